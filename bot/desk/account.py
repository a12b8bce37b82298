"""An officer's own account: password, authenticator, and the end of all sessions."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.desk.authenticator import new_secret, qr_code, step_of, use_code
from bot.desk.officers import end_sessions
from bot.desk.passwords import SHORTEST, Busy, problem_with
from bot.desk.rights import GUARDED_ROLES
from bot.desk.sessions import Visit, new_visit
from bot.desk.sign_in import busy, enter
from bot.desk.web import desk_of, form_of, go, note_access, page
from bot.ports.officers import Officer, OfficerChange
from dialogs.model.effects import Text

ENROL_WITHIN = timedelta(minutes=15)
"""Time between the QR code and the first code of the authenticator."""


async def show_account(request: Request, visit: Visit) -> Response:
    """The officer's own page: password, authenticator, and ending all sessions."""
    return await _account_page(request, visit, saved=request.query_params.get("tersimpan") == "1")


async def set_password(request: Request, visit: Visit) -> Response:
    """Set a password. Who came by a one-time link need not know the old one. Every other session ends."""
    form = await form_of(request, visit)
    try:
        with desk_of(request).passwords.turn():
            return await _set_password(request, visit, form)
    except Busy:
        return busy(await _account_page(request, visit, 503, Text("desk-busy")))


async def _set_password(request: Request, visit: Visit, form: dict[str, str]) -> Response:
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
    await note_access(request, visit, "password_set")
    return await enter(request, await _officer(request, visit), "/akun?tersimpan=1", by_link=False)


async def sign_out_everywhere(request: Request, visit: Visit) -> Response:
    """End all sessions of this officer, this one included."""
    await form_of(request, visit)
    officer = await _officer(request, visit)
    await end_sessions(desk_of(request).deps.officers, officer.name)
    await note_access(request, visit, "sessions_ended")
    return go(request, "/masuk", new_visit(desk_of(request).deps.clock()))


# --- the authenticator ------------------------------------------------------------------------------------------------


async def show_authenticator(request: Request, visit: Visit) -> Response:
    """The page on which an authenticator is set up, or taken off where there is one."""
    return await _authenticator_page(request, visit)


async def confirm_authenticator(request: Request, visit: Visit) -> Response:
    """Keep the authenticator whose first code is right; every other session ends. Where there is one already, nothing is changed."""
    form = await form_of(request, visit)
    desk, now = desk_of(request), desk_of(request).deps.clock()
    officer = await _officer(request, visit)
    if officer.totp_secret is not None:
        return await _authenticator_page(request, visit, 409)
    values = desk.sealed.open("authenticator", form.get("sealed", ""), now, ENROL_WITHIN)
    if values is None or values["officer"] != officer.name:
        return await _authenticator_page(request, visit, 409, Text("desk-totp-late"))
    secret = str(values["secret"])
    step = step_of(secret, form.get("code", "")[:20], now)
    if step is None:
        return await _authenticator_page(request, visit, 422, Text("desk-code-wrong"), (secret, form["sealed"]))
    await desk.deps.officers.change_officer(officer.name, {"totp_secret": secret, "totp_step": step}, end_all=True)
    await note_access(request, visit, "authenticator_added")
    return await enter(request, await _officer(request, visit), "/akun/kode", by_link=visit.by_link)


async def remove_authenticator(request: Request, visit: Visit) -> Response:
    """Take the authenticator off, against a code of it. Not where the operator requires one of this role."""
    form = await form_of(request, visit)
    desk, now = desk_of(request), desk_of(request).deps.clock()
    officer = await _officer(request, visit)
    if _required(request, officer):
        return await _authenticator_page(request, visit, 403, Text("desk-totp-kept"))
    key = (f"code {officer.name}",)
    if desk.throttle.take(key, now) is not None:
        return await _authenticator_page(request, visit, 429, Text("desk-password-wait"))
    if not await use_code(desk.deps.officers, officer, form.get("code", "")[:20], now):
        return await _authenticator_page(request, visit, 422, Text("desk-code-wrong"))
    desk.throttle.forgive(key)
    await desk.deps.officers.change_officer(officer.name, {"totp_secret": None, "totp_step": None})
    await note_access(request, visit, "authenticator_removed")
    return go(request, "/akun/kode", visit)


async def _authenticator_page(
    request: Request,
    visit: Visit,
    status: int = 200,
    problem: Text | None = None,
    shown: tuple[str, str] | None = None,
) -> Response:
    """`shown`: the secret and its field where they were shown before; a new one otherwise."""
    desk, officer = desk_of(request), await _officer(request, visit)
    secret, sealed = "", ""
    if officer.totp_secret is None:
        if shown is None:
            values = {"officer": officer.name, "secret": (secret := new_secret())}
            shown = secret, desk.sealed.seal("authenticator", values, desk.deps.clock())
        secret, sealed = shown
    return page(
        request,
        "authenticator.html",
        visit,
        status,
        officer=officer,
        required=_required(request, officer),
        sealed=sealed,
        secret=[secret[start : start + 4] for start in range(0, len(secret), 4)],
        qr=qr_code(secret, officer.name, desk.deps.operator) if secret else "",
        problem=problem,
    )


# --- within -----------------------------------------------------------------------------------------------------------


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
        required=_required(request, officer),
        shortest=SHORTEST,
        problem=problem,
        saved=saved,
    )


def _old_wanted(officer: Officer, visit: Visit) -> bool:
    return officer.password_hash is not None and not visit.by_link


def _required(request: Request, officer: Officer) -> bool:
    return desk_of(request).deps.totp_required and officer.role in GUARDED_ROLES
