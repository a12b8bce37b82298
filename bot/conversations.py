"""The one way into a conversation: `receive`. One transaction around one pure step; its effects are stored with it and carried out after.

Whatever happens to a conversation, from a tap to an officer's decision, comes through here with an id of its own. The same id twice
changes nothing the second time.
"""

from __future__ import annotations

import logging
import re
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

from bot.claim_rows import filed_row, moved_row, noted_row, reached_row, with_row
from bot.copies import copy_job
from bot.due import due_job
from bot.pin.deliver import subject_of
from bot.pin.pad import PinPad
from bot.ports.conversations import Message, Outgoing, Received, StorageKey
from bot.ports.files import FileRow
from bot.ports.store import Session, Store
from bot.ports.work import Job
from bot.rendering import inline, message
from bot.storage.fsm import FSMContext, SessionStorage
from bot.texts import joined, plain
from bot.urgency import urgency_of
from dialogs.engine.context import Environment, StepContext
from dialogs.engine.path import check_place
from dialogs.engine.upgrades import restore
from dialogs.model.buttons import PadButton, read
from dialogs.model.codec import to_data
from dialogs.model.conversation import FORMAT, Conversation
from dialogs.model.effects import (
    AnswerAppointment,
    CopyNews,
    DeliverPin,
    DropFiles,
    ExpectClaim,
    FileClaim,
    Forget,
    KeepFile,
    MoveClaim,
    NoteClaim,
    ReachClaim,
    RecordConsent,
    Schedule,
    Text,
    VerifyParticipant,
    Work,
)
from dialogs.model.events import ButtonPressed, Event, PinTyped, ProcessingFailed
from dialogs.model.phases import Filling, named
from dialogs.prompts.pin import shown_pad
from dialogs.step import step

logger = logging.getLogger(__name__)

ALBUM_COMES = timedelta(seconds=1.5)
"""The photos of an album come as messages of their own; none is looked into before the last of them is known."""

PICTURE_SENT = timedelta(minutes=10)
"""Time for which a picture sent back to the participant is kept."""

STEP_OF = {
    named(Filling.gates): "begun",
    named(Filling.form): "form",
    named(Filling.documents): "documents",
    named(Filling.sorting): "documents",
    named(Filling.review): "review",
    named(Filling.pin): "pin",
}
"""Step of `bot.ports.figures.STEPS` that a draft in a phase has come to."""

DIGITS_KEPT = re.compile(r"\d")


class ShowsPad(Protocol):
    """Changes a message at once and outside the outbox (`telegram.outbound.Sender.direct_edit`)."""

    def __call__(self, key: StorageKey, message_id: int, text: str, markup: Mapping[str, Any] | None) -> None: ...


class Conversations:
    """Receives events. `environment(now, seed)` gives what a step may know; `simulate` the first job of the simulated officer, if any."""

    def __init__(
        self,
        store: Store,
        environment: Callable[[datetime, bytes], Environment],
        *,
        locale: str = "id",
        pads: PinPad | None = None,
        show_pad: ShowsPad | None = None,
        simulate: Callable[[str, datetime], Job] | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._store = store
        self._environment = environment
        self._locale = locale
        self._pads = pads or PinPad()
        self._show_pad = show_pad
        self._simulate = simulate
        self._now = now

    async def receive(self, key: StorageKey, event_id: str, event: Event) -> Received:
        """Let this event happen to this conversation. Returned means committed.

        Raises what the step or the database raises; nothing has changed then.
        """
        # Drawn before the transaction: the work may be run again, and must come to the same.
        environment = self._environment(self._now(), secrets.token_bytes(32))
        if isinstance(event, ButtonPressed) and (press := _pad_press(event.data)):
            typed = await self._on_pad(key, event_id, event, press, environment)
            if isinstance(typed, Received):
                return typed
            event = typed
        on_pad = self._pads.presses(key)

        async def work(session: Session) -> Received:
            if await session.seen(event_id):
                return Received(duplicate=True)
            storage = SessionStorage(session, FORMAT)
            before, conversation = await self._load(storage, session, key)
            outcome = step(conversation, event, environment)
            after = outcome.conversation
            for effect in outcome.work:
                await self._carry(session, key, effect, environment, after.locale)
            step_reached = STEP_OF.get(after.phase) if after.phase != before else None
            if step_reached is not None and (draft := after.draft) is not None and draft.revision == 1:
                session.reached(draft.id, draft.kind, step_reached, environment.now)
            await _keep(storage, key, after, environment)
            session.remember(key, event_id, type(event).__name__, before, after.phase, environment.now)
            for press_id in on_pad:
                # These came before and are kept nowhere yet, but Telegram may deliver them again to the next bot.
                if not await session.seen(press_id):
                    session.remember(key, press_id, ButtonPressed.__name__, before, before, environment.now)
            rows = [
                session.say(
                    key,
                    replace(message(said, after.locale, environment.operated), urgency=urgency_of(event)),
                    environment.now,
                )
                for said in outcome.say
            ]
            toast = plain(outcome.toast, after.locale, environment.operated) if outcome.toast else None
            return Received(rows, toast, outcome.alert)

        received = await self._store.run(key, work, event_id)
        if isinstance(event, PinTyped):
            self._pads.forget(key)
        return received

    async def conversation(self, key: StorageKey) -> Conversation:
        """The conversation as it stands, a new one where there is none."""

        async def look(session: Session) -> Conversation:
            return (await self._load(SessionStorage(session, FORMAT), session, key))[1]

        return await self._store.run(key, look)

    async def failed(
        self, key: StorageKey | None, event_id: str, body: Mapping[str, Any], error: Exception
    ) -> Sequence[Outgoing]:
        """Keep an update that could not be processed, digits masked since one could be a PIN, and tell the person in one sentence."""
        at = self._now()

        async def keep(session: Session) -> None:
            session.keep_failed(key, event_id, _masked(body), type(error).__name__, at)

        await self._store.run(key, keep)
        if key is None:
            return ()
        try:
            return (await self.receive(key, f"hiccup:{event_id}", ProcessingFailed())).outgoing
        except Exception as again:  # noqa: BLE001 - whatever is wrong with this conversation, its person hears from us
            logger.error("conversation %s can't be continued: %s", key, type(again).__name__)
            sentence = Message("send", joined((Text("hiccup"),), self._locale))

            async def tell(session: Session) -> Outgoing:
                return session.say(key, sentence, at)

            return (await self._store.run(key, tell),)

    # --- inside the transaction -----------------------------------------------------------------------------------------

    async def _load(
        self, storage: SessionStorage, session: Session, key: StorageKey
    ) -> tuple[str | None, Conversation]:
        """Return the stored state, and the conversation as this release understands it, its filed claims as their rows have them."""
        context = FSMContext(storage, key)
        state, data = await context.get_state(), await context.get_data()
        if state is None and not data:
            return None, Conversation(locale=self._locale)
        conversation = restore(data, await storage.get_version(key))
        if not conversation.filed:
            return state, conversation
        rows = [(filed, await session.claim(filed.id)) for filed in conversation.filed]
        if gone := [filed.id for filed, row in rows if row is None]:
            logger.warning("claims %s of a conversation are no longer stored: left out of it", ", ".join(gone))
        return state, replace(conversation, filed=tuple(with_row(filed, row) for filed, row in rows if row is not None))

    async def _carry(
        self, session: Session, key: StorageKey, work: Work, environment: Environment, locale: str
    ) -> None:
        """Write down what an effect means for the tables, and enqueue what is done after the commit."""
        match work:
            case KeepFile(file, claim, slot, source, album):
                row = FileRow(file, key, claim, slot, "waiting", _source(source))
                session.add_file(row, environment.now)
                session.enqueue(
                    Job("check_file", f"check:{file}", file, environment.now + ALBUM_COMES if album else None)
                )
            case DropFiles(files, shown):
                for file in files:
                    at = environment.now + PICTURE_SENT if shown else None
                    session.enqueue(Job("drop_file", f"drop:{file}", file, at))
            case DeliverPin(request, _):
                session.enqueue(Job("deliver_pin", f"pin:{request}", subject_of(key, request)))
            case FileClaim():
                await self._file(session, key, work, environment, locale)
            case NoteClaim(claim):
                if (noted := await session.claim(claim)) is not None:
                    session.set_claim(noted_row(noted, work))
            case ExpectClaim(claim, late_at):
                expected = await session.claim(claim)
                if expected is None:
                    raise LookupError(f"claim {claim} is expected to go on but is not stored")
                session.set_claim(replace(expected, late_at=late_at))
            case AnswerAppointment(claim, attendance):
                if (answered := await session.claim(claim)) is not None:
                    session.set_claim(replace(answered, attendance=attendance))
            case MoveClaim():
                await self._move(session, work, environment)
            case ReachClaim(claim, reached):
                if (kept := await session.claim(claim)) is not None:
                    session.set_claim(reached_row(kept, environment.now, reached=reached))
            case CopyNews():
                session.enqueue(copy_job(work))
            case VerifyParticipant(draft, question):
                session.enqueue(Job("verify", f"verify:{question}", f"{key}|{draft}|{question}"))
            case Schedule():
                session.enqueue(due_job(key, work))
            case RecordConsent(purpose, version, given):
                session.consent(key, purpose, version, given, environment.now)
            case Forget():
                session.forget(key)

    async def _file(
        self, session: Session, key: StorageKey, filing: FileClaim, environment: Environment, locale: str
    ) -> None:
        before = await session.claim(filing.claim)
        row = filed_row(before, filing, key, locale, environment.now)
        if before is None:
            session.add_claim(row)
            session.reached(filing.claim, filing.kind, "filed", environment.now)
        else:
            session.set_claim(row)
        session.enqueue(Job("submit", f"submit:{filing.claim}:{filing.revision}", filing.claim))

    async def _move(self, session: Session, moved: MoveClaim, environment: Environment) -> None:
        row = await session.claim(moved.claim)
        if row is None:
            raise LookupError(f"claim {moved.claim} is to be moved but is not stored")
        session.set_claim(*moved_row(row, moved, environment.now))
        if moved.state == "withdrawn":
            session.enqueue(Job("submit", f"withdraw:{moved.claim}", moved.claim))
        if self._simulate and moved.state in ("recorded", "verifying") and moved.by in ("service", "participant"):
            session.enqueue(self._simulate(moved.claim, environment.now))

    # --- the number pad -------------------------------------------------------------------------------------------------

    async def _on_pad(
        self, key: StorageKey, event_id: str, event: ButtonPressed, press: PadButton, environment: Environment
    ) -> Received | Event:
        """Take a press on the pad: shown at once and kept in memory only; the sixth digit makes an event of it."""

        async def look(session: Session) -> tuple[bool, Conversation]:
            seen = await session.seen(event_id)
            return seen, (await self._load(SessionStorage(session, FORMAT), session, key))[1]

        seen, conversation = await self._store.run(key, look, event_id)
        if seen:
            return Received(duplicate=True)
        context = StepContext(environment, conversation)
        if shown_pad(context, press.draft, press.request, 0) is None:
            return event
        state = self._pads.press(key, press.request, press.key, event_id)
        if state.digits is not None:
            return PinTyped(state.digits, press.request, event.message_id)
        shown = shown_pad(context, press.draft, press.request, state.filled)
        if shown and self._show_pad and event.message_id is not None:
            parts, rows = shown
            locale = conversation.locale
            self._show_pad(key, event.message_id, joined(parts, locale, environment.operated), inline(rows, locale))
        return Received()


async def _keep(storage: SessionStorage, key: StorageKey, after: Conversation, environment: Environment) -> None:
    """Keep the conversation. Raises UnreachablePlace where its answers do not lead to its state."""

    def guard(state: str | None) -> None:
        check_place(state, after, environment)

    context = FSMContext(storage, key, guard)
    await context.set_data(to_data(after))
    await context.set_state(after.phase)


def _pad_press(data: str) -> PadButton | None:
    """The key of the number pad that was pressed; None for any other button."""
    button = read(data)
    return button if isinstance(button, PadButton) and button.request and button.key else None


def _source(source: Any) -> dict[str, Any]:
    return {name: getattr(source, name) for name in source.__slots__}


def _masked(value: Any) -> Any:
    """The same with every digit in a text masked; numbers and the shape stay, so that the fault can be found."""
    if isinstance(value, Mapping):
        return {name: _masked(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_masked(inner) for inner in value]
    return DIGITS_KEPT.sub("#", value) if isinstance(value, str) else value
