"""Officers of the desk in the database: rights, sessions, one-time links. A part of the store (`bot.ports.officers.Officers`)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, or_, select, update

from bot.ports.officers import LastAdministrator, Officer, OfficerChange, OfficerSession
from bot.storage import sql
from bot.storage.backend import Backend
from bot.storage.crypto import Keyring
from bot.storage.records import Row
from bot.storage.tables import officer_links, officer_sessions, officers, views


class KeptOfficers:
    """`bot.ports.officers.Officers` on the store's database."""

    backend: Backend
    keyring: Keyring
    _statements: sql.Statements

    async def officer(self, name: str) -> Officer | None:
        """The officer of this name, None where there is none."""
        found = await self.backend.read(lambda connection: self._officers(connection, officers.c.name == name))
        return found[0] if found else None

    async def all_officers(self) -> Sequence[Officer]:
        """All officers, by name."""
        return await self.backend.read(self._officers)

    async def put_officer(self, officer: Officer) -> None:
        """Keep an officer, in place of one of the same name."""
        row = self._row(officer)
        await self.backend.transact(lambda connection: connection.execute(self._statements.officer, row))

    async def change_officer(self, name: str, changes: Mapping[OfficerChange, Any], *, end_all: bool = False) -> bool:
        """See `bot.ports.officers.Officers.change_officer`."""
        values = self._values(name, changes)

        def change(connection: Connection) -> bool:
            if "role" in values and values["role"] != "administrator":
                _spare_last_administrator(connection, name)
            if values:
                connection.execute(update(officers).where(officers.c.name == name).values(values))
            if end_all:
                connection.execute(update(officers).where(officers.c.name == name).values(epoch=officers.c.epoch + 1))
                _end(connection, name)
            return connection.execute(select(officers.c.name).where(officers.c.name == name)).first() is not None

        return await self.backend.transact(change)

    async def remove_officer(self, name: str) -> bool:
        """See `bot.ports.officers.Officers.remove_officer`."""

        def remove(connection: Connection) -> bool:
            _spare_last_administrator(connection, name)
            _end(connection, name)
            _drop_views(connection, name)
            gone = connection.execute(delete(officers).where(officers.c.name == name).returning(officers.c.name))
            return gone.first() is not None

        return await self.backend.transact(remove)

    async def use_code(self, name: str, step: int) -> bool:
        """See `bot.ports.officers.Officers.use_code`. Of two at once one gets it."""
        fresh = or_(officers.c.totp_step.is_(None), officers.c.totp_step < step)
        statement = update(officers).where(officers.c.name == name, fresh).values(totp_step=step)
        statement = statement.returning(officers.c.name)
        return await self.backend.transact(lambda connection: connection.execute(statement).first() is not None)

    # --- links ---

    async def add_link(self, name: str, token_hash: str, expires: datetime) -> None:
        """Keep a one-time link for an officer."""
        row = {"token_hash": token_hash, "name": name, "expires": expires}
        await self.backend.transact(lambda connection: connection.execute(insert(officer_links), row))

    async def use_link(self, token_hash: str, now: datetime) -> str | None:
        """Use a link up.

        Whose it is; None when there is none such, it was used, or its time is over. Of two at once one gets it.
        """
        links = officer_links
        statement = delete(links).where(links.c.token_hash == token_hash, links.c.expires > now).returning(links.c.name)
        return await self.backend.transact(lambda connection: connection.execute(statement).scalar_one_or_none())

    # --- sessions ---

    async def begin_session(self, id_hash: str, session: OfficerSession) -> bool:
        """See `bot.ports.officers.Officers.begin_session`."""
        row = {
            "id_hash": id_hash,
            "officer": session.officer,
            "epoch": session.epoch,
            "began": session.began,
            "expires": session.expires,
            "by_link": session.by_link,
        }
        # Locked, so that on PostgreSQL too it comes before the end of all sessions or sees the epoch after it.
        same = select(officers.c.name).where(officers.c.name == session.officer, officers.c.epoch == session.epoch)

        def begin(connection: Connection) -> bool:
            if connection.execute(same.with_for_update()).first() is None:
                return False
            connection.execute(insert(officer_sessions), row)
            return True

        return await self.backend.transact(begin)

    async def session(self, id_hash: str, now: datetime) -> tuple[Officer, OfficerSession] | None:
        """See `bot.ports.officers.Officers.session`."""
        kept = officer_sessions
        query = select(kept).where(kept.c.id_hash == id_hash, kept.c.expires >= now)

        def look(connection: Connection) -> tuple[Officer, OfficerSession] | None:
            row = connection.execute(query).one_or_none()
            found = self._officers(connection, officers.c.name == row.officer) if row else []
            if row is None or not found or found[0].epoch != row.epoch:
                return None
            return found[0], OfficerSession(row.officer, row.epoch, row.began, row.expires, row.by_link)

        return await self.backend.read(look)

    async def extend_session(self, id_hash: str, expires: datetime) -> None:
        """Let a session last until then; nothing happens when it has ended."""
        statement = update(officer_sessions).where(officer_sessions.c.id_hash == id_hash).values(expires=expires)
        await self.backend.transact(lambda connection: connection.execute(statement))

    async def end_session(self, id_hash: str) -> None:
        """End a session; nothing happens when it has ended."""
        statement = delete(officer_sessions).where(officer_sessions.c.id_hash == id_hash)
        await self.backend.transact(lambda connection: connection.execute(statement))

    # --- rows ---

    def _officers(self, connection: Connection, *wanted: Any) -> list[Officer]:
        rows = connection.execute(select(officers).where(*wanted).order_by(officers.c.name)).mappings()
        return [_officer(sql.unseal(self.keyring, "officers", row)) for row in rows]

    def _row(self, officer: Officer) -> Row:
        fields: Iterable[OfficerChange] = OFFICER_FIELDS
        return {"name": officer.name, **self._values(officer.name, {name: getattr(officer, name) for name in fields})}

    def _values(self, name: str, changes: Mapping[OfficerChange, Any]) -> Row:
        """The columns for these fields, the secret sealed."""
        values: Row = {str(field): value for field, value in changes.items()}
        if "branches" in values:
            values["branches"] = json.dumps(sorted(values["branches"]), ensure_ascii=False)
        if values.get("totp_secret") is not None:
            values["totp_secret"] = values["totp_secret"].encode()
        sealed = sql.seal(self.keyring, "officers", {"name": name, **values})
        return {column: value for column, value in sealed.items() if column != "name"}


OFFICER_FIELDS: tuple[OfficerChange, ...] = (
    "password_hash",
    "epoch",
    "role",
    "branches",
    "locale",
    "totp_secret",
    "totp_step",
)
"""Every field of an officer but the name."""


def _officer(row: Mapping[str, Any]) -> Officer:
    secret = row["totp_secret"]
    return Officer(
        row["name"],
        row["password_hash"],
        row["epoch"],
        row["role"],
        frozenset(json.loads(row["branches"])),
        row["locale"],
        None if secret is None else secret.decode(),
        row["totp_step"],
    )


def _end(connection: Connection, name: str) -> None:
    """End all sessions and links of an officer."""
    connection.execute(delete(officer_sessions).where(officer_sessions.c.officer == name))
    connection.execute(delete(officer_links).where(officer_links.c.name == name))


def _drop_views(connection: Connection, name: str) -> None:
    """Delete the lists that an officer who leaves has kept."""
    connection.execute(delete(views).where(views.c.officer == name))


def _spare_last_administrator(connection: Connection, name: str) -> None:
    """Raise LastAdministrator where this is the only administrator. Until the commit no other transaction changes one."""
    query = select(officers.c.name).where(officers.c.role == "administrator").order_by(officers.c.name)
    if connection.scalars(query.with_for_update()).all() == [name]:
        raise LastAdministrator
