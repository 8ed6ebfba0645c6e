"""Every case of ``tests/cases``, one a file: the same cases run in every language."""

import json
from pathlib import Path
from typing import Any

import pytest
import vanthu

TESTS = Path(__file__).parents[1]
FILES = sorted((TESTS / "cases").rglob("*.json"))

Document = vanthu.IncomingDocument | vanthu.OutgoingDocument

ran: set[Path] = set()


def desk_of(case: dict[str, Any]) -> vanthu.Desk:
    desk = vanthu.Desk(TESTS / f"profiles/{case['profile']}.json")
    for grant in case.get("grants", []):
        desk.put_grant(grant)
    if "facts" in case:
        desk.put_facts(case["facts"])
    return desk


def document_class(case: dict[str, Any]) -> type[Document]:
    incoming = case["machine"] == "incoming"
    return vanthu.IncomingDocument if incoming else vanthu.OutgoingDocument


def run(document: Document, step: dict[str, Any]) -> vanthu.Receipt:
    return document.execute(json.dumps(step["command"]), actor=step["actor"], at=step["at"])


def answer(document: Document, step: dict[str, Any]) -> dict[str, Any]:
    """What came of a step, in the words of a case."""
    before = document.version
    try:
        receipt = run(document, step)
    except vanthu.Refused as refused:
        return {"refused": sorted(refused.codes)}
    except vanthu.InvalidInput as invalid:
        return {"invalid": [{"path": fault.path, "code": fault.code} for fault in invalid.faults]}
    return {
        "events": [envelope["event"] for envelope in document.events[before:]],
        "phase": receipt.phase,
        "head": document.chain_head,
        "warnings": [warning["code"] for warning in receipt.warnings],
    }


def expected(then: dict[str, Any]) -> dict[str, Any]:
    if "refused" in then:
        return {"refused": sorted(then["refused"])}
    return then


def decide(case: dict[str, Any]) -> None:
    desk = desk_of(case)
    steps = [*case.get("given", []), case["when"]]
    named = [step["command"].get("document") for step in steps if isinstance(step["command"], dict)]
    create = desk.incoming if case["machine"] == "incoming" else desk.outgoing
    document = create(next((name for name in named if name), None))
    for step in case.get("given", []):
        run(document, step)

    then = expected(case["then"])
    before = (document.state_json(), document.chain_head)
    found = answer(document, case["when"])
    # What a case does not name, it does not say.
    assert {key: found.get(key) for key in then} == then
    if "head" not in found:
        assert (document.state_json(), document.chain_head) == before, "a refusal changes nothing"

    again = document_class(case).replay(
        desk_of(case), document.id, document.events_json(), head=document.chain_head
    )
    assert again.state_json() == document.state_json()


def replay(case: dict[str, Any]) -> None:
    history = case["replay"]
    envelopes = history["envelopes"]
    document = history.get("document", "01930c9e-5b6a-7000-8000-000000000001")
    with pytest.raises(vanthu.HistoryError) as failed:
        document_class(case).replay(desk_of(case), document, envelopes, head=history.get("head"))
    assert failed.value.code == history["error"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_case(file: Path) -> None:
    case = json.loads(file.read_text("utf-8"))
    if "replay" in case:
        replay(case)
    else:
        decide(case)
    ran.add(file)


def test_every_case_has_run(request: pytest.FixtureRequest) -> None:
    if len(request.session.items) > 1 and not request.config.getoption("-k"):
        print(f"{len(ran)} of {len(FILES)} cases")
        assert FILES, "there are no cases"
        assert ran == set(FILES), "not every case has run to its end"
