"""Words for people: the Fluent messages of `locales/`, rendered as Telegram's HTML or as plain text.

The problem: a missing text or variable must not reach somebody in distress as "{ $day }". The choice: a thin wrapper that escapes
what a person typed and raises on anything missing, so that tests and random walks find it. Rejected: Fluent's own way of going on
with what it has.
"""

from __future__ import annotations

import html
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from importlib import resources
from typing import Any

from babel import Locale
from babel.dates import format_date, format_datetime
from babel.numbers import format_currency
from fluent.runtime import FluentBundle, FluentResource

from dialogs.model.effects import Bullets, Inline, Lines, Listed, Marked, Param, Rupiah, Text

LOCALES = ("id", "en")
MOMENTS = {"id": "d MMMM y 'pukul' HH.mm z", "en": "d MMMM y, HH:mm z"}
"""A day with its time and zone, by language, in Babel's letters."""


class MissingText(Exception):
    """A text or one of its variables is not there. An error of ours, never shown to people."""


@cache
def as_written_here(locale: str) -> Locale:
    """The language as it is written in Indonesia, for Babel: dates, numbers, amounts, and the names of the three time zones.

    Raises babel.UnknownLocaleError for a language that Babel does not know there.
    """
    return Locale(locale, "ID")


@cache
def _bundle(locale: str) -> FluentBundle:
    bundle = FluentBundle([str(as_written_here(locale))], use_isolating=False)
    folder = resources.files("locales") / locale
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith(".ftl"):
            bundle.add_resource(FluentResource(entry.read_text(encoding="utf-8")))
    return bundle


def render(text: Text, locale: str) -> str:
    """The text as Telegram's HTML. Raises MissingText for an unknown id or a variable that was not given."""
    return _format(text, locale, markup=True)


def plain(text: Text, locale: str) -> str:
    """The text without markup: for buttons, notices, SMS and mail."""
    return _format(text, locale, markup=False)


def _format(text: Text, locale: str, *, markup: bool) -> str:
    return _resolved(text.id, text.params, locale, markup=markup) if text.params else _fixed(text.id, locale)


@cache
def _fixed(text_id: str, locale: str) -> str:
    """A text without variables, most of all the labels of buttons. With variables nothing is kept: they may be what a person told."""
    return _resolved(text_id, {}, locale, markup=False)


def _resolved(text_id: str, given: Mapping[str, Param], locale: str, *, markup: bool) -> str:
    bundle = _bundle(locale)
    if not bundle.has_message(text_id):
        raise MissingText(f"no text {text_id} in {locale}")
    message = bundle.get_message(text_id)
    if message.value is None:
        raise MissingText(f"text {text_id} in {locale} has no value")
    errors: list[Exception] = []
    params = {name: _param(value, locale, markup=markup) for name, value in given.items()}
    formatted, errors = bundle.format_pattern(message.value, params)
    if errors:
        raise MissingText(f"text {text_id} in {locale}: {'; '.join(str(error) for error in errors)}")
    return str(formatted)


def _param(value: Param, locale: str, *, markup: bool) -> Any:
    match value:
        case str():
            return html.escape(value, quote=False) if markup else value
        case datetime():
            return format_datetime(value, MOMENTS[locale], value.tzinfo, as_written_here(locale))
        case date():
            return format_date(value, "d MMMM y", as_written_here(locale))
        case Rupiah(amount):
            return format_currency(amount, "IDR", "¤#,##0", as_written_here(locale), currency_digits=False)
        case Listed(items):
            return ", ".join(str(_param(item, locale, markup=markup)) for item in items)
        case Text():
            return _format(value, locale, markup=markup)
        case Inline(text):
            return _inline(_format(text, locale, markup=markup))
        case Marked(parts):
            opening, closing = ("<b><u>", "</u></b>") if markup else ("[", "]")
            signs = ((html.escape(sign, quote=False) if markup else sign, mark) for sign, mark in parts)
            return "".join(f"{opening}{sign}{closing}" if mark else sign for sign, mark in signs)
        case Lines(items):
            return "\n".join(str(_param(item, locale, markup=markup)) for item in items)
        case Bullets(items):
            return "\n".join(f"• {_param(item, locale, markup=markup)}" for item in items)
        case _:
            return value


def _inline(name: str) -> str:
    """A name inside a sentence: small at its beginning, unless its first word is an abbreviation."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def joined(parts: tuple[Text, ...], locale: str) -> str:
    """The parts of a message, a blank line between them, as Telegram's HTML."""
    return "\n\n".join(part for part in (render(one, locale) for one in parts) if part)
