"""Messages of the exchange axis: what Rust reads, and what scripts ask of them."""

import copy
import hashlib
import io
import json
import os
import pickle
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, cast

import pytest
import vanthu
from test_streams import numbered
from vanthu import edxml

ROOT = Path(__file__).parents[2]
EXPECTED: dict[str, dict[str, Any]] = json.loads((ROOT / "tests/edxml/readings.json").read_bytes())
OFFICE = ROOT / "examples/data/ubnd-tinh-mau.json"
CLERK = "viet.kx"
GENERATED = ROOT / "tests/edxml/generated"
INBOX = ROOT / "examples/inbox"
MORNING = datetime(2026, 11, 27, 8, 0, tzinfo=timezone(timedelta(hours=7)))


def real_samples() -> list[Path]:
    """They stay outside the project."""
    named = [Path(os.environ["VANTHU_SHARED"])] if "VANTHU_SHARED" in os.environ else []
    beside = [folder / "shared" for folder in (ROOT / "tests").parents]
    for shared in named + beside:
        if (shared / "edxml/samples/expected.txt").is_file():
            return sorted((shared / "edxml/samples").glob("*.edxml"))
    return []


@pytest.fixture
def desk() -> vanthu.Desk:
    return vanthu.Desk(OFFICE, clock=lambda: MORNING)


def compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def remark_of(value: dict[str, Any]) -> edxml.Remark:
    return edxml.Remark.read(value)  # type: ignore[arg-type]


def check_error(error: edxml.ReadError, expected: dict[str, Any]) -> None:
    assert json.loads(error.args[0]) == expected
    at = expected.get("at", {})
    assert (error.code, error.path, error.section) == (
        expected["code"],
        expected.get("path"),
        expected["section"],
    )
    assert (error.line, error.column, error.offset) == (
        at.get("line"),
        at.get("column"),
        at.get("offset"),
    )
    assert expected["message"]["vi"] in str(error)
    assert expected["message"]["en"] in error.message("en")


@pytest.mark.parametrize("name", sorted(EXPECTED["files"]))
def test_every_message_is_read_as_in_rust(name: str) -> None:
    expected = EXPECTED["files"][name]
    if "error" in expected:
        with pytest.raises(edxml.ReadError) as caught:
            edxml.read(ROOT / name)
        check_error(caught.value, expected["error"])
        return
    reading = edxml.read(ROOT / name)
    assert reading.to_json() == compact(expected["reading"])
    assert reading.message == expected["reading"]["message"]
    assert reading.kind == reading.message["type"]
    assert reading.notices == [remark_of(one) for one in expected["reading"]["notices"]]
    assert len(reading.attachments) == len(expected["attachments"])
    for attachment, look in zip(reading.attachments, expected["attachments"], strict=True):
        if "fault" in look:
            assert attachment.fault == remark_of(look["fault"])
            with pytest.raises(edxml.ReadError) as caught:
                attachment.read()
            check_error(caught.value, look["fault"])
            continue
        assert attachment.fault is None
        assert (attachment.size, attachment.sha256, attachment.packing) == (
            look["size"],
            look["sha256"],
            look["packing"],
        )
        content = attachment.read()
        assert (len(content), hashlib.sha256(content).hexdigest()) == (look["size"], look["sha256"])
    if "metadata" in expected:
        assert edxml.metadata_of(reading) == expected["metadata"]
    else:
        with pytest.raises(edxml.ReadError, match="trạng thái"):
            edxml.metadata_of(reading)


def test_the_real_samples_are_read_as_in_rust() -> None:
    samples = real_samples()
    for path in samples:
        lines = []
        try:
            reading = edxml.read(path)
            lines.append(reading.to_json())
            for attachment in reading.attachments:
                fault = attachment.fault
                lines.append(fault.code if fault else attachment.sha256)
        except edxml.ReadError as error:
            lines.append(error.args[0])
        digest = hashlib.sha256("\n".join(lines).encode()).hexdigest()
        assert digest == EXPECTED["real"][path.name], path.name
    print(f"{len(samples)} real messages read")


def test_a_path_bytes_and_an_open_file_are_one(tmp_path: Path) -> None:
    path = GENERATED / "new.edxml"
    content = path.read_bytes()
    with path.open("rb") as file:
        sources: list[Any] = [path, str(path), content, bytearray(content), memoryview(content)]
        sources += [io.BytesIO(content), file]
        texts = {edxml.read(source).to_json() for source in sources}
    assert len(texts) == 1
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=lambda: pipe.write_bytes(content))
    writer.start()
    assert edxml.read(pipe).to_json() in texts
    writer.join()


def test_attachments_are_saved_and_streamed(tmp_path: Path) -> None:
    (attachment,) = edxml.read(GENERATED / "new.edxml").attachments[:1]
    path = tmp_path / attachment.name
    path.write_bytes(b"before")
    attachment.save(path)
    with attachment.open() as stream:
        assert path.read_bytes() == stream.read() == attachment.read()
    assert list(tmp_path.iterdir()) == [path]
    with pytest.raises(IsADirectoryError):
        attachment.save(tmp_path)
    with pytest.raises(FileNotFoundError):
        attachment.save(tmp_path / "none" / "a.pdf")
    (broken,) = edxml.read(ROOT / "tests/edxml/quirks/10_att_b64_bad.edxml").attachments
    with pytest.raises(edxml.ReadError) as caught:
        broken.save(path)
    assert (caught.value.code, caught.value.path) == (
        "not_base64",
        "edXML/AttachmentEncoded/Attachment[1]",
    )
    assert path.read_bytes() == attachment.read()
    assert list(tmp_path.iterdir()) == [path]
    # A full disk says nothing of the message.
    with pytest.raises(OSError, match="No space"):
        attachment._raw.copy_to(0, "/dev/full")


def test_limits_have_their_codes() -> None:
    content = (GENERATED / "new.edxml").read_bytes()

    def code(limits: Any, unpack: bool = False) -> str:
        with pytest.raises(edxml.ReadError) as caught:
            reading = edxml.read(content, limits=limits)
            if unpack:
                reading.attachments[0].read()
        return caught.value.code

    assert code({"message_bytes": 10}) == "message_too_large"
    assert code({"attachments": 0}) == "too_many_attachments"
    assert code({"xml_depth": 2}) == "xml_too_deep"
    assert code({"text_bytes": 3}) == "text_too_long"
    assert code({"xml_nodes": 5}) == "too_many_xml_nodes"
    assert code({"unpacked_attachment_bytes": 2}, unpack=True) == "attachment_too_large"
    assert code({"message_bytes": 10}) == "message_too_large"
    with pytest.raises(edxml.ReadError, match="67108864"):
        edxml.read(bytes(100_000_000))
    for wrong in ({"message_byte": 1}, {"xml_depth": -1}, {"attachments": "x"}, {"xml_depth": 1.5}):
        with pytest.raises(vanthu.InvalidInput, match="limits"):
            edxml.read(content, limits=cast(Any, wrong))


class Loud:
    """A file that gives something else than bytes."""

    def read(self, size: int = -1, /) -> str:
        return "x"


def test_what_is_no_message_at_all_is_named() -> None:
    for wrong in (None, 5, 1.5, [], {}, object(), Loud(), io.StringIO("<a/>")):
        with pytest.raises(TypeError, match="`source`"):
            edxml.read(wrong)  # type: ignore[arg-type]
    for text in ("", "\ud800", "a\0b", "x" * 100_000_000, "<edXML>" * 10_000):
        with pytest.raises(ValueError, match="`source`") as caught:
            edxml.read(text)
        assert len(str(caught.value)) < 200
    with pytest.raises(FileNotFoundError):
        edxml.read("khong-co.edxml")
    with pytest.raises(IsADirectoryError):
        edxml.read(ROOT)
    with pytest.raises(TypeError, match="`locale`"):
        edxml.read(b"", locale=5)  # type: ignore[arg-type]
    with pytest.raises(vanthu.InvalidInput):
        edxml.read(b"", locale="fr")  # type: ignore[arg-type]
    with pytest.raises(edxml.ReadError, match="not well-formed"):
        edxml.read(b"", locale="en")
    with pytest.raises(TypeError):
        edxml.Reading(5)  # type: ignore[arg-type]


WRONG: list[Any] = [None, 5, 1.5, True, b"x", [], ["a"], {}, {"x": 1}, "x", "\ud800", object(), "{}"]


def test_no_argument_is_anything_but_a_typed_error(desk: vanthu.Desk) -> None:
    reading = edxml.read(GENERATED / "new.edxml")
    calls: list[Callable[[Any], object]] = [
        edxml.metadata_of,
        lambda value: edxml.is_for(value, reading),
        lambda value: edxml.is_for(desk, value),
        lambda value: edxml.same_document(value, reading),
        lambda value: edxml.same_document(reading, value),
        lambda value: edxml.same_identity(value, value),
        edxml.document_message,
        lambda value: edxml.document_message(desk.outgoing(), answers=value),
        lambda value: edxml.document_message(desk.outgoing(), at=value),
        lambda value: edxml.status_message(value, reading, "01"),
        lambda value: edxml.status_message(desk, value, "01"),
        lambda value: edxml.write_status(edxml.status_message(desk, reading, value)),
        lambda value: edxml.status_message(desk, reading, "01", description=value),
        lambda value: edxml.status_message(desk, reading, "01", staff=value),
        lambda value: edxml.status_message(desk, reading, "01", at=value),
        edxml.write_status,
        edxml.write_document,
        lambda value: edxml.write_document(reading.document or {}, value),
        lambda value: edxml.write_document(reading.document or {}, [value]),
        lambda value: edxml.write_document(reading.document or {}, [{"name": value}]),
        lambda value: edxml.write_document(
            reading.document or {}, [{"name": value, "content": b"", "description": value}]
        ),
        lambda value: edxml.write_document(reading.document or {}, [{"path": value}]),
        lambda value: edxml.write_reply(value, reading.document or {}),
        lambda value: edxml.write_reply(reading, value),
    ]
    for call in calls:
        for value in WRONG:
            try:
                call(value)
            except (vanthu.Error, TypeError, OSError):
                continue
            except ValueError as error:
                assert "`" in str(error), (call, value)
    assert reading.to_json() == edxml.read(GENERATED / "new.edxml").to_json()


def test_errors_can_be_pickled_and_are_of_the_package() -> None:
    with pytest.raises(edxml.ReadError) as unread:
        edxml.read(b"<a>", locale="en")
    with pytest.raises(edxml.WriteError) as unwritten:
        edxml.write_document({})
    for error in (unread.value, unwritten.value):
        assert isinstance(error, vanthu.Error) and isinstance(error, ValueError)
        again = pickle.loads(pickle.dumps(error))
        assert (type(again), str(again), again.code) == (type(error), str(error), error.code)
        assert copy.copy(error).args == error.args
    assert str(unread.value) == (
        "a: not well-formed XML at 1:4: the message ends inside an element, a tag, a comment or a section"
    )
    assert [(one.code, one.path) for one in unwritten.value.faults][:2] == [
        ("missing", "edXML/edXMLEnvelope/edXMLHeader/MessageHeader/From"),
        ("missing", "edXML/edXMLEnvelope/edXMLHeader/MessageHeader/To"),
    ]
    assert edxml.WriteError.__module__ == edxml.ReadError.__module__ == "vanthu.edxml"


def test_readings_are_shared_between_threads() -> None:
    reading = edxml.read(GENERATED / "new.edxml")
    with ThreadPoolExecutor(8) as pool:
        seen = pool.map(lambda _: (reading.to_json(), reading.attachments[0].sha256), range(64))
    assert len(set(seen)) == 1


def test_is_it_for_us(desk: vanthu.Desk) -> None:
    """Every code of the office, the present and the former ones, in either generation."""
    ours = {path.name for path in INBOX.iterdir() if is_ours(desk, path)}
    named = {name.partition("-")[0] for name in ours}
    assert "27" not in named and {"01", "20", "21", "33"} <= named
    agency = desk.profile["agency"]
    profile = desk.profile
    for path in INBOX.iterdir():
        for other in (profile, agency, json.dumps(agency)):
            assert is_ours(other, path) == (path.name in ours), path.name
    reading = edxml.read(GENERATED / "new.edxml")
    document: Any = reading.document
    code = document["to"][0]["organ_id"]
    assert edxml.is_for([code], reading) and edxml.is_for((code.lower(),), reading)
    assert not edxml.is_for([], reading) and not edxml.is_for(["H1"], reading)


def is_ours(agency: Any, path: Path) -> bool:
    try:
        return edxml.is_for(agency, edxml.read(path))
    except edxml.ReadError:
        return False


def test_metadata_go_into_receive(desk: vanthu.Desk) -> None:
    received = 0
    for path in sorted(INBOX.iterdir()):
        try:
            reading = edxml.read(path)
        except edxml.ReadError:
            continue
        if reading.kind == "status" or not edxml.is_for(desk, reading):
            continue
        metadata = edxml.metadata_of(reading)
        try:
            receipt = desk.incoming().receive(actor=CLERK, metadata=metadata)
        except vanthu.Refused as refused:
            # What bears a mark of secrecy is refused, and none of its files entered.
            assert refused.codes == ["state_secret_on_network"] and "files" not in metadata
            continue
        received += 1
        files = metadata.get("files", [])
        usable = [one for one in reading.attachments if one.fault is None]
        assert [(one["sha256"], one["size"]) for one in files] == [
            (one.sha256, one.size) for one in usable
        ]
        assert receipt.phase == "received"
    assert received > 20


def changed(reading: edxml.Reading, **fields: Any) -> edxml.Reading:
    """The message with other fields, written and read again."""
    document: Any = {**(reading.document or {}), **fields}
    files: list[edxml.OutgoingFile] = [
        {"name": one.name, "content": one.read()} for one in reading.attachments
    ]
    return edxml.read(edxml.write_document(document, files))


def test_the_same_document_twice(desk: vanthu.Desk) -> None:
    first = edxml.read(INBOX / "01-bao-cao-dau-tu.edxml")
    other = edxml.read(INBOX / "02-gop-y-du-thao.edxml")
    status = edxml.read(INBOX / "33-trang-thai-03.edxml")
    document = first.document
    assert document is not None
    again = changed(first)
    assert edxml.same_document(first, first) and edxml.same_document(first, again)
    assert not edxml.same_document(first, other) and not edxml.same_identity(first, other)
    # The identifier of another document: it is another one, or a corrected one.
    reused = changed(first, subject="V/v việc khác")
    assert edxml.same_identity(first, reused) and not edxml.same_document(first, reused)
    renamed = changed(first, document_id="G90,2026/11/18,9/BKHPT-TH")
    assert not edxml.same_document(first, renamed) and not edxml.same_identity(first, renamed)
    business = {"business": {"kind": "update", "document_id": document["document_id"]}}
    assert not edxml.same_document(first, changed(first, trace=business))
    # Sent once more under another identifier: the desk warns by number, symbol and issuer.
    resent = edxml.read(INBOX / "26-gui-lai.edxml")
    assert not edxml.same_document(edxml.read(INBOX / "06-ngan-sach.edxml"), resent)
    # What the office kept is compared too.
    kept = desk.incoming()
    kept.receive(actor=CLERK, metadata=edxml.metadata_of(first))
    metadata: Any = kept.state["metadata"]
    assert edxml.same_document(metadata, again) and edxml.same_document(again, metadata)
    assert not edxml.same_document(metadata, other)
    assert edxml.same_document(status, status) and not edxml.same_document(status, first)
    assert not edxml.same_document(status, edxml.read(INBOX / "34-trang-thai-06.edxml"))
    assert not edxml.same_identity(status, first)


def test_without_identifiers_the_content_decides() -> None:
    bare: Any = {"issuer": {"name": "UBND xã Mẫu"}, "subject": "V/v", "number": "7", "symbol": "BM-TH"}
    for number, is_same in (("07", True), ("8", False)):
        other: Any = {**bare, "number": number}
        assert edxml.same_document(bare, other) == is_same
    nothing: Any = {"issuer": {"name": ""}, "subject": ""}
    assert not edxml.same_document(nothing, nothing)


def test_a_status_is_written_and_read_back(desk: vanthu.Desk) -> None:
    reading = edxml.read(INBOX / "01-bao-cao-dau-tu.edxml")
    status = edxml.status_message(desk, reading, "03", staff="Nguyễn Văn Thư", at=MORNING)
    written = edxml.write_status(status)
    back = edxml.read(written)
    assert back.status == status and back.notices == []
    document = reading.document
    assert document is not None and status["response_for"]["document_id"] == document["document_id"]
    assert status["timestamp"] == {"known": "2026-11-27T08:00:00"}
    for agency in (desk.profile, desk.profile["agency"]):
        metadata = edxml.metadata_of(reading)
        again = edxml.status_message(
            agency, metadata, "03", staff="Nguyễn Văn Thư", at=MORNING
        )
        assert again == status
    with pytest.raises(edxml.WriteError) as caught:
        edxml.write_status(edxml.status_message(desk, reading, "02", at=MORNING))
    assert [(one.code, one.path.rpartition("/")[2]) for one in caught.value.faults if one.path] == [
        ("missing", "Description")
    ]
    with pytest.raises(edxml.WriteError) as caught:
        edxml.write_status(edxml.status_message(desk, reading, "14"))
    assert caught.value.codes == ["unknown_status_code"]
    with pytest.raises(edxml.WriteError, match="bí mật"):
        edxml.write_status({**status, "description": "TỐI MẬT: không gửi"})
    with pytest.raises(edxml.WriteError, match="bí mật"):
        edxml.write_status({**status, "staff": {"staff": "(TỐI MẬT)"}})
    with pytest.raises(edxml.ReadError, match="trạng thái"):
        edxml.status_message(desk, back, "03")


def test_a_document_is_written_with_its_files(tmp_path: Path) -> None:
    document = edxml.read(GENERATED / "new.edxml").document
    assert document is not None
    path = tmp_path / "Phụ lục.docx"
    path.write_bytes(b"docx" * 1000)
    pdf: edxml.OutgoingFile = {"name": "Công văn.pdf", "content": b"%PDF-1.7", "description": "Bản ký"}
    written = edxml.write_document(document, [pdf, path, {"path": path, "name": "b.docx", "id": "b"}])
    back = edxml.read(written)
    assert [(one.name, one.read(), one.description) for one in back.attachments] == [
        ("Công văn.pdf", b"%PDF-1.7", "Bản ký"),
        ("Phụ lục.docx", b"docx" * 1000, None),
        ("b.docx", b"docx" * 1000, None),
    ]
    again: Any = back.document
    made = {key: again[key] for key in ("manifest", "attachments")}
    assert again == {**document, **made}
    assert edxml.write_document(json.dumps(document), [pdf]) == edxml.write_document(document, [pdf])
    with pytest.raises(FileNotFoundError):
        edxml.write_document(document, [tmp_path / "none.pdf"])
    with pytest.raises(edxml.WriteError) as caught:
        edxml.write_document(document, [{"name": "a", "content": b""}, {**pdf, "id": "tep-1"}])
    assert sorted(caught.value.codes) == ["duplicate_content_id", "name_without_extension"]
    with pytest.raises(vanthu.InvalidInput) as invalid:
        edxml.write_document(cast(Any, {**document, "subjct": "x", "to": 5}))
    assert {fault.path for fault in invalid.value.faults} == {"message.subjct", "message.to"}


def test_nothing_secret_is_written() -> None:
    document = edxml.read(GENERATED / "new.edxml").document
    assert document is not None
    pdf: edxml.OutgoingFile = {"name": "a.pdf", "content": b""}
    for secret, files in [
        ({**document, "subject": "[TỐI MẬT] Kế hoạch"}, [pdf]),
        ({**document, "to_places": ["(MẬT)"]}, [pdf]),
        (document, [{**pdf, "name": "TUYỆT MẬT.pdf"}]),
        (document, [{**pdf, "description": "Độ mật: (TỐI MẬT)"}]),
    ]:
        with pytest.raises(edxml.WriteError) as caught:
            edxml.write_document(secret, files)  # type: ignore[arg-type]
        assert caught.value.codes == ["state_secret"]


def test_a_reply_answers_what_came(desk: vanthu.Desk) -> None:
    came = edxml.read(INBOX / "01-bao-cao-dau-tu.edxml")
    sample = edxml.read(GENERATED / "new.edxml").document
    assert sample is not None and came.document is not None
    message: Any = {**sample, "to": [], "document_id": None, "response_for": []}
    pdf: edxml.OutgoingFile = {"name": "a.pdf", "content": b"%PDF"}
    for answers in (came, edxml.metadata_of(came)):
        back = edxml.read(edxml.write_reply(answers, message, [pdf])).document
        assert back is not None
        (answered,) = back["response_for"]
        assert answered["document_id"] == came.document["document_id"]
        assert [to["organ_id"] for to in back["to"]] == [came.document["from"]["organ_id"]]
        number, symbol = back["code"]["number"], back["code"]["notation"]
        assert back["document_id"].endswith(f"2024/02/29,{number}/{symbol}")
    # A reply that names everything keeps it, and answers once.
    reply = edxml.read(edxml.write_reply(came, message, [pdf])).document
    assert reply is not None
    twice = edxml.read(edxml.write_reply(came, reply, [pdf])).document
    assert twice is not None and len(twice["response_for"]) == 1


def test_a_signed_document_is_sent_as_it_was_printed() -> None:
    office = vanthu.Desk(ROOT / "examples/office.json", clock=lambda: MORNING)
    came = edxml.read(INBOX / "01-bao-cao-dau-tu.edxml")
    document = numbered(office)
    # Signed and numbered, it may leave; what it answers is named, to whom it goes is printed.
    message = edxml.document_message(document, answers=came, at=MORNING)
    pdf: edxml.OutgoingFile = {"name": "cong-van.pdf", "content": b"%PDF"}
    written = edxml.write_reply(came, document, [pdf], at=MORNING)
    assert edxml.write_document(message, [pdf]) == written
    back = edxml.read(written)
    assert back.notices == [] and edxml.is_for(["H49"], back)
    data: Any = back.document
    answered: Any = came.document
    agency = office.profile["agency"]
    assert data["from"]["organ_id"] == agency["code"]
    assert [one["document_id"] for one in data["response_for"]] == [answered["document_id"]]
    number = f"{data['code']['number']}/{data['code']['notation']}"
    assert number == document.number_symbol
    assert data["document_id"] == f"{agency['code']},2026/11/27,{number}"
    # Nobody is answered, nobody is named.
    alone: Any = edxml.document_message(document)
    assert "response_for" not in alone


def test_an_office_takes_in_what_came(tmp_path: Path) -> None:
    with vanthu.Office.open(tmp_path / "office.db", OFFICE, clock=lambda: MORNING) as office:
        for path in sorted(INBOX.glob("0*.edxml")):
            reading = edxml.read(path)
            assert edxml.is_for(office, reading), path.name
            for attachment in reading.attachments:
                file = office.put_file(attachment.read(), name=attachment.name)
                assert (file["sha256"], file["size"]) == (attachment.sha256, attachment.size)
            document = office.incoming()
            document.receive(actor=CLERK, metadata=edxml.metadata_of(reading))
            document.register(actor=CLERK, authentic=True, intact=True, right_recipient=True)
            kept: Any = document.state["metadata"]
            assert edxml.same_document(kept, reading)
            status = edxml.status_message(office, kept, "03")
            assert edxml.read(edxml.write_status(status)).status == status
        assert len(office.incoming_register()) == 9
        assert office.verify()["blobs"] > 0
        with pytest.raises(edxml.WriteError, match="chưa ký số"):
            edxml.document_message(office.outgoing())


def test_a_draft_is_not_sent(desk: vanthu.Desk) -> None:
    with pytest.raises(edxml.WriteError) as caught:
        edxml.document_message(desk.outgoing())
    assert caught.value.codes == ["not_signed"]
    with pytest.raises(TypeError, match="outgoing document"):
        edxml.document_message(desk.incoming())
