"""Real databases for the work engine: SQLite files, and a PostgreSQL that ends with the test session."""

from __future__ import annotations

import asyncio
import contextlib
import shutil
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.work.engine import DbosEngine
from bot.work.queues import QUEUES
from tests.postgres import postgres_server


@pytest.fixture(autouse=True, scope="session")
def eager() -> Iterator[None]:
    """Look at the queues more often than a real bot does, so that the tests wait less."""
    queues = {name: queue._replace(polling=0.05) for name, queue in QUEUES.items()}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.work.engine.QUEUES", queues)
        yield


@pytest.fixture(scope="session")
def postgres(eager: None) -> Iterator[str]:
    """The URL of a PostgreSQL server, with DATABASE for the database's name. `prepared` has been migrated."""
    with postgres_server() as server:
        url = sa.make_url(server.get_uri()).set(drivername="postgresql+asyncpg", database="DATABASE")
        address = url.render_as_string(hide_password=False)
        server.psql("CREATE DATABASE prepared")
        asyncio.run(prepare(address.replace("DATABASE", "prepared")))
        yield address


@pytest.fixture(scope="session")
def sqlite(eager: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file to copy."""
    file = tmp_path_factory.mktemp("work") / "prepared.db"
    asyncio.run(prepare(f"sqlite+aiosqlite:///{file}"))
    return file


async def prepare(url: str) -> None:
    """Have DBOS make its tables."""
    engine = DbosEngine(url, executor_id="prepare")
    await engine.start()
    await engine.stop()
    application = create_async_engine(url)
    async with application.begin() as connection:
        await connection.execute(sa.text("CREATE TABLE note (text varchar(200))"))
    await application.dispose()


@pytest.fixture
def sqlite_url(sqlite: Path, tmp_path: Path) -> str:
    """The URL of an empty SQLite database."""
    shutil.copy(sqlite, tmp_path / "klaim.db")
    return f"sqlite+aiosqlite:///{tmp_path / 'klaim.db'}"


@pytest.fixture
def postgres_url(postgres: str) -> str:
    """The URL of an empty PostgreSQL database; it goes with the server."""
    name = f"t{uuid.uuid4().hex}"
    administration = sa.create_engine(
        sa.make_url(postgres.replace("DATABASE", "postgres")).set(drivername="postgresql+psycopg"),
        isolation_level="AUTOCOMMIT",
    )
    with administration.connect() as connection:
        connection.execute(sa.text(f"CREATE DATABASE {name} TEMPLATE prepared"))
    administration.dispose()
    return postgres.replace("DATABASE", name)


@pytest.fixture(params=["sqlite", "postgres"])
def url(request: pytest.FixtureRequest) -> str:
    """Both databases, one after the other."""
    found: str = request.getfixturevalue(f"{request.param}_url")
    return found


@pytest.fixture
async def application(url: str) -> AsyncIterator[AsyncEngine]:
    """The application's own engine on the same database."""
    engine = create_async_engine(url)
    yield engine
    await engine.dispose()


@pytest.fixture
async def starting() -> AsyncIterator[Callable[[DbosEngine], Awaitable[DbosEngine]]]:
    """Starts an engine and has it stopped at the end, whatever happens."""
    async with contextlib.AsyncExitStack() as stack:

        async def start(engine: DbosEngine) -> DbosEngine:
            await engine.start()
            stack.push_async_callback(engine.stop)
            return engine

        yield start
