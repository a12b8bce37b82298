"""Cards of a person: e-KTP, family card, participant's card."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from dialogs.documents.reading.lines import Line
from dialogs.documents.reading.text import born_by_nik, dates, folded, letters
from dialogs.documents.reading.values import (
    UNLABELLED,
    Fields,
    Found,
    all_numbers,
    check_nik,
    date_at,
    found_only,
    name_at,
    number_at,
)
from dialogs.documents.schema import DocumentType, Slot
from dialogs.understanding.answers import PASSPORT

OWN = {"nik": "nik", "name": "name", "birth": "birthdate"}
OF_THE_DECEASED = {"nik": "p_nik", "name": "p_name", "birth": "p_birthdate"}


def _ktp(lines: Sequence[Line]) -> Fields:
    fields = found_only(
        nik=number_at(lines, 16, "NIK"),
        name=name_at(lines, "NAMA"),
        birth=date_at(lines, "TEMPAT TGL LAHIR", "TEMPAT TANGGAL LAHIR", "TGL LAHIR", "TANGGAL LAHIR")
        or _first_birth(lines),
    )
    check_nik(fields)
    return fields


def _first_birth(lines: Sequence[Line]) -> Found | None:
    """The first date long enough ago to be born on: where the label was not read."""
    for line in lines:
        for day in dates(line.text):
            if day.year <= 2012 and "," in line.text:
                return Found(day.isoformat(), line.confidence * UNLABELLED, line)
    return None


KTP = DocumentType(
    id="ktp",
    words={
        "PROVINSI": 1, "TEMPAT TGL LAHIR": 3, "GOL DARAH": 2, "JENIS KELAMIN": 1, "KEL DESA": 1.5, "RT RW": 0.5,
        "STATUS PERKAWINAN": 1.5, "KEWARGANEGARAAN": 1, "BERLAKU HINGGA": 3, "SEUMUR HIDUP": 2, "AGAMA": 0.5, "PEKERJAAN": 0.5,
        "KARTU TANDA PENDUDUK": 3, "NIK": 0.5,
    },
    fields={"nik": "number", "name": "name", "birth": "date"},
    key_field="nik",
    read=_ktp,
    slots=(Slot("id", OWN, beside={"heir_id": OF_THE_DECEASED}), Slot("heir_id", OWN), Slot("proxy_id", meant=False)),
    card=True,
    said=("ktp", "e-ktp"),
    # The card may be that of the participant who died, in the claim of an heir.
    replaced_if=("nik", PASSPORT),
)  # fmt: skip


def _kk(lines: Sequence[Line]) -> Fields:
    found = all_numbers(lines, 16)
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
    return fields | found_only(name=name_at(lines, "NAMA KEPALA KELUARGA", "KEPALA KELUARGA", but=()))


KK = DocumentType(
    id="kk",
    words={
        "KARTU KELUARGA": 5, "NAMA KEPALA KELUARGA": 4, "STATUS HUBUNGAN DALAM KELUARGA": 3, "KEPALA KELUARGA": 1.5, "PENDIDIKAN": 1,
        "JENIS PEKERJAAN": 1.5, "DOKUMEN IMIGRASI": 1, "NAMA ORANG TUA": 1.5, "KODE POS": 1, "NAMA LENGKAP": 0.5, "DIKELUARKAN TANGGAL": 1,
        "KEPALA DINAS KEPENDUDUKAN": 1,
    },
    fields={"kk": "number", "niks": "numbers", "name": "name"},
    key_field="kk",
    read=_kk,
    slots=(Slot("kk"),),
    card=True,
    said=("kk", "kartu keluarga"),
    lists={"niks": "nik"},
)  # fmt: skip


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
    fields = found_only(
        kpj=number_at(lines, 11, *labels),
        name=name_at(lines, "NAMA LENGKAP", "NAMA PESERTA", "NAMA"),
        nik=number_at(lines, 16, "NIK", "NO KTP"),
        birth=date_at(lines, "TANGGAL LAHIR", "TGL LAHIR", "TEMPAT TANGGAL LAHIR"),
    )
    check_nik(fields)
    return fields


KPJ = DocumentType(
    id="kpj",
    words={
        "BPJS KETENAGAKERJAAN": 3, "KETENAGAKERJAAN": 1.5, "KARTU PESERTA": 3, "NO KPJ": 2.5, "NOMOR KARTU KPJ": 3, "KARTU DIGITAL": 3,
        "NOMOR PESERTA": 2.5, "NO PESERTA": 2, "JAMSOSTEK": 2, "LAYANAN MASYARAKAT": 1, "KPJ": 1, "UNDUH KARTU": 1, "STATUS AKTIF": 0.5,
        "JHT JKK JKM": 1.5,
    },
    fields={"kpj": "number", "name": "name", "nik": "number", "birth": "date"},
    key_field="kpj",
    read=_kpj,
    slots=(Slot("kpj_card", {"kpj": "kpj"}),),
    card=True,
    said=("kartu peserta", "kpj"),
    mended_by="branch",
)  # fmt: skip
