"""Everything outside a claim: greeting, consent, the menu and what it leads to."""

from __future__ import annotations

from dataclasses import replace

from dialogs import after, faq
from dialogs.asking import ask, label_of, name_of, shown_answer
from dialogs.claiming import filed_files, go_on
from dialogs.claims import claims
from dialogs.conversation import CONSENT_VERSION, Conversation, Draft, Filed
from dialogs.effects import Bullets, Button, DropFiles, Edit, Forget, Param, RecordConsent, Rows, Text
from dialogs.lifecycle import FINAL, possible
from dialogs.states import State, StatesGroup
from dialogs.turn import Turn, button, in_rows, menu

PURPOSES = ("claim", "abroad", "remind")
STATUSES_IN_A_MESSAGE = 5
ENDED_SHOWN = 3
NEEDED = ("claim", "abroad")
"""Without these a claim can't go through this chat; a reminder is a courtesy."""


class Lobby(StatesGroup):
    """Where a participant is when they are in no claim."""

    __group__ = "lobby"
    new = State()
    menu = State()
    consent = State()
    choose = State()
    ask = State()


# --- greeting and menu --------------------------------------------------------------------------------------------------


def menu_rows() -> Rows:
    items = [
        menu(item, Text(f"menu-{item}"))
        for item in ("claim", "check", "status", "documents", "ask", "language", "data", "help")
    ]
    return in_rows(items, 2)


def say_menu(turn: Turn, *lead: Text) -> None:
    turn.change(focus=None, lobby="menu")
    turn.say(*lead, Text("menu-what"), buttons=menu_rows())


def say_here(turn: Turn, *lead: Text) -> None:
    """Say something and the lobby's current question."""
    state = turn.conversation.lobby
    if state == "new":
        start(turn)
    elif state == "consent":
        turn.say(*lead)
        _say_consent(turn)
    elif state == "choose":
        turn.say(*lead, Text("choose-claim"), buttons=_claim_rows(turn.conversation, "start"))
    elif state == "ask":
        turn.say(*lead, Text("ask-what"), buttons=_question_rows())
    else:
        turn.say(*lead, Text("menu-what"), buttons=menu_rows())


def start(turn: Turn) -> None:
    """Who we are, what we ask and what we never ask; then the menu."""
    _pause(turn)
    turn.change(lobby="menu")
    params: dict[str, Param] = {"operator": turn.world.operator, "username": turn.world.username}
    open_drafts = [
        (button(draft.id, "!resume", "", Text("btn-resume", {"claim": name_of(draft.kind)})),)
        for draft in _open(turn.conversation)
    ]
    turn.say(Text("welcome", params), Text("welcome-safe", params), buttons=(*open_drafts, *menu_rows()))


def _open(conversation: Conversation) -> list[Draft]:
    return [draft for draft in conversation.drafts if draft.purpose == "claim" and draft.kind in claims()]


def _pause(turn: Turn) -> None:
    """Out of the draft in focus: a claim waits, a check of the conditions is forgotten."""
    draft = turn.conversation.draft
    if draft and draft.purpose == "check":
        turn.conversation = turn.conversation.without_draft(draft.id)
    turn.change(focus=None)


def open_item(turn: Turn, item: str) -> None:
    """An item of the menu. Questions, help, language and status are side steps: the place in a claim does not move."""
    if item == "start":
        start(turn)
    elif item == "menu":
        _pause(turn)
        say_menu(turn)
    elif item == "claim":
        _pause(turn)
        _choose(turn)
    elif item == "check":
        _pause(turn)
        turn.change(lobby="menu")
        turn.say(Text("check-choose"), buttons=_kind_rows("check-start"))
    elif item == "status":
        status(turn)
    elif item == "documents":
        turn.say(Text("documents-choose"), buttons=_kind_rows("documents-for"))
    elif item == "ask":
        if turn.conversation.focus is None:
            turn.change(lobby="ask")
        turn.say(Text("ask-what"), buttons=_question_rows())
    elif item == "language":
        turn.say(
            Text("language-choose"),
            buttons=((menu("locale", Text("language-id"), "id"), menu("locale", Text("language-en"), "en")),),
        )
    elif item == "data":
        my_data(turn)
    elif item == "reminders":
        after.list_reminders(turn)
    elif item == "help":
        turn.say(Text("help", {"operator": turn.world.operator}), buttons=_back_to_here(turn))
    else:
        say_menu(turn, Text("unknown-command"))


def _back_to_here(turn: Turn) -> Rows:
    draft = turn.conversation.draft
    if draft:
        return ((button(draft.id, "!resume", "", Text("btn-back-to-claim")),),)
    return ((menu("menu", Text("btn-menu")),),)


def _kind_rows(what: str) -> Rows:
    return (*in_rows([menu(what, name_of(kind), kind) for kind in claims()], 1), (menu("menu", Text("btn-menu")),))


def _question_rows() -> Rows:
    return (
        *in_rows([menu("faq", Text(f"faq-{entry}-short"), entry) for entry in faq.ENTRIES], 1),
        (menu("menu", Text("btn-menu")),),
    )


def said(turn: Turn, text: str) -> None:
    """Free text in the lobby: a question, as far as we know the answer."""
    if turn.conversation.lobby == "new":
        start(turn)
        return
    found = faq.find(text)
    if found:
        turn.say(faq.answer(found), buttons=_question_rows() if turn.conversation.lobby == "ask" else menu_rows())
    elif turn.conversation.lobby in ("consent", "choose"):
        say_here(turn, Text("use-buttons"))
    else:
        turn.say(
            Text("ask-unknown", {"operator": turn.world.operator}),
            buttons=_question_rows() if turn.conversation.lobby == "ask" else menu_rows(),
        )


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
        _consent(turn, value)
    elif what in ("start", "check-start") and value in claims():
        turn.settle()
        begin(turn, value, check=what == "check-start")
    elif what == "documents-for" and value in claims():
        documents_for(turn, value)
    elif what == "faq" and value in faq.ENTRIES:
        turn.say(faq.answer(value), buttons=_back_to_here(turn) if turn.conversation.focus else _question_rows())
    elif what == "data-delete":
        _delete(turn, value)
    elif what == "data-consent":
        _withdraw_consent(turn)
    elif what == "unremind":
        after.forget_reminder(turn, value)
    else:
        return False
    return True


# --- consent ------------------------------------------------------------------------------------------------------------


def _agreed(conversation: Conversation) -> bool:
    return all(conversation.consents.get(purpose) == CONSENT_VERSION for purpose in NEEDED)


def _consent_message(turn: Turn) -> tuple[tuple[Text, ...], Rows]:
    given = turn.conversation.consents
    boxes: list[tuple[Button, ...]] = []
    for purpose in PURPOSES:
        tick = "btn-ticked" if given.get(purpose) == CONSENT_VERSION else "btn-unticked"
        boxes.append((menu("consent", Text(tick, {"label": Text(f"consent-{purpose}-short")}), purpose),))
    boxes.append((menu("consent", Text("btn-go-on"), "done"),))
    boxes.append((menu("menu", Text("btn-menu")), menu("help", Text("btn-help"))))
    notice = Text("consent-notice", {"operator": turn.world.operator, "version": str(CONSENT_VERSION)})
    return (notice, *(Text(f"consent-{purpose}") for purpose in PURPOSES)), tuple(boxes)


def _say_consent(turn: Turn) -> None:
    turn.change(lobby="consent")
    parts, rows = _consent_message(turn)
    turn.say(*parts, buttons=rows)


def _consent(turn: Turn, value: str) -> None:
    if value in PURPOSES:
        given = dict(turn.conversation.consents)
        agreed = given.get(value) != CONSENT_VERSION
        if agreed:
            given[value] = CONSENT_VERSION
        else:
            given.pop(value, None)
        turn.change(consents=given)
        turn.do(RecordConsent(value, CONSENT_VERSION, agreed))
        parts, rows = _consent_message(turn)
        if turn.pressed is not None:
            turn.said.append(Edit(turn.pressed, parts, rows))
        else:
            turn.say(*parts, buttons=rows)
    elif not _agreed(turn.conversation):
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
    if not _agreed(turn.conversation):
        _say_consent(turn)
        return
    turn.change(lobby="choose")
    turn.say(Text("choose-claim"), buttons=_claim_rows(turn.conversation, "start"))


def _claim_rows(conversation: Conversation, what: str) -> Rows:
    going = [
        (button(draft.id, "!resume", "", Text("btn-resume", {"claim": name_of(draft.kind)})),)
        for draft in _open(conversation)
    ]
    return (*going, *_kind_rows(what))


def begin(turn: Turn, kind: str, *, check: bool) -> None:
    """Start a claim or a check, or continue the draft there is of this kind."""
    conversation = turn.conversation
    if not check and not _agreed(conversation):
        turn.change(wish=kind)
        _say_consent(turn)
        return
    if not check:
        going = next((filed for filed in conversation.filed if filed.kind == kind and filed.state not in FINAL), None)
        if going:
            turn.say(Text("already-filed", {"claim": name_of(kind)}))
            status(turn)
            return
        if draft := next((draft for draft in _open(conversation) if draft.kind == kind), None):
            resume(turn, draft)
            return
    _pause(turn)
    draft = Draft(turn.draw(10), kind, claims()[kind].version, purpose="check" if check else "claim")
    turn.put(draft)
    turn.change(focus=draft.id, lobby="menu")
    go_on(turn, draft, Text("check-begin" if check else "claim-begin", {"claim": name_of(kind)}))


def resume(turn: Turn, draft: Draft) -> None:
    """Back into a draft, where its answers lead today."""
    if draft.purpose == "claim" and not _agreed(turn.conversation):
        turn.change(wish=draft.id)
        _say_consent(turn)
        return
    if draft.kind not in claims():
        say_menu(turn, Text("claim-gone"))
        return
    if turn.conversation.focus != draft.id:
        _pause(turn)
    turn.change(focus=draft.id)
    go_on(turn, draft, Text("resumed", {"claim": name_of(draft.kind)}))


def leave(turn: Turn, draft: Draft) -> None:
    """Save and go on later. A check leaves nothing behind."""
    _pause(turn)
    turn.change(lobby="menu")
    if draft.purpose == "check":
        turn.say(Text("check-forgotten"), Text("menu-what"), buttons=menu_rows())
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
    if not _agreed(turn.conversation):
        # Kept from here on, because the participant asked to claim; whatever else there is of this kind goes on as it is.
        turn.change(wish=draft.kind)
        _pause(turn)
        _say_consent(turn)
        return
    if any(other.kind == draft.kind for other in _open(turn.conversation)):
        begin(turn, draft.kind, check=False)
        return
    go_on(turn, turn.put(replace(draft, purpose="claim")), Text("claim-begin", {"claim": name_of(draft.kind)}))


def delete_draft(turn: Turn, draft_id: str) -> None:
    draft = turn.conversation.draft_of(draft_id)
    if draft is None:
        say_menu(turn, Text("button-old"))
        return
    _drop_files(turn, draft)
    turn.conversation = turn.conversation.without_draft(draft_id)
    say_menu(turn, Text("deleted", {"claim": name_of(draft.kind)}))


def _drop_files(turn: Turn, draft: Draft) -> None:
    kept = filed_files(turn)
    files = tuple(slot.file for slot in draft.files.values() if slot.file and slot.file not in kept)
    if files:
        turn.do(DropFiles(files))


# --- status, documents, data ----------------------------------------------------------------------------------------------


def status(turn: Turn) -> None:
    """Where the claims stand: the same truth the desk shows."""
    conversation = turn.conversation
    if not conversation.filed and not _open(conversation):
        turn.say(Text("status-none"), buttons=((menu("claim", Text("menu-claim")), menu("menu", Text("btn-menu"))),))
        return
    lines = [after.status_of(turn, filed) for filed in _recent(conversation)]
    rows: list[tuple[Button, ...]] = []
    for filed in _recent(conversation):
        if filed.state == "needs_correction" and not conversation.draft_of(filed.id):
            rows.append((button(filed.id, "@correct", "", Text("btn-correct")),))
        if "withdrawn" in possible(filed.state, "participant"):
            rows.append((button(filed.id, "@withdraw", "", Text("btn-withdraw", {"claim": name_of(filed.kind)})),))
    for draft in _open(conversation):
        lines.append(Text("status-draft", {"claim": name_of(draft.kind)}))
        rows.append((button(draft.id, "!resume", "", Text("btn-resume", {"claim": name_of(draft.kind)})),))
    last = (len(lines) - 1) // STATUSES_IN_A_MESSAGE * STATUSES_IN_A_MESSAGE
    _say_in_turn(turn, lines[:last])
    turn.say(Text("status-title"), *lines[last:], buttons=(*rows, (menu("menu", Text("btn-menu")),)))


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
        buttons=(*_back_to_here(turn), (menu("start", Text("btn-claim-this"), kind),)),
    )


def my_data(turn: Turn) -> None:
    """What is kept of this participant, and how to have it deleted."""
    conversation = turn.conversation
    turn.say(Text("data-title", {"operator": turn.world.operator}))
    for draft in _open(conversation):
        delete = menu("data-delete", Text("btn-delete-draft", {"claim": name_of(draft.kind)}), draft.id)
        turn.say(_draft_shown(draft), buttons=((delete,),))
    _say_in_turn(turn, [after.status_of(turn, filed) for filed in _recent(conversation)])
    agreed = [Text(f"consent-{purpose}-short") for purpose in PURPOSES if purpose in conversation.consents]
    rows: list[tuple[Button, ...]] = []
    if agreed:
        rows.append((menu("data-consent", Text("btn-withdraw-consent")),))
    if conversation.reminders:
        rows.append((menu("data-delete", Text("btn-delete-reminders"), "reminders"),))
    rows.append((menu("data-delete", Text("btn-delete-all"), "all?"),))
    consents = Text("data-consents", {"consents": Bullets(tuple(agreed))}) if agreed else Text("data-no-consents")
    turn.say(consents, buttons=(*rows, *_back_to_here(turn)))


def _draft_shown(draft: Draft) -> Text:
    """Everything kept of a draft."""
    lines = [
        Text("review-line", {"label": label_of(node), "value": shown_answer(node, draft.answers)})
        for node in claims()[draft.kind].questions
        if node.id in draft.answers
    ]
    lines += [
        Text("review-document-stored", {"label": Text(f"doc-{slot}")})
        for slot, file in draft.files.items()
        if file.status == "stored"
    ]
    shown: Param = Bullets(tuple(lines)) if lines else Text("nothing")
    return Text("data-draft", {"claim": name_of(draft.kind), "lines": shown})


def _recent(conversation: Conversation) -> list[Filed]:
    """The claims under way, and the last few that came to an end."""
    ended = [filed for filed in conversation.filed if filed.state in FINAL]
    return [filed for filed in conversation.filed if filed.state not in FINAL or filed in ended[-ENDED_SHOWN:]]


def _say_in_turn(turn: Turn, texts: list[Text]) -> None:
    """One message after another, each short enough for Telegram."""
    for start in range(0, len(texts), STATUSES_IN_A_MESSAGE):
        turn.say(*texts[start : start + STATUSES_IN_A_MESSAGE])


def _delete(turn: Turn, value: str) -> None:
    turn.settle()
    if value == "all?":
        turn.say(
            Text("delete-sure"),
            buttons=((menu("data-delete", Text("btn-delete-yes"), "all"), menu("menu", Text("btn-menu"))),),
        )
    elif value == "all":
        for draft in turn.conversation.drafts:
            _drop_files(turn, draft)
        turn.do(Forget())
        kept = turn.conversation
        # The guard stays: deleting everything must not buy new tries at a PIN.
        turn.conversation = Conversation(
            locale=kept.locale, zone=kept.zone, lobby="menu", filed=kept.filed, guard=kept.guard
        )
        for purpose, version in kept.consents.items():
            turn.do(RecordConsent(purpose, version, False))
        say_menu(turn, Text("deleted-all" if not kept.filed else "deleted-all-but-filed"))
    elif value == "reminders":
        turn.change(reminders=())
        say_menu(turn, Text("reminders-deleted"))
    else:
        delete_draft(turn, value)


def _withdraw_consent(turn: Turn) -> None:
    """Take back what was allowed. Drafts wait unread; nothing more is filed from them until it is allowed again."""
    turn.settle()
    for purpose, version in turn.conversation.consents.items():
        turn.do(RecordConsent(purpose, version, False))
    _pause(turn)
    turn.change(consents={}, reminders=())
    say_menu(turn, Text("consent-withdrawn", {"operator": turn.world.operator}))
