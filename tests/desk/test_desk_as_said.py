"""Words of a claim at the desk: labels, values and papers of every claim as its review in the chat shows them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from typing import Any

import pytest
from desk_world import Browser, serving

from bot import words
from bot.desk.formatting import sections
from bot.desk.language import Language
from bot.rendering import message
from bot.simulator.markup import parse_html
from bot.texts import LOCALES
from dialogs.claims import claims
from dialogs.claims.schema import Document, Question
from dialogs.engine.context import StepContext
from dialogs.engine.path import Path, place_of_draft
from dialogs.law.dates import WIB
from dialogs.model.conversation import Conversation, DocumentFile, Draft
from dialogs.model.phases import opened
from dialogs.prompts.review import Group, list_group, pages_of
from tests.dialogs.checks import BEGIN, environment_at
from tests.dialogs.filling import NOBODY, filled, values_of

ENVIRONMENT = environment_at(BEGIN, 1, directory=NOBODY)


def draft_of(kind: str, answers: Mapping[str, Any]) -> tuple[Draft, Path]:
    """A claim filled in with these answers and every paper, and the way through it."""
    claim = claims()[kind]
    files = {document.id: DocumentFile(f"file-{document.id}", "stored") for document in claim.documents}
    draft = Draft("D", kind, claim.version, phase=opened("claim"), answers=answers, files=files)
    return draft, place_of_draft(draft, ENVIRONMENT, WIB)


def review_of(draft: Draft, path: Path, locale: str) -> dict[Group, list[str]]:
    """Lines of the review in the chat, by its groups, as Telegram shows them."""
    lines: dict[Group, list[str]] = {"gates": [], "data": [], "documents": []}
    for group in lines:
        for page in range(1, pages_of(draft, path, group) + 1):
            context = StepContext(ENVIRONMENT, Conversation(locale, phase=draft.phase, drafts=(draft,)))
            list_group(context, draft, path, group, page)
            (said,) = context.said
            shown = parse_html(message(said, locale).text).text
            lines[group] += re.findall(r"^\d+\. (.+)$", shown, re.MULTILINE)
    return lines


def on_path(draft: Draft, path: Path) -> dict[str, Any]:
    """The answers a claim is filed with: those of its path."""
    return {node.id: draft.answers[node.id] for node in path.nodes if isinstance(node, Question)}


def rows_of(page: str) -> list[str]:
    """Rows of answers on a claim's page, as "label: value"."""
    rows = re.findall(r"<dt>(.*?)</dt>\s*<dd>(.*?)</dd>", page, re.DOTALL)
    return [f"{words_in(label)}: {', '.join(map(words_in, value.split('<br>')))}" for label, value in rows]


def words_in(markup: str) -> str:
    """Words of a piece of a page; its groups of digits apart."""
    return unescape(re.sub(r"<[^>]+>", "", markup.replace("</span><span", "</span> <span"))).strip()


@pytest.mark.parametrize("locale", LOCALES)
async def test_the_desk_shows_every_claim_as_its_review_in_the_chat_did(world, locale):
    async with serving(world.deps(label=words.label, locale=locale)) as address, Browser(address) as browser:
        await browser.enter(world)
        for kind in claims():
            draft, path = draft_of(kind, filled(kind, BEGIN))
            papers = {node.id: None for node in path.nodes if isinstance(node, Document)}
            row = await world.file(kind=kind, answers=on_path(draft, path), files=papers)
            page = (await browser.open(f"/desk/klaim/{row.id}")).text
            review = review_of(draft, path, locale)
            assert sorted(rows_of(page)) == sorted(review["gates"] + review["data"]), kind
            named = [words_in(name) for name in re.findall(r"<h3>(.*?)</h3>", page)]
            assert named == [line.rpartition(": ")[0] for line in review["documents"]], kind


@pytest.mark.parametrize("kind", claims())
def test_each_answer_there_is_reads_at_the_desk_as_in_the_chat(kind):
    language, usual = Language("id", words.label), filled(kind, BEGIN)
    compared = 0
    for question in claims()[kind].questions:
        for value in values_of(question):
            draft, path = draft_of(kind, {**usual, question.id: value})
            review = review_of(draft, path, "id")
            if all(node.id != question.id for node in path.nodes):
                continue
            rows = [row for part in sections(kind, on_path_so_far(draft, path), language) for row in part.rows]
            (shown,) = (row for row in rows if row.id == question.id)
            assert f"{shown.label}: {str(shown.shown).replace(chr(10), ', ')}" in review["gates"] + review["data"]
            compared += 1
    assert compared >= len(claims()[kind].gates)


def on_path_so_far(draft: Draft, path: Path) -> dict[str, Any]:
    """The answers of the path, which may end before the last question."""
    asked = (node.id for node in path.nodes if isinstance(node, Question))
    return {name: draft.answers[name] for name in asked if name in draft.answers}


async def test_a_widow_is_the_heir_the_papers_are_her_late_husbands_and_an_accident_has_its_hour(world):
    widow = await world.file(
        kind="jkm", answers={"claimant": "self", "relation": "spouse"}, files={"id": None, "kpj_card": None}
    )
    hurt = await world.file(kind="jkk_kecelakaan", answers={"when": "2026-11-15T14:30"})
    async with serving(world.deps(label=words.label)) as address, Browser(address) as browser:
        await browser.enter(world)
        page = (await browser.open(f"/desk/klaim/{widow.id}")).text
        assert "Yang mengisi: Saya ahli waris/walinya" in rows_of(page)
        assert "e-KTP almarhum/almarhumah" in page
        assert "Kartu almarhum/almarhumah" in page
        page = (await browser.open(f"/desk/klaim/{hurt.id}")).text
        assert any(row.endswith(": 15 November 2026 pukul 14.30") for row in rows_of(page))
