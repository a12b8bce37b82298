"""A handful of questions people ask in the middle of a claim, and how they are recognised. The words of the answers are in the locales."""

from __future__ import annotations

import re
from difflib import get_close_matches

from dialogs.model.effects import Text
from dialogs.understanding.answers.kinds import plain

ENTRIES: dict[str, tuple[str, ...]] = {
    "waiting": (
        r"berapa lama.*(tunggu|nunggu|cair)",
        r"(kapan|berapa hari|berapa lama).*(cair|ditransfer|masuk|dibayar)",
        r"masa tunggu",
        r"how long",
    ),
    "fee": (r"\b(biaya|bayar|gratis|tarif|calo|joki|ongkos|fee|free)\b",),
    "nonactive": (r"\b(non ?aktif|tenaga kerja na|status.*aktif|hrd|belum dilaporkan|still active)\b",),
    "channels": (r"\b(jmo|lapak ?asik|antrian|online|aplikasi)\b",),
    "kpj": (
        r"\b(apa itu|di ?mana|lupa|cari|hilang|what is|where).*\b(kpj|nomor peserta|kartu)\b",
        r"\bkpj\b.*\b(apa|di ?mana|itu)\b",
    ),
    "pin": (r"\b(pin|otp|kode)\b",),
    "tax": (r"\b(pajak|pph|potong|tax)\b",),
    "safe": (r"\b(aman|penipu|penipuan|scam|asli|resmi|safe|percaya)\b",),
    "contact": (r"\b(175|call ?cent|telepon|hubungi|kontak|petugas|manusia|orang|human|branch|kantor)\b",),
}
"""Entry to the phrases it is known by, the most telling first. Matching is by whole phrases: a wrong answer is worse than none."""

NEAREST = tuple(entry for entry in ENTRIES if entry != "contact")
"""Entries that may be offered for a question we do not know; talking to a person is offered besides."""

SUFFIX = re.compile(r"(?<=\w{3})(?:nya|kah)\b")
"""Suffix that does not change the topic of a word: biayanya, amankah."""


def find(text: str) -> str | None:
    """The entry this text asks for, or None."""
    said = SUFFIX.sub("", plain(text).casefold())
    return next(
        (entry for entry, phrases in ENTRIES.items() if any(re.search(phrase, said) for phrase in phrases)), None
    )


def nearest(text: str, most: int = 3) -> list[str]:
    """The entries whose words are most like those of this text, the likeliest first; always as many as `most`."""
    said = re.findall(r"[a-z]{3,}", SUFFIX.sub("", plain(text).casefold()))
    likeness = {entry: sum(1 for word in said if get_close_matches(word, _words(entry), 1, 0.8)) for entry in NEAREST}
    return sorted(NEAREST, key=lambda entry: -likeness[entry])[:most]


def _words(entry: str) -> list[str]:
    """The words in the phrases an entry is known by."""
    return re.findall(r"[a-z]{3,}", " ".join(phrase.replace(r"\b", " ") for phrase in ENTRIES[entry]))


def answer(entry: str) -> Text:
    return Text(f"faq-{entry}")
