"""Asking: how a place of a claim is put to the participant. Every place has its message, its buttons, a way back, out and to help."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dialogs.answers import (
    PASSPORT,
    Balance,
    Bank,
    Chosen,
    Contact,
    Doubtful,
    Given,
    Kind,
    Location,
    Multiple,
    Offered,
    Phone,
    Reading,
    Typed,
    YesNo,
    YesNoUnknown,
)
from dialogs.channels import where_told
from dialogs.claims import claims
from dialogs.conditions import Facts
from dialogs.conversation import Draft, FileSlot, Pending
from dialogs.decision import also_of, hints_of, rule_of
from dialogs.due import day_promised
from dialogs.effects import Bullets, Button, Listed, Param, ReplyButton, ReplyKeyboard, Rows, Text
from dialogs.form import (
    ELIGIBLE,
    ESTIMATE,
    PIN,
    REFUSED,
    REVIEW,
    SORT,
    Claim,
    Document,
    Hint,
    Node,
    Question,
    Refusal,
    place_of,
)
from dialogs.photo_questions import ask_read, ask_sort, ask_which
from dialogs.pin import ask_pin
from dialogs.readings import differs, offered, read_for, together
from dialogs.resume import Path, facts_of, leads_alike, place_of_draft, walk
from dialogs.rules import Rule
from dialogs.slots import SINGLE
from dialogs.turn import Turn, box, button, in_rows, menu

BAR = 8
FEW_BRANCHES = 5


def path_of(turn: Turn, draft: Draft) -> Path:
    """Where this draft stands now. Asked several times in a turn; walked once for the same answers."""
    zone = turn.conversation.zone
    if turn.walked is not None and turn.walked[1] == zone and leads_alike(turn.walked[0], draft):
        return turn.walked[2]
    path = place_of_draft(draft, turn.world.now, turn.world.directory, zone, turn.world.rules)
    turn.walked = draft, zone, path
    return path


def facts_for(turn: Turn, draft: Draft) -> Facts:
    return facts_of(draft, turn.world.now, turn.world.directory, turn.conversation.zone, turn.world.rules)


def name_of(kind: str) -> Text:
    """What a claim is called."""
    return Text(f"claim-{kind}")


def label_of(node: Node) -> Text:
    """The short name of what a node asks."""
    return Text(f"doc-{node.text_id}" if isinstance(node, Document) else f"label-{node.text_id}")


def prompt(turn: Turn, draft: Draft, *lead: Text | None, brief: bool = False) -> None:
    """Put the current place of this draft, after what there is to say first; `brief`: the PIN without its progress."""
    path = path_of(turn, draft)
    if isinstance(path.node, Question):
        _ask_question(turn, draft, path, path.node, lead)
    elif isinstance(path.node, Document):
        _ask_document(turn, draft, path, path.node, lead)
    elif path.place == SORT:
        claim = claims()[draft.kind]
        documents = [node for node in path.nodes if isinstance(node, Document)]
        wanted = [document for document in documents if still_wanted(draft, document)]
        ask_sort(turn, claim, draft, lead, wanted or documents, navigation(draft, help_for=SORT))
    elif path.place == REFUSED and path.refusal and path.gate:
        _reason_card(turn, draft, path.refusal, path.gate, lead)
    elif path.place == ELIGIBLE:
        _eligible(turn, draft, path, lead)
    elif path.place == ESTIMATE:
        _estimate(turn, draft, path, lead)
    elif path.place == REVIEW:
        review(turn, draft, path, lead)
    elif path.place == PIN:
        ask_pin(turn, draft, *lead, None if brief else progress(path, draft))
    else:
        raise ValueError(f"{draft.kind}: nothing is written for the place {path.place}")


def progress(path: Path, draft: Draft) -> Text:
    """ "Langkah 4 dari 12 ▓▓▓░░░░░": the ends count as steps too."""
    total = len(path.nodes) + (2 if draft.purpose == "claim" else 0)
    step = min(path.step, total)
    filled = round(BAR * step / total)
    # As words: numbers are looked up in Babel's patterns, and this stands over every question.
    return Text("progress", {"step": str(step), "total": str(total), "bar": "▓" * filled + "░" * (BAR - filled)})


def navigation(draft: Draft, *, help_for: str = "") -> Rows:
    """Back, save, cancel and help: under every question. Who came back to an answered one can also leave it as it is."""
    keep: Rows = ((button(draft.id, "!keep", "", Text("btn-keep")),),) if revisits(draft) else ()
    if draft.purpose != "claim":
        # A check is not kept, so there is nothing to save or to cancel.
        back, helping = (
            button(draft.id, "!back", "", Text("btn-back")),
            button(draft.id, "!help", help_for, Text("btn-help")),
        )
        return (*keep, (back, helping), (menu("menu", Text("btn-menu")),))
    rows = [
        button(draft.id, "!back", "", Text("btn-back")),
        button(draft.id, "!save", "", Text("btn-save")),
        button(draft.id, "!cancel", "", Text("btn-cancel")),
        button(draft.id, "!help", help_for, Text("btn-help")),
    ]
    return (*keep, *in_rows(rows, 2))


def revisits(draft: Draft) -> bool:
    """Whether the participant went back to something that is answered already."""
    if draft.visiting is None or draft.visiting != draft.place:
        return False
    slot = draft.files.get(draft.visiting.removeprefix("doc_"))
    return draft.visiting in draft.answers or (slot is not None and slot.status in ("stored", "skipped"))


# --- questions ----------------------------------------------------------------------------------------------------------


def given_to_data(given: Given) -> dict[str, Any]:
    """What was given, as kept while a question about it is open."""
    match given:
        case Typed(text):
            return {"typed": text}
        case Contact(phone, own):
            return {"phone": phone, "own": own}
        case Location(latitude, longitude):
            return {"latitude": latitude, "longitude": longitude}
        case Chosen(value, said):
            return {"chosen": value, "said": said}


def given_from_data(data: Mapping[str, Any]) -> Given:
    if "typed" in data:
        return Typed(data["typed"])
    if "phone" in data:
        return Contact(data["phone"], data["own"])
    if "latitude" in data:
        return Location(data["latitude"], data["longitude"])
    return Chosen(data["chosen"], data["said"])


def reading_of(question: Question, pending: Pending, facts: Facts) -> Reading | None:
    """What was given before, read again; None where only boxes were ticked."""
    return question.kind.read(given_from_data(pending.given), facts) if pending.given else None


def _ask_question(turn: Turn, draft: Draft, path: Path, question: Question, lead: tuple[Text | None, ...]) -> None:
    pending = draft.pending if draft.pending and draft.pending.question == question.id else None
    reading = reading_of(question, pending, facts_for(turn, draft)) if pending else None
    if pending is None and _ask_about_reading(turn, draft, path, question, lead):
        return
    if isinstance(reading, Doubtful):
        rows: Rows = (
            (
                button(draft.id, question.id, "!yes", Text("btn-doubt-yes")),
                button(draft.id, question.id, "!no", Text("btn-doubt-no")),
            ),
        )
        turn.say(
            *lead,
            progress(path, draft),
            Text(f"doubt-{reading.doubt}", reading.params),
            buttons=rows + navigation(draft, help_for=question.id),
        )
        return
    if isinstance(reading, Offered):
        offered = in_rows([button(draft.id, question.id, value, label) for value, label in reading.options], 1)
        turn.say(
            *lead,
            progress(path, draft),
            Text(f"offer-{reading.lead}", reading.params),
            buttons=offered + navigation(draft, help_for=question.id),
        )
        return
    words = Text(f"q-{question.text_id}")
    if isinstance(question.kind, Phone):
        turn.say(*lead, progress(path, draft), words, keyboard=_phone_keyboard())
        return
    ticks = pending.ticks if pending else ()
    rows = option_rows(draft, question, ticks, facts_for(turn, draft))
    turn.say(*lead, progress(path, draft), words, buttons=rows + navigation(draft, help_for=question.id))


def _ask_about_reading(turn: Turn, draft: Draft, path: Path, question: Question, lead: tuple[Text | None, ...]) -> bool:
    """Put what a photo says about this question, if there is something to confirm or to decide. False where there is not."""
    claim, facts = claims()[draft.kind], facts_for(turn, draft)
    read = read_for(claim, draft, facts).get(question.id) if draft.files and draft.purpose == "claim" else None
    ways = navigation(draft, help_for=question.id)
    if read is not None and differs(draft, read):
        ask_which(turn, draft, question, read, (*lead, progress(path, draft)), ways)
    elif read is not None and offered(draft, read):
        questions = tuple(node for node in path.nodes if isinstance(node, Question))
        group = together(questions, question, claim, draft, facts) or [read]
        ask_read(turn, draft, question, group, (*lead, progress(path, draft)), ways)
    else:
        return False
    return True


def still_wanted(draft: Draft, document: Document) -> bool:
    """Whether nothing was sent for this document yet, or nothing that does."""
    held = draft.files.get(document.id)
    return held is None or held.status == "refused"


def _phone_keyboard() -> ReplyKeyboard:
    return ReplyKeyboard(
        (
            (ReplyButton(Text("btn-share-contact"), "contact"),),
            (ReplyButton(Text("btn-back")), ReplyButton(Text("btn-save"))),
            (ReplyButton(Text("btn-cancel")), ReplyButton(Text("btn-help"))),
        )
    )


def option_rows(draft: Draft, question: Question, ticks: tuple[str, ...], facts: Facts) -> Rows:
    """The buttons of a question's options."""
    kind = question.kind
    if isinstance(kind, Multiple):
        boxes = [box(draft.id, question.id, option, kind.label(option), option in ticks) for option in kind.options]
        return (*in_rows(boxes, 1), (button(draft.id, question.id, "!done", Text("btn-done")),))
    buttons = [button(draft.id, question.id, option, kind.label(option)) for option in _offered(kind, facts)]
    return in_rows(buttons, _width(kind))


def _offered(kind: Kind, facts: Facts) -> tuple[str, ...]:
    # "Same as on the KTP" needs a KTP name; "my NIK" needs a NIK.
    needs = {"same": "name", "nik": "nik"}
    return tuple(
        option
        for option in kind.options
        if option not in needs or facts.answers.get(needs[option], PASSPORT) != PASSPORT
    )


def _width(kind: Kind) -> int:
    if isinstance(kind, Bank):
        return 3
    return 2 if isinstance(kind, YesNo) and not isinstance(kind, YesNoUnknown | Balance) else 1


# --- documents ----------------------------------------------------------------------------------------------------------


def _ask_document(turn: Turn, draft: Draft, path: Path, document: Document, lead: tuple[Text | None, ...]) -> None:
    queued = [sheet for sheet in draft.tray if sheet.status in ("waiting", "read")]
    if any(sheet.asked_for in ("", document.id) for sheet in queued):
        # Sent before it was asked for, a photo may be this very document.
        named = any(sheet.asked_for == document.id for sheet in queued)
        turn.say(
            *lead,
            progress(path, draft),
            Text("document-checking", {"name": label_of(document)}) if named else Text("photos-checking"),
            buttons=(
                (button(draft.id, "!nowait", "", Text("btn-no-wait")),),
                *navigation(draft, help_for=place_of(document)),
            ),
        )
        return
    skip: Rows = ()
    if document.skippable:
        skip = ((button(draft.id, place_of(document), "!skip", Text("btn-skip-document")),),)
    turn.say(
        *lead,
        progress(path, draft),
        Text(f"ask-document-{document.need}", {"name": label_of(document), "why": Text(f"why-doc-{document.why_id}")}),
        Text("ask-document-pages") if document.id not in SINGLE else None,
        buttons=skip + navigation(draft, help_for=place_of(document)),
    )


# --- reason cards -------------------------------------------------------------------------------------------------------


def shown_answer(question: Question, answers: Mapping[str, Any]) -> Param:
    """An answer as people see it; a dash where there is none."""
    return question.kind.show(answers[question.id]) if question.id in answers else Text("nothing")


def _reason_card(turn: Turn, draft: Draft, refusal: Refusal, gate: Question, lead: tuple[Text | None, ...]) -> None:
    facts = facts_for(turn, draft)
    since = refusal.since(facts) if refusal.since else None
    parts = [
        *lead,
        Text(f"card-{refusal.outcome}", {"claim": name_of(draft.kind)}),
        Text(
            "card-found",
            {"found": Text(f"refusal-{refusal.text_id}-found", {"answer": shown_answer(gate, draft.answers)})},
        ),
        rule_told(rule_of(refusal.rule, facts)),
        Text("card-do", {"do": Text(f"refusal-{refusal.text_id}-do"), "who": Text(f"who-{refusal.actor}")}),
        Text("card-since", {"day": since}) if since else Text(f"card-no-date-{refusal.outcome}"),
        _branch_named(turn, draft) if refusal.actor == "branch" else None,
        *besides(turn, draft, lead, refusal),
    ]
    rows: list[tuple[Button, ...]] = []
    if refusal.to:
        rows.append((button(draft.id, "!switch", refusal.to, Text("btn-switch", {"claim": name_of(refusal.to)})),))
    for other in dict.fromkeys((*also_of(claims()[draft.kind], facts, refusal), *refusal.see)):
        if other in claims() and other != refusal.to and refusal.outcome == "not_yet":
            # This claim waits for its day; the other one is looked at beside it.
            rows.append((menu("check-start", Text("btn-look-at", {"claim": name_of(other)}), other),))
        elif other in claims() and other != refusal.to:
            rows.append((button(draft.id, "!switch", other, Text("btn-look-at", {"claim": name_of(other)})),))
    if refusal.outcome == "not_yet":
        day = day_promised(refusal, facts)
        label = Text("btn-remind-on", {"day": day}) if day else Text("btn-remind-week")
        rows.append((button(draft.id, "!remind", "", label),))
    rows.append((button(draft.id, "!change", gate.id, Text("btn-change-answer")), *_to_share(draft)))
    turn.say(*parts, buttons=(*rows, *navigation(draft, help_for=gate.id)))


def rule_told(rule: Rule) -> Text:
    """A rule with its regulation and date; one we are not sure of is never told as one."""
    if not rule.told:
        return Text("card-unsure")
    if rule.since is None:
        return Text("card-rule-undated", {"regulation": rule.regulation})
    return Text("card-rule", {"regulation": rule.regulation, "since": rule.since})


def hints(turn: Turn, draft: Draft, question: Question) -> list[Text]:
    """What is worth knowing right after this answer and decides nothing."""
    facts = facts_for(turn, draft)
    return [_hint_told(hint, facts) for hint in question.hints if hint.early and hint.when(facts)]


def besides(turn: Turn, draft: Draft, lead: tuple[Text | None, ...], refusal: Refusal | None = None) -> list[Text]:
    """What accompanies every outcome: what else there may be a right to, what else is worth knowing; nothing that was just said."""
    facts, claim = facts_for(turn, draft), claims()[draft.kind]
    told = [text for _, hint in hints_of(claim, facts) if (text := _hint_told(hint, facts)) not in lead]
    # A hint says in its own words what it leads to, and the claim to take instead is a button.
    said = {other for _, hint in hints_of(claim, facts) for other in hint.also} | ({refusal.to} if refusal else set())
    others = [name_of(other) for other in also_of(claim, facts, refusal) if other in claims() and other not in said]
    return told + ([Text("card-also", {"claims": Bullets(tuple(others))})] if others else [])


def _hint_told(hint: Hint, facts: Facts) -> Text:
    until = hint.until(facts) if hint.until else None
    return Text(f"hint-{hint.code}", {"day": until} if until else {})


def _branch_named(turn: Turn, draft: Draft) -> Text | None:
    """The participant's branch, or those of the operator's file where they are few."""
    branch = draft.answers.get("branch")
    if isinstance(branch, dict):
        return Text("card-branches", {"branches": str(branch["name"])})
    known = turn.world.directory.branches
    if not 0 < len(known) <= FEW_BRANCHES:
        return None
    return Text("card-branches", {"branches": Listed(tuple(one.name for one in known))})


def _to_share(draft: Draft) -> tuple[Button, ...]:
    return (button(draft.id, "!share", "", Text("btn-share")),) if draft.purpose == "check" else ()


def _eligible(turn: Turn, draft: Draft, path: Path, lead: tuple[Text | None, ...]) -> None:
    claim, facts = claims()[draft.kind], facts_for(turn, draft)
    documents = [
        label_of(document) for document in claim.documents if document.when(facts) and document.need != "conditional"
    ]
    rows: list[tuple[Button, ...]] = []
    if takes(turn, claim):
        rows.append((button(draft.id, "!claim", "", Text("btn-claim-this")),))
    rows.append((menu("documents-for", Text("menu-documents"), draft.kind), *_to_share(draft)))
    if claim.estimate:
        rows.append((menu("estimate", Text("btn-estimate"), draft.kind),))
    rows += [
        (button(draft.id, "!switch", other, Text("btn-look-at", {"claim": name_of(other)})),)
        for other in also_of(claim, facts, None)
        if other in claims()
    ]
    rows.append(
        (button(draft.id, "!change", path.nodes[-1].id, Text("btn-change-answer")), menu("menu", Text("btn-menu")))
    )
    turn.say(
        *lead,
        Text("check-eligible", {"claim": name_of(draft.kind)}),
        rule_told(claim.rule),
        Text("check-documents", {"documents": Bullets(tuple(documents))}),
        *besides(turn, draft, lead),
        where_told(claim, facts),
        buttons=tuple(rows),
    )


def takes(turn: Turn, claim: Claim) -> bool:
    """Whether the operator's adapter takes this claim; else it is filed where `where_told` says."""
    return turn.world.takes is None or claim.programme in turn.world.takes


def _estimate(turn: Turn, draft: Draft, path: Path, lead: tuple[Text | None, ...]) -> None:
    claim = claims()[draft.kind]
    told = claim.estimate.tell(facts_for(turn, draft)) if claim.estimate else ()
    change: tuple[Button, ...] = ()
    if path.nodes:
        change = (button(draft.id, "!change", place_of(path.nodes[-1]), Text("btn-change-answer")),)
    turn.say(
        *lead,
        Text("estimate-title", {"claim": name_of(draft.kind)}),
        *told,
        buttons=((menu("check-start", Text("menu-check"), draft.kind), *change), (menu("menu", Text("btn-menu")),)),
    )


def share(turn: Turn, draft: Draft) -> None:
    """The result of a check as a message to pass on: nothing in it says anything about who asked."""
    path, claim = path_of(turn, draft), claims()[draft.kind]
    facts = facts_for(turn, draft)
    if path.place not in (REFUSED, ELIGIBLE):
        turn.show(Text("button-old"))
        return
    refusal = path.refusal
    since = refusal.since(facts) if refusal and refusal.since else None
    result = f"card-{refusal.outcome}" if refusal else "check-eligible"
    turn.say(
        Text("share-title", {"operator": turn.world.operator, "day": facts.today}),
        Text(result, {"claim": name_of(draft.kind)}),
        rule_told(rule_of(refusal.rule if refusal else claim.rule, facts)),
        Text("card-since", {"day": since}) if since else None,
        Text("share-foot", {"username": turn.world.username}),
    )
    turn.say(Text("share-how"), buttons=((button(draft.id, "!resume", "", Text("btn-back-to-check")),),))


# --- review -------------------------------------------------------------------------------------------------------------


def review(turn: Turn, draft: Draft, path: Path, lead: tuple[Text | None, ...]) -> None:
    """Everything that will be filed, with "Ubah" for each."""
    lines: list[Param] = []
    for node in path.nodes:
        if isinstance(node, Question):
            lines.append(Text("review-line", {"label": label_of(node), "value": shown_answer(node, draft.answers)}))
        else:
            slot = draft.files.get(node.id)
            if slot and slot.status == "skipped":
                lines.append(Text("review-document-skipped", {"label": label_of(node)}))
            else:
                lines.append(stored_line(label_of(node), slot))
    changes = [
        button(draft.id, "!change", place_of(node), Text("btn-change", {"label": label_of(node)}))
        for node in path.nodes
    ]
    rows: Rows = (
        (button(draft.id, "!confirm", "", Text("btn-confirm" if draft.revision == 1 else "btn-confirm-correction")),),
        *in_rows(changes, 2),
        *navigation(draft, help_for="review"),
    )
    turn.say(
        *lead,
        progress(path, draft),
        Text("review", {"claim": name_of(draft.kind), "lines": Bullets(tuple(lines))}),
        buttons=rows,
    )


def stored_line(label: Text, held: FileSlot | None) -> Text:
    """That a document was sent, and in how many photos where it is more than one."""
    if held is None or len(held.files) < 2:
        return Text("review-document-stored", {"label": label})
    return Text("review-document-photos", {"label": label, "count": str(len(held.files))})


def walk_of(turn: Turn, draft: Draft) -> Path:
    """The path as the answers alone give it, without where the participant went back to."""
    from dataclasses import replace

    return walk(claims()[draft.kind], replace(draft, visiting=None, stage="filling"), facts_for(turn, draft))
