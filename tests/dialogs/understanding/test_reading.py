"""The door from the chat to the kinds: a question or a sentence is never an answer, to any question of any claim."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.claims import claims
from dialogs.claims.schema import Question
from dialogs.understanding.answers import (
    Accepted,
    Chosen,
    Doubtful,
    Kind,
    NotAnAnswer,
    Offered,
    Refused,
    Typed,
)
from dialogs.understanding.reading import Said, read
from dialogs.understanding.utterance import Utterance
from tests.dialogs.understanding.test_answers import ALL, NIK, facts

ASKED: dict[str, Question] = {
    question.id: question
    for claim in claims().values()
    for question in (*claim.questions, *(claim.estimate.questions if claim.estimate else ()))
}
KINDS: Mapping[str, Kind] = {repr(question.kind): question.kind for question in ASKED.values()}
"""Every kind of answer that any claim asks for, with its own options and limits, once each."""

KNOWN: Mapping[str, Any] = {**ALL, "kpj": ["98765432109"], "phone": "+6281298765432", "p_name": "JOKO CONTOH"}

QUESTIONS = (
    "kenapa harus tanggal ini?",
    "kenapa harus tanggal ini",
    "Kenapa dasar PHK yang diterima hanya 4 macam?",
    "knp cuma 4 pilihan min",
    "apakah harus nama lengkap",
    "boleh pakai nama panggilan",
    "boleh pake rekening suami ga min",
    "bs pakai hp istri gak ya",
    "saya mau tanya dulu",
    "mau nanya kak",
    "kenapa saldo saya kosong ya min",
    "gmn caranya",
    "nik itu apa",
    "brp lama cairnya",
    "apa bisa 2 tahun lalu?",
    "kalau belum 1 bulan bisa ga?",
    "tanggal 15 bulan lalu atau tanggal surat?",
    "Rp 500 ribu itu biaya apa?",
    "nomor KPJ saya lupa, gimana cara ceknya?",
    "apakah 3276015204850003 sudah benar",
    "email saya budi@contoh.co.id bisa diganti nanti?",
    "harus BCA ya kak?",
    "pilih yang mana ya",
    "kantor Pamekasan buka jam berapa?",
    "ya atau tidak?",
    "what is KPJ",
    "can i use my wife's account",
    "why do you need it?",
)
SENTENCES = (
    "saldo saya kosong terus",
    "HRD tidak mau melaporkan saya",
    "aplikasi jmo error terus dari kemarin",
    "saya sudah kirim semua kemarin",
    "2 tahun lalu saya daftar",
    "sudah tunggu 3 bulan belum cair juga",
    "saya dikasih tahu teman suruh ke sini",
    "tolong bantu saya kak",
    "perusahaan saya bangkrut dan tidak bayar iuran",
    "my balance is empty and i am waiting",
    "saya daftar 4 kali gagal terus",
)
WORDS = (
    "tidak tahu",
    "gak tau",
    "lupa",
    "saya lupa",
    "kurang paham",
    "entah",
    "tidak punya",
    "belum punya",
    "belum bikin",
    "hilang",
    "kartu saya hilang",
    "ketinggalan",
    "nanti dulu",
    "menyusul",
    "gak jadi",
    "halo min",
    "assalamualaikum",
    "terima kasih",
    "makasih kak",
    "sama seperti yang tadi",
)


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: type(kind).__name__)
def test_a_question_is_never_an_answer_whatever_was_asked(kind: Kind) -> None:
    for text in QUESTIONS:
        assert read(kind, Typed(text), facts(**KNOWN)) == Said(Utterance.QUESTION), text
        assert read(kind, Typed(text.upper()), facts()) == Said(Utterance.QUESTION), text


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: type(kind).__name__)
def test_a_sentence_is_never_an_answer_whatever_was_asked(kind: Kind) -> None:
    for text in SENTENCES:
        assert isinstance(read(kind, Typed(text), facts(**KNOWN)), Refused | Said), text


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: type(kind).__name__)
def test_not_knowing_and_the_like_is_kept_only_where_it_has_a_button(kind: Kind) -> None:
    for text in WORDS:
        reading = read(kind, Typed(text), facts(**KNOWN))
        if isinstance(reading, Accepted):
            values = reading.value if isinstance(reading.value, list) else [reading.value]
            told_before = text.startswith("sama") and reading.value in KNOWN.values()
            assert told_before or set(values) <= set(kind.options), (text, reading)
        else:
            assert isinstance(reading, Refused | Said), (text, reading)


@pytest.mark.parametrize(
    ("question", "text", "value"),
    [
        ("nik", "3276015204850003?", NIK),
        ("nik", "3276015204850003 ??", NIK),
        ("name", "Budi Santoso?", "BUDI SANTOSO"),
        ("birthdate", "12-4-1985?", "1985-04-12"),
        ("bank", "BCA?", "BCA"),
        ("working_now", "ya?", "ya"),
        ("working_now", "tidak?", "tidak"),
        ("account", "7418529630?", "7418529630"),
    ],
)
def test_a_whole_value_with_a_question_mark_behind_it_is_a_value(question: str, text: str, value: str) -> None:
    assert read(ASKED[question].kind, Typed(text), facts(**KNOWN)) == Accepted(value)


@pytest.mark.parametrize(("question", "text"), [("name", "lengkap?"), ("bank", "Bank Contoh?"), ("branch", "wajib?")])
def test_a_word_that_would_be_doubted_is_a_question_where_a_mark_stands_behind_it(question: str, text: str) -> None:
    assert read(ASKED[question].kind, Typed(text), facts()) == Said(Utterance.QUESTION)


def test_what_is_pressed_is_read_by_the_kind_alone() -> None:
    assert read(ASKED["working_now"].kind, Chosen("ya"), facts()) == Accepted("ya")
    assert read(ASKED["nik"].kind, Chosen("gone"), facts()) == NotAnAnswer()


@given(st.text(max_size=80), st.sampled_from(list(KINDS.values())))
def test_no_text_whatever_is_an_error(text: str, kind: Kind) -> None:
    reading = read(kind, Typed(text), facts(**KNOWN))
    assert isinstance(reading, Accepted | Doubtful | Offered | Refused | Said)
