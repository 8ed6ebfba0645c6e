"""Messages of the national exchange axis (gói tin edXML, QCVN 102:2016/BTTTT).

:func:`read` reads a document or a status with its attachments; :func:`metadata_of` gives what
``receive`` takes; :func:`is_for` and :func:`same_document` answer what a clerk asks first. Messages are
written by :func:`write_document`, :func:`write_status` and :func:`write_reply`::

    reading = edxml.read("den/01.edxml")
    if reading.kind == "document" and edxml.is_for(desk, reading):
        document = desk.incoming()
        document.receive(actor="van-thu", metadata=edxml.metadata_of(reading))
        status = edxml.status_message(desk, reading, "01")
        Path("di/01.edxml").write_bytes(edxml.write_status(status))

Large messages are read, unpacked and written while other threads run.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Sequence
from os import PathLike
from typing import Any, BinaryIO, Literal, TypeAlias

from . import _vanthu
from . import edxml_types as types
from . import types as desk_types
from ._convert import At, written
from ._desk import Desk
from ._edxml_errors import ReadError, Remark, WriteError
from ._edxml_files import Content, OutgoingFile, Readable, content_of, outgoing, saved
from ._handles import Handle
from ._office import Office

__all__ = [
    "About",
    "Agency",
    "Attachment",
    "OutgoingFile",
    "ReadError",
    "Reading",
    "Remark",
    "WriteError",
    "document_message",
    "is_for",
    "metadata_of",
    "read",
    "same_document",
    "same_identity",
    "status_message",
    "types",
    "write_document",
    "write_reply",
    "write_status",
]


class Attachment:
    """An attached file (tệp đính kèm), packed in its message until somebody asks for it."""

    __slots__ = ("_head", "_index", "_raw")

    def __init__(
        self, raw: _vanthu.EdxmlMessage, index: int, head: types.AttachmentHead
    ) -> None:
        self._raw, self._index, self._head = raw, index, head

    @property
    def name(self) -> str:
        """The name under which it may be kept: that of the message without folders and without what
        deceives or what a file system refuses; never empty. As it came it is in ``message``."""
        return self._head["name"]

    @property
    def media_type(self) -> str:
        """Media type by the extension of the name."""
        return self._head["media_type"]

    @property
    def description(self) -> str | None:
        """What the message says about it."""
        return self._head.get("description")

    @property
    def size(self) -> int:
        """Bytes of the file. Raises ``ReadError`` if it cannot be unpacked."""
        return self._look()["size"]

    @property
    def sha256(self) -> str:
        """SHA-256 of the file in hex. Raises ``ReadError`` if it cannot be unpacked."""
        return self._look()["sha256"]

    @property
    def packing(self) -> types.Packing:
        """How it was packed: ``wrapped_undeclared`` and ``zip_is_the_file`` are worth a warning."""
        return self._look()["packing"]

    @property
    def fault(self) -> Remark | None:
        """Why it cannot be unpacked; None if it can."""
        try:
            self._look()
        except ReadError as error:
            return error.remark
        return None

    def read(self) -> bytes:
        """The file. Raises ``ReadError`` if it cannot be unpacked."""
        return self._raw.content(self._index)

    def open(self) -> BinaryIO:
        """The file as a stream, in memory."""
        return io.BytesIO(self.read())

    def save(self, path: str | PathLike[str]) -> None:
        """Unpack it into a file, a block at a time, in the place of what is there. Raises
        ``ReadError`` or ``OSError``; what is there stays as it is then."""
        saved(path, lambda beside: self._raw.copy_to(self._index, beside))

    def _look(self) -> types.AttachmentLook:
        look: types.AttachmentLook = json.loads(self._raw.look(self._index))
        return look

    def __repr__(self) -> str:
        return f"Attachment({self.name!r}, {self.media_type!r})"


class Reading:
    """A message that was read: what it says, what is odd about it, its attachments. It may be shared
    between threads. Made by :func:`read`."""

    __slots__ = ("_raw", "_read")

    def __init__(self, raw: _vanthu.EdxmlMessage) -> None:
        if not isinstance(raw, _vanthu.EdxmlMessage):
            raise TypeError("readings are made by `read`")
        self._raw = raw
        self._read: types.ReadMessage | None = None

    @property
    def _value(self) -> types.ReadMessage:
        if self._read is None:
            self._read = json.loads(self._raw.json())
        return self._read

    @property
    def kind(self) -> Literal["document", "status"]:
        """Whether it carries a document (văn bản) or reports on one (trạng thái)."""
        return self._raw.kind

    @property
    def message(self) -> types.Message:
        """What it says: ``{"type": "document" or "status", "data": …}``."""
        return self._value["message"]

    @property
    def document(self) -> types.DocumentMessage | None:
        """What a document message says; None for a status."""
        message = self.message
        return message["data"] if message["type"] == "document" else None

    @property
    def business(self) -> types.BusinessKind | None:
        """Kind of exchange of a document: ``new``, which one that does not say is too, ``update``,
        ``revocation``, ``replacement``; None for a status."""
        document = self.document
        if document is None:
            return None
        business = document.get("trace", {}).get("business")
        return business["kind"] if business else "new"

    @property
    def status(self) -> types.StatusMessage | None:
        """What a status message says; None for a document."""
        message = self.message
        return message["data"] if message["type"] == "status" else None

    @property
    def notices(self) -> list[Remark]:
        """What is odd about it, in the order of the message."""
        return [Remark.read(notice) for notice in self._value["notices"]]

    @property
    def attachments(self) -> list[Attachment]:
        """The attachments, still packed; none of a status."""
        heads = enumerate(self._value["attachments"])
        return [Attachment(self._raw, index, head) for index, head in heads]

    def to_json(self) -> str:
        """Message, notices and heads of the attachments as canonical JSON, the same bytes in every
        language."""
        return self._raw.json()

    def __repr__(self) -> str:
        value = self._value
        notices, attachments = len(value["notices"]), len(value["attachments"])
        return f"Reading({self.kind!r}, {notices} notices, {attachments} attachments)"


About: TypeAlias = Reading | desk_types.MetadataInput | desk_types.Metadata | str
"""A document: a message that was read, or its data (dict or JSON text)."""

Agency: TypeAlias = (
    Desk | Office | desk_types.Profile | desk_types.AgencyInfo | str
)
"""Our agency: a desk or an office, its profile, or the part ``agency`` of one (dict or JSON text)."""


def read(
    source: str | PathLike[str] | Content | Readable,
    *,
    limits: types.Limits | None = None,
    locale: desk_types.Locale = "vi",
) -> Reading:
    """Read a message: a path, its bytes, or a file opened for reading bytes. Attachments stay packed.

    ``limits`` keep a hostile message from taking the whole machine; ``locale`` is the language in
    which errors speak. Raises ``ReadError`` with code and place, ``OSError`` for a path that cannot
    be opened."""
    _language(locale)
    allowed = "{}" if limits is None else _json("limits", limits)
    content = content_of("source", source, _vanthu.edxml_message_limit(allowed, locale))
    return Reading(_vanthu.EdxmlMessage(content, allowed, locale))


def metadata_of(reading: Reading) -> desk_types.MetadataInput:
    """The data of the document that a message carries, as ``receive(metadata=…)`` takes them, with
    digest and size of its files, which are unpacked for it. Attachments that cannot be unpacked are
    left out (their ``fault`` says why), and so are all of a message that bears a mark of secrecy.

    Raises ``ReadError`` (``not_a_document``) for a status."""
    metadata: desk_types.MetadataInput = json.loads(_reading("reading", reading).metadata())
    return metadata


def is_for(agency: Agency | Sequence[str], reading: Reading) -> bool:
    """Whether a message is sent to our agency (gói tin gửi cho cơ quan mình): a document by its
    addressees, a status by the agency that it is reported to. Every code that the agency has or had
    counts, of either generation; a list of codes may stand for the agency."""
    return _reading("reading", reading).is_for(_agency(agency, lists=True))


def same_document(one: About, other: About) -> bool:
    """Whether two messages or documents are one that came twice (cùng một văn bản): the same
    identity **and** the same content, files included. What has the identifier of another document
    and says something else is another document, which is registered too (Art. 22.1)."""
    return _vanthu.edxml_same(_about("one", one), _about("other", other), True)


def same_identity(one: About, other: About) -> bool:
    """Whether two documents have one identity (cùng mã định danh), whatever they say: the same
    identifier, or without identifiers the same number, symbol and issuer."""
    return _vanthu.edxml_same(_about("one", one), _about("other", other), False)


def document_message(
    document: Handle, *, answers: About | None = None, at: At | None = None
) -> types.DocumentMessage:
    """The message that carries an outgoing document (dict) to the addressees who have a code, as it
    was signed and numbered; with ``answers``, as an answer to that document. Its files are given to
    :func:`write_document`. ``at`` is when it leaves, by default now.

    Raises ``WriteError``: ``not_signed``, ``state_secret``."""
    if not isinstance(document, Handle):
        raise TypeError("`document` must be an outgoing document")
    about = None if answers is None else _about("answers", answers)
    found = _vanthu.edxml_document_message(document, about, at)
    if found is None:
        raise TypeError("`document` must be an outgoing document")
    message: types.DocumentMessage = json.loads(found)
    return message


def status_message(
    agency: Agency,
    about: About,
    code: types.StatusCode,
    *,
    description: str | None = None,
    staff: str | None = None,
    at: At | None = None,
    locale: desk_types.Locale = "vi",
) -> types.StatusMessage:
    """What a status message (dict) of our agency about a received document says: ``code`` has two
    digits, ``description`` gives the reason (needed for 02, 13, 16), ``staff`` is who handled it,
    ``at`` is when, by default now. :func:`write_status` writes it."""
    _language(locale)
    report = (_text("code", code), _optional("description", description), _optional("staff", staff))
    found = _vanthu.edxml_status_message(
        _agency(agency), _about("about", about), report, at, locale
    )
    message: types.StatusMessage = json.loads(found)
    return message


def write_document(
    message: types.DocumentMessage | types.DocumentMessageInput | str,
    files: Iterable[str | PathLike[str] | OutgoingFile] = (),
    *,
    locale: desk_types.Locale = "vi",
) -> bytes:
    """Write a document message (dict or JSON text) with its files, always the same bytes for the
    same input. A file is a path, or a dict with ``name`` and ``content``. List of files and
    attachments of the message are made from ``files``.

    Raises ``WriteError`` with every fault and its place, ``InvalidInput`` for a dict that is no
    message."""
    _language(locale)
    return _vanthu.edxml_write_document(_json("message", message), _files(files), locale)


def write_reply(
    answers: About,
    message: Handle | types.DocumentMessage | types.DocumentMessageInput | str,
    files: Iterable[str | PathLike[str] | OutgoingFile] = (),
    *,
    at: At | None = None,
    locale: desk_types.Locale = "vi",
) -> bytes:
    """Write the answer to a document: an outgoing document of the desk, or a message (dict or JSON
    text). It refers to what it answers, and goes to its issuer unless it names addressees itself.
    Otherwise as :func:`write_document`; ``at`` is when it leaves, by default now."""
    _language(locale)
    about = _about("answers", answers)
    if isinstance(message, Handle):
        sent = json.dumps(document_message(message, answers=answers, at=at))
    else:
        sent = _json("message", message)
    reply = _vanthu.edxml_reply(about, sent, locale)
    return _vanthu.edxml_write_document(reply, _files(files), locale)


def write_status(
    message: types.StatusMessage | str,
    *,
    locale: desk_types.Locale = "vi",
) -> bytes:
    """Write a status message (dict, as :func:`status_message` gives it, or JSON text), always the
    same bytes for the same input.

    Raises ``WriteError`` with every fault and its place, ``InvalidInput`` for a dict that is no
    message."""
    _language(locale)
    return _vanthu.edxml_write_status(_json("message", message), locale)


def _reading(name: str, value: object) -> _vanthu.EdxmlMessage:
    if not isinstance(value, Reading):
        raise TypeError(f"`{name}` must be a message that `read` gave")
    return value._raw


def _about(name: str, value: About) -> _vanthu.EdxmlMessage | str:
    return value._raw if isinstance(value, Reading) else _json(name, value)


def _agency(value: Any, lists: bool = False) -> _vanthu.Desk | str:
    if isinstance(value, _vanthu.Desk):
        return value
    if isinstance(value, (list, tuple)) and not lists:
        raise TypeError("`agency` must be a desk or a profile")
    if lists and isinstance(value, (list, tuple)):
        for code in value:
            _text("agency", code)
    return _json("agency", value)


def _files(files: Any) -> list[tuple[str, str, str | None, bytes]]:
    if isinstance(files, (str, bytes, dict, PathLike)) or not isinstance(files, Iterable):
        raise TypeError("`files` must be a list of files")
    named = enumerate(files, start=1)
    return [outgoing(f"files[{number - 1}]", number, file) for number, file in named]


def _json(name: str, value: Any) -> str:
    return _text(name, value) if isinstance(value, str) else written(name, value)


def _text(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"`{name}` must be a text")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise ValueError(f"`{name}` has half a character, which is no text") from None
    return value


def _optional(name: str, value: object) -> str | None:
    return None if value is None else _text(name, value)


def _language(locale: object) -> None:
    if not isinstance(locale, str):
        raise TypeError("`locale` must be `vi` or `en`")


# Where users find them, also in messages and pickles.
for _one in (ReadError, Remark, WriteError):
    _one.__module__ = __name__
