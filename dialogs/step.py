"""The one way into a dialogue: `step(conversation, event, world)`. What follows from an event is decided here and nowhere else."""

from __future__ import annotations

from dialogs import after, claiming, faq, late_photos, lobby, my_data, names, photo_answers, photos, reminders
from dialogs import pin as pins
from dialogs.answers import Chosen, Contact, Given, Location, Typed
from dialogs.asking import label_of, name_of, path_of, share
from dialogs.claims import claims
from dialogs.conversation import Conversation, Draft
from dialogs.effects import Delete, Text
from dialogs.events import (
    Blocked,
    ClaimDelayed,
    ClaimMoved,
    ClaimRecorded,
    Commanded,
    Edited,
    Event,
    FileChecked,
    FileOverdue,
    Hiccup,
    PinTyped,
    PinUndeliverable,
    Pressed,
    ReminderDue,
    Said,
    SentFile,
    SentOther,
    SharedContact,
    SharedLocation,
    Unblocked,
)
from dialogs.form import PIN, REVIEW, SORT, Document, Question, place_of
from dialogs.menu import say_menu
from dialogs.pin_text import looks_like_secret
from dialogs.place_shown import show_place
from dialogs.turn import Outcome, Turn, World, button
from dialogs.words import bare, command, menu_word, navigation, side_step

LONGEST = 1000
"""Characters of a message that are read; nothing that is asked for is longer."""


def step(conversation: Conversation, event: Event, world: World) -> Outcome:
    """What follows from this event. Pure: the same three give the same outcome.

    Raises `lifecycle.IllegalMove` for a move of a filed claim that its life does not know; nothing has changed then.
    """
    turn = Turn(world, conversation)
    if conversation.blocked and not isinstance(event, Blocked):
        turn.change(blocked=False)
    _change(turn, event)
    # Days pass between two events: where the draft stands is found anew, whatever the event was about.
    if (draft := turn.conversation.draft) and draft.kind in claims():
        claiming.update_place(turn, draft)
    show_place(turn, left_phone=claiming.at_phone(conversation) and not claiming.at_phone(turn.conversation))
    return turn.outcome()


def _change(turn: Turn, event: Event) -> None:
    match event:
        case Said(text, message_id, forwarded):
            _said(turn, text[:LONGEST], message_id, forwarded)
        case Commanded(name, _, _):
            _commanded(turn, name)
        case Pressed(data, message_id):
            turn.pressed = message_id
            _pressed(turn, data)
        case SentFile():
            draft = _current(turn)
            if draft:
                photos.receive(turn, draft, event)
            else:
                say_menu(turn, Text("file-no-claim"))
        case SharedContact(phone, own, _):
            _given(turn, Contact(phone, own))
        case SharedLocation(latitude, longitude, _):
            _given(turn, Location(latitude, longitude))
        case Edited(text, message_id):
            _edited(turn, text, message_id)
        case SentOther(kind, _):
            here(turn, Text("other-voice" if kind in ("voice", "audio", "video") else "other-kind"))
        case PinTyped(digits, request, message_id):
            turn.pressed = message_id
            turn.settle()
            _pin(turn, digits, request)
        case Blocked():
            turn.change(blocked=True)
        case Unblocked():
            pass
        case Hiccup():
            here(turn, Text("hiccup"))
        case FileChecked():
            photos.checked(turn, event)
        case FileOverdue(file):
            late_photos.overdue(turn, file)
        case PinUndeliverable(request):
            _pin_undeliverable(turn, request)
        case ClaimRecorded(claim, revision, reference):
            after.recorded(turn, claim, revision, reference)
        case ClaimDelayed(claim, _):
            after.delayed(turn, claim)
        case ClaimMoved(claim, to, note, simulated):
            after.moved(turn, claim, to, note, simulated=simulated)
        case ReminderDue(reminder):
            reminders.reminded(turn, reminder)


def _current(turn: Turn) -> Draft | None:
    """The draft in focus, of a claim that is still declared."""
    draft = turn.conversation.draft
    if draft is None:
        return None
    claim = claims().get(draft.kind)
    if claim is None:
        # The operator no longer offers this claim. It stays stored, and the person is told rather than left standing.
        turn.change(focus=None, lobby="menu")
        turn.say(Text("claim-gone"))
        return None
    return draft


def _stands_at(turn: Turn, draft: Draft, place: str) -> bool:
    return path_of(turn, draft).place == place


def here(turn: Turn, *lead: Text) -> None:
    """Say something, and then where we are: the current question, or the menu."""
    if _current(turn) is None and turn.conversation.lobby == "new":
        lobby.start(turn)
    else:
        turn.show(*lead)


# --- what is typed ------------------------------------------------------------------------------------------------------


def _said(turn: Turn, text: str, message_id: int, forwarded: bool) -> None:
    draft = _current(turn)
    at_pin = draft is not None and _stands_at(turn, draft, PIN)
    pasted = looks_like_secret(text)
    if pasted and not (at_pin and pasted == "otp"):
        turn.said.append(Delete(message_id))
        here(turn, Text(f"secret-{pasted}", {"operator": turn.world.operator}))
        return
    could_be_pin = at_pin and any(character.isdigit() for character in text)
    if could_be_pin:
        # Many say "OTP" for any code; here it can only be ours.
        turn.said.append(Delete(message_id))
    if word := navigation(text):
        _navigate(turn, word)
    elif item := menu_word(text) if draft is None else side_step(text):
        lobby.open_item(turn, item)
    elif draft is None:
        lobby.said(turn, text)
    elif turn.conversation.lobby == "ask" and not could_be_pin:
        lobby.asked(turn, draft, text)
    elif at_pin and not could_be_pin and faq.is_question(text) and (found := faq.find(text)):
        turn.show(faq.answer(found))
    elif at_pin:
        digits = pins.typed(turn, draft, text)
        if digits is not None:
            claiming.enter_pin(turn, draft, digits, None)
    elif forwarded:
        turn.show(Text("forwarded"))
    else:
        _typed_answer(turn, draft, text)


def _typed_answer(turn: Turn, draft: Draft, text: str) -> None:
    node = path_of(turn, draft).node
    found = faq.find(text) if faq.is_question(text) else None
    if found:
        turn.show(faq.answer(found))
    elif isinstance(node, Question):
        claiming.answer(turn, draft, node, Typed(text))
    elif isinstance(node, Document):
        if bare(text) in ("lewati", "skip", "tidak ada", "tidak punya", "belum ada", "belum punya") and node.skippable:
            claiming.skip_document(turn, draft, node)
        else:
            turn.show(Text("text-for-file", {"name": label_of(node)}))
    elif _stands_at(turn, draft, SORT):
        photo_answers.said_what_it_is(turn, draft, text)
    elif bare(text) in ("ya", "lanjut", "kirim", "benar", "yes", "continue", "send") and _stands_at(
        turn, draft, REVIEW
    ):
        claiming.confirm(turn, draft)
    else:
        turn.show(Text("use-buttons"))


def _given(turn: Turn, given: Given) -> None:
    draft = _current(turn)
    node = path_of(turn, draft).node if draft else None
    if draft and isinstance(node, Question):
        claiming.answer(turn, draft, node, given)
    else:
        here(turn, Text("shared-not-now"))


def _edited(turn: Turn, text: str, message_id: int) -> None:
    draft = _current(turn)
    if draft and _stands_at(turn, draft, PIN) and any(character.isdigit() for character in text):
        turn.said.append(Delete(message_id))
    here(turn, Text("edited"))


def _pin(turn: Turn, digits: str, request: str) -> None:
    draft = _current(turn)
    if draft and _stands_at(turn, draft, PIN):
        claiming.enter_pin(turn, draft, digits, request)
    else:
        here(turn, Text("button-old"))


def _pin_undeliverable(turn: Turn, request: str) -> None:
    for draft in turn.conversation.drafts:
        if draft.pin and draft.pin.id == request:
            pins.undeliverable(turn, draft)


# --- what is pressed ----------------------------------------------------------------------------------------------------


def _pressed(turn: Turn, data: str) -> None:
    scope, _, rest = data.partition("|")
    what, _, value = rest.partition("|")
    if scope == "-":
        if not lobby.pressed(turn, what, value):
            here(turn, Text("button-old"))
        return
    if turn.conversation.filed_of(scope) and what.startswith("@"):
        after.pressed(turn, scope, what[1:])
        return
    draft = turn.conversation.draft_of(scope)
    if draft is None:
        turn.settle()
        here(turn, Text("button-old"))
    elif turn.conversation.focus != scope:
        _other_draft(turn, draft, what)
    elif current := _current(turn):
        _in_draft(turn, current, what, value)


def _other_draft(turn: Turn, draft: Draft, what: str) -> None:
    """A button of a draft we are not in: continue it if it says so, else say where we are."""
    if what == "!resume" or (turn.conversation.focus is None and what != "pad"):
        turn.settle()
        lobby.resume(turn, draft)
        return
    turn.settle()
    here(turn, Text("button-other-claim", {"claim": name_of(draft.kind)}))


def _in_draft(turn: Turn, draft: Draft, what: str, value: str) -> None:
    if turn.conversation.lobby == "ask":
        turn.change(lobby="menu")
    path = path_of(turn, draft)
    if what.startswith("!"):
        _draft_command(turn, draft, what[1:], value)
    elif what == "pin" and _stands_at(turn, draft, PIN):
        _pin_button(turn, draft, value)
    elif what == "sort" and _stands_at(turn, draft, SORT):
        turn.settle()
        file, _, said = value.partition(":")
        photo_answers.sort_by_hand(turn, draft, file, said)
    elif path.node is not None and what == place_of(path.node):
        if isinstance(path.node, Document):
            turn.settle()
            if value == "!skip" and path.node.skippable:
                claiming.skip_document(turn, draft, path.node)
            else:
                turn.show(Text("button-old"))
            return
        said_at = turn.pressed
        claiming.answer(turn, draft, path.node, Chosen(value))
        if turn.pressed is not None and said_at is not None and turn.shows != "place in the pressed message":
            _settle_first(turn)
    else:
        turn.settle()
        turn.show(Text("button-old"))


def _settle_first(turn: Turn) -> None:
    """Take the buttons off the answered question before the next one is put."""
    said, turn.said = turn.said, []
    turn.settle()
    turn.said += said


def _draft_command(turn: Turn, draft: Draft, what: str, value: str) -> None:
    # Help and a question about cancelling leave the question open, so its buttons stay.
    if what not in ("help", "cancel", "slip"):
        turn.settle()
    if what in ("back", "save", "cancel", "help"):
        _navigate(turn, what)
    elif what == "cancel-yes":
        my_data.delete_draft(turn, draft.id)
    elif what == "resume":
        turn.show()
    elif what == "change":
        claiming.change(turn, draft, value)
    elif what == "keep":
        claiming.keep(turn, draft)
    elif what == "switch" and value in claims():
        lobby.switch(turn, draft, value)
    elif what == "confirm":
        claiming.confirm(turn, draft)
    elif what == "remind":
        reminders.remind_me(turn, draft)
    elif what == "nowait":
        late_photos.wait_no_longer(turn, draft)
    elif what == "slip":
        if not names.slip(turn, draft, value):
            turn.show(Text("button-old"))
    elif what == "claim":
        lobby.claim_after_check(turn, draft)
    elif what == "share" and draft.purpose == "check":
        share(turn, draft)
    else:
        turn.show(Text("button-old"))


def _pin_button(turn: Turn, draft: Draft, value: str) -> None:
    turn.settle()
    if value == "send:sms":
        pins.request_pin(turn, draft, "sms")
    elif value == "send:email":
        pins.request_pin(turn, draft, "email")
    elif value == "again" and draft.pin:
        pins.request_pin(turn, draft, draft.pin.channel)
    elif value == "other":
        others = [way for way in pins.channels(turn, draft) if not draft.pin or way != draft.pin.channel]
        if others:
            pins.request_pin(turn, draft, others[0])
        else:
            turn.show(Text("pin-one-way"))
    else:
        turn.show(Text("button-old"))


# --- moving about -------------------------------------------------------------------------------------------------------


def _commanded(turn: Turn, name: str) -> None:
    meaning = command(name)
    draft = _current(turn)
    if meaning is None:
        here(turn, Text("unknown-command"))
    elif meaning in ("back", "save", "cancel") or (meaning == "help" and draft):
        _navigate(turn, meaning)
    else:
        lobby.open_item(turn, meaning)


def _navigate(turn: Turn, word: str) -> None:
    draft = _current(turn)
    if draft is None:
        lobby.open_item(turn, "help" if word == "help" else "menu")
    elif word == "back":
        if not claiming.back(turn, draft):
            lobby.leave(turn, draft)
    elif word == "cancel":
        if draft.purpose != "claim":
            lobby.leave(turn, draft)
        else:
            _ask_cancel(turn, draft)
    elif word == "help":
        _help_here(turn, draft)
    else:
        lobby.leave(turn, draft)


def _ask_cancel(turn: Turn, draft: Draft) -> None:
    sure, yes = my_data.cancel_words(draft)
    turn.say(
        sure,
        buttons=(
            (button(draft.id, "!save", "", Text("btn-save")),),
            (
                button(draft.id, "!cancel-yes", "", yes),
                button(draft.id, "!resume", "", Text("btn-continue")),
            ),
        ),
    )


def _help_here(turn: Turn, draft: Draft) -> None:
    """Why this is asked, who can help, and the same question again."""
    path = path_of(turn, draft)
    why = Text("help-place")
    if isinstance(path.node, Question):
        why = Text(f"why-{path.node.text_id}")
    elif isinstance(path.node, Document):
        why = Text(f"why-doc-{path.node.why_id}")
    elif path.place == SORT:
        why = Text("why-sort")
    turn.show(Text("help-here", {"why": why, "operator": turn.world.operator}))
