"""What the desk keeps (number series, grants, the seal) and dossiers: records out and in, repeated
commands, and what a handle has read."""

import json
import pickle
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from enum import Enum
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
import vanthu
from test_api import CONTENT, METADATA, required
from vanthu import types

OFFICE = Path(__file__).parents[2] / "examples/office.json"
MORNING = datetime(2026, 11, 20, 8, 0, tzinfo=timezone(timedelta(hours=7)))
CLERK = "van-thu"


def office() -> vanthu.Desk:
    return vanthu.Desk(OFFICE, clock=lambda: MORNING)


@pytest.fixture
def desk() -> vanthu.Desk:
    return office()


def grant(**more: Any) -> types.Grant:
    cover: Any = {
        "id": str(uuid4()),
        "kind": "work_cover",
        "grantor": "ct",
        "grantee": "pho-chu-tich",
        "from": "2026-11-20",
        "until": "2026-11-30",
        **more,
    }
    return cover  # type: ignore[no-any-return]


def draft(desk: vanthu.Desk) -> vanthu.OutgoingDocument:
    document = desk.outgoing()
    document.draft(actor="chuyen-vien-vx", content=CONTENT, unit="vx", signer="ct")
    document.submit(actor="chuyen-vien-vx")
    return document


def signed(desk: vanthu.Desk) -> vanthu.OutgoingDocument:
    document = draft(desk)
    document.check_content(actor="truong-vx")
    document.check_format(actor=CLERK)
    document.approve(actor="chu-tich")
    document.sign(actor="chu-tich")
    return document


def numbered(desk: vanthu.Desk) -> vanthu.OutgoingDocument:
    document = signed(desk)
    document.assign_number(actor=CLERK)
    return document


def number(receipt: vanthu.Receipt) -> int:
    return int(receipt.events[0]["data"]["number"])


def dossier(desk: vanthu.Desk) -> vanthu.Dossier:
    handle = desk.dossier()
    handle.open_dossier(
        actor="chuyen-vien-vx",
        notation="01.VX",
        title="Hồ sơ ngày hội văn hóa",
        retention={"type": "years", "data": 10},
    )
    return handle


def used(desk: vanthu.Desk) -> list[vanthu.Handle]:
    """An office in which everything was done once: its documents and its dossier."""
    di = desk.series("di")
    old: list[Any] = [{"number": n, "date": "2026-11-19"} for n in range(1, 203)]
    di.import_numbers(numbers=old, actor=CLERK)
    document = numbered(desk)
    assert document.number_symbol == "203/UBND-VX"
    assert number(di.take_number(document=uuid4(), actor=CLERK)) == 204
    assert number(di.reserve_number(actor=CLERK, until=MORNING + timedelta(hours=8))) == 205
    assert number(di.reserve_number(actor=CLERK)) == 206
    di.void_number(number=206, reason="Giữ chỗ nhầm số", actor=CLERK)
    arrived = desk.incoming()
    arrived.receive(actor=CLERK, metadata=METADATA)
    arrived.register(actor=CLERK, authentic=True, intact=True, right_recipient=True)
    file = dossier(desk)
    file.collect(document=arrived.id, actor="chuyen-vien-vx")
    desk.grants.create_grant(grant=grant(), actor="chu-tich")
    desk.seal.hand_over_seal(
        written_permission=True, minutes=True, to="pho-chu-tich", actor=CLERK
    )
    return [document, arrived, file]


def test_nothing_is_forgotten_after_a_restart(desk: vanthu.Desk) -> None:
    handles = used(desk)
    # Whatever the host stores is plain JSON.
    dumped = json.loads(json.dumps(desk.dump(*handles)))
    assert [stream["stream"] for stream in dumped] == [
        "grants",
        "seal",
        "series:den:2026",
        "series:di:2026",
        *[handle.stream for handle in handles],
    ]
    again = office()
    loaded = again.load(dumped)
    assert [repr(handle) for handle in loaded.values()][-3:] == [repr(one) for one in handles]
    for name, handle in loaded.items():
        kept = {"grants": desk.grants, "seal": desk.seal}.get(name)
        kept = kept or {one.stream: one for one in handles}.get(name)
        kept = kept or desk.series(name.split(":")[1], 2026)
        assert type(handle) is type(kept)
        assert handle.state_json() == kept.state_json()
        assert handle.records_json() == kept.records_json()
        assert handle.chain_head == kept.chain_head
    assert again.dump(*loaded.values()) == again.dump(*loaded.values(), *loaded.values()) == dumped
    # No number twice; the held one is still held, the void one still void.
    assert [held["number"] for held in again.reservations(series="di", at=MORNING)] == [205]
    assert again.next_number(series="di", year=2026) == 207
    assert again.series("di").state["series"]["voids"][0]["number"] == 206
    document = signed(again)
    document.assign_number(actor=CLERK, reservation=205)
    assert document.number_symbol == "205/UBND-VX"
    assert numbered(again).number_symbol == "207/UBND-VX"
    # Grant and seal.
    arrived = loaded[handles[1].stream]
    assert isinstance(arrived, vanthu.IncomingDocument)
    arrived.submit(actor=CLERK, to="ct")
    arrived.open(actor="pho-chu-tich", line=arrived.state["instance"]["lines"][0]["id"])
    assert (again.seal.phase, again.seal.state["holder"]) == ("handed_over", "pho-chu-tich")


def test_a_dossier_comes_back_from_its_records(desk: vanthu.Desk) -> None:
    first = dossier(desk)
    first.collect(document=uuid4(), actor="chuyen-vien-vx")
    again = vanthu.Dossier.replay(office(), first.id, first.records_json(), head=first.chain_head)
    assert (again.state, again.version) == (first.state, 2)
    again.collect(document=uuid4(), actor="chuyen-vien-vx")
    assert first.what_if("vn-2020-03-05") is None


@pytest.mark.parametrize("order", ["records first", "document first"])
def test_a_number_counts_once_whatever_is_read_first(desk: vanthu.Desk, order: str) -> None:
    hold = number(desk.series("di").reserve_number(actor=CLERK))
    before = desk.dump()
    document = signed(desk)
    document.assign_number(actor=CLERK, reservation=hold)
    voided = numbered(desk)
    voided.void(actor="chu-tich", reason="Số cấp nhầm văn bản")
    documents = desk.dump(document, voided)[-2:]
    series = desk.series("di").state["series"]
    assert (series["last_number"], len(series["voids"])) == (2, 1)
    # With all records of the series, and with those of the evening before only.
    for records in (desk.dump(), before):
        again = office()
        parts = [records, documents] if order == "records first" else [documents, records]
        for part in parts:
            again.load(part)
        assert again.series("di").state["series"] == series
        assert numbered(again).number_symbol == "03/UBND-VX"


def test_a_history_that_does_not_fit_changes_nothing(desk: vanthu.Desk) -> None:
    handles = used(desk)
    dumped = desk.dump(*handles)

    def fails(change: Callable[[Any], None], at: int = 3) -> tuple[str, str, int | None]:
        streams: Any = json.loads(json.dumps(dumped))
        change(streams[at])
        again = office()
        with pytest.raises(vanthu.HistoryError) as failed:
            again.load(streams)
        assert again.dump() == [], "nothing is kept of it"
        assert again.next_number(series="di", year=2026) == 1
        assert again.seal.version == again.grants.version == 0
        again.load(dumped)
        return failed.value.code, failed.value.stream, failed.value.seq

    def changed(stream: Any) -> None:
        stream["records"][1] = stream["records"][1].replace("2026-11-20", "2026-11-21")

    def cut(stream: Any) -> None:
        del stream["records"][1]

    def renamed(stream: Any) -> None:
        stream["stream"] = "series:den:2025"

    def nowhere(stream: Any) -> None:
        stream["stream"] = "audit"

    def old(stream: Any) -> None:
        stream["records"][0] = '{"v":1,"stream":"di","seq":1,"event":{"type":"number_taken"}}'

    def newer(stream: Any) -> None:
        stream["records"][2] = stream["records"][2].replace('"v":1', '"v":2')

    def broken(stream: Any) -> None:
        stream["records"][0] = "{"

    di = "series:di:2026"
    assert fails(changed) == ("broken_chain", di, 6)
    assert fails(cut) == ("out_of_sequence", di, 2)
    assert fails(renamed) == ("other_stream", "series:den:2025", 1)
    assert fails(nowhere) == ("not_kept_here", "audit", None)
    assert fails(old) == ("before_first_release", di, 1)
    assert fails(newer) == ("newer_version", di, 3)
    assert fails(broken) == ("unreadable", di, 1)
    assert fails(broken, at=1) == ("unreadable", "seal", 1)
    assert fails(broken, at=6) == ("unreadable", handles[2].stream, 1)
    # Twice the same is no sequence.
    with pytest.raises(vanthu.HistoryError) as twice:
        desk.load(dumped)
    assert (twice.value.code, twice.value.seq) == ("out_of_sequence", 2)
    copy = pickle.loads(pickle.dumps(twice.value))
    assert (copy.code, copy.stream, copy.seq, str(copy)) == (
        "out_of_sequence",
        "grants",
        2,
        str(twice.value),
    )
    document = handles[0]
    before = document.records_json()
    with pytest.raises(vanthu.HistoryError):
        document.append(before)
    assert document.records_json() == before


def test_a_stream_goes_on_where_it_is(desk: vanthu.Desk) -> None:
    other = office()
    di = desk.series("di")
    di.take_number(document=uuid4(), actor=CLERK)
    other.load(desk.dump())
    di.take_number(document=uuid4(), actor=CLERK)
    other.series("di").append(di.records_json()[1:], head=di.chain_head)
    assert other.series("di").state == di.state
    assert other.next_number(series="di", year=2026) == 3
    with pytest.raises(vanthu.HistoryError):
        other.series("di").append(di.records_json())


# A command of each machine as a method, with other data of the same command.
REPEATS: dict[str, tuple[Callable[[vanthu.Desk], vanthu.Handle], str, str, Any, Any]] = {
    "incoming": (
        lambda desk: desk.incoming(UUID(int=1)),
        "receive",
        CLERK,
        {"metadata": METADATA},
        {"metadata": {**METADATA, "subject": "V/v việc khác"}},
    ),
    "outgoing": (
        lambda desk: desk.outgoing(UUID(int=1)),
        "draft",
        "chuyen-vien-vx",
        {"content": CONTENT, "unit": "vx", "signer": "ct"},
        {"content": CONTENT, "unit": "vx", "signer": "pct"},
    ),
    "dossier": (
        lambda desk: desk.dossier(UUID(int=1)),
        "open_dossier",
        "chuyen-vien-vx",
        {"notation": "01.VX", "title": "Hồ sơ", "retention": {"type": "years", "data": 10}},
        {"notation": "02.VX", "title": "Hồ sơ", "retention": {"type": "years", "data": 10}},
    ),
    "series": (
        lambda desk: desk.series("di"),
        "take_number",
        CLERK,
        {"document": UUID(int=2)},
        {"document": UUID(int=3)},
    ),
    "grants": (
        lambda desk: desk.grants,
        "create_grant",
        "chu-tich",
        {"grant": grant(id=str(UUID(int=4)))},
        {"grant": grant(id=str(UUID(int=5)))},
    ),
    "seal": (
        lambda desk: desk.seal,
        "hand_over_seal",
        CLERK,
        {"written_permission": True, "minutes": True},
        {"written_permission": True, "minutes": True, "to": "pho-chu-tich"},
    ),
}


@pytest.mark.parametrize("machine", REPEATS)
def test_a_repeated_command_gives_its_first_receipt(desk: vanthu.Desk, machine: str) -> None:
    open_handle, method, actor, data, other = REPEATS[machine]
    handle, one = open_handle(desk), uuid4()
    first = getattr(handle, method)(**data, actor=actor, command_id=one)
    assert first.stream == handle.stream
    assert first.events and first.events == handle.records[-1]["events"]
    assert (first.version, first.hash) == (1, handle.chain_head)
    again = office()
    loaded = again.load(desk.dump(handle))[handle.stream]
    for known in (handle, loaded):
        assert known.check(method, **data, actor=actor, command_id=one) == []
        later = {"at": MORNING + timedelta(days=1), "version": 7}
        second = getattr(known, method)(**data, actor=actor, command_id=str(one), **later)
        assert (second, second.events) == (first, first.events)
        assert known.version == 1
        somebody = "chu-tich" if actor == CLERK else CLERK
        for wrong in ({**data, "actor": somebody}, {**other, "actor": actor}):
            codes = [reason.code for reason in known.check(method, **wrong, command_id=one)]
            assert codes == ["idempotency_conflict"]
            with pytest.raises(vanthu.Refused) as refused:
                getattr(known, method)(**wrong, command_id=one)
            assert refused.value.codes == codes
    # A new id is a new command, wherever it can be given again.
    codes = [reason.code for reason in handle.check(method, **data, actor=actor)]
    assert bool(codes) == (machine not in ("series", "seal"))


def test_receipts_survive_pickle(desk: vanthu.Desk) -> None:
    receipt = desk.series("di").take_number(document=uuid4(), actor=CLERK)
    copy = pickle.loads(pickle.dumps(receipt))
    assert copy == receipt and copy is not receipt
    assert (copy.to_dict(), copy.events, copy.at) == (receipt.to_dict(), receipt.events, MORNING)
    assert repr(copy) == repr(receipt)
    assert repr(receipt).startswith("Receipt('series:di:2026', version=1, phase='open'")
    assert receipt.to_dict()["at"] == "2026-11-20T01:00:00.000Z"


def test_what_is_available_of_series_grants_seal_and_dossiers(desk: vanthu.Desk) -> None:
    file = desk.dossier()
    for handle, actor, actions in (
        (
            desk.series("di"),
            CLERK,
            {
                "take_number": "needs_input",
                "reserve_number": "allowed",
                "void_number": "needs_input",
                "number_copy": "denied",
                "import_numbers": "needs_input",
                "correct_date": "needs_input",
            },
        ),
        (desk.grants, "chu-tich", {"create_grant": "needs_input", "revoke_grant": "needs_input"}),
        (desk.seal, CLERK, {"hand_over_seal": "needs_input"}),
        (
            file,
            "chuyen-vien-vx",
            {
                "open_dossier": "needs_input",
                "collect": "denied",
                "take_out": "denied",
                "close_dossier": "denied",
                "hand_over_dossier": "denied",
                "keep_dossier": "denied",
                "transfer_dossier": "denied",
            },
        ),
    ):
        assert isinstance(handle, vanthu.Handle)
        items = {item.action: item for item in handle.available(actor=actor)}
        assert {action: item.status for action, item in items.items()} == actions
        for action, item in items.items():
            assert {reason.code for reason in handle.why(action, actor=actor)} >= set(item.codes)
            assert all(need.kind for need in handle.needs(action, actor=actor))
            assert item.label() and item == items[action]
        with pytest.raises(vanthu.InvalidInput):
            handle.why("receive", actor=actor)


def form(handle: vanthu.Handle, action: types.Action, actor: str) -> dict[str, Any]:
    """What a front end sends: the first of every choice, and texts, days and flags typed in."""
    needs = handle.needs(action, actor=actor)
    typed: dict[str, Any] = {
        "text": "Nội dung nhập",
        "reason": "Lý do đủ dài",
        "day": date(2026, 11, 20),
        "flag": True,
        "number": 1,
        "id": uuid4(),
    }
    given = {need.field: typed[need.kind] for need in needs if need.required and need.kind in typed}
    chosen = [need for need in needs if need.required and need.field not in given]
    return {**given, **required([need for need in chosen if need.choices])}


def test_first_choices_go_into_the_methods(desk: vanthu.Desk) -> None:
    di = desk.series("di")
    assert number(di.take_number(actor=CLERK, **form(di, "take_number", CLERK))) == 1
    assert number(di.reserve_number(actor=CLERK, **form(di, "reserve_number", CLERK))) == 2
    void = {need.field: need for need in di.needs("void_number", actor=CLERK)}
    held = void["number"].choices
    picked = held[0]["value"] if held else 2
    di.void_number(actor=CLERK, **{**form(di, "void_number", CLERK), "number": picked})
    assert di.state["series"]["voids"][0]["number"] == picked == 2
    seal = {need.field: need for need in desk.seal.needs("hand_over_seal", actor=CLERK)}
    to = seal["to"].choices[0]["value"]
    desk.seal.hand_over_seal(to=to, actor=CLERK, **form(desk.seal, "hand_over_seal", CLERK))
    assert desk.seal.state["holder"] == to
    file, officer = desk.dossier(), "chuyen-vien-vx"
    opening = form(file, "open_dossier", officer)
    file.open_dossier(actor=officer, **{"retention": {"type": "years", "data": 5}, **opening})
    file.collect(actor=officer, **form(file, "collect", officer))
    documents = file.state["file"]["documents"]
    taken_out = {**form(file, "take_out", officer), "document": documents[0]}
    file.take_out(actor=officer, **taken_out)
    desk.grants.create_grant(grant=grant(), actor="chu-tich")
    revoke = {need.field: need for need in desk.grants.needs("revoke_grant", actor="chu-tich")}
    desk.grants.revoke_grant(id=revoke["id"].choices[0]["value"], actor="chu-tich")
    assert [item.status for item in desk.grants.available(actor="chu-tich")]


def test_grants_are_made_by_their_grantor(desk: vanthu.Desk) -> None:
    one = grant()
    with pytest.raises(vanthu.Refused) as refused:
        desk.grants.create_grant(grant=one, actor="van-thu")
    assert "not_grantor" in refused.value.codes
    receipt = desk.grants.create_grant(grant=one, actor="chu-tich")
    assert receipt.events == [{"type": "grant_created", "data": {"grant": one}}]
    found = desk.grants.repairs("create_grant", grant=one, actor="chu-tich")
    assert found is not None
    assert [reason["code"] for reason in found["refusal"]["reasons"]] == ["grant_exists"]
    desk.grants.revoke_grant(id=one["id"], actor="chu-tich")
    with pytest.raises(vanthu.Refused) as twice:
        desk.grants.revoke_grant(id=UUID(one["id"]), actor="chu-tich")
    assert twice.value.codes == ["authorization_revoked"]


def test_nobody_signs_what_they_have_not_read(desk: vanthu.Desk) -> None:
    """One handle is one reader: what another one changed is read with the state, not with the
    decision."""
    mine = draft(desk)
    theirs = vanthu.OutgoingDocument.replay(desk, mine.id, mine.records_json())
    revised: Any = {**CONTENT, "subject": "V/v trả lời lần hai"}
    theirs.recall(actor="chuyen-vien-vx")
    theirs.revise(actor="chuyen-vien-vx", content=revised)
    theirs.submit(actor="chuyen-vien-vx")
    mine.append(theirs.records_json()[mine.version :], head=theirs.chain_head)
    codes = [reason.code for reason in mine.check("check_content", actor="truong-vx")]
    assert codes == ["content_mismatch"]
    with pytest.raises(vanthu.Refused) as refused:
        mine.check_content(actor="truong-vx")
    assert refused.value.codes == codes
    # Neither its phase nor its records are its content.
    assert (mine.phase, len(mine.records)) == ("reviewing", mine.version)
    assert [reason.code for reason in mine.check("check_content", actor="truong-vx")] == codes
    for read in (
        lambda: mine.state,
        lambda: mine.state_json(),
        lambda: mine.available(actor="truong-vx"),
        lambda: mine.content_hash,
    ):
        unread = vanthu.OutgoingDocument.replay(desk, mine.id, mine.records_json()[:2])
        unread.append(mine.records_json()[2:])
        assert unread.check("check_content", actor="truong-vx")
        assert read()
    assert mine.check_content(actor="truong-vx").phase == "reviewing"
    assert mine.records[-1]["act"]["content"] == mine.content_hash
    # A content that is named is the one that is meant.
    with pytest.raises(vanthu.Refused) as named:
        mine.check_format(actor=CLERK, content="ab" * 32)
    assert named.value.codes == ["content_mismatch"]
    # A whole command is sent as it is.
    whole: Any = {"command_id": str(uuid4()), "kind": {"type": "check_format", "data": {}}}
    assert [reason.code for reason in mine.check(whole, actor=CLERK)] == ["content_not_named"]


def test_check_and_repairs_take_the_arguments_of_the_method(desk: vanthu.Desk) -> None:
    document = desk.incoming()
    assert document.check("receive", metadata=METADATA, actor=CLERK) == []
    assert document.version == 0
    document.receive(metadata=METADATA, actor=CLERK)
    arguments: Any = {"authentic": False, "intact": True, "right_recipient": True}
    codes = [reason.code for reason in document.check("register", actor="chu-tich", **arguments)]
    assert codes == ["not_clerk", "not_authentic"]
    found = document.repairs("register", actor=CLERK, **arguments)
    assert found is not None and found["unliftable"] == ["not_authentic"]
    arguments["authentic"] = True
    assert document.repairs("register", actor=CLERK, **arguments) is None
    assert document.check("return", reason="Không thuộc thẩm quyền", actor=CLERK)
    document.register(actor=CLERK, **arguments)
    assert document.version == 2
    # Mistakes are those of the method.
    with pytest.raises(TypeError, match="register.*authentic"):
        document.check("register", actor=CLERK)
    with pytest.raises(TypeError, match="wings"):
        document.check("submit", to="ct", wings=2, actor=CLERK)
    with pytest.raises(vanthu.InvalidInput) as invalid:
        document.check("submit", to="", actor=CLERK)
    assert [fault.path for fault in invalid.value.faults] == ["to"]
    for name in ("fly", "available", "__init__", ""):
        with pytest.raises(vanthu.InvalidInput) as unknown:
            document.check(name, actor=CLERK)
        assert [fault.path for fault in unknown.value.faults] == ["action"]
    whole: Any = {"command_id": str(uuid4()), "kind": {"type": "submit", "data": {"to": "ct"}}}
    assert document.check(whole, actor=CLERK) == document.check(json.dumps(whole), actor=CLERK) == []
    with pytest.raises(TypeError, match="whole command"):
        document.check(whole, actor=CLERK, to="ct")
    # What was only asked leaves nothing behind: the next one is carried out.
    with pytest.raises(TypeError):
        document.check("submit", to=5, actor=CLERK)
    receipt = document.execute("submit", to="ct", actor=CLERK)
    assert (receipt.phase, document.phase) == ("submitted", "submitted")
    assert receipt.events == document.records[-1]["events"]


def with_x(value: Any) -> Any:
    return {"x": value}


WRONG: list[tuple[str, Callable[[vanthu.Desk, Any], object], list[Any]]] = [
    ("actor", lambda desk, x: desk.seal.available(actor=x), [None, 5, b"a", ["a"]]),
    ("action", lambda desk, x: desk.seal.why(x, actor=CLERK), [None, 5]),
    ("line", lambda desk, x: desk.incoming().why("open", x, actor=CLERK), ["1", 1.5, [1]]),
    ("at", lambda desk, x: desk.seal.available(actor=CLERK, at=x), [1.5, True, ["a"], b"a"]),
    ("id", lambda desk, x: desk.incoming(x), [5, 1.5, True, ["a"], b"a", {}]),
    ("key", lambda desk, x: desk.series(x), [None, 5, b"di"]),
    ("year", lambda desk, x: desk.series("di", x), ["2026", 2026.0]),
    ("profile", lambda desk, x: vanthu.Desk(x), [None, 5, True]),
    ("metadata", lambda desk, x: desk.incoming().receive(metadata=x, actor=CLERK), [None, 5, 1.5]),
    ("metadata", lambda desk, x: desk.incoming().receive(metadata=with_x(x), actor=CLERK), [b"a"]),
    ("document", lambda desk, x: desk.series("di").take_number(document=x, actor=CLERK), [5, None]),
    ("until", lambda desk, x: desk.series("di").reserve_number(until=x, actor=CLERK), [5, [1]]),
    ("numbers", lambda desk, x: desk.series("di").import_numbers(numbers=x, actor=CLERK), [5]),
    ("command_id", lambda desk, x: desk.incoming().stamp(actor=CLERK, command_id=x), [5, True]),
    ("version", lambda desk, x: desk.incoming().stamp(actor=CLERK, version=x), ["1", 1.5]),
    ("under", lambda desk, x: desk.incoming().stamp(actor=CLERK, under=x), [5]),
    ("content", lambda desk, x: desk.outgoing().sign(actor=CLERK, content=x), [5, b"ab"]),
    ("authentic", lambda desk, x: desk.incoming().check(
        "register", authentic=x, intact=True, right_recipient=True, actor=CLERK), ["yes", 1, None]),
    ("co", lambda desk, x: desk.incoming().assign(line=1, to="a", co=x, actor=CLERK), ["ab", 5]),
    ("command", lambda desk, x: desk.seal.execute(x, actor=CLERK), [None, 5]),
    ("command", lambda desk, x: desk.seal.check(x, actor=CLERK), [None, 5]),
    ("records", lambda desk, x: desk.incoming().append(x), ["ab", 5, None, [b"a"]]),
    ("head", lambda desk, x: desk.incoming().append([], head=x), [5]),
    ("streams", lambda desk, x: desk.load(x), ["ab", 5, None, [5]]),
    ("handles", lambda desk, x: desk.dump(x), [5, None, "seal"]),
    ("grants", lambda desk, x: desk.load_grants(x), [5, None]),
    ("question", lambda desk, x: desk.ask(x), [5, None]),
]  # fmt: skip


@pytest.mark.parametrize(
    "name,call,values", WRONG, ids=[f"{index}-{row[0]}" for index, row in enumerate(WRONG)]
)
def test_a_wrong_type_is_a_type_error_that_names_the_argument(
    desk: vanthu.Desk, name: str, call: Callable[[vanthu.Desk, Any], object], values: list[Any]
) -> None:
    for value in values:
        with pytest.raises(TypeError, match=name):
            call(desk, value)


def test_what_json_cannot_hold_is_named(desk: vanthu.Desk) -> None:
    circle: list[Any] = []
    circle.append(circle)
    deep: Any = {}
    for _ in range(100_000):
        deep = {"x": deep}
    endless: list[Any] = [circle, deep]
    for value in endless:
        with pytest.raises(vanthu.InvalidInput):
            desk.put_facts(value)
        around: Any = {**METADATA, "note": value}
        with pytest.raises(vanthu.InvalidInput):
            desk.incoming().receive(metadata=around, actor=CLERK)
    document = desk.incoming()
    for wrong, kind in ((b"a", TypeError), ("\ud800", ValueError), (10**30, ValueError)):
        metadata: Any = {**METADATA, "subject": wrong}
        with pytest.raises(kind, match="^`metadata.subject` "):
            document.receive(metadata=metadata, actor=CLERK)
    with pytest.raises(TypeError, match="^`question` is a bytes"):
        desk.ask([b"a"])  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="^`facts.x` is a number that JSON does not have"):
        endless_number: Any = {"x": float("nan")}
        desk.put_facts(endless_number)

    class Line(int, Enum):
        ONE = 1

    with pytest.raises(vanthu.Refused):
        document.open(line=Line.ONE, actor=CLERK)
    for line in (-1, 2**40):
        with pytest.raises(vanthu.InvalidInput) as invalid:
            document.why("open", line, actor=CLERK)
        assert [fault.path for fault in invalid.value.faults] == ["line"]
    with pytest.raises(vanthu.InvalidInput):
        desk.put_series("di", 2**32 + 2026, {"last_number": 77})
    assert desk.next_number(series="di", year=2026) == 1


def test_errors_are_made_while_nothing_is_locked() -> None:
    """Python code that runs meanwhile, here a finalizer, may ask the desk."""
    code = """
import faulthandler, gc, sys, vanthu
faulthandler.dump_traceback_later(20, exit=True)
desk = vanthu.Desk(sys.argv[1])
class Asks:
    def __init__(self): self.me = self
    def __del__(self): desk.agency
gc.set_threshold(1)
document = desk.incoming()
for ask in (
    lambda: desk.put_grant("x"), lambda: desk.put_facts("x"), lambda: desk.load_grants("x"),
    lambda: desk.revoke_grant("x"), lambda: desk.put_series("di", 2026, "x"), lambda: desk.ask("x"),
    lambda: desk.answer("x"), lambda: document.execute("x", actor="a"), lambda: document.append(["x"]),
    lambda: desk.load([{"stream": "x", "records": ["x"]}]),
):
    for _ in range(20):
        Asks()
        try:
            ask()
        except vanthu.Error:
            pass
"""
    subprocess.run([sys.executable, "-c", code, str(OFFICE)], check=True)


def test_a_stream_in_two_parts_is_one_handle(desk: vanthu.Desk) -> None:
    arrived = desk.incoming()
    arrived.receive(actor=CLERK, metadata=METADATA)
    first = desk.dump(arrived)
    arrived.register(actor=CLERK, authentic=True, intact=True, right_recipient=True)
    again = office()
    rest: vanthu.KeptStream = {"stream": arrived.stream, "records": arrived.records_json()[1:]}
    loaded = again.load([*first, rest])
    assert list(loaded) == [arrived.stream]
    assert loaded[arrived.stream].state_json() == arrived.state_json()
    assert again.incoming(arrived.id).version == 0, "another handle begins anew"
    with pytest.raises(vanthu.HistoryError) as twice:
        office().load([*first, *first])
    assert (twice.value.code, twice.value.seq) == ("out_of_sequence", 2)


def test_values_come_as_python_has_them(desk: vanthu.Desk) -> None:
    noon = MORNING + timedelta(hours=4)
    held = desk.series("di").reserve_number(until=noon, document=uuid4(), actor=CLERK)
    assert held.events[0]["data"]["until"] == "2026-11-20T05:00:00.000Z"
    with pytest.raises(vanthu.InvalidInput):
        desk.series("di").reserve_number(until=datetime(2026, 11, 20, 12), actor=CLERK)


def test_another_year_has_a_series_of_its_own(desk: vanthu.Desk) -> None:
    assert desk.series("di").stream == desk.series("di", 2026).stream == "series:di:2026"
    assert desk.series("di").id == "di:2026"
    assert (desk.grants.id, desk.seal.id) == ("", "")
    assert repr(desk.series("di", 2025)) == "Series('di:2025', phase='open', version=0)"
    assert repr(desk.seal) == "Seal(phase='at_desk', version=0)"
    with pytest.raises(vanthu.Refused) as refused:
        desk.series("di", 2027).take_number(document=uuid4(), actor=CLERK)
    assert "year_to_come" in refused.value.codes
    with pytest.raises(vanthu.InvalidInput) as invalid:
        desk.series("a b")
    assert [fault.path for fault in invalid.value.faults] == ["key"]
