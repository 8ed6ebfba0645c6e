"""The compiled half of the package. Checked against it by ``mypy.stubtest``."""

from typing import Final

__all__ = ["__version__"]

__version__: Final[str]
