"""Documents received and registered, one command a commit and 100 documents a batch: what
`store/examples/bench_office.rs` does without Python."""

import sys
import tempfile
from collections.abc import Callable
from itertools import count
from pathlib import Path
from time import perf_counter

import vanthu

PROFILE = Path(__file__).parents[1] / "office.json"
DOCUMENTS = 200 if "--quick" in sys.argv else 2_000
BATCH = 100
AT = 1_795_136_400_000
NUMBERS = count(1)


def register(office: vanthu.Office) -> None:
    metadata: vanthu.types.MetadataInput = {
        "issuer": {"name": "Sở Y tế tỉnh Ví Dụ"},
        "number": str(next(NUMBERS)),
        "symbol": "SYT-VP",
        "issued_on": "2026-11-18",
        "type_name": "Công văn",
        "subject": "V/v báo cáo tình hình thực hiện nhiệm vụ tháng 11 năm 2026",
    }
    arrived = office.incoming.receive(actor="van-thu", at=AT, metadata=metadata)
    document = office.incoming(arrived.id)
    document.register(actor="van-thu", at=AT, authentic=True, intact=True, right_recipient=True)


def measure(name: str, run: Callable[[], None]) -> None:
    start = perf_counter()
    run()
    each = (perf_counter() - start) / (2 * DOCUMENTS)
    print(f"Python: {name:22} {1 / each:9.0f} /s  {each * 1e6:7.1f} µs a command")


def one_by_one(office: vanthu.Office) -> None:
    for _ in range(DOCUMENTS):
        register(office)


def in_batches(office: vanthu.Office) -> None:
    for _ in range(DOCUMENTS // BATCH):
        with office.batch() as batch:
            for _ in range(BATCH):
                register(batch)


with tempfile.TemporaryDirectory() as folder:
    with vanthu.Office.open(Path(folder) / "office.db", PROFILE) as office:
        measure("one command a commit", lambda: one_by_one(office))
        measure("100 documents a batch", lambda: in_batches(office))
        assert office.verify()["faults"] == []
