"""The number series of which a case speaks."""

from typing import Any

from .answer import Unknown
from .case import Facts, Known


def key(name: Any) -> str:
    if not isinstance(name, str):
        raise Unknown("series")
    return "".join("-" if letter.isspace() else letter for letter in name)


def listed(known: Known) -> list[Facts]:
    """The series of the case: one, or a list."""
    given = known.given.get("series")
    given = given if isinstance(given, list) else [given]
    return [facts for facts in given if isinstance(facts, dict)]


def named(known: Known) -> dict[str, bool]:
    """The series of outgoing documents of which the case speaks, by name, and whether they are
    secret ones: the profile must know them."""
    names = ["common", known.text("doc_type")]
    for step in known.steps:
        names += [step.data.get("series"), step.data.get("doc_type")]
    names += [facts.get("name") or facts.get("doc_type") for facts in listed(known)]
    named = [name for name in names if isinstance(name, str)]
    return {key(name): name == "secret" for name in named if 0 < len(key(name).encode()) <= 64}
