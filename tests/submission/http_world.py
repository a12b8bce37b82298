"""The HTTP adapter of a world, the receiver it talks to, and the routes the receiver calls."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace

from starlette.applications import Starlette

from bot.ports.files import FileRow
from bot.serving import serve
from bot.submission.http.adapter import HttpSubmission
from bot.submission.http.callbacks import STATUS_PATH
from bot.submission.http.client import Client
from bot.submission.http.options import Options
from tests.submission.conftest import KEY, World
from tests.submission.receiver import SECRET, Receiver, receiving


@dataclass
class Line:
    """Both ends: our adapter and the system, and where the system reports to."""

    world: World
    system: Receiver
    adapter: HttpSubmission
    bot_url: str

    @property
    def report_url(self) -> str:
        return self.bot_url + STATUS_PATH

    async def report(self, state: str, id: str = "1", *, claim: str = "c1", **more):
        """Have the system report a status of a claim."""
        key = (await self.world.claim(claim)).submission_key
        status = {"id": id, "state": state, "at": self.world.now().isoformat(), **more}
        return await self.system.report(self.report_url, {"key": key, "status": status})

    async def recorded(self, claim: str = "c1") -> None:
        """File a claim and hand it over."""
        await self.world.file(claim)
        await self.world.submit(self.adapter, claim)

    async def attach(self, claim: str, *contents: bytes) -> None:
        """Give a claim these photos of an e-KTP."""
        names = [f"{claim}-photo-{number}" for number in range(len(contents))]
        for name, content in zip(names, contents, strict=True):
            await self.world.blobs.put(name, content)

        async def work(session):
            for name, content in zip(names, contents, strict=True):
                row = FileRow(name, KEY, claim, "id", "stored", {}, "image/jpeg", len(content), name)
                session.add_file(row, self.world.now())
            session.set_claim(replace(await session.claim(claim), files={"id": tuple(names)}))

        await self.world.store.run(KEY, work)


@asynccontextmanager
async def line_of(
    world: World, *, ask_seconds: float = 60.0, send_seconds: float = 60.0, **options
) -> AsyncIterator[Line]:
    """A line to a receiver, with time-outs in seconds; `options` are the adapter's."""

    def clock() -> float:
        return world.now().timestamp()

    # The routes need the adapter, and its links need the address of the routes: so the address comes first.
    app = Starlette()
    web = await serve(app, "127.0.0.1", 0)
    async with receiving(clock) as system:
        given = {
            "KLAIM_SUBMISSION_URL": system.url,
            "KLAIM_SUBMISSION_SECRET": SECRET,
            **{f"KLAIM_SUBMISSION_{name.upper()}": value for name, value in options.items()},
        }
        read = Options.read(given)
        client = Client(read, ask_seconds=ask_seconds, send_seconds=send_seconds, clock=clock)
        adapter = HttpSubmission(read, replace(world.tools(), base_url=web.url), client)
        app.router.routes.extend(adapter.routes)
        try:
            yield Line(world, system, adapter, web.url)
            assert system.wrong == [], "every message and signature is as the description says"
        finally:
            await adapter.stop()
            await web.stop()
