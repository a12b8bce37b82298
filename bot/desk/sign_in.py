"""Signing in (name and password, or a one-time link, then a code where there is an authenticator), signing out, and the language."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from datetime import timedelta

import structlog
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.desk.authenticator import use_code
from bot.desk.officers import hash_token, officer_name
from bot.desk.passwords import RETRY_SECONDS, Busy
from bot.desk.proxies import counted
from bot.desk.sessions import Visit, begin_session, id_hash, new_visit
from bot.desk.web import (
    LANGUAGE,
    REMEMBERED,
    address_of,
    desk_of,
    form_of,
    go,
    language_of,
    note_access,
    page,
    set_cookie,
)
from bot.ports.officers import Officer
from bot.texts import LOCALES
from dialogs.model.effects import Text

log = structlog.get_logger(__name__)

CODE_WITHIN = timedelta(minutes=5)
"""Time between password and code."""
_WANTED = re.compile(r"/(klaim/[\w.~%-]+|akun|petugas)?", re.ASCII)
_LEFT = re.compile(r"/(klaim/[\w.~%-]+|akun|akun/kode|petugas|masuk)?(\?[\w.~%&=/+-]*)?", re.ASCII)


async def show_sign_in(request: Request, visit: Visit) -> Response:
    """The sign-in page; with `?token=` a page with one button, so that a link preview does not use the link up."""
    if token := request.query_params.get("token"):
        return page(request, "link.html", visit, token=token[:200], problem=None)
    wanted = _wanted(request.query_params.get("lanjut"))
    if visit.officer is not None:
        return go(request, wanted)
    return _sign_in_page(request, visit, wanted=wanted)


async def sign_in(request: Request, visit: Visit) -> Response:
    """Sign in with what the form carries: a link's token, a code after a password, or name and password."""
    form = await form_of(request, visit)
    if "token" in form:
        return await _by_link(request, visit, form)
    if "pending" in form:
        return await _by_code(request, visit, form)
    try:
        with desk_of(request).passwords.turn():
            return await _by_password(request, visit, form)
    except Busy:
        log.warning("sign_in_busy")
        return busy(
            _sign_in_page(request, visit, 503, Text("desk-busy"), _wanted(form.get("lanjut")), form.get("name", ""))
        )


def busy(response: Response) -> Response:
    """The answer to somebody whose password could not be looked at: it says when to come again."""
    response.headers["Retry-After"] = str(RETRY_SECONDS)
    return response


async def _by_password(request: Request, visit: Visit, form: dict[str, str]) -> Response:
    desk, wanted = desk_of(request), _wanted(form.get("lanjut"))
    name = officer_name(form.get("name", "")[:100])
    keys = (f"name {name}", _counted(request))
    wait = desk.throttle.take(keys, desk.deps.clock())
    if wait is not None:
        log.warning("sign_in_throttled", seconds=math.ceil(wait.total_seconds()), address=address_of(request))
        problem = Text("desk-wait", {"span": _span(request, wait)})
        return _wait(_sign_in_page(request, visit, 429, problem, wanted, form.get("name", "")), wait)
    officer = await desk.deps.officers.officer(name)
    if (
        not await desk.passwords.fits(form.get("password", ""), officer.password_hash if officer else None)
        or officer is None
    ):
        log.warning("sign_in_refused", address=address_of(request))
        if officer is not None:
            await note_access(request, replace(visit, officer=officer.name), "sign_in_refused")
        return _sign_in_page(request, visit, 403, Text("desk-wrong-password"), wanted, form.get("name", ""))
    desk.throttle.forgive(keys)
    return await _go_on(request, visit, officer, wanted, by_link=False)


async def _by_link(request: Request, visit: Visit, form: dict[str, str]) -> Response:
    """Sign in by a link. A valid one always lets in, however often others have guessed before."""
    desk, now = desk_of(request), desk_of(request).deps.clock()
    name = await desk.deps.officers.use_link(hash_token(form["token"]), now)
    officer = await desk.deps.officers.officer(name) if name is not None else None
    if officer is None:
        wait = desk.throttle.take((_counted(request),), now)
        log.warning("link_refused", address=address_of(request))
        if wait is not None:
            problem = Text("desk-link-wait", {"span": _span(request, wait)})
            return _wait(page(request, "link.html", visit, 429, token=form["token"][:200], problem=problem), wait)
        return page(request, "link.html", visit, 403, token=None, problem=Text("desk-link-used"))
    return await _go_on(request, visit, officer, "/akun" if officer.password_hash is None else "/", by_link=True)


async def _go_on(request: Request, visit: Visit, officer: Officer, wanted: str, *, by_link: bool) -> Response:
    """Let the officer in, or ask for a code first where they have an authenticator."""
    if officer.totp_secret is None:
        return await enter(request, officer, wanted, by_link=by_link)
    desk = desk_of(request)
    pending = desk.sealed.seal(
        "code",
        {"officer": officer.name, "epoch": officer.epoch, "wanted": wanted, "by_link": by_link},
        desk.deps.clock(),
    )
    return page(request, "code.html", visit, pending=pending, problem=None)


async def _by_code(request: Request, visit: Visit, form: dict[str, str]) -> Response:
    desk, now = desk_of(request), desk_of(request).deps.clock()
    pending = desk.sealed.open("code", form["pending"], now, CODE_WITHIN)
    officer = await desk.deps.officers.officer(str(pending["officer"])) if pending else None
    if pending is None or officer is None or officer.epoch != pending["epoch"]:
        return _sign_in_page(request, visit, 403, Text("desk-code-late"))
    keys = (f"code {officer.name}", _counted(request))
    wait = desk.throttle.take(keys, now)
    if wait is not None:
        problem = Text("desk-wait", {"span": _span(request, wait)})
        return _wait(page(request, "code.html", visit, 429, pending=form["pending"], problem=problem), wait)
    if not await use_code(desk.deps.officers, officer, form.get("code", "")[:20], now):
        log.warning("code_refused", officer=officer.name, address=address_of(request))
        return page(request, "code.html", visit, 403, pending=form["pending"], problem=Text("desk-code-wrong"))
    desk.throttle.forgive(keys)
    return await enter(request, officer, str(pending["wanted"]), by_link=bool(pending["by_link"]))


async def enter(request: Request, officer: Officer, path: str, *, by_link: bool) -> Response:
    """Begin a session, and go to that path. Raises HTTPException 403 where the officer has changed in this moment."""
    desk = desk_of(request)
    visit = await begin_session(desk.deps.officers, officer, desk.deps.clock(), by_link=by_link)
    if visit is None:
        raise HTTPException(403)
    await note_access(
        request,
        visit,
        "signed_in",
        with_address=True,
        by="link" if by_link else "password",
        code=officer.totp_secret is not None,
    )
    return go(request, path, visit)


async def sign_out(request: Request, visit: Visit) -> Response:
    """End the session of this browser, on the server: a copy of its cookie is of no use after it."""
    await form_of(request, visit)
    desk = desk_of(request)
    await desk.deps.officers.end_session(id_hash(visit.session))
    await note_access(request, visit, "signed_out")
    return go(request, "/masuk", new_visit(desk.deps.clock()))


async def choose_language(request: Request, visit: Visit) -> Response:
    """Keep the language for the officer and for this browser, and go back to the page it was chosen on."""
    form = await form_of(request, visit)
    chosen, left = form.get("locale", ""), form.get("here", "")
    if chosen not in LOCALES:
        raise HTTPException(400)
    if visit.officer is not None:
        await desk_of(request).deps.officers.change_officer(visit.officer, {"locale": chosen})
    response = go(request, left if _LEFT.fullmatch(left) else "/", visit)
    set_cookie(request, response, LANGUAGE, chosen, REMEMBERED)
    return response


def _sign_in_page(
    request: Request, visit: Visit, status: int = 200, problem: Text | None = None, wanted: str = "/", name: str = ""
) -> Response:
    return page(request, "sign_in.html", visit, status, problem=problem, wanted=wanted, name=name[:100])


def _wait(response: Response, wait: timedelta) -> Response:
    response.headers["Retry-After"] = str(math.ceil(wait.total_seconds()))
    return response


def _span(request: Request, wait: timedelta) -> str:
    """The wait in whole minutes, rounded up: whoever waits that long is let in."""
    return language_of(request).span(timedelta(minutes=math.ceil(wait / timedelta(minutes=1))))


def _wanted(path: str | None) -> str:
    """Path to open after signing in: only a page of the desk, never another site."""
    return path if path and _WANTED.fullmatch(path) else "/"


def _counted(request: Request) -> str:
    return f"address {counted(address_of(request))}"
