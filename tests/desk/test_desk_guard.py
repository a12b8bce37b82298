"""Words of an officer that wait for a second person, and those that do not."""

from __future__ import annotations

import pytest

from bot.desk.guard import held
from bot.desk.steps import Line, Typed
from dialogs.model.decisions import Appointment, Decision, Reason
from dialogs.understanding.risky_words import KINDS, holds


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("Setor Rp 50.000 dulu", {"money"}),
        ("cukup 50rb", {"money"}),
        ("lima puluh ribu saja", {"money"}),
        ("biaya administrasi", {"money"}),
        ("transfer ke rekening", {"money"}),
        ("1.250.000", {"money"}),
        ("buka https://contoh.example/a", {"link"}),
        ("buka bpjs-klaim.com ya", {"link"}),
        ("bpjs klaim (dot) com", {"link"}),
        ("hubungi @petugas_contoh", {"link"}),
        ("surel ke a@b.example", {"link"}),
        ("scan QR ini", {"link"}),
        ("hubungi 0812-3456-7890", {"phone"}),
        ("WA +62 812 3456 7890", {"phone"}),
        ("０８１２３４５６７８９０", {"phone"}),
        ("0\u200b8\u200b12 34567890", {"phone"}),
        ("nol delapan satu dua tiga empat lima enam", {"phone"}),
        ("balas dengan PIN Anda", {"secret"}),
        ("kirim O.T.P nya", {"secret"}),
        ("kode yang masuk", {"secret"}),
        ("kata sandi", {"secret"}),
    ],
)
def test_words_that_could_cheat_somebody_are_held(words, kinds):
    assert kinds <= set(holds(words))
    assert set(holds(words)) <= set(KINDS)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Sudut kiri atas terpotong.",
        "Foto KK terbaru, ya. Terima kasih.",
        "Tanggal di surat 14-09-2026 belum jelas.",
        "Berlaku sampai 2026-12-07.",
        "Nama ibu di KK dan akta berbeda.",
        "Datang pukul 10.00, bawa 2 fotokopi.",
        "Kantor cabang Pamekasan, lantai 2",
        "Hubungi 175 bila perlu.",
        "Opini dokter kurang; spinal belum tertulis.",
    ],
)
def test_usual_words_go_at_once(words):
    assert holds(words) == ()


@pytest.mark.parametrize(
    ("link", "kinds"),
    [
        ("https://us05web.zoom.us/j/123?pwd=a", ()),
        ("https://meet.google.com/abc-defg-hij", ()),
        ("https://zoom.us.contoh.example/j/123", ("link",)),
        ("https://zoom.us@contoh.example/j/123", ("link",)),
        ("https://notzoom.us/j/123", ("link",)),
        ("https://[zoom.us/j", ("link",)),
    ],
)
def test_a_video_link_that_leads_elsewhere_is_held(link, kinds):
    decided = Decision(appointment=Appointment("2026-12-07T10:00:00+07:00", "", link=link))
    assert held(decided, Typed("scheduled", "", (Line(),), {})) == kinds


def test_every_word_typed_freely_is_looked_at_and_words_of_the_form_are_not():
    blank = Typed("scheduled", "", (Line(),), {"place": "Kantor cabang Pamekasan, telp 0324 123 4567"})
    at = "2026-12-07T10:00:00+07:00"
    ours = Appointment(at, "Kantor cabang Pamekasan, telp 0324 123 4567")
    assert held(Decision(appointment=ours), blank) == ()
    assert held(Decision("buka contoh.com"), blank) == ("link",)
    assert held(Decision(reasons=(Reason("other", "", "bayar dulu"), Reason("other", "", "PIN"))), blank) == (
        "money",
        "secret",
    )
    assert held(Decision(appointment=Appointment(at, "Kantor", bring=("uang 50.000",))), blank) == ("money",)
