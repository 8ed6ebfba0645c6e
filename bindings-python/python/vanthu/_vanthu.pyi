# Written by `cargo xtask generate` from `bindings-python/stub.pyi.in`; not to be edited.
"""The compiled half of the package. Checked against it by ``mypy.stubtest``."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from os import PathLike
from typing import Any, Final, TypeAlias, final
from uuid import UUID

from typing_extensions import Self, disjoint_base

from . import types
from ._errors import Reason
from ._streams import KeptStream

__all__ = [
    "Desk",
    "Dossier",
    "Grants",
    "Handle",
    "IncomingDocument",
    "Item",
    "Need",
    "OutgoingDocument",
    "Receipt",
    "Seal",
    "Series",
    "__version__",
    "faults",
    "label",
    "refusals",
]

# A datetime with its zone, milliseconds since 1970, or a text such as 2026-11-21T08:00:00+07:00.
_At: TypeAlias = datetime | int | str
_Day: TypeAlias = date | types.DayText
_Instant: TypeAlias = datetime | types.InstantText
_Id: TypeAlias = UUID | types.UuidText

__version__: Final[str]

def refusals() -> list[types.RuleInfo]:
    """Every rule that can refuse a command: code, kind, article, parameters, wording."""

def faults() -> list[types.FaultInfo]:
    """Every fault that an input can have: code and wording."""

def label(of: types.LabelOf, key: str, locale: types.Locale = "vi") -> str | None:
    """What people call a member of a closed list, by the key with which it is written:
    ``label("phase", "handling")`` is “đang xử lý”. None if the list has no such member. Raises
    ``InvalidInput`` if there is no such list."""

@final
class Receipt:
    """What an accepted command did. Two of the same command are equal; it can be pickled."""

    def __new__(
        cls,
        stream: str,
        version: int,
        phase: str,
        at_millis: int,
        hash: str,
        warnings: str,
        record: str | None,
        command_id: str,
    ) -> Self:
        """Made by commands; this serves ``pickle``."""

    @property
    def stream(self) -> types.Stream:
        """The stream that the command went to."""

    @property
    def version(self) -> int:
        """Version of the stream (number of records) after the command."""

    @property
    def phase(self) -> types.Phase:
        """Phase after the command."""

    @property
    def at(self) -> datetime:
        """When the command counts as done, in UTC."""

    @property
    def at_millis(self) -> int:
        """When the command counts as done, in milliseconds since 1970."""

    @property
    def hash(self) -> types.Digest:
        """Hash of the command's record."""

    @property
    def warnings(self) -> list[types.Warning]:
        """Alarms, not refusals."""

    @property
    def events(self) -> list[Any]:
        """What the command did; the same command again gives what it did first."""

    def to_dict(self) -> types.Receipt:
        """The receipt as it is written in JSON."""

@final
class Item:
    """One command with its target line, and whether it is possible."""

    @property
    def action(self) -> types.Action:
        """Command."""

    def label(self, locale: types.Locale | None = None) -> str:
        """What people call the command (tên lệnh); by default in the desk's language."""

    @property
    def line(self) -> types.LineId | None:
        """Target line, for commands that have one."""

    @property
    def status(self) -> types.Status:
        """``allowed``, ``needs_input`` or ``denied``."""

    @property
    def kind(self) -> types.RuleKind | None:
        """Kind of rule that fails, if denied; ``structural`` if the command does not fit the state,
        so that a front end may hide it."""

    @property
    def codes(self) -> list[types.RuleCode]:
        """Codes of the rules that fail, if denied."""

    def to_dict(self) -> types.Item:
        """The same as it is written in JSON."""

@final
class Need:
    """An input that a command still needs."""

    @property
    def field(self) -> str:
        """Field of the command's data."""

    @property
    def kind(self) -> types.FieldKind:
        """Kind of value, for example `text` or `seat`."""

    @property
    def required(self) -> bool:
        """Whether the command is refused without it."""

    @property
    def choices(self) -> list[types.Choice]:
        """The values to choose from, each with its label; empty for free text and files."""

@disjoint_base
class Desk:
    """A desk (bàn văn thư): the agency's profile, the calendar and the law, read once, with the
    office's memory (number series, grants) for use without a database. Safe to share between
    threads.

    ``profile`` and ``calendar`` (by default the national one) are a dict, JSON text, or a path to
    a JSON file; ``years`` are such sources of single years that are added to the calendar, or take
    the place of those it has (a new announcement, a late swap of days). ``locale`` is the language
    in which errors speak. ``clock`` is asked wherever no ``at`` is given; by default the system's.
    With ``open_series`` false only the series of ``put_series`` are known; otherwise each begins
    at 1.

    ``vanthu.Desk`` adds one method for each question that needs no document.
    """

    def __new__(
        cls,
        profile: types.Profile | str | PathLike[str],
        *,
        calendar: types.CalendarData | str | PathLike[str] | None = None,
        years: Sequence[types.YearData | str | PathLike[str]] | None = None,
        locale: types.Locale = "vi",
        clock: Callable[[], _At] | None = None,
        open_series: bool = True,
    ) -> Self: ...
    def incoming(self, id: _Id | None = None) -> IncomingDocument:
        """An incoming document (văn bản đến) of which nothing is known yet; a new id if none is
        given."""

    def outgoing(self, id: _Id | None = None) -> OutgoingDocument:
        """An outgoing document (văn bản đi) of which nothing is known yet; a new id if none is
        given."""

    def dossier(self, id: _Id | None = None) -> Dossier:
        """A dossier (hồ sơ công việc) of which nothing is known yet; a new id if none is given."""

    def series(self, key: types.SeriesKey, year: int | None = None) -> Series:
        """A number series (dãy số) of a year; by default that of the clock."""

    @property
    def grants(self) -> Grants:
        """The delegation grants (giao, ủy quyền)."""

    @property
    def seal(self) -> Seal:
        """The seal and key device (con dấu, thiết bị lưu khóa bí mật)."""

    def dump(self, *handles: Handle) -> list[KeptStream]:
        """All records of the number series, the grants and the seal, and of the given handles: for
        each stream a dict with its name (``stream``), its records as texts (``records``) and its
        chain head (``head``). What ``put_series``, ``put_grant``, ``load_grants``,
        ``revoke_grant`` and ``put_facts`` set is no record."""

    def load(self, streams: Sequence[KeptStream]) -> dict[types.Stream, Handle]:
        """Apply what ``dump`` gave, in a fresh desk, so that no number, hold, void or grant is
        forgotten; each stream goes on where this desk has it. Returns the handles by the names of
        their streams. Raises ``HistoryError``; nothing has changed then."""

    def load_grants(self, grants: Sequence[types.Grant] | str, at: _At | None = None) -> None:
        """Take the grants that the agency already has, in the place of those known.

        Raises :class:`InvalidInput` with every fault, overlaps and circles included, and takes
        none then."""

    def put_grant(self, grant: types.Grant | str) -> None:
        """Take a delegation grant (văn bản giao, ủy quyền) into the memory as it is, for what was
        decided elsewhere: nothing is checked, and one that is not well made confers nothing. New
        grants are made with ``grants.create_grant``."""

    def revoke_grant(self, grant: _Id, at: _At | None = None) -> None:
        """Revoke a grant from the given moment on, for what was decided elsewhere. New ones are
        revoked with ``grants.revoke_grant``."""

    def put_facts(self, facts: types.Facts | str) -> None:
        """Set what only a store can know (possible duplicates of a document)."""

    def put_series(self, key: types.SeriesKey, year: int, series: types.Series | str) -> None:
        """Set the position of a number series (dict or JSON text), in the place of what is known,
        for an office that has given numbers before. It is no record: call it before ``load``.
        Series that are not set begin at 1. Raises ``InvalidInput`` for a series that the profile
        does not know."""

    def repairs_of_question(
        self,
        question: types.Question | str,
        *,
        actor: types.PersonId,
        at: _At | None = None,
    ) -> types.Repairs | None:
        """What would let a question be answered with yes (dict or JSON text). None if it is."""

    def ask(self, question: types.Question | str, *, at: _At | None = None) -> list[Reason]:
        """Every rule that refuses what a question asks (dict or JSON text); none if it may be."""

    def answer(self, query: types.Query | str) -> types.Answer:
        """Answer a question (dict or JSON text). Raises ``Refused``, or ``InvalidInput`` with every
        fault."""

    def _moment(self, at: _At | None = None) -> str: ...
    @property
    def agency(self) -> types.AgencyId:
        """The agency's key."""

    @property
    def profile(self) -> types.Profile:
        """The profile as it was read."""

    @property
    def locale(self) -> types.Locale:
        """The language in which errors speak: ``vi`` or ``en``."""

@disjoint_base
class Handle:
    """A stream of records that takes commands: what the handles of all six machines have in common.
    Methods carry commands out; each raises ``Refused``, with every failing rule, or
    ``InvalidInput``."""

    def execute(
        self,
        command: Any,
        *,
        actor: types.PersonId,
        at: _At | None = None,
        **arguments: Any,
    ) -> Receipt:
        """Carry a command out: its name with the arguments of the method, or a whole one (dict or
        JSON text), which is taken as it is, with what it says was seen. Raises ``Refused`` with
        every failing rule; nothing has changed then. The same command again gives the first
        receipt."""

    def check(
        self,
        command: Any,
        *,
        actor: types.PersonId,
        at: _At | None = None,
        **arguments: Any,
    ) -> list[Reason]:
        """Every rule that refuses a command, given as for ``execute``; none if it would be carried
        out."""

    def repairs(
        self,
        command: Any,
        *,
        actor: types.PersonId,
        at: _At | None = None,
        **arguments: Any,
    ) -> types.Repairs | None:
        """What would make a refused command possible, given as for ``execute``: the smallest sets
        of facts, shortest first, at most eight, and who can bring each about. None if it is
        possible."""

    def available(self, *, actor: types.PersonId, at: _At | None = None) -> list[Item]:
        """Every command with its targets: allowed, needing input, or denied."""

    def why(
        self,
        action: types.Action,
        line: types.LineId | None = None,
        *,
        actor: types.PersonId,
        at: _At | None = None,
    ) -> list[Reason]:
        """What refuses a command before its input is known."""

    def needs(
        self,
        action: types.Action,
        line: types.LineId | None = None,
        *,
        actor: types.PersonId,
        at: _At | None = None,
    ) -> list[Need]:
        """The inputs of a command, with the choices where they are finite."""

    def follow(self, records: Sequence[str], *, head: types.Digest | None = None) -> None:
        """Apply stored records (texts, in order) that came after those known, for example of
        another process. What they change counts as read only when it is. ``head`` is the chain head
        that somebody else holds: with it, a changed history is found. Raises ``HistoryError``;
        nothing has changed then."""

    @property
    def stream(self) -> types.Stream:
        """Name of the stream: the machine, and which of its streams."""

    @property
    def id(self) -> str:
        """What follows the machine's name in the name of the stream; empty where there is only
        one."""

    @property
    def version(self) -> int:
        """Number of records so far."""

    @property
    def phase(self) -> types.Phase:
        """Phase of the machine (giai đoạn)."""

    @property
    def chain_head(self) -> types.Digest:
        """Hash of the last record: give it to somebody else, and changes can be found."""

    @property
    def state(self) -> Any:
        """What the next decision reads."""

    def state_json(self) -> str:
        """The state as canonical JSON, the same bytes in every language."""

    @property
    def records(self) -> list[Any]:
        """The records, one a command, in order."""

    def records_json(self) -> list[str]:
        """The records exactly as they are stored and hashed."""

@final
class IncomingDocument(Handle):
    """An incoming document (văn bản đến)."""

    @staticmethod
    def replay(
        desk: Desk,
        id: _Id,
        records: Sequence[str],
        *,
        head: types.Digest | None = None,
    ) -> IncomingDocument:
        """Fold stored records (texts, in order), with ``head`` as for ``follow``. A number that
        they carry counts as given. Raises ``HistoryError``."""

    def what_if(
        self, rule_set: types.RuleSetId, *, at: _At | None = None
    ) -> types.Change | None:
        """What another rule set would change; None if nothing."""

    def data_sheet(self, entered: types.EnteredData | str | None = None) -> list[types.DataRow]:
        """The input data of the document (thông tin đầu vào; Appendix VI), field by field, with
        what people enter beside what the document says (dict or JSON text)."""

    def execute(
        self,
        command: types.IncomingCommand | types.Action | str,
        *,
        actor: types.PersonId,
        at: _At | None = None,
        **arguments: Any,
    ) -> Receipt: ...
    def check(
        self,
        command: types.IncomingCommand | types.Action | str,
        *,
        actor: types.PersonId,
        at: _At | None = None,
        **arguments: Any,
    ) -> list[Reason]: ...
    def repairs(
        self,
        command: types.IncomingCommand | types.Action | str,
        *,
        actor: types.PersonId,
        at: _At | None = None,
        **arguments: Any,
    ) -> types.Repairs | None: ...
    @property
    def state(self) -> types.IncomingState: ...
    @property
    def records(self) -> list[types.IncomingRecord]: ...

    def receive(
        self,
        *,
        metadata: types.MetadataInput | str,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Record that a document came in (tiếp nhận, Art. 21). Refusals: `not_clerk`,
        `state_secret_on_network`, `field_missing`, `wrong_phase`."""

    def refuse_receipt(
        self,
        *,
        cause: types.RefusalCause,
        note: str,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Return a message before it is registered (từ chối tiếp nhận, Art. 21.2). Refusals: `not_clerk`,
        `refusal_after_number`, `reason_too_short`, `state_secret_on_network`, `wrong_phase`."""

    def stamp(
        self,
        *,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Open the envelope and stamp it (bóc bì, đóng dấu ĐẾN; paper, Art. 21.1.b). Refusals: `not_clerk`,
        `paper_only`, `mail_not_opened`, `nothing_waiting`, `wrong_phase`."""

    def forward_unopened(
        self,
        *,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Pass the envelope on unopened (chuyển không bóc bì, Art. 21.1.b). Refusals: `not_clerk`,
        `paper_only`, `mail_is_for_agency`, `wrong_phase`."""

    def hand_in(
        self,
        *,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Hand passed-on mail in for registration (đưa lại Văn thư để đăng ký, Art. 21.1.b). Refusals:
        `wrong_phase`."""

    def register(
        self,
        *,
        authentic: bool,
        intact: bool,
        right_recipient: bool,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Enter into the incoming register and take the arrival number (đăng ký, số đến; Art. 22), with what
        the clerk has verified (Art. 21.2.a).
        Refusals: `not_clerk`, `not_authentic`, `wrong_recipient`, `not_stamped`, `mail_not_opened`,
        `state_secret_on_network`, `number_date_inversion`, `number_out_of_range`, `fact_missing`,
        `wrong_phase`."""

    def submit(
        self,
        *,
        to: types.PostId,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Submit to the person who directs the handling (trình, Art. 23.1). Refusals: `not_clerk`,
        `not_registered_incoming`, `unknown_post`, `not_directing_post`, `seat_vacant`,
        `state_secret_on_network`, `wrong_phase`."""

    def direct(
        self,
        *,
        actor: types.PersonId,
        lead: types.Seat | str | None = None,
        co: list[types.Seat] | str | None = None,
        info: list[types.Seat] | str | None = None,
        due: _Day | None = None,
        opinion: str | None = None,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Write the direction: one lead, co-handlers, for information, deadline (bút phê, Art. 23.2); until
        the lead has reported also a second time (phân phối lại): what is still open of the first
        direction ends. Refusals: `not_director`, `not_your_line`, `ambiguous_authority`,
        `lead_not_stated`, `due_not_stated`, `due_in_past`, `due_off_calendar`, `role_twice`,
        `unknown_unit`, `unknown_post`, `unknown_person`, `seat_vacant`, `nothing_waiting`,
        `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""

    def complete_entry(
        self,
        *,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Complete the register entry after the direction (đăng ký bổ sung; paper, Art. 23.3). Refusals:
        `not_clerk`, `paper_only`, `nothing_waiting`, `no_direction_yet`, `not_registered_incoming`,
        `state_secret_on_network`, `wrong_phase`."""

    def hand_over(
        self,
        *,
        to: types.Seat | str,
        actor: types.PersonId,
        signed_receipt: bool | None = None,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """The clerk hands the document to its handler (chuyển giao, Art. 23). After the direction, or
        straight from the register where the agency's rules fix the handler. Refusals: `not_clerk`,
        `no_direction_yet`, `entry_not_completed`, `receipt_not_signed`, `not_a_handler`,
        `nothing_waiting`, `seat_vacant`, `not_registered_incoming`, `state_secret_on_network`,
        `wrong_phase`."""

    def assign_tracker(
        self,
        *,
        person: types.PersonId,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """The head names the person who tracks and urges (theo dõi, đôn đốc, Art. 24.1). Refusals:
        `not_head`, `unknown_person`, `not_registered_incoming`, `state_secret_on_network`,
        `wrong_phase`."""

    def urge(
        self,
        *,
        line: types.LineId,
        kind: types.UrgingKind,
        actor: types.PersonId,
        text: str | None = None,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Remind the holder of an open line of the work (đôn đốc, Art. 24.1): by who directs the document,
        the person named to track it, or who gave the line. It is numbered on its line, counts as unread
        until the holder opens the line again, and is never edited. Refusals: `not_urging`,
        `nothing_waiting`, `line_not_found`, `line_closed`, `not_registered_incoming`,
        `state_secret_on_network`, `wrong_phase`."""

    def revise_due(
        self,
        *,
        basis: str,
        actor: types.PersonId,
        agreed: str | None = None,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Count open due dates again after the calendar was revised, for example a swap of days announced
        late (tính lại thời hạn). Later dates move; earlier ones only where those concerned have agreed.
        Refusals: `not_clerk`, `nothing_waiting`, `field_missing`, `not_registered_incoming`,
        `state_secret_on_network`, `wrong_phase`."""

    def assign(
        self,
        *,
        line: types.LineId,
        to: types.PersonId,
        actor: types.PersonId,
        co: Sequence[types.PersonId] | None = None,
        due: _Day | None = None,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """The head of a unit names the person who handles (phân công; handling slip, Appendix IV VII).
        Refusals: `not_your_line`, `ambiguous_authority`, `not_unit_line`, `not_lead`, `nothing_waiting`,
        `not_in_unit`, `role_twice`, `due_after_parent`, `due_in_past`, `due_off_calendar`,
        `line_closed`, `line_not_found`, `unknown_person`, `seat_vacant`, `no_direction_yet`,
        `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""

    def open(
        self,
        *,
        line: types.LineId,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Open a line (mở xem); a line for information is thereby done. Refusals: `not_your_line`,
        `ambiguous_authority`, `line_not_found`, `line_closed`, `not_registered_incoming`,
        `state_secret_on_network`, `wrong_phase`."""

    def start(
        self,
        *,
        line: types.LineId,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Take the work on a line up (nhận xử lý). Refusals: `not_your_line`, `ambiguous_authority`,
        `line_not_found`, `line_closed`, `line_already_started`, `not_lead`, `entry_not_completed`,
        `not_handed_over`, `no_direction_yet`, `not_registered_incoming`, `state_secret_on_network`,
        `wrong_phase`."""

    def opine(
        self,
        *,
        line: types.LineId,
        text: str,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """A co-handler's contribution (ý kiến phối hợp). Refusals: `not_your_line`, `ambiguous_authority`,
        `not_co_handler`, `field_missing`, `line_not_found`, `line_closed`, `no_direction_yet`,
        `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""

    def report(
        self,
        *,
        line: types.LineId,
        result: str,
        actor: types.PersonId,
        reply: _Id | None = None,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """The lead reports the result (báo cáo kết quả, Art. 24.2). Co-handlers who are not done stay
        unfinished. Refusals: `not_your_line`, `ambiguous_authority`, `not_lead`, `line_not_started`,
        `field_missing`, `line_not_found`, `line_closed`, `no_direction_yet`,
        `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""

    def return_(
        self,
        *,
        reason: str,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """The person who directed gives the report back for rework (trả lại báo cáo). Refusals: `not_your_line`,
        `ambiguous_authority`, `work_still_open`, `line_closed`, `reason_too_short`,
        `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""

    def decline(
        self,
        *,
        line: types.LineId,
        reason: str,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """A unit or person gives the assignment back (trả lại người giao). Refusals: `not_your_line`,
        `ambiguous_authority`, `nothing_waiting`, `reason_too_short`, `line_not_found`, `line_closed`,
        `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""

    def recall(
        self,
        *,
        line: types.LineId,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Take back what was not opened yet (thu hồi khi chưa mở): the submission by the clerk, an
        assignment by who gave it. Refusals: `not_assigner`, `already_opened`, `line_closed`,
        `line_not_found`, `nothing_waiting`, `not_registered_incoming`, `state_secret_on_network`,
        `wrong_phase`."""

    def approve_completion(
        self,
        *,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """The person who directed accepts the report (duyệt kết thúc). Refusals: `not_your_line`,
        `ambiguous_authority`, `work_still_open`, `line_closed`, `separation_of_duties`,
        `not_registered_incoming`, `state_secret_on_network`, `wrong_phase`."""

    def file(
        self,
        *,
        dossier: _Id,
        notation: str,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Put the completed document into its dossier (lập hồ sơ, Art. 29). Refusals: `wrong_phase`,
        `not_lead_or_clerk`, `field_missing`, `state_secret_on_network`."""

@final
class OutgoingDocument(Handle):
    """An outgoing document (văn bản đi)."""

    @staticmethod
    def replay(
        desk: Desk,
        id: _Id,
        records: Sequence[str],
        *,
        head: types.Digest | None = None,
    ) -> OutgoingDocument:
        """Fold stored records (texts, in order), with ``head`` as for ``follow``. A number that
        they carry counts as given. Raises ``HistoryError``."""

    def what_if(
        self, rule_set: types.RuleSetId, *, at: _At | None = None
    ) -> types.Change | None:
        """What another rule set would change; None if nothing."""

    @property
    def content_hash(self) -> types.Digest | None:
        """Hash of the content as it now is, which is read with this: what check, approve and sign
        name."""

    @property
    def number_symbol(self) -> str | None:
        """Number and symbol as they are written, once the document has them."""

    def who_can_sign(self, at: _At | None = None) -> list[types.DocumentSignatory]:
        """Everybody with a power to sign this document, and those who almost can: with the stack
        of prefixes, and what is missing."""

    def layout(self) -> list[types.Part]:
        """The text of each box of the document (thể thức; Appendix I)."""

    def data_sheet(self, entered: types.EnteredData | str | None = None) -> list[types.DataRow]:
        """The input data of the document (thông tin đầu vào; Appendix VI), field by field, with
        what people enter beside what the document says (dict or JSON text)."""

    def execute(
        self,
        command: types.OutgoingCommand | types.Action | str,
        *,
        actor: types.PersonId,
        at: _At | None = None,
        **arguments: Any,
    ) -> Receipt: ...
    def check(
        self,
        command: types.OutgoingCommand | types.Action | str,
        *,
        actor: types.PersonId,
        at: _At | None = None,
        **arguments: Any,
    ) -> list[Reason]: ...
    def repairs(
        self,
        command: types.OutgoingCommand | types.Action | str,
        *,
        actor: types.PersonId,
        at: _At | None = None,
        **arguments: Any,
    ) -> types.Repairs | None: ...
    @property
    def state(self) -> types.OutgoingState: ...
    @property
    def records(self) -> list[types.OutgoingRecord]: ...

    def draft(
        self,
        *,
        content: types.ContentInput | str,
        unit: types.UnitId,
        signer: types.PostId,
        actor: types.PersonId,
        field: str | None = None,
        body: str | None = None,
        co_units: Sequence[types.UnitId] | None = None,
        urgency: types.Urgency | None = None,
        reply_to: _Id | None = None,
        template: types.TemplateKey | None = None,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
    ) -> Receipt:
        """Begin a draft (soạn thảo, Art. 10). Refusals: `no_unit`, `not_in_unit`, `unknown_unit`,
        `unknown_post`, `no_template`, `unknown_body`, `state_secret_on_network`, `field_missing`,
        `wrong_phase`."""

    def revise(
        self,
        *,
        content: types.ContentInput | str,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
    ) -> Receipt:
        """Change the draft (sửa bản thảo). Under review this begins a new round: earlier checks and
        approvals of other content no longer count (Art. 11.2). Refusals: `not_drafter`, `wrong_phase`,
        `frozen`, `nothing_waiting`, `state_secret_on_network`, `field_missing`; under review also
        `no_files`, `no_template`, `seat_vacant`."""

    def submit(
        self,
        *,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Submit for review (trình duyệt). Refusals: `not_drafter`, `no_files`, `no_template`,
        `seat_vacant`, `nothing_waiting`, `state_secret_on_network`, `frozen`, `wrong_phase`."""

    def open(
        self,
        *,
        line: types.LineId,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Open a line (mở xem). Refusals: `not_your_line`, `ambiguous_authority`, `line_not_found`,
        `line_closed`, `frozen`, `wrong_phase`."""

    def agree(
        self,
        *,
        line: types.LineId,
        actor: types.PersonId,
        text: str | None = None,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Agree on a line that carries no legal duty (ý kiến đồng ý). Refusals: `not_your_line`,
        `ambiguous_authority`, `line_closed`, `line_not_found`, `duty_line`, `state_secret_on_network`,
        `frozen`, `wrong_phase`."""

    def check_content(
        self,
        *,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """The head of the drafting unit checks the content (kiểm tra nội dung, Art. 12.1). Must name the
        content hash. Refusals: `nothing_waiting`, `not_your_line`, `not_unit_head`,
        `separation_of_duties`, `content_not_named`, `content_mismatch`, `state_secret_on_network`,
        `frozen`, `wrong_phase`."""

    def check_format(
        self,
        *,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """The person assigned checks form and layout (kiểm tra thể thức, Art. 12.2). Must name the content
        hash. Refusals: `nothing_waiting`, `not_your_line`, `not_format_checker`, `content_not_named`,
        `content_mismatch`, `state_secret_on_network`, `frozen`, `wrong_phase`."""

    def approve(
        self,
        *,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """The person who will sign approves the draft (duyệt bản thảo, Art. 11.1). Must name the content
        hash, and one of several grants (`under`). Refusals: `nothing_waiting`, `not_your_line`,
        `no_signing_power` and its details, `ambiguous_authority`, `grant_does_not_confer`,
        `separation_of_duties`, `content_not_named`, `content_mismatch`, `state_secret_on_network`,
        `frozen`, `wrong_phase`."""

    def return_(
        self,
        *,
        line: types.LineId,
        reason: str,
        actor: types.PersonId,
        to: types.ReturnTo | None = None,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Return the draft for rework (trả lại): the head of the drafting unit to the drafter, anybody else
        to the head of the unit, who passes it on (Art. 10.3). Refusals: `not_your_line`,
        `ambiguous_authority`, `return_to_unit_head`, `reason_too_short`, `line_closed`,
        `line_not_found`, `state_secret_on_network`, `frozen`, `wrong_phase`."""

    def hand_back(
        self,
        *,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """The head of the drafting unit passes a returned draft to its drafter (Art. 10.3). Refusals:
        `not_unit_head`, `nothing_waiting`, `frozen`, `wrong_phase`."""

    def recall(
        self,
        *,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """The drafter takes the submission back before anybody opened it (thu hồi khi chưa mở). Refusals:
        `not_drafter`, `already_opened`, `frozen`, `wrong_phase`."""

    def propose_urgency(
        self,
        *,
        urgency: types.Urgency,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """The drafter proposes an urgency (đề xuất mức độ khẩn, Appendix I, III.2.b). Refusals:
        `not_drafter`, `frozen`, `wrong_phase`."""

    def decide_urgency(
        self,
        *,
        urgency: types.Urgency,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """The signer decides the urgency (quyết định mức độ khẩn, Appendix I, III.2.b). Refusals:
        `not_signer`, `frozen`, `wrong_phase`."""

    def sign(
        self,
        *,
        actor: types.PersonId,
        capacity: types.Capacity | None = None,
        post: types.PostId | None = None,
        urgency: types.Urgency | None = None,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """The personal signature (ký, Art. 13). Must name the content hash. Refusals: `nothing_waiting`,
        `not_your_line`, `content_not_checked`, `format_not_checked`, `not_approved`,
        `changed_after_approval`, `approved_by_another`, `no_signing_power` and its details,
        `ambiguous_authority`, `capacity_not_held`, `grant_does_not_confer`, `separation_of_duties`,
        `content_not_named`, `content_mismatch`, `state_secret_on_network`, `frozen`, `wrong_phase`."""

    def assign_number(
        self,
        *,
        actor: types.PersonId,
        reservation: int | None = None,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Give number and date (cấp số, Art. 15). A number that is taken is never named: it is the next one.
        A number that is held (giữ chỗ) is named, and brings the date that it holds. Refusals: `not_clerk`,
        `not_signed`, `no_symbol`, `fact_missing`, `number_date_inversion`, `number_out_of_range`,
        `separation_of_duties`, `state_secret_on_network`, `frozen`, `wrong_phase`; with a reservation
        `reservation_not_found`, `reservation_expired`, `reservation_for_another`."""

    def register(
        self,
        *,
        copies: int,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Enter into the outgoing register (đăng ký, Art. 16). Refusals: `not_clerk`, `not_signed`,
        `not_numbered`, `field_missing`, `state_secret_on_network`, `frozen`, `wrong_phase`."""

    def apply_agency_signature(
        self,
        *,
        actor: types.PersonId,
        renditions: list[types.File] | str | None = None,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Seal, or the agency's digital signature (đóng dấu, ký số của cơ quan; Art. 17, 32, 33). Refusals:
        `not_clerk`, `not_signed`, `not_numbered`, `not_registered_outgoing`, `separation_of_duties`,
        `state_secret_on_network`, `frozen`, `wrong_phase`."""

    def issue(
        self,
        *,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Issue (phát hành, Art. 18). Refusals: `not_clerk`, `not_signed`, `not_numbered`,
        `not_registered_outgoing`, `no_agency_signature`, `state_secret_on_network`, `frozen`,
        `wrong_phase`."""

    def void(
        self,
        *,
        reason: str,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Make a signed document void before it is issued (hủy trước khi phát hành; routing P19): it ends
        here, and its number, if it has one, stays empty for ever. Refusals: `not_signer_or_head`,
        `reason_too_short`, `state_secret_on_network`, `wrong_phase`, `frozen`."""

    def send(
        self,
        *,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Send over the exchange axis to every addressee with an identifier (gửi qua trục, Decision
        28/2018/QĐ-TTg, Art. 6). Refusals: `not_clerk`, `not_signed`, `not_numbered`,
        `not_registered_outgoing`, `no_agency_signature`, `state_secret_by_exchange`,
        `state_secret_on_network`, `no_electronic_recipient`, `frozen`, `wrong_phase`."""

    def record_delivery(
        self,
        *,
        recipient: str,
        status: types.StatusReport | str,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Note what a recipient reports (trạng thái gửi nhận). The same message twice changes nothing.
        Refusals: `not_clerk`, `unknown_recipient`, `status_not_allowed`, `status_wrong_side`,
        `wrong_phase`."""

    def keep(
        self,
        *,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Keep the original (lưu, Art. 19). Refusals: `not_clerk`, `nothing_waiting`, `frozen`,
        `wrong_phase`."""

    def amend_record(
        self,
        *,
        note: str,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Add a note to the register entry (ghi chú). Refusals: `not_clerk`, `field_missing`,
        `state_secret_on_network`, `frozen`, `wrong_phase`."""

    def correct(
        self,
        *,
        flaw: types.Flaw,
        instrument_type: types.DocumentType,
        actor: types.PersonId,
        instrument: _Id | None = None,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Name the document that corrects this one (sửa đổi, thay thế, đính chính; Art. 18.3). Refusals:
        `content_needs_equal_form`, `form_needs_official_letter`, `not_signer_or_head`, `frozen`,
        `wrong_phase`."""

    def withdraw(
        self,
        *,
        reason: str,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Withdraw the issued document (thu hồi, Art. 18.4): it and its metadata freeze, its number stays
        used. Refusals: `not_signer_or_head`, `reason_too_short`, `state_secret_on_network`, `frozen`,
        `wrong_phase`."""

@final
class Dossier(Handle):
    """A dossier (hồ sơ công việc)."""

    @staticmethod
    def replay(
        desk: Desk,
        id: _Id,
        records: Sequence[str],
        *,
        head: types.Digest | None = None,
    ) -> Dossier:
        """Fold stored records (texts, in order), with ``head`` as for ``follow``. A number that
        they carry counts as given. Raises ``HistoryError``."""

    def what_if(
        self, rule_set: types.RuleSetId, *, at: _At | None = None
    ) -> types.Change | None:
        """What another rule set would change; None if nothing."""

    def execute(
        self,
        command: types.DossierCommand | types.Action | str,
        *,
        actor: types.PersonId,
        at: _At | None = None,
        **arguments: Any,
    ) -> Receipt: ...
    def check(
        self,
        command: types.DossierCommand | types.Action | str,
        *,
        actor: types.PersonId,
        at: _At | None = None,
        **arguments: Any,
    ) -> list[Reason]: ...
    def repairs(
        self,
        command: types.DossierCommand | types.Action | str,
        *,
        actor: types.PersonId,
        at: _At | None = None,
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
        retention: types.Retention | str,
        actor: types.PersonId,
        medium: types.Medium | None = None,
        file_kind: types.FileKind | None = None,
        start: _Day | None = None,
        listed: bool | None = None,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Open a dossier (mở hồ sơ, Art. 29.1): the person given the task makes it, by the list or, if it
        is not in the list, with a title, number and symbol and retention of their own. Refusals:
        `dossier_exists`, `field_missing`, `day_to_come`, `state_secret_on_network`."""

    def collect(
        self,
        *,
        document: _Id,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Collect a document (thu thập văn bản vào hồ sơ, Art. 29.3). The document stays where it is: one
        document may lie in many dossiers without being copied. Refusals: `dossier_not_open`,
        `dossier_transferred`, `not_dossier_maker`, `document_in_dossier`."""

    def take_out(
        self,
        *,
        document: _Id,
        cause: types.TakeOutCause,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Take a document out (loại bản trùng, bản nháp; Art. 29.4). Refusals: `dossier_not_open`,
        `dossier_transferred`, `not_dossier_maker`, `document_not_in_dossier`."""

    def close_dossier(
        self,
        *,
        work_ended: _Day,
        retention: types.Retention | str,
        title: str,
        notation: str,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Close the dossier when its work has ended (kết thúc hồ sơ, Art. 29.4): retention, title, number
        and symbol are reviewed, so all three must be stated. Refusals: `dossier_not_open`,
        `dossier_transferred`, `not_dossier_maker`, `field_missing`, `day_to_come`, `ended_before_start`,
        `state_secret_on_network`."""

    def hand_over_dossier(
        self,
        *,
        to: types.PersonId,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Hand the dossier over (bàn giao hồ sơ) before retirement, leaving, transfer or long study: by the
        maker, or by the head of their unit; once they are gone, by the head of a unit in which they held
        a post to the last, or by who leads the agency. Refusals: `dossier_not_open`,
        `dossier_transferred`, `not_dossier_maker`, `hand_over_to_maker`, `unknown_person`."""

    def keep_dossier(
        self,
        *,
        until: _Day,
        written_consent: bool,
        list_sent_to_archive: bool,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Keep the due dossier at the unit (giữ lại hồ sơ đến hạn, Art. 31.3.d), by those who may hand it
        over: at most two years beyond the day on which it is due, however often. Refusals:
        `dossier_not_open`, `dossier_not_closed`, `dossier_transferred`, `not_dossier_maker`, `never_due`,
        `kept_too_long`, `kept_before_due`, `no_written_consent`, `kept_list_not_sent`."""

    def transfer_dossier(
        self,
        *,
        actor: types.PersonId,
        lists: int | None = None,
        minutes: int | None = None,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Hand the closed dossier to the archive (nộp lưu, Art. 30.3). Refusals: `dossier_not_open`,
        `dossier_not_closed`, `dossier_transferred`, `not_dossier_maker`, `transfer_papers_missing`."""

@final
class Series(Handle):
    """A number series of one year (dãy số): kept by the desk."""

    def execute(
        self,
        command: types.SeriesCommand | types.Action | str,
        *,
        actor: types.PersonId,
        at: _At | None = None,
        **arguments: Any,
    ) -> Receipt: ...
    def check(
        self,
        command: types.SeriesCommand | types.Action | str,
        *,
        actor: types.PersonId,
        at: _At | None = None,
        **arguments: Any,
    ) -> list[Reason]: ...
    def repairs(
        self,
        command: types.SeriesCommand | types.Action | str,
        *,
        actor: types.PersonId,
        at: _At | None = None,
        **arguments: Any,
    ) -> types.Repairs | None: ...
    @property
    def state(self) -> types.SeriesState: ...
    @property
    def records(self) -> list[types.SeriesRecord]: ...

    def take_number(
        self,
        *,
        document: _Id,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Take the next number for a document that is kept elsewhere (cấp số, Art. 15.1 and 16), with the
        day of the command. The desk's own documents take theirs by `register` and `assign_number`.
        Refusals: `not_clerk`, `unknown_series` (also for a series of arrivals or copies: arrivals follow
        the order of receipt, Art. 22.2), `fact_missing`, `number_date_inversion`,
        `number_out_of_range`, `year_to_come`, `year_over`."""

    def reserve_number(
        self,
        *,
        actor: types.PersonId,
        until: _Instant | None = None,
        document: _Id | None = None,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Hold the next number with the date of today (giữ chỗ số). A document uses it by its own command
        (`assign_number`), so that number and document are decided together. Refusals: `not_clerk`,
        `unknown_series` (also for a series of arrivals or copies: arrivals follow the order of receipt,
        Art. 22.2), `fact_missing`, `number_date_inversion`, `number_out_of_range`, `year_to_come`,
        `year_over`, `reservation_past_its_day`."""

    def void_number(
        self,
        *,
        number: int,
        reason: str,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Give a held number up (hủy số): it stays empty. Refusals: `not_clerk`, `unknown_series`,
        `fact_missing`, `reservation_not_found`, `reservation_expired`, `number_on_document`,
        `field_missing`, `state_secret_on_network`."""

    def number_copy(
        self,
        *,
        copy: types.CopyRequest | str,
        document: _Id,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Number a copy (cấp số bản sao): sao y, trích sao and sao lục share one series (Appendix I, part II,
        II.1.c). The number is never named: it is the next one. Refusals: `not_clerk`, `unknown_series`,
        `fact_missing`, `number_date_inversion`, `number_out_of_range`, `year_to_come`, `year_over`,
        `copy_direction_not_provided`, `copy_not_from_true_copy`."""

    def import_numbers(
        self,
        *,
        numbers: list[types.FormerNumber] | str,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Take the numbers of an older register over (nhập số cũ). Refusals: `not_clerk`,
        `unknown_series`, `fact_missing`, `series_in_use`, `year_to_come`."""

@final
class Grants(Handle):
    """The delegation grants of the agency (giao, ủy quyền): kept by the desk."""

    def execute(
        self,
        command: types.GrantsCommand | types.Action | str,
        *,
        actor: types.PersonId,
        at: _At | None = None,
        **arguments: Any,
    ) -> Receipt: ...
    def check(
        self,
        command: types.GrantsCommand | types.Action | str,
        *,
        actor: types.PersonId,
        at: _At | None = None,
        **arguments: Any,
    ) -> list[Reason]: ...
    def repairs(
        self,
        command: types.GrantsCommand | types.Action | str,
        *,
        actor: types.PersonId,
        at: _At | None = None,
        **arguments: Any,
    ) -> types.Repairs | None: ...
    @property
    def state(self) -> types.GrantsState: ...
    @property
    def records(self) -> list[types.GrantsRecord]: ...

    def create_grant(
        self,
        *,
        grant: types.Grant | str,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Make a grant (giao, ủy quyền; Art. 13.1 and 13.3). Refusals: `not_grantor`, `grant_exists`,
        `unknown_post`, `unknown_person`, `grantor_lost_power`, `grant_without_period`,
        `grant_period_empty`, `grant_retroactive`, `grant_overlaps`, `delegation_cycle`,
        `sub_authorization`, `grantee_not_unit_head`, `authorization_not_written`,
        `authorization_without_period`, `authorization_unlimited`, `capacity_not_held`,
        `grantee_not_deputy`."""

    def revoke_grant(
        self,
        *,
        id: _Id,
        actor: types.PersonId,
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """Revoke a grant (thu hồi việc giao, ủy quyền). Refusals: `not_grantor`, `grant_not_found`,
        `authorization_revoked`."""

@final
class Seal(Handle):
    """The agency's seal and key device (con dấu, thiết bị lưu khóa bí mật): kept by the desk."""

    def execute(
        self,
        command: types.SealCommand | types.Action | str,
        *,
        actor: types.PersonId,
        at: _At | None = None,
        **arguments: Any,
    ) -> Receipt: ...
    def check(
        self,
        command: types.SealCommand | types.Action | str,
        *,
        actor: types.PersonId,
        at: _At | None = None,
        **arguments: Any,
    ) -> list[Reason]: ...
    def repairs(
        self,
        command: types.SealCommand | types.Action | str,
        *,
        actor: types.PersonId,
        at: _At | None = None,
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
        at: _At | None = None,
        command_id: _Id | None = None,
        version: int | None = None,
        under: _Id | None = None,
        content: types.Digest | None = None,
    ) -> Receipt:
        """The clerk hands seal or key device to another person (giao con dấu, thiết bị lưu khóa bí mật,
        Art. 32.2): only with written permission and minutes. Refusals: `not_clerk`,
        `no_written_permission`, `no_hand_over_minutes`, `unknown_person`."""
