# Written by `cargo xtask generate`; not to be edited.
"""One class a machine, one method a command."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from . import types
from ._answers import Receipt
from ._convert import (
    CHOICE,
    COUNT,
    DAY,
    FLAG,
    ID,
    INSTANT,
    NONE,
    RECORD,
    SEQUENCE,
    TEXT,
    At,
    Day,
    Id,
    Instant,
)
from ._errors import Reason
from ._handles import DocumentHandle, Handle, OutgoingHandle, OwnHandle

__all__ = [
    "Dossier",
    "Grants",
    "IncomingDocument",
    "OutgoingDocument",
    "Seal",
    "Series",
]


class IncomingDocument(DocumentHandle):
    """An incoming document (văn bản đến)."""

    __slots__ = ()

    _machine = "incoming"

    if TYPE_CHECKING:

        def execute(
            self,
            command: types.IncomingCommand | types.Action | str,
            *,
            actor: types.PersonId,
            at: At | None = None,
            **arguments: Any,
        ) -> Receipt: ...
        def check(
            self,
            command: types.IncomingCommand | types.Action | str,
            *,
            actor: types.PersonId,
            at: At | None = None,
            **arguments: Any,
        ) -> list[Reason]: ...
        def repairs(
            self,
            command: types.IncomingCommand | types.Action | str,
            *,
            actor: types.PersonId,
            at: At | None = None,
            **arguments: Any,
        ) -> types.Repairs | None: ...
        @property
        def state(self) -> types.IncomingState: ...
        @property
        def records(self) -> list[types.IncomingRecord]: ...

    def receive(
        self,
        *,
        metadata: types.MetadataInput,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Record that a document came in (tiếp nhận, Art. 21). Refusals: `not_clerk`,
        `state_secret_on_network`, `field_missing`, `wrong_phase`."""
        data: dict[str, object] = {
            "metadata": metadata,
        }
        return self._do("receive", data, actor, at, command_id, version, under, content)

    def refuse_receipt(
        self,
        *,
        cause: types.RefusalCause,
        note: str,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Return a message before it is registered (từ chối tiếp nhận, Art. 21.2; routing P16). Refusals:
        `not_clerk`, `refusal_after_number`, `reason_too_short`, `state_secret_on_network`, `wrong_phase`."""
        data: dict[str, object] = {
            "cause": cause,
            "note": note,
        }
        return self._do("refuse_receipt", data, actor, at, command_id, version, under, content)

    def stamp(
        self,
        *,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Open the envelope and stamp it (bóc bì, đóng dấu ĐẾN; paper, Art. 21.1.b). Refusals: `not_clerk`,
        `paper_only`, `mail_not_opened`, `nothing_waiting`, `wrong_phase`."""
        data: dict[str, object] = {}
        return self._do("stamp", data, actor, at, command_id, version, under, content)

    def forward_unopened(
        self,
        *,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Pass the envelope on unopened (chuyển không bóc bì, Art. 21.1.b). Refusals: `not_clerk`,
        `paper_only`, `mail_is_for_agency`, `wrong_phase`."""
        data: dict[str, object] = {}
        return self._do("forward_unopened", data, actor, at, command_id, version, under, content)

    def hand_in(
        self,
        *,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Hand passed-on mail in for registration (đưa lại Văn thư để đăng ký, Art. 21.1.b). Refusals:
        `wrong_phase`."""
        data: dict[str, object] = {}
        return self._do("hand_in", data, actor, at, command_id, version, under, content)

    def report_defect(
        self,
        *,
        defect: types.Defect,
        found: str,
        told: types.PersonId,
        actor: types.PersonId,
        sender_informed: str | None = None,
        minutes: bool | None = None,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Report a defect of envelope or content (báo sai sót khi tiếp nhận, Art. 21.1.a, 21.2.b; routing P18):
        the responsible person is told at once and the sender is informed. It neither registers nor refuses the
        document. Refusals: `not_clerk`, `field_missing`, `unknown_person`, `never_received`,
        `state_secret_on_network`, `wrong_phase`."""
        data: dict[str, object] = {
            "defect": defect,
            "found": found,
            "told": told,
            "sender_informed": sender_informed,
            "minutes": minutes,
        }
        return self._do("report_defect", data, actor, at, command_id, version, under, content)

    def register(
        self,
        *,
        authentic: bool,
        intact: bool,
        right_recipient: bool,
        actor: types.PersonId,
        confirm_time: bool | None = None,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Enter into the incoming register and take the arrival number (đăng ký, số đến; Art. 22; routing P33),
        with what the clerk has verified (Art. 21.2.a). Refusals: `not_clerk`, `not_authentic`,
        `wrong_recipient`, `not_stamped`, `mail_not_opened`, `state_secret_on_network`, `number_date_inversion`,
        `number_out_of_range`, `moment_far_ahead`, `fact_missing`, `wrong_phase`."""
        data: dict[str, object] = {
            "authentic": authentic,
            "intact": intact,
            "right_recipient": right_recipient,
            "confirm_time": confirm_time,
        }
        return self._do("register", data, actor, at, command_id, version, under, content)

    def correct_arrival(
        self,
        *,
        date: Day,
        reason: str,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Correct the day of arrival (sửa ngày đến; Art. 22; routing P33), that of a clock that ran ahead for
        example: the register shows the wrong day and the reason beside the right one, the arrival number stays.
        The next entry follows the right day, and work on the document goes on. Numbers with wrong days are
        corrected from the smallest on. Refusals: `not_clerk`, `reason_too_short`, `state_secret_on_network`,
        `day_not_in_order`, `day_unchanged`, `number_date_inversion`, `wrong_phase`."""
        data: dict[str, object] = {
            "date": date,
            "reason": reason,
        }
        return self._do("correct_arrival", data, actor, at, command_id, version, under, content)

    def submit(
        self,
        *,
        to: types.PostId,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Submit to the person who directs the handling (trình, Art. 23.1). Refusals: `not_clerk`,
        `not_registered_incoming`, `unknown_post`, `not_directing_post`, `seat_vacant`,
        `state_secret_on_network`, `wrong_phase`."""
        data: dict[str, object] = {
            "to": to,
        }
        return self._do("submit", data, actor, at, command_id, version, under, content)

    def direct(
        self,
        *,
        actor: types.PersonId,
        lead: types.Seat | None = None,
        co: Sequence[types.Seat] | None = None,
        info: Sequence[types.Seat] | None = None,
        due: Day | None = None,
        opinion: str | None = None,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Write the direction: one lead, co-handlers, for information, deadline (bút phê, Art. 23.2; routing P07,
        P08); until the lead has reported also a second time (phân phối lại): what is still open of the first
        direction ends. Refusals: `not_director`, `not_your_line`, `ambiguous_authority`, `lead_not_stated`,
        `due_not_stated`, `due_in_past`, `due_off_calendar`, `role_twice`, `unknown_unit`, `unknown_post`,
        `unknown_person`, `seat_vacant`, `nothing_waiting`, `not_registered_incoming`,
        `state_secret_on_network`, `wrong_phase`."""
        data: dict[str, object] = {
            "lead": lead,
            "co": co,
            "info": info,
            "due": due,
            "opinion": opinion,
        }
        return self._do("direct", data, actor, at, command_id, version, under, content)

    def amend_direction(
        self,
        *,
        opinion: str,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Amend the text of the direction while it is carried out (bổ sung, sửa ý kiến chỉ đạo; routing P07): the
        former text stays in the history. Those who have work open their lines again; what was started stays
        started. Refusals: `nothing_waiting`, `not_your_line`, `ambiguous_authority`, `field_missing`,
        `no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""
        data: dict[str, object] = {
            "opinion": opinion,
        }
        return self._do("amend_direction", data, actor, at, command_id, version, under, content)

    def add_handlers(
        self,
        *,
        actor: types.PersonId,
        co: Sequence[types.Seat] | None = None,
        info: Sequence[types.Seat] | None = None,
        due: Day | None = None,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Add co-handlers, or seats for information, to the direction (thêm đơn vị, người phối hợp, để biết;
        routing P07, P08) without touching the work of the others. Whoever is informed and now helps gets a new
        line in place of the old one. After the lead's report there is only information to add, by the own seat
        once the document is completed. Refusals: `nothing_waiting`, `not_your_line`, `ambiguous_authority`,
        `role_twice`, `due_in_past`, `due_off_calendar`, `due_after_parent`, `field_missing`, `unknown_unit`,
        `unknown_post`, `unknown_person`, `seat_vacant`, `no_direction_yet`, `not_registered_incoming`,
        `state_secret_on_network`, `wrong_phase`."""
        data: dict[str, object] = {
            "co": co,
            "info": info,
            "due": due,
        }
        return self._do("add_handlers", data, actor, at, command_id, version, under, content)

    def replace_lead(
        self,
        *,
        lead: types.Seat,
        reason: str,
        actor: types.PersonId,
        keep_as_co: bool | None = None,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Replace the lead while the direction is carried out (thay chủ trì; routing P07): there is always exactly
        one. A co-handler who becomes the lead changes roles with the old one, and the work of both goes on
        where it is. Anybody else gets a new line with the old deadline; the old lead's line ends with all below
        it, or goes on as a co-handler's. Refusals: `nothing_waiting`, `not_your_line`, `ambiguous_authority`,
        `role_twice`, `reason_too_short`, `unknown_unit`, `unknown_post`, `unknown_person`, `seat_vacant`,
        `no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""
        data: dict[str, object] = {
            "lead": lead,
            "reason": reason,
            "keep_as_co": keep_as_co,
        }
        return self._do("replace_lead", data, actor, at, command_id, version, under, content)

    def remove_handler(
        self,
        *,
        line: types.LineId,
        reason: str,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Take a co-handler, or a seat for information, out of the direction (rút phối hợp, rút để biết; routing
        P07, P08): the line ends with all below it and stays visible. A line below a unit that passed its work
        on names the unit's share. The lead is replaced, never taken out. Refusals: `nothing_waiting`,
        `not_co_handler`, `lead_not_removed`, `not_assigner`, `not_your_line`, `ambiguous_authority`,
        `reason_too_short`, `line_not_found`, `line_closed`, `no_direction_yet`, `not_registered_incoming`,
        `state_secret_on_network`, `wrong_phase`."""
        data: dict[str, object] = {
            "line": line,
            "reason": reason,
        }
        return self._do("remove_handler", data, actor, at, command_id, version, under, content)

    def waive(
        self,
        *,
        line: types.LineId,
        reason: str,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Release a co-handler from contributing (miễn phối hợp; routing P07): their line ends as waived, not as
        unfinished, and no longer keeps the lead from reporting (`completes_when` of the profile). The lead on
        the same level does it, or who directs. A line below a unit that passed its work on names the unit's
        share. Refusals: `not_co_handler`, `not_your_line`, `ambiguous_authority`, `reason_too_short`,
        `line_not_found`, `line_closed`, `no_direction_yet`, `not_registered_incoming`,
        `state_secret_on_network`, `wrong_phase`."""
        data: dict[str, object] = {
            "line": line,
            "reason": reason,
        }
        return self._do("waive", data, actor, at, command_id, version, under, content)

    def complete_entry(
        self,
        *,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Complete the register entry after the direction (đăng ký bổ sung; paper, Art. 23.3). Refusals:
        `not_clerk`, `paper_only`, `nothing_waiting`, `no_direction_yet`, `not_registered_incoming`,
        `state_secret_on_network`, `wrong_phase`."""
        data: dict[str, object] = {}
        return self._do("complete_entry", data, actor, at, command_id, version, under, content)

    def hand_over(
        self,
        *,
        to: types.Seat,
        actor: types.PersonId,
        signed_receipt: bool | None = None,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """The clerk hands the document to its handler (chuyển giao, Art. 23; routing P09). After the direction, or
        straight from the register where the agency's rules fix the handler. Refusals: `not_clerk`,
        `no_direction_yet`, `entry_not_completed`, `receipt_not_signed`, `not_a_handler`, `nothing_waiting`,
        `seat_vacant`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""
        data: dict[str, object] = {
            "to": to,
            "signed_receipt": signed_receipt,
        }
        return self._do("hand_over", data, actor, at, command_id, version, under, content)

    def assign_tracker(
        self,
        *,
        person: types.PersonId,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """The head names the person who tracks and urges (theo dõi, đôn đốc, Art. 24.1; routing P29). Refusals:
        `not_head`, `unknown_person`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""
        data: dict[str, object] = {
            "person": person,
        }
        return self._do("assign_tracker", data, actor, at, command_id, version, under, content)

    def urge(
        self,
        *,
        line: types.LineId,
        kind: types.UrgingKind,
        actor: types.PersonId,
        text: str | None = None,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Remind the holder of an open line of the work (đôn đốc, Art. 24.1; routing P29): by who directs the
        document, the person named to track it, or who gave the line. It is numbered on its line, counts as
        unread until the holder opens the line again, and is never edited. Refusals: `not_urging`,
        `nothing_waiting`, `line_not_found`, `line_closed`, `not_registered_incoming`,
        `state_secret_on_network`, `wrong_phase`."""
        data: dict[str, object] = {
            "line": line,
            "kind": kind,
            "text": text,
        }
        return self._do("urge", data, actor, at, command_id, version, under, content)

    def request_extension(
        self,
        *,
        line: types.LineId,
        until: Day,
        reason: str,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """The lead asks who gave the line for more time (xin gia hạn; routing P30); urgent work has none to
        give (Art. 24.2). A second request replaces the first. After the due date only where the profile
        says so (`limits.late_extensions`). Refusals: `not_your_line`, `ambiguous_authority`, `not_lead`,
        `nothing_waiting`, `due_at_once`, `due_in_past`, `due_not_later`, `due_off_calendar`,
        `reason_too_short`, `line_not_found`, `line_closed`, `no_direction_yet`,
        `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""
        data: dict[str, object] = {
            "line": line,
            "until": until,
            "reason": reason,
        }
        return self._do("request_extension", data, actor, at, command_id, version, under, content)

    def extend(
        self,
        *,
        line: types.LineId,
        due: Day,
        reason: str,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Give a line more time (gia hạn; routing P30): by who gave it, or who directs the document, asked or
        unasked. An officer's term stays within the unit's, unless who directs moves both. What is due below
        the line stays. Refusals: `not_giver`, `nothing_waiting`, `due_at_once`, `due_after_parent`,
        `due_in_past`, `due_not_later`, `due_off_calendar`, `reason_too_short`, `line_not_found`,
        `line_closed`, `no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`,
        `wrong_phase`."""
        data: dict[str, object] = {
            "line": line,
            "due": due,
            "reason": reason,
        }
        return self._do("extend", data, actor, at, command_id, version, under, content)

    def refuse_extension(
        self,
        *,
        line: types.LineId,
        reason: str,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Refuse the time that was asked for (từ chối gia hạn; routing P30): by who gave the line, or who
        directs the document. Refusals: `not_giver`, `nothing_waiting`, `reason_too_short`,
        `line_not_found`, `line_closed`, `no_direction_yet`, `not_registered_incoming`,
        `state_secret_on_network`, `wrong_phase`."""
        data: dict[str, object] = {
            "line": line,
            "reason": reason,
        }
        return self._do("refuse_extension", data, actor, at, command_id, version, under, content)

    def revise_due(
        self,
        *,
        basis: str,
        actor: types.PersonId,
        agreed: str | None = None,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Count open due dates again after the calendar was revised, for example a swap of days announced late
        (tính lại thời hạn; routing P28). Later dates move; earlier ones only where those concerned have agreed.
        Refusals: `not_clerk`, `nothing_waiting`, `field_missing`, `not_registered_incoming`,
        `state_secret_on_network`, `wrong_phase`."""
        data: dict[str, object] = {
            "basis": basis,
            "agreed": agreed,
        }
        return self._do("revise_due", data, actor, at, command_id, version, under, content)

    def hold(
        self,
        *,
        line: types.LineId,
        reason: str,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Put work on a line aside (tạm dừng xử lý; routing P31): by its holder, who gave it, or who directs
        the document. The clock runs on, and nothing is done on the line until it is resumed; those above
        may still urge, extend, recall or direct anew. Refusals: `line_on_hold`, `not_your_line`,
        `ambiguous_authority`, `nothing_waiting`, `reason_too_short`, `line_not_found`, `line_closed`,
        `no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""
        data: dict[str, object] = {
            "line": line,
            "reason": reason,
        }
        return self._do("hold", data, actor, at, command_id, version, under, content)

    def resume(
        self,
        *,
        line: types.LineId,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Go on with the work on a line where it stood (tiếp tục xử lý; routing P31): by its holder, who gave
        it, or who directs the document, whoever put it on hold. Refusals: `nothing_waiting`,
        `not_your_line`, `ambiguous_authority`, `line_not_found`, `line_closed`, `no_direction_yet`,
        `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""
        data: dict[str, object] = {
            "line": line,
        }
        return self._do("resume", data, actor, at, command_id, version, under, content)

    def assign(
        self,
        *,
        line: types.LineId,
        to: types.PersonId,
        actor: types.PersonId,
        co: Sequence[types.PersonId] | None = None,
        due: Day | None = None,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """The head of a unit names the person who handles (phân công; handling slip, Appendix IV VII; routing P07,
        P09). Refusals: `not_your_line`, `ambiguous_authority`, `line_on_hold`, `not_unit_line`, `not_lead`,
        `nothing_waiting`, `not_in_unit`, `role_twice`, `due_after_parent`, `due_in_past`, `due_off_calendar`,
        `line_closed`, `line_not_found`, `unknown_person`, `seat_vacant`, `no_direction_yet`,
        `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""
        data: dict[str, object] = {
            "line": line,
            "to": to,
            "co": co,
            "due": due,
        }
        return self._do("assign", data, actor, at, command_id, version, under, content)

    def transfer(
        self,
        *,
        line: types.LineId,
        to: types.PersonId,
        reason: str,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Give a person's open work to another, opened or not (chuyển người xử lý, bàn giao công việc; routing
        P10, P34): the new holder has its role and term. By the holder and who answers for their unit, or for
        that of their last day, within the unit; by who gave the work; by who directs, to anybody. Who is
        gone passes the tracking on with it. Refusals: `not_person_line`, `nothing_waiting`,
        `not_transferring`, `ambiguous_authority`, `nobody_to_take_over`, `already_holder`, `role_twice`,
        `unknown_person`, `seat_vacant`, `not_in_unit`, `reason_too_short`, `line_not_found`, `line_closed`,
        `no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""
        data: dict[str, object] = {
            "line": line,
            "to": to,
            "reason": reason,
        }
        return self._do("transfer", data, actor, at, command_id, version, under, content)

    def open(
        self,
        *,
        line: types.LineId,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Open a line (mở xem; routing P08); a line for information is thereby done. Refusals: `not_your_line`,
        `ambiguous_authority`, `line_not_found`, `line_closed`, `not_registered_incoming`,
        `state_secret_on_network`, `wrong_phase`."""
        data: dict[str, object] = {
            "line": line,
        }
        return self._do("open", data, actor, at, command_id, version, under, content)

    def start(
        self,
        *,
        line: types.LineId,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Take the work on a line up (nhận xử lý; routing P07). Refusals: `not_your_line`, `ambiguous_authority`,
        `line_not_found`, `line_closed`, `line_on_hold`, `line_already_started`, `not_lead`,
        `entry_not_completed`, `not_handed_over`, `no_direction_yet`, `not_registered_incoming`,
        `state_secret_on_network`, `wrong_phase`."""
        data: dict[str, object] = {
            "line": line,
        }
        return self._do("start", data, actor, at, command_id, version, under, content)

    def opine(
        self,
        *,
        line: types.LineId,
        text: str,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """A co-handler's contribution (ý kiến phối hợp; routing P07). Refusals: `not_your_line`,
        `ambiguous_authority`, `line_on_hold`, `not_co_handler`, `field_missing`, `line_not_found`,
        `line_closed`, `no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""
        data: dict[str, object] = {
            "line": line,
            "text": text,
        }
        return self._do("opine", data, actor, at, command_id, version, under, content)

    def add_late_note(
        self,
        *,
        text: str,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Add what a co-handler had to say when the lead had reported already (ý kiến phối hợp muộn; routing P07): it
        is noted and the line stays unfinished. Refusals: `nothing_waiting`, `not_your_line`, `ambiguous_authority`,
        `grant_does_not_confer`, `field_missing`, `no_direction_yet`, `not_registered_incoming`,
        `state_secret_on_network`, `wrong_phase`."""
        data: dict[str, object] = {
            "text": text,
        }
        return self._do("add_late_note", data, actor, at, command_id, version, under, content)

    def report(
        self,
        *,
        line: types.LineId,
        result: str,
        actor: types.PersonId,
        reply: Id | None = None,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """The lead reports the result (báo cáo kết quả, Art. 24.2; routing P07, P32). Co-handlers who are not done
        stay unfinished; the profile may have the lead wait for them (`completes_when`). Refusals:
        `not_your_line`, `ambiguous_authority`, `line_on_hold`, `not_lead`, `line_not_started`,
        `co_handler_open`, `reply_withdrawn`, `field_missing`, `line_not_found`, `line_closed`, `no_direction_yet`,
        `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""
        data: dict[str, object] = {
            "line": line,
            "result": result,
            "reply": reply,
        }
        return self._do("report", data, actor, at, command_id, version, under, content)

    def return_(
        self,
        *,
        reason: str,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """The person who directed gives the report back for rework (trả lại báo cáo; routing P14). Refusals:
        `not_your_line`, `ambiguous_authority`, `work_still_open`, `line_closed`, `reason_too_short`,
        `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""
        data: dict[str, object] = {
            "reason": reason,
        }
        return self._do("return", data, actor, at, command_id, version, under, content)

    def decline(
        self,
        *,
        line: types.LineId,
        reason: str,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """A unit or person gives the assignment back (trả lại người giao; routing P16). Refusals: `not_your_line`,
        `ambiguous_authority`, `line_on_hold`, `nothing_waiting`, `reason_too_short`, `line_not_found`,
        `line_closed`, `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""
        data: dict[str, object] = {
            "line": line,
            "reason": reason,
        }
        return self._do("decline", data, actor, at, command_id, version, under, content)

    def recall(
        self,
        *,
        line: types.LineId,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Take back what was not opened yet (thu hồi khi chưa mở; routing P17): the submission by the clerk, an
        assignment by who gave it. Refusals: `not_assigner`, `already_opened`, `line_already_started`,
        `line_closed`, `line_not_found`, `nothing_waiting`, `not_registered_incoming`,
        `state_secret_on_network`, `wrong_phase`."""
        data: dict[str, object] = {
            "line": line,
        }
        return self._do("recall", data, actor, at, command_id, version, under, content)

    def approve_completion(
        self,
        *,
        actor: types.PersonId,
        mode: types.CompletionMode | None = None,
        document: Id | None = None,
        agency: str | None = None,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """The person who directed accepts the report (duyệt kết thúc; routing P32). With the reply that the report
        names it counts as answered, unless a mode is stated. Refusals: `not_your_line`, `ambiguous_authority`,
        `work_still_open`, `line_closed`, `reply_withdrawn`, `separation_of_duties`, `field_missing`, `not_registered_incoming`,
        `state_secret_on_network`, `wrong_phase`."""
        data: dict[str, object] = {
            "mode": mode,
            "document": document,
            "agency": agency,
        }
        return self._do("approve_completion", data, actor, at, command_id, version, under, content)

    def reopen(
        self,
        *,
        reason: str,
        actor: types.PersonId,
        due: Day | None = None,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Handle a completed document again (mở lại; routing P32): by who directed it and accepted the report,
        until it is filed. The lead gets a fresh line; without a new deadline the old one goes on. Refusals:
        `not_your_line`, `ambiguous_authority`, `due_in_past`, `due_off_calendar`, `reason_too_short`,
        `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""
        data: dict[str, object] = {
            "reason": reason,
            "due": due,
        }
        return self._do("reopen", data, actor, at, command_id, version, under, content)

    def file(
        self,
        *,
        dossier: Id,
        notation: str,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Put the completed document into its dossier (lập hồ sơ, Art. 29; routing P32). Where dossiers are kept,
        it must be open; what its withdrawn reply no longer answers is reopened, or answered again, first. Refusals:
        `wrong_phase`, `not_lead_or_clerk`, `reply_withdrawn`, `dossier_not_open`, `field_missing`,
        `state_secret_on_network`."""
        data: dict[str, object] = {
            "dossier": dossier,
            "notation": notation,
        }
        return self._do("file", data, actor, at, command_id, version, under, content)

    def update_by_sender(
        self,
        *,
        sender: str,
        metadata: types.MetadataInput,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Take over the sender's update (cập nhật theo yêu cầu của nơi gửi; routing P18): the data of the document
        are those that the sender states now, number and work go on. The sender is then told (status 15).
        Refusals: `not_clerk`, `not_the_sender`, `field_missing`, `never_received`, `register_of_secrets`,
        `state_secret_on_network`, `wrong_phase`."""
        data: dict[str, object] = {
            "sender": sender,
            "metadata": metadata,
        }
        return self._do("update_by_sender", data, actor, at, command_id, version, under, content)

    def recall_by_sender(
        self,
        *,
        sender: str,
        notice: str,
        actor: types.PersonId,
        notice_date: Day | None = None,
        replaced_by: Id | None = None,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Carry out the sender's recall or replacement (thực hiện thu hồi theo yêu cầu của nơi gửi, Art. 18.4;
        Decision 28/2018, Art. 9; routing P18): before the registration the document goes back; after it its
        case ends, whatever its state, the number stays used and the register says so. The sender is then told
        (status 15). Refusals: `not_clerk`, `not_the_sender`, `field_missing`, `replaces_itself`,
        `replacement_circle`,
        `never_received`, `state_secret_on_network`, `wrong_phase`."""
        data: dict[str, object] = {
            "sender": sender,
            "notice": notice,
            "notice_date": notice_date,
            "replaced_by": replaced_by,
        }
        return self._do("recall_by_sender", data, actor, at, command_id, version, under, content)

    def refuse_recall(
        self,
        *,
        sender: str,
        reason: str,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Answer that the sender's recall is not carried out (không đồng ý thu hồi; status 16; routing P18), since
        the work is done: where the agency's profile allows it, for Article 18.4 names no ground. By who
        directs. Refusals: `not_director`, `recall_not_refusable`, `not_the_sender`, `reason_too_short`,
        `never_received`, `state_secret_on_network`, `wrong_phase`."""
        data: dict[str, object] = {
            "sender": sender,
            "reason": reason,
        }
        return self._do("refuse_recall", data, actor, at, command_id, version, under, content)

    _commands = {
        "receive": (receive, {"metadata": RECORD}),
        "refuse_receipt": (refuse_receipt, {"cause": TEXT, "note": TEXT}),
        "stamp": (stamp, {}),
        "forward_unopened": (forward_unopened, {}),
        "hand_in": (hand_in, {}),
        "report_defect": (report_defect, {"defect": TEXT, "found": TEXT, "told": TEXT, "sender_informed": TEXT + NONE, "minutes": FLAG + NONE}),
        "register": (register, {"authentic": FLAG, "intact": FLAG, "right_recipient": FLAG, "confirm_time": FLAG + NONE}),
        "correct_arrival": (correct_arrival, {"date": DAY, "reason": TEXT}),
        "submit": (submit, {"to": TEXT}),
        "direct": (direct, {"lead": RECORD + NONE, "co": SEQUENCE + NONE, "info": SEQUENCE + NONE, "due": DAY + NONE, "opinion": TEXT + NONE}),
        "amend_direction": (amend_direction, {"opinion": TEXT}),
        "add_handlers": (add_handlers, {"co": SEQUENCE + NONE, "info": SEQUENCE + NONE, "due": DAY + NONE}),
        "replace_lead": (replace_lead, {"lead": RECORD, "reason": TEXT, "keep_as_co": FLAG + NONE}),
        "remove_handler": (remove_handler, {"line": COUNT, "reason": TEXT}),
        "waive": (waive, {"line": COUNT, "reason": TEXT}),
        "complete_entry": (complete_entry, {}),
        "hand_over": (hand_over, {"to": RECORD, "signed_receipt": FLAG + NONE}),
        "assign_tracker": (assign_tracker, {"person": TEXT}),
        "urge": (urge, {"line": COUNT, "kind": TEXT, "text": TEXT + NONE}),
        "request_extension": (request_extension, {"line": COUNT, "until": DAY, "reason": TEXT}),
        "extend": (extend, {"line": COUNT, "due": DAY, "reason": TEXT}),
        "refuse_extension": (refuse_extension, {"line": COUNT, "reason": TEXT}),
        "revise_due": (revise_due, {"basis": TEXT, "agreed": TEXT + NONE}),
        "hold": (hold, {"line": COUNT, "reason": TEXT}),
        "resume": (resume, {"line": COUNT}),
        "assign": (assign, {"line": COUNT, "to": TEXT, "co": SEQUENCE + NONE, "due": DAY + NONE}),
        "transfer": (transfer, {"line": COUNT, "to": TEXT, "reason": TEXT}),
        "open": (open, {"line": COUNT}),
        "start": (start, {"line": COUNT}),
        "opine": (opine, {"line": COUNT, "text": TEXT}),
        "add_late_note": (add_late_note, {"text": TEXT}),
        "report": (report, {"line": COUNT, "result": TEXT, "reply": ID + NONE}),
        "return": (return_, {"reason": TEXT}),
        "decline": (decline, {"line": COUNT, "reason": TEXT}),
        "recall": (recall, {"line": COUNT}),
        "approve_completion": (approve_completion, {"mode": TEXT + NONE, "document": ID + NONE, "agency": TEXT + NONE}),
        "reopen": (reopen, {"reason": TEXT, "due": DAY + NONE}),
        "file": (file, {"dossier": ID, "notation": TEXT}),
        "update_by_sender": (update_by_sender, {"sender": TEXT, "metadata": RECORD}),
        "recall_by_sender": (recall_by_sender, {"sender": TEXT, "notice": TEXT, "notice_date": DAY + NONE, "replaced_by": ID + NONE}),
        "refuse_recall": (refuse_recall, {"sender": TEXT, "reason": TEXT}),
    }


class OutgoingDocument(OutgoingHandle):
    """An outgoing document (văn bản đi)."""

    __slots__ = ()

    _machine = "outgoing"

    if TYPE_CHECKING:

        def execute(
            self,
            command: types.OutgoingCommand | types.Action | str,
            *,
            actor: types.PersonId,
            at: At | None = None,
            **arguments: Any,
        ) -> Receipt: ...
        def check(
            self,
            command: types.OutgoingCommand | types.Action | str,
            *,
            actor: types.PersonId,
            at: At | None = None,
            **arguments: Any,
        ) -> list[Reason]: ...
        def repairs(
            self,
            command: types.OutgoingCommand | types.Action | str,
            *,
            actor: types.PersonId,
            at: At | None = None,
            **arguments: Any,
        ) -> types.Repairs | None: ...
        @property
        def state(self) -> types.OutgoingState: ...
        @property
        def records(self) -> list[types.OutgoingRecord]: ...

    def draft(
        self,
        *,
        content: types.ContentInput,
        unit: types.UnitId,
        signer: types.PostId,
        actor: types.PersonId,
        field: str | None = None,
        body: str | None = None,
        co_units: Sequence[types.UnitId] | None = None,
        urgency: types.Urgency | None = None,
        reply_to: Id | None = None,
        template: types.TemplateKey | None = None,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
    ) -> Receipt:
        """Begin a draft (soạn thảo, Art. 10). Refusals: `no_unit`, `not_in_unit`, `unknown_unit`,
        `unknown_post`, `no_template`, `unknown_body`, `state_secret_on_network`, `field_missing`,
        `unprintable_character`, `unsafe_file_name`, `wrong_phase`."""
        data: dict[str, object] = {
            "content": content,
            "unit": unit,
            "signer": signer,
            "field": field,
            "body": body,
            "co_units": co_units,
            "urgency": urgency,
            "reply_to": reply_to,
            "template": template,
        }
        return self._do("draft", data, actor, at, command_id, version, under)

    def revise(
        self,
        *,
        content: types.ContentInput,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
    ) -> Receipt:
        """Change the draft (sửa bản thảo; routing P23). Under review this begins a new round: earlier checks and
        approvals of other content no longer count (Art. 11.2). A seat of the round before that is vacant by now
        keeps nobody from it: the new round waits there too, and shows as stalled. Refusals: `not_drafter`,
        `wrong_phase`, `frozen`, `nothing_waiting`, `state_secret_on_network`, `field_missing`,
        `unprintable_character`, `unsafe_file_name`; under review also `no_files`, `no_template`, `seat_vacant`."""
        data: dict[str, object] = {
            "content": content,
        }
        return self._do("revise", data, actor, at, command_id, version, under)

    def submit(
        self,
        *,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Submit for review (trình duyệt; routing P01, P06). Refusals: `not_drafter`, `no_files`, `no_template`,
        `seat_vacant`, `nothing_waiting`, `state_secret_on_network`, `frozen`, `wrong_phase`."""
        data: dict[str, object] = {}
        return self._do("submit", data, actor, at, command_id, version, under, content)

    def change_drafter(
        self,
        *,
        to: types.PersonId,
        reason: str,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Give the draft to another drafter (giao người khác soạn thảo; routing P34), in whatever state it is
        before the signature: within the drafting unit by the drafter, by who answers for that unit or the
        drafter's; by who directs, to anybody. Somebody of another unit drafts for that unit from then on;
        under review the route begins again there (Art. 12.1). Refusals: `not_changing_drafter`,
        `nobody_to_take_over`, `already_holder`, `not_in_unit`, `no_unit`, `unknown_person`,
        `separation_of_duties`, `seat_vacant`, `reason_too_short`, `frozen`, `wrong_phase`."""
        data: dict[str, object] = {
            "to": to,
            "reason": reason,
        }
        return self._do("change_drafter", data, actor, at, command_id, version, under, content)

    def transfer(
        self,
        *,
        line: types.LineId,
        to: types.PersonId,
        reason: str,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Give an open line of the route to another person (chuyển người xem xét; routing P10, P34): by who
        holds it, by who answers for the unit of a person who holds it, within the unit; by who directs, to
        anybody, of a vacant post too. A format check goes to somebody assigned to such checks (Art. 12.2). The
        check of the content, approval and signature are not passed on: another drafter or signer is named.
        Refusals: `duty_line`, `not_transferring`, `ambiguous_authority`, `nobody_to_take_over`,
        `already_holder`, `role_twice`, `unknown_person`, `not_in_unit`, `not_format_checker`,
        `reason_too_short`, `line_not_found`, `line_closed`, `frozen`, `wrong_phase`."""
        data: dict[str, object] = {
            "line": line,
            "to": to,
            "reason": reason,
        }
        return self._do("transfer", data, actor, at, command_id, version, under, content)

    def open(
        self,
        *,
        line: types.LineId,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Open a line (mở xem; routing P08); one for information is thereby seen, also after the signature.
        Refusals: `not_your_line`, `ambiguous_authority`, `line_not_found`, `line_closed`, `frozen`,
        `wrong_phase`."""
        data: dict[str, object] = {
            "line": line,
        }
        return self._do("open", data, actor, at, command_id, version, under, content)

    def agree(
        self,
        *,
        line: types.LineId,
        actor: types.PersonId,
        text: str | None = None,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Agree on a line that carries no legal duty (ý kiến đồng ý; routing P02). Refusals: `not_your_line`,
        `ambiguous_authority`, `line_closed`, `line_not_found`, `duty_line`, `information_line`,
        `state_secret_on_network`, `frozen`, `wrong_phase`."""
        data: dict[str, object] = {
            "line": line,
            "text": text,
        }
        return self._do("agree", data, actor, at, command_id, version, under, content)

    def check_content(
        self,
        *,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """The head of the drafting unit checks the content (kiểm tra nội dung, Art. 12.1; routing P23). Must name
        the content hash. Refusals: `nothing_waiting`, `not_your_line`, `not_unit_head`, `separation_of_duties`,
        `content_not_named`, `content_mismatch`, `state_secret_on_network`, `frozen`, `wrong_phase`."""
        data: dict[str, object] = {}
        return self._do("check_content", data, actor, at, command_id, version, under, content)

    def check_format(
        self,
        *,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """The person assigned checks form and layout (kiểm tra thể thức, Art. 12.2; routing P23). Must name the
        content hash. Refusals: `nothing_waiting`, `not_your_line`, `not_format_checker`, `content_not_named`,
        `content_mismatch`, `state_secret_on_network`, `frozen`, `wrong_phase`."""
        data: dict[str, object] = {}
        return self._do("check_format", data, actor, at, command_id, version, under, content)

    def approve(
        self,
        *,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """The person who will sign approves the draft (duyệt bản thảo, Art. 11.1; routing P23). Must name the
        content hash, and one of several grants (`under`). Refusals: `nothing_waiting`, `not_your_line`,
        `no_signing_power` and its details, `ambiguous_authority`, `grant_does_not_confer`,
        `separation_of_duties`, `content_not_named`, `content_mismatch`, `state_secret_on_network`, `frozen`,
        `wrong_phase`."""
        data: dict[str, object] = {}
        return self._do("approve", data, actor, at, command_id, version, under, content)

    def withdraw_approval(
        self,
        *,
        reason: str,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Take the own check or approval back (rút lại ý kiến kiểm tra, duyệt; routing P19), as long as it is
        the last one that was given and nobody has opened what came after it: it falls, what came after it
        ends, and it is asked again. Refusals: `not_latest_checker`, `already_opened`,
        `reason_too_short`, `state_secret_on_network`, `frozen`, `wrong_phase`."""
        data: dict[str, object] = {
            "reason": reason,
        }
        return self._do("withdraw_approval", data, actor, at, command_id, version, under, content)

    def return_(
        self,
        *,
        line: types.LineId,
        reason: str,
        actor: types.PersonId,
        to: types.ReturnTo | None = None,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Return the draft for rework (trả lại; routing P05, P14, P15): the head of the drafting unit to the
        drafter, anybody else to the head of the unit, who passes it on (Art. 10.3). Refusals: `not_your_line`,
        `ambiguous_authority`, `return_to_unit_head`, `reason_too_short`, `line_closed`, `line_not_found`,
        `information_line`, `state_secret_on_network`, `frozen`, `wrong_phase`."""
        data: dict[str, object] = {
            "line": line,
            "reason": reason,
            "to": to,
        }
        return self._do("return", data, actor, at, command_id, version, under, content)

    def reject(
        self,
        *,
        reason: str,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Reject the draft (không phê duyệt; routing P16): who is to approve or to sign it ends it here. What
        was drafted and who checked it stays; another try is another draft. Refusals: `nothing_waiting`,
        `not_your_line`, `reason_too_short`, `state_secret_on_network`, `frozen`, `wrong_phase`."""
        data: dict[str, object] = {
            "reason": reason,
        }
        return self._do("reject", data, actor, at, command_id, version, under, content)

    def hand_back(
        self,
        *,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """The head of the drafting unit passes a returned draft to its drafter (Art. 10.3; routing P14). Refusals:
        `not_unit_head`, `nothing_waiting`, `frozen`, `wrong_phase`."""
        data: dict[str, object] = {}
        return self._do("hand_back", data, actor, at, command_id, version, under, content)

    def change_signer(
        self,
        *,
        signer: types.PostId,
        reason: str,
        actor: types.PersonId,
        field: str | None = None,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Name another post that will sign (thay người ký; routing P20, P21, P34), before the signature: the
        drafter, the head of the drafting unit, who holds the post named so far, or the leadership of the
        agency. The checks of content and form stay; an approval by somebody who will not sign falls, and
        is asked of the new signer (Art. 11.1). Refusals: `not_signer_changer`, `no_other_signer`,
        `unknown_post`, `signer_unchanged`, `seat_vacant`, `no_signing_power` and its details,
        `reason_too_short`, `state_secret_on_network`, `frozen`, `wrong_phase`."""
        data: dict[str, object] = {
            "signer": signer,
            "field": field,
            "reason": reason,
        }
        return self._do("change_signer", data, actor, at, command_id, version, under, content)

    def recall(
        self,
        *,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """The drafter takes the submission back before anybody opened it (thu hồi khi chưa mở; routing P17).
        Refusals: `not_drafter`, `already_opened`, `frozen`, `wrong_phase`."""
        data: dict[str, object] = {}
        return self._do("recall", data, actor, at, command_id, version, under, content)

    def abandon(
        self,
        *,
        reason: str,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Give the draft up (hủy dự thảo; routing P16), before the signature: the drafter, the head of the
        drafting unit or the leadership of the agency. Its history stays. Refusals: `not_draft_keeper`,
        `reason_too_short`, `state_secret_on_network`, `frozen`, `wrong_phase`."""
        data: dict[str, object] = {
            "reason": reason,
        }
        return self._do("abandon", data, actor, at, command_id, version, under, content)

    def propose_urgency(
        self,
        *,
        urgency: types.Urgency,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """The drafter proposes an urgency (đề xuất mức độ khẩn, Appendix I, III.2.b). Refusals:
        `not_drafter`, `frozen`, `wrong_phase`."""
        data: dict[str, object] = {
            "urgency": urgency,
        }
        return self._do("propose_urgency", data, actor, at, command_id, version, under, content)

    def decide_urgency(
        self,
        *,
        urgency: types.Urgency,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """The signer decides the urgency (quyết định mức độ khẩn, Appendix I, III.2.b). Refusals:
        `not_signer`, `frozen`, `wrong_phase`."""
        data: dict[str, object] = {
            "urgency": urgency,
        }
        return self._do("decide_urgency", data, actor, at, command_id, version, under, content)

    def sign(
        self,
        *,
        actor: types.PersonId,
        capacity: types.Capacity | None = None,
        post: types.PostId | None = None,
        urgency: types.Urgency | None = None,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """The personal signature (ký, Art. 13; routing P21, P23). Must name the content hash. Refusals:
        `nothing_waiting`, `not_your_line`, `content_not_checked`, `format_not_checked`, `not_approved`,
        `changed_after_approval`, `approved_by_another`, `no_signing_power` and its details,
        `ambiguous_authority`, `capacity_not_held`, `grant_does_not_confer`, `separation_of_duties`,
        `content_not_named`, `content_mismatch`, `state_secret_on_network`, `frozen`, `wrong_phase`."""
        data: dict[str, object] = {
            "capacity": capacity,
            "post": post,
            "urgency": urgency,
        }
        return self._do("sign", data, actor, at, command_id, version, under, content)

    def assign_number(
        self,
        *,
        actor: types.PersonId,
        reservation: int | None = None,
        confirm_time: bool | None = None,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Give number and date (cấp số, Art. 15; routing P33). A number that is taken is never named: it is the
        next one. A number that is held (giữ chỗ) is named, and brings the date that it holds. Refusals:
        `not_clerk`, `not_signed`, `no_symbol`, `fact_missing`, `number_date_inversion`, `number_out_of_range`,
        `moment_far_ahead`, `separation_of_duties`, `state_secret_on_network`, `frozen`, `wrong_phase`; with a
        reservation `reservation_not_found`, `reservation_expired`, `reservation_for_another`."""
        data: dict[str, object] = {
            "reservation": reservation,
            "confirm_time": confirm_time,
        }
        return self._do("assign_number", data, actor, at, command_id, version, under, content)

    def correct_number_date(
        self,
        *,
        date: Day,
        reason: str,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Correct the day that the number carries (sửa ngày cấp số; Art. 15.1; routing P33), that of a clock that
        ran ahead for example: the register shows the wrong day and the reason beside the right one, the number
        stays. The next number follows the right day. What was printed at the issue stays as it was: that is
        corrected by an official letter (`correct`, Art. 18.3). Numbers with wrong days are corrected from the
        smallest on. Refusals: `not_clerk`, `reason_too_short`, `state_secret_on_network`, `day_not_in_order`,
        `day_unchanged`, `number_date_inversion`, `year_to_come`, `wrong_phase`."""
        data: dict[str, object] = {
            "date": date,
            "reason": reason,
        }
        return self._do("correct_number_date", data, actor, at, command_id, version, under, content)

    def register(
        self,
        *,
        copies: int,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Enter into the outgoing register (đăng ký, Art. 16; routing P33). Refusals: `not_clerk`, `not_signed`,
        `not_numbered`, `field_missing`, `state_secret_on_network`, `frozen`, `wrong_phase`."""
        data: dict[str, object] = {
            "copies": copies,
        }
        return self._do("register", data, actor, at, command_id, version, under, content)

    def apply_agency_signature(
        self,
        *,
        actor: types.PersonId,
        renditions: Sequence[types.File] | None = None,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Seal, or the agency's digital signature (đóng dấu, ký số của cơ quan; Art. 17, 32, 33). Refusals:
        `not_clerk`, `not_signed`, `not_numbered`, `not_registered_outgoing`, `separation_of_duties`,
        `field_missing`, `unprintable_character`, `unsafe_file_name`, `state_secret_on_network`, `frozen`,
        `wrong_phase`."""
        data: dict[str, object] = {
            "renditions": renditions,
        }
        return self._do("apply_agency_signature", data, actor, at, command_id, version, under, content)

    def issue(
        self,
        *,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Issue (phát hành, Art. 18; routing P33). Refusals: `not_clerk`, `not_signed`, `not_numbered`,
        `not_registered_outgoing`, `no_agency_signature`, `state_secret_on_network`, `frozen`, `wrong_phase`."""
        data: dict[str, object] = {}
        return self._do("issue", data, actor, at, command_id, version, under, content)

    def void(
        self,
        *,
        reason: str,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Make a signed document void before it is issued (hủy trước khi phát hành; routing P19): it ends
        here, and its number, if it has one, stays empty for ever. Refusals: `not_signer_or_head`,
        `reason_too_short`, `state_secret_on_network`, `wrong_phase`, `frozen`."""
        data: dict[str, object] = {
            "reason": reason,
        }
        return self._do("void", data, actor, at, command_id, version, under, content)

    def send(
        self,
        *,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Send over the exchange axis to every addressee with an identifier (gửi qua trục, Decision
        28/2018/QĐ-TTg, Art. 6; routing P33). Refusals: `not_clerk`, `not_signed`, `not_numbered`,
        `not_registered_outgoing`, `no_agency_signature`, `state_secret_by_exchange`, `state_secret_on_network`,
        `no_electronic_recipient`, `frozen`, `wrong_phase`."""
        data: dict[str, object] = {}
        return self._do("send", data, actor, at, command_id, version, under, content)

    def record_delivery(
        self,
        *,
        recipient: str,
        status: types.StatusReport,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Note what a recipient reports (trạng thái gửi nhận; routing P18). The same message twice changes
        nothing. Refusals: `not_clerk`, `unknown_recipient`, `status_not_allowed`, `status_wrong_side`,
        `wrong_phase`."""
        data: dict[str, object] = {
            "recipient": recipient,
            "status": status,
        }
        return self._do("record_delivery", data, actor, at, command_id, version, under, content)

    def keep(
        self,
        *,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Keep the original (lưu, Art. 19). Refusals: `not_clerk`, `nothing_waiting`, `frozen`,
        `wrong_phase`."""
        data: dict[str, object] = {}
        return self._do("keep", data, actor, at, command_id, version, under, content)

    def amend_record(
        self,
        *,
        note: str,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Add a note to the register entry (ghi chú). Refusals: `not_clerk`, `field_missing`,
        `state_secret_on_network`, `frozen`, `wrong_phase`."""
        data: dict[str, object] = {
            "note": note,
        }
        return self._do("amend_record", data, actor, at, command_id, version, under, content)

    def correct(
        self,
        *,
        flaw: types.Flaw,
        instrument_type: types.DocumentType,
        actor: types.PersonId,
        instrument: Id | None = None,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Name the document that corrects this one (sửa đổi, thay thế, đính chính; Art. 18.3; routing P18, P19).
        Refusals: `content_needs_equal_form`, `form_needs_official_letter`, `not_signer_or_head`, `frozen`,
        `wrong_phase`."""
        data: dict[str, object] = {
            "flaw": flaw,
            "instrument_type": instrument_type,
            "instrument": instrument,
        }
        return self._do("correct", data, actor, at, command_id, version, under, content)

    def withdraw(
        self,
        *,
        reason: str,
        actor: types.PersonId,
        replaced_by: Id | None = None,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Withdraw the issued document (thu hồi, Art. 18.4; routing P18, P19): it and its metadata freeze, its
        number stays used. Another document may take its place (thay thế). Refusals: `not_signer_or_head`,
        `reason_too_short`, `replaces_itself`, `replacement_circle`, `state_secret_on_network`,
        `frozen`, `wrong_phase`."""
        data: dict[str, object] = {
            "reason": reason,
            "replaced_by": replaced_by,
        }
        return self._do("withdraw", data, actor, at, command_id, version, under, content)

    def send_update(
        self,
        *,
        reason: str,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Send an update of the issued document's data over the exchange axis (cập nhật văn bản đã gửi; Decision
        28/2018, Art. 9; routing P18): the text stays as it was signed, what is wrong in it is corrected or replaced
        by a document (Art. 18.3). Every recipient is thereby asked, and answers with status 15 or 16. By the signer
        or the head, as the withdrawal. Refusals: `not_signer_or_head`, `reason_too_short`,
        `state_secret_by_exchange`, `no_electronic_recipient`, `state_secret_on_network`, `frozen`, `wrong_phase`."""
        data: dict[str, object] = {
            "reason": reason,
        }
        return self._do("send_update", data, actor, at, command_id, version, under, content)

    _commands = {
        "draft": (draft, {"content": RECORD, "unit": TEXT, "signer": TEXT, "field": TEXT + NONE, "body": TEXT + NONE, "co_units": SEQUENCE + NONE, "urgency": TEXT + NONE, "reply_to": ID + NONE, "template": TEXT + NONE}),
        "revise": (revise, {"content": RECORD}),
        "submit": (submit, {}),
        "change_drafter": (change_drafter, {"to": TEXT, "reason": TEXT}),
        "transfer": (transfer, {"line": COUNT, "to": TEXT, "reason": TEXT}),
        "open": (open, {"line": COUNT}),
        "agree": (agree, {"line": COUNT, "text": TEXT + NONE}),
        "check_content": (check_content, {}),
        "check_format": (check_format, {}),
        "approve": (approve, {}),
        "withdraw_approval": (withdraw_approval, {"reason": TEXT}),
        "return": (return_, {"line": COUNT, "reason": TEXT, "to": TEXT + NONE}),
        "reject": (reject, {"reason": TEXT}),
        "hand_back": (hand_back, {}),
        "change_signer": (change_signer, {"signer": TEXT, "field": TEXT + NONE, "reason": TEXT}),
        "recall": (recall, {}),
        "abandon": (abandon, {"reason": TEXT}),
        "propose_urgency": (propose_urgency, {"urgency": TEXT}),
        "decide_urgency": (decide_urgency, {"urgency": TEXT}),
        "sign": (sign, {"capacity": SEQUENCE + NONE, "post": TEXT + NONE, "urgency": TEXT + NONE}),
        "assign_number": (assign_number, {"reservation": COUNT + NONE, "confirm_time": FLAG + NONE}),
        "correct_number_date": (correct_number_date, {"date": DAY, "reason": TEXT}),
        "register": (register, {"copies": COUNT}),
        "apply_agency_signature": (apply_agency_signature, {"renditions": SEQUENCE + NONE}),
        "issue": (issue, {}),
        "void": (void, {"reason": TEXT}),
        "send": (send, {}),
        "record_delivery": (record_delivery, {"recipient": TEXT, "status": RECORD}),
        "keep": (keep, {}),
        "amend_record": (amend_record, {"note": TEXT}),
        "correct": (correct, {"flaw": TEXT, "instrument_type": TEXT, "instrument": ID + NONE}),
        "withdraw": (withdraw, {"reason": TEXT, "replaced_by": ID + NONE}),
        "send_update": (send_update, {"reason": TEXT}),
    }


class Dossier(OwnHandle):
    """A dossier (hồ sơ công việc)."""

    __slots__ = ()

    _machine = "dossier"

    if TYPE_CHECKING:

        def execute(
            self,
            command: types.DossierCommand | types.Action | str,
            *,
            actor: types.PersonId,
            at: At | None = None,
            **arguments: Any,
        ) -> Receipt: ...
        def check(
            self,
            command: types.DossierCommand | types.Action | str,
            *,
            actor: types.PersonId,
            at: At | None = None,
            **arguments: Any,
        ) -> list[Reason]: ...
        def repairs(
            self,
            command: types.DossierCommand | types.Action | str,
            *,
            actor: types.PersonId,
            at: At | None = None,
            **arguments: Any,
        ) -> types.Repairs | None: ...
        @property
        def state(self) -> types.DossierState: ...
        @property
        def records(self) -> list[types.DossierRecord]: ...

    def open_dossier(
        self,
        *,
        notation: str,
        title: str,
        retention: types.Retention,
        actor: types.PersonId,
        medium: types.Medium | None = None,
        file_kind: types.FileKind | None = None,
        start: Day | None = None,
        listed: bool | None = None,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Open a dossier (mở hồ sơ, Art. 29.1): the person given the task makes it, by the list or, if it
        is not in the list, with a title, number and symbol and retention of their own. Refusals:
        `dossier_exists`, `field_missing`, `day_to_come`, `state_secret_on_network`."""
        data: dict[str, object] = {
            "notation": notation,
            "title": title,
            "retention": retention,
            "medium": medium,
            "file_kind": file_kind,
            "start": start,
            "listed": listed,
        }
        return self._do("open_dossier", data, actor, at, command_id, version, under, content)

    def collect(
        self,
        *,
        document: Id,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Collect a document (thu thập văn bản vào hồ sơ, Art. 29.3). The document stays where it is: one
        document may lie in many dossiers without being copied. Refusals: `dossier_not_open`,
        `dossier_transferred`, `not_dossier_maker`, `document_in_dossier`."""
        data: dict[str, object] = {
            "document": document,
        }
        return self._do("collect", data, actor, at, command_id, version, under, content)

    def take_out(
        self,
        *,
        document: Id,
        cause: types.TakeOutCause,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Take a document out (loại bản trùng, bản nháp; Art. 29.4). Refusals: `dossier_not_open`,
        `dossier_transferred`, `not_dossier_maker`, `document_not_in_dossier`."""
        data: dict[str, object] = {
            "document": document,
            "cause": cause,
        }
        return self._do("take_out", data, actor, at, command_id, version, under, content)

    def close_dossier(
        self,
        *,
        work_ended: Day,
        retention: types.Retention,
        title: str,
        notation: str,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Close the dossier when its work has ended (kết thúc hồ sơ, Art. 29.4): retention, title, number
        and symbol are reviewed, so all three must be stated. Refusals: `dossier_not_open`,
        `dossier_transferred`, `not_dossier_maker`, `field_missing`, `day_to_come`, `ended_before_start`,
        `state_secret_on_network`."""
        data: dict[str, object] = {
            "work_ended": work_ended,
            "retention": retention,
            "title": title,
            "notation": notation,
        }
        return self._do("close_dossier", data, actor, at, command_id, version, under, content)

    def hand_over_dossier(
        self,
        *,
        to: types.PersonId,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Hand the dossier over (bàn giao hồ sơ; routing P34) before retirement, leaving, transfer or long study:
        by the maker, or by the head of their unit; once they are gone, by the head of a unit in which they held
        a post to the last, or by who leads the agency. Refusals: `dossier_not_open`, `dossier_transferred`,
        `not_dossier_maker`, `hand_over_to_maker`, `unknown_person`."""
        data: dict[str, object] = {
            "to": to,
        }
        return self._do("hand_over_dossier", data, actor, at, command_id, version, under, content)

    def keep_dossier(
        self,
        *,
        until: Day,
        written_consent: bool,
        list_sent_to_archive: bool,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Keep the due dossier at the unit (giữ lại hồ sơ đến hạn, Art. 31.3.d), by those who may hand it
        over: at most two years beyond the day on which it is due, however often. Refusals:
        `dossier_not_open`, `dossier_not_closed`, `dossier_transferred`, `not_dossier_maker`, `never_due`,
        `kept_too_long`, `kept_before_due`, `no_written_consent`, `kept_list_not_sent`."""
        data: dict[str, object] = {
            "until": until,
            "written_consent": written_consent,
            "list_sent_to_archive": list_sent_to_archive,
        }
        return self._do("keep_dossier", data, actor, at, command_id, version, under, content)

    def transfer_dossier(
        self,
        *,
        actor: types.PersonId,
        lists: int | None = None,
        minutes: int | None = None,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Hand the closed dossier to the archive (nộp lưu, Art. 30.3). Refusals: `dossier_not_open`,
        `dossier_not_closed`, `dossier_transferred`, `not_dossier_maker`, `transfer_papers_missing`."""
        data: dict[str, object] = {
            "lists": lists,
            "minutes": minutes,
        }
        return self._do("transfer_dossier", data, actor, at, command_id, version, under, content)

    _commands = {
        "open_dossier": (open_dossier, {"notation": TEXT, "title": TEXT, "retention": RECORD, "medium": TEXT + NONE, "file_kind": TEXT + NONE, "start": DAY + NONE, "listed": FLAG + NONE}),
        "collect": (collect, {"document": ID}),
        "take_out": (take_out, {"document": ID, "cause": TEXT}),
        "close_dossier": (close_dossier, {"work_ended": DAY, "retention": RECORD, "title": TEXT, "notation": TEXT}),
        "hand_over_dossier": (hand_over_dossier, {"to": TEXT}),
        "keep_dossier": (keep_dossier, {"until": DAY, "written_consent": FLAG, "list_sent_to_archive": FLAG}),
        "transfer_dossier": (transfer_dossier, {"lists": COUNT + NONE, "minutes": COUNT + NONE}),
    }


class Series(Handle):
    """A number series in one year (dãy số)."""

    __slots__ = ()

    _machine = "series"

    if TYPE_CHECKING:

        def execute(
            self,
            command: types.SeriesCommand | types.Action | str,
            *,
            actor: types.PersonId,
            at: At | None = None,
            **arguments: Any,
        ) -> Receipt: ...
        def check(
            self,
            command: types.SeriesCommand | types.Action | str,
            *,
            actor: types.PersonId,
            at: At | None = None,
            **arguments: Any,
        ) -> list[Reason]: ...
        def repairs(
            self,
            command: types.SeriesCommand | types.Action | str,
            *,
            actor: types.PersonId,
            at: At | None = None,
            **arguments: Any,
        ) -> types.Repairs | None: ...
        @property
        def state(self) -> types.SeriesState: ...
        @property
        def records(self) -> list[types.SeriesRecord]: ...

    def take_number(
        self,
        *,
        document: Id,
        actor: types.PersonId,
        confirm_time: bool | None = None,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Take the next number for a document that is kept elsewhere (cấp số, Art. 15.1 and 16; routing P33), with
        the day of the command. The desk's own documents take theirs by `register` and `assign_number`.
        Refusals: `not_clerk`, `unknown_series` (also for a series of arrivals or copies: arrivals follow the
        order of receipt, Art. 22.2), `fact_missing`, `number_date_inversion`, `number_out_of_range`,
        `moment_far_ahead`, `year_to_come`, `year_over`."""
        data: dict[str, object] = {
            "document": document,
            "confirm_time": confirm_time,
        }
        return self._do("take_number", data, actor, at, command_id, version, under, content)

    def reserve_number(
        self,
        *,
        actor: types.PersonId,
        until: Instant | None = None,
        document: Id | None = None,
        confirm_time: bool | None = None,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Hold the next number with the date of today (giữ chỗ số; routing P33). A document uses it by its own
        command (`assign_number`), so that number and document are decided together. Refusals: `not_clerk`,
        `unknown_series` (also for a series of arrivals or copies: arrivals follow the order of receipt, Art.
        22.2), `fact_missing`, `number_date_inversion`, `number_out_of_range`, `moment_far_ahead`,
        `year_to_come`, `year_over`, `reservation_past_its_day`."""
        data: dict[str, object] = {
            "until": until,
            "document": document,
            "confirm_time": confirm_time,
        }
        return self._do("reserve_number", data, actor, at, command_id, version, under, content)

    def void_number(
        self,
        *,
        number: int,
        reason: str,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Give a held number up (hủy số; routing P33): it stays empty. Refusals: `not_clerk`, `unknown_series`,
        `fact_missing`, `reservation_not_found`, `reservation_expired`, `number_on_document`, `field_missing`,
        `state_secret_on_network`."""
        data: dict[str, object] = {
            "number": number,
            "reason": reason,
        }
        return self._do("void_number", data, actor, at, command_id, version, under, content)

    def number_copy(
        self,
        *,
        copy: types.CopyRequest,
        document: Id,
        actor: types.PersonId,
        confirm_time: bool | None = None,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Number a copy (cấp số bản sao): sao y, trích sao and sao lục share one series (Appendix I, part II,
        II.1.c; routing P33). The number is never named: it is the next one. Refusals: `not_clerk`,
        `unknown_series`, `fact_missing`, `number_date_inversion`, `number_out_of_range`, `moment_far_ahead`,
        `year_to_come`, `year_over`, `copy_direction_not_provided`, `copy_not_from_true_copy`."""
        data: dict[str, object] = {
            "copy": copy,
            "document": document,
            "confirm_time": confirm_time,
        }
        return self._do("number_copy", data, actor, at, command_id, version, under, content)

    def import_numbers(
        self,
        *,
        numbers: Sequence[types.FormerNumber],
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Take the numbers of an older register over (nhập số cũ; routing P33). Refusals: `not_clerk`,
        `unknown_series`, `fact_missing`, `series_in_use`, `year_to_come`."""
        data: dict[str, object] = {
            "numbers": numbers,
        }
        return self._do("import_numbers", data, actor, at, command_id, version, under, content)

    def correct_date(
        self,
        *,
        number: int,
        date: Day,
        reason: str,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Correct the day of a number that no document of this office has (sửa ngày của số; Art. 15.1; routing
        P33): one of a document kept elsewhere, of a copy, one that is held or void. The number stays, and one
        that was held for the wrong day stays empty. A document of this office corrects its own by
        `correct_arrival` or `correct_number_date`. Numbers with wrong days are corrected from the smallest on.
        Refusals: `not_clerk`, `unknown_series`, `fact_missing`, `number_on_document`, `reason_too_short`,
        `state_secret_on_network`, `day_not_in_order`, `day_unchanged`, `number_date_inversion`, `year_to_come`."""
        data: dict[str, object] = {
            "number": number,
            "date": date,
            "reason": reason,
        }
        return self._do("correct_date", data, actor, at, command_id, version, under, content)

    _commands = {
        "take_number": (take_number, {"document": ID, "confirm_time": FLAG + NONE}),
        "reserve_number": (reserve_number, {"until": INSTANT + NONE, "document": ID + NONE, "confirm_time": FLAG + NONE}),
        "void_number": (void_number, {"number": COUNT, "reason": TEXT}),
        "number_copy": (number_copy, {"copy": RECORD, "document": ID, "confirm_time": FLAG + NONE}),
        "import_numbers": (import_numbers, {"numbers": SEQUENCE}),
        "correct_date": (correct_date, {"number": COUNT, "date": DAY, "reason": TEXT}),
    }


class Grants(Handle):
    """The agency's delegation grants (văn bản giao, ủy quyền)."""

    __slots__ = ()

    _machine = "grants"

    if TYPE_CHECKING:

        def execute(
            self,
            command: types.GrantsCommand | types.Action | str,
            *,
            actor: types.PersonId,
            at: At | None = None,
            **arguments: Any,
        ) -> Receipt: ...
        def check(
            self,
            command: types.GrantsCommand | types.Action | str,
            *,
            actor: types.PersonId,
            at: At | None = None,
            **arguments: Any,
        ) -> list[Reason]: ...
        def repairs(
            self,
            command: types.GrantsCommand | types.Action | str,
            *,
            actor: types.PersonId,
            at: At | None = None,
            **arguments: Any,
        ) -> types.Repairs | None: ...
        @property
        def state(self) -> types.GrantsState: ...
        @property
        def records(self) -> list[types.GrantsRecord]: ...

    def create_grant(
        self,
        *,
        grant: types.Grant,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Make a grant (giao, ủy quyền; Art. 13.1 and 13.3; routing P20). Refusals: `not_grantor`, `grant_exists`,
        `unknown_post`, `unknown_person`, `grantor_lost_power`, `grant_without_period`, `grant_period_empty`,
        `grant_retroactive`, `grant_overlaps`, `delegation_cycle`, `sub_authorization`, `grantee_not_unit_head`,
        `authorization_not_written`, `authorization_without_period`, `authorization_unlimited`,
        `capacity_not_held`, `grantee_not_deputy`."""
        data: dict[str, object] = {
            "grant": grant,
        }
        return self._do("create_grant", data, actor, at, command_id, version, under, content)

    def revoke_grant(
        self,
        *,
        id: Id,
        actor: types.PersonId,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Revoke a grant (thu hồi việc giao, ủy quyền; routing P20). Refusals: `not_grantor`, `grant_not_found`,
        `authorization_revoked`."""
        data: dict[str, object] = {
            "id": id,
        }
        return self._do("revoke_grant", data, actor, at, command_id, version, under, content)

    _commands = {
        "create_grant": (create_grant, {"grant": RECORD}),
        "revoke_grant": (revoke_grant, {"id": ID}),
    }


class Seal(Handle):
    """The agency's seal and key device (con dấu, thiết bị lưu khóa bí mật)."""

    __slots__ = ()

    _machine = "seal"

    if TYPE_CHECKING:

        def execute(
            self,
            command: types.SealCommand | types.Action | str,
            *,
            actor: types.PersonId,
            at: At | None = None,
            **arguments: Any,
        ) -> Receipt: ...
        def check(
            self,
            command: types.SealCommand | types.Action | str,
            *,
            actor: types.PersonId,
            at: At | None = None,
            **arguments: Any,
        ) -> list[Reason]: ...
        def repairs(
            self,
            command: types.SealCommand | types.Action | str,
            *,
            actor: types.PersonId,
            at: At | None = None,
            **arguments: Any,
        ) -> types.Repairs | None: ...
        @property
        def state(self) -> types.SealState: ...
        @property
        def records(self) -> list[types.SealRecord]: ...

    def hand_over_seal(
        self,
        *,
        written_permission: bool,
        minutes: bool,
        actor: types.PersonId,
        to: types.PersonId | None = None,
        at: At | None = None,
        command_id: Id | None = None,
        version: int | None = None,
        under: Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """The clerk hands seal or key device to another person (giao con dấu, thiết bị lưu khóa bí mật,
        Art. 32.2): only with written permission and minutes. Refusals: `not_clerk`,
        `no_written_permission`, `no_hand_over_minutes`, `unknown_person`."""
        data: dict[str, object] = {
            "to": to,
            "written_permission": written_permission,
            "minutes": minutes,
        }
        return self._do("hand_over_seal", data, actor, at, command_id, version, under, content)

    _commands = {
        "hand_over_seal": (hand_over_seal, {"to": TEXT + NONE, "written_permission": FLAG, "minutes": FLAG}),
    }
