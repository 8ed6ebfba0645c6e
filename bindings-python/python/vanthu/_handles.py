"""What handles of all machines have: the rules and the state live in the compiled half."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import partial
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, ClassVar

from . import _vanthu, types
from ._answers import Receipt
from ._convert import COUNT, ID, NONE, TEXT, At, Id, must_fit, reasons, text_of, written
from ._errors import InvalidInput, Reason

if TYPE_CHECKING:
    from typing_extensions import Self

    from ._desk import Desk

__all__ = ["DocumentHandle", "Handle", "OutgoingHandle", "OwnHandle"]

_BESIDE = {
    "command_id": ID + NONE,
    "version": COUNT + NONE,
    "under": ID + NONE,
    "content": TEXT + NONE,
}


class Handle(_vanthu.Handle):
    """A stream of records that takes commands: what the handles of all six machines have in common.
    Methods carry commands out; each raises ``Refused``, with every failing rule, or
    ``InvalidInput``."""

    __slots__ = ()

    #: The machine's name, with which the names of its streams begin.
    _machine: ClassVar[str]
    #: By command, its method and what its arguments may be.
    _commands: ClassVar[Mapping[str, tuple[Any, Mapping[str, tuple[type, ...]]]]]

    def execute(
        self, command: Any, *, actor: types.PersonId, at: At | None = None, **arguments: Any
    ) -> Receipt:
        """Carry a command out: its name with the arguments of the method, or a whole one (dict or
        JSON text), which is taken as it is, with what it says was seen. Raises ``Refused`` with
        every failing rule; nothing has changed then. The same command again gives the first
        receipt."""
        receipt: Receipt = self._asked("execute", command, actor, at, arguments)
        return receipt

    def check(
        self, command: Any, *, actor: types.PersonId, at: At | None = None, **arguments: Any
    ) -> list[Reason]:
        """Every rule that refuses a command, given as for ``execute``; none if it would be carried
        out."""
        return reasons(self._asked("check", command, actor, at, arguments))

    def repairs(
        self, command: Any, *, actor: types.PersonId, at: At | None = None, **arguments: Any
    ) -> types.Repairs | None:
        """What would make a refused command possible, given as for ``execute``: the smallest sets
        of facts, shortest first, at most eight, and who can bring each about. None if it is
        possible."""
        found: types.Repairs | None = json.loads(
            self._asked("repairs", command, actor, at, arguments)
        )
        return found

    def why(
        self,
        action: types.Action,
        line: types.LineId | None = None,
        *,
        actor: types.PersonId,
        at: At | None = None,
    ) -> list[Reason]:
        """What refuses a command before its input is known."""
        return reasons(self._why(action, line, actor, at))

    @property
    def id(self) -> str:
        """What follows the machine's name in the name of the stream; empty where there is only
        one."""
        return self.stream.partition(":")[2]

    @property
    def state(self) -> Any:
        """What the next decision reads."""
        return json.loads(self.state_json())

    @property
    def records(self) -> list[Any]:
        """The records, one a command, in order."""
        return [json.loads(record) for record in self.records_json()]

    def _do(
        self,
        action: str,
        data: dict[str, object],
        actor: types.PersonId,
        at: At | None,
        command_id: Id | None,
        version: int | None,
        under: Id | None,
        content: types.Digest | None = None,
        *,
        ask: str = "execute",
    ) -> Receipt:
        """What every method of a command ends in. What was last read is filled in. To be checked or
        repaired, the answer is JSON text."""
        command = action, data, (command_id, version, content, under)
        try:
            answer = self._send(ask, command, actor, at)
        except InvalidInput:
            beside = {
                "command_id": command_id,
                "version": version,
                "under": under,
                "content": content,
            }
            must_fit(beside, _BESIDE)
            must_fit(data, self._commands[action][1])
            raise
        return Receipt(answer) if ask == "execute" else answer

    def _asked(
        self,
        ask: str,
        command: Any,
        actor: types.PersonId,
        at: At | None,
        arguments: Mapping[str, Any],
    ) -> Any:
        if isinstance(command, str) and not command.lstrip("\ufeff \t\r\n").startswith("{"):
            if command not in self._commands:
                self._why(command, None, actor, at)  # raises: there is no such command
            method = self._commands[command][0]
            asking = SimpleNamespace(_do=partial(self._do, ask=ask))
            return method(asking, actor=actor, at=at, **arguments)
        if not isinstance(command, (str, dict)):
            raise TypeError("`command` must be the name of a command, a dict or its JSON text")
        if arguments:
            raise TypeError("a whole command takes no further arguments")
        answer = self._send_whole(ask, written("command", command), actor, at)
        return Receipt(answer) if ask == "execute" else answer

    def __repr__(self) -> str:
        which = f"{self.id!r}, " if self.id else ""
        return f"{type(self).__name__}({which}phase={self.phase!r}, version={self.version})"


class OwnHandle(Handle):
    """What documents and dossiers have beside: they keep the law under which they were opened."""

    __slots__ = ()

    @classmethod
    def replay(
        cls, desk: Desk, id: Id, records: Sequence[str], *, head: types.Digest | None = None
    ) -> Self:
        """Fold stored records (texts, in order), with ``head`` as for ``append``. A number that
        they carry counts as given. Raises ``HistoryError``."""
        which = text_of("id", id)
        handle = cls(desk, f"{cls._machine}:{which}", [("id", which)])
        handle.append(records, head=head)
        # Whoever replays a history has read it.
        handle._content_hash()
        return handle

    def what_if(self, rule_set: types.RuleSetId, *, at: At | None = None) -> types.Change | None:
        """What another rule set would change; None if nothing."""
        found: types.Change | None = json.loads(self._what_if(rule_set, at))
        return found

    def stalled(self, *, at: At | None = None) -> list[types.Stalled]:
        """The work that waits for nobody in office, with those who can give it to somebody else: why
        the case does not move. A dossier waits for its maker until it lies in the archive."""
        found: list[types.Stalled] = json.loads(self._stalled(at))
        return found


class DocumentHandle(OwnHandle):
    """What documents have beside."""

    __slots__ = ()

    def standings(self, *, at: At | None = None) -> list[types.LineStanding]:
        """How every line stands against its due date: whose it is, since when, until when, whether it is
        late or at risk."""
        found: list[types.LineStanding] = json.loads(self._standings(at))
        return found

    def due_events(self, *, at: At | None = None) -> list[types.DueEvent]:
        """What has fallen due up to the moment: reminders, lateness, escalations, and that a number held
        for the document has lapsed. Each keeps its ``identity`` however late and often it is asked for."""
        found: list[types.DueEvent] = json.loads(self._due_events(at))
        return found

    def next_due(self, *, at: At | None = None) -> types.Instant | None:
        """When the next thing falls due; None if nothing will."""
        found: types.Instant | None = json.loads(self._next_due(at))
        return found

    def data_sheet(self, entered: types.EnteredData | str | None = None) -> list[types.DataRow]:
        """The input data of the document (thông tin đầu vào; Appendix VI), field by field, with
        what people enter beside what the document says (dict or JSON text)."""
        sheet = "{}" if entered is None else written("entered", entered)
        rows: list[types.DataRow] = json.loads(self._data_sheet(sheet))
        return rows


class OutgoingHandle(DocumentHandle):
    """What outgoing documents have beside."""

    __slots__ = ()

    @property
    def content_hash(self) -> types.Digest | None:
        """Hash of the content as it now is, which is read with this: what check, approve and sign
        name."""
        return self._content_hash()

    @property
    def number_symbol(self) -> str | None:
        """Number and symbol as they are written, once the document has them."""
        return self._number_symbol()

    def who_can_sign(self, at: At | None = None) -> list[types.DocumentSignatory]:
        """Everybody with a power to sign this document, and those who almost can: with the stack
        of prefixes, and what is missing."""
        found: list[types.DocumentSignatory] = json.loads(self._who_can_sign(at))
        return found

    def layout(self) -> list[types.Part]:
        """The text of each box of the document (thể thức; Appendix I)."""
        parts: list[types.Part] = json.loads(self._layout())
        return parts
