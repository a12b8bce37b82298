"""The commands `klaim audit verify` and `klaim audit export`, and what the command line itself writes into the audit."""

from __future__ import annotations

import getpass
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, date, datetime, timedelta

from bot.audit_lines import LINES, Form
from bot.ports import AuditFilter, AuditNote
from bot.settings import Settings
from bot.storage.audit_check import Verdict, read_checkpoint, verify
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


async def note_command(store: SQLStore, action: str, **details: str | int | bool | None) -> None:
    """Write into the audit what was done on the command line, in the name of the machine's account."""
    await store.audit.note(
        AuditNote(f"@{_account()}", action, datetime.now(UTC), address=COMMAND_LINE, details=details)
    )


def _account() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        # An account without a name, as in some containers.
        return "unknown"
