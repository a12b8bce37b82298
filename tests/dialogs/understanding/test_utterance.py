"""Utterances: what people type that is no value, told from the values they may type in its place."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.understanding.utterance import Utterance, hindrance, is_question, meant, only_announces

SAID: dict[Utterance, tuple[str, ...]] = {
    Utterance.QUESTION: (
        "kenapa harus tanggal ini?",
        "kenapa harus tanggal ini",
        "apakah harus nama lengkap",
        "boleh pakai nama panggilan",
        "boleh pakai nama panggilan ga min?",
        "saya mau tanya dulu",
        "mau nanya kak",
        "knp saldo saya kosong ya min",
        "kenapa saldo saya kosong ya min",
        "gmn caranya",
        "nik itu apa",
        "itu buat apa",
        "bs pakai hp istri ga",
        "bisa pake rekening suami gak?",
        "brp lama cairnya",
        "apa itu kpj",
        "nomor KPJ saya lupa, gimana cara ceknya?",
        "Kenapa dasar PHK hanya 4 macam?",
        "ini aman gak sih",
        "harus sama dengan ktp ya?",
        "What is KPJ",
        "can i use my wife's account",
        "do i have to",
        "ada biayanya nggak min",
        "min, kapan cairnya",
        "halo min mau tanya",
        "tanya dulu",
        "di mana lihat nomor kpj",
        "kpj lihatnya dimana",
        "wajib diisi?",
        "sudah cair belum",
        "perlu materai tidak",
        "Apa harus datang ke kantor",
        "gak bisa diganti ya?",
        "maksudnya?",
        "maksudnya apa",
        "yang mana ya",
        "nama ibu atau nama saya?",
        "saldo berapa",
        "kapan?",
        "kenapa",
        "bolehkah diwakilkan",
        "npwp wajib ga min?",
        "tgl yang mana",
    ),
    Utterance.UNKNOWN: (
        "tidak tahu",
        "gak tau",
        "ga tau kak",
        "lupa",
        "saya lupa",
        "kurang paham",
        "entah",
        "gatau",
        "kurang tahu pak",
        "nomor KPJ saya lupa",
        "belum tahu",
        "nggak ngerti",
        "bingung",
        "tidak ingat",
        "don't know",
        "not sure",
        "?",
        "lupa lupa ingat",
        "saya ga hafal nomornya",
    ),
    Utterance.NONE_HAD: (
        "tidak punya",
        "belum punya",
        "gak ada",
        "belum bikin",
        "tidak ada",
        "saya belum punya npwp",
        "npwp belum ada",
        "gk pnya email",
        "belum dikasih perusahaan",
        "i don't have",
        "none",
        "belum buat rekening",
        "ga pnya",
        "belum ada pak",
        "tdk ada kak",
    ),
    Utterance.LOST: (
        "hilang",
        "kartu saya hilang",
        "ketinggalan di kos",
        "kartunya rusak",
        "kartu KPJ hilang",
        "ktp ketinggalan",
        "lost",
        "kena copet hilang",
        "ijazah ditahan perusahaan",
    ),
    Utterance.LATER: (
        "nanti",
        "nanti dulu",
        "menyusul",
        "besok saya kirim",
        "ntar aja",
        "nanti saya kirim kak",
        "nyusul ya min",
        "later",
        "belum sempat",
    ),
    Utterance.SAME: (
        "sama",
        "sama aja",
        "sama seperti di atas",
        "sama dengan NIK",
        "sama dgn nama saya",
        "idem",
        "same",
        "same as above",
        "seperti di atas",
        "namanya sama",
        "sama kayak tadi",
        "sama dengan KTP",
    ),
    Utterance.STOP: (
        "batal",
        "gak jadi",
        "ga jadi deh",
        "batalkan klaim",
        "stop",
        "cancel",
        "tidak jadi pak",
        "berhenti",
    ),
    Utterance.GREETING: (
        "halo",
        "halo min",
        "assalamualaikum",
        "selamat pagi pak",
        "p",
        "hi",
        "Assalamu'alaikum wr wb",
        "selamat siang kak",
        "permisi",
    ),
    Utterance.THANKS: (
        "terima kasih",
        "makasih min",
        "thanks",
        "oke makasih kak",
        "terima kasih banyak bu",
        "Terima kasih atas bantuannya",
        "thank you so much",
    ),
    Utterance.STATEMENT: (
        "saldo saya kosong terus",
        "sudah tunggu 3 bulan belum cair",
        "HRD tidak mau melaporkan saya",
        "aplikasi jmo error terus",
        "saya sudah kirim kemarin",
        "2 tahun lalu saya daftar",
        "tolong bantu saya",
    ),
}
VALUES = (
    "Budi",
    "Budi Santoso",
    "SITI NUR AISYAH BINTI AHMAD",
    "saya Budi",
    "nama saya Budi Santoso",
    "17 Agustus 1985",
    "tanggal 15 bulan lalu",
    "kemarin",
    "2 minggu lalu",
    "24 bulan",
    "sekitar 24 bulan",
    "3276015204850003",
    "BCA",
    "Bank Jatim",
    "Pamekasan",
    "Kota Bukittinggi",
    "saya sendiri",
    "ya",
    "tidak",
    "ya pak",
    "boleh saja",
    "boleh",
    "bisa",
    "1",
    "yang kedua",
    "nomor 2",
    "Rp 4.500.000",
    "gaji 4 juta",
    "4 juta",
    "budi@gmail.com",
    "bantu ibu saya",
    "istri almarhum",
    "surat kuasa",
    "Tanya Kusuma",
    "May Sarah",
    "5 May 1985",
    "Kasih Wulandari",
    "Sama Rina",
    "Ade Mana",
    "Ahmad Boleh",
    "Rek BCA 1234567890 a.n. Budi",
    "jam 8 pagi",
    "kemarin jam 8 malam",
    "tadi pagi",
    "hari ini",
    "Siti Berkah",
    "Bagas Ada",
    "Nurul Hidayah",
    "Berkah Malam",
    "sudah",
    "belum",
    "masih",
    "pernah",
    "Mulyadi bin Abdul Karim",
    "Moh. Ma´ruf",
    "tidak pernah",
    "sudah tidak",
    "ya sudah",
    "oke",
    "bukan saya",
    "semua",
    "masih tidak",
    "sama ibu saya",
)


@pytest.mark.parametrize(("text", "meaning"), [(text, meaning) for meaning, texts in SAID.items() for text in texts])
def test_what_people_say_beside_values_is_understood(text: str, meaning: Utterance) -> None:
    assert meant(text) is meaning
    assert meant(f"  {text.upper()} 🙏") is meaning


@pytest.mark.parametrize("text", VALUES)
def test_a_value_is_no_utterance(text: str) -> None:
    assert meant(text) is None


@pytest.mark.parametrize(
    ("text", "hindering"),
    [
        ("nomor KPJ saya lupa, gimana cara ceknya?", Utterance.UNKNOWN),
        ("kartu hilang gimana ya", Utterance.LOST),
        ("kalau belum punya npwp bagaimana", Utterance.NONE_HAD),
        ("boleh nanti?", Utterance.LATER),
        ("kenapa ini ditanyakan?", None),
        ("hilang, nomornya 98765432109", None),
        ("Budi Santoso", None),
    ],
)
def test_what_hinders_is_found_in_a_question_too(text: str, hindering: Utterance | None) -> None:
    assert hindrance(text) is hindering


def test_an_announced_question_is_told_from_one_that_asks() -> None:
    for text in ("saya mau tanya dulu", "mau nanya kak", "halo min mau tanya", "boleh tanya?", "I have a question"):
        assert only_announces(text), text
    for text in ("mau tanya soal biaya", "saya mau tanya kenapa harus NIK", "kenapa?", "tanya biaya"):
        assert not only_announces(text), text


def test_a_mark_behind_a_value_makes_a_question_of_it() -> None:
    assert is_question("Budi Santoso?")
    assert not is_question("Budi Santoso")


@pytest.mark.parametrize(
    "again",
    ["yah", "wr wb", "ada tidak", "boleh pak", "halo", "apa", "masih a", "terima kasih", "saya", "?", "tidak ada"],
)
def test_a_long_text_is_read_at_once(again: str) -> None:
    began = time.process_time()
    meant(f"{again} " * 1000 + "x")
    assert time.process_time() - began < 5


@given(st.text(max_size=200))
def test_no_text_whatever_is_an_error(text: str) -> None:
    assert meant(text) is None or isinstance(meant(text), Utterance)
    assert hindrance(text) in (None, Utterance.UNKNOWN, Utterance.NONE_HAD, Utterance.LOST, Utterance.LATER)
