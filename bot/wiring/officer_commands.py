"""Work of the commands `klaim officer …`: each opens the store, does one thing, and returns what is to be printed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import UTC, datetime
from typing import TypeVar

from bot.branches import load as load_branches
from bot.desk import add_officer, branches_named, end_sessions, remove_officer, reset_officer
from bot.desk.officers import officer_name
from bot.ports.officers import LastAdministrator, Officer, Role
from bot.settings import Settings
from bot.storage.store import SQLStore
from bot.wiring.audit_commands import note_command
from bot.wiring.storage import keyring_of, open_store
from dialogs.law.branches import Directory

T = TypeVar("T")


class NotDone(Exception):
    """The command could not be carried out; the message says why."""


async def add(settings: Settings, name: str, role: Role | None, branches: Sequence[str] | None) -> str:
    """Add an officer, or reset one who is there; see `bot.desk.officers.add_officer`. Returns the link. Raises NotDone."""

    async def work(store: SQLStore) -> str:
        ids = None if branches is None else branches_named(load_branches(settings.branches), branches)
        token = await add_officer(store, name, datetime.now(UTC), role=role, branches=ids)
        there = await store.officer(officer_name(name))
        await note_command(
            store, "officer_added", to_officer=officer_name(name), role=there.role if there is not None else None
        )
        return _link(settings, token)

    return await _with_store(settings, work)


async def reset(settings: Settings, name: str) -> str:
    """End everything the officer could come in by. Returns a new link. Raises NotDone."""

    async def work(store: SQLStore) -> str:
        token = await reset_officer(store, name, datetime.now(UTC))
        await note_command(store, "officer_reset", to_officer=officer_name(name))
        return _link(settings, token)

    return await _with_store(settings, work)


async def sign_out(settings: Settings, name: str) -> None:
    """End every session and link of the officer. Raises NotDone."""

    async def work(store: SQLStore) -> None:
        await end_sessions(store, name)
        await note_command(store, "officer_signed_out", to_officer=officer_name(name))

    await _with_store(settings, work)


async def remove(settings: Settings, name: str) -> None:
    """Remove the officer. Raises NotDone."""

    async def work(store: SQLStore) -> None:
        await remove_officer(store, name)
        await note_command(store, "officer_removed", to_officer=officer_name(name))

    await _with_store(settings, work)


async def listed(settings: Settings) -> Sequence[str]:
    """Return a line for each officer: name, role, branches, and how they sign in. Raises NotDone."""
    directory = load_branches(settings.branches)

    async def work(store: SQLStore) -> Sequence[str]:
        return list(_lines(await store.all_officers(), directory))

    return await _with_store(settings, work)


def _lines(officers: Sequence[Officer], directory: Directory) -> Iterable[str]:
    width = max((len(one.name) for one in officers), default=0)
    for one in officers:
        known = {id_: directory.by_id(id_) for id_ in sorted(one.branches)}
        branches = ", ".join(branch.name if branch else id_ for id_, branch in known.items()) or "all branches"
        password = "password" if one.password_hash else "no password yet"
        totp = "authenticator" if one.totp_secret else "no authenticator"
        yield f"{one.name:<{width}}  {one.role:<13}  {branches}; {password}; {totp}"


def _link(settings: Settings, token: str) -> str:
    return f"{settings.base_url}/desk/masuk?token={token}"


async def _with_store(settings: Settings, work: Callable[[SQLStore], Awaitable[T]]) -> T:
    store = await open_store(settings, keyring_of(settings))
    try:
        return await work(store)
    except LastAdministrator:
        raise NotDone("this is the last administrator; make somebody else one first") from None
    except (ValueError, LookupError) as error:
        raise NotDone(str(error)) from error
    finally:
        await store.close()
