"""Texts are kind: nobody is spoken to like a form, and whoever is sent to somebody is told how to reach them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest
from babel.dates import format_date

from bot.texts import LOCALES, plain, render
from bot.words import MENU
from dialogs.model.effects import Text
from dialogs.understanding.commands import command, menu_word, navigation
from tests.written_texts import (
    OPERATOR,
    button_ids,
    files,
    texts,
    variables,
)

# --- kind ---------------------------------------------------------------------------------------------------------------

STIFF = {
    "id": (
        r"kamu|kalian|engkau|saudara|Anda sekalian|dimohon|agar supaya|adapun|tersebut di atas|perihal|bahwasanya|sehubungan"
        r"|dengan ini|hendaknya|mohon maklum|diharapkan|selaku|guna|dalam rangka|apabila|bilamana|manakala|yang bersangkutan"
        r"|harap|berkenaan|dikarenakan|senantiasa|terlampir|mempergunakan|dipersilakan|maka dari itu|oleh karenanya"
    ),
    "en": (
        r"kindly|hereby|pursuant|aforementioned|please be advised|shall|in order to|prior to|herein|thereof|commence|utilise"
        r"|failure to|user|invalid"
    ),
}


@pytest.mark.parametrize("locale", LOCALES)
def test_nobody_is_spoken_to_like_a_form(locale: str) -> None:
    for text_id, written in texts(locale).items():
        stiff = re.findall(rf"\b(?:{STIFF[locale]})\b", written, re.IGNORECASE)
        assert not stiff, f"{text_id} in {locale}: say it as you would to your mother, without {stiff}: {written}"


def test_anda_is_written_with_respect() -> None:
    for text_id, written in texts("id").items():
        assert not re.search(r"\banda\b", written), f"{text_id}: write Anda with a capital"


@pytest.mark.parametrize("locale", LOCALES)
def test_every_label_is_understood_when_it_is_typed(locale: str) -> None:
    for what in ("back", "save", "cancel", "help", "menu"):
        label = plain(Text(f"btn-{what}"), locale)
        assert navigation(label) == what, f"add {label!r} to NAVIGATION[{what!r}] in dialogs/understanding/commands.py"
    for item in ("claim", "check", "status", "documents", "ask", "language", "data", "help"):
        label = plain(Text(f"menu-{item}"), locale)
        assert menu_word(label) == item, f"add {label!r} to MENU[{item!r}] in dialogs/understanding/commands.py"


@pytest.mark.parametrize("locale", LOCALES)
def test_every_command_that_is_shown_works(locale: str) -> None:
    for name, meaning in MENU[locale].items():
        assert command(name) == meaning, f"add {name!r} to COMMANDS in dialogs/understanding/commands.py"
    for text_id, written in texts(locale).items():
        for name in re.findall(r"(?<![\w<&./])/([a-z]+)", written):
            assert name in MENU[locale], (
                f"{text_id} in {locale}: /{name} is no command people see; name one of {list(MENU[locale])}"
            )


NO_BUTTONS = {
    "id": {"tenaga kerja NA", "klaim harus dilakukan oleh tenaga kerja NA", "petugas", "petugas simulasi"},
    "en": {"tenaga kerja NA", "klaim harus dilakukan oleh tenaga kerja NA", "officer", "simulated officer"},
}
"""Quotes in texts that are no labels of buttons."""


@pytest.mark.parametrize("locale", LOCALES)
def test_a_button_is_quoted_as_it_is_written(locale: str) -> None:
    labels = {
        re.sub(r"^\W+", "", plain(Text(text_id), locale)) for text_id in button_ids() if not variables(text_id, locale)
    }
    quoted = {
        quote.replace("&amp;", "&") for written in texts(locale).values() for quote in re.findall("“([^”{]+)”", written)
    }
    assert quoted - labels == NO_BUTTONS[locale], (
        "a text quotes a button that has other words on it, or NO_BUTTONS in tests/test_texts.py names a quote that is gone: "
        f"{sorted((quoted - labels) ^ NO_BUTTONS[locale])}"
    )


@pytest.mark.parametrize("locale", LOCALES)
def test_months_are_called_as_in_the_dates(locale: str) -> None:
    for month in range(1, 13):
        expected = format_date(date(2026, month, 1), "MMMM", locale=locale)
        assert plain(Text(f"month-{month}"), locale) == expected, f"month-{month} in {locale}: dates say {expected}"


@pytest.mark.parametrize("locale", LOCALES)
def test_the_telephone_of_bpjs_is_named_only_through_its_terms(locale: str) -> None:
    sources = {path.name: path.read_text(encoding="utf-8") for path in files(locale)}
    lines = [f"{name}: {line}" for name, source in sources.items() for line in source.splitlines() if "175" in line]
    assert [line.split(": ")[1].split(" = ")[0] for line in lines] == [
        "-bpjs-phone",
        "-bpjs-phone-ready",
        "-bpjs-phone-about",
    ], "write { -bpjs-phone }, or { -bpjs-phone-ready } where they look something up, instead of the number"


@pytest.mark.parametrize("locale", LOCALES)
def test_the_long_word_on_the_telephone_tells_its_hours_and_what_to_have_ready(locale: str) -> None:
    for text_id in ("help", "faq-contact"):
        told = render(Text(text_id), locale, OPERATOR)
        for part in ("175", "06", "22", "WIB", "NIK", "KPJ"):
            assert part in told, f"{text_id} in {locale} does not tell {part}"


def named_as_someone_to_ask(locale: str) -> Iterator[tuple[str, str]]:
    """The texts that send people to the operator."""
    asks = {
        "id": r"(?:[Hh]ubungi|[Tt]anya(?:kan)?(?: ke)?) \{ \$operator \}",
        "en": r"(?:[Cc]ontact|[Aa]sk) \{ \$operator \}",
    }
    for text_id, written in texts(locale).items():
        if re.search(asks[locale], written):
            yield text_id, written


@pytest.mark.parametrize("locale", LOCALES)
def test_whoever_is_sent_to_the_operator_is_told_how_to_reach_them(locale: str) -> None:
    found = dict(named_as_someone_to_ask(locale))
    assert {"help-here", "next-rejected", "rejected-next", "ask-unknown", "faq-safe", "consent-withdrawn"} <= set(found)
    for text_id, written in found.items():
        assert re.search(r"\{ \$contacts? \}", written), f"{text_id} in {locale}: tell {{ $contact }} too: {written}"


def test_nobody_is_sent_to_an_operator_without_a_name() -> None:
    for locale, stranger in (("id", r"operator bot ini|(?<!\$)\boperator\b"), ("en", r"(?<!\$)\boperator\b")):
        for text_id, written in texts(locale).items():
            if not text_id.startswith("desk-"):
                assert not re.search(stranger, written), f"{text_id} in {locale}: name {{ $operator }}: {written}"


@pytest.mark.parametrize("locale", LOCALES)
def test_nobody_is_sent_to_bpjs_with_the_number_of_the_operator(locale: str) -> None:
    # They look people up by NIK or KPJ; KLM-… is known to the operator alone.
    numbers = {
        "id": r"nomor di atas|nomor klaim|nomor ini|tanda terima",
        "en": r"number above|number of your claim|this number|receipt",
    }
    for text_id, written in texts(locale).items():
        for sentence in re.split(r"(?<=[.?!]) ", written):
            if re.search(numbers[locale], sentence) and "-bpjs-phone" in sentence:
                pytest.fail(f"{text_id} in {locale}: send them to {{ $operator }} with that number: {sentence}")


def test_every_way_to_the_operator_is_shown_in_help() -> None:
    told = render(Text("help"), "id", OPERATOR)
    for part in (
        "Koperasi Contoh",
        "021-555-0101",
        "Senin–Jumat 08.00–16.00 WIB",
        "Jl. Contoh 1",
        "https://contoh.or.id",
    ):
        assert part in told
    assert "021-555-0101, Senin–Jumat 08.00–16.00 WIB" in render(Text("faq-safe"), "id", OPERATOR)
