"""The life of a claim as a random walk: officers, services and a participant in any order.

Whatever happens, no two messages with buttons contradict each other, every state has its next step, and both sides have one history. That
the conversation stands where the claim's row says is checked after every step by `support.Chat`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

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

from bot.desk.language import Language
from bot.desk.steps import words_of
from bot.words import label
from dialogs.law.claim_lifecycle import FINAL, IllegalMove, possible, replaces
from dialogs.law.reasons import reason_type
from dialogs.model.conversation import Filed
from dialogs.model.decisions import Appointment, Reason
from dialogs.model.effects import FileClaim, MoveClaim
from dialogs.model.events import ClaimDelayed, ClaimMoved, ClaimRecorded
from tests.dialogs.scripted_users import begin, by_sms, file
from tests.dialogs.support import Chat, Shown

OFFICER = "sari dewi"
REASONS = [
    Reason("unreadable", "id"),
    Reason("page_missing", "resign_letter", "Halaman kedua."),
    Reason("account_closed", "account"),
    Reason("kpj_not_found", "kpj"),
    Reason("still_active"),
    Reason("employer_arrears"),
    Reason("other", "", "Contoh <pesan> & alasan."),
    Reason("bank_problem"),
    Reason("identity_taken"),
]
ANSWERS = {"account": ("1122334455", "5544332211"), "kpj": ("98765432100", "12345678901")}
ANSWERED_BY = {"mend": "needs_correction", "correct": "needs_correction", "again": "rejected"}
"""Buttons of a claim that answer a state, and the state."""

LIVES = [
    (),
    ("recorded", "verifying"),
    ("recorded", "verifying", "needs_correction"),
    ("recorded", "verifying", "scheduled"),
    ("recorded", "verifying", "rejected"),
    ("recorded", "verifying", "approved", "paying", "returned"),
    ("recorded", "verifying", "approved", "paying", "paid"),
]
"""States a claim has passed when the walk begins."""
REASONS_GIVEN = st.lists(st.sampled_from(REASONS), min_size=1, max_size=3, unique=True)


class Life(RuleBasedStateMachine):
    """One participant with a filed claim, the officers, and the service."""

    def __init__(self) -> None:
        super().__init__()
        self.chat = Chat()
        self.tries = 0

    @property
    def filed(self) -> Filed:
        return self.chat.conversation.filed[-1]

    @initialize(passed=st.sampled_from(LIVES), reasons=REASONS_GIVEN)
    def files(self, passed: tuple[str, ...], reasons: Sequence[Reason]) -> None:
        """A claim that has come a way already, so that not every life ends before anything is decided."""
        begin(self.chat, "jht_resign")
        file(self.chat)
        for to in passed:
            self.the_service_answers(late=False) if to == "recorded" else self._decides(to, reasons, False, 3, OFFICER)

    # --- the service and the officers -----------------------------------------------------------------------------------

    @rule(late=st.booleans())
    def the_service_answers(self, late: bool) -> None:
        filing = list(self.chat.all_works(FileClaim))[-1]
        recorded = ClaimRecorded(filing.claim, filing.revision, "KLM-7Q2K-M4XW")
        self.chat.happens(ClaimDelayed(filing.claim, filing.revision) if late else recorded)

    @rule(
        which=st.integers(0, 5),
        reasons=REASONS_GIVEN,
        free=st.booleans(),
        days=st.integers(1, 5),
        by=st.sampled_from([OFFICER, "service"]),
    )
    def an_officer_decides(self, which: int, reasons: Sequence[Reason], free: bool, days: int, by: str) -> None:
        ways = possible(self.filed.state)
        if ways:
            self._decides(ways[which % len(ways)], reasons, free, days, by)
        elif self.filed.state in ("filing", "unknown"):
            self.the_service_answers(late=False)

    def _decides(self, to: str, reasons: Sequence[Reason], free: bool, days: int, by: str) -> None:
        before = self.filed
        coded = tuple(one for one in reasons if to in reason_type(one.code).decisions)
        appointment = Appointment((self.chat.now + timedelta(days=days)).isoformat(), "Kantor cabang Pamekasan")
        self.chat.happens(
            ClaimMoved(
                before.id,
                to,
                by,
                None if coded or not free else "Contoh pesan.",
                coded,
                appointment if to == "scheduled" else None,
            )
        )
        assert self.filed.state == to
        assert ("moved-instead" in self.chat.ids) == self._contradicts(before, to)

    def _contradicts(self, before: Filed, to: str) -> bool:
        if not replaces(before.state, to, OFFICER):
            return False
        if before.state != "scheduled" or to == "scheduled":
            return True
        assert before.appointment is not None
        return datetime.fromisoformat(before.appointment.at) > self.chat.now

    @rule(to=st.sampled_from(["recorded", "approved", "paid", "withdrawn", "filing", "rejected"]))
    def somebody_errs(self, to: str) -> None:
        """A move its life does not know changes nothing, on either side."""
        if to in possible(self.filed.state):
            return
        before, rows = self.chat.conversation, dict(self.chat.rows)
        with pytest.raises(IllegalMove):
            self.chat.happens(ClaimMoved(self.filed.id, to, OFFICER))
        assert self.chat.conversation == before
        assert self.chat.rows == rows

    # --- the participant --------------------------------------------------------------------------------------------------

    @rule()
    def the_participant_goes_on(self) -> None:
        """Do what the chat asks for."""
        chat = self.chat
        if chat.conversation.draft is None:
            self._presses_a_way_on()
        elif chat.place.startswith("doc_"):
            chat.photo()
            chat.checked()
        elif chat.place in ANSWERS:
            self.tries += 1
            chat.say(ANSWERS[chat.place][self.tries % 2])
        elif chat.place == "review":
            chat.say("lanjut")
            if chat.place == "review" and chat.conversation.draft is not None:
                chat.press_data(f"{chat.conversation.draft.id}|!confirm|")
        elif chat.place == "pin":
            by_sms(chat)
            if "pin-too-often" in chat.ids:
                chat.later(hours=1)
                by_sms(chat)
            chat.say(chat.pin)
        else:
            chat.say("/menu")

    def _presses_a_way_on(self) -> None:
        for shown, action, data in live(self.chat, self.filed.id):
            if action in ANSWERED_BY:
                button = next(one for one in shown.buttons if one.data == data)
                self.chat.press_button(shown, button)
                return
        self.chat.say("/status")

    @rule()
    def the_participant_leaves(self) -> None:
        self.chat.say("/menu")

    @precondition(lambda self: "withdrawn" in possible(self.filed.state, "participant"))
    @rule(sure=st.integers(0, 9))
    def the_participant_may_withdraw(self, sure: int) -> None:
        self.chat.press_data(f"{self.filed.id}|@withdraw|")
        if sure == 9:
            self.chat.press_data(f"{self.filed.id}|@withdraw-yes|")
            assert self.filed.state == "withdrawn"

    @rule(hours=st.sampled_from([1, 5, 30, 24 * 8]))
    def time_passes(self, hours: int) -> None:
        self.chat.later(hours=hours)

    # --- what holds -------------------------------------------------------------------------------------------------------

    @invariant()
    def nothing_that_can_be_pressed_answers_another_state(self) -> None:
        for filed in self.chat.conversation.filed:
            for shown, action, _ in live(self.chat, filed.id):
                wanted = ANSWERED_BY.get(action)
                assert wanted in (None, filed.state), f"{shown.text!r} is live, and the claim is {filed.state}"

    @invariant()
    def both_sides_have_one_history(self) -> None:
        for filed in self.chat.conversation.filed:
            row = self.chat.rows[filed.id]
            assert filed.standing.moves == tuple(row.moves)
            assert [move.state for move in row.moves][-1:] in ([], [filed.state])
            moved = [one for one in self.chat.all_works(MoveClaim) if one.claim == filed.id]
            assert [(one.state, one.by, one.reasons) for one in moved] == [
                (move.state, move.by, move.reasons) for move in row.moves
            ]

    @rule()
    def the_participant_asks_where_it_stands(self) -> None:
        """Every state has its next step, and its reasons are those the officer reads."""
        self.chat.say("/status")
        filed = self.filed
        several = [one for one in self.chat.conversation.filed if one.state not in FINAL]
        if len(several) > 1:
            # A rejection was taken back after the claim was filed again: a line and a button each.
            self.chat.press_data(f"{filed.id}|@timeline|")
        assert any(one.startswith("next-") for one in self.chat.ids)
        assert self.chat.newest.buttons
        if filed.standing.last and not filed.correction_on_its_way:
            told = "\n".join(shown.text for shown in self.chat.screen.values())
            for words in words_of(self.chat.rows[filed.id], filed.standing.last, Language("id", label)):
                assert words.partition(".")[0] in told


def live(chat: Chat, claim: str) -> list[tuple[Shown, str, str]]:
    """Messages with a button of this claim, newest first: the message, what the button does, its data."""
    return [
        (shown, button.data.split("|")[1].removeprefix("@"), button.data)
        for shown in reversed(chat.screen.values())
        for button in shown.buttons
        if button.data.startswith(f"{claim}|@")
    ]


def _live(examples: int, steps: int) -> None:
    run_state_machine_as_test(
        Life,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_no_two_messages_contradict_each_other_whatever_happens_to_a_claim() -> None:
    _live(examples=40, steps=40)


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_no_two_messages_contradict_each_other_in_long_lives() -> None:
    _live(examples=600, steps=60)
