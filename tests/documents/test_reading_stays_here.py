"""Reading asks nobody: no network, no telemetry, nothing written at home."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from random import Random

from bot.documents.process import environment
from tests.documents.specimens.drawing import drawn
from tests.patience import HANG_SECONDS

PROBE = """
import ctypes, json, os, sys

told = []
# urllib3, which comes along with rapidocr, binds a socket to ::1 when it is imported, to see whether there is IPv6. That calls nobody.
harmless = {"socket.__new__", "socket.bind"}

def forbid(event, arguments):
    calls = event.startswith("socket.") and event not in harmless
    if calls or event in ("subprocess.Popen", "os.system", "os.posix_spawn", "os.fork", "urllib.Request"):
        told.append(event)
        raise PermissionError(event)
    if event == "open" and isinstance(arguments[1], str) and set("wax+") & set(arguments[1]):
        told.append(f"open {arguments[0]} {arguments[1]}")

sys.addaudithook(forbid)
# What is written in C++ knows no audit hooks: where the kernel allows it, the process has no network at all.
own_user, own_network = 0x10000000, 0x40000000
alone = ctypes.CDLL(None, use_errno=True).unshare(own_user | own_network) == 0

from PIL import Image
from bot.documents.ocr.reader import PageReader

reader = PageReader()
reader.warm()
reading = reader.read(Image.open(sys.argv[1]).convert("RGB"))
links = [os.readlink(f"/proc/self/fd/{name}") for name in os.listdir("/proc/self/fd") if os.path.lexists(f"/proc/self/fd/{name}")]
print(json.dumps({
    "told": told,
    "alone": alone,
    "kind": reading.kind,
    "nik": reading.fields["nik"].text,
    "sockets": [link for link in links if link.startswith("socket:")],
}))
"""


def test_reading_starts_and_reads_without_a_network_and_tells_nobody(tmp_path: Path) -> None:
    page = drawn("ktp", "ktp-blue", Random(3))
    page.picture.save(tmp_path / "ktp.png")
    home, temporary = tmp_path / "home", tmp_path / "temporary"
    home.mkdir()
    temporary.mkdir()
    done = subprocess.run(
        [sys.executable, "-P", "-c", PROBE, tmp_path / "ktp.png"],
        env=environment() | {"HOME": str(home), "TMPDIR": str(temporary)},
        cwd=home,
        capture_output=True,
        text=True,
        timeout=HANG_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout.splitlines()[-1])
    assert (seen["kind"], seen["nik"]) == ("ktp", page.truth["nik"])
    assert seen["told"] == []
    assert seen["sockets"] == []
    assert list(home.rglob("*")) == []
    assert list(temporary.rglob("*")) == []


def test_the_probe_would_notice() -> None:
    """That it can fail: the same hook stops the plainest attempt to call somebody."""
    attempt = PROBE.partition("from PIL")[0] + (
        "import socket\ntry:\n    socket.getaddrinfo('contoh.invalid', 80)\nexcept PermissionError:\n    print(told)\n"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", attempt],
        env=environment(),
        capture_output=True,
        text=True,
        timeout=HANG_SECONDS,
        check=True,
    )
    assert "socket.getaddrinfo" in done.stdout


def test_a_worker_knows_no_home() -> None:
    assert environment()["HOME"] == os.devnull
