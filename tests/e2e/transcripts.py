"""Messages a person got, compared with those of a run in which nothing went wrong."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.simulator.journal import Call
from bot.simulator.views import Message

_VARYING = (
    (re.compile(r"\bKLM-\w{4}-\w{4}\b"), "KLM-…"),
    (re.compile(r"(?<=Kode permintaan: )\w{4}"), "…"),
    (re.compile(r"\d{1,2} \w+ 20\d\d(?: pukul|,) \d\d[.:]\d\d (WIB|WITA|WIT)"), "…"),
)
_SHOWING = ("sendmessage", "sendphoto", "senddocument", "editmessagetext", "editmessagecaption")
_DIGITS = re.compile(r"\s*PIN Klaim: [●○ ]+")


@dataclass(frozen=True)
class Told:
    """One message of the bot as it stands on the screen, without what is new each time (numbers, codes, times).

    `ended`: a later question, which is left out of the comparison, may have taken its keyboard away.
    """

    id: int
    text: str
    labels: tuple[str, ...]
    ended: bool = False


def without_digits(text: str) -> str:
    """The message as it was before a digit was typed on its pad. Of one that was said twice, the second copy shows them."""
    return _DIGITS.sub("", text)


def told(messages: Sequence[Message], calls: Iterable[Call] = ()) -> list[Told]:
    """The bot's messages, oldest first. With the `calls` that made them, also what stood in a message before it was changed."""
    earlier: dict[int, list[str]] = defaultdict(list)
    chats = {message.raw["chat"]["id"] for message in messages}
    for call in calls:
        shown = call.result if call.method.lower() in _SHOWING and call.status == 200 else None
        if isinstance(shown, dict) and shown["chat"]["id"] in chats:
            earlier[shown["message_id"]].append(_settled(shown.get("text") or shown.get("caption") or ""))
    found = []
    for message in messages:
        if message.from_bot:
            last = _settled(message.text)
            before = [text for text, _ in groupby(earlier[message.id]) if text != last]
            found += [Told(message.id, text, ()) for text in before]
            found.append(Told(message.id, last, tuple(message.labels)))
    return found


def written(messages: Sequence[Message]) -> list[str]:
    """Texts the person left on the screen; a photo is ''."""
    return [message.text for message in messages if not message.from_bot]


def compared(seen: Sequence[Told], undisturbed: Sequence[Told]) -> tuple[list[str], list[int]]:
    """Differences from an undisturbed run, in words; and the ids of messages that only repeat the one before."""
    said: list[list[Told]] = []
    repeated: list[int] = []
    for message in seen:
        expected = undisturbed[len(said)] if len(said) < len(undisturbed) else None
        if expected is not None and message.text == expected.text:
            said.append([message])
        elif said and message.text == said[-1][0].text:
            said[-1].append(message)
            repeated.append(message.id)
        else:
            wanted = repr(expected.text) if expected else "nothing more"
            return [f"message {message.id} was to be {wanted} and is {message.text!r}"], repeated
    found = [f"never said: {missing.text!r}" for missing in undisturbed[len(said) :]]
    for copies, expected in zip(said, undisturbed, strict=False):
        if all(copy.labels != expected.labels and not copy.ended for copy in copies):
            ids = [copy.id for copy in copies]
            found.append(f"message {ids} has buttons {copies[-1].labels}, not {expected.labels}: {expected.text!r}")
    return found, repeated


def differences(seen: Sequence[Told], undisturbed: Sequence[Told], restarts: Sequence[int]) -> list[str]:
    """Differences from the promise, in words. Each death of the bot may cost one repetition, by the next bot.

    `restarts`: the id of the chat's next message at the start of every bot after the first.
    """
    found, repeated = compared(seen, undisturbed)
    lives = Counter(sum(birth <= message_id for birth in restarts) for message_id in repeated)
    return found + [
        f"{times} messages repeated after death {life}: {[m.text for m in seen if m.id in repeated]}"
        for life, times in lives.items()
        if times > (1 if life else 0)
    ]


def _settled(text: str) -> str:
    text = without_digits(text)
    for pattern, instead in _VARYING:
        text = pattern.sub(instead, text)
    return text
