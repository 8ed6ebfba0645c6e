"""The Python API: typed methods, whole commands, errors, time, threads."""

import json
import pickle
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from typing import Any, get_args
from uuid import UUID, uuid4

import pytest
import vanthu
from vanthu import types

ROOT = Path(__file__).parents[2]
OFFICE = ROOT / "examples/office.json"
VIET_NAM = timezone(timedelta(hours=7))
MORNING = datetime(2026, 11, 20, 8, 0, tzinfo=VIET_NAM)
MILLIS = 1_795_136_400_000

METADATA: types.MetadataInput = {
    "issuer": {"code": "H49", "name": "UBND tỉnh"},
    "subject": "V/v tổ chức ngày hội văn hóa",
}
CONTENT: types.ContentInput = {
    "type": "cong_van",
    "subject": "V/v trả lời",
    "addressees": [{"code": "H49", "name": "UBND tỉnh"}],
    "files": [
        {
            "role": "main",
            "sha256": "ab" * 32,
            "size": 1,
            "media_type": "application/pdf",
            "name": "tra-loi.pdf",
        }
    ],
}


@pytest.fixture
def desk() -> vanthu.Desk:
    return vanthu.Desk(OFFICE, clock=lambda: MORNING)


def received(desk: vanthu.Desk) -> vanthu.IncomingDocument:
    document = desk.incoming()
    document.receive(actor="van-thu", metadata=METADATA)
    return document


def registered(desk: vanthu.Desk) -> vanthu.IncomingDocument:
    document = received(desk)
    document.register(actor="van-thu", authentic=True, intact=True, right_recipient=True)
    return document


def test_an_incoming_document_goes_all_the_way(desk: vanthu.Desk) -> None:
    document = registered(desk)
    document.submit(actor="van-thu", to="ct")
    document.direct(
        actor="chu-tich",
        lead={"type": "unit", "data": "vx"},
        co=[{"type": "unit", "data": "kt"}],
        due=date(2026, 11, 27),
        opinion="Phòng VX chủ trì.",
    )
    lines = document.state["instance"]["lines"]
    lead = next(line["id"] for line in lines if line["seat"] == {"type": "unit", "data": "vx"})
    document.assign(actor="truong-vx", line=lead, to="chuyen-vien-vx")
    line = document.state["instance"]["lines"][-1]["id"]
    document.open(actor="chuyen-vien-vx", line=line)
    document.start(actor="chuyen-vien-vx", line=line)
    document.report(actor="chuyen-vien-vx", line=line, result="Đã trả lời.", reply=uuid4())
    assert document.phase == "handling"
    assert [record["seq"] for record in document.records] == list(range(1, document.version + 1))


def test_an_outgoing_document_is_signed_and_issued(desk: vanthu.Desk) -> None:
    document = desk.outgoing(uuid4())
    assert document.content_hash is None
    document.draft(actor="chuyen-vien-vx", content=CONTENT, unit="vx", signer="ct")
    document.submit(actor="chuyen-vien-vx")
    document.check_content(actor="truong-vx")
    document.check_format(actor="van-thu", content=document.content_hash)
    document.approve(actor="chu-tich")
    head = next(who for who in document.who_can_sign() if who["person"] == "chu-tich")
    assert head["powers"] and not head.get("missing"), "checked, approved, the own seat"
    document.sign(actor="chu-tich")
    document.assign_number(actor="van-thu")
    document.register(actor="van-thu", copies=2)
    document.apply_agency_signature(actor="van-thu")
    receipt = document.issue(actor="van-thu")
    assert receipt.phase == document.phase == "issued"
    assert document.state["taken"]["number"] == 1


def test_a_refusal_says_everything(desk: vanthu.Desk) -> None:
    document = received(desk)
    with pytest.raises(vanthu.Refused) as failed:
        document.submit(actor="chu-tich", to="ct")
    refused = failed.value
    assert refused.command == "submit"
    assert refused.codes == ["not_clerk", "not_registered_incoming"]
    reason = refused.reasons[0]
    assert reason.kind == "authority"
    assert reason.article == "Điều 6.3 Nghị định 30/2020/NĐ-CP"
    assert reason.params == {"person": "chu-tich"}
    assert "Văn thư" in reason.message_vi and "clerk" in reason.message_en
    assert str(refused) == refused.message("vi") != refused.message("en")
    assert isinstance(refused, vanthu.Error)
    copy = pickle.loads(pickle.dumps(refused))
    assert (copy.reasons, str(copy)) == (refused.reasons, str(refused))
    with pytest.raises(vanthu.InvalidInput) as invalid:
        document.submit(actor="chu tich", to="")
    faults = pickle.loads(pickle.dumps(invalid.value))
    assert [fault.path for fault in faults.faults] == ["actor", "to"]
    assert (faults.faults, str(faults)) == (invalid.value.faults, str(invalid.value))


def test_the_language_of_errors_is_the_desks() -> None:
    desk = vanthu.Desk(OFFICE, locale="en", clock=lambda: MILLIS)
    with pytest.raises(vanthu.Refused, match="records clerk"):
        desk.incoming().receive(actor="chu-tich", metadata=METADATA)


def test_available_agrees_with_execute(desk: vanthu.Desk) -> None:
    document = received(desk)
    items = {item.action: item for item in document.available(actor="van-thu")}
    assert items["register"].status == "needs_input"
    assert items["submit"].status == "denied"
    assert items["submit"].codes == ["not_registered_incoming"]
    assert items["submit"].to_dict()["codes"] == items["submit"].codes
    assert [r.code for r in document.why("submit", actor="van-thu")] == items["submit"].codes
    assert [need.field for need in document.needs("submit", actor="van-thu")] == ["to"]
    command: types.IncomingCommand = {
        "command_id": str(uuid4()),
        "kind": {"type": "submit", "data": {"to": "ct"}},
    }
    assert [r.code for r in document.check(command, actor="van-thu")] == items["submit"].codes


def test_buttons_and_phases_have_names_in_both_languages(desk: vanthu.Desk) -> None:
    document = received(desk)
    items = {item.action: item for item in document.available(actor="van-thu")}
    register, stamp = items["register"], items["stamp"]
    assert (register.label(), register.label("en"), register.kind) == ("đăng ký", "register", None)
    assert (stamp.status, stamp.kind) == ("denied", "structural")
    assert register.to_dict()["label"] == {"vi": "đăng ký", "en": "register"}
    denied = [item for item in items.values() if item.status == "denied"]
    kinds = {rule["code"]: rule["kind"] for rule in vanthu.refusals()}
    for item in denied:
        assert item.kind in [kinds[code] for code in item.codes]
        assert item.to_dict()["kind"] == item.kind
    other = vanthu.Desk(OFFICE, locale="en", clock=lambda: MORNING).incoming()
    assert "receive" in [item.label() for item in other.available(actor="van-thu")]


def event_types() -> tuple[str, ...]:
    """Every type of event: the stored histories have them all."""
    found: set[str] = set()
    for file in (Path(__file__).parents[1] / "histories/1").glob("*.json"):
        for history in json.loads(file.read_text("utf-8")):
            for record in map(json.loads, history["records"]):
                found.update(event["type"] for event in record["events"])
    return tuple(sorted(found))


def test_every_key_of_the_lists_has_a_label() -> None:
    lists: list[tuple[types.LabelOf, tuple[str, ...]]] = [
        ("action", get_args(types.Action)),
        ("phase", get_args(types.Phase)),
        ("role", get_args(types.Role)),
        ("document_type", get_args(types.DocumentType)),
        ("delivery_status", get_args(types.StatusCode)),
        ("urgency", get_args(types.Urgency)),
        ("secrecy", get_args(types.Secrecy)),
        ("medium", get_args(types.Medium)),
        ("prefix", get_args(types.Prefix)),
        ("copy_kind", get_args(types.CopyKind)),
        ("timeliness", get_args(types.Timeliness)),
        ("outcome", get_args(types.Outcome)),
        ("cancellation", get_args(types.CancelWhy)),
        ("grant_kind", get_args(types.GrantKind)),
        ("event", event_types()),
    ]
    assert {of for of, _ in lists} == set(get_args(types.LabelOf))
    for of, keys in lists:
        assert keys
        for key in keys:
            assert vanthu.label(of, key), (of, key)
            assert vanthu.label(of, key, "en"), (of, key)
    assert vanthu.label("phase", "handling") == "đang xử lý"
    assert vanthu.label("phase", "direct") is None
    with pytest.raises(vanthu.InvalidInput) as failed:
        vanthu.label("nothing", "x")  # type: ignore[arg-type]
    assert failed.value.faults[0].path == "of"
    with pytest.raises(vanthu.InvalidInput):
        vanthu.label("phase", "handling", "fr")  # type: ignore[arg-type]


def required(needs: list[vanthu.Need]) -> dict[str, Any]:
    """What a front end sends where the user takes the first of every choice."""
    return {need.field: need.choices[0]["value"] for need in needs if need.required}


def test_needs_are_a_form_whose_choices_are_sent_as_they_are(desk: vanthu.Desk) -> None:
    document = registered(desk)
    document.submit(actor="van-thu", **required(document.needs("submit", actor="van-thu")))
    form = {need.field: need for need in document.needs("direct", actor="chu-tich")}
    assert list(form) == ["lead", "co", "info", "due", "opinion"]
    assert [(need.kind, need.required) for need in form.values()] == [
        ("seat", True),
        ("seats", False),
        ("seats", False),
        ("day", False),
        ("text", False),
    ]
    lead = form["lead"].choices[0]
    assert lead["value"] == {"type": "unit", "data": "vx"}
    assert lead["label"] == {"vi": "Phòng Văn hóa - Xã hội", "en": "Phòng Văn hóa - Xã hội"}
    twin = vanthu.IncomingDocument.replay(desk, document.id, document.records_json())
    data = required(list(form.values()))
    document.direct(actor="chu-tich", **data, info=[form["info"].choices[-1]["value"]])
    assert document.phase == "handling"
    whole: Any = {
        "command_id": str(uuid4()),
        "kind": {"type": "direct", "data": data},
    }
    assert twin.execute(whole, actor="chu-tich").phase == "handling"


def test_events_say_type_and_data_even_without_data(desk: vanthu.Desk) -> None:
    document = desk.outgoing()
    document.draft(actor="chuyen-vien-vx", content=CONTENT, unit="vx", signer="ct")
    document.submit(actor="chuyen-vien-vx")
    document.recall(actor="chuyen-vien-vx")
    events = [event for record in document.records for event in record["events"]]
    assert all(event.keys() == {"type", "data"} for event in events)
    assert {"type": "submission_recalled", "data": {}} in events


def test_typed_and_whole_commands_write_the_same_bytes(desk: vanthu.Desk) -> None:
    typed, whole = received(desk), received(desk)
    ids = [uuid4(), uuid4()]
    twin = vanthu.IncomingDocument.replay(desk, typed.id, typed.records_json())
    typed.register(
        actor="van-thu", authentic=True, intact=True, right_recipient=True, command_id=ids[0]
    )
    desk.put_series("den", 2026, {"last_number": 0})
    receipt = twin.execute(
        json.dumps(
            {
                "command_id": str(ids[0]),
                "kind": {
                    "type": "register",
                    "data": {"authentic": True, "intact": True, "right_recipient": True},
                },
            }
        ),
        actor="van-thu",
    )
    assert twin.records_json() == typed.records_json()
    assert receipt.hash == twin.chain_head == typed.chain_head
    assert whole.chain_head != typed.chain_head


def test_the_same_command_twice_gives_the_first_receipt(desk: vanthu.Desk) -> None:
    document = registered(desk)
    one = uuid4()
    first = document.submit(actor="van-thu", to="ct", command_id=one)
    second = document.submit(actor="van-thu", to="ct", command_id=str(one))
    assert first.to_dict() == second.to_dict()
    assert document.version == first.version
    with pytest.raises(vanthu.Refused) as failed:
        document.submit(actor="van-thu", to="pct", command_id=one)
    assert failed.value.codes == ["idempotency_conflict"]


def test_a_moment_and_a_day_say_how_they_are_written(desk: vanthu.Desk) -> None:
    def told(**given: Any) -> str:
        metadata: Any = {"issuer": {"name": "UBND"}, "subject": "V/v", **given.pop("metadata", {})}
        with pytest.raises(vanthu.InvalidInput) as failed:
            desk.incoming().receive(**{"actor": "van-thu", "metadata": metadata, **given})
        return str(failed.value)

    # Seconds are asked about, whatever they are given as.
    assert "1795136400" in told(at=1795136400) and "mili giây" in told(at=1795136400)
    for at in ("2026-11-20T08:00:00+0700", "2026-11-20T08:00+07:00", "20/11/2026 08:00", "2026-11-20T08:00:00"):
        assert at in told(at=at) and "2026-11-21T08:00:00+07:00" in told(at=at)
    assert "múi giờ" in told(at=datetime(2026, 11, 20, 8))
    assert "2026-11-21" in told(metadata={"issued_on": "18/11/2026"})
    assert "múi giờ" not in told(metadata={"issued_on": datetime(2026, 11, 18, 9)})
    # A spreadsheet gives a day as its midnight.
    document = desk.incoming()
    metadata: Any = {"issuer": {"name": "UBND"}, "subject": "V/v", "issued_on": datetime(2026, 11, 18)}
    document.receive(actor="van-thu", metadata=metadata)
    assert document.state["metadata"]["issued_on"] == "2026-11-18"


def test_every_fault_is_named_with_its_place(desk: vanthu.Desk) -> None:
    document = desk.incoming()
    with pytest.raises(vanthu.InvalidInput) as failed:
        document.assign(
            actor="an ninh", at="08:00", line=1, to="", co=["x", "a b"], due="tomorrow", command_id="0"
        )
    paths = [fault.path for fault in failed.value.faults]
    assert paths == ["actor", "at", "command_id", "to", "co[1]", "due"]
    with pytest.raises(vanthu.InvalidInput) as failed:
        metadata: Any = {"issuer": {"name": "UBND"}, "x": 1}
        document.receive(actor="van-thu", metadata=metadata)
    assert sorted((fault.path, fault.code) for fault in failed.value.faults) == [
        ("metadata.subject", "missing_field"),
        ("metadata.x", "unknown_field"),
    ]


@pytest.mark.parametrize(
    "at", [MORNING, MILLIS, "2026-11-20T01:00:00Z", "2026-11-20T08:00:00.000+07:00"]
)
def test_time_comes_in_three_forms(desk: vanthu.Desk, at: datetime | int | str) -> None:
    receipt = desk.incoming().receive(actor="van-thu", metadata=METADATA, at=at)
    assert receipt.at == MORNING
    assert receipt.at_millis == MILLIS


@pytest.mark.parametrize("at", [datetime(2026, 11, 20, 8), "2026-11-20T08:00:00", 10**18, -(10**14)])
def test_time_without_zone_or_beyond_the_years_is_refused(
    desk: vanthu.Desk, at: datetime | int | str
) -> None:
    with pytest.raises(ValueError) as failed:
        desk.incoming().receive(actor="van-thu", metadata=METADATA, at=at)
    assert isinstance(failed.value, vanthu.InvalidInput)
    assert [(fault.path, fault.code) for fault in failed.value.faults] == [("at", "invalid_value")]


def test_milliseconds_are_exact(desk: vanthu.Desk) -> None:
    for micros in (0, 1, 999, 1000, 123_456, 999_999):
        at = MORNING.replace(microsecond=micros)
        receipt = desk.incoming().receive(actor="van-thu", metadata=METADATA, at=at)
        assert receipt.at_millis == MILLIS + micros // 1000


def test_the_systems_clock_is_the_default() -> None:
    receipt = vanthu.Desk(OFFICE).incoming().receive(actor="van-thu", metadata=METADATA)
    assert abs(receipt.at - datetime.now(timezone.utc)) < timedelta(minutes=1)


def test_profiles_come_as_path_text_or_dict() -> None:
    text = OFFICE.read_text("utf-8")
    desks = [
        vanthu.Desk(OFFICE),
        vanthu.Desk(str(OFFICE)),
        vanthu.Desk(text),
        vanthu.Desk(json.loads(text)),
    ]
    assert {repr(desk) for desk in desks} == {repr(desks[0])}
    assert desks[0].profile["agency"]["key"] == desks[0].agency == "ubnd-an-binh"
    with pytest.raises(vanthu.InvalidInput) as failed:
        vanthu.Desk("{ this is no JSON")
    assert failed.value.faults[0].code == "not_json"


def test_a_profile_that_is_not_there_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="nowhere.json"):
        vanthu.Desk("nowhere.json")


def test_a_changed_history_is_found(desk: vanthu.Desk) -> None:
    document = registered(desk)
    records = document.records_json()
    replay = vanthu.IncomingDocument.replay
    assert replay(desk, document.id, records, head=document.chain_head).phase == "registered"
    changed = [records[0].replace("UBND tỉnh", "UBND huyện"), *records[1:]]
    with pytest.raises(vanthu.HistoryError) as failed:
        replay(desk, document.id, changed, head=document.chain_head)
    assert (failed.value.code, failed.value.seq) == ("broken_chain", document.version)
    with pytest.raises(vanthu.HistoryError) as another:
        replay(desk, uuid4(), records)
    assert (another.value.code, another.value.seq) == ("other_stream", 1)
    with pytest.raises(vanthu.HistoryError) as missing:
        replay(desk, document.id, records[1:])
    assert (missing.value.code, missing.value.stream) == ("out_of_sequence", document.stream)
    assert str(missing.value) == f"{document.stream}: record 1 expected, 2 found (out_of_sequence)"


def test_a_replayed_number_is_not_given_again(desk: vanthu.Desk) -> None:
    document = registered(desk)
    other = vanthu.Desk(OFFICE, clock=lambda: MORNING)
    vanthu.IncomingDocument.replay(other, document.id, document.records_json())
    assert registered(other).state["taken"]["number"] == 2


def test_numbers_go_on_where_the_old_register_ended(desk: vanthu.Desk) -> None:
    desk.put_series("den", 2026, {"last_number": 812, "last_date": "2026-11-19"})
    assert registered(desk).state["taken"]["number"] == 813


def test_grants_let_another_act(desk: vanthu.Desk) -> None:
    document = registered(desk)
    document.submit(actor="van-thu", to="ct")
    grant: types.Grant = {
        "id": str(uuid4()),
        "kind": "work_cover",
        "grantor": "ct",
        "grantee": "pho-chu-tich",
        "from": "2026-11-01",
        "until": "2026-11-30",
    }
    desk.put_grant(grant)
    line = document.state["instance"]["lines"][0]["id"]
    document.open(actor="pho-chu-tich", line=line)
    desk.revoke_grant(grant["id"])
    assert "not_your_line" in [
        reason.code for reason in document.why("open", line, actor="pho-chu-tich")
    ]


def test_threads_share_a_desk_and_numbers_stay_without_gap(desk: vanthu.Desk) -> None:
    with ThreadPoolExecutor(8) as pool:
        documents = list(pool.map(lambda _: registered(desk), range(200)))
    numbers = sorted(document.state["taken"]["number"] for document in documents)
    assert numbers == list(range(1, 201))


def test_ids_are_uuids_of_version_7(desk: vanthu.Desk) -> None:
    document = received(desk)
    assert UUID(document.id).version == 7
    assert UUID(document.records[0]["command_id"]).version == 7


def test_every_code_is_listed() -> None:
    rules = {rule["code"]: rule for rule in vanthu.refusals()}
    assert rules["not_clerk"]["article"]["en"] == "Article 6.3, Decree 30/2020/NĐ-CP"
    listed = json.loads((ROOT / "schema/refusals.json").read_text("utf-8"))
    assert listed == {"rules": vanthu.refusals(), "faults": vanthu.faults()}


def test_objects_show_what_they_are(desk: vanthu.Desk) -> None:
    document = received(desk)
    assert repr(document) == f"IncomingDocument('{document.id}', phase='received', version=1)"
    assert repr(document.available(actor="van-thu")[0]).startswith("Item('receive', 'denied'")
    assert "field='" not in repr(document.needs("submit", actor="van-thu")[0])


def example(name: str, *arguments: str, folder: Path) -> str:
    """Runs an example as a user does, in another folder."""
    command = [sys.executable, str(ROOT / "examples/python" / name), *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=folder)
    assert done.stderr == "", done.stderr
    return done.stdout


def test_the_quick_start_goes_on_when_it_is_run_again(tmp_path: Path) -> None:
    first, second = (example("quickstart.py", folder=tmp_path) for _ in range(2))
    assert "Điều 6.3 Nghị định 30/2020/NĐ-CP" in first
    assert "\n1 V/v tổ chức ngày hội văn hóa" in first
    assert "\n2 V/v tổ chức ngày hội văn hóa" in second
    assert first.endswith("faults: []\n") and second.endswith("faults: []\n")


@pytest.mark.parametrize("script", ["bench_calls.py", "bench_office.py"])
def test_the_benches_run(script: str, tmp_path: Path) -> None:
    assert example(script, "--quick", folder=tmp_path)


def test_the_readme_runs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    text = (ROOT / "bindings-python/README.md").read_text("utf-8")
    blocks = [block.split("```")[0] for block in text.split("```python\n")[1:]]
    shutil.copy(OFFICE, tmp_path)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(vanthu, "Desk", partial(vanthu.Desk, clock=lambda: MORNING))
    opened = partial(vanthu.Office.open, clock=lambda: MORNING)
    monkeypatch.setattr(vanthu.Office, "open", opened)
    names: dict[str, Any] = {}
    exec("\n".join(blocks), names)
    with vanthu.Office.open("office.db", "office.json") as office:
        assert office.incoming(names["document"].id).phase == "handling"
        assert len(office.inbox("van-thu")) == 100, "what the batch received"
    assert names["again"].next_number(series="di", year=2026) == 2


def test_the_vietnamese_readme_runs(tmp_path: Path) -> None:
    text = (ROOT / "README.vi.md").read_text("utf-8")
    (block,) = [block.split("```")[0] for block in text.split("```python\n")[1:]]
    (tmp_path / "examples").mkdir()
    shutil.copy(OFFICE, tmp_path / "examples")
    command = [sys.executable, "-c", block]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=tmp_path)
    assert "1 V/v tổ chức ngày hội văn hóa" in done.stdout


def test_english_speaks_english() -> None:
    desk = vanthu.Desk(str(OFFICE), locale="en")
    with pytest.raises(vanthu.Refused) as refused:
        desk.incoming().register(
            actor="van-thu",
            at="2026-11-20T08:00:00+07:00",
            authentic=True,
            intact=True,
            right_recipient=True,
        )
    assert "(vanthu rule L1, L5)" in str(refused.value)
    assert "(Quy tắc L1, L5 của vanthu)" in refused.value.message("vi")


def test_what_would_make_a_command_possible(desk: vanthu.Desk) -> None:
    document = received(desk)
    submit: types.IncomingCommand = {
        "command_id": str(uuid4()),
        "kind": {"type": "submit", "data": {"to": "ct"}},
    }
    found = document.repairs(submit, actor="van-thu")
    assert found is not None
    assert [reason["code"] for reason in found["refusal"]["reasons"]] == ["not_registered_incoming"]
    (way,) = found["ways"]
    (fact,) = way["facts"]
    assert fact["type"] == "command"
    assert fact["data"]["by"] == ["van-thu"]
    assert "đăng ký" in way["message"]["vi"]
    # Brought about, the command is possible.
    document.register(actor="van-thu", authentic=True, intact=True, right_recipient=True)
    assert document.repairs(submit, actor="van-thu") is None
    # Nothing lawful makes a message that is not authentic one that is.
    other = received(desk)
    register: types.IncomingCommand = {
        "command_id": str(uuid4()),
        "kind": {
            "type": "register",
            "data": {"authentic": False, "intact": True, "right_recipient": True},
        },
    }
    found = other.repairs(register, actor="van-thu")
    assert found is not None
    assert (found["ways"], found["unliftable"]) == ([], ["not_authentic"])


def test_another_law_changes_nothing_for_an_ordinary_document(desk: vanthu.Desk) -> None:
    document = registered(desk)
    assert document.what_if("vn-2020-03-05") is None
    with pytest.raises(vanthu.InvalidInput):
        document.what_if("vn-1945-09-02")  # type: ignore[arg-type]
