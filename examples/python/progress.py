"""A progress bar on the error stream, shown only where somebody sees it."""

import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")


def progress(items: Sequence[T], name: Callable[[T], str], width: int = 24) -> Iterator[T]:
    """The items one after the other, with a bar that says which one it is."""
    for done, item in enumerate(items, 1):
        if sys.stderr.isatty():
            bar = "█" * (done * width // len(items))
            print(f"\r\x1b[K{bar:░<{width}} {done}/{len(items)} {name(item)}", end="", file=sys.stderr)
        yield item
    if items and sys.stderr.isatty():
        print(file=sys.stderr)
