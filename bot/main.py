"""Start and stop of a running bot, from the settings; `bot.wiring` joins its parts."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable, Coroutine, Mapping
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any

import structlog

from bot import branches, rules
from bot.calendar import free_days
from bot.calendar.free_days import HolidayFileError
from bot.conversations import Conversations
from bot.documents.reading import is_installed
from bot.embedded import Embedded, start_embedded
from bot.pin.derive import matches
from bot.ports.conversations import StorageKey
from bot.rules import RulesFileError
from bot.settings import EMBEDDED_TOKEN, Settings
from bot.storage.blobs import Blobs
from bot.storage.sole import Hold
from bot.submission.simulated_officer import first_step
from bot.telegram.client import make_bot
from bot.telegram.clock import SystemClock
from bot.telegram.commands import register_commands
from bot.telegram.dispatcher import Dispatcher
from bot.telegram.outbound import Sender
from bot.telegram.pacing import Pace
from bot.telegram.polling import Elsewhere, Poller
from bot.texts import law_told, plain
from bot.wiring.attached import attached
from bot.wiring.desk_ports import one_time_link, serve_web
from bot.wiring.jobs import register_jobs
from bot.wiring.parts import Parts
from bot.wiring.pin_ports import delivery_of
from bot.wiring.problems import naming
from bot.wiring.storage import hold_database, keyring_of, make_folder, open_store
from bot.wiring.submissions import SIMULATED_PAUSE, make_submissions, routes_of
from bot.wiring.telegram_ports import open_when_reachable, register_webhook, sentences, shown_commands
from bot.work.engine import DbosEngine
from dialogs.engine.context import Environment
from dialogs.model.events import Blocked

log = structlog.get_logger(__name__)

UNANSWERED_REPEATS = 5
"""Number of repeats of a message that Telegram never answered: better said twice than not at all."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """The places where a running bot is found. `chat` and `desk_link` in the embedded default only."""

    web: str
    chat: str | None = None
    desk_link: str | None = None


class App:
    """One bot process. `start` brings it up in the order in which the parts need each other, `stop` takes it down in reverse."""

    def __init__(
        self, settings: Settings, *, pace: Pace | None = None, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        """`pace`: how fast is sent; Telegram's own limits when not given. `now`: the time (UTC) for what is said and decided."""
        self._settings = settings
        self._now = now
        self._pace = pace
        self._reading = settings.reading == "auto" and is_installed()
        self._stack = AsyncExitStack()
        self._trouble: asyncio.Future[str] | None = None
        self.addresses: Addresses | None = None
        self.parts: Parts | None = None

    async def start(self) -> Addresses:
        """Start everything. Raises what keeps it from starting; what was started by then is stopped again."""
        try:
            self.addresses = await self._start()
        except BaseException:
            await self.stop()
            raise
        return self.addresses

    async def trouble(self) -> str:
        """Return, as one sentence, what keeps a started bot from going on; it is then to be stopped."""
        return await asyncio.shield(self._troubled())

    async def stop(self) -> None:
        """End in order: no more updates in, what is under way committed and said, then the rest."""
        await self._stack.aclose()

    async def _start(self) -> Addresses:
        settings = self._settings
        routes = routes_of(settings)
        make_folder(settings)
        keyring = keyring_of(settings)
        directory = branches.load(settings.branches)
        with naming("RULES", RulesFileError):
            table = rules.load(settings.rules)
        with naming("HOLIDAYS", HolidayFileError):
            calendar = free_days.working_days(free_days.load(settings.holidays))
        self._stack.enter_context(law_told(table, self._now))
        embedded = await self._embedded() if settings.embedded else None
        delivery = delivery_of(settings, embedded)

        with naming("DATABASE_URL", ValueError):
            engine = DbosEngine(settings.database, executor_id=socket.gethostname())
        held = await hold_database(settings)
        self._stack.push_async_callback(held.close)
        self._end_after(_lost(held))
        store = await open_store(settings, keyring, engine)
        self._stack.push_async_callback(store.close)
        blobs = Blobs.at(settings.data / "files", keyring)

        token = settings.token.get_secret_value() if settings.token else EMBEDDED_TOKEN
        bot = make_bot(token, embedded.api_url if embedded else settings.api_url)
        self._stack.push_async_callback(bot.shutdown)
        await open_when_reachable(bot)

        async def picture(named: Mapping[str, str]) -> bytes:
            return await blobs.get(f"{named['file']}.{named['part']}")

        pace = self._pace or Pace(SystemClock())
        sender = Sender(
            bot,
            store,
            pace=pace,
            on_blocked=self._blocked,
            repeats=UNANSWERED_REPEATS,
            paper=attached,
            picture=picture,
        )
        # Claims that another adapter takes are moved by its service, so nobody plays an officer for them.
        simulated = embedded is not None and {*routes.values()} == {"desk"}
        pin_secret = keyring.derive("pin")

        def environment(now: datetime, seed: bytes) -> Environment:
            return Environment(
                now=now,
                seed=seed,
                directory=directory,
                operator=settings.operator,
                contact=settings.contact,
                username=bot.username,
                pin_matches=partial(matches, pin_secret),
                channels=frozenset(channel for channel in ("sms", "email") if channel in delivery.channels),
                simulated=simulated,
                rules=table,
                takes=frozenset(settings.programmes.split(",")),
                verifies=submissions.adapters.verifying,
                reads=self._reading,
                worded=plain,
                calendar=calendar,
                promises=settings.promised,
            )

        conversations = Conversations(
            store,
            environment,
            locale=settings.locale,
            show_pad=sender.direct_edit,
            simulate=partial(first_step, pause=SIMULATED_PAUSE) if simulated else None,
            now=self._now,
        )
        self.parts = parts = Parts(
            settings=settings,
            now=self._now,
            reading=self._reading,
            rules=table,
            keyring=keyring,
            store=store,
            blobs=blobs,
            bot=bot,
            sender=sender,
            delivery=delivery,
            conversations=conversations,
            calendar=calendar,
        )
        submissions = make_submissions(parts)
        register_jobs(engine, parts, submissions, pin_secret, self._stack)
        # A backlog delays nobody who writes: it is looked at when updates come in.
        listening = asyncio.Event()
        self._stack.push_async_callback(engine.stop)
        self._stack.push_async_callback(submissions.adapters.stop)
        await submissions.adapters.start()
        await sender.start(after=listening.wait())
        self._stack.push_async_callback(sender.stop)
        await engine.start()

        told = sentences(settings, bot.username)
        dispatcher = Dispatcher(bot, conversations.receive, sender, self._failed, told, parts.isolation, pace=pace)
        self._stack.push_async_callback(dispatcher.stop)
        desk_link = await one_time_link(store) if embedded else None
        web = await serve_web(parts, dispatcher, submissions)
        self._stack.push_async_callback(web.stop)
        if settings.uses_webhook:
            self._in_background(_then(register_webhook(settings, bot, keyring), listening))
        else:
            poller = Poller(bot, dispatcher.process)
            polling = asyncio.create_task(poller.run(), name="polling")
            self._stack.push_async_callback(self._end, poller, polling)
            self._end_after(_elsewhere(polling))
            listening.set()
        # The first day promised would otherwise wait for the library of holidays to be imported.
        self._in_background(asyncio.to_thread(calendar.after, self._now().date(), 1))
        self._in_background(store.index_claims())
        self._in_background(register_commands(bot, shown_commands(settings), settings.locale))
        link = f"{web.url}/desk/masuk?token={desk_link}" if desk_link else None
        return Addresses(web.url, embedded.chat_url if embedded else None, link)

    async def _embedded(self) -> Embedded:
        settings = self._settings
        embedded = await start_embedded(settings.host, settings.port, desk=f"http://{settings.listen}/desk/")
        self._stack.push_async_callback(embedded.stop)
        return embedded

    def _running(self) -> Parts:
        if self.parts is None:
            raise RuntimeError("the bot has not been started")
        return self.parts

    async def _failed(self, key: StorageKey | None, event_id: str, body: Mapping[str, Any], error: Exception) -> None:
        log.error("an update could not be processed", update=event_id, error=type(error).__name__)
        parts = self._running()
        parts.sender.put(await parts.conversations.failed(key, event_id, body, error))

    async def _blocked(self, key: StorageKey) -> None:
        parts, event_id = self._running(), f"blocked:{key}:{self._now().isoformat()}"
        async with parts.isolation.lock(key):
            await parts.conversations.receive(key, event_id, Blocked())

    # --- tasks ----------------------------------------------------------------------------------------------------------

    def _in_background(self, work: Coroutine[Any, Any, Any]) -> None:
        """Work that the start does not wait for; it ends with the bot."""
        task = asyncio.create_task(work)
        task.add_done_callback(_note_end)
        self._stack.push_async_callback(_cancel, task)

    def _end_after(self, work: Coroutine[Any, Any, str]) -> None:
        """Work that returns the sentence with which the bot ends."""
        troubled = self._troubled()

        async def told() -> None:
            sentence = await work
            if not troubled.done():
                troubled.set_result(sentence)

        self._in_background(told())

    def _troubled(self) -> asyncio.Future[str]:
        if self._trouble is None:
            self._trouble = asyncio.get_running_loop().create_future()
        return self._trouble

    async def _end(self, poller: Poller, polling: asyncio.Task[None]) -> None:
        poller.stop()
        with suppress(Elsewhere):  # told already
            await polling


async def _lost(held: Hold) -> str:
    await held.lost()
    return "KLAIM_DATABASE_URL: another bot has taken over this database; only one may work on it"


async def _elsewhere(polling: asyncio.Task[None]) -> str:
    try:
        await asyncio.shield(polling)
    except Elsewhere as error:
        return f"KLAIM_TOKEN: {error}"
    # It was stopped, as the whole bot is.
    return await asyncio.Future()


async def _then(work: Coroutine[Any, Any, None], done: asyncio.Event) -> None:
    """Do the work; it is `done` also where it failed for good."""
    try:
        await work
    finally:
        done.set()


def _note_end(task: asyncio.Task[Any]) -> None:
    if not task.cancelled() and (error := task.exception()):
        log.error("work in the background ended", error=type(error).__name__)


async def _cancel(task: asyncio.Task[Any]) -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
