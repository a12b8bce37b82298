"""Committed messages are sent once and in order, despite errors."""

from __future__ import annotations

import asyncio

import pytest
from telegram_world import SILENCE, TOKEN, StillClock, World, wired

from bot.ports.conversations import Message
from bot.telegram.client import make_bot
from bot.telegram.ephemeral_edits import DirectEdits
from bot.telegram.outbound import Sender
from bot.telegram.pacing import Pace
from tests.patience import HANG_SECONDS, until

pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")

KEYBOARD = {"inline_keyboard": [[{"text": "Ya", "callback_data": "ya"}, {"text": "Tidak", "callback_data": "tidak"}]]}


async def said(world: World, participant, *texts: str) -> list:
    rows = world.say(participant, *texts)
    await asyncio.wait_for(world.sender.drained(), HANG_SECONDS)
    return rows


async def test_a_message_is_sent_as_html_without_link_previews_and_marked_with_its_id(world: World):
    budi = await world.met("Budi")
    row = world.do(budi, Message("send", "<b>Halo</b> a &lt; b https://example.org", KEYBOARD))
    await world.sender.drained()
    call = world.telegram.journal.of("sendMessage")[-1]
    assert call.params["link_preview_options"] == {"is_disabled": True}
    assert "disable_notification" not in call.params
    assert budi.last.raw["text"] == "Halo a < b https://example.org"
    assert budi.last.raw["reply_markup"] == KEYBOARD
    assert world.outbox.sent_as == {row.id: budi.last.raw["message_id"]}


async def test_a_quiet_message_makes_no_sound(world: World):
    budi = await world.met("Budi")
    world.do(budi, Message("send", "pelan", quiet=True))
    await world.sender.drained()
    assert world.telegram.journal.of("sendMessage")[-1].params["disable_notification"] is True


async def test_a_reply_keyboard_is_shown_and_taken_away(world: World):
    budi = await world.met("Budi")
    keyboard = {"keyboard": [[{"text": "Bagikan nomor", "request_contact": True}]], "resize_keyboard": True}
    world.do(budi, Message("send", "Nomor Anda?", keyboard))
    await world.sender.drained()
    assert budi.keyboard["keyboard"][0][0]["request_contact"] is True
    world.do(budi, Message("send", "Terima kasih", {"remove_keyboard": True}))
    await world.sender.drained()
    assert budi.keyboard is None


async def test_edit_settle_and_delete_do_what_they_say(world: World):
    budi = await world.met("Budi")
    world.do(budi, Message("send", "Pilih:", KEYBOARD))
    await world.sender.drained()
    number = budi.last.raw["message_id"]
    world.do(budi, Message("edit", "Pilih satu:", KEYBOARD, message_id=number))
    await world.sender.drained()
    assert (budi.last.raw["text"], budi.last.raw["reply_markup"]) == ("Pilih satu:", KEYBOARD)
    world.do(budi, Message("settle", message_id=number))
    await world.sender.drained()
    assert budi.last.raw["text"] == "Pilih satu:"
    assert "reply_markup" not in budi.last.raw
    world.do(budi, Message("delete", message_id=number))
    await world.sender.drained()
    assert world.shown(budi) == []
    assert not world.outbox.waiting
    assert not world.telegram.journal.refused


async def test_buttons_taken_off_once_are_not_taken_off_again_unless_they_came_back(world: World):
    budi = await world.met("Budi")
    world.do(budi, Message("send", "Pilih:", KEYBOARD))
    await world.sender.drained()
    number = budi.last.raw["message_id"]
    for _ in range(2):
        world.do(budi, Message("settle", message_id=number))
    await world.sender.drained()
    assert len(world.telegram.journal.of("editMessageReplyMarkup")) == 1
    world.do(budi, Message("edit", "Pilih lagi:", KEYBOARD, message_id=number))
    world.do(budi, Message("settle", message_id=number))
    await world.sender.drained()
    assert "reply_markup" not in budi.last.raw
    assert not world.outbox.waiting
    assert not world.telegram.journal.refused


async def test_messages_of_a_chat_arrive_in_order_and_chats_do_not_wait_for_each_other(world: World):
    people = [await world.met(name) for name in ("Budi", "Siti", "Agus")]
    world.telegram.fail("sendMessage", "500", times=2)
    expected = [f"pesan {number}" for number in range(6)]
    for text in expected:
        for person in people:
            world.say(person, text)
    await world.sender.drained()
    assert [world.shown(person) for person in people] == [expected] * 3


async def test_a_row_handed_over_late_still_goes_before_those_with_a_higher_number(world: World):
    budi = await world.met("Budi")
    rows = [world.outbox.add(world.key(budi), Message("send", text)) for text in ("satu", "dua", "tiga")]
    world.sender.put([rows[2]])
    world.sender.put([rows[0], rows[1]])
    await world.sender.drained()
    assert world.shown(budi) == ["satu", "dua", "tiga"]


async def test_the_next_message_waits_until_the_former_is_marked_as_sent(world: World):
    budi = await world.met("Budi")
    world.outbox.failing_marks = 3
    await said(world, budi, "satu", "dua")
    assert world.shown(budi) == ["satu", "dua"], "a database in trouble costs neither a message nor a repeat"
    assert not world.outbox.waiting


async def test_a_flooded_chat_is_silent_exactly_as_long_as_told_and_others_talk_on(world: World):
    budi, siti = await world.met("Budi"), await world.met("Siti")
    clock = StillClock()
    world.telegram._clock = clock.monotonic
    world.telegram.fail("sendMessage", "429", retry_after=30)
    world.sender = Sender(world.bot, world.outbox, clock, pace=Pace(clock))
    (row,) = world.say(budi, "halo")
    await until(lambda: world.outbox.retries)
    world.say(siti, "halo")
    await until(lambda: world.shown(siti) == ["halo"])
    assert world.shown(budi) == []
    await clock.until_done(asyncio.create_task(world.sender.drained()))
    refused, _, accepted = world.telegram.journal.of("sendMessage")
    assert accepted.at - refused.at == 30
    assert world.shown(budi) == ["halo"]
    assert world.outbox.retries[0][0] == row.id


async def test_when_a_second_chat_is_told_to_wait_everybody_waits(world: World):
    budi, siti, agus = await world.met("Budi"), await world.met("Siti"), await world.met("Agus")
    world.telegram.fail("sendMessage", "429", times=2, retry_after=30)
    world.say(budi, "halo")
    world.say(siti, "halo")
    await until(lambda: len(world.outbox.retries) == 2)
    world.say(agus, "halo")
    await world.sender.drained()
    calls = world.telegram.journal.of("sendMessage")
    told = [call for call in calls if call.status == 429]
    after = [call for call in calls if call.status == 200]
    assert len(told) == 2
    assert len(after) == 3, "nobody asked again too early"
    assert all((call.at - told[0].at) * world.clock.speed >= 30 - 1 for call in after)


@pytest.mark.parametrize("times", [1, 4])
async def test_errors_of_telegram_itself_cost_nothing(world: World, times: int):
    budi = await world.met("Budi")
    world.telegram.fail("sendMessage", "500", times=times)
    await said(world, budi, "satu", "dua")
    assert world.shown(budi) == ["satu", "dua"]
    pauses = [pause for pause in world.clock.slept if pause >= 1]
    assert pauses[:times] == [1.0, 2.0, 4.0, 8.0][:times], "each pause is twice the former"


async def test_a_call_lost_before_it_arrived_is_sent_again(world: World):
    budi = await world.met("Budi")
    world.telegram.fail("sendMessage", "drop_before")
    await said(world, budi, "satu", "dua")
    assert world.shown(budi) == ["satu", "dua"]


@pytest.mark.parametrize("fault", ["drop_after", "delay_after"])
async def test_an_answer_lost_costs_at_most_one_repeat(world: World, fault):
    budi = await world.met("Budi")
    world.telegram.fail("sendMessage", fault, times=5, seconds=SILENCE)
    await said(world, budi, "satu")
    assert world.shown(budi) == ["satu", "satu"]
    assert not world.outbox.waiting, "it is not tried for ever"


async def test_the_repeat_waits_until_telegram_answers_at_all(world: World):
    """A silence of minutes: a blind repeat would fall into it as well."""
    budi = await world.met("Budi")
    world.telegram.fail("*", "drop_before", times=4)
    await said(world, budi, "satu")
    assert world.shown(budi) == ["satu"]
    assert len(world.telegram.journal.of("sendMessage")) == 2
    assert len(world.telegram.journal.of("getMe")) == 1 + 4, "one at the start, three in vain, one that was answered"


@pytest.mark.parametrize("fault", ["drop_after", "delay_after"])
async def test_an_edit_without_an_answer_is_repeated_until_it_is_answered(world: World, fault):
    budi = await world.met("Budi")
    await said(world, budi, "satu")
    world.telegram.fail("editMessageText", fault, times=2, seconds=SILENCE)
    row = world.do(budi, Message("edit", "dua", message_id=budi.last.raw["message_id"]))
    await world.sender.drained()
    assert world.shown(budi) == ["dua"]
    assert row.id in world.outbox.sent_as


async def test_with_the_line_down_everything_waits_and_arrives_in_order(world: World):
    budi = await world.met("Budi")
    port = world.server.port
    await world.server.stop()
    world.say(budi, "satu", "dua", "tiga")
    await until(lambda: len(world.outbox.retries) >= 3)
    assert {error.partition(" (")[0] for _, _, error in world.outbox.retries} == {"NotSent: Telegram was not reached"}

    from bot.simulator import Drawer, create_app, serve  # a second server for the same chats

    world.server = await serve(create_app(world.telegram, Drawer()), port=port)
    await asyncio.wait_for(world.sender.drained(), HANG_SECONDS)
    assert world.shown(budi) == ["satu", "dua", "tiga"], "nothing was sent twice: nothing had been sent"


@pytest.mark.parametrize("way", ["block", "deactivate"])
async def test_who_blocked_us_is_left_in_peace(world: World, way: str):
    budi, siti = await world.met("Budi"), await world.met("Siti")
    await getattr(budi, way)()
    rows = world.say(budi, "satu", "dua", "tiga")
    world.say(siti, "halo")
    await world.sender.drained()
    assert set(world.outbox.given_up) == {row.id for row in rows}
    assert world.blocked == [world.key(budi)], "told once"
    assert len([call for call in world.telegram.journal.of("sendMessage") if call.status == 403]) == 1
    assert world.shown(siti) == ["halo"]


async def test_a_chat_that_never_began_counts_as_blocked(world: World):
    nobody = world.telegram.participant("Nemo")
    (row,) = world.say(nobody, "halo")
    await world.sender.drained()
    assert world.outbox.given_up == {row.id: "BadRequest: Chat not found"}
    assert world.blocked == [world.key(nobody)]


async def test_a_listener_that_fails_does_not_silence_the_chat(world: World):
    budi = await world.met("Budi")

    async def fails(key) -> None:
        raise LookupError("a mistake")

    world.sender._on_blocked = fails
    await budi.block()
    await said(world, budi, "satu")
    await budi.unblock()
    await said(world, budi, "dua")
    assert world.shown(budi) == ["dua"]


@pytest.mark.parametrize("kind", ["edit", "settle", "delete"])
async def test_what_is_already_so_or_gone_counts_as_done(world: World, kind):
    budi = await world.met("Budi")
    await said(world, budi, "sama")
    row = world.do(budi, Message(kind, "sama", message_id=budi.last.raw["message_id"] + (kind == "delete")))
    gone = world.do(budi, Message(kind, "lain", message_id=999))
    await world.sender.drained()
    assert {row.id, gone.id} <= set(world.outbox.sent_as)
    assert not world.outbox.given_up
    assert world.shown(budi) == ["sama"]


async def test_a_message_telegram_refuses_is_given_up_logged_without_its_words_and_holds_nobody_up(
    world: World, caplog
):
    budi = await world.met("Budi")
    first, second = await said(world, budi, "<rahasia>Budi", "dua")
    assert set(world.outbox.given_up) == {first.id}
    assert second.id in world.outbox.sent_as
    assert "refused" in caplog.text
    assert "rahasia" not in caplog.text + world.outbox.given_up[first.id]


async def test_a_row_that_makes_no_sense_is_given_up_and_holds_nobody_up(world: World):
    budi = await world.met("Budi")
    broken = world.do(budi, Message("edit", "tanpa nomor"))
    await said(world, budi, "dua")
    assert set(world.outbox.given_up) == {broken.id}
    assert world.shown(budi) == ["dua"]


async def test_what_a_former_life_left_unsaid_is_said_at_the_start_in_order(world: World):
    budi = await world.met("Budi")
    for text in ("satu", "dua", "tiga"):
        world.outbox.add(world.key(budi), Message("send", text))
    await world.sender.start()
    await world.sender.drained()
    assert world.shown(budi) == ["satu", "dua", "tiga"]


async def test_a_crash_between_sending_and_marking_costs_one_repeat(world: World):
    budi = await world.met("Budi")
    world.outbox.failing_marks = 10**6
    world.say(budi, "satu", "dua")
    await until(lambda: world.shown(budi) == ["satu"])
    await world.sender.stop(grace=0)
    world.outbox.failing_marks = 0
    second_life = wired(world.telegram, world.server, world.bot, world.outbox)
    await second_life.sender.start()
    await second_life.sender.drained()
    await second_life.sender.stop()
    assert world.shown(budi) == ["satu", "satu", "dua"]


async def test_a_question_does_not_wait_until_the_buttons_before_it_are_marked_as_taken_off(world: World):
    """Taking buttons off twice harms nothing, so a crash before the mark still costs one repeated message."""
    budi = await world.met("Budi")
    world.do(budi, Message("send", "satu", KEYBOARD))
    await world.sender.drained()
    world.outbox.failing_marks = 10**6
    number = budi.last.raw["message_id"]
    taken_off = world.outbox.add(world.key(budi), Message("settle", message_id=number))
    question = world.outbox.add(world.key(budi), Message("send", "dua"))
    world.sender.put([taken_off, question])
    await until(lambda: world.shown(budi) == ["satu", "dua"])
    assert {taken_off.id, question.id} <= set(world.outbox.waiting), "neither is marked"
    await world.sender.stop(grace=0)
    world.outbox.failing_marks = 0
    second_life = wired(world.telegram, world.server, world.bot, world.outbox)
    await second_life.sender.start()
    await second_life.sender.drained()
    await second_life.sender.stop()
    assert world.shown(budi) == ["satu", "dua", "dua"]
    assert not world.outbox.waiting


async def test_the_sweep_takes_what_nobody_sends_and_leaves_what_somebody_does(world: World):
    budi, siti = await world.met("Budi"), await world.met("Siti")
    world.telegram.fail("sendMessage", "429", retry_after=20)
    world.say(budi, "satu")
    await until(lambda: world.outbox.retries)
    world.outbox.add(world.key(siti), Message("send", "terlupa"))
    assert await world.sender.sweep() == 1
    assert await world.sender.sweep() == 0
    await world.sender.drained()
    assert (world.shown(budi), world.shown(siti)) == (["satu"], ["terlupa"])


async def test_a_row_sent_while_the_sweep_looks_is_not_sent_again(world: World):
    budi = await world.met("Budi")
    (row,) = world.say(budi, "satu")
    looked = world.outbox.unsent

    async def slow_look(older_than, limit):
        rows = await looked(older_than, limit)
        await world.sender.drained()
        return rows

    world.outbox.unsent = slow_look
    assert await world.sender.sweep() == 0
    assert world.shown(budi) == ["satu"]
    assert row.id in world.outbox.sent_as


async def test_a_stop_lets_the_call_under_way_end_and_leaves_the_rest(world: World):
    budi = await world.met("Budi")
    world.telegram.fail("sendMessage", "delay_after", seconds=0.1)
    world.say(budi, "satu", "dua")
    await until(lambda: world.telegram.journal.of("sendMessage"))
    await world.sender.stop(grace=HANG_SECONDS)
    assert world.shown(budi) == ["satu"]
    assert [row.message.text for row in world.outbox.waiting.values()] == ["dua"]
    world.say(budi, "tiga")
    assert world.shown(budi) == ["satu"], "a stopped sender takes nothing up"


async def test_a_stop_does_not_wait_for_a_chat_that_is_told_to_be_silent(world: World):
    budi = await world.met("Budi")
    world.telegram.fail("sendMessage", "429", retry_after=3600)
    world.say(budi, "satu")
    await until(lambda: world.outbox.retries)
    async with asyncio.timeout(HANG_SECONDS):
        await world.sender.stop(grace=10 * HANG_SECONDS)
    assert len(world.outbox.waiting) == 1


async def test_idle_chats_are_forgotten(world: World):
    people = [await world.met(f"Orang {number}") for number in range(5)]
    for person in people:
        world.say(person, "halo")
    await world.sender.drained()
    assert (world.sender._lanes, world.sender._held) == ({}, set())


async def test_a_direct_edit_shows_the_newest_and_skips_what_is_outdated(world: World):
    budi = await world.met("Budi")
    await said(world, budi, "PIN: ______")
    number = budi.last.raw["message_id"]
    world.telegram.fail("editMessageText", "delay_after", seconds=0.1)
    world.sender.direct_edit(world.key(budi), number, "PIN: ●", KEYBOARD)
    await until(lambda: world.telegram.journal.of("editMessageText"))
    for count in range(2, 7):
        world.sender.direct_edit(world.key(budi), number, "PIN: " + "●" * count, KEYBOARD)
    await world.sender.drained()
    assert world.shown(budi) == ["PIN: ●●●●●●"]
    assert len(world.telegram.journal.of("editMessageText")) == 2


async def test_a_direct_edit_to_the_same_and_one_that_fails_harm_nothing(world: World, caplog):
    budi = await world.met("Budi")
    await said(world, budi, "sama")
    number = budi.last.raw["message_id"]
    world.sender.direct_edit(world.key(budi), number, "sama")
    await world.sender.drained()
    assert "refused" not in caplog.text
    world.telegram.fail("editMessageText", "500", times=2)
    world.sender.direct_edit(world.key(budi), number, "lain")
    await world.sender.drained()
    assert world.shown(budi) == ["lain"]


async def test_a_direct_edit_to_what_it_has_shown_before_is_not_made(world: World):
    budi = await world.met("Budi")
    await said(world, budi, "PIN: ______")
    number = budi.last.raw["message_id"]
    for _ in range(3):
        world.sender.direct_edit(world.key(budi), number, "PIN: ○", KEYBOARD)
        await world.sender.drained()
    assert len(world.telegram.journal.of("editMessageText")) == 1
    assert world.telegram.journal.invalid == []


async def test_a_direct_edit_never_undoes_what_the_outbox_did_to_the_message(world: World):
    """Digits typed fast, then the PIN is right: the settled pad must not get its keys back."""
    budi = await world.met("Budi")
    world.do(budi, Message("send", "PIN:", KEYBOARD))
    await world.sender.drained()
    number = budi.last.raw["message_id"]
    world.telegram.fail("editMessageText", "delay_before", seconds=0.1)
    world.sender.direct_edit(world.key(budi), number, "PIN: ●", KEYBOARD)
    await until(lambda: world.telegram.journal.of("editMessageText"))
    world.sender.direct_edit(world.key(budi), number, "PIN: ●●", KEYBOARD)
    world.do(budi, Message("settle", message_id=number))
    await world.sender.drained()
    assert "reply_markup" not in budi.last.raw
    assert world.shown(budi) == ["PIN: ●"]


async def test_a_direct_edit_that_failed_is_not_tried_again_once_something_lasting_happens(world: World):
    budi = await world.met("Budi")
    await said(world, budi, "PIN:")
    number = budi.last.raw["message_id"]
    clock = StillClock()
    edits = DirectEdits(world.bot, Pace.unlimited(clock), clock)
    world.telegram.fail("editMessageText", "500")
    edits.show(budi.id, number, "PIN: ●", None)
    await until(lambda: clock.sleeping)
    given_way = asyncio.create_task(edits.give_way(budi.id, number))
    await asyncio.sleep(0)
    edits.show(budi.id, number, "PIN: ●●", None)
    await clock.until_done(given_way)
    await edits.drained()
    assert world.shown(budi) == ["PIN:"]
    assert len(world.telegram.journal.of("editMessageText")) == 1


async def test_typing_is_shown_and_its_failure_is_nobodys_trouble(world: World):
    budi = await world.met("Budi")
    await world.sender.typing(world.key(budi))
    assert budi.typing
    world.telegram.fail("sendChatAction", "500")
    await world.sender.typing(world.key(budi))


async def test_a_revoked_token_keeps_the_messages(world: World):
    budi = await world.met("Budi")
    world.telegram.token = TOKEN[:-1] + "X"
    world.say(budi, "satu")
    await until(lambda: world.outbox.retries)
    assert TOKEN not in world.outbox.retries[0][2]
    world.telegram.token = None
    await world.sender.drained()
    assert world.shown(budi) == ["satu"]


async def test_telegrams_own_limits_are_never_met(world: World):
    """Two chats that get far more than a message a second; the local Telegram counts."""
    budi, siti = await world.met("Budi"), await world.met("Siti")
    clock = StillClock()
    world.telegram.limits.enabled = True
    world.telegram.limits.clock = clock.monotonic
    world.sender = Sender(world.bot, world.outbox, clock, pace=Pace(clock))
    for number in range(12):
        world.say(budi, f"pesan {number}")
        world.say(siti, f"pesan {number}")
    drained = asyncio.create_task(world.sender.drained())
    await clock.until_done(drained, busy=lambda: any(lane.calling for lane in world.sender._lanes.values()))
    assert world.shown(budi) == [f"pesan {number}" for number in range(12)]
    assert clock.monotonic() >= 12 - 5, "a message a second, but for the first few"
    assert [call for call in world.telegram.journal.calls if call.status == 429] == []


def test_a_token_that_cannot_be_one_is_refused_without_being_shown():
    from bot.telegram.client import WrongToken

    with pytest.raises(WrongToken) as caught:
        make_bot("")
    assert "123456:ABC" in str(caught.value)
