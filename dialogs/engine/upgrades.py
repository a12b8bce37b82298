"""Old conversations under new declarations: nobody who is halfway through a claim notices a release, or is told what changed.

Two things can grow: the stored form of a conversation (FORMAT, steps here) and a claim's declaration (its own `version` and `upgrades`).
A change that only adds, drops or reorders questions needs neither: the place is found by walking the claim as it is now.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from dialogs.claims import claims
from dialogs.model.codec import from_data
from dialogs.model.conversation import FORMAT, Conversation, Draft, Filed
from dialogs.model.phases import DRAFTS, Filling, Lobby, changing, named, opened, purpose_of

Data = Mapping[str, Any]


def _with_tray(data: Data) -> Data:
    """1 to 2: a file that is looked into lies in the draft's tray, no longer in its slot; a slot keeps what was read."""

    def slot(old: Data, status: str, file: str) -> Data:
        new: dict[str, Any] = {"prints": (), "parts": (), "fields": {}, "tries": 1 if status == "refused" else 0}
        return new | {"file": file, "status": status, "problem": old.get("problem")}

    def files(old: Mapping[str, Data]) -> dict[str, Data]:
        kept = {}
        for name, file in old.items():
            if file["status"] != "waiting":
                kept[name] = slot(file, file["status"], file["file"])
            elif file.get("earlier"):
                kept[name] = slot(file, "stored", file["earlier"])
        return kept

    def inbox(old: Mapping[str, Data]) -> list[Data]:
        waiting = [(name, file) for name, file in old.items() if file["status"] == "waiting"]
        return [
            {"file": file["file"], "asked_for": name, "pages": (), "prints": (), "parts": ()} for name, file in waiting
        ]

    drafts = [
        {**draft, "files": files(draft["files"]), "tray": inbox(draft["files"])} for draft in data.get("drafts", ())
    ]
    filed = [{**one, "files": files(one["files"])} for one in data.get("filed", ())]
    return {**data, "drafts": drafts, "filed": filed}


def _with_further(data: Data) -> Data:
    """2 to 3: a slot can hold more than one photo."""

    def files(one: Data) -> dict[str, Any]:
        return {**one, "files": {name: {**file, "further": ()} for name, file in one["files"].items()}}

    return {
        **data,
        "drafts": [files(draft) for draft in data.get("drafts", ())],
        "filed": [files(filed) for filed in data.get("filed", ())],
    }


_OUTSIDE = {"new": "new", "menu": "menu", "consent": "consent", "choose": "choosing", "ask": "asking"}


def _with_phases(data: Data) -> Data:
    """3 to 4: one phase in place of the lobby, the focus, the wish, the stage, the purpose and the place gone back to; fields renamed."""
    drafts = [_draft_with_phase(one) for one in data.get("drafts", ())]
    lobby, focus = data.get("lobby", "new"), data.get("focus")
    inside = next((one for one in drafts if one["id"] == focus), None)
    if inside is None:
        phase, subject = f"{Lobby.__name__}:{_OUTSIDE[lobby]}", data.get("wish") if lobby == "consent" else ""
    else:
        group = DRAFTS[purpose_of(inside["phase"])]
        phase, subject = f"{group.__name__}:asking" if lobby == "ask" else inside["phase"], focus
    kept = {name: value for name, value in data.items() if name not in ("lobby", "focus", "wish")}
    filed = {"filed": [_renamed(one) for one in data["filed"]]} if "filed" in data else {}
    return {**kept, **filed, "drafts": drafts, "phase": phase, "subject": subject or ""}


def _draft_with_phase(old: Data) -> dict[str, Any]:
    purpose, visiting = old.get("purpose", "claim"), old.get("visiting")
    phase = opened(purpose)
    if old.get("stage") == "confirmed":
        phase = named(Filling.pin)
    elif visiting:
        phase = changing(purpose)
    kept = {name: value for name, value in old.items() if name not in ("purpose", "stage", "visiting", "tray")}
    # "" stood for a photo nobody was asked about.
    inbox = [{**upload, "why": upload.get("why") or "unknown"} for upload in old.get("tray", ())]
    return {**_renamed(kept), "inbox": inbox, "phase": phase, "place": visiting or old.get("place", "")}


def _renamed(old: Data) -> dict[str, Any]:
    """A draft or a filed claim under the names of format 4."""
    names = {"settled": "reviewed_values"}
    new = {names.get(name, name): value for name, value in old.items()}
    return {**new, "files": {slot: _file_renamed(held) for slot, held in old.get("files", {}).items()}}


def _file_renamed(old: Data) -> dict[str, Any]:
    return {("extra_photos" if name == "further" else name): value for name, value in old.items()}


OF_THE_ROW = ("state", "filed_at", "revision", "reference", "note", "moved_at", "reasons", "appointment")


def _without_standing(data: Data) -> Data:
    """4 to 5: where a filed claim stands is no longer kept twice; its row and its moves hold it."""
    if "filed" not in data:
        return data
    kept = [{name: value for name, value in one.items() if name not in OF_THE_ROW} for one in data["filed"]]
    return {**data, "filed": kept}


STEPS: dict[int, Callable[[Data], Data]] = {1: _with_tray, 2: _with_further, 3: _with_phases, 4: _without_standing}
"""From the form of version n to that of n + 1."""


class UnknownFormat(Exception):
    """A conversation stored by a newer release: this one must not guess at it."""


def restore(data: Data, version: int) -> Conversation:
    """The conversation stored under this version, as this release understands it. Raises UnknownFormat for one from the future."""
    if version > FORMAT:
        raise UnknownFormat(f"stored in format {version}, this release knows up to {FORMAT}")
    for step in range(version, FORMAT):
        data = STEPS[step](data)
    conversation = from_data(data)
    if all(map(_is_current, conversation.drafts)) and all(map(_is_current, conversation.filed)):
        return conversation
    return replace(
        conversation,
        drafts=tuple(_draft(draft) for draft in conversation.drafts),
        filed=tuple(_filed(filed) for filed in conversation.filed),
    )


def _is_current(one: Draft | Filed) -> bool:
    claim = claims().get(one.kind)
    # A claim that is no longer declared stays as it is; the participant is told when they come to it.
    return claim is None or claim.version == one.version


def _draft(draft: Draft) -> Draft:
    answers, version = _answers(draft.kind, draft.version, draft.answers)
    return replace(draft, answers=answers, version=version)


def _filed(filed: Filed) -> Filed:
    answers, version = _answers(filed.kind, filed.version, filed.answers)
    return replace(filed, answers=answers, version=version)


def _answers(kind: str, version: int, answers: Mapping[str, Any]) -> tuple[Mapping[str, Any], int]:
    claim = claims().get(kind)
    if claim is None:
        return answers, version
    for step in range(version, claim.version):
        answers = claim.upgrades[step](answers)
    return answers, max(version, claim.version)
