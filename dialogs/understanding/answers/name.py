"""Name of a person, as it is printed on the KTP.

Strict about what is a name: a sentence, "lupa" or two names are refused. Unusual is asked: one word, one letter, a very long one.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from dialogs.law.facts import Facts
from dialogs.law.places import PROVINCES
from dialogs.model.effects import Param, Text
from dialogs.understanding.answers.choice import yes_or_no
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
    token_of,
)
from dialogs.understanding.names import TITLES
from dialogs.understanding.utterance import Utterance, is_sentence, meant, no_values

USUAL_LENGTH, MOST_LENGTH = 60, 100
"""Letters and signs of a name: longer than usual is asked about. A KTP cuts names, other papers do not."""

_OWN = "(?:saya|sy|aku|ku|anda|peserta|pemilik|rekening|lengkap|asli|di|sesuai|menurut|pada|dalam|e-?ktp|ktp|buku|tabungan)"
_IS = "(?:adalah|ialah|yaitu|yakni|is)"
_LABEL = re.compile(
    rf"^(?:(?:perkenalkan|ini)\s+)?(?:(?:my\s+)?(?:full\s+)?name|nama(?:nya)?|a\s?[./]\s?n|an(?=[.:])|atas nama)\b[.]?"
    rf"(?:\s+(?:{_OWN}|{_IS})\b)*\s*[:=,-]*\s*(?=\S)",
    re.I,
)
"""Words that say a name follows: "nama saya", "nama di KTP:", "a.n."."""

_LOOSE = re.compile(
    rf"^(?:(?:saya|sy|aku|gue|dengan|ini|i am|i['’]?m|(?:di)?panggil(?:an)?(?:nya)?|sebut)\s+(?:(?:saya|aku|saja|aja|{_IS})\s+)*"
    r"|(?:bapak|bpk|pak|ibu|bu|sdri?|saudara|saudari|tuan|nyonya|tn|ny|mrs?|ms)\b[.]?\s+(?!saya|sy|aku|kandung|angkat|tiri|mertua))(?=\S)",
    re.I,
)
"""Words before a name that may be more of a sentence than of a form: "saya Budi", "panggil saja Budi", "Pak Budi"."""

_DECEASED = re.compile(
    r"^\s*(?:alm|almh|almarhum|almarhumah)\b[.]?\s+|[\s,]*[(]?\b(?:alm|almh|almarhum|almarhumah)\b[.]?[)]?\s*$", re.I
)
_CLOSING = re.compile(
    r"(?:[\s,.]+(?:ya+h?|kok|sih|dong|aja|saja|deh|nih|itu|namanya|nama saya|namaku|makasih|terima kasih|trims|thanks)\b)+[\s.!]*$"
    r"|[.,!]\s*(?:pak|bu|kak|min|gan|bang|bos|mas|mbak)[\s.!]*$",
    re.I,
)
_COURTESY = re.compile(r"\s+(?:pak|bu|kak|min|gan|bang|bos)[\s.!]*$", re.I)
"""A courtesy at the end that may be part of a name too: LIM SIU MIN."""

_SEVERAL = re.compile(r"\b(?:dan|and|serta|atau|or)\b|[&;+]|/(?!\s?[OLP]\b)", re.I)

NEVER = frozenset(
    """
    nama panggilan lengkap ktp sesuai ijazah akte akta paspor rekening bank buku tabungan nomor telepon telpon email alamat
    suami istri isteri anak ibu bapak ayah mama papa mertua orangtua orang tua sendiri sama seperti dengan tidak ya oke ok
    baik benar betul salah siap kosong hilang lupa apa siapa kapan mana kenapa gimana bagaimana boleh wajib isi isinya batal
    nanti belum sudah ada peserta perusahaan karyawan pekerja pt cv kota kabupaten kab provinsi kecamatan kelurahan desa jalan
    jl jakarta rt rw ahli waris wali pensiun phk resign pinjam pinjaman hp test tes halo terima makasih
    yes no none unknown wife husband child mother father same
    """.split()
)
"""Words that stand in no name, or hardly ever."""


TOWNS = frozenset(
    town.replace("_", " ")
    for town in """banda_aceh bandar_lampung bukit_tinggi pangkal_pinang tanjung_pinang palangka_raya balik_papan padang_panjang
    lubuk_linggau pematang_siantar tebing_tinggi tanjung_balai sungai_penuh pagar_alam bau_bau padang_sidempuan gunung_sitoli tanjung_selor
    bandung_barat jakarta_barat jakarta_pusat jakarta_selatan jakarta_timur jakarta_utara tangerang_selatan""".split()
)
"""Towns of two words; one word is asked about anyway."""


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name as printed on the KTP; kept in capitals, as it is there."""

    @property
    def options(self) -> tuple[str, ...]:
        return ()

    def read(self, given: Given, facts: Facts) -> ParseResult:
        if isinstance(given, Chosen):
            return chosen_of(names_meant(given.said), given)
        return _typed(given.text, facts) if isinstance(given, Typed) else NotAnAnswer()

    def show(self, value: Any) -> Param:
        return str(value)

    def label(self, option: str) -> Text:
        raise KeyError(option)


def offer(names: list[str]) -> Offered:
    """Names to choose among."""
    return Offered(tuple((token_of(name), Text("opt-name", {"name": name})) for name in names), "name-meant")


def chosen_of(names: list[str], given: Chosen) -> ParseResult:
    """The name whose button was pressed."""
    return next((Accepted(name) for name in names if token_of(name) == given.value), NotAnAnswer())


def _typed(text: str, facts: Facts) -> ParseResult:
    names = names_meant(text)
    name = names[0]
    refused = _refusal(name, text)
    if refused is not None:
        return refused
    if len(names) > 1:
        return offer(names)
    shown = {"name": name}
    if _is_place(name, facts):
        return Doubtful(name, "name-place", shown)
    if _odd(name):
        return Doubtful(name, "name-unlikely", shown)
    if len(name) > USUAL_LENGTH:
        return Doubtful(name, "name-long", shown)
    if sum(sign.isalpha() for sign in name) < 2:
        return Doubtful(name, "name-short", shown)
    if len(re.findall(r"[^\W\d_][\w'.-]*", TITLES.sub(" ", name))) < 2:
        return Doubtful(name, "name-one-word", shown)
    said = plain(text)
    loosely = _LOOSE.search(said) and not _LABEL.search(said)
    return Doubtful(name, "name-meant", shown) if loosely else Accepted(name)


def _refusal(name: str, text: str) -> Refused | None:
    said = {"said": excerpt(text)}
    if not any(sign.isalpha() for sign in name) or len(name) > MOST_LENGTH:
        return Refused("name", said)
    if _is_several(name):
        return Refused("name-several", said)
    if any(not (sign.isalpha() or sign in " .,'-/()") for sign in name):
        return Refused("name", said)
    utterance = meant(name)
    if utterance not in (None, Utterance.STATEMENT) or yes_or_no(name) or is_sentence(name):
        return Refused("name-sentence", said)
    odd = _odd(name)
    words = re.findall(r"[^\W\d_]+", name)
    return Refused("name-sentence", said) if len(odd) > 1 or len(odd) == len(words) else None


def _odd(name: str) -> list[str]:
    """The words of a text that stand in no name. "Anak Agung" is a title of Bali."""
    name = re.sub(r"^ANAK AGUNG\b", "", name)
    odd = no_values(name)
    return [*odd, *(word for word in re.findall(r"[^\W\d_]+", name.casefold()) if word in NEVER and word not in odd)]


def _is_place(name: str, facts: Facts) -> bool:
    """Whether a province, a town of two words, or the town of a branch is called so."""
    place = " ".join(re.sub(r"^(?:kota|kab(?:upaten)?[.]?|provinsi)\s", "", name.casefold()).split())
    towns = {re.sub(r"^(?:kota|kabupaten) ", "", branch.city.casefold()) for branch in facts.directory.branches}
    return place in towns or place in {province.casefold() for province in PROVINCES} or place in TOWNS


def _is_several(name: str) -> bool:
    """Whether two names stand there; behind a comma only degrees may follow."""
    before, *behind = name.split(",")
    others = [part for part in behind if re.sub(r"[\W\d_]", "", TITLES.sub(" ", part)) and "." not in part]
    return bool(_SEVERAL.search(before) or _SEVERAL.search(name)) or bool(others)


def names_meant(text: str) -> list[str]:
    """The names a text can mean, the likelier first."""
    said = plain(text)
    while (shorter := _LABEL.sub("", said)) != said or (shorter := _LOOSE.sub("", said)) != said:
        said = shorter
    said = _CLOSING.sub("", _DECEASED.sub("", said))
    whole = _clean(said)
    without = _clean(_COURTESY.sub("", said))
    return [without, whole] if without not in ("", whole) else [whole]


def _clean(name: str) -> str:
    """The name in capitals, without the emoji and the signs around it."""
    kept = "".join(
        sign for sign in name if unicodedata.category(sign) not in ("So", "Sk", "Cf", "Co") and sign != "\ufe0f"
    )
    return " ".join(kept.split()).strip(" .,;:-'\"!").upper()
