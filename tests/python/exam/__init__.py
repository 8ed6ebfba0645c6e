"""Neutral case files (``tests/exam``), run through the Python package: the vocabulary of their
README, mapped to the public API. Nothing here knows the id of a case. What the vocabulary or the
library does not know is reported as not supported, never as passed.

Run with ``python -m exam DIR [--json FILE]`` from ``tests/python``, or ``cargo xtask exam DIR
--python``. The runner in Rust (``tests/src/exam``) has the same rooms.
"""

from .report import CaseReport, CheckReport, Report
from .run import run_folder

__all__ = ["CaseReport", "CheckReport", "Report", "run_folder"]
