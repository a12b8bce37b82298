"""A reference receiver: an operator's system on loopback that files claims, reports statuses, and misbehaves on demand.

It makes and checks signatures with code of its own, and holds every message it gets against the printed description.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import io
import json
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
from aiohttp import web
from jsonschema import Draft202012Validator
from python_multipart import parse_form

from bot.submission.http.openapi import description

SECRET = "rahasia-rahasia-rahasia-rahasia-1"
DESCRIBED = description("0")


def problems(kind: str, message: object) -> list[str]:
    """Faults of a message, found by a validator that is not ours."""
    schema = {"$ref": f"#/components/schemas/{kind}", "components": DESCRIBED["components"]}
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [error.message for error in validator.iter_errors(message)]


def signed(timestamp: str, method: str, path: str, body: bytes, secret: str = SECRET) -> str:
    """The signature, as the description tells it."""
    lines = "\n".join([timestamp, method, path, hashlib.sha256(body).hexdigest()])
    return "v1=" + hmac.new(secret.encode(), lines.encode(), hashlib.sha256).hexdigest()


def parts_of(content_type: str, body: bytes) -> dict[str, bytes]:
    """The parts of an upload, by name."""
    parts: dict[str, bytes] = {}

    def field(one: Any) -> None:
        parts[one.field_name.decode()] = one.value

    def file(one: Any) -> None:
        one.file_object.seek(0)
        parts[one.field_name.decode()] = one.file_object.read()

    headers = {"Content-Type": content_type.encode(), "Content-Length": str(len(body)).encode()}
    parse_form(headers, io.BytesIO(body), field, file)
    return parts


class Receiver:
    """The system. `moods`: what it does to the next calls that file a claim, one each. `mood`: to all calls, while it is set."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self.clock = clock
        self.url = ""
        self.ledger: dict[str, dict[str, Any]] = {}
        self.files: dict[str, bytes] = {}
        self.calls: list[str] = []
        self.wrong: list[str] = []
        self.moods: deque[str] = deque()
        self.mood = ""
        self.retry_after = "7"
        self.slow_seconds = 0.05
        self.capabilities: list[str] | None = ["submit", "status", "correct", "withdraw", "verify", "balance"]
        self.withdrawn: list[str] = []
        self.participants: dict[tuple[str, str], dict[str, Any]] = {}
        self.hanging = asyncio.Event()

    @property
    def filed(self) -> set[str]:
        """The claims in the ledger, whatever their revision."""
        return {key.rpartition(".")[0] for key in self.ledger}

    async def handle(self, request: web.Request) -> web.StreamResponse:
        body = await request.read()
        self.calls.append(f"{request.method} {request.path.split('/')[1]}")
        self._check(request, body)
        mood = self.mood or (self.moods.popleft() if self.moods and self.calls[-1] == "POST claims" else "")
        match mood:
            case "500" | "503" | "403":
                return web.Response(status=int(mood))
            case "429":
                return web.Response(status=429, headers={"Retry-After": self.retry_after})
            case "redirect":
                return web.Response(status=302, headers={"Location": "/elsewhere"})
            case "close":
                request.transport.close()
                return web.Response()
            case "bad json":
                return web.Response(text='{"reference": ', content_type="application/json")
            case "no claim":
                return web.json_response({"hello": "world"})
            case "endless":
                return web.Response(body=b" " * (2 * 1024 * 1024))
            case "slow":
                await asyncio.sleep(self.slow_seconds)
        answer = await self._answer(request, body)
        match mood:
            case "accept and hang":
                await self.hanging.wait()
            case "accept and close":
                request.transport.close()
            case "accept and 500":
                return web.Response(status=500)
            case "accept and bad json":
                return web.Response(text="<html>")
        return answer

    def _check(self, request: web.Request, body: bytes) -> None:
        timestamp = request.headers.get("Klaim-Timestamp", "")
        if abs(self.clock() - int(timestamp or 0)) > 300:
            self.wrong.append("time")
        if request.headers.get("Klaim-Signature") != signed(timestamp, request.method, request.raw_path, body):
            self.wrong.append("signature")

    async def _answer(self, request: web.Request, body: bytes) -> web.StreamResponse:
        match request.method, request.path.strip("/").split("/"):
            case "GET", ["capabilities"]:
                if self.capabilities is None:
                    return web.Response(status=404)
                return web.json_response({"capabilities": self.capabilities})
            case "GET", ["claims", key]:
                entry = self.ledger.get(key)
                return web.Response(status=404) if entry is None else web.json_response(entry)
            case "POST", ["claims"]:
                return await self._file(request, body)
            case "POST", ["claims", key, "withdrawal"]:
                self.wrong += problems("Withdrawal", json.loads(body))
                self.withdrawn.append(key)
                return web.Response(status=204)
            case "POST", ["participants", what]:
                asked = json.loads(body)
                self.wrong += problems("ParticipantQuestion", asked)
                found = self.participants.get((asked["nik"], what))
                return web.Response(status=404) if found is None else web.json_response(found)
        return web.Response(status=404)

    async def _file(self, request: web.Request, body: bytes) -> web.StreamResponse:
        if request.content_type == "multipart/form-data":
            contents = parts_of(request.headers["Content-Type"], body)
            claim = json.loads(contents.pop("claim"))
            for document in claim["documents"]:
                content = contents.pop(document["part"])
                self.files[document["file"]] = content
                if hashlib.sha256(content).hexdigest() != document["sha256"] or len(content) != document["size"]:
                    self.wrong.append("content")
            if contents:
                self.wrong.append("a part that no document names")
        else:
            claim = json.loads(body)
        self.wrong += problems("Claim", claim)
        key = request.headers["Idempotency-Key"]
        if key != f"{claim['key']}.{claim['revision']}":
            self.wrong.append("key")
        if key not in self.ledger:
            reference = claim.get("reference") or f"SYS-{len(self.filed) + 1}"
            self.ledger[key] = {"reference": reference, "statuses": []}
        return web.json_response(self.ledger[key])

    async def report(
        self, url: str, body: object, *, secret: str = SECRET, at: float | None = None, path: str = ""
    ) -> tuple[int, dict[str, Any]]:
        """Report a status to the bot, signed. Returns what it answered."""
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        timestamp = str(int(self.clock() if at is None else at))
        headers = {
            "Klaim-Timestamp": timestamp,
            "Klaim-Signature": signed(timestamp, "POST", "/submission/http/status", raw, secret),
        }
        async with (
            aiohttp.ClientSession() as session,
            session.post(f"{url}{path}", data=raw, headers=headers) as answer,
        ):
            said = await answer.json()
        self.wrong += problems("Reported" if answer.status == 200 else "Problem", said)
        return answer.status, said


@asynccontextmanager
async def receiving(clock: Callable[[], float]) -> AsyncIterator[Receiver]:
    """A receiver that listens on loopback."""
    receiver = Receiver(clock)
    app = web.Application(client_max_size=50 * 1024 * 1024)
    app.router.add_route("*", "/{rest:.*}", receiver.handle)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield receiver
    finally:
        receiver.hanging.set()
        await runner.cleanup()
