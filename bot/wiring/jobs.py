"""The handlers of durable work: each kind of job and the part that does it."""

from __future__ import annotations

from contextlib import AsyncExitStack
from datetime import timedelta
from functools import partial
from typing import Literal

from bot.copies import Copy, copy_of, make_copier
from bot.documents.intake import Intake
from bot.documents.overdue import InTime
from bot.documents.pool import Pool
from bot.due import parse_due, parse_remind
from bot.late_mail import Desk, make_late_mailer, make_look
from bot.ports.claims import ClaimRow
from bot.ports.conversations import StorageKey
from bot.ports.store import Session
from bot.ports.work import Job
from bot.settings import Settings
from bot.submission.guard import Guard
from bot.submission.verification import make_verifier
from bot.telegram.files import fetch
from bot.wiring.desk_ports import decide_handler
from bot.wiring.parts import Parts
from bot.wiring.pin_ports import pin_handler
from bot.wiring.submissions import Submissions, news_handler, question_of, simulate_handler, submit_handler
from bot.work.engine import DbosEngine
from dialogs.model.contact import Operator
from dialogs.model.events import Due
from dialogs.scenes.due import FILE_OVERDUE

KEEP_JOBS = timedelta(days=7)
AN_HOUR = 3600
A_DAY = 24 * 3600
SIX_HOURS = 6 * 3600
"""Seconds, as those of a day."""


def register_jobs(
    engine: DbosEngine, parts: Parts, submissions: Submissions, pin_secret: bytes, stack: AsyncExitStack
) -> None:
    """Give each kind of job its handler; what they start is stopped with the stack."""
    pool = Pool(reading=parts.reading)
    stack.push_async_callback(pool.stop)

    async def arrives(key: StorageKey) -> None:
        pool.wake()
        await parts.sender.typing(key)

    intake = Intake(
        parts.store,
        parts.blobs,
        partial(fetch, parts.bot, folder=parts.settings.api_files),
        parts.tell,
        pool,
        at_once=pool.workers,
        arrives=arrives,
    )

    async def overdue(file_id: str) -> None:
        row = await parts.store.run(None, lambda session: session.file(file_id))
        if row is not None and row.status == "waiting":
            await parts.tell(row.key, f"overdue:{file_id}", Due(FILE_OVERDUE, file_id))

    async def find(claim_id: str) -> ClaimRow | None:
        return await parts.store.run(None, lambda session: session.claim(claim_id))

    def compose(row: ClaimRow, channel: Literal["sms", "email"]) -> Copy | None:
        operator = Operator(parts.settings.operator, parts.settings.contact)
        return copy_of(row, channel, operator, parts.bot.username)

    async def due(subject: str) -> None:
        await parts.tell(*parse_due(subject))

    async def remind(subject: str) -> None:
        await parts.tell(*parse_remind(subject))

    async def purge(_subject: str) -> None:
        await parts.store.purge(parts.now(), timedelta(days=parts.settings.audit_days))
        await engine.forget_done(parts.now() - KEEP_JOBS)

    async def enqueue(job: Job) -> None:
        async def order(session: Session) -> None:
            session.enqueue(job)

        await parts.store.run(None, order)

    engine.handle("check_file", InTime(intake.check_file, overdue, parts.settings.photo_wait))
    engine.handle("drop_file", intake.drop_file)
    engine.handle("deliver_pin", pin_handler(parts, pin_secret))
    engine.handle("submit", submit_handler(parts, submissions))
    engine.handle("ask_news", news_handler(parts, submissions))
    engine.handle("simulate", simulate_handler(parts))
    engine.handle("copy_news", make_copier(find, compose, parts.delivery, parts.now))
    guard = Guard(parts.keyring.derive("questions about participants"), parts.now)
    engine.handle("verify", make_verifier(question_of(parts, submissions), guard, parts.tell))
    engine.handle("due", due)
    engine.handle("decide", decide_handler(parts, submissions.receive))
    engine.handle("remind", remind)
    engine.handle("purge", purge)
    engine.every("purge", A_DAY)
    engine.every("ask_news", SIX_HOURS)
    engine.handle("look_late", make_look(parts.store, parts.calendar, enqueue, parts.now))
    engine.handle("mail_late", make_late_mailer(parts.store, parts.delivery, _desk_mail(parts.settings), parts.now))
    if parts.settings.late_mail:
        engine.every("look_late", AN_HOUR)


def _desk_mail(settings: Settings) -> Desk:
    operator = Operator(settings.operator, settings.contact)
    return Desk(settings.late_mail or "", f"{settings.base_url}/desk/?telat=1", settings.locale, operator)
