"""Whole values between Python and JSON text."""

import json
from datetime import date, datetime, timedelta, timezone
from typing import Any
from uuid import UUID

from ._errors import Reason

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        if value.utcoffset() is None:
            raise TypeError(f"{value!r} has no zone")
        return value.isoformat()
    if isinstance(value, (UUID, date)):
        return str(value)
    raise TypeError(f"{value!r} cannot be written as JSON")


encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, default=_plain).encode


def decode(text: str) -> Any:
    return json.loads(text)


def reasons(text: str) -> list[Reason]:
    return [Reason.read(reason) for reason in json.loads(text)]


def millis(at: datetime) -> int | None:
    """Milliseconds since 1970; none without a zone."""
    if at.utcoffset() is None:
        return None
    return (at - _EPOCH) // timedelta(milliseconds=1)


def moment(millis: int) -> datetime:
    return _EPOCH + timedelta(milliseconds=millis)
