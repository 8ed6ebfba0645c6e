"""Number and symbol, number series, date line."""

from typing import Any, cast, get_args

from vanthu import types

from . import time
from .answer import Allowed, Answer, Unknown, malformed, refused
from .case import Facts, Known, count
from .office import COPIES, Office
from .series import key, listed


def step(known: Known, office: Office) -> Answer | None:
    match known.step.action:
        case "format_number_symbol":
            written = formatted(known, office)
            return Allowed(written and written["text"])
        case "format_number_line":
            written = formatted(known, office)
            return Allowed(written and written["line"])
        case "type_abbreviation":
            return Allowed(abbreviation(known, office))
        case "validate_number_symbol":
            return validate(known, office)
        case "next_number":
            return following(known, office)
        case "assign_number" if known.data("copy_kind") is not None:
            return copy(known, office)
        case "assign_number" if by_series(known):
            return assign(known, office)
        case "claim_number":
            return claim(known, office)
        case "format_date_line":
            place, day = known.text("place"), time.day_of(known.data("date"))
            if place is None or day is None:
                raise Unknown("place, date")
            return Allowed(office.desk.date_line(place=place, day=day))
        case "validate_date_line":
            return validate_date_line(known, office)
    return None


def document_type(known: Known) -> types.DocumentType:
    kind = known.text("doc_type")
    if kind not in get_args(types.DocumentType):
        raise Unknown("doc_type")
    return cast(types.DocumentType, kind)


def copy_kind(known: Known) -> types.CopyKind | None:
    """A copy is named as such, or where a type would stand."""
    kinds = (known.text("copy_kind"), known.text("doc_type"))
    kind = next((kind for kind in kinds if kind in get_args(types.CopyKind)), None)
    return cast(types.CopyKind, kind) if kind else None


def abbreviation(known: Known, office: Office) -> str | None:
    kind = copy_kind(known)
    if kind is None:
        info = office.desk.document_type(document_type=document_type(known))
        return info.get("abbreviation")
    written = office.desk.copy_symbol(copy=kind, number=1, organization="X")
    return written and written["symbol"].removesuffix("-X")


def by_series(known: Known) -> bool:
    """A number that is asked of a series, not of a document on its way."""
    on_its_way = known.done is not None or any(step.action == "draft" for step in known.flow)
    asked = known.data("date") is not None or known.data("series") is not None
    return asked and not on_its_way


def formatted(known: Known, office: Office) -> types.WrittenNumber | None:
    number = known.number("number")
    if number is None:
        raise Unknown("doc_type, number")
    return write(known, office, number)


def write(known: Known, office: Office, number: int) -> types.WrittenNumber | None:
    kind = copy_kind(known)
    if kind is not None:
        organization = known.text("org_abbr") or ""
        return office.desk.copy_symbol(copy=kind, number=number, organization=organization)
    return office.desk.number_symbol(
        document_type=document_type(known),
        number=number,
        unit_or_field=known.text("unit_or_field"),
        organization=known.text_or("org_abbr", ""),
    )


def validate(known: Known, office: Office) -> Answer:
    text = known.text("text")
    if text is None:
        raise Unknown("doc_type, text")
    flaws = office.desk.check_number_symbol(
        text=text, document_type=document_type(known), organization=known.text("org_abbr")
    )
    codes = [str(flaw["code"]) for flaw in flaws]
    return malformed("malformed number or symbol", codes) if codes else Allowed()


def validate_date_line(known: Known, office: Office) -> Answer:
    text = known.text("text")
    if text is None:
        raise Unknown("text")
    flaws = office.desk.check_date_line(text=text, place=known.text("place"))
    codes = [str(flaw["code"]) for flaw in flaws]
    return malformed("malformed date line", codes) if codes else Allowed()


def put_series(office: Office, name: str, facts: Facts) -> None:
    """One series as the case says it stands; what it does not say of one is ordinary."""
    last_date = time.day_of(facts.get("last_date"))
    year = facts.get("year") or (last_date and last_date.year)
    last = count(facts.get("last_number") or 0)
    if not isinstance(year, int) or last is None:
        return
    series: Any = {"last_number": last}
    if last_date:
        series["last_date"] = last_date
    office.series.add((name, year))
    office.desk.put_series(name, year, series)


def begin(known: Known, office: Office) -> None:
    """Puts the series of the case in, those of documents and that of copies."""
    if office.numbering:
        return
    office.numbering = True
    for facts in listed(known):
        name = facts.get("name") or facts.get("doc_type") or "common"
        put_series(office, key(name), facts)
    copies = known.given.get("copy_series")
    if isinstance(copies, dict):
        put_series(office, COPIES, copies)


def group(known: Known) -> Any:
    """The name of the series whose group of types has this one."""
    kind = known.text("doc_type")
    groups = (facts for facts in listed(known) if kind in (facts.get("doc_types") or []))
    return next((facts.get("name") for facts in groups), None)


def secret(known: Known) -> str | None:
    """A state secret takes its number from the series named after it."""
    named = any(facts.get("name") == "secret" for facts in listed(known))
    return "secret" if named and known.text("secrecy") in ("mat", "toi_mat", "tuyet_mat") else None


def asked(known: Known) -> str:
    """The series that is asked: named, or by the agency's policy."""
    by_kind = known.text("series_policy") == "one_series_per_kind"
    given = known.given.get("series")
    names = (
        known.data("series"),
        secret(known),
        known.text("doc_type") if by_kind else None,
        group(known),
        given.get("name") if isinstance(given, dict) else None,
    )
    return key(next((name for name in names if isinstance(name, str)), "common"))


def following(known: Known, office: Office) -> Answer:
    series, year = asked(known), known.number("year")
    if year is None:
        raise Unknown("series, year")
    begin(known, office)
    if (series, year) not in office.series:
        # A series of which the case says nothing has given no number yet.
        office.series.add((series, year))
        office.desk.put_series(series, year, {"last_number": 0})
    return Allowed(office.desk.next_number(series=series, year=year))


def assign(known: Known, office: Office) -> Answer:
    day = time.day_of(known.data("date"))
    if day is None:
        raise Unknown("doc_type, series, date")
    document_type(known)
    begin(known, office)
    # Numbers are the clerk's work, or the system's for him; who is nobody of the office is no clerk
    # of it.
    role = "clerk" if known.step.actor == "system" else known.step.actor
    actor = office.person(role) or role
    series = asked(known)
    office.series.add((series, day.year))
    taken = office.desk.take_number(series=series, actor=actor, at=time.morning(day))
    written = write(known, office, taken["number"])
    if written is None:
        raise Unknown("a symbol for the document type")
    return Allowed(written["text"])


def copy(known: Known, office: Office) -> Answer:
    actor, day = office.person(known.step.actor), time.day(known)
    kind = copy_kind(known)
    if actor is None or kind is None:
        raise Unknown("copy_kind, actor, date")
    begin(known, office)
    # A case names the kind alone: it is made from what Art. 25 has for it, on paper.
    copy: Any = {
        "kind": kind,
        "source": known.text_or("source", "true_copy" if kind == "sao_luc" else "original"),
        "from": known.text_or("source_medium", "paper"),
        "to": known.text_or("target_medium", "paper"),
    }
    written = office.desk.number_copy(copy, actor=actor, at=time.morning(day))
    return Allowed(written["text"])


def claim(known: Known, office: Office) -> Answer:
    def read(facts: Any) -> Any:
        return {
            "number_symbol": facts.get("number_symbol"),
            "year": facts.get("year"),
            "secret": facts.get("series") == "secret",
        }

    used = known.given.get("already_used", [])
    if not isinstance(used, list) or not all(isinstance(facts, dict) for facts in used):
        raise Unknown("already_used")
    used = [read(facts) for facts in used]
    wanted = read(known.step.data)
    data = {"used": used + office.claimed, "claim": wanted}
    question: Any = {"type": "claim", "data": data}
    answer = ask(known, office, question)
    if isinstance(answer, Allowed):
        office.claimed.append(wanted)
    return answer


def ask(known: Known, office: Office, question: types.Question) -> Answer:
    """A question of yes or no, on the day of the case."""
    reasons = office.desk.ask(question, at=time.morning(time.day(known)))
    return refused([reason.code for reason in reasons]) if reasons else Allowed()
