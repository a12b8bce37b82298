"""Random walks over all claims: anything may be pressed, typed or sent, at any time, in any order, and work reports in between.

What must hold after every step stands in `support.check_outcome` and in `_told_what_was_lost` here.
"""

from __future__ import annotations

import itertools
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from bot.texts import render
from dialogs.claims import claims
from dialogs.claims.schema import Question
from dialogs.engine.context import StepResult
from dialogs.law.claim_lifecycle import STATES, IllegalMove, possible
from dialogs.model.conversation import Conversation
from dialogs.model.decisions import Reason
from dialogs.model.effects import DeliverPin, DropFiles, Edit, FileClaim, KeepFile, Say, Schedule, SendPicture, Text
from dialogs.model.events import (
    Blocked,
    ButtonPressed,
    ClaimDelayed,
    ClaimMoved,
    ClaimRecorded,
    Due,
    Event,
    FileChecked,
    PinTyped,
    PinUndeliverable,
    SentOther,
    Unblocked,
)
from dialogs.model.events import ReadPage as Page
from dialogs.scenes.due import FILE_OVERDUE
from dialogs.scenes.reminders import REMINDER
from tests.dialogs.checks import ids_in, said_ids
from tests.dialogs.scripted_users import MARDJUKI, SEKAR, begin, sends_document, typed_at
from tests.dialogs.support import Chat, Shown

PLAUSIBLE = (
    "ya tidak belum 1 2 kembali batal simpan bantuan menu status tanya lanjut lewati 12-4-1985 170885 kemarin besok sama "
    "3276015204850003 98765432109 081298765432 sekar@contoh.co.id 7418529630 BCA Mandiri Pamekasan Makassar 75jt 1.250.000 "
    "123456 12345 /start /klaim /menu /status /syarat /dokumen /tanya /bahasa /datasaya /bantuan /batal /pengingat /xyz"
).split()
SENTENCES = [
    "1 September 2026",
    "11 November 2026",
    "3276 0152 0485 0003",
    "tidak tahu",
    "Sekar Contohwati",
    "12 April 1985",
    "berapa lama cair?",
    "apa itu KPJ?",
    "Kota Contoh Baru",
    "kode OTP 482913",
    "password saya: Rahasia77",
    "2 minggu lalu",
    "<b>tebal</b> & 'kutip'",
    "data saya",
]
PAUSES = [timedelta(seconds=1), timedelta(seconds=61), timedelta(minutes=11), timedelta(days=1), timedelta(days=31)]
KINDS = ["ktp", "kpj", "kk", "bank", "npwp", "paklaring", "resign_letter", "passport", "other"]
READINGS = {
    "nik": ("12", "3276015204850003"),
    "name": ("S3K4R", "SEKAR CONTOHWATY"),
    "birth": ("1985-13-40", "1985-04-12"),
    "kpj": ("ABC", "98765432108"),
    "kk": ("", "3276010101120007"),
    "niks": ("", "3276010107830001"),
    "account": ("", "7418529631"),
    "bank": ("DANA", "BCA"),
    "holder": ("-", "SEKAR CONTOHWATI, S.E."),
    "npwp": ("0", "3276015204850003"),
    "company": ("", "PT CONTOH"),
}
"""Values a reading may have: nonsense first, then plausible."""
LIVES = [
    (),
    (),
    ("recorded",),
    ("recorded", "verifying", "needs_correction"),
    ("unknown", "recorded", "verifying", "approved", "paying"),
]
"""States a claim has passed when the walk begins."""
REASONS = [
    Reason("unreadable", "id"),
    Reason("page_missing", "bank_book"),
    Reason("account_closed", "account"),
    Reason("other", "", "Contoh."),
]
PROBLEMS = ["empty", "too_big", "damaged", "attachment", "bomb", "password", "gone"]


class Walk(RuleBasedStateMachine):
    """One participant, and everything that can happen to them."""

    def __init__(self) -> None:
        super().__init__()
        self.chat = Chat()
        self.filed: set[tuple[str, int]] = set()
        self.every: list[tuple[int, str]] = []
        self.early = False

    def let(self, event: Event) -> None:
        """Any event, with what must hold after it."""
        self.chat.happens(event)

    # --- the beginning ---------------------------------------------------------------------------------------------------

    @initialize(
        kind=st.sampled_from([None, *claims()]),
        far=st.integers(0, 32),
        moves=st.sampled_from(LIVES),
        early=st.booleans(),
        english=st.booleans(),
        sms_only=st.booleans(),
    )
    def starts(
        self, kind: str | None, far: int, moves: tuple[str, ...], early: bool, english: bool, sms_only: bool
    ) -> None:
        """Somewhere in a claim or after it, so that walks do not all lose themselves in the first questions."""
        self.early = early
        self.chat = Watched(
            self, locale="en" if english else "id", channels=frozenset({"sms"} if sms_only else {"sms", "email"})
        )
        if kind is None:
            return
        begin(self.chat, kind)
        for _ in range(60 if moves else far):
            self.goes_on()
            if self._ordered(FileClaim):
                break
        for to in moves if self._ordered(FileClaim) else ():
            self.hands_over(0, 1) if to == "recorded" else self.officer_moves(0, to, "Contoh pesan.")

    # --- the person ------------------------------------------------------------------------------------------------------

    @rule()
    def goes_on(self) -> None:
        """Act here as somebody who wants their money."""
        if self.chat.conversation.draft is None:
            self._goes_on_in_the_lobby()
            return
        place = self.chat.place
        known = MARDJUKI if self.chat.draft.kind == "jht_usia_56" else SEKAR
        if self.chat.draft.pending and self.chat.draft.pending.given:
            self.chat.say("ya")
        elif place.startswith("doc_"):
            slot = self.chat.draft.files.get(place.removeprefix("doc_"))
            self.checks(0, None) if slot and slot.status == "waiting" else sends_document(self.chat)
        elif place == "review":
            self.chat.say("lanjut")
        elif self.early and place in ("letter_date", "phk_date", "end_date"):
            self.chat.say("15 Desember 2026" if place == "end_date" else "15 November 2026")
        elif place == "pin" and self.chat.draft.pin:
            self.chat.say(self.chat.pin)
        elif place in known and (answer := known[place]):
            self.chat.say(answer) if isinstance(answer, str) else self._acts(answer)
        elif words := typed_at(self.chat.draft.kind, place):
            self.chat.say(words)
        else:
            self.presses_newest(0)

    def _goes_on_in_the_lobby(self) -> None:
        wanted = ["@mend", "@correct", "!resume", "|for-claim|", "|consent|+claim", "|consent|+abroad", "|start|"]
        ticked = self.chat.conversation.consents
        if self.chat.place == "consent" and {"claim", "abroad"} <= set(ticked):
            wanted = ["|consent|done"]
        wanted = [one for one in wanted if one.rpartition("|+")[2] not in ticked]
        for button in self.chat.newest.buttons:
            if any(one in button.data for one in wanted):
                self.chat.press_button(self.chat.newest, button)
                return
        self.chat.say("/klaim")

    def _acts(self, answer: object) -> None:
        try:
            answer(self.chat)  # type: ignore[operator] # an answer that is no text is a call
        except AssertionError as error:
            # The button the script wants is not there (a doubt is open, a box is ticked): press another one.
            if not str(error).startswith("no button"):
                raise
            self.presses_newest(1)

    @rule(number=st.integers(0, 120))
    def presses_newest(self, number: int) -> None:
        shown = self.chat.newest
        if shown.buttons:
            self.chat.press_button(shown, shown.buttons[number % len(shown.buttons)])
        elif shown.keyboard and shown.keyboard != "remove":
            self.chat.contact()

    @precondition(lambda self: self.every)
    @rule(number=st.integers(0, 10_000))
    def presses_anything_ever_shown(self, number: int) -> None:
        message, data = self.every[number % len(self.every)]
        self.let(ButtonPressed(data, message if message in self.chat.screen else None))

    @rule(text=st.one_of(st.sampled_from(PLAUSIBLE), st.sampled_from(SENTENCES)), forwarded=st.integers(0, 9))
    def types_something_plausible(self, text: str, forwarded: int) -> None:
        self.chat.say(text, forwarded=forwarded == 0 and not text.startswith("/"))

    @rule(text=st.text(min_size=1, max_size=80))
    def types_anything(self, text: str) -> None:
        self.chat.say(text)

    @rule(album=st.sampled_from([None, None, "A", "B"]), size=st.sampled_from([200_000, 200_000, 30_000_000]))
    def sends_a_photo(self, album: str | None, size: int) -> None:
        self.chat.photo(album=album, size=size)

    @rule(what=st.sampled_from(["sticker", "voice", "contact", "other contact", "location", "edit"]))
    def sends_something_else(self, what: str) -> None:
        match what:
            case "contact" | "other contact":
                self.chat.contact(own=what == "contact")
            case "location":
                self.chat.location()
            case "edit" if any(not shown.by_bot for shown in self.chat.screen.values()):
                self.chat.edit("123456")
            case "sticker" | "voice":
                self.chat.other(what)
            case _:
                self.let(SentOther("poll", 0))

    @rule(back=st.booleans())
    def blocks_or_comes_back(self, back: bool) -> None:
        self.let(Unblocked() if back else Blocked())

    @rule(pause=st.sampled_from(PAUSES))
    def waits(self, pause: timedelta) -> None:
        self.chat.at(self.chat.now + pause)

    # --- work reports, in any order and twice --------------------------------------------------------------------------------

    def _ordered(self, kind: type) -> list:  # type: ignore[type-arg] # of that kind
        return list(self.chat.all_works(kind))

    @rule(which=st.integers(0, 3), problem=st.sampled_from([None, None, *PROBLEMS]))
    def checks(self, which: int, problem: str | None) -> None:
        kept = self._ordered(KeepFile)
        if kept:
            self.let(FileChecked(kept[-1 - which % len(kept)].file, problem, None))

    @rule(
        which=st.integers(0, 3),
        kinds=st.lists(st.sampled_from(KINDS), min_size=1, max_size=2),
        verdict=st.sampled_from([None, None, "blurred", "glare", "not_a_document"]),
        confidence=st.sampled_from([0.3, 0.7, 0.97]),
        right=st.booleans(),
        look=st.integers(0, 3),
    )
    def reads(
        self, which: int, kinds: list[str], verdict: str | None, confidence: float, right: bool, look: int
    ) -> None:
        """A photo was read: rightly, wrongly, or as nonsense."""
        kept = self._ordered(KeepFile)
        if kept:
            read = {name: (value[right], confidence) for name, value in READINGS.items()}
            pages = tuple(Page(kind, read if kind != "other" else {}, verdict) for kind in kinds)
            prints = tuple(f"{look * 0x1111111111111111 + page:016x}" for page in range(len(pages)))
            parts = ("marked-1", "line-1-nik", "line-1-account")
            self.let(FileChecked(kept[-1 - which % len(kept)].file, None, None, pages, parts, prints))

    @rule(which=st.integers(0, 3))
    def is_overdue(self, which: int) -> None:
        """A photo got no verdict in time."""
        kept = self._ordered(KeepFile)
        if kept:
            self.let(Due(FILE_OVERDUE, kept[-1 - which % len(kept)].file))

    @rule(which=st.integers(0, 2), right=st.integers(0, 2))
    def pin_from_the_pad(self, which: int, right: int) -> None:
        requests = self._ordered(DeliverPin)
        if requests:
            request = requests[-1 - which % len(requests)].request
            self.let(PinTyped(self.chat.wrong_pin if right else self.chat.pin, request))

    @rule(which=st.integers(0, 2))
    def pin_undeliverable(self, which: int) -> None:
        requests = self._ordered(DeliverPin)
        if requests:
            self.let(PinUndeliverable(requests[-1 - which % len(requests)].request))

    @rule(which=st.integers(0, 2), delayed=st.integers(0, 3))
    def hands_over(self, which: int, delayed: int) -> None:
        filings = self._ordered(FileClaim)
        if filings:
            filing = filings[-1 - which % len(filings)]
            late = ClaimDelayed(filing.claim, filing.revision)
            self.let(ClaimRecorded(filing.claim, filing.revision, "KLM-7Q2K-M4XW") if delayed else late)

    @precondition(lambda self: self.chat.conversation.filed)
    @rule(number=st.integers(0, 20), reasons=st.lists(st.sampled_from(REASONS), max_size=2, unique=True))
    def officer_does_what_is_possible(self, number: int, reasons: list[Reason]) -> None:
        filed = self.chat.conversation.filed[-1]
        ways = possible(filed.state)
        if filed.state in ("filing", "unknown"):
            self.hands_over(0, 1)
        elif ways:
            self.let(ClaimMoved(filed.id, ways[number % len(ways)], "sari dewi", "Contoh pesan.", tuple(reasons)))

    @rule(which=st.integers(0, 2), to=st.sampled_from(STATES), note=st.sampled_from([None, "Contoh <pesan> & alasan."]))
    def officer_moves(self, which: int, to: str, note: str | None) -> None:
        filings = self._ordered(FileClaim)
        if not filings:
            return
        before = self.chat.conversation
        try:
            by = "service" if to == "unknown" else "sari dewi"
            self.let(ClaimMoved(filings[-1 - which % len(filings)].claim, to, by, note))
        except IllegalMove:
            assert self.chat.conversation == before, "an illegal move changes nothing"

    @rule(which=st.integers(0, 3))
    def reminder_comes(self, which: int) -> None:
        reminders = self._ordered(Schedule)
        if reminders:
            self.let(Due(REMINDER, reminders[-1 - which % len(reminders)].subject))

    # --- what must hold ----------------------------------------------------------------------------------------------------

    @invariant()
    def no_pin_is_ever_said(self) -> None:
        if self._ordered(DeliverPin):
            pin = self.chat.pin
            assert not any(shown.by_bot and pin in shown.text for shown in self.chat.screen.values())

    def after(self, event: Event, before: Conversation) -> None:
        """Looked at after every single step."""
        chat, outcome = self.chat, self.chat.outcome
        assert outcome is not None
        for filing in outcome.work:
            if isinstance(filing, FileClaim):
                assert (filing.claim, filing.revision) not in self.filed, "a claim is filed once per revision"
                self.filed.add((filing.claim, filing.revision))
                assert set(filing.answers) <= {question.id for question in claims()[filing.kind].questions}
        _told_what_was_lost(before, event, chat)
        for said in outcome.say:
            if isinstance(said, Say):
                newest = [shown for shown in chat.screen.values() if shown.by_bot][-1]
                self.every += [(newest.id, button.data) for row in said.buttons for button in row if button.data]
            elif isinstance(said, Edit):
                self.every += [(said.message_id, button.data) for row in said.buttons for button in row if button.data]


class Watched(Chat):
    """A chat whose every step is looked at by the walk."""

    def __init__(self, walk: Walk, **given: object) -> None:
        super().__init__(**given)  # type: ignore[arg-type] # named as the fields of Chat
        self.walk = walk

    def happens(self, event: Event) -> Shown:
        before = self.conversation
        shown = super().happens(event)
        self.walk.after(event, before)
        return shown


def _is_filed(conversation: Conversation, file: str) -> bool:
    """Whether a filed claim has this file: an officer looks at it until the correction is filed."""
    return any(file in held.files for filed in conversation.filed for held in filed.files.values())


def _told_what_was_lost(before: Conversation, event: Event, chat: Chat) -> None:
    """No draft, answer or file is lost but where the person said so or is told."""
    outcome, after = chat.outcome, chat.conversation
    assert outcome is not None
    pressed = event.data if isinstance(event, ButtonPressed) else ""
    for draft in before.drafts:
        now = after.draft_of(draft.id)
        if now is None:
            filed = any(isinstance(work, FileClaim) and work.claim == draft.id for work in outcome.work)
            deleted = "!cancel-yes" in pressed or "data-delete" in pressed
            ended = after.filed_of(draft.id) is not None
            assert draft.purpose != "claim" or filed or deleted or ended, "a draft vanished unasked"
            continue
        lost = set(draft.answers) - set(now.answers)
        if draft.kind != now.kind:
            assert "switched" in said_ids(outcome)
            continue
        assert {_label(draft.kind, name) for name in lost} <= _named_as_lost(chat), f"{lost} was lost without a word"
        for name, slot in draft.files.items():
            kept = now.files.get(name)
            if slot.status == "stored" and kept is not None:
                dropped = {file for work in outcome.work if isinstance(work, DropFiles) for file in work.files}
                elsewhere = any(other.file == slot.file for other in now.files.values()) or _is_filed(after, slot.file)
                refused = isinstance(event, FileChecked) and event.problem and event.file == slot.file
                assert kept.file == slot.file or slot.file in dropped or elsewhere or refused, "a file nobody has"
            if kept is None:
                # Taken before it was looked at, and of no use: said so, and asked for again.
                assert isinstance(event, FileChecked)
                assert event.problem
                assert event.file in slot.late
                assert f"file-problem-{event.problem}" in said_ids(outcome)
                continue
            if kept.status == "refused":
                assert slot.status == "refused", "a good file was lost to a bad one"
        held = {one.file for one in (*now.files.values(), *now.inbox)}
        ordered = {work.file for work in outcome.work if isinstance(work, KeepFile) and work.claim == draft.id}
        assert ordered <= held, "a photo that was received is in a slot or in the inbox"
        for upload in draft.inbox:
            assert upload.file in held or _was_told(outcome), "a photo went without a word"


def _was_told(outcome: StepResult) -> bool:
    return any(isinstance(said, Say | SendPicture) for said in outcome.say)


def _label(kind: str, question: str) -> str:
    return next(f"label-{one.text_id}" for one in claims()[kind].questions if one.id == question)


def _named_as_lost(chat: Chat) -> set[str]:
    outcome = chat.outcome
    assert outcome is not None
    parts = itertools.chain.from_iterable(said.parts for said in outcome.say if isinstance(said, Say))
    told = [part for part in parts if isinstance(part, Text) and part.id in ("ask-again", "not-needed")]
    return set().union(*(ids_in(part) for part in told))


def _walk(examples: int, steps: int) -> None:
    run_state_machine_as_test(
        Walk,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_whatever_is_done_nobody_is_left_standing_and_nothing_is_lost() -> None:
    _walk(examples=60, steps=50)


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_whatever_is_done_for_long() -> None:
    _walk(examples=1500, steps=80)


def test_every_question_is_put_with_words_of_its_own() -> None:
    """A claim without texts would fail the walks only if they came by; here each question is put once in both languages."""
    for claim in claims().values():
        for node in claim.questions:
            assert isinstance(node, Question)
            for locale in ("id", "en"):
                for name in (f"q-{node.text_id}", f"label-{node.text_id}", f"why-{node.text_id}"):
                    assert render(Text(name, {"operator": "Koperasi Contoh"}), locale)
