"""Five minutes with vanthu: an incoming document from its arrival to the chairman's desk."""

from pathlib import Path

import vanthu

PROFILE = Path(__file__).parents[1] / "office.json"

# A database that several processes may have open. Run it again: the numbers go on.
with vanthu.Office.open("sqlite:office.db", PROFILE) as office:
    arrived = office.incoming.receive(
        actor="van-thu",
        metadata={
            "issuer": {"code": "H49", "name": "UBND tỉnh"},
            "number": "123",
            "symbol": "UBND-VX",
            "subject": "V/v tổ chức ngày hội văn hóa",
        },
    )
    document = office.incoming(arrived.id)

    # Which buttons may the chairman press, and why not the others?
    for item in document.available(actor="chu-tich"):
        print(f"{item.label():32} {item.status:12} {', '.join(item.codes)}")

    # Not his task: every failing rule comes with its code, its article of law and a sentence.
    try:
        document.register(actor="chu-tich", authentic=True, intact=True, right_recipient=True)
    except vanthu.Refused as refused:
        print(refused)

    document.register(actor="van-thu", authentic=True, intact=True, right_recipient=True)
    document.submit(actor="van-thu", to="ct")

    for line in office.incoming_register():
        print(line["arrival"]["number"], line["metadata"]["subject"])
    for work in office.inbox("chu-tich"):
        print(vanthu.label("phase", work["phase"]), work["subject"], work.get("due"))
    print("faults:", office.verify()["faults"])
