"""The address of a browser: the peer's, unless a trusted proxy tells another."""

from __future__ import annotations

from ipaddress import ip_network

import pytest
from desk_world import Browser, serving
from starlette.requests import Request
from structlog.testing import capture_logs

from bot.desk.proxies import client_address, counted

PROXIES = (ip_network("10.0.0.0/8"), ip_network("2001:db8:aaaa::/48"))
XFF, FORWARDED = "X-Forwarded-For", "Forwarded"


def request(peer: str | None, *headers: tuple[str, str]) -> Request:
    raw = [(name.lower().encode(), value.encode("latin-1")) for name, value in headers]
    return Request({"type": "http", "headers": raw, "client": (peer, 4711) if peer else None})


@pytest.mark.parametrize(
    ("peer", "header", "told", "address"),
    [
        ("192.0.2.7", XFF, ["198.51.100.1"], "192.0.2.7"),
        ("10.1.2.3", XFF, [], "10.1.2.3"),
        ("10.1.2.3", XFF, ["198.51.100.1"], "198.51.100.1"),
        ("10.1.2.3", XFF, ["203.0.113.9, 198.51.100.1"], "198.51.100.1"),
        ("10.1.2.3", XFF, ["198.51.100.1, 10.9.9.9"], "198.51.100.1"),
        ("10.1.2.3", XFF, ["203.0.113.9", "198.51.100.1"], "198.51.100.1"),
        ("10.1.2.3", XFF, ["198.51.100.1:4711"], "198.51.100.1"),
        ("10.1.2.3", XFF, ["ngawur"], "10.1.2.3"),
        ("10.1.2.3", XFF, ["198.51.100.1, ngawur, 10.9.9.9"], "10.9.9.9"),
        ("10.1.2.3", XFF, ["203.0.113.9, " * 9000 + "198.51.100.1"], "198.51.100.1"),
        ("::ffff:10.1.2.3", XFF, ["198.51.100.1"], "198.51.100.1"),
        ("2001:db8:aaaa::1", XFF, ["2001:db8::7"], "2001:db8::7"),
        ("10.1.2.3", FORWARDED, ["for=198.51.100.1;proto=https"], "198.51.100.1"),
        ("10.1.2.3", FORWARDED, ['proto=https; For="[2001:db8::7]:4711"'], "2001:db8::7"),
        ("10.1.2.3", FORWARDED, ["for=203.0.113.9, for=198.51.100.1"], "198.51.100.1"),
        ("10.1.2.3", FORWARDED, ["for=unknown"], "10.1.2.3"),
        ("10.1.2.3", FORWARDED, ["proto=https"], "10.1.2.3"),
        (None, XFF, ["198.51.100.1"], "unknown"),
    ],
)
def test_a_header_is_believed_from_its_end_past_trusted_proxies(peer, header, told, address) -> None:
    assert client_address(request(peer, *((header, one) for one in told)), PROXIES, header) == address


def test_the_header_the_proxy_does_not_write_is_never_read() -> None:
    both = request("10.1.2.3", (XFF, "198.51.100.1"), (FORWARDED, "for=203.0.113.9"))
    assert client_address(both, PROXIES, XFF) == "198.51.100.1"
    assert client_address(both, PROXIES, FORWARDED) == "203.0.113.9"


def test_without_a_trusted_proxy_no_header_counts() -> None:
    assert client_address(request("10.1.2.3", (XFF, "198.51.100.1")), (), XFF) == "10.1.2.3"


def test_an_ipv6_line_is_counted_as_one() -> None:
    assert counted("2001:db8:1:2:3:4:5:6") == counted("2001:db8:1:2::9") == "2001:db8:1:2::/64"
    assert counted("192.0.2.7") == "192.0.2.7"
    assert counted("unknown") == "unknown"


async def test_a_made_up_header_buys_no_more_tries(browser: Browser):
    for number in range(5):
        await browser.open("/desk/masuk")
        data = {**browser.fields("/desk/masuk"), "name": f"nama {number}", "password": "salah salah salah"}
        answer = await browser.post("/desk/masuk", data=data, headers={XFF: f"198.51.100.{number}"})
        assert answer.status_code == 403
    assert (await browser.post("/desk/masuk", data=data, headers={XFF: "198.51.100.99"})).status_code == 429


async def test_behind_a_trusted_proxy_one_who_guesses_keeps_nobody_else_waiting(world):
    trusted = (ip_network("127.0.0.0/8"),)
    async with serving(world.deps(trusted_proxies=trusted)) as address, Browser(address) as browser:
        await browser.open("/desk/masuk")
        data = {**browser.fields("/desk/masuk"), "name": "siapa saja", "password": "salah salah salah"}

        async def status(address: str, name: str) -> int:
            answer = await browser.post("/desk/masuk", data={**data, "name": name}, headers={XFF: address})
            return answer.status_code

        with capture_logs() as lines:
            assert [await status("198.51.100.1", f"nama {number}") for number in range(6)] == [403] * 5 + [429]
            assert await status("198.51.100.2", "nama lain") == 403
    assert {line["address"] for line in lines} == {"198.51.100.1", "198.51.100.2"}
