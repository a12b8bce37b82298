"""Filters of the list of claims as an address holds them: read from its query, and written into it again.

Everything that decides which claims are shown stands in the address, so that a list can be kept, sent to a colleague and opened again. A
place in the list is part of it too. The names are Indonesian, as all addresses of the desk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from urllib.parse import urlencode

from bot.desk import states
from bot.desk.sessions import Visit
from bot.listed import LONGEST_SEARCH, PROGRAMMES, ClaimQuery, Order, Place, sought
from dialogs.law import claim_lifecycle as lifecycle
from dialogs.model.effects import Text
from dialogs.understanding.normalise import plain

WAITING, ALL = "menunggu", "semua"
ORDERS: Mapping[str, Order] = {"mendesak": "urgent", "lama": "oldest", "baru": "newest"}
LONGEST_BRANCH = 60
YES = "1"


class BadFilter(ValueError):
    """A filter that says nothing. `told` is the sentence for the officer."""

    def __init__(self, told: Text) -> None:
        super().__init__(told.id)
        self.told = told


@dataclass(frozen=True, slots=True)
class Filters:
    """Filters of a list. The name of each field is its name in the address; what is left as it is stands in none.

    status: "menunggu", "semua" or a state. telat, saya, ragu, ganda: late, taken by this officer, doubtful, a number in somebody else's
    claim too. urut: one of `ORDERS`. cari: the line searched for. setelah, sebelum, akhir: the page.
    """

    status: str = ""
    cabang: str = ""
    program: str = ""
    telat: bool = False
    saya: bool = False
    ragu: bool = False
    ganda: bool = False
    urut: str = "mendesak"
    cari: str = ""
    setelah: Place | None = None
    sebelum: Place | None = None
    akhir: bool = False

    @property
    def chosen(self) -> str:
        """The status whose claims are shown: a search looks at all, a list at those that wait for an officer."""
        return self.status or (ALL if self.cari else WAITING)

    @property
    def limited(self) -> bool:
        """Whether anything but the order and the page is chosen."""
        return self != Filters(urut=self.urut, setelah=self.setelah, sebelum=self.sebelum, akhir=self.akhir)

    def query(self, visit: Visit) -> ClaimQuery:
        """Return the query for what this visit may see."""
        return ClaimQuery(
            states=states_of(self.chosen),
            within=visit.branches,
            branch=self.cabang or None,
            programme=self.program,
            officer=(visit.officer or "") if self.saya else "",
            late=self.telat,
            doubtful=self.ragu,
            shared=self.ganda,
            sought=sought(self.cari) if self.cari else None,
            order=ORDERS[self.urut],
        )

    def with_(self, **changes: object) -> Filters:
        """Return the filters with these changes, on the first page."""
        return replace(self, **{"setelah": None, "sebelum": None, "akhir": False, **changes})  # type: ignore[arg-type]  # its own fields

    @property
    def address(self) -> str:
        """The query of the address, with its question mark; "/" stands before it. "" where nothing is chosen."""
        pairs = [(field.name, getattr(self, field.name)) for field in fields(self)]
        chosen = [
            (name, YES if value is True else str(value)) for name, value in pairs if value not in ("", False, None)
        ]
        chosen = [(name, value) for name, value in chosen if (name, value) != ("urut", "mendesak")]
        return f"?{urlencode(chosen)}" if chosen else ""


def states_of(status: str) -> tuple[str, ...]:
    """Return the states of a status in the address."""
    return {WAITING: states.WAITING, ALL: lifecycle.STATES}.get(status, (status,))


def filters_of(pairs: Iterable[tuple[str, str]]) -> Filters:
    """Read the filters of an address. Raises BadFilter for one that is unknown, stands there twice or says nothing."""
    found: dict[str, object] = {}
    for name, value in pairs:
        if name in found or name not in _READ:
            raise BadFilter(Text("desk-filter-unknown"))
        found[name] = _READ[name](value)
    if len({"setelah", "sebelum", "akhir"} & {name for name, value in found.items() if value}) > 1:
        raise BadFilter(Text("desk-filter-unknown"))
    return Filters(**found)  # type: ignore[arg-type]  # read above by the type of each


def _one_of(values: Iterable[str]) -> Callable[[str], str]:
    known = frozenset(values)

    def read(value: str) -> str:
        if value and value not in known:
            raise BadFilter(Text("desk-filter-unknown"))
        return value

    return read


def _yes(value: str) -> bool:
    if value not in ("", YES):
        raise BadFilter(Text("desk-filter-unknown"))
    return value == YES


def _order(value: str) -> str:
    if value not in ORDERS:
        raise BadFilter(Text("desk-filter-unknown"))
    return value


def _branch(value: str) -> str:
    if len(value) > LONGEST_BRANCH or plain(value) != value:
        raise BadFilter(Text("desk-filter-unknown"))
    return value


def _search(value: str) -> str:
    if len(value) > LONGEST_SEARCH:
        raise BadFilter(Text("desk-search-long", {"length": len(value), "most": LONGEST_SEARCH}))
    line = plain(value)
    if line and not sought(line):
        raise BadFilter(Text("desk-search-empty"))
    return line


def _place(value: str) -> Place | None:
    try:
        return Place.parse(value) if value else None
    except (ValueError, OverflowError) as error:
        raise BadFilter(Text("desk-filter-place")) from error


_READ: Mapping[str, Callable[[str], object]] = {
    "status": _one_of((WAITING, ALL, *lifecycle.STATES)),
    "cabang": _branch,
    "program": _one_of(PROGRAMMES),
    "telat": _yes,
    "saya": _yes,
    "ragu": _yes,
    "ganda": _yes,
    "urut": _order,
    "cari": _search,
    "setelah": _place,
    "sebelum": _place,
    "akhir": _yes,
}
