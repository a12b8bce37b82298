"""Numbers of the law in the texts: each comes from the table in force, in words, and none is written by hand."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.rules import load, table
from bot.simulator.markup import parse_html
from bot.texts import LOCALES, MissingText, law_told, plain, render
from bot.words import label
from dialogs.claims import claims
from dialogs.law.parameters import Parameter, Rule, Rules, Value
from dialogs.law.statute import STATUTE
from dialogs.model.effects import Text
from tests.locale_ids import ROOT, option_ids

NOW = datetime(2026, 11, 21, 5, tzinfo=UTC)
FOLDER = ROOT / "locales"


class _Calls(Visitor):
    """Calls of LAW and RULE in a text: the function, the parameter, and the other parameter it counts from."""

    def __init__(self) -> None:
        self.parameters: set[str] = set()

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:
        self.parameters |= {one.value for one in node.arguments.positional if isinstance(one, ast.StringLiteral)}
        self.parameters |= {str(named.value.value) for named in node.arguments.named if named.name.name == "from"}


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


def entries(locale: str) -> dict[str, ast.Message]:
    """Every message of a language by id."""
    parsed = (
        FluentParser().parse(path.read_text(encoding="utf-8")) for path in sorted((FOLDER / locale).glob("*.ftl"))
    )
    return {entry.id.name: entry for resource in parsed for entry in resource.body if isinstance(entry, ast.Message)}


def parameters_of(entry: ast.Message) -> set[str]:
    seen = _Calls()
    seen.visit(entry)
    return seen.parameters


def told(text_id: str, entry: ast.Message, locale: str) -> str:
    seen = _Variables()
    seen.visit(entry)
    return render(Text(text_id, dict.fromkeys(seen.names, "x")), locale)


TOLD = {name for locale in LOCALES for entry in entries(locale).values() for name in parameters_of(entry)}


def other(parameter: Parameter) -> Parameter:
    """The parameter with another value, as an operator may put it."""
    amount: Any = {
        "rupiah bands": ((77_000_000, 3), (None, 9)),
        "day": date(2017, 3, 5),
    }.get(parameter.unit)
    if amount is None:
        amount = parameter.newest.amount + (
            12 if parameter.unit == "months" else 48 if parameter.unit == "hours" else 7
        )
    return replace(parameter, values=(Value(amount, Rule("x", "Peraturan Contoh 9/2031", None, "H")),))


# --- the table is what is told -----------------------------------------------------------------------------------------


def test_texts_tell_the_law_at_all() -> None:
    assert len(TOLD) > 30


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", sorted(TOLD))
def test_every_text_follows_the_operators_number(name: str, locale: str) -> None:
    naming = {text_id: entry for text_id, entry in entries(locale).items() if name in parameters_of(entry)}
    with law_told(STATUTE, lambda: NOW):
        before = {text_id: told(text_id, entry, locale) for text_id, entry in naming.items()}
    with law_told(STATUTE.with_values({name: other(STATUTE[name])}), lambda: NOW):
        after = {text_id: told(text_id, entry, locale) for text_id, entry in naming.items()}
    assert naming
    same = [text_id for text_id in naming if before[text_id] == after[text_id]]
    assert not same, f"another {name} changes nothing in {same}"


def test_every_number_that_is_told_stands_in_the_printed_table() -> None:
    printed = {line.split("\t")[0] for line in table(STATUTE)}
    assert printed >= TOLD


def test_an_operators_file_is_told_in_words(tmp_path: Path) -> None:
    path = tmp_path / "rules.yaml"
    path.write_text(
        'jmo_balance_limit: [{value: 22500000, regulation: "Pengumuman contoh 3"}]\n'
        'jht_wait_resign: [{value: 2, regulation: "Permenaker 9/2031 Pasal 4"}]\n'
        'jp_began: [{value: 2016-01-01, regulation: "PP 9/2031"}]\n',
        encoding="utf-8",
    )
    with law_told(load(path), lambda: NOW):
        assert "saldo sampai Rp22,5 juta" in plain(Text("file-at-jmo"), "id")
        assert "balance up to Rp22,5 million" in plain(Text("file-at-jmo"), "en")
        assert "Masa tunggu 2 bulan dihitung dari tanggal surat ini (Permenaker 9/2031)." in plain(
            Text("why-letter_date"), "id"
        )
        assert "mulai Januari 2031" in plain(Text("hint-jp_months_too_many"), "id")


def test_a_value_holds_from_its_day_on() -> None:
    for day, age in ((datetime(2027, 12, 31, 5, tzinfo=UTC), 59), (datetime(2028, 1, 1, 5, tzinfo=UTC), 60)):
        with law_told(STATUTE, lambda now=day: now):  # type: ignore[misc] # the day of this round
            assert f"sekarang {age} tahun" in plain(Text("refusal-below_jp_age-found", {"answer": "x"}), "id")


def test_the_table_before_is_told_again_afterwards() -> None:
    before = plain(Text("file-at-jmo"), "id")
    with law_told(STATUTE.with_values({"jmo_balance_limit": other(STATUTE["jmo_balance_limit"])}), lambda: NOW):
        assert plain(Text("file-at-jmo"), "id") != before
        assert label("jht_10", "id") == "JHT: ambil 10% saja"
    assert plain(Text("file-at-jmo"), "id") == before


def test_a_name_at_the_desk_follows_too() -> None:
    with law_told(STATUTE.with_values({"jht_age": other(STATUTE["jht_age"])}), lambda: NOW):
        assert label("jht_usia_56", "id") == "JHT: usia pensiun 63"


def test_a_parameter_that_is_missing_is_an_error_of_ours() -> None:
    with law_told(Rules({}), lambda: NOW), pytest.raises(MissingText, match="there is no parameter jmo_balance_limit"):
        plain(Text("file-at-jmo"), "id")


# --- no number is written by hand --------------------------------------------------------------------------------------

IN_WORDS: Mapping[str, str] = {
    "id": r"\b(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh) (?:bulan|tahun|hari|jam|minggu|kali|anak|juta|persen)\b"
    r"|\b(?:sebulan|setahun|seminggu|sehari)\b|\bPasal\b|\bayat\b",
    "en": r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten) "
    r"(?:months?|years?|days?|hours?|weeks?|times|child(?:ren)?|million|percent|working)\b"
    r"|\b(?:Pasal|Article|art\.)",
}
"""Numbers in words, and articles of a regulation."""
FORMATS = re.compile(
    r"<code>.*?</code>"  # an example of what to type
    r"|(?:Contoh|Example|misalnya|for example|such as):? [^<\n]*"  # the same, in a sentence
    r"|\b(?:UU|PP|Permenaker|PMK) \d+/\d{4}"  # a regulation by its name
    r"|\b175\b"  # the call centre
    r"|\{[^{}]*\}"  # a variable, or a number of the law
    r"|</?\w+>"
)
"""Figures that are no numbers of the law."""

OURS: Mapping[str, str] = {
    "digits of an identity number, and how they are laid out": r"\b(?:16|11|15|6) (?:angka|digits)|15 atau 16 angka|15 or 16 digits"
    r"|6–12 (?:huruf|letters)",
    "forms and stages as they are called": r"Formulir 7|Form 7|KK3 atau 3b|KK3 or 3b",
    "the wage of a month, as it is called": r"[Uu]pah sebulan",
    "the brackets of our own question about the balance": r"Rp\d[\d–]* (?:juta|million)",
    "years counted back in a question of ours": r"2 tahun lalu|2 years ago",
    "months to years": r"÷ 12",
    "steps of a list": r"^\s*\d\. ",
}
"""Numbers that are not the law's, with what they are."""

OTHER_FILES = re.compile(r"(?:foto|petugas|meja(?:_\w+)?)\.ftl")
"""Files that tell nothing of the law: photos, and the officers' desk."""
NOT_OF_THE_LAW = re.compile(
    r"^(?:pin-|consent-|welcome|btn-|reminder|use-buttons|moved-|paper-caption|filing-|hiccup|other-|document|file-problem"
    r"|problem-|doubt-|offer-|opt-bank|choose-|photos-|deleted|receipt|unit-|data-|help|try-|forwarded|private|language)"
)
"""Texts about our own machinery: its PIN, its buttons, what can be typed, sizes of files."""


def left_over(text: str, locale: str) -> list[str]:
    """Numbers in a text, in digits or words, that are neither the law's by name nor known to be ours."""
    for pattern in (FORMATS.pattern, *OURS.values()):
        text = re.sub(pattern, " ", text, flags=re.MULTILINE)
    return re.findall(rf"\d[\d.,]*|{IN_WORDS[locale]}", text)


def written(locale: str) -> dict[str, str]:
    """Every text of a language, as it is written, of the files that tell of the law."""
    found = {}
    for path in sorted((FOLDER / locale).glob("*.ftl")):
        if OTHER_FILES.fullmatch(path.name):
            continue
        source = path.read_text(encoding="utf-8")
        for entry in FluentParser().parse(source).body:
            if isinstance(entry, ast.Message) and entry.value is not None and entry.value.span is not None:
                found[entry.id.name] = source[entry.value.span.start : entry.value.span.end]
    return found


@pytest.mark.parametrize("locale", LOCALES)
def test_no_number_of_the_law_is_written_into_a_text(locale: str) -> None:
    by_hand = {
        text_id: numbers
        for text_id, text in written(locale).items()
        if not NOT_OF_THE_LAW.match(text_id) and (numbers := left_over(text, locale))
    }
    assert not by_hand, f'name the parameter, {{ LAW("…") }}, or say in OURS what the number is: {by_hand}'


@pytest.mark.parametrize(
    ("text", "locale", "numbers"),
    [
        ("Tunggu 1 bulan, lalu lanjut.", "id", ["1"]),
        ("Tunggu satu bulan, lalu lanjut.", "id", ["satu bulan"]),
        ("Saldo di atas Rp 50 juta.", "id", ["50"]),
        ("Potongannya 5%.", "id", ["5"]),
        ("Tunggu sebulan.", "id", ["sebulan"]),
        ("Menurut Pasal 22.", "id", ["Pasal", "22."]),
        ("Wait one month.", "en", ["one month"]),
        ('Tunggu { LAW("jht_wait_resign") }.', "id", []),
        ("Telepon 175. NIK 16 angka. Contoh: 17-8-2026", "id", []),
    ],
)
def test_a_number_written_by_hand_is_found(text: str, locale: str, numbers: list[str]) -> None:
    assert left_over(text, locale) == numbers


# --- fitting -----------------------------------------------------------------------------------------------------------

WIDE, HALF = 30, 14
"""The most signs of a button in a whole row and in half of one, as they can be read on a small phone."""


@pytest.mark.parametrize("locale", LOCALES)
def test_the_short_name_of_a_claim_fits_a_button(locale: str) -> None:
    for kind in claims():
        name = plain(Text(f"claim-{kind}"), locale)
        assert len(name) <= WIDE, f"{kind}: {len(name)} signs: {name}"


@pytest.mark.parametrize("locale", LOCALES)
def test_the_full_name_of_a_claim_says_its_programme_in_words(locale: str) -> None:
    for kind, claim in claims().items():
        full = plain(Text(f"claim-full-{kind}"), locale)
        if kind != "beasiswa":
            assert re.match(rf"{claim.programme} \([^)]+\): ", full), full


OF_THE_CLAIMS = ("jht", "jp_jkp", "jkk_jkm", "bersama", "perkiraan")


@pytest.mark.parametrize("locale", LOCALES)
def test_an_option_of_a_claims_question_fits_its_row(locale: str) -> None:
    mine = {
        entry.id.name
        for name in OF_THE_CLAIMS
        for entry in FluentParser().parse((FOLDER / locale / f"{name}.ftl").read_text(encoding="utf-8")).body
        if isinstance(entry, ast.Message) and entry.id.name.startswith("opt-")
    }
    found = [one for one in option_ids() if one in mine]
    assert found
    for text_id in dict.fromkeys(found):
        if text_id != "opt-money":
            assert len(plain(Text(text_id), locale)) <= WIDE, text_id


STALE = {
    "id": r"kami temukan|belum kami|jawaban Anda:|Yang kami temukan|peserta mandiri|Disnaker|\bjo\.|ayat \(|huruf [a-z]\b|Rp \d",
    "en": r"we found|we have not found|your answer:|You answered|labour office|member card|(?<!-)deceased(?!_)|passed away|\bjo\.|Rp \d",
}
"""Words the claims' texts no longer use: the researcher's voice, echoes of a button, second names of a thing."""


@pytest.mark.parametrize("locale", LOCALES)
def test_the_claims_texts_speak_as_a_helper_and_call_a_thing_by_one_name(locale: str) -> None:
    for name in OF_THE_CLAIMS:
        source = (FOLDER / locale / f"{name}.ftl").read_text(encoding="utf-8")
        found = re.findall(STALE[locale], source)
        assert not found, f"{name}: {found}"


@pytest.mark.parametrize("kind", [kind for kind, claim in claims().items() if "death" in claim.situations])
def test_who_names_a_death_first_hears_that_we_are_sorry(kind: str) -> None:
    first = claims()[kind].gates[0]
    for locale, sorry in (("id", "Kami turut berduka."), ("en", "We are sorry for your loss.")):
        shown = parse_html(render(Text(f"q-{first.text_id}"), locale)).text
        assert shown.startswith(sorry)
        others = [gate for gate in claims()[kind].gates[1:] if sorry in plain(Text(f"q-{gate.text_id}"), locale)]
        assert not others, "once is enough"
