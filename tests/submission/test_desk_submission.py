"""The built-in desk as a place to hand claims to."""

from __future__ import annotations

import re

import pytest

from bot.ports import Receipt, Submission
from bot.submission.desk import DeskSubmission, reference_of


def desk_of(world) -> DeskSubmission:
    return DeskSubmission(lambda claim_id: world.store.run(None, lambda session: session.claim(claim_id)))


def test_a_reference_can_be_read_out_on_the_phone():
    references = {reference_of(f"claim-{number}") for number in range(3000)}
    assert len(references) == 3000
    for reference in references:
        assert re.fullmatch(r"KLM-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}", reference)
    assert {letter for reference in references for letter in reference[4:]} == set("-0123456789ABCDEFGHJKMNPQRSTVWXYZ")


def test_the_reference_of_a_claim_is_the_same_in_every_release():
    assert reference_of("9b2f7c1e") == "KLM-CGWE-NM9W"


async def test_sending_a_claim_twice_gives_the_same_receipt(world):
    await world.file()
    desk: Submission = desk_of(world)
    row = await world.claim()
    first = await desk.submit(row, "c1:1")
    assert first == await desk.submit(row, "c1:1") == Receipt(reference_of("c1"))


async def test_a_corrected_claim_keeps_its_reference(world):
    await world.file()
    desk, row = desk_of(world), await world.claim()
    assert await desk.submit(row, "c1:1") == await desk.submit(row, "c1:2")


async def test_a_key_of_another_claim_is_refused(world):
    await world.file()
    row = await world.claim()
    for key in ("c2:1", "c1", "c1:", ":1", "c1:x"):
        with pytest.raises(ValueError, match="idempotency key"):
            await desk_of(world).submit(row, key)


async def test_status_knows_only_what_was_recorded(world):
    await world.file()
    desk = desk_of(world)
    assert await desk.status("c1:1") is None
    assert await desk.status("c2:1") is None
    await world.move("recorded", "service", reference=reference_of("c1"))
    assert await desk.status("c1:1") == Receipt(reference_of("c1"))
    assert await desk.status("c1:2") is None
