"""Days and moments of a case."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta, timezone
from typing import Any

from .case import Known, Step

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
    """The day on which a step plays: the one it names, else that of the steps around it in a flow,
    else the case's, else a day under its rule set that lies before every deadline it names."""
    named = day_of(known.data("date")) or around(known) or day_of(known.given.get("date"))
    if named:
        return named
    deadlines = [day_of(step.data.get("deadline")) for step in known.steps]
    known_deadlines = [deadline for deadline in deadlines if deadline]
    if known_deadlines:
        return min(known_deadlines) - timedelta(days=10)
    if known.text("rule_set") == "law_29_2018":
        return date(2024, 6, 14)
    return date(2026, 6, 15)


def around(known: Known) -> date | None:
    """In a flow: the day of the last step before this one that names a day, else of the first after
    it."""
    places = (place for place, step in enumerate(known.flow) if step is known.step)
    at = next(places, None)
    if at is None:
        return None

    def named(steps: Iterable[Step]) -> date | None:
        days = (day_of(step.data.get("date")) for step in steps)
        return next((day for day in days if day), None)

    return named(reversed(known.flow[:at])) or named(known.flow[at:])
