"""Latest moments for acts."""

from datetime import datetime, timedelta
from typing import Any

from vanthu import types

from . import time
from .answer import Allowed, Answer, Unknown
from .case import Known, count
from .office import Office


def step(known: Known, office: Office) -> Answer | None:
    match known.step.action:
        case "compute_deadline":
            return Allowed(deadline(known, office))
        case "latest_transfer_year":
            return Allowed(year(known, office))
    return None


def deadline(known: Known, office: Office) -> dict[str, str]:
    act, at = known.text("act"), moment(known)
    if act is None or at is None:
        raise Unknown("act, at")
    urgency: Any = known.text("urgency")
    desk = office.desk
    day = at.astimezone(time.VIET_NAM).date()
    match act:
        case "secrecy_protection":
            secrecy: Any = known.text("secrecy") or "khong_mat"
            return told(desk.secrecy_end(secrecy=secrecy, since=day))
        case "transfer_to_archive":
            kind: Any = known.text("file_kind") or "general"
            return told(desk.transfer_due(file_kind=kind, since=day, rule_set=rule_set(known)))
        case "handle_incoming":
            directed = time.day_of(known.get("directed_deadline"))
            days = known.number("working_regulation_limit")
            return told(
                desk.handling_deadline(
                    at=at, urgency=urgency, directed=directed, regulation_days=days
                )
            )
    # An act that the library does not know is an invalid input.
    statutory: Any = act
    return told(desk.deadline(act=statutory, at=at, urgency=urgency))


def moment(known: Known) -> datetime | None:
    """The event: an instant, or the beginning of a day."""
    at = known.data("at")
    if isinstance(at, str):
        try:
            instant = datetime.fromisoformat(at)
        except ValueError:
            instant = datetime.min
        if instant.utcoffset() is not None:
            return instant
    day = time.day_of(known.data("date"))
    return time.morning(day) - timedelta(hours=9) if day else None


def rule_set(known: Known) -> types.RuleSetId:
    return "vn-2025-07-01" if known.text("rule_set") == "law_33_2024" else "vn-2020-03-05"


def told(deadline: types.Deadline) -> dict[str, str]:
    """In the words of the files."""
    kinds = {"none": "none", "at_once": "immediate", "morning": "morning", "day": "end_of_day"}
    value = {"type": kinds[deadline["kind"]]}
    return value | ({"date": deadline["day"]} if "day" in deadline else {})


def year(known: Known, office: Office) -> int:
    targets: dict[str | None, tuple[types.ArchiveTarget, str]] = {
        "current_archive": ("current", "work_ended"),
        "historical_archive": ("historical", "transferred_to_current_in"),
    }
    if known.text("target") not in targets:
        raise Unknown("target")
    target, fact = targets[known.text("target")]
    value = known.get(fact)
    day = time.day_of(value)
    since = day.year if day else count(value)
    if since is None:
        raise Unknown("work_ended, transferred_to_current_in")
    return office.desk.latest_transfer_year(target=target, since=since)
