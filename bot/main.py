"""The only place where the parts meet: from the settings to a running bot, and back to nothing."""

from __future__ import annotations

import asyncio
import re
import socket
import sqlite3
from collections.abc import Callable, Coroutine, Iterator, Mapping
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import structlog
from sqlalchemy.exc import SQLAlchemyError
from starlette.applications import Starlette
from telegram import Bot
from telegram.error import TelegramError

from bot import branches, rules
from bot.conversations import Conversations
from bot.documents.intake import Intake
from bot.documents.overdue import InTime
from bot.documents.pool import Pool
from bot.documents.reading import is_installed
from bot.due import parse_due, parse_remind
from bot.embedded import Embedded, start_embedded
from bot.papers.page import page
from bot.pin.deliver import PinRequest, make_deliver, parse_subject
from bot.pin.delivery import Delivery, SmsSender, SmtpSender
from bot.pin.derive import matches
from bot.ports import ClaimRow, Received, StorageKey
from bot.rules import RulesFileError
from bot.settings import EMBEDDED_TOKEN, Settings
from bot.storage.blobs import Blobs
from bot.storage.crypto import KeyProblem, Keyring, load_or_create_keys
from bot.storage.store import SQLStore
from bot.submission.desk import DeskSubmission
from bot.submission.outcomes import submit_claim
from bot.submission.simulated_officer import first_step, simulate
from bot.telegram.client import WrongToken, make_bot, open_bot
from bot.telegram.clock import LONGEST_PAUSE, SystemClock, backoff
from bot.telegram.commands import Shown, persist, register_commands
from bot.telegram.dispatcher import Dispatcher, Sentences
from bot.telegram.errors import describe
from bot.telegram.files import fetch
from bot.telegram.outbound import Sender
from bot.telegram.pacing import Pace
from bot.telegram.polling import Poller
from bot.telegram.webhook import register, webhook_path, webhook_route
from bot.texts import LOCALES, plain
from bot.web import WebServer, application, serve
from bot.words import commands, label
from bot.work.engine import DbosEngine
from dialogs.claims import claims
from dialogs.claims.filing_channels import paid_told
from dialogs.engine.context import World
from dialogs.engine.pin_requests import expires
from dialogs.law.branches import Directory
from dialogs.law.conditions import Facts
from dialogs.law.dates import WIB
from dialogs.law.parameters import PIN_MINUTES
from dialogs.model.effects import Param, Text
from dialogs.model.events import Blocked, ClaimMoved, Due, Event
from dialogs.scenes.due import FILE_OVERDUE

log = structlog.get_logger(__name__)

KEEP_ORDERS = timedelta(days=7)
A_DAY = 24 * 3600
SIMULATED_PAUSE = timedelta(seconds=6)
UNANSWERED_REPEATS = 5
"""How often a message that Telegram never answered is sent again: better said twice than not at all."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where a running bot is to be found. `chat` and `desk_link` in the embedded default only."""

    web: str
    chat: str | None = None
    desk_link: str | None = None


class CannotStart(Exception):
    """Something a setting points to keeps the bot from starting. The message is one clear line that names the setting."""


def keyring_of(settings: Settings) -> Keyring:
    """The keys, from the setting or (embedded) the data folder. Raises CannotStart."""
    with _naming("KEYS", KeyProblem):
        if settings.keys is not None:
            return Keyring.from_setting(settings.keys.get_secret_value())
        with _naming("DATA", OSError):
            settings.data.mkdir(parents=True, exist_ok=True, mode=0o700)
            return load_or_create_keys(settings.data / "keys")


async def open_store(settings: Settings, keyring: Keyring, work: DbosEngine | None = None) -> SQLStore:
    """The store, started. Raises CannotStart when the database can't be opened, or what it holds not be read with these keys."""
    with (
        _naming("KEYS", KeyProblem),
        _naming("DATABASE_URL", ValueError, OSError, TimeoutError, SQLAlchemyError, sqlite3.Error),
    ):
        store = SQLStore(settings.database, keyring, work)
        try:
            await store.start()
            await store.check_keys()
        except BaseException:
            await store.close()
            raise
        return store


@contextmanager
def _naming(setting: str, *errors: type[Exception]) -> Iterator[None]:
    try:
        yield
    except CannotStart:
        raise
    except KeyProblem as error:
        raise CannotStart(f"KLAIM_KEYS: {error}") from error
    except errors as error:
        raise CannotStart(f"KLAIM_{setting}: {_said(error)}") from error


def _said(error: Exception) -> str:
    """The first line of what a library says, without the statement and without the class of the driver's error."""
    if isinstance(error, OSError):
        return f"{error.filename or 'no connection'}: {error.strerror or type(error).__name__}"
    original = getattr(error, "orig", None) or error
    lines = re.sub(r"^<class '[^']+'>: ", "", str(original)).splitlines()
    return lines[0] if lines else type(original).__name__


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
        self.addresses: Addresses | None = None

    async def start(self) -> Addresses:
        """Start everything. Raises what keeps it from starting; what was started by then is stopped again."""
        try:
            self.addresses = await self._start()
        except BaseException:
            await self.stop()
            raise
        return self.addresses

    async def stop(self) -> None:
        """End in order: no more updates in, what is under way committed and said, then the rest."""
        await self._stack.aclose()

    async def _start(self) -> Addresses:
        settings = self._settings
        with _naming("DATA", OSError):
            settings.data.mkdir(parents=True, exist_ok=True, mode=0o700)
        keyring = keyring_of(settings)
        directory = branches.load(settings.branches)
        with _naming("RULES", RulesFileError):
            self._rules = table = rules.load(settings.rules)
        embedded = await self._embedded() if settings.embedded else None
        delivery = self._delivery(embedded)

        with _naming("DATABASE_URL", ValueError):
            engine = DbosEngine(settings.database, executor_id=socket.gethostname())
        store = await open_store(settings, keyring, engine)
        self._stack.push_async_callback(store.close)
        blobs = Blobs.at(settings.data / "files", keyring)

        bot = await self._bot(embedded)

        async def picture(named: Mapping[str, str]) -> bytes:
            return await blobs.get(f"{named['file']}.{named['part']}")

        sender = Sender(
            bot,
            store,
            pace=self._pace,
            on_blocked=self._blocked,
            repeats=UNANSWERED_REPEATS,
            paper=page,
            picture=picture,
        )
        self._sender = sender

        secret = keyring.derive("pin")
        self._username = username = bot.username

        def world(now: datetime, seed: bytes) -> World:
            return World(
                now=now,
                seed=seed,
                directory=directory,
                operator=settings.operator,
                username=username,
                pin_matches=partial(matches, secret),
                channels=frozenset(channel for channel in ("sms", "email") if channel in delivery.channels),
                simulated=embedded is not None,
                rules=table,
                takes=frozenset(settings.programmes.split(",")),
                reads=self._reading,
            )

        conversations = Conversations(
            store,
            world,
            locale=settings.locale,
            show_pad=sender.direct_edit,
            simulate=partial(first_step, pause=SIMULATED_PAUSE) if embedded else None,
            now=self._now,
        )
        self._conversations = conversations
        self._store = store
        self._handlers(engine, store, blobs, bot, secret, delivery)
        await engine.start()
        self._stack.push_async_callback(engine.stop)
        await sender.start()
        self._stack.push_async_callback(sender.stop)

        dispatcher = Dispatcher(bot, conversations.receive, sender, self._failed, self._sentences(username))
        self._stack.push_async_callback(dispatcher.stop)
        desk_link = await self._one_time_link(store) if embedded else None
        web = await self._web(store, blobs, keyring, dispatcher)
        if settings.uses_webhook:
            self._in_background(self._register(bot, keyring))
        else:
            poller = Poller(bot, dispatcher.process)
            self._stack.push_async_callback(self._end, poller, asyncio.create_task(poller.run(), name="polling"))
        self._in_background(register_commands(bot, self._shown(), settings.locale))
        link = f"{web.url}/desk/masuk?token={desk_link}" if desk_link else None
        return Addresses(web.url, embedded.chat_url if embedded else None, link)

    # --- bringing up ----------------------------------------------------------------------------------------------------

    async def _embedded(self) -> Embedded:
        settings = self._settings
        embedded = await start_embedded(settings.host, settings.port, desk=f"http://{settings.listen}/desk/")
        self._stack.push_async_callback(embedded.stop)
        return embedded

    def _delivery(self, embedded: Embedded | None) -> Delivery:
        settings = self._settings
        sms = settings.sms_url.get_secret_value() if settings.sms_url else embedded.sms_url if embedded else None
        smtp = settings.smtp_url.get_secret_value() if settings.smtp_url else embedded.smtp_url if embedded else None
        sender = settings.mail_from or "klaim@contoh.invalid"
        return Delivery(SmsSender(sms) if sms else None, SmtpSender(smtp, sender) if smtp else None)

    async def _bot(self, embedded: Embedded | None) -> Bot:
        """A bot that knows its name. While Telegram can't be reached, it is asked again: an outage is no reason to end."""
        settings, clock = self._settings, SystemClock()
        token = settings.token.get_secret_value() if settings.token else EMBEDDED_TOKEN
        bot = make_bot(token, embedded.api_url if embedded else settings.api_url)
        self._stack.push_async_callback(bot.shutdown)
        attempt = 0
        while True:
            try:
                with _naming("TOKEN", WrongToken):
                    await open_bot(bot)
                return bot
            except TelegramError as error:
                attempt += 1
                log.warning(
                    "the Bot API does not say who the bot is; asking again", attempt=attempt, error=describe(error)
                )
            await clock.sleep(backoff(attempt, longest=LONGEST_PAUSE))

    async def _web(self, store: SQLStore, blobs: Blobs, keyring: Keyring, dispatcher: Dispatcher) -> WebServer:
        settings = self._settings

        def desk() -> Starlette:
            # Imported at the first visit: templates and forms are nothing a start should wait for.
            from bot.desk import DeskDeps, create_desk

            deps = DeskDeps(
                store=store,
                officers=store,
                blobs=blobs,
                move=self._desk_move,
                label=label,
                secret=keyring.derive("desk cookies"),
                operator=settings.operator,
                secure_cookies=bool(settings.webhook_url and settings.webhook_url.startswith("https:")),
                told=self._told,
                locale=settings.locale,
            )
            return create_desk(deps)

        routes = [webhook_route(dispatcher.process, self._secret(keyring))] if settings.uses_webhook else []
        try:
            web = await serve(application(desk, partial(self._healthy, store), routes), settings.host, settings.port)
        except OSError as error:
            raise CannotStart(
                f"KLAIM_LISTEN: can't listen on {settings.listen}: {error.strerror or error}; e.g. 127.0.0.1:8090"
            ) from error
        self._stack.push_async_callback(web.stop)
        return web

    def _secret(self, keyring: Keyring) -> str:
        given = self._settings.webhook_secret
        return given.get_secret_value() if given else keyring.derive("webhook").hex()

    async def _register(self, bot: Bot, keyring: Keyring) -> None:
        secret = self._secret(keyring)
        base = self._settings.webhook_url or ""
        await persist(lambda: register(bot, base, secret, webhook_path(secret)), "the webhook", SystemClock())

    async def _one_time_link(self, store: SQLStore) -> str:
        from bot.desk import add_officer

        return await add_officer(store, "petugas", datetime.now(UTC))

    async def _healthy(self, store: SQLStore) -> bool:
        try:
            await store.count_claims()
        except Exception as error:  # noqa: BLE001 - whatever it is, health says so
            log.error("the database does not answer", error=type(error).__name__)
            return False
        return True

    def _handlers(
        self, engine: DbosEngine, store: SQLStore, blobs: Blobs, bot: Bot, secret: bytes, delivery: Delivery
    ) -> None:
        pool = Pool(reading=self._reading)
        self._stack.push_async_callback(pool.stop)

        async def arrives(key: StorageKey) -> None:
            pool.wake()
            await self._sender.typing(key)

        intake = Intake(store, blobs, partial(fetch, bot), self.tell, pool, at_once=pool.workers, arrives=arrives)
        submission = DeskSubmission(lambda claim_id: store.run(None, lambda session: session.claim(claim_id)))

        async def submit(claim_id: str) -> None:
            await submit_claim(claim_id, store=store, submission=submission, receive=self.tell, now=self._now)

        async def officer(claim_id: str) -> None:
            order = await simulate(claim_id, store=store, receive=self.tell, now=self._now, pause=SIMULATED_PAUSE)
            if order is not None:

                async def next_step(session: Any) -> None:
                    session.order(order)

                await store.run(None, next_step)

        async def due(subject: str) -> None:
            await self.tell(*parse_due(subject))

        async def remind(subject: str) -> None:
            await self.tell(*parse_remind(subject))

        async def purge(subject: str) -> None:
            await store.purge(self._now())
            await engine.forget_done(self._now() - KEEP_ORDERS)

        async def overdue(file_id: str) -> None:
            row = await store.run(None, lambda session: session.file(file_id))
            if row is not None and row.status == "waiting":
                await self.tell(row.key, f"overdue:{file_id}", Due(FILE_OVERDUE, file_id))

        engine.handle("check_file", InTime(intake.check_file, overdue, self._settings.photo_wait))
        engine.handle("drop_file", intake.drop_file)
        engine.handle("deliver_pin", make_deliver(secret, delivery, self._pin_request, self._compose, self.tell))
        engine.handle("submit", submit)
        engine.handle("simulate", officer)
        engine.handle("due", due)
        engine.handle("remind", remind)
        engine.handle("purge", purge)
        engine.every("purge", A_DAY)

    # --- what the parts ask of each other -------------------------------------------------------------------------------

    async def tell(self, key: StorageKey, event_id: str, event: Event) -> Received:
        """Let something happen to a conversation that did not come from Telegram, and say what follows."""
        received = await self._conversations.receive(key, event_id, event)
        self._sender.put(received.outgoing)
        return received

    async def _failed(self, key: StorageKey | None, event_id: str, body: Mapping[str, Any], error: Exception) -> None:
        log.error("an update could not be processed", update=event_id, error=type(error).__name__)
        self._sender.put(await self._conversations.failed(key, event_id, body, error))

    async def _blocked(self, key: StorageKey) -> None:
        await self._conversations.receive(key, f"blocked:{key}:{self._now().isoformat()}", Blocked())

    async def _desk_move(self, claim_id: str, to: str, note: str | None, officer: str) -> None:
        row = await self._store.run(None, lambda session: session.claim(claim_id))
        if row is None:
            raise LookupError(f"claim {claim_id} is to be moved but is not stored")
        event_id = f"desk:{claim_id}:{row.updated_at.isoformat()}:{to}"
        await self.tell(row.key, event_id, ClaimMoved(claim_id, to, officer, note))

    def _paid(self, kind: str) -> Text:
        claim = claims().get(kind)
        facts = Facts({}, self._now(), WIB, Directory(()), self._rules)
        return paid_told(claim, facts) if claim else Text("paid-unknown")

    def _told(self, row: ClaimRow, to: str) -> str:
        params: dict[str, Param] = {
            "claim": Text(f"claim-{row.kind}"),
            "reference": row.reference or Text("no-reference-yet"),
            "paid": self._paid(row.kind),
        }
        return plain(Text(f"moved-{to}", params), row.locale).replace("<b>", "").replace("</b>", "")

    async def _pin_request(self, subject: str) -> PinRequest | None:
        key, request_id = parse_subject(subject)
        conversation = await self._conversations.conversation(key)
        for draft in conversation.drafts:
            request = draft.pin
            if request is not None and request.id == request_id and self._now() < expires(request):
                target = draft.answers["phone"] if request.channel == "sms" else draft.answers["email"]
                return PinRequest(
                    id=request.id,
                    claim=draft.id,
                    key=key,
                    channel=request.channel,
                    target=target,
                    code=request.code,
                    operator=self._settings.operator,
                    locale=conversation.locale,
                    expires=expires(request),
                )
        return None

    def _compose(self, request: PinRequest, pin: str) -> tuple[str, str]:
        params: dict[str, Param] = {"operator": request.operator, "code": request.code}
        subject = plain(Text("pin-message-subject", params), request.locale)
        body = params | {"pin": pin, "minutes": PIN_MINUTES, "username": self._username}
        return subject, plain(Text("pin-message", body), request.locale)

    def _sentences(self, username: str) -> Sentences:
        def told(text: str, language: str | None) -> str:
            return plain(
                Text(text, {"username": username} if text == "private-only" else {}),
                _locale(language, self._settings.locale),
            )

        return Sentences(not_private=partial(told, "private-only"), trouble=partial(told, "trouble"))

    def _shown(self) -> dict[str, Shown]:
        operator = {"operator": self._settings.operator}
        return {
            locale: Shown(
                commands(locale),
                plain(Text("bot-description", operator), locale),
                plain(Text("bot-short-description", operator), locale),
            )
            for locale in LOCALES
        }

    # --- tasks ----------------------------------------------------------------------------------------------------------

    def _in_background(self, work: Coroutine[Any, Any, Any]) -> None:
        """Work that the start does not wait for; it ends with the bot."""
        task = asyncio.create_task(work)
        task.add_done_callback(_note_end)
        self._stack.push_async_callback(_cancel, task)

    async def _end(self, poller: Poller, polling: asyncio.Task[None]) -> None:
        poller.stop()
        await polling


def _note_end(task: asyncio.Task[Any]) -> None:
    if not task.cancelled() and (error := task.exception()):
        log.error("work in the background ended", error=type(error).__name__)


async def _cancel(task: asyncio.Task[Any]) -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


def _locale(language: str | None, default: str) -> str:
    return language if language in LOCALES else default
