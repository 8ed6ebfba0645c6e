"""Rules of the Vietnamese document desk (văn thư)."""

from ._vanthu import __version__

__all__ = ["__version__"]
