"""The built-in desk as a place to hand claims to."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from bot.ports.submission import Receipt, Submission
from bot.submission.desk import DeskSubmission, reference_of


def desk_of(world) -> DeskSubmission:
    return DeskSubmission(world.tools().held)


async def placed(world, **changes):
    """A claim that has its place at the desk."""
    await world.file(**changes)
    return await world.handing().placing.place(await world.claim())


def test_a_reference_can_be_read_out_on_the_phone():
    references = {reference_of(f"claim-{number}") for number in range(3000)}
    assert len(references) == 3000
    for reference in references:
        assert re.fullmatch(r"KLM-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}", reference)
    assert {letter for reference in references for letter in reference[4:]} == set("-0123456789ABCDEFGHJKMNPQRSTVWXYZ")


def test_the_reference_of_a_claim_is_the_same_in_every_release():
    assert reference_of("9b2f7c1e") == "KLM-CGWE-NM9W"


async def test_sending_a_claim_twice_gives_the_same_receipt(world):
    row = await placed(world)
    desk: Submission = desk_of(world)
    first = await desk.submit(row, f"{row.submission_key}.1")
    assert first == await desk.submit(row, f"{row.submission_key}.1") == Receipt(reference_of(row.submission_key))


async def test_a_corrected_claim_keeps_its_reference(world):
    row = replace(await placed(world), reference="KLM-0000-0001")
    assert await desk_of(world).correct(row, f"{row.submission_key}.2") == Receipt("KLM-0000-0001")


async def test_a_key_of_another_claim_is_refused(world):
    row = await placed(world)
    for key in ("c2.1", "c1", "c1.", ".1", "c1.x"):
        with pytest.raises(ValueError, match="idempotency key"):
            await desk_of(world).submit(row, key)


async def test_status_knows_only_what_was_recorded(world):
    key = (await placed(world)).submission_key
    desk = desk_of(world)
    assert await desk.status(f"{key}.1") is None
    assert await desk.status("another.1") is None
    await world.move("recorded", "service", reference=reference_of(key))
    assert await desk.status(f"{key}.1") == Receipt(reference_of(key))
    assert await desk.status(f"{key}.2") is None
