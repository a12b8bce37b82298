"""Bank's lists of transfers in the database: who brought one, who confirmed it, and its lines, encrypted. A part of the store."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, func, insert, or_, select, update

from bot.ports.desk import BankFile
from bot.storage import records, sql
from bot.storage.backend import Backend
from bot.storage.crypto import Keyring
from bot.storage.tables import bank_files


class KeptBankFiles:
    """`bot.ports.desk.BankFiles` on the store's database."""

    backend: Backend
    keyring: Keyring

    async def add_bank_file(self, file: BankFile) -> bool:
        """See `bot.ports.desk.BankFiles.add_bank_file`."""
        row = {
            "id": file.id,
            "brought_by": file.brought_by,
            "brought_at": file.brought_at,
            "body": records.pack(list(file.lines)),
        }

        def add(connection: Connection) -> bool:
            known = select(bank_files.c.id).where(bank_files.c.id == file.id)
            if connection.execute(known).first() is not None:
                return False
            connection.execute(insert(bank_files), sql.seal(self.keyring, "bank_files", row))
            return True

        return await self.backend.transact(add)

    async def bank_file(self, file_id: str) -> BankFile | None:
        """The list of this id, None where there is none."""
        query = select(bank_files).where(bank_files.c.id == file_id)
        rows = await self.backend.read(lambda connection: [dict(row) for row in connection.execute(query).mappings()])
        return self._file(rows[0]) if rows else None

    async def bank_files(self, most: int) -> Sequence[BankFile]:
        """The newest lists first."""
        query = select(bank_files).order_by(bank_files.c.brought_at.desc(), bank_files.c.id).limit(most)
        rows = await self.backend.read(lambda connection: [dict(row) for row in connection.execute(query).mappings()])
        return [self._file(row) for row in rows]

    async def confirm_bank_file(self, file_id: str, by: str, at: datetime) -> bool:
        """See `bot.ports.desk.BankFiles.confirm_bank_file`."""
        statement = (
            update(bank_files)
            .where(bank_files.c.id == file_id, bank_files.c.confirmed_by.is_(None), bank_files.c.brought_by != by)
            .values(confirmed_by=by, confirmed_at=at)
            .returning(bank_files.c.id)
        )
        return await self.backend.transact(lambda connection: connection.execute(statement).first() is not None)

    async def finish_bank_file(self, file_id: str, at: datetime) -> None:
        """Note that every line of a list was gone through."""
        statement = update(bank_files).where(bank_files.c.id == file_id).values(finished_at=at)
        await self.backend.transact(lambda connection: connection.execute(statement))

    def _file(self, row: Mapping[str, Any]) -> BankFile:
        opened = sql.unseal(self.keyring, "bank_files", row)
        return BankFile(
            row["id"],
            row["brought_by"],
            row["brought_at"],
            tuple(records.unpack(opened["body"])),
            row["confirmed_by"],
            row["confirmed_at"],
            row["finished_at"],
        )


def purge_bank_files(connection: Connection, before: datetime) -> None:
    """Delete the lists brought before that time. One that was confirmed and broken off stays, until its confirmation is as old."""
    last_touched = func.coalesce(bank_files.c.confirmed_at, bank_files.c.brought_at)
    over = or_(bank_files.c.finished_at.is_not(None), last_touched < before)
    connection.execute(delete(bank_files).where(bank_files.c.brought_at < before, over))
