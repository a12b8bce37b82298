"""Updates that come twice, late, or before the one that was sent before them change nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bot.simulator import LocalTelegram
from bot.simulator.journal import Call
from tests.e2e.load import CONFLICT, Crowd, endings, undisturbed
from tests.e2e.process import UNPACED, Nursery, World, world
from tests.e2e.scripted_users import Walk, person, words
from tests.e2e.transcripts import compared
from tests.patience import HANG_SECONDS

pytestmark = pytest.mark.timeout(4 * HANG_SECONDS)


class Remembering(LocalTelegram):
    """Remembers what each chat has sent to the bot."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: dict[int, list[dict[str, Any]]] = {}
        add = self.updates.add

        def remember(kind: str, payload: dict[str, Any], *, queue: str) -> dict[str, Any]:
            update = add(kind, payload, queue=queue)
            self.sent.setdefault(int(queue.split()[1]), []).append(update)
            return update

        self.updates.add = remember  # type: ignore[method-assign]  # to see every update without a second way of making them


@pytest.mark.parametrize(
    "webhook", [pytest.param(False, id="polling"), pytest.param(True, id="webhook", marks=pytest.mark.slow)]
)
async def test_every_update_delivered_three_times_changes_nothing(
    nursery: Nursery, tmp_path: Path, webhook: bool
) -> None:
    """Deliver the newest update once more after each action, and one from long ago with it."""
    telegram = Remembering()
    async with world(tmp_path / "twice", telegram) as here:
        bot = here.bot(nursery=nursery, command=UNPACED, webhook=webhook)
        await bot.start()
        crowd = Crowd(here, 3, meddle=lambda walk: deliver_again(here, telegram, walk))
        await crowd.once()
        await here.settled()
        found = await endings(bot, crowd.walks)
        refused = [call for call in telegram.journal.invalid if call.status != CONFLICT]
        assert [call.as_json() for call in refused if not answered_once_more(call)] == []
        assert telegram.unanswered_presses() == []
        await bot.stop()
    for ending, expected in zip(found, await undisturbed(tmp_path / "once", nursery, 3), strict=True):
        assert compared(ending.told, expected.told) == ([], [])
        assert (ending.written, ending.answers) == (expected.written, expected.answers)


def answered_once_more(call: Call) -> bool:
    """Whether it answers a press for a second time in reply to its second delivery: the first reply may not have arrived."""
    return call.reply and call.method == "answerCallbackQuery" and "query is too old" in call.description


async def deliver_again(here: World, telegram: Remembering, walk: Walk) -> None:
    """The newest update and one from the middle of what was sent, both once more."""
    sent = telegram.sent[walk.phone.id]
    for update in (sent[-1], sent[len(sent) // 2]):
        await walk.phone.redeliver(update)


async def test_all_updates_delivered_once_more_to_the_next_bot_change_nothing(nursery: Nursery, tmp_path: Path) -> None:
    """A bot that dies may have confirmed nothing to Telegram: no answer, no press, and none of the pad either."""
    telegram = Remembering()
    async with world(tmp_path / "twice", telegram) as here:
        bot = here.bot(nursery=nursery, command=UNPACED)
        await bot.start()
        crowd = Crowd(here, 3)
        await crowd.once()
        await here.settled()
        await bot.kill()
        for walk in crowd.walks:
            for update in telegram.sent[walk.phone.id]:
                await walk.phone.redeliver(update)
        await bot.start()
        await here.settled()
        found = await endings(bot, crowd.walks)
        await bot.stop()
    assert any(walk.by_pad for walk in crowd.walks)
    for ending, expected in zip(found, await undisturbed(tmp_path / "once", nursery, 3), strict=True):
        assert compared(ending.told, expected.told) == ([], [])


async def test_a_press_that_overtakes_the_message_before_it_loses_no_answer(nursery: Nursery, tmp_path: Path) -> None:
    """The person types an answer and taps an old button; the tap arrives first. Telegram has a queue for each."""
    telegram = Remembering()
    async with world(tmp_path, telegram) as here:
        bot = here.bot(nursery=nursery, command=UNPACED, webhook=True)
        await bot.start()
        walk = Walk(here, here.telegram.participant("Djatmiko"), person(6))
        await walk.begin()
        asked = await walk.go(until=words("q-letter_date"))
        await telegram.webhook.pause()
        await walk.phone.send(walk.person.letter_date)
        press = await walk.phone.press_data(asked.id, asked.buttons[0].data.split("|")[0] + "|was_phk|tidak")
        typed, tapped = telegram.sent[walk.phone.id][-2:]
        assert "callback_query" in tapped
        late = next(kept for kept in telegram.updates.pending() if kept.update_id == typed["update_id"])
        telegram.updates.confirm(late)
        telegram.webhook.resume()
        assert words("button-old-passing") in (await press.wait())["text"]
        await walk.phone.redeliver(typed)
        await walk.phone.wait_for(words("q-nonactive"))
        walk.answered = 0
        await walk.go()
        await here.settled()
        assert telegram.unanswered_presses() == []
        async with bot.store() as store:
            claims = await store.claims(None, 10, 0)
        assert [claim.answers["letter_date"] for claim in claims] == ["2026-09-01"]
