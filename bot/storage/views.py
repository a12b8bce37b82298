"""Lists that officers keep under a name. A part of the store (`bot.ports.store.Store`)."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, Delete, delete, insert, select

from bot.storage.backend import Backend
from bot.storage.tables import views


class KeptViews:
    """Names of lists, each with the filters its address holds."""

    backend: Backend

    async def views(self, officer: str) -> Mapping[str, str]:
        """The lists an officer keeps, by name, in the order of their names."""
        query = select(views.c.name, views.c.filters).where(views.c.officer == officer).order_by(views.c.name)
        return await self.backend.read(lambda connection: {row.name: row.filters for row in connection.execute(query)})

    async def put_view(self, officer: str, name: str, filters: str) -> None:
        """Keep a list, in place of one of the same name."""

        def put(connection: Connection) -> None:
            connection.execute(_one(officer, name))
            connection.execute(insert(views), {"officer": officer, "name": name, "filters": filters})

        await self.backend.transact(put)

    async def drop_view(self, officer: str, name: str) -> None:
        """Keep a list no more; does nothing where there is none."""
        await self.backend.transact(lambda connection: connection.execute(_one(officer, name)))


def _one(officer: str, name: str) -> Delete:
    return delete(views).where(views.c.officer == officer, views.c.name == name)
