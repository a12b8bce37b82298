"""Common ground of the desk's pages: safe headers, forms with a CSRF token, the officer's visit and language, friendly errors."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote

import structlog
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from bot.acting import acting, address_class
from bot.desk import formatting, states
from bot.desk.audit_details import coded
from bot.desk.deps import DeskDeps
from bot.desk.language import Language, sentence
from bot.desk.officers import RESERVED
from bot.desk.passwords import Passwords
from bot.desk.presence import Presence
from bot.desk.proxies import client_address
from bot.desk.rights import GUARDED_ROLES, Right
from bot.desk.sealed_fields import SealedFields
from bot.desk.sessions import COOKIE, IDLE, Cookies, Visit, new_visit, resume_session
from bot.desk.throttle import Throttle
from bot.isolation import SimpleEventIsolation
from bot.ports.audit import AuditNote
from bot.ports.claims import Tampered
from bot.texts import LOCALES

HERE = Path(__file__).parent
LARGEST_FORM = 64 * 1024
"""Most bytes of a form; one beyond it gets a page that says so."""
LARGEST_BODY = 16 * LARGEST_FORM
"""Most bytes of a body; Starlette refuses one beyond it by itself, in English and without a page. No browser sends one from our pages."""
WRITTEN_WITH_THE_CHANGE = frozenset({"claim_moved"})
"""Actions of which the audit tells in the transaction of the change, so not once more."""
LANGUAGE = "klaim_desk_language"
"""The cookie with the language chosen in this browser. It is none of the visit's: the choice outlives signing out."""
REMEMBERED = timedelta(days=365)
REFRESH = "hx-request"
"""Header of a request that htmx makes for a page that is open already."""

log = structlog.get_logger(__name__)
access_log = structlog.get_logger("desk.access")
"""Log of access to claims: the officer's name and the claim's id, and nothing of what is in it."""

SAFE_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; "
    "form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
}

ERRORS = (400, 403, 404, 405, 413, 500, "right", "tampered")
"""Statuses that have a page with words of their own; any other gets that of the first. "right": the role lacks the right. "tampered": a
claim is not as it was written."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The desk while it runs: what it was given, and what it keeps in memory."""

    deps: DeskDeps
    cookies: Cookies
    templates: Environment
    style: str
    sealed: SealedFields
    throttle: Throttle = field(default_factory=Throttle)
    passwords: Passwords = field(default_factory=Passwords)
    presence: Presence = field(default_factory=Presence)
    isolation: SimpleEventIsolation = field(default_factory=SimpleEventIsolation)
    """Claims by id, so that of two officers the second sees what the first has done."""


def make_desk(deps: DeskDeps) -> Desk:
    """A desk ready to serve. Raises nothing that `DeskDeps` has not refused before."""
    templates = Environment(
        loader=Templates(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.globals.update(
        operator=deps.operator,
        states=states,
        roles=RESERVED,
        locales=LOCALES,
        sentence=sentence,
        zone_in=formatting.zone_in,
        iso=formatting.iso,
        versions={file.name: _version(file) for file in (HERE / "static").iterdir()},
    )
    style = _version(HERE / "static" / "desk.css")
    return Desk(deps, Cookies(deps.secret), templates, style, SealedFields(deps.secret))


def _version(file: Path) -> str:
    """A file's version, part of its address: a browser keeps what has not changed and asks for nothing."""
    return hashlib.sha256(file.read_bytes()).hexdigest()[:12]


class Templates(FileSystemLoader):
    """Templates without the indentation of their lines, which is a tenth of a page and tells a browser nothing."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Return the source of a template, its file, and whether it is still the newest."""
        source, file, newest = super().get_source(environment, template)
        return re.sub(r"^[ \t]+", "", source, flags=re.MULTILINE), file, newest


class KeptFiles(StaticFiles):
    """Files of the desk's pages. Asked for by their version they may be kept for a year, so a page costs one request."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        if scope["query_string"] and response.status_code == 200:
            response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response


def desk_of(request: Request) -> Desk:
    """The desk that serves this request."""
    desk: Desk = request.app.state.desk
    return desk


def language_of(request: Request) -> Language:
    """The language of the answer: the one the officer chose, else the one chosen in this browser, else the operator's."""
    deps, visit = desk_of(request).deps, getattr(request.state, "visit", None)
    chosen = (visit.locale if visit else None, request.cookies.get(LANGUAGE))
    return Language(next((one for one in chosen if one in LOCALES), deps.locale), deps.label)


def address_of(request: Request) -> str:
    """The address of the browser, as far as it can be believed: see `bot.desk.proxies`."""
    deps = desk_of(request).deps
    return client_address(request, deps.trusted_proxies, deps.proxy_header)


def base_of(request: Request) -> str:
    """The path under which the desk is mounted, without a slash at the end."""
    return str(request.scope.get("root_path", "")).rstrip("/")


def claim_path(claim_id: str) -> str:
    """The path of a claim's page below the desk's."""
    return f"/klaim/{quote(claim_id, safe='')}"


def page(request: Request, template: str, visit: Visit | None, status: int = 200, **context: Any) -> Response:
    """A page of the desk. With a visit, its cookie is set anew, so that eight hours begin again."""
    desk, language = desk_of(request), language_of(request)
    html = desk.templates.get_template(template).render(
        base=base_of(request),
        here=_here(request),
        visit=visit,
        style=desk.style,
        language=language,
        t=language.t,
        say=language.say,
        **context,
    )
    response = HTMLResponse(html, status, headers=SAFE_HEADERS)
    if visit is not None:
        keep(request, response, visit)
    return response


def _here(request: Request) -> str | None:
    """The path and query of this page below the desk's; None for the answer to a form, which can't be opened again."""
    if request.method != "GET":
        return None
    path, query = request.url.path.removeprefix(base_of(request)), request.url.query
    return f"{path}?{query}" if query else path


def go(request: Request, path: str, visit: Visit | None = None) -> Response:
    """Send the browser to a path below the desk's, after a form."""
    response = RedirectResponse(base_of(request) + path, 303, headers=SAFE_HEADERS)
    if visit is not None:
        keep(request, response, visit)
    return response


def keep(request: Request, response: Response, visit: Visit) -> None:
    """Set the visit's cookie."""
    desk = desk_of(request)
    set_cookie(request, response, COOKIE, desk.cookies.seal(visit, desk.deps.clock()), IDLE)


def set_cookie(request: Request, response: Response, name: str, value: str, age: timedelta) -> None:
    """Set a cookie of the desk, out of reach of scripts, other sites and other paths."""
    response.set_cookie(
        name,
        value,
        max_age=int(age.total_seconds()),
        path=base_of(request) or "/",
        secure=desk_of(request).deps.secure_cookies,
        httponly=True,
        samesite="lax",
    )


async def visit_of(request: Request) -> Visit:
    """The visit of this browser: signed in, or not. A session that was ended, or whose officer is gone, is no longer one.

    A stream that a page keeps open by itself, and a list that it fetches again, are no activity: they keep no session from being idle.
    """
    desk = desk_of(request)
    now = desk.deps.clock()
    visit = desk.cookies.open(request.cookies.get(COOKIE), now)
    if visit is not None and visit.session:
        active = "text/event-stream" not in request.headers.get("accept", "") and REFRESH not in request.headers
        visit = await resume_session(desk.deps.officers, visit, now, active=active)
    request.state.visit = visit = visit or new_visit(now)
    return visit


class NotAllowed(HTTPException):
    """The officer's role lacks the right to this."""

    def __init__(self) -> None:
        super().__init__(403)


async def note_access(
    request: Request,
    visit: Visit,
    action: str,
    claim: str | None = None,
    *,
    with_address: bool = False,
    **details: object,
) -> None:
    """Keep in the audit that an officer did something: what, with which claim (its id), and details.

    `with_address`: the log has the address of the browser; the audit has its class only.
    A detail that is words, such as the `term` of a search, is kept as a keyed hash; officers' names go as `officer` or `to_officer`.
    """
    told = coded(desk_of(request).deps.secret, details)
    about = {} if claim is None else {"claim": claim}
    seen_from = {"address": address_of(request)} if with_address else {}
    access_log.info(action, officer=visit.officer, **about, **told, **seen_from)
    if action in WRITTEN_WITH_THE_CHANGE:
        return
    deps = desk_of(request).deps
    address = address_class(address_of(request))
    await deps.store.audit.note(AuditNote(visit.officer or "unknown", action, deps.clock(), claim, address, told))


View = Callable[[Request, Visit], Awaitable[Response]]


def anybody(view: View) -> Callable[[Request], Awaitable[Response]]:
    """A page for everybody, signed in or not."""

    async def serve(request: Request) -> Response:
        return await view(request, await visit_of(request))

    return serve


def officers_only(view: View, right: Right | None = None) -> Callable[[Request], Awaitable[Response]]:
    """A page for officers whose role has the right, or for all of them.

    Whoever is not signed in is asked to, and comes back to a page they wanted to see. Whoever lacks an authenticator that is required
    sets it up first: until then only pages that want no right are theirs. Raises NotAllowed for one without the right.
    """

    async def serve(request: Request) -> Response:
        visit = await visit_of(request)
        if visit.officer is not None:
            if right is not None and not visit.may(right):
                log.warning("not_allowed", officer=visit.officer, right=right)
                raise NotAllowed
            if right is not None and _lacks_authenticator(request, visit):
                return go(request, "/akun/kode", visit)
            with acting(visit.officer, address_class(address_of(request))):
                return await view(request, visit)
        if request.method != "GET":
            raise HTTPException(403)
        wanted = request.url.path.removeprefix(base_of(request))
        return go(request, f"/masuk?lanjut={quote(wanted, safe='/')}" if wanted not in ("", "/") else "/masuk")

    return serve


def _lacks_authenticator(request: Request, visit: Visit) -> bool:
    return desk_of(request).deps.totp_required and visit.role in GUARDED_ROLES and not visit.by_code


async def form_of(request: Request, visit: Visit) -> dict[str, str]:
    """Return what a form of ours sent. Raises HTTPException 413 when it is too long, 403 when its CSRF token is missing or another's."""
    length = request.headers.get("content-length", "0")
    if not length.isdecimal() or int(length) > LARGEST_FORM:
        raise HTTPException(413)
    form: FormData = await request.form(max_files=0, max_fields=20)
    fields = {name: value for name, value in form.items() if isinstance(value, str)}
    if not visit.allows(fields.get("csrf", "")):
        raise HTTPException(403)
    return fields


async def http_error(request: Request, error: Exception) -> Response:
    """A friendly page for what the desk refuses."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    told = "right" if isinstance(error, NotAllowed) else status
    return page(request, "error.html", None, status, told=told if told in ERRORS else ERRORS[0])


async def tampered(request: Request, error: Exception) -> Response:
    """A page that says that a claim is not as it was written; the audit and the log tell it too."""
    if not isinstance(error, Tampered):
        raise error
    log.error("claim_tampered", claim=error.claim, why=error.why)
    visit = getattr(request.state, "visit", None) or new_visit(desk_of(request).deps.clock())
    await note_access(request, visit, "claim_tampered", error.claim)
    return page(request, "error.html", None, 500, told="tampered")
