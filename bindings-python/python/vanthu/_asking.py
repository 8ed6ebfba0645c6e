"""What a desk and an office have in common: questions, number series, grants, the seal."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, TypeVar

from . import _vanthu, types
from ._commands import Grants, Seal, Series
from ._convert import At, Id, reasons, text_of, written
from ._errors import Reason
from ._handles import Handle
from ._queries import Queries

H = TypeVar("H", bound=Handle)


def handle_of(desk: _vanthu.Desk, of: type[H], id: Id | None) -> H:
    """The stream with this id; a new one if none is given."""
    which = _vanthu.new_id() if id is None else text_of("id", id)
    return of(desk, f"{of._machine}:{which}", [("id", which)])


class Asking(_vanthu.Desk, Queries):
    """What :class:`vanthu.Desk` and :class:`vanthu.Office` have in common."""

    __slots__ = ()

    def series(self, key: types.SeriesKey, year: int | None = None) -> Series:
        """A number series (dãy số) of a year; by default that of the clock."""
        if not isinstance(key, str):
            raise TypeError("`key` must be the key of a number series")
        year = self._year() if year is None else year
        if not isinstance(year, int):
            raise TypeError("`year` must be a whole number")
        return Series(self, f"series:{key}:{year}", [("key", key), ("year", str(year))])

    @property
    def grants(self) -> Grants:
        """The delegation grants (giao, ủy quyền)."""
        return Grants(self, "grants", [])

    @property
    def seal(self) -> Seal:
        """The seal and key device (con dấu, thiết bị lưu khóa bí mật)."""
        return Seal(self, "seal", [])

    def repairs_of_question(
        self,
        question: types.Question | str,
        *,
        actor: types.PersonId,
        at: At | None = None,
    ) -> types.Repairs | None:
        """What would let a question be answered with yes (dict or JSON text). None if it is."""
        found: types.Repairs | None = json.loads(
            self._repairs_of_question(written("question", question), actor, at)
        )
        return found

    def ask(self, question: types.Question | str, *, at: At | None = None) -> list[Reason]:
        """Every rule that refuses what a question asks (dict or JSON text); none if it may be."""
        return reasons(self._ask(written("question", question), at))

    def answer(self, query: types.Query | str) -> types.Answer:
        """Answer a question (dict or JSON text). Raises ``Refused``, or ``InvalidInput`` with every
        fault."""
        answer: types.Answer = json.loads(self._query(written("query", query), False))
        return answer

    @property
    def profile(self) -> types.Profile:
        """The profile as it was read."""
        profile: types.Profile = json.loads(self._profile())
        return profile

    def _answer(self, query: str, data: Mapping[str, object]) -> Any:
        question = {"type": query, "data": data}
        return json.loads(self._query(written("query", question), True))["data"]
