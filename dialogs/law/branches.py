"""The branches a participant can choose from: found by what people type, by a place, or by id."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from rapidfuzz import fuzz

from dialogs.law.places import DIRECTIONS, PROVINCES, Zone, folded, province_named, words_of

_BOX = {"lat": (-11.5, 6.5), "lon": (94.5, 141.5)}
_FIELDS = ("id", "name", "city", "province", "address", "hours", "lat", "lon", "also", "source", "checked")
_ID = re.compile(r"[a-z0-9-]{1,24}")
_EARTH_KM = 6371.0
_GOOD_ENOUGH = 80.0
_PLACE_SCORE = 90.0
"""Score of a branch in the province or the town asked for: less than of one with that name."""


class BranchFileError(ValueError):
    """The operator's file of branches can't be used. `problems` has one line for each thing to mend, naming row and field."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


@dataclass(frozen=True, slots=True)
class Branch:
    """One branch. `lat`, `lon` are in degrees, both or none; `checked` says that somebody confirmed the address.

    `also`: other names people call it by. `source`: where it stands and when that was read.

    Raises ValueError, as "field: what is wrong", for anything that can't be.
    """

    id: str
    name: str
    city: str
    province: str
    address: str | None = None
    hours: str | None = None
    lat: float | None = None
    lon: float | None = None
    checked: bool = False
    also: tuple[str, ...] = ()
    source: str | None = None

    def __post_init__(self) -> None:
        if not _ID.fullmatch(self.id):
            raise ValueError(f"id: 1 to 24 of a-z, 0-9 and '-' are wanted, not {self.id!r}")
        for name in ("name", "city"):
            if not getattr(self, name).strip():
                raise ValueError(f"{name}: is missing")
        if self.province not in PROVINCES:
            raise ValueError(f"province: {self.province!r} is not one of the 38 provinces, such as 'Jawa Timur'")
        if (self.lat is None) != (self.lon is None):
            raise ValueError(f"{'lat' if self.lat is None else 'lon'}: is missing; give both coordinates or none")
        for name, (low, high) in _BOX.items():
            degrees = getattr(self, name)
            if degrees is not None and not low <= degrees <= high:
                raise ValueError(f"{name}: {degrees} is outside Indonesia ({low} to {high}); are lat and lon swapped?")

    @property
    def zone(self) -> Zone:
        """The time zone of the branch, an IANA name."""
        return PROVINCES[self.province]


@dataclass(frozen=True, slots=True)
class Directory:
    """All branches of the operator, and the `places` people name instead of a town: the town by the part of it.

    Raises ValueError when two branches share an id.
    """

    branches: tuple[Branch, ...]
    places: Mapping[str, str] = field(default_factory=dict)
    _ids: Mapping[str, Branch] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_ids", {branch.id: branch for branch in self.branches})
        if len(self._ids) != len(self.branches):
            raise ValueError("two branches have the same id")

    def by_id(self, branch_id: str) -> Branch | None:
        """The branch of that id, or None: the operator may have taken it off the list since."""
        return self._ids.get(branch_id)

    def search(self, text: str, limit: int = 6) -> tuple[Branch, ...]:
        """Branches for a name, city or province as people type it, the best first; empty when nothing is alike."""
        words = words_of(text)
        if not words:
            return ()
        asked_province, towns = province_named(text), self._towns(words)
        scored = []
        for branch in self.branches:
            score = _score(words, branch)
            if branch.province == asked_province or branch.city in towns:
                score = max(score, _PLACE_SCORE)
            if score >= _GOOD_ENOUGH:
                scored.append((-score, branch.name, branch))
        return tuple(branch for *_, branch in sorted(scored, key=lambda item: item[:2])[:limit])

    def exact(self, text: str) -> Branch | None:
        """The one branch that can be meant: its name, town or part of its name as written, and no other branch has those words.

        None where there are several, or where something is misspelt: then people choose among those of `search`.
        """
        words = words_of(text)
        meant = [branch for branch in self.branches if _has(branch, words)] if words else []
        return meant[0] if len(meant) == 1 and not self._towns(words) - {meant[0].city} else None

    def _towns(self, words: Sequence[str]) -> frozenset[str]:
        """The towns of the places among these words."""
        there = (("".join(words_of(place)), town) for place, town in self.places.items())
        said = {run for size in range(1, len(words) + 1) for run in _stretches(words, size)}
        return frozenset(town for place, town in there if place in said)

    def near(self, lat: float, lon: float, limit: int = 6) -> tuple[Branch, ...]:
        """The branches nearest to a place in degrees, the nearest first. Those without coordinates are left out."""
        located = [
            (kilometres(branch, lat, lon), branch.name, branch) for branch in self.branches if branch.lat is not None
        ]
        return tuple(branch for *_, branch in sorted(located, key=lambda item: item[:2])[:limit])

    def zone(self, province: str) -> Zone:
        """The time zone of a province, by its name or a usual short form. Raises ValueError for no province."""
        known = province_named(province)
        if known is None:
            raise ValueError(f"{province!r} is not one of the 38 provinces")
        return PROVINCES[known]

    @classmethod
    def parse(cls, data: object) -> Directory:
        """The directory in a loaded YAML or JSON file: a list of rows, or a mapping with such a list as "branches".

        Such a mapping may have "places" (lists of parts of a town, by the town) and "sources" (words, by the name rows give as source).
        Raises BranchFileError with one line for each problem found.
        """
        rows = data.get("branches") if isinstance(data, Mapping) else data
        if not isinstance(rows, Sequence) or isinstance(rows, str | bytes):
            raise BranchFileError(["the file must hold a list of branches, each with name, city and province"])
        if not rows:
            raise BranchFileError(["the file holds no branch"])
        problems: list[str] = []
        branches: list[Branch] = []
        taken: dict[str, int] = {}
        named = data if isinstance(data, Mapping) else {}
        sources, places = _mapping(named, "sources", problems), _places(_mapping(named, "places", problems), problems)
        for number, row in enumerate(rows, 1):
            try:
                branch = _branch(row, sources)
                for what, value in (("name", branch.name), ("id", branch.id)):
                    first = taken.setdefault(f"{what} {value.casefold()}", number)
                    if first != number:
                        raise ValueError(f"{what}: {value!r} is that of row {first} already")
            except ValueError as error:
                problems.append(f"row {number}, {error}")
            else:
                branches.append(branch)
        if problems:
            raise BranchFileError(problems)
        return cls(tuple(branches), places)


def kilometres(branch: Branch, lat: float, lon: float) -> float:
    """Distance of a branch to a place in degrees, in kilometres along the great circle. Raises ValueError without coordinates."""
    if branch.lat is None or branch.lon is None:
        raise ValueError(f"branch {branch.id} has no coordinates")
    low, high = math.radians(lat), math.radians(branch.lat)
    across = math.radians(branch.lon - lon)
    haversine = math.sin((high - low) / 2) ** 2 + math.cos(low) * math.cos(high) * math.sin(across / 2) ** 2
    return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(haversine)))


def _mapping(data: Mapping[Any, Any], name: str, problems: list[str]) -> Mapping[Any, Any]:
    there = data.get(name) or {}
    if isinstance(there, Mapping):
        return there
    problems.append(f"{name}: must be a mapping")
    return {}


def _places(rows: Mapping[Any, Any], problems: list[str]) -> Mapping[str, str]:
    """The town by each of its parts."""
    found: dict[str, str] = {}
    for town, parts in rows.items():
        if not isinstance(parts, list) or not all(isinstance(part, str) for part in parts):
            problems.append(f"places, {town}: must be a list of names, such as [Cawang, Cakung]")
            continue
        found |= {" ".join(part.split()): str(town) for part in parts}
    return found


def _branch(row: object, sources: Mapping[Any, Any]) -> Branch:
    if not isinstance(row, Mapping):
        raise ValueError("all of it: must be a mapping of fields such as name, city and province")
    for name in row:
        if name not in _FIELDS:
            raise ValueError(f"{name}: is not a field; the fields are {', '.join(_FIELDS)}")
    province = _text(row, "province")
    name = _text(row, "name")
    checked = row.get("checked", False)
    if not isinstance(checked, bool):
        raise ValueError(f"checked: must be true or false, not {checked!r}")
    also = row.get("also") or []
    if not isinstance(also, list) or not all(isinstance(one, str) for one in also):
        raise ValueError(f"also: must be a list of names, such as [Solo], not {also!r}")
    source = _text(row, "source", wanted=False)
    return Branch(
        id=_text(row, "id", wanted=False) or _slug(name),
        name=name,
        city=_text(row, "city"),
        province=province_named(province) or province,
        address=_text(row, "address", wanted=False) or None,
        hours=_text(row, "hours", wanted=False) or None,
        lat=_degrees(row, "lat"),
        lon=_degrees(row, "lon"),
        checked=checked,
        also=tuple(also),
        source=str(sources.get(source, source)) or None,
    )


def _text(row: Mapping[object, object], name: str, *, wanted: bool = True) -> str:
    value = row.get(name)
    if value is None or value == "":
        if wanted:
            raise ValueError(f"{name}: is missing")
        return ""
    if not isinstance(value, str):
        raise ValueError(f"{name}: must be a text, not {value!r}; put it in quotes")
    return " ".join(value.split())


def _degrees(row: Mapping[object, object], name: str) -> float | None:
    value = row.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError(f"{name}: must be a number of degrees such as -7.16, not {value!r}")
    return float(value)


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", folded(name)).strip("-")[:24].strip("-")


def _score(words: Sequence[str], branch: Branch) -> float:
    """0 to 100: how well the best of name, city and province answers. A province answers less well than a city."""
    return max(
        *(_likeness(words, words_of(name)) for name in (branch.name, *branch.also)),
        _likeness(words, words_of(branch.city)) * 0.99,
        _likeness(words, words_of(branch.province)) * 0.9,
    )


def _has(branch: Branch, words: Sequence[str]) -> bool:
    """Whether these words, next to each other and spelt as here, are a name of the branch, its town, or a part of these."""
    said = "".join(words)
    return any(
        said in _stretches(there, size)
        for there in map(words_of, (branch.name, branch.city, *branch.also))
        for size in range(1, len(there) + 1)
    )


def _likeness(asked: Sequence[str], there: Sequence[str]) -> float:
    """0 to 100: how alike the best stretch of what was asked is to the best stretch of what is there.

    A stretch of the whole name counts in full, a part of it ("grogol" for "Jakarta Grogol") a little less; "ba" must not find "Batam".
    """
    best = 0.0
    for size in range(1, len(there) + 1):
        weight = 1.0 if size == len(there) else 0.95
        for target in _stretches(there, size):
            if size < len(there) and (len(target) < 4 or target in DIRECTIONS):
                continue
            # One word more as well, for who writes "bukit tinggi".
            for said in (*_stretches(asked, size), *_stretches(asked, size + 1)):
                best = max(best, weight * _alike(said, target))
            if len(asked) == 1 and len(asked[0]) >= 3 and target.startswith(asked[0]):
                best = max(best, weight * 92.0)
    return best


def _stretches(words: Sequence[str], size: int) -> Iterable[str]:
    """All runs of that many words, written as one."""
    return ("".join(words[at : at + size]) for at in range(len(words) - size + 1))


def _alike(said: str, target: str) -> float:
    if said == target:
        return 100.0
    return float(fuzz.ratio(said, target, score_cutoff=_GOOD_ENOUGH)) if min(len(said), len(target)) >= 4 else 0.0
