"""Questions that need no document, as ``tests/web/checks/queries.mjs`` asks them."""

import json
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import vanthu
from vanthu import types

OFFICE = Path(__file__).parents[2] / "examples/office.json"
VIET_NAM = timezone(timedelta(hours=7))
MILLIS = 1_795_136_400_000


@pytest.fixture
def desk() -> vanthu.Desk:
    return vanthu.Desk(OFFICE, clock=lambda: MILLIS)


def test_forms_are_written_and_checked(desk: vanthu.Desk) -> None:
    written = desk.number_symbol(document_type="quy_dinh", number=7, organization="SNV")
    assert written is not None
    assert written["line"] == "Số: 07/QyĐ-SNV"
    assert desk.number_symbol(document_type="thu_cong", number=7) is None
    flaws = desk.check_number_symbol(text="8/QYĐ-SNV", document_type="quy_dinh")
    assert [flaw["code"] for flaw in flaws] == ["padding", "abbreviation"]
    assert desk.check_copy_symbol(text="05/SY-SNV", copy="sao_y", organization="SNV") == []
    flaws = desk.check_copy_symbol(text="5/TrS-SNV", copy="sao_y", organization="SNV")
    assert [flaw["code"] for flaw in flaws] == ["padding", "abbreviation"]
    line = desk.date_line(day=date(2026, 1, 5), place="Hà Nội")
    assert line == "Hà Nội, ngày 05 tháng 01 năm 2026"
    assert desk.check_date_line(text=line, place="Hà Nội") == []
    assert [flaw["code"] for flaw in desk.check_date_line(text=line, place="Huế")] == ["place"]


def test_what_the_agency_has_is_its_own(desk: vanthu.Desk) -> None:
    agency = desk.profile["agency"]
    written = desk.number_symbol(document_type="quyet_dinh", number=12)
    assert written is not None
    assert written["text"] == f"12/QĐ-{agency['short']}"
    assert desk.date_line(day="2026-03-09").startswith(f"{agency['place']}, ngày 09 tháng 3")


def test_the_clock_is_asked_where_no_moment_is_given(desk: vanthu.Desk) -> None:
    moment = datetime.fromtimestamp(MILLIS / 1000, VIET_NAM)
    clock = desk.deadline(act="register_incoming")
    assert clock == desk.deadline(act="register_incoming", at=moment)
    assert (clock["kind"], clock["day"]) == ("day", "2026-11-23")
    urgent = desk.deadline(act="register_incoming", urgency="hoa_toc", at=MILLIS)
    assert urgent["kind"] == "at_once"


def test_who_can_sign_is_told_with_what_others_lack(desk: vanthu.Desk) -> None:
    signatories = desk.who_can_sign(document_type="quyet_dinh")
    head = next(who for who in signatories if who["person"] == "chu-tich")
    assert len(head["powers"]["held"]) == 1
    almost = [who["powers"] for who in signatories if not who["powers"]["held"]]
    assert almost
    assert all(powers["lacking"] for powers in almost)
    written = desk.signature_block(person="chu-tich", document_type="quyet_dinh")
    assert written["power"] == head["powers"]["held"][0]
    with pytest.raises(vanthu.Refused) as refused:
        desk.signing_power(person="van-thu", document_type="quyet_dinh")
    assert refused.value.codes == ["no_signing_power"]


def test_numbers_are_taken_for_documents_kept_elsewhere(desk: vanthu.Desk) -> None:
    desk.put_series("di", 2026, {"last_number": 6, "last_date": "2026-03-02"})
    assert desk.next_number(series="di", year=2026) == 7
    noon = datetime.fromisoformat("2026-03-02T12:00:00+07:00")
    one = uuid4()

    def refused(series: str, actor: str, at: datetime) -> list[str]:
        with pytest.raises(vanthu.Refused) as refused:
            desk.series(series, at.year).take_number(document=one, actor=actor, at=at)
        return list[str](refused.value.codes)

    assert refused("di", "van-thu", noon - timedelta(days=1)) == ["number_date_inversion"]
    taken = desk.series("di").take_number(document=one, actor="van-thu", at=noon).events[0]
    assert taken == {
        "type": "number_taken",
        "data": {"number": 7, "date": "2026-03-02", "document": str(one), "elsewhere": True},
    }
    assert desk.next_number(series="di", year=2026) == 8
    assert refused("di", "van-thu", noon - timedelta(days=1)) == ["number_date_inversion"]
    assert refused("di", "chu-tich", noon) == ["not_clerk"]
    assert refused("den", "van-thu", noon) == ["unknown_series"]
    assert "unknown_series" in refused("so-rieng", "van-thu", noon)
    assert desk.next_number(series="di", year=2026) == 8


def test_a_copy_is_numbered_by_what_it_is_made_from() -> None:
    profile = json.loads(OFFICE.read_text("utf-8"))
    whole = {"type": "all"}
    copies = {"key": "sao", "name": "Sổ bản sao", "register": "copies", "types": whole}
    profile["series"].append(copies)
    desk = vanthu.Desk(profile, clock=lambda: MILLIS)
    copy: vanthu.types.CopyRequest = {
        "kind": "sao_luc",
        "source": "original",
        "from": "paper",
        "to": "paper",
    }
    one = uuid4()
    with pytest.raises(vanthu.Refused) as refused:
        desk.series("sao").number_copy(copy=copy, document=one, actor="van-thu")
    assert refused.value.codes == ["copy_not_from_true_copy"]
    copy["source"] = "true_copy"
    receipt = desk.series("sao").number_copy(copy=copy, document=one, actor="van-thu")
    (numbered,) = receipt.events
    assert (numbered["type"], numbered["data"]["number"]) == ("copy_numbered", 1)
    symbol = desk.copy_symbol(copy="sao_luc", number=1)
    assert symbol and numbered["data"]["symbol"] in symbol["text"]


def test_a_series_that_is_not_open_is_a_missing_fact() -> None:
    closed = vanthu.Desk(OFFICE, clock=lambda: MILLIS, open_series=False)
    for ask in (
        lambda: closed.next_number(series="di", year=2026),
        lambda: closed.series("di").take_number(document=uuid4(), actor="van-thu"),
    ):
        with pytest.raises(vanthu.Refused) as refused:
            ask()
        assert refused.value.codes == ["fact_missing"]


def test_faults_of_a_question_name_their_place(desk: vanthu.Desk) -> None:
    with pytest.raises(vanthu.InvalidInput) as invalid:
        desk.date_line(day="5/1/2026")
    assert [fault.path for fault in invalid.value.faults] == ["day"]
    with pytest.raises(vanthu.InvalidInput):
        desk.deadline(act="register_incoming", at="soon")
    unknown: Any = {"type": "fly", "data": {}}
    with pytest.raises(vanthu.InvalidInput):
        desk.answer(unknown)


def test_the_day_of_transfer_tells_the_law_that_counts_it(desk: vanthu.Desk) -> None:
    for since, day, law in (
        ("2025-06-30", "2026-06-30", "30/2020"),
        ("2025-07-01", "2026-12-31", "33/2024"),
    ):
        due = desk.transfer_due(file_kind="general", since=since)
        assert due["day"] == day
        assert law in due["article"]["vi"]
        assert law in due["article"]["en"]


def test_a_year_of_the_calendar_is_added_as_data() -> None:
    storm: types.YearData = {
        "year": 2028,
        "status": "announced",
        "closed": [{"date": "2028-03-06", "name": "Nghỉ bão", "kind": "agency"}],
    }
    friday = "2028-03-03T09:00:00+07:00"
    for years, day in (([], "2028-03-06"), ([storm], "2028-03-07"), ([json.dumps(storm)], "2028-03-07")):
        desk = vanthu.Desk(OFFICE, years=years)
        assert desk.deadline(act="register_incoming", at=friday)["day"] == day
    misplaced: types.YearData = {**storm, "year": 2029}
    with pytest.raises(vanthu.InvalidInput) as invalid:
        vanthu.Desk(OFFICE, years=[storm, misplaced])
    assert [fault.path for fault in invalid.value.faults] == ["years[1].closed[0].date"]


def test_every_piece_of_work_has_one_class(desk: vanthu.Desk) -> None:
    def standing(minute: str, **more: Any) -> tuple[str, bool]:
        found = desk.timeliness(
            since="2026-11-16T08:00:00+07:00",
            due={"type": "by", "data": "2026-11-20T17:00:00+07:00"},
            pauses=[
                {"from": "2026-11-20T16:00:00+07:00", "until": "2026-11-23T09:00:00+07:00"},
            ],
            at=f"2026-11-23T{minute}:00+07:00",
            **more,
        )
        return found["label"]["vi"], found["late"]

    assert standing("09:59") == ("trong hạn", False)
    assert standing("10:01") == ("quá hạn", True)
    ended = "2026-11-23T10:30:00+07:00"
    assert standing("11:00", ended=ended) == ("hoàn thành quá hạn", True)
    closed = standing("11:00", ended=ended, without_result=True)
    assert closed == ("kết thúc không có kết quả", True), "that it was late is kept"
    with pytest.raises(vanthu.InvalidInput) as invalid:
        standing("11:00", without_result=True)
    assert [fault.path for fault in invalid.value.faults] == ["without_result"]


def test_lists_beyond_all_measure_are_refused(desk: vanthu.Desk) -> None:
    with pytest.raises(vanthu.InvalidInput) as invalid:
        headings: Any = [{"abbr": "TH", "files": 2**32 - 1}, {"abbr": "TC", "files": 2**32 - 1}]
        desk.file_symbols(headings=headings, numbering="one_run_through_the_list")
    assert [fault.path for fault in invalid.value.faults] == ["headings"]
    with pytest.raises(vanthu.InvalidInput):
        desk.latest_transfer_year(target="current", since=3000)
    with pytest.raises(vanthu.InvalidInput):
        desk.signing_power(person="chu-tich", document_type="quyet_dinh", capacity="PP.")


def test_series_are_those_of_the_profile(desk: vanthu.Desk) -> None:
    assert desk.next_number(series="di", year=2026) == 1, "nobody has taken one yet"
    desk.put_series("di", 2026, {"last_number": 41})
    assert desk.next_number(series="di", year=2026) == 42
    with pytest.raises(vanthu.InvalidInput) as wrong:
        desk.put_series("vb_di", -5, {"last_number": 120})
    assert [(fault.path, fault.code) for fault in wrong.value.faults] == [
        ("key", "unknown_reference"),
        ("year", "invalid_value"),
    ]
    with pytest.raises(vanthu.InvalidInput) as unknown:
        desk.audit_series(series="xx", year=2026, held=[], at=MILLIS)
    assert [fault.path for fault in unknown.value.faults] == ["series"]
    with pytest.raises(vanthu.InvalidInput):
        desk.number_symbol(document_type="quyet_dinh", number=0)


def test_grants_are_loaded_with_every_fault(desk: vanthu.Desk) -> None:
    cover: Any = {
        "id": "0198b2f0-0000-7000-8000-000000000001",
        "kind": "work_cover",
        "grantor": "ct",
        "grantee": "pho-chu-tich",
        "from": "2026-06-15",
        "until": "2026-07-31",
        "basis": "12/TB-UBND",
    }
    other: Any = {**cover, "id": "0198b2f0-0000-7000-8000-000000000002"}
    with pytest.raises(vanthu.InvalidInput) as wrong:
        stranger: Any = {**cover, "grantee": "ai-do"}
        desk.load_grants([cover, other, stranger], MILLIS)
    assert {fault.path.split(".")[0] for fault in wrong.value.faults} >= {"[1]", "[2]"}
    desk.load_grants([cover], MILLIS)


def test_a_text_from_an_editor_and_one_that_is_too_long(
    desk: vanthu.Desk, tmp_path: Path
) -> None:
    other = tmp_path / "office.json"
    other.write_text(OFFICE.read_text(encoding="utf-8"), encoding="utf-16")
    with pytest.raises(vanthu.InvalidInput, match="UTF-8"):
        vanthu.Desk(other)
    marked = "\ufeff" + OFFICE.read_text(encoding="utf-8")
    assert vanthu.Desk(marked).profile == desk.profile
    with pytest.raises(vanthu.InvalidInput) as long:
        desk.ask('{"type": "' + "x" * (17 << 20) + '"}', at=MILLIS)
    assert [fault.code for fault in long.value.faults] == ["too_large"]
    assert len(str(long.value)) < 1000
