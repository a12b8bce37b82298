"""Comparison of names: one verdict for everybody, whatever the paper made of the name."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.understanding.names import Cause, Verdict, compare, same_person

ROOT = Path(__file__).parents[3]

PAIRS: tuple[tuple[str, str, Verdict, Cause], ...] = (
    ("SITI AMINAH", "Siti Aminah", Verdict.SAME, "signs"),
    ("SITI AMINAH", "SITIAMINAH", Verdict.SAME, "signs"),
    ("MA'RUF AMIN", "Ma’ruf Amin", Verdict.SAME, "signs"),
    ("MA'RUF AMIN", "MARUF AMIN", Verdict.SAME, "signs"),
    ("JOSÉ RAMÍREZ", "JOSE RAMIREZ", Verdict.SAME, "signs"),
    ("BUDI SANTOSO", "Drs. H. Budi Santoso, M.Si.", Verdict.SAME, "title"),
    ("BUDI SANTOSO", "BUDI SANTOSO, S.PD", Verdict.SAME, "title"),
    ("BUDI SANTOSO", "ALM. BUDI SANTOSO", Verdict.SAME, "title"),
    ("SITI AMINAH", "St. Aminah", Verdict.SAME, "abbreviation"),
    ("MUHAMMAD CONTOH", "MOH. CONTOH", Verdict.SAME, "abbreviation"),
    ("MUHAMMAD CONTOH", "Moch. Contoh", Verdict.SAME, "abbreviation"),
    ("MUHAMMAD CONTOH", "M. CONTOH", Verdict.SAME, "abbreviation"),
    ("MARIA CONTOH", "M. CONTOH", Verdict.SAME, "abbreviation"),
    ("ABDUL CONTOH", "ABD CONTOH", Verdict.SAME, "abbreviation"),
    ("SEKAR CONTOHWATI", "SEKAR C", Verdict.SAME, "abbreviation"),
    ("SEKAR CONTOHWATI", "CONTOHWATI SEKAR", Verdict.SAME, "order"),
    ("MUHAMMAD BUDI CONTOH", "CONTOH MOH BUDI", Verdict.SAME, "order"),
    ("AHMAD CONTOH", "ACHMAD CONTOH", Verdict.ALIKE, "spelling"),
    ("AHMAD CONTOH", "AKHMAD CONTOH", Verdict.ALIKE, "spelling"),
    ("SUKARNO CONTOH", "SOEKARNO TJONTOH", Verdict.ALIKE, "spelling"),
    ("YUSUF FAUZI", "YUSUF VAUZY", Verdict.ALIKE, "spelling"),
    ("SITI AMINAH BINTI AHMAD", "SITI AMINAH", Verdict.ALIKE, "missing"),
    ("SEKAR CONTOHWATI", "SEKAR", Verdict.ALIKE, "missing"),
    ("MADE SUARTA", "I MADE SUARTA", Verdict.ALIKE, "missing"),
    ("SEKAR CONTOHWATI", "SEKAR CONTOHWATT", Verdict.ALIKE, "letters"),
    ("SEKAR CONTOHWATI", "SEKAR C0NT0HWATI", Verdict.ALIKE, "letters"),
    ("SITI AMINAH", "S1TI AM1NAH", Verdict.ALIKE, "letters"),
    ("SEKAR CONTOHWATI", "MELATI CONTOHWATI", Verdict.SHARED, "other"),
    ("BUDI SIMANJUNTAK", "ANI SIMANJUNTAK", Verdict.SHARED, "other"),
    ("SEKAR CONTOHWATI", "BUDI SANTOSO", Verdict.OTHER, "other"),
    ("SITI AMINAH", "SITI RAHAYU", Verdict.OTHER, "other"),
    ("MUHAMMAD RIZKI", "MUHAMMAD CONTOH", Verdict.OTHER, "other"),
    ("SITI", "SITI RAHAYU", Verdict.OTHER, "other"),
    ("RUDI", "BUDI", Verdict.OTHER, "other"),
    ("ANI", "ADI", Verdict.OTHER, "other"),
    ("SEKAR CONTOHWATI", "BANDUNG", Verdict.OTHER, "other"),
    ("SEKAR CONTOHWATI", "", Verdict.OTHER, "other"),
)


@pytest.mark.parametrize(("one", "other", "verdict", "cause"), PAIRS)
def test_two_writings_of_a_name_get_one_verdict_with_its_cause(
    one: str, other: str, verdict: Verdict, cause: Cause
) -> None:
    found = compare(one, other)
    assert (found.verdict, found.cause) == (verdict, cause)
    assert compare(other, one).verdict is verdict, "whichever comes first"
    assert same_person(one, other) is (verdict is Verdict.SAME)
    assert "".join(text for text, _ in found.one.parts) == one


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_text_whatever_is_an_error(one: str, other: str) -> None:
    assert compare(one, one).verdict is Verdict.SAME
    assert compare(one, other).verdict is compare(other, one).verdict


PLACE = "dialogs.understanding.names"
COMPARING = {
    "dialogs/understanding/names.py",
    "dialogs/understanding/text_diff.py",
    "dialogs/understanding/answers/banks.py",
    "dialogs/understanding/answers/email_domains.py",
    "dialogs/understanding/answers/written_days.py",
    "dialogs/understanding/faq.py",
    "dialogs/law/branches.py",
    "dialogs/documents/reading/values.py",
    "dialogs/documents/reading/text.py",
    "dialogs/documents/reading/labels.py",
    "dialogs/documents/declared/cards.py",
    "dialogs/documents/declared/money.py",
    "bot/desk/readings.py",
    "bot/documents/ocr/kinds.py",
    "bot/doctor.py",
}
"""Modules that measure likeness: of names, signs, banks, domains, months, questions, towns, labels, words on papers, settings."""


def test_names_are_compared_in_one_place_only() -> None:
    measuring, comparing = set(), set()
    for path in (*(ROOT / "dialogs").rglob("*.py"), *(ROOT / "bot").rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(("rapidfuzz", "difflib")):
                measuring.add(name)
            if isinstance(node, ast.ImportFrom) and node.module in ("dialogs.understanding", PLACE):
                wanted = {"names"} if node.module == "dialogs.understanding" else {"compare", "same_person"}
                comparing |= {name} if {one.name for one in node.names} & wanted else set()
            if isinstance(node, ast.FunctionDef) and node.name in ("compare_names", "same_person", "same_name"):
                assert name == "dialogs/understanding/names.py", f"{name} compares names by itself; use names.compare"
    assert measuring <= COMPARING, "use dialogs.understanding.names.compare for names, or say here what is measured"
    assert {
        "dialogs/understanding/answers/account.py",
        "dialogs/documents/extracted_values.py",
        "dialogs/scenes/photos/name_mismatch.py",
        "bot/desk/readings.py",
    } <= comparing
