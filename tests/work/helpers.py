"""Waiting, enqueueing, and looking at what DBOS keeps."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.ports.work import Job
from bot.work.attempts import PERIODIC, Attempt
from bot.work.database import SCHEMA
from bot.work.engine import DbosEngine
from bot.work.queues import WORKFLOW
from tests.patience import HANG_SECONDS

GIVEN_UP = ["ERROR", "MAX_RECOVERY_ATTEMPTS_EXCEEDED", "CANCELLED"]
"""Statuses of DBOS for what is not tried again."""


def schema_of(engine: sa.Engine) -> str | None:
    """Return the schema of DBOS's tables in this database."""
    return SCHEMA if engine.dialect.name == "postgresql" else None


@dataclass(frozen=True, slots=True)
class FailedOrder:
    """A job given up. `error` is a class name, or "ProcessDied" where each try ended the process."""

    id: str
    kind: str
    error: str
    at: datetime | None


async def failed_orders(engine: DbosEngine) -> list[FailedOrder]:
    """Return the jobs given up, newest first, as DBOS keeps them."""
    rows = await engine._started().list_workflows_async(status=GIVEN_UP, name=WORKFLOW, sort_desc=True)
    return [
        FailedOrder(
            Attempt.parse(row.workflow_id).job_id,
            row.input["args"][0] if row.input else "",
            str(row.error) if row.error else "ProcessDied",
            datetime.fromtimestamp(row.completed_at / 1000, UTC) if row.completed_at else None,
        )
        for row in rows
    ]


Starting = Callable[[DbosEngine], Awaitable[DbosEngine]]
"""The fixture that starts an engine and has it stopped at the end."""


async def until(condition: Callable[[], bool], what: str) -> None:
    """Wait for a condition; fails, naming what was waited for, when it never holds."""
    try:
        async with asyncio.timeout(HANG_SECONDS):
            while not condition():
                await asyncio.sleep(0.02)
    except TimeoutError:
        raise AssertionError(f"never happened: {what}") from None


async def open_orders(engine: DbosEngine) -> int:
    """Return how many jobs wait, are delayed or under way, as DBOS keeps them. Periodic work is not counted."""

    def count() -> int:
        with engine._engine.connect() as connection:
            return connection.execute(query).scalar_one()

    columns = sa.column("status"), sa.column("workflow_uuid")
    table = sa.table("workflow_status", *columns, schema=schema_of(engine._engine))
    query = sa.select(sa.func.count()).where(
        table.c.status.in_(("ENQUEUED", "DELAYED", "PENDING")), table.c.workflow_uuid.not_like(f"{PERIODIC}%")
    )
    return await asyncio.to_thread(count)


async def until_open(engine: DbosEngine, count: int) -> None:
    """Wait until so many jobs are open: DBOS notes an end a moment after the handler's."""
    found = None
    try:
        async with asyncio.timeout(HANG_SECONDS):
            while (found := await open_orders(engine)) != count:
                await asyncio.sleep(0.02)
    except TimeoutError:
        raise AssertionError(f"{found} jobs are open, not {count}") from None


@contextmanager
def looks(*wanted: str) -> Iterator[list[str]]:
    """Each query for jobs, from here on, among whose values are these, such as the name of a queue; as it is answered."""
    seen: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, given: Any, *_: Any) -> None:
        values = given.values() if isinstance(given, dict) else given
        if statement.lstrip().startswith("SELECT") and "workflow_status" in statement and {*wanted} <= {*values}:
            seen.append(statement)

    sa.event.listen(sa.Engine, "after_cursor_execute", note)
    try:
        yield seen
    finally:
        sa.event.remove(sa.Engine, "after_cursor_execute", note)


def statuses(engine: sa.Engine) -> dict[str, str]:
    """The state of each job, as DBOS keeps it."""
    table = sa.table("workflow_status", schema=schema_of(engine))
    with engine.connect() as connection:
        rows = connection.execute(sa.select(sa.text("workflow_uuid, status")).select_from(table))
        return {row.workflow_uuid: row.status for row in rows}


async def commit(application: AsyncEngine, engine: DbosEngine, *jobs: Job) -> None:
    """Enqueue jobs in a transaction of the application, and commit."""
    async with application.begin() as connection:
        for job in jobs:
            await connection.run_sync(engine.enqueue, job)
