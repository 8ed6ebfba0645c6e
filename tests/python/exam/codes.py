"""Identifiers of agencies."""

from datetime import date, timedelta
from typing import Any

from vanthu import types

from . import time
from .answer import Allowed, Answer, Unknown, malformed
from .case import Facts, Known
from .numbering import ask
from .office import Office


def step(known: Known, office: Office) -> Answer | None:
    action = known.step.action
    if action == "resolve_merger":
        return merger(known, office)
    if action not in (
        "validate_agency_code",
        "parse_agency_code",
        "convert_agency_code",
        "use_agency_code",
    ):
        return None
    text = known.text("code")
    if text is None:
        raise Unknown("code")
    if action == "use_agency_code":
        day = time.day(known)
        data = {"code": text, "day": day, "history": history(known, office, day)}
        question: Any = {"type": "agency_code", "data": data}
        return ask(known, office, question)
    code = office.desk.agency_code(code=text)
    if code is None or irregular(code) or (action != "convert_agency_code" and not asked(known, code)):
        return malformed("malformed agency code", [text])
    if action == "parse_agency_code":
        return Allowed({"level1": code.get("level1"), "level1_name": code.get("level1_name")})
    if action == "convert_agency_code":
        return convert(known, code)
    return Allowed()


def irregular(code: types.AgencyCodeInfo) -> bool:
    """Understood, but not in the form that the rules prescribe."""
    return any(warning["code"] == "irregular_agency_code" for warning in code["warnings"])


def asked(known: Known, code: types.AgencyCodeInfo) -> bool:
    """The rule set says which generation is asked; a conversion reads both."""
    rule_set = known.text("rule_set") or ""
    if rule_set.startswith("qcvn_102"):
        return code["form"] == "legacy"
    if rule_set.startswith("qd_20"):
        return code["form"] in ("current", "enterprise")
    return True


def convert(known: Known, code: types.AgencyCodeInfo) -> Answer:
    match known.text("to"):
        case "current":
            return Allowed(code.get("current"))
        case "legacy":
            return Allowed(code.get("legacy"))
    raise Unknown("to")


def history(known: Known, office: Office, day: date) -> Facts:
    """A merger of which the case tells has taken place before."""
    merger = merged(known, office)
    if merger is None:
        return {"entries": []}
    last = {"name": "", "valid_to": day - timedelta(days=1)}
    if merger["kept"] is not None:
        last["successor"] = merger["kept"]
    return {"entries": [{"code": code, **last} for code in merger["closed"]]}


def merged(known: Known, office: Office) -> types.Merger | None:
    units, name = known.get("old_units"), known.text("new_unit_name")
    if units is None or name is None:
        return None
    return office.desk.resolve_merger(old_units=units, new_unit_name=name)


def merger(known: Known, office: Office) -> Answer:
    found = merged(known, office)
    if found is None:
        raise Unknown("old_units, new_unit_name")
    return Allowed(found)
