"""The words of a language: those its texts are written in, those no other language shares, and how a text of it looks when shown."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.texts import LOCALES
from tests.locale_ids import ROOT


def words_of(text: str) -> frozenset[str]:
    """The words in a text, in small letters; what has a digit or an underscore in it is none."""
    return frozenset(re.findall(r"(?<!\w)[^\W\d_]{2,}(?!\w)", text.lower()))


@cache
def words_by_text(locale: str) -> Mapping[str, frozenset[str]]:
    """The words each text of a language is written in, by its id."""
    found = {}
    for message in _messages(locale):
        written = _Written()
        written.visit(message)
        found[message.id.name] = words_of(re.sub(r"<[^>]*>|https?:\S+", " ", " ".join(written.pieces)))
    return found


@cache
def words_only_in(locale: str) -> frozenset[str]:
    """The words by which a language is told from the others: what is no word of theirs in most texts that have it.

    A word that stands in one text of another language by mistake, or in a quotation, is told from its own all the same.
    """
    used = Counter(word for words in words_by_text(locale).values() for word in words)
    for other in LOCALES:
        if other != locale:
            pairs = [(words, words_by_text(other)[text_id]) for text_id, words in words_by_text(locale).items()]
            shared = Counter(word for words, others in pairs for word in words & others)
            used = Counter({word: count for word, count in used.items() if 2 * shared[word] < count})
    return frozenset(used)


LONGEST_VALUE = 120
"""Signs a variable may have on a page."""


def looks(locale: str, beginning: str) -> dict[str, re.Pattern[str]]:
    """Each text of a language whose id begins so, as it looks on a page: anything may stand for its variables."""
    return {
        message.id.name: re.compile(_look(message.value), re.IGNORECASE)
        for message in _messages(locale)
        if message.id.name.startswith(beginning) and message.value is not None
    }


def _messages(locale: str) -> Iterator[ast.Message]:
    for path in sorted((ROOT / "locales" / locale).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Message):
                yield entry


def _look(pattern: ast.Pattern) -> str:
    """A regular expression; where there are forms to choose from, any of them."""
    return "".join(_element(part) for part in pattern.elements)


def _element(part: ast.TextElement | ast.Placeable) -> str:
    if isinstance(part, ast.TextElement):
        return re.escape(part.value)
    if isinstance(part.expression, ast.SelectExpression):
        return "(?:" + "|".join(_look(variant.value) for variant in part.expression.variants) + ")"
    # Bounded: a page is one long line, and each search would go through all of it from every sign.
    return f".{{1,{LONGEST_VALUE}}}?"


class _Written(Visitor):
    def __init__(self) -> None:
        self.pieces: list[str] = []

    def visit_TextElement(self, node: ast.TextElement) -> None:
        self.pieces.append(node.value)
