"""Filling in a claim: answers, documents, going back, changing, and filing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from dialogs import pin as pins
from dialogs.answers import Accepted, Chosen, Given, Multiple, Phone, Reading, Refused, Typed
from dialogs.asking import (
    facts_for,
    given_to_data,
    hints,
    label_of,
    path_of,
    reading_of,
    shown_answer,
    walk_of,
)
from dialogs.claims import claims
from dialogs.conditions import zone_of
from dialogs.conversation import Conversation, Draft, Filed, FileSlot, Pending
from dialogs.effects import Bullets, DropFiles, FileClaim, Text
from dialogs.form import PIN, REVIEW, Claim, Document, Question, place_of
from dialogs.machine import LOBBY, move, trigger_for
from dialogs.names import told_of_names
from dialogs.readings import Read, differs, notes, offered, other_names, read_for, together
from dialogs.resume import Path, asked_of, on_path
from dialogs.turn import Turn, button, menu


def update_place(turn: Turn, draft: Draft) -> Draft:
    """Move the draft to where its answers lead, by a move its claim knows. Raises IllegalTransition for any other."""
    claim = claims()[draft.kind]
    path = path_of(turn, draft)
    if draft.place != path.place:
        if path.place != draft.visiting:
            draft = replace(draft, visiting=None)
        known = draft.place in claim.places
        source = f"{draft.kind}:{draft.place}" if known else LOBBY
        trigger = trigger_for(claim, draft.place if known else LOBBY, path.place)
        draft = replace(draft, place=move(trigger, source, f"{draft.kind}:{path.place}").split(":", 1)[1])
    return turn.put(draft)


def _asks_phone(kind: str, place: str) -> bool:
    claim = claims().get(kind)
    return claim is not None and any(node.id == place and isinstance(node.kind, Phone) for node in claim.questions)


def at_phone(conversation: Conversation) -> bool:
    """Whether the question stands whose keyboard shares the participant's number."""
    draft = conversation.draft
    return draft is not None and _asks_phone(draft.kind, draft.place)


# --- answers ------------------------------------------------------------------------------------------------------------


def answer(turn: Turn, draft: Draft, question: Question, given: Given) -> None:
    """Read what was given to a question, and go on, ask back, or say why not."""
    facts = facts_for(turn, draft)
    pending = draft.pending if draft.pending and draft.pending.question == question.id else None
    if pending is None and decided_on_reading(turn, draft, question, given):
        return
    if isinstance(given, Chosen) and given.value.startswith(("+", "-")):
        _tick(turn, draft, question, pending, given.value)
        return
    if isinstance(given, Chosen) and given.value.startswith("!"):
        answered = _about_pending(turn, draft, question, pending, given.value[1:])
        if answered is None:
            return
        reading: Reading = answered
    elif isinstance(given, Chosen) and pending:
        reading = question.kind.read(Chosen(given.value, str(pending.given.get("typed", ""))), facts)
    elif isinstance(given, Typed) and pending and pending.given and (meant := _yes_no(given.text)):
        answered = _about_pending(turn, draft, question, pending, meant)
        if answered is None:
            return
        reading = answered
    else:
        reading = question.kind.read(given, facts)
    match reading:
        case Accepted(value):
            take(turn, draft, question, value)
        case Refused(_, params) if params.get("said") == "" and not isinstance(given, Typed):
            # Not an answer of this kind at all: a contact where a number is wanted, a button of another question.
            turn.show(Text("button-old" if isinstance(given, Chosen) else "shared-not-now"))
        case Refused(problem, params):
            if pending and pending.given:
                draft = turn.put(_reopened(draft, question.id))
            turn.show(Text(f"problem-{problem}", params))
        case _:
            turn.go_on(replace(draft, pending=Pending(question.id, given_to_data(given))))


def _yes_no(text: str) -> str | None:
    from dialogs.answers.choice import yes_or_no

    return {"ya": "yes", "tidak": "no"}.get(yes_or_no(text) or "")


def _about_pending(turn: Turn, draft: Draft, question: Question, pending: Pending | None, said: str) -> Reading | None:
    """A yes or no to a doubtful value, or the end of ticking. None where the turn is done."""
    facts = facts_for(turn, draft)
    if said in ("yes", "no") and pending and (reading := reading_of(question, pending, facts)) is not None:
        value = getattr(reading, "value", None)
        if said == "yes" and value is not None:
            return Accepted(value)
        turn.go_on(_reopened(draft, question.id), Text("type-again") if said == "no" else None)
        return None
    if isinstance(question.kind, Multiple) and said == "done":
        return question.kind.read(Chosen("+".join(pending.ticks if pending else ())), facts)
    turn.show(Text("button-old"))
    return None


def _tick(turn: Turn, draft: Draft, question: Question, pending: Pending | None, said: str) -> None:
    """A box ticked (`+option`) or cleared (`-option`); where it is so already, an older message was pressed, or twice."""
    sign, option = said[0], said[1:]
    ticks = pending.ticks if pending else ()
    if (
        not isinstance(question.kind, Multiple)
        or option not in question.kind.options
        or (option in ticks) is (sign == "+")
    ):
        turn.show(Text("button-old"))
        return
    ticks = (*ticks, option) if sign == "+" else tuple(tick for tick in ticks if tick != option)
    turn.put(replace(draft, pending=Pending(question.id, ticks=ticks)))
    turn.show_in_place()


def _reopened(draft: Draft, question: str) -> Draft:
    """What was half answered is put again; where there is an answer from before, it stands until a new one comes."""
    return replace(draft, pending=None, visiting=question if question in draft.answers else draft.visiting)


def decided_on_reading(turn: Turn, draft: Draft, question: Question, given: Given) -> bool:
    """Whether this was a word on what a photo says; if so, what follows from it is done."""
    claim, facts = claims()[draft.kind], facts_for(turn, draft)
    read = read_for(claim, draft, facts).get(question.id)
    said = given.value[1:] if isinstance(given, Chosen) and given.value.startswith("!") else ""
    if read is None:
        return False
    if differs(draft, read):
        return _which_is_right(turn, draft, question, read, said)
    if not offered(draft, read):
        return False
    if isinstance(given, Typed):
        said = {"yes": "read-yes", "no": "read-no"}.get(_yes_no(given.text) or "", "")
    group = sure_group(turn, draft, question)
    if said in ("read-all", "read-yes"):
        taken = group if len(group) > 1 else [read]
        take_read(turn, draft, taken)
    elif said == "read-no" and len(group) > 1:
        turn.show(Text("read-which-wrong"))
    elif said == "read-no":
        turn.go_on(_settled(draft, read), Text("read-type"))
    elif said.startswith("not-"):
        _one_is_wrong(turn, draft, group, said.removeprefix("not-"))
    else:
        return False
    return True


def _one_is_wrong(turn: Turn, draft: Draft, group: list[Read], question: str) -> None:
    wrong = next((one for one in group if one.question.id == question), None)
    if wrong is None:
        turn.show(Text("button-old"))
    elif wrong is group[0]:
        turn.go_on(_settled(draft, wrong), Text("read-type"))
    else:
        turn.go_on(_settled(draft, wrong), Text("read-type-later", {"label": label_of(wrong.question)}))


def sure_group(turn: Turn, draft: Draft, question: Question) -> list[Read]:
    """The sure readings that can be confirmed with one yes from this question on."""
    path = tuple(node for node in path_of(turn, draft).nodes if isinstance(node, Question))
    return together(path, question, claims()[draft.kind], draft, facts_for(turn, draft))


def _settled(draft: Draft, read: Read) -> Draft:
    return replace(draft, settled={**draft.settled, read.question.id: read.raw})


def _which_is_right(turn: Turn, draft: Draft, question: Question, read: Read, said: str) -> bool:
    if said == "mine":
        turn.go_on(replace(_settled(draft, read), visiting=None), Text("which-kept"))
    elif said == "photo":
        take(turn, _settled(draft, read), question, read.value)
    elif said == "both" and isinstance(read.value, list):
        answer = draft.answers[question.id]
        take(turn, _settled(draft, read), question, [*answer, *(one for one in read.value if one not in answer)])
    elif said == "retype":
        answers = {name: value for name, value in draft.answers.items() if name != question.id}
        turn.go_on(replace(_settled(draft, read), answers=answers, visiting=None), Text("read-type"))
    else:
        return False
    return True


def take_read(turn: Turn, draft: Draft, group: list[Read]) -> None:
    """Keep what was read and found right: one message for all of it."""
    answers = {**draft.answers, **{read.question.id: read.value for read in group}}
    draft = replace(draft, answers=answers, pending=None, visiting=None, stage="filling", pin=None)
    lines = tuple(
        Text("review-line", {"label": label_of(read.question), "value": shown_answer(read.question, answers)})
        for read in group
    )
    told = [hint for read in group for hint in hints(turn, draft, read.question)]
    if any(read.question.id == "name" for read in group):
        _told_of_other_names(turn, draft)
    turn.go_on(draft, Text("read-taken", {"lines": Bullets(lines)}), *told)


def take(turn: Turn, draft: Draft, question: Question, value: Any) -> None:
    """Keep an answer; what depends on it is asked again and told."""
    claim = claims()[draft.kind]
    before = {node.id for node in path_of(turn, draft).nodes if isinstance(node, Question)}
    changed = question.id in draft.answers and draft.answers[question.id] != value
    answers = dict(draft.answers) | {question.id: value}
    lost = _dependants(claim, question.id, answers) if changed else []
    answers = {name: kept for name, kept in answers.items() if name not in lost}
    draft = replace(draft, answers=answers, pending=None, visiting=None, stage="filling", pin=None)
    turn.change(zone=zone_of(answers, turn.world.directory, turn.conversation.zone))
    after = path_of(turn, draft)
    if question.id == "name":
        _told_of_other_names(turn, draft)
    kept = lost + list(answers)
    asked = [node for node in asked_of(claim, draft.purpose) if isinstance(node, Question)]
    gone = [node for node in asked if node.id in before and node.id in kept and node not in after.nodes]
    turn.go_on(
        draft,
        Text("taken", {"label": label_of(question), "value": shown_answer(question, answers)}),
        _told("ask-again", [node for node in asked if node.id in lost and node not in gone]),
        _told("not-needed", gone),
        *hints(turn, draft, question),
        *_begin_form(turn, claim, question, after, sent=bool(draft.files or draft.tray)),
    )


def _told_of_other_names(turn: Turn, draft: Draft) -> None:
    """Papers that were sent before the name was known may have it written otherwise."""
    for slot, _ in other_names(claims()[draft.kind], draft):
        told_of_names(turn, draft, slot)


def _begin_form(turn: Turn, claim: Claim, question: Question, after: Path, *, sent: bool) -> list[Text]:
    """What is said where the gates end and the form begins: one may type, or send the photos first, unless some were `sent` already."""
    if not _just_passed(claim, question, after):
        return []
    return [
        Text("gates-passed", {"claim": Text(f"claim-{claim.id}")}),
        *([Text("photos-first")] if turn.world.reads and not sent else []),
    ]


def _told(text: str, nodes: list[Question]) -> Text | None:
    return Text(text, {"labels": Bullets(tuple(label_of(node) for node in nodes))}) if nodes else None


def _just_passed(claim: Claim, question: Question, after: Path) -> bool:
    return (
        question in claim.gates
        and after.node is not None
        and after.node not in claim.gates
        and after.place == place_of(claim.fields[0])
    )


def _dependants(claim: Claim, changed: str, answers: Mapping[str, Any]) -> list[str]:
    """The answered questions that follow from this one, directly or through another."""
    lost = [changed]
    for question in claim.questions:
        if question.id in answers and any(earlier in lost for earlier in question.depends):
            lost.append(question.id)
    return lost[1:]


# --- documents ----------------------------------------------------------------------------------------------------------


def skip_document(turn: Turn, draft: Draft, document: Document) -> None:
    """The participant has no such paper; the officer will see that."""
    held = draft.files.get(document.id)
    draft = replace(draft, files={**draft.files, document.id: FileSlot("", "skipped")}, visiting=None)
    if held and (gone := unneeded(turn, draft, held.files)):
        turn.do(DropFiles(gone))
    turn.go_on(draft, Text("document-skipped", {"name": label_of(document)}))


def unneeded(turn: Turn, draft: Draft, files: Iterable[str]) -> tuple[str, ...]:
    """Those of the files that nobody needs any more once the draft is so: one file may be in two slots, and an officer looks at those of a
    filed claim until its correction is filed."""
    needed = {file for held in draft.files.values() for file in held.files}
    needed |= {sheet.file for sheet in draft.tray} | filed_files(turn)
    return tuple(dict.fromkeys(file for file in files if file and file not in needed))


def filed_files(turn: Turn) -> set[str]:
    """The files of claims that were handed over."""
    return {file for filed in turn.conversation.filed for slot in filed.files.values() for file in slot.files}


# --- moving about -------------------------------------------------------------------------------------------------------


def back(turn: Turn, draft: Draft) -> bool:
    """Go to the question before. False at the first one: there is only the lobby before it."""
    if draft.stage == "confirmed":
        turn.go_on(replace(draft, stage="filling", pin=None))
        return True
    if draft.pending:
        turn.go_on(_reopened(draft, draft.pending.question))
        return True
    path = path_of(turn, draft)
    if path.gate is not None:
        visit(turn, draft, place_of(path.gate))
        return True
    places = [place_of(node) for node in path.nodes]
    index = places.index(path.place) if path.place in places else len(places)
    if index == 0:
        return False
    visit(turn, draft, places[index - 1])
    return True


def change(turn: Turn, draft: Draft, place: str) -> None:
    """Go to a question from the review or a reason card, its answer still there until a new one comes."""
    draft = replace(draft, stage="filling", pending=None, pin=None)
    if path_of(turn, replace(draft, visiting=place)).place == place:
        visit(turn, draft, place)
    else:
        turn.go_on(replace(draft, visiting=None), Text("button-old"))


def visit(turn: Turn, draft: Draft, place: str) -> None:
    """Put a question again that was answered before, with the answer that stands."""
    draft = replace(draft, visiting=place, pending=None)
    node = path_of(turn, draft).node
    kept = None
    if isinstance(node, Question) and node.id in draft.answers:
        kept = Text("change-now", {"label": label_of(node), "value": shown_answer(node, draft.answers)})
    turn.go_on(draft, kept)


def keep(turn: Turn, draft: Draft) -> None:
    """Leave an answer as it is and go on to where the claim stands."""
    turn.go_on(replace(draft, visiting=None, pending=None))


def switch_kind(turn: Turn, draft: Draft, kind: str) -> None:
    """Another reason fits better: take along what was told already."""
    claim = claims()[kind]
    # Under the same name another claim may ask something else; what is read alike means the same.
    before = (
        {question.id: question.kind for question in claims()[draft.kind].questions} if draft.kind in claims() else {}
    )
    known = {question.id for question in claim.questions if before.get(question.id) == question.kind}
    slots = {document.id for document in claim.documents}
    left = [file for slot_id, slot in draft.files.items() if slot_id not in slots for file in slot.files]
    draft = replace(
        draft,
        kind=kind,
        version=claim.version,
        place="",
        visiting=None,
        pending=None,
        answers={name: value for name, value in draft.answers.items() if name in known},
        files={slot_id: slot for slot_id, slot in draft.files.items() if slot_id in slots},
    )
    if gone := unneeded(turn, draft, left):
        turn.do(DropFiles(gone))
    turn.go_on(draft, Text("switched", {"claim": Text(f"claim-{kind}")}))


# --- filing -------------------------------------------------------------------------------------------------------------


def confirm(turn: Turn, draft: Draft) -> None:
    """The participant says it is all right: on to the PIN."""
    if path_of(turn, draft).place not in (REVIEW, PIN):
        turn.go_on(draft, Text("button-old"))
        return
    if draft.tray:
        # What is asked about has a place of its own, so only what is still looked into is here.
        turn.say(
            Text("photos-wait"),
            buttons=(
                (button(draft.id, "!confirm", "", Text("btn-confirm")),),
                (button(draft.id, "!nowait", "", Text("btn-no-wait")),),
                (button(draft.id, "!resume", "", Text("btn-back-to-claim")),),
            ),
        )
        return
    draft = turn.put(replace(draft, stage="confirmed", visiting=None))
    ways = pins.channels(turn, draft)
    if path_of(turn, draft).place == PIN and len(ways) == 1 and draft.pin is None and pins.locked_until(turn) is None:
        pins.request_pin(turn, draft, ways[0])
        return
    turn.show()


def enter_pin(turn: Turn, draft: Draft, digits: str, request: str | None) -> None:
    """The PIN was entered: file the claim if it is right."""
    if pins.check(turn, draft, digits, request):
        file_claim(turn, turn.conversation.draft_of(draft.id) or draft)


def file_claim(turn: Turn, draft: Draft) -> None:
    """Hand the claim over: what lies on the path, once."""
    path = walk_of(turn, draft)
    answers = on_path(path, draft.answers)
    slots = [document.id for document in path.nodes if isinstance(document, Document)]
    files = {slot: draft.files[slot] for slot in slots if slot in draft.files}
    move("finish", f"{draft.kind}:{PIN}", LOBBY)
    turn.do(
        FileClaim(
            draft.id,
            draft.revision,
            draft.kind,
            draft.version,
            answers,
            {slot: kept.files for slot, kept in files.items() if kept.status == "stored"},
            notes(claims()[draft.kind], draft, facts_for(turn, draft)),
        )
    )
    earlier = turn.conversation.filed_of(draft.id)
    slots_before = (*draft.files.values(), *(earlier.files.values() if earlier else ()))
    before = {file for held in slots_before for file in held.files} | {sheet.file for sheet in draft.tray}
    left = tuple(sorted(before - {file for kept in files.values() for file in kept.files}))
    if left:
        turn.do(DropFiles(left))
    filed = Filed(
        draft.id,
        draft.kind,
        draft.version,
        earlier.state if earlier else "filing",
        earlier.filed_at if earlier else turn.world.now.isoformat(),
        draft.revision,
        earlier.reference if earlier else None,
        answers=answers,
        files=files,
        settled=draft.settled,
    )
    turn.conversation = turn.conversation.without_draft(draft.id).with_filed(filed)
    turn.change(lobby="menu")
    turn.say(
        Text("filing" if draft.revision == 1 else "filing-correction", {"claim": Text(f"claim-{draft.kind}")}),
        buttons=((menu("status", Text("menu-status")), menu("menu", Text("btn-menu"))),),
    )
