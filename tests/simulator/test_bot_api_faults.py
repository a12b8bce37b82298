"""Bad days on purpose, and the journal which tells them from the bot's own mistakes."""

from __future__ import annotations

import asyncio

import pytest
from telegram import Bot
from telegram.error import BadRequest, NetworkError, RetryAfter, TimedOut

from bot.simulator import LocalTelegram
from bot.simulator.participant import Participant
from tests.patience import HANG_SECONDS, until


def shown(budi: Participant) -> list[str]:
    return [message.text for message in budi.messages if message.from_bot]


async def test_a_429_names_the_wait_and_does_nothing(bot: Bot, budi: Participant, telegram: LocalTelegram) -> None:
    telegram.fail("sendMessage", "429", retry_after=7)
    with pytest.raises(RetryAfter, match="Retry in 7"):
        await bot.send_message(budi.id, "satu")
    await bot.send_message(budi.id, "dua")
    assert shown(budi) == ["dua"]


async def test_a_500_does_nothing(bot: Bot, budi: Participant, telegram: LocalTelegram) -> None:
    telegram.fail("sendMessage", "500", times=2)
    for _ in range(2):
        with pytest.raises(NetworkError, match="Internal Server Error"):
            await bot.send_message(budi.id, "satu")
    await bot.send_message(budi.id, "dua")
    assert shown(budi) == ["dua"]


@pytest.mark.parametrize(("kind", "expected"), [("drop_before", []), ("drop_after", ["satu"])])
async def test_a_dropped_connection_looks_the_same_whether_or_not_it_was_done(
    bot: Bot, budi: Participant, telegram: LocalTelegram, kind: str, expected: list[str]
) -> None:
    telegram.fail("sendMessage", kind)  # type: ignore[arg-type] - the parameters above are among the known kinds
    with pytest.raises(NetworkError, match="Server disconnected"):
        await bot.send_message(budi.id, "satu")
    assert shown(budi) == expected


async def test_a_late_answer_is_a_time_out_although_it_was_done(
    bot: Bot, budi: Participant, telegram: LocalTelegram
) -> None:
    telegram.fail("sendMessage", "delay_after", seconds=HANG_SECONDS)
    with pytest.raises(TimedOut):
        await bot.send_message(budi.id, "terlambat", read_timeout=0.2)
    assert shown(budi) == ["terlambat"]


async def test_a_late_start_is_a_time_out_and_done_afterwards(
    bot: Bot, budi: Participant, telegram: LocalTelegram
) -> None:
    telegram.fail("sendMessage", "delay_before", seconds=HANG_SECONDS)
    asking = asyncio.create_task(bot.send_message(budi.id, "lambat", read_timeout=0.2))
    await until(lambda: telegram.journal.of("sendMessage"))
    assert shown(budi) == []
    with pytest.raises(TimedOut):
        await asking
    assert (await budi.wait_for("lambat")).text == "lambat"


@pytest.mark.parametrize("kind", ["delay_before", "delay_after"])
async def test_an_answer_that_is_late_but_waited_for_comes(
    bot: Bot, budi: Participant, telegram: LocalTelegram, kind: str
) -> None:
    telegram.fail("sendMessage", kind, seconds=0.05)  # type: ignore[arg-type] - the parameters are among the known kinds
    assert (await bot.send_message(budi.id, "lambat")).text == "lambat"
    assert shown(budi) == ["lambat"]


async def test_a_fault_can_let_some_calls_pass_and_meet_any_method(
    bot: Bot, budi: Participant, telegram: LocalTelegram
) -> None:
    telegram.fail("*", "500", skip=1)
    await bot.send_message(budi.id, "lewat")
    with pytest.raises(NetworkError):
        await bot.get_me()
    await bot.get_me()


async def test_the_polling_of_updates_can_fail_without_losing_any(
    bot: Bot, budi: Participant, telegram: LocalTelegram
) -> None:
    telegram.fail("getUpdates", "drop_after")
    with pytest.raises(NetworkError):
        await bot.get_updates()
    assert len(await bot.get_updates()) == 1


def test_an_unknown_fault_is_refused(telegram: LocalTelegram) -> None:
    with pytest.raises(ValueError, match="unknown fault"):
        telegram.fail("sendMessage", "explode")  # type: ignore[arg-type] - the mistake is the point
    with pytest.raises(ValueError, match="at least once"):
        telegram.fail("sendMessage", "500", times=0)


async def test_the_journal_keeps_every_call_and_names_the_invalid_ones(
    bot: Bot, budi: Participant, telegram: LocalTelegram
) -> None:
    telegram.journal.clear()
    await bot.send_message(budi.id, "baik", disable_notification=True)
    telegram.fail("sendMessage", "429")
    with pytest.raises(RetryAfter):
        await bot.send_message(budi.id, "terlalu cepat")
    with pytest.raises(BadRequest):
        await bot.send_message(budi.id, "")
    good, paced, bad = telegram.journal.of("sendMessage")
    assert good.params == {"chat_id": str(budi.id), "text": "baik", "disable_notification": "true"}
    assert good.result["message_id"] == 2
    assert (paced.status, paced.fault) == (429, "429")
    assert telegram.journal.refused == [paced, bad]
    assert telegram.journal.invalid == [bad]
    assert bad.description == "Bad Request: message text is empty"
