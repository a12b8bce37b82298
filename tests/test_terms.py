"""One name for one thing: the words texts use, and those they do not use instead."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from bot.texts import LOCALES
from tests.written_texts import texts

NAMES: Mapping[str, Mapping[str, str]] = {
    "id": {
        "batalkan klaim": r"\b(?:tarik|ditarik|menarik|penarikan) (?:klaim|kembali)|\bsudah ditarik\b|\bAnda tarik\b",
        "izin": r"\bpersetujuan",
        "{ $operator }": r"(?<!\$)\boperator\b",
        "pekerja mandiri (BPU)": r"peserta mandiri|(?<!\()\bBPU\b",
        "Dinas Tenaga Kerja": r"\bDisnaker\b|\bdinas ketenagakerjaan\b",
        "pukul 14.30": r"\bjam \d",
        "kartu peserta": r"\bkartu (?:BPJS|anggota|KPJ|kepesertaan)\b",
        "gratis": r"\btidak dipungut\b|\btanpa biaya\b|\bbebas biaya\b",
        "terkunci": r"\bdisandikan\b|\benkripsi\b|\bdienkripsi\b|end-to-end",
        "e-mail": r"\bemail\b|\bsurel\b",
        "nomor HP": r"\bnomor (?:telepon|ponsel|handphone)\b|\bponsel\b|\bhandphone\b",
        "Rp15 juta": r"\bRp \d",
    },
    "en": {
        "cancel the claim": r"\bwithdr(?:aw|ew)",
        "PHK": r"\bdismiss|\blaid off\b|\blay-?off",
        "the Manpower Office": r"\bDisnaker\b|\blabou?r office\b",
        "participant card": r"\bmember(?:ship)? card\b|\bparticipant's card\b",
        "the participant who died": r"\bdeceased\b|\bpassed away\b|\bperson who died\b",
        "Pasal": r"\bArticle\b|\bart\. ?\d",
        "self-employed (BPU)": r"\bindependent participants?\b",
        "{ $operator }": r"(?<!\$)\boperator\b",
        "locked": r"\bencrypt|end-to-end",
        "free": r"\bfree of charge\b|\bcosts? nothing\b",
        "e-mail": r"\bemail\b",
        "Rp15 million": r"\bRp \d",
    },
}
"""By language, the name of a thing, and the other names it could have: no text uses these."""


@pytest.mark.parametrize("locale", LOCALES)
def test_a_thing_has_one_name(locale: str) -> None:
    for name, others in NAMES[locale].items():
        found = {
            text_id: said[0]
            for text_id, written in texts(locale).items()
            if (said := re.search(others, re.sub(r"<[^>]+>|\{[^}]*(?:email|phone)[^}]*\}", "", written), re.IGNORECASE))
        }
        assert not found, f"it is called “{name}” in {locale}; mend these texts: {found}"


def test_every_language_has_its_names() -> None:
    assert set(NAMES) == set(LOCALES), "give the new language its names"


@pytest.mark.parametrize(
    "written", ["Ya, tarik klaim", "Klaim ini Anda tarik.", "hubungi operator bot ini", "17-8-2026 jam 14.30"]
)
def test_another_name_is_found(written: str) -> None:
    assert any(re.search(others, written, re.IGNORECASE) for others in NAMES["id"].values())
