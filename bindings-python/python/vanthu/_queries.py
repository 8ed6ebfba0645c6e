# Written by `cargo xtask generate`; not to be edited.
"""The questions that a desk answers without a document, one method each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from . import types
from ._convert import At, Day, Id, Instant


class Queries:
    """What :class:`vanthu.Desk` answers without a document. Nothing changes. Each method raises
    ``InvalidInput`` with every fault of its arguments, and ``Refused`` where its description names
    refusals."""

    __slots__ = ()

    def _answer(self, query: str, data: Mapping[str, object]) -> Any:
        raise NotImplementedError

    def _moment(self, at: At | None = None) -> str:
        raise NotImplementedError

    def number_symbol(
        self,
        *,
        document_type: types.DocumentType,
        number: int,
        unit_or_field: str | None = None,
        organization: str | None = None,
    ) -> types.WrittenNumber | None:
        """Number and symbol of a document (số, ký hiệu; Appendix I, II.3), and the whole line; none
        where no symbol can be formed. `organization` is by default the agency's own abbreviation."""
        data: dict[str, object] = {
            "document_type": document_type,
            "number": number,
            "unit_or_field": unit_or_field,
            "organization": organization,
        }
        answer: types.WrittenNumber | None = self._answer("number_symbol", data)
        return answer

    def copy_symbol(
        self,
        *,
        copy: types.CopyKind,
        number: int,
        organization: str | None = None,
    ) -> types.WrittenNumber | None:
        """Number and symbol of a copy (Appendix III, form 3.1)."""
        data: dict[str, object] = {
            "copy": copy,
            "number": number,
            "organization": organization,
        }
        answer: types.WrittenNumber | None = self._answer("copy_symbol", data)
        return answer

    def check_number_symbol(
        self,
        *,
        text: str,
        document_type: types.DocumentType,
        organization: str | None = None,
    ) -> list[types.NumberSymbolFlaw]:
        """What is wrong with a written number and symbol (Appendix I, II.3; Appendix III); nothing if it
        is well formed. The abbreviation of the agency is compared only if `organization` is given."""
        data: dict[str, object] = {
            "text": text,
            "document_type": document_type,
            "organization": organization,
        }
        answer: list[types.NumberSymbolFlaw] = self._answer("check_number_symbol", data)
        return answer

    def check_copy_symbol(
        self,
        *,
        text: str,
        copy: types.CopyKind,
        organization: str | None = None,
    ) -> list[types.NumberSymbolFlaw]:
        """What is wrong with the written number and symbol of a copy (Appendix I, part II, II.1; Appendix
        III, form 3.1); nothing if it is well formed. The abbreviation of the agency is compared only if
        `organization` is given."""
        data: dict[str, object] = {
            "text": text,
            "copy": copy,
            "organization": organization,
        }
        answer: list[types.NumberSymbolFlaw] = self._answer("check_copy_symbol", data)
        return answer

    def document_type(
        self,
        *,
        document_type: types.DocumentType,
    ) -> types.TypeInfo:
        """A document type (tên loại văn bản; Art. 7, Appendix III): printed name and abbreviation."""
        data: dict[str, object] = {
            "document_type": document_type,
        }
        answer: types.TypeInfo = self._answer("document_type", data)
        return answer

    def date_line(
        self,
        *,
        day: Day,
        place: str | None = None,
    ) -> str:
        """Place and date as they are written (địa danh và thời gian ban hành; Appendix I, II.4).
        `place` is by default the agency's own."""
        data: dict[str, object] = {
            "day": day,
            "place": place,
        }
        answer: str = self._answer("date_line", data)
        return answer

    def date_line_parts(
        self,
        *,
        day: Day,
        place: str | None = None,
    ) -> types.DateLine:
        """Place and date in their parts, each as it is written."""
        data: dict[str, object] = {
            "day": day,
            "place": place,
        }
        answer: types.DateLine = self._answer("date_line_parts", data)
        return answer

    def recipient_lines(
        self,
        *,
        lines: Sequence[str],
        kept_by: Sequence[str] | None = None,
    ) -> list[str]:
        """The lines below `Nơi nhận:` (box 9b), each with its sign at the end, last `Lưu: VT, …`."""
        data: dict[str, object] = {
            "lines": lines,
            "kept_by": kept_by,
        }
        answer: list[str] = self._answer("recipient_lines", data)
        return answer

    def arrival_stamp(
        self,
        *,
        number: int | None = None,
        date: Day | None = None,
        passed_to: str | None = None,
        dossier: str | None = None,
    ) -> types.WrittenStamp:
        """The ĐẾN stamp (Appendix IV): its lines and size."""
        data: dict[str, object] = {
            "number": number,
            "date": date,
            "passed_to": passed_to,
            "dossier": dossier,
        }
        answer: types.WrittenStamp = self._answer("arrival_stamp", data)
        return answer

    def copy_note(
        self,
        *,
        copy: types.CopyKind,
        at: At | None = None,
    ) -> list[str]:
        """The parts of the line in box 14 of an electronic copy: kind, agency, day, time."""
        data: dict[str, object] = {
            "copy": copy,
            "at": self._moment(at),
        }
        answer: list[str] = self._answer("copy_note", data)
        return answer

    def layout_boxes(
        self,
    ) -> list[types.BoxInfo]:
        """The boxes of the layout and their letters (thể thức; Appendix I)."""
        data: dict[str, object] = {
        }
        answer: list[types.BoxInfo] = self._answer("layout_boxes", data)
        return answer

    def check_date_line(
        self,
        *,
        text: str,
        place: str | None = None,
    ) -> list[types.DateLineFlaw]:
        """What is wrong with a written date line (Appendix I, II.4); nothing if it is well formed. The
        place is compared only if `place` is given."""
        data: dict[str, object] = {
            "text": text,
            "place": place,
        }
        answer: list[types.DateLineFlaw] = self._answer("check_date_line", data)
        return answer

    def next_number(
        self,
        *,
        series: types.SeriesKey,
        year: int,
    ) -> int:
        """The number that the next document of a series gets (số kế tiếp; Art. 15.1); nothing is used
        up. Refusals: `fact_missing`, `number_out_of_range`."""
        data: dict[str, object] = {
            "series": series,
            "year": year,
        }
        answer: int = self._answer("next_number", data)
        return answer

    def profile_warnings(
        self,
    ) -> list[types.Warning]:
        """What people should be told about the agency's profile: series that print alike."""
        data: dict[str, object] = {
        }
        answer: list[types.Warning] = self._answer("profile_warnings", data)
        return answer

    def reservations(
        self,
        *,
        series: types.SeriesKey,
        at: At | None = None,
    ) -> list[types.Reservation]:
        """The reservations of a series that may still be used without breaking the order of dates (số
        đang giữ chỗ)."""
        data: dict[str, object] = {
            "series": series,
            "at": self._moment(at),
        }
        answer: list[types.Reservation] = self._answer("reservations", data)
        return answer

    def audit_series(
        self,
        *,
        series: types.SeriesKey,
        year: int,
        held: Sequence[types.HeldNumber],
        at: At | None = None,
    ) -> types.GapAudit:
        """What an audit of a series finds (kiểm tra số bỏ trống): gaps, numbers held twice, dates out of
        order. Void, reserved and imported numbers are no gaps."""
        data: dict[str, object] = {
            "series": series,
            "year": year,
            "held": held,
            "at": self._moment(at),
        }
        answer: types.GapAudit = self._answer("audit_series", data)
        return answer

    def former_numbers(
        self,
        *,
        year: int,
        numbers: Sequence[types.FormerNumber],
        at: At | None = None,
    ) -> types.Import:
        """Gaps, duplicates and dates out of order in the numbers of an older register (nhập số cũ)."""
        data: dict[str, object] = {
            "year": year,
            "numbers": numbers,
            "at": self._moment(at),
        }
        answer: types.Import = self._answer("former_numbers", data)
        return answer

    def signing_powers(
        self,
        *,
        person: types.PersonId,
        document_type: types.DocumentType,
        field: str | None = None,
        at: At | None = None,
    ) -> types.SigningPowers:
        """What a person may sign as (thẩm quyền ký; Art. 13), and why other ways are closed."""
        data: dict[str, object] = {
            "person": person,
            "document_type": document_type,
            "field": field,
            "at": self._moment(at),
        }
        answer: types.SigningPowers = self._answer("signing_powers", data)
        return answer

    def signing_power(
        self,
        *,
        person: types.PersonId,
        document_type: types.DocumentType,
        field: str | None = None,
        capacity: str | None = None,
        at: At | None = None,
    ) -> types.SigningPower:
        """The power under which a person signs: the one named (`KT.` also stands for `TM.+KT.`), or the
        only one. Refusals: `no_signing_power`, `capacity_not_held`, `ambiguous_authority` and what
        other ways lack."""
        data: dict[str, object] = {
            "person": person,
            "document_type": document_type,
            "field": field,
            "capacity": capacity,
            "at": self._moment(at),
        }
        answer: types.SigningPower = self._answer("signing_power", data)
        return answer

    def signature_block(
        self,
        *,
        person: types.PersonId,
        document_type: types.DocumentType,
        field: str | None = None,
        capacity: str | None = None,
        at: At | None = None,
    ) -> types.WrittenSignature:
        """The signature block (quyền hạn, chức vụ, họ tên; Appendix I, II.7) under that power. Refusals
        as for the power."""
        data: dict[str, object] = {
            "person": person,
            "document_type": document_type,
            "field": field,
            "capacity": capacity,
            "at": self._moment(at),
        }
        answer: types.WrittenSignature = self._answer("signature_block", data)
        return answer

    def who_can_sign(
        self,
        *,
        document_type: types.DocumentType,
        field: str | None = None,
        at: At | None = None,
    ) -> list[types.Signatory]:
        """Everybody with the power to sign such a document, and everybody who almost has it, with what
        is missing (Art. 13)."""
        data: dict[str, object] = {
            "document_type": document_type,
            "field": field,
            "at": self._moment(at),
        }
        answer: list[types.Signatory] = self._answer("who_can_sign", data)
        return answer

    def deadline(
        self,
        *,
        act: types.LegalAct,
        urgency: types.Urgency | None = None,
        at: At | None = None,
    ) -> types.Deadline:
        """The latest moment that the law sets for an act (thời hạn)."""
        data: dict[str, object] = {
            "act": act,
            "urgency": urgency,
            "at": self._moment(at),
        }
        answer: types.Deadline = self._answer("deadline", data)
        return answer

    def handling_deadline(
        self,
        *,
        urgency: types.Urgency | None = None,
        directed: Day | None = None,
        regulation_days: int | None = None,
        at: At | None = None,
    ) -> types.Deadline:
        """The latest moment for the handling of an incoming document (thời hạn giải quyết, Art. 24.2):
        urgent at once, else as directed, else as the working regulation says."""
        data: dict[str, object] = {
            "urgency": urgency,
            "directed": directed,
            "regulation_days": regulation_days,
            "at": self._moment(at),
        }
        answer: types.Deadline = self._answer("handling_deadline", data)
        return answer

    def secrecy_end(
        self,
        *,
        secrecy: types.Secrecy,
        since: Day,
    ) -> types.Deadline:
        """The last day on which a state secret is protected (thời hạn bảo vệ; Law 29/2018/QH14, Art.
        19); none for what is not secret."""
        data: dict[str, object] = {
            "secrecy": secrecy,
            "since": since,
        }
        answer: types.Deadline = self._answer("secrecy_end", data)
        return answer

    def transfer_due(
        self,
        *,
        file_kind: types.FileKind,
        since: Day,
        rule_set: types.RuleSetId | None = None,
    ) -> types.Deadline:
        """The last day on which a file goes to the agency's archive (hạn nộp lưu; Art. 30.2, Law
        33/2024/QH15)."""
        data: dict[str, object] = {
            "file_kind": file_kind,
            "since": since,
            "rule_set": rule_set,
        }
        answer: types.Deadline = self._answer("transfer_due", data)
        return answer

    def latest_transfer_year(
        self,
        *,
        target: types.ArchiveTarget,
        since: int,
    ) -> int:
        """The latest year of transfer to an archive (năm nộp lưu muộn nhất; Law 33/2024/QH15)."""
        data: dict[str, object] = {
            "target": target,
            "since": since,
        }
        answer: int = self._answer("latest_transfer_year", data)
        return answer

    def timeliness(
        self,
        *,
        since: Instant,
        due: types.Due | None = None,
        missed: types.Due | None = None,
        ended: Instant | None = None,
        without_result: bool | None = None,
        pauses: Sequence[types.Pause] | None = None,
        at: At | None = None,
    ) -> types.Standing:
        """How a piece of work stands against its due date (trong hạn, quá hạn, hoàn thành đúng hạn, hoàn
        thành quá hạn, kết thúc không có kết quả), pauses taken out: every piece has exactly one class."""
        data: dict[str, object] = {
            "since": since,
            "due": due,
            "missed": missed,
            "ended": ended,
            "without_result": without_result,
            "pauses": pauses,
            "at": self._moment(at),
        }
        answer: types.Standing = self._answer("timeliness", data)
        return answer

    def find_duplicate(
        self,
        *,
        registered: Sequence[types.Fingerprint],
        document: types.Fingerprint,
    ) -> types.Duplicate | None:
        """The registered document that the given one may repeat (báo trùng; Appendix VI, III.1.h): an
        alarm, not a refusal."""
        data: dict[str, object] = {
            "registered": registered,
            "document": document,
        }
        answer: types.Duplicate | None = self._answer("find_duplicate", data)
        return answer

    def duplicate_keys(
        self,
        *,
        document: types.Fingerprint,
    ) -> types.DuplicateKeys:
        """The folded keys by which a host finds a document again in its own database (khóa tra cứu): what
        may be the same shares one of them, and `find_duplicate` decides. Kept with their version."""
        data: dict[str, object] = {
            "document": document,
        }
        answer: types.DuplicateKeys = self._answer("duplicate_keys", data)
        return answer

    def same_document(
        self,
        *,
        known: types.MetadataInput,
        document: types.MetadataInput,
    ) -> types.SameDocument:
        """Whether two documents may be the same (báo trùng; Appendix VI, III.1.h), and whether they also
        say the same."""
        data: dict[str, object] = {
            "known": known,
            "document": document,
        }
        answer: types.SameDocument = self._answer("same_document", data)
        return answer

    def register_columns(
        self,
        *,
        register: types.RegisterForm,
    ) -> types.RegisterColumns:
        """Title and headings of a register (mẫu sổ; Appendices IV, V)."""
        data: dict[str, object] = {
            "register": register,
        }
        answer: types.RegisterColumns = self._answer("register_columns", data)
        return answer

    def register_of(
        self,
        *,
        direction: types.Direction,
        secrecy: types.Secrecy | None = None,
    ) -> types.RegisterBook:
        """Which register a document is entered in (Art. 16.3, 22.4)."""
        data: dict[str, object] = {
            "direction": direction,
            "secrecy": secrecy,
        }
        answer: types.RegisterBook = self._answer("register_of", data)
        return answer

    def incoming_row(
        self,
        *,
        entry: types.IncomingEntry,
    ) -> list[types.Cell | None]:
        """A line of the incoming register (Appendix IV): its ten cells."""
        data: dict[str, object] = {
            "entry": entry,
        }
        answer: list[types.Cell | None] = self._answer("incoming_row", data)
        return answer

    def outgoing_row(
        self,
        *,
        entry: types.OutgoingEntry,
    ) -> list[types.Cell | None]:
        """A line of the outgoing register (Appendix IV): its ten cells."""
        data: dict[str, object] = {
            "entry": entry,
        }
        answer: list[types.Cell | None] = self._answer("outgoing_row", data)
        return answer

    def register_row(
        self,
        *,
        entry: types.RegisterEntry,
    ) -> list[types.Cell | None]:
        """A line of any of the five registers of Appendix IV."""
        data: dict[str, object] = {
            "entry": entry,
        }
        answer: list[types.Cell | None] = self._answer("register_row", data)
        return answer

    def data_fields(
        self,
        *,
        record: types.DataRecord,
    ) -> list[types.DataFieldInfo]:
        """The input fields of a record (trường thông tin; Appendix VI, part II)."""
        data: dict[str, object] = {
            "record": record,
        }
        answer: list[types.DataFieldInfo] = self._answer("data_fields", data)
        return answer

    def urgency_mark(
        self,
        *,
        urgency: types.Urgency,
    ) -> types.UrgencyMark:
        """Stamp and codes of an urgency (mức độ khẩn; Appendix I, III.2.b)."""
        data: dict[str, object] = {
            "urgency": urgency,
        }
        answer: types.UrgencyMark = self._answer("urgency_mark", data)
        return answer

    def secrecy_of_mark(
        self,
        *,
        mark: str,
    ) -> types.Secrecy | None:
        """The secrecy for which a printed mark stands (độ mật); none if it is no such mark."""
        data: dict[str, object] = {
            "mark": mark,
        }
        answer: types.Secrecy | None = self._answer("secrecy_of_mark", data)
        return answer

    def registration_required(
        self,
        *,
        addressed_to: types.AddressedTo,
        handed_back: bool | None = None,
    ) -> bool:
        """Whether mail must be registered at the clerk's desk (Art. 21.1.b)."""
        data: dict[str, object] = {
            "addressed_to": addressed_to,
            "handed_back": handed_back,
        }
        answer: bool = self._answer("registration_required", data)
        return answer

    def duty_to_handle(
        self,
        *,
        registered: bool,
        separately_registered_kind: bool | None = None,
    ) -> bool:
        """Whether units and persons are bound to handle a document (Art. 22.1)."""
        data: dict[str, object] = {
            "registered": registered,
            "separately_registered_kind": separately_registered_kind,
        }
        answer: bool = self._answer("duty_to_handle", data)
        return answer

    def recall_duties(
        self,
        *,
        medium: types.Medium,
    ) -> list[types.RecallDuty]:
        """What the receiver of a recall notice must do (Art. 18.4)."""
        data: dict[str, object] = {
            "medium": medium,
        }
        answer: list[types.RecallDuty] = self._answer("recall_duties", data)
        return answer

    def file_symbols(
        self,
        *,
        headings: Sequence[types.Heading],
        numbering: types.FileNumbering,
    ) -> list[str]:
        """Numbers and symbols of all files of a list, in order (số, ký hiệu hồ sơ; Appendix V, I)."""
        data: dict[str, object] = {
            "headings": headings,
            "numbering": numbering,
        }
        answer: list[str] = self._answer("file_symbols", data)
        return answer

    def must_transfer(
        self,
        *,
        retention: types.Retention,
    ) -> bool:
        """Whether a file goes to the archive (nộp lưu, Art. 31.3.c)."""
        data: dict[str, object] = {
            "retention": retention,
        }
        answer: bool = self._answer("must_transfer", data)
        return answer

    def closing_duties(
        self,
        *,
        medium: types.Medium,
        retention: types.Retention,
    ) -> types.ClosingDuties:
        """What has to be done when a file is closed (kết thúc hồ sơ, Art. 29.4)."""
        data: dict[str, object] = {
            "medium": medium,
            "retention": retention,
        }
        answer: types.ClosingDuties = self._answer("closing_duties", data)
        return answer

    def agency_code(
        self,
        *,
        code: str,
    ) -> types.AgencyCodeInfo | None:
        """Reads an identifier of an agency (mã định danh điện tử; Decision 20/2020/QĐ-TTg, QCVN
        102:2016/BTTTT); none if it is malformed."""
        data: dict[str, object] = {
            "code": code,
        }
        answer: types.AgencyCodeInfo | None = self._answer("agency_code", data)
        return answer

    def is_our_code(
        self,
        *,
        code: str,
    ) -> bool:
        """Whether an identifier is this agency's (mã của cơ quan mình), in whatever form: whether a message
        is for it."""
        data: dict[str, object] = {
            "code": code,
        }
        answer: bool = self._answer("is_our_code", data)
        return answer

    def same_agency(
        self,
        *,
        code: str,
        other: str,
    ) -> bool:
        """Whether two identifiers name one agency (cùng một cơ quan), whatever their generation."""
        data: dict[str, object] = {
            "code": code,
            "other": other,
        }
        answer: bool = self._answer("same_agency", data)
        return answer

    def resolve_merger(
        self,
        *,
        old_units: Sequence[types.OldUnit],
        new_unit_name: str,
    ) -> types.Merger:
        """Which identifier stays after a merger, and which are closed (sáp nhập)."""
        data: dict[str, object] = {
            "old_units": old_units,
            "new_unit_name": new_unit_name,
        }
        answer: types.Merger = self._answer("resolve_merger", data)
        return answer

    def take_status(
        self,
        *,
        side: types.Side,
        report: types.StatusReport,
        delivery: types.Delivery | None = None,
    ) -> types.TakenStatus:
        """Takes a status message in: what it does to the delivery, and how far that then is. Refusals:
        `status_wrong_side`, `status_not_senders`, `status_not_allowed`."""
        data: dict[str, object] = {
            "side": side,
            "report": report,
            "delivery": delivery,
        }
        answer: types.TakenStatus = self._answer("take_status", data)
        return answer
