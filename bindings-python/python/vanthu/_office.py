"""The office: a desk with a database, which several processes may have open at once."""

from __future__ import annotations

import errno
import json
import mimetypes
import os
import stat
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import wraps
from os import PathLike, fspath
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar, cast

from . import _vanthu, types
from ._answers import Receipt
from ._asking import Asking, handle_of
from ._commands import Dossier, IncomingDocument, OutgoingDocument
from ._convert import At, Id, written
from ._desk import Desk, Source
from ._edxml_files import plain_path
from ._errors import Fault
from ._handles import Handle

if TYPE_CHECKING:
    from typing_extensions import Self

__all__ = ["Dossiers", "IncomingDocuments", "Office", "OutgoingDocuments", "Streams"]

H = TypeVar("H", bound=Handle)
P = ParamSpec("P")


def _opening(
    method: Callable[Concatenate[H, P], Receipt],
) -> Callable[Concatenate[Streams[H], P], Receipt]:
    """A command that opens a stream, sent to a new one: that of its ``command_id``, so that the same
    command again meets the same stream and gives its first receipt."""

    @wraps(method)
    def open(self: Streams[H], /, *args: P.args, **kwargs: P.kwargs) -> Receipt:
        stream = cast("Id | None", kwargs.get("command_id"))
        return method(self(stream), *args, **kwargs)

    return open


class Streams(Generic[H]):
    """The streams of one machine. Called with an id, it gives that one; without, a new one."""

    __slots__ = ("_class", "_office")

    def __init__(self, office: Office, of: type[H]) -> None:
        self._office = office
        self._class = of

    def __call__(self, id: Id | None = None) -> H:
        return handle_of(self._office, self._class, id)


class IncomingDocuments(Streams[IncomingDocument]):
    """The incoming documents (văn bản đến) of an office."""

    __slots__ = ()

    receive = _opening(IncomingDocument.receive)


class OutgoingDocuments(Streams[OutgoingDocument]):
    """The outgoing documents (văn bản đi) of an office."""

    __slots__ = ()

    draft = _opening(OutgoingDocument.draft)


class Dossiers(Streams[Dossier]):
    """The dossiers (hồ sơ công việc) of an office."""

    __slots__ = ()

    open_dossier = _opening(Dossier.open_dossier)


class Office(_vanthu.Office, Asking):
    """A desk with a database (văn phòng): documents, dossiers, number series, grants and the seal with
    all their records, both registers, the inbox, attachments. Opened with :meth:`open`.

    Several processes may have the same database open: numbers have no gap and no double, and what was
    acknowledged survives a crash. A command that is accepted returns when it is on the disk. Safe to
    share between threads; after a ``fork`` the child opens its own.
    """

    __slots__ = ()

    @classmethod
    def open(
        cls,
        address: str | PathLike[str],
        desk: Desk | types.Profile | str | PathLike[str],
        *,
        patience: float = 10.0,
        check_files: bool = True,
        read_only: bool = False,
        calendar: types.CalendarData | Source | None = None,
        years: Sequence[types.YearData | Source] | None = None,
        locale: types.Locale | None = None,
        clock: Callable[[], At] | None = None,
    ) -> Self:
        """Open the office's database, and make it if there is none: ``sqlite:office.db``, a path, or
        ``sqlite::memory:``. Attachments are in the folder ``blobs`` beside the file.

        ``desk`` is a :class:`Desk` without records of its own, or what one is made from: a profile, with
        ``calendar``, ``years``, ``locale`` and ``clock`` of :class:`Desk`. ``patience``: seconds that a
        command waits for other processes before it fails ``busy``. With ``check_files`` a command
        that names an attachment which is not there fails ``missing_blob``. With ``read_only``, or
        ``sqlite:office.db?mode=ro``, nothing is made or changed: commands fail ``read_only``.

        Raises :class:`StorageError`, and :class:`InvalidInput` for the profile: also for one under
        which a number of the year would be given twice, as where the key of a series is renamed.
        What else it leaves behind is in :meth:`profile_faults`."""
        if not isinstance(address, (str, PathLike)):
            raise TypeError("`address` must be a text or a path")
        if isinstance(patience, bool) or not isinstance(patience, (int, float)):
            raise TypeError("`patience` must be a number of seconds")
        if not 0 <= patience <= 86_400:
            raise ValueError("`patience` must be between 0 and 86400 seconds")
        for name, flag in (("check_files", check_files), ("read_only", read_only)):
            if not isinstance(flag, bool):
                raise TypeError(f"`{name}` must be bool")
        options = {"calendar": calendar, "years": years, "locale": locale, "clock": clock}
        given = [name for name, option in options.items() if option is not None]
        if not isinstance(desk, Desk):
            desk = Desk(desk, calendar=calendar, years=years, locale=locale or "vi", clock=clock)
        elif given:
            raise TypeError(f"a `Desk` takes no further options: {', '.join(given)}")
        elif desk.dump():
            raise ValueError("`desk` has records of its own; an office has those of its database")
        return cls._new(desk, fspath(address), float(patience), check_files, read_only)

    @classmethod
    def _new(cls, desk: _vanthu.Desk, address: str | None, *options: Any) -> Self:
        return super().__new__(cls, desk, address, *options)

    def __new__(cls, *_: Any, **__: Any) -> Self:
        raise TypeError("an office is opened: `Office.open(address, desk)`")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def batch(self) -> Iterator[Self]:
        """The same office, whose commands share one commit: many times faster for an import.

        What its commands gave back counts only when the block has ended without ``StorageError``. Each
        is still decided for itself, on what those before it did, and one that is refused undoes none of
        them: neither does another error that ends the block. Questions are answered from what is
        durable. Other processes wait meanwhile, so keep a block short."""
        together = self._new(self, None, 0.0, True, False)
        try:
            yield together
        finally:
            together.close()

    @property
    def incoming(self) -> IncomingDocuments:
        """The incoming documents (văn bản đến): ``office.incoming.receive(...)`` opens one,
        ``office.incoming(id)`` is one."""
        return IncomingDocuments(self, IncomingDocument)

    @property
    def outgoing(self) -> OutgoingDocuments:
        """The outgoing documents (văn bản đi): ``office.outgoing.draft(...)`` opens one,
        ``office.outgoing(id)`` is one."""
        return OutgoingDocuments(self, OutgoingDocument)

    @property
    def dossiers(self) -> Dossiers:
        """The dossiers (hồ sơ công việc): ``office.dossiers.open_dossier(...)`` opens one,
        ``office.dossiers(id)`` is one."""
        return Dossiers(self, Dossier)

    def inbox(self, person: types.PersonId, at: At | None = None) -> list[types.InboxItem]:
        """Everything that waits for a person at that moment, by due date: on their own seats and,
        under a grant of cover, on those of others."""
        found: list[types.InboxItem] = self._asked("inbox", {"person": person}, at)
        return found

    def incoming_register(self, year: int | None = None) -> list[types.IncomingLine]:
        """The incoming register of a year (Sổ đăng ký văn bản đến), by series and number; by default
        the year of the clock."""
        found: list[types.IncomingLine] = self._asked("incoming_register", {"year": self._of(year)})
        return found

    def outgoing_register(self, year: int | None = None) -> list[types.OutgoingLine]:
        """The outgoing register of a year (Sổ đăng ký văn bản đi), by series and number; by default
        the year of the clock."""
        found: list[types.OutgoingLine] = self._asked("outgoing_register", {"year": self._of(year)})
        return found

    def incoming_rows(self, year: int | None = None) -> list[list[types.Cell | None]]:
        """The incoming register of a year as it is printed: the ten columns of Appendix IV, by default
        of the year of the clock. Wrong days that were corrected are in the last one."""
        found: list[list[types.Cell | None]] = self._asked("incoming_rows", {"year": self._of(year)})
        return found

    def outgoing_rows(self, year: int | None = None) -> list[list[types.Cell | None]]:
        """The outgoing register of a year as it is printed: the ten columns of Appendix IV, by default
        of the year of the clock. Void numbers keep their line."""
        found: list[list[types.Cell | None]] = self._asked("outgoing_rows", {"year": self._of(year)})
        return found

    def overdue(self, at: At | None = None) -> list[types.Overdue]:
        """Documents whose time has run out (quá hạn), most urgent first."""
        found: list[types.Overdue] = self._asked("overdue", {}, at)
        return found

    def due_events(self, at: At | None = None) -> list[types.DueEvent]:
        """What has fallen due in the whole office up to the moment (nhắc việc, quá hạn, báo cấp trên), in
        order, with the grants that ran out and the held numbers that lapsed; ``identity`` says what a
        script has acted on before."""
        found: list[types.DueEvent] = self._asked("due_events", {}, at)
        return found

    def next_due(self, at: At | None = None) -> types.Instant | None:
        """When the next thing falls due in the whole office: until then ``due_events`` says nothing new,
        unless somebody acts. None if nothing will."""
        found: types.Instant | None = self._asked("next_due", {}, at)
        return found

    def workload(self, at: At | None = None) -> types.Workload:
        """How much work each unit and each person has (tình hình xử lý theo đơn vị, cá nhân): open, at
        risk, overdue, and which documents."""
        found: types.Workload = self._asked("workload", {}, at)
        return found

    def stalled(self, at: At | None = None) -> list[types.StalledDocument]:
        """Documents that do not move, since nobody is in office for some of their work (văn bản bị ách
        tắc): what it is, and who can give it to somebody else."""
        found: list[types.StalledDocument] = self._asked("stalled", {}, at)
        return found

    def stalled_dossiers(self, at: At | None = None) -> list[types.StalledDossier]:
        """Dossiers that are not in the archive and whose maker is no longer in office (hồ sơ không còn
        người lập), with those who can hand them over to somebody else."""
        found: list[types.StalledDossier] = self._asked("stalled_dossiers", {}, at)
        return found

    def reservations(
        self, series: types.SeriesKey, at: At | None = None
    ) -> list[types.Reservation]:
        """The held numbers of a series that may still be used."""
        found: list[types.Reservation] = self._asked("reservations", {"series": series}, at)
        return found

    def gaps(
        self, series: types.SeriesKey, year: int | None = None, at: At | None = None
    ) -> types.GapAudit:
        """Compare what a series gave in a year with what its documents hold (kiểm tra số bỏ
        trống)."""
        found: types.GapAudit = self._asked("audit_series", {"series": series, "year": self._of(year)}, at)
        return found

    def what_if(self, rule_set: types.RuleSetId, at: At | None = None) -> list[types.Change]:
        """The open documents for which another rule set would change something. Reads every open
        document: a report, not a click."""
        found: list[types.Change] = self._asked("what_if", {"rule_set": rule_set}, at)
        return found

    def profile_faults(self) -> list[Fault]:
        """What this profile leaves behind: posts, units and persons for whom work waits, series with
        numbers of the year in which the office was opened, that it no longer names."""
        return [Fault.read(fault) for fault in self._asked("profile_faults", {})]

    def profile_of(self, digest: types.Digest) -> types.Profile | None:
        """A profile under which the office was opened, by the digest that acts record; None if it
        never was."""
        found: types.Profile | None = self._asked("profile", {"digest": digest})
        return found

    def heads(self) -> types.Heads:
        """Length and hash of every stream, to be kept where nobody who can change the database can
        change them too."""
        found: types.Heads = self._asked("heads", {})
        return found

    def verify(self, heads: types.Heads | None = None) -> types.VerifyReport:
        """Read the whole history and all attachments, and say everything that is wrong. With heads
        that were exported earlier, an end that was rewritten as a whole is found too."""
        found: types.VerifyReport = self._asked("verify", {} if heads is None else {"heads": heads})
        return found

    def rebuild(self) -> None:
        """Make registers, inbox and all that is made from the records again, in one transaction."""
        self._asked("rebuild", {})

    def put_file(
        self,
        source: bytes | str | PathLike[str],
        *,
        name: str | None = None,
        media_type: str | None = None,
        role: types.FileRole = "main",
    ) -> types.File:
        """Take an attachment's bytes, or those of the file at a path, before the command that names
        it. Gives what goes into ``files``; the name of bytes must be given."""
        if not isinstance(source, (bytes, str, PathLike)):
            raise TypeError("`source` must be bytes or a path")
        if isinstance(source, bytes):
            if name is None:
                raise TypeError("`name` of bytes must be given")
        else:
            path = plain_path("source", source)
            if stat.S_ISDIR(os.stat(path).st_mode):
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), path)
            name = PurePath(path).name if name is None else name
        for argument, text in (("name", name), ("role", role), ("media_type", media_type)):
            if text is not None and not isinstance(text, str):
                raise TypeError(f"`{argument}` must be a text")
        if not name:
            raise ValueError("`name` must not be empty")
        guessed = media_type or mimetypes.guess_type(name)[0] or "application/octet-stream"
        sha256, size = self._put_file(source)
        return {
            "role": role,
            "sha256": sha256,
            "size": size,
            "media_type": guessed,
            "name": name,
        }

    def file(self, sha256: types.Digest) -> bytes | None:
        """The bytes of an attachment; None if there is none of this digest."""
        return self._file(sha256)

    def _asked(self, query: str, data: Mapping[str, object], at: At | None = None) -> Any:
        question = written("query", {"type": query, "data": dict(data)})
        return json.loads(self._office(question, at))

    def _of(self, year: int | None) -> int:
        return self._year() if year is None else year

    def __repr__(self) -> str:
        return f"Office(agency={self.agency!r})"
