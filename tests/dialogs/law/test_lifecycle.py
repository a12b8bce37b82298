"""A filed claim goes the ways drawn here and no other."""

from __future__ import annotations

import gc
import re

import pytest

from dialogs.law import claim_lifecycle as lifecycle
from dialogs.law.claim_lifecycle import (
    FINAL,
    STATES,
    TAKEN_BACK,
    IllegalMove,
    diagram,
    move,
    note_wanted,
    possible,
    replaces,
)

# Written out a second time on purpose: O officer, P participant, S service. A state stands for its row and, in order, its columns.
ORDER = [
    "filing",
    "unknown",
    "recorded",
    "verifying",
    "needs_correction",
    "scheduled",
    "approved",
    "paying",
    "returned",
    "paid",
    "rejected",
    "withdrawn",
]
TABLE = {
    "filing":           ". S S . . . . . . . . P",
    "unknown":          ". . S . . . . . . . . .",
    "recorded":         ". . . OS . . . . . . . P",
    "verifying":        ". . . . OS OS OS . . . OS P",
    "needs_correction": ". . . OPS . . . . . . OS P",
    "scheduled":        ". . . . OS OS OS . . . OS P",
    "approved":         ". . . . . . . OS . . . .",
    "paying":           ". . . . OS . . . OS OS . .",
    "returned":         ". . . . OS . . OS . . . .",
    "paid":             ". . . . . . . . OS . . .",
    "rejected":         ". . . OS . . . . . . . .",
    "withdrawn":        ". . . . . . . . . . . .",
}  # fmt: skip
ACTORS = {"O": "officer", "P": "participant", "S": "service"}
PAIRS = [
    (state, to, {ACTORS[letter] for letter in cell if letter != "."})
    for state, row in TABLE.items()
    for to, cell in zip(ORDER, row.split(), strict=True)
]
LEGAL = [(state, to, by) for state, to, by in PAIRS if by]


def test_every_pair_of_states_is_decided():
    assert list(STATES) == ORDER
    assert {(state, to) for state, to, _ in PAIRS} == {(state, to) for state in STATES for to in STATES}


@pytest.mark.parametrize(("state", "to", "by"), PAIRS)
def test_each_pair_of_states_is_a_move_of_those_who_may_or_of_nobody(state, to, by):
    for actor in ACTORS.values():
        assert (to in possible(state, actor)) == (actor in by)
        if actor in by:
            assert move(state, to, actor) == to
        else:
            with pytest.raises(IllegalMove):
                move(state, to, actor)
    if by:
        assert move(state, to) == to
    else:
        with pytest.raises(IllegalMove):
            move(state, to)


@pytest.mark.parametrize(("state", "to", "by"), LEGAL)
def test_an_illegal_move_beside_each_legal_one_changes_nothing(state, to, by):
    illegal = next(other for other in STATES if other not in possible(state, None))
    before = {other: possible(other, None) for other in STATES}
    claim = {"state": state}
    with pytest.raises(IllegalMove):
        claim["state"] = move(claim["state"], illegal)
    assert claim == {"state": state}
    assert {other: possible(other, None) for other in STATES} == before
    claim["state"] = move(claim["state"], to)
    assert claim == {"state": to}


def test_a_refused_move_says_what_was_asked_and_what_is_possible():
    with pytest.raises(IllegalMove, match=r"'recorded' can't be moved to 'paid'.*possible: verifying, withdrawn"):
        move("recorded", "paid")
    with pytest.raises(IllegalMove, match=r"by the participant; possible by the participant: withdrawn"):
        move("recorded", "verifying", "participant")
    with pytest.raises(IllegalMove, match="nothing is possible from there"):
        move("withdrawn", "paying")


def test_a_state_or_an_actor_that_does_not_exist_is_named():
    with pytest.raises(ValueError, match="'payed' is no state"):
        move("payed", "paid")
    with pytest.raises(ValueError, match="'payed' is no state"):
        move("paying", "payed")
    with pytest.raises(ValueError, match="'boss' moves no claims"):
        move("paying", "paid", "boss")
    with pytest.raises(ValueError, match="'payed' is no state"):
        possible("payed")
    with pytest.raises(ValueError, match="'payed' is no state"):
        note_wanted("payed")


def test_nobody_leaves_a_final_state_but_a_bank_that_sends_money_back_and_an_officer_who_erred():
    left = {(state, to) for state in FINAL for to in possible(state, None)}
    assert left == TAKEN_BACK == {("paid", "returned"), ("rejected", "verifying")}
    assert not any(possible(state, "participant") for state in FINAL)
    assert all(possible(state, None) for state in STATES if state not in FINAL)


def test_every_state_but_the_first_can_be_reached_from_filing():
    reached, todo = set(), ["filing"]
    while todo:
        state = todo.pop()
        if state not in reached:
            reached.add(state)
            todo += possible(state, None)
    assert reached == set(STATES)


def test_from_everywhere_a_claim_can_still_end():
    for state in STATES:
        seen, todo = set(), [state]
        while todo:
            here = todo.pop()
            if here not in seen:
                seen.add(here)
                todo += possible(here, None)
        assert seen & FINAL


def test_withdrawing_is_possible_until_the_claim_is_approved():
    assert "withdrawn" in possible("scheduled", "participant")
    assert "withdrawn" not in possible("approved", "participant")
    assert "withdrawn" not in possible("paying", "participant")


def test_the_usual_next_step_comes_first():
    assert [possible(state)[0] for state in ("recorded", "verifying", "approved", "paying")] == [
        "verifying",
        "approved",
        "paying",
        "paid",
    ]


def test_a_refusal_and_a_correction_need_a_reason_and_an_appointment_its_time_and_place():
    assert {state: note_wanted(state) for state in STATES if note_wanted(state)} == {
        "needs_correction": "reason",
        "rejected": "reason",
        "returned": "reason",
        "scheduled": "appointment",
    }


def test_a_message_is_taken_back_only_by_a_move_that_is_possible():
    pairs = {(state, to) for state in STATES for to in STATES if replaces(state, to, "sari dewi")}
    assert pairs >= TAKEN_BACK
    assert pairs <= {(state, to) for state, to, by in LEGAL if by - {"participant"}}
    assert replaces("needs_correction", "verifying", "service")
    assert not replaces("needs_correction", "verifying", "participant"), "a correction answers what was asked"
    assert not replaces("verifying", "approved", "sari dewi")


def test_the_diagram_shows_every_move_and_nothing_else():
    text = diagram()
    assert text.startswith("stateDiagram-v2\n    [*] --> filing\n")
    arrows = set(re.findall(r"^    (\w+) --> (\w+): ", text, re.MULTILINE))
    assert arrows == {(state, to) for state, to, _ in LEGAL}
    assert set(re.findall(r"^    (\w+) --> \[\*\]$", text, re.MULTILINE)) == FINAL
    assert "    needs_correction --> verifying: participant / officer / service\n" in text


def test_moving_claims_leaves_none_of_them_with_the_machine():
    for _ in range(50):
        move("recorded", "verifying")
    gc.collect()
    assert not [thing for thing in gc.get_objects() if type(thing) is lifecycle._Claim]
    assert lifecycle._machine().models == []
    assert lifecycle._machine() is lifecycle._machine()
