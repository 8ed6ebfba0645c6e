"""The office of a case: its profile made from the facts, with one person for each role."""

from datetime import date, datetime, timedelta
from typing import Any, get_args

import vanthu

from . import time
from .case import Facts, Known
from .series import named

UNIT = "don-vi"
"""The unit that leads where the case names none: that of the role ``unit_head``."""
DRAFTING_UNIT = "soan-thao"
DIRECTOR = "chi-dao"
"""Post of the role ``directing_person``."""

ARRIVALS = "den"
COPIES = "sao"
"""Keys of series."""

# Role, post, rank, unit, duties.
POSTS: tuple[tuple[str, str, str, str | None, list[str]], ...] = (
    ("head", "head", "head", None, []),
    ("deputy_head", "deputy_head", "deputy_head", None, []),
    ("directing_person", DIRECTOR, "deputy_head", None, ["direct"]),
    ("clerk", "clerk", "staff", "van-phong", ["clerk"]),
    ("form_checker", "form_checker", "staff", "van-phong", ["format_check"]),
    ("drafter", "drafter", "staff", DRAFTING_UNIT, []),
    ("drafting_unit_head", "drafting_unit_head", "unit_head", DRAFTING_UNIT, []),
    ("unit_head", "unit_head", "unit_head", UNIT, []),
    ("unit_deputy", "unit_deputy", "unit_deputy", UNIT, []),
    ("member", "member", "staff", UNIT, []),
    ("other_unit_head", "other_unit_head", "unit_head", "khac", []),
    ("staff", "staff", "staff", "khac", []),
    ("authorised_person", "authorised_person", "unit_head", "duoc-uy-quyen", []),
)

UNITS = (
    ("van-phong", "Văn phòng", "VP"),
    (DRAFTING_UNIT, "Đơn vị soạn thảo", "ST"),
    (UNIT, "Đơn vị chủ trì", "CT"),
    ("khac", "Đơn vị khác", "KH"),
    ("duoc-uy-quyen", "Đơn vị được ủy quyền", "UQ"),
)

# They are nobody of the office.
OUTSIDERS = ("system", "receiving_agency", "one_stop_desk")

# Whoever is in charge holds the deputy's post, whoever acts the head's.
SAME_PERSON = {
    "deputy_in_charge": "deputy_head",
    "acting_head": "head",
    "issuing_agency": "head",
    "signer": "head",
    "lead_handler": "unit_head",
}


class Office:
    """An office and what has happened in it."""

    def __init__(self, known: Known, *, flow: bool) -> None:
        self.units = unit_names(known)
        self.desk = vanthu.Desk(profile(known, self.units))
        self.flow = flow
        """Whether the steps of a case are one sequence."""
        self.numbering = False
        """Whether the series of the case have been put in."""
        self.series: set[tuple[str, int]] = set()
        """Series that have been put in, with their year."""
        self.grants: list[Facts] = []
        """Powers that somebody has been given."""
        self.claimed: list[Facts] = []
        """Numbers and symbols claimed or given out in a flow."""
        self.delivery: Facts = {}
        """The delivery to one recipient."""
        self.incoming: vanthu.IncomingDocument | None = None
        self.outgoing: vanthu.OutgoingDocument | None = None
        self.commands = 0
        """Commands so far, for their moments."""
        self._persons = {person["key"] for person in self.desk.profile["persons"]}

    def unit(self, name: str) -> str:
        """Key of a unit that the case names."""
        return f"u{self.units.index(name)}" if name in self.units else UNIT

    def person(self, role: str) -> str | None:
        """The person in a role; the sides of the exchange are people of the office too."""
        if role in OUTSIDERS:
            return role
        key = SAME_PERSON.get(role, role)
        return key if key in self._persons else None

    def moment(self, known: Known) -> datetime:
        """Moment of the next command."""
        self.commands += 1
        return time.morning(time.day(known)) + timedelta(minutes=self.commands)


def unit_names(known: Known) -> list[str]:
    """The names of units in the data of a case."""
    names: list[str] = []
    for step in known.steps:
        if step.action in ("direct", "hand_over"):
            co_handlers = step.data.get("co_handlers")
            co_handlers = co_handlers if isinstance(co_handlers, list) else []
            for name in (step.data.get("lead"), step.data.get("to"), *co_handlers):
                if isinstance(name, str) and name.strip() and name not in names:
                    names.append(name)
    return names


def profile(known: Known, units: list[str]) -> Any:
    persons = [{"key": role, "name": person_name(known, role)} for role, *_ in POSTS]
    unit_list = [{"key": key, "name": name, "symbol": symbol} for key, name, symbol in UNITS]
    posts = [role_post(known, *in_structure(known, post)) for post in POSTS]
    for at, name in enumerate(units):
        unit_list.append({"key": f"u{at}", "name": name, "symbol": f"U{at}"})
        for person, rank in ((f"u{at}-head", "unit_head"), (f"u{at}-staff", "staff")):
            persons.append({"key": person, "name": person})
            holders = [{"person": person, "from": "2000-01-01"}]
            own = {"key": person, "title": person, "rank": rank, "unit": f"u{at}"}
            posts.append({**own, "holders": holders})
    return {
        "format": 1,
        "agency": agency(known),
        "persons": persons,
        "units": unit_list,
        "posts": posts,
        "series": series(known),
        "templates": [template(form_check_by(known))],
        "fixed_handlers": fixed_handlers(known, units),
    }


def form_check_by(known: Known) -> str:
    """The role to which the agency has assigned the check of form (Art. 12.2)."""
    named = known.text("form_check_assigned_to")
    return next((role for role, *_ in POSTS if role == named), "form_checker")


def duties_of(known: Known, role: str, usual: list[str]) -> list[str]:
    duties = [duty for duty in usual if duty != "format_check"]
    return duties + (["format_check"] if role == form_check_by(known) else [])


Row = tuple[str, str, str, str | None, list[str]]


def in_structure(known: Known, post: Row) -> Row:
    """Who stands outside the structure heads none of its units."""
    role, key, rank, unit, duties = post
    if role == "authorised_person" and outside_structure(known):
        rank = "staff"
    return role, key, rank, unit, duties


def outside_structure(known: Known) -> bool:
    """Whether the case puts whoever is authorised outside the agency's own structure (Art. 13.3)."""
    facts = (known.given.get(fact) for fact in ("authorisation", "subordinate_agency"))
    return any(
        isinstance(fact, dict) and fact.get("inside_own_structure") is False for fact in facts
    )


def role_post(
    known: Known, role: str, post: str, rank: str, unit: str | None, duties: list[str]
) -> Facts:
    entry: Facts = {
        "key": post,
        "title": title(known, role),
        "rank": rank,
        "duties": duties_of(known, role, duties),
        "holders": holders(known, role),
    }
    if unit:
        entry["unit"] = unit
    if role == "deputy_head":
        entry["fields"] = fields_of_deputy(known)
        if in_charge(known):
            entry["duties"] = duties_of(known, role, ["direct"])
    if role in ("unit_head", "unit_deputy"):
        entry["by_order"] = by_order(known, role)
    return entry


def agency(known: Known) -> Facts:
    name = known.text_or("agency", "Cơ quan")
    regime: Facts = {"type": "one_person"}
    if known.text("regime") == "collective":
        body = known.text_or("collective_name", name)
        regime = {"type": "collective", "data": {"body": body}}
    agency: Facts = {
        "key": "co-quan",
        "code": "H99",
        "name": name,
        "short": known.text_or("org_abbr", "CQ"),
        "place": known.text_or("place", "Địa danh"),
        "regime": regime,
        "head_title": head_title(known),
        # Paper mail with a secrecy mark is registered at the clerk's desk wherever the desk runs.
        "secret_lines": {"basis": "Quy chế bảo vệ bí mật nhà nước của cơ quan"},
    }
    if on_independent_lan(known):
        agency["network"] = "independent_lan"
    if honours(known):
        agency["honours"] = {"basis": "Quy định của ngành"}
    return agency


def on_independent_lan(known: Known) -> bool:
    """Where the desk runs: as the case says; state secrets otherwise only on an independent LAN."""
    environment = known.text("environment")
    if environment is not None:
        return environment == "independent_lan"
    return known.text("secrecy") not in (None, "khong_mat")


LAN_ALLOWED = date(2026, 3, 1)
"""Since Law 117/2025/QH15 an independent LAN may hold secrets."""


def honours(known: Known) -> bool:
    """Whether names carry degrees in the sector of the case (Appendix I, II.7.c)."""
    return known.flag("sector_exception_for_titles") is True


def only_a_line(known: Known) -> bool:
    """Whether only a register line of a secret paper may enter: where the machine may not hold
    it."""
    secret = known.text("secrecy") not in (None, "khong_mat")
    return secret and not (on_independent_lan(known) and time.day(known) >= LAN_ALLOWED)


def head_title(known: Known) -> str:
    return known.text_or("head_title", "Giám đốc")


def person_name(known: Known, role: str) -> str:
    """Name of a person: that of the check for its actor."""
    actors = {
        "head": ("head", "acting_head", "signer"),
        "deputy_head": ("deputy_head", "deputy_in_charge"),
    }.get(role, (role,))
    name = known.data("name")
    if known.step.actor not in actors or not isinstance(name, str):
        return role
    # A degree before the name, as careless charts have it: the block must not show it.
    degree = known.data("academic_title")
    return f"{degree} {name}" if isinstance(degree, str) else name


def title(known: Known, role: str) -> str:
    """Title of a post: that of the check for its actor."""
    actor, own = known.step.actor, known.data("own_title")
    named = None
    # Who acts is printed under the head's title.
    if role == "deputy_head" and actor in ("deputy_head", "deputy_in_charge"):
        named = own
    elif role == "unit_head" and actor == "unit_deputy":
        named = known.data("passed_on_by_title")
    elif role == actor:
        named = own
    if isinstance(named, str):
        return named
    usual = {"head": head_title(known), "deputy_head": f"Phó {head_title(known)}"}
    return usual.get(role, role)


def in_charge(known: Known) -> bool:
    vacant = known.text("head_post") == "vacant"
    worded = "deputy_in_charge_wording" in known.given
    named = any(step.actor == "deputy_in_charge" for step in known.steps)
    return named or (vacant and worded and not acting(known))


def acting(known: Known) -> bool:
    return any(step.actor == "acting_head" for step in known.steps)


def holders(known: Known, role: str) -> list[Facts]:
    mode = "full"
    if role == "head":
        if acting(known):
            mode = "acting"
        elif in_charge(known) or known.text("head_post") == "vacant":
            return []
    elif role == "deputy_head" and in_charge(known):
        mode = "in_charge"
    return [{"person": role, "from": "2000-01-01", "mode": mode}]


def fields_of_deputy(known: Known) -> list[str]:
    """Fields assigned to the deputy; where the case names none, one that its documents have."""
    deputy = known.given.get("deputy")
    fields = deputy.get("fields") if isinstance(deputy, dict) else None
    fits = isinstance(fields, list) and all(isinstance(field, str) for field in fields)
    return list(fields or []) if fits else ["lĩnh vực"]


def by_order(known: Known, role: str) -> list[str]:
    """Types that the regulation lets a unit head sign by order, and those passed on to the
    deputy."""
    passed_on = known.data("passed_on_by_title")
    if role == "unit_deputy" and passed_on is None:
        return []
    wanted = passed_on if known.step.actor == "unit_deputy" else known.data("own_title")
    regulation = known.given.get("regulation")
    entries = regulation.get("by_order") if isinstance(regulation, dict) else None
    # Only a regulation gives such an order (Art. 13.4).
    kind = regulation.get("kind") if isinstance(regulation, dict) else None
    if isinstance(kind, str) and not kind.endswith("regulation"):
        entries = None
    for entry in entries if isinstance(entries, list) else []:
        head = entry.get("unit_head_title")
        if (head is None or wanted is None or head == wanted) and "doc_types" in entry:
            return list(entry["doc_types"])
    return [doc_type(known)] if known.text("signer_is") == "unit_head" else []


def doc_type(known: Known) -> str:
    return known.text_or("doc_type", known.text_or("original_doc_type", "quyet_dinh"))


def series(known: Known) -> list[Facts]:
    rows = (
        (ARRIVALS, "incoming", False),
        ("den-mat", "incoming", True),
        ("di", "outgoing", False),
        ("di-mat", "outgoing", True),
        (COPIES, "copies", False),
    )

    def entry(key: str, register: str, secret: bool, types: Facts) -> Facts:
        return {"key": key, "name": key, "register": register, "types": types, "secret": secret}

    usual = [entry(*row, {"type": "all"}) for row in rows]
    keys = {row[0] for row in rows}
    # Which types a series of the case takes, the case itself says for each number.
    none = {"type": "only", "data": []}
    own = [
        entry(key, "outgoing", secret, none)
        for key, secret in named(known).items()
        if key not in keys
    ]
    return usual + own


def template(form_checker: str) -> Facts:
    """Both checks and the approval side by side, since the law does not order them; then the
    signature."""
    signer = {"type": "signer"}
    before = (
        ("content_checker", {"type": "drafting_unit_head"}, "content_check"),
        ("format_checker", {"type": "post", "data": form_checker}, "format_check"),
        ("approver", signer, "approval"),
    )
    lines = [{"role": role, "seat": seat, "duty": duty} for role, seat, duty in before]
    last = [{"role": "signer", "seat": signer, "duty": "signature"}]
    return {
        "key": "song-song",
        "name": "Kiểm tra và duyệt, rồi ký",
        "types": list(get_args(vanthu.types.DocumentType)),
        "nodes": [
            {"key": "truoc-ky", "name": "Kiểm tra, duyệt", "lines": lines},
            {"key": "ky", "name": "Ký", "lines": last},
        ],
    }


def fixed_handlers(known: Known, units: list[str]) -> list[Facts]:
    """The agency's rules that fix a handler, where the case says so."""
    if known.flag("handler_fixed_by_rules") is not True:
        return []
    to = known.text("to")
    unit = f"u{units.index(to)}" if to in units else UNIT
    return [{"unit": unit, "type_names": ["Công văn"], "basis": "Quy chế văn thư"}]


def directing_post(known: Known) -> str:
    """Post to which an incoming document is submitted: the actor's, if he is one who directs."""
    posts = {
        "head": "head",
        "acting_head": "head",
        "deputy_in_charge": "deputy_head",
        "directing_person": DIRECTOR,
    }
    return next((posts[step.actor] for step in known.steps if step.actor in posts), DIRECTOR)
