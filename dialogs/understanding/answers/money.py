"""Amounts in rupiah, the JHT balance, and the bank."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from dialogs.law.facts import Facts
from dialogs.model.effects import Param, Text
from dialogs.understanding.answers.banks import (
    BANKS,
    GOPAY_SAVINGS,
    NAMES,
    ONLY_WITH_THEIR_NAME,
    bank_meant,
    key_of,
    wallet_meant,
)
from dialogs.understanding.answers.choice import Choice, simple, yes_or_no
from dialogs.understanding.answers.kinds import (
    Accepted,
    Chosen,
    Doubtful,
    Given,
    NotAnAnswer,
    Offered,
    ParseResult,
    Refused,
    Typed,
    excerpt,
    plain,
)
from dialogs.understanding.utterance import names_nothing

BRACKETS = (("to_15m", 15_000_000), ("15m_to_50m", 50_000_000))
"""JMO takes up to Rp15 million (since May 2025), NPWP is wanted above Rp50 million."""

ABOUT = (
    "kira-kira|kira kira|kurang lebih|sekitar|about|(?:gaji|upah|saldo)(?:nya)?(?: (?:jht|terakhir|pokok|bersih|kotor))*"
    "(?: (?:saya|aku))?(?: (?:adalah|ada|itu))?"
)
EACH = r"(?:/|per|se|tiap|setiap)\s?(?:bulan|bln)(?:nya)?|a month"
AMOUNT = r"\d{1,6}(?:[.,]\d{1,2})?"


def read_rupiah(text: str) -> int | None:
    """Whole rupiah meant by "Rp 1.250.000,-", "1250000", "1,5 juta", "20jt", "4 juta 500 ribu"; None where it is no amount."""
    said = plain(text).casefold().replace("rp", "").replace("idr", "").strip(" .")
    said = re.sub(
        rf"^(?:(?:{ABOUT})\b\s*:?\s*|[±~]\s*)+|(?:\s*[.,]?-|\s*(?:{EACH})|\s+(?:pak|bu|min|kak|ya|rupiah))+$", "", said
    )
    if match := re.fullmatch(
        rf"(?:(?P<millions>{AMOUNT})\s*(?:juta|jt|jta|million))?(?:an)?\s*(?:(?P<thousands>{AMOUNT})\s*(?:ribu|rb|k))?(?:an)?",
        said,
    ):
        scaled = ((match["millions"], 1_000_000), (match["thousands"], 1_000))
        parts = [round(float(number.replace(",", ".")) * size) for number, size in scaled if number]
        return sum(parts) if parts else None
    said = re.sub(r"[.,]\d{2}$", "", said) if re.search(r"\d[.,]\d{3}[.,]\d{2}$", said) else said
    if re.fullmatch(r"\d{1,3}([.,\s]\d{3}){1,4}|\d{1,15}", said):
        return int(re.sub(r"\D", "", said))
    return None


@dataclass(frozen=True, slots=True)
class Balance(Choice):
    """The bracket of the JHT balance; an amount typed is put into its bracket and not kept."""

    words: str = "balance"
    values: tuple[str, ...] = ("to_15m", "15m_to_50m", "above_50m", "unknown")

    def understand(self, text: str) -> str | None:
        if yes_or_no(text) == "tidak_tahu" or simple(text) in {"lupa", "belum tahu"}:
            return "unknown"
        amount = read_rupiah(text)
        if amount is None or (amount < 1000 and "juta" not in text and "jt" not in text):
            return Choice.understand(self, text)
        return next((name for name, most in BRACKETS if amount <= most), "above_50m")


OTHER = "other"
"""Button of an offer: the name as it was typed."""


@dataclass(frozen=True, slots=True)
class Bank:
    """A bank; one that is not in the list is taken by name after a question. E-wallets are not accounts.

    Only a whole name is taken unasked. A near miss is offered, and so is the account inside a wallet.
    """

    @property
    def options(self) -> tuple[str, ...]:
        return tuple(BANKS)

    def read(self, given: Given, facts: Facts) -> ParseResult:
        if isinstance(given, Chosen):
            return self._chosen(given)
        if not isinstance(given, Typed):
            return NotAnAnswer()
        name = plain(given.text)
        written = name.casefold()
        if GOPAY_SAVINGS.search(written):
            return Offered(_named(("Bank Jago",)), "bank-gopay")
        known = bank_meant(written)
        if known.name:
            return Accepted(known.name)
        wallet = wallet_meant(written)
        if wallet and not known.perhaps:
            return Refused("bank-wallet", {"said": excerpt(given.text)})
        if known.perhaps:
            typed = ((OTHER, Text("opt-bank-typed", {"name": name})),) if not wallet and _may_be_bank(name) else ()
            return Offered(_named(known.perhaps) + typed, "bank-meant", {"said": excerpt(given.text)})
        if not _may_be_bank(name) or written.strip(" .") in {kind.casefold() for kind in ONLY_WITH_THEIR_NAME}:
            return Refused("bank", {"said": excerpt(given.text)})
        return Doubtful(name, "bank-unknown", {"bank": name})

    def _chosen(self, given: Chosen) -> ParseResult:
        if given.value in BANKS:
            return Accepted(BANKS[given.value][0])
        if given.value == OTHER and given.said and _may_be_bank(plain(given.said)):
            return Accepted(plain(given.said))
        name = next((name for name in NAMES if key_of(name) == given.value), None)
        return Accepted(name) if name and given.said else NotAnAnswer()

    def show(self, value: Any) -> Param:
        return str(value)

    def label(self, option: str) -> Text:
        return Text("opt-bank", {"name": BANKS[option][0]})


def _named(names: tuple[str, ...]) -> tuple[tuple[str, Text], ...]:
    return tuple((key_of(name), Text("opt-bank", {"name": name})) for name in names)


def _may_be_bank(name: str) -> bool:
    """Whether a text can be the name of a bank: no sentence, no word of one, and letters enough."""
    said = re.sub(r"^bank\s+", "", name.casefold())
    odd = names_nothing(said) or yes_or_no(said) is not None or said in NO_BANKS
    return not odd and sum(sign.isalpha() for sign in said) >= 3 and len(name) <= 50 and not re.search(r"\d{5}", name)


NO_BANKS = frozenset(
    "bank rekening tabungan atm kartu buku tunai cash transfer wajib semua terserah apapun apa_aja".replace(
        "_", " "
    ).split()
)
