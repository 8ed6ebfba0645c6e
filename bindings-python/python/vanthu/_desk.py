"""The desk, with one method for each question that needs no document."""

from collections.abc import Mapping
from typing import Any

from . import _vanthu
from ._queries import Queries

__all__ = ["Desk"]


class Desk(_vanthu.Desk, Queries):
    __doc__ = _vanthu.Desk.__doc__
    __slots__ = ()

    def _answer(self, query: str, data: Mapping[str, object]) -> Any:
        given = {name: value for name, value in data.items() if value is not None}
        question: Any = {"type": query, "data": given}
        return self.answer(question)["data"]


Desk.__module__ = "vanthu"
