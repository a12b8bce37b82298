"""`klaim eligibility` and `klaim rules`: what they print, and what they say to a slip of the pen."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.__main__ import app
from bot.rules import RulesFileError, load, table
from dialogs.law.statute import JHT_WAIT_RESIGN, PROXY_ALLOWED, STATUTE

RESIGNED = "working_now=tidak was_phk=tidak letter_date=2026-10-21 nonactive=ya"


def run(*words: str, **environment: str) -> tuple[int, str, str]:
    """Exit status, standard output, standard error of `klaim …`."""
    result = CliRunner().invoke(app, list(words), env=environment)
    return result.exit_code, result.stdout, result.stderr


def decided(reason: str, facts: str, today: str = "2026-11-20") -> dict[str, Any]:
    status, out, _ = run("eligibility", reason, "--today", today, *facts.split())
    assert status == 0
    return dict(json.loads(out))


@pytest.mark.parametrize(
    ("reason", "facts", "expected"),
    [
        ("jht_resign", RESIGNED, {"outcome": "not_yet", "from": "2026-11-21"}),
        (
            "JHT_RESIGN",
            RESIGNED.replace("10-21", "10-20"),
            {"outcome": "eligible", "reason": None, "from": None, "also": []},
        ),
        (
            "jht_resign",
            "working_now=ya",
            {"outcome": "not_eligible", "reason": "still_active", "also": ["jht_10", "jht_30"]},
        ),
        ("jht_resign", "working_now=tidak was_phk=ya", {"outcome": "other_programme", "also": ["jht_phk"]}),
        (
            "jht_resign",
            "working_now=tidak was_phk=tidak letter_date=belum",
            {"outcome": "not_yet", "reason": "no_letter", "from": None},
        ),
        (
            "jht_phk",
            "working_now=tidak phk_date=2026-10-31",
            {"outcome": "not_yet", "from": "2026-11-30", "also": ["jkp"]},
        ),
        (
            "jht_phk",
            "working_now=tidak phk_date=2026-01-01 proof=joint_agreement,phi_decision nonactive=ya",
            {"outcome": "eligible", "also": []},
        ),
        ("jht_pkwt", "cut_early=tidak end_date=2026-11-20 working_now=tidak", {"outcome": "eligible"}),
        ("jht_bpu", "stopped=tidak", {"outcome": "not_eligible", "also": ["jht_10", "jht_30", "jht_usia_56"]}),
        ("jht_ln", "citizenship=WNI", {"outcome": "ask_branch", "reason": "uncertain_rule"}),
        (
            "jht_cacat",
            "doctor=ya cause_work=ya",
            {"outcome": "eligible", "also": ["jkk_cacat", "jp_cacat", "beasiswa"]},
        ),
        ("jht_10", "first_date=2016-11-21", {"outcome": "not_yet", "from": "2026-11-21"}),
        (
            "jkk_kecelakaan",
            "when=2026-11-18 where=dinas active=ya reported=tidak",
            {"outcome": "not_yet", "reason": "report_stage1"},
        ),
        ("jkk_kecelakaan", "when=2021-11-19", {"outcome": "not_eligible", "reason": "lapsed"}),
        ("jkm", "work_cause=ya", {"outcome": "other_programme", "also": ["jkk_meninggal"]}),
        (
            "jkm",
            "work_cause=tidak active=tidak",
            {"outcome": "not_eligible", "also": ["jht_meninggal", "jp_janda_duda"]},
        ),
        (
            "beasiswa",
            "cause=meninggal_bukan_kerja contribution_years=2",
            {"outcome": "not_eligible", "reason": "contributions_below_3_years"},
        ),
        ("jp_lumpsum", "segment=ya birthdate=1969-02-01", {"outcome": "not_yet", "from": "2029-02-01"}),
        ("jp_hari_tua", "birthdate=1960-01-01 months=100", {"outcome": "other_programme", "also": ["jp_lumpsum"]}),
        ("jkp", "cause=resign", {"outcome": "not_eligible"}),
        (
            "jkp",
            "cause=phk citizenship=ya phk_date=2026-05-20 paid=ya working=tidak willing=ya proof=ya",
            {"outcome": "eligible"},
        ),
        ("jkp", "cause=phk citizenship=ya phk_date=2026-05-19", {"outcome": "not_eligible", "reason": "lapsed"}),
    ],
)
def test_a_decision_is_printed_as_json(reason: str, facts: str, expected: dict[str, Any]) -> None:
    found = decided(reason, facts)
    assert {name: found[name] for name in expected} == expected
    assert {"outcome", "reason", "from", "also", "documents", "rule"} <= set(found)
    assert set(found["documents"]) == {"required", "usual", "conditional"}


@pytest.mark.parametrize(
    ("reason", "facts", "rule"),
    [
        ("jht_resign", RESIGNED, "Permenaker 4/2022 Pasal 8–9"),
        ("jht_ln", "citizenship=WNA", "Permenaker 4/2022 Pasal 4–5"),
        # Weak or unconfirmed sources: to be confirmed with the branch, so no regulation is named.
        ("jht_ln", "citizenship=WNI", None),
        ("jp_lumpsum", "segment=ya lump_cause=heir", None),
        ("jp_lumpsum", "segment=ya lump_cause=disabled", None),
    ],
)
def test_the_rule_is_the_regulation_and_null_where_we_are_not_sure(reason: str, facts: str, rule: str | None) -> None:
    assert decided(reason, facts)["rule"] == rule


def test_the_hour_counts_where_hours_are_the_rule() -> None:
    """A bare date is midnight in Jakarta: 48 hours are over at the midnight two days later, and not before."""
    facts = "where=dinas active=ya reported=ya"
    assert "report_now" in decided("jkk_kecelakaan", f"when=2026-11-18 {facts}")["hints"]
    assert "report_now" not in decided("jkk_kecelakaan", f"when=2026-11-17T23:59 {facts}")["hints"]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("jht_nothing", "there is no reason jht_nothing"),
        ("jht_resign colour=red", "jht_resign has no key colour; it has working_now, was_phk"),
        ("jht_resign working_now=mungkin", "working_now=mungkin is not understood; wanted is one of ya|tidak"),
        (
            "jht_resign working_now=tidak was_phk=tidak letter_date=31-12-2026",
            "wanted is a date, e.g. 2026-11-20, or belum",
        ),
        ("jht_resign working_now=tidak", "jht_resign needs was_phk: one of ya|tidak"),
        ("jht_resign working_now=tidak working_now=ya", "working_now is given twice"),
        ("jht_resign ya", "ya is not key=value"),
        (
            "jht_phk working_now=tidak phk_date=2026-01-01 proof=none,phi_decision",
            "proof=none,phi_decision is not understood",
        ),
        ("jht_resign --today 20-11-2026 working_now=ya", "--today=20-11-2026 is not understood"),
    ],
)
def test_a_slip_is_named_in_one_line(words: str, says: str) -> None:
    status, out, complaint = run("eligibility", *words.split())
    assert (status, out) == (2, "")
    assert says in complaint
    assert complaint.count("\n") == 1


def test_it_runs_as_a_command_of_its_own() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "eligibility", "jht_resign", "--today", "2026-11-20", *RESIGNED.split()],
        capture_output=True,
        text=True,
        check=True,
        env={name: value for name, value in os.environ.items() if not name.startswith("KLAIM_")},
    )
    assert json.loads(done.stdout)["outcome"] == "not_yet"


# --- the table and the operator's file ---------------------------------------------------------------------------------------


def test_the_table_shows_every_value_with_its_source() -> None:
    status, out, _ = run("rules")
    assert status == 0
    lines = [line.split("\t") for line in out.splitlines()]
    assert {line[0] for line in lines[1:]} == {parameter.id for parameter in STATUTE}
    assert all(len(line) == 8 and line[7] for line in lines)
    assert ["jp_age", "59", "years", "2025-01-01", "2027-12-31", "H", "shipped", "PP 45/2015 Pasal 15"] in lines


def test_an_operator_can_put_a_value_in_place_of_ours(tmp_path: Path) -> None:
    file = tmp_path / "aturan.yaml"
    file.write_text(
        "jht_wait_resign:\n  - {value: 2, regulation: Peraturan Contoh 1/2027}\nproxy_allowed: true\n", encoding="utf-8"
    )
    loaded = load(file)
    assert loaded["jht_wait_resign"].newest.amount == 2
    assert loaded["proxy_allowed"].newest.amount is True
    assert any(
        line.startswith("jht_wait_resign\t2\tmonths\t–\t–\tH\toperator\tPeraturan Contoh") for line in table(loaded)
    )
    status, out, _ = run("eligibility", "jht_resign", "--today", "2026-11-20", *RESIGNED.split(), KLAIM_RULES=str(file))
    assert status == 0
    assert json.loads(out)["from"] == "2026-12-21"
    assert json.loads(out)["rule"] == "Peraturan Contoh 1/2027"
    assert (JHT_WAIT_RESIGN.newest.amount, PROXY_ALLOWED.newest.amount) == (1, False), "ours stay as they are"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("jht_wait: 1", "jht_wait: is no parameter"),
        ("jht_wait_resign: 1", "jht_wait_resign: wants value and regulation"),
        ("jht_wait_resign: [{value: satu, regulation: X}]", "value 1: wants a whole number of months"),
        ("jht_wait_resign: [{value: 1}]", "wants the regulation it comes from"),
        ("jht_wait_resign: [{value: 1, regulation: X, from: 2027-01-01}]", "from is not known"),
        ("jht_wait_resign: [{value: 1, regulation: X, since: besok}]", "since wants a date"),
        ("jht_wait_resign: [{value: 1, regulation: X, confidence: Z}]", "confidence wants one of H, M, L, K"),
        ("proxy_allowed: mungkin", "wants true or false"),
        ("tax_jht_final: [{value: [[1, 2]], regulation: X}]", "the last without a limit"),
        ("- 1", "wants parameters with their values"),
        ("a: [", "is not valid YAML"),
        (
            "jht_wait_resign: [{value: 1, regulation: X, until: 2027-01-01}, {value: 2, regulation: Y, since: 2027-01-01}]",
            "overlap from 2027-01-01 on",
        ),
        (
            "jht_wait_resign: [{value: 1, regulation: X, until: 2027-01-01}, {value: 2, regulation: Y, since: 2027-02-01}]",
            "there is no value between 2027-01-01 and 2027-02-01",
        ),
    ],
)
def test_a_wrong_file_is_refused_with_the_place_and_what_is_wanted(tmp_path: Path, text: str, says: str) -> None:
    file = tmp_path / "aturan.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(RulesFileError) as found:
        load(file)
    assert says in str(found.value)
    assert "aturan.yaml" in str(found.value)
    status, out, complaint = run("rules", "--file", str(file))
    assert (status, out) == (2, "")
    assert says in complaint


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(RulesFileError, match="can't be read"):
        load(tmp_path / "nothing.yaml")
