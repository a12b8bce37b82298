"""A process of its own to be killed: does jobs, and writes into a journal what it begins and ends.

Arguments: database URL, executor id, journal, subject to hang at, jobs to enqueue as kind:id:subject.
"""

from __future__ import annotations

import asyncio
import os
import sys

from sqlalchemy.ext.asyncio import create_async_engine

from bot.ports.work import Job
from bot.work.engine import DbosEngine

HEARTBEAT = 0.2
"""Seconds between its signs of life."""


async def main(url: str, executor_id: str, journal: str, hang: str, jobs: list[str]) -> None:
    descriptor = os.open(journal, os.O_WRONLY | os.O_APPEND | os.O_CREAT)

    async def note(subject: str) -> None:
        os.write(descriptor, f"begin {subject}\n".encode())
        if subject == hang:
            await asyncio.Event().wait()
        os.write(descriptor, f"end {subject}\n".encode())

    engine = DbosEngine(url, executor_id=executor_id, heartbeat=HEARTBEAT)
    engine.handle("check_file", note)
    await engine.start()
    application = create_async_engine(url)
    async with application.begin() as connection:
        for job in jobs:
            _, job_id, subject = job.split(":")
            await connection.run_sync(engine.enqueue, Job("check_file", job_id, subject))
    await asyncio.Event().wait()


if __name__ == "__main__":
    _, url, executor_id, journal, hang, *jobs = sys.argv
    asyncio.run(main(url, executor_id, journal, hang, jobs))
