"""The package as it was installed."""

import importlib.metadata

import vanthu


def test_one_version_everywhere() -> None:
    assert vanthu.__version__ == importlib.metadata.version("vanthu")
