"""Streams as the desk gives and takes them."""

from typing import TypedDict

__all__ = ["KeptStream"]


class _KeptStreamRequired(TypedDict):
    stream: str
    """Name of the stream: ``series:di:2026``, ``grants``, ``incoming:<uuid>``."""
    records: list[str]
    """Its records, exactly as they are stored and hashed."""


class KeptStream(_KeptStreamRequired, total=False):
    """A stream with its records, as ``Desk.dump`` gives it and ``Desk.load`` takes it."""

    head: str
    """Its chain head: with it, a changed history is found."""
