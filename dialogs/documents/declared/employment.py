"""Letters of an employer: the letter of employment (paklaring)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dialogs.documents.reading.lines import Line
from dialogs.documents.reading.text import dates, folded, letters
from dialogs.documents.reading.values import Fields, Found, date_at, found_only, names_at, number_at
from dialogs.documents.schema import DocumentType, Slot


def _paklaring(lines: Sequence[Line]) -> Fields:
    # The first name in such a letter is that of who signs it; the worker's comes after "menerangkan bahwa".
    said = next((line for line in lines if re.search(r"MENERANGKAN|MENYATAKAN|CERTIF", letters(line.text))), None)
    after = [line for line in lines if said is None or line.middle > said.middle - 0.3 * said.height]
    names = [
        found
        for found in names_at(after, "NAMA LENGKAP", "NAMA KARYAWAN", "NAMA")
        if said is None or found.line is not said
    ]
    # Without that line the last name at a label is meant, if there are two.
    name = (names[0] if said is not None else names[-1]) if names else None
    start, end = _period(lines)
    start = start or date_at(after, "MULAI BEKERJA", "TANGGAL MASUK", "MULAI KERJA")
    end = end or date_at(after, "TERAKHIR BEKERJA", "TANGGAL KELUAR", "TANGGAL BERHENTI", "BERAKHIR BEKERJA")
    return found_only(
        name=name,
        nik=number_at(after, 16, "NIK", "NO KTP", "NOMOR KTP"),
        kpj=number_at(after, 11, "NO KPJ", "KPJ", "NOMOR KPJ", "NO BPJS KETENAGAKERJAAN"),
        company=_company(lines),
        start=start,
        end=end,
    )


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


PAKLARING = DocumentType(
    id="paklaring",
    words={
        "SURAT KETERANGAN KERJA": 5, "PAKLARING": 5, "PENGALAMAN KERJA": 4, "SURAT REFERENSI KERJA": 5, "MENERANGKAN BAHWA": 2,
        "TELAH BEKERJA": 2.5, "PERNAH BEKERJA": 2.5, "YANG BERTANDA TANGAN": 1, "SURAT KETERANGAN": 1, "JABATAN": 0.5, "DEDIKASI": 1,
        "CERTIFICATE OF EMPLOYMENT": 4, "SAMPAI DENGAN": 0.5,
    },
    fields={"name": "name", "nik": "number", "kpj": "number", "company": "name", "start": "date", "end": "date"},
    key_field="name",
    read=_paklaring,
    # Its last day is that of the contract; a letter of resignation has another date, which only the letter tells.
    slots=(Slot("paklaring", {"kpj": "kpj", "end": "end_date"}),),
    elsewhere=(Slot("contract_end", {"end": "end_date"}),),
    said=("paklaring",),
    mended_by="employer",
)  # fmt: skip
