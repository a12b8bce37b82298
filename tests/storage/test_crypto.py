"""Keys and what they seal."""

from __future__ import annotations

import base64
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.storage.crypto import KeyProblem, Keyring, Unreadable, aad, load_or_create_keys, new_key
from bot.storage.tables import metadata

OLD, NEW = b"o" * 32, b"n" * 32
HERE = aad("conversations", "1:2:3", "body")


def encoded(*keys: bytes) -> str:
    return ",".join(base64.b64encode(key).decode() for key in keys)


def test_what_is_sealed_opens_again_in_its_place() -> None:
    ring = Keyring([NEW])
    sealed = ring.seal(b"Budi", HERE)
    assert b"Budi" not in sealed
    assert ring.open(sealed, HERE) == b"Budi"
    assert ring.seal(b"Budi", HERE) != sealed, "the same twice must not look the same"


@pytest.mark.parametrize(
    "elsewhere",
    [
        aad("claims", "1:2:3", "body"),
        aad("conversations", "1:2:4", "body"),
        aad("conversations", "1:2:3", "state"),
    ],
)
def test_in_another_table_row_or_column_it_does_not_open(elsewhere: str) -> None:
    ring = Keyring([NEW])
    with pytest.raises(Unreadable, match="moved") as caught:
        ring.open(ring.seal(b"Budi", HERE), elsewhere)
    assert caught.value.place == elsewhere


def test_no_row_can_be_named_so_that_two_places_read_the_same() -> None:
    """A row's name is ours only in part, so what stands around it must be free of the separator."""
    names = [name for table in metadata.tables.values() for name in (table.name, *table.columns.keys())]
    assert "conversations" in names
    assert not [name for name in names if "|" in name]


@pytest.mark.parametrize("position", [0, 3, 8, 20, -1])
def test_every_changed_byte_is_noticed(position: int) -> None:
    ring = Keyring([NEW])
    sealed = bytearray(ring.seal(b"Budi", HERE))
    sealed[position] ^= 1
    with pytest.raises(Unreadable):
        ring.open(bytes(sealed), HERE)


@pytest.mark.parametrize("length", range(0, 34, 3))
def test_something_cut_short_is_unreadable_and_nothing_worse(length: int) -> None:
    ring = Keyring([NEW])
    with pytest.raises(Unreadable):
        ring.open(ring.seal(b"Budi", HERE)[:length], HERE)


def test_an_old_key_still_opens_and_the_newest_seals() -> None:
    sealed = Keyring([OLD]).seal(b"Budi", HERE)
    both = Keyring([NEW, OLD])
    assert both.open(sealed, HERE) == b"Budi"
    assert not both.is_newest(sealed)
    fresh = both.seal(b"Budi", HERE)
    assert both.is_newest(fresh)
    assert Keyring([NEW]).open(fresh, HERE) == b"Budi"
    with pytest.raises(Unreadable, match="not in the ring"):
        Keyring([NEW]).open(sealed, HERE)


def test_a_key_keeps_its_name_whatever_stands_beside_it() -> None:
    """The ids are written into every row: they must be the same in every release."""
    assert Keyring([OLD]).key_ids == ("eddd30cf",)
    assert Keyring([NEW, OLD]).key_ids[1] == Keyring([OLD]).key_ids[0]


def test_a_derived_secret_stays_when_a_new_key_is_put_in_front() -> None:
    before, after = Keyring([OLD]), Keyring([NEW, OLD])
    assert before.derive("pin") == after.derive("pin")
    assert len(before.derive("pin")) == 32
    assert before.derive("pin") != before.derive("links")
    assert before.derive("pin") != Keyring([NEW]).derive("pin")
    assert before.derive("pin") != OLD


def test_a_setting_is_read_newest_first_and_forgivingly() -> None:
    ring = Keyring.from_setting(f"  {encoded(NEW)} ,\n{encoded(OLD)}")
    assert ring.key_ids == Keyring([NEW, OLD]).key_ids
    odd = bytes([251, 255] * 16)
    urlsafe = base64.urlsafe_b64encode(odd).decode()
    assert Keyring.from_setting(urlsafe).key_ids == Keyring([odd]).key_ids


@pytest.mark.parametrize(
    ("setting", "problem"),
    [
        ("", "key 1 is empty"),
        (f"{encoded(NEW)},", "key 2 is empty"),
        (f"{encoded(NEW)},S3cretButNotBase64!", "key 2 is not base64"),
        (encoded(b"S3cretTooShort"), "key 1 has 14 bytes, wanted 32"),
        (f"{encoded(NEW)},{encoded(NEW)}", "key 2 stands there twice"),
    ],
)
def test_a_wrong_setting_says_which_key_and_never_shows_it(setting: str, problem: str) -> None:
    with pytest.raises(KeyProblem, match=problem) as caught:
        Keyring.from_setting(setting)
    shown = str(caught.value) + repr(caught.value.__cause__)
    assert not [part for part in setting.split(",") if part and part in shown]
    assert "S3cret" not in shown


def test_a_ring_shows_only_the_names_of_its_keys() -> None:
    ring = Keyring([OLD])
    assert repr(ring) == f"Keyring({ring.key_ids[0]})"


def test_the_embedded_key_is_made_once_and_is_ours_only(tmp_path: Path) -> None:
    path = tmp_path / "data" / "keys"
    first = load_or_create_keys(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert load_or_create_keys(path).key_ids == first.key_ids
    assert [entry.name for entry in path.parent.iterdir()] == ["keys"], "no draft is left behind"


def test_several_starting_at_once_use_the_same_key(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as threads:
        rings = list(threads.map(lambda _: load_or_create_keys(tmp_path / "keys"), range(16)))
    assert len({ring.key_ids for ring in rings}) == 1


def test_a_key_file_takes_a_new_key_as_a_line_in_front(tmp_path: Path) -> None:
    path = tmp_path / "keys"
    old = load_or_create_keys(path).key_ids
    path.write_text(f"{new_key()}\n{path.read_text()}")
    assert load_or_create_keys(path).key_ids[1:] == old


@pytest.mark.parametrize("content", ["", "half a k"])
def test_a_broken_key_file_is_never_replaced(tmp_path: Path, content: str) -> None:
    path = tmp_path / "keys"
    path.write_text(content)
    with pytest.raises(KeyProblem, match="keys"):
        load_or_create_keys(path)
    assert path.read_text() == content
