"""What the library says to one step."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import vanthu

NOTHING = object()
"""No value at all, which is not the same as ``None``."""

WORDS = Path(__file__).parents[2] / "src/exam/reasons.json"
"""The closed list of reasons of the files, by the library's codes; both runners read it."""


def _reasons() -> dict[str, str]:
    words: dict[str, list[str]] = json.loads(WORDS.read_text("utf-8"))
    return {code: reason for reason, codes in words.items() for code in codes}


REASONS = _reasons()


@dataclass(frozen=True)
class Allowed:
    """It is allowed; with a value where one was asked for."""

    value: Any = NOTHING


@dataclass(frozen=True)
class Refused:
    """It is refused."""

    reasons: list[str]
    """Reasons in the words of the files; codes without such words are left out."""
    codes: list[str]
    """The library's own codes."""
    value: Any = NOTHING
    """What must be done instead."""


@dataclass(frozen=True)
class NotSupported:
    """Neither: the vocabulary or the library does not know it."""

    what: str


@dataclass(frozen=True)
class Broken:
    """The runner itself stumbled: a failed check, whatever is expected."""

    error: str


Answer = Allowed | Refused | NotSupported | Broken


class Unknown(Exception):
    """The vocabulary or the library does not know it."""


@dataclass
class No(Exception):
    """A refusal, with what must be done instead."""

    answer: Refused = field(default_factory=lambda: Refused([], []))


def refused(codes: list[str]) -> Refused:
    reasons = [REASONS[code] for code in codes if code in REASONS]
    # Several codes of one reason stand together.
    once = [reason for at, reason in enumerate(reasons) if reasons[at - 1 : at] != [reason]]
    return Refused(once, list(codes))


def and_also(answer: Refused, other: Answer | None) -> Refused:
    """A refusal with what stands against the same step besides."""
    if not isinstance(other, Refused):
        return answer
    return Refused(answer.reasons + other.reasons, answer.codes + other.codes, answer.value)


def malformed(reason: str, flaws: list[str]) -> Refused:
    """A refusal of something that is written in a wrong form."""
    return Refused([reason], flaws)


def answer_of(call: Callable[[], Answer]) -> Answer:
    """What came of a call of the library."""
    try:
        return call()
    except No as no:
        return no.answer
    except vanthu.Refused as refusal:
        return refused(list(refusal.codes))
    except vanthu.InvalidInput as invalid:
        # An input that the library cannot read is vocabulary that it does not know.
        return NotSupported(invalid.message("en"))
    except Unknown as unknown:
        return NotSupported(str(unknown))
