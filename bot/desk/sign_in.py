"""Signing in (name and password, or a one-time link), signing out, an officer's own account, and the language they read."""

from __future__ import annotations

import math
import re
from datetime import timedelta
from typing import Any

import structlog
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.desk.officers import end_sessions, hash_token, officer_name
from bot.desk.passwords import SHORTEST, problem_with
from bot.desk.sessions import Visit, begin_session, id_hash, new_visit
from bot.desk.web import LANGUAGE, REMEMBERED, desk_of, form_of, go, language_of, page, set_cookie
from bot.ports import Officer, OfficerChange
from bot.texts import LOCALES
from dialogs.model.effects import Text

log = structlog.get_logger(__name__)

_WANTED = re.compile(r"/(klaim/[\w.~%-]+|akun)?", re.ASCII)
_LEFT = re.compile(r"/(klaim/[\w.~%-]+|akun|masuk)?(\?[\w.~%&=/+-]*)?", re.ASCII)


async def show_sign_in(request: Request, visit: Visit) -> Response:
    """The sign-in page; with `?token=` a page with one button, so that a link preview does not use the link up."""
    if token := request.query_params.get("token"):
        return page(request, "link.html", visit, token=token[:200], problem=None)
    wanted = _wanted(request.query_params.get("lanjut"))
    if visit.officer is not None:
        return go(request, wanted)
    return _sign_in_page(request, visit, wanted=wanted)


async def sign_in(request: Request, visit: Visit) -> Response:
    """Sign in with what the form carries: a link's token, or name and password."""
    form = await form_of(request, visit)
    return await (_by_link(request, visit, form) if "token" in form else _by_password(request, visit, form))


async def _by_password(request: Request, visit: Visit, form: dict[str, str]) -> Response:
    desk, wanted = desk_of(request), _wanted(form.get("lanjut"))
    name = officer_name(form.get("name", "")[:100])
    keys = (f"name {name}", _address(request))
    wait = desk.throttle.take(keys, desk.deps.clock())
    if wait is not None:
        log.warning("sign_in_throttled", seconds=math.ceil(wait.total_seconds()))
        problem = Text("desk-wait", {"span": _span(request, wait)})
        response = _sign_in_page(request, visit, 429, problem, wanted, form.get("name", ""))
        response.headers["Retry-After"] = str(math.ceil(wait.total_seconds()))
        return response
    officer = await desk.deps.officers.officer(name)
    if (
        not await desk.passwords.fits(form.get("password", ""), officer.password_hash if officer else None)
        or officer is None
    ):
        log.warning("sign_in_refused")
        return _sign_in_page(request, visit, 403, Text("desk-wrong-password"), wanted, form.get("name", ""))
    desk.throttle.forgive(keys)
    return await _enter(request, officer, wanted, by_link=False)


async def _by_link(request: Request, visit: Visit, form: dict[str, str]) -> Response:
    desk, now = desk_of(request), desk_of(request).deps.clock()
    keys = (_address(request),)
    wait = desk.throttle.take(keys, now)
    if wait is not None:
        problem = Text("desk-link-wait", {"span": _span(request, wait)})
        return page(request, "link.html", visit, 429, token=form["token"][:200], problem=problem)
    name = await desk.deps.officers.use_link(hash_token(form["token"]), now)
    officer = await desk.deps.officers.officer(name) if name is not None else None
    if officer is None:
        log.warning("link_refused")
        return page(request, "link.html", visit, 403, token=None, problem=Text("desk-link-used"))
    desk.throttle.forgive(keys)
    return await _enter(request, officer, "/akun" if officer.password_hash is None else "/", by_link=True)


async def _enter(request: Request, officer: Officer, path: str, *, by_link: bool) -> Response:
    desk = desk_of(request)
    visit = await begin_session(desk.deps.officers, officer, desk.deps.clock(), by_link=by_link)
    if visit is None:
        raise HTTPException(403)
    log.info("officer_signed_in", officer=officer.name, by="link" if by_link else "password")
    return go(request, path, visit)


async def sign_out(request: Request, visit: Visit) -> Response:
    """End the session of this browser, on the server: a copy of its cookie is of no use after it."""
    await form_of(request, visit)
    desk = desk_of(request)
    await desk.deps.officers.end_session(id_hash(visit.session))
    return go(request, "/masuk", new_visit(desk.deps.clock()))


async def show_account(request: Request, visit: Visit) -> Response:
    """The officer's own page: password, and ending all sessions."""
    return await _account_page(request, visit, saved=request.query_params.get("tersimpan") == "1")


async def set_password(request: Request, visit: Visit) -> Response:
    """Set a password. Who came by a one-time link need not know the old one. Every other session ends."""
    form = await form_of(request, visit)
    desk = desk_of(request)
    officer = await _officer(request, visit)
    new = form.get("new", "")
    if problem := problem_with(new, officer.name):
        return await _account_page(request, visit, 422, problem)
    if new != form.get("again"):
        return await _account_page(request, visit, 422, Text("desk-password-unlike"))
    if _old_wanted(officer, visit):
        key = (f"name {officer.name}",)
        if desk.throttle.take(key, desk.deps.clock()) is not None:
            return await _account_page(request, visit, 429, Text("desk-password-wait"))
        if not await desk.passwords.fits(form.get("old", ""), officer.password_hash):
            return await _account_page(request, visit, 403, Text("desk-password-old-wrong"))
        desk.throttle.forgive(key)
    changes: dict[OfficerChange, Any] = {"password_hash": await desk.passwords.hash(new)}
    await desk.deps.officers.change_officer(officer.name, changes, end_all=True)
    log.info("password_set", officer=officer.name)
    return await _enter(request, await _officer(request, visit), "/akun?tersimpan=1", by_link=False)


async def sign_out_everywhere(request: Request, visit: Visit) -> Response:
    """End all sessions of this officer, this one included."""
    await form_of(request, visit)
    officer = await _officer(request, visit)
    await end_sessions(desk_of(request).deps.officers, officer.name)
    log.info("sessions_ended", officer=officer.name)
    return go(request, "/masuk", new_visit(desk_of(request).deps.clock()))


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


async def _officer(request: Request, visit: Visit) -> Officer:
    officer = await desk_of(request).deps.officers.officer(visit.officer or "")
    if officer is None:
        raise HTTPException(403)
    return officer


async def _account_page(
    request: Request, visit: Visit, status: int = 200, problem: Text | None = None, saved: bool = False
) -> Response:
    officer = await _officer(request, visit)
    return page(
        request,
        "account.html",
        visit,
        status,
        officer=officer,
        old_wanted=_old_wanted(officer, visit),
        shortest=SHORTEST,
        problem=problem,
        saved=saved,
    )


def _old_wanted(officer: Officer, visit: Visit) -> bool:
    return officer.password_hash is not None and not visit.by_link


def _sign_in_page(
    request: Request, visit: Visit, status: int = 200, problem: Text | None = None, wanted: str = "/", name: str = ""
) -> Response:
    return page(request, "sign_in.html", visit, status, problem=problem, wanted=wanted, name=name[:100])


def _span(request: Request, wait: timedelta) -> str:
    """The wait in whole minutes, rounded up: whoever waits that long is let in."""
    return language_of(request).span(timedelta(minutes=math.ceil(wait / timedelta(minutes=1))))


def _wanted(path: str | None) -> str:
    """Path to open after signing in: only a page of the desk, never another site."""
    return path if path and _WANTED.fullmatch(path) else "/"


def _address(request: Request) -> str:
    return f"address {request.client.host if request.client else 'unknown'}"
