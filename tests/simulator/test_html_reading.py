"""HTML parse mode: what Telegram accepts, and what it refuses."""

from __future__ import annotations

import pytest

from bot.simulator.errors import ApiError
from bot.simulator.markup import Formatted, length, parse_html


def kinds(read: Formatted) -> list[tuple[str, str]]:
    """Each entity's type with the words it covers, counted in UTF-16 units as Telegram counts."""
    wide = read.text.encode("utf-16-le")
    return [
        (entity["type"], wide[2 * entity["offset"] : 2 * (entity["offset"] + entity["length"])].decode("utf-16-le"))
        for entity in read.entities
    ]


def test_formatting_becomes_entities_over_plain_text() -> None:
    read = parse_html("<b>Gratis</b>, <i>tanpa <u>biaya</u></i> &lt;apa pun&gt; &amp; &quot;jujur&quot; &#8212; &#x41;")
    assert read.text == 'Gratis, tanpa biaya <apa pun> & "jujur" — A'
    assert kinds(read) == [("bold", "Gratis"), ("italic", "tanpa biaya"), ("underline", "biaya")]


def test_offsets_count_an_emoji_as_two() -> None:
    read = parse_html("👋 <b>Selamat 🌴 datang</b>")
    assert read.entities[0]["offset"] == 3
    assert kinds(read) == [("bold", "Selamat 🌴 datang")]
    assert length("👋") == 2


def test_white_space_at_the_ends_is_cut_and_entities_follow() -> None:
    read = parse_html("  \n<b> halo </b>  ")
    assert read.text == "halo"
    assert kinds(read) == [("bold", "halo")]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('<a href="https://example.org/x">situs</a>', ("text_link", "situs")),
        ("<span class='tg-spoiler'>rahasia</span>", ("spoiler", "rahasia")),
        ("<tg-spoiler>rahasia</tg-spoiler>", ("spoiler", "rahasia")),
        ("<blockquote expandable>panjang</blockquote>", ("expandable_blockquote", "panjang")),
        ('<pre><code class="language-python">x = 1</code></pre>', ("pre", "x = 1")),
        ('<tg-emoji emoji-id="5">👍</tg-emoji>', ("custom_emoji", "👍")),
        ("<STRONG>tegas</STRONG>", ("bold", "tegas")),
    ],
)
def test_each_of_telegrams_tags_is_understood(source: str, expected: tuple[str, str]) -> None:
    assert kinds(parse_html(source)) == [expected]


def test_commands_and_addresses_are_marked_without_tags() -> None:
    read = parse_html("Ketik /bantuan atau buka https://example.org/a, tulis ke tanya@example.org.")
    assert kinds(read) == [
        ("bot_command", "/bantuan"),
        ("url", "https://example.org/a"),
        ("email", "tanya@example.org"),
    ]


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<b>tak tertutup", "Can't find end tag"),
        ("<b><i>silang</b></i>", 'expected "</i>", found "</b>"'),
        ("tutup</b>", "Unexpected end tag"),
        ("a<br>b", 'Unsupported start tag "br" at byte offset 1'),
        ("<p>alinea</p>", 'Unsupported start tag "p"'),
        ("2 < 3", "Unsupported start tag"),
        ("3 > 2", "Unescaped '>'"),
        ("Dewi & Budi", "Unescaped '&' at byte offset 5"),
        ("a&nbsp;b", 'Unsupported entity "&nbsp;"'),
        ("&#0;", "Wrong character number"),
        ("<span>x</span>", 'must have class "tg-spoiler"'),
        ("<a href=x", "Unclosed start tag"),
        ("<b>x</b", "Unclosed end tag"),
    ],
)
def test_broken_html_is_refused_with_the_reason(source: str, reason: str) -> None:
    with pytest.raises(ApiError) as refused:
        parse_html(source)
    assert refused.value.code == 400
    assert refused.value.description.startswith("Bad Request: can't parse entities: ")
    assert reason in refused.value.description


def test_the_offset_in_a_refusal_counts_bytes() -> None:
    with pytest.raises(ApiError, match="byte offset 4"):
        parse_html("👋<br>")
