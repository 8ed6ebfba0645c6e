"""What an accepted command gives back."""

import json
from datetime import datetime
from typing import Any

from . import types
from ._convert import moment

__all__ = ["Receipt"]

# Stream, version, phase, milliseconds, hash, warnings (JSON), record (JSON).
_Done = tuple[str, int, str, int, str, str, str | None]


class Receipt:
    """What an accepted command did. Two of the same command are equal; it can be pickled."""

    __slots__ = ("_done",)

    def __init__(self, done: _Done) -> None:
        self._done = done

    @property
    def stream(self) -> types.Stream:
        """The stream that the command went to."""
        return self._done[0]

    @property
    def id(self) -> str:
        """What follows the machine's name in the name of the stream: the id of a document."""
        return self._done[0].partition(":")[2]

    @property
    def version(self) -> int:
        """Version of the stream (number of records) after the command."""
        return self._done[1]

    @property
    def phase(self) -> types.Phase:
        """Phase after the command."""
        return self._done[2]  # type: ignore[return-value]

    @property
    def at(self) -> datetime:
        """When the command counts as done, in UTC."""
        return moment(self.at_millis)

    @property
    def at_millis(self) -> int:
        """When the command counts as done, in milliseconds since 1970."""
        return self._done[3]

    @property
    def hash(self) -> types.Digest:
        """Hash of the command's record."""
        return self._done[4]

    @property
    def warnings(self) -> list[types.Warning]:
        """Alarms, not refusals."""
        warnings: list[types.Warning] = json.loads(self._done[5])
        return warnings

    @property
    def events(self) -> list[Any]:
        """What the command did; the same command again gives what it did first."""
        record = self._done[6]
        events: list[Any] = json.loads(record)["events"] if record else []
        return events

    def to_dict(self) -> types.Receipt:
        """The receipt as it is written in JSON."""
        receipt: types.Receipt = {
            "stream": self.stream,
            "version": self.version,
            "phase": self.phase,
            "at": self._at_text,
            "hash": self.hash,
        }
        if warnings := self.warnings:
            receipt["warnings"] = warnings
        return receipt

    @property
    def _at_text(self) -> str:
        return self.at.isoformat(timespec="milliseconds").replace("+00:00", "Z")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Receipt) and self._done == other._done

    def __hash__(self) -> int:
        return hash(self._done)

    def __repr__(self) -> str:
        stream, version, phase = self._done[:3]
        return f"Receipt({stream!r}, version={version}, phase={phase!r}, at={self._at_text!r})"
