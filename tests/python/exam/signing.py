"""Who may sign as what, and how the block is written."""

from contextlib import suppress
from typing import Any

import vanthu

from . import outgoing, time
from .answer import Allowed, Answer, Refused, Unknown, and_also, answer_of
from .case import Facts, Known
from .office import Office, doc_type, fields_of_deputy


def step(known: Known, office: Office) -> Answer | None:
    if known.step.action == "signature_block":
        return ask(known, office, block=True)
    # A signature that is asked for its power, not on a document on its way.
    if known.step.action == "sign" and of_power(known) and known.step.actor != "signer":
        answer = answer_of(lambda: ask(known, office, block=False))
        if not on_its_way(known):
            return answer
        # Of a document on its way the same is asked of its approval first, and of the document.
        if isinstance(answer, Refused):
            return and_also(answer, answer_of(lambda: of_document(known, office)))
    return None


def of_document(known: Known, office: Office) -> Answer:
    return outgoing.step(known, office) or Allowed()


def power_alone(known: Known, office: Office) -> Answer | None:
    """The power of whoever signs at last, asked without the document: the steps before are
    lawful."""
    asked = known.step.action == "sign" and of_power(known) and known.step.actor != "signer"
    return answer_of(lambda: ask(known, office, block=False)) if asked else None


def of_power(known: Known) -> bool:
    """Whether the power of the signer is asked, by any of the facts that decide it."""
    facts = ("capacity", "doc_field", "delegated_by_head", "matter", "passed_on_by_title")
    return any(known.data(fact) is not None for fact in facts) or basis(known)


def basis(known: Known) -> bool:
    """Whether the case tells on what the actor's own power stands."""
    facts = {"unit_head": "regulation", "authorised_person": "authorisation"}
    return facts.get(known.step.actor) in known.given


def on_its_way(known: Known) -> bool:
    return known.done is not None or any(step.action == "draft" for step in known.flow)


def ask(known: Known, office: Office, *, block: bool) -> Answer:
    person = office.person(known.step.actor)
    if person is None:
        raise Unknown(f"actor {known.step.actor}")
    made = answer_of(lambda: give(known, office, person))
    if isinstance(made, Refused):
        suppose(known, office, person)
        return and_also(made, answer_of(lambda: power(known, office, person, block=block)))
    if not isinstance(made, Allowed):
        return made
    return power(known, office, person, block=block)


def suppose(known: Known, office: Office, person: str) -> None:
    """Of an authorisation that could not be made, what else stands against the signature: as if the
    head had given it in writing."""
    given = known.given.get("authorisation")
    if not isinstance(given, dict):
        return
    grant: Any = {
        "id": identity(99),
        "kind": "under_authorization",
        "grantor": "head",
        "grantee": person,
        "basis": "01/GUQ-CQ",
        "from": given.get("from"),
        "until": given.get("until"),
        "matters": given.get("matters", []),
    }
    # What is no grant at all cannot be supposed.
    with suppress(vanthu.InvalidInput):
        office.desk.put_grant(grant)


def power(known: Known, office: Office, person: str, *, block: bool) -> Answer:
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


def give(known: Known, office: Office, person: str) -> Answer:
    """What the case says was given to the actor in writing, made as commands of whoever gave it."""
    # In a flow the same may stand at several steps.
    number = len(office.grants)
    if known.data("delegated_by_head") is True:
        day = time.day(known)
        matter = first(known.data("doc_field"), known.data("matter"))
        grant = {
            "id": identity(number),
            "kind": "for_head",
            "grantor": "head",
            "grantee": person,
            "from": day.isoformat(),
            "until": day.isoformat(),
            "matters": [matter] if matter is not None else [],
        }
        execute(office, grant, day)
    written = known.data("authorisation_written")
    given = known.given.get("authorisation", usual(known) if written is not None else None)
    capacity = known.data("capacity")
    usual_capacity = "TUQ." if known.step.actor == "authorised_person" else None
    capacity = capacity if isinstance(capacity, str) else usual_capacity
    if capacity != "TUQ." or not isinstance(given, dict):
        return Allowed()
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
        of_head, again = grant_of("head", again_by, number + 1), grant_of(again_by, person, number + 2)
        given_once = answer_of(lambda: execute(office, of_head, day_given))
        given_again = answer_of(lambda: execute(office, again, day_given))
        if isinstance(given_once, Refused):
            return and_also(given_once, given_again)
        return given_again if isinstance(given_once, Allowed) else given_once
    if to_actor and not any(grant["grantee"] == person for grant in office.grants):
        execute(office, grant_of("head", person, number + 1), day_given)
    return Allowed()


def usual(known: Known) -> Facts:
    """Of an authorisation that is only said to exist nothing else is out of order."""
    day, matter = time.day(known).isoformat(), known.data("matter")
    return {"from": day, "until": day, "matters": [matter] if matter is not None else []}


def identity(number: int) -> str:
    return f"01930000-0000-7000-8000-000000000a{number:02}"


def execute(office: Office, grant: Facts, day: Any) -> Answer:
    """What was granted at an earlier step of a flow is not granted again."""
    fields = ("kind", "grantor", "grantee", "from", "until")
    if any(all(made.get(key) == grant.get(key) for key in fields) for made in office.grants):
        return Allowed()
    by = office.person(grant["grantor"])
    if by is None or day is None:
        raise Unknown("who authorised, and when")
    given = {key: value for key, value in grant.items() if value is not None}
    command: Any = {"type": "create", "data": given}
    office.desk.execute_grant(command, actor=by, at=time.morning(day))
    office.grants.append(given)
    return Allowed()
