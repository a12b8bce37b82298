"""Helpers of the desk's tests: the desk served over real HTTP on a real store, invented people, and a browser."""

from __future__ import annotations

import asyncio
import http.client
import io
import re
import shutil
import socket
import ssl
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html import unescape
from pathlib import Path
from typing import Any

import httpx
import uvicorn
from PIL import Image, ImageDraw
from starlette.applications import Starlette

from bot.desk import DeskDeps, add_officer, decisions, new_link, routes
from bot.ports.claims import ClaimRow
from bot.ports.conversations import StorageKey
from bot.ports.figures import STEPS
from bot.ports.files import FileRow
from bot.ports.officers import Role
from bot.ports.store import Session
from bot.ports.work import Job
from bot.storage.crypto import Keyring
from bot.storage.store import SQLStore
from dialogs.law import claim_lifecycle as lifecycle
from dialogs.law.branches import Branch, Directory
from dialogs.model.decisions import Decision, Move, Reason
from tests.patience import HANG_SECONDS

START = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)
PASSWORD = "kuda payung teh senja"
NOBODY = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""No certificate is trusted: to read those of the system takes longer than a page, and nothing here is https."""
DIRECTORY = Directory(
    tuple(
        Branch(name.lower(), name, name, province)
        for name, province in (("Bogor", "Jawa Barat"), ("Pamekasan", "Jawa Timur"), ("Sumenep", "Jawa Timur"))
    )
)
LABELS = {
    "JHT_RESIGN": "JHT – mengundurkan diri",
    "nik": "NIK",
    "name": "Nama sesuai KTP",
    "birthdate": "Tanggal lahir",
    "kpj": "Nomor KPJ",
    "phone": "Nomor HP",
    "email": "E-mail",
    "balance": "Perkiraan saldo",
    "bank": "Bank",
    "account": "Nomor rekening",
    "holder": "Pemilik rekening",
    "branch": "Kantor cabang",
    "zone": "Zona waktu",
    "letter_date": "Tanggal surat pengunduran diri",
    "working_now": "Sedang bekerja di perusahaan lain",
    "proof": "Jenis bukti",
    "id": "KTP",
    "resign_letter": "Surat pengunduran diri",
    "bank_book": "Buku tabungan",
    "photo": "Foto diri",
}
ANSWERS: Mapping[str, Any] = {
    "working_now": "tidak",
    "letter_date": "2026-09-14",
    "nik": "3174055708900001",
    "name": "Rukmini Contoh",
    "birthdate": "1990-08-17",
    "kpj": ["12345678901", "10987654321"],
    "phone": "+6281234567890",
    "email": "rukmini@contoh.example",
    "balance": "15m_to_50m",
    "bank": "Bank Contoh",
    "account": "0012345678",
    "holder": "RUKMINI CONTOH",
    "branch": {"id": "jakarta", "name": "Jakarta Contoh", "city": "Jakarta Selatan", "checked": True},
    "zone": "wita",
    "proof": ["paklaring"],
}


def another_identity(number: int) -> Mapping[str, Any]:
    """Numbers that only one claim of a test has."""
    return {"nik": f"31740557089{number:05}", "kpj": [f"123456{number:05}"], "account": f"{number:06}5678"}


def picture(words: str, size: tuple[int, int] = (640, 420), colour: str = "#9cc3d6") -> bytes:
    """A picture of nobody's document, as JPEG."""
    image = Image.new("RGB", size, colour)
    draw = ImageDraw.Draw(image)
    for line in range(5):
        draw.rectangle((40, 120 + 48 * line, size[0] - 260, 138 + 48 * line), fill="#f4f8fa")
    draw.rectangle((size[0] - 200, 120, size[0] - 40, 320), fill="#f4f8fa")
    draw.text((40, 40), words, fill="#10302a", font_size=36)
    out = io.BytesIO()
    image.save(out, "JPEG")
    return out.getvalue()


def reading(
    *pages: tuple[str, str | None, Mapping[str, Any]], more: int = 0, carried: Iterable[str] = ()
) -> dict[str, Any]:
    """Stored reading of a file: kind, verdict and fields of each page. `more` pages are unread; `carried`: what it carried besides."""
    shown = [{"kind": kind, "verdict": verdict, "fields": dict(fields)} for kind, verdict, fields in pages]
    count = len(pages) + more
    return {"pages": shown, "parts": [], "fingerprints": ["0123456789abcdef"] * count, "carried": list(carried)}


class Blobs:
    """Files in memory, by name."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    async def put(self, name: str, content: bytes) -> None:
        self.kept[name] = content

    async def get(self, name: str) -> bytes:
        return self.kept[name]

    async def delete(self, name: str) -> None:
        del self.kept[name]


class Orders:
    """Jobs the desk's transactions order; they are done as the clock of the world passes them."""

    def __init__(self) -> None:
        self.jobs: dict[str, Job] = {}

    def enqueue(self, connection: Any, job: Job) -> None:
        assert job.kind == "decide"
        self.jobs.setdefault(job.id, job)


class World:
    """Everything around the desk: store, files, a clock set by hand, and `move` as `main` gives it."""

    def __init__(self, store: SQLStore, orders: Orders) -> None:
        self.orders = orders
        self.store, self.blobs, self.time = store, Blobs(), START
        self.moved: list[tuple[str, str, Decision, str]] = []
        self.claims = 0

    def deps(self, **changes: Any) -> DeskDeps:
        values: dict[str, Any] = {
            "store": self.store,
            "officers": self.store,
            "bank_files": self.store,
            "blobs": self.blobs,
            "move": self.move,
            "label": lambda id_, locale: LABELS.get(id_, id_),
            "told": lambda row, to, decided: (f"{row.reference}: {to}", *(reason.code for reason in decided.reasons)),
            "locale": "id",
            "secret": bytes(range(40)),
            "operator": "Lembaga Contoh",
            "secure_cookies": False,
            "clock": lambda: self.time,
            "undo": timedelta(0),
            "directory": DIRECTORY,
        }
        return DeskDeps(**{**values, **changes})

    async def pass_time(self, seconds: float, deps: DeskDeps | None = None) -> None:
        """Let the clock go on; jobs that fall due are done, in their order."""
        self.time += timedelta(seconds=seconds)
        due = sorted((job for job in self.orders.jobs.values() if job.at <= self.time), key=lambda job: job.at)
        for job in due:
            del self.orders.jobs[job.id]
            await decisions.carry_out(deps or self.deps(), job.subject)

    async def move(self, claim_id: str, to: str, decided: Decision, officer: str) -> None:
        async def work(session):
            row = await session.claim(claim_id)
            state = lifecycle.move(row.state, to, "officer")
            move = Move(self.time, state, officer, decided.note, decided.reasons, decided.appointment)
            session.set_claim(replace(row, state=state, updated_at=self.time), move)

        await self.store.run(None, work)
        self.moved.append((claim_id, to, decided, officer))

    async def file(
        self,
        state: str = "recorded",
        answers: Mapping[str, Any] = ANSWERS,
        files: Mapping[str, tuple[str, bytes] | None] | None = None,
        readings: Mapping[str, Mapping[str, Any]] | None = None,
        **changes: Any,
    ) -> ClaimRow:
        """File a claim that has come as far as `state`; files by slot ("photo", "photo.2") with their media type, or None for one that is
        gone; and what was read in them by slot."""
        self.claims += 1
        if answers is ANSWERS and self.claims > 1:
            # Another person each time: the same numbers in two claims would freeze both.
            answers = {**ANSWERS, **another_identity(self.claims)}
        claim_id = changes.pop("id", f"claim{self.claims}")
        key = StorageKey(1, 100 + self.claims, 100 + self.claims)
        filed = self.time - timedelta(hours=3)
        moves = [Move(filed, "filing", "participant"), Move(filed + timedelta(seconds=4), "recorded", "service")]
        if state not in ("filing", "recorded"):
            moves.append(Move(filed + timedelta(hours=1), state, "budi"))
        held: dict[str, tuple[str, ...]] = {}
        for name in files or {}:
            slot = name.partition(".")[0]
            held[slot] = (*held.get(slot, ()), f"{claim_id}-{name}")
        row = ClaimRow(
            id=claim_id,
            key=key,
            kind="JHT_RESIGN",
            version=1,
            revision=1,
            state=state,
            reference=f"KLM-7F3K-{self.claims:04d}",
            answers=answers,
            files=held,
            locale="id",
            filed_at=filed,
            updated_at=moves[-1].at,
            moves=tuple(moves[:1] if state == "filing" else moves),
        )
        row = replace(row, **changes)
        stored = {slot: file for slot, file in (files or {}).items() if file}

        async def add(session):
            session.add_claim(row)
            for slot, (media_type, content) in stored.items():
                file = FileRow(
                    f"{claim_id}-{slot}",
                    key,
                    claim_id,
                    slot,
                    "stored",
                    {},
                    media_type,
                    len(content),
                    f"b-{claim_id}-{slot}",
                    reading=(readings or {}).get(slot),
                )
                session.add_file(file, filed)

        await self.store.run(key, add)
        for slot, (_, content) in stored.items():
            await self.blobs.put(f"b-{claim_id}-{slot}", content)
        return row

    async def claim(self, claim_id: str) -> ClaimRow:
        row = await self.store.run(None, lambda session: session.claim(claim_id))
        assert row is not None
        return row


@asynccontextmanager
async def stored(file: Path, orders: Orders | None = None) -> AsyncIterator[SQLStore]:
    """A store in this SQLite file."""
    store = SQLStore(f"sqlite:///{file}", Keyring([bytes(range(32))]), orders)
    await store.start()
    try:
        yield store
    finally:
        await store.close()


@asynccontextmanager
async def settled(migrated: Path, folder: Path) -> AsyncIterator[World]:
    """A world whose store lies in this folder, as a copy of an empty one."""
    orders = Orders()
    async with stored(shutil.copy(migrated, folder / "klaim.db"), orders) as store:
        yield World(store, orders)


async def counted(world: World, claims: int = 7) -> None:
    """Let claims be filled in and live their lives, so that every figure has something to tell: of each the first one differs."""
    begun = world.time - timedelta(days=20)
    for number in range(claims):

        async def live(session: Session, number: int = number) -> None:
            for step in STEPS[: len(STEPS) - number % 3]:
                session.reached(f"draft{number}-{world.claims}", "JHT_RESIGN", step, begun)

        await world.store.run(None, live)
        row = await world.file("recorded", id=f"counted{number}")
        code = "unreadable" if number else "other"
        steps: list[tuple[str, int, tuple[Reason, ...]]] = [("verifying", 5 + number, ())]
        if number < 6:
            steps += [("needs_correction", 30, (Reason(code, "id"),)), ("verifying", 9, ())]
        steps += [
            ("scheduled", 20, ()),
            ("approved", 50, ()),
            ("paying", 3, ()),
            ("returned", 30, ()),
            ("paying", 2, ()),
        ]
        at = begun
        for state, hours, reasons in (*steps, ("paid", 26, ())):
            at += timedelta(hours=hours)

            async def move(
                session: Session, id: str = row.id, at: datetime = at, state: str = state, reasons: Any = reasons
            ) -> None:
                kept = await session.claim(id)
                late_at = at + timedelta(hours=25)
                changed = replace(kept, state=state, updated_at=at, late_at=late_at)
                session.set_claim(changed, Move(at, state, "sari", None, reasons))

            await world.store.run(None, move)


async def raw_get(address: str, path: str, cookies: Mapping[str, str]) -> tuple[int, bytes]:
    """Ask for exactly this path, dots and all: a browser would tidy it up first. Gives status and body."""

    def ask() -> tuple[int, bytes]:
        connection = http.client.HTTPConnection(address.removeprefix("http://"), timeout=HANG_SECONDS)
        connection.request(
            "GET", path, headers={"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())}
        )
        response = connection.getresponse()
        try:
            return response.status, response.read()
        finally:
            connection.close()

    return await asyncio.to_thread(ask)


class Browser(httpx.AsyncClient):
    """An officer's browser without a screen: keeps cookies, follows links, sends the forms it sees."""

    page: httpx.Response

    def __init__(self, address: str) -> None:
        super().__init__(base_url=address, trust_env=False, verify=NOBODY, timeout=HANG_SECONDS)

    async def open(self, path: str) -> httpx.Response:
        self.page = await self.get(path, follow_redirects=True)
        return self.page

    def fields(self, action: str, having: str = "") -> dict[str, str]:
        """The hidden fields of the form with this action on the page last opened; `having` picks one of several."""
        for form in re.findall(
            rf'<form method="post" action="{re.escape(action)}".*?</form>', self.page.text, re.DOTALL
        ):
            if having in form:
                found = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form)
                return {name: unescape(value) for name, value in found}
        raise AssertionError(f"no form to {action} with {having!r} on {self.page.url}")

    async def fill(self, action: str, having: str = "", **typed: str) -> httpx.Response:
        """Fill in and send a form of the page last opened."""
        data = {**self.fields(action, having), **typed}
        self.page = await self.post(action, data=data, follow_redirects=True)
        return self.page

    async def sign_in(self, name: str, password: str) -> httpx.Response:
        await self.open("/desk/masuk")
        return await self.fill("/desk/masuk", name=name, password=password)

    async def enter(
        self, world: World, name: str = "sari dewi", role: Role = "administrator", branches: Iterable[str] = ()
    ) -> None:
        """Sign in by a one-time link. One who is there already keeps password, sessions, role and branches."""
        if await world.store.officer(name) is None:
            token = await add_officer(world.store, name, world.time, role=role, branches=branches)
        else:
            token = await new_link(world.store, name, world.time)
        await self.open(f"/desk/masuk?token={token}")
        assert (await self.fill("/desk/masuk")).status_code == 200

    async def move(self, claim_id: str, to: str, **typed: str) -> httpx.Response:
        """Send the form for this step on the claim's page last opened."""
        return await self.fill(f"/desk/klaim/{claim_id}/langkah", having=f'name="to" value="{to}"', **typed)


async def original(browser: Browser, path: str) -> httpx.Response:
    """The file behind this link: at once where it is a picture or our own pages, else after the warning."""
    page = await browser.open(path)
    return await browser.fill(path) if "Saya mengerti, unduh aslinya" in page.text else page


@asynccontextmanager
async def serving(deps: DeskDeps) -> AsyncIterator[str]:
    """The desk mounted in an app, at the address given."""
    app = Starlette(routes=routes(deps))
    with socket.create_server(("127.0.0.1", 0)) as listening:
        # A connection is kept for as long as a slow browser may think between two pages.
        config = uvicorn.Config(
            app,
            log_config=None,
            lifespan="off",
            access_log=False,
            proxy_headers=False,
            timeout_keep_alive=int(HANG_SECONDS),
            # A page left open by a failing test holds its stream of events for ever.
            timeout_graceful_shutdown=1,
        )
        server = uvicorn.Server(config)
        task = asyncio.create_task(server.serve(sockets=[listening]))
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            await task
