"""Rules of the Vietnamese document desk (văn thư).

A :class:`Desk` is made once from the agency's profile. It hands out documents, dossiers, number
series, grants and the seal; each command is a method that returns a :class:`Receipt` or raises
:class:`Refused` with every failing rule.
"""

from . import types
from ._answers import Receipt
from ._desk import Desk, KeptStream
from ._errors import Error, Fault, HistoryError, InvalidInput, Reason, Refused
from ._handles import Handle
from ._lists import faults, label, refusals
from ._machines import Dossier, Grants, IncomingDocument, OutgoingDocument, Seal, Series
from ._vanthu import Item, Need, __version__

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

# Where users find them, also in messages and pickles.
for _name in __all__:
    if isinstance(globals()[_name], type):
        globals()[_name].__module__ = __name__
