"""A participant is looked up by the operator's service while the form is filled in, in a running bot."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.e2e.process import UNPACED, Nursery, World, world
from tests.e2e.scripted_users import Walk, person, words
from tests.patience import HANG_SECONDS

pytestmark = pytest.mark.timeout(4 * HANG_SECONDS)


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[World]:
    async with world(tmp_path) as made:
        yield made


@pytest.mark.parametrize(("ending", "told"), [("01", "verification-active"), ("04", "verification-unknown")])
async def test_the_service_tells_before_the_claim_is_filed(
    here: World, nursery: Nursery, ending: str, told: str
) -> None:
    bot = here.bot(nursery=nursery, command=UNPACED, webhook=True, settings={"SUBMISSION": "sandbox"})
    await bot.start()
    asked = replace(person(1), kpj=f"987654321{ending}")
    walk = Walk(here, here.telegram.participant("Peserta"), asked)
    await walk.begin()
    await walk.go(until=words("q-phone"))
    heard = await walk.phone.wait_for(words(told), HANG_SECONDS, since=0)
    assert asked.nik not in heard.text
    receipt = await walk.go()
    assert "SANDBOX-" in receipt.text, "it decides nothing: the claim is filed all the same"
    await walk.phone.wait_for(words("moved-rejected"), HANG_SECONDS, since=0)
    assert asked.nik not in bot.log
    assert here.telegram.journal.invalid == []
