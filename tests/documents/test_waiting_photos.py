"""Many photos of many people: each is fetched and kept at once, and looked into when its person's turn comes."""

from __future__ import annotations

import asyncio
import weakref
from collections.abc import Callable

from tests.documents.file_world import Gate, World
from tests.patience import HANG_SECONDS


async def until(happened: Callable[[], bool]) -> None:
    """Let the orders go on until then."""
    async with asyncio.timeout(HANG_SECONDS):
        while not happened():
            await asyncio.sleep(0)


def crowd(**photos: int) -> World:
    """A world in which people, by their number, have sent so many photos: `p1=3` is three of person 1."""
    world = World()
    world.rows.clear()
    for person, count in photos.items():
        for number in range(count):
            world.add(f"{person}-{number}", int(person[1:]))
    return world


def all_kept(world: World) -> bool:
    return all(row.blob is not None for row in world.rows.values())


async def test_every_photo_is_fetched_and_kept_while_others_are_being_read() -> None:
    world, gate = crowd(p1=6, p2=2), Gate()
    intake = world.intake(gate)
    jobs = [asyncio.create_task(intake.check_file(name)) for name in world.rows]
    await until(lambda: all_kept(world))
    assert gate.under_way == 2
    assert world.objects == {f"{name}.sent": name.encode() for name in world.rows}
    assert {row.status for row in world.rows.values()} == {"waiting"}
    for name in world.rows:
        gate.let_through(name.encode())
    await asyncio.gather(*jobs)
    assert {row.status for row in world.rows.values()} == {"stored"}
    assert not [name for name in world.objects if name.endswith(".sent")]


async def test_one_photo_is_looked_into_next_though_another_person_has_sent_ten() -> None:
    world, gate = crowd(p1=10), Gate()
    intake = world.intake(gate)
    jobs = [asyncio.create_task(intake.check_file(name)) for name in world.rows]
    await until(lambda: all_kept(world))
    world.add("p2-0", 2)
    jobs.append(asyncio.create_task(intake.check_file("p2-0")))
    await until(lambda: all_kept(world))
    assert gate.given == [b"p1-0", b"p1-1"]
    gate.let_through(b"p1-1")
    await until(lambda: len(gate.given) == 3)
    assert gate.given[2] == b"p2-0"
    for name in world.rows:
        gate.let_through(name.encode())
    await asyncio.gather(*jobs)
    assert [content for content in gate.given if content != b"p2-0"] == [
        f"p1-{number}".encode() for number in range(10)
    ]


async def test_no_more_files_are_fetched_or_looked_into_at_once_than_allowed() -> None:
    world, gate = crowd(p1=9), Gate()
    held, most, line = 0, 0, asyncio.Event()

    async def slow(reference: str) -> bytes:
        nonlocal held, most
        held += 1
        most = max(most, held)
        await line.wait()
        held -= 1
        return reference.encode()

    world.fetch = slow  # type: ignore[method-assign]  # a line of its own
    intake = world.intake(gate, at_once=3, fetched_at_once=2)
    jobs = [asyncio.create_task(intake.check_file(name)) for name in world.rows]
    await until(lambda: held == 2)
    line.set()
    await until(lambda: all_kept(world))
    assert most == 2
    assert gate.under_way == 3
    for name in world.rows:
        gate.let_through(name.encode())
        await asyncio.sleep(0)
        assert gate.under_way <= 3
    await asyncio.gather(*jobs)


class Bytes(bytearray):
    """Content whose end can be noticed."""


async def test_a_photo_that_waits_for_its_turn_is_not_held_in_memory() -> None:
    world, gate = crowd(p1=6), Gate()
    fetched: list[weakref.ref[Bytes]] = []

    async def fetch(reference: str) -> bytes:
        content = Bytes(reference.encode())
        fetched.append(weakref.ref(content))
        return content

    async def put(name: str, content: bytes) -> None:
        world.objects[name] = bytes(content)

    world.fetch, world.put = fetch, put  # type: ignore[method-assign]  # to notice what is held
    intake = world.intake(gate, at_once=1)
    jobs = [asyncio.create_task(intake.check_file(name)) for name in world.rows]
    await until(lambda: all_kept(world))
    await until(lambda: gate.under_way == 1)
    assert [content() for content in fetched] == [None] * 6
    for name in world.rows:
        gate.let_through(name.encode())
    await asyncio.gather(*jobs)


async def test_a_photo_that_is_replaced_before_its_turn_is_not_looked_into() -> None:
    world, gate = crowd(p1=2), Gate()
    intake = world.intake(gate, at_once=1)
    first, second = [asyncio.create_task(intake.check_file(name)) for name in world.rows]
    await until(lambda: all_kept(world))
    await intake.drop_file("p1-1")
    gate.let_through(b"p1-0")
    await asyncio.gather(first, second)
    assert gate.given == [b"p1-0"]
    assert set(world.objects) == {"p1-0", "p1-0.view-1"}
    assert set(world.events) == {"file:p1-0"}


async def test_an_order_that_is_cancelled_lets_the_next_one_through() -> None:
    """Stop as the bot does: nothing of it is lost, and the next life does it again."""
    world, gate = crowd(p1=3), Gate()
    intake = world.intake(gate, at_once=1)
    jobs = [asyncio.create_task(intake.check_file(name)) for name in world.rows]
    await until(lambda: all_kept(world))
    for job in jobs[:2]:
        job.cancel()
    await until(lambda: gate.given == [b"p1-0", b"p1-2"])
    gate.let_through(b"p1-2")
    await jobs[2]
    assert [row.status for row in world.rows.values()] == ["waiting", "waiting", "stored"]
    gate.let_through(b"p1-0")
    gate.let_through(b"p1-1")
    await asyncio.gather(*(world.intake(gate).check_file(name) for name in world.rows))
    assert {row.status for row in world.rows.values()} == {"stored"}
