"""Account at a bank: its number, and its holder."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from dialogs.law.facts import Facts
from dialogs.model.effects import Param, Text
from dialogs.understanding.answers.banks import bank_meant, usual_length
from dialogs.understanding.answers.choice import simple
from dialogs.understanding.answers.identity import NoOptions
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
    plain,
)
from dialogs.understanding.answers.name import PersonName, names_meant
from dialogs.understanding.names import Verdict, compare, same_person
from dialogs.understanding.utterance import Utterance, meant


@dataclass(frozen=True, slots=True)
class Account(NoOptions):
    """An account number: 8 to 16 digits as a rule; another length, or one unusual for the bank, is asked about.

    Words that stand beside it on a bank book are left out. The participant's own NIK or KPJ is none; their phone number is asked about.
    """

    def read(self, given: Given, facts: Facts) -> ParseResult:
        if isinstance(given, Chosen):
            numbers, _ = _numbers_in(given.said)
            return self._number(given.value, "", facts) if given.value in numbers else NotAnAnswer()
        if not isinstance(given, Typed):
            return NotAnAnswer()
        numbers, rest = _numbers_in(given.text)
        own = _own_numbers(facts)
        others = [number for number in numbers if number not in own]
        if len(others) > 1:
            options = tuple((number, Text("opt-account", {"digits": grouped(number)})) for number in others[:5])
            return Offered(options, "account-which")
        if not numbers:
            return Refused("account", {"said": excerpt(given.text)})
        return self._number((others or numbers)[0], rest, facts)

    def _number(self, digits: str, rest: str, facts: Facts) -> ParseResult:
        own = _own_numbers(facts).get(digits)
        if own in ("nik", "kpj", "npwp"):
            return Refused("account-own", {"digits": grouped(digits), "own": Text(f"own-{own}")})
        if own == "phone":
            return Doubtful(digits, "account-phone", {"digits": grouped(digits)})
        bank = facts.answers.get("bank")
        if (other := _other_bank(rest, bank)) is not None:
            return Doubtful(digits, "account-bank", {"digits": grouped(digits), "bank": str(bank), "other": other})
        usual = usual_length(bank)
        if usual is not None and len(digits) != usual:
            return Doubtful(
                digits,
                "account-length",
                {"digits": grouped(digits), "found": len(digits), "bank": str(bank), "usual": usual},
            )
        if not 8 <= len(digits) <= 16:
            return Doubtful(digits, "account-unusual", {"digits": grouped(digits), "found": len(digits)})
        return Accepted(digits) if _is_beside(rest) else Doubtful(digits, "account-words", {"digits": grouped(digits)})

    def show(self, value: Any) -> Param:
        return grouped(value)


_NUMBER = re.compile(r"(?<![^\W_])\d(?:[ .\-–—/_:]{0,3}\d)*(?![^\W_])")
_BESIDE = frozenset(
    "no nomor nomornya nomer norek rek rekening rekeningnya acc account number a c saya aku sy my ini itu adalah ialah is the ya "
    "pak bu kak min bank buku tabungan di pada tertulis punya milik sendiri dan atau".split()
)
"""Words that stand beside a number on a bank book and in a chat, and change nothing of it."""


def _numbers_in(text: str) -> tuple[list[str], str]:
    """The numbers of five digits and more in a text, and the words beside them.

    A blank stands inside a number, but not between two of eight digits and more.
    """
    said = plain(text)
    numbers: list[str] = []
    for match in _NUMBER.finditer(said):
        parts = re.split(r"[\s/]+", match[0])
        whole = [digits_of(part) or "" for part in parts]
        joined = whole if len(parts) > 1 and all(len(part) >= 8 for part in whole) else ["".join(whole)]
        numbers += [number for number in joined if 5 <= len(number) <= 24]
    return list(dict.fromkeys(numbers)), _NUMBER.sub(" ", said)


def _is_beside(rest: str) -> bool:
    """Whether the words beside a number are those of a bank book; behind "a.n." stands a name."""
    before = re.split(r"\ba\s?[./]?\s?n\b|\batas nama\b", rest, flags=re.I)[0]
    words = re.findall(r"[^\W\d_]+", before.casefold())
    return all(word in _BESIDE or bank_meant(word).name for word in words)


def _other_bank(rest: str, bank: object) -> str | None:
    """The bank named beside the number where it is another than the answer."""
    named = {found for word in re.findall(r"[^\W\d_]+", rest.casefold()) if (found := bank_meant(word).name)}
    return next(iter(named)) if len(named) == 1 and bank not in named and isinstance(bank, str) else None


def _own_numbers(facts: Facts) -> Mapping[str, str]:
    """The participant's other numbers, with the question that has them."""
    found: dict[str, str] = {}
    for question in ("nik", "p_nik", "kpj", "npwp", "phone"):
        answer = facts.answers.get(question)
        for number in answer if isinstance(answer, list) else [answer]:
            digits = re.sub(r"\D", "", str(number)) if isinstance(number, str) else ""
            if not digits:
                continue
            found.setdefault(digits, question.removeprefix("p_"))
            if question == "phone" and digits.startswith("62"):
                found |= {f"0{digits[2:]}": "phone", digits[2:]: "phone"}
    return found


Differs = Literal["holder-differs", "holder-differs-heir", "holder-differs-child"]
"""Doubt about another spelling, by whose account it has to be: one's own, the heir's, the child's or their parent's."""
OWN = frozenset(
    (
        "saya/saya sendiri/sendiri/nama sendiri/nama saya/nama saya sendiri/atas nama sendiri/atas nama saya/atas nama saya sendiri"
        "/milik sendiri/milik saya/punya saya/punya sendiri/saya pribadi/my own/mine/myself"
    ).split("/")
)
"""Words for the participant's own account."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Holder of the account. BPJS refuses the account of anybody else: another spelling is asked about, another person not taken.

    `whose`: the questions that name the people whose account it may be, the one who claims first. `differs`: the doubt about another
    spelling. `guardian`: the question that names the guardian of a minor, whose account is a doubt of its own.
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
        if isinstance(given, Typed) and (simple(given.text) in OWN or meant(given.text) is Utterance.SAME):
            return Accepted(name) if isinstance(name, str) else Refused("name", {"said": excerpt(given.text)})
        read = PersonName().read(given, facts)
        if not isinstance(name, str):
            return read
        names = [told for one in self.whose if isinstance(told := facts.answers.get(one), str)]
        if isinstance(read, Offered) and isinstance(given, Typed):
            mine = [one for one in names_meant(given.text) if any(same_person(told, one) for told in names)]
            return Accepted(mine[0]) if mine else read
        return self._of_somebody(read.value, name, names, facts) if isinstance(read, Accepted | Doubtful) else read

    def _of_somebody(self, holder: str, name: str, names: list[str], facts: Facts) -> ParseResult:
        verdicts = {compare(told, holder).verdict for told in names}
        if Verdict.SAME in verdicts:
            return Accepted(holder)
        guardian = facts.answers.get(self.guardian)
        of_guardian = compare(guardian, holder).verdict if isinstance(guardian, str) else Verdict.OTHER
        if of_guardian is Verdict.SAME:
            return Doubtful(holder, "holder-guardian", {"holder": holder, "name": name})
        shown = " / ".join(names) if self.differs == "holder-differs-child" else name
        params: dict[str, Param] = {"holder": holder, "name": shown}
        stranger = verdicts | {of_guardian} == {Verdict.OTHER}
        match self.differs:
            case "holder-differs-heir":
                return (
                    Refused("holder-other-heir", params)
                    if stranger
                    else Doubtful(holder, "holder-differs-heir", params)
                )
            case "holder-differs-child":
                return (
                    Refused("holder-other-child", params)
                    if stranger
                    else Doubtful(holder, "holder-differs-child", params)
                )
        return Refused("holder-other", params) if stranger else Doubtful(holder, "holder-differs", params)

    def show(self, value: Any) -> Param:
        return str(value)

    def label(self, option: str) -> Text:
        return Text("opt-holder-same")
