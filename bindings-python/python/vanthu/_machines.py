"""One class a machine: its commands are generated, all else is in ``_handles.py``."""

import json

from . import types
from ._commands import (
    DossierCommands,
    GrantsCommands,
    IncomingCommands,
    OutgoingCommands,
    SealCommands,
    SeriesCommands,
)
from ._convert import At

__all__ = [
    "Dossier",
    "Grants",
    "IncomingDocument",
    "OutgoingDocument",
    "Seal",
    "Series",
]


class IncomingDocument(IncomingCommands):
    """An incoming document (văn bản đến)."""

    __slots__ = ()


class OutgoingDocument(OutgoingCommands):
    """An outgoing document (văn bản đi)."""

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


class Dossier(DossierCommands):
    """A dossier (hồ sơ công việc)."""

    __slots__ = ()


class Series(SeriesCommands):
    """A number series of one year (dãy số): kept by the desk."""

    __slots__ = ()


class Grants(GrantsCommands):
    """The delegation grants of the agency (giao, ủy quyền): kept by the desk."""

    __slots__ = ()


class Seal(SealCommands):
    """The agency's seal and key device (con dấu, thiết bị lưu khóa bí mật): kept by the desk."""

    __slots__ = ()
