"""The compiled half of the package. Checked against it by ``mypy.stubtest``."""

from collections.abc import Callable, Sequence
from os import PathLike
from typing import Any, Final, Literal, TypeAlias, final

from typing_extensions import Self, disjoint_base

from . import types
from ._convert import At

__all__ = [
    "Desk",
    "EdxmlMessage",
    "Handle",
    "Item",
    "Need",
    "Office",
    "__version__",
    "decoded",
    "edxml_document_message",
    "edxml_message_limit",
    "edxml_reply",
    "edxml_same",
    "edxml_status_message",
    "edxml_write_document",
    "edxml_write_status",
    "faults",
    "label",
    "new_id",
    "refusals",
    "written",
]

# Stream, records, head.
_Kept: TypeAlias = tuple[str, list[str], str]
# A desk, or an agency as JSON; a message, or a document's data as JSON.
_Agency: TypeAlias = Desk | str
_Subject: TypeAlias = EdxmlMessage | str

__version__: Final[str]

def refusals() -> str: ...
def faults() -> str: ...
def label(of: str, key: str, locale: str) -> str | None: ...
def new_id() -> str: ...
def written(name: str, value: Any) -> str: ...
def decoded(bytes: bytes, locale: str) -> str: ...

@final
class EdxmlMessage:
    """A message that was read."""

    def __new__(cls, bytes: bytes, limits: str, locale: str) -> Self: ...
    def json(self) -> str:
        """All that is known before anything is unpacked."""

    @property
    def kind(self) -> Literal["document", "status"]: ...
    @property
    def locale(self) -> types.Locale: ...
    def look(self, index: int) -> str: ...
    def content(self, index: int) -> bytes: ...
    def copy_to(self, index: int, path: str) -> None:
        """Into a file, which is made empty before."""

    def metadata(self) -> str: ...
    def is_for(self, agency: _Agency) -> bool: ...

def edxml_message_limit(limits: str, locale: str) -> int: ...
def edxml_same(one: _Subject, other: _Subject, content: bool) -> bool: ...
def edxml_write_document(
    message: str, files: Sequence[tuple[str, str, str | None, bytes]], locale: str
) -> bytes: ...
def edxml_write_status(message: str, locale: str) -> bytes: ...
def edxml_reply(answers: _Subject, message: str, locale: str) -> str: ...
def edxml_status_message(
    agency: _Agency,
    about: _Subject,
    report: tuple[str, str | None, str | None],
    at: At | None,
    locale: str,
) -> str: ...
def edxml_document_message(
    handle: Handle, answers: _Subject | None, at: At | None
) -> str | None: ...
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
    def __new__(
        cls,
        profile: str,
        calendar: str | None,
        years: list[str],
        locale: str,
        clock: Callable[[], At] | None,
        open_series: bool,
    ) -> Self: ...
    def _dump(self) -> list[_Kept]: ...
    def _load(self, streams: Sequence[tuple[str, list[str], str | None]]) -> list[tuple[str, object]]: ...
    def _load_grants(self, grants: str, at: At | None) -> None: ...
    def _put_grant(self, grant: str) -> None: ...
    def _revoke_grant(self, grant: str, at: At | None) -> None: ...
    def _put_facts(self, facts: str) -> None: ...
    def _put_series(self, key: str, year: int, series: str) -> None: ...
    def _ask(self, question: str, at: At | None) -> str: ...
    def _repairs_of_question(self, question: str, actor: str, at: At | None) -> str: ...
    def _query(self, query: str, named: bool) -> str: ...
    def _moment(self, at: At | None = None) -> str: ...
    def _year(self) -> int: ...
    def _profile(self) -> str: ...
    @property
    def agency(self) -> types.AgencyId:
        """The agency's key."""

    @property
    def locale(self) -> types.Locale:
        """The language in which errors speak: ``vi`` or ``en``."""

class Office(Desk):
    def __new__(
        cls,
        desk: Desk,
        address: str | None,
        patience: float,
        check_files: bool,
        read_only: bool,
    ) -> Self: ...
    def close(self) -> None:
        """Close the database; what still runs ends before. A batch waits until what it did is
        durable."""

    def _office(self, query: str, at: At | None) -> str: ...
    def _put_file(self, source: bytes | str | PathLike[str]) -> tuple[str, int]: ...
    def _file(self, sha256: str) -> bytes | None: ...

@disjoint_base
class Handle:
    def __new__(
        cls,
        desk: Desk,
        stream: str,
        named: list[tuple[str, str]],
        loaded: object | None = None,
    ) -> Self: ...
    def _send(
        self,
        ask: str,
        command: tuple[str, dict[str, object], tuple[object, object, object, object]],
        actor: types.PersonId,
        at: At | None,
    ) -> Any: ...
    def _send_whole(
        self, ask: str, command: str, actor: types.PersonId, at: At | None
    ) -> Any: ...
    def _why(self, action: str, line: int | None, actor: str, at: At | None) -> str: ...
    def available(self, *, actor: types.PersonId, at: At | None = None) -> list[Item]:
        """Every command with its targets: allowed, needing input, or denied."""

    def needs(
        self,
        action: types.Action,
        line: types.LineId | None = None,
        *,
        actor: types.PersonId,
        at: At | None = None,
    ) -> list[Need]:
        """The inputs of a command, with the choices where they are finite."""

    def append(self, records: Sequence[str], *, head: types.Digest | None = None) -> None:
        """Apply stored records (texts, in order) that came after those known, for example of
        another process. What they change counts as read only when it is. ``head`` is the chain head
        that somebody else holds: with it, a changed history is found. Raises ``HistoryError``;
        nothing has changed then."""

    @property
    def stream(self) -> types.Stream:
        """Name of the stream: the machine, and which of its streams."""

    @property
    def version(self) -> int:
        """Number of records so far."""

    @property
    def phase(self) -> types.Phase:
        """Phase of the machine (giai đoạn)."""

    @property
    def chain_head(self) -> types.Digest:
        """Hash of the last record: give it to somebody else, and changes can be found."""

    def state_json(self) -> str:
        """The state as canonical JSON, the same bytes in every language."""

    def records_json(self) -> list[str]:
        """The records exactly as they are stored and hashed."""

    def _kept(self) -> _Kept: ...
    def _what_if(self, rule_set: str, at: At | None) -> str: ...
    def _stalled(self, at: At | None) -> str: ...
    def _standings(self, at: At | None) -> str: ...
    def _due_events(self, at: At | None) -> str: ...
    def _next_due(self, at: At | None) -> str: ...
    def _data_sheet(self, entered: str) -> str: ...
    def _who_can_sign(self, at: At | None) -> str: ...
    def _layout(self) -> str: ...
    def _content_hash(self) -> str | None: ...
    def _number_symbol(self) -> str | None: ...
