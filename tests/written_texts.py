"""Texts as they stand in the Fluent files, for the tests of them: variables, sample values, and the ids that are buttons."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.texts import plain, render
from dialogs.model.contact import Contact, Operator
from dialogs.model.effects import Param, Text
from dialogs.prompts.consent import PURPOSES
from tests.locale_ids import EXPANSIONS, ROOT, Use, claim_ids, option_ids, uses_in_code
from tests.locale_templates import uses_in_templates

FOLDER = ROOT / "locales"
EXAMPLE_NIK = "3276015204850003"
"""The one number of 16 digits that may stand in a text; nobody has it."""

NUMBERS = {"days", "minutes", "seconds", "left", "found", "usual", "hour", "step", "total", "month"}
"""Variables the code gives as numbers."""

PLAIN = ("command-", "bot-", "pin-message", "month-", "desk-")
"""Beginnings of ids whose texts are shown without markup wherever they are shown."""

OPERATOR = Operator(
    "Koperasi Contoh", Contact("021-555-0101", "Senin–Jumat 08.00–16.00 WIB", "Jl. Contoh 1", "https://contoh.or.id")
)
"""Its name and contact are given to every text."""

TAGS = {"b", "i", "u", "s", "a", "code", "pre"}
NASTY = 'Ali <b> & "Co" > {'
LONG = "Nama yang panjang sekali & <aneh> " * 10


# --- the files ----------------------------------------------------------------------------------------------------------


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


@cache
def resource(path: Path) -> ast.Resource:
    return FluentParser().parse(path.read_text(encoding="utf-8"))


def files(locale: str) -> list[Path]:
    return sorted((FOLDER / locale).glob("*.ftl"))


@cache
def texts(locale: str) -> Mapping[str, str]:
    """Every text of a language as it is written, by id."""
    found = {}
    for path in files(locale):
        source = path.read_text(encoding="utf-8")
        for entry in resource(path).body:
            if isinstance(entry, ast.Message) and entry.value is not None and entry.value.span is not None:
                found[entry.id.name] = source[entry.value.span.start : entry.value.span.end]
    return found


@cache
def messages(locale: str) -> Mapping[str, ast.Message]:
    """Every message of a language, by id."""
    entries = (entry for path in files(locale) for entry in resource(path).body)
    return {entry.id.name: entry for entry in entries if isinstance(entry, ast.Message)}


@cache
def variables(text_id: str, locale: str) -> frozenset[str]:
    seen = _Variables()
    if (message := messages(locale).get(text_id)) is not None:
        seen.visit(message)
    return frozenset(seen.names)


@cache
def uses() -> tuple[Use, ...]:
    return (*uses_in_code(), *uses_in_templates())


@cache
def named() -> Mapping[str, str]:
    """Every id the code names, and one place where it does."""
    return {text_id: use.where for use in uses() for text_id in use.ids}


# --- sample values ------------------------------------------------------------------------------------------------------


def rendered(text_id: str, locale: str, value: Param) -> str:
    return render(Text(text_id, sample(variables(text_id, locale), value)), locale)


def sample(names: frozenset[str], value: Param) -> dict[str, Param]:
    return {name: 12 if name in NUMBERS else value for name in names}


WIDEST: Mapping[str, list[Param]] = {
    "claim": [Text(text_id) for text_id in claim_ids()],
    "day": [date(2026, 9, 30), date(2026, 12, 28)],
    "target": ["+62 812 •••• 890", "s•••@perusahaan-contoh.co.id"],
    "digit": ["8"],
    "city": ["Kab. Kepulauan Sangihe"],
    "group": [Text(text_id) for text_id in EXPANSIONS["group-{}"]()],
    "number": ["25"],
}
"""Widest values a button may have to hold. `name` is a bank or a branch, `label` a question, document, option or consent."""


def widest(name: str, locale: str) -> list[Param]:
    if name == "name":
        return ["KB Bank (Bukopin)", "Kepulauan Sangihe"]
    if name == "label":
        labels = [*option_ids(), *EXPANSIONS["label-{}"](), *EXPANSIONS["doc-{}"]()]
        options = [text_id for text_id in labels if not variables(text_id, locale)]
        return [Text(text_id) for text_id in (*options, *(f"consent-{purpose}-short" for purpose in PURPOSES))]
    return WIDEST[name]


def button_ids() -> list[str]:
    on_buttons = {text_id for use in uses() if use.button for text_id in use.ids}
    return sorted({*on_buttons, *option_ids(), *claim_ids(), *(one for one in named() if one.startswith("btn-"))})


def buttons(locale: str) -> Iterator[tuple[str, str]]:
    """Every button as it can be at its widest: id and words."""
    for text_id in button_ids():
        names = sorted(variables(text_id, locale))
        for values in itertools.product(*(widest(name, locale) for name in names)):
            yield text_id, plain(Text(text_id, dict(zip(names, values, strict=True))), locale)


def plain_ids() -> list[str]:
    """Texts that are shown without markup: on buttons, for a moment, in Telegram's menu, in SMS and mail, at the desk."""
    toasts = {text_id for use in uses() if use.toast for text_id in use.ids}
    others = {text_id for text_id in named() if text_id.startswith(PLAIN)}
    return sorted({*button_ids(), *toasts, *others, "private-only", "trouble"})
