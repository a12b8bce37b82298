"""Fields of a document are found by their labels, wherever those stand. A missing field is not invented."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.documents.ocr.kinds import kind_of
from bot.documents.ocr.verdict import ENOUGH
from bot.documents.reading import SURE
from dialogs.documents import document_types
from dialogs.documents.reading.lines import Line
from dialogs.documents.reading.values import Fields
from tests.documents.ocr.lines import line, page

KTP = (
    "PROVINSI CONTOH",
    "KOTA CONTOH",
    "NIK|:3276015204850003",
    "Nama|: SEKAR CONTOHWATI",
    "Tempat/Tgl Lahir : BANDUNG, 12-04-1985",
    "Jenis Kelamin|: PEREMPUAN",
    "Alamat|: JL CONTOH 1",
    "Kel/Desa|: CONTOHSARI",
    "Status Perkawinan: KAWIN",
    "Kewarganegaraan:WNI",
    "Berlaku Hingga : SEUMUR HIDUP",
)
BANK = (
    "BANK CENTRAL ASIA",
    "BUKU TABUNGAN",
    "Nama|: SEKAR CONTOHWATI",
    "No. Rekening|: 7418529630",
    "Kantor Cabang|: 0157 CONTOH",
)
KPJ = (
    "BPJS Ketenagakerjaan|KARTU PESERTA",
    "No. KPJ|: 98765432109",
    "Nama|: SEKAR CONTOHWATI",
    "NIK|: 3276015204850003",
)
KK = (
    "KARTU KELUARGA",
    "No.3276010101120007",
    "Nama Kepala Keluarga : BUDI CONTOH",
    "Nama Lengkap|NIK",
    "BUDI CONTOH|3276010107830001",
    "SEKAR CONTOHWATI|3276015204850003",
    "Status Hubungan Dalam Keluarga",
)
NPWP = (
    "KEMENTERIAN KEUANGAN",
    "DIREKTORAT JENDERAL PAJAK",
    "NPWP : 61.727.377.0-611.367",
    "SEKAR CONTOHWATI",
    "NIK : 3276015204850003",
)
PAKLARING = (
    "PT CONTOH MAJU",
    "SURAT KETERANGAN KERJA",
    "Nama|: BUDI PIMPINAN",
    "Jabatan|: Manager HRD",
    "Dengan ini menerangkan bahwa:",
    "Nama|: SEKAR CONTOHWATI",
    "No. KPJ|: 98765432109",
    "telah bekerja di PT CONTOH MAJU sejak tanggal 12 November",
    "2015 sampai dengan 26 Desember 2019 dengan baik.",
)


def fields_of(kind: str, lines: Sequence[Line]) -> Fields:
    return document_types()[kind].read(lines)


def read(kind: str, rows: tuple[str, ...], **how: float) -> dict[str, str]:
    lines = page(rows, **how)
    assert kind_of(lines)[0] == kind
    return {name: found.text for name, found in fields_of(kind, lines).items()}


@pytest.mark.parametrize("slope", [0.0, 0.05, -0.05], ids=["straight", "falling", "rising"])
def test_every_kind_is_known_by_its_words_and_read_by_its_labels(slope: float) -> None:
    assert read("ktp", KTP, slope=slope) == {
        "nik": "3276015204850003",
        "name": "SEKAR CONTOHWATI",
        "birth": "1985-04-12",
    }
    assert read("bank", BANK, slope=slope) == {"bank": "BCA", "account": "7418529630", "holder": "SEKAR CONTOHWATI"}
    assert read("kpj", KPJ, slope=slope)["kpj"] == "98765432109"
    card = read("kk", KK, slope=slope)
    assert (card["kk"], card["niks"]) == ("3276010101120007", "3276010107830001,3276015204850003")
    assert read("npwp", NPWP, slope=slope)["npwp"] == "617273770611367"
    letter = read("paklaring", PAKLARING, slope=slope)
    assert letter["name"] == "SEKAR CONTOHWATI", "not who signs it"
    assert (letter["company"], letter["start"], letter["end"]) == ("PT CONTOH MAJU", "2015-11-12", "2019-12-26")


def test_a_letter_in_the_form_of_a_list_has_its_dates_at_labels() -> None:
    rows = (
        "PAKLARING",
        "Nama Karyawan|: SEKAR CONTOHWATI",
        "Mulai Bekerja|: 12/11/2015",
        "Terakhir Bekerja|: 26/12/2019",
    )
    letter = read("paklaring", rows)
    assert (letter["name"], letter["start"], letter["end"]) == ("SEKAR CONTOHWATI", "2015-11-12", "2019-12-26")


def test_a_nik_that_contradicts_the_printed_birth_date_is_not_sure() -> None:
    sound = fields_of("ktp", page(KTP))
    assert sound["nik"].confidence >= 0.9
    wrong = fields_of("ktp", page([row.replace("3276015204850003", "3276015304850003") for row in KTP]))
    assert wrong["nik"].confidence < 0.9
    alone = fields_of("ktp", page([row for row in KTP if "Lahir" not in row]))
    assert alone["nik"].confidence < 0.9, "without the printed date nothing proves it"


def test_a_family_card_whose_number_is_hidden_gets_nobodys_number() -> None:
    assert "kk" not in fields_of("kk", page([row for row in KK if not row.startswith("No.")]))


def test_the_nik_under_an_unreadable_tax_number_is_not_taken_for_it() -> None:
    hidden = page(["DIREKTORAT JENDERAL PAJAK", "NPWP :", "NIK : 3276015204850003"])
    assert "npwp" not in fields_of("npwp", hidden)


def test_an_account_number_stands_at_its_label_or_nowhere() -> None:
    assert "account" not in fields_of(
        "bank", page(["BANK CENTRAL ASIA", "BUKU TABUNGAN", "Halo BCA 1500888", "7418529630"])
    )
    beneath = page(["BANK CENTRAL ASIA", "TABUNGAN", "Nomor Rekening / Account Number", "7418529630"])
    assert fields_of("bank", beneath)["account"].text == "7418529630"


def test_a_number_as_long_as_those_of_the_bank_may_have_lost_the_end_of_its_label_and_is_then_not_sure() -> None:
    cover = ("BANK RAKYAT INDONESIA", "BUKU TABUNGAN")
    lines = page((*cover, "Nomor F", "557898586890043", "Nama Pemilik Rekening", "DEWI CONTOH"))
    account = fields_of("bank", lines)["account"]
    assert account.text == "557898586890043"
    assert ENOUGH <= account.confidence < SURE
    for other in ("Nomor CIF|557898586890043", "No. Seri|557898586890043", "557898586890043", "Nomor F|5578985868"):
        assert "account" not in fields_of("bank", page((*cover, other)))


def test_a_letter_that_mentions_leaving_is_no_letter_of_resignation() -> None:
    rows = [*PAKLARING, "Yang bersangkutan telah mengundurkan diri dan selama bekerja menunjukkan dedikasi."]
    assert kind_of(page(rows))[0] == "paklaring"
    assert kind_of(page(["SURAT PENGUNDURAN DIRI", "Kepada Yth. PT CONTOH MAJU"]))[0] == "resign_letter"
    assert kind_of(page(["SURAT KETERANGAN KEMATIAN", "menerangkan bahwa", "telah meninggal"]))[0] == "death_cert"


def test_what_is_no_document_of_ours_is_other() -> None:
    for rows in (
        ["SURAT IZIN MENGEMUDI", "1. SEKAR"],
        ["TOKO CONTOH", "GULA 1KG|15.000", "TOTAL|15.000"],
        ["Baik kak, siap"],
        [],
    ):
        assert kind_of(page(rows))[0] == "other"


@given(
    st.lists(
        st.builds(line, st.text(max_size=40), st.floats(0, 900), st.floats(0, 900), st.floats(0.5, 1.0)), max_size=12
    ),
    st.sampled_from(list(document_types())),
)
def test_no_lines_whatever_are_an_error(lines: list, kind: str) -> None:  # type: ignore[type-arg] # of lines
    kind_of(lines)
    for name, found in fields_of(kind, lines).items():
        assert 0 <= found.confidence <= 1, name
        assert found.text
    assert 0 < ENOUGH < 1
