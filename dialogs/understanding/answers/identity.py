"""NIK, passport, KPJ and NPWP."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
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
    Offered,
    ParseResult,
    Refused,
    Typed,
    digits_of,
    excerpt,
    grouped,
    number_in,
    picked,
    plain,
)
from dialogs.understanding.answers.name import PersonName as PersonName
from dialogs.understanding.negations import NOT
from dialogs.understanding.normalise import BESIDE, is_hedged, without_list_signs

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
        if isinstance(given, Chosen):
            chosen = picked(self, given, facts)
            return self._judged(chosen.value, facts) if isinstance(chosen, Accepted) else chosen
        if not isinstance(given, Typed):
            return NotAnAnswer()
        digits = digits_of(number_in(given.text, "nik|e-?ktp|ktp"))
        if digits is not None and len(digits) == 16:
            return self._judged(digits, facts)
        read = one_of(given.text, long_numbers(given.text, (16,)), lambda found: self._judged(found, facts))
        if read is not None:
            return read
        if digits is not None:
            return Refused("nik-length", {"found": len(digits), "digits": grouped(digits)})
        mistaken = _digits_for_letters(number_in(given.text, "nik|e-?ktp|ktp"))
        if mistaken is not None and len(mistaken) == 16:
            return asked(self._judged(mistaken, facts), grouped(mistaken))
        return Refused("nik-form", {"said": excerpt(given.text)})

    def _judged(self, digits: str, facts: Facts) -> ParseResult:
        day, month = int(digits[6:8]), int(digits[8:10])
        if not (1 <= day <= 31 or 41 <= day <= 71):
            return Refused("nik-day", {"part": digits[6:8], "digits": grouped(digits)})
        if not 1 <= month <= 12:
            return Refused("nik-month", {"part": digits[8:10], "digits": grouped(digits)})
        if day % 40 > _days_of_month(month, int(digits[10:12])):
            return Refused(
                "nik-date",
                {
                    "part": digits[6:12],
                    "digits": grouped(digits),
                    "day": day % 40,
                    "month": Text(f"month-{month}"),
                },
            )
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
    return bool(re.search(rf"pass?port?\b|\bwna\b|\b{NOT} punya nik\b", said)) and len(re.findall(r"\d", said)) < 5


def _days_of_month(month: int, year: int) -> int:
    """The most days this month has in the years that end with these two digits."""
    return max(monthrange(century + year, month)[1] for century in (1900, 2000))


def _digits_for_letters(text: str) -> str | None:
    """The number where a letter was typed for the digit that looks like it; None where no letter stands in it, or another one."""
    joined = re.sub(r"[\s.\-/,:_]", "", text)
    if not re.fullmatch(r"[0-9OoIlL|]+", joined) or sum(sign.isdigit() for sign in joined) < 12:
        return None
    digits = re.sub(r"[IlL|]", "1", re.sub("[Oo]", "0", joined))
    return digits if digits != joined else None


def long_numbers(text: str, lengths: tuple[int, ...]) -> list[str]:
    """The numbers of these lengths in a text, however their digits are grouped, without repetition.

    A word that has the length is a number by itself; groups are joined where together they have it.
    """
    found: list[str] = []
    for line in without_list_signs(text).split("\n"):
        for run in re.findall(r"(?<![^\W_])\d(?:[ .\-]{0,3}\d)*(?![^\W_])", line):
            groups = [re.sub(r"\D", "", group) for group in run.split(" ")]
            whole = [group for group in groups if len(group) in lengths]
            joined = "".join(groups)
            found += whole or ([joined] if len(joined) in lengths else [])
    return list(dict.fromkeys(found))


def asked(reading: ParseResult, shown: str) -> ParseResult:
    """A value that would be taken, asked about instead; all other readings as they are."""
    return Doubtful(reading.value, "value-meant", {"value": shown}) if isinstance(reading, Accepted) else reading


def one_of(text: str, found: list[str], judge: Callable[[str], ParseResult]) -> ParseResult | None:
    """The one number found in a text, asked about where other digits or unsure words stand beside it; of several the choice.

    None where there is none.
    """
    if len(found) > 1:
        return Offered(tuple((one, Text("opt-value", {"value": grouped(one)})) for one in found), "value-which")
    if not found:
        return None
    unsure = is_hedged(text) or sum(sign.isdigit() for sign in without_list_signs(text)) != len(found[0])
    return asked(judge(found[0]), grouped(found[0])) if unsure else judge(found[0])


@dataclass(frozen=True, slots=True)
class PassportNumber(NoOptions):
    """Letters and digits as in the passport; their number differs by country, so only what can't be one is refused."""

    def read(self, given: Given, facts: Facts) -> ParseResult:
        if isinstance(given, Chosen):
            return picked(self, given, facts)
        if not isinstance(given, Typed):
            return Refused("passport", {"said": ""})
        found = passport_numbers(given.text)
        if not found:
            return Refused("passport", {"said": excerpt(given.text)})
        if len(found) > 1:
            return Offered(tuple((one, Text("opt-value", {"value": one})) for one in found), "value-which")
        return asked(Accepted(found[0]), found[0]) if is_hedged(given.text) else Accepted(found[0])

    def show(self, value: Any) -> Param:
        return str(value)


PASSPORT_LABEL = r"(?:paspor|passport|pasport)(?:\s*(?:no|number|nomor)\b\.?)?"


def passport_numbers(text: str) -> list[str]:
    """The words of a text that can be passport numbers, in capitals, without repetition."""
    said = number_in(text, PASSPORT_LABEL).upper()
    said = re.sub(
        r"\b([A-Z]{1,2})[ \-](?=\d)", lambda match: match[0] if match[1].casefold() in BESIDE else match[1], said
    )
    words = [word.strip(".,;:!?()\"'") for word in said.split()]
    words = [re.sub(r"[.\-]", "", word) for word in words]
    found = [word for word in words if re.fullmatch(r"(?=.*\d)[A-Z0-9]{6,12}", word)]
    if not found and all(re.fullmatch(r"[A-Z]{1,2}|[A-Z]{0,2}\d+", word) for word in words):
        # In groups: "A 123 4567".
        joined = "".join(words)
        found = [joined] if re.fullmatch(r"(?=.*\d)[A-Z0-9]{6,12}", joined) else []
    return list(dict.fromkeys(found))


KPJ_LABEL = r"(?:no(?:mor)?\.?\s*)?\b(?:kpj|kartu(?:\s+peserta)?|kepesertaan|peserta)"


@dataclass(frozen=True, slots=True)
class Kpj(NoOptions):
    """One or several numbers of participation, 11 characters each; old cards may carry letters."""

    def read(self, given: Given, facts: Facts) -> ParseResult:
        if not isinstance(given, Typed):
            return NotAnAnswer()
        numbers = list(dict.fromkeys(kpj_numbers(given.text)))
        if not numbers:
            return Refused("kpj", {"said": excerpt(given.text)})
        for number in numbers:
            if len(number) == 16 and number.isdigit():
                return Refused("kpj-is-nik", {"digits": grouped(number)})
            if len(number) != 11:
                return Refused("kpj-length", {"found": len(number), "digits": grouped(number)})
        if any(not number.isdigit() for number in numbers):
            return Doubtful(numbers, "kpj-letters", {"numbers": self.show(numbers)})
        if is_hedged(given.text):
            return Doubtful(numbers, "value-meant", {"value": self.show(numbers)})
        return Accepted(numbers)

    def show(self, value: Any) -> str:
        return ", ".join(grouped(number) for number in value)


ORDINAL = rf"{KPJ_LABEL}\d{{1,2}}\b|{KPJ_LABEL}(?:nya|\b)(?:\s*ke-?\s*\d{{1,2}}\b|\s*\d{{1,2}}(?=\s*[:=.)]))?"
BETWEEN = r"[,;:=\n/&+]|\b(?:dan|and|serta|lalu|juga|sama|atau|or)\b"


def kpj_numbers(text: str) -> list[str]:
    """The numbers in a text, in capitals, however they are listed; a number of the list is none of them."""
    listed = without_list_signs(re.sub(ORDINAL, "\n", without_list_signs(text), flags=re.I))
    numbers: list[str] = []
    for part in re.split(BETWEEN, listed, flags=re.I):
        # A word of letters alone is no number; a letter or two in capitals before digits stand on old cards.
        words = [re.sub(r"[.\-()!?\"']", "", word) for word in part.split()]
        words = [word for word in words if re.search(r"\d", word) or re.fullmatch(r"[A-Z]{1,2}", word)]
        counted = [word for word in words if re.search(r"\d", word)]
        if any(len(word) == 11 for word in counted):
            # "12345678901 12345678902" are two numbers, "1234 5678 901" is one.
            numbers += [word for word in counted if not re.fullmatch(r"\d{1,2}", word)]
        elif counted:
            numbers.append("".join(words))
    return [number.upper() for number in numbers if not re.fullmatch(r"\d{1,2}", number)]


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
        if isinstance(given, Chosen):
            return picked(self, given, facts)
        if not isinstance(given, Typed):
            return NotAnAnswer()
        found = long_numbers(given.text, (15, 16))
        digits = digits_of(number_in(given.text, "npwp"))
        if digits is None or len(found) > 1:
            return one_of(given.text, found, Accepted) or Refused("npwp", {"said": excerpt(given.text)})
        if len(digits) not in (15, 16):
            return Refused("npwp-length", {"found": len(digits), "digits": grouped(digits)})
        return Accepted(digits)

    def show(self, value: Any) -> Param:
        return grouped(value)

    def label(self, option: str) -> Text:
        return Text("opt-npwp-nik")
