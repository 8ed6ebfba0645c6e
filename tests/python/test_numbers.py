"""A held number on its way to a document, and what a renderer and an export read of it."""

import json
from pathlib import Path
from typing import Any

import vanthu

FOLDER = Path(__file__).parents[1]
AT = "2026-11-16T09:00:00+07:00"


def signed(desk: vanthu.Desk) -> vanthu.OutgoingDocument:
    """The signed document of a case."""
    case: Any = json.loads((FOLDER / "cases" / "outgoing-assign-number.json").read_text("utf-8"))
    document = desk.outgoing(case["stream"].removeprefix("outgoing:"))
    for step in case["given"]:
        document.execute(step["command"], actor=step["actor"], at=step["at"])
    return document


def test_held_number() -> None:
    desk = vanthu.Desk((FOLDER / "profiles" / "office-series.json").read_text("utf-8"))
    document = signed(desk)
    held = desk.series("di", 2026).reserve_number(document=document.id, actor="dung", at=AT)
    assert [event["type"] for event in held.events] == ["number_reserved"]
    assert [one["number"] for one in desk.reservations(series="di", at=AT)] == [1]
    document.assign_number(reservation=1, actor="dung", at=AT)
    assert document.number_symbol == "01/STN-TH"
    assert desk.reservations(series="di", at=AT) == []
    on_paper: Any = [{"number": 1, "date": "2026-11-16"}]
    audit = desk.audit_series(series="di", year=2026, held=on_paper, at=AT)
    assert [audit["missing"], audit["twice"], audit["inversions"]] == [[], [], []]


def test_layout_and_data_sheet() -> None:
    desk = vanthu.Desk((FOLDER / "profiles" / "office-series.json").read_text("utf-8"))
    document = signed(desk)
    document.assign_number(actor="dung", at=AT)
    boxes = {part["item"]: part["text"] for part in document.layout()}
    assert boxes["number_symbol"] == "Số: 01/STN-TH"
    assert boxes["place_date"] == "Mẫu, ngày 16 tháng 11 năm 2026"
    assert boxes["letter_abstract"] == "V/v Trả lời về kết quả chuyển đổi số"
    rows = {row["number"]: row["values"] for row in document.data_sheet({"pages": 3})}
    assert rows["4"] == ["01"]
    assert rows["10"] == [3]
    letters = {box["item"]: box.get("letters") for box in desk.layout_boxes()}
    assert letters["urgency_mark"] is not None
    assert letters["agency_seal"] is None


def test_an_issued_document_stays_as_printed() -> None:
    profile: Any = json.loads((FOLDER / "profiles" / "office.json").read_text("utf-8"))
    case: Any = json.loads((FOLDER / "cases" / "outgoing-issue.json").read_text("utf-8"))
    desk = vanthu.Desk(profile)
    document = desk.outgoing(case["stream"].removeprefix("outgoing:"))
    for step in [*case["given"], case["when"]]:
        document.execute(step["command"], actor=step["actor"], at=step["at"])
    profile["agency"].update(name="Sở Mới sau hợp nhất", place="Nơi Mới", head_title="Giám đốc Sở")
    profile["posts"][0]["title"] = "Giám đốc Sở"
    profile["persons"][0]["name"] = "Tên Mới"
    renamed = vanthu.Desk(profile)
    again = vanthu.OutgoingDocument.replay(renamed, document.id, document.records_json())
    assert again.layout() == document.layout()
    assert again.data_sheet() == document.data_sheet()
    assert again.state == document.state
    issuer = next(part for part in again.layout() if part["item"] == "issuing_agency")
    assert issuer["text"] == "SỞ THÍ NGHIỆM TỈNH MẪU"
