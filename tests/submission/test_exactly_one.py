"""One claim, however often it is confirmed, from wherever, and whatever dies in between."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from hashlib import sha256

import pytest

from bot.ports.conversations import StorageKey
from bot.ports.files import FileRow
from bot.ports.work import TryLater
from bot.submission.desk import reference_of
from bot.submission.identity import parts_of
from bot.submission.twins import telling_twins
from dialogs.model.events import ClaimMoved
from tests.submission.conftest import KEY

MANY = 100


class Killed(BaseException):
    """The process ends here."""


async def confirm_many(world, count: int = MANY, key=KEY) -> list[str]:
    """File one claim from many drafts."""
    names = [f"draft-{number}" for number in range(count)]
    for name in names:
        await world.file(name, key=key)
    return names


async def hand_over(world, names: list[str], crashes: int = 0, service=None) -> None:
    """Hand all over at once; the first so many receipts are lost with their process, and all is done again until it is done."""
    left, crashed = set(names), 0

    async def receive(key, event_id, event):
        nonlocal crashed
        if event_id.startswith("recorded:") and crashed < crashes:
            crashed += 1
            raise Killed
        return await world.receive(key, event_id, event)

    handing = world.handing(service, receive=receive)

    async def one(name):
        try:
            await world.submit_with(handing, name)
        except (TryLater, Killed):
            return
        left.discard(name)

    for _ in range(30):
        await asyncio.gather(*(one(name) for name in sorted(left)))
        world.later(seconds=20)
    assert not left
    assert crashed == crashes


async def test_a_hundred_confirmations_are_one_claim_at_the_desk(world):
    names = await confirm_many(world)
    await hand_over(world, names, crashes=10)
    claims = [await world.claim(name) for name in names]
    (key,) = {claim.submission_key for claim in claims}
    assert {claim.reference for claim in claims} == {reference_of(key)}
    assert {claim.state for claim in claims} == {"recorded"}
    (seen,) = await world.store.claims(None, 1000, 0)
    assert await world.store.count_claims() == {"recorded": 1}
    assert sorted(seen.twins) == sorted(set(names) - {seen.id})


async def test_each_word_that_differs_makes_another_claim(world):
    await world.file("a")
    await world.file("b", nik="3271010101900002")
    await world.file("c", kpj=["11012345679"])
    await world.file("d", branch="Jakarta")
    await hand_over(world, ["a", "b", "c", "d"])
    assert await world.store.count_claims() == {"recorded": 4}


async def test_the_same_photo_sent_anew_is_the_same_content_and_another_photo_is_not(world):
    contents = (b"a page", b"a page", b"another page", b"a page")
    for number, content in enumerate(contents):
        name, blob = f"c{number}", f"photo-{number}"
        # The hash of the last one was kept when it was taken in, so the photo itself is not opened.
        reading = {"sha256": sha256(content).hexdigest()} if number == len(contents) - 1 else None
        if reading is None:
            await world.blobs.put(blob, content)
        await world.file(name)

        async def attach(session, name=name, blob=blob, reading=reading):
            row = FileRow(blob, KEY, name, "id", "stored", {}, "image/jpeg", 6, blob, reading=reading)
            session.add_file(row, world.now())
            session.set_claim(replace(await session.claim(name), files={"id": (blob,)}))

        await world.store.run(KEY, attach)
    names = [f"c{number}" for number in range(len(contents))]
    await hand_over(world, names)
    keys = [(await world.claim(name)).submission_key for name in names]
    assert keys[0] == keys[1] == keys[3] != keys[2]


async def test_a_claim_that_was_rejected_may_be_filed_again_as_it_was(world):
    await world.file("before")
    await hand_over(world, ["before"])
    await world.move("verifying", "service", "before")
    await world.move("rejected", "service", "before")
    await world.file("again")
    await hand_over(world, ["again"])
    before, again = await world.claim("before"), await world.claim("again")
    assert before.reference != again.reference
    assert again.twin_of is None


async def test_one_that_was_taken_back_before_it_was_sent_leaves_its_place_to_the_next(world):
    first, second = await confirm_many(world, 2)
    placing = world.handing().placing
    for name in (first, second):
        await placing.place(await world.claim(name))
    assert (await world.claim(second)).twin_of == first
    await world.move("withdrawn", "participant", first)
    await hand_over(world, [second])
    claim = await world.claim(second)
    assert (claim.twin_of, claim.state) == (None, "recorded")


async def test_a_key_tells_nothing_of_the_person(world):
    await world.file()
    await hand_over(world, ["c1"])
    key = (await world.claim()).submission_key
    assert len(key) == 40
    assert set(key) <= set("0123456789abcdef")


async def test_what_the_officers_say_reaches_each_who_sent_the_claim(world):
    await world.file("mine")
    await world.file("my-sisters", key=StorageKey(1, 30, 30))
    await hand_over(world, ["mine", "my-sisters"])
    (seen,) = await world.store.claims(None, 10, 0)
    tell = telling_twins(world.receive, world.store)
    await tell(seen.key, "desk:1", ClaimMoved(seen.id, "verifying", "Sari"))
    await tell(seen.key, "desk:1", ClaimMoved(seen.id, "verifying", "Sari"))
    assert [(await world.claim(name)).state for name in ("mine", "my-sisters")] == ["verifying"] * 2
    await world.file("my-brothers", key=StorageKey(1, 40, 40))
    await hand_over(world, ["my-brothers"])
    assert (await world.claim("my-brothers")).state == "verifying", "a later twin catches up"


@pytest.mark.parametrize("key", ["", "a", "a.", ".1", "a.x"])
def test_what_is_no_key_is_refused(key):
    with pytest.raises(ValueError, match="an idempotency key is"):
        parts_of(key)
