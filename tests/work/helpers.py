"""Waiting, enqueueing, and looking at what DBOS keeps."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.ports import Order
from bot.work.database import schema_of
from bot.work.engine import DbosEngine

Starting = Callable[[DbosEngine], Awaitable[DbosEngine]]
"""The fixture that starts an engine and has it stopped at the end."""

PATIENCE = 30.0


async def until(condition: Callable[[], bool], what: str) -> None:
    """Wait for a condition; fails, naming what was waited for, when it never holds."""
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            raise AssertionError(f"never happened: {what}")
        await asyncio.sleep(0.02)


async def until_open(engine: DbosEngine, count: int) -> None:
    """Wait until so many orders are open: DBOS notes an end a moment after the handler's."""
    end = time.monotonic() + PATIENCE
    while (found := await engine.pending()) != count:
        if time.monotonic() > end:
            raise AssertionError(f"{found} orders are open, not {count}")
        await asyncio.sleep(0.02)


def statuses(engine: sa.Engine) -> dict[str, str]:
    """The state of each order, as DBOS keeps it."""
    table = sa.table("workflow_status", schema=schema_of(engine))
    with engine.connect() as connection:
        rows = connection.execute(sa.select(sa.text("workflow_uuid, status")).select_from(table))
        return {row.workflow_uuid: row.status for row in rows}


async def commit(application: AsyncEngine, engine: DbosEngine, *orders: Order) -> None:
    """Enqueue orders in a transaction of the application, and commit."""
    async with application.begin() as connection:
        for order in orders:
            await connection.run_sync(engine.enqueue, order)
