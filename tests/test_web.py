"""The one port: health for whoever watches, the desk, and what is done about an address that is taken."""

from __future__ import annotations

import asyncio

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.serving import serve
from bot.web import application
from tests.patience import HANG_SECONDS


class Health:
    """Says what it is told to."""

    def __init__(self) -> None:
        self.well = True

    async def __call__(self) -> bool:
        return self.well


class Desk:
    """Counts how often it is made."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self) -> Starlette:
        self.made += 1
        return Starlette(routes=[Route("/", lambda request: PlainTextResponse("meja petugas"))])


async def test_health_says_whether_the_database_answers() -> None:
    health = Health()
    web = await serve(application(Desk(), health), "127.0.0.1", 0)
    async with httpx.AsyncClient(base_url=web.url, trust_env=False, timeout=HANG_SECONDS) as visitor:
        well = await visitor.get("/health")
        health.well = False
        unwell = await visitor.get("/health")
    await web.stop()
    assert (well.status_code, well.json()) == (200, {"ok": True})
    assert (unwell.status_code, unwell.json()) == (503, {"ok": False})
    assert "server" not in well.headers


async def test_the_desk_is_made_at_the_first_visit_and_once() -> None:
    desk = Desk()
    web = await serve(application(desk, Health()), "127.0.0.1", 0)
    assert desk.made == 0
    async with httpx.AsyncClient(
        base_url=web.url, trust_env=False, follow_redirects=True, timeout=HANG_SECONDS
    ) as visitor:
        assert (await visitor.get("/")).text == "meja petugas"
        assert (await visitor.get("/desk/")).text == "meja petugas"
    await web.stop()
    assert desk.made == 1


async def test_what_is_nowhere_is_404() -> None:
    web = await serve(application(Desk(), Health()), "127.0.0.1", 0)
    async with httpx.AsyncClient(base_url=web.url, trust_env=False, timeout=HANG_SECONDS) as visitor:
        assert (await visitor.get("/.env")).status_code == 404
    await web.stop()


async def test_an_address_that_is_taken_is_an_os_error() -> None:
    web = await serve(application(Desk(), Health()), "127.0.0.1", 0)
    with pytest.raises(OSError, match="in use"):
        await serve(application(Desk(), Health()), "127.0.0.1", int(web.url.rpartition(":")[2]))
    await web.stop()


async def test_a_stopped_server_answers_no_more() -> None:
    web = await serve(application(Desk(), Health()), "127.0.0.1", 0)
    await web.stop()
    async with httpx.AsyncClient(base_url=web.url, trust_env=False, timeout=HANG_SECONDS) as visitor:
        with pytest.raises(httpx.ConnectError):
            await visitor.get("/health")


async def test_a_request_under_way_when_the_server_stops_is_answered() -> None:
    begun, end = asyncio.Event(), asyncio.Event()

    async def slow(request: Request) -> Response:
        begun.set()
        await end.wait()
        return PlainTextResponse("selesai")

    web = await serve(Starlette(routes=[Route("/", slow)]), "127.0.0.1", 0)
    async with httpx.AsyncClient(base_url=web.url, trust_env=False, timeout=HANG_SECONDS) as visitor:
        asking = asyncio.create_task(visitor.get("/"))
        await asyncio.wait_for(begun.wait(), HANG_SECONDS)
        assert not web.idle
        stopping = asyncio.create_task(web.stop())
        await asyncio.sleep(0)
        end.set()
        assert (await asking).text == "selesai"
        await stopping
    assert web.idle


async def test_a_visitor_who_keeps_the_line_open_keeps_nobody_from_stopping() -> None:
    web = await serve(application(Desk(), Health()), "127.0.0.1", 0)
    async with httpx.AsyncClient(base_url=web.url, trust_env=False, timeout=HANG_SECONDS) as visitor:
        await visitor.get("/health")
        assert not web.idle, "the connection is kept"
        await asyncio.wait_for(web.stop(), HANG_SECONDS)
        assert web.idle
