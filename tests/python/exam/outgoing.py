"""Outgoing documents, driven by the package's own methods."""

from dataclasses import replace
from typing import Any, get_args

from vanthu import OutgoingDocument, types

from . import numbering, signing, time
from .answer import Allowed, Answer, No, Refused, Unknown, answer_of
from .case import Facts, Known, Step
from .incoming import is_live
from .office import DRAFTING_UNIT, Office, doc_type, fields_of_deputy, in_charge

# The steps in the order of Art. 10–19; the law does not order the first three after the draft.
ORDER = (
    "draft",
    "check_content",
    "check_form",
    "approve_draft",
    "sign",
    "assign_number",
    "register_outgoing",
    "apply_agency_signature",
    "issue",
    "keep",
)
BESIDE_EACH_OTHER = (
    "check_content",
    "check_form",
    "approve_draft",
    "return_draft",
    "revise_draft",
    "propose_urgency",
    "decide_urgency",
)
AFTER_ISSUE = ("send_via_axis", "fix_issued", "recall", "edit_issued")
UNDER_REVIEW = (
    "check_content",
    "check_form",
    "approve_draft",
    "sign",
    "return_draft",
    "decide_urgency",
)

# Commands without data of their own.
PLAIN = {
    "check_content": "check_content",
    "check_form": "check_format",
    "approve_draft": "approve",
    "assign_number": "assign_number",
    "apply_agency_signature": "apply_agency_signature",
    "issue": "issue",
    "keep": "keep",
    "send_via_axis": "send",
}


def step(known: Known, office: Office) -> Answer | None:
    action = known.step.action
    if action == "hand_over_seal":
        return seal(known, office)
    if not (action in ORDER or action in BESIDE_EACH_OTHER or action in AFTER_ISSUE):
        return None
    each_anew = known.flag("all_other_preconditions_met") is True
    if office.outgoing is None or each_anew:
        office.outgoing = office.desk.outgoing()
        numbering.of_documents(known, office)
        authorised(known, office)
        for done in done_before(known, office, action, each_anew):
            answer = answer_of(lambda: execute(known, office, done, role(done)))
            if isinstance(answer, Refused):
                raise Unknown(f"{done} before it: {answer.codes}")
            if not isinstance(answer, Allowed):
                raise Unknown(f"{done} before it: {answer}")
    return execute(known, office, action, known.step.actor)


def authorised(known: Known, office: Office) -> None:
    """The authorisation of a signer under TUQ.: as the case says; facts not named are ordinary, so
    it is in order."""
    if office.grants:
        return
    step, person = signing_step(known), office.person(signer(known))
    if step is not None and person is not None:
        given = signing.give(replace(known, step=step), office, person)
        if isinstance(given, Refused):
            raise No(given)
    if signer(known) != "authorised_person" or office.grants:
        return
    day = time.day(known)
    grant = {
        "id": signing.identity(1),
        "kind": "under_authorization",
        "grantor": "head",
        "grantee": "authorised_person",
        "basis": "01/GUQ-CQ",
        "from": day.isoformat(),
        "until": day.isoformat(),
        "types": [doc_type(known)],
    }
    signing.execute(office, grant, day)


def done_before(known: Known, office: Office, action: str, each_anew: bool) -> list[str]:
    if known.done is not None:
        return known.done
    state = known.given.get("state")
    if state is not None:
        steps = steps_to(state)
    else:
        steps = [] if office.flow and not each_anew else before(action)
    # Content of electronic documents that both must sign, and one did not.
    if known.flag("signed_by_person_and_agency") is False and "apply_agency_signature" in steps:
        steps = steps[: steps.index("apply_agency_signature")]
    numbered = is_numbered(known, office)
    return [step for step in steps if numbered or step != "assign_number"]


LAST_STEPS = {
    "draft": "draft",
    "approved": "approve_draft",
    "signed": "sign",
    "numbered": "assign_number",
    "registered": "register_outgoing",
    "sealed": "apply_agency_signature",
    "issued": "issue",
    "recalled": "issue",
    "kept": "keep",
}


def steps_to(state: Any) -> list[str]:
    """What brings a document to a state that the case names."""
    last = LAST_STEPS.get(state) if isinstance(state, str) else None
    if last is None:
        raise Unknown(f"state {state}")
    return [*until(last), last] + (["recall"] if state == "recalled" else [])


def is_numbered(known: Known, office: Office) -> bool:
    """Whether documents of the type have a symbol, and so a number."""
    kind: Any = doc_type(known)
    if kind not in get_args(types.DocumentType):
        return True
    symbol = office.desk.number_symbol(
        document_type=kind, number=1, unit_or_field="ĐV", organization="CQ"
    )
    return symbol is not None


def until(action: str) -> list[str]:
    return list(ORDER[: ORDER.index(action)])


def before(action: str) -> list[str]:
    """What must have been done lawfully before an action."""
    if action in BESIDE_EACH_OTHER:
        return until("check_content")
    return until("keep") if action in AFTER_ISSUE else until(action)


def role(action: str) -> str:
    """Who lawfully takes a step (README); of those that the README leaves to the clerk, whoever
    may."""
    roles = {
        "draft": "drafter",
        "revise_draft": "drafter",
        "propose_urgency": "drafter",
        "check_content": "drafting_unit_head",
        "check_form": "form_checker",
        "approve_draft": "signer",
        "sign": "signer",
        "return_draft": "signer",
        "decide_urgency": "signer",
        "fix_issued": "signer",
        "recall": "signer",
    }
    return roles.get(action, "clerk")


def signing_step(known: Known) -> Step | None:
    """The signature of a document on its way, if the case says in which capacity it is given."""
    signatures = (step for step in known.steps if step.action == "sign")
    return next((step for step in signatures if "capacity" in step.data), None)


def signer(known: Known) -> str:
    """The role behind the signer: named by the case, or whoever signs in a capacity; else the
    head."""
    step = signing_step(known)
    usual = "deputy_in_charge" if in_charge(known) else "head"
    who = step.actor if step is not None and step.actor != "signer" else usual
    return known.text_or("signer_is", who)


def signer_post(known: Known) -> str:
    role = signer(known)
    if role in ("deputy_head", "deputy_in_charge"):
        return "deputy_head"
    return role if role in ("unit_head", "authorised_person") else "head"


def content(known: Known, revision: int) -> Facts:
    file = {
        "role": "main",
        "sha256": f"{revision:064x}",
        "size": 1024,
        "media_type": "application/pdf",
        "name": "du-thao.pdf",
    }
    return {
        "type": doc_type(known),
        "subject": "Về việc thực hiện nhiệm vụ công tác",
        "addressees": [{"code": "H98", "name": "Cơ quan nhận"}],
        "secrecy": known.text_or("secrecy", "khong_mat"),
        "files": [file],
    }


def execute(known: Known, office: Office, action: str, actor: str) -> Answer:
    if action in UNDER_REVIEW:
        submit(known, office)
    # To send through the axis is to issue, where that was not done before (Art. 18).
    if action == "send_via_axis" and document_of(office).phase == "sealed":
        send(known, office, "clerk", "issue", {})
    kind, data = command(known, office, action, actor)
    if action != "assign_number":
        return send(known, office, actor, kind, data)
    # The system numbers for the clerk (Art. 15.3).
    send(known, office, "clerk" if actor == "system" else actor, kind, data)
    return number(known, office)


def command(known: Known, office: Office, action: str, actor: str) -> tuple[str, Facts]:
    """The command that the action stands for."""
    if action in PLAIN:
        return PLAIN[action], {}
    match action:
        case "draft":
            return "draft", draft(known)
        case "sign":
            capacity = known.data("capacity")
            own = known.step.action == "sign" and isinstance(capacity, str)
            return "sign", {"capacity": prefixes(capacity)} if own else {}
        case "revise_draft":
            handed_back(known, office)
            return "revise", {"content": content(known, office.commands + 2)}
        case "register_outgoing":
            return "register", {"copies": 1}
        case "propose_urgency" | "decide_urgency":
            return action, {"urgency": known.text_or("urgency", "khan")}
        case "return_draft":
            return "return", returned(known, office, actor)
        case "fix_issued":
            fault, instrument = known.text("fault"), known.text("instrument_doc_type")
            if fault is None or instrument is None:
                raise Unknown("fault, instrument_doc_type")
            return "correct", {"flaw": fault, "instrument_type": instrument}
        case "recall":
            # The project asks for a reason of some length, which the files do not know.
            reason = known.text_or("reason", "")
            return "withdraw", {"reason": f"Thu hồi văn bản: {reason}"}
        case "edit_issued":
            field = known.text_or("field", "note")
            return "amend_record", {"note": f"Sửa dữ liệu: {field}"}
    raise Unknown(action)


PREFIXES = {
    "TM.": "on_behalf_of",
    "Q.": "acting",
    "KT.": "for_head",
    "TL.": "by_order",
    "TUQ.": "under_authorization",
}


def prefixes(capacity: str) -> list[str]:
    """A capacity as it is written, in the form of the commands."""
    parts = [part.strip() for part in capacity.split("+")] if capacity.strip() else []
    if len(set(parts)) < len(parts) or not PREFIXES.keys() >= set(parts):
        raise Unknown(f"capacity {capacity}")
    return [PREFIXES[part] for part in parts]


def draft(known: Known) -> Facts:
    data = {"content": content(known, 1), "unit": DRAFTING_UNIT, "signer": signer_post(known)}
    fields = fields_of_deputy(known)
    if signer(known) != "head":
        named = known.text("doc_field"), known.text("matter")
        fields = [field for field in named if field is not None] + fields
    return data | ({"field": fields[0]} if fields else {})


def number(known: Known, office: Office) -> Answer:
    """The number that the document now carries, as it is written."""
    written = document_of(office).number_symbol
    if not written:
        return Allowed()
    secret, year = numbering.is_secret(known), time.day(known).year
    return numbering.used_up(known, office, written, year, secret=secret)


def document_of(office: Office) -> OutgoingDocument:
    if office.outgoing is None:
        raise Unknown("a document")
    return office.outgoing


def submit(known: Known, office: Office) -> None:
    """A draft that is to be checked, approved or signed has been submitted for it."""
    if office.outgoing is not None and office.outgoing.phase in ("draft", "returned"):
        handed_back(known, office)
        send(known, office, "drafter", "submit", {})


def handed_back(known: Known, office: Office) -> None:
    """A returned draft lies with the head of the drafting unit, who passes it to the drafter
    (Art. 10.3)."""
    state = office.outgoing.state if office.outgoing is not None else None
    if state and state["phase"] == "returned" and state.get("returned_to") == "unit_head":
        send(known, office, "drafting_unit_head", "hand_back", {})


def returned(known: Known, office: Office, actor: str) -> Facts:
    # Whoever is not the head of the drafting unit is the wrong one.
    to_head = known.text("to") in (None, "drafting_unit_head")
    to = "unit_head" if to_head else "drafter"
    now, person = office.moment(known), of_office(known, office, actor)
    if person is None:
        raise Unknown(f"actor {actor}")
    document = document_of(office)
    items = document.available(actor=person, at=now)
    own = (item.line for item in items if item.action == "return" and item.status != "denied")
    lines = document.state["instance"]["lines"]
    # After the signature no line is live: what was there last is asked for.
    live = (line["id"] for line in [*filter(is_live, lines), *lines[-1:]])
    line = next((line for line in own if line is not None), None)
    line = next(live, None) if line is None else line
    return {"line": line, "to": to, "reason": "Đề nghị chỉnh sửa dự thảo"}


def of_office(known: Known, office: Office, actor: str) -> str | None:
    return office.person(signer(known) if actor in ("signer", "issuing_agency") else actor)


def send(known: Known, office: Office, actor: str, kind: str, data: Facts) -> Answer:
    now, person = office.moment(known), of_office(known, office, actor)
    if person is None:
        raise Unknown(f"actor {actor}")
    document = document_of(office)
    command: Any = {
        "command_id": f"01930000-0000-7000-8002-0000{office.commands:08}",
        "document": document.id,
        "kind": {"type": kind, "data": data},
    }
    # Everybody acts on the draft as it now is.
    if document.content_hash is not None:
        command["seen"] = {"content": document.content_hash}
    document.execute(command, actor=person, at=now)
    return Allowed()


def seal(known: Known, office: Office) -> Answer:
    now, person = office.moment(known), office.person(known.step.actor)
    if person is None:
        raise Unknown(f"actor {known.step.actor}")
    office.desk.hand_over_seal(
        written_permission=known.stated("written_permission") is True,
        minutes=known.stated("minutes") is True,
        actor=person,
        at=now,
    )
    return Allowed()
