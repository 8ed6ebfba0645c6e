"""What goes wrong, with codes, articles and sentences in both languages."""

import json
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from . import _vanthu, types

__all__ = [
    "Error",
    "Fault",
    "HistoryError",
    "InvalidInput",
    "Reason",
    "Refused",
    "StorageError",
]


@dataclass(frozen=True)
class Reason:
    """A rule that refuses a command."""

    code: types.RuleCode
    kind: types.RuleKind
    article: str
    params: dict[str, Any]
    message_vi: str
    message_en: str

    @classmethod
    def read(cls, reason: types.Reason) -> "Reason":
        """From its JSON value."""
        return cls(
            reason["code"],
            reason["kind"],
            reason["article"],
            reason["params"],
            reason["message"]["vi"],
            reason["message"]["en"],
        )

    def message(self, locale: types.Locale = "vi") -> str:
        """The sentence in the given language."""
        return self.message_en if locale == "en" else self.message_vi

    def citation(self, locale: types.Locale = "vi") -> str:
        """The article of law, or rule of this project, in the given language."""
        return _english_article(self.code) if locale == "en" else self.article


_english: dict[str, str] = {}


def _english_article(code: str) -> str:
    if not _english:
        rules: list[types.RuleInfo] = json.loads(_vanthu.refusals())
        _english.update((rule["code"], rule["article"]["en"]) for rule in rules)
    return _english[code]


@dataclass(frozen=True)
class Fault:
    """A fault of an input, with its place."""

    path: str
    code: types.FaultCode
    detail: str
    message_vi: str
    message_en: str

    @classmethod
    def read(cls, fault: types.Fault) -> "Fault":
        """From its JSON value."""
        message = fault["message"]
        return cls(fault["path"], fault["code"], fault["detail"], message["vi"], message["en"])

    def message(self, locale: types.Locale = "vi") -> str:
        """The sentence in the given language."""
        return self.message_en if locale == "en" else self.message_vi


class Error(Exception):
    """Base of all errors of this package."""


class Refused(Error):
    """The rules refuse a command, which changed nothing. ``str`` speaks the desk's language."""

    def __init__(self, refusal: str, locale: types.Locale = "vi") -> None:
        super().__init__(refusal, locale)

    @cached_property
    def _refusal(self) -> types.Refusal:
        refusal: types.Refusal = json.loads(self.args[0])
        return refusal

    @cached_property
    def command(self) -> types.Action:
        """What was asked for."""
        return self._refusal["command"]

    @cached_property
    def reasons(self) -> list[Reason]:
        """Every failing rule, at least one."""
        return [Reason.read(reason) for reason in self._refusal["reasons"]]

    @property
    def codes(self) -> list[types.RuleCode]:
        """The codes of all failing rules."""
        return [reason.code for reason in self.reasons]

    def message(self, locale: types.Locale = "vi") -> str:
        """All sentences, one a line, each with its article."""
        return "\n".join(f"{r.message(locale)} ({r.citation(locale)})" for r in self.reasons)

    def __str__(self) -> str:
        return self.message(self.args[1])


class InvalidInput(Error, ValueError):
    """An input that could not be taken, with every fault and its place."""

    def __init__(self, answer: str, locale: types.Locale = "vi") -> None:
        super().__init__(answer, locale)

    @cached_property
    def faults(self) -> list[Fault]:
        """At least one fault."""
        answer: types.InvalidInput = json.loads(self.args[0])
        return [Fault.read(fault) for fault in answer["faults"]]

    def message(self, locale: types.Locale = "vi") -> str:
        """All sentences, one a line."""
        return "\n".join(fault.message(locale) for fault in self.faults)

    def __str__(self) -> str:
        return self.message(self.args[1])


class HistoryError(Error):
    """A stored history that cannot be read, or was changed."""

    def __init__(self, code: str, message: str, stream: str, seq: int | None = None) -> None:
        super().__init__(code, message, stream, seq)

    @property
    def code(self) -> str:
        """``newer_version``, ``unknown_event``, ``before_first_release``, ``unreadable``,
        ``out_of_sequence``, ``other_stream``, ``not_kept_here``, ``broken_chain``."""
        code: str = self.args[0]
        return code

    @property
    def stream(self) -> str:
        """Name of the stream that was read."""
        stream: str = self.args[2]
        return stream

    @property
    def seq(self) -> int | None:
        """Place of the first record that does not fit, from 1; none for a stream that no handle
        keeps."""
        seq: int | None = self.args[3]
        return seq

    def __str__(self) -> str:
        return f"{self.args[2]}: {self.args[1]} ({self.args[0]})"


class StorageError(Error):
    """The database or a file failed; nothing has changed, and the same command may be sent again.
    ``str`` speaks the desk's language."""

    def __init__(self, code: str, vi: str, en: str, locale: types.Locale = "vi") -> None:
        super().__init__(code, vi, en, locale)

    @property
    def code(self) -> str:
        """For example ``busy``, ``full``, ``read_only``, ``damaged``, ``newer_schema``,
        ``missing_blob``, ``closed``, ``other_process``."""
        code: str = self.args[0]
        return code

    def message(self, locale: types.Locale = "vi") -> str:
        """The sentence in the given language."""
        message: str = self.args[2 if locale == "en" else 1]
        return message

    def __str__(self) -> str:
        return f"{self.message(self.args[3])} ({self.code})"


def failure(answer: str, locale: types.Locale) -> Error:
    """What the compiled half raises: a mark that says what it is, then JSON."""
    mark, text = answer[0], answer[1:]
    if mark == "-":
        return Refused(text, locale)
    if mark == "!":
        return InvalidInput(text, locale)
    if mark in "<>":
        # Later than this module, which theirs needs.
        from ._edxml_errors import failure as of_message

        return of_message(mark, text, locale)
    unread = json.loads(text)
    return HistoryError(unread["code"], unread["message"], unread["stream"], unread.get("seq"))
