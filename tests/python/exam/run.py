"""Files, cases and checks."""

import json
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from . import codes, deadline, exchange, incoming, numbering, outgoing, record, signing
from .answer import NOTHING, Allowed, Answer, Broken, NotSupported, Refused, answer_of
from .case import Case, Known, Malformed, Then, read_case
from .office import Office
from .report import CaseReport, CheckReport, Mark, Report

Room = Callable[[Known, Office], Answer | None]

ROOMS: tuple[Room, ...] = (
    numbering.step,
    signing.step,
    deadline.step,
    exchange.step,
    codes.step,
    record.step,
    incoming.step,
    outgoing.step,
)


def run_folder(folder: Path) -> Report:
    """Runs every case of every ``*.json`` file of a folder through the public API. Raises
    ``OSError`` if the folder cannot be read; a file or case that cannot be read is one failed
    check."""
    files = sorted(path for path in folder.iterdir() if path.suffix == ".json")
    return Report([case for file in files for case in run_file(file)])


def run_file(path: Path) -> list[CaseReport]:
    def unreadable(name: str, error: object) -> CaseReport:
        expected = "a case file as its README says"
        check = CheckReport("read", "failed", expected, f"{path}: {error}")
        return CaseReport(name, str(path), [check])

    try:
        values = json.loads(path.read_bytes().decode("utf-8"), parse_constant=no_number)
    except (OSError, ValueError, RecursionError) as error:
        return [unreadable("?", error)]
    if not isinstance(values, list):
        return [unreadable("?", "not a list of cases")]
    reports = []
    for place, value in enumerate(values, 1):
        name = value.get("id") if isinstance(value, dict) else None
        name = name if isinstance(name, str) else f"#{place}"
        try:
            reports.append(CaseReport(name, str(path), run_case(read_case(value))))
        except Malformed as error:
            reports.append(unreadable(name, error))
    return reports


def no_number(text: str) -> Any:
    raise ValueError(f"{text} is no JSON")


def run_case(case: Case) -> list[CheckReport]:
    if case.flow:
        return [judge(case.when[-1].action, case.then[0], run_flow(case), flow=True)]
    checks = []
    for step, then in zip(case.when, case.then):
        answer = run_single(Known(case.given, step, (step,)))
        checks.append(judge(step.action, then, answer, flow=False))
    return checks


def run_single(known: Known) -> Answer:
    """One check, in an office of its own."""
    office = open_office(known, flow=False)
    return run_step(known, office) if isinstance(office, Office) else office


def run_flow(case: Case) -> Answer:
    """One sequence: all steps but the last must be allowed."""
    office = open_office(Known(case.given, case.when[0], case.when), flow=True)
    if not isinstance(office, Office):
        return office
    values: list[tuple[str, Any]] = []
    for place, step in enumerate(case.when, 1):
        answer = run_step(Known(case.given, step, case.when), office)
        if isinstance(answer, NotSupported):
            return NotSupported(f"{step.action}: {answer.what}")
        if isinstance(answer, Broken):
            return answer
        if isinstance(answer, Refused):
            if place == len(case.when):
                return answer
            # The approval is the signer's, and so are the grants with which a draft begins.
            signers = step.action in ("draft", "approve_draft")
            signature = last_signature(case) if signers else None
            if signature is not None:
                return signature
            codes = json.dumps(answer.codes)
            return Refused([], [f"step {place} ({step.action}) refused: {codes}"])
        if answer.value is not NOTHING:
            values.append((step.action, answer.value))
    return Allowed(of_flow(case.then[0], values))


def last_signature(case: Case) -> Refused | None:
    """Why the signature that ends a flow is refused, if it is for want of power: the steps before
    it are lawful by the rules of the files, whoever they then were asked of."""
    step = case.when[-1]
    known = Known(case.given, step, (step,))
    office = open_office(known, flow=False)
    answer = safely(lambda: power_of(known, office)) if isinstance(office, Office) else None
    return answer if isinstance(answer, Refused) else None


def power_of(known: Known, office: Office) -> Answer:
    return signing.power_alone(known, office) or Allowed()


LISTS = {"numbers": "assign_number", "arrival_numbers": "register_incoming"}
"""Lists of the numbers of a flow, and the actions that give them."""


def of_flow(then: Then, values: list[tuple[str, Any]]) -> Any:
    """What a flow has brought about: the lists of numbers where they are asked for, else the last
    value."""
    wanted = then.value if isinstance(then.value, dict) else {}
    asked = {
        name: [number for action, number in values if action == of]
        for name, of in LISTS.items()
        if name in wanted
    }
    last = values[-1][1] if values else NOTHING
    if not asked:
        return last
    # A flow may end in another value of which something is asked.
    return last | asked if isinstance(last, dict) else asked


def open_office(known: Known, *, flow: bool) -> Office | Answer:
    opened: list[Office] = []

    def open_it() -> Answer:
        opened.append(Office(known, flow=flow))
        return Allowed()

    answer = safely(open_it)
    if isinstance(answer, NotSupported):
        return NotSupported(f"the office of the case: {answer.what}")
    return opened[0] if opened else answer


def run_step(known: Known, office: Office) -> Answer:
    def ask() -> Answer:
        answers = (room(known, office) for room in ROOMS)
        found = next((answer for answer in answers if answer), None)
        return found or NotSupported(known.step.action)

    return safely(ask)


def safely(call: Callable[[], Answer]) -> Answer:
    try:
        return answer_of(call)
    except Exception as error:  # One case that this runner mishandles must not hide the others.
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(place.filename).name}:{place.lineno}"
        return Broken(f"{type(error).__name__} at {where}: {error}")


def judge(action: str, then: Then, answer: Answer, *, flow: bool) -> CheckReport:
    expected = shown(then.allowed, then.value, refusal_reason_en=then.reason)
    if isinstance(answer, NotSupported):
        return CheckReport(action, "not_supported", expected, answer.what)
    if isinstance(answer, Broken):
        return CheckReport(action, "failed", expected, answer.error)
    fits = then.value is NOTHING or same(then.value, answer.value, flow=flow)
    if isinstance(answer, Allowed):
        mark = passed(then.allowed and fits)
        return CheckReport(action, mark, expected, shown(True, answer.value))
    right = then.reason is None or then.reason in answer.reasons
    mark = passed(not then.allowed and right and fits)
    actual = shown(False, answer.value, reasons=answer.reasons, codes=answer.codes)
    return CheckReport(action, mark, expected, actual)


def passed(yes: bool) -> Mark:
    return "passed" if yes else "failed"


def same(expected: Any, actual: Any, *, flow: bool) -> bool:
    """A flow may know more than the file asks for."""
    if flow and isinstance(expected, dict) and isinstance(actual, dict):
        return all(key in actual and equal(value, actual[key]) for key, value in expected.items())
    return equal(expected, actual)


def equal(one: Any, other: Any) -> bool:
    """As JSON: `1` is neither `true` nor `1.0`."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(equal(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(equal, one, other))
    return type(one) is type(other) and bool(one == other)


def shown(allowed: bool, value: Any, **more: Any) -> dict[str, Any]:
    shown: dict[str, Any] = {"allowed": allowed}
    if value is not NOTHING:
        shown["value"] = value
    return shown | {key: what for key, what in more.items() if what is not None}
