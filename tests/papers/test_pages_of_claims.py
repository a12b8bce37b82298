"""The page of each reason as the dialogue says it, in both languages."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.papers.page import page
from bot.rendering import message
from bot.texts import LOCALES
from dialogs.claims import claims
from dialogs.engine.context import Environment, StepContext
from dialogs.law.branches import Directory
from dialogs.model.conversation import Conversation
from dialogs.model.effects import Section, SendPaper, Text
from dialogs.scenes.checklist import paper
from dialogs.understanding.names import compare
from tests.dialogs.checks import check_valid
from tests.papers.reading import printed, without_blanks

NOW = datetime(2026, 11, 21, tzinfo=UTC)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("kind", claims())
async def test_the_checklist_of_a_reason_is_one_page_in_letters_for_tired_eyes(kind: str, locale: str) -> None:
    environment = Environment(
        NOW, bytes(16), Directory(()), "Koperasi Pekerja Contoh Nusantara Raya", "klaim_bot", lambda *pin: False
    )
    context = StepContext(environment, Conversation(locale=locale))
    paper(context, kind)
    (said,) = context.said
    assert isinstance(said, SendPaper)
    check_valid(said, locale)
    words = message(said, locale, environment.operated).paper
    assert words is not None
    read = printed(await page(words))
    assert read.missing == 0, f"{kind} in {locale}: a sign that can't be printed"
    _, of_the_items, *_ = sorted(read.sizes)
    assert of_the_items >= 11, "the notes alone are smaller"
    items = [item for part in words["sections"] for item in part["items"]]
    assert items
    for word in (words["title"], *items, *words["notes"]):
        assert without_blanks(word) in read.letters


def test_a_page_is_rendered_plain_and_its_caption_as_a_message() -> None:
    said = SendPaper(
        name=Text("paper-name"),
        title=Text("paper-title", {"claim": "JHT <lama> & baru"}),
        sections=(Section(Text("paper-required"), (Text("paper-free"),)),),
        notes=(Text("paper-rule", {"regulation": "PP 46/2015"}),),
        caption=(Text("paper-caption", {"claim": "JHT <lama> & baru"}),),
    )
    indonesian, english = message(said, "id"), message(said, "en")
    assert (indonesian.kind, indonesian.markup) == ("document", None)
    assert "JHT &lt;lama&gt; &amp; baru" in indonesian.text
    assert indonesian.paper is not None
    assert english.paper is not None
    assert "JHT <lama> & baru" in indonesian.paper["title"]
    assert indonesian.paper["name"] == "daftar-dokumen-klaim.pdf"
    assert (indonesian.paper["lang"], english.paper["lang"]) == ("id", "en")
    assert indonesian.paper["sections"] != english.paper["sections"]


async def test_names_to_compare_are_rendered_as_they_are_written_with_their_marks() -> None:
    one, other = "SITI < A &amp; CO", "SITI < B &amp; CO"
    difference = compare(one, other)
    said = SendPaper(
        name=Text("slip-file"),
        title=Text("slip-title"),
        sections=(
            Section(
                Text("slip-names"),
                pairs=(
                    (Text("slip-on-id"), Text("slip-name", {"name": difference.one})),
                    (
                        Text("slip-on", {"document": Text("doc-paklaring")}),
                        Text("slip-name", {"name": difference.other}),
                    ),
                    (Text("slip-cause"), Text("names-cause-letters")),
                ),
            ),
            Section(Text("slip-bring"), (Text("slip-employer-1"),)),
        ),
        notes=(Text("slip-note"),),
        caption=(Text("slip-caption", {"claim": "JHT"}),),
    )
    check_valid(said, "id")
    words = message(said, "id").paper
    assert words is not None
    names, bring = words["sections"]
    assert names["pairs"][:2] == [
        ["Di e-KTP", [["SITI < ", False], ["A", True], [" &amp; CO", False]]],
        ["Di Paklaring", [["SITI < ", False], ["B", True], [" &amp; CO", False]]],
    ]
    assert (names["items"], bring["pairs"]) == ([], [])
    read = printed(await page(words))
    assert read.missing == 0
    assert without_blanks(one) in read.letters
    assert without_blanks(other) in read.letters
