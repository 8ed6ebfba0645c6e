"""Registers and their lines, data fields, marks, dossiers, copies, and what the law says without a
document."""

from typing import Any

from vanthu import InvalidInput

from . import time
from .answer import Allowed, Answer, Unknown
from .case import Facts, Known, count
from .numbering import ask
from .office import Office


COPIES_AS_SOURCE = {"sao_y": "true_copy", "sao_luc": "other_copy", "trich_sao": "other_copy"}


def step(known: Known, office: Office) -> Answer | None:
    room = ACTIONS.get(known.step.action)
    return room(known, office) if room else None


def fact(known: Known, key: str) -> Any:
    """A fact that the action cannot do without; whether it fits, the library says."""
    value = known.get(key)
    if value is None:
        raise Unknown(f"{key} is missing")
    return value


def fingerprint(facts: Facts) -> Facts:
    """What tells a document apart; whatever else is known of it does not matter."""
    names = ("identifier", "number", "symbol", "issuer", "year")
    told = {name: facts[name] for name in names if name in facts}
    # A number may stand as one.
    number = count(told.get("number"))
    return told if number is None else told | {"number": str(number)}


def duplicate(known: Known, office: Office) -> Answer:
    document: Any = fingerprint(known.step.data)
    listed = known.given.get("already_registered")
    if not isinstance(listed, list) or not all(isinstance(facts, dict) for facts in listed):
        raise Unknown("already_registered")
    registered: Any = [fingerprint(facts) for facts in listed]
    found = office.desk.find_duplicate(registered=registered, document=document)
    value: Facts = {"alarm": found is not None}
    return Allowed(value | ({"matched_on": found["matched"]} if found else {}))


def columns(known: Known, office: Office) -> Answer:
    return Allowed(office.desk.register_columns(register=fact(known, "register"))["columns"])


def row(known: Known, office: Office) -> Answer:
    line = {key: value for key, value in known.step.data.items() if key != "register"}
    register = known.data("register")
    if register not in REGISTERS:
        raise Unknown(f"register {register}")
    cells = row_of(office, register, line)
    return Allowed({str(column): cell for column, cell in enumerate(cells, 1)})


def row_of(office: Office, register: Any, line: Facts) -> Any:
    """The row of the facts for which the register has columns; others of the document are not
    written in it."""
    entry: Any = {"register": register, "line": line}
    try:
        return office.desk.register_row(entry=entry)
    except InvalidInput as invalid:
        paths = [fault.path for fault in invalid.faults if fault.code == "unknown_field"]
        known = {key: fact for key, fact in line.items() if f"data.entry.line.{key}" not in paths}
        if len(known) == len(line):
            raise
    return row_of(office, register, known)


def automatic(known: Known, office: Office) -> Answer:
    fields = office.desk.data_fields(record=fact(known, "record"))
    return Allowed([field["number"] for field in fields if field["automatic"]])


def urgency(known: Known, office: Office) -> Answer:
    mark = office.desk.urgency_mark(urgency=fact(known, "urgency"))
    return Allowed(
        {"stamp_mm": mark.get("stamp_mm"), "edxml_priority": mark["edxml_priority"]},
    )


def secrecy(known: Known, office: Office) -> Answer:
    return Allowed(office.desk.secrecy_of_mark(mark=fact(known, "mark")) or "khong_mat")


def store(known: Known, office: Office) -> Answer:
    content = {
        "use": "keep",
        "secrecy": known.fact_or("secrecy", "khong_mat"),
        "environment": fact(known, "environment"),
        "cipher_exception": known.flag("cipher_law_exception") or False,
    }
    question: Any = {"type": "machine", "data": content}
    return ask(known, office, question)


def register(known: Known, office: Office) -> Answer:
    direction, level = fact(known, "direction"), known.get("secrecy")
    return Allowed(office.desk.register_of(direction=direction, secrecy=level))


def symbols(known: Known, office: Office) -> Answer:
    headings, mode = fact(known, "headings"), fact(known, "mode")
    return Allowed(office.desk.file_symbols(headings=headings, numbering=mode))


def retention(known: Known) -> Any:
    if known.stated("permanent") is True:
        return {"type": "permanent"}
    value = fact(known, "retention_years")
    if value == "permanent":
        return {"type": "permanent"}
    if count(value) is None:
        raise Unknown(f"retention {value}")
    return {"type": "years", "data": value}


def transfer(known: Known, office: Office) -> Answer:
    return Allowed(office.desk.must_transfer(retention=retention(known)))


def keep(known: Known, office: Office) -> Answer:
    listed = known.flag("list_sent_to_archive")
    request = {
        "due": time.day_of(fact(known, "transfer_due")),
        "until": time.day_of(fact(known, "until")),
        "written_consent": known.flag("written_consent") or False,
        # Facts not named are ordinary; consent is what is asked.
        "list_sent_to_archive": True if listed is None else listed,
    }
    question: Any = {"type": "keep", "data": request}
    return ask(known, office, question)


def closing(known: Known, office: Office) -> Answer:
    medium: Any = known.fact_or("medium", "paper")
    duties = office.desk.closing_duties(medium=medium, retention=retention(known))
    return Allowed(dict(duties))


def copy(known: Known, office: Office) -> Answer:
    source = fact(known, "source")
    request = {
        "kind": fact(known, "copy_kind"),
        "source": COPIES_AS_SOURCE.get(source, source),
        "from": fact(known, "source_medium"),
        "to": fact(known, "target_medium"),
    }
    question: Any = {"type": "copy", "data": request}
    return ask(known, office, question)


def recall(known: Known, office: Office) -> Answer:
    return Allowed(office.desk.recall_duties(medium=fact(known, "medium")))


def registration(known: Known, office: Office) -> Answer:
    addressed_to: Any = known.fact_or("addressed_to", "agency")
    back = known.flag("handed_back_as_agency_business")
    required = office.desk.registration_required(addressed_to=addressed_to, handed_back=back)
    return Allowed(required)


def duty(known: Known, office: Office) -> Answer:
    registered = known.flag("registered_at_clerk")
    if registered is None:
        registered = "register_incoming" in (known.done or [])
    bound = office.desk.duty_to_handle(
        registered=registered,
        separately_registered_kind=known.flag("separately_registered_kind"),
    )
    return Allowed(bound)


REGISTERS = ("incoming", "outgoing", "outgoing_post", "use_of_kept_copies", "incoming_tracking")

ACTIONS = {
    "check_duplicate": duplicate,
    "list_register_columns": columns,
    "register_row": row,
    "list_auto_filled": automatic,
    "urgency_info": urgency,
    "secrecy_of": secrecy,
    "store_content": store,
    "register_of": register,
    "format_file_symbols": symbols,
    "must_transfer": transfer,
    "keep_beyond_due": keep,
    "closing_duties": closing,
    "make_copy": copy,
    "recall_duty": recall,
    "registration_required": registration,
    "duty_to_handle": duty,
}
