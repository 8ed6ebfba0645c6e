"""The desk, with one method for each question that needs no document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from os import PathLike, fspath
from typing import TYPE_CHECKING, Any, TypedDict

from . import _commands, _vanthu, types
from ._asking import Asking, handle_of
from ._commands import Dossier, IncomingDocument, OutgoingDocument
from ._convert import At, Id, text_of, written
from ._handles import Handle

if TYPE_CHECKING:
    from typing_extensions import Self

__all__ = ["Desk", "KeptStream"]

Source = str | PathLike[str]
_CLASSES: dict[str, type[Handle]] = {
    one._machine: one for one in (getattr(_commands, name) for name in _commands.__all__)
}


class _KeptStreamRequired(TypedDict):
    stream: str
    """Name of the stream: ``series:di:2026``, ``grants``, ``incoming:<uuid>``."""
    records: list[str]
    """Its records, exactly as they are stored and hashed."""


class KeptStream(_KeptStreamRequired, total=False):
    """A stream with its records, as ``Desk.dump`` gives it and ``Desk.load`` takes it."""

    head: str
    """Its chain head: with it, a changed history is found."""


class Desk(Asking):
    """A desk (bàn văn thư): the agency's profile, the calendar and the law, read once, with the
    office's memory (number series, grants, seal) for use without a database. Safe to share between
    threads. It has one method for each question that needs no document.

    ``profile`` and ``calendar`` (by default the national one) are a dict, JSON text, or a path to
    a ``.json`` file; ``years`` are such sources of single years that are added to the calendar, or
    take the place of those it has (a new announcement, a late swap of days). ``locale`` is the
    language in which errors speak. ``clock`` is asked wherever no ``at`` is given; by default the
    system's. With ``open_series`` false only the series of ``put_series`` are known; otherwise each
    begins at 1.
    """

    __slots__ = ()

    def __new__(
        cls,
        profile: types.Profile | Source,
        *,
        calendar: types.CalendarData | Source | None = None,
        years: Sequence[types.YearData | Source] | None = None,
        locale: types.Locale = "vi",
        clock: Callable[[], At] | None = None,
        open_series: bool = True,
    ) -> Self:
        if clock is not None and not callable(clock):
            raise TypeError("`clock` must be a function")
        if years is not None and not isinstance(years, (list, tuple)):
            raise TypeError("`years` must be a list")
        return super().__new__(
            cls,
            _source("profile", profile, locale),
            None if calendar is None else _source("calendar", calendar, locale),
            [_source("years", year, locale) for year in years or ()],
            locale,
            clock,
            open_series,
        )

    def incoming(self, id: Id | None = None) -> IncomingDocument:
        """An incoming document (văn bản đến) of which nothing is known yet; a new id if none is
        given."""
        return handle_of(self, IncomingDocument, id)

    def outgoing(self, id: Id | None = None) -> OutgoingDocument:
        """An outgoing document (văn bản đi) of which nothing is known yet; a new id if none is
        given."""
        return handle_of(self, OutgoingDocument, id)

    def dossier(self, id: Id | None = None) -> Dossier:
        """A dossier (hồ sơ công việc) of which nothing is known yet; a new id if none is given."""
        return handle_of(self, Dossier, id)

    def dump(self, *handles: Handle) -> list[KeptStream]:
        """All records of the number series, the grants and the seal, and of the given handles: for
        each stream a dict with its name (``stream``), its records as texts (``records``) and its
        chain head (``head``). What ``put_series``, ``put_grant``, ``load_grants``,
        ``revoke_grant`` and ``put_facts`` set is no record."""
        if not all(isinstance(handle, Handle) for handle in handles):
            raise TypeError("`handles` must be handles of a desk")
        kept = {one[0]: one for one in self._dump()}
        for handle in handles:
            kept.setdefault(handle.stream, handle._kept())
        return [
            {"stream": stream, "records": records, "head": head}
            for stream, records, head in kept.values()
            if records
        ]

    def load(self, streams: Iterable[KeptStream]) -> dict[types.Stream, Handle]:
        """Apply what ``dump`` gave, in a fresh desk, so that no number, hold, void or grant is
        forgotten; each stream goes on where this desk has it. Returns the handles by the names of
        their streams. Raises ``HistoryError``; nothing has changed then."""
        try:
            kept = [(one["stream"], one["records"], one.get("head")) for one in streams]
        except (TypeError, KeyError, AttributeError):
            message = "`streams` must be a list of dicts, as `dump()` gives them"
            raise TypeError(message) from None
        return {
            name: _CLASSES[name.partition(":")[0]](self, name, [], loaded)
            for name, loaded in self._load(kept)
        }

    def load_grants(self, grants: Sequence[types.Grant] | str, at: At | None = None) -> None:
        """Take the grants that the agency already has, in the place of those known.

        Raises :class:`InvalidInput` with every fault, overlaps and circles included, and takes
        none then."""
        self._load_grants(written("grants", grants), at)

    def put_grant(self, grant: types.Grant | str) -> None:
        """Take a delegation grant (văn bản giao, ủy quyền) into the memory as it is, for what was
        decided elsewhere: nothing is checked, and one that is not well made confers nothing. New
        grants are made with ``grants.create_grant``."""
        self._put_grant(written("grant", grant))

    def revoke_grant(self, grant: Id, at: At | None = None) -> None:
        """Revoke a grant from the given moment on, for what was decided elsewhere. New ones are
        revoked with ``grants.revoke_grant``."""
        self._revoke_grant(text_of("grant", grant), at)

    def put_facts(self, facts: types.Facts | str) -> None:
        """Set what only a store can know (possible duplicates of a document)."""
        self._put_facts(written("facts", facts))

    def put_series(self, key: types.SeriesKey, year: int, series: types.Series | str) -> None:
        """Set the position of a number series (dict or JSON text), in the place of what is known,
        for an office that has given numbers before. It is no record: call it before ``load``.
        Series that are not set begin at 1. Raises ``InvalidInput`` for a series that the profile
        does not know."""
        self._put_series(key, year, written("series", series))

    def __repr__(self) -> str:
        return f"Desk(agency={self.agency!r}, name={self.profile['agency']['name']!r})"


def _source(name: str, given: Any, locale: types.Locale) -> str:
    """A dict, JSON text, or a path to a JSON file, as JSON text."""
    if isinstance(given, PathLike) or (isinstance(given, str) and given.endswith(".json")):
        with open(fspath(given), "rb") as file:
            return _vanthu.decoded(file.read(), locale)
    return written(name, given)
