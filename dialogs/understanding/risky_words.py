"""Words by which somebody could be cheated: amounts and payments, links, phone numbers, questions for a secret code.

The rules are simple and find too much rather than too little. They know both languages, however a digit is written.
"""

from __future__ import annotations

import re
import unicodedata

KINDS = ("money", "link", "phone", "secret")
"""Subjects that hold a message, in the order in which they are told (`desk-held-…`)."""

_DIGIT_WORDS = "nol kosong satu dua tiga empat lima enam tujuh delapan sembilan zero one two three four five six seven eight nine".split()
_ENDINGS = "com|net|org|id|co|io|me|my|sg|info|biz|xyz|site|online|link|click|app|shop|top|live|page|dev|ly|gl|gg|cc|tv|us|asia"
_RULES: dict[str, re.Pattern[str]] = {
    "money": re.compile(
        r"\b(?:rp|idr|usd)\.?\s*\d|[$€]\s*\d|\b\d{1,3}(?:[.,]\d{3})+\b|\b\d+(?:[.,]\d+)?\s*(?:ribu|rb|juta|jt|milyar|miliar|rupiah|k)\b"
        r"|\b(?:se|setengah|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|belas|puluh|ratus)\s*(?:ratus|ribu|juta)\b"
        r"|\b(?:uang|biaya|bayar(?:kan|lah)?|membayar|pembayaran|setor(?:kan|an)?|transfer(?:kan|lah)?|pulsa|money|fee|pay|payment|cash)\b"
    ),
    "link": re.compile(
        r"https?:|www\.|\b[\w-]+\s*(?:\.|\(dot\)|\[dot\]|\bdot\b|\btitik\b)\s*(?:"
        + _ENDINGS
        + r")\b|\bt\.me\b|\bwa\.me\b|(?<![\w.])@\w{3,}|\w@\w"
        r"|\b(?:link|tautan|qr|barcode)\b"
    ),
    "phone": re.compile(r"(?<!\d)(?:\d[\s().·/+-]{0,3}){7,}"),
    "secret": re.compile(
        r"\bp[\s._-]*i[\s._-]*n\b|\bo[\s._-]*t[\s._-]*p\b|\bkode\b|\bcode\b|\bsandi\b|\bpassword\b|\bcvv\b|\btoken\b"
    ),
}
_DAY = re.compile(r"\b(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4})\b")
_SPELLED = re.compile(r"\b(?:(?:" + "|".join(_DIGIT_WORDS) + r")\W*){7,}")


def _plain(words: str) -> str:
    """The words as they are read: one form of each letter and digit, without invisible signs, in lower case."""
    folded = unicodedata.normalize("NFKC", words).casefold()
    shown = (sign for sign in folded if unicodedata.category(sign) != "Cf")
    return "".join(str(unicodedata.digit(sign)) if sign.isdigit() else sign for sign in shown)


def holds(words: str) -> tuple[str, ...]:
    """Return which of `KINDS` these words hold; none where they may be sent at once."""
    read = _plain(words)
    without_days = _DAY.sub(" ", read)
    found = {kind for kind, rule in _RULES.items() if rule.search(without_days if kind in ("phone", "money") else read)}
    if _SPELLED.search(read):
        found.add("phone")
    return tuple(kind for kind in KINDS if kind in found)
