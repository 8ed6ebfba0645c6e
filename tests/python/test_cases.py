"""Every case of ``tests/cases``, one a file: the same cases run in every language."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import vanthu

TESTS = Path(__file__).parents[1]
FILES = sorted((TESTS / "cases").rglob("*.json"))
UNNAMED = "00000000-0000-7000-8000-000000000001"

Case = dict[str, Any]
Document = vanthu.IncomingDocument | vanthu.OutgoingDocument

ran: set[Path] = set()


def desk_of(case: Case, calendar: str | None = None) -> vanthu.Desk:
    profile = TESTS / f"profiles/{case['profile']}.json"
    desk = vanthu.Desk(
        profile,
        calendar=TESTS / f"profiles/{calendar}.json" if calendar else None,
        open_series=not case.get("without_series", False),
    )
    for grant in case.get("grants", []):
        desk.put_grant(grant)
    for revoked in case.get("revoked", []):
        desk.revoke_grant(revoked["id"], revoked["at"])
    if "facts" in case:
        desk.put_facts(case["facts"])
    return desk


def answer(call: Callable[[], Case]) -> Case:
    """What came of a call, in the words of a case."""
    try:
        return call()
    except vanthu.Refused as refused:
        return {"refused": sorted(set(refused.codes))}
    except vanthu.InvalidInput as invalid:
        places = sorted((fault.path, fault.code) for fault in invalid.faults)
        return {"invalid": [{"path": path, "code": code} for path, code in places]}


def foretold(repairs: Callable[[], Any]) -> str:
    """What is to come of a command, as what would make it possible tells it beforehand."""
    try:
        found = repairs()
    except vanthu.InvalidInput:
        return "invalid"
    if found is None:
        return "events"
    assert found["message"]["vi"].strip()
    assert found["ways"] or found["unliftable"] or not found["complete"]
    return "refused"


def run_document(case: Case) -> Case:
    before_revision = case.get("calendar_before")
    desk = desk_of(case, before_revision)
    given, when = case.get("given", []), case["when"]
    command = (given[0] if given else when)["command"]
    create = desk.incoming if case["machine"] == "incoming" else desk.outgoing
    document = create(command.get("document", UNNAMED))
    for step in given:
        document.execute(step["command"], actor=step["actor"], at=step["at"])
    if before_revision:
        desk = desk_of(case)
        document = type(document).replay(desk, document.id, document.events_json())
    for series in case.get("series", []):
        desk.put_series(series["key"], series["year"], series["state"])

    def execute() -> Case:
        before = document.version
        receipt = document.execute(when["command"], actor=when["actor"], at=when["at"])
        return {
            "events": [envelope["event"] for envelope in document.events[before:]],
            "phase": receipt.phase,
            "head": receipt.hash,
            "warnings": [warning["code"] for warning in receipt.warnings],
        }

    before = (document.state_json(), document.events_json())
    told = foretold(lambda: document.repairs(when["command"], actor=when["actor"], at=when["at"]))
    found = answer(execute)
    assert told in found
    if "head" not in found:
        assert (document.state_json(), document.events_json()) == before, "nothing has changed"
    check_replay(case, document)
    return found


def check_replay(case: Case, document: Document) -> None:
    again = type(document).replay(
        desk_of(case), document.id, document.events_json(), head=document.chain_head
    )
    assert again.state_json() == document.state_json()


def run_grants(case: Case) -> Case:
    desk, when = desk_of(case), case["when"]

    def execute() -> Case:
        event = desk.execute_grant(when["command"], actor=when["actor"], at=when["at"])
        text = json.dumps(event, ensure_ascii=False, separators=(",", ":"))
        return {"events": [event], "phase": "", "head": sha256(text), "warnings": []}

    told = foretold(
        lambda: desk.repairs_of_grant(when["command"], actor=when["actor"], at=when["at"])
    )
    found = answer(execute)
    assert told in found
    return found


def run_seal(case: Case) -> Case:
    desk, when = desk_of(case), case["when"]
    who = {"actor": when["actor"], "at": when["at"]}

    def execute() -> Case:
        desk.hand_over_seal(**when["command"], **who)
        return {"events": [], "phase": "", "head": sha256(""), "warnings": []}

    told = foretold(lambda: desk.repairs_of_seal(**when["command"], **who))
    found = answer(execute)
    assert told in found
    return found


def run_register(case: Case) -> Case:
    desk = desk_of(case)
    for series in case.get("series", []):
        desk.put_series(series["key"], series["year"], series["state"])
    return run_steps(
        case,
        lambda step: [desk.execute_series(**step)],
        lambda step: desk.repairs_of_series(**step),
    )


def run_dossier(case: Case) -> Case:
    given = case.get("given", [])
    dossier = desk_of(case).dossier((given[0] if given else case["when"])["command"]["dossier"])
    return run_steps(
        case,
        lambda step: dossier.execute(**step),
        lambda step: dossier.repairs(**step),
    )


def run_steps(
    case: Case, execute: Callable[[Case], list[Any]], repairs: Callable[[Case], Any]
) -> Case:
    """What the last step came to; its head is the digest of its events."""
    for step in case.get("given", []):
        execute(step)

    def last() -> Case:
        events = execute(case["when"])
        text = json.dumps(events, ensure_ascii=False, separators=(",", ":"))
        return {"events": events, "phase": "", "head": sha256(text), "warnings": []}

    told = foretold(lambda: repairs(case["when"]))
    found = answer(last)
    assert told in found
    return found


def run_question(case: Case) -> Case:
    desk, when = desk_of(case), case["when"]

    def ask() -> Case:
        reasons = desk.ask(when["command"], at=when["at"])
        if reasons:
            return {"refused": sorted({reason.code for reason in reasons})}
        return {"events": [], "phase": "", "head": sha256("[]"), "warnings": []}

    told = foretold(lambda: desk.repairs_of_question(when["command"], actor=when["actor"], at=when["at"]))
    found = answer(ask)
    assert told in found
    return found


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


RUNNERS: dict[str, Callable[[Case], Case]] = {
    "incoming": run_document,
    "outgoing": run_document,
    "grants": run_grants,
    "seal": run_seal,
    "register": run_register,
    "dossier": run_dossier,
    "checks": run_question,
}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_case(file: Path) -> None:
    case = json.loads(file.read_text("utf-8"))
    then = case["then"]
    if "events" in then:
        then.setdefault("warnings", [])
    assert RUNNERS[case["machine"]](case) == then
    ran.add(file)


def test_every_case_has_run(request: pytest.FixtureRequest) -> None:
    if len(request.session.items) > 1 and not request.config.getoption("-k"):
        print(f"{len(ran)} of {len(FILES)} cases")
        assert FILES, "there are no cases"
        assert ran == set(FILES), "not every case has run to its end"
