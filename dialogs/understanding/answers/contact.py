"""Phone and e-mail: where the PIN Klaim and the news of the claim go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dialogs.law.facts import Facts
from dialogs.model.effects import Param, Text
from dialogs.understanding.answers.choice import simple, yes_or_no
from dialogs.understanding.answers.identity import NoOptions
from dialogs.understanding.answers.kinds import (
    Accepted,
    Chosen,
    Contact,
    Doubtful,
    Given,
    NotAnAnswer,
    ParseResult,
    Refused,
    Typed,
    excerpt,
    number_in,
    plain,
)

NEAR_DOMAINS = {
    "gmail.com": (
        "gmial.com",
        "gmai.com",
        "gmail.co",
        "gmail.con",
        "gamil.com",
        "gmal.com",
        "gmail.co.id",
        "gmaill.com",
        "gmail.cm",
    ),
    "yahoo.com": ("yaho.com", "yahoo.con", "yhoo.com", "yahooo.com", "yahoo.co"),
    "yahoo.co.id": ("yaho.co.id", "yahooo.co.id", "yahoo.c.id"),
    "hotmail.com": ("hotmial.com", "hotmail.con", "hotmai.com"),
    "outlook.com": ("outlok.com", "outlook.con"),
}
MISSPELT = {wrong: right for right, wrongs in NEAR_DOMAINS.items() for wrong in wrongs}


@dataclass(frozen=True, slots=True)
class Phone(NoOptions):
    """A mobile number, kept as +62…; anything a phone company might one day give out is asked about, not refused."""

    def read(self, given: Given, facts: Facts) -> ParseResult:
        if isinstance(given, Contact):
            read = _phone(given.phone)
            if isinstance(read, Accepted) and not given.own:
                return Doubtful(read.value, "phone-not-own", {"phone": spaced(read.value)})
            return read
        if isinstance(given, Typed):
            return _phone(number_in(given.text, "hp|wa|whatsapp|telepon|telp|tlp|ponsel"))
        return NotAnAnswer()

    def show(self, value: Any) -> Param:
        return spaced(value)


def _phone(text: str) -> ParseResult:
    import phonenumbers  # its tables are large; loaded when the first number comes

    digits = "".join(character for character in plain(text) if character.isdigit())
    if not 7 <= len(digits) <= 15 or any(character.isalpha() for character in plain(text)):
        return Refused("phone", {"said": excerpt(text)})
    written = plain(text)
    if digits.startswith("62") and not written.startswith("+"):
        written = "+" + digits
    elif digits.startswith("8"):
        written = "+62" + digits
    try:
        number = phonenumbers.parse(written, "ID")
    except phonenumbers.NumberParseException:
        return Refused("phone", {"said": excerpt(text)})
    international = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    usual = phonenumbers.is_valid_number(number) and phonenumbers.number_type(number) in (
        phonenumbers.PhoneNumberType.MOBILE,
        phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE,
    )
    if not usual or number.country_code != 62:
        return Doubtful(international, "phone-unusual", {"phone": spaced(international)})
    return Accepted(international)


def spaced(phone: str) -> str:
    """+62 812 3456 7890."""
    country, rest = (phone[:3], phone[3:]) if phone.startswith("+62") else (phone[:1], phone[1:])
    return " ".join([country, rest[:3], *[rest[start : start + 4] for start in range(3, len(rest), 4)]])


def masked_phone(phone: str) -> str:
    """+62 812 •••• 7890: enough to know one's own."""
    return f"{phone[:3]} {phone[3:6]} •••• {phone[-3:]}"


def masked_email(email: str) -> str:
    """b•••@gmail.com."""
    name, _, domain = email.partition("@")
    return f"{name[:1]}•••@{domain}"


@dataclass(frozen=True, slots=True)
class Email:
    """An address; whoever has none says so. Usual slips in well-known domains are asked about."""

    @property
    def options(self) -> tuple[str, ...]:
        return ("none",)

    def read(self, given: Given, facts: Facts) -> ParseResult:
        if isinstance(given, Chosen) and given.value == "none":
            return Accepted("none")
        if not isinstance(given, Typed):
            return NotAnAnswer()
        said = simple(given.text)
        if yes_or_no(given.text) == "tidak" or said.startswith(
            ("tidak punya", "gak punya", "ga punya", "nggak punya", "tdk punya")
        ):
            return Accepted("none")
        return _email(given.text)

    def show(self, value: Any) -> Param:
        return self.label("none") if value == "none" else str(value)

    def label(self, option: str) -> Text:
        return Text("opt-email-none")


def _email(text: str) -> ParseResult:
    from email_validator import EmailNotValidError, validate_email

    address = number_in(text, "e-?mail|surel").replace(" ", "")
    try:
        email = validate_email(address, check_deliverability=False).normalized
    except EmailNotValidError:
        return Refused("email", {"said": excerpt(text)})
    name, _, domain = email.rpartition("@")
    if domain.lower() in MISSPELT:
        meant = f"{name}@{MISSPELT[domain.lower()]}"
        return Doubtful(email, "email-domain", {"email": email, "meant": meant})
    return Accepted(email)
