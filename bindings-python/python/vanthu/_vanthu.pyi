"""The compiled half of the package. Checked against it by ``mypy.stubtest``."""

from typing import Final

__version__: Final[str]
