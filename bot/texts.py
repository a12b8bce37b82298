"""Words for people: the Fluent messages of `locales/`, rendered as Telegram's HTML or as plain text.

The problem: a missing text or variable must not reach somebody in distress as "{ $day }". The choice: a thin wrapper that escapes
what a person typed and raises on anything missing, so that tests and random walks find it. Rejected: Fluent's own way of going on
with what it has.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from functools import cache
from importlib import resources
from typing import Any

from babel import Locale
from babel.dates import format_date, format_datetime
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from bot.law_words import Law, functions, rupiah
from dialogs.law.parameters import Rules
from dialogs.model.contact import Operator
from dialogs.model.effects import Brief, Bullets, Country, FullDay, Inline, Lines, Listed, Marked, Param, Rupiah, Text

LOCALES = ("id", "en")
MOMENTS = {"id": "d MMMM y 'pukul' HH.mm z", "en": "d MMMM y, HH:mm z"}
"""A day with its time and zone, by language, in Babel's letters."""
BRIEF_MOMENTS = {"id": "d MMM HH.mm", "en": "d MMM HH:mm"}
"""The same without year and zone."""


class MissingText(Exception):
    """A text or one of its variables is not there. An error of ours, never shown to people."""


@cache
def as_written_here(locale: str) -> Locale:
    """The language as it is written in Indonesia, for Babel: dates, numbers, amounts, and the names of the three time zones.

    Raises babel.UnknownLocaleError for a language that Babel does not know there.
    """
    return Locale(locale, "ID")


_in_force = [Law()]
"""The tables of this process; the last one is told."""


@contextmanager
def law_told(rules: Rules, now: Callable[[], datetime]) -> Iterator[None]:
    """Tell the numbers of this table in every text of the process, until it is left. `now`: aware; says which values hold."""
    law = Law(rules, now)
    _in_force.append(law)
    try:
        yield
    finally:
        _in_force.remove(law)


@cache
def _bundle(locale: str) -> FluentBundle:
    here = as_written_here(locale)
    told: dict[str, Any] = dict(functions(lambda: _in_force[-1], locale, here))
    bundle = FluentBundle([str(here)], functions=told, use_isolating=False)
    folder = resources.files("locales") / locale
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith(".ftl"):
            bundle.add_resource(FluentResource(entry.read_text(encoding="utf-8")))
    return bundle


class _Functions(Visitor):
    """Whether a text calls a function."""

    found = False

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:
        self.found = True


@cache
def _tells_law(text_id: str, locale: str) -> bool:
    """Whether a text holds a number of the law, which may be another one tomorrow."""
    seen = _Functions()
    if _bundle(locale).has_message(text_id):
        seen.visit(_bundle(locale).get_message(text_id).value)
    return seen.found


def render(text: Text, locale: str, operator: Operator | None = None) -> str:
    """The text as Telegram's HTML. Raises MissingText for an unknown id or a variable that was not given.

    `operator`: who runs the bot; with it each text, and each text within, may use the variables of `Operator.params`.
    """
    return _format(text, locale, operator, markup=True)


def plain(text: Text, locale: str, operator: Operator | None = None) -> str:
    """The text without markup: for buttons, notices, SMS and mail. `operator` as in `render`."""
    return _format(text, locale, operator, markup=False)


def _format(text: Text, locale: str, operator: Operator | None, *, markup: bool) -> str:
    if text.params or _tells_law(text.id, locale):
        return _resolved(text.id, text.params, locale, operator, markup=markup)
    return _fixed(text.id, locale, operator, markup)


@cache
def _fixed(text_id: str, locale: str, operator: Operator | None, markup: bool) -> str:
    """A text without variables and law, most of all the labels of buttons. Variables may be what a person told, so nothing is kept."""
    return _resolved(text_id, {}, locale, operator, markup=markup)


@cache
def _known(locale: str, operator: Operator, markup: bool) -> Mapping[str, Any]:
    """The variables every text is given."""
    return {name: _param(value, locale, None, markup=markup) for name, value in operator.params.items()}


def _resolved(text_id: str, given: Mapping[str, Param], locale: str, operator: Operator | None, *, markup: bool) -> str:
    bundle = _bundle(locale)
    if not bundle.has_message(text_id):
        raise MissingText(f"no text {text_id} in {locale}")
    message = bundle.get_message(text_id)
    if message.value is None:
        raise MissingText(f"text {text_id} in {locale} has no value")
    errors: list[Exception] = []
    known = _known(locale, operator, markup) if operator else {}
    params = {**known} | {name: _param(value, locale, operator, markup=markup) for name, value in given.items()}
    formatted, errors = bundle.format_pattern(message.value, params)
    if errors:
        raise MissingText(f"text {text_id} in {locale}: {'; '.join(str(error) for error in errors)}")
    return str(formatted)


def _param(value: Param, locale: str, operator: Operator | None, *, markup: bool) -> Any:
    match value:
        case str():
            return html.escape(value, quote=False) if markup else value
        case datetime():
            return format_datetime(value, MOMENTS[locale], value.tzinfo, as_written_here(locale))
        case date():
            return format_date(value, "d MMMM y", as_written_here(locale))
        case FullDay(day):
            return format_date(day, "EEEE, d MMMM y", as_written_here(locale))
        case Brief(datetime() as at):
            return format_datetime(at, BRIEF_MOMENTS[locale], at.tzinfo, as_written_here(locale))
        case Brief(day):
            return format_date(day, "d MMM", as_written_here(locale))
        case Country(code):
            return as_written_here(locale).territories.get(code, code)
        case Rupiah(amount):
            return rupiah(amount, as_written_here(locale))
        case Listed(items):
            return ", ".join(str(_param(item, locale, operator, markup=markup)) for item in items)
        case Text():
            return _format(value, locale, operator, markup=markup)
        case Inline(text):
            return _inline(_format(text, locale, operator, markup=markup))
        case Marked(parts):
            opening, closing = ("<b><u>", "</u></b>") if markup else ("[", "]")
            signs = ((html.escape(sign, quote=False) if markup else sign, mark) for sign, mark in parts)
            return "".join(f"{opening}{sign}{closing}" if mark else sign for sign, mark in signs)
        case Lines(items):
            return "\n".join(str(_param(item, locale, operator, markup=markup)) for item in items)
        case Bullets(items):
            return "\n".join(f"• {_param(item, locale, operator, markup=markup)}" for item in items)
        case _:
            return value


def _inline(name: str) -> str:
    """A name inside a sentence: small at its beginning, unless its first word is an abbreviation."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def joined(parts: tuple[Text, ...], locale: str, operator: Operator | None = None) -> str:
    """The parts of a message, a blank line between them, as Telegram's HTML. `operator` as in `render`."""
    return "\n\n".join(part for part in (render(one, locale, operator) for one in parts) if part)
