"""Balance, bank, account and its holder."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Literal

from rapidfuzz import fuzz, process

from dialogs.law.facts import Facts
from dialogs.model.effects import Param, Text
from dialogs.understanding.answers.choice import Choice, simple
from dialogs.understanding.answers.identity import NoOptions, PersonName
from dialogs.understanding.answers.kinds import (
    Accepted,
    Chosen,
    Doubtful,
    Given,
    NotAnAnswer,
    ParseResult,
    Refused,
    Typed,
    digits_of,
    excerpt,
    grouped,
    number_in,
    plain,
)

BRACKETS = (("to_15m", 15_000_000), ("15m_to_50m", 50_000_000))
"""JMO takes up to Rp15 million (since May 2025), NPWP is wanted above Rp50 million."""

AMOUNT = r"\d{1,6}(?:[.,]\d{1,2})?"


def read_rupiah(text: str) -> int | None:
    """Whole rupiah meant by "Rp 1.250.000,-", "1250000", "1,5 juta", "20jt", "4 juta 500 ribu"; None where it is no amount."""
    said = plain(text).casefold().replace("rp", "").replace("idr", "").strip(" .")
    said = re.sub(r"^(?:(?:kira-kira|kira kira|kurang lebih|sekitar|gaji|upah|about|±|~)\s*)+|\s*[.,]?-$", "", said)
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
        from dialogs.understanding.answers.choice import yes_or_no

        if yes_or_no(text) == "tidak_tahu" or simple(text) in {"lupa", "belum tahu"}:
            return "unknown"
        amount = read_rupiah(text)
        if amount is None or (amount < 1000 and "juta" not in text and "jt" not in text):
            return Choice.understand(self, text)
        return next((name for name, most in BRACKETS if amount <= most), "above_50m")


BANKS: dict[str, tuple[str, tuple[str, ...], int]] = {
    "bri": ("BRI", ("bank rakyat indonesia", "rakyat"), 15),
    "mandiri": ("Mandiri", (), 13),
    "bni": ("BNI", ("bank negara indonesia",), 10),
    "bca": ("BCA", ("bank central asia",), 10),
    "btn": ("BTN", ("bank tabungan negara",), 16),
    "bsi": ("BSI", ("bank syariah indonesia", "mandiri syariah", "bsm"), 10),
    "danamon": ("Danamon", (), 10),
    "cimb": ("CIMB Niaga", ("niaga", "cimb"), 13),
    "muamalat": ("Muamalat", (), 10),
    "ocbc": ("OCBC", ("ocbc nisp", "nisp"), 12),
    "bukopin": ("KB Bank (Bukopin)", ("bukopin", "kb bukopin", "kb bank"), 10),
}
"""Banks with their usual number of digits; the numbers come from weak sources, so another length is asked about and never refused."""

WALLETS = frozenset(["dana", "ovo", "gopay", "shopeepay", "linkaja", "flip", "jenius-pay", "doku"])


@dataclass(frozen=True, slots=True)
class Bank:
    """A bank; one that is not in the list is taken by name after a question. E-wallets are not accounts."""

    @property
    def options(self) -> tuple[str, ...]:
        return tuple(BANKS)

    def read(self, given: Given, facts: Facts) -> ParseResult:
        if isinstance(given, Chosen) and given.value in BANKS:
            return Accepted(BANKS[given.value][0])
        if not isinstance(given, Typed):
            return NotAnAnswer()
        said = re.sub(r"^(?:bank|rekening|rek)\s+(?=\S)", "", simple(given.text))
        if said in WALLETS:
            return Refused("bank-wallet", {"said": excerpt(given.text)})
        names = {alias: name for name, aliases, _ in BANKS.values() for alias in (name.casefold(), *aliases)}
        best = process.extractOne(said, names.keys(), scorer=fuzz.ratio, score_cutoff=85 if len(said) > 4 else 99)
        if best:
            return Accepted(names[best[0]])
        letters = sum(character.isalpha() for character in said)
        if letters < 3 or len(said) > 50:
            return Refused("bank", {"said": excerpt(given.text)})
        name = plain(given.text)
        return Doubtful(name, "bank-unknown", {"bank": name})

    def show(self, value: Any) -> Param:
        return str(value)

    def label(self, option: str) -> Text:
        return Text("opt-bank", {"name": BANKS[option][0]})


@dataclass(frozen=True, slots=True)
class Account(NoOptions):
    """An account number: 8 to 16 digits as a rule; another length, or one unusual for the bank, is asked about."""

    def read(self, given: Given, facts: Facts) -> ParseResult:
        if not isinstance(given, Typed):
            return NotAnAnswer()
        digits = digits_of(number_in(given.text, "rekening|rek|norek|acc|account"))
        if digits is None or len(digits) < 5 or len(digits) > 24:
            return Refused("account", {"said": excerpt(given.text)})
        bank = facts.answers.get("bank")
        usual = next((length for name, _, length in BANKS.values() if name == bank), None)
        if usual is not None and len(digits) != usual:
            return Doubtful(
                digits,
                "account-length",
                {"digits": grouped(digits), "found": len(digits), "bank": str(bank), "usual": usual},
            )
        if not 8 <= len(digits) <= 16:
            return Doubtful(digits, "account-unusual", {"digits": grouped(digits), "found": len(digits)})
        return Accepted(digits)

    def show(self, value: Any) -> Param:
        return grouped(value)


TITLES = re.compile(
    r"\b(?:HJ?|DR[SA]?|IR|PROF|S(?:\. ?)?(?:E|H|T|PD|KOM|IP|AG|SOS)|M(?:\. ?)?(?:M|SI|T|PD)|A(?:\. ?)?MD|BA|RADEN|R)\b\.?"
)
ABBREVIATIONS = {
    "MOH": "MUHAMMAD",
    "MUH": "MUHAMMAD",
    "MHD": "MUHAMMAD",
    "MOCH": "MUHAMMAD",
    "MOHAMMAD": "MUHAMMAD",
    "MOHAMAD": "MUHAMMAD",
}
ABBREVIATIONS |= {"MUHAMAD": "MUHAMMAD", "MUHAMMAD": "MUHAMMAD", "M": "MUHAMMAD", "ABD": "ABDUL", "ABDUL": "ABDUL"}


def same_person(one: str, other: str) -> bool:
    """Whether two written names are the same but for titles, the usual abbreviations and the order of words."""
    return _bare(one) == _bare(other)


def _bare(name: str) -> list[str]:
    words = re.findall(r"[A-Z]+", TITLES.sub(" ", name.upper().replace("'", "").replace("’", "")))
    return sorted(ABBREVIATIONS.get(word, word) for word in words)


Differs = Literal["holder-differs", "holder-differs-heir", "holder-differs-child"]
"""Doubt about another name, by whose account it has to be: one's own, the heir's, the child's or their parent's."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Holder of the account. BPJS refuses the account of anybody else, so a difference is asked about.

    `whose`: the questions that name the people whose account it may be, the one who claims first. `differs`: the doubt about any other
    name. `guardian`: the question that names the guardian of a minor, whose account is a doubt of its own.
    """

    whose: tuple[str, ...] = ("name",)
    differs: Differs = "holder-differs"
    guardian: str = ""

    @property
    def options(self) -> tuple[str, ...]:
        return ("same",)

    def read(self, given: Given, facts: Facts) -> ParseResult:
        name = facts.answers.get(self.whose[0])
        if isinstance(given, Chosen) and given.value == "same" and isinstance(name, str):
            return Accepted(name)
        if isinstance(given, Typed) and simple(given.text) in {
            "sama",
            "sama dengan ktp",
            "nama sendiri",
            "saya",
            "saya sendiri",
            "same",
        }:
            return Accepted(name) if isinstance(name, str) else Refused("name", {"said": ""})
        read = PersonName().read(given, facts)
        if not isinstance(read, Accepted) or not isinstance(name, str):
            return read
        names = [told for one in self.whose if isinstance(told := facts.answers.get(one), str)]
        if any(same_person(read.value, one) for one in names):
            return read
        guardian = facts.answers.get(self.guardian)
        if isinstance(guardian, str) and same_person(read.value, guardian):
            return Doubtful(read.value, "holder-guardian", {"holder": read.value, "name": name})
        if self.differs == "holder-differs-heir":
            return Doubtful(read.value, "holder-differs-heir", {"holder": read.value, "name": name})
        if self.differs == "holder-differs-child":
            return Doubtful(read.value, "holder-differs-child", {"holder": read.value, "name": " / ".join(names)})
        return Doubtful(read.value, "holder-differs", {"holder": read.value, "name": name})

    def show(self, value: Any) -> Param:
        return str(value)

    def label(self, option: str) -> Text:
        return Text("opt-holder-same")
