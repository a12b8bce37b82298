"""Papers of JHT, JKK, JKM and the scholarship: those the rules require, and those asked for only where they are wanted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from dialogs.claims import claims
from tests.dialogs.claims.eligible import JHT, JKK_JKM
from tests.dialogs.deciding import decided, facts

ELIGIBLE = {**JHT, **JKK_JKM}
PAPERS: Mapping[str, tuple[set[str], set[str], set[str]]] = {
    "jht_resign": ({"kpj_card", "id", "resign_letter"}, {"kk", "bank_book", "photo", "paklaring"}, {"npwp"}),
    "jht_phk": ({"kpj_card", "id", "phk_proof"}, {"kk", "bank_book", "photo"}, {"npwp"}),
    "jht_pkwt": ({"kpj_card", "id", "contract_end"}, {"kk", "bank_book", "photo", "paklaring"}, {"npwp"}),
    "jht_usia_56": ({"kpj_card", "id"}, {"kk", "bank_book", "photo"}, {"npwp", "pension_letter"}),
    "jht_bpu": ({"kpj_card", "id"}, {"bpu_stop", "kk", "bank_book", "photo"}, {"npwp"}),
    "jht_ln": ({"kpj_card", "passport", "no_work_statement"}, {"bank_book", "photo"}, {"npwp"}),
    "jht_cacat": ({"kpj_card", "id", "doctor_letter"}, {"kk", "bank_book", "photo"}, {"npwp"}),
    "jht_meninggal": (
        {"kpj_card", "heir_id", "death_cert", "heir_letter"},
        {"kk", "heir_bank"},
        {"birth_cert", "guardianship", "will", "mental_letter", "npwp"},
    ),
    "jht_10": ({"kpj_card", "id"}, {"kk", "bank_book", "work_status_letter", "photo"}, {"npwp"}),
    "jht_30": (
        {"kpj_card", "id"},
        {"kk", "bank_book"},
        {"ppjb_ajb", "bank_loan", "standing_instruction", "npwp"},
    ),
    "jkk_kecelakaan": (
        {"kpj_card", "id", "jkk_stage1", "jkk_stage2", "jkk_doctor", "chronology", "attendance"},
        {"bank_book"},
        {"kk", "receipts", "police", "visum"},
    ),
    "jkk_cacat": ({"kpj_card", "id", "jkk_stage2", "jkk_doctor"}, {"bank_book"}, set()),
    "jkk_meninggal": (
        {"kpj_card", "heir_id", "death_cert", "heir_letter", "kk", "heir_bank", "jkk_stage1", "jkk_stage2"},
        set(),
        {"marriage", "birth_cert", "will"},
    ),
    "jkm": (
        {"kpj_card", "id", "heir_id", "death_cert", "kk", "heir_letter", "heir_bank"},
        set(),
        {"marriage", "will"},
    ),
    "beasiswa": ({"birth_cert", "kk", "school_letter", "report_card", "heir_id", "bank_book"}, set(), set()),
}
"""By regulation, in practice, and only if."""


@pytest.mark.parametrize("reason", PAPERS)
def test_the_papers_are_those_of_the_rules(reason: str) -> None:
    claim = claims()[reason]
    required, usual, conditional = PAPERS[reason]
    listed = decided(reason, ELIGIBLE[reason]).as_json(claim)["documents"]
    assert {need: set(ids) for need, ids in listed.items()} == {
        "required": required,
        "usual": usual,
        "conditional": conditional,
    }


@pytest.mark.parametrize("reason", JKK_JKM)
def test_what_the_rules_require_is_asked_of_everybody_and_can_not_be_left_out(reason: str) -> None:
    for document in claims()[reason].documents:
        if document.need == "required":
            assert document.when(facts({})), document.id
            assert not document.skippable, document.id


VIOLENCE = {"where": "kekerasan_di_tempat_kerja"}
OTHER_JHT = ("jht_bpu", "jht_ln", "jht_cacat", "jht_meninggal", "jht_10", "jht_30")
ONLY_IF: list[tuple[str, str, dict[str, Any], dict[str, Any]]] = [
    # (reason, document, answers for which it is asked, answers for which it is not)
    ("jht_30", "ppjb_ajb", {"mode": "tunai"}, {"mode": "kredit"}),
    ("jht_30", "bank_loan", {"mode": "kredit"}, {"mode": "tunai"}),
    ("jht_30", "standing_instruction", {"mode": "kredit"}, {"mode": "tunai"}),
    ("jht_meninggal", "birth_cert", {"relation": "anak"}, {"relation": "pasangan"}),
    ("jht_meninggal", "guardianship", {"heir_minor": "ya"}, {"heir_minor": "tidak"}),
    ("jht_meninggal", "will", {"relation": "wasiat"}, {"relation": "anak"}),
    ("jht_usia_56", "pension_letter", {"company_pension": "ya"}, {"company_pension": "tidak"}),
    *(
        (reason, "npwp", {"balance": "above_50m"}, {"balance": "15m_to_50m", "earlier_claim": "tidak"})
        for reason in OTHER_JHT
    ),
    *((reason, "npwp", {"balance": "to_15m", "earlier_claim": "ya"}, {"balance": "unknown"}) for reason in OTHER_JHT),
    ("jkk_kecelakaan", "police", VIOLENCE, {"where": "penyakit_akibat_kerja"}),
    ("jkk_kecelakaan", "police", {"where": "perjalanan_kerja", "traffic": "ya"}, {"traffic": "tidak"}),
    ("jkk_kecelakaan", "visum", VIOLENCE, {"where": "perjalanan_kerja", "traffic": "ya"}),
    ("jkk_meninggal", "marriage", {"relation": "pasangan"}, {"relation": "anak"}),
    ("jkk_meninggal", "birth_cert", {"relation": "anak"}, {"relation": "pasangan"}),
    ("jkk_meninggal", "will", {"relation": "wasiat"}, {"relation": "mertua"}),
    ("jkk_meninggal", "guardianship", {"heir_minor": "ya"}, {"heir_minor": "tidak"}),
    ("jkm", "marriage", {"relation": "pasangan"}, {"relation": "anak"}),
    ("jkm", "will", {"relation": "wasiat"}, {"relation": "saudara"}),
    ("jkm", "guardianship", {"heir_minor": "ya"}, {"heir_minor": "tidak"}),
]


@pytest.mark.parametrize(("reason", "paper", "asked", "not_asked"), ONLY_IF)
def test_a_paper_that_is_wanted_only_if_is_asked_only_then(
    reason: str, paper: str, asked: dict[str, Any], not_asked: dict[str, Any]
) -> None:
    document = next(one for one in claims()[reason].documents if one.id == paper)
    assert document.when(facts(asked))
    assert not document.when(facts(not_asked))


def test_a_letter_on_the_heirs_mind_can_be_left_out_since_no_answer_tells_whether_it_is_wanted() -> None:
    letter = next(one for one in claims()["jht_meninggal"].documents if one.id == "mental_letter")
    assert letter.when(facts({}))
    assert letter.skippable


@pytest.mark.parametrize("paper", ["kk", "receipts"])
def test_where_no_answer_tells_whether_a_paper_is_wanted_it_can_be_left_out(paper: str) -> None:
    document = next(one for one in claims()["jkk_kecelakaan"].documents if one.id == paper)
    assert document.need == "conditional"
    assert document.skippable
