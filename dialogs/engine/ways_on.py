"""Ways on for a participant who is stuck at a place: when the help changes, what is offered, and what a typed word means."""

from __future__ import annotations

from dialogs.claims.schema import Question
from dialogs.engine.context import StepContext
from dialogs.law.missing import Reason
from dialogs.model.conversation import Draft, Lack
from dialogs.model.effects import Text
from dialogs.understanding.answers import Accepted, Multiple
from dialogs.understanding.commands import bare
from dialogs.understanding.utterance import Utterance, meant

OTHER_WORDS_AFTER, PERSON_AFTER = 2, 3
"""Failed tries at one place after which the help changes, and after which one may go on or be led to a person."""

WITHOUT, AS_TYPED, NO_DOCUMENT = "!without", "!as-typed", "!none"
"""Values of the buttons: no answer, the answer as it was typed, no document."""

REASONS: dict[Utterance, Reason] = {
    Utterance.UNKNOWN: "unknown",
    Utterance.NONE_HAD: "none",
    Utterance.LOST: "lost",
    Utterance.LATER: "later",
}
LACKS: dict[Utterance, Lack] = {
    Utterance.UNKNOWN: "none",
    Utterance.NONE_HAD: "none",
    Utterance.LOST: "lost",
    Utterance.LATER: "later",
}
OWN_OPTIONS: dict[Reason, tuple[str, ...]] = {
    "unknown": ("tidak_tahu", "unknown"),
    "none": ("belum", "none", "tidak"),
    "later": ("belum",),
}
"""Options in which a kind of answer has its own word for this reason."""


def tries_at(draft: Draft, place: str) -> int:
    """Failed tries in a row at this place."""
    return draft.failed[place].tries if place in draft.failed else 0


def told_of_failure(context: StepContext, place: str, said: str, help_now: Text) -> list[Text]:
    """Count a failed try. Returns what to say besides: from the second on other words, from the third the ways on."""
    draft = context.put(context.draft.failing(place, said))
    told = [help_now] if tries_at(draft, place) >= OTHER_WORDS_AFTER else []
    return [*told, Text("tries-many")] if tries_at(draft, place) >= PERSON_AFTER else told


def said_at(draft: Draft, place: str) -> str:
    """The text typed at the last failed try at this place."""
    return draft.failed[place].said if place in draft.failed else ""


def reason_typed(question: Question, text: str, reading: object) -> Reason | None:
    """The reason a typed text gives for having no answer; None where it is an answer, or says something else.

    A kind of answer that has the word among its options has understood it already.
    """
    if isinstance(reading, Accepted) and _is_option(question, reading.value):
        return None
    # A lone question mark asks; it declines nothing.
    utterance = meant(text) if bare(text) else None
    return REASONS.get(utterance) if utterance else None


def _is_option(question: Question, value: object) -> bool:
    if isinstance(value, list) and isinstance(question.kind, Multiple):
        return True
    return value in question.kind.options


PERSON = frozenset(
    (
        "petugas", "orang", "manusia", "operator", "bicara dengan orang", "bicara dengan petugas", "hubungi petugas",
        "mau bicara dengan orang", "mau bicara dengan petugas", "person", "human", "talk to a person", "talk to someone",
    )
)  # fmt: skip
KEEP_TYPED = frozenset(("simpan seperti yang saya tulis", "keep it as i wrote it"))
"""Labels of buttons that may also be typed, and other words for a person."""


def wants_person(text: str) -> bool:
    """Whether the text asks for a person."""
    return bare(text) in PERSON


def keeps_typed(text: str) -> bool:
    """Whether the text is the label of the button that keeps what was typed before."""
    return bare(text) in KEEP_TYPED


def own_option(question: Question, reason: Reason) -> str | None:
    """The option of this question that says so itself, where it has one."""
    options = question.kind.options
    return next((option for option in OWN_OPTIONS.get(reason, ()) if option in options), None)


def lack_typed(text: str) -> Lack:
    """Return the reason there is no document for, as typed; "" where the text does not say that there is none."""
    utterance = meant(text)
    return LACKS.get(utterance, "") if utterance else ""
