"""Outside a draft: greeting, menu, what its items say, and free text."""

from __future__ import annotations

from typing import Any

from dialogs.claims import claims
from dialogs.engine.context import Turn, in_rows, menu
from dialogs.law.situations import Situation
from dialogs.model.effects import Param, Rows, Text
from dialogs.model.phases import is_asking
from dialogs.prompts.layout import name_of
from dialogs.prompts.menu import back_to_here, menu_rows, question_rows, situation_rows
from dialogs.understanding import faq
from dialogs.understanding.commands import what_happened

AGAIN = {"start": "claim", "check-start": "check", "documents-for": "documents"}
"""The item of the menu that asks for a situation once more, by the button that starts with a reason."""


def greet(turn: Turn, given: Any = None) -> None:
    """Tell who we are, what we ask and what we never ask; then the menu."""
    params: dict[str, Param] = {"operator": turn.world.operator, "username": turn.world.username}
    turn.say(Text("welcome", params), Text("welcome-safe", params), buttons=menu_rows(turn.conversation))


def remark(turn: Turn, text: Text | None = None) -> None:
    """Say this, and then where the conversation stands."""
    turn.show(text)


def settled_remark(turn: Turn, given: Any) -> None:
    turn.settle()
    turn.show()


def unexpected(turn: Turn, text: Text) -> None:
    """Say this of an event that means nothing in this phase, and then where the conversation stands."""
    if text.id == "button-old":
        turn.settle()
    turn.show(text)


# --- items of the menu --------------------------------------------------------------------------------------------------


def choose_check(turn: Turn, given: Any) -> None:
    turn.say(Text("check-choose"), buttons=situation_rows("check-start"))


def choose_documents(turn: Turn, given: Any) -> None:
    turn.say(Text("documents-choose"), buttons=situation_rows("documents-for"))


def ask_question(turn: Turn, given: Any) -> None:
    """Wait for a question; in the middle of a claim the next text is one then, not an answer."""
    turn.say(Text("ask-what"), buttons=(*_back_to_claim(turn), *question_rows()))


def choose_language(turn: Turn, given: Any) -> None:
    turn.say(
        Text("language-choose"),
        buttons=((menu("locale", Text("language-id"), "id"), menu("locale", Text("language-en"), "en")),),
    )


def set_language(turn: Turn, locale: str) -> None:
    turn.settle()
    turn.change(locale=locale)
    turn.show(Text("language-set"))


def general_help(turn: Turn, given: Any) -> None:
    turn.say(Text("help", {"operator": turn.world.operator}), buttons=back_to_here(turn))


def tell_entry(turn: Turn, entry: str) -> None:
    """Answer a question whose button was pressed."""
    turn.say(faq.answer(entry), buttons=back_to_here(turn) if turn.conversation.draft else question_rows())


def choose_reason(turn: Turn, chosen: tuple[str, Situation]) -> None:
    """Ask for the reason, once it is told what has happened."""
    what, situation = chosen
    turn.settle()
    found = [kind for kind, claim in claims().items() if situation in claim.situations]
    turn.say(
        Text("choose-reason", {"situation": Text(f"situation-{situation}")}),
        buttons=(
            *in_rows([menu(what, name_of(kind), kind) for kind in found], 1),
            (menu(AGAIN[what], Text("btn-other-situation")), menu("menu", Text("btn-menu"))),
        ),
    )


def _back_to_claim(turn: Turn) -> Rows:
    return back_to_here(turn) if turn.conversation.draft else ()


# --- free text ----------------------------------------------------------------------------------------------------------


def is_known_question(turn: Turn, given: Any) -> bool:
    """Whether the text is like a question we have an answer to."""
    return faq.find(given.text) is not None


def tells_what_happened(turn: Turn, given: Any) -> bool:
    return what_happened(given.text) is not None


def answer_question(turn: Turn, given: Any) -> None:
    """Answer a question outside a draft, as far as we know the answer."""
    found = faq.find(given.text)
    turn.say(
        faq.answer(found) if found else Text("ask-unknown", {"operator": turn.world.operator}),
        buttons=question_rows() if is_asking(turn.state) else menu_rows(turn.conversation),
    )


def choose_reason_of(turn: Turn, given: Any) -> None:
    """Ask for the reason, where it was told in own words what has happened."""
    happened = what_happened(given.text)
    if happened is None:
        raise ValueError("the text tells of no situation")
    choose_reason(turn, ("start", happened))


def offer_ways(turn: Turn, given: Any) -> None:
    """Say where to go from here, where somebody tells unasked what has happened."""
    turn.say(
        Text("sounds-like", {"situation": Text(f"situation-{what_happened(given.text)}")}),
        buttons=menu_rows(turn.conversation),
    )
