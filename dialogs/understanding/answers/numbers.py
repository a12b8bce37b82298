"""Numbers people count: months paid, years, a child's age, a wage."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Literal

from dialogs.law.facts import Facts
from dialogs.model.effects import Param, Rupiah, Text
from dialogs.understanding.answers.choice import simple, yes_or_no
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
from dialogs.understanding.answers.money import read_rupiah
from dialogs.understanding.number_words import in_digits

CountUnit = Literal["months", "years", "age"]
"""Units counted. Each has its words: `unit-…`, `problem-count-…` and `problem-count-…-most`."""

ABOUT = r"(?:(?:kira kira|kira-kira|kurang lebih|sekitar|umur|usia|umurnya|usianya|baru|sudah|about|±|~) ?)*"
AFTER = r"(?: ?(?:kali|x|an|-an|lebih|sekarang))?"
YEARS = r"(?:tahun|thn|th|years?|yrs?)"
MONTHS = r"(?:bulan|bln|months?)"


BESIDE = frozenset(
    """
    kira kurang lebih sekitar umur umurnya usia usianya baru sudah udah about dan saya aku pak bu min kak ya setengah penuh pas genap full
    selama iuran bayar membayar dibayar terbayar masa kerja kepesertaan total totalnya jumlah jumlahnya semua semuanya ikut jadi peserta
    old exactly and for i paid
    """.split()
)
"""Words that may stand beside a span of time and change nothing of it."""


def read_count(text: str) -> int | None:
    """The whole number meant by "12", "sekitar 12", "dua belas"; None where there is none, or more than one."""
    match = re.fullmatch(rf"{ABOUT}(\d{{1,9}}){AFTER}", in_digits(simple(text)))
    return int(match[1]) if match else None


def read_span(text: str) -> int | None:
    """Months meant by "12 tahun 6 bulan", "12 tahun", "1,5 tahun", "8 bulan"; None where neither is named, or it is not plain."""
    said = in_digits(plain(text).casefold())
    said = re.sub(rf"\b(\d+) setengah {YEARS}\b", r"\1,5 tahun", said)
    said = re.sub(rf"\bsetengah(?: {YEARS})?\b", "6 bulan", said)
    years = re.findall(rf"(?<![\d.,])(\d{{1,3}}(?:[.,]\d)?)\s*{YEARS}\b", said)
    months = re.findall(rf"(?<![\d.,])(\d{{1,4}})\s*{MONTHS}\b", said)
    if len(years) > 1 or len(months) > 1 or len(re.findall(r"\d+(?:[.,]\d+)*", said)) != len(years) + len(months):
        return None
    # "2 tahun lalu" is a day, "sejak 2 tahun" a beginning, "kurang dari 2 tahun" no number.
    if not set(re.findall(r"[a-z]+", re.sub(rf"\d\s*(?:{YEARS}|{MONTHS})\b", " ", said))) <= BESIDE:
        return None
    in_years = round(float(years[0].replace(",", ".")) * 12) if years else None
    in_months = int(months[0]) if months else None
    if in_years is None or in_months is None or in_years == in_months:
        return in_months if in_years is None else in_years
    # "15 tahun (180 bulan)" says one thing twice; "15 tahun 180 bulan" nobody means.
    return in_years + in_months if in_months < 12 else None


@dataclass(frozen=True, slots=True)
class Count:
    """A whole number in `unit`. More than `usual` is asked about; more than `most` can't be. `unknown`: it may be not known.

    Months may also be told in years ("12 tahun 6 bulan"), years and ages in months: what is not full is left out.
    """

    unit: CountUnit
    most: int
    usual: int
    unknown: bool = False

    @property
    def options(self) -> tuple[str, ...]:
        return ("tidak_tahu",) if self.unknown else ()

    def read(self, given: Given, facts: Facts) -> ParseResult:
        if isinstance(given, Chosen) and given.value in self.options:
            return Accepted(given.value)
        if not isinstance(given, Typed):
            return NotAnAnswer()
        if self.unknown and yes_or_no(given.text) == "tidak_tahu":
            return Accepted("tidak_tahu")
        span = read_span(given.text)
        number = read_count(given.text) if span is None else span if self.unit == "months" else span // 12
        if number is None:
            return Refused(f"count-{self.unit}", {"said": excerpt(given.text)})
        if number > self.most:
            return Refused(f"count-{self.unit}-most", {"said": str(number), "most": str(self.most)})
        if number > self.usual:
            return Doubtful(number, "count", {"number": self.show(number)})
        return Accepted(number)

    def show(self, value: Any) -> Param:
        return self.label(value) if value == "tidak_tahu" else Text(f"unit-{self.unit}", {"number": value})

    def label(self, option: str) -> Text:
        return Text("opt-count-tidak_tahu")


SMALL = 100_000
"""Below it an amount was probably written without its zeros: "5" or "5.000" for five million."""


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in whole rupiah. A very small one may lack its zeros, so both are offered."""

    most: int = 100_000_000_000

    @property
    def options(self) -> tuple[str, ...]:
        return ()

    def read(self, given: Given, facts: Facts) -> ParseResult:
        if isinstance(given, Chosen):
            meant = [amount for amount in _meant(given.said) if str(amount) == given.value]
            return Accepted(meant[0]) if meant else NotAnAnswer()
        if not isinstance(given, Typed):
            return NotAnAnswer()
        amounts = _meant(given.text)
        if not amounts or amounts[0] > self.most:
            return Refused("money", {"said": excerpt(given.text)})
        if amounts != [read_rupiah(given.text)]:
            options = tuple((str(amount), Text("opt-money", {"amount": Rupiah(amount)})) for amount in amounts)
            return Offered(options, "money-small", {"said": excerpt(given.text)})
        return Accepted(amounts[0])

    def show(self, value: Any) -> Param:
        return Rupiah(value)

    def label(self, option: str) -> Text:
        raise KeyError(option)


def _meant(text: str) -> list[int]:
    """The amounts a text can mean, the likelier first; none where it is no amount, or nothing."""
    amount = read_rupiah(text)
    if not amount:
        return []
    if amount >= SMALL:
        return [amount]
    return [amount * 1_000_000] if amount < 1000 else [amount * 1000, amount]
