"""Papers about money: the bank book and the tax card (NPWP)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz

from dialogs.documents.reading.labels import after_label
from dialogs.documents.reading.lines import Line
from dialogs.documents.reading.text import digits, folded, letters, numbers
from dialogs.documents.reading.values import GUESSED, UNLABELLED, Fields, Found, as_name, found_only, name_at, number_at
from dialogs.documents.schema import DocumentType, Slot
from dialogs.understanding.answers.banks import BANKS as USUAL

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
"""Usual count of digits in their account numbers."""


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
    return found_only(
        bank=bank,
        account=_account(lines, *labels) or (_number_of_bank(lines, bank.text) if bank else None),
        holder=name_at(
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
                return Found(number, max(0.0, line.confidence - GUESSED * changed), line)
    return None


_OTHER_NUMBERS = ("CIF", "NASABAH", "SERI", "KTP", "NIK", "NPWP", "TELP", "TELEPON", "HP", "CABANG")


def _number_of_bank(lines: Sequence[Line], bank: str) -> Found | None:
    """Number as long as those of this bank, where hardly more than "Nomor" was read of its label."""
    usual = _DIGITS[bank]
    for words, line in after_label(lines, "NOMOR", "NO", but=_OTHER_NUMBERS):
        for number, changed in numbers(words, usual):
            return Found(number, max(0.0, line.confidence - GUESSED * changed) * UNLABELLED, line)
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


_ACCOUNT = {"bank": "bank", "account": "account", "holder": "holder"}

BANK = DocumentType(
    id="bank",
    words={
        "BUKU TABUNGAN": 4, "NOMOR REKENING": 4, "NO REKENING": 3.5, "NO REK": 2, "REKENING": 1, "TABUNGAN": 2, "KANTOR CABANG": 1,
        "MATA UANG": 1.5, "PENJAMINAN LPS": 2, "ACCOUNT": 1, "TANDA TANGAN": 0.5, "CIF": 0.5, "BANK": 1.5, "NAMA NASABAH": 2,
    },
    fields={"bank": "bank", "account": "number", "holder": "name"},
    key_field="account",
    read=_bank,
    slots=(Slot("bank_book", _ACCOUNT), Slot("heir_bank", _ACCOUNT)),
    card=True,
    said=("buku tabungan", "rekening"),
)  # fmt: skip


def _npwp(lines: Sequence[Line]) -> Fields:
    number = number_at(lines, 16, "NPWP16", "NPWP", anywhere=False) or number_at(
        lines, 15, "NPWP", "NOMOR POKOK WAJIB PAJAK", anywhere=False
    )
    nik = number_at(lines, 16, "NIK", anywhere=False)
    old = number_at(lines, 15, "NPWP", "NOMOR POKOK WAJIB PAJAK")
    if number is not None and nik is not None and number.text == nik.text and "NPWP" not in letters(number.line.text):
        # The NIK under the label of a number that could not be read.
        number = None
    number = old or number
    return found_only(npwp=number, nik=nik, name=name_at(lines, "NAMA") or _name_after(lines, number))


def _name_after(lines: Sequence[Line], number: Found | None) -> Found | None:
    """The line under the number: that is where the card has the name, without a label."""
    if number is None:
        return None
    under = sorted(
        (line for line in lines if line.middle > number.line.middle + 0.5 * number.line.height),
        key=lambda line: line.middle,
    )
    return next((found for line in under[:2] if ":" not in line.text and (found := as_name(line.text, line))), None)


NPWP = DocumentType(
    id="npwp",
    words={
        "NPWP": 3.5, "DIREKTORAT JENDERAL PAJAK": 4, "KEMENTERIAN KEUANGAN": 2, "NOMOR POKOK WAJIB PAJAK": 5, "KPP PRATAMA": 2,
        "TANGGAL TERDAFTAR": 2, "WAJIB PAJAK": 2,
    },
    fields={"npwp": "number", "nik": "number", "name": "name"},
    key_field="npwp",
    read=_npwp,
    slots=(Slot("npwp", {"npwp": "npwp"}),),
    card=True,
    said=("npwp",),
    mended_by="tax",
)  # fmt: skip
