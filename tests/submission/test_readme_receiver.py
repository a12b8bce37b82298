"""The receiver in the README runs as it stands, and its table of the sandbox is the sandbox's own."""

from __future__ import annotations

import asyncio
import json
import os
import re
import socket
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.ports.submission import Unreachable
from bot.submission.http.adapter import HttpSubmission
from bot.submission.http.options import Options
from bot.submission.sandbox import table
from tests.submission.http_world import line_of
from tests.submission.receiver import SECRET

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
HANG_SECONDS = 600


def block(name: str) -> str:
    found = re.search(rf"<!-- {re.escape(name)} -->\n(.*?)\n<!-- end -->", README, re.S)
    assert found, f"the README has no {name}"
    return found[1]


def test_the_table_of_the_sandbox_is_made_from_the_code() -> None:
    assert block("sandbox") == table()


def test_the_receiver_is_short() -> None:
    lines = [line for line in block("receiver.py").splitlines()[1:-1] if line.strip()]
    assert len(lines) <= 45


async def test_the_receiver_takes_a_claim_and_reports_a_status(world, tmp_path: Path) -> None:
    script = tmp_path / "receiver.py"
    script.write_text(block("receiver.py").removeprefix("```python\n").removesuffix("```"))
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    world.time = datetime.now(UTC)
    async with line_of(world) as line:
        environment = {**os.environ, "KLAIM_SUBMISSION_SECRET": SECRET, "PORT": str(port), "BOT_URL": line.bot_url}

        def started(*arguments: str) -> subprocess.Popen[str]:
            command = [sys.executable, str(script), *arguments]
            return subprocess.Popen(command, cwd=tmp_path, env=environment, text=True, stdout=subprocess.PIPE)

        system = started()
        try:
            given = {"KLAIM_SUBMISSION_URL": f"http://127.0.0.1:{port}", "KLAIM_SUBMISSION_SECRET": SECRET}
            adapter = HttpSubmission(Options.read(given), world.tools())
            await world.file()
            await line.attach("c1", b"the front")
            await until_it_listens(port)
            world.time = datetime.now(UTC)
            await world.submit(adapter)
            claim = await world.claim()
            assert claim.reference == f"CONTOH-{claim.submission_key[:8].upper()}"
            folder = tmp_path / "received" / f"{claim.submission_key}.1"
            assert (folder / "c1-photo-0").read_bytes() == b"the front"
            assert json.loads((folder / "claim.json").read_text())["answers"]["kpj"] == ["11012345678"]
            assert (await adapter.status(f"{claim.submission_key}.1")).reference == claim.reference
            assert await adapter.status("nobodys.1") is None
            world.time = datetime.now(UTC)
            reporting = started("report", claim.submission_key, "verifying")
            said, _ = await asyncio.to_thread(reporting.communicate, timeout=HANG_SECONDS)
            assert json.loads(said) == {"changed": True}
            assert (await world.claim()).state == "verifying"
            stranger = HttpSubmission(Options.read({**given, "KLAIM_SUBMISSION_SECRET": "x" * 33}), world.tools())
            with pytest.raises(Unreachable, match="401"):
                await stranger.status(f"{claim.submission_key}.1")
            await adapter.stop()
            await stranger.stop()
        finally:
            system.terminate()
            await asyncio.to_thread(system.wait)


async def until_it_listens(port: int) -> None:
    async with asyncio.timeout(HANG_SECONDS):
        while True:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", port)
            except OSError:
                await asyncio.sleep(0.05)
            else:
                writer.close()
                return
