"""Incoming documents, driven by the package's own methods."""

from collections.abc import Iterator
from typing import Any

from vanthu import IncomingDocument, Refused, types

from . import time
from .answer import NOTHING, Allowed, Answer, No, Unknown, answer_of, refused
from .answer import Refused as RefusedAnswer
from .case import Facts, Known
from .office import (
    ARRIVALS,
    DRAFTING_UNIT,
    UNIT,
    Office,
    directing_post,
    only_a_line,
)

# The steps of the two forms, in the order of Art. 20–24.
PAPER = (
    "receive",
    "open_and_stamp",
    "register_incoming",
    "submit",
    "direct",
    "complete_entry",
    "hand_over",
    "handle",
)
ELECTRONIC = ("receive", "register_incoming", "submit", "direct", "handle")
OTHERS = ("forward_unopened", "assign_within_unit", "assign_tracker")
OF_PAPER = ("open_and_stamp", "forward_unopened", "complete_entry")


def step(known: Known, office: Office) -> Answer | None:
    action = known.step.action
    if action not in PAPER and action not in OTHERS:
        return None
    each_anew = known.flag("all_other_preconditions_met") is True
    if office.incoming is None or each_anew:
        office.incoming = office.desk.incoming()
        for done in done_before(known, office, action, each_anew):
            answer = answer_of(lambda: execute(known, office, done, role(done)))
            if isinstance(answer, RefusedAnswer):
                raise Unknown(f"{done} before it: {answer.codes}")
            if not isinstance(answer, Allowed):
                raise Unknown(f"{done} before it: {answer}")
    return execute(known, office, action, known.step.actor)


def done_before(known: Known, office: Office, action: str, each_anew: bool) -> list[str]:
    if known.done is not None:
        return known.done
    return [] if office.flow and not each_anew else before(known, action)


def is_paper(known: Known) -> bool:
    """Opening, stamping and completing the entry are of paper, whether the case says so or not."""
    medium = known.text("medium")
    if medium is not None:
        return medium == "paper"
    return any(step.action in OF_PAPER for step in known.steps)


def before(known: Known, action: str) -> list[str]:
    """What must have been done lawfully before an action."""
    order, end = (PAPER if is_paper(known) else ELECTRONIC), action
    if action in ("open_and_stamp", "forward_unopened"):
        order, end = PAPER, "open_and_stamp"
    elif action in ("assign_within_unit", "assign_tracker"):
        end = "handle"
    elif action in ("complete_entry", "hand_over") and not is_paper(known):
        end = "handle"
    return list(order[: order.index(end)])


def role(action: str) -> str:
    """Who lawfully takes a step (README); of those that the README leaves to the clerk, whoever
    may."""
    roles = {
        "direct": "directing_person",
        "handle": "lead_handler",
        "assign_within_unit": "unit_head",
        "assign_tracker": "head",
    }
    return roles.get(action, "clerk")


def execute(known: Known, office: Office, action: str, actor: str) -> Answer:
    # What the check itself says counts for its own action only.
    own = known.step.action == action
    # What was passed on unopened and is agency business comes back to be registered (Art. 21.1.b).
    passed_on = office.incoming is not None and office.incoming.phase == "passed_on"
    if passed_on and known.flag("handed_back_as_agency_business") is True:
        send(known, office, "staff", {"type": "hand_in", "data": {}})
    match action:
        case "receive":
            return send(known, office, actor, receive(known))
        case "open_and_stamp":
            return send(known, office, actor, {"type": "stamp", "data": {}})
        case "forward_unopened":
            return send(known, office, actor, {"type": "forward_unopened", "data": {}})
        case "register_incoming":
            return register(known, office, actor, own)
        case "submit":
            kind = {"type": "submit", "data": {"to": directing_post(known)}}
            return send(known, office, actor, kind)
        case "direct":
            if not own and actor == "directing_person":
                actor = directing_role(known)
            return send(known, office, actor, direct(known, office, own))
        case "complete_entry":
            return send(known, office, actor, {"type": "complete_entry", "data": {}})
        case "hand_over":
            return send(known, office, actor, hand_over(known, office, own))
        case "handle":
            taken_over(known, office)
            on_lead_line(known, office, actor, "start", {})
            return on_lead_line(known, office, actor, "report", {"result": "Đã giải quyết xong"})
        case "assign_within_unit":
            unit = lead_unit(office)
            to = "member" if unit == UNIT else f"{unit}-staff"
            return on_lead_line(known, office, actor, "assign", {"to": to})
        case "assign_tracker":
            kind = {"type": "assign_tracker", "data": {"person": "staff"}}
            return send(known, office, actor, kind)
    raise Unknown(action)


def taken_over(known: Known, office: Office) -> None:
    """Work that came straight from the register lies with the unit as a whole: its head names who
    handles it (Appendix IV, VII), himself where the case says nothing."""
    if lead_line(office) is not None:
        return
    root = next((line for line in lines(office) if "parent" not in line), None)
    head = person(office, "unit_head")
    if root is None or root["seat"]["type"] != "unit" or head is None:
        return
    kind = {"type": "assign", "data": {"line": root["id"], "to": head}}
    send(known, office, "unit_head", kind)


def directing_role(known: Known) -> str:
    post = directing_post(known)
    return post if post in ("head", "deputy_head") else "directing_person"


def receive(known: Known) -> Facts:
    medium = known.text_or("medium", "paper" if is_paper(known) else "electronic")
    # Only mail for somebody else is passed on unopened.
    each_anew = known.flag("all_other_preconditions_met") is True
    for_another = known.step.action == "forward_unopened" and each_anew
    addressed_to = "named_person" if for_another else "agency"
    bare = medium == "paper" and only_a_line(known)
    metadata = {
        "medium": medium,
        "addressed_to": known.text_or("addressed_to", addressed_to),
        "issuer": {"code": "H98", "name": "Cơ quan gửi"},
        "number": "15",
        "symbol": "SM-VP",
        "type_name": "Công văn",
        "subject": "" if bare else "Về việc phối hợp thực hiện nhiệm vụ",
        "urgency": known.text_or("urgency", "thuong"),
        "secrecy": known.text_or("secrecy", "khong_mat"),
    }
    return {"type": "receive", "data": {"metadata": metadata}}


def register(known: Known, office: Office, actor: str, own: bool) -> Answer:
    last = known.given.get("last_arrival_number")
    if isinstance(last, int) and not office.numbering:
        year = known.number("year") or time.day(known).year
        office.desk.put_series(ARRIVALS, year, {"last_number": last})
        office.numbering = True
    facts = ("authentic", "intact", "right_recipient")
    said = {fact: known.stated(fact) if own else None for fact in facts}
    verification = {fact: value if isinstance(value, bool) else True for fact, value in said.items()}
    kind = {"type": "register", "data": {"verification": verification}}
    try:
        send(known, office, actor, kind)
    except Refused as refusal:
        answer = refused(list(refusal.codes))
        returned = {"not_authentic", "wrong_recipient"} & set(refusal.codes)
        may_return = returned and can_be_returned(known, office, actor)
        value = {"required_action": "return_to_sender"} if may_return else NOTHING
        raise No(RefusedAnswer(answer.reasons, answer.codes, value)) from refusal
    taken = document_of(office).state.get("taken")
    return Allowed(taken["number"]) if taken else Allowed()


def can_be_returned(known: Known, office: Office, actor: str) -> bool:
    """Whether the document still stands where it can be returned to its sender."""
    now, person = office.moment(known), office.person(actor)
    document = document_of(office)
    if person is None or document.phase != "received":
        return False
    return not document.why("refuse_receipt", actor=person, at=now)


def direct(known: Known, office: Office, own: bool) -> Facts:
    data: Facts = {}
    lead = known.data("lead") if own else None
    lead = lead if isinstance(lead, str) and lead.strip() else None
    facts = ("lead", "co_handlers", "units_concerned")
    if lead is not None:
        data["lead"] = unit(office, lead)
    # A flow's direction stands in its own step; a check before which it was done knows none.
    elif not (own and any(fact in known.step.data for fact in facts)):
        data["lead"] = unit(office, lead_name(known))
    if own:
        names = known.data("co_handlers")
        names = names if isinstance(names, list) else []
        co = [unit(office, name) for name in names if isinstance(name, str)]
        # Further units that are concerned, but not named, take part too.
        named = len(co) + (lead is not None)
        unnamed = max((known.number("units_concerned") or 0) - named, 0)
        data["co"] = co + [{"type": "unit", "data": key} for key in CONCERNED[:unnamed]]
        for key, fact in (("due", "deadline"), ("opinion", "opinion")):
            if known.data(fact) is not None:
                data[key] = known.data(fact)
    return {"type": "direct", "data": data}


CONCERNED = (DRAFTING_UNIT, "khac", "duoc-uy-quyen")
"""Units of the office that a case never names."""


def unit(office: Office, name: str) -> Facts:
    return {"type": "unit", "data": office.unit(name)}


def lead_name(known: Known) -> str:
    """The unit to which a case hands over was named in the direction before it."""
    names = (step.data.get("to") for step in known.steps if step.action == "hand_over")
    return next((name for name in names if isinstance(name, str)), "")


def hand_over(known: Known, office: Office, own: bool) -> Facts:
    to, signed = known.data("to"), known.data("signed_receipt")
    key = office.unit(to) if own and isinstance(to, str) else lead_unit(office)
    if not (own and isinstance(signed, bool)):
        signed = True
    data = {"to": {"type": "unit", "data": key}, "signed_receipt": signed}
    return {"type": "hand_over", "data": data}


def document_of(office: Office) -> IncomingDocument:
    if office.incoming is None:
        raise Unknown("a document")
    return office.incoming


def lines(office: Office) -> Iterator[types.Line]:
    if office.incoming is not None:
        yield from office.incoming.state["instance"]["lines"]


def is_live(line: types.Line) -> bool:
    return line["state"]["type"] in ("waiting", "ready", "in_progress")


def lead_line(office: Office) -> types.Line | None:
    """The live line of the lead: the lowest, if work was assigned inside the unit."""
    live = filter(is_live, lines(office))
    leads = [line for line in live if line["role"] == "lead" and "parent" in line]
    return leads[-1] if leads else None


def lead_unit(office: Office) -> str:
    """Key of the unit that leads."""
    # The last direction counts.
    for line in reversed(list(lines(office))):
        if line["role"] == "lead" and line["seat"]["type"] == "unit":
            return line["seat"]["data"]
    return UNIT


def on_lead_line(known: Known, office: Office, actor: str, kind: str, data: Facts) -> Answer:
    line = lead_line(office)
    # Without a line there is nothing to handle: the command then says why.
    target = {"line": line["id"] if line else 1}
    return send(known, office, actor, {"type": kind, "data": target | data})


def send(known: Known, office: Office, actor: str, kind: Facts) -> Answer:
    now, actor_key = office.moment(known), person(office, actor)
    if actor_key is None:
        raise Unknown(f"actor {actor}")
    document = document_of(office)
    number = f"01930000-0000-7000-8001-0000{office.commands:08}"
    command: Any = {"command_id": number, "document": document.id, "kind": kind}
    document.execute(command, actor=actor_key, at=now)
    return Allowed()


def person(office: Office, role: str) -> str | None:
    """The people whom the direction names: who leads, and the head of the unit that leads."""
    line = lead_line(office)
    if role == "lead_handler" and line and line["seat"]["type"] == "person":
        return line["seat"]["data"]
    if role in ("lead_handler", "unit_head"):
        return office.person(f"{lead_unit(office)}-head") or office.person("unit_head")
    # Who sent the document is nobody of the office that receives it.
    return role if role == "issuing_agency" else office.person(role)
