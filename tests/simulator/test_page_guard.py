"""The chat page and the control API are for the visitor's own browser on this machine only."""

from __future__ import annotations

import aiohttp
import pytest

from bot.simulator import Drawer, LocalTelegram, RunningServer, create_app, serve
from bot.simulator.participant import Participant


async def status_of(url: str, path: str, *, method: str = "GET", **headers: str) -> int:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    async with aiohttp.ClientSession() as session, session.request(method, url + path, headers=named) as response:
        return response.status


@pytest.mark.parametrize("path", ["/", "/_control/participants", "/bot1:x/getMe", "/_events", "/_page/app.js"])
async def test_a_foreign_host_name_is_refused(server: RunningServer, path: str) -> None:
    assert await status_of(server.url, path, Host="rebound.example.org") == 403
    assert await status_of(server.url, path, Host=f"rebound.example.org:{server.port}") == 403
    assert await status_of(server.url, path, Host=f"localhost:{server.port}") == 200


async def test_requests_from_other_pages_are_refused(server: RunningServer, telegram: LocalTelegram) -> None:
    path = "/_control/participants"
    for origin in ("https://evil.example.org", "null", "http://127.0.0.1:1"):
        assert await status_of(server.url, path, method="POST", Origin=origin) == 403
    assert (
        await status_of(server.url, path, method="POST", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="no-cors") == 403
    )
    assert telegram.participants() == []
    assert await status_of(server.url, "/", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="navigate") == 200


async def test_the_page_may_load_nothing_from_elsewhere(server: RunningServer) -> None:
    async with aiohttp.ClientSession() as session, session.get(server.url) as response:
        policy = response.headers["content-security-policy"]
        text = await response.text()
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert "http://" not in text
    assert "https://" not in text


async def test_a_file_of_a_person_never_runs_in_the_page(server: RunningServer, budi: Participant) -> None:
    update = await budi.send_file(b"<script>alert(1)</script>", "a.html", "text/html")
    file_id = update["message"]["document"]["file_id"]
    async with aiohttp.ClientSession() as session, session.get(f"{server.url}/_control/files/{file_id}") as response:
        assert response.headers["content-disposition"].startswith("attachment")
        assert response.headers["content-security-policy"].startswith("sandbox")
        assert response.headers["x-content-type-options"] == "nosniff"


async def test_a_pdf_opens_in_the_browser_and_can_not_reach_the_page(server: RunningServer, budi: Participant) -> None:
    update = await budi.send_file(b"%PDF-1.7", "daftar klaim.pdf", "application/pdf")
    file_id = update["message"]["document"]["file_id"]
    async with aiohttp.ClientSession() as session, session.get(f"{server.url}/_control/files/{file_id}") as response:
        assert response.headers["content-disposition"] == "inline; filename*=UTF-8''daftar%20klaim.pdf"
        assert response.headers["content-security-policy"].startswith("sandbox")
        assert response.headers["x-content-type-options"] == "nosniff"
        assert response.content_type == "application/pdf"


async def test_only_parts_of_the_page_are_served(server: RunningServer) -> None:
    for path in ("/_page/index.html", "/_page/..%2fdrawer.py", "/_page/nothing.js"):
        assert await status_of(server.url, path) == 404


async def test_it_listens_on_this_machine_only() -> None:
    with pytest.raises(ValueError, match="for this machine only"):
        await serve(create_app(LocalTelegram(), Drawer()), host="0.0.0.0")


async def test_a_desk_address_is_escaped_and_must_be_one() -> None:
    with pytest.raises(ValueError, match="desk_url"):
        create_app(LocalTelegram(), Drawer(), desk_url="javascript:alert(1)")
    running = await serve(create_app(LocalTelegram(), Drawer(), desk_url='/desk?"><script>'))
    try:
        async with aiohttp.ClientSession() as session, session.get(running.url) as response:
            text = await response.text()
    finally:
        await running.stop()
    assert "/desk?&quot;&gt;&lt;script&gt;" in text


async def test_a_wrong_control_call_is_told_why(server: RunningServer, budi: Participant) -> None:
    async with aiohttp.ClientSession() as session:
        for path, body, status in (
            ("participants", {"name": " "}, 400),
            ("participants/1/send", {"text": "x"}, 404),
            (f"participants/{budi.id}/dance", {}, 404),
            (f"participants/{budi.id}/send", {"text": ""}, 409),
            (f"participants/{budi.id}/send_photo", {}, 409),
            ("participants", [], 400),
            ("faults", {"method": "sendMessage"}, 400),
        ):
            async with session.post(f"{server.url}/_control/{path}", json=body) as response:
                assert (response.status, bool((await response.json())["error"])) == (status, True)
