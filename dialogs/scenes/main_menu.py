"""Outside a draft: greeting, menu, what its items say, and free text."""

from __future__ import annotations

from typing import Any

from dialogs.claims import claims
from dialogs.engine.context import StepContext, in_rows, menu
from dialogs.law.situations import Situation
from dialogs.model.conversation import LANGUAGES
from dialogs.model.effects import Bullets, Param, Rows, Text
from dialogs.model.phases import is_asking
from dialogs.prompts.layout import name_of
from dialogs.prompts.menu import back_to_here, menu_rows, nearest_rows, question_rows, situation_rows
from dialogs.understanding import faq
from dialogs.understanding.commands import what_happened

AGAIN = {"start": "claim", "check-start": "check", "documents-for": "documents"}
"""The item of the menu that asks for a situation once more, by the button that starts with a reason."""


def greet(context: StepContext, given: Any = None) -> None:
    """Tell who we are, what we ask and what we never ask; then the menu."""
    params: dict[str, Param] = {"username": context.environment.username}
    context.say(Text("welcome", params), Text("welcome-safe", params), buttons=menu_rows(context.conversation))


def greet_newcomer(context: StepContext, language: str | None) -> None:
    """Greet somebody who comes for the first time, in the language of their app where we speak it."""
    spoken = (language or "").casefold().partition("-")[0]
    if spoken in LANGUAGES:
        context.change(locale=spoken)
    greet(context)


def remark(context: StepContext, text: Text | None = None) -> None:
    """Say this, and then where the conversation stands."""
    context.show(text)


def settled_remark(context: StepContext, given: Any) -> None:
    context.remove_buttons()
    context.show()


def unexpected(context: StepContext, text: Text) -> None:
    """Say this of an event that means nothing in this phase, and then where the conversation stands."""
    if text.id == "button-old":
        context.remove_buttons()
    context.show(text)


# --- items of the menu --------------------------------------------------------------------------------------------------


def choose_check(context: StepContext, given: Any) -> None:
    context.say(Text("check-choose"), buttons=situation_rows("check-start"))


def choose_documents(context: StepContext, given: Any) -> None:
    context.say(Text("documents-choose"), buttons=situation_rows("documents-for"))


def ask_question(context: StepContext, given: Any) -> None:
    """Wait for a question; in the middle of a claim the next text is one then, not an answer."""
    context.say(Text("ask-what"), buttons=(*_back_to_claim(context), *question_rows()))


def choose_language(context: StepContext, given: Any) -> None:
    context.say(
        Text("language-choose"),
        buttons=tuple((menu("locale", Text(f"language-{language}"), language),) for language in LANGUAGES),
    )


def set_language(context: StepContext, locale: str) -> None:
    context.remove_buttons()
    context.change(locale=locale)
    context.show(Text("language-set"))


def general_help(context: StepContext, given: Any) -> None:
    context.say(Text("help"), buttons=back_to_here(context))


def tell_entry(context: StepContext, entry: str) -> None:
    """Answer a question whose button was pressed."""
    context.say(
        faq.answer(entry),
        buttons=back_to_here(context) if context.conversation.draft else question_rows(),
    )


def choose_reason(context: StepContext, chosen: tuple[str, Situation]) -> None:
    """Ask for the reason, once it is told what has happened."""
    what, situation = chosen
    context.remove_buttons()
    found = [kind for kind, claim in claims().items() if situation in claim.situations]
    context.say(
        _condolence(situation),
        Text("choose-reason", {"situation": Text(f"situation-{situation}")}),
        _programmes(found),
        buttons=(
            *in_rows([menu(what, name_of(kind), kind) for kind in found], 1),
            (menu(AGAIN[what], Text("btn-other-situation")), menu("menu", Text("btn-menu"))),
        ),
    )


def _condolence(situation: Situation | None) -> Text | None:
    """A kind word, said once, where a death is told first."""
    return Text("condolence") if situation == "death" else None


def _programmes(kinds: list[str]) -> Text:
    """The programmes of these claims in words; their names are short for nothing people know."""
    named = dict.fromkeys(claims()[kind].programme for kind in kinds)
    return Text("programmes", {"programmes": Bullets(tuple(Text(f"programme-{one}") for one in named))})


def _back_to_claim(context: StepContext) -> Rows:
    return back_to_here(context) if context.conversation.draft else ()


# --- free text ----------------------------------------------------------------------------------------------------------


def is_known_question(context: StepContext, given: Any) -> bool:
    """Whether the text is like a question we have an answer to."""
    return faq.find(given.text) is not None


def tells_what_happened(context: StepContext, given: Any) -> bool:
    return what_happened(given.text) is not None


def answer_question(context: StepContext, given: Any) -> None:
    """Answer a question outside a draft, as far as we know the answer."""
    if found := faq.find(given.text):
        rows = question_rows() if is_asking(context.state) else menu_rows(context.conversation)
        context.say(faq.answer(found), buttons=rows)
        return
    context.say(Text("ask-unknown"), buttons=nearest_rows(given.text))


def choose_reason_of(context: StepContext, given: Any) -> None:
    """Ask for the reason, where it was told in own words what has happened."""
    happened = what_happened(given.text)
    if happened is None:
        raise ValueError("the text tells of no situation")
    choose_reason(context, ("start", happened))


def offer_ways(context: StepContext, given: Any) -> None:
    """Say where to go from here, where somebody tells unasked what has happened."""
    happened = what_happened(given.text)
    context.say(
        _condolence(happened),
        Text("sounds-like", {"situation": Text(f"situation-{happened}")}),
        buttons=menu_rows(context.conversation),
    )
