"""What a call costs: typed arguments against a whole command as dict or JSON text."""

import json
import sys
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path
from time import perf_counter
from uuid import uuid4

import vanthu
from vanthu import types

OFFICE = Path(__file__).parents[1] / "office.json"
CALLS = 200 if "--quick" in sys.argv else 20_000
AT = 1_795_136_400_000
ZONED = datetime(2026, 11, 20, 8, 0, tzinfo=timezone(timedelta(hours=7)))

desk = vanthu.Desk(OFFICE)


def ready() -> vanthu.IncomingDocument:
    document = desk.incoming()
    document.receive(
        actor="van-thu", at=AT, metadata={"issuer": {"name": "UBND tỉnh"}, "subject": "Trích yếu"}
    )
    return document


def measure(name: str, call: Callable[[int], object]) -> None:
    best = float("inf")
    for _ in range(3):
        start = perf_counter()
        for index in range(CALLS):
            call(index)
        best = min(best, perf_counter() - start)
    print(f"{name:44} {best / CALLS * 1e6:8.2f} µs")


def refused(call: Callable[[], object]) -> None:
    try:
        call()
    except vanthu.Refused:
        return
    raise AssertionError("was not refused")


def command(document: vanthu.IncomingDocument) -> types.IncomingCommand:
    return {
        "command_id": str(uuid4()),
        "kind": {
            "type": "register",
            "data": {"authentic": True, "intact": True, "right_recipient": True},
        },
    }


def typed(document: vanthu.IncomingDocument, at: datetime | int = AT) -> None:
    document.register(actor="van-thu", at=at, authentic=True, intact=True, right_recipient=True)


documents = [ready() for _ in range(3 * CALLS)]
waiting = iter(documents)
measure("register, typed, milliseconds", lambda _: typed(next(waiting)))

documents = [ready() for _ in range(3 * CALLS)]
waiting = iter(documents)
measure("register, typed, zoned datetime", lambda _: typed(next(waiting), ZONED))

documents = [ready() for _ in range(3 * CALLS)]
whole = iter([(document, command(document)) for document in documents])


def run_whole(_: int) -> None:
    document, value = next(whole)
    document.execute(value, actor="van-thu", at=AT)


measure("register, whole command, dict", run_whole)

documents = [ready() for _ in range(3 * CALLS)]
texts = iter([(document, json.dumps(command(document))) for document in documents])


def run_text(_: int) -> None:
    document, text = next(texts)
    document.execute(text, actor="van-thu", at=AT)


measure("register, whole command, JSON text", run_text)

document = ready()
measure(
    "submit, typed, refused (two rules), raised",
    lambda _: refused(lambda: document.submit(actor="chu-tich", at=AT, to="ct")),
)
measure("available, 8 items", lambda _: document.available(actor="van-thu", at=AT))
measure("why", lambda _: document.why("submit", actor="van-thu", at=AT))
measure("state (dict)", lambda _: document.state)
measure("state_json", lambda _: document.state_json())
measure("phase", lambda _: document.phase)
