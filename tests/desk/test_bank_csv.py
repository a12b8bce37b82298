"""The bank's list as banks and spreadsheets write it: several encodings, separators and ways to write an amount."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.desk.bank_csv import MOST_ROWS, BadLine, Transfer, Unreadable, read, safe_cell, sen_of

PLAIN = "referensi;jumlah;tanggal;rekening\nKLM-7F3K-0001;1.250.000,50;20/11/2026;****5678\n"
FOUND = Transfer(2, "KLM-7F3K-0001", 125_000_050, date(2026, 11, 20), "5678")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_list_is_read_in_every_encoding(encoding: str) -> None:
    assert read(PLAIN.encode(encoding)) == ((FOUND,), ())


@pytest.mark.parametrize(
    "text",
    [
        'Reference,Amount,Date,Account\nklm-7f3k-0001,"1,250,000.50",2026-11-20,0012345678\n',
        "No. Referensi\tNominal\tTgl\tNo. Rekening\r\nKLM-7F3K-0001\tRp 1.250.000,50\t20-11-2026\t0012 3456 78\r\n",
        "rekening|tanggal|keterangan|jumlah|ref\n5678|20.11.2026|a;b;c|1250000,5|KLM-7F3K-0001\n",
        'referensi;jumlah;tanggal;rekening\n"KLM-7F3K-0001";"IDR 1.250.000,50";"20/11/26";"xxxx5678"\n',
    ],
    ids=["comma", "tab", "bar, in another order", "quoted"],
)
def test_a_list_is_read_whatever_separates_its_columns(text: str) -> None:
    assert read(text.encode()) == ((FOUND,), ())


def test_a_name_from_windows_does_not_spoil_the_list() -> None:
    text = "referensi;jumlah;tanggal;rekening;nama\nKLM-7F3K-0001;1.250.000,50;20/11/2026;5678;José\n"
    assert read(text.encode("cp1252")) == ((FOUND,), ())


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("KLM-7F3K-0001;100", "columns"),
        (";100;20/11/2026;5678", "reference"),
        ("=KLM;100;20/11/2026;5678", "reference"),
        ("KLM-7F3K-0001;seratus;20/11/2026;5678", "amount"),
        ("KLM-7F3K-0001;0;20/11/2026;5678", "amount"),
        ("KLM-7F3K-0001;-100;20/11/2026;5678", "amount"),
        ("KLM-7F3K-0001;1.25.000;20/11/2026;5678", "amount"),
        ("KLM-7F3K-0001;100;31/02/2026;5678", "date"),
        ("KLM-7F3K-0001;100;kemarin;5678", "date"),
        ("KLM-7F3K-0001;100;20/11/2026;567", "account"),
        ("KLM-7F3K-0001;100;20/11/2026;rekening", "account"),
    ],
)
def test_a_bad_line_is_named_with_its_number_and_why_and_the_others_are_read(line: str, why: str) -> None:
    text = f"{PLAIN}\n{line}\nKLM-7F3K-0002;100;20/11/2026;5678\n"
    good, bad = read(text.encode())
    assert bad == (BadLine(4, why),)
    assert [one.line for one in good] == [2, 5]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b"\n \n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"nama;umur\nRukmini;30\n", "header"),
        (b"%PDF-1.7 \x00\xff", "header"),
        (PLAIN.encode() + b"KLM-7F3K-0001;1;20/11/2026;5678\n" * MOST_ROWS, "long"),
    ],
)
def test_what_is_no_list_is_refused_with_the_reason(content: bytes, why: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read(content)
    assert refused.value.why == why


@pytest.mark.parametrize(
    ("written", "sen"),
    [
        ("1250000", 125_000_000),
        ("1.250.000", 125_000_000),
        ("1,250,000", 125_000_000),
        ("1.250.000,00", 125_000_000),
        ("1,250,000.00", 125_000_000),
        ("Rp1.250.000,-", 125_000_000),
        ("1250000,5", 125_000_050),
        ("1.250", 125_000),
        ("1.25", 125),
        ("1.250.00", None),
        ("1,250,000,00", None),
        ("1e6", None),
        ("٣", None),
        ("", None),
    ],
)
def test_an_amount_is_read_as_it_is_meant_or_not_at_all(written: str, sen: int | None) -> None:
    assert sen_of(written) == sen


@given(st.binary(max_size=300))
def test_no_bytes_make_it_fail(content: bytes) -> None:
    try:
        good, bad = read(content)
    except Unreadable:
        return
    assert len(good) + len(bad) <= MOST_ROWS


@pytest.mark.parametrize("cell", ["=1+1", "+62812", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])
def test_no_cell_of_ours_is_a_formula(cell: str) -> None:
    assert safe_cell(cell) == f"'{cell}"
    assert safe_cell("Rukmini") == "Rukmini"
