"""The one place where the place reached is shown: `step` calls it when everything has changed that changes."""

from __future__ import annotations

from dialogs.claims import claims
from dialogs.engine.context import Turn
from dialogs.model.effects import Edit, Say, Text
from dialogs.model.phases import Lobby
from dialogs.prompts.consent import consent_message
from dialogs.prompts.draft import prompt
from dialogs.prompts.menu import menu_rows, question_rows, resume_rows, situation_rows


def show_place(turn: Turn, *, left_phone: bool) -> None:
    """Show where the conversation stands now, after the notices left, if that is wanted.

    `left_phone`: the question was left whose keyboard shares the participant's number; it goes with the first message.
    """
    draft = turn.conversation.draft
    at_claim = draft is not None and draft.kind in claims()
    if left_phone and turn.shows != "nothing" and at_claim:
        # A message carries either the end of that keyboard or buttons.
        turn.say(*(turn.notices or (Text("keyboard-away"),)), keyboard="remove")
        turn.notices = []
    elif left_phone:
        turn.said.insert(0, Say((Text("keyboard-away"),), keyboard="remove"))
    if turn.shows == "nothing":
        return
    before = len(turn.said)
    if draft is not None and at_claim:
        prompt(turn, draft, *turn.notices, brief=turn.shows == "place in brief")
    else:
        _show_lobby(turn)
    if turn.shows == "place in the pressed message" and turn.pressed is not None:
        pressed = turn.pressed
        turn.said[before:] = [
            Edit(pressed, said.parts, said.buttons) if isinstance(said, Say) else said for said in turn.said[before:]
        ]


def _show_lobby(turn: Turn) -> None:
    conversation, lead = turn.conversation, turn.notices
    if conversation.phase == Lobby.consent.state:
        if lead:
            turn.say(*lead)
        parts, rows = consent_message(turn)
        turn.say(*parts, buttons=rows)
    elif conversation.phase == Lobby.choosing.state:
        rows = (*resume_rows(conversation), *situation_rows("start"))
        turn.say(*lead, Text("choose-situation"), buttons=rows)
    elif conversation.phase == Lobby.asking.state:
        turn.say(*lead, Text("ask-what"), buttons=question_rows())
    else:
        turn.say(*lead, Text("menu-what"), buttons=menu_rows(conversation))
