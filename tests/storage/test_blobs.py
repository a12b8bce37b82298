"""Participants' files: encrypted, bound to their name, whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import obstore
import pytest

from bot.storage.blobs import Blobs
from bot.storage.crypto import Keyring, Unreadable
from tests.storage.helpers import NEW_KEYRING


@pytest.fixture(params=["folder", "memory", "url"])
def blobs(request: pytest.FixtureRequest, tmp_path: Path, keyring: Keyring) -> Blobs:
    match request.param:
        case "folder":
            return Blobs.at(tmp_path / "a folder" / "files", keyring)
        case "memory":
            return Blobs(obstore.store.MemoryStore(), keyring)
        case _:
            return Blobs.at(f"file://{tmp_path}", keyring)


async def test_what_was_put_is_got(blobs: Blobs) -> None:
    content = os.urandom(300_000)
    await blobs.put("ktp-1.jpg", content)
    assert await blobs.get("ktp-1.jpg") == content
    await blobs.put("ktp-1.jpg", b"")
    assert await blobs.get("ktp-1.jpg") == b""


async def test_a_name_that_is_not_there_is_a_key_error(blobs: Blobs) -> None:
    with pytest.raises(KeyError, match="gone"):
        await blobs.get("gone")
    with pytest.raises(KeyError, match="gone"):
        await blobs.delete("gone")


async def test_what_was_deleted_is_gone(blobs: Blobs) -> None:
    await blobs.put("a", b"photo")
    await blobs.delete("a")
    with pytest.raises(KeyError):
        await blobs.get("a")


@pytest.mark.parametrize("name", ["", "../keys", "/etc/passwd", "a/b", ".hidden", "a b", "x" * 129])
async def test_a_name_that_could_lead_elsewhere_is_refused(blobs: Blobs, name: str) -> None:
    for act in (blobs.put(name, b"x"), blobs.get(name), blobs.delete(name)):
        with pytest.raises(ValueError, match="a file's name"):
            await act


async def test_on_the_disk_it_is_unreadable_and_without_leftovers(tmp_path: Path, keyring: Keyring) -> None:
    blobs = Blobs.at(tmp_path, keyring)
    for _ in range(3):
        await blobs.put("a", b"Budi Contoh" * 100)
    (file,) = tmp_path.iterdir()
    assert file.name == "a"
    assert b"Budi Contoh" not in file.read_bytes()
    (tmp_path / "control").write_bytes(b"Budi Contoh")
    assert b"Budi Contoh" in (tmp_path / "control").read_bytes()


async def test_a_file_put_under_another_name_does_not_open(tmp_path: Path, keyring: Keyring) -> None:
    blobs = Blobs.at(tmp_path, keyring)
    await blobs.put("siti", b"photo of Siti")
    (tmp_path / "siti").rename(tmp_path / "budi")
    with pytest.raises(Unreadable, match="moved"):
        await blobs.get("budi")


async def test_a_file_cut_short_does_not_open(tmp_path: Path, keyring: Keyring) -> None:
    blobs = Blobs.at(tmp_path, keyring)
    await blobs.put("a", b"photo" * 1000)
    (tmp_path / "a").write_bytes((tmp_path / "a").read_bytes()[:2000])
    with pytest.raises(Unreadable):
        await blobs.get("a")


async def test_sealing_anew_does_only_what_is_needed(tmp_path: Path, keyring: Keyring) -> None:
    await Blobs.at(tmp_path, keyring).put("old", b"photo")
    both = Blobs.at(tmp_path, NEW_KEYRING)
    await both.put("new", b"photo")
    assert await both.rekey() == 1
    assert await both.rekey() == 0
    assert [await both.get(name) for name in ("old", "new")] == [b"photo"] * 2
