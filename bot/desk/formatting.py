"""Answers as an officer reads them: in the words of their claim, easy to compare with a paper beside the screen.

Each is shown by the functions that show it in the review of the chat, so that both say the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import chain

from bot.desk.language import Language
from bot.texts import MissingText
from dialogs.claims import claims
from dialogs.claims.schema import Document, Node, Question
from dialogs.law.dates import WIB, ZONE_NAMES, ZONES
from dialogs.law.missing import reason_missing
from dialogs.law.places import PROVINCES
from dialogs.model.effects import Text
from dialogs.prompts.layout import label_of, shown_answer
from dialogs.understanding.answers import Account, Email, Kpj, Nik, Npwp, PassportNumber, Phone

GROUPS = {"nik": (4, 4, 4, 4), "npwp": (4, 4, 4, 4), "kpj": (4, 4, 3), "account": (4, 4, 4, 4, 4)}
"""Groups in which the digits of a reading are compared with the answer."""
ACCOUNT, BRANCH = frozenset({"bank", "account", "holder"}), frozenset({"branch", "zone"})
HEADINGS = ("person", "account", "branch", "reason")
"""Sections of a claim's answers, in reading order (`desk-section-…`)."""
NUMBERS = (Nik, PassportNumber, Npwp, Kpj, Account, Phone)
"""Kinds of answers that are numbers: in groups on the screen, in one piece when copied."""
YES, NO = Text("opt-yn-ya"), Text("opt-yn-tidak")

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Shown:
    """A value ready to be shown: its lines, each in groups set apart by space on the screen but not when copied; `href` opens it."""

    lines: tuple[tuple[str, ...], ...]
    href: str | None = None

    def __str__(self) -> str:
        return "\n".join(" ".join(groups) for groups in self.lines)


@dataclass(frozen=True, slots=True)
class Row:
    """An answer at the desk: the id of its question, its label, and its value."""

    id: str
    label: str
    shown: Shown


@dataclass(frozen=True, slots=True)
class Section:
    """Answers under one heading."""

    heading: str
    rows: tuple[Row, ...]


def label_in(kind: str, name: str, language: Language, *, document: bool = False) -> str:
    """Return what the review in the chat calls this answer or document of a claim; the general words where the claim asks no such thing."""
    claim = claims().get(kind)
    nodes: tuple[Node, ...] = claim.nodes if claim else ()
    own = next((node for node in nodes if node.id == name and isinstance(node, Document) is document), None)
    if own is not None:
        return language.say(label_of(own))
    paper = language.label(f"{kind}/{name}") if document else "/"
    return language.label(name) if "/" in paper else paper


def present(kind: str, name: str, answers: Mapping[str, object], language: Language) -> Shown:
    """Return an answer in the words of the review in the chat; one in a form of an earlier release as it is stored."""
    value = answers.get(name)
    if value is None or value in ("", [], {}):
        return _line("–")
    asked = _question_of(kind, name)
    if asked is None:
        return _stored(value, language)
    try:
        words = language.say(Text("opt-value", {"value": shown_answer(asked, answers)}))
    except (AttributeError, LookupError, MissingText, TypeError, ValueError):
        return _stored(value, language)
    return _as_asked(asked, value, words)


def _question_of(kind: str, name: str) -> Question | None:
    """The question of this claim; of another claim where this one does not ask it (any more)."""
    own = claims().get(kind)
    everything = chain(own.questions if own else (), *(claim.questions for claim in claims().values()))
    return next((question for question in everything if question.id == name), None)


def _as_asked(asked: Question, value: object, words: str) -> Shown:
    if isinstance(asked.kind, NUMBERS) and reason_missing(value) is None:
        lines = tuple(tuple(line.split(" ")) for line in words.split(", "))
        if all(any(sign.isdigit() for sign in group) for line in lines for group in line):
            return Shown(
                lines, f"tel:{value}" if isinstance(asked.kind, Phone) and str(value).startswith("+") else None
            )
    if isinstance(asked.kind, Email) and isinstance(value, str) and "@" in value:
        return Shown(((words,),), f"mailto:{value}")
    return _line(words)


def _line(*groups: str) -> Shown:
    return Shown((groups,))


def _stored(value: object, language: Language) -> Shown:
    """A value that no question of ours shows: dates, yes and no in words, the rest as it is."""
    if isinstance(value, list | tuple):
        return Shown(tuple(line for item in value for line in _stored(item, language).lines))
    if isinstance(value, Mapping) and "name" in value:
        return _line(", ".join(str(value[part]) for part in ("name", "city") if value.get(part)))
    if isinstance(value, Mapping):
        parts = ((language.label(str(key)), _stored(part, language)) for key, part in value.items())
        return Shown(tuple((f"{label}: {shown}",) for label, shown in parts))
    if isinstance(value, bool) or value in ("ya", "tidak"):
        return _line(language.say(YES if value in (True, "ya") else NO))
    if isinstance(value, str) and _DATE.fullmatch(value):
        try:
            return _line(language.day(date.fromisoformat(value)))
        except ValueError:
            return _line(value)
    return _line(str(value))


def sections(kind: str, answers: Mapping[str, object], language: Language) -> list[Section]:
    """Return the answers under headings, each in the order of the conversation; none is left out."""
    claim = claims().get(kind)
    gates = {question.id for question in claim.gates} if claim else set()
    order = [question.id for question in claim.questions] if claim else []
    under: dict[str, list[str]] = {heading: [] for heading in HEADINGS}
    for name in dict.fromkeys((*(name for name in order if name in answers), *answers)):
        asked_for_it = name in order and name not in gates
        under[
            "account" if name in ACCOUNT else "branch" if name in BRANCH else "person" if asked_for_it else "reason"
        ].append(name)
    return [
        Section(
            language.say(Text(f"desk-section-{heading}")),
            tuple(Row(name, label_in(kind, name, language), present(kind, name, answers, language)) for name in names),
        )
        for heading, names in under.items()
        if names
    ]


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
