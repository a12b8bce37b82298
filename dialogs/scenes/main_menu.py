"""Everything outside a claim: greeting, consent, the menu and what it leads to."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from dialogs.claims import claims
from dialogs.claims.filing_channels import where_told
from dialogs.engine.context import Turn, button, in_rows, menu
from dialogs.engine.drafts import open_drafts, under_way
from dialogs.law.claim_lifecycle import FINAL
from dialogs.law.facts import Facts
from dialogs.law.situations import Situation
from dialogs.model.conversation import Draft, Purpose
from dialogs.model.effects import Param, Rows, Text
from dialogs.prompts.consent import PURPOSES, agreed
from dialogs.prompts.layout import name_of
from dialogs.prompts.menu import back_to_here, menu_rows, question_rows, situation_rows
from dialogs.prompts.outcome_card import takes
from dialogs.scenes import checklist, consent, my_data, reminders
from dialogs.scenes.consent import ask_consent
from dialogs.scenes.form.navigate import switch_kind
from dialogs.scenes.leaving import pause, say_menu
from dialogs.understanding import faq
from dialogs.understanding.commands import what_happened

SITUATION_FOR = {"for-claim": "start", "for-check": "check-start", "for-documents": "documents-for"}
"""A situation was chosen, and for what: the button that starts it with a reason."""

# --- greeting and menu --------------------------------------------------------------------------------------------------


def start(turn: Turn) -> None:
    """Who we are, what we ask and what we never ask; then the menu."""
    pause(turn)
    turn.change(lobby="menu")
    params: dict[str, Param] = {"operator": turn.world.operator, "username": turn.world.username}
    turn.say(Text("welcome", params), Text("welcome-safe", params), buttons=menu_rows(turn.conversation))


def open_item(turn: Turn, item: str) -> None:
    """An item of the menu. Questions, help, language and status are side steps: the place in a claim does not move."""
    if item == "start":
        start(turn)
    elif item == "menu":
        pause(turn)
        say_menu(turn)
    elif item == "claim":
        pause(turn)
        _choose(turn)
    elif item == "check":
        pause(turn)
        turn.change(lobby="menu")
        turn.say(Text("check-choose"), buttons=situation_rows("check-start"))
    elif item == "status":
        my_data.status(turn)
    elif item == "documents":
        turn.say(Text("documents-choose"), buttons=situation_rows("documents-for"))
    elif item == "ask":
        # Also in the middle of a claim: what is typed next is a question then, not an answer.
        turn.change(lobby="ask")
        turn.say(Text("ask-what"), buttons=(*_back_to_claim(turn), *question_rows()))
    elif item == "language":
        turn.say(
            Text("language-choose"),
            buttons=((menu("locale", Text("language-id"), "id"), menu("locale", Text("language-en"), "en")),),
        )
    elif item == "data":
        my_data.show(turn)
    elif item == "reminders":
        reminders.list_reminders(turn)
    elif item == "help":
        turn.say(Text("help", {"operator": turn.world.operator}), buttons=back_to_here(turn))
    else:
        say_menu(turn, Text("unknown-command"))


def said(turn: Turn, text: str) -> None:
    """Free text in the lobby: a question, as far as we know the answer."""
    if turn.conversation.lobby == "new":
        start(turn)
        return
    found = faq.find(text)
    if found:
        turn.say(
            faq.answer(found),
            buttons=question_rows() if turn.conversation.lobby == "ask" else menu_rows(turn.conversation),
        )
    elif (happened := what_happened(text)) and turn.conversation.lobby == "choose":
        choose_reason(turn, "start", happened)
    elif turn.conversation.lobby in ("consent", "choose"):
        turn.show(Text("use-buttons"))
    elif happened:
        # Nothing was asked: where to go from here.
        turn.change(lobby="menu")
        turn.say(
            Text("sounds-like", {"situation": Text(f"situation-{happened}")}), buttons=menu_rows(turn.conversation)
        )
    else:
        turn.say(
            Text("ask-unknown", {"operator": turn.world.operator}),
            buttons=question_rows() if turn.conversation.lobby == "ask" else menu_rows(turn.conversation),
        )


def asked(turn: Turn, draft: Draft, text: str) -> None:
    """A question typed in the middle of a claim, after "Tanya": the answer as far as we know it, and where we are."""
    turn.change(lobby="menu")
    found = faq.find(text)
    turn.show(faq.answer(found) if found else Text("ask-unknown", {"operator": turn.world.operator}))


def _back_to_claim(turn: Turn) -> Rows:
    return back_to_here(turn) if turn.conversation.focus else ()


# --- buttons ------------------------------------------------------------------------------------------------------------


def pressed(turn: Turn, what: str, value: str) -> bool:
    """A button of the lobby. False for one we do not know (any more)."""
    if what in ("claim", "check", "status", "documents", "ask", "language", "data", "help", "menu"):
        open_item(turn, what)
    elif what == "locale" and value in ("id", "en"):
        turn.settle()
        turn.change(locale=value)
        draft = turn.conversation.draft
        if draft and draft.kind in claims():
            turn.show(Text("language-set"))
        else:
            turn.show(Text("language-set"))
    elif what == "consent":
        _on_consent(turn, value)
    elif what in ("start", "check-start") and value in claims():
        turn.settle()
        begin(turn, value, purpose="check" if what == "check-start" else "claim")
    elif what == "estimate" and value in claims() and claims()[value].estimate:
        turn.settle()
        begin(turn, value, purpose="estimate")
    elif what in SITUATION_FOR and value in get_args(Situation):
        turn.settle()
        choose_reason(turn, SITUATION_FOR[what], value)
    elif what == "documents-for" and value in claims():
        checklist.checklist(turn, value)
    elif what == "documents-paper" and value in claims():
        checklist.paper(turn, value)
    elif what == "faq" and value in faq.ENTRIES:
        turn.say(faq.answer(value), buttons=back_to_here(turn) if turn.conversation.focus else question_rows())
    elif what == "data-delete":
        my_data.delete(turn, value)
    elif what == "data-consent":
        my_data.withdraw(turn)
    elif what == "unremind":
        reminders.forget(turn, value)
    else:
        return False
    return True


# --- consent ------------------------------------------------------------------------------------------------------------


def _on_consent(turn: Turn, value: str) -> None:
    if value[:1] in ("+", "-") and value[1:] in PURPOSES:
        consent.tick(turn, value[1:], value[0] == "+")
    elif value != "done":
        consent.ask_consent(turn)
    elif not agreed(turn.conversation):
        turn.toast, turn.alert = Text("consent-needed"), True
    else:
        turn.settle()
        _after_consent(turn)


def _after_consent(turn: Turn) -> None:
    wish = turn.conversation.wish
    turn.change(wish=None, lobby="menu")
    if wish and (draft := turn.conversation.draft_of(wish)):
        resume(turn, draft)
    elif wish in claims():
        begin(turn, str(wish))
    else:
        _choose(turn)


# --- starting and leaving a claim -----------------------------------------------------------------------------------------


def _choose(turn: Turn) -> None:
    if not agreed(turn.conversation):
        ask_consent(turn)
        return
    turn.change(lobby="choose")
    turn.show()


def choose_reason(turn: Turn, what: str, situation: str) -> None:
    """What has happened is told; now which reason of it."""
    found = [kind for kind, claim in claims().items() if situation in claim.situations]
    again = {"start": "claim", "check-start": "check", "documents-for": "documents"}[what]
    turn.say(
        Text("choose-reason", {"situation": Text(f"situation-{situation}")}),
        buttons=(
            *in_rows([menu(what, name_of(kind), kind) for kind in found], 1),
            (menu(again, Text("btn-other-situation")), menu("menu", Text("btn-menu"))),
        ),
    )


def begin(turn: Turn, kind: str, *, purpose: Purpose = "claim") -> None:
    """Start a claim, a check or an estimate, or continue the draft there is of this kind."""
    conversation, claim = turn.conversation, claims()[kind]
    if purpose == "claim":
        if not takes(turn, claim):
            file_elsewhere(turn, kind)
            return
        if not agreed(conversation):
            turn.change(wish=kind)
            ask_consent(turn)
            return
        going = next((filed for filed in conversation.filed if filed.kind == kind and filed.state not in FINAL), None)
        if going:
            my_data.status(turn, Text("already-filed", {"claim": name_of(kind)}))
            return
        if draft := next((draft for draft in open_drafts(conversation) if draft.kind == kind), None):
            resume(turn, draft)
            return
    # What the check has told serves the estimate after it, as long as nothing is kept of either.
    here = conversation.draft
    told = here.answers if here and here.kind == kind and here.purpose != "claim" and purpose == "estimate" else {}
    pause(turn)
    draft = Draft(turn.draw(10), kind, claim.version, purpose=purpose, answers=told)
    turn.put(draft)
    turn.change(focus=draft.id, lobby="menu")
    turn.go_on(draft, Text(f"{purpose}-begin", {"claim": name_of(kind)}))


def file_elsewhere(turn: Turn, kind: str) -> None:
    """The operator's adapter does not take this programme: where it is filed today, and what we can do all the same."""
    claim = claims()[kind]
    facts = Facts({}, turn.world.now, turn.conversation.zone, turn.world.directory, turn.world.rules)
    turn.say(
        Text("not-taken-here", {"claim": name_of(kind), "operator": turn.world.operator}),
        where_told(claim, facts),
        buttons=(
            (menu("check-start", Text("menu-check"), kind), menu("documents-for", Text("menu-documents"), kind)),
            (menu("menu", Text("btn-menu")),),
        ),
    )


def switch(turn: Turn, draft: Draft, kind: str) -> None:
    """To the reason that fits better, taking the answers along; or to the claim of that kind that is under way already."""
    if draft.purpose == "claim" and kind in under_way(turn.conversation, besides=draft):
        begin(turn, kind)
    else:
        switch_kind(turn, draft, kind)


def resume(turn: Turn, draft: Draft) -> None:
    """Back into a draft, where its answers lead today."""
    if draft.purpose == "claim" and not agreed(turn.conversation):
        turn.change(wish=draft.id)
        ask_consent(turn)
        return
    if draft.kind not in claims():
        say_menu(turn, Text("claim-gone"))
        return
    if turn.conversation.focus != draft.id:
        pause(turn)
    turn.change(focus=draft.id)
    turn.go_on(replace(draft, visiting=None), Text("resumed", {"claim": name_of(draft.kind)}))


def leave(turn: Turn, draft: Draft) -> None:
    """Save and go on later. A check leaves nothing behind."""
    pause(turn)
    turn.change(lobby="menu")
    if draft.purpose != "claim":
        turn.say(Text("check-forgotten"), Text("menu-what"), buttons=menu_rows(turn.conversation))
        return
    turn.say(
        Text("saved", {"claim": name_of(draft.kind)}),
        buttons=((button(draft.id, "!resume", "", Text("btn-continue")),), (menu("menu", Text("btn-menu")),)),
    )


def claim_after_check(turn: Turn, draft: Draft) -> None:
    """The check came out well and the participant wants to claim: what was told is taken along."""
    if draft.purpose != "check":
        turn.show(Text("button-old"))
        return
    conversation = turn.conversation
    if draft.kind in under_way(conversation, besides=draft):
        begin(turn, draft.kind)
        return
    if not takes(turn, claims()[draft.kind]):
        file_elsewhere(turn, draft.kind)
        return
    draft = turn.put(replace(draft, purpose="claim"))
    if not agreed(turn.conversation):
        # Kept from here on, because the participant asked to claim: what was told in the check is not asked again.
        turn.change(wish=draft.id)
        pause(turn)
        ask_consent(turn)
        return
    turn.go_on(draft, Text("claim-begin", {"claim": name_of(draft.kind)}))
