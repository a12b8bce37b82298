"""The invented world of the stories, and what must hold after every step of a dialogue."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from icalendar import Calendar

from bot.calendar.invitation import invitation
from bot.pin.derive import matches
from bot.rendering import message as rendered_message
from bot.simulator.keyboards import checked_markup
from bot.simulator.markup import length, parse_html
from bot.simulator.sending import MOST_CAPTION, MOST_TEXT
from bot.texts import plain
from dialogs.engine.context import Environment, StepResult
from dialogs.engine.path import check_place
from dialogs.engine.upgrades import restore
from dialogs.law.branches import Directory
from dialogs.model.codec import to_data
from dialogs.model.contact import Operator
from dialogs.model.conversation import FORMAT, NOT_READ, Conversation
from dialogs.model.effects import (
    AnswerAppointment,
    Bullets,
    CopyNews,
    DeliverPin,
    DropFiles,
    Edit,
    ExpectClaim,
    FileClaim,
    Forget,
    Inline,
    KeepFile,
    Lines,
    Listed,
    MoveClaim,
    NoteClaim,
    Param,
    ReachClaim,
    RecordConsent,
    Say,
    Schedule,
    SendCalendar,
    SendPaper,
    SendPicture,
    Text,
    Utterance,
    VerifyParticipant,
    Work,
)
from dialogs.model.events import (
    ButtonPressed,
    CommandReceived,
    Edited,
    Event,
    PinTyped,
    ProcessingFailed,
    SentFile,
    SentOther,
    SharedContact,
    SharedLocation,
    TextReceived,
)
from dialogs.model.phases import is_outside
from dialogs.scenes.due import TOPICS
from dialogs.step import step
from tests.label_widths import CUT, WHOLE, width

SECRET = b"the PIN secret of the tests"
OPERATOR, USERNAME = "Koperasi Contoh", "klaim_contoh_bot"
OPERATED = Operator(OPERATOR)
BEGIN = datetime(2026, 11, 21, 2, 0, tzinfo=UTC)
"""Saturday, 21 November 2026, 09.00 in Jakarta: when a story begins unless it says otherwise."""
PDF = "[PDF]"
"""Sign before the caption of a page, in what is shown."""
ICS = "[calendar]"
"""Sign before the caption of an appointment's file."""
PICTURE = "[photo]"
"""Sign before the caption of a picture."""
PRINTABLE = frozenset("✓°©")
"""Signs that Unicode counts among the pictures and a printer's font has."""

# Invented branches in all three zones; one without coordinates, one unconfirmed.
BRANCHES = Directory.parse(
    [
        {"name": "Pamekasan", "city": "Kabupaten Pamekasan", "province": "Jawa Timur", "checked": True},
        {"name": "Bukittinggi", "city": "Kota Bukittinggi", "province": "Sumatera Barat", "lat": -0.305, "lon": 100.37},
        {"name": "Makassar", "city": "Kota Makassar", "province": "Sulawesi Selatan", "lat": -5.15, "lon": 119.43},
        {"name": "Jayapura", "city": "Kota Jayapura", "province": "Papua", "checked": True},
    ]
)
MARKUP = re.compile(r"</?(b|i|u|s|a|em|strong|code|pre|blockquote|tg-[a-z]+)\b[^<>]*>")
"""Telegram's tags. An officer's own "<...>" is printed as it was typed."""
BY_A_PERSON = (
    TextReceived, CommandReceived, ButtonPressed, SentFile, SharedContact, SharedLocation, Edited, SentOther, PinTyped, ProcessingFailed,
)  # fmt: skip
"""Events after which a person waits for an answer (a hiccup is what became of a message of theirs)."""


def environment_at(now: datetime, number: int, **changes: Any) -> Environment:
    """Environment of a step at this time. `number` makes the seed, so the same story draws the same ids."""
    values: dict[str, Any] = {
        "now": now,
        "seed": number.to_bytes(32, "big"),
        "directory": BRANCHES,
        "operator": OPERATOR,
        "username": USERNAME,
        "worded": plain,
        "pin_matches": lambda request, claim, digits: matches(SECRET, request, claim, digits),
    }
    return Environment(**values | changes)


def through_json(conversation: Conversation) -> Conversation:
    """Restore a conversation from its JSON, where its claims stand aside. Raises AssertionError if it differs."""
    stored = json.dumps(to_data(conversation), ensure_ascii=False)
    back = restore(json.loads(stored), FORMAT)
    bare = replace(conversation, filed=tuple(replace(filed, standing=NOT_READ) for filed in conversation.filed))
    assert back == bare, "a conversation comes back from JSON as it went in"
    standing = (filed.standing for filed in conversation.filed)
    return replace(
        back, filed=tuple(replace(one, standing=here) for one, here in zip(back.filed, standing, strict=True))
    )


def ids_in(value: Param) -> set[str]:
    """Every text named in a value: the text itself and those among its values."""
    match value:
        case Inline(text):
            return ids_in(text)
        case Text(text_id, params):
            return {text_id}.union(*(ids_in(inner) for inner in params.values()))
        case Bullets(items) | Listed(items) | Lines(items):
            return set().union(*(ids_in(item) for item in items))
    return set()


def said_ids(outcome: StepResult) -> set[str]:
    """Every text that is said in this outcome, buttons aside."""
    found = {outcome.toast.id} if outcome.toast else set()
    for said in outcome.say:
        if isinstance(said, Say | Edit):
            found |= set().union(*(ids_in(part) for part in said.parts))
        elif isinstance(said, SendPaper):
            found |= set().union(*(ids_in(part) for part in texts_of(said)))
        elif isinstance(said, SendPicture | SendCalendar):
            found |= set().union(*(ids_in(part) for part in said.caption))
    return found


def texts_of(said: SendPaper) -> tuple[Text, ...]:
    """All texts of a page and its caption."""
    listed = (
        text
        for part in said.sections
        for text in (part.heading, *part.items, *(word for pair in part.pairs for word in pair), *part.lines)
    )
    coded = (said.code.label,) if said.code else ()
    return (said.name, said.title, *said.lead, *coded, *listed, *said.notes, *said.caption)


def check_valid(said: Utterance, locale: str, operator: Operator = OPERATED) -> str:
    """The words as Telegram would show them. Raises ApiError as the Bot API would, AssertionError for its other limits."""
    call = rendered_message(said, locale, operator)
    if call.paper is not None and "calendar" in call.paper:
        check_calendar(call.paper)
    elif call.paper is not None:
        check_page(call.paper)
    elif call.kind not in ("send", "replace", "edit", "photo"):
        assert call.message_id is not None or call.begins
        return ""
    read = parse_html(call.text).text
    most = MOST_CAPTION if call.kind in ("document", "photo") else MOST_TEXT
    assert 1 <= length(read) <= most, f"{length(read)} UTF-16 units, {most} are the most"
    checked_markup(dict(call.markup) if call.markup else None, inline_only=call.kind in ("edit", "replace"))
    for row in said.buttons if isinstance(said, Say | Edit | SendPicture | SendPaper) else ():
        for button in row:
            label, names = plain(button.label, locale), ids_in(button.label)
            assert names & set(CUT) or width(label) <= WHOLE[len(row)], (
                f"a label Telegram cuts off, {width(label)} signs in a row of {len(row)}: {label}"
            )
    return read


def check_calendar(paper: Mapping[str, Any]) -> None:
    """A calendar reads the file of an appointment, as it was meant. Raises AssertionError."""
    assert re.fullmatch(r"[a-z0-9-]{3,40}\.ics", paper["name"]), f"a file name not every phone takes: {paper['name']}"
    (event,) = Calendar.from_ical(invitation(paper["calendar"])).walk("VEVENT")
    assert event["DTSTART"].dt == datetime.fromisoformat(paper["calendar"]["at"])
    assert event["SUMMARY"] == paper["calendar"]["title"]


def check_page(paper: Mapping[str, Any]) -> None:
    """A page can be kept on any phone and printed by any printer. Raises AssertionError."""
    assert re.fullmatch(r"[a-z0-9-]{3,40}\.pdf", paper["name"]), f"a file name not every phone takes: {paper['name']}"
    assert paper["sections"]
    assert all(part["items"] or part["pairs"] or part["lines"] for part in paper["sections"]), "a heading over nothing"
    parts = [word for part in paper["sections"] for word in (part["heading"], *part["items"], *part["lines"])]
    parts += [*paper["lead"], *(paper["code"] or ())]
    pairs = [pair for part in paper["sections"] for pair in part["pairs"]]
    parts += [word for label, runs in pairs for word in (label, "".join(words for words, _ in runs))]
    for word in (paper["title"], *parts, *paper["notes"]):
        assert word.strip(), "an empty line"
        assert not MARKUP.search(word), f"markup can't be printed: {word}"
        pictures = {sign for sign in word if unicodedata.category(sign) == "So"} - PRINTABLE
        assert not pictures, f"a picture can't be printed: {word}"


def check_outcome(before: Conversation, event: Event, environment: Environment, outcome: StepResult) -> list[str]:
    """Check the rules that hold after every step, whoever caused it. Returns the words said, one per utterance."""
    after = outcome.conversation
    assert step(before, event, environment) == outcome, "the same three give the same outcome"
    through_json(after)
    check_place(after.phase, after, environment)
    assert is_outside(after.phase) or after.draft is not None, "who is in a draft has it"
    for draft in after.drafts:
        assert draft.purpose == "claim" or after.subject == draft.id, "a check is not kept"
    if isinstance(event, BY_A_PERSON):
        album = isinstance(event, SentFile) and event.album is not None
        seen = outcome.toast or any(
            isinstance(said, Say | Edit | SendPaper | SendPicture | SendCalendar) for said in outcome.say
        )
        assert seen or album, f"nobody is left standing: {type(event).__name__} at {before.phase} got no answer"
    known = {str(value) for draft in before.drafts for value in draft.answers.values() if isinstance(value, str)}
    for work in outcome.work:
        assert not isinstance(work, Schedule) or work.topic in TOPICS, f"{work} would come due for nobody"
        for identifier in work_ids(work):
            assert not identifier.isdigit(), "an id of a work order looks like nobody's number"
            assert identifier not in known, "a work order carries ids only"
    return [check_valid(said, after.locale) for said in outcome.say]


def work_ids(work: Work) -> list[str]:
    """Ids an effect puts into a work order."""
    match work:
        case KeepFile(file, claim):
            return [file, claim]
        case DropFiles(files):
            return list(files)
        case DeliverPin(request, claim):
            return [request, claim]
        case FileClaim() | MoveClaim() | NoteClaim() | ExpectClaim() | AnswerAppointment() | CopyNews() | ReachClaim():
            return [work.claim]
        case VerifyParticipant(draft, question):
            return [draft, question]
        case Schedule(_, subject, _):
            return [subject]
        case RecordConsent() | Forget():
            return []
