"""Passwords, bank PINs and codes pasted into the chat: recognised, so that they are deleted and never kept."""

from __future__ import annotations

import re
from typing import Literal

from dialogs.understanding.negations import NOT, NOT_YET
from dialogs.understanding.typed_pin import unformatted

SecretKind = Literal["telegram_code", "otp", "password"]


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
    rf"lupa|salah|{NOT}|{NOT_YET}|bisa|apa|bagaimana|gimana|kenapa|mengapa|berapa|dimana|mana|sudah|selalu|harus|hilang"
    r"|terkunci|ditolak|gagal|rahasia|reset|ganti|diganti|forgot|forgotten|wrong|lost|what|how|why|where|secret"
)


def looks_like_secret(text: str) -> SecretKind | None:
    """The kind of somebody else's secret pasted here, or None.

    "telegram_code": a login code of Telegram. "otp": a one-time code. "password": a password, or the PIN of a bank card or of JMO.
    Careful rather than thorough: a question about such things ("apa itu OTP?", "lupa password JMO") is not one.
    """
    kept = unformatted(text)
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
