"""Showing answers, times and sizes to an officer: in Indonesian, easy to compare with a paper beside the screen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.desk.deps import Label
from dialogs.branches import PROVINCES
from dialogs.dates import ZONE_NAMES

MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
ZONES = {"Asia/Jakarta": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT"}
BALANCES = {
    "to_15m": "Sampai Rp 15.000.000",
    "15m_to_50m": "Di atas Rp 15.000.000 sampai Rp 50.000.000",
    "above_50m": "Di atas Rp 50.000.000",
    "unknown": "Peserta tidak tahu",
}
GROUPS = {"nik": (4, 4, 4, 4), "npwp": (4, 4, 4, 4), "kpj": (4, 4, 3), "account": (4, 4, 4, 4, 4)}
SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Data peserta", ("nik", "name", "birthdate", "kpj", "phone", "email", "npwp")),
    ("Rekening tujuan", ("bank", "account", "holder")),
    ("Cabang", ("branch", "zone")),
)
OTHERS = "Alasan dan syarat"
FREE_TEXT = frozenset({"name", "bank", "holder"})

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Shown:
    """A value ready to be shown: its lines, each in groups set apart by space on the screen but not when copied; `href` opens it."""

    lines: tuple[tuple[str, ...], ...]
    href: str | None = None

    def __str__(self) -> str:
        return "\n".join(" ".join(groups) for groups in self.lines)


def present(question_id: str, value: object, label: Label) -> Shown:
    """An answer as an officer reads it: numbers in groups, dates written out, choices in words."""
    if value is None or value in ("", [], {}):
        return _line("–")
    if isinstance(value, list | tuple):
        return Shown(tuple(line for item in value for line in present(question_id, item, label).lines))
    if isinstance(value, Mapping):
        return _place(value) if "name" in value else _pairs(value, label)
    if isinstance(value, bool):
        return _line("Ya" if value else "Tidak")
    if isinstance(value, str):
        return _text(question_id, value, label)
    return _line(str(value))


def _line(*groups: str) -> Shown:
    return Shown((groups,))


def _text(question_id: str, value: str, label: Label) -> Shown:
    if question_id in FREE_TEXT:
        return _line(value)
    if question_id == "email" and "@" in value:
        return Shown(((value,),), f"mailto:{value}")
    if question_id in GROUPS and value.isdecimal():
        return _line(*grouped(value, GROUPS[question_id]))
    if question_id == "phone" and value.startswith("+"):
        return Shown((_phone(value),), f"tel:{value}")
    if question_id == "balance" and value in BALANCES:
        return _line(BALANCES[value])
    if question_id == "zone" and value in ZONES:
        return _line(ZONES[value])
    if value in ("ya", "tidak"):
        return _line(value.capitalize())
    if _DATE.fullmatch(value):
        try:
            return _line(long_date(date.fromisoformat(value)))
        except ValueError:
            return _line(value)
    words = label(f"{question_id}:{value}")
    return _line(value if words == f"{question_id}:{value}" else words)


def grouped(digits: str, sizes: Iterable[int]) -> list[str]:
    """The digits in groups of these sizes; what is left over is a group of its own."""
    groups = []
    for size in sizes:
        if digits:
            groups.append(digits[:size])
            digits = digits[size:]
    if digits:
        groups.append(digits)
    return groups


def _phone(value: str) -> tuple[str, ...]:
    if not value.startswith("+62"):
        return (value,)
    rest = value[3:]
    return ("+62", *grouped(rest, (3, 4, 4, 4)))


def _place(value: Mapping[str, object]) -> Shown:
    name = ", ".join(str(value[part]) for part in ("name", "city") if value.get(part))
    if value.get("checked", value.get("confirmed")):
        return _line(name)
    doubt = "(data cabang belum dipastikan)" if value.get("id") else "(ditulis peserta, perlu dipastikan)"
    return Shown(((name,), (doubt,)))


def _pairs(value: Mapping[str, object], label: Label) -> Shown:
    return Shown(tuple((f"{label(key)}: {present(key, part, label)}",) for key, part in value.items()))


def sections(answers: Mapping[str, object], label: Label) -> list[tuple[str, list[tuple[str, Shown]]]]:
    """The answers under headings, in reading order; whatever has no heading of its own keeps the order of the conversation."""
    rest = dict(answers)
    found = []
    for heading, ids in SECTIONS:
        rows = [(label(id_), present(id_, rest.pop(id_), label)) for id_ in ids if id_ in rest]
        if rows:
            found.append((heading, rows))
    if rest:
        found.append((OTHERS, [(label(id_), present(id_, value, label)) for id_, value in rest.items()]))
    return found


def long_date(day: date) -> str:
    """17 Agustus 1985."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def zone_in(answers: Mapping[str, object]) -> str:
    """The participant's time zone, an IANA name: of the branch's province, else as told, else WIB."""
    branch, told = answers.get("branch"), answers.get("zone")
    if isinstance(branch, Mapping) and branch.get("province") in PROVINCES:
        return PROVINCES[branch["province"]]
    told = ZONE_NAMES.get(told, told) if isinstance(told, str) else None
    return told if told in ZONES else "Asia/Jakarta"


def long_time(at: datetime, zone: str = "Asia/Jakarta") -> str:
    """21 November 2026, 09.15 WIB."""
    local = at.astimezone(ZoneInfo(zone))
    return f"{long_date(local)}, {local:%H.%M} {ZONES[zone]}"


def short_time(at: datetime, zone: str = "Asia/Jakarta") -> str:
    """21 Nov 2026, 09.15 WIB: `long_time` for a list."""
    day, month, rest = long_time(at, zone).split(" ", 2)
    return f"{day} {month[:3]} {rest}"


def how_long(since: datetime, now: datetime) -> str:
    """How long ago, in one unit: "baru saja", "sudah 5 menit", "sudah 3 jam", "sudah 2 hari"."""
    passed = max(now - since, timedelta(0))
    if passed < timedelta(minutes=1):
        return "baru saja"
    if passed < timedelta(hours=1):
        return f"sudah {passed // timedelta(minutes=1)} menit"
    if passed < timedelta(days=1):
        return f"sudah {passed // timedelta(hours=1)} jam"
    return f"sudah {passed.days} hari"


def file_size(size: int | None) -> str:
    """640 KB, 2,4 MB."""
    if size is None:
        return ""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} KB"
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")


def iso(at: datetime) -> str:
    """For machines: the `datetime` of a <time>."""
    return at.astimezone(UTC).isoformat(timespec="seconds")
