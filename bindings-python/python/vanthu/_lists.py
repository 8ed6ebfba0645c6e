"""The closed lists: every rule, every fault, and what people call a member."""

import json

from . import _vanthu, types

__all__ = ["faults", "label", "refusals"]


def refusals() -> list[types.RuleInfo]:
    """Every rule that can refuse a command: code, kind, article, parameters, wording."""
    rules: list[types.RuleInfo] = json.loads(_vanthu.refusals())
    return rules


def faults() -> list[types.FaultInfo]:
    """Every fault that an input can have: code and wording."""
    found: list[types.FaultInfo] = json.loads(_vanthu.faults())
    return found


def label(of: types.LabelOf, key: str, locale: types.Locale = "vi") -> str | None:
    """What people call a member of a closed list, by the key with which it is written:
    ``label("phase", "handling")`` is “đang xử lý”. None if the list has no such member. Raises
    ``InvalidInput`` if there is no such list."""
    return _vanthu.label(of, key, locale)
