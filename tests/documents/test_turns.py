"""Turns go person by person: nobody waits behind another's ten photos, and nobody's are forgotten."""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.documents.turns import FairTurns


class Hall:
    """Photos that wait for turns, have them and end, as told."""

    def __init__(self, at_once: int) -> None:
        self.turns = FairTurns(at_once)
        self.at_once = at_once
        self.job: list[tuple[str, int]] = []
        self._asked: Counter[str] = Counter()
        self._tasks: dict[tuple[str, int], asyncio.Task[None]] = {}
        self._ends: dict[tuple[str, int], asyncio.Event] = {}

    async def ask(self, person: str) -> tuple[str, int]:
        """One more photo of theirs."""
        photo = (person, self._asked[person])
        self._asked[person] += 1
        self._ends[photo] = asyncio.Event()
        self._tasks[photo] = asyncio.create_task(self._have(photo))
        await self.settle()
        return photo

    async def _have(self, photo: tuple[str, int]) -> None:
        async with self.turns.turn(photo[0]):
            self.job.append(photo)
            await self._ends[photo].wait()

    @property
    def open(self) -> list[tuple[str, int]]:
        return [photo for photo, task in self._tasks.items() if not task.done()]

    @property
    def running(self) -> list[tuple[str, int]]:
        return [photo for photo in self.open if photo in self.job]

    @property
    def waiting(self) -> list[tuple[str, int]]:
        return [photo for photo in self.open if photo not in self.job]

    def end(self, photo: tuple[str, int]) -> None:
        self._ends[photo].set()

    def cancel(self, photo: tuple[str, int]) -> None:
        self._tasks[photo].cancel()

    async def settle(self) -> None:
        """Let everything happen that can."""
        for _ in range(8):
            await asyncio.sleep(0)

    async def drain(self) -> None:
        """End all, one after the other."""
        while running := self.running:
            self.end(running[0])
            await self.settle()


async def ended(hall: Hall, photo: tuple[str, int]) -> None:
    hall.end(photo)
    await hall.settle()


@pytest.mark.parametrize("at_once", [1, 2, 4])
async def test_one_photo_waits_for_none_but_those_under_way_of_anothers_ten(at_once: int) -> None:
    hall = Hall(at_once)
    for _ in range(10):
        await hall.ask("Sari")
    under_way = list(hall.job)
    assert len(under_way) == at_once, "a person alone has all places"
    budi = await hall.ask("Budi")
    await ended(hall, under_way[0])
    assert hall.job == [*under_way, budi]
    await hall.drain()
    assert len(hall.job) == 11
    assert hall.turns.idle


async def test_three_people_with_many_photos_take_turns() -> None:
    hall = Hall(1)
    for person in ("Sari", "Budi", "Tini"):
        for _ in range(3):
            await hall.ask(person)
    await hall.drain()
    assert "".join(person[0] for person, _ in hall.job) == "SBTSBTSBT"


async def test_two_people_share_the_places_evenly() -> None:
    hall = Hall(4)
    for _ in range(8):
        await hall.ask("Sari")
    for _ in range(8):
        await hall.ask("Budi")
    for photo in list(hall.running):
        await ended(hall, photo)
    assert Counter(person for person, _ in hall.running) == {"Sari": 2, "Budi": 2}
    await hall.drain()


async def test_new_people_keep_nobody_from_their_second_photo() -> None:
    hall = Hall(1)
    await hall.ask("Sari")
    second = await hall.ask("Sari")
    for number in range(5):
        await hall.ask(f"new {number}")
        await ended(hall, hall.running[0])
    assert hall.job.index(second) == 2, "after the one who came while the first was under way"
    await hall.drain()


async def test_a_place_given_to_somebody_who_leaves_in_that_moment_goes_to_the_next() -> None:
    hall = Hall(1)
    first, leaves, stays = [await hall.ask(person) for person in ("Sari", "Budi", "Tini")]
    hall.end(first)
    await asyncio.sleep(0)
    hall.cancel(leaves)
    await hall.settle()
    assert hall.running == [stays]
    await hall.drain()
    assert hall.turns.idle


async def test_a_place_that_came_in_the_moment_of_leaving_is_no_turn_one_has_had() -> None:
    hall = Hall(2)
    under_way = [await hall.ask(person) for person in ("Sari", "Budi")]
    leaves, stays = [await hall.ask("Tini") for _ in range(2)]
    await hall.ask("Budi")
    hall.end(under_way[1])
    await asyncio.sleep(0)
    hall.cancel(leaves)
    await hall.settle()
    assert set(hall.running) == {under_way[0], stays}
    await hall.drain()


def test_there_is_no_room_without_a_place() -> None:
    with pytest.raises(ValueError, match="place"):
        FairTurns(0)


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("ask"), st.sampled_from("ABCD"), st.just(0)),
        st.tuples(st.sampled_from(["end", "cancel", "end and cancel"]), st.just(""), st.integers(0, 30)),
    ),
    max_size=60,
)


@given(st.integers(1, 4), STEPS)
def test_whatever_happens_places_are_never_idle_nor_too_many_and_nobody_is_passed_over_twice(
    at_once: int, steps: list[tuple[str, str, int]]
) -> None:
    asyncio.run(_walk(at_once, steps))


async def _walk(at_once: int, steps: list[tuple[str, str, int]]) -> None:
    hall = Hall(at_once)
    # Of people who had no place when they asked: how many turns others have had since.
    passed: dict[str, Counter[str]] = {}
    told = 0
    for what, person, number in steps:
        if what == "ask":
            if all(photo[0] != person for photo in hall.open):
                passed[person] = Counter()
            await hall.ask(person)
        elif what == "end" and hall.running:
            hall.end(hall.running[number % len(hall.running)])
        elif what == "cancel" and hall.open:
            hall.cancel(hall.open[number % len(hall.open)])
        elif what == "end and cancel" and hall.running and hall.waiting:
            hall.end(hall.running[number % len(hall.running)])
            if number % 3:
                await asyncio.sleep(0)
            # Perhaps it has a place by now that it knows nothing of.
            hall.cancel((hall.waiting or hall.open)[number % len(hall.waiting or hall.open)])
        await hall.settle()
        assert len(hall.running) <= at_once
        assert len(hall.running) == at_once or not hall.waiting
        assert hall.turns.idle == (not hall.open)
        for had, _ in hall.job[told:]:
            passed.pop(had, None)
            for others in passed.values():
                others[had] += 1
        told = len(hall.job)
        waiting = {photo[0] for photo in hall.waiting}
        passed = {one: others for one, others in passed.items() if one in waiting}
        assert all(turns <= 1 for others in passed.values() for turns in others.values())
    await hall.drain()
    assert hall.turns.idle
    assert not hall.open
    turns_of = defaultdict(list)
    for person, number in hall.job:
        turns_of[person].append(number)
    assert all(numbers == sorted(numbers) for numbers in turns_of.values())
