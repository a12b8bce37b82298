"""One update: nothing is acknowledged before it is committed, every press is answered, nobody blocks anybody."""

from __future__ import annotations

import asyncio
import logging

import pytest
from telegram_world import GROUP_SENTENCE, SILENCE, TOKEN, TROUBLE_SENTENCE, World, of, text_update

from bot.isolation import Busy
from bot.ports.conversations import Message, StorageKey
from bot.simulator.state import Chat
from bot.telegram.dispatcher import Unreadable
from dialogs.model.events import ButtonPressed
from tests.patience import HANG_SECONDS, until

pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")

BUTTONS = {"inline_keyboard": [[{"text": "Ya", "callback_data": "ya"}]]}
GROUP_ID = -1001


async def settled(world: World) -> None:
    await world.sender.drained()
    await world.dispatcher.drained()


async def pressed(world: World, participant):
    """A press on a fresh button, and its update."""
    world.do(participant, Message("send", "Benar?", BUTTONS))
    await world.sender.drained()
    press = await participant.press("Ya")
    return press, world.telegram.updates.pending()[-1].update


async def test_what_was_received_is_committed_then_said(world: World):
    budi = await world.met("Budi")
    update = await budi.send("halo")
    await world.dispatcher.process(update)
    assert world.conversations.events[0][:2] == (world.key(budi), of(update))
    await settled(world)
    assert world.shown(budi) == ["echo halo"]


async def test_a_redelivered_update_changes_nothing(world: World):
    budi = await world.met("Budi")
    update = await budi.send("halo")
    for _ in range(3):
        await world.dispatcher.process(update)
    await settled(world)
    assert world.shown(budi) == ["echo halo"]
    assert world.conversations.duplicates == [of(update)] * 2


async def test_updates_of_a_chat_keep_their_order_and_chats_run_side_by_side(world: World):
    world.conversations.pause = 0.01
    updates = [text_update(number, str(number), user_id=number % 3 + 1) for number in range(30)]
    await asyncio.gather(*(world.dispatcher.process(update) for update in updates))
    for user in (1, 2, 3):
        assert world.conversations.texts(user) == [str(number) for number in range(30) if number % 3 + 1 == user]
    assert world.conversations.most_side_by_side == 3
    assert len(world.isolation) == 0, "the locks of idle chats are gone"


async def test_an_update_waits_for_whatever_else_happens_to_its_conversation(world: World):
    """An officer's decision, or a result of work, holds the conversation in the same isolation."""
    key = StorageKey(world.bot.id, 42, 42)
    async with world.isolation.lock(key):
        update = asyncio.create_task(world.dispatcher.process(text_update(1, "halo")))
        await world.dispatcher.process(text_update(2, "lain", user_id=43))
        assert (world.conversations.texts(42), world.conversations.texts(43)) == ([], ["lain"])
    await asyncio.wait_for(update, HANG_SECONDS)
    assert world.conversations.texts(42) == ["halo"]


async def test_a_press_waits_for_the_message_sent_before_it(world: World):
    budi = await world.met("Budi")
    press, press_update = await pressed(world, budi)
    message_update = await budi.send("lalu ini")
    world.conversations.pause = 0.02
    await asyncio.gather(world.dispatcher.process(press_update), world.dispatcher.process(message_update))
    assert [type(event).__name__ for _, _, event in world.conversations.events] == ["ButtonPressed", "TextReceived"]
    await press.wait()


async def test_a_flooding_chat_is_pushed_back_to_telegram_not_dropped(world: World):
    world.conversations.pause = 0.001
    mine = [asyncio.create_task(world.dispatcher.process(text_update(number, str(number)))) for number in range(201)]
    await asyncio.sleep(0)
    other = asyncio.create_task(world.dispatcher.process(text_update(999, "lain", user_id=2)))
    outcomes = await asyncio.gather(*mine, return_exceptions=True)
    await other
    assert [type(outcome) for outcome in outcomes] == [type(None)] * 200 + [Busy]
    assert world.conversations.texts(42) == [str(number) for number in range(200)]
    await world.dispatcher.process(text_update(200, "200"))
    assert world.conversations.texts(42)[-1] == "200"


@pytest.mark.parametrize(
    ("toast", "shown"),
    [(None, ""), ("Tersimpan", "Tersimpan"), ("a" * 199 + "🙂🙂", "a" * 199 + "…"), ("🙂" * 150, "🙂" * 99 + "…")],
)
async def test_a_press_is_answered_with_its_toast_at_most_200_long(world: World, toast, shown):
    budi = await world.met("Budi")
    world.conversations.toast = toast
    press, update = await pressed(world, budi)
    await world.dispatcher.process(update)
    answer = await press.wait()
    assert answer == {"text": shown, "show_alert": False}
    assert ButtonPressed("ya", press.message_id) in [event for _, _, event in world.conversations.events]


async def test_a_redelivered_press_is_answered(world: World):
    """The first life committed it and died before it answered."""
    budi = await world.met("Budi")
    press, update = await pressed(world, budi)
    await world.conversations.receive(world.key(budi), of(update), ButtonPressed("ya", press.message_id))
    await world.dispatcher.process(update)
    await press.wait()
    assert world.conversations.duplicates == [of(update)]


@pytest.mark.parametrize(
    ("fault", "times"), [("429", 2), ("500", 2), ("drop_before", 2), ("drop_after", 1), ("delay_after", 1)]
)
async def test_a_press_is_answered_through_trouble(world: World, fault, times):
    budi = await world.met("Budi")
    press, update = await pressed(world, budi)
    world.telegram.fail("answerCallbackQuery", fault, times=times, seconds=SILENCE)
    await world.dispatcher.process(update)
    await press.wait()
    await settled(world)
    assert not world.telegram.unanswered_presses()


async def test_a_press_delivered_twice_in_one_life_is_answered_once(world: World):
    budi = await world.met("Budi")
    press, update = await pressed(world, budi)
    await world.dispatcher.process(update)
    await press.wait()
    await world.dispatcher.process(update)
    await settled(world)
    assert len(world.telegram.journal.of("answerCallbackQuery")) == 1
    assert world.telegram.journal.invalid == []


async def test_a_press_too_old_to_be_answered_is_still_taken(world: World, caplog):
    caplog.set_level(logging.INFO)
    budi = await world.met("Budi")
    _, update = await pressed(world, budi)
    world.telegram.advance(200)
    await world.dispatcher.process(update)
    await settled(world)
    assert world.shown(budi)[-1] == "pressed ya"
    assert "could not be answered" in caplog.text
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]
    assert len(world.telegram.journal.of("answerCallbackQuery")) == 1


async def test_the_answer_does_not_wait_for_the_message_nor_the_message_for_the_answer(world: World):
    budi = await world.met("Budi")
    press, update = await pressed(world, budi)
    world.telegram.fail("sendMessage", "500", times=3)
    await world.dispatcher.process(update)
    await press.wait()
    await settled(world)
    assert world.shown(budi) == ["Benar?", "pressed ya"]
    (answered,) = world.telegram.journal.of("answerCallbackQuery")
    assert answered.number < world.telegram.journal.of("sendMessage")[-1].number


async def test_a_429_for_an_answer_makes_its_chat_silent_and_no_other(world: World):
    budi, siti = await world.met("Budi"), await world.met("Siti")
    press, update = await pressed(world, budi)
    world.telegram.fail("answerCallbackQuery", "429", retry_after=40)
    world.conversations.reply = lambda event: []
    flooded, halts = world.dispatcher._pace.flooded, []

    def flooded_and_heard(chat_id: int, seconds: float) -> None:
        flooded(chat_id, seconds)
        world.say(budi, "halo")
        halts.extend(world.dispatcher._pace.halt(person.id) > 0 for person in (budi, siti))

    world.dispatcher._pace.flooded = flooded_and_heard
    await world.dispatcher.process(update)
    await press.wait()
    await settled(world)
    assert halts == [True, False]
    refused, *_ = world.telegram.journal.of("answerCallbackQuery")
    told = world.telegram.journal.of("sendMessage")[-1]
    assert (told.at - refused.at) * world.clock.speed >= 39


async def test_a_press_in_a_chat_silent_for_longer_than_it_lives_is_not_asked_about(world: World, caplog):
    budi = await world.met("Budi")
    _, update = await pressed(world, budi)
    world.dispatcher._pace.flooded(budi.id, 3_600)
    await world.dispatcher.process(update)
    await world.dispatcher.drained()
    assert world.telegram.journal.of("answerCallbackQuery") == []
    assert "stays unanswered" in caplog.text


async def test_a_mistake_in_a_conversation_is_kept_acknowledged_and_blocks_nobody(world: World, caplog):
    budi = await world.met("Budi")
    world.conversations.broken_by = "rusak 3171234567890001"
    update = await budi.send("rusak 3171234567890001")
    await world.dispatcher.process(update)
    await world.dispatcher.process(await budi.send("halo"))
    await settled(world)
    assert world.conversations.failed == [(world.key(budi), of(update), update, "LookupError")]
    assert world.shown(budi) == ["echo halo"]
    assert "3171234567890001" not in caplog.text
    assert of(update) in caplog.text


async def test_a_press_that_met_a_mistake_is_answered(world: World):
    budi = await world.met("Budi")
    press, update = await pressed(world, budi)

    async def fails(key, event_id, event):
        raise LookupError("a mistake")

    world.dispatcher._receive = fails
    await world.dispatcher.process(update)
    await press.wait()
    assert len(world.conversations.failed) == 1


async def test_with_the_database_down_nothing_is_acknowledged_and_the_person_is_told_once(world: World):
    budi = await world.met("Budi")
    world.conversations.down = True
    update = await budi.send("halo")
    for _ in range(3):
        with pytest.raises(ConnectionError):
            await world.dispatcher.process(update)
    await settled(world)
    assert world.shown(budi) == [TROUBLE_SENTENCE]
    world.conversations.down = False
    await world.dispatcher.process(update)
    await settled(world)
    assert world.shown(budi) == [TROUBLE_SENTENCE, "echo halo"]
    world.conversations.down = True
    with pytest.raises(ConnectionError):
        await world.dispatcher.process(await budi.send("lagi"))
    await settled(world)
    assert world.shown(budi)[-1] == TROUBLE_SENTENCE, "a new trouble is told anew"


async def test_with_the_database_down_a_press_is_told_so(world: World):
    budi = await world.met("Budi")
    press, update = await pressed(world, budi)
    world.conversations.down = True
    with pytest.raises(ConnectionError):
        await world.dispatcher.process(update)
    assert await press.wait() == {"text": TROUBLE_SENTENCE, "show_alert": True}
    world.conversations.down = False
    await world.dispatcher.process(update)
    await settled(world)
    assert world.shown(budi)[-1] == "pressed ya"


async def test_what_waits_behind_an_update_that_must_come_again_must_not_overtake_it(world: World):
    """The database comes back just between the two."""

    async def fails_once(key, event_id, body, error) -> None:
        world.conversations.down = False
        raise ConnectionError("the database is away")

    world.conversations.down = True
    world.dispatcher._on_failure = fails_once
    updates = [text_update(number, str(number)) for number in range(3)]
    other = text_update(9, "lain", user_id=2)
    outcomes = await asyncio.gather(
        *(world.dispatcher.process(update) for update in (*updates, other)), return_exceptions=True
    )
    assert [type(outcome) for outcome in outcomes] == [ConnectionError, Busy, Busy, type(None)]
    for update in updates:
        await world.dispatcher.process(update)
    assert world.conversations.texts(42) == ["0", "1", "2"]
    assert len(world.isolation) == 0


async def test_an_update_ptb_cannot_read_is_kept_with_its_owner_and_never_comes_again(world: World):
    update = text_update(5)
    update["message"]["poll"] = {"of": "another age"}
    await world.dispatcher.process(update)
    assert world.conversations.failed == [(StorageKey(world.bot.id, 42, 42), "tg:5", update, "TypeError")]


async def test_a_press_ptb_cannot_read_is_answered(world: World):
    budi = await world.met("Budi")
    press, update = await pressed(world, budi)
    del update["callback_query"]["chat_instance"]
    await world.dispatcher.process(update)
    await press.wait()
    assert world.conversations.failed[0][0] == world.key(budi)


@pytest.mark.parametrize("body", [{}, {"update_id": "5"}, {"message": {}}])
async def test_what_is_no_update_is_refused(world: World, body):
    with pytest.raises(Unreadable):
        await world.dispatcher.process(body)


@pytest.mark.parametrize("kind", ["channel_post", "chat_boost", "something_of_next_year"])
async def test_kinds_of_update_that_mean_nothing_are_acknowledged(world: World, kind):
    await world.dispatcher.process({"update_id": 1, kind: {}} if kind[0] == "s" else {"update_id": 1})
    assert (world.conversations.events, world.conversations.failed) == ([], [])


def group_update(update_id: int, text: str = "/start") -> dict:
    update = text_update(update_id, text)
    update["message"]["chat"] = {"id": GROUP_ID, "type": "supergroup", "title": "Grup"}
    return update


async def test_a_group_is_told_once_and_nothing_of_it_is_kept(world: World):
    group = {"id": GROUP_ID, "is_bot": False, "first_name": "Grup", "language_code": "id"}
    world.telegram.chats[GROUP_ID] = Chat(group, "", started=True)
    for number in range(3):
        await world.dispatcher.process(group_update(number))
    await settled(world)
    calls = world.telegram.journal.of("sendMessage")
    assert [(call.params["chat_id"], call.params["text"]) for call in calls] == [(GROUP_ID, GROUP_SENTENCE)]
    assert (world.conversations.events, world.outbox.waiting, world.outbox.sent_as) == ([], {}, {})


async def test_a_group_that_cannot_be_told_does_no_harm(world: World):
    await world.dispatcher.process(group_update(1))
    await settled(world)
    assert len(world.telegram.journal.of("sendMessage")) == 1


async def test_a_press_in_a_group_is_answered_with_the_sentence(world: World):
    budi = await world.met("Budi")
    press, update = await pressed(world, budi)
    chat = {"id": GROUP_ID, "type": "group", "title": "Grup"}
    update["callback_query"]["message"] = update["callback_query"]["message"] | {"chat": chat}
    await world.dispatcher.process(update)
    assert await press.wait() == {"text": GROUP_SENTENCE, "show_alert": True}
    assert world.conversations.events == []


async def test_a_stop_lets_answers_go_out(world: World):
    budi = await world.met("Budi")
    press, update = await pressed(world, budi)
    world.telegram.fail("answerCallbackQuery", "delay_before", seconds=0.1)
    await world.dispatcher.process(update)
    await world.dispatcher.stop(grace=HANG_SECONDS)
    assert press.answer is not None


async def test_logs_hold_neither_token_nor_words(world: World, caplog):
    """The worst day, at the most talkative level the program itself can be set to."""
    from bot.telegram.errors import quieten_libraries

    caplog.set_level(logging.DEBUG)
    quieten_libraries()
    budi = await world.met("Budi-Rahasia")
    world.telegram.fail("*", "500", times=2)
    world.telegram.fail("*", "drop_before", times=2)
    world.conversations.broken_by = "kata-rahasia rusak"
    for text in ("kata-rahasia <b>", "kata-rahasia rusak"):
        await world.dispatcher.process(await budi.send(text))
    world.conversations.down = True
    with pytest.raises(ConnectionError):
        await world.dispatcher.process(await budi.send("kata-rahasia lagi"))
    await settled(world)
    await world.server.stop()
    world.say(budi, "kata-rahasia")
    await until(lambda: any("not reached" in error for _, _, error in world.outbox.retries))
    written = caplog.text + repr(world.outbox.retries) + repr(world.outbox.given_up)
    assert "outbox" in caplog.text
    assert TOKEN not in written
    assert "rahasia" not in written.lower()
