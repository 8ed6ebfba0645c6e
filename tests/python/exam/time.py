"""Days and moments of a case."""

from datetime import date, datetime, time, timedelta, timezone
from typing import Any

from .case import Known

VIET_NAM = timezone(timedelta(hours=7))


def day_of(value: Any) -> date | None:
    """A calendar date, or the day of an instant, as written."""
    if not isinstance(value, str):
        return None
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None


def morning(day: date) -> datetime:
    """Nine in the morning of a day in Viet Nam."""
    return datetime.combine(day, time(9), VIET_NAM)


def day(known: Known) -> date:
    """The day on which a case plays: the one it names, or a day under its rule set that lies before
    every deadline it names."""
    named = day_of(known.data("date") or known.given.get("date"))
    if named:
        return named
    deadlines = [day_of(step.data.get("deadline")) for step in known.steps]
    known_deadlines = [deadline for deadline in deadlines if deadline]
    if known_deadlines:
        return min(known_deadlines) - timedelta(days=10)
    if known.text("rule_set") == "law_29_2018":
        return date(2024, 6, 14)
    return date(2026, 6, 15)
