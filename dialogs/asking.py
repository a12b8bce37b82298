"""Asking: how a place of a claim is put to the participant. Every place has its message, its buttons, a way back, out and to help."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dialogs.answers import (
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
from dialogs.claims import claims
from dialogs.conditions import Facts
from dialogs.conversation import Draft, Pending
from dialogs.effects import Bullets, Button, Param, ReplyButton, ReplyKeyboard, Rows, Text
from dialogs.form import ELIGIBLE, PIN, REFUSED, REVIEW, Document, Node, Question, Refusal, place_of
from dialogs.pin import ask_pin
from dialogs.resume import Path, facts_of, leads_alike, place_of_draft, walk
from dialogs.turn import Turn, box, button, in_rows, menu

BAR = 8


def path_of(turn: Turn, draft: Draft) -> Path:
    """Where this draft stands now. Asked several times in a turn; walked once for the same answers."""
    zone = turn.conversation.zone
    if turn.walked is not None and turn.walked[1] == zone and leads_alike(turn.walked[0], draft):
        return turn.walked[2]
    path = place_of_draft(draft, turn.world.now, turn.world.directory, zone)
    turn.walked = draft, zone, path
    return path


def facts_for(turn: Turn, draft: Draft) -> Facts:
    return facts_of(draft, turn.world.now, turn.world.directory, turn.conversation.zone)


def name_of(kind: str) -> Text:
    """What a claim is called."""
    return Text(f"claim-{kind}")


def label_of(node: Node) -> Text:
    """The short name of what a node asks."""
    return Text(f"doc-{node.id}" if isinstance(node, Document) else f"label-{node.text_id}")


def ask(turn: Turn, draft: Draft, *lead: Text | None) -> None:
    """Put the current place of this draft, after what there is to say first."""
    path = path_of(turn, draft)
    if isinstance(path.node, Question):
        _ask_question(turn, draft, path, path.node, lead)
    elif isinstance(path.node, Document):
        _ask_document(turn, draft, path, path.node, lead)
    elif path.place == REFUSED and path.refusal and path.gate:
        _reason_card(turn, draft, path.refusal, path.gate, lead)
    elif path.place == ELIGIBLE:
        _eligible(turn, draft, path, lead)
    elif path.place == REVIEW:
        review(turn, draft, path, lead)
    elif path.place == PIN:
        ask_pin(turn, draft, *lead, progress(path, draft))
    else:
        raise ValueError(f"{draft.kind}: nothing is written for the place {path.place}")


def progress(path: Path, draft: Draft) -> Text:
    """ "Langkah 4 dari 12 ▓▓▓░░░░░": the ends count as steps too."""
    total = len(path.nodes) + (0 if draft.purpose == "check" else 2)
    step = min(path.step, total)
    filled = round(BAR * step / total)
    # As words: numbers are looked up in Babel's patterns, and this stands over every question.
    return Text("progress", {"step": str(step), "total": str(total), "bar": "▓" * filled + "░" * (BAR - filled)})


def navigation(draft: Draft, *, help_for: str = "") -> Rows:
    """Back, save, cancel and help: under every question. Who came back to an answered one can also leave it as it is."""
    keep: Rows = ((button(draft.id, "!keep", "", Text("btn-keep")),),) if revisits(draft) else ()
    if draft.purpose == "check":
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
    return tuple(option for option in kind.options if option not in needs or needs[option] in facts.answers)


def _width(kind: Kind) -> int:
    if isinstance(kind, Bank):
        return 3
    return 2 if isinstance(kind, YesNo) and not isinstance(kind, YesNoUnknown | Balance) else 1


# --- documents ----------------------------------------------------------------------------------------------------------


def _ask_document(turn: Turn, draft: Draft, path: Path, document: Document, lead: tuple[Text | None, ...]) -> None:
    slot = draft.files.get(document.id)
    if slot and slot.status == "waiting":
        turn.say(
            *lead,
            progress(path, draft),
            Text("document-checking", {"name": label_of(document)}),
            buttons=navigation(draft, help_for=place_of(document)),
        )
        return
    skip: Rows = ()
    if document.need == "usual":
        skip = ((button(draft.id, place_of(document), "!skip", Text("btn-skip-document")),),)
    turn.say(
        *lead,
        progress(path, draft),
        Text(f"ask-document-{document.need}", {"name": label_of(document), "why": Text(f"why-doc-{document.id}")}),
        buttons=skip + navigation(draft, help_for=place_of(document)),
    )


# --- reason cards -------------------------------------------------------------------------------------------------------


def shown_answer(question: Question, answers: Mapping[str, Any]) -> Param:
    """An answer as people see it; a dash where there is none."""
    return question.kind.show(answers[question.id]) if question.id in answers else Text("nothing")


def _reason_card(turn: Turn, draft: Draft, refusal: Refusal, gate: Question, lead: tuple[Text | None, ...]) -> None:
    since = refusal.since(facts_for(turn, draft)) if refusal.since else None
    parts = [
        *lead,
        Text(f"card-{refusal.outcome}", {"claim": name_of(draft.kind)}),
        Text(
            "card-found",
            {"found": Text(f"refusal-{refusal.code}-found", {"answer": shown_answer(gate, draft.answers)})},
        ),
        _rule_told(refusal),
        Text("card-do", {"do": Text(f"refusal-{refusal.code}-do"), "who": Text(f"who-{refusal.actor}")}),
        Text("card-since", {"day": since}) if since else Text(f"card-no-date-{refusal.outcome}"),
    ]
    rows: list[tuple[Button, ...]] = []
    if refusal.to:
        rows.append((button(draft.id, "!switch", refusal.to, Text("btn-switch", {"claim": name_of(refusal.to)})),))
    for other in refusal.also:
        if other in claims():
            rows.append((button(draft.id, "!switch", other, Text("btn-look-at", {"claim": name_of(other)})),))
    if refusal.outcome == "not_yet":
        label = Text("btn-remind-on", {"day": since}) if since else Text("btn-remind-week")
        rows.append((button(draft.id, "!remind", "", label),))
    rows.append((button(draft.id, "!change", gate.id, Text("btn-change-answer")),))
    turn.say(*parts, buttons=(*rows, *navigation(draft, help_for=gate.id)))


def _rule_told(refusal: Refusal) -> Text:
    rule = refusal.rule
    if rule.confidence in ("L", "K"):
        return Text("card-unsure")
    if rule.since is None:
        return Text("card-rule-undated", {"regulation": rule.regulation})
    return Text("card-rule", {"regulation": rule.regulation, "since": rule.since})


def hints(turn: Turn, draft: Draft, question: Question) -> list[Text]:
    """What is worth knowing after this answer and decides nothing."""
    facts = facts_for(turn, draft)
    told = []
    for hint in question.hints:
        if hint.when(facts):
            until = hint.until(facts) if hint.until else None
            told.append(Text(f"hint-{hint.code}", {"day": until} if until else {}))
    return told


def _eligible(turn: Turn, draft: Draft, path: Path, lead: tuple[Text | None, ...]) -> None:
    claim = claims()[draft.kind]
    documents = [label_of(document) for document in claim.documents if document.when(facts_for(turn, draft))]
    turn.say(
        *lead,
        Text("check-eligible", {"claim": name_of(draft.kind)}),
        _rule_told_plain(claim.rule.regulation, claim.rule.since),
        Text("check-documents", {"documents": Bullets(tuple(documents))}),
        buttons=(
            (button(draft.id, "!claim", "", Text("btn-claim-this")),),
            (button(draft.id, "!change", path.nodes[-1].id, Text("btn-change-answer")), menu("menu", Text("btn-menu"))),
        ),
    )


def _rule_told_plain(regulation: str, since: Any) -> Text:
    return (
        Text("card-rule", {"regulation": regulation, "since": since})
        if since
        else Text("card-rule-undated", {"regulation": regulation})
    )


# --- review -------------------------------------------------------------------------------------------------------------


def review(turn: Turn, draft: Draft, path: Path, lead: tuple[Text | None, ...]) -> None:
    """Everything that will be filed, with "Ubah" for each."""
    lines: list[Param] = []
    for node in path.nodes:
        if isinstance(node, Question):
            lines.append(Text("review-line", {"label": label_of(node), "value": shown_answer(node, draft.answers)}))
        else:
            slot = draft.files.get(node.id)
            status = "skipped" if slot and slot.status == "skipped" else "stored"
            lines.append(Text(f"review-document-{status}", {"label": label_of(node)}))
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


def walk_of(turn: Turn, draft: Draft) -> Path:
    """The path as the answers alone give it, without where the participant went back to."""
    from dataclasses import replace

    return walk(claims()[draft.kind], replace(draft, visiting=None, stage="filling"), facts_for(turn, draft))
