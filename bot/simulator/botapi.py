"""`/bot<token>/<method>` and `/file/bot<token>/<path>`: the HTTP side of the local Bot API."""

from __future__ import annotations

import asyncio
import re
from contextlib import suppress
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from .errors import ApiError, Json
from .faults import Fault, refusal
from .journal import Call
from .methods import METHODS, Method
from .params import Params, read_params
from .telegram import LocalTelegram

ABORT = "klaim.abort"
"""Key in scope["extensions"] of a function that breaks the connection, put there by serving.serve."""

_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")


class BrokenConnection(Response):
    """No answer at all: the connection breaks."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        abort = scope.get("extensions", {}).get(ABORT)
        if abort is None:
            raise RuntimeError("dropping a connection needs the server started by bot.simulator.serve")
        abort()
        while (await receive())["type"] != "http.disconnect":
            continue


def routes(telegram: LocalTelegram) -> list[Route]:
    """The routes of the Bot API for one local Telegram."""

    async def call_method(request: Request) -> Response:
        return await _call(telegram, request)

    async def download(request: Request) -> Response:
        return await _download(telegram, request)

    async def replied(call: Json) -> None:
        await _make(telegram, call)

    telegram.webhook.replied = replied
    return [
        Route("/bot{token}/{method}", call_method, methods=["GET", "POST"]),
        Route("/file/bot{token}/{path:path}", download, methods=["GET"]),
    ]


async def _call(telegram: LocalTelegram, request: Request) -> Response:
    asked = request.path_params["method"]
    name, method = METHODS.get(asked.lower(), (asked, None))
    try:
        params = await read_params(request)
        unreadable = None
    except ApiError as error:
        params, unreadable = Params(), error
    call = telegram.journal.open(name, params.as_json(), telegram.now())
    fault = telegram.faults.meet(name)
    call.fault = fault.kind if fault else None
    if fault is not None and fault.kind == "drop_before":
        return BrokenConnection()
    if fault is not None and fault.kind in ("429", "500"):
        return _answered(telegram, call, refusal(fault))
    if fault is not None and fault.kind == "delay_before":
        await _late(request, fault)
    try:
        _check_token(telegram, request.path_params["token"])
        if unreadable is not None:
            raise unreadable
        result = await _run(telegram, name, method, params, request)
    except ApiError as error:
        return await _after(request, fault, _answered(telegram, call, error))
    except _ClientGone:
        call.gone = True
        return Response(status_code=204)
    return await _after(request, fault, _answered(telegram, call, result))


async def _make(telegram: LocalTelegram, asked: Json) -> None:
    """Make a call that stood in the answer to an update. A line can't break on the way any more, but a call can still be refused."""
    values = {name: value for name, value in asked.items() if name != "method"}
    name, method = METHODS.get(str(asked["method"]).lower(), (str(asked["method"]), None))
    params = Params(values)
    call = telegram.journal.open(name, params.as_json(), telegram.now())
    call.reply = True
    fault = telegram.faults.meet(name)
    call.fault = fault.kind if fault else None
    outcome: Any
    try:
        if fault is not None and fault.kind in ("429", "500"):
            raise refusal(fault)
        if method is None:
            raise ApiError(404, "Not Found: method not found")
        outcome = await method(telegram, params)
    except ApiError as error:
        outcome = error
    _answered(telegram, call, outcome)


async def _after(request: Request, fault: Fault | None, response: Response) -> Response:
    if fault is not None and fault.kind == "drop_after":
        return BrokenConnection()
    if fault is not None and fault.kind == "delay_after":
        await _late(request, fault)
    return response


async def _late(request: Request, fault: Fault) -> None:
    """Wait as long as the fault says, or until the client has given up."""
    with suppress(TimeoutError):  # still there
        async with asyncio.timeout(fault.seconds):
            await _gone(request)


async def _gone(request: Request) -> None:
    """Return when the client has closed the connection."""
    while (await request.receive())["type"] != "http.disconnect":
        continue


def _check_token(telegram: LocalTelegram, token: str) -> None:
    if not _TOKEN.fullmatch(token):
        raise ApiError(404, "Not Found")
    if telegram.token is not None and token != telegram.token:
        raise ApiError(401, "Unauthorized")


async def _run(telegram: LocalTelegram, name: str, method: Method | None, params: Params, request: Request) -> Any:
    if method is None:
        raise ApiError(404, "Not Found: method not found")
    if name == "getUpdates" and params.number("timeout", 0) > 0:
        return await _unless_gone(request, method, telegram, params)
    return await method(telegram, params)


_NEWS_SECONDS = 0.05


class _ClientGone(Exception):
    """The client closed the connection while it waited."""


async def _unless_gone(request: Request, method: Method, telegram: LocalTelegram, params: Params) -> Any:
    """A long poll, ended when its client goes away: a dead bot must not be the "older poller" of the one started anew."""

    watching = asyncio.create_task(_gone(request))
    polling: asyncio.Future[Any] = asyncio.ensure_future(method(telegram, params))
    try:
        await asyncio.wait((watching, polling), return_when=asyncio.FIRST_COMPLETED)
        if polling.done() and polling.exception() is not None:
            # That the client left may be known only after its next call was: then this one is nobody's older poller.
            await asyncio.wait((watching,), timeout=_NEWS_SECONDS)
        if not polling.done() or (watching.done() and polling.exception() is not None):
            raise _ClientGone
        return polling.result()
    finally:
        watching.cancel()
        polling.cancel()


def _answered(telegram: LocalTelegram, call: Call, outcome: Any) -> Response:
    status = 200
    body: Json
    if isinstance(outcome, ApiError):
        status, body = outcome.code, outcome.body()
    else:
        body = {"ok": True, "result": outcome}
    telegram.journal.close(call, status, body)
    return JSONResponse(body, status)


async def _download(telegram: LocalTelegram, request: Request) -> Response:
    path = request.path_params["path"]
    call = telegram.journal.open("download", {"path": path}, telegram.now())
    fault = telegram.faults.meet("download")
    call.fault = fault.kind if fault else None
    if fault is not None and fault.kind in ("drop_before", "drop_after"):
        return BrokenConnection()
    if fault is not None and fault.kind in ("429", "500"):
        return _answered(telegram, call, refusal(fault))
    if fault is not None:
        await _late(request, fault)
    stored = telegram.files.behind(path)
    try:
        _check_token(telegram, request.path_params["token"])
        if stored is None:
            raise ApiError(404, "Not Found")
    except ApiError as error:
        return _answered(telegram, call, error)
    telegram.journal.close(call, 200, None)
    return Response(await asyncio.to_thread(stored.bytes), media_type="application/octet-stream")
