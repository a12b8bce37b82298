"""Everything outside a claim: greeting, consent, the menu and what it leads to."""

from __future__ import annotations

from dataclasses import replace

from dialogs import after, consent, faq, my_data
from dialogs.asking import ask, label_of, name_of
from dialogs.claiming import go_on, switch_kind
from dialogs.claims import claims
from dialogs.consent import agreed, ask_consent
from dialogs.conversation import Conversation, Draft
from dialogs.effects import Bullets, Param, Rows, Text
from dialogs.lifecycle import FINAL
from dialogs.menu import (
    back_to_here,
    kind_rows,
    menu_rows,
    open_drafts,
    pause,
    question_rows,
    resume_rows,
    say_menu,
    under_way,
)
from dialogs.turn import Turn, button, menu

# --- greeting and menu --------------------------------------------------------------------------------------------------


def say_here(turn: Turn, *lead: Text) -> None:
    """Say something and the lobby's current question."""
    state = turn.conversation.lobby
    if state == "new":
        start(turn)
    elif state == "consent":
        turn.say(*lead)
        ask_consent(turn)
    elif state == "choose":
        turn.say(*lead, Text("choose-claim"), buttons=_claim_rows(turn.conversation, "start"))
    elif state == "ask":
        turn.say(*lead, Text("ask-what"), buttons=question_rows())
    else:
        turn.say(*lead, Text("menu-what"), buttons=menu_rows(turn.conversation))


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
        turn.say(Text("check-choose"), buttons=kind_rows("check-start"))
    elif item == "status":
        my_data.status(turn)
    elif item == "documents":
        turn.say(Text("documents-choose"), buttons=kind_rows("documents-for"))
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
        after.list_reminders(turn)
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
    elif turn.conversation.lobby in ("consent", "choose"):
        say_here(turn, Text("use-buttons"))
    else:
        turn.say(
            Text("ask-unknown", {"operator": turn.world.operator}),
            buttons=question_rows() if turn.conversation.lobby == "ask" else menu_rows(turn.conversation),
        )


def asked(turn: Turn, draft: Draft, text: str) -> None:
    """A question typed in the middle of a claim, after "Tanya": the answer as far as we know it, and where we are."""
    turn.change(lobby="menu")
    found = faq.find(text)
    ask(turn, draft, faq.answer(found) if found else Text("ask-unknown", {"operator": turn.world.operator}))


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
            ask(turn, draft, Text("language-set"))
        else:
            say_here(turn, Text("language-set"))
    elif what == "consent":
        _on_consent(turn, value)
    elif what in ("start", "check-start") and value in claims():
        turn.settle()
        begin(turn, value, check=what == "check-start")
    elif what == "documents-for" and value in claims():
        documents_for(turn, value)
    elif what == "faq" and value in faq.ENTRIES:
        turn.say(faq.answer(value), buttons=back_to_here(turn) if turn.conversation.focus else question_rows())
    elif what == "data-delete":
        my_data.delete(turn, value)
    elif what == "data-consent":
        my_data.withdraw(turn)
    elif what == "unremind":
        after.forget_reminder(turn, value)
    else:
        return False
    return True


# --- consent ------------------------------------------------------------------------------------------------------------


def _on_consent(turn: Turn, value: str) -> None:
    if value[:1] in ("+", "-") and value[1:] in consent.PURPOSES:
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
        begin(turn, str(wish), check=False)
    else:
        _choose(turn)


# --- starting and leaving a claim -----------------------------------------------------------------------------------------


def _choose(turn: Turn) -> None:
    if not agreed(turn.conversation):
        ask_consent(turn)
        return
    turn.change(lobby="choose")
    turn.say(Text("choose-claim"), buttons=_claim_rows(turn.conversation, "start"))


def _claim_rows(conversation: Conversation, what: str) -> Rows:
    return (*resume_rows(conversation), *kind_rows(what))


def begin(turn: Turn, kind: str, *, check: bool) -> None:
    """Start a claim or a check, or continue the draft there is of this kind."""
    conversation = turn.conversation
    if not check and not agreed(conversation):
        turn.change(wish=kind)
        ask_consent(turn)
        return
    if not check:
        going = next((filed for filed in conversation.filed if filed.kind == kind and filed.state not in FINAL), None)
        if going:
            my_data.status(turn, Text("already-filed", {"claim": name_of(kind)}))
            return
        if draft := next((draft for draft in open_drafts(conversation) if draft.kind == kind), None):
            resume(turn, draft)
            return
    pause(turn)
    draft = Draft(turn.draw(10), kind, claims()[kind].version, purpose="check" if check else "claim")
    turn.put(draft)
    turn.change(focus=draft.id, lobby="menu")
    go_on(turn, draft, Text("check-begin" if check else "claim-begin", {"claim": name_of(kind)}))


def switch(turn: Turn, draft: Draft, kind: str) -> None:
    """To the reason that fits better, taking the answers along; or to the claim of that kind that is under way already."""
    if draft.purpose == "claim" and kind in under_way(turn.conversation, besides=draft):
        begin(turn, kind, check=False)
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
    go_on(turn, replace(draft, visiting=None), Text("resumed", {"claim": name_of(draft.kind)}))


def leave(turn: Turn, draft: Draft) -> None:
    """Save and go on later. A check leaves nothing behind."""
    pause(turn)
    turn.change(lobby="menu")
    if draft.purpose == "check":
        turn.say(Text("check-forgotten"), Text("menu-what"), buttons=menu_rows(turn.conversation))
        return
    turn.say(
        Text("saved", {"claim": name_of(draft.kind)}),
        buttons=((button(draft.id, "!resume", "", Text("btn-continue")),), (menu("menu", Text("btn-menu")),)),
    )


def claim_after_check(turn: Turn, draft: Draft) -> None:
    """The check came out well and the participant wants to claim: what was told is taken along."""
    if draft.purpose != "check":
        ask(turn, draft, Text("button-old"))
        return
    conversation = turn.conversation
    if draft.kind in under_way(conversation, besides=draft):
        begin(turn, draft.kind, check=False)
        return
    draft = turn.put(replace(draft, purpose="claim"))
    if not agreed(turn.conversation):
        # Kept from here on, because the participant asked to claim: what was told in the check is not asked again.
        turn.change(wish=draft.id)
        pause(turn)
        ask_consent(turn)
        return
    go_on(turn, draft, Text("claim-begin", {"claim": name_of(draft.kind)}))


# --- status, documents, data ----------------------------------------------------------------------------------------------


def documents_for(turn: Turn, kind: str) -> None:
    """What to have at hand for this reason: by regulation, in practice, and only if."""
    claim = claims()[kind]
    sure = [document for document in claim.documents if not document.unsure]
    required = [label_of(document) for document in sure if document.need == "required"]
    unsure = [label_of(document) for document in claim.documents if document.unsure]
    usual = [label_of(document) for document in sure if document.need == "usual"]
    conditional = [Text(f"doc-{document.id}-if") for document in sure if document.need == "conditional"]
    lists = [
        Text("documents-required", {"documents": Bullets(tuple(required))}),
        Text("documents-unsure", {"documents": Bullets(tuple(unsure))}) if unsure else None,
        Text("documents-usual", {"documents": Bullets(tuple(usual))}) if usual else None,
        Text("documents-conditional", {"documents": Bullets(tuple(conditional))}) if conditional else None,
    ]
    turn.say(
        Text("documents-title", {"claim": name_of(kind)}),
        *lists,
        buttons=(*back_to_here(turn), (menu("start", Text("btn-claim-this"), kind),)),
    )
