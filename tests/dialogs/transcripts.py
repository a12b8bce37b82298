"""Stories as one would read them on the screen, kept as approved text files.

`KLAIM_WRITE_TRANSCRIPTS=1 pytest tests/dialogs` writes them anew (and fails, saying so): read the difference before you commit it.
"""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from babel.dates import format_datetime

from bot.pin.derive import pin
from bot.texts import plain
from dialogs.law.dates import ZONES
from dialogs.model.effects import (
    CopyNews,
    DeliverPin,
    DropFiles,
    FileClaim,
    Forget,
    KeepFile,
    MoveClaim,
    NoteClaim,
    ReachClaim,
    RecordConsent,
    Schedule,
    VerifyParticipant,
    Work,
)
from tests.dialogs.checks import SECRET
from tests.dialogs.lengths import check_lengths
from tests.dialogs.support import Chat, Shown

FOLDER = Path(__file__).with_name("transcripts")
WRITE = "KLAIM_WRITE_TRANSCRIPTS"
INDENT = " " * 6


def approve(chat: Chat, story: str) -> None:
    """Compare this chat with the approved transcript of the story, or write it. Raises AssertionError for a difference."""
    path = FOLDER / f"{story}.txt"
    check_lengths(chat)
    told = "\n".join([f"# {story.replace('_', ' ')}", *_lines(chat)]) + "\n"
    approved = path.read_text(encoding="utf-8") if path.exists() else ""
    if os.environ.get(WRITE):
        path.write_text(told, encoding="utf-8")
        raise AssertionError(f"{path.name} was written; read the difference, then run without {WRITE}")
    if told != approved:
        lines = difflib.unified_diff(
            approved.splitlines(), told.splitlines(), f"approved {path.name}", "told now", lineterm=""
        )
        shown = "\n".join(list(lines)[:80])
        raise AssertionError(f"the story is told differently. If that is meant, run with {WRITE}=1:\n{shown}")


def _lines(chat: Chat) -> Iterator[str]:
    names = _Names()
    yield f"--- {_written(chat.begun)}"
    for kind, what in chat.log:
        for line in _entry(kind, what, chat, names):
            yield names.readable(line)


class _Names:
    """Ids and request codes by the order in which they come, so that a change up the story does not change all below."""

    def __init__(self) -> None:
        self.codes: dict[str, str] = {}

    def readable(self, line: str) -> str:
        def code(match: re.Match[str]) -> str:
            return self.codes.setdefault(match[0], f"KOD{len(self.codes) + 1}")

        line = re.sub(r"(?<=[Kk]ode permintaan: )[A-Z2-9]{4}\b|(?<=[Kk]ode permintaan )[A-Z2-9]{4}\b", code, line)
        line = re.sub(r"(?<=[Rr]equest code: )[A-Z2-9]{4}\b|(?<=[Rr]equest code )[A-Z2-9]{4}\b", code, line)
        return line


def _entry(kind: str, what: Any, chat: Chat, names: _Names) -> Iterator[str]:
    name = chat.name
    match kind:
        case "says":
            yield f"\n{name}: {_pins_hidden(what, chat)}"
        case "forwards":
            yield f"\n{name} forwards: {what}"
        case "presses":
            label, old = what
            yield f"\n{name} presses [{label}]" + (" of an older message" if old else "")
        case "sends":
            yield f"\n{name} sends {what}"
        case "edits":
            yield f"\n{name} changes that to: {what}"
        case "pad":
            yield f"\n{name} presses {_pins_hidden(what, chat)} on the number pad"
        case "blocks" | "unblocks":
            yield f"\n{name} {kind} the bot"
        case "reports":
            yield f"\n({what})"
        case "officer":
            to, note = what
            yield f"\n(the officer moves the claim to {to}" + (f": {note})" if note else ")")
        case "time":
            yield f"\n--- {_written(what)}"
        case "toast":
            text, alert = what
            yield f"{INDENT}({'a notice to be closed' if alert else 'a passing notice'}: {text})"
        case "bot":
            yield from _message("Bot:  ", what)
        case "edit":
            yield from _message("Bot changes its message to:\n" + INDENT, what)
        case "replace":
            yield from _message("Bot, in its place:\n" + INDENT, what)
        case "buttons":
            yield f"{INDENT}(the buttons change to)"
            yield from _rows(what)
        case "settle":
            first = next((line for line in what.text.splitlines() if line), "")
            yield f"{INDENT}(the buttons under “{first[:50]}” go)"
        case "delete":
            yield f"{INDENT}(the bot deletes that message)"
        case "work":
            yield f"{INDENT}→ {_work(what)}"


def _message(lead: str, shown: Shown) -> Iterator[str]:
    lines = shown.text.splitlines()
    yield lead + lines[0]
    for line in lines[1:]:
        yield (INDENT + line).rstrip()
    yield from _rows(shown)
    if shown.keyboard == "remove":
        yield INDENT + "(the phone's own keyboard comes back)"
    elif shown.keyboard:
        for row in shown.keyboard.rows:
            yield INDENT + " ".join(f"⟦{plain(button.label, shown.locale)}⟧" for button in row)


def _rows(shown: Shown) -> Iterator[str]:
    for row in shown.rows:
        yield INDENT + " ".join(f"[{plain(button.label, shown.locale)}]" for button in row)


def _work(work: Work) -> str:
    match work:
        case KeepFile():
            return f"look into the file{f' for {work.slot}' if work.slot else ''} and keep it"
        case DropFiles(files):
            return f"delete {len(files)} file{'s' * (len(files) > 1)}"
        case DeliverPin():
            return "deliver the PIN"
        case FileClaim():
            return f"file the claim, revision {work.revision}: {', '.join(work.answers)}; files {', '.join(work.files)}"
        case NoteClaim():
            return "tell the officer what was read later"
        case MoveClaim():
            return f"record that the {work.by} moved the claim to {work.state}"
        case ReachClaim():
            return f"show the officer that news {'reaches them again' if work.reached else 'does not reach them'}"
        case VerifyParticipant():
            return "ask the service about the participant"
        case CopyNews():
            return f"send a copy by {'SMS' if work.channel == 'sms' else 'e-mail'}"
        case Schedule():
            return f"remind on {_written(work.at)}"
        case RecordConsent():
            return f"record that “{work.purpose}” was {'allowed' if work.given else 'taken back'}"
        case Forget():
            return "delete all that is kept of this person but the proof of consent and filed claims"


def _pins_hidden(text: str, chat: Chat) -> str:
    for number, digits in enumerate(_pins(chat), 1):
        text = text.replace(digits, f"‹PIN {number}›")
        text = text.replace(f"{digits[:3]} {digits[3:]}", f"‹PIN {number}›")
        text = text.replace(digits.translate(FULL_WIDTH), f"‹PIN {number} in full-width digits›")
        wrong = f"{(int(digits) + 1) % 1_000_000:06}"
        text = text.replace(wrong, "‹another number›")
    return text


FULL_WIDTH = {ord("0") + digit: chr(ord("０") + digit) for digit in range(10)}


def _pins(chat: Chat) -> list[str]:
    return [pin(SECRET, work.request, work.claim) for work in chat.all_works(DeliverPin)]


def _written(moment: datetime) -> str:
    zone = ZONES.get(str(moment.tzinfo), "UTC")
    return f"{format_datetime(moment, 'EEEE, d MMMM y, HH.mm', locale='en')} {zone}"
