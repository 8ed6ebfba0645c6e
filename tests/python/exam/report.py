"""How the checks ended."""

import json
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

Mark = Literal["passed", "failed", "not_supported"]


@dataclass(frozen=True)
class CheckReport:
    """One check: one entry of ``when``, or one whole flow."""

    action: str
    """Its action; for a flow that of its last step."""
    mark: Mark
    expected: Any
    actual: Any


@dataclass(frozen=True)
class CaseReport:
    id: str
    """Id, or the place in its file where it has none."""
    file: str
    checks: list[CheckReport]


@dataclass
class Report:
    """All cases of a folder. What is counted are checks."""

    cases: list[CaseReport] = field(default_factory=list)

    def count(self, mark: Mark) -> int:
        return sum(check.mark == mark for case in self.cases for check in case.checks)

    @property
    def is_success(self) -> bool:
        """Whether nothing failed and something passed."""
        return self.count("failed") == 0 and self.count("passed") > 0

    def to_dict(self) -> dict[str, Any]:
        marks: tuple[Mark, ...] = ("passed", "failed", "not_supported")
        counts: dict[str, Any] = {mark: self.count(mark) for mark in marks}
        return {**counts, "cases": [asdict(case) for case in self.cases]}

    def lines(self) -> list[str]:
        """One line for each check that did not pass, and the counts as the last line."""
        lines = []
        for case in self.cases:
            for place, check in enumerate(case.checks, 1):
                at = f"{case.id} [{place}] {check.action}"
                actual = shown(check.actual)
                if check.mark == "failed":
                    expected = shown(check.expected)
                    where = f"FAILED {at} ({case.file})"
                    lines.append(f"{where}: expected {expected}, actual {actual}")
                elif check.mark == "not_supported":
                    lines.append(f"not supported {at}: {actual}")
        passed, failed = self.count("passed"), self.count("failed")
        lines.append(
            f"{passed} passed, {failed} failed, {self.count('not_supported')} not supported"
        )
        return lines


def shown(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
