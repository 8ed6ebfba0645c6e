"""Status messages of the exchange axis."""

from typing import Any, get_args

from vanthu import types

from .answer import Allowed, Answer, Unknown
from .case import Known
from .numbering import ask
from .office import Office

SIDES = {"issuing_agency": "issuer", "receiving_agency": "recipient"}

# A delivery that came to a state on the ordinary way.
WAYS: dict[str | None, list[str]] = {
    None: [],
    "01": ["01"],
    "02": ["01", "02"],
    "03": ["01", "03"],
    "04": ["01", "03", "04"],
    "05": ["01", "03", "04", "05"],
    "06": ["01", "03", "04", "05", "06"],
    "13": ["01", "03", "13"],
    "15": ["01", "03", "13", "15"],
    "16": ["01", "03", "13", "16"],
}


def step(known: Known, office: Office) -> Answer | None:
    if known.step.action != "send_status":
        return None
    if known.step.actor not in SIDES:
        raise Unknown(f"send_status by {known.step.actor}")
    side: Any = SIDES[known.step.actor]
    code: Any = known.text("code")
    if code not in get_args(types.StatusCode):
        raise Unknown(f"status code {code}")
    at = known.data("timestamp")
    if isinstance(at, str):
        return take(office, side, {"code": code, "at": at})
    return may_send(known, office, side, code)


def take(office: Office, side: types.Side, report: types.StatusReport) -> Answer:
    """A message that has come in."""
    delivery: Any = office.delivery
    taken = office.desk.take_status(side=side, report=report, delivery=delivery)["delivery"]
    office.delivery = dict(taken)
    return Allowed(
        {
            "state": taken.get("state"),
            "recalled": taken.get("recalled", False),
            "distinct_messages": len(taken.get("seen", [])),
        }
    )


def may_send(known: Known, office: Office, side: str, code: str) -> Answer:
    """A message that is to be sent from a state."""
    state = known.text("current_state")
    if state not in WAYS:
        raise Unknown("current_state")
    before = [
        {"code": code, "at": f"2026-06-15T08:{minute:02}:00+07:00"}
        for minute, code in enumerate(WAYS[state])
    ]
    report = {"code": code, "at": "2026-06-15T09:00:00+07:00"}
    data = {"side": side, "before": before, "report": report}
    question: Any = {"type": "status", "data": data}
    return ask(known, office, question)
