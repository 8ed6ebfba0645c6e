"""Cases as they stand in the files."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from .answer import NOTHING

Facts = dict[str, Any]

KINDS = ("format", "deadline", "validate", "authority", "flow")


class Malformed(Exception):
    """A case that is not as the README of the files says, with the place of the fault."""


@dataclass(frozen=True)
class Step:
    """Somebody does something."""

    actor: str
    action: str
    data: Facts


@dataclass(frozen=True)
class Then:
    """What is expected."""

    allowed: bool
    value: Any
    reason: str | None


@dataclass(frozen=True)
class Case:
    flow: bool
    """Whether ``when`` is one sequence; else independent checks."""
    given: Facts
    when: list[Step]
    then: list[Then]
    """The expectation of each check: one for each step, or one for the whole flow."""


def read_case(value: Any) -> Case:
    case = _object(value, "case")
    kind = _part(case, "kind", str, "case")
    if kind not in KINDS:
        raise Malformed(f"kind: unknown kind `{kind}`")
    given = _part(case, "given", dict, "case")
    steps = _part(case, "when", list, "case")
    when = [_step(step, f"when[{at}]") for at, step in enumerate(steps)]
    then = _thens(_part(case, "then", dict, "case"))
    if not when:
        raise Malformed("`when` is empty")
    checks = 1 if kind == "flow" else len(when)
    if len(then) != checks:
        raise Malformed(f"{checks} checks, but {len(then)} results expected")
    return Case(kind == "flow", given, when, then)


def _step(value: Any, at: str) -> Step:
    step = _object(value, at, {"actor", "action", "data"})
    actor, action = _part(step, "actor", str, at), _part(step, "action", str, at)
    return Step(actor, action, _part(step, "data", dict, at) if "data" in step else {})


def _thens(value: Facts) -> list[Then]:
    results = value.get("results")
    own = _then(value, "then")
    if results is None:
        return [own]
    if not isinstance(results, list):
        raise Malformed("then.results: not a list")
    return [_then(result, f"then.results[{at}]") for at, result in enumerate(results)]


def _then(value: Any, at: str) -> Then:
    then = _object(value, at, {"allowed", "value", "refusal_reason_en", "results"})
    reason = then.get("refusal_reason_en")
    if not (reason is None or isinstance(reason, str)):
        raise Malformed(f"{at}.refusal_reason_en: not a text")
    # Absent is not the same as `null`.
    return Then(_part(then, "allowed", bool, at), then.get("value", NOTHING), reason)


def _object(value: Any, at: str, known: set[str] | None = None) -> Facts:
    if not isinstance(value, dict):
        raise Malformed(f"{at}: not an object")
    unknown = sorted(value.keys() - known) if known else []
    if unknown:
        raise Malformed(f"{at}: unknown field `{unknown[0]}`")
    return value


def _part(value: Facts, key: str, kind: type, at: str) -> Any:
    if key not in value:
        raise Malformed(f"{at}: missing field `{key}`")
    if not isinstance(value[key], kind):
        raise Malformed(f"{at}.{key}: not of type {kind.__name__}")
    return value[key]


@dataclass(frozen=True)
class Known:
    """What is known to one check: its own data before the facts of the case."""

    given: Facts
    step: Step
    flow: Sequence[Step]
    """All steps of the case: one document's facts may stand at another step of a flow."""

    @property
    def steps(self) -> Iterator[Step]:
        yield from self.flow
        yield self.step

    def data(self, key: str) -> Any:
        return self.step.data.get(key)

    def stated(self, key: str) -> Any:
        """A fact of the check itself or of the case, not of another step."""
        value = self.step.data.get(key)
        return self.given.get(key) if value is None else value

    def get(self, key: str) -> Any:
        places = (self.step.data, self.given, *(step.data for step in self._of_document()))
        return next((facts[key] for facts in places if facts.get(key) is not None), None)

    def _of_document(self) -> Sequence[Step]:
        """The steps of the flow that are of the same document: one that comes or is drafted again
        is another, and so are the documents of a flow that does one thing only."""
        if not self.flow:
            return self.flow
        first = self.flow[0].action
        begins = [at for at, step in enumerate(self.flow) if step.action == first]
        opens = first in ("receive", "register_incoming", "draft")
        own = next((at for at, step in enumerate(self.flow) if step is self.step), None)
        if own is None or not (opens or len(begins) == len(self.flow)):
            return self.flow
        start = max((at for at in begins if at <= own), default=0)
        end = min((at for at in begins if at > own), default=len(self.flow))
        return self.flow[start:end]

    def text(self, key: str) -> str | None:
        value = self.get(key)
        return value if isinstance(value, str) else None

    def text_or(self, key: str, usual: str) -> str:
        """Facts not named are ordinary."""
        value = self.text(key)
        return usual if value is None else value

    def fact_or(self, key: str, usual: Any) -> Any:
        """A fact in whatever form it stands: whether it fits, the library says."""
        value = self.get(key)
        return usual if value is None else value

    def flag(self, key: str) -> bool | None:
        value = self.get(key)
        return value if isinstance(value, bool) else None

    def number(self, key: str) -> int | None:
        return count(self.get(key))

    @property
    def done(self) -> list[str] | None:
        """Steps that were lawfully taken before."""
        done = self.data("done")
        done = self.given.get("done") if done is None else done
        if not isinstance(done, list) or not all(isinstance(step, str) for step in done):
            return None
        return list(done)


def count(value: Any) -> int | None:
    """A number from 0, as the library counts."""
    fits = isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**32
    return value if fits else None
