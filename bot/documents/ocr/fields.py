"""What stands in each kind of document, from its lines: values in the form people would write them, with how sure we are."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from bot.documents.ocr.engine import Line
from bot.documents.ocr.rows import after_label
from bot.documents.ocr.text import born_by_nik, date_in, dates, digits, folded, letters, name_in, numbers
from dialogs.understanding.answers.money import BANKS as USUAL

_UNLABELLED = 0.88
"""What is left of the confidence of a number that does not stand at its label."""

_GUESSED = 0.06
"""What each sign costs that was taken for another."""


@dataclass(frozen=True, slots=True)
class Found:
    """A value, how sure, and the line it was read in."""

    text: str
    confidence: float
    line: Line


Fields = dict[str, Found]


def fields_of(kind: str, lines: Sequence[Line]) -> Fields:
    """What stands in a document of this kind; only what was found. Never raises for what the lines hold."""
    reader = _READERS.get(kind)
    return reader(lines) if reader else {}


# --- numbers, names and dates at their labels ---------------------------------------------------------------------------


def _number(
    lines: Sequence[Line], length: int, *labels: str, anywhere: bool = True, below: bool = True
) -> Found | None:
    """A number of so many digits at its label, or else the only one there is."""
    for words, line in after_label(lines, *labels, below=below):
        for number, changed in numbers(words, length):
            return Found(number, max(0.0, line.confidence - _GUESSED * changed), line)
    if not anywhere:
        return None
    loose = _all_numbers(lines, length)
    if len({found.text for found in loose}) != 1:
        return None
    return Found(loose[0].text, loose[0].confidence * _UNLABELLED, loose[0].line)


def _all_numbers(lines: Sequence[Line], length: int) -> list[Found]:
    return [
        Found(number, max(0.0, line.confidence - _GUESSED * changed), line)
        for line in lines
        for number, changed in numbers(line.text, length)
    ]


_NO_NAMES = (
    "NIK", "ALAMAT", "TEMPAT", "TANGGAL LAHIR", "JENIS KELAMIN", "JABATAN", "NOMOR", "REKENING", "KANTOR CABANG", "MATA UANG", "STATUS",
    "LENGKAP", "AGAMA", "PROGRAM", "PERUSAHAAN", "KARTU", "CABANG", "NAMA", "NAME", "BAGIAN", "ACCOUNT",
)  # fmt: skip


def _name(
    lines: Sequence[Line], *labels: str, but: tuple[str, ...] = ("KEPALA", "PERUSAHAAN", "BANK", "IBU", "CABANG")
) -> Found | None:
    for words, line in after_label(lines, *labels, but=but):
        if found := _as_name(words, line):
            return found
    return None


def _as_name(words: str, line: Line) -> Found | None:
    name = name_in(words)
    plain = letters(name)
    signs = [sign for sign in folded(words) if not sign.isspace()]
    digits_in = sum(sign.isdigit() for sign in signs)
    if (
        re.match(r"NO\b|NOMOR|REK|NAMA\b", name)
        or not name
        or any(fuzz.ratio(plain, label) > 80 for label in _NO_NAMES)
        or digits_in > 2
        or len(name) > 60
    ):
        return None
    return Found(name, max(0.0, line.confidence - 0.1 * digits_in), line)


def _date(lines: Sequence[Line], *labels: str) -> Found | None:
    for words, line in after_label(lines, *labels):
        if day := date_in(words):
            return Found(day.isoformat(), line.confidence, line)
    return None


def _nik_against_birth(fields: Fields) -> None:
    """A NIK holds its owner's birth date: beside the printed one it is proved or doubted; by itself it is not sure."""
    nik, birth = fields.get("nik"), fields.get("birth")
    if nik is None:
        return
    told = born_by_nik(nik.text)
    if told is None:
        fields["nik"] = Found(nik.text, min(nik.confidence, 0.4), nik.line)
        return
    if birth is None:
        fields["nik"] = Found(nik.text, min(nik.confidence, 0.85), nik.line)
        return
    year, month, day = (int(part) for part in birth.text.split("-"))
    if told == (day, month, year % 100):
        fields["birth"] = Found(birth.text, max(birth.confidence, 0.97), birth.line)
    else:
        fields["nik"] = Found(nik.text, min(nik.confidence, 0.6), nik.line)
        fields["birth"] = Found(birth.text, min(birth.confidence, 0.6), birth.line)


def _kept(**found: Found | None) -> Fields:
    return {name: value for name, value in found.items() if value is not None}


# --- the documents ------------------------------------------------------------------------------------------------------


def _ktp(lines: Sequence[Line]) -> Fields:
    fields = _kept(
        nik=_number(lines, 16, "NIK"),
        name=_name(lines, "NAMA"),
        birth=_date(lines, "TEMPAT TGL LAHIR", "TEMPAT TANGGAL LAHIR", "TGL LAHIR", "TANGGAL LAHIR")
        or _first_birth(lines),
    )
    _nik_against_birth(fields)
    return fields


def _first_birth(lines: Sequence[Line]) -> Found | None:
    """The first date long enough ago to be born on: where the label was not read."""
    for line in lines:
        for day in dates(line.text):
            if day.year <= 2012 and "," in line.text:
                return Found(day.isoformat(), line.confidence * _UNLABELLED, line)
    return None


def _kpj(lines: Sequence[Line]) -> Fields:
    labels = (
        "NO KPJ",
        "NOMOR KPJ",
        "NOMOR KARTU KPJ",
        "NOMOR KARTU",
        "NO KARTU",
        "NOMOR PESERTA",
        "NO PESERTA",
        "KPJ",
        "NOMOR KEPESERTAAN",
    )
    fields = _kept(
        kpj=_number(lines, 11, *labels),
        name=_name(lines, "NAMA LENGKAP", "NAMA PESERTA", "NAMA"),
        nik=_number(lines, 16, "NIK", "NO KTP"),
        birth=_date(lines, "TANGGAL LAHIR", "TGL LAHIR", "TEMPAT TANGGAL LAHIR"),
    )
    _nik_against_birth(fields)
    return fields


def _kk(lines: Sequence[Line]) -> Fields:
    found = _all_numbers(lines, 16)
    if not found:
        return {}
    title = next((line for line in lines if fuzz.partial_ratio("KARTU KELUARGA", letters(line.text)) > 85), None)
    table = min((line.middle for line in lines if letters(line.text) in ("NIK", "NAMA LENGKAP")), default=float("inf"))
    head = [one for one in found if one.line.middle < table - 0.5 * one.line.height]
    labelled = [one for one in head if re.match(r"N[O0]\b|N[O0]\.|N[O0]M[O0]R", folded(one.line.text))]
    near = [one for one in head if title is not None and 0 <= one.line.middle - title.middle < 4 * title.height]
    # A person's number must not be taken for the card's: what stands neither at "No" nor under the title is left.
    card = next(iter(labelled or near), None)
    fields: Fields = {}
    if card is not None:
        fields["kk"] = card
    people = [one for one in found if card is None or (one.text != card.text and one.line is not card.line)]
    people = [one for one in people if born_by_nik(one.text)]
    if people:
        unique = list(dict.fromkeys(one.text for one in people))
        fields["niks"] = Found(",".join(unique), min(one.confidence for one in people), people[0].line)
    return fields | _kept(name=_name(lines, "NAMA KEPALA KELUARGA", "KEPALA KELUARGA", but=()))


def _paklaring(lines: Sequence[Line]) -> Fields:
    # The first name in such a letter is that of who signs it; the worker's comes after "menerangkan bahwa".
    said = next((line for line in lines if re.search(r"MENERANGKAN|MENYATAKAN|CERTIF", letters(line.text))), None)
    after = [line for line in lines if said is None or line.middle > said.middle - 0.3 * said.height]
    names = [
        found
        for found in _names(after, "NAMA LENGKAP", "NAMA KARYAWAN", "NAMA")
        if said is None or found.line is not said
    ]
    # Without that line the last name at a label is meant, if there are two.
    name = (names[0] if said is not None else names[-1]) if names else None
    start, end = _period(lines)
    start = start or _date(after, "MULAI BEKERJA", "TANGGAL MASUK", "MULAI KERJA")
    end = end or _date(after, "TERAKHIR BEKERJA", "TANGGAL KELUAR", "TANGGAL BERHENTI", "BERAKHIR BEKERJA")
    return _kept(
        name=name,
        nik=_number(after, 16, "NIK", "NO KTP", "NOMOR KTP"),
        kpj=_number(after, 11, "NO KPJ", "KPJ", "NOMOR KPJ", "NO BPJS KETENAGAKERJAAN"),
        company=_company(lines),
        start=start,
        end=end,
    )


def _names(lines: Sequence[Line], *labels: str) -> list[Found]:
    found: list[Found] = []
    for words, line in after_label(lines, *labels, below=False, but=("PERUSAHAAN", "IBU")):
        one = _as_name(words, line)
        if one is not None and all(one.text != other.text for other in found):
            found.append(one)
    return found


_COMPANY = re.compile(r"\b(?:PT|CV|UD|PD|KOPERASI|YAYASAN)\b\.?\s+[A-Z0-9][A-Z0-9 .&\-]{2,50}")


def _company(lines: Sequence[Line]) -> Found | None:
    for line in lines:
        if match := _COMPANY.search(folded(line.text)):
            named = re.split(r"\s+(?:SEJAK|DARI|TERHITUNG|SEBAGAI|DENGAN|PADA|SELAMA|YANG|BERALAMAT)\b", match[0])[0]
            # Spaces are lost in reading, and nothing tells where they belong.
            return Found(named.strip(" .,-"), min(line.confidence, 0.89), line)
    return None


def _period(lines: Sequence[Line]) -> tuple[Found | None, Found | None]:
    """From when to when somebody worked: two dates about "sampai", wherever the lines break."""
    text, places = "", []
    for line in lines:
        places.append((len(text), line))
        text += folded(line.text) + " "
    for until in re.finditer(r"SAMPAI(?: DENGAN)?|S/D|S\.D\.?|HINGGA|SAMPAI DGN", text):
        before, after = (
            dates(text[max(0, until.start() - 60) : until.start()]),
            dates(text[until.end() : until.end() + 60]),
        )
        if before and after and before[-1] < after[0]:
            line = next(line for start, line in reversed(places) if start <= until.start())
            return Found(before[-1].isoformat(), line.confidence, line), Found(
                after[0].isoformat(), line.confidence, line
            )
    return None, None


BANKS: Mapping[str, tuple[str, ...]] = {
    "BRI": ("BANK RAKYAT INDONESIA", "BANK BRI", "BRI", "BRITAMA", "SIMPEDES"),
    "BSI": ("BANK SYARIAH INDONESIA", "BSI"),
    "MANDIRI": ("BANK MANDIRI", "MANDIRI"),
    "BNI": ("BANK NEGARA INDONESIA", "BANK BNI", "BNI", "TAPLUS"),
    "BCA": ("BANK CENTRAL ASIA", "BCA", "TAHAPAN"),
    "BTN": ("BANK TABUNGAN NEGARA", "BANK BTN", "BTN", "TABUNGAN BATARA"),
    "CIMB": ("CIMB NIAGA", "CIMB"),
    "DANAMON": ("BANK DANAMON", "DANAMON"),
    "MUAMALAT": ("BANK MUAMALAT", "MUAMALAT"),
    "OCBC": ("OCBC NISP", "OCBC"),
    "BUKOPIN": ("KB BUKOPIN", "BUKOPIN", "KB BANK"),
}
"""Banks by the words on their books, the longer ones first."""

_DIGITS = {bank: USUAL[bank.lower()][2] for bank in BANKS}
"""How many digits their account numbers have, as a rule."""


def _bank(lines: Sequence[Line]) -> Fields:
    labels = (
        "NOMOR REKENING",
        "NO REKENING",
        "NOREKENING",
        "NO REK",
        "NOMOR REK",
        "ACCOUNT NUMBER",
        "ACCOUNT NO",
        "REKENING",
        "NO ACC",
    )
    bank = _bank_name(lines)
    return _kept(
        bank=bank,
        account=_account(lines, *labels) or (_number_of_bank(lines, bank.text) if bank else None),
        holder=_name(
            lines,
            "NAMA NASABAH",
            "NAMA PEMILIK",
            "NAMA NAME",
            "NAMA LENGKAP",
            "NAMA",
            "ACCOUNT NAME",
            "ATAS NAMA",
            "A N",
        ),
    )


def _account(lines: Sequence[Line], *labels: str) -> Found | None:
    """The number at its label and nowhere else: a bank book is full of other numbers."""
    for words, line in after_label(lines, *labels):
        for part in re.findall(r"[0-9A-Z|!$][0-9A-Z|!$\s.\-–]{5,}[0-9A-Z|!$]", folded(words)):
            number, changed = digits(part)
            if 8 <= len(number) <= 18:
                return Found(number, max(0.0, line.confidence - _GUESSED * changed), line)
    return None


_OTHER_NUMBERS = ("CIF", "NASABAH", "SERI", "KTP", "NIK", "NPWP", "TELP", "TELEPON", "HP", "CABANG")


def _number_of_bank(lines: Sequence[Line], bank: str) -> Found | None:
    """Where of its label hardly more than "Nomor" was read: a number as long as those of this bank."""
    usual = _DIGITS[bank]
    for words, line in after_label(lines, "NOMOR", "NO", but=_OTHER_NUMBERS):
        for number, changed in numbers(words, usual):
            return Found(number, max(0.0, line.confidence - _GUESSED * changed) * _UNLABELLED, line)
    return None


def _bank_name(lines: Sequence[Line]) -> Found | None:
    for length in (8, 3):
        for line in lines:
            text = letters(line.text)
            for bank, words in BANKS.items():
                for word in words:
                    held = (
                        word in text.split()
                        if len(word) < 8
                        else fuzz.partial_ratio(word, text) > 88 and len(text) >= len(word) - 1
                    )
                    if len(word) >= length and held:
                        return Found(bank, line.confidence, line)
    return None


def _npwp(lines: Sequence[Line]) -> Fields:
    number = _number(lines, 16, "NPWP16", "NPWP", anywhere=False) or _number(
        lines, 15, "NPWP", "NOMOR POKOK WAJIB PAJAK", anywhere=False
    )
    nik = _number(lines, 16, "NIK", anywhere=False)
    old = _number(lines, 15, "NPWP", "NOMOR POKOK WAJIB PAJAK")
    if number is not None and nik is not None and number.text == nik.text and "NPWP" not in letters(number.line.text):
        # The NIK under the label of a number that could not be read.
        number = None
    number = old or number
    return _kept(npwp=number, nik=nik, name=_name(lines, "NAMA") or _name_after(lines, number))


def _name_after(lines: Sequence[Line], number: Found | None) -> Found | None:
    """The line under the number: that is where the card has the name, without a label."""
    if number is None:
        return None
    under = sorted(
        (line for line in lines if line.middle > number.line.middle + 0.5 * number.line.height),
        key=lambda line: line.middle,
    )
    return next((found for line in under[:2] if ":" not in line.text and (found := _as_name(line.text, line))), None)


_READERS: Mapping[str, Callable[[Sequence[Line]], Fields]] = {
    "ktp": _ktp,
    "kpj": _kpj,
    "kk": _kk,
    "paklaring": _paklaring,
    "bank": _bank,
    "npwp": _npwp,
}
