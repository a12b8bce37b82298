"""The one place where the place reached is shown: `step` calls it when everything has changed that changes."""

from __future__ import annotations

from dialogs.claims import claims
from dialogs.engine.context import StepContext
from dialogs.model.effects import Edit, Say, Text
from dialogs.model.phases import Lobby
from dialogs.prompts.appointments import ask_for_day
from dialogs.prompts.consent import begun, consent_message
from dialogs.prompts.draft import prompt
from dialogs.prompts.menu import menu_rows, question_rows, resume_rows, situation_rows


def show_place(context: StepContext, *, left_phone: bool) -> None:
    """Show where the conversation stands now, after the notices left, if that is wanted.

    `left_phone`: the question was left whose keyboard shares the participant's number; it goes with the first message.
    """
    draft = context.conversation.draft
    at_claim = draft is not None and draft.kind in claims()
    if left_phone and context.shows != "nothing" and at_claim:
        # A message carries either the end of that keyboard or buttons.
        context.say(*(context.notices or (Text("keyboard-away"),)), keyboard="remove")
        context.notices = []
    elif left_phone:
        context.said.insert(0, Say((Text("keyboard-away"),), keyboard="remove"))
    if context.shows == "nothing":
        return
    before = len(context.said)
    if draft is not None and at_claim:
        prompt(context, draft, *context.notices, brief=context.shows == "place in brief")
    else:
        _show_lobby(context)
    if context.shows == "place in the pressed message" and context.pressed is not None:
        pressed = context.pressed
        context.said[before:] = [
            Edit(pressed, said.parts, said.buttons) if isinstance(said, Say) else said for said in context.said[before:]
        ]


def _show_lobby(context: StepContext) -> None:
    conversation, lead = context.conversation, context.notices
    if conversation.phase == Lobby.consent.state:
        if lead:
            context.say(*lead)
        # Whoever has ticked one sees all the boxes; a message that is pressed for them changes into them.
        each = context.shows == "place in the pressed message" or begun(conversation)
        parts, rows = consent_message(context, each=each)
        context.say(*parts, buttons=rows)
    elif conversation.phase == Lobby.choosing.state:
        rows = (*resume_rows(conversation), *situation_rows("start"))
        context.say(*lead, Text("choose-situation"), buttons=rows)
    elif conversation.phase == Lobby.wishing.state:
        ask_for_day(context, *lead)
    elif conversation.phase == Lobby.asking.state:
        context.say(*lead, Text("ask-what"), buttons=question_rows())
    else:
        context.say(*lead, Text("menu-what"), buttons=menu_rows(conversation))
