"""The routes that the operator's system calls: a status as it comes about, and the documents behind signed links.

A refusal says why in one sentence. A status is answered 200 only after it is committed.
"""

from __future__ import annotations

from collections.abc import Sequence

import structlog
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot.submission.http.documents import PATH, Links, stored
from bot.submission.http.messages import Problem, Reported, StatusReport, WrongAnswer, news_of, read, write
from bot.submission.http.signing import NotSigned, check
from bot.submission.news import STATES
from bot.submission.registry import Tools
from dialogs.law.claim_lifecycle import IllegalMove, possible

log = structlog.get_logger(__name__)

STATUS_PATH = "/submission/http/status"
MOST_BYTES = 64 * 1024


class Callbacks:
    """Routes of one adapter. `secret`: what both sides sign with."""

    def __init__(self, secret: bytes, tools: Tools, links: Links) -> None:
        self._secret = secret
        self._tools = tools
        self._links = links

    @property
    def routes(self) -> Sequence[BaseRoute]:
        """The routes to mount."""
        return (
            Route(STATUS_PATH, self._status, methods=["POST"]),
            Route(f"{PATH}/{{file}}", self._document, methods=["GET"]),
        )

    async def _status(self, request: Request) -> Response:
        body = await _body(request)
        if body is None:
            return _refused(413, f"the body is longer than {MOST_BYTES} bytes")
        path = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        try:
            check(self._secret, self._tools.now().timestamp(), "POST", path, body, request.headers)
            report: StatusReport = read(body, StatusReport)
        except NotSigned as error:
            return _refused(401, str(error))
        except WrongAnswer as error:
            return _refused(400, f"the body {error}")
        claim = await self._tools.held(report.key)
        if claim is None:
            return _refused(404, "no claim stands here under this key")
        try:
            brought = await self._tools.bring(claim.id, news_of(report.status))
        except IllegalMove as error:
            return _refused(409, _impossible(error))
        except Exception as error:  # noqa: BLE001 - whatever it is, the status is not kept: it has to come again
            log.warning("status_not_kept", claim=claim.id, error=type(error).__name__)
            return _refused(503, "the status could not be kept; report it again later")
        return _answer(200, write(Reported(brought == "told")))

    async def _document(self, request: Request) -> Response:
        file_id, asked = request.path_params["file"], request.query_params
        if not self._links.opens(file_id, asked.get("expires", ""), asked.get("signature", ""), self._tools.now()):
            return _refused(403, "this link was not made here, or has expired")
        found = await stored(self._tools.blobs, self._tools, file_id)
        if found is None:
            return _refused(404, "this document is not stored any more")
        content, media_type = found
        return Response(content, media_type=media_type, headers={"Cache-Control": "no-store"})


async def _body(request: Request) -> bytes | None:
    """The body; None where it is too long or breaks off."""
    body = bytearray()
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > MOST_BYTES:
                return None
    except ClientDisconnect:
        return None
    return bytes(body)


def _impossible(error: IllegalMove) -> str:
    nexts = [state for state in possible(error.state, by="service") if state in STATES]
    there = f"possible from there: {', '.join(nexts)}" if nexts else "nothing is reported from there"
    return f"a claim that is {error.state} can't become {error.to}; {there}; report this one again later"


def _refused(status: int, why: str) -> Response:
    return _answer(status, write(Problem(why)))


def _answer(status: int, body: bytes) -> Response:
    return Response(body, status, media_type="application/json")
