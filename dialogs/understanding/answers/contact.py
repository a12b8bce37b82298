"""Phone and e-mail: where the PIN Klaim and the news of the claim go."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dialogs.law.facts import Facts
from dialogs.model.effects import Country, Param, Text
from dialogs.understanding.answers.choice import simple, yes_or_no
from dialogs.understanding.answers.email_domains import meant_domains
from dialogs.understanding.answers.identity import NoOptions
from dialogs.understanding.answers.kinds import (
    Accepted,
    Chosen,
    Contact,
    Doubtful,
    Given,
    NotAnAnswer,
    Offered,
    ParseResult,
    Refused,
    Typed,
    excerpt,
    number_in,
    picked,
    plain,
    token_of,
)
from dialogs.understanding.negations import NOT, NOT_YET
from dialogs.understanding.normalise import is_hedged, is_plain, without_list_signs

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

INDONESIA = 62
NUMBER = re.compile(r"(?<![^\W_])[+(]?[+\d(][\d \t().\-+]*\d(?![^\W_])")
"""Digits of a phone number with what people put between them, on one line."""
SEPARATOR = re.compile(r"\s*(?:[/|;,\n&]|\b(?:atau|dan|or|and)\b)\s*")
JOINT = re.compile(r"(?<=\d)\s*[/|,]\s*(?=\d)")
PHONE_LABEL = "hp|wa|whatsapp|telepon|telp|tlp|ponsel"
LETTER_FOR_DIGIT = re.compile(r"(?<=\d)[OoIl]|[OoIl](?=\d)")
FEWEST, FEWEST_MOBILE, MOST = 7, 9, 15
"""Digits of any number, of a mobile number, and the most of both (E.164)."""


@dataclass(frozen=True, slots=True)
class Phone(NoOptions):
    """A mobile number, kept as +62… or with the code of the country that was written.

    "+" and "00" are final: the country behind them is never another. What is unusual is asked about, not refused.
    """

    def read(self, given: Given, facts: Facts) -> ParseResult:
        if isinstance(given, Contact):
            return _shared(given)
        if isinstance(given, Chosen):
            chosen = picked(self, given, facts)
            return Accepted(f"+{chosen.value}") if isinstance(chosen, Accepted) else chosen
        if not isinstance(given, Typed):
            return NotAnAnswer()
        if LETTER_FOR_DIGIT.search(given.text) and (mistaken := _mistaken(given.text)):
            return mistaken
        numbers = phone_numbers(given.text)
        if len(numbers) > 1:
            # Without its sign: "+" on a button ticks a box.
            options = tuple((number[1:], Text("opt-value", {"value": spaced(number)})) for number in numbers)
            return Offered(options, "value-which")
        if not numbers:
            return Refused("phone", {"said": excerpt(given.text)})
        reading = _judged(numbers[0])
        if isinstance(reading, Accepted) and not is_plain(NUMBER.sub(" ", _numbered(given.text))):
            return Doubtful(reading.value, "value-meant", {"value": spaced(reading.value)})
        return reading

    def show(self, value: Any) -> Param:
        return spaced(value)


def _shared(contact: Contact) -> ParseResult:
    """A contact of Telegram's: one's own number is international there, "+" or not; another's stands as it was saved."""
    digits = re.sub(r"\D", "", plain(contact.phone))
    written = f"+{digits}" if contact.own and not digits.startswith("0") else contact.phone
    numbers = phone_numbers(written)
    if not numbers:
        return Refused("phone", {"said": excerpt(contact.phone)})
    reading = _judged(numbers[0])
    if isinstance(reading, Accepted) and not contact.own:
        return Doubtful(reading.value, "phone-not-own", {"phone": spaced(reading.value)})
    return reading


def phone_numbers(text: str) -> list[str]:
    """The numbers in a text as E.164, without repetition."""
    found: list[str] = []
    text = _numbered(text)
    for part in SEPARATOR.split(text) if _is_several(text) else [JOINT.sub(" ", plain(text))]:
        for match in NUMBER.finditer(part):
            found += [number for written in _apart(match[0]) if (number := international(written))]
    return list(dict.fromkeys(found))


def _numbered(text: str) -> str:
    """A text without the signs of a list, labels set apart from their number: "hp0812…"."""
    return re.sub(rf"\b({PHONE_LABEL}|no|nomor)(?=[+\d])", r"\1 ", without_list_signs(text), flags=re.I)


def _is_several(text: str) -> bool:
    """Whether slashes, commas and line ends stand between numbers, not between the groups of one."""
    counts = [len(re.sub(r"\D", "", part)) for part in SEPARATOR.split(text)]
    return all(count >= FEWEST or count == 0 for count in counts)


def _apart(written: str) -> list[str]:
    """Numbers with only blanks between them. Each begins with 0, +, 62 or 8 and is as long as one; else it is a single number."""
    parts: list[str] = []
    for group in written.split():
        begins = re.match(r"[(]?(?:\+|0|62|8)", group)
        if parts and not (begins and len(re.sub(r"\D", "", parts[-1])) >= FEWEST_MOBILE):
            parts[-1] += f" {group}"
        else:
            parts.append(group)
    lengths = [len(re.sub(r"\D", "", part)) for part in parts]
    return parts if all(FEWEST_MOBILE <= length <= MOST for length in lengths) else [written]


def international(written: str) -> str | None:
    """One number as E.164, or None where it can be none. Without "+" or 00 it is one of Indonesia, as far as it can be."""
    number = _parsed(written)
    return f"+{number.country_code}{_national(number)}" if number is not None else None


def _national(number: PhoneNumber) -> str:
    import phonenumbers

    return phonenumbers.national_significant_number(number)


def _parsed(written: str) -> PhoneNumber | None:
    import phonenumbers  # its tables are large; loaded when the first number comes

    digits = re.sub(r"\D", "", written)
    if not FEWEST <= len(digits) <= MOST + 2:
        return None
    if "+" in written or digits.startswith("00"):
        digits = digits.removeprefix("00")
        # "+0812": the sign was put before a number of Indonesia.
        tried = [f"+{INDONESIA}{digits}" if digits.startswith("0") else f"+{digits}"]
    elif digits.startswith(("0", "8")):
        tried = [f"+{INDONESIA}{digits.removeprefix('0')}"]
    elif digits.startswith("62"):
        tried = [f"+{digits}"]
    else:
        # Of another country, if there it is one: the "+" was left out.
        tried = [f"+{digits}", f"+{INDONESIA}{digits}"]
    numbers = []
    for whole in tried:
        try:
            numbers.append(phonenumbers.parse(whole))
        except phonenumbers.NumberParseException:
            continue
    number = next((one for one in numbers if phonenumbers.is_valid_number(one)), numbers[-1] if numbers else None)
    if number is None or len(_national(number)) + len(str(number.country_code)) > MOST:
        return None
    return number


def _judged(value: str) -> ParseResult:
    """A number as E.164: taken where it is a mobile number of Indonesia, else asked about."""
    import phonenumbers

    number = phonenumbers.parse(value)
    kinds = (phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE)
    if number.country_code == INDONESIA:
        usual = phonenumbers.is_valid_number(number) and phonenumbers.number_type(number) in kinds
        return Accepted(value) if usual else Doubtful(value, "phone-unusual", {"phone": spaced(value)})
    country = phonenumbers.region_code_for_number(number)
    if country is None or len(country) != 2 or not country.isalpha():
        # Of no country: a satellite phone, or a number its country has not given out.
        return Doubtful(value, "phone-unusual", {"phone": spaced(value)})
    return Doubtful(value, "phone-abroad", {"phone": spaced(value), "country": Country(country)})


def _mistaken(text: str) -> ParseResult | None:
    """A number with a letter in place of the digit that looks like it: asked with the digit."""
    said = number_in(text, PHONE_LABEL)
    if not re.fullmatch(r"[\dOoIl +().\-]+", said) or sum(sign.isdigit() for sign in said) < 7:
        return None
    found = phone_numbers(re.sub("[Il]", "1", re.sub("[Oo]", "0", said)))
    return Doubtful(found[0], "value-meant", {"value": spaced(found[0])}) if len(found) == 1 else None


def spaced(phone: str) -> str:
    """+62 812 3456 7890; another than a mobile number of Indonesia as it is grouped in its country."""
    if not phone.startswith(f"+{INDONESIA}8"):
        import phonenumbers

        try:
            number = phonenumbers.parse(phone)
        except phonenumbers.NumberParseException:
            return phone
        shown = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
        return re.sub(r"[^\d+]+", " ", shown)
    rest = phone[3:]
    return " ".join([phone[:3], rest[:3], *[rest[start : start + 4] for start in range(3, len(rest), 4)]])


def masked_phone(phone: str) -> str:
    """+62 812 •••• 890: enough to know one's own."""
    country, _, rest = spaced(phone).partition(" ")
    digits = rest.replace(" ", "")
    return f"{country} {digits[:3]} •••• {digits[-3:]}"


def masked_email(email: str) -> str:
    """b•••@gmail.com."""
    name, _, domain = email.partition("@")
    return f"{name[:1]}•••@{domain}"


NO_EMAIL = re.compile(
    rf"^(?:saya |sy |maaf |aku |i )*(?:{NOT}|{NOT_YET}|don't|dont|do not|no)\b"
    r" ?(?:punya|ada|pakai|pake|memakai|memiliki|have|e-?mail)\b"
)


@dataclass(frozen=True, slots=True)
class Email:
    """An address; whoever has none says so. Slips in well-known domains are asked about."""

    @property
    def options(self) -> tuple[str, ...]:
        return ("none",)

    def read(self, given: Given, facts: Facts) -> ParseResult:
        if isinstance(given, Chosen) and given.value == "none":
            return Accepted("none")
        if isinstance(given, Chosen):
            addresses = dict(_choice(given.said))
            return Accepted(addresses[given.value]) if given.value in addresses else NotAnAnswer()
        if not isinstance(given, Typed):
            return NotAnAnswer()
        if "@" not in given.text and (yes_or_no(given.text) == "tidak" or NO_EMAIL.search(simple(given.text))):
            return Accepted("none")
        return _email(given.text)

    def show(self, value: Any) -> Param:
        return self.label("none") if value == "none" else str(value)

    def label(self, option: str) -> Text:
        return Text("opt-email-none")


def _choice(text: str) -> list[tuple[str, str]]:
    """Addresses a text offers to choose from, by the value of their buttons: addresses may be too long for one."""
    written = addresses_in(plain(text))
    if len(written) == 1:
        written = [*_meant(written[0]), written[0]]
    return [(token_of(address), address) for address in written]


def _email(text: str) -> ParseResult:
    written = addresses_in(plain(text))
    if len(written) > 1:
        choice = _choice(text)
        options = tuple((value, Text("opt-value", {"value": _fitted(address)})) for value, address in choice)
        return Offered(options, "value-which", by_words=_words(choice))
    if not written:
        composed = addresses_in(_composed(plain(text)))
        if len(composed) != 1:
            return Refused("email", {"said": excerpt(text)})
        address = (*_meant(composed[0]), composed[0])[0]
        return Doubtful(address, "value-meant", {"value": address})
    address = written[0]
    if _meant(address):
        return _offered(text, address)
    if is_hedged(plain(text).replace(address, " ")):
        return Doubtful(address, "value-meant", {"value": address})
    return Accepted(address)


def _offered(text: str, address: str) -> Offered:
    *meant, kept = _choice(text)
    options = (
        *((value, Text("opt-email-use", {"email": _fitted(one)})) for value, one in meant),
        (kept[0], Text("opt-email-keep", {"email": _fitted(address)})),
    )
    # "gmail" after "siti@gmail.con" is the domain that is well known.
    return Offered(options, "email-domain", {"email": address}, {**_words([kept]), **_words(meant)})


def _fitted(address: str) -> str:
    """An address short enough for a button: of a long one the beginning, and the domain."""
    name, _, domain = address.rpartition("@")
    domain = excerpt(domain, 30)
    return f"{excerpt(name, 50 - len(domain))}@{domain}"


def _words(choice: list[tuple[str, str]]) -> dict[str, str]:
    """Words that name one of the addresses: itself, its domain, the first part of that. Words of several name none."""
    named: dict[str, set[str]] = {}
    for value, address in choice:
        domain = address.casefold().rpartition("@")[2]
        for word in (address.casefold(), domain, f"@{domain}", domain.partition(".")[0]):
            named.setdefault(word, set()).add(value)
    return {word: next(iter(values)) for word, values in named.items() if len(values) == 1}


def _meant(address: str) -> list[str]:
    name, _, domain = address.rpartition("@")
    return [f"{name}@{meant}" for meant in meant_domains(domain.lower())]


ADDRESS = re.compile(r"[^\s,;:<>()\[\]\"=]+@[^\s,;:<>()\[\]\"=]+")


def addresses_in(said: str) -> list[str]:
    """The addresses in a text, without repetition."""
    from email_validator import EmailNotValidError, validate_email

    found: dict[str, str] = {}
    for match in ADDRESS.finditer(said):
        try:
            address = validate_email(match[0].strip(".!?'"), check_deliverability=False).normalized
        except EmailNotValidError:
            continue
        found.setdefault(address.casefold(), address)
    return list(found.values())


def _composed(said: str) -> str:
    """A text with the address put together that was written in words or with gaps: "budi @ gmail . com", "budi(at)gmail.com"."""
    said = re.sub(r"\s*(?:\(\s*at\s*\)|\[\s*at\s*\]|@)\s*|\s+at\s+", "@", said, flags=re.I)
    said = re.sub(r"\s*(?:\(\s*dot\s*\)|\[\s*dot\s*\])\s*|\s+(?:dot|titik)\s+|\s*\.\s*", ".", said, flags=re.I)
    name, at, domain = said.rpartition("@")
    if not at:
        return said
    # After the sign a comma or a blank is a slip for a dot, and "gmail" alone has its usual end.
    domain = re.sub(r"^([\w-]+)[, ]+(?=(?:com|co|id|net)\b)", r"\1.", domain, flags=re.I)
    word = re.match(r"[\w-]+(?![\w.-])", domain)
    known = meant_domains(f"{word[0].lower()}.") if word else ()
    return f"{name}@{known[0]}{domain[word.end() :]}" if word and len(known) == 1 else f"{name}@{domain}"
