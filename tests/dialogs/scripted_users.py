"""Invented people, and how they answer. Nobody has these numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dialogs.claims import claims
from dialogs.claims.schema import PIN, REVIEW
from dialogs.understanding.answers import (
    Birthdate,
    Count,
    Day,
    Happened,
    Holder,
    Kpj,
    Money,
    Nik,
    PassportNumber,
    PersonName,
)
from tests.dialogs.support import Chat

Answer = str | Callable[[Chat], object]
"""Text typed at a place, or an action there."""


def chosen(*values: str) -> Answer:
    return lambda chat: chat.choose(*values)


def pressed(*ids: str) -> Answer:
    return lambda chat: chat.press(*ids)


def sends_document(chat: Chat) -> None:
    chat.photo()
    chat.checked()


FORM: Mapping[str, Answer] = {
    "nik": "3276 0152 0485 0003",
    "name": "Sekar Contohwati",
    "birthdate": "12 April 1985",
    "kpj": "98765432109",
    "phone": lambda chat: chat.contact(),
    "email": "sekar@contoh.co.id",
    "balance": chosen("to_15m"),
    "earlier_claim": chosen("tidak"),
    "npwp": chosen("nik"),
    "bank": chosen("bca"),
    "account": "7418529630",
    "holder": chosen("same"),
    "branch": "Pamekasan",
    "zone": chosen("wita"),
}
GATES: Mapping[str, Answer] = {
    "claimant": chosen("self"),
    "guardian_agreed": chosen("ya"),
    "jp_hint": chosen("tidak"),
    "working_now": chosen("tidak"),
    "was_phk": chosen("tidak"),
    "letter_date": "1 September 2026",
    "phk_date": "1 September 2026",
    "proof": chosen("+joint_agreement", "!done"),
    "cut_early": chosen("tidak"),
    "end_date": "1 September 2026",
    "company_pension": chosen("ya"),
    "nonactive": chosen("ya"),
}
SEKAR = {**FORM, **GATES}
# 56 and older, so that the pension age is reached.
MARDJUKI = {**SEKAR, "birthdate": "12 Maret 1965", "nik": "3276011203650002", "name": "Mardjuki Contohadi"}


def agree(chat: Chat) -> None:
    """From anywhere to the choice of a reason, allowing what is needed."""
    chat.say("/klaim")
    if chat.place == "consent":
        chat.press("btn-consent-all")


def begin(chat: Chat, kind: str) -> None:
    """Agree and start a claim."""
    agree(chat)
    choose_reason(chat, kind)


def choose_reason(chat: Chat, kind: str) -> None:
    """From the question what has happened to this reason."""
    situation = claims()[kind].situations[0]
    chat.press(f"situation-{situation}", value=situation)
    chat.press(f"claim-{kind}", value=kind)


def go(chat: Chat, until: str, answers: Mapping[str, Answer] = SEKAR) -> Chat:
    """Answer whatever is asked until this place. Raises AssertionError where it is not on the way."""
    for _ in range(60):
        place = chat.place
        if place == until:
            return chat
        if until == "email" and place == REVIEW:
            by_another_way(chat)
            continue
        if until == "claimant" and any("btn-presumed-claimant" in button.label.id for button in chat.newest.buttons):
            presumed = next(button for button in chat.newest.buttons if "btn-presumed-claimant" in button.label.id)
            chat.press_button(chat.newest, presumed)
            continue
        answer = sends_document if place.startswith("doc_") else answers.get(place)
        assert answer is not None, f"on the way to {until} the claim stands at {chat.conversation.phase}"
        if callable(answer):
            answer(chat)
        else:
            chat.say(answer)
    raise AssertionError(f"{until} was not reached in 60 steps; at {chat.conversation.phase}")


def by_another_way(chat: Chat) -> None:
    """From the review to the e-mail, which is asked of those alone who do not want their PIN by SMS."""
    chat.press("btn-confirm" if chat.draft.revision == 1 else "btn-confirm-correction")
    chat.press("btn-pin-other")


def by_sms(chat: Chat) -> None:
    """Choose the SMS for the PIN, where there is a choice."""
    if chat.draft.pin is None:
        chat.press("btn-pin-sms")


def file(chat: Chat, answers: Mapping[str, Answer] = SEKAR) -> Chat:
    """Go on to the end: review, PIN, filing."""
    go(chat, REVIEW, answers)
    chat.press("btn-confirm" if chat.draft.revision == 1 else "btn-confirm-correction")
    by_sms(chat)
    assert chat.place == PIN
    chat.say(chat.pin)
    return chat


TYPED: Mapping[type, str] = {
    Day: "1 September 2016",
    Happened: "1 September 2026 14.30",
    Birthdate: "12 Maret 1965",
    Count: "12",
    Money: "4.500.000",
    PersonName: "Sekar Contohwati",
    Nik: "3276011203650002",
    Kpj: "98765432109",
    PassportNumber: "X1234567",
    Holder: "Sekar Contohwati",
}
"""Texts to type where a person's own story has no answer."""


def typed_at(kind: str, place: str) -> str | None:
    """Words that answer a question which is typed; None for what is pressed."""
    claim = claims()[kind]
    asked = (*claim.questions, *(claim.estimate.questions if claim.estimate else ()))
    return next((TYPED.get(type(question.kind)) for question in asked if question.id == place), None)
