"""Rules of the Vietnamese document desk (văn thư).

An :class:`Office` keeps documents, dossiers, number series, grants and the seal in a database; a
:class:`Desk` has them in memory. Both are made from the agency's profile. Each command is a method
that returns a :class:`Receipt` or raises :class:`Refused` with every failing rule.
"""

from . import _commands, edxml, types
from ._answers import Receipt
from ._commands import *
from ._desk import Desk, KeptStream
from ._errors import Error, Fault, HistoryError, InvalidInput, Reason, Refused, StorageError
from ._handles import Handle
from ._lists import faults, label, refusals
from ._office import Dossiers, IncomingDocuments, Office, OutgoingDocuments, Streams
from ._vanthu import Item, Need, __version__

__all__ = [
    "Desk",
    "Dossiers",
    "Error",
    "Fault",
    "Handle",
    "HistoryError",
    "IncomingDocuments",
    "InvalidInput",
    "Item",
    "KeptStream",
    "Need",
    "Office",
    "OutgoingDocuments",
    "Reason",
    "Receipt",
    "Refused",
    "StorageError",
    "Streams",
    "__version__",
    "edxml",
    "faults",
    "label",
    "refusals",
    "types",
]
__all__ += _commands.__all__

# Where users find them, also in messages and pickles.
for _name in __all__:
    if isinstance(globals()[_name], type):
        globals()[_name].__module__ = __name__
