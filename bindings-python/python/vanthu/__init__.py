"""Rules of the Vietnamese document desk (văn thư).

A :class:`Desk` is made once from the agency's profile. It hands out documents; each command is a
method that returns a :class:`Receipt` or raises :class:`Refused` with every failing rule.
"""

from . import types
from ._desk import Desk
from ._errors import Error, Fault, HistoryError, InvalidInput, Reason, Refused
from ._vanthu import (
    Dossier,
    IncomingDocument,
    Item,
    Need,
    OutgoingDocument,
    Receipt,
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
    "HistoryError",
    "IncomingDocument",
    "InvalidInput",
    "Item",
    "Need",
    "OutgoingDocument",
    "Reason",
    "Receipt",
    "Refused",
    "__version__",
    "faults",
    "label",
    "refusals",
    "types",
]
