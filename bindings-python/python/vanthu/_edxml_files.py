"""Messages and attachments on disk: what is read from there, and what is saved."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from os import PathLike
from typing import BinaryIO, Protocol, TypedDict

__all__ = ["OutgoingFile", "Readable", "content_of", "plain_path", "saved"]

# Longer than any path; a message that is taken for one is not told back whole.
_LONGEST_PATH = 32_768
_MOST_OUTGOING = 256 << 20


class Readable(Protocol):
    """A file that was opened for reading bytes."""

    def read(self, size: int = ..., /) -> bytes:
        """At most so many bytes; none at the end."""
        ...


Content = bytes | bytearray | memoryview


class OutgoingFile(TypedDict, total=False):
    """A file to send: its ``content`` or its ``path``."""

    name: str
    """File name with extension; by default that of the path."""
    content: Content
    """The file itself, not packed."""
    path: str | PathLike[str]
    """Where the file lies."""
    description: str
    """What it is."""
    id: str
    """Its id within the message, unique; by default ``tep-1``, ``tep-2`` …"""


def plain_path(name: str, given: object) -> str:
    """A path; a text that can be none is a ``ValueError`` that does not repeat it."""
    if not isinstance(given, (str, PathLike)):
        raise TypeError(f"`{name}` must be a path, not {type(given).__name__}")
    path = os.fsdecode(given)
    if not path or "\0" in path or len(path) > _LONGEST_PATH:
        raise ValueError(f"`{name}` is no path: a text of {len(path)} characters")
    try:
        os.fsencode(path)
    except UnicodeEncodeError:
        raise ValueError(f"`{name}` is no path: it has half a character") from None
    return path


def content_of(name: str, source: object, limit: int) -> bytes:
    """The bytes of a message or file: given, in an open file, or at a path. Not more than one byte
    beyond the limit is read, so that whoever reads them can say that it is exceeded."""
    if isinstance(source, bytes):
        return source
    if isinstance(source, (bytearray, memoryview)):
        return bytes(source)
    if isinstance(source, (str, PathLike)):
        with open(plain_path(name, source), "rb") as file:
            size = os.fstat(file.fileno()).st_size
            return _read(name, file, limit, size)
    if callable(getattr(source, "read", None)):
        return _read(name, source, limit, 0)  # type: ignore[arg-type]
    wanted = "a path, bytes or a file opened for reading bytes"
    raise TypeError(f"`{name}` must be {wanted}, not {type(source).__name__}")


def _read(name: str, file: Readable, limit: int, size: int) -> bytes:
    blocks = []
    left = limit + 1
    block = min(max(size + 1, 1 << 16), left)
    while left > 0:
        read = file.read(min(block, left))
        if not isinstance(read, bytes):
            raise TypeError(f"`{name}` must be opened for reading bytes")
        if not read:
            break
        blocks.append(read)
        left -= len(read)
    return blocks[0] if len(blocks) == 1 else b"".join(blocks)


def saved(given: str | PathLike[str], write: Callable[[str], None]) -> None:
    """Written beside the path first, so that a fault leaves what was there."""
    path = plain_path("path", given)
    if os.path.isdir(path):
        raise IsADirectoryError(f"`path` is a folder: {path}")
    beside = f"{path}.{secrets.token_hex(6)}.part"
    # Made here, so that what is wrong with the folder is said as Python says it.
    with open(beside, "xb"):
        pass
    try:
        write(beside)
        os.replace(beside, path)
    except BaseException:
        os.unlink(beside)
        raise


def outgoing(name: str, number: int, given: object) -> tuple[str, str, str | None, bytes]:
    """Id, name, description and content of a file to send."""
    file = {"path": given} if isinstance(given, (str, PathLike)) else given
    if not isinstance(file, dict):
        raise TypeError(f"`{name}` must be a path or a dict, not {type(file).__name__}")
    for key in file:
        if key not in OutgoingFile.__annotations__:
            raise TypeError(f"`{name}` has no field {key!r}")
    if ("path" in file) == ("content" in file):
        raise TypeError(f"`{name}` must have either a `path` or a `content`")
    id, description = file.get("id", f"tep-{number}"), file.get("description")
    if "path" in file:
        path = plain_path(f"{name}.path", file["path"])
        called = file.get("name", os.path.basename(path))
    else:
        called = file.get("name", "")
        if not isinstance(file["content"], Content):
            raise TypeError(f"`{name}.content` must be bytes")
    for field, value in (("id", id), ("name", called), ("description", description or "")):
        if not isinstance(value, str):
            raise TypeError(f"`{name}.{field}` must be a text")
        _whole(f"{name}.{field}", value)
    content = content_of(f"{name}.path", file.get("content", file.get("path")), _MOST_OUTGOING)
    if len(content) > _MOST_OUTGOING:
        raise ValueError(f"`{name}` has more than {_MOST_OUTGOING} bytes")
    return id, called, description, content


def _whole(name: str, text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise ValueError(f"`{name}` has half a character, which is no text") from None
