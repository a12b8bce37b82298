"""The file of branches the operator supplies, and the one that ships."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from bot.branches import load
from dialogs.law.branches import BranchFileError


def test_the_branches_that_ship_name_their_source_and_only_a_confirmed_one_is_told_as_sure() -> None:
    branches = {branch.name: branch for branch in load().branches}
    assert len(branches) > 100
    assert [name for name, branch in branches.items() if branch.checked] == ["Pamekasan"]
    assert branches["Pamekasan"].hours == "Senin–Jumat 08.00–15.00"
    for branch in branches.values():
        assert re.search(r"20\d\d", branch.source or ""), f"{branch.name}: say where it stands and when that was read"


def test_the_branches_of_stored_claims_are_still_there() -> None:
    shipped = load()
    for name in ("pamekasan", "bukittinggi"):
        assert shipped.by_id(name) is not None


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Grogol", "Jakarta Grogol"),
        ("jakarta grogol", "Jakarta Grogol"),
        ("Bekasi Cikarang", "Bekasi Cikarang"),
        ("Cikarang", "Bekasi Cikarang"),
        ("KC Surabaya Darmo", "Surabaya Darmo"),
        ("Solo", "Surakarta"),
        ("Jogja", "Yogyakarta"),
        ("Banyumas", "Purwokerto"),
        ("Gunungkidul", "Gunung Kidul Wonosari"),
        ("OKU", "Ogan Komering Ulu Baturaja Timur"),
    ],
)
def test_one_branch_is_meant_by_what_people_call_it(said: str, meant: str) -> None:
    shipped = load()
    found = shipped.exact(said)
    assert found is not None
    assert found.name == meant
    assert shipped.search(said)[0].name == meant


@pytest.mark.parametrize(
    ("said", "offered"),
    [
        ("Cawang", ["Jakarta Ceger", "Jakarta Pulogebang"]),
        ("jaktim", ["Jakarta Ceger", "Jakarta Pulogebang"]),
        ("semarang", ["Semarang Majapahit", "Semarang Pemuda", "Ungaran"]),
        ("surakata", ["Surakarta"]),
        ("makasar", ["Makassar"]),
        ("cikarng", ["Bekasi Cikarang"]),
    ],
)
def test_what_can_be_several_or_is_misspelt_is_asked(said: str, offered: list[str]) -> None:
    shipped = load()
    assert shipped.exact(said) is None
    assert set(offered) <= {branch.name for branch in shipped.search(said)}


@pytest.mark.parametrize("said", ["Gresik", "Manado", "Atlantis"])
def test_a_town_without_a_known_branch_finds_none_of_another(said: str) -> None:
    shipped = load()
    assert (shipped.exact(said), shipped.search(said)) == (None, ())


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
        (b"places: [Cawang]\nbranches: [{name: A, city: B, province: Bali}]\n", "places: must be a mapping"),
        (
            b"places: {Kota A: Cawang}\nbranches: [{name: A, city: B, province: Bali}]\n",
            "places, Kota A: must be a list",
        ),
        (b"- {name: A, city: B, province: Bali, also: Solo}\n", "also: must be a list of names"),
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
