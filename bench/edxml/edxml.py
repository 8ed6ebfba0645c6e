"""From Python: read a large message and unpack its attachment, as `bench` does in Rust."""

import platform
import sys
from pathlib import Path
from time import perf_counter

from vanthu import edxml

ROUNDS = 10


def unpack(path: Path) -> None:
    for attachment in edxml.read(path).attachments:
        assert attachment.size > 1_000_000


def take(path: Path) -> None:
    assert edxml.metadata_of(edxml.read(path))["files"]


print(f"Python {platform.python_version()}, vanthu.edxml")
for path in sorted(Path(sys.argv[1]).glob("*.edxml")):
    size = path.stat().st_size / 1e6
    for name, call in (("read, unpack, SHA-256", unpack), ("data for receive", take)):
        begin = perf_counter()
        for _ in range(ROUNDS):
            call(path)
        millis = (perf_counter() - begin) * 1e3 / ROUNDS
        print(f"{f'Python: {path.stem} ({size:.2f} MB): {name}':<58} {millis:>14.3f} ms")
