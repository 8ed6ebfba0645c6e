"""Rules of the Vietnamese document desk (văn thư).

A :class:`Desk` is made once from the agency's profile. It hands out documents, dossiers, number
series, grants and the seal; each command is a method that returns a :class:`Receipt` or raises
:class:`Refused` with every failing rule.
"""

from . import types
from ._desk import Desk
from ._errors import Error, Fault, HistoryError, InvalidInput, Reason, Refused
from ._streams import KeptStream
from ._vanthu import (
    Dossier,
    Grants,
    Handle,
    IncomingDocument,
    Item,
    Need,
    OutgoingDocument,
    Receipt,
    Seal,
    Series,
    __version__,
    faults,
    label,
    refusals,
)

__all__ = [
    "Desk",
    "Dossier",
    "Error",
    "Fault",
    "Grants",
    "Handle",
    "HistoryError",
    "IncomingDocument",
    "InvalidInput",
    "Item",
    "KeptStream",
    "Need",
    "OutgoingDocument",
    "Reason",
    "Receipt",
    "Refused",
    "Seal",
    "Series",
    "__version__",
    "faults",
    "label",
    "refusals",
    "types",
]
