"""The office: a desk with a database, as one process has it."""

import json
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import vanthu
from test_api import METADATA, MORNING, OFFICE, example
from test_streams import grant
from vanthu import types

CLERK = "van-thu"
SOUND: Any = {"authentic": True, "intact": True, "right_recipient": True}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "văn phòng"


def opened(folder: Path, **options: Any) -> vanthu.Office:
    folder.mkdir(exist_ok=True)
    return vanthu.Office.open(folder / "office.db", OFFICE, clock=lambda: MORNING, **options)


@pytest.fixture
def office(folder: Path) -> Iterator[vanthu.Office]:
    with opened(folder) as office:
        yield office


def registered(office: vanthu.Office) -> vanthu.IncomingDocument:
    document = office.incoming(office.incoming.receive(actor=CLERK, metadata=METADATA).id)
    document.register(actor=CLERK, **SOUND)
    return document


def letter(office: vanthu.Office) -> vanthu.OutgoingDocument:
    file = office.put_file(b"%PDF-1.7 tra loi", name="tra-loi.pdf")
    content: types.ContentInput = {
        "type": "cong_van",
        "subject": "V/v trả lời",
        "addressees": [{"code": "H49", "name": "UBND tỉnh"}],
        "files": [file],
    }
    receipt = office.outgoing.draft(
        actor="chuyen-vien-vx", content=content, unit="vx", signer="ct"
    )
    document = office.outgoing(receipt.id)
    document.submit(actor="chuyen-vien-vx")
    return document


def test_nothing_is_forgotten_after_a_restart(folder: Path) -> None:
    with opened(folder) as office:
        first = registered(office)
        series = office.series("di")
        series.reserve_number(actor=CLERK)
        office.grants.create_grant(actor="chu-tich", grant=grant())
        office.seal.hand_over_seal(
            actor=CLERK, to="pho-chu-tich", written_permission=True, minutes=True
        )
        dossier = office.dossiers.open_dossier(
            actor="chuyen-vien-vx",
            notation="01.VX",
            title="Hồ sơ ngày hội",
            retention={"type": "years", "data": 10},
        )
        heads = office.heads()
        states = [first.state_json(), series.state_json()]
    with opened(folder) as office:
        assert office.heads() == heads
        again = office.incoming(first.id)
        assert [again.state_json(), office.series("di").state_json()] == states
        assert again.state["taken"]["number"] == 1
        assert registered(office).state["taken"]["number"] == 2
        assert len(office.reservations("di")) == 1
        assert office.dossiers(dossier.id).phase == dossier.phase
        assert office.grants.version == 1 and office.seal.version == 1
        assert office.seal.state["holder"] == "pho-chu-tich"
        assert office.verify(heads)["faults"] == []


def test_questions_take_the_arguments_of_the_method(office: vanthu.Office) -> None:
    document = office.incoming(office.incoming.receive(actor=CLERK, metadata=METADATA).id)
    codes = [r.code for r in document.check("register", actor="chu-tich", **SOUND)]
    with pytest.raises(vanthu.Refused) as refused:
        document.register(actor="chu-tich", **SOUND)
    assert codes == refused.value.codes == ["not_clerk"]
    found = document.repairs("register", actor="chu-tich", **SOUND)
    assert found is not None and found["ways"]
    assert document.check("register", actor=CLERK, **SOUND) == []
    assert document.repairs("register", actor=CLERK, **SOUND) is None
    assert document.version == 1, "nothing has changed"
    status = {item.action: item.status for item in document.available(actor=CLERK)}
    assert status["register"] == "needs_input" and status["receive"] == "denied"
    assert [r.code for r in document.why("register", actor="chu-tich")] == ["not_clerk"]
    fields = {need.field for need in document.needs("register", actor=CLERK)}
    assert set(SOUND) <= fields


def test_what_is_offered_can_be_sent(office: vanthu.Office) -> None:
    document = registered(office)
    document.submit(actor=CLERK, to="ct")
    form = document.needs("direct", actor="chu-tich")
    data = {need.field: need.choices[0]["value"] for need in form if need.required}
    document.direct(actor="chu-tich", **data)
    assert document.phase == "handling"


def test_registers_inbox_and_what_is_overdue(office: vanthu.Office) -> None:
    document = registered(office)
    document.submit(actor=CLERK, to="ct")
    (waiting,) = office.inbox("chu-tich")
    assert waiting["document"] == document.id and waiting["phase"] == document.phase
    assert office.inbox(CLERK) == []
    document.direct(
        actor="chu-tich", lead={"type": "unit", "data": "vx"}, due="2026-11-24", opinion="Xử lý"
    )
    (line,) = office.incoming_register(2026)
    assert line["arrival"]["number"] == 1 and line["metadata"]["subject"] == METADATA["subject"]
    assert office.incoming_register() == [line] and office.incoming_register(2025) == []
    (row,) = office.incoming_rows()
    assert row[:3] == ["2026-11-20", 1, "UBND tỉnh"] and len(row) == 10
    assert row[6:8] == ["Phòng Văn hóa - Xã hội", "2026-11-20"]
    assert office.outgoing_register() == []
    assert office.overdue() == []
    (late,) = office.overdue(at="2026-12-01T08:00:00+07:00")
    assert late["document"] == document.id
    assert office.gaps("den")["missing"] == []
    assert office.what_if("vn-2020-03-05") == []


def test_what_falls_due_in_the_office_and_who_has_how_much(office: vanthu.Office) -> None:
    document = registered(office)
    document.submit(actor=CLERK, to="ct")
    document.direct(
        actor="chu-tich", lead={"type": "unit", "data": "vx"}, due="2026-11-24", opinion="Xử lý"
    )
    noon = "2026-11-20T12:00:00+07:00"
    office.series("di", 2026).reserve_number(actor=CLERK, until=noon)
    late = "2026-12-01T08:00:00+07:00"
    events = office.due_events(late)
    assert {event["kind"] for event in events} >= {"reminder", "overdue", "number_lapsed"}
    identities = [event["identity"] for event in events]
    assert len(set(identities)) == len(identities)
    assert office.due_events(late) == events, "twice"
    (lapsed,) = (event for event in events if event["kind"] == "number_lapsed")
    assert lapsed["stream"] == "series:di:2026" and lapsed["number"] == 1
    assert "line" not in lapsed and lapsed["name"] == "văn thư"
    (overdue,) = (event for event in events if event["kind"] == "overdue")
    assert overdue["document"] == document.id and overdue["line"] == 2
    # Every moment at which something new is said, one after the other; asked out of order, nothing changes.
    now: str | None = "2026-11-20T08:00:00+07:00"
    moments = []
    while (now := office.next_due(now)) and now < "2026-12-01":
        moments.append(now)
        expected = [event for event in events if event["at"] <= now]
        assert office.due_events(now) == expected
    assert set(moments) == {event["at"] for event in events}

    work = office.workload(late)
    (unit,) = (load for load in work["units"] if load["seat"]["data"] == "vx")
    assert (unit["open"], unit["at_risk"], unit["overdue"]) == (1, 0, 1)
    assert unit["documents"][0]["document"] == document.id and unit["documents"][0]["overdue"]
    (head,) = (load for load in work["persons"] if load["seat"]["data"] == "truong-vx")
    assert head["overdue"] == 1
    (waiting,) = office.inbox("truong-vx", late)
    assert waiting["overdue"] and waiting["until"] == overdue["due"]
    dossier = office.dossiers.open_dossier(
        actor="chuyen-vien-vx",
        notation="01.VX",
        title="Hồ sơ ngày hội",
        retention={"type": "years", "data": 10},
    )
    assert office.dossiers(dossier.id).stalled(at=late) == []
    assert office.stalled_dossiers(late) == []


def test_nobody_signs_what_they_have_not_seen(office: vanthu.Office) -> None:
    mine = letter(office)
    theirs = office.outgoing(mine.id)
    assert "check_content" in {
        item.action for item in theirs.available(actor="truong-vx") if item.status == "allowed"
    }
    theirs.check_content(actor="truong-vx")
    fresh = office.outgoing(mine.id)
    with pytest.raises(vanthu.Refused) as refused:
        fresh.check_format(actor=CLERK)
    assert refused.value.codes == ["content_not_named"]
    assert fresh.content_hash
    fresh.check_format(actor=CLERK)


def test_a_letter_from_draft_to_issue(office: vanthu.Office) -> None:
    document = letter(office)
    document.available(actor="truong-vx")
    document.check_content(actor="truong-vx")
    document.check_format(actor=CLERK)
    document.approve(actor="chu-tich")
    document.sign(actor="chu-tich")
    document.assign_number(actor=CLERK)
    assert document.number_symbol == "01/UBND-VX"
    document.register(actor=CLERK, copies=3)
    document.apply_agency_signature(actor=CLERK)
    document.issue(actor=CLERK)
    (line,) = office.outgoing_register()
    assert line["number"]["number"] == 1
    (row,) = office.outgoing_rows()
    assert row[:2] == ["01/UBND-VX", "2026-11-20"] and row[6] == 3
    assert str(row[3]).endswith("Nguyễn Văn Bình"), row[3]
    assert document.layout() and document.data_sheet() and document.who_can_sign()


def test_the_same_command_again_gives_its_first_receipt(folder: Path) -> None:
    id, command = uuid4(), uuid4()
    with opened(folder) as office:
        send = office.incoming(id).receive
        first = send(actor=CLERK, metadata=METADATA, command_id=command)
        assert send(actor=CLERK, metadata=METADATA, command_id=command) == first
    with opened(folder) as office:
        send = office.incoming(id).receive
        assert send(actor=CLERK, metadata=METADATA, command_id=command) == first
        assert first.events == office.incoming(id).records[0]["events"]
        with pytest.raises(vanthu.Refused) as refused:
            send(actor=CLERK, metadata=METADATA | {"subject": "khác"}, command_id=command)
        assert refused.value.codes == ["idempotency_conflict"]


def test_a_batch_is_one_commit(office: vanthu.Office, folder: Path) -> None:
    with office.batch() as batch:
        for _ in range(50):
            registered(batch)
        with pytest.raises(vanthu.Refused):
            batch.incoming().register(actor=CLERK, **SOUND)
        assert office.incoming_register() == [], "nobody sees what is not durable"
    numbers = [line["arrival"]["number"] for line in office.incoming_register()]
    assert numbers == list(range(1, 51))
    with pytest.raises(vanthu.StorageError) as closed:
        batch.heads()
    assert closed.value.code == "closed"
    with pytest.raises(ZeroDivisionError), office.batch() as batch:
        registered(batch)
        _ = 1 / 0
    assert len(office.incoming_register()) == 51, "what was accepted before is not lost"


def test_attachments(office: vanthu.Office, tmp_path: Path) -> None:
    path = tmp_path / "tờ trình.pdf"
    path.write_bytes(b"%PDF-1.7")
    file = office.put_file(path)
    assert (file["name"], file["media_type"], file["size"]) == ("tờ trình.pdf", "application/pdf", 8)
    assert office.put_file(b"%PDF-1.7", name="x.pdf", role="annex")["sha256"] == file["sha256"]
    assert office.file(file["sha256"]) == b"%PDF-1.7"
    assert office.file("ab" * 32) is None
    missing: types.MetadataInput = METADATA | {"files": [file | {"sha256": "ab" * 32}]}
    with pytest.raises(vanthu.StorageError) as error:
        office.incoming.receive(actor=CLERK, metadata=missing)
    assert error.value.code == "missing_blob"
    whole: types.MetadataInput = METADATA | {"files": [file]}
    office.incoming.receive(actor=CLERK, metadata=whole)
    assert office.verify()["blobs"] == 1


def test_what_a_desk_answers_an_office_answers(office: vanthu.Office) -> None:
    desk = vanthu.Desk(OFFICE, clock=lambda: MORNING)
    asked: list[Callable[[vanthu.Desk | vanthu.Office], Any]] = [
        lambda of: of.deadline(act="register_incoming", urgency="khan"),
        lambda of: of.who_can_sign(document_type="quyet_dinh"),
        lambda of: of.next_number(series="den", year=2026),
        lambda of: of.profile,
        lambda of: (of.agency, of.locale),
    ]
    for ask in asked:
        assert ask(office) == ask(desk)
    registered(office)
    assert office.next_number(series="den", year=2026) != desk.next_number(series="den", year=2026)


def test_threads_share_an_office(office: vanthu.Office) -> None:
    with ThreadPoolExecutor(8) as threads:
        documents = list(threads.map(lambda _: registered(office), range(80)))
    numbers = sorted(document.state["taken"]["number"] for document in documents)
    assert numbers == list(range(1, 81))


LOCK = """
import sqlite3, sys
database = sqlite3.connect(sys.argv[1], isolation_level=None)
database.execute("BEGIN IMMEDIATE")
print("locked", flush=True)
sys.stdin.read()
"""


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Another process writes. It must be another: SQLite's locks are those of a process."""
    command = [sys.executable, "-c", LOCK, str(folder / "office.db")]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe) as foreign:
        assert foreign.stdout and foreign.stdout.readline() == b"locked\n"
        yield
        foreign.communicate()


def test_other_threads_run_while_a_command_waits(office: vanthu.Office, folder: Path) -> None:
    registered(office)
    waiting = threading.Thread(target=registered, args=(office,))
    with locked(folder):
        waiting.start()
        turns, until = 0, time.monotonic() + 0.3
        while time.monotonic() < until:
            turns += 1
        assert waiting.is_alive() and turns > 1000
    waiting.join(10)
    assert len(office.incoming_register()) == 2


def test_a_lock_that_does_not_end_is_busy(folder: Path) -> None:
    with opened(folder, patience=0.2) as office:
        registered(office)
        with locked(folder), pytest.raises(vanthu.StorageError) as busy:
            registered(office)
        assert busy.value.code == "busy"
        assert str(busy.value).endswith("(busy)") and busy.value.message("en")
        assert registered(office).state["taken"]["number"] == 2, "and nothing is lost"


def test_closed_is_closed(office: vanthu.Office) -> None:
    document = registered(office)
    office.close()
    office.close()
    assert "UBND" not in repr(office) and "Office(" in repr(office)
    for use in (lambda: office.heads(), lambda: document.phase, lambda: registered(office)):
        with pytest.raises(vanthu.StorageError) as error:
            use()
        assert error.value.code == "closed"


def test_what_a_desk_without_a_database_has_an_office_has_not(office: vanthu.Office) -> None:
    assert not hasattr(office, "put_series") and not hasattr(office, "dump")
    with pytest.raises(TypeError):
        registered(office).append([])


def test_every_opening_command_has_its_method(office: vanthu.Office) -> None:
    for streams in (office.incoming, office.outgoing, office.dossiers):
        person = {"OutgoingDocument": "chuyen-vien-vx", "Dossier": "chuyen-vien-vx"}
        fresh = streams()
        actor = person.get(type(fresh).__name__, CLERK)
        opening = {
            item.action for item in fresh.available(actor=actor) if item.status != "denied"
        }
        assert opening and all(hasattr(streams, action) for action in opening), opening


BAD: list[tuple[str, Callable[[vanthu.Office], Any], type[Exception]]] = [
    ("a number for an id", lambda o: o.incoming(5), TypeError),  # type: ignore[arg-type]
    ("a text that is no id", lambda o: o.incoming("năm"), vanthu.InvalidInput),
    ("no person", lambda o: o.inbox(None), vanthu.InvalidInput),  # type: ignore[arg-type]
    ("a person that cannot be", lambda o: o.inbox("a b"), vanthu.InvalidInput),
    ("a huge person", lambda o: o.inbox("a" * 100_000_000), vanthu.InvalidInput),
    ("half a character", lambda o: o.inbox("\ud800"), ValueError),
    ("a year as text", lambda o: o.incoming_register("2026"), vanthu.InvalidInput),  # type: ignore[arg-type]
    ("a huge year", lambda o: o.incoming_register(10**30), ValueError),
    ("no number", lambda o: o.incoming_register(float("nan")), ValueError),  # type: ignore[arg-type]
    ("a moment without zone", lambda o: o.overdue(MORNING.replace(tzinfo=None)), vanthu.InvalidInput),
    ("a moment as a list", lambda o: o.overdue([]), TypeError),  # type: ignore[arg-type]
    ("an unknown series", lambda o: o.gaps("a b"), vanthu.InvalidInput),
    ("heads as text", lambda o: o.verify("x"), vanthu.InvalidInput),  # type: ignore[arg-type]
    ("heads that are none", lambda o: o.verify({"a": 1}), vanthu.InvalidInput),  # type: ignore[arg-type]
    ("a file that is not there", lambda o: o.put_file("/nowhere/x.pdf"), FileNotFoundError),
    ("a folder as file", lambda o: o.put_file("/"), (OSError, vanthu.StorageError)),  # type: ignore[list-item]
    ("a number as file", lambda o: o.put_file(5), TypeError),  # type: ignore[arg-type]
    ("bytes without a name", lambda o: o.put_file(b"x"), TypeError),
    ("no digest", lambda o: o.file("xyz"), vanthu.InvalidInput),
    ("a digest as bytes", lambda o: o.file(b"xyz"), TypeError),  # type: ignore[arg-type]
    ("an unknown rule set", lambda o: o.what_if("2099"), vanthu.InvalidInput),  # type: ignore[arg-type]
    ("no metadata", lambda o: o.incoming.receive(actor=CLERK, metadata=None), TypeError),  # type: ignore[arg-type]
    ("a position", lambda o: o.incoming.receive(CLERK), TypeError),  # type: ignore[arg-type,call-arg]
    ("an unknown argument", lambda o: o.incoming.receive(actor=CLERK, metadata=METADATA, who=1), TypeError),  # type: ignore[call-arg]
]


@pytest.mark.parametrize("use, error", [bad[1:] for bad in BAD], ids=[bad[0] for bad in BAD])
def test_bad_input_is_said_and_nothing_is_lost(
    office: vanthu.Office, use: Callable[[vanthu.Office], Any], error: type[Exception]
) -> None:
    registered(office)
    with pytest.raises(error):
        use(office)
    assert len(office.incoming_register()) == 1 and office.verify()["faults"] == []


OPENING: list[tuple[str, Callable[[Path], Any], type[Exception], str]] = [
    ("no address", lambda f: vanthu.Office.open(None, OFFICE), TypeError, ""),  # type: ignore[arg-type]
    ("an empty one", lambda f: vanthu.Office.open("", OFFICE), vanthu.StorageError, "address"),
    ("another database", lambda f: vanthu.Office.open("postgres://h/d", OFFICE), vanthu.StorageError, "address"),
    ("a folder that is not there", lambda f: vanthu.Office.open(f / "no/o.db", OFFICE), vanthu.StorageError, ""),
    ("a folder", lambda f: vanthu.Office.open(f, OFFICE), vanthu.StorageError, ""),
    ("no profile", lambda f: vanthu.Office.open(f / "o.db", None), TypeError, ""),  # type: ignore[arg-type]
    ("a profile with faults", lambda f: vanthu.Office.open(f / "o.db", {}), vanthu.InvalidInput, ""),  # type: ignore[arg-type]
    ("a profile that is not there", lambda f: vanthu.Office.open(f / "o.db", "no.json"), FileNotFoundError, ""),
    ("an unknown option", lambda f: vanthu.Office.open(f / "o.db", OFFICE, colour=1), TypeError, ""),  # type: ignore[call-arg]
    ("a flag as a number", lambda f: vanthu.Office.open(f / "o.db", OFFICE, read_only=1), TypeError, ""),  # type: ignore[arg-type]
    ("patience as text", lambda f: vanthu.Office.open(f / "o.db", OFFICE, patience="1"), TypeError, ""),  # type: ignore[arg-type]
    ("no patience at all", lambda f: vanthu.Office.open(f / "o.db", OFFICE, patience=float("nan")), ValueError, ""),
    ("options beside a desk", lambda f: vanthu.Office.open(f / "o.db", vanthu.Desk(OFFICE), locale="en"), TypeError, ""),
    ("without opening", lambda f: vanthu.Office("o.db"), TypeError, ""),
]


@pytest.mark.parametrize(
    "open, error, code", [bad[1:] for bad in OPENING], ids=[bad[0] for bad in OPENING]
)
def test_what_cannot_be_opened_says_so(
    tmp_path: Path, open: Callable[[Path], Any], error: type[Exception], code: str
) -> None:
    with pytest.raises(error) as raised:
        open(tmp_path)
    assert getattr(raised.value, "code", "") == code or not code


def test_a_database_of_a_newer_version_is_left_alone(folder: Path) -> None:
    with opened(folder) as office:
        registered(office)
    path = folder / "office.db"
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA user_version = 9999")
    database.close()
    before = path.read_bytes()
    with pytest.raises(vanthu.StorageError) as newer:
        opened(folder)
    assert newer.value.code == "newer_schema" and path.read_bytes() == before
    for damage in (b"", b"no database at all" * 100, before[: len(before) // 2]):
        path.write_bytes(damage)
        if damage:
            with pytest.raises(vanthu.StorageError):
                opened(folder)


def test_a_profile_is_compared_with_the_database(folder: Path) -> None:
    with opened(folder) as office:
        document = registered(office)
        document.submit(actor=CLERK, to="ct")
        assert office.profile_faults() == []
        digest = document.records[0]["act"]["profile"]
        profile = office.profile_of(digest)
        assert profile == office.profile and office.profile_of("ab" * 32) is None
    assert profile is not None
    renamed = json.loads(json.dumps(profile))
    renamed["series"][0]["key"] = "den-moi"
    with pytest.raises(vanthu.InvalidInput) as invalid:
        vanthu.Office.open(folder / "office.db", renamed, clock=lambda: MORNING)
    assert [fault.path for fault in invalid.value.faults] == ["series[0].key"]
    with opened(folder) as office:
        assert registered(office).state["taken"]["number"] == 2


def test_what_is_only_read_is_not_changed(folder: Path) -> None:
    with pytest.raises(vanthu.StorageError):
        opened(folder, read_only=True)
    assert list(folder.iterdir()) == []
    with opened(folder) as office:
        document = registered(office)
    with opened(folder, read_only=True) as office:
        assert office.incoming(document.id).phase == "registered"
        assert len(office.incoming_register()) == 1 and office.verify()["faults"] == []
        with pytest.raises(vanthu.StorageError) as error:
            registered(office)
        assert error.value.code == "read_only"


def test_a_file_that_is_taken_away_is_noticed(folder: Path) -> None:
    with opened(folder) as office:
        registered(office)
        (folder / "office.db").rename(folder / "moved.db")
        with pytest.raises(vanthu.StorageError) as error:
            registered(office)
        assert error.value.message("vi") != error.value.message("en")
        (folder / "moved.db").rename(folder / "office.db")
        assert registered(office).state["taken"]["number"] == 2


def test_english(folder: Path) -> None:
    with opened(folder, locale="en") as office:
        office.close()
        with pytest.raises(vanthu.StorageError, match="this office is closed"):
            office.heads()


def test_overdue_work_is_listed_by_person(folder: Path) -> None:
    folder.mkdir()
    with vanthu.Office.open(folder / "office.db", OFFICE) as office:
        for urgency in ("thuong", "khan"):
            metadata: types.MetadataInput = METADATA | {"urgency": urgency}
            document = office.incoming(office.incoming.receive(actor=CLERK, metadata=metadata).id)
            document.register(actor=CLERK, **SOUND)
            document.submit(actor=CLERK, to="ct")
    shown = example("overdue.py", "office.db", str(OFFICE), folder=folder)
    assert "ngay (khẩn)" in shown and "Nguyễn Văn Bình: V/v tổ chức" in shown
    assert shown.endswith("0 văn bản quá hạn\n"), "at once is due, not late"


def test_a_folder_of_messages_is_taken_in_once(tmp_path: Path) -> None:
    examples = OFFICE.parent
    arguments = [str(examples / "data/ubnd-tinh-mau.json"), str(examples / "inbox"), "out"]
    shown = [example("take_in.py", "office.db", *arguments, folder=tmp_path) for _ in range(2)]
    assert shown[0] == shown[1], "the second time everything is known"
    assert len(shown[0].splitlines()) == 42 and shown[0].endswith("Sổ đến: 27 văn bản\n")
    # A secret document is not registered, its files are not kept, and the sender is told.
    (refused,) = tmp_path.glob("out/28-dau-mat-02.edxml")
    status = vanthu.edxml.read(refused).status
    assert status and status["code"] == "02" and "Luật 117/2025/QH15" in status["description"]
    assert (tmp_path / "out/27-nham-noi-nhan-02.edxml").exists()
    with vanthu.Office.open(tmp_path / "office.db", arguments[0]) as office:
        report = office.verify()
        assert report["faults"] == [] and len(office.incoming_register()) == 27
    for code in ("01", "03"):
        written = list(tmp_path.glob(f"out/*-{code}.edxml"))
        assert len(written) == 28, "each that was registered, the copy too"


def test_a_command_that_opens_a_document_is_repeated_safely(office: vanthu.Office) -> None:
    command = uuid4()
    first = office.incoming.receive(actor=CLERK, metadata=METADATA, command_id=command)
    again = office.incoming.receive(actor=CLERK, metadata=METADATA, command_id=command)
    assert again == first
    assert list(office.heads()["heads"]) == [f"incoming:{command}"]
    with pytest.raises(vanthu.Refused) as refused:
        office.incoming.receive(
            actor=CLERK, metadata=METADATA | {"subject": "khác"}, command_id=command
        )
    assert refused.value.codes == ["idempotency_conflict"]
    office.dossiers.open_dossier(
        actor=CLERK,
        notation="01.TH",
        title="Tổng hợp",
        retention={"type": "years", "data": 5},
        command_id=uuid4(),
    )


def test_an_office_takes_no_memory_of_a_desk(folder: Path) -> None:
    folder.mkdir()
    desk = vanthu.Desk(OFFICE, clock=lambda: MORNING)
    desk.series("di").take_number(actor=CLERK, document=uuid4())
    with pytest.raises(ValueError, match="desk"):
        vanthu.Office.open(folder / "office.db", desk)
    with pytest.raises(TypeError, match="open_series"):
        vanthu.Office.open(folder / "office.db", OFFICE, open_series=False)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="clock"):
        vanthu.Office.open(folder / "office.db", vanthu.Desk(OFFICE), clock=lambda: MORNING)


def test_a_question_has_its_faults_at_its_arguments(office: vanthu.Office) -> None:
    with pytest.raises(vanthu.InvalidInput) as invalid:
        office.inbox("a b")
    assert [fault.path for fault in invalid.value.faults] == ["person"]


def test_the_bytes_of_a_file_are_what_they_were(office: vanthu.Office, folder: Path) -> None:
    file = office.put_file(b"hello", name="a.txt")
    assert office.file(file["sha256"]) == b"hello"
    (blob,) = [path for path in (folder / "blobs").rglob("*") if path.parent.name + path.name == file["sha256"]]
    blob.write_bytes(b"HELLO")
    with pytest.raises(vanthu.StorageError) as damaged:
        office.file(file["sha256"])
    assert damaged.value.code == "damaged"
    with pytest.raises(FileNotFoundError, match="none.pdf"):
        office.put_file(folder / "none.pdf")
    with pytest.raises(IsADirectoryError, match=folder.name):
        office.put_file(folder)
    for wrong in ({"name": 5}, {"name": "a", "role": 5}, {"name": "a", "media_type": ["a"]}):
        with pytest.raises(TypeError):
            office.put_file(b"x", **wrong)
    with pytest.raises(ValueError, match="name"):
        office.put_file(b"x", name="")
    with pytest.raises(ValueError, match="half a character"):
        office.put_file("\ud800")
