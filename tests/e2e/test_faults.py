"""A bad day at Telegram or at the SMS service: a whole claim goes through all the same, and nothing is lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.simulator.faults import FaultKind
from bot.simulator.journal import Call, Journal
from bot.simulator.mail import MailCatcher
from tests.e2e.load import CONFLICT, Crowd, endings, undisturbed
from tests.e2e.process import UNPACED, Nursery, world
from tests.e2e.scripted_users import Walk, label, person, words
from tests.e2e.transcripts import compared
from tests.e2e.watching import watched
from tests.patience import HANG_SECONDS, until

pytestmark = pytest.mark.timeout(4 * HANG_SECONDS)

Fault = tuple[str, FaultKind, float]
"""Method, kind, and how long a late answer takes, in seconds."""
METHODS = ("sendMessage", "getUpdates", "answerCallbackQuery", "getFile", "download", "editMessageReplyMarkup")
KINDS: tuple[FaultKind, ...] = ("429", "500", "drop_before", "drop_after")
LATE = 1.0
LATE_POLL = 17.0
"""A long poll may take longer than another call, but then nobody's updates come."""


async def bad_day(folder: Path, nursery: Nursery, faults: list[Fault]) -> None:
    """Six people through their claims while Telegram does this; compared with the same six on a good day."""
    telegram, journal, drawer = watched()
    async with world(folder / "bad", telegram, drawer) as here:
        bot = here.bot(nursery=nursery, command=UNPACED)
        await bot.start()
        for number, (method, kind, seconds) in enumerate(faults):
            telegram.fail(method, kind, skip=number, seconds=seconds)
        crowd = Crowd(here, 6)
        await crowd.once()
        await here.settled()
        await bot.stop()
        found = await endings(bot, crowd.walks)
        assert {(call.method, call.fault) for call in journal.calls if call.fault} == {fault[:2] for fault in faults}
        assert [call.as_json() for call in journal.invalid if not forgivable(journal, call)] == []
        assert telegram.unanswered_presses() == []
        assert "Traceback" not in bot.log
    repeats = 0
    for ending, expected in zip(found, await undisturbed(folder / "good", nursery, 6), strict=True):
        problems, repeated = compared(ending.told, expected.told)
        assert problems == []
        assert (ending.written, ending.answers, ending.state) == (expected.written, expected.answers, expected.state)
        repeats += len(repeated)
    # Dropped before, nothing was done; late beyond all patience, it is done all the same.
    silent = ("drop_after", "delay_after", "delay_before")
    unknown = [fault for fault in faults if fault[0] == "sendMessage" and fault[1] in silent]
    assert repeats <= len(unknown), "a message is repeated only where nobody could know that it had arrived"


def forgivable(journal: Journal, call: Call) -> bool:
    """Whether the same was asked before and the answer got lost: the bot could not know that it was done."""
    return call.status == CONFLICT or any(
        one.fault and one.method == call.method and one.params == call.params for one in journal.calls
    )


async def test_errors_and_broken_lines_lose_nothing(nursery: Nursery, tmp_path: Path) -> None:
    await bad_day(tmp_path, nursery, [(method, kind, LATE) for method in METHODS for kind in KINDS])


@pytest.mark.slow
async def test_silence_of_telegram_loses_nothing(nursery: Nursery, tmp_path: Path) -> None:
    silences: tuple[FaultKind, ...] = ("delay_before", "delay_after")
    silent = {method: LATE_POLL if method == "getUpdates" else HANG_SECONDS for method in METHODS}
    await bad_day(tmp_path, nursery, [(method, kind, silent[method]) for method in METHODS for kind in silences])


async def test_a_pin_arrives_when_the_sms_service_is_back(nursery: Nursery, tmp_path: Path) -> None:
    telegram, _, drawer = watched()
    async with world(tmp_path, telegram, drawer) as here:
        bot = here.bot(nursery=nursery, command=UNPACED)
        await bot.start()
        drawer.answers = 503
        walk = Walk(here, here.telegram.participant("Melati"), person(9))
        await walk.begin()
        await walk.go(until=words("pin-ask"))
        await until(lambda: drawer.refused)
        assert drawer.entries == []
        drawer.answers = None
        await walk.go()
        assert len(drawer.entries) == 1


async def test_who_gets_no_sms_is_told_and_takes_the_mail(nursery: Nursery, tmp_path: Path) -> None:
    """The SMS service refuses the number for good: the person hears of it at once and chooses the other way."""
    telegram, _, drawer = watched()
    catcher = MailCatcher(drawer)
    await catcher.start()
    try:
        async with world(tmp_path, telegram, drawer) as here:
            mail = {"SMTP_URL": catcher.url, "MAIL_FROM": "klaim@contoh.co.id"}
            bot = here.bot(nursery=nursery, command=UNPACED, settings=mail)
            await bot.start()
            drawer.answers = 422
            walk = Walk(here, here.telegram.participant("Kasman"), person(10))
            await walk.begin()
            await walk.go(until=words("pin-ask"))
            told = await walk.phone.wait_for(words("pin-undeliverable"))
            assert words("pin-choose") in told.text
            await walk.phone.press(label("btn-add-email"))
            await walk.phone.wait_for(words("q-email"))
            await walk.phone.send(walk.person.email)
            await walk.phone.wait_for(words("review"))
            await walk.phone.press(label("btn-confirm"))
            await walk.phone.wait_for(words("pin-choose"))
            await walk.phone.press("E-mail")
            asked = await walk.phone.wait_for(words("pin-ask"))
            code = re.search(r"Kode permintaan: (\w{4})", asked.text)
            assert code
            await walk.phone.send(await walk.pin_of(code[1]))
            await walk.phone.wait_for(words("receipt"))
            assert [(entry.kind, entry.to) for entry in drawer.entries] == [("mail", walk.person.email)]
    finally:
        await catcher.stop()
