# Written by `cargo xtask generate` from `bindings-python/stub.pyi.in`; not to be edited.
"""The compiled half of the package. Checked against it by ``mypy.stubtest``."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from os import PathLike
from typing import Final, TypeAlias, final
from uuid import UUID

from typing_extensions import Self, disjoint_base

from . import types
from ._errors import Reason

__all__ = [
    "Desk",
    "Dossier",
    "IncomingDocument",
    "Item",
    "Need",
    "OutgoingDocument",
    "Receipt",
    "__version__",
    "faults",
    "label",
    "refusals",
]

# A datetime with its zone, milliseconds since 1970, or a text such as 2026-11-21T08:00:00+07:00.
_At: TypeAlias = datetime | int | str
_Day: TypeAlias = date | types.DayText
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
    """What an accepted command did."""

    @property
    def document(self) -> types.DocumentId:
        """The document."""

    @property
    def version(self) -> int:
        """Its version (number of events) after the command."""

    @property
    def phase(self) -> types.Phase:
        """Where it stands after the command."""

    @property
    def at(self) -> datetime:
        """When the command counts as done, in UTC."""

    @property
    def at_millis(self) -> int:
        """When the command counts as done, in milliseconds since 1970."""

    @property
    def hash(self) -> types.Digest:
        """Hash of the document's last event."""

    @property
    def warnings(self) -> list[types.Warning]:
        """Alarms, not refusals."""

    def to_dict(self) -> types.Receipt:
        """The whole receipt, as it is written in JSON."""

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
        """Sort of rule that fails, if denied; ``structural`` if the command does not fit the
        document's state, so that a front end may hide it."""

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
    def incoming(self, document: _Id | None = None) -> IncomingDocument:
        """An incoming document (văn bản đến) of which nothing is known yet; a new id if none is
        given."""

    def outgoing(self, document: _Id | None = None) -> OutgoingDocument:
        """An outgoing document (văn bản đi) of which nothing is known yet; a new id if none is
        given."""

    def load_grants(self, grants: Sequence[types.Grant] | str, at: _At | None = None) -> None:
        """Take the grants that the agency already has, in the place of those known.

        Raises :class:`InvalidInput` with every fault, overlaps and circles included, and takes
        none then."""

    def put_grant(self, grant: types.Grant | str) -> None:
        """Take a delegation grant (văn bản giao, ủy quyền) into the memory as it is, for what was
        decided elsewhere: nothing is checked, and one that is not well made confers nothing. New
        grants are made with ``execute_grant``."""

    def revoke_grant(self, grant: _Id, at: _At | None = None) -> None:
        """Revoke a grant from the given moment on."""

    def execute_grant(
        self,
        command: types.GrantCommand | str,
        *,
        actor: types.PersonId,
        at: _At | None = None,
    ) -> types.GrantEvent:
        """Make or revoke a grant (dict or JSON text) as the holder of the grantor's post, and
        return its event. Raises ``Refused``."""

    def hand_over_seal(
        self,
        *,
        written_permission: bool,
        minutes: bool,
        actor: types.PersonId,
        at: _At | None = None,
    ) -> None:
        """The clerk hands seal or key device to another person (giao con dấu). Raises
        ``Refused``."""

    def put_facts(self, facts: types.Facts | str) -> None:
        """Set what only a store can know (possible duplicates of a document)."""

    def put_series(self, key: types.SeriesKey, year: int, series: types.Series | str) -> None:
        """Set how far a number series is (dict or JSON text), for an office that has given numbers
        before. Series that are not set begin at 1."""

    def execute_series(
        self,
        command: types.SeriesCommand | str,
        *,
        actor: types.PersonId,
        at: _At | None = None,
    ) -> types.SeriesEvent:
        """Reserve, make void or import numbers of a series (dict or JSON text), and return
        the event. Raises ``Refused``."""

    def repairs_of_grant(
        self,
        command: types.GrantCommand | str,
        *,
        actor: types.PersonId,
        at: _At | None = None,
    ) -> types.Repairs | None:
        """What would make a refused grant command possible (dict or JSON text), as the documents'
        ``repairs`` tells it. None if it is possible as it stands."""

    def repairs_of_series(
        self,
        command: types.SeriesCommand | str,
        *,
        actor: types.PersonId,
        at: _At | None = None,
    ) -> types.Repairs | None:
        """What would make a refused command to a series possible (dict or JSON text). None if it is
        possible as it stands."""

    def repairs_of_seal(
        self,
        *,
        written_permission: bool,
        minutes: bool,
        actor: types.PersonId,
        at: _At | None = None,
    ) -> types.Repairs | None:
        """What would make a refused hand-over of seal or key device possible. None if it is
        possible as it stands."""

    def repairs_of_question(
        self,
        question: types.Question | str,
        *,
        actor: types.PersonId,
        at: _At | None = None,
    ) -> types.Repairs | None:
        """What would let a question be answered with yes (dict or JSON text). None if it is."""

    def ask(self, question: types.Question | str, *, at: _At | None = None) -> list[Reason]:
        """Every rule that stands against what a question asks (dict or JSON text); none if it may
        be."""

    def take_number(
        self,
        *,
        series: types.SeriesKey,
        actor: types.PersonId,
        document: _Id | None = None,
        at: _At | None = None,
    ) -> types.Taken:
        """Take the next number of a series of outgoing documents as the clerk, with the day of
        ``at``, for a document that is kept elsewhere; the desk's own documents take theirs by their
        commands. Raises ``Refused``."""

    def number_copy(
        self,
        copy: types.CopyRequest | str,
        *,
        actor: types.PersonId,
        document: _Id | None = None,
        at: _At | None = None,
    ) -> types.WrittenNumber:
        """Number a copy (cấp số bản sao; dict or JSON text) as the clerk; what it is made from
        decides (Art. 25). Raises ``Refused``."""

    def answer(self, query: types.Query | str) -> types.Answer:
        """Answer a question (dict or JSON text). Raises ``Refused``, or ``InvalidInput`` with every
        fault."""

    def _moment(self, at: _At | None = None) -> str: ...
    def dossier(self, dossier: _Id | None = None) -> Dossier:
        """A dossier (hồ sơ công việc) of which nothing is known yet; a new id if none is given."""

    @property
    def agency(self) -> types.AgencyId:
        """The agency's key."""

    @property
    def profile(self) -> types.Profile:
        """The profile as it was read."""

    @property
    def locale(self) -> types.Locale:
        """The language in which errors speak: ``vi`` or ``en``."""

@final
class Dossier:
    """A dossier (hồ sơ công việc)."""

    def execute(
        self,
        command: types.DossierCommand | str,
        *,
        actor: types.PersonId,
        at: _At | None = None,
    ) -> list[types.DossierEvent]:
        """Carry a command out (dict or JSON text) and return its events. Raises ``Refused`` with
        every failing rule; nothing has changed then."""

    def check(
        self,
        command: types.DossierCommand | str,
        *,
        actor: types.PersonId,
        at: _At | None = None,
    ) -> list[Reason]:
        """Every rule that stands against a command; none if it would be carried out."""

    def repairs(
        self,
        command: types.DossierCommand | str,
        *,
        actor: types.PersonId,
        at: _At | None = None,
    ) -> types.Repairs | None:
        """What would make a refused command possible (dict or JSON text): the smallest sets of
        facts, shortest first, at most eight, and who can bring each about. None if the command is
        possible as it stands."""

    @property
    def id(self) -> types.DossierId:
        """Identity."""

    @property
    def state(self) -> types.DossierState:
        """What the next decision reads."""

    def state_json(self) -> str:
        """The state as canonical JSON, the same bytes in every language."""

@final
class IncomingDocument:
    """An incoming document (văn bản đến). Methods carry commands out; each raises ``Refused``,
    with every failing rule, or ``InvalidInput``."""

    @staticmethod
    def replay(
        desk: Desk,
        document: _Id,
        envelopes: Sequence[str],
        *,
        head: types.Digest | None = None,
    ) -> IncomingDocument:
        """Fold stored envelopes (texts, in order). ``head`` is the chain head that somebody else
        holds: with it, a changed history is found. Raises ``HistoryError``."""

    def execute(
        self,
        command: types.IncomingCommand | str,
        *,
        actor: types.PersonId,
        at: _At | None = None,
    ) -> Receipt:
        """Carry a whole command out (dict or JSON text). Raises ``Refused`` with every failing
        rule; nothing has changed then. The same command again gives the first receipt."""

    def check(
        self,
        command: types.IncomingCommand | str,
        *,
        actor: types.PersonId,
        at: _At | None = None,
    ) -> list[Reason]:
        """Every rule that stands against a command; none if it would be carried out."""

    def repairs(
        self,
        command: types.IncomingCommand | str,
        *,
        actor: types.PersonId,
        at: _At | None = None,
    ) -> types.Repairs | None:
        """What would make a refused command possible (dict or JSON text): the smallest sets of
        facts, shortest first, at most eight, and who can bring each about. None if the command is
        possible as it stands."""

    def what_if(
        self, rule_set: types.RuleSetId, *, at: _At | None = None
    ) -> types.Change | None:
        """What another rule set would change for this document; None if nothing."""

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
        """What stands against a command before its input is known."""

    def needs(
        self,
        action: types.Action,
        line: types.LineId | None = None,
        *,
        actor: types.PersonId,
        at: _At | None = None,
    ) -> list[Need]:
        """The inputs a command needs, with the choices where they are finite."""

    @property
    def id(self) -> types.DocumentId:
        """Identity."""

    @property
    def version(self) -> int:
        """Number of events so far."""

    @property
    def phase(self) -> types.Phase:
        """Where the document stands."""

    @property
    def chain_head(self) -> types.Digest:
        """Hash of the last event: give it to somebody else, and changes can be found."""

    @property
    def state(self) -> types.IncomingState:
        """What the next decision reads."""

    def state_json(self) -> str:
        """The state as canonical JSON, the same bytes in every language."""

    @property
    def events(self) -> list[types.IncomingEnvelope]:
        """The envelopes of all events, in order."""

    def events_json(self) -> list[str]:
        """The envelopes exactly as they are stored and hashed."""

    def data_sheet(self, entered: types.EnteredData | str | None = None) -> list[types.DataRow]:
        """The input data of the document (thông tin đầu vào; Appendix VI), field by field."""

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
        """Enter into the incoming register and take the arrival number (đăng ký, số đến; Art. 22).
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
class OutgoingDocument:
    """An outgoing document (văn bản đi). Methods carry commands out; each raises ``Refused``,
    with every failing rule, or ``InvalidInput``."""

    @staticmethod
    def replay(
        desk: Desk,
        document: _Id,
        envelopes: Sequence[str],
        *,
        head: types.Digest | None = None,
    ) -> OutgoingDocument:
        """Fold stored envelopes (texts, in order). ``head`` is the chain head that somebody else
        holds: with it, a changed history is found. Raises ``HistoryError``."""

    def execute(
        self,
        command: types.OutgoingCommand | str,
        *,
        actor: types.PersonId,
        at: _At | None = None,
    ) -> Receipt:
        """Carry a whole command out (dict or JSON text). Raises ``Refused`` with every failing
        rule; nothing has changed then. The same command again gives the first receipt."""

    def check(
        self,
        command: types.OutgoingCommand | str,
        *,
        actor: types.PersonId,
        at: _At | None = None,
    ) -> list[Reason]:
        """Every rule that stands against a command; none if it would be carried out."""

    def repairs(
        self,
        command: types.OutgoingCommand | str,
        *,
        actor: types.PersonId,
        at: _At | None = None,
    ) -> types.Repairs | None:
        """What would make a refused command possible (dict or JSON text): the smallest sets of
        facts, shortest first, at most eight, and who can bring each about. None if the command is
        possible as it stands."""

    def what_if(
        self, rule_set: types.RuleSetId, *, at: _At | None = None
    ) -> types.Change | None:
        """What another rule set would change for this document; None if nothing."""

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
        """What stands against a command before its input is known."""

    def needs(
        self,
        action: types.Action,
        line: types.LineId | None = None,
        *,
        actor: types.PersonId,
        at: _At | None = None,
    ) -> list[Need]:
        """The inputs a command needs, with the choices where they are finite."""

    @property
    def id(self) -> types.DocumentId:
        """Identity."""

    @property
    def version(self) -> int:
        """Number of events so far."""

    @property
    def phase(self) -> types.Phase:
        """Where the document stands."""

    @property
    def chain_head(self) -> types.Digest:
        """Hash of the last event: give it to somebody else, and changes can be found."""

    @property
    def state(self) -> types.OutgoingState:
        """What the next decision reads."""

    def state_json(self) -> str:
        """The state as canonical JSON, the same bytes in every language."""

    @property
    def events(self) -> list[types.OutgoingEnvelope]:
        """The envelopes of all events, in order."""

    def events_json(self) -> list[str]:
        """The envelopes exactly as they are stored and hashed."""

    @property
    def content_hash(self) -> types.Digest | None:
        """Hash of the content as it now is: what check, approve and sign must name."""

    @property
    def number_symbol(self) -> str | None:
        """Number and symbol as they are written, once the document has them."""

    def who_can_sign(self, at: _At | None = None) -> list[types.DocumentSignatory]:
        """Everybody with a power to sign this document, and those who almost can: with the stack
        of prefixes, and what is missing."""

    def layout(self) -> list[types.Part]:
        """What stands in which box of the document (thể thức; Appendix I)."""

    def data_sheet(self, entered: types.EnteredData | str | None = None) -> list[types.DataRow]:
        """The input data of the document (thông tin đầu vào; Appendix VI), field by field."""

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
