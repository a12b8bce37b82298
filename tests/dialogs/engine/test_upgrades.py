"""A release in the middle of a claim costs nobody an answer: what every released version stored must load, and go on."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dialogs.claims import claims
from dialogs.engine import upgrades
from dialogs.engine.upgrades import UnknownFormat, restore
from dialogs.model.codec import to_data
from dialogs.model.conversation import FORMAT, Conversation, Draft
from dialogs.model.events import FileChecked
from tests.dialogs import storing
from tests.dialogs.scripted_users import MARDJUKI, SEKAR, chosen, file
from tests.dialogs.support import Chat

STORED = sorted(
    path for path in storing.FOLDER.glob("v*/*.json") if path.name != "ids.json"
)  # of every version there ever was


def version_of(path: Path) -> int:
    return int(path.parent.name.removeprefix("v"))


def stored(path: Path) -> Conversation:
    return restore(json.loads(path.read_text(encoding="utf-8")), version_of(path))


def test_every_released_version_has_its_conversations_kept() -> None:
    if os.environ.get(storing.WRITE):
        added = storing.write()
        pytest.fail(f"{len(added)} conversations were added; run without {storing.WRITE}")
    missing = [version for version in range(1, FORMAT + 1) if not list(storing.folder(version).glob("*_at_nik.json"))]
    assert not missing, f"run with {storing.WRITE}=1 to keep conversations of format {missing}"
    kept = {path.stem for path in storing.folder(FORMAT).glob("*.json")}
    wanted = {f"{kind}_at_review" for kind in claims()}
    assert wanted <= kept, f"run with {storing.WRITE}=1 to keep half-filled conversations of {wanted - kept}"


ASKED_SINCE = {
    name: chosen("tidak") for name in ("higher_line", "higher_siblings", "higher_inlaws", "children", "paid_long")
}
"""Questions that heirs' claims ask since: a draft of then hears them once."""


@pytest.mark.parametrize("path", STORED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_stored_conversation_loads_and_has_something_to_say(path: Path) -> None:
    chat = Chat()
    chat.conversation = stored(path)
    drafts = chat.conversation.drafts
    shown = chat.say("halo")
    assert shown.text
    assert shown.buttons or shown.keyboard
    assert {draft.id for draft in chat.conversation.drafts} >= {one.id for one in drafts if one.purpose == "claim"}


@pytest.mark.parametrize(
    "path",
    [path for path in STORED if "_at_" in path.stem or "_with_a_" in path.stem],
    ids=lambda path: f"{path.parent.name}-{path.stem}",
)
def test_a_half_filled_claim_of_an_earlier_release_can_be_finished(path: Path) -> None:
    chat = Chat()
    chat.conversation = stored(path)
    chat.say("/start")
    chat.press("btn-resume")
    draft = chat.draft
    known = MARDJUKI if draft.kind == "jht_usia_56" or draft.pending else SEKAR
    if draft.kind in ("jht_meninggal", "jkk_meninggal", "jkm"):
        known = {**known, **ASKED_SINCE}
    if draft.pending:
        chat.say("ya")
    for upload in draft.inbox:
        # The work order of then reports now.
        chat.happens(FileChecked(upload.file))
    if draft.pin and chat.place == "pin":
        chat.press("btn-back-to-review")
    answered = dict(chat.draft.answers)
    file(chat, known)
    filed = chat.conversation.filed[-1]
    assert filed.id == draft.id
    assert {name: filed.answers.get(name) for name in answered} == answered, "no answer of then was lost"


def test_nothing_a_released_declaration_asked_is_lost_without_an_upgrade() -> None:
    now = storing.declared()
    for version in range(1, FORMAT + 1):
        kept = json.loads((storing.folder(version) / "ids.json").read_text(encoding="utf-8"))
        for name, before in kept.items():
            kind, _, number = name.partition(" ")
            if kind not in now or now[kind]["version"] != int(number):
                continue  # a claim no longer offered is told to its people; one of a higher version has its upgrade
            gone = storing.lost(before, now[kind])
            assert not gone, (
                f"{kind} {number} no longer has {', '.join(gone)}: what half-filled claims hold under that name would be lost. "
                f"Give the claim version={int(number) + 1} and upgrades={{{number}: …}} that turns the old answers into the new ones, "
                f"then run with {storing.WRITE}=1."
            )
    kept = json.loads((storing.folder(FORMAT) / "ids.json").read_text(encoding="utf-8"))
    new = [kind for kind, one in now.items() if kept.get(f"{kind} {one['version']}") != one]
    assert not new, (
        f"{new} ask for more than is kept in stored/v{FORMAT}/ids.json: run with {storing.WRITE}=1 to add it"
    )


def test_a_renamed_question_an_option_and_a_document_are_noticed() -> None:
    before = {"questions": {"nik": [], "bank": ["bca", "bri"]}, "documents": ["id"]}
    now = {"questions": {"nik_number": [], "bank": ["bca"]}, "documents": ["ktp"]}
    assert storing.lost(before, now) == ["the question nik", "the option bri of bank", "the document id"]
    assert storing.lost(before, {**before, "questions": {**before["questions"], "more": []}}) == []


def test_a_conversation_of_a_newer_release_is_not_guessed_at() -> None:
    with pytest.raises(UnknownFormat, match=f"format {FORMAT + 1}, this release knows up to {FORMAT}"):
        restore({}, FORMAT + 1)


def test_an_older_form_goes_through_every_step_in_between(monkeypatch: pytest.MonkeyPatch) -> None:
    def renamed(data: Mapping[str, Any]) -> Mapping[str, Any]:
        return {("locale" if name == "language" else name): value for name, value in data.items()}

    monkeypatch.setitem(upgrades.STEPS, 0, renamed)
    assert restore({"language": "en"}, 0) == Conversation(locale="en")


def test_a_new_version_of_a_claim_turns_stored_answers_into_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Say version 2 keeps the day of the letter under another meaning, and "belum" as no answer at all."""
    one = claims()["jht_resign"]

    def first_to_second(answers: Mapping[str, Any]) -> Mapping[str, Any]:
        return {name: value for name, value in answers.items() if value != "belum"}

    two = replace(one, version=2, upgrades={1: first_to_second})
    monkeypatch.setattr(upgrades, "claims", lambda: {**claims(), "jht_resign": two})
    draft = Draft("D", "jht_resign", 1, answers={"working_now": "tidak", "letter_date": "belum"})
    other = Draft("E", "jht_phk", 1, answers={"working_now": "tidak"})
    back = restore(to_data(Conversation(drafts=(draft, other), phase=draft.phase, subject=draft.id)), FORMAT)
    assert back.drafts == (replace(draft, version=2, answers={"working_now": "tidak"}), other)
    assert restore(to_data(back), FORMAT) == back, "upgraded once"


def test_a_claim_that_is_no_longer_offered_stays_stored_and_is_told() -> None:
    chat = Chat()
    gone = Draft("D", "jht_gone", 3, answers={"nik": "3276015204850003"}, place="nik")
    chat.conversation = Conversation(
        drafts=(gone,), phase=gone.phase, subject=gone.id, consents={"claim": 1, "abroad": 1}
    )
    chat.say("halo")
    assert "claim-gone" in chat.ids
    assert chat.conversation.draft_of("D") == gone
