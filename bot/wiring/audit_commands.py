"""The commands `klaim audit verify` and `klaim audit export`, and what the command line itself writes into the audit."""

from __future__ import annotations

import asyncio
import getpass
import sqlite3
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.exc import SQLAlchemyError

from bot.audit_lines import LINES, Form
from bot.desk.audit_details import coded
from bot.ports.audit import AuditFilter, AuditNote
from bot.settings import Settings
from bot.storage.audit_check import Verdict, read_checkpoint, verify
from bot.storage.migrate import NEWEST, schema_version
from bot.storage.store import SQLStore
from bot.wiring.storage import keyring_of, open_store
from dialogs.law.dates import WIB, moment_in

PORTION = 1000
"""Number of entries fetched at once for an export."""
COMMAND_LINE = "command-line"
"""Class of address of what is done on the machine itself."""


def filter_of(officer: str, claim: str, action: str, since: str, until: str) -> AuditFilter:
    """Return the filter for these options, "" for one not given. Days are in WIB, both included. Raises ValueError."""
    begin = moment_in(WIB, date.fromisoformat(since), 0) if since else None
    end = moment_in(WIB, date.fromisoformat(until), 0) + timedelta(days=1) if until else None
    return AuditFilter(officer or None, claim or None, action or None, begin, end)


async def verified(settings: Settings, known: Sequence[str]) -> Verdict:
    """Verify the audit, every claim and file. `known`: checkpoints. Raises ValueError for one that is none, CannotStart."""
    checkpoints = dict(map(read_checkpoint, known))
    keyring = keyring_of(settings)
    store = await open_store(settings, keyring)
    try:
        return await verify(store.backend, keyring, checkpoints)
    finally:
        await store.close()


async def glanced(settings: Settings) -> tuple[bool, list[str]] | None:
    """Verify without changing anything, not even the schema. Returns whether all is well, and the lines that tell it.

    None where there is no database of this release yet.
    """
    url = make_url(settings.database)
    if url.get_backend_name() == "sqlite" and not await asyncio.to_thread(Path(url.database or "").exists):
        return None
    keyring = keyring_of(settings)
    store = SQLStore(settings.database, keyring)
    try:
        if await store.backend.read(schema_version) != NEWEST:
            return None
        verdict = await verify(store.backend, keyring)
    except (OSError, TimeoutError, SQLAlchemyError, sqlite3.Error) as error:
        return True, [f"? the audit was not looked at: the database does not answer ({type(error).__name__})"]
    finally:
        await store.close()
    return not verdict.faults, told(verdict)


def told(verdict: Verdict) -> list[str]:
    """Return the lines that tell a verdict: each fault by its number, or that there is none, and the checkpoint."""
    lines = []
    for fault in verdict.faults:
        if fault.kind in ("claim", "head"):
            lines.append(f"✗ {fault.told}")
        elif fault.first == fault.last:
            lines.append(f"✗ entry {fault.first}: {fault.told}")
        else:
            lines.append(f"✗ entries {fault.first} to {fault.last}: {fault.told}")
    counted = f"{verdict.entries} entries, {verdict.claims} claims, {verdict.files} files"
    if verdict.faults:
        lines.append(f"{counted}; {len(verdict.faults)} faults")
        return lines
    lines.append(f"✓ {counted}: all as they were written")
    if verdict.unkeyed:
        lines.append(
            f"  {verdict.unkeyed} older entries were sealed with a key no longer in KLAIM_KEYS; later ones vouch for them"
        )
    if verdict.checkpoint:
        lines.append(f"  Keep this elsewhere, and give it next time: --known {verdict.checkpoint}")
    return lines


async def exported(settings: Settings, wanted: AuditFilter, form: Form) -> AsyncIterator[str]:
    """Yield the entries that the filter lets through, oldest first, in portions. Raises CannotStart."""
    store = await open_store(settings, keyring_of(settings))
    try:
        await note_command(store, "audit_exported", form=form)
        first, line = LINES[form]
        yield first
        after = 0
        while entries := await store.audit.entries_after(wanted, after, PORTION):
            yield "".join(map(line, entries))
            after = entries[-1].number
    finally:
        await store.close()


async def note_command(store: SQLStore, action: str, **details: object) -> None:
    """Write into the audit what was done on the command line, in the name of the machine's account."""
    told = coded(store.keyring.derive("desk cookies"), details)
    await store.audit.note(AuditNote(f"@{_account()}", action, datetime.now(UTC), address=COMMAND_LINE, details=told))


def _account() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        # An account without a name, as in some containers.
        return "unknown"
