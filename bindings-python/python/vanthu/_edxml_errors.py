"""What is odd about a message of the exchange axis, and what keeps one from being read or written."""

import json
from dataclasses import dataclass
from functools import cached_property

from . import edxml_types, types
from ._errors import Error

__all__ = ["ReadError", "Remark", "WriteError"]


@dataclass(frozen=True)
class Remark:
    """A remark on a message, with its place."""

    code: str
    """Stable code."""
    section: str
    """Section of the project's description of the format, ``docs/edxml.md``."""
    message_vi: str
    message_en: str
    path: str | None = None
    """The element, as a path of local names; None where the whole message is meant."""
    line: int | None = None
    """Line from 1, where it is known."""
    column: int | None = None
    """Character in the line from 1."""
    offset: int | None = None
    """Bytes before it, of the message as UTF-8."""
    fault: str | None = None
    """What is wrong with the XML, where the code is ``not_well_formed``: a code of its own."""

    @classmethod
    def read(cls, remark: edxml_types.Remark) -> "Remark":
        """From its JSON value."""
        at = remark.get("at")
        message = remark["message"]
        return cls(
            remark["code"],
            remark["section"],
            message["vi"],
            message["en"],
            remark.get("path"),
            at["line"] if at else None,
            at["column"] if at else None,
            at["offset"] if at else None,
            remark.get("fault"),
        )

    def message(self, locale: types.Locale = "vi") -> str:
        """The sentence in the given language, with the element."""
        said = self.message_en if locale == "en" else self.message_vi
        return f"{self.path}: {said}" if self.path else said

    def __str__(self) -> str:
        return self.message()


class ReadError(Error, ValueError):
    """A message, or one of its attachments, that cannot be read."""

    def __init__(self, answer: str, locale: types.Locale = "vi") -> None:
        super().__init__(answer, locale)

    @cached_property
    def remark(self) -> Remark:
        """Code, place and sentences."""
        return Remark.read(json.loads(self.args[0]))

    @property
    def code(self) -> str:
        """Stable code, for example ``not_well_formed`` or ``doctype_forbidden``."""
        return self.remark.code

    @property
    def section(self) -> str:
        """Section of ``docs/edxml.md`` that it follows from."""
        return self.remark.section

    @property
    def path(self) -> str | None:
        """The element, as a path of local names; None where the whole message is meant."""
        return self.remark.path

    @property
    def line(self) -> int | None:
        """Line from 1, where it is known."""
        return self.remark.line

    @property
    def column(self) -> int | None:
        """Character in the line from 1, where it is known."""
        return self.remark.column

    @property
    def offset(self) -> int | None:
        """Bytes before it, of the message as UTF-8, where it is known."""
        return self.remark.offset

    def message(self, locale: types.Locale = "vi") -> str:
        """The sentence, with its place."""
        return self.remark.message(locale)

    def __str__(self) -> str:
        return self.message(self.args[1])


class WriteError(Error, ValueError):
    """A message that cannot be written, with every fault and its place."""

    def __init__(self, answer: str, locale: types.Locale = "vi") -> None:
        super().__init__(answer, locale)

    @cached_property
    def faults(self) -> list[Remark]:
        """At least one fault, in the order of the message."""
        return [Remark.read(fault) for fault in json.loads(self.args[0])["faults"]]

    @property
    def codes(self) -> list[str]:
        """The codes of all faults."""
        return [fault.code for fault in self.faults]

    @property
    def code(self) -> str:
        """The code of the first fault."""
        return self.faults[0].code

    @property
    def path(self) -> str | None:
        """The place of the first fault."""
        return self.faults[0].path

    def message(self, locale: types.Locale = "vi") -> str:
        """All sentences, one a line, each with its place."""
        return "\n".join(fault.message(locale) for fault in self.faults)

    def __str__(self) -> str:
        return self.message(self.args[1])


def failure(mark: str, answer: str, locale: types.Locale) -> Error:
    """What the compiled half raises."""
    return ReadError(answer, locale) if mark == "<" else WriteError(answer, locale)
