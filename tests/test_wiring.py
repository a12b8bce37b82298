"""A whole bot in this process: adapters, jobs of earlier releases, and things that come due, through the parts as they are wired."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.main import App
from bot.pin.derive import pin
from bot.ports.claims import ClaimRow
from bot.ports.conversations import StorageKey, Stored
from bot.ports.store import Session
from bot.ports.submission import Receipt, Uncertain
from bot.ports.work import Job
from bot.settings import load
from bot.submission.base import Adapter
from bot.submission.registry import REGISTRY, Tools
from bot.telegram.clock import SystemClock
from bot.telegram.pacing import Pace
from bot.wiring.parts import Parts
from bot.wiring.problems import CannotStart
from dialogs.engine.context import StepContext
from dialogs.law.dates import WIB
from dialogs.model.codec import to_data
from dialogs.model.conversation import FORMAT, Conversation, Reminder
from dialogs.model.effects import Schedule
from dialogs.model.events import ClaimMoved, Due, PinTyped
from dialogs.scenes.due import TOPICS
from tests.dialogs.scripted_users import begin, go
from tests.dialogs.support import Chat
from tests.patience import HANG_SECONDS, until

KEY = StorageKey(1000000001, 4711, 4711)


def morning() -> datetime:
    """Ten in the morning in Jakarta, today: people are awake."""
    return datetime.now(ZoneInfo(WIB)).replace(hour=10, minute=0, second=0, microsecond=0).astimezone(UTC)


@asynccontextmanager
async def running(now: Callable[[], datetime] = morning) -> AsyncIterator[Parts]:
    app = App(load(), pace=Pace.unlimited(SystemClock()), now=now)
    await app.start()
    try:
        assert app.parts is not None
        yield app.parts
    finally:
        await app.stop()


@pytest.fixture(autouse=True)
def _embedded(no_settings: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("KLAIM_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("KLAIM_LISTEN", "127.0.0.1:0")
    monkeypatch.setenv("KLAIM_READING", "off")


async def put(parts: Parts, conversation: Conversation) -> None:
    """Store this conversation as if it had come so far."""

    async def save(session: Session) -> None:
        session.save(KEY, Stored(conversation.phase, FORMAT, to_data(conversation)))

    await parts.store.run(KEY, save)


async def job(parts: Parts, job: Job) -> None:
    async def enqueue(session: Session) -> None:
        session.enqueue(job)

    await parts.store.run(None, enqueue)


class Notebook(Adapter):
    """A service that lost the line just after it took the first claim, and reports what becomes of it later."""

    name = "notebook"

    def __init__(self, tools: Tools) -> None:
        self.tools = tools
        self.entries: dict[str, Receipt] = {}
        self.asked: list[str] = []

    async def submit(self, claim: ClaimRow, idempotency_key: str) -> Receipt:
        self.asked.append("submit")
        self.entries[idempotency_key] = Receipt(f"BUKU-{len(self.entries) + 1}")
        raise Uncertain

    async def status(self, idempotency_key: str) -> Receipt | None:
        self.asked.append("status")
        return self.entries.get(idempotency_key)

    async def report(self, claim: ClaimRow, to: str) -> None:
        await self.tools.receive(claim.key, f"notebook:{claim.id}:{to}", ClaimMoved(claim.id, to, by="service"))


async def test_a_claim_goes_to_the_adapter_that_the_setting_names(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Notebook] = []

    def notebook(tools: Tools) -> Notebook:
        made.append(Notebook(tools))
        return made[-1]

    monkeypatch.setitem(REGISTRY, "notebook", notebook)
    monkeypatch.setenv("KLAIM_SUBMISSION", "notebook")
    chat = Chat(now=morning())
    begin(chat, "jht_resign")
    go(chat, "review")
    chat.press("btn-confirm")
    draft = chat.draft
    assert draft.pin is not None
    async with running() as parts:
        (service,) = made
        await put(parts, chat.conversation)
        digits = pin(parts.keyring.derive("pin"), draft.pin.id, draft.id)
        await parts.tell(KEY, "the last digit", PinTyped(digits, draft.pin.id))
        moves: list[tuple[str, str]] = []

        async def look() -> ClaimRow:
            row = await service.tools.find(draft.id)
            assert row is not None
            moves[:] = [(move.state, move.by) for move in row.moves]
            return row

        async with asyncio.timeout(HANG_SECONDS):
            while (row := await look()).state != "recorded":
                await asyncio.sleep(0.05)
        assert row.reference == "BUKU-1"
        assert service.asked == ["status", "submit", "status"]
        await service.report(row, "verifying")
        await service.report(row, "approved")
        await look()
        assert moves[-4:] == [
            ("unknown", "service"),
            ("recorded", "service"),
            ("verifying", "service"),
            ("approved", "service"),
        ]
        filed = (await parts.conversations.conversation(KEY)).filed_of(draft.id)
        assert filed is not None
        assert (filed.state, filed.reference) == ("approved", "BUKU-1")


async def test_an_unknown_adapter_ends_the_start_with_a_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("KLAIM_SUBMISSION", "pigeon")
    with pytest.raises(CannotStart) as told:
        await App(load()).start()
    assert re.fullmatch(r"KLAIM_SUBMISSION: wants one of: desk, .*http.*; not 'pigeon'", str(told.value))
    assert list(tmp_path.iterdir()) == [], "nothing is made before the name is known"


async def test_what_an_adapter_lacks_ends_the_start_with_its_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def wants_an_address(tools: Tools) -> Notebook:
        raise ValueError("the pigeon wants KLAIM_PIGEON_URL")

    monkeypatch.setitem(REGISTRY, "pigeon", wants_an_address)
    monkeypatch.setenv("KLAIM_SUBMISSION", "pigeon")
    with pytest.raises(CannotStart) as told:
        await App(load()).start()
    assert str(told.value) == "KLAIM_SUBMISSION: the pigeon wants KLAIM_PIGEON_URL"


async def test_a_topic_scheduled_by_the_dialogue_comes_due_through_receive(monkeypatch: pytest.MonkeyPatch) -> None:
    came: list[str] = []

    def knock(context: StepContext, subject: str) -> None:
        came.append(subject)
        if subject != "3|last":
            following = "2" if subject == "1" else "3|last"
            context.do(Schedule("knock", following, context.environment.now - timedelta(days=2)))

    monkeypatch.setitem(TOPICS, "knock", knock)
    async with running() as parts:
        await parts.tell(KEY, "first knock", Due("knock", "1"))
        await until(lambda: len(came) == 3)
        assert came == ["1", "2", "3|last"]


async def test_a_reminder_stored_by_an_earlier_release_still_comes() -> None:
    """That release enqueued a job `remind` with the conversation and the reminder in one string."""
    async with running() as parts:
        reminder = Reminder("abcd1234", "", "jht_resign", morning().date().isoformat())
        await put(parts, replace(Conversation(), phase="Lobby:menu", reminders=(reminder,)))
        await job(parts, Job("remind", "remind:abcd1234", f"{KEY}|abcd1234"))
        async with asyncio.timeout(HANG_SECONDS):
            while (await parts.conversations.conversation(KEY)).reminders:
                await asyncio.sleep(0.05)
