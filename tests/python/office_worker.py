"""A process of its own that registers documents and says which, as soon as each is acknowledged."""

import sys

import vanthu

CLERK = "van-thu"


def register(office: vanthu.Office) -> int:
    metadata: vanthu.types.MetadataInput = {
        "issuer": {"name": "UBND tỉnh"},
        "subject": "V/v tổ chức ngày hội văn hóa",
    }
    document = office.incoming(office.incoming.receive(actor=CLERK, metadata=metadata).id)
    done = document.register(actor=CLERK, authentic=True, intact=True, right_recipient=True)
    number: int = done.events[0]["data"]["taken"]["number"]
    return number


def main(database: str, profile: str, count: int, batch: int) -> None:
    with vanthu.Office.open(database, profile, patience=120) as office:
        for _ in range(0, count, batch):
            if batch == 1:
                numbers = [register(office)]
            else:
                with office.batch() as together:
                    numbers = [register(together) for _ in range(batch)]
            print(*numbers, sep="\n", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
