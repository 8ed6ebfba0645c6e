"""Number and symbol, number series, date line."""

from dataclasses import replace
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


def is_document_type(known: Known) -> bool:
    return known.text("doc_type") in get_args(types.DocumentType)


def document_type(known: Known) -> types.DocumentType:
    if not is_document_type(known):
        raise Unknown("doc_type")
    return cast(types.DocumentType, known.text("doc_type"))


def copy_kind(known: Known) -> types.CopyKind | None:
    """A copy is named as such, or where a type would stand."""
    kinds = (known.text("copy_kind"), known.text("doc_type"))
    kind = next((kind for kind in kinds if kind in get_args(types.CopyKind)), None)
    return cast(types.CopyKind, kind) if kind else None


def abbreviation(known: Known, office: Office) -> str | None:
    kind = copy_kind(known)
    if kind is None or is_document_type(known):
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
    if kind is not None and not is_document_type(known):
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
    copied, organization = copy_kind(known), known.text("org_abbr")
    if copied is not None and not is_document_type(known):
        flaws = office.desk.check_copy_symbol(text=text, copy=copied, organization=organization)
    else:
        flaws = office.desk.check_number_symbol(
            text=text, document_type=document_type(known), organization=organization
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


def entry(facts: Facts) -> tuple[int, Any] | None:
    """One series, with its year, as the case says it stands; what it does not say of one is
    ordinary."""
    last_date = time.day_of(facts.get("last_date"))
    year = facts.get("year") or (last_date and last_date.year)
    last = count(facts.get("last_number") or 0)
    if not isinstance(year, int) or last is None:
        return None
    return year, {"last_number": last} | ({"last_date": last_date} if last_date else {})


def name_of(facts: Facts) -> str:
    names = (facts.get("name"), facts.get("doc_type"))
    return key(next((name for name in names if isinstance(name, str)), "common"))


def put_series(office: Office, name: str, found: tuple[int, Any] | None) -> None:
    if found is not None:
        year, series = found
        office.series.add((name, year))
        office.desk.put_series(name, year, series)


def of_documents(known: Known, office: Office) -> None:
    """Puts the series of the case in as that of the office's documents, of which it speaks when a
    document is on its way."""
    if office.numbering:
        return
    numbered = (step for step in known.flow if step.action == "assign_number")
    series = asked(replace(known, step=next(numbered, known.step)))
    entries = (entry(facts) for facts in listed(known) if name_of(facts) == series)
    found = next((found for found in entries if found is not None), None)
    if found is not None:
        office.numbering = True
        put_series(office, "di-mat" if is_secret(known) else "di", found)


def begin(known: Known, office: Office) -> None:
    """Puts the series of the case in, those of documents and that of copies."""
    if office.numbering:
        return
    office.numbering = True
    for facts in listed(known):
        put_series(office, name_of(facts), entry(facts))
    copies = known.given.get("copy_series")
    if isinstance(copies, dict):
        put_series(office, COPIES, entry(copies))


def group(known: Known) -> Any:
    """The name of the series whose group of types has this one."""
    kind = known.text("doc_type")
    groups = (facts for facts in listed(known) if kind in (facts.get("doc_types") or []))
    return next((facts.get("name") for facts in groups), None)


def is_secret(known: Known) -> bool:
    return known.text("secrecy") in ("mat", "toi_mat", "tuyet_mat")


def secret(known: Known) -> str | None:
    """A state secret takes its number from the series named after it."""
    named = any(facts.get("name") == "secret" for facts in listed(known))
    return "secret" if named and is_secret(known) else None


def asked(known: Known) -> str:
    """The series that is asked: named, or by the agency's policy."""
    by_kind = known.text("series_policy") == "one_series_per_kind"
    given = known.given.get("series")
    names = (
        known.data("series"),
        secret(known),
        known.text("doc_type") if by_kind else None,
        group(known),
        # Beside a series of secrets the case calls the other one so.
        "ordinary" if any(facts.get("name") == "ordinary" for facts in listed(known)) else None,
        given.get("name") if isinstance(given, dict) else None,
    )
    return key(next((name for name in names if isinstance(name, str)), "common"))


def following(known: Known, office: Office) -> Answer:
    series, year = asked(known), known.number("year")
    if year is None:
        raise Unknown("series, year")
    begin(known, office)
    # The one series of all copies, as the domain files call it.
    if series in ("copies", "copy_series", "shared_copies"):
        series = COPIES
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
        # The number is given; how it is written, the case does not tell (a công văn's unit).
        return Allowed()
    return used_up(known, office, written["text"], day.year, secret=series == "secret")


def used_up(known: Known, office: Office, number_symbol: str, year: int, *, secret: bool) -> Answer:
    """A number that was given out is used in its year, and may not have been used before."""
    wanted: Facts = {"number_symbol": number_symbol, "year": year, "secret": secret}
    answer = use(known, office, wanted)
    return Allowed(number_symbol) if isinstance(answer, Allowed) else answer


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
    return used_up(known, office, written["text"], day.year, secret=False)


def claimed(facts: Any) -> Facts:
    if not isinstance(facts, dict):
        raise Unknown("already_used")
    number_symbol, year = facts.get("number_symbol"), facts.get("year")
    if not isinstance(number_symbol, str) or type(year) is not int:
        raise Unknown("already_used, number_symbol, year")
    return {
        "number_symbol": number_symbol,
        "year": year,
        "secret": facts.get("series") == "secret",
    }


def already_used(known: Known) -> list[Facts]:
    """What the case says was used before it."""
    used = known.given.get("already_used", [])
    if not isinstance(used, list):
        raise Unknown("already_used")
    return [claimed(facts) for facts in used]


def claim(known: Known, office: Office) -> Answer:
    return use(known, office, claimed(known.step.data))


def use(known: Known, office: Office, wanted: Facts) -> Answer:
    data = {"used": already_used(known) + office.claimed, "claim": wanted}
    question: Any = {"type": "claim", "data": data}
    answer = ask(known, office, question)
    if isinstance(answer, Allowed):
        office.claimed.append(wanted)
    return answer


def ask(known: Known, office: Office, question: types.Question) -> Answer:
    """A question of yes or no, on the day of the case."""
    reasons = office.desk.ask(question, at=time.morning(time.day(known)))
    return refused([reason.code for reason in reasons]) if reasons else Allowed()
