"""Whole values between Python and JSON text."""

import json
from collections.abc import Mapping
from datetime import date, datetime, timedelta, timezone
from typing import Any, TypeAlias
from uuid import UUID

from . import _vanthu, types
from ._errors import Reason

# A datetime with its zone, milliseconds since 1970, or a text such as 2026-11-21T08:00:00+07:00.
At: TypeAlias = datetime | int | str
Day: TypeAlias = date | types.DayText
Instant: TypeAlias = datetime | types.InstantText
Id: TypeAlias = UUID | types.UuidText

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def written(name: str, value: Any) -> str:
    """A dict or list as JSON; a text is taken for JSON already."""
    if isinstance(value, str):
        return value
    if not isinstance(value, (dict, list, tuple)):
        raise TypeError(f"`{name}` must be a dict or a list, or its JSON text")
    return _vanthu.written(name, value)


def text_of(name: str, value: Any) -> str:
    """A text, or a UUID as text."""
    if isinstance(value, (str, UUID)):
        return str(value)
    raise TypeError(f"`{name}` must be a text or a UUID")


def reasons(text: str) -> list[Reason]:
    return [Reason.read(reason) for reason in json.loads(text)]


def millis(at: datetime) -> int | None:
    """Milliseconds since 1970; none without a zone."""
    return None if at.utcoffset() is None else (at - _EPOCH) // timedelta(milliseconds=1)


def moment(millis: int) -> datetime:
    return _EPOCH + timedelta(milliseconds=millis)


# What an argument may be. A command goes over as one JSON value, whose faults the rules name; what
# is no value of its kind at all is the programmer's mistake.
TEXT: tuple[type, ...] = (str,)
ID: tuple[type, ...] = (str, UUID)
DAY: tuple[type, ...] = (str, date)
INSTANT: tuple[type, ...] = (str, datetime)
COUNT: tuple[type, ...] = (int,)
FLAG: tuple[type, ...] = (bool,)
RECORD: tuple[type, ...] = (dict,)
SEQUENCE: tuple[type, ...] = (list, tuple)
CHOICE: tuple[type, ...] = (str, dict)
NONE: tuple[type, ...] = (type(None),)


def must_fit(given: Mapping[str, object], kinds: Mapping[str, tuple[type, ...]]) -> None:
    """A ``TypeError`` for the first argument that is of another type than its kind allows."""
    for name, value in given.items():
        kind = kinds[name]
        if not isinstance(value, kind) or (isinstance(value, bool) and bool not in kind):
            wanted = " or ".join(one.__name__ for one in kind)
            raise TypeError(f"`{name}` must be {wanted}, not {type(value).__name__}")
