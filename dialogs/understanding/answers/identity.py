"""NIK, name, KPJ and NPWP."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from dialogs.law.facts import Facts
from dialogs.model.effects import Param, Text
from dialogs.understanding.answers.days import born_as_nik_says, day_in_nik
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
from dialogs.understanding.answers.name import PersonName as PersonName

PROVINCES = frozenset(
    (
        "11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 "
        "71 72 73 74 75 76 81 82 91 92 93 94 95 96 97"
    ).split()
)
"""Province codes a NIK may begin with (Kemendagri); 92 to 97 are younger or unconfirmed and taken all the same."""


class NoOptions:
    """Mixed into kinds that are typed and have no buttons."""

    __slots__ = ()

    @property
    def options(self) -> tuple[str, ...]:
        return ()

    def label(self, option: str) -> Text:
        raise KeyError(option)


PASSPORT = "paspor"


@dataclass(frozen=True, slots=True)
class Nik:
    """16 digits: region (6), birth date DDMMYY with the day + 40 for women, serial from 0001. There is no check digit.

    `born`: the question whose answer the birth date in it is compared with. `passport`: who has no NIK says so, and is asked for that.
    """

    born: str = "birthdate"
    passport: bool = False

    @property
    def options(self) -> tuple[str, ...]:
        return (PASSPORT,) if self.passport else ()

    def label(self, option: str) -> Text:
        return Text("opt-nik-paspor")

    def read(self, given: Given, facts: Facts) -> ParseResult:
        if self.passport and _says_passport(given):
            return Accepted(PASSPORT)
        if not isinstance(given, Typed):
            return NotAnAnswer()
        digits = digits_of(number_in(given.text, "nik|ktp"))
        if digits is None:
            return Refused("nik-form", {"said": excerpt(given.text)})
        if len(digits) != 16:
            return Refused("nik-length", {"found": len(digits), "digits": grouped(digits)})
        day, month = int(digits[6:8]), int(digits[8:10])
        if not (1 <= day <= 31 or 41 <= day <= 71):
            return Refused("nik-day", {"part": digits[6:8], "digits": grouped(digits)})
        if not 1 <= month <= 12:
            return Refused("nik-month", {"part": digits[8:10], "digits": grouped(digits)})
        if digits[12:] == "0000":
            return Refused("nik-serial", {"digits": grouped(digits)})
        born = facts.day(self.born)
        if born is not None and not born_as_nik_says(digits, born):
            return Doubtful(
                digits, "nik-birthdate", {"digits": grouped(digits), "in_nik": day_in_nik(digits), "day": born}
            )
        if digits[:2] not in PROVINCES:
            return Doubtful(digits, "nik-province", {"part": digits[:2], "digits": grouped(digits)})
        return Accepted(digits)

    def show(self, value: Any) -> Param:
        return self.label(value) if value == PASSPORT else grouped(value)


def _says_passport(given: Given) -> bool:
    if isinstance(given, Chosen):
        return given.value == PASSPORT
    said = plain(given.text).casefold() if isinstance(given, Typed) else ""
    return (
        bool(re.search(r"pass?port?\b|\bwna\b|(?:tidak|gak|ga|tdk) punya nik\b", said))
        and len(re.findall(r"\d", said)) < 5
    )


@dataclass(frozen=True, slots=True)
class PassportNumber(NoOptions):
    """Letters and digits as in the passport; their number differs by country, so only what can't be one is refused."""

    def read(self, given: Given, facts: Facts) -> ParseResult:
        number = (
            re.sub(
                r"[\s.\-]", "", plain(number_in(given.text, r"(?:paspor|passport)(?:\s*(?:no|number|nomor)\b\.?)?"))
            ).upper()
            if isinstance(given, Typed)
            else ""
        )
        if not re.fullmatch(r"(?=.*\d)[A-Z0-9]{6,12}", number):
            return Refused("passport", {"said": excerpt(given.text) if isinstance(given, Typed) else ""})
        return Accepted(number)

    def show(self, value: Any) -> Param:
        return str(value)


@dataclass(frozen=True, slots=True)
class Kpj(NoOptions):
    """One or several numbers of participation, 11 characters each; old cards may carry letters."""

    def read(self, given: Given, facts: Facts) -> ParseResult:
        if not isinstance(given, Typed):
            return NotAnAnswer()
        numbers = _several(number_in(given.text, "kpj|no kpj|kartu"))
        # Letters stand on old cards, but never alone.
        if not numbers or not all(re.fullmatch(r"[A-Z]*[0-9][0-9A-Z]*", number) for number in numbers):
            return Refused("kpj", {"said": excerpt(given.text)})
        for number in numbers:
            if len(number) == 16 and number.isdigit():
                return Refused("kpj-is-nik", {"digits": grouped(number)})
            if len(number) != 11:
                return Refused("kpj-length", {"found": len(number), "digits": grouped(number)})
        numbers = list(dict.fromkeys(numbers))
        if any(not number.isdigit() for number in numbers):
            return Doubtful(numbers, "kpj-letters", {"numbers": ", ".join(grouped(number) for number in numbers)})
        return Accepted(numbers)

    def show(self, value: Any) -> Param:
        return ", ".join(grouped(number) for number in value)


def _several(text: str) -> list[str]:
    parts = re.split(r"\s*(?:,|;|\n|/|\bdan\b|\band\b|&|\+)\s*", text.strip(), flags=re.I)
    numbers: list[str] = []
    for part in parts:
        words = part.split()
        # "12345678901 12345678902" are two numbers, "1234 5678 901" is one.
        if len(words) > 1 and all(len(word) == 11 for word in words):
            numbers += words
        elif words:
            numbers.append("".join(words))
    return [re.sub(r"[.\-–]", "", number).upper() for number in numbers]


@dataclass(frozen=True, slots=True)
class Npwp:
    """15 digits (old) or 16 (new); for most people the NIK is the NPWP, which one button says."""

    @property
    def options(self) -> tuple[str, ...]:
        return ("nik",)

    def read(self, given: Given, facts: Facts) -> ParseResult:
        nik = facts.answers.get("nik")
        if isinstance(given, Chosen) and given.value == "nik" and isinstance(nik, str) and nik != PASSPORT:
            return Accepted(nik)
        if not isinstance(given, Typed):
            return NotAnAnswer()
        digits = digits_of(number_in(given.text, "npwp"))
        if digits is None:
            return Refused("npwp", {"said": excerpt(given.text)})
        if len(digits) not in (15, 16):
            return Refused("npwp-length", {"found": len(digits), "digits": grouped(digits)})
        return Accepted(digits)

    def show(self, value: Any) -> Param:
        return grouped(value)

    def label(self, option: str) -> Text:
        return Text("opt-npwp-nik")
