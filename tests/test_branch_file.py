"""The file of branches the operator supplies, and the one that ships."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.branches import load
from dialogs.law.branches import BranchFileError


def test_two_branches_ship_and_the_unconfirmed_one_says_so() -> None:
    branches = {branch.name: branch for branch in load().branches}
    assert {name: branch.checked for name, branch in branches.items()} == {"Pamekasan": True, "Bukittinggi": False}
    assert branches["Pamekasan"].hours == "Senin–Jumat 08.00–15.00"


def test_the_operators_file_takes_the_place_of_the_shipped_one(tmp_path: Path) -> None:
    rows = [{"name": "Contoh", "city": "Kota Contoh", "province": "Bali"}]
    as_json = tmp_path / "branches.json"
    as_json.write_text(json.dumps({"branches": rows}), encoding="utf-8")
    as_yaml = tmp_path / "branches.yaml"
    as_yaml.write_text("- {name: Contoh, city: Kota Contoh, province: Bali}\n", encoding="utf-8")
    assert load(as_json) == load(as_yaml)
    assert [branch.name for branch in load(as_json).branches] == ["Contoh"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"- name: [unclosed\n", "is not valid YAML"),
        (b"- name: Contoh\n  city: Kota Contoh\n  province: Nowhere\n", "row 1, province: 'Nowhere'"),
        (b"- name: Caf\xe9\n", "must be saved as UTF-8"),
        (b"- name: \x07\n", "is not valid YAML"),
        (b"", "must hold a list of branches"),
        (b"- !!python/object/apply:os.getcwd []\n", "is not valid YAML"),
    ],
)
def test_a_file_that_cant_be_used_is_named_in_one_line(tmp_path: Path, content: bytes, words: str) -> None:
    file = tmp_path / "branches.yaml"
    file.write_bytes(content)
    with pytest.raises(BranchFileError, match=words) as caught:
        load(file)
    assert len(str(caught.value).splitlines()) == 1
    assert str(caught.value).startswith(str(file))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(BranchFileError, match="can't be read"):
        load(tmp_path / "none.yaml")
