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

Case = dict[str, Any]

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


def handle_of(desk: vanthu.Desk, stream: str) -> vanthu.Handle:
    """The handle of a stream, by its name."""
    machine, _, which = stream.partition(":")
    match machine:
        case "incoming":
            return desk.incoming(which)
        case "outgoing":
            return desk.outgoing(which)
        case "dossier":
            return desk.dossier(which)
        case "series":
            key, year = which.rsplit(":", 1)
            return desk.series(key, int(year))
        case "grants":
            return desk.grants
        case "seal":
            return desk.seal
    raise AssertionError(stream)


def put_series(case: Case, desk: vanthu.Desk) -> None:
    for series in case.get("series", []):
        desk.put_series(series["key"], series["year"], series["state"])


def run_machine(case: Case) -> Case:
    """A case of any machine, on the stream that it names."""
    before_revision = case.get("calendar_before")
    desk = desk_of(case, before_revision)
    given, when = case.get("given", []), case["when"]
    handle = handle_of(desk, case["stream"])
    # Commands to a series find it as it was before all of them, others before the last.
    if case["machine"] == "series":
        put_series(case, desk)
    for step in given:
        handle.execute(step["command"], actor=step["actor"], at=step["at"])
    if before_revision:
        dumped = desk.dump(handle)
        desk = desk_of(case)
        handle = desk.load(dumped)[case["stream"]]
    if case["machine"] != "series":
        put_series(case, desk)

    def execute() -> Case:
        before = handle.version
        receipt = handle.execute(when["command"], actor=when["actor"], at=when["at"])
        events = [event for record in handle.records[before:] for event in record["events"]]
        if handle.version > before:
            assert (receipt.events, receipt.version) == (events, handle.version)
        return {
            "events": events,
            "phase": receipt.phase,
            "head": receipt.hash,
            "warnings": [warning["code"] for warning in receipt.warnings],
        }

    who = {"actor": when["actor"], "at": when["at"]}
    before = (handle.state_json(), handle.records_json(), desk.dump(handle))
    told = foretold(lambda: handle.repairs(when["command"], **who))
    checked = answer(lambda: refused_by(handle.check(when["command"], **who)))
    found = answer(execute)
    assert told in found
    if "head" in found:
        assert checked == {"refused": []}
    else:
        assert checked == found
        assert (handle.state_json(), handle.records_json(), desk.dump(handle)) == before
    check_load(case, handle, desk)
    return found


def refused_by(reasons: list[vanthu.Reason]) -> Case:
    return {"refused": sorted({reason.code for reason in reasons})}


def check_load(case: Case, handle: vanthu.Handle, desk: vanthu.Desk) -> None:
    """The same state comes out of the records."""
    fresh = desk_of(case)
    if case["machine"] == "series":
        put_series(case, fresh)
    dumped = desk.dump(handle)
    loaded = fresh.load(dumped)
    assert {stream["stream"]: stream["head"] for stream in dumped} == {
        name: again.chain_head for name, again in loaded.items()
    }
    again = loaded.get(case["stream"])
    if handle.version == 0:
        assert again is None
        return
    assert again is not None
    assert again.state_json() == handle.state_json()
    assert again.records_json() == handle.records_json()


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


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_case(file: Path) -> None:
    case = json.loads(file.read_text("utf-8"))
    then = case["then"]
    if "events" in then:
        then.setdefault("warnings", [])
    run = run_question if case["machine"] == "checks" else run_machine
    assert run(case) == then
    ran.add(file)


def test_every_case_has_run(request: pytest.FixtureRequest) -> None:
    if len(request.session.items) > 1 and not request.config.getoption("-k"):
        print(f"{len(ran)} of {len(FILES)} cases")
        assert FILES, "there are no cases"
        assert ran == set(FILES), "not every case has run to its end"
