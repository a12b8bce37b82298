"""The locales as a contract with the code: every text is there, is used, fits, is safe, and is kind.

Each check says what to do. Ids come from reading the code (`locale_ids`), texts from the Fluent files themselves.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from fluent.syntax import ast

from bot.texts import LOCALES, MissingText, joined, plain, render
from dialogs.model.conversation import LANGUAGES
from dialogs.model.effects import Bullets, Inline, Param, Rupiah, Text
from tests.locale_ids import EXPANSIONS, ROOT, Unclear, patterns_in, uses_in
from tests.locale_templates import patterns_in_templates
from tests.locale_words import words_of
from tests.written_texts import (
    FOLDER,
    OPERATOR,
    files,
    named,
    resource,
    sample,
    texts,
    uses,
    variables,
)

# --- there, used, alike -------------------------------------------------------------------------------------------------


def test_each_language_has_its_folder() -> None:
    folders = {path.name for path in FOLDER.iterdir() if path.is_dir() and any(path.glob("*.ftl"))}
    assert folders == set(LOCALES), "put the language into LOCALES in bot/texts.py, or take its folder away"
    assert set(LANGUAGES) == set(LOCALES), (
        "put the language into LANGUAGES in dialogs/model/conversation.py, so that it can be chosen"
    )


@pytest.mark.parametrize("locale", LOCALES)
def test_the_files_are_good_fluent(locale: str) -> None:
    seen: set[str] = set()
    for path in files(locale):
        source = path.read_text(encoding="utf-8")
        for entry in resource(path).body:
            assert not isinstance(entry, ast.Junk), (
                f"{path.name}: Fluent passes over this; mend it: {str(entry.content)[:80]}"
            )
            if isinstance(entry, ast.Message):
                assert entry.id.name not in seen, f"{path.name}: {entry.id.name} is there twice; take one away"
                seen.add(entry.id.name)
        untidy = re.findall(r"\{\$\w+|\{ +\$\w+\}|\{\$\w+ +\}", source)
        assert not untidy, f"{path.name}: write {{ $name }} with a space on both sides, not {untidy}"


@pytest.mark.parametrize("locale", LOCALES)
def test_every_text_the_code_names_is_there(locale: str) -> None:
    missing = {text_id: where for text_id, where in named().items() if text_id not in texts(locale)}
    assert not missing, f"write these texts in locales/{locale}: {missing}"


@pytest.mark.parametrize("locale", LOCALES)
def test_every_text_is_used(locale: str) -> None:
    unused = sorted(set(texts(locale)) - set(named()))
    assert not unused, f"nothing names these texts; take them out of locales/{locale}: {unused}"


def test_every_way_to_name_a_text_is_still_needed() -> None:
    sources = [
        path.read_text(encoding="utf-8") for folder in ("dialogs", "bot") for path in (ROOT / folder).rglob("*.py")
    ]
    stale = sorted(set(EXPANSIONS) - patterns_in(sources) - patterns_in_templates())
    assert not stale, (
        f"no code names texts like this any more; take them out of EXPANSIONS in tests/locale_ids.py: {stale}"
    )


def test_the_languages_have_the_same_texts_in_the_same_files() -> None:
    def outline(locale: str) -> dict[str, list[str]]:
        return {
            path.name: [entry.id.name for entry in resource(path).body if isinstance(entry, ast.Message)]
            for path in files(locale)
        }

    first, *others = (outline(locale) for locale in LOCALES)
    for other in others:
        assert list(other) == list(first), "give every language the same files"
        for name, ids in first.items():
            assert other[name] == ids, f"{name}: the languages must have the same texts in the same order"


ALIKE = frozenset(
    "april audit bank bpu csv e internet json kb ktp klaim kpj mail maluku mb menu nik november npwp papua pin september sms wit".split()
)
"""Words that are the same in every language. The names of the languages are written in their own."""


def test_no_text_is_left_untranslated() -> None:
    first, *others = LOCALES
    same = {
        text_id: written
        for text_id, written in texts(first).items()
        for other in others
        if texts(other)[text_id] == written and not text_id.startswith("language-")
    }
    assert same, "even names of months are the same in two languages; see to what is compared"
    left = {
        text_id: written for text_id, written in same.items() if words_of(re.sub(r"\{[^}]*\}", " ", written)) - ALIKE
    }
    assert not left, f"translate these texts, or add to ALIKE what is the same everywhere: {left}"


def test_a_text_has_the_same_variables_in_every_language() -> None:
    for text_id in texts(LOCALES[0]):
        there = {locale: sorted(variables(text_id, locale)) for locale in LOCALES}
        assert len({tuple(names) for names in there.values()}) == 1, (
            f"{text_id}: use the same variables in each: {there}"
        )


# --- what the code gives ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("locale", LOCALES)
def test_every_text_gets_the_variables_it_uses(locale: str) -> None:
    for use in uses():
        if use.passed is None:
            continue
        for text_id in use.ids:
            try:
                render(Text(text_id, sample(use.passed, "x")), locale, OPERATOR)
            except MissingText as error:
                pytest.fail(
                    f"{use.where} gives {sorted(use.passed)}; give what the text needs, or change the text: {error}"
                )


def test_every_text_is_given_its_variables_somewhere() -> None:
    """Variables a place passes on must be seen to be made at another place."""
    told = {text_id for use in uses() if use.passed is not None for text_id in use.ids}
    blind = sorted(
        {
            text_id
            for use in uses()
            if use.passed is None
            for text_id in use.ids
            if variables(text_id, "id") - set(OPERATOR.params)
        }
        - told
    )
    assert not blind, f"can't see which variables these get; write them where the text is named: {blind}"


def test_nothing_is_given_that_no_text_uses() -> None:
    spare = {}
    for use in uses():
        family = {text_id for other in uses() if set(use.ids) & set(other.ids) for text_id in other.ids}
        wanted = frozenset().union(*(variables(text_id, locale) for text_id in family for locale in LOCALES))
        if use.always - wanted:
            spare[f"{use.where}, {use.ids[0]}"] = sorted(use.always - wanted)
    assert not spare, f"no text uses these variables; use them in a text, or do not give them: {spare}"


# --- rendering ----------------------------------------------------------------------------------------------------------


def test_what_a_person_typed_is_escaped_in_messages_and_left_alone_on_buttons() -> None:
    said = Text("problem-choice", {"said": '<b>5 & "6"</b>'})
    assert '&lt;b&gt;5 &amp; "6"&lt;/b&gt;' in render(said, "id")
    assert '<b>5 & "6"</b>' in plain(said, "id")
    nested = Text("taken", {"label": Text("label-name"), "value": Bullets(("A < B", Text("opt-yn-ya")))})
    assert render(nested, "id") == "✓ Nama di KTP: <b>• A &lt; B\n• Ya</b>"


@pytest.mark.parametrize("locale", LOCALES)
def test_a_missing_text_or_variable_never_reaches_a_person(locale: str) -> None:
    with pytest.raises(MissingText, match="no text planted-nowhere"):
        render(Text("planted-nowhere"), locale)
    with pytest.raises(MissingText, match="saved"):
        render(Text("saved"), locale)
    with pytest.raises(MissingText, match="label-nowhere"):
        render(Text("saved", {"claim": Text("label-nowhere")}), locale)
    with pytest.raises(MissingText, match="saved"):
        plain(Text("saved", {"clam": "JHT"}), locale)


@pytest.mark.parametrize(
    ("value", "locale", "shown"),
    [
        (date(2026, 8, 17), "id", "17 Agustus 2026"),
        (date(2026, 8, 17), "en", "17 August 2026"),
        (
            datetime(2026, 8, 17, 2, 5, tzinfo=UTC).astimezone(ZoneInfo("Asia/Jakarta")),
            "id",
            "17 Agustus 2026 pukul 09.05 WIB",
        ),
        (
            datetime(2026, 8, 17, 2, 5, tzinfo=UTC).astimezone(ZoneInfo("Asia/Makassar")),
            "id",
            "17 Agustus 2026 pukul 10.05 WITA",
        ),
        (
            datetime(2026, 8, 17, 2, 5, tzinfo=UTC).astimezone(ZoneInfo("Asia/Jayapura")),
            "en",
            "17 August 2026, 11:05 WIT",
        ),
        (Rupiah(1_250_000), "id", "Rp1.250.000"),
        (Rupiah(1_250_000), "en", "Rp1.250.000"),
        (Inline(Text("doc-kpj_card")), "id", "kartu peserta"),
        (Inline(Text("doc-npwp")), "id", "kartu NPWP"),
        (Inline(Text("label-nik")), "id", "NIK"),
        (Inline(Text("doc-id")), "id", "e-KTP"),
        (Text("opt-yn-ya"), "id", "Ya"),
        (Text("opt-yn-ya"), "en", "Yes"),
        ("2026", "id", "2026"),
    ],
)
def test_days_hours_and_amounts_are_written_as_people_write_them(value: Param, locale: str, shown: str) -> None:
    assert plain(Text("opt-bank", {"name": value}), locale) == shown


def test_the_parts_of_a_message_stand_apart_and_empty_ones_leave_no_gap() -> None:
    parts = (Text("keyboard-away"), Text("opt-bank", {"name": ""}), Text("type-again"))
    assert joined(parts, "id") == "Baik.\n\nSilakan tulis lagi."


# --- the reader of the code ---------------------------------------------------------------------------------------------


def test_texts_are_found_however_the_code_names_them() -> None:
    source = """
def told(turn, many, kind, text):
    status = "one" if many else "two"
    for need in ("x", "y"):
        Text(f"list-{need}", {"documents": 1})
    button("a", "b", "c", Text(f"state-of-{status}"))
    turn.toast, turn.alert = Text("for-a-moment"), True
    Text({int: "number"}.get(kind, "other"), {"a": 1} if many else {"a": 1, "b": 2})
    Text(text)
    Refused("planted", {"said": ""})

told(1, 2, 3, "given-here")
"""
    found = {use.ids: use for use in uses_in(source, "planted.py")}
    assert set(found) == {
        ("list-x", "list-y"),
        ("state-of-one", "state-of-two"),
        ("for-a-moment",),
        ("number", "other"),
        ("given-here",),
        ("problem-planted",),
    }
    assert found["state-of-one", "state-of-two"].button
    assert found[("for-a-moment",)].toast
    assert found["number", "other"].always == frozenset("a")
    assert found["number", "other"].passed == frozenset("ab")
    assert found[("problem-planted",)].passed == frozenset({"said"})


@pytest.mark.parametrize("written", ['Text(f"planted-{what}")', "Text(what.text_id)", "Text(what)"])
def test_a_text_that_can_not_be_followed_is_an_error_that_says_what_to_do(written: str) -> None:
    with pytest.raises(Unclear, match=r"planted.py:2: .* EXPANSIONS in tests/locale_ids.py"):
        uses_in(f"def told(what):\n    {written}\n", "planted.py")
