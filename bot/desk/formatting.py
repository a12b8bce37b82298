"""Showing answers to an officer: in their language, easy to compare with a paper beside the screen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache

from bot.desk.language import Language
from dialogs.claims import claims
from dialogs.law.dates import WIB, ZONE_NAMES, ZONES
from dialogs.law.missing import reason_missing, said_instead
from dialogs.law.places import PROVINCES
from dialogs.model.effects import Rupiah, Text
from dialogs.prompts.layout import shown_missing

_SMALL, _LARGE = Rupiah(15_000_000), Rupiah(50_000_000)
BALANCES: Mapping[str, Text] = {
    "to_15m": Text("desk-balance-to", {"most": _SMALL}),
    "15m_to_50m": Text("desk-balance-between", {"above": _SMALL, "most": _LARGE}),
    "above_50m": Text("desk-balance-above", {"above": _LARGE}),
    "unknown": Text("desk-balance-unknown"),
}
GROUPS = {"nik": (4, 4, 4, 4), "npwp": (4, 4, 4, 4), "kpj": (4, 4, 3), "account": (4, 4, 4, 4, 4)}
SECTIONS: tuple[tuple[Text, tuple[str, ...]], ...] = (
    (Text("desk-section-person"), ("nik", "name", "birthdate", "kpj", "phone", "email", "npwp")),
    (Text("desk-section-account"), ("bank", "account", "holder")),
    (Text("desk-section-branch"), ("branch", "zone")),
)
OTHERS = Text("desk-section-reason")
FREE_TEXT = frozenset({"name", "bank", "holder"})
YES, NO = Text("opt-yn-ya"), Text("opt-yn-tidak")

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Shown:
    """A value ready to be shown: its lines, each in groups set apart by space on the screen but not when copied; `href` opens it."""

    lines: tuple[tuple[str, ...], ...]
    href: str | None = None

    def __str__(self) -> str:
        return "\n".join(" ".join(groups) for groups in self.lines)


def present(question_id: str, value: object, language: Language) -> Shown:
    """Return an answer as an officer reads it: numbers in groups, dates written out, choices in words."""
    if value is None or value in ("", [], {}):
        return _line("–")
    if isinstance(value, list | tuple):
        return Shown(tuple(line for item in value for line in present(question_id, item, language).lines))
    if (reason := reason_missing(value)) is not None and isinstance(value, Mapping):
        return _line(language.say(shown_missing(_words_of(question_id), reason, said_instead(value))))
    if isinstance(value, Mapping):
        return _place(value, language) if "name" in value else _pairs(value, language)
    if isinstance(value, bool):
        return _line(language.say(YES if value else NO))
    if isinstance(value, str):
        return _text(question_id, value, language)
    return _line(str(value))


@cache
def _words_of(question_id: str) -> str:
    """Words of the way on without an answer to this question, in whatever claim declares it."""
    asked = (question for claim in claims().values() for question in claim.questions if question.id == question_id)
    return next((question.without.words for question in asked if question.without), "plain")


def _line(*groups: str) -> Shown:
    return Shown((groups,))


def _text(question_id: str, value: str, language: Language) -> Shown:
    if question_id in FREE_TEXT:
        return _line(value)
    if question_id == "email" and "@" in value:
        return Shown(((value,),), f"mailto:{value}")
    if question_id in GROUPS and value.isdecimal():
        return _line(*grouped(value, GROUPS[question_id]))
    if question_id == "phone" and value.startswith("+"):
        return Shown((_phone(value),), f"tel:{value}")
    if question_id == "balance" and value in BALANCES:
        return _line(language.say(BALANCES[value]))
    if question_id == "zone" and value in ZONES:
        return _line(language.zone(value))
    if value in ("ya", "tidak"):
        return _line(language.say(YES if value == "ya" else NO))
    if _DATE.fullmatch(value):
        try:
            return _line(language.day(date.fromisoformat(value)))
        except ValueError:
            return _line(value)
    words = language.label(f"{question_id}:{value}")
    return _line(value if words == f"{question_id}:{value}" else words)


def grouped(digits: str, sizes: Iterable[int]) -> list[str]:
    """Return the digits in groups of these sizes; what is left over is a group of its own."""
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


def _place(value: Mapping[str, object], language: Language) -> Shown:
    name = ", ".join(str(value[part]) for part in ("name", "city") if value.get(part))
    if value.get("checked", value.get("confirmed")):
        return _line(name)
    doubt = Text("desk-branch-unchecked") if value.get("id") else Text("desk-branch-typed")
    return Shown(((name,), (language.say(doubt),)))


def _pairs(value: Mapping[str, object], language: Language) -> Shown:
    return Shown(tuple((f"{language.label(key)}: {present(key, part, language)}",) for key, part in value.items()))


def sections(answers: Mapping[str, object], language: Language) -> list[tuple[str, list[tuple[str, Shown]]]]:
    """Return the answers under headings, in reading order; what has no heading of its own keeps the order of the conversation."""

    def row(id_: str, value: object) -> tuple[str, Shown]:
        return language.label(id_), present(id_, value, language)

    rest = dict(answers)
    found = []
    for heading, ids in SECTIONS:
        rows = [row(id_, rest.pop(id_)) for id_ in ids if id_ in rest]
        if rows:
            found.append((language.say(heading), rows))
    if rest:
        found.append((language.say(OTHERS), [row(id_, value) for id_, value in rest.items()]))
    return found


def zone_in(answers: Mapping[str, object]) -> str:
    """Return the participant's time zone, an IANA name: of the branch's province, else as told, else WIB."""
    branch, told = answers.get("branch"), answers.get("zone")
    if isinstance(branch, Mapping) and branch.get("province") in PROVINCES:
        return PROVINCES[branch["province"]]
    told = ZONE_NAMES.get(told, told) if isinstance(told, str) else None
    return told if told in ZONES else WIB


def iso(at: datetime) -> str:
    """Return the time for machines: the `datetime` of a <time>."""
    return at.astimezone(UTC).isoformat(timespec="seconds")
