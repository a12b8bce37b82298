"""Authenticators: set up with a QR code, asked for at sign-in, each code good for once, lost ones replaced by a new link."""

from __future__ import annotations

import asyncio
import io
import re
from datetime import UTC, datetime, timedelta

import pyotp
import pytest
import zxingcpp
from desk_world import PASSWORD, Browser, World, serving
from PIL import Image, ImageDraw

from bot.desk import reset_officer
from bot.desk.authenticator import step_of

LIST = "<h1>Daftar klaim</h1>"
STEP = timedelta(seconds=30)
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def code_at(secret: str, time: datetime) -> str:
    """Return what an authenticator shows at that time."""
    return pyotp.TOTP(secret).at(time)


def shown_secret(browser: Browser) -> str:
    return "".join(re.findall(r"<span>([A-Z2-7]{4})</span>", browser.page.text))


async def set_up(browser: Browser, world: World) -> str:
    """Set up an authenticator in a browser that is signed in, with a password. Gives the secret."""
    await browser.open("/desk/akun")
    await browser.fill("/desk/akun/sandi", new=PASSWORD, again=PASSWORD)
    await browser.open("/desk/akun/kode")
    secret = shown_secret(browser)
    assert "Autentikator terpasang" in (await browser.fill("/desk/akun/kode", code=code_at(secret, world.time))).text
    world.time += STEP
    return secret


@pytest.mark.parametrize(("steps", "taken"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)])
def test_a_code_is_taken_from_a_clock_a_step_off(steps: int, taken: bool) -> None:
    now = datetime(2026, 11, 20, 2, 0, 12, tzinfo=UTC)
    current = int(now.timestamp()) // 30
    assert step_of(SECRET, code_at(SECRET, now + steps * STEP), now) == (current + steps if taken else None)


@pytest.mark.parametrize("code", ["", "12345", "1234567", "abcdef", "١٢٣٤٥٦", "-12345", "1" * 10_000])
def test_what_is_no_code_is_refused(code: str) -> None:
    assert step_of(SECRET, code, datetime(2026, 11, 20, tzinfo=UTC)) is None


def test_a_code_may_be_typed_with_a_gap_as_it_is_shown() -> None:
    now = datetime(2026, 11, 20, tzinfo=UTC)
    code = code_at(SECRET, now)
    assert step_of(SECRET, f" {code[:3]} {code[3:]}", now) is not None


async def test_the_qr_code_holds_what_an_authenticator_needs(officer, world):
    await officer.open("/desk/akun/kode")
    svg = re.search(r'<svg[^>]*class="segno".*?</svg>', officer.page.text, re.DOTALL)[0]
    address = read_qr(svg)
    known = pyotp.parse_uri(address)
    assert (known.name, known.issuer, known.secret) == ("sari dewi", "Lembaga Contoh", shown_secret(officer))
    assert (known.interval, known.digits) == (30, 6)


def read_qr(svg: str) -> str:
    """Draw the modules of the SVG as a picture and read it as a camera would."""
    side = int(re.search(r'viewBox="0 0 (\d+) \d+"', svg)[1])
    image = Image.new("L", (side * 8, side * 8), 255)
    draw, x, y = ImageDraw.Draw(image), 0.0, 0.0
    path = re.search(r'<path[^>]*stroke="#000"[^>]*d="([^"]+)"|<path[^>]*d="([^"]+)"[^>]*stroke="#000"', svg)
    for command, numbers in re.findall(r"([MmhH])([-\d. ]*)", path[1] or path[2]):
        values = [float(one) for one in re.findall(r"-?\d*\.?\d+", numbers)]
        match command:
            case "M":
                x, y = values
            case "m":
                x, y = x + values[0], y + values[1]
            case _:
                draw.rectangle((x * 8, (y - 0.5) * 8, (x + values[0]) * 8 - 1, (y + 0.5) * 8 - 1), fill=0)
                x += values[0]
    image.save(io.BytesIO(), "PNG")
    (found,) = zxingcpp.read_barcodes(image)
    return found.text


async def test_with_an_authenticator_the_password_alone_lets_nobody_in(officer, world, address):
    secret = await set_up(officer, world)
    async with Browser(address) as another:
        asked = await another.sign_in("sari dewi", PASSWORD)
        assert "Kode autentikator" in asked.text
        assert LIST not in (await another.open("/desk/")).text
        await another.sign_in("sari dewi", PASSWORD)
        assert LIST in (await another.fill("/desk/masuk", code=code_at(secret, world.time))).text


async def test_the_page_wanted_before_comes_after_the_code(officer, world, address):
    secret = await set_up(officer, world)
    row = await world.file()
    async with Browser(address) as another:
        await another.open(f"/desk/klaim/{row.id}")
        await another.fill("/desk/masuk", name="sari dewi", password=PASSWORD)
        page = await another.fill("/desk/masuk", code=code_at(secret, world.time))
        assert page.url.path == f"/desk/klaim/{row.id}"


async def test_a_code_is_good_for_once_even_for_two_at_the_same_moment(officer, world, address):
    secret = await set_up(officer, world)
    code = code_at(secret, world.time)

    async def enter() -> int:
        async with Browser(address) as one:
            await one.sign_in("sari dewi", PASSWORD)
            return (await one.post("/desk/masuk", data={**one.fields("/desk/masuk"), "code": code})).status_code

    assert sorted(await asyncio.gather(enter(), enter(), enter())) == [303, 403, 403]


async def test_the_code_that_set_it_up_is_used_up(officer, world, address):
    await officer.open("/desk/akun")
    await officer.fill("/desk/akun/sandi", new=PASSWORD, again=PASSWORD)
    await officer.open("/desk/akun/kode")
    code = code_at(shown_secret(officer), world.time)
    await officer.fill("/desk/akun/kode", code=code)
    async with Browser(address) as another:
        await another.sign_in("sari dewi", PASSWORD)
        assert (await another.fill("/desk/masuk", code=code)).status_code == 403


async def test_guessing_codes_has_to_wait(officer, world, address):
    secret = await set_up(officer, world)
    async with Browser(address) as another:
        await another.sign_in("sari dewi", PASSWORD)
        for _ in range(5):
            assert (await another.fill("/desk/masuk", code="000000")).status_code == 403
        blocked = await another.fill("/desk/masuk", code=code_at(secret, world.time))
        assert blocked.status_code == 429
        assert blocked.headers["retry-after"] == "60"


async def test_a_code_page_left_open_too_long_starts_again(officer, world, address):
    secret = await set_up(officer, world)
    async with Browser(address) as another:
        await another.sign_in("sari dewi", PASSWORD)
        world.time += timedelta(minutes=5, seconds=1)
        late = await another.fill("/desk/masuk", code=code_at(secret, world.time))
        assert late.status_code == 403
        assert "Terlalu lama" in late.text
        forged = await another.post(
            "/desk/masuk", data={**another.fields("/desk/masuk"), "pending": "x.y", "code": "1"}
        )
        assert forged.status_code == 403


async def test_a_password_changed_meanwhile_ends_the_sign_in_that_waits_for_a_code(officer, world, address):
    secret = await set_up(officer, world)
    async with Browser(address) as another:
        await another.sign_in("sari dewi", PASSWORD)
        await officer.open("/desk/akun")
        await officer.fill("/desk/akun/keluar-semua")
        assert (await another.fill("/desk/masuk", code=code_at(secret, world.time))).status_code == 403


@pytest.mark.parametrize("code", ["", "000000", "x" * 5000])
async def test_a_wrong_first_code_sets_up_nothing_and_shows_the_same_qr_code(officer, world, code):
    await officer.open("/desk/akun/kode")
    secret = shown_secret(officer)
    refused = await officer.fill("/desk/akun/kode", code=code)
    assert refused.status_code == 422
    assert shown_secret(officer) == secret
    assert (await world.store.officer("sari dewi")).totp_secret is None


async def test_a_qr_code_of_somebody_else_or_of_long_ago_sets_up_nothing(officer, world, address):
    await officer.open("/desk/akun/kode")
    secret, field = shown_secret(officer), officer.fields("/desk/akun/kode")["sealed"]
    async with Browser(address) as budi:
        await budi.enter(world, "budi", role="officer")
        await budi.open("/desk/akun/kode")
        for sealed in (field, "", "x", field[:-3] + "abc"):
            refused = await budi.fill("/desk/akun/kode", sealed=sealed, code=code_at(secret, world.time))
            assert refused.status_code == 409
            assert "Kode QR tadi" in refused.text
    world.time += timedelta(minutes=16)
    assert (await officer.fill("/desk/akun/kode", code=code_at(secret, world.time))).status_code == 409
    assert [one.totp_secret for one in await world.store.all_officers()] == [None, None]


async def test_a_second_authenticator_does_not_replace_the_first_unasked(officer, world, address):
    await officer.open("/desk/akun/kode")
    other = shown_secret(officer), officer.fields("/desk/akun/kode")["sealed"]
    secret = await set_up(officer, world)
    csrf = officer.fields("/desk/akun/kode/hapus")["csrf"]
    again = await officer.post(
        "/desk/akun/kode", data={"csrf": csrf, "sealed": other[1], "code": code_at(other[0], world.time)}
    )
    assert again.status_code == 409
    assert (await world.store.officer("sari dewi")).totp_secret == secret


async def test_an_officer_takes_it_off_with_a_code_and_not_without(officer, world):
    secret = await set_up(officer, world)
    assert (await officer.fill("/desk/akun/kode/hapus", code="000000")).status_code == 422
    assert (await world.store.officer("sari dewi")).totp_secret == secret
    gone = await officer.fill("/desk/akun/kode/hapus", code=code_at(secret, world.time))
    assert "Pindai kode QR" in gone.text
    assert (await world.store.officer("sari dewi")).totp_secret is None


async def test_the_secret_is_nowhere_in_the_database_in_the_clear(officer, world, tmp_path):
    secret = await set_up(officer, world)
    assert (await world.store.officer("sari dewi")).totp_secret == secret
    files = [path.read_bytes() for path in tmp_path.glob("klaim.db*")]
    assert any(b"sari dewi" in content for content in files)
    assert not any(secret.encode() in content for content in files)


async def test_somebody_who_lost_the_phone_gets_a_new_link_and_sets_up_another(officer, world, address):
    await set_up(officer, world)
    token = await reset_officer(world.store, "sari dewi", world.time)
    async with Browser(address) as another:
        await another.open(f"/desk/masuk?token={token}")
        assert "Pasang kata sandi" in (await another.fill("/desk/masuk")).text
        assert "Pindai kode QR" in (await another.open("/desk/akun/kode")).text


@pytest.mark.parametrize("role", ["supervisor", "administrator"])
async def test_where_it_is_required_nothing_opens_before_it_is_set_up(world, role):
    async with serving(world.deps(totp_required=True)) as address, Browser(address) as browser:
        await browser.enter(world, role=role)
        row = await world.file()
        for path in ("/desk/", f"/desk/klaim/{row.id}"):
            assert (await browser.open(path)).url.path == "/desk/akun/kode"
        form = {**browser.fields("/desk/akun/kode"), "to": "verifying", "seen": f"recorded.1.{len(row.moves)}"}
        await browser.post(f"/desk/klaim/{row.id}/langkah", data=form)
        assert world.moved == []
        await browser.open("/desk/akun/kode")
        await browser.fill("/desk/akun/kode", code=code_at(shown_secret(browser), world.time))
        assert LIST in (await browser.open("/desk/")).text
        world.time += STEP
        await browser.open("/desk/akun/kode")
        kept = await browser.post("/desk/akun/kode/hapus", data={**browser.fields("/desk/keluar"), "code": "000000"})
        assert kept.status_code == 403
        assert "tidak dapat dilepas" in kept.text


async def test_where_it_is_required_officers_and_auditors_need_none(world):
    async with serving(world.deps(totp_required=True)) as address:
        for role in ("officer", "auditor"):
            async with Browser(address) as browser:
                await browser.enter(world, f"petugas {role}", role=role)
                assert LIST in (await browser.open("/desk/")).text
