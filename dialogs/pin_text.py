"""What somebody means who types a PIN Klaim, pastes the whole SMS, or pastes a secret that is none of our business."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

DIGITS = 6

SecretKind = Literal["telegram_code", "otp", "password"]


@dataclass(frozen=True, slots=True, repr=False)
class Ambiguous:
    """Several six-digit numbers, and nothing says which of them is the PIN."""

    candidates: tuple[str, ...]

    def __repr__(self) -> str:
        return f"Ambiguous({len(self.candidates)} candidates)"


@dataclass(frozen=True, slots=True, repr=False)
class WrongLength:
    """A number that was meant as the PIN and has too few or too many digits: `found`, without spaces."""

    found: str

    def __repr__(self) -> str:
        return f"WrongLength({len(self.found)} digits)"


@dataclass(frozen=True, slots=True)
class _Number:
    """Groups of digits with at most one separator between them: "123 456" is one number of two groups."""

    start: int
    groups: tuple[str, ...]

    @property
    def digits(self) -> str:
        return "".join(self.groups)

    @property
    def sixes(self) -> tuple[str, ...]:
        """The six digits it can be read as. "123456 10" can (a PIN, and the minutes it lasts); "021-500910" is a telephone."""
        if len(self.digits) == DIGITS:
            return (self.digits,)
        if any(len(group) > 2 for group in self.groups if len(group) != DIGITS):
            return ()
        return tuple(group for group in self.groups if len(group) == DIGITS)


_SEPARATOR = r"(?: ?[-.·‐‑–] ?| )"
# No letter, digit or separated digit before or after: "K7Q2" and "2x" hold no number.
_NUMBER = re.compile(rf"(?<![^\W_])\d+(?:{_SEPARATOR}\d+)*(?![^\W_])")
_GLUED = re.compile(r"(?<=\bpin)(?=\d)")
_MONEY = re.compile(r"\brp\.? ?$")
# The label, and the words that may stand between it and the digits.
_LABEL = re.compile(
    r"\bpin(?:-?nya)?\b(?:[\s:=,.()'\"*_-]|\b(?:klaim|claim|saya|aku|anda|kamu|your|my|ini|itu|adalah|ialah|yaitu|is|the|baru|new"
    r"|untuk|for|bpjs|jamsostek)\b)*$"
)
_CODE = re.compile(r"(?i:\b(?:kode permintaan|request code))(?:\s*[:=(]\s*|\s+)([A-Z2-9]{4})(?![^\W_])")


def read_pin(text: str) -> str | Ambiguous | WrongLength | None:
    """The six ASCII digits meant as the PIN, or why there are none; None when the text is about something else.

    Numbers behind the word PIN go before all others. Any script's digits are understood.
    """
    plain = _GLUED.sub(" ", _CODE.sub(" ; ", _plain(text)).lower())
    numbers = [
        _Number(match.start(), tuple(re.findall(r"\d+", match.group())))
        for match in _NUMBER.finditer(plain)
        if not _MONEY.search(_before(plain, match.start()))
    ]
    labelled = [number for number in numbers if _LABEL.search(_before(plain, number.start))]
    for some in (labelled, numbers):
        sixes = tuple(dict.fromkeys(six for number in some for six in number.sixes))
        if sixes:
            return sixes[0] if len(sixes) == 1 else Ambiguous(sixes)
        if some is labelled and some:
            return WrongLength(some[0].digits)
    if len(numbers) == 1 and _meant_as_pin(plain, numbers[0]):
        return WrongLength(numbers[0].digits)
    return None


def code_in(text: str) -> str | None:
    """The request code a pasted message names ("kode permintaan K7Q2"), so that an old message can be told from the newest."""
    plain = _plain(text)
    match = _CODE.search(plain)
    if match is None:
        return None
    # In a text all in capitals any word of four letters would do.
    shouted = plain.upper() == plain and not any(sign.isdigit() for sign in match[1])
    return None if shouted else match[1]


def _before(plain: str, start: int) -> str:
    """What stands before a number, no further back than a label can be: a long text of numbers must not cost more than its length."""
    return plain[max(0, start - 80) : start]


def _meant_as_pin(plain: str, number: _Number) -> bool:
    """A number alone, or one digit short or over among few words."""
    letters = sum(sign.isalpha() for sign in plain)
    return letters == 0 or (
        len(number.digits) in (DIGITS - 1, DIGITS + 1) and letters <= 20 and len(number.groups) == 1
    )


def _plain(text: str) -> str:
    """One form for what looks the same: ASCII digits, single spaces, nothing invisible."""
    signs = []
    for sign in unicodedata.normalize("NFKC", text):
        digit = unicodedata.decimal(sign, None)
        if digit is not None:
            signs.append(str(digit))
        elif unicodedata.category(sign) != "Cf":
            signs.append(sign)
    return " ".join("".join(signs).split())


# --- secrets of others --------------------------------------------------------------------------------------------------------

_OWNERS = (
    r"saya|aku|anda|kamu|nya|my|your|the|ini|itu|jmo|bpjs|bpjstku|jamsostek|bank|bca|bri|bni|btn|mandiri|dana|ovo|gopay|akun|account"
    r"|aplikasi|app|dari|from|untuk|for|e-?mail|sms|telegram|wa|whatsapp|login|masuk|lapak asik|sso"
)
_BETWEEN = rf"(?:[\s:=,.()'\"*_-]|\b(?:{_OWNERS}|adalah|ialah|yaitu|is)\b){{0,12}}?"
_CODE_DIGITS = r"(?<![^\W_])\d(?:[ -]?\d){3,7}(?![^\W_])"
_CODE_WORDS = r"(?:(?:kode )?otp|kode (?:verifikasi|aktivasi|keamanan|rahasia)|(?:verification|security|one-time) (?:code|password))"

_TELEGRAM = re.compile(
    r"\b(?:login code|kode (?:masuk|login)|telegram code|kode telegram)\b"
    rf"(?:{_BETWEEN}{_CODE_DIGITS}|\s*:\s*(?=\S*[\d_-])\S{{8,}})"
    r"|\bt\.me/login/\d{4,8}\b"
)
_OTP = re.compile(
    rf"\b{_CODE_WORDS}(?:-?nya)?\b{_BETWEEN}{_CODE_DIGITS}"
    rf"|{_CODE_DIGITS}\s*(?:adalah|ialah|merupakan|itu|is)\s+(?:your |my )?(?:\w+ ){{0,2}}?{_CODE_WORDS}\b"
)
_KEYWORDS = r"\b(?:password|passwd|pass|kata sandi|sandi)(?:-?nya)?\b"
_PASSWORD = re.compile(
    rf"{_KEYWORDS}(?:[ ,]+(?:{_OWNERS})\b){{0,4}}(?P<link>\s*[:=]\s*|\s+(?:adalah|ialah|yaitu|is|itu)\s*:?\s+|\s+)(?P<token>\S+)"
)
_OTHER_PIN = re.compile(
    rf"\bpin(?:-?nya)?\b (?:(?:{_OWNERS}) )*(?P<whose>atm|bank|kartu|bca|bri|bni|btn|mandiri|m-?banking|mobile banking|jmo)\b"
    rf"{_BETWEEN}{_CODE_DIGITS}"
)
# What follows "kata sandi:" in a question, not in a password.
_ORDINARY = re.compile(
    r"lupa|salah|tidak|gak|nggak|belum|bisa|apa|bagaimana|gimana|kenapa|mengapa|berapa|dimana|mana|sudah|selalu|harus|hilang"
    r"|terkunci|ditolak|gagal|rahasia|reset|ganti|diganti|forgot|forgotten|wrong|lost|what|how|why|where|secret"
)


def looks_like_secret(text: str) -> SecretKind | None:
    """The kind of somebody else's secret pasted here, or None.

    "telegram_code": a login code of Telegram. "otp": a one-time code. "password": a password, or the PIN of a bank card or of JMO.
    Careful rather than thorough: a question about such things ("apa itu OTP?", "lupa password JMO") is not one.
    """
    kept = _plain(text)
    plain = kept.lower()
    if _TELEGRAM.search(plain):
        return "telegram_code"
    if _OTP.search(plain):
        return "otp"
    if _OTHER_PIN.search(plain):
        return "password"
    # Searched in lower case, looked at as written: a capital inside is a mark of a password. Lengths differ for a few signs only.
    source = kept if len(kept) == len(plain) else plain
    if any(
        _is_password(match["link"].strip(), source[match.start("token") : match.end()])
        for match in _PASSWORD.finditer(plain)
    ):
        return "password"
    return None


def _is_password(link: str, token: str) -> bool:
    word = token.strip(".,;!?\"'()")
    if len(word) < 4 or _ORDINARY.fullmatch(word.lower()):
        return False
    digits = any(sign.isdigit() for sign in word)
    letters = any(sign.isalpha() for sign in word)
    if link in (":", "="):
        return True
    if link:
        return digits or not word.isalpha() or not (word.islower() or word.istitle())
    # Ten digits and more are a telephone, a KPJ, a NIK.
    return digits and (letters or 6 <= len(word) <= 9)
