"""Pressed buttons: of the menu, a filed claim, another draft, or the place itself."""

from __future__ import annotations

from dialogs.claims import claims
from dialogs.claims.schema import PIN, SORT, Document, place_of
from dialogs.engine import pin_requests
from dialogs.engine.context import Turn
from dialogs.engine.place import path_of
from dialogs.model.conversation import Draft
from dialogs.model.effects import Text
from dialogs.prompts.layout import name_of
from dialogs.prompts.share import share
from dialogs.scenes import filed_claim, main_menu, my_data, pin, reminders
from dialogs.scenes.form import answer, filing, navigate
from dialogs.scenes.here import draft_in_focus, here, stands_at
from dialogs.scenes.navigation import follow_word
from dialogs.scenes.photos import late, name_mismatch, resolve
from dialogs.understanding.answers import Chosen


def pressed(turn: Turn, data: str) -> None:
    scope, _, rest = data.partition("|")
    what, _, value = rest.partition("|")
    if scope == "-":
        if not main_menu.pressed(turn, what, value):
            here(turn, Text("button-old"))
        return
    if turn.conversation.filed_of(scope) and what.startswith("@"):
        filed_claim.pressed(turn, scope, what[1:])
        return
    draft = turn.conversation.draft_of(scope)
    if draft is None:
        turn.settle()
        here(turn, Text("button-old"))
    elif turn.conversation.focus != scope:
        _other_draft(turn, draft, what)
    elif current := draft_in_focus(turn):
        _in_draft(turn, current, what, value)


def _other_draft(turn: Turn, draft: Draft, what: str) -> None:
    """A button of a draft we are not in: continue it if it says so, else say where we are."""
    if what == "!resume" or (turn.conversation.focus is None and what != "pad"):
        turn.settle()
        main_menu.resume(turn, draft)
        return
    turn.settle()
    here(turn, Text("button-other-claim", {"claim": name_of(draft.kind)}))


def _in_draft(turn: Turn, draft: Draft, what: str, value: str) -> None:
    if turn.conversation.lobby == "ask":
        turn.change(lobby="menu")
    path = path_of(turn, draft)
    if what.startswith("!"):
        _draft_command(turn, draft, what[1:], value)
    elif what == "pin" and stands_at(turn, draft, PIN):
        _pin_button(turn, draft, value)
    elif what == "sort" and stands_at(turn, draft, SORT):
        turn.settle()
        file, _, said = value.partition(":")
        resolve.sort_by_hand(turn, draft, file, said)
    elif path.node is not None and what == place_of(path.node):
        if isinstance(path.node, Document):
            turn.settle()
            if value == "!skip" and path.node.skippable:
                navigate.skip_document(turn, draft, path.node)
            else:
                turn.show(Text("button-old"))
            return
        said_at = turn.pressed
        answer.answer(turn, draft, path.node, Chosen(value))
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
        follow_word(turn, what)
    elif what == "cancel-yes":
        my_data.delete_draft(turn, draft.id)
    elif what == "resume":
        turn.show()
    elif what == "change":
        navigate.change(turn, draft, value)
    elif what == "keep":
        navigate.keep(turn, draft)
    elif what == "switch" and value in claims():
        main_menu.switch(turn, draft, value)
    elif what == "confirm":
        filing.confirm(turn, draft)
    elif what == "remind":
        reminders.remind_me(turn, draft)
    elif what == "nowait":
        late.wait_no_longer(turn, draft)
    elif what == "slip":
        if not name_mismatch.slip(turn, draft, value):
            turn.show(Text("button-old"))
    elif what == "claim":
        main_menu.claim_after_check(turn, draft)
    elif what == "share" and draft.purpose == "check":
        share(turn, draft)
    else:
        turn.show(Text("button-old"))


def _pin_button(turn: Turn, draft: Draft, value: str) -> None:
    turn.settle()
    if value == "send:sms":
        pin.request_pin(turn, draft, "sms")
    elif value == "send:email":
        pin.request_pin(turn, draft, "email")
    elif value == "again" and draft.pin:
        pin.request_pin(turn, draft, draft.pin.channel)
    elif value == "other":
        others = [way for way in pin_requests.channels(turn, draft) if not draft.pin or way != draft.pin.channel]
        if others:
            pin.request_pin(turn, draft, others[0])
        else:
            turn.show(Text("pin-one-way"))
    else:
        turn.show(Text("button-old"))
