"""The templates of the desk name their texts in a way that can be followed, and hold no words of their own."""

from __future__ import annotations

import pytest

from tests.locale_ids import EXPANSIONS, Unclear
from tests.locale_templates import templates, uses_in_template, words_in_template


def test_texts_are_found_however_a_template_names_them() -> None:
    source = """
{% macro badge(state) %}<b>{{ t("desk-state-" ~ state) }}</b>{% endmacro %}
<img alt="{{ t("planted-picture", document=name, page=1) }}">
{{ alert(t("planted-saved" if saved else "planted-lost"), kind="good") }}{{ say(problem) }}
"""
    found = {use.ids: use for use in uses_in_template(source, "planted.html")}
    assert set(found) == {
        tuple(EXPANSIONS["desk-state-{}"]()),
        ("planted-picture",),
        ("planted-saved", "planted-lost"),
    }
    picture = found[("planted-picture",)]
    assert picture.where == "planted.html:3"
    assert picture.always == picture.passed == {"document", "page"}


@pytest.mark.parametrize(
    "written", ["t(problem)", 't("planted-" ~ what)', 't("a" if what)', "t()", 't("a", **what)', 't("a", what)']
)
def test_a_text_a_template_names_in_another_way_is_an_error(written: str) -> None:
    with pytest.raises(Unclear, match=r"^planted.html:1: "):
        uses_in_template(f"{{{{ {written} }}}}", "planted.html")


def test_no_template_holds_words_of_its_own() -> None:
    found = {name: words for name, source in templates().items() if (words := words_in_template(source))}
    assert not found, f'put these words into locales/ and name them with t("desk-…"): {found}'


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<p>Klaim {{ number }}</p>", ["Klaim"]),
        ("{% if a %}<b>1</b>{% else %}<b>Belum ada.</b>{% endif %}", ["Belum ada."]),
        ('<img alt="Foto {{ number }}" src="x">', ["Foto"]),
        ('<input placeholder="{% if a %}Contoh{% endif %}">', ["Contoh"]),
        ('<input type="submit" value="Kirim"><input type="hidden" name="to" value="paid">', ["Kirim"]),
        ("<title>{% block title %}Masuk{% endblock %} · {{ operator }}</title>", ["Masuk ·"]),
        ('{{ row.reference or "Klaim" }}', ["Klaim"]),
        ('<b>{{ "Buka" if a == "image" else t("desk-open") }}</b>', ["Buka"]),
        ('{{ alert("Tersimpan: " ~ state) }}', ["Tersimpan: "]),
        ('{{ alert(text="Tersimpan.", kind="good") }}', ["Tersimpan."]),
        ('{{ t("desk-looks-like", kind="paspor") }}', ["paspor"]),
        ('{{ ["Ya", name]|join(" dan ") }}', ["Ya", " dan "]),
        ('{% set name = "Semua" if a else b %}', ["Semua"]),
        ("{% macro m(a) %}<p>{{ a }} menit</p>{% endmacro %}", ["menit"]),
        (
            '<b class="{{ "good" if a else "bad" }}" id="isi">{{ t("desk-open", kind=a) }} → {{ b|join("; ") }} 1</b>',
            [],
        ),
        ('{% set file = base ~ "/berkas/" %}{% if a == "semua" %}{{ alert(say(b), kind="good") }}{% endif %}', []),
    ],
)
def test_words_in_a_template_are_found_wherever_they_stand(source: str, words: list[str]) -> None:
    assert words_in_template(source) == words
