"""The control API: everything a test does in Python, over HTTP, for tests with the local Telegram in another process.

The chat page uses it as well. Paths are below `/_control`; errors are `{"error": …}` with 400, 404 or 409.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import quote

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from .drawer import Drawer
from .errors import Json
from .faults import Fault
from .participant import CannotSend, Participant
from .state import Press
from .telegram import LocalTelegram
from .views import Button

Endpoint = Callable[[Request], Awaitable[Response]]
_SHOWN_IN_BROWSER = ("image/jpeg", "image/png", "image/webp", "application/pdf")
_LONGEST_WAIT = 30.0


def routes(telegram: LocalTelegram, drawer: Drawer) -> list[Route]:
    """The routes of the control API, to be mounted at `/_control`."""
    return [*_participant_routes(telegram), *_file_routes(telegram), *_test_routes(telegram), *_drawer_routes(drawer)]


def everything(telegram: LocalTelegram, drawer: Drawer) -> Json:
    """All the chat page needs to begin."""
    return {
        "bot": telegram.bot.as_user(),
        "descriptions": telegram.bot.descriptions,
        "participants": [participant.state() for participant in telegram.participants()],
        "drawer": [entry.as_json() for entry in drawer.entries],
        "spinning": [press.as_json() for press in telegram.unanswered_presses() if press.until > telegram.now()],
    }


def _participant_routes(telegram: LocalTelegram) -> list[Route]:
    async def join(request: Request) -> Response:
        body = await _body(request)
        name = str(body.get("name") or "").strip()
        if not 1 <= len(name) <= 64:
            raise HTTPException(400, "a name of 1 to 64 letters is wanted")
        return JSONResponse(telegram.participant(name, language_code=str(body.get("language_code") or "id")).state())

    async def everybody(request: Request) -> Response:
        return JSONResponse([participant.state() for participant in telegram.participants()])

    async def one(request: Request) -> Response:
        participant = _participant(telegram, request)
        if "seq" in request.query_params:
            timeout = min(float(request.query_params.get("timeout", "5")), _LONGEST_WAIT)
            await participant.wait_for_change(int(request.query_params["seq"]), timeout)
        return JSONResponse(participant.state())

    async def act(request: Request) -> Response:
        participant = _participant(telegram, request)
        action = _ACTIONS.get(request.path_params["action"])
        if action is None:
            raise HTTPException(404, "no such action")
        try:
            result = await action(participant, await _body(request))
        except (CannotSend, ValueError) as error:
            return JSONResponse({"error": str(error)}, 409)
        except LookupError as error:
            return JSONResponse({"error": str(error.args[0] if error.args else error)}, 404)
        if isinstance(result, Press):
            result = {"press": result.as_json()}
        return JSONResponse({"result": result, "state": participant.state()})

    return [
        Route("/participants", join, methods=["POST"]),
        Route("/participants", everybody, methods=["GET"]),
        Route("/participants/{id:int}", one, methods=["GET"]),
        Route("/participants/{id:int}/{action}", act, methods=["POST"]),
    ]


def _file_routes(telegram: LocalTelegram) -> list[Route]:
    async def file(request: Request) -> Response:
        stored = telegram.files.content(request.path_params["file_id"])
        if stored is None:
            raise HTTPException(404, "no such file")
        shown = "inline" if stored.mime_type in _SHOWN_IN_BROWSER else "attachment"
        headers = {
            "content-security-policy": "sandbox; default-src 'none'",
            "content-disposition": f"{shown}; filename*=UTF-8''{quote(stored.name)}",
            "cache-control": "max-age=3600",
        }
        return Response(stored.bytes(), media_type=stored.mime_type, headers=headers)

    return [Route("/files/{file_id}", file, methods=["GET"])]


def _test_routes(telegram: LocalTelegram) -> list[Route]:
    async def journal(request: Request) -> Response:
        calls = telegram.journal.invalid if "invalid" in request.query_params else list(telegram.journal.calls)
        method = request.query_params.get("method", "")
        return JSONResponse([call.as_json() for call in calls if not method or call.method == method])

    async def clear_journal(request: Request) -> Response:
        telegram.journal.clear()
        return JSONResponse({})

    async def faults(request: Request) -> Response:
        return JSONResponse(telegram.faults.as_json())

    async def add_fault(request: Request) -> Response:
        try:
            telegram.faults.add(Fault(**await _body(request)))
        except (TypeError, ValueError) as error:
            raise HTTPException(400, str(error)) from error
        return JSONResponse(telegram.faults.as_json())

    async def clear_faults(request: Request) -> Response:
        telegram.faults.clear()
        return JSONResponse([])

    async def presses(request: Request) -> Response:
        chosen = telegram.unanswered_presses() if "unanswered" in request.query_params else telegram.presses.values()
        return JSONResponse([press.as_json() for press in chosen])

    async def press(request: Request) -> Response:
        found = telegram.presses.get(request.path_params["query_id"])
        if found is None:
            raise HTTPException(404, "no such press")
        try:
            await found.wait(min(float(request.query_params.get("timeout", "5")), _LONGEST_WAIT))
        except TimeoutError:
            return JSONResponse(found.as_json())
        return JSONResponse(found.as_json())

    async def limits(request: Request) -> Response:
        telegram.limits.enabled = bool((await _body(request)).get("enabled"))
        return JSONResponse({"enabled": telegram.limits.enabled})

    async def advance(request: Request) -> Response:
        telegram.advance(float((await _body(request)).get("seconds", 0)))
        return JSONResponse({"now": telegram.now()})

    return [
        Route("/journal", journal, methods=["GET"]),
        Route("/journal/clear", clear_journal, methods=["POST"]),
        Route("/faults", faults, methods=["GET"]),
        Route("/faults", add_fault, methods=["POST"]),
        Route("/faults/clear", clear_faults, methods=["POST"]),
        Route("/presses", presses, methods=["GET"]),
        Route("/presses/{query_id}", press, methods=["GET"]),
        Route("/limits", limits, methods=["POST"]),
        Route("/advance", advance, methods=["POST"]),
    ]


def _drawer_routes(drawer: Drawer) -> list[Route]:
    async def entries(request: Request) -> Response:
        return JSONResponse([entry.as_json() for entry in drawer.entries])

    async def mail(request: Request) -> Response:
        body = await _body(request)
        try:
            entry = drawer.mail(*(str(body.get(name) or "") for name in ("to", "subject", "text", "sender")))
        except ValueError as error:
            raise HTTPException(400, str(error)) from error
        return JSONResponse(entry.as_json(), 201)

    async def clear(request: Request) -> Response:
        drawer.clear()
        return JSONResponse([])

    return [
        Route("/drawer", entries, methods=["GET"]),
        Route("/drawer/mail", mail, methods=["POST"]),
        Route("/drawer/clear", clear, methods=["POST"]),
    ]


def _participant(telegram: LocalTelegram, request: Request) -> Participant:
    wanted = request.path_params["id"]
    for participant in telegram.participants():
        if participant.id == wanted:
            return participant
    raise HTTPException(404, "no such participant")


async def _body(request: Request) -> Json:
    """The JSON object of a request; of a form its fields, with all uploads as (name, type, bytes) in "files"."""
    if request.headers.get("content-type", "").startswith("multipart/form-data"):
        body: Json = {"files": []}
        async with request.form(max_files=10) as form:
            for name, value in form.multi_items():
                if isinstance(value, UploadFile):
                    kind = value.content_type or "application/octet-stream"
                    body["files"].append((value.filename or "file", kind, await value.read()))
                else:
                    body[name] = value
        return body
    raw = await request.body()
    try:
        read = json.loads(raw) if raw else {}
    except ValueError as error:
        raise HTTPException(400, "JSON is wanted") from error
    if not isinstance(read, dict):
        raise HTTPException(400, "a JSON object is wanted")
    return read


def _files(body: Json) -> list[tuple[str, str, bytes]]:
    files: list[tuple[str, str, bytes]] = body.get("files") or []
    if not files:
        raise ValueError("a file is wanted")
    return files


async def _send_photo(participant: Participant, body: Json) -> Any:
    return await participant.send_photo(_files(body)[0][2], body.get("caption", ""))


async def _send_album(participant: Participant, body: Json) -> Any:
    return await participant.send_album([content for _, _, content in _files(body)], body.get("caption", ""))


async def _send_file(participant: Participant, body: Json) -> Any:
    name, mime, content = _files(body)[0]
    return await participant.send_file(content, name, mime, body.get("caption", ""))


async def _press(participant: Participant, body: Json) -> Any:
    if "button" in body:
        return await participant.press(Button(**body["button"]))
    if "data" in body:
        return await participant.press_data(int(body["message_id"]), str(body["data"]))
    return await participant.press(str(body["wanted"]))


_ACTIONS: dict[str, Callable[[Participant, Json], Awaitable[Any]]] = {
    "send": lambda participant, body: participant.send(str(body.get("text", ""))),
    "start": lambda participant, body: participant.start(str(body.get("payload", ""))),
    "send_photo": _send_photo,
    "send_album": _send_album,
    "send_file": _send_file,
    "share_contact": lambda participant, body: participant.share_contact(
        body.get("phone_number"), own=bool(body.get("own", True))
    ),
    "share_location": lambda participant, body: participant.share_location(
        float(body["latitude"]), float(body["longitude"])
    ),
    "sticker": lambda participant, body: participant.sticker(str(body.get("emoji", "👍"))),
    "voice": lambda participant, body: participant.voice(int(body.get("seconds", 3))),
    "forward": lambda participant, body: participant.forward(
        str(body.get("text", "")), str(body.get("sender", "Grup Warga"))
    ),
    "edit": lambda participant, body: participant.edit(int(body["message_id"]), str(body.get("text", ""))),
    "delete": lambda participant, body: participant.delete(int(body["message_id"])),
    "press": _press,
    "block": lambda participant, body: participant.block(),
    "unblock": lambda participant, body: participant.unblock(),
    "deactivate": lambda participant, body: participant.deactivate(),
    "redeliver": lambda participant, body: participant.redeliver(body["update"]),
}
