"""Words about the dialogue for those outside of it: Telegram's command menu, and the desk's labels."""

from __future__ import annotations

from bot.texts import MissingText, plain
from dialogs.claims import claims
from dialogs.claims.schema import Question, words_of_slot
from dialogs.model.effects import Text

MENU = {
    "id": {
        "klaim": "claim",
        "syarat": "check",
        "status": "status",
        "dokumen": "documents",
        "tanya": "ask",
        "pengingat": "reminders",
        "bahasa": "language",
        "datasaya": "data",
        "bantuan": "help",
        "menu": "menu",
        "start": "start",
    },
    "en": {
        "claim": "claim",
        "check": "check",
        "status": "status",
        "documents": "documents",
        "ask": "ask",
        "reminders": "reminders",
        "language": "language",
        "mydata": "data",
        "help": "help",
        "menu": "menu",
        "start": "start",
    },
}
"""The commands shown in each language, and what they do; every one is understood in every language."""


def commands(locale: str) -> list[tuple[str, str]]:
    """The command menu of a language: name and description."""
    return [(name, plain(Text(f"command-{meaning}"), locale)) for name, meaning in MENU[locale].items()]


def label(name: str, locale: str) -> str:
    """The words for a question, a slot or a claim by its id, for a choice as "question:value", for a claim's document as
    "kind/slot" and its question as "kind#question"; else the id itself."""
    question, colon, value = name.partition(":")
    for text in _choice(question, value) if colon else _named(name):
        try:
            return plain(text, locale)
        except MissingText:
            continue
    return value if colon else name


def _named(name: str) -> list[Text]:
    kind, slash, slot = name.partition("/")
    if slash:
        claim = claims().get(kind)
        return [Text(f"doc-{words_of_slot(claim, slot)}")] if claim else []
    kind, mark, id_ = name.partition("#")
    if mark:
        claim = claims().get(kind)
        return [
            Text(f"label-{question.text_id}") for question in (claim.questions if claim else ()) if question.id == id_
        ]
    return [Text(f"label-{name}"), Text(f"doc-{name}"), Text(f"claim-{name}")]


def _choice(question: str, value: str) -> list[Text]:
    texts: list[Text] = []
    for claim in claims().values():
        for node in claim.nodes:
            if isinstance(node, Question) and node.id == question and value in node.kind.options:
                shown = node.kind.label(value)
                texts.append(shown)
    return texts[:1]
