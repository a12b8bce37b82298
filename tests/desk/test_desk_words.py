"""The words of the desk: on every page those of its language alone, and written nowhere but in `locales/`."""

from __future__ import annotations

import ast
from dataclasses import replace
from ipaddress import ip_network

import pytest
from desk_walk import Walk, Words
from desk_world import Browser, serving
from jinja2 import StrictUndefined

from bot import words
from bot.desk.language import Language
from bot.texts import LOCALES, MissingText, plain
from dialogs.claims import claims
from dialogs.model.decisions import Decision
from dialogs.model.effects import Text
from tests.dialogs.filling import filled
from tests.locale_ids import ROOT
from tests.locale_words import looks, words_of, words_only_in

OTHERS = [("id", "en"), ("en", "id")]
BORROWED = {
    "id": frozenset({"bersama", "disnaker", "file", "perjanjian"}),
    "en": frozenset("ahli bahasa bersama indonesia keterangan perjanjian surat waris wna".split()),
}
"""Words a language has from the other: English texts add in brackets what a paper is called on it, and a language has its own name."""


def foreign_in(text: str, locale: str, other: str) -> frozenset[str]:
    """The words of another language in a text that should be in this one."""
    return words_of(text) & words_only_in(other) - BORROWED[locale]


# --- every page ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("locale", "other"), OTHERS)
async def test_every_text_of_the_desk_is_shown_and_no_word_of_another_language(world, locale, other):
    async def move(claim_id: str, to: str, decision: Decision, officer: str) -> None:
        if claim_id == "broken":
            raise RuntimeError("planted")
        await world.move(claim_id, to, decision, officer)

    deps = world.deps(
        move=move,
        label=words.label,
        told=lambda row, to, decision: "7",
        operator="Rukmini & Budi",
        locale=other,
        totp_required=True,
        trusted_proxies=(ip_network("127.0.0.1"),),
        public_figures=True,
    )
    async with serving(deps) as address, Browser(address) as browser:
        walk = Walk(world, browser)
        await walk.everywhere(locale)
    async with serving(replace(deps, totp_required=False)) as address, Browser(address) as browser:
        await walk.money(locale, browser)
    assert walk.locales == {locale}
    foreign = {name: found for name, text in walk.read.items() if (found := foreign_in(text, locale, other))}
    assert not foreign, f"words of {other} on pages in {locale}: {foreign}"
    unseen = [id_ for id_, look in looks(locale, "desk-").items() if not any(map(look.search, walk.read.values()))]
    assert not unseen, f"no page of the walk shows these texts; lead it there, or take them out: {unseen}"


@pytest.mark.parametrize(("locale", "other"), OTHERS)
async def test_the_questions_documents_and_choices_of_every_claim_are_in_the_language_of_the_desk(world, locale, other):
    deps = world.deps(label=words.label, told=lambda row, to, decision: "7", operator="Rukmini & Budi", locale=locale)
    async with serving(deps) as address, Browser(address) as browser:
        await browser.enter(world, "rukmini")
        foreign = {}
        for kind, claim in claims().items():
            answers = filled(kind, world.time) | {"email": "rukmini@budi.co.id"}
            row = await world.file(kind=kind, answers=answers, files={one.id: None for one in claim.documents})
            page = Words((await browser.open(f"/desk/klaim/{row.id}")).text)
            assert page.locale == locale
            assert plain(Text(f"claim-{kind}"), locale) in page.text
            foreign[kind] = foreign_in(page.text, locale, other)
    assert not any(foreign.values()), f"words of {other} on pages in {locale}: {foreign}"


# --- where the words stand ----------------------------------------------------------------------------------------------

ADDRESSES = {
    *("semua", "menunggu", "hal", "lanjut", "selesai", "tersimpan", "sesudah", "#catatan", "#berkas-"),
    *("petugas", "klaim", "aksi", "hari", "sebelum", "bentuk"),
    *("cabang", "program", "telat", "saya", "ragu", "ganda", "urut", "mendesak", "lama", "baru", "cari", "setelah"),
    *("akhir", "hapus"),
}
"""Words of the desk's addresses, apart from its paths: what is chosen in a query, and the names of its fields."""
ANSWERS = {"ya", "tidak", "opt-yn-ya", "opt-yn-tidak"}
"""Stored forms of yes and no, and the texts for them."""
OWN_NAME = {"klaim"}


def indonesian_in(source: str) -> list[str]:
    """The strings of a module that hold Indonesian words; of docstrings and addresses nothing is asked."""
    tree = ast.parse(source)
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    strings = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told
    ]
    return [
        text
        for text in strings
        if words_of(text) & words_only_in("id") - OWN_NAME
        and text not in ADDRESSES | ANSWERS
        and not (text.startswith(("/", "?")) and " " not in text)
    ]


def test_no_code_of_the_desk_holds_indonesian_words() -> None:
    paths = sorted((ROOT / "bot" / "desk").rglob("*.py"))
    assert paths
    found = {path.name: texts for path in paths if (texts := indonesian_in(path.read_text(encoding="utf-8")))}
    assert not found, f"put these into locales/ and name them with Text: {found}"


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('"""Kata sandi."""\nWRONG = "Kata sandi lama tidak cocok."', ["Kata sandi lama tidak cocok."]),
        ('def told(n):\n    return f"coba lagi dalam {n} menit"', ["coba lagi dalam ", " menit"]),
        ('VERDICTS = {"blurred": "buram"}', ["buram"]),
        ('page(request, title="Halaman tidak ditemukan")', ["Halaman tidak ditemukan"]),
        ('go(request, "/akun?tersimpan=1"); form.get("lanjut"); log.info("password_set")', []),
    ],
)
def test_indonesian_words_in_code_are_found(source: str, found: list[str]) -> None:
    assert indonesian_in(source) == found


@pytest.mark.parametrize("locale", LOCALES)
def test_a_template_that_names_no_text_or_gives_no_value_is_an_error(locale: str) -> None:
    t = Language(locale, lambda id_, _: id_).t
    assert "7" in t("desk-page-of", page=7, pages=9)
    with pytest.raises(MissingText, match="no text desk-planted"):
        t("desk-planted")
    with pytest.raises(MissingText, match="pages"):
        t("desk-page-of", page=7)
    for nothing in (StrictUndefined(name="pages"), None):
        with pytest.raises(MissingText, match="pages"):
            t("desk-page-of", page=7, pages=nothing)
