"""Conversations as released versions stored them, and the list of what their claims asked. Kept for ever: they must always load.

`KLAIM_WRITE_STORED=1 pytest tests/dialogs/engine/test_upgrades.py` adds what is not there yet and never touches what is.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dialogs.claims import claims
from dialogs.model.codec import to_data
from dialogs.model.conversation import CONSENT_VERSION, FORMAT, Conversation, DocumentFile, Draft
from tests.dialogs.checks import BEGIN
from tests.dialogs.filling import filled
from tests.dialogs.scripted_users import MARDJUKI, SEKAR, begin, by_sms, choose_reason, file, go
from tests.dialogs.support import Chat

FOLDER = Path(__file__).with_name("stored")
WRITE = "KLAIM_WRITE_STORED"
WALKED = ("jht_resign", "jht_phk", "jht_pkwt", "jht_usia_56")
"""Kept at many places; of the others the end is kept, where everything is answered."""


def folder(version: int) -> Path:
    return FOLDER / f"v{version}"


def declared() -> dict[str, Any]:
    """Every claim's version, questions with their options, and documents."""
    return {
        claim.id: {
            "version": claim.version,
            "questions": {question.id: list(question.kind.options) for question in claim.questions},
            "documents": [document.id for document in claim.documents],
        }
        for claim in claims().values()
    }


def scenes() -> Iterator[tuple[str, Conversation]]:
    """Half-filled conversations of every claim at various places, by the name of the file they are kept in."""
    for kind in claims():
        if kind not in WALKED:
            yield f"{kind}_at_review", at_review(kind)
            continue
        answers = MARDJUKI if kind == "jht_usia_56" else SEKAR
        for place in ("nik", "phone", "npwp", "account", "zone", "doc_id", "review"):
            chat = Chat()
            begin(chat, kind)
            special = {"npwp": {"balance": "75 juta"}, "zone": {"branch": _unlisted}}.get(place, {})
            yield f"{kind}_at_{place}", go(chat, place, {**answers, **special}).conversation
        yield f"{kind}_with_a_doubt", _doubtful(kind).conversation
        yield f"{kind}_with_a_waiting_file", _waiting(kind, answers).conversation
        yield f"{kind}_with_a_pin_requested", _pin(kind, answers).conversation
        filed = Chat()
        begin(filed, kind)
        file(filed, answers)
        yield f"{kind}_filed", filed.conversation
        filed.recorded()
        filed.moved("verifying")
        filed.moved("needs_correction", "Contoh pesan.")
        yield f"{kind}_to_be_corrected", filed.conversation
        filed.press("btn-correct")
        filed.change("label-account")
        yield f"{kind}_being_corrected", filed.conversation
    yield from _others()


def _others() -> Iterator[tuple[str, Conversation]]:
    locked = _pin("jht_resign", SEKAR)
    for _ in range(5):
        locked.say(locked.wrong_pin)
    yield "locked", locked.conversation
    ticked = Chat()
    begin(ticked, "jht_phk")
    go(ticked, "proof").choose("+joint_agreement")
    yield "a_box_ticked", ticked.conversation
    waiting = Chat(locale="en")
    begin(waiting, "jht_resign")
    go(waiting, "letter_date").say("11 November 2026")
    yield "refused_until_a_day", waiting.conversation
    waiting.press("btn-remind-on")
    yield "with_a_reminder", waiting.conversation
    checking = Chat()
    checking.say("/syarat")
    choose_reason(checking, "jht_pkwt")
    yield "a_check", go(checking, "end_date").conversation
    paged = Chat()
    begin(paged, "jht_pkwt")
    go(paged, "doc_contract_end")
    for _ in range(2):
        paged.photo(album="A")
    for nth in (-2, -1):
        paged.shows("other", nth=nth)
    paged.press("btn-photo-all")
    yield "jht_pkwt_with_a_contract_of_two_photos", paged.conversation
    consenting = Chat()
    consenting.say("/klaim")
    consenting.press("btn-consent-each")
    consenting.press("consent-claim-short")
    yield "consenting", consenting.conversation
    yield "new", Chat().conversation


def at_review(kind: str) -> Conversation:
    """A claim of this kind filled in to the end, as a conversation holds it."""
    claim = claims()[kind]
    files = {document.id: DocumentFile(f"FILE{number}", "stored") for number, document in enumerate(claim.documents)}
    draft = Draft("DRAFT00000", kind, claim.version, answers=filled(kind, BEGIN), files=files, place="review")
    agreed = {"claim": CONSENT_VERSION, "abroad": CONSENT_VERSION}
    return Conversation(consents=agreed, drafts=(draft,), phase=draft.phase, subject=draft.id)


def _unlisted(chat: Chat) -> None:
    chat.say("Kota Contoh Baru")
    chat.press("btn-doubt-yes")


def _doubtful(kind: str) -> Chat:
    chat = Chat()
    begin(chat, kind)
    go(chat, "nik", MARDJUKI if kind == "jht_usia_56" else SEKAR)
    chat.say("9976011203650002")
    return chat


def _waiting(kind: str, answers: Any) -> Chat:
    chat = Chat()
    begin(chat, kind)
    go(chat, "doc_id", answers).photo()
    return chat


def _pin(kind: str, answers: Any) -> Chat:
    chat = Chat()
    begin(chat, kind)
    go(chat, "review", answers).press("btn-confirm")
    by_sms(chat)
    return chat


def write() -> list[str]:
    """Add the scenes and ids that are not kept yet. Returns the names of what was added."""
    here = folder(FORMAT)
    here.mkdir(parents=True, exist_ok=True)
    added = []
    for name, conversation in scenes():
        path = here / f"{name}.json"
        if not path.exists():
            path.write_text(json.dumps(to_data(conversation), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
            added.append(path.name)
    ids = here / "ids.json"
    kept = json.loads(ids.read_text(encoding="utf-8")) if ids.exists() else {}
    for kind, now in declared().items():
        before = kept.get(f"{kind} {now['version']}")
        if before is None or _only_more(before, now):
            kept[f"{kind} {now['version']}"] = now
    ids.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    return added


def lost(before: dict[str, Any], now: dict[str, Any]) -> list[str]:
    """Questions, options and documents no longer declared, in words."""
    found = [f"the question {name}" for name in before["questions"] if name not in now["questions"]]
    found += [
        f"the option {option} of {name}"
        for name, options in before["questions"].items()
        for option in options
        if name in now["questions"] and option not in now["questions"][name]
    ]
    return found + [f"the document {name}" for name in before["documents"] if name not in now["documents"]]


def _only_more(before: dict[str, Any], now: dict[str, Any]) -> bool:
    return not lost(before, now)
