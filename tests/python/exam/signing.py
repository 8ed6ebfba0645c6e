"""Who may sign as what, and how the block is written."""

from typing import Any

from . import time
from .answer import Allowed, Answer, Unknown
from .case import Facts, Known
from .office import Office, doc_type, fields_of_deputy


def step(known: Known, office: Office) -> Answer | None:
    if known.step.action == "signature_block":
        return ask(known, office, block=True)
    # A signature that is asked for its power, not on a document on its way.
    if known.step.action == "sign" and known.data("capacity") is not None and known.done is None:
        return ask(known, office, block=False)
    return None


def ask(known: Known, office: Office, *, block: bool) -> Answer:
    exempt = known.given.get("sector_exception_for_titles") is True
    if exempt and known.data("academic_title") is not None:
        raise Unknown("titles that a sector exempts")
    person = office.person(known.step.actor)
    if person is None:
        raise Unknown(f"actor {known.step.actor}")
    give(known, office, person)
    capacity, kind = known.data("capacity"), doc_type(known)
    document: Any = {
        "person": person,
        "document_type": kind,
        "field": field(known),
        "capacity": capacity if isinstance(capacity, str) else None,
        "at": time.morning(time.day(known)),
    }
    if not block:
        office.desk.signing_power(**document)
        return Allowed()
    written = office.desk.signature_block(**document)
    value: Facts = {key: written["block"][key] for key in ("title_lines", "name")}
    if "under_authorization" in written["power"]["capacity"]:
        value["seal_of"] = written["block"]["seal_of"]
    return Allowed(value)


def field(known: Known) -> str | None:
    """The field or matter of the document."""
    named = first(known.data("matter"), known.data("doc_field"))
    if isinstance(named, str):
        return named
    # Facts not named are ordinary: a deputy's document lies in the deputy's field.
    own = fields_of_deputy(known) if known.step.actor == "deputy_head" else []
    return own[0] if own else None


def first(*values: Any) -> Any:
    return next((value for value in values if value is not None), None)


def give(known: Known, office: Office, person: str) -> None:
    """What the case says was given to the actor in writing, made as commands of whoever gave it."""
    if known.data("delegated_by_head") is True:
        day = time.day(known)
        matter = first(known.data("doc_field"), known.data("matter"))
        grant = {
            "id": identity(1),
            "kind": "for_head",
            "grantor": "head",
            "grantee": person,
            "from": day,
            "until": day,
            "matters": [matter] if matter is not None else [],
        }
        execute(office, grant, day)
    given = known.given.get("authorisation")
    if known.data("capacity") != "TUQ." or not isinstance(given, dict):
        return
    written = known.data("authorisation_written")
    to_actor = known.step.actor == "authorised_person" or written is not None
    written = given.get("written") if written is None else written
    day_given = time.day_of(given.get("from"))

    def grant_of(grantor: str, grantee: str, number: int) -> Facts:
        grant = {
            "id": identity(number),
            "kind": "under_authorization",
            "grantor": grantor,
            "grantee": grantee,
            "from": given.get("from"),
            "until": given.get("until"),
            "matters": given.get("matters", []),
        }
        return grant | ({"basis": "01/GUQ-CQ"} if written is True else {})

    again_by = known.data("authorised_again_by")
    if isinstance(again_by, str):
        execute(office, grant_of("head", again_by, 2), day_given)
        execute(office, grant_of(again_by, person, 3), day_given)
    elif to_actor:
        execute(office, grant_of("head", person, 2), day_given)


def identity(number: int) -> str:
    return f"01930000-0000-7000-8000-0000000000a{number}"


def execute(office: Office, grant: Facts, day: Any) -> None:
    by = office.person(grant["grantor"])
    if by is None or day is None:
        raise Unknown("who authorised, and when")
    given = {key: value for key, value in grant.items() if value is not None}
    command: Any = {"type": "create", "data": given}
    office.desk.execute_grant(command, actor=by, at=time.morning(day))
    office.granted = True
