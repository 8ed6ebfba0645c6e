# Written by `cargo xtask generate`; not to be edited.
"""The shapes of JSON values."""

from typing import Any, Literal, TypeAlias, TypedDict

__all__ = [
    "DayText",
    "InstantText",
    "UuidText",
    "Profile",
    "EventRegisteredData",
    "EventRegistered",
    "EventAssigned",
    "EventClosed",
    "Event",
    "Urgency",
    "Assignment",
    "State",
    "TargetUnit",
    "TargetPostsPosts",
    "TargetPosts",
    "Target",
    "Empty",
]

DayText: TypeAlias = str
"""A calendar day, `2026-11-21`."""

InstantText: TypeAlias = str
"""An instant with its zone, `2026-11-21T01:02:03.000Z`."""

UuidText: TypeAlias = str
"""A UUID, `01930c9e-5b6a-7000-8000-000000000000`."""


_ProfileRequiredKeys = TypedDict(
    "_ProfileRequiredKeys",
    {
        # A key that is no name in Python.
        "from": "DayText",
        "symbols": "dict[str, str]",
        "events": "dict[str, list[Event]]",
        "pair": "list[int | State]",
        "choice": "list[int | None]",
        "free": "Any",
        "nothing": "Empty",
        "signed": "bool",
    },
)


class _ProfileRequired(_ProfileRequiredKeys):
    pass


_ProfileKeys = TypedDict(
    "_ProfileKeys",
    {
        "until": "DayText | None",
        "content-type": "str | None",
    },
    total=False,
)


class Profile(_ProfileRequired, _ProfileKeys):
    pass


class EventRegisteredData(TypedDict):
    number: int
    """Counted from 1 each year."""
    at: InstantText
    urgency: "Urgency"


class EventRegistered(TypedDict):
    """Taken into the register."""

    type: Literal["registered"]
    data: "EventRegisteredData"


class EventAssigned(TypedDict):
    type: Literal["assigned"]
    data: "Assignment"


class EventClosed(TypedDict):
    type: Literal["closed"]


Event: TypeAlias = "EventRegistered | EventAssigned | EventClosed"
"""An event of a document (sự kiện).

Tagged "adjacently", nested."""


Urgency: TypeAlias = Literal["ordinary", "very_urgent", "express"]
"""Độ khẩn; ends here: */ and here: \"\"\""""


class _AssignmentRequired(TypedDict):
    document: UuidText
    lead: str
    state: "State"
    target: "Target"
    inner: "list[Assignment]"


class Assignment(_AssignmentRequired, total=False):
    due: DayText | None
    """May be left out."""
    co_handlers: list[str]


State: TypeAlias = Literal["open", "done"]


class TargetUnit(TypedDict):
    unit: str


class _TargetPostsPostsRequired(TypedDict):
    of: str


_TargetPostsPostsKeys = TypedDict(
    "_TargetPostsPostsKeys",
    {
        "from": "State | None",
    },
    total=False,
)


class TargetPostsPosts(_TargetPostsPostsRequired, _TargetPostsPostsKeys):
    pass


class TargetPosts(TypedDict):
    posts: "TargetPostsPosts"


Target: TypeAlias = "Literal['everyone'] | TargetUnit | TargetPosts"
"""Tagged "externally"."""


class Empty(TypedDict):
    pass
