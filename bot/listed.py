"""Listing of a claim: what the officers' list shows, sorts and filters by, and the terms by which a claim is found.

The problem: all of a claim is encrypted, so a list that opens every claim before the page costs more with each claim. The choice: what is
listed is derived from the claim here, once, whenever it is written, and kept in columns beside it (`bot.storage`). Rejected: fields that
somebody sets, which a forgotten caller leaves behind the claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from dialogs.claims import claims
from dialogs.law.claim_lifecycle import STATES
from dialogs.law.dates import WIB, ZONES
from dialogs.law.promises import OWNERS
from dialogs.model.decisions import Move
from dialogs.understanding import names
from dialogs.understanding.normalise import plain

TermKind = Literal["reference", "nik", "kpj", "phone", "account", "name"]
Term = tuple[TermKind, str]
"""A word by which a claim is found: its kind, and its one form however it was typed."""

IDENTITY: tuple[TermKind, ...] = ("nik", "kpj", "account")
"""Kinds of terms that one person alone should have."""
CORRECTED = "corrected"
"""Subject of the notes that say which part of a claim is new. They are no doubt."""
LONGEST_SEARCH = 100
"""Signs of a search at most."""

PROGRAMMES = ("JHT", "JKK", "JKM", "JP", "JKP")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FIELDS: Mapping[str, TermKind] = {
    "nik": "nik",
    "p_nik": "nik",
    "passport_no": "nik",
    "p_passport_no": "nik",
    "kpj": "kpj",
    "phone": "phone",
    "account": "account",
    "name": "name",
    "p_name": "name",
    "child_name": "name",
    "guardian_name": "name",
    "proxy_name": "name",
}
"""Questions whose answers are searched. A passport's number stands for a NIK."""


@dataclass(frozen=True, slots=True)
class Listing:
    """Part of a claim that lists are made of.

    `programme` is a code such as "JHT". `branch` is the branch's id, its name where the operator's file has none, "" without an answer.
    `promised_on` is the last day promised for its stage, in its own zone. `waiting_since` (aware) is the moment since which its turn has
    been with the same side: operator, participant or bank. `doubtful` says that something in it is to be looked at.
    """

    programme: str
    branch: str
    promised_on: date | None
    waiting_since: datetime
    doubtful: bool


@dataclass(frozen=True, slots=True)
class Sought:
    """A search: a claim fits that has one of the terms `any_of`, or each of `all_of`."""

    any_of: tuple[Term, ...] = ()
    all_of: tuple[Term, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.any_of or self.all_of)


Order = Literal["urgent", "oldest", "newest"]
"""Order of a list: late claims first and then those waiting longest; those waiting longest; those waiting least."""


@dataclass(frozen=True, slots=True)
class Place:
    """Place in an order, before or after which a page begins: the run it is in (late claims are the first), its time there, its claim.

    Written as text it stands in an address.
    """

    run: int
    at: datetime
    claim: str

    def __str__(self) -> str:
        return f"{self.run}.{(self.at - _EPOCH) // timedelta(microseconds=1)}.{self.claim}"

    @classmethod
    def parse(cls, text: str) -> Place:
        """Read what `str()` wrote. Raises ValueError for anything else."""
        found = re.fullmatch(r"([01])\.([0-9]{1,17})\.([\w-]{1,64})", text, re.ASCII)
        if found is None:
            raise ValueError("no place in a list")
        return cls(int(found[1]), _EPOCH + timedelta(microseconds=int(found[2])), found[3])


@dataclass(frozen=True, slots=True)
class ClaimQuery:
    """Claims that are wanted in a list; what is left as it is limits nothing.

    `within` are the branches whose claims may be seen at all. `officer` has taken them. `shared`: a number of theirs stands in somebody
    else's claim too.
    """

    states: tuple[str, ...] = STATES
    within: frozenset[str] = frozenset()
    branch: str | None = None
    programme: str = ""
    officer: str = ""
    late: bool = False
    doubtful: bool = False
    shared: bool = False
    sought: Sought | None = None
    order: Order = "urgent"


@dataclass(frozen=True, slots=True)
class ClaimCounts:
    """Numbers of claims a query and its neighbours come to.

    `states`: by state, were any state wanted. `late`, `mine`, `doubtful`, `shared` and each of `programmes`: were that wanted too, in the
    states of the query.
    """

    states: Mapping[str, int]
    late: int
    mine: int
    doubtful: int
    shared: int
    programmes: Mapping[str, int]


def programme_of(kind: str) -> str:
    """Return the programme of a kind of claim. Of a kind that is declared no more it is what its id begins with."""
    declared = claims().get(kind)
    return declared.programme if declared else kind.partition("_")[0].upper()


def branch_of(answers: Mapping[str, object]) -> str:
    """Return the id of the branch that was chosen, its name where it has no id, "" where there is none."""
    branch = answers.get("branch")
    if not isinstance(branch, Mapping):
        return ""
    return str(branch.get("id") or branch.get("name") or "")


def promised_on(late_at: datetime | None, answers: Mapping[str, object]) -> date | None:
    """Return the day before the one on which the stage is late (see `dialogs.scenes.lateness`)."""
    if late_at is None:
        return None
    zone = answers.get("zone")
    local = late_at.astimezone(ZoneInfo(zone if isinstance(zone, str) and zone in ZONES else WIB))
    return local.date() - timedelta(days=1)


def waiting_since(state: str, moves: Sequence[Move], filed_at: datetime, updated_at: datetime) -> datetime:
    """Return the moment since which the claim waits for the side whose turn it is."""
    if not moves:
        return filed_at if OWNERS.get(state) == "operator" else updated_at
    since, owner = filed_at, "operator"
    for move in moves:
        after = OWNERS.get(move.state, "")
        if after != owner:
            since, owner = move.at, after
    return since


def is_doubtful(notes: Iterable[Mapping[str, object]]) -> bool:
    """Return whether a note tells of something to be looked at."""
    return any(note.get("about") != CORRECTED for note in notes)


def terms_of(reference: str | None, answers: Mapping[str, object]) -> frozenset[Term]:
    """Return the terms by which a claim with this reference and these answers is found."""
    terms: set[Term] = {("reference", _compact(reference))} if reference else set()
    for field, kind in _FIELDS.items():
        for value in _texts(answers.get(field)):
            terms |= {(kind, form) for form in _forms(kind, value)}
    return frozenset(terms)


def sought(line: str) -> Sought:
    """Return the search that a typed or scanned line asks for; nothing where no claim could have it.

    A number may be a NIK, KPJ, phone or account, with spaces, dots and dashes as people write them. A word with signs or digits may be a
    reference. Words without digits are parts of a name, and a claim needs each of them.
    """
    text = plain(line)[:LONGEST_SEARCH]
    compact = _compact(text)
    if not compact:
        return Sought()
    if re.fullmatch(r"[\d\s.+/()-]+", text):
        digits: tuple[TermKind, ...] = ("nik", "kpj", "phone", "account", "reference")
        return Sought(tuple((kind, form) for kind in digits for form in _forms(kind, text)))
    if any(sign.isdigit() for sign in compact):
        return Sought((("reference", compact), ("nik", compact)))
    alone: tuple[Term, ...] = (("reference", compact),) if " " not in text else ()
    return Sought(alone, tuple(("name", part) for part in names.parts(text)))


def _forms(kind: TermKind, value: str) -> tuple[str, ...]:
    match kind:
        case "name":
            return names.parts(value)
        case "phone":
            digits = re.sub(r"\D", "", value)
            # "0812…", "+62 812…" and "812…" are one number.
            bare = re.sub(r"^(?:00)?62|^0+", "", digits)
            return (f"62{bare}",) if bare else ()
        case "kpj" | "account":
            digits = re.sub(r"\D", "", value)
            return (digits,) if digits else ()
    compact = _compact(value)
    return (compact,) if compact else ()


def _compact(text: str) -> str:
    """Return the letters and digits of the text alone, in capitals."""
    return "".join(sign for sign in plain(text).upper() if sign.isalnum())


def _texts(value: object) -> Iterable[str]:
    """Return the answer, or each of several. What stands for a missing answer is a mapping and gives nothing."""
    if isinstance(value, str):
        return (value,)
    return [one for one in value if isinstance(one, str)] if isinstance(value, list | tuple) else ()
