"""Normalisation of typed text, done once and in one place, before anything is read from it.

The problem: the same answer comes with a no-break space, a long dash, an acute sign for an apostrophe, full-width digits. The choice: one
form of every sign, made here; kinds of answers know only that form. Rejected: cleaning per kind, where each forgets another sign.
"""

from __future__ import annotations

import re
import unicodedata

from dialogs.understanding.negations import NOT_YETS, NOTS

APOSTROPHES = frozenset("'`´‘’‚‛′‵ʹʻʼʽʾʿˈˊˋ՚׳ꞌ＇")
"""Apostrophes, accents standing alone and primes: all read as "'"."""

QUOTES = frozenset('"“”„‟″‶«»〃＂')

DASHES = frozenset("−⁻˗➖")
"""Signs read as "-" besides those of the category of dashes."""

INVISIBLE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")
"""Signs without a shape that Unicode does not count among the format characters."""

LINE_ENDS = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


def normalised(text: str) -> str:
    """Return the text with one form for what looks the same. Idempotent.

    Invisible signs go; dashes become "-", apostrophes "'", digits of all scripts ASCII. A run of blanks is one blank. Line ends stay,
    one between two lines, because a list of numbers is read line by line.
    """
    signs = "".join(_sign(sign) for sign in LINE_ENDS.sub("\n", text))
    folded = unicodedata.normalize("NFKC", signs)
    # Folding makes new dashes and blanks of compatibility forms. A mark without a letter before it has no shape of its own.
    shaped = re.sub(r"(?<!\w)[\u0300-\u036f]+", "", "".join(_sign(sign) for sign in folded))
    lines = (" ".join(line.split()) for line in shaped.split("\n"))
    return "\n".join(line for line in lines if line)


def plain(text: str) -> str:
    """Return the normalised text in one line."""
    return " ".join(normalised(text).split())


def _sign(sign: str) -> str:
    if sign == "\n" or "!" <= sign <= "&" or "(" <= sign <= "_" or "a" <= sign <= "~":
        return sign
    if sign in APOSTROPHES:
        return "'"
    if sign in QUOTES:
        return '"'
    category = unicodedata.category(sign)
    if category == "Pd" or sign in DASHES:
        return "-"
    if category == "Nd":
        return str(unicodedata.decimal(sign))
    if category == "Cf" or sign in INVISIBLE or _is_selector(sign):
        return ""
    # Braille has a cell without dots.
    return " " if category in ("Cc", "Zs", "Zl", "Zp") or sign == "\u2800" else sign


def _is_selector(sign: str) -> bool:
    return "\ufe00" <= sign <= "\ufe0f" or "\U000e0100" <= sign <= "\U000e01ef" or sign in "\u180b\u180c\u180d\u180f"


OF_NUMBER = r"(?:no|nomor|nomer|num|number)\b\.?\s*"
OWNERS = r"\s*\b(?:saya|sy|aku|kami|nya|my|mine|peserta|klaim)\b|(?<=\w)nya\b"
LINKS = r"\s*\b(?:adalah|ialah|yaitu|yakni|itu|ini|is)\b"


def without_label(text: str, labels: str) -> str:
    """Return the text without the label the participant wrote before it: "NIK: 3276…" gives "3276…".

    `labels` is a pattern of the field's own words. A label is a whole word with something behind it: "Namasari" has none, and
    "nama saya" alone stays.
    """
    own = rf"(?>(?:{labels})(?:nya\b|(?<=\.)|\b))"
    return re.sub(
        rf"^\s*(?>(?:(?:ini|berikut)\s+)?(?:{OF_NUMBER})?{own}(?:{OWNERS}|{LINKS})*\s*[:=]*\s*)(?=\S)",
        "",
        normalised(text),
        flags=re.I,
    )


def is_label(text: str, labels: str) -> bool:
    """Whether a text is a label and nothing else: "nama saya", "NIK:"."""
    return not without_label(f"{normalised(text)} -", labels).strip(" -")


LISTED = r"\(?\d{1,2}[.)](?=\s|[A-Za-z]|\d{9})"
BULLET = re.compile(rf"^(?:{LISTED}|[-*•·▪◦‣●○>]+)\s*", re.M)
NEXT_ITEM = re.compile(rf"\s(?:{LISTED}|[•▪◦‣●○])\s*")


def without_list_signs(text: str) -> str:
    """Return the normalised text with each item of a list on a line of its own, without its number or bullet."""
    text = normalised(text)
    if re.match(r"\(?1[.)]|[•▪◦‣●○]", text):
        text = NEXT_ITEM.sub("\n", text)
    return BULLET.sub("", text)


BESIDE = frozenset(
    (
        "pak bu min admin kak gan mas mbak mba bang bos sis ya yaa iya iyaa y ok oke okay sip siap baik silakan silahkan yes yup "
        "ini itu adalah ialah yaitu yakni nya saya sy aku kami my mine is the this here it at in i am me and dan juga "
        "pakai pake memakai gunakan menggunakan use using kirim hubungi bisa dihubungi di ke lewat via send to reach can contact "
        "e-mail email emailnya mail surel alamat alamatnya address no nomor nomornya nomer number num hp hpnya handphone wa whatsapp "
        "telepon telpon telp tlp tel ponsel phone mobile aktif active pribadi dong deh aja saja sih nih kok lah dah deh "
        "terima kasih makasih trims thanks thank you tolong mohon please untuk for "
        "halo hai hello hi selamat pagi siang sore malam assalamualaikum permisi "
        "paspor passport pasport kpj nik npwp ktp kartu peserta kepesertaan card member"
    ).split()
)
"""Words that may stand beside a value and change nothing of it."""

HEDGES = frozenset(
    (
        f"{' '.join([*NOTS, *NOT_YETS])} bukan jangan kecuali not never without "
        "lupa hilang lama dulu bekas mantan salah mati rusak old lost wrong former expired "
        "suami istri isteri anak ibu ayah bapak papa mama kakak adik adek teman kawan tetangga saudara mertua om tante paman bibi orang "
        "keponakan cucu nenek kakek wali bos hrd majikan husband wife son daughter mother father brother sister friend boss "
        "mungkin kayaknya kayanya sepertinya kalau kalo atau or if maybe perhaps probably kira-kira"
    ).split()
)
"""Words that say a value beside them may be somebody else's, an old one, or none at all."""


def words_of(text: str) -> list[str]:
    """Return the words of letters in a text, in lower case."""
    return re.findall(r"[^\W\d_]+(?:['-][^\W\d_]+)*", plain(text).casefold())


def is_hedged(rest: str) -> bool:
    """Whether words left beside a value say that it may not be meant."""
    return not HEDGES.isdisjoint(words_of(rest))


def is_plain(rest: str) -> bool:
    """Whether nothing but courtesies and names of fields is left beside a value."""
    return BESIDE.issuperset(words_of(rest)) and not re.search(r"\d", rest)


def same_words(one: str, other: str) -> bool:
    """Whether two texts have the same words, and any: signs, pictures, capitals and "Rp" before a number aside."""
    return bool(_bare_words(one)) and _bare_words(one) == _bare_words(other)


def _bare_words(text: str) -> list[str]:
    return re.findall(r"\w+", re.sub(r"\brp\.?\s?(?=\d)", "", plain(text).casefold()))
