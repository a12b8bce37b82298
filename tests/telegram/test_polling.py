"""The offset moves after the commit, and only then."""

from __future__ import annotations

import asyncio
import logging

import pytest
from telegram_world import GIVES_UP_AFTER, SILENCE, TOKEN, World, of, wired

from bot.telegram.inbound import ALLOWED_UPDATES
from bot.telegram.polling import Elsewhere, Poller
from tests.patience import HANG_SECONDS, until

pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")


async def test_a_conversation_over_polling(world: World):
    budi = world.telegram.participant("Budi")
    async with world.polling():
        await budi.start()
        await budi.wait_for("CommandReceived")
        await budi.send("halo")
        await budi.wait_for("echo halo")
    assert not world.telegram.updates.pending(), "a planned stop confirms what was committed"
    assert not world.telegram.journal.invalid


async def test_what_is_asked_for_is_named_and_nothing_waiting_is_dropped(world: World):
    budi = world.telegram.participant("Budi")
    update = await budi.send("sebelum bot hidup")
    async with world.polling():
        await budi.wait_for("echo sebelum bot hidup")
    (deleted,) = world.telegram.journal.of("deleteWebhook")
    asked = world.telegram.journal.of("getUpdates")[0].params
    assert not deleted.params.get("drop_pending_updates")
    assert (set(asked["allowed_updates"]), asked["timeout"]) == (set(ALLOWED_UPDATES), 50)
    assert of(update) == world.conversations.events[0][1]


async def test_an_update_is_not_confirmed_before_its_commit(world: World):
    """Killed in the middle: the next life gets it again and the conversation sees that it is the same."""
    budi = await world.met("Budi")
    update = await budi.send("penting")
    first_life = Poller(world.bot, world.dispatcher.process, clock=world.clock)
    world.conversations.pause = 60
    killed = asyncio.create_task(first_life.run())
    await until(lambda: any(world.conversations.at_work.values()))
    killed.cancel()
    with pytest.raises(asyncio.CancelledError):
        await killed
    assert [kept.update_id for kept in world.telegram.updates.pending()] == [update["update_id"]]

    second_life = wired(world.telegram, world.server, world.bot, world.outbox)
    async with second_life.polling():
        await budi.wait_for("echo penting")
    assert world.shown(budi) == ["echo penting"]
    await second_life.sender.stop()


async def test_a_batch_committed_but_not_confirmed_comes_again_and_changes_nothing(world: World):
    budi = await world.met("Budi")
    for text in ("satu", "dua"):
        await budi.send(text)

    async def commit_and_hang(body) -> None:
        await world.dispatcher.process(body)
        await asyncio.Event().wait()

    poller = Poller(world.bot, commit_and_hang, clock=world.clock)
    killed = asyncio.create_task(poller.run())
    await until(lambda: len(world.conversations.events) == 2)
    killed.cancel()
    await asyncio.wait([killed])
    async with world.polling():
        await until(lambda: len(world.conversations.duplicates) == 2)
    await world.sender.drained()
    assert world.shown(budi) == ["echo satu", "echo dua"]


async def test_with_the_database_down_the_offset_stays_and_all_comes_again_in_order(world: World):
    budi, siti = await world.met("Budi"), await world.met("Siti")
    world.conversations.down = True
    for text in ("satu", "dua"):
        await budi.send(text)
        await siti.send(text)
    async with world.polling():
        await until(lambda: len(world.telegram.journal.of("getUpdates")) >= 3)
        assert len(world.telegram.updates.pending()) == 4
        world.conversations.down = False
        await until(lambda: len(world.conversations.events) == 4)
    assert world.conversations.texts(budi.id) == world.conversations.texts(siti.id) == ["satu", "dua"]
    assert not world.telegram.updates.pending()


async def test_only_what_stands_before_the_first_failure_is_confirmed(world: World):
    people = [await world.met(name) for name in ("Budi", "Siti", "Agus")]
    updates = [await person.send(person.name) for person in people]
    failing = {updates[1]["update_id"]}

    async def process(body) -> None:
        if body["update_id"] in failing:
            raise ConnectionError("the database is away")
        await world.dispatcher.process(body)

    poller = Poller(world.bot, process, clock=world.clock)
    task = asyncio.create_task(poller.run())
    await until(lambda: len(world.telegram.updates.pending()) == 2)
    failing.clear()
    await until(lambda: not world.telegram.updates.pending())
    poller.stop()
    await task
    assert set(world.conversations.duplicates) == {of(updates[2])}
    assert sorted(world.conversations.texts()) == ["Agus", "Budi", "Siti"]


async def test_one_slow_chat_does_not_hold_up_another(world: World):
    slow, quick = await world.met("Lambat"), await world.met("Cepat")
    released = asyncio.Event()
    done: list[int] = []

    async def process(body) -> None:
        if body["message"]["from"]["id"] == slow.id:
            await released.wait()
        done.append(body["message"]["from"]["id"])

    await slow.send("satu")
    await quick.send("satu")
    poller = Poller(world.bot, process, clock=world.clock)
    task = asyncio.create_task(poller.run())
    await until(lambda: done)
    assert done == [quick.id]
    poller.stop()
    released.set()
    await task
    assert done == [quick.id, slow.id], "a planned stop lets the batch be committed"
    assert not world.telegram.updates.pending()


@pytest.mark.parametrize("fault", ["429", "500", "drop_before", "drop_after"])
async def test_polling_survives_a_bad_day(world: World, fault, caplog):
    caplog.set_level(logging.INFO)
    budi = await world.met("Budi")
    world.telegram.fail("getUpdates", fault, times=3, retry_after=7)
    world.telegram.fail("deleteWebhook", fault)
    async with world.polling():
        await budi.send("halo")
        await budi.wait_for("echo halo")
    troubles = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert 1 <= len(troubles) <= 2, "told when it begins, not at every attempt"
    assert "again" in caplog.text
    if fault == "429":
        assert world.clock.slept.count(7.0) == 3


async def test_a_long_silence_of_the_server_is_not_waited_for_for_ever(world: World, monkeypatch):
    budi = await world.met("Budi")
    world.telegram.fail("getUpdates", "delay_before", seconds=SILENCE)
    monkeypatch.setattr("bot.telegram.polling._ANSWER_MARGIN", GIVES_UP_AFTER)
    async with world.polling(poll_seconds=0):
        await budi.send("halo")
        await budi.wait_for("echo halo")


async def test_a_bot_that_was_here_first_names_a_second_one_once_and_tries_on(world: World, caplog):
    budi = await world.met("Budi")
    async with world.polling(settled_after=0):
        await until(lambda: world.telegram.journal.of("getUpdates"))
        for _ in range(2):
            await world.bot.do_api_request("getupdates", api_kwargs={"timeout": 0})
            await until(lambda: 3.0 in world.clock.slept)
        await budi.send("halo")
        await budi.wait_for("echo halo")
    told = [record for record in caplog.records if "elsewhere" in record.getMessage()]
    assert 1 <= len(told) <= 2


async def test_a_bot_that_meets_another_one_at_its_start_ends_with_a_sentence(world: World):
    poller = Poller(world.bot, world.dispatcher.process, clock=world.clock, settled_after=10**6)
    running = asyncio.create_task(poller.run())
    await until(lambda: world.telegram.journal.of("getUpdates"))
    await world.bot.do_api_request("getupdates", api_kwargs={"timeout": 0})
    with pytest.raises(Elsewhere, match="another bot runs with this token"):
        await asyncio.wait_for(running, HANG_SECONDS)


async def test_of_two_bots_with_one_token_the_second_ends_and_the_first_goes_on(world: World):
    budi = await world.met("Budi")
    async with world.polling(settled_after=0):
        await until(lambda: world.telegram.journal.of("getUpdates"))
        second = Poller(world.bot, world.dispatcher.process, clock=world.clock, settled_after=10**6)
        with pytest.raises(Elsewhere):
            await asyncio.wait_for(second.run(), HANG_SECONDS)
        await budi.send("halo")
        await budi.wait_for("echo halo")


async def test_a_webhook_of_a_former_life_is_taken_away(world: World):
    await world.bot.set_webhook(world.server.url + "/telegram/x")
    async with world.polling():
        await until(lambda: world.telegram.journal.of("getUpdates"))
    assert (await world.bot.get_webhook_info()).url == ""


async def test_a_token_revoked_while_running_is_told_and_tried_slowly(world: World, caplog):
    budi = await world.met("Budi")
    async with world.polling(poll_seconds=1):
        await until(lambda: world.telegram.journal.of("getUpdates"))
        world.telegram.token = TOKEN[:-1] + "X"
        await until(lambda: 60.0 in world.clock.slept)
        world.telegram.token = None
        await budi.send("halo")
        await budi.wait_for("echo halo")
    assert "does not know the token" in caplog.text
    assert TOKEN not in caplog.text


async def test_a_token_telegram_does_not_know_is_told_without_being_shown(world: World, caplog):
    world.telegram.token = TOKEN[:-1] + "X"
    async with world.polling():
        await until(lambda: 60.0 in world.clock.slept)
        world.telegram.token = None
    assert "does not know the token" in caplog.text
    assert TOKEN not in caplog.text


async def test_a_stop_during_a_long_poll_is_quick(world: World):
    async with asyncio.timeout(HANG_SECONDS):
        async with world.polling(poll_seconds=3600):
            await until(lambda: world.telegram.journal.of("getUpdates"))


async def test_after_a_silent_week_telegram_may_number_its_updates_anew(world: World):
    budi = await world.met("Budi")
    async with world.polling(poll_seconds=1):
        await budi.send("lama")
        await budi.wait_for("echo lama")
        calls = world.telegram.journal.of
        await until(lambda: len(calls("getUpdates")) > 2 and "offset" not in calls("getUpdates")[-1].params)
        world.telegram.updates._next_id -= 1_000
        await budi.send("baru")
        await budi.wait_for("echo baru")


async def test_something_that_is_no_update_at_all_does_not_stop_the_rest(world: World):
    budi = await world.met("Budi")
    async with world.polling():
        world.telegram.updates.add("message", {"message_id": "?"}, queue="x")
        await budi.send("halo")
        await budi.wait_for("echo halo")
    assert [error for *_, error in world.conversations.failed] != []
    assert not world.telegram.updates.pending()
