"""The page on which an administrator adds, changes and removes officers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from bot.desk.officers import (
    UnknownBranch,
    UnknownOfficer,
    UnusableName,
    add_officer,
    branches_named,
    checked_name,
    end_sessions,
    remove_officer,
    reset_officer,
)
from bot.desk.rights import ROLES, Role
from bot.desk.sessions import Visit, new_visit
from bot.desk.web import base_of, desk_of, form_of, go, note_access, page
from bot.ports.officers import LastAdministrator, Officer, OfficerChange
from dialogs.law.branches import Directory
from dialogs.model.effects import Text

LONGEST_BRANCHES = 2000
"""Most characters of the field with branches."""
FIELDS = ("name", "role", "branches")
"""Fields of a form about an officer."""


@dataclass(frozen=True, slots=True)
class Form:
    """Content of a form about an officer's rights. `id`: it tells the fields of the page's forms apart."""

    id: str
    name: str = ""
    role: str = "officer"
    branches: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """An officer as the page shows them. `branches`: their names; `seen`: the version of their rights, carried by the form."""

    officer: Officer
    branches: tuple[str, ...]
    seen: str
    form: Form


@dataclass(frozen=True, slots=True)
class Fresh:
    """A new one-time link: of this officer, at this address."""

    officer: str
    link: str


async def show_officers(request: Request, visit: Visit) -> Response:
    """All officers, with role, branches and how they sign in."""
    done = request.query_params.get("selesai", "")
    return await _page(request, visit, done=done if done in DONE else "")


DONE = ("rights", "signed_out", "removed")
"""Texts that tell what a form has done."""


async def add(request: Request, visit: Visit) -> Response:
    """Add an officer, and show the link they come in by. One who is already there is left as they are."""
    form = await form_of(request, visit)
    officers, now = desk_of(request).deps.officers, desk_of(request).deps.clock()
    try:
        name = checked_name(form.get("name", "")[:100])
        role, branches = _rights(request, form)
    except (UnusableName, UnknownBranch) as error:
        return await _page(request, visit, 422, problem=_told(error), typed=form)
    if role is None:
        return await _page(request, visit, 422, problem=Text("desk-officer-role-missing"), typed=form)
    if await officers.officer(name) is not None:
        return await _page(request, visit, 409, problem=Text("desk-officer-known", {"name": name.title()}), typed=form)
    token = await add_officer(officers, name, now, role=role, branches=branches)
    await note_access(request, visit, "officer_added", to_officer=name, role=role, branches=sorted(branches))
    return await _page(request, visit, fresh=_fresh(request, name, token))


async def change_rights(request: Request, visit: Visit) -> Response:
    """Give an officer another role or other branches, if they still have those that were seen."""
    form = await form_of(request, visit)
    officers = desk_of(request).deps.officers
    officer = await officers.officer(form.get("name", "")[:100])
    if officer is None:
        return await _gone(request, visit)
    if form.get("seen") != _seen(officer):
        return await _page(request, visit, 409, problem=Text("desk-officer-stale"), about=officer.name, typed=form)
    try:
        role, branches = _rights(request, form)
    except UnknownBranch as error:
        return await _page(request, visit, 422, problem=_told(error), about=officer.name, typed=form)
    if role is None:
        problem = Text("desk-officer-role-missing")
        return await _page(request, visit, 422, problem=problem, about=officer.name, typed=form)
    changes: Mapping[OfficerChange, Any] = {"role": role, "branches": branches}
    try:
        await officers.change_officer(officer.name, changes)
    except LastAdministrator as error:
        return await _page(request, visit, 409, problem=_told(error), about=officer.name)
    await note_access(request, visit, "officer_changed", to_officer=officer.name, role=role, branches=sorted(branches))
    return go(request, f"/petugas?selesai={DONE[0]}" if visit.officer != officer.name else "/", visit)


async def reset(request: Request, visit: Visit) -> Response:
    """End everything an officer could come in by, and show a new link."""
    form = await form_of(request, visit)
    name = form.get("name", "")[:100]
    try:
        token = await reset_officer(desk_of(request).deps.officers, name, desk_of(request).deps.clock())
    except UnknownOfficer:
        return await _gone(request, visit)
    await note_access(request, visit, "officer_reset", to_officer=name)
    return await _page(request, visit, fresh=_fresh(request, name, token))


async def sign_out(request: Request, visit: Visit) -> Response:
    """End every session and link of an officer; the password stays."""
    form = await form_of(request, visit)
    name = form.get("name", "")[:100]
    try:
        await end_sessions(desk_of(request).deps.officers, name)
    except UnknownOfficer:
        return await _gone(request, visit)
    await note_access(request, visit, "officer_signed_out", to_officer=name)
    return _after(request, visit, name, DONE[1])


async def remove(request: Request, visit: Visit) -> Response:
    """Remove an officer: everything of theirs ends at once. The last administrator stays."""
    form = await form_of(request, visit)
    name = form.get("name", "")[:100]
    try:
        await remove_officer(desk_of(request).deps.officers, name)
    except UnknownOfficer:
        return await _gone(request, visit)
    except LastAdministrator as error:
        return await _page(request, visit, 409, problem=_told(error), about=name)
    await note_access(request, visit, "officer_removed", to_officer=name)
    return _after(request, visit, name, DONE[2])


# --- within -----------------------------------------------------------------------------------------------------------


def _after(request: Request, visit: Visit, name: str, done: str) -> Response:
    """Back to the page; to the sign-in page for an administrator who has just ended their own session."""
    if visit.officer == name:
        return go(request, "/masuk", new_visit(desk_of(request).deps.clock()))
    return go(request, f"/petugas?selesai={done}", visit)


def _rights(request: Request, form: Mapping[str, str]) -> tuple[Role | None, frozenset[str]]:
    """The role of the form, None for none of ours, and its branches. Raises UnknownBranch."""
    role = next((role for role in ROLES if role == form.get("role")), None)
    typed = form.get("branches", "")[:LONGEST_BRANCHES].split(",")
    return role, branches_named(desk_of(request).deps.directory, typed)


def _told(error: Exception) -> Text:
    if isinstance(error, UnknownBranch):
        return Text("desk-officer-branch-unknown", {"branch": error.typed[:60]})
    return Text("desk-officer-last" if isinstance(error, LastAdministrator) else "desk-officer-name")


def _seen(officer: Officer) -> str:
    """Version of an officer's rights. A form about them fits only as long as they have not changed."""
    return f"{officer.role} {','.join(sorted(officer.branches))}"


def _fresh(request: Request, name: str, token: str) -> Fresh:
    scheme = "https" if desk_of(request).deps.secure_cookies else request.url.scheme
    return Fresh(name, f"{scheme}://{request.url.netloc}{base_of(request)}/masuk?token={token}")


async def _gone(request: Request, visit: Visit) -> Response:
    return await _page(request, visit, 409, problem=Text("desk-officer-gone"))


async def _page(
    request: Request,
    visit: Visit,
    status: int = 200,
    *,
    problem: Text | None = None,
    about: str | None = None,
    typed: Mapping[str, str] | None = None,
    fresh: Fresh | None = None,
    done: str = "",
) -> Response:
    """`about`: the officer whose form was sent, None for the form of a new one. `typed`: what it held."""
    deps = desk_of(request).deps
    sent = None if typed is None else tuple(typed.get(field, "")[:LONGEST_BRANCHES] for field in FIELDS)
    return page(
        request,
        "officers.html",
        visit,
        status,
        officers=[
            _shown(deps.directory, officer, str(number), sent if officer.name == about else None)
            for number, officer in enumerate(await deps.officers.all_officers(), start=1)
        ],
        new=Form("new", *sent) if sent and about is None else Form("new"),
        roles_to_choose=ROLES,
        directory=sorted(deps.directory.branches, key=lambda branch: branch.name),
        problem=problem,
        about=about,
        sent=sent,
        fresh=fresh,
        done=done,
    )


def _shown(directory: Directory, officer: Officer, id_: str, sent: tuple[str, ...] | None) -> Shown:
    known = {branch: directory.by_id(branch) for branch in sorted(officer.branches)}
    names = tuple(branch.name if branch else id_ for id_, branch in known.items())
    form = Form(id_, *sent) if sent else Form(id_, officer.name, officer.role, ", ".join(known))
    return Shown(officer, names, _seen(officer), form)
