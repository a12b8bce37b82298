"""Finding a branch the way people ask for one, and an operator's file the way people write one."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.law.branches import Branch, BranchFileError, Directory, kilometres
from dialogs.law.places import PROVINCES, province_named

# Invented rows: names and places fit, addresses are left out.
ROWS = [
    {"name": "Pamekasan", "city": "Kabupaten Pamekasan", "province": "Jawa Timur", "lat": -7.16, "lon": 113.47},
    {"name": "Bukittinggi", "city": "Kota Bukittinggi", "province": "Sumatera Barat", "lat": -0.305, "lon": 100.37},
    {"name": "Jakarta Grogol", "city": "Kota Jakarta Barat", "province": "DKI Jakarta", "lat": -6.16, "lon": 106.79},
    {"name": "Jakarta Cilincing", "city": "Kota Jakarta Utara", "province": "DKI Jakarta"},
    {"name": "Malang", "city": "Kota Malang", "province": "Jatim", "lat": -7.98, "lon": 112.63},
    {"name": "Semarang Pemuda", "city": "Kota Semarang", "province": "Jawa Tengah", "lat": -6.98, "lon": 110.41},
    {"name": "Yogyakarta", "city": "Kota Yogyakarta", "province": "DI Yogyakarta"},
    {"name": "Makassar", "city": "Kota Makassar", "province": "Sulawesi Selatan", "checked": True},
    {"name": "Bontang", "city": "Kota Bontang", "province": "Kalimantan Timur"},
    {"name": "Jayapura", "city": "Kota Jayapura", "province": "Papua"},
]


@pytest.fixture(scope="module")
def directory() -> Directory:
    return Directory.parse(ROWS)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Pamekasan", "Pamekasan"),
        ("PAMEKASAN", "Pamekasan"),
        ("kab. pamekasan", "Pamekasan"),
        ("Kabupaten Pamekasan, Jawa Timur", "Pamekasan"),
        ("pamkasan", "Pamekasan"),
        ("bukitinggi", "Bukittinggi"),
        ("kota bukit tinggi", "Bukittinggi"),
        ("KC Bukittinggi", "Bukittinggi"),
        ("saya mau di bukitinggi saja", "Bukittinggi"),
        ("grogol", "Jakarta Grogol"),
        ("jakarta barat", "Jakarta Grogol"),
        ("BPJS Ketenagakerjaan cabang Malang", "Malang"),
        ("mlang", "Malang"),
        ("semarang", "Semarang Pemuda"),
        ("jogja", "Yogyakarta"),
        ("makasar", "Makassar"),
        ("sumbar", "Bukittinggi"),
        ("Sumatra Barat", "Bukittinggi"),
        ("papua", "Jayapura"),
        ("kaltim", "Bontang"),
        ("bont", "Bontang"),
    ],
)
def test_a_branch_is_found_by_what_people_type(directory: Directory, text: str, first: str) -> None:
    assert directory.search(text)[0].name == first


@pytest.mark.parametrize("text", ["", "kota", "Atlantis", "ba", "12345", "??", "barat"])
def test_nothing_is_found_where_nothing_is_meant(directory: Directory, text: str) -> None:
    assert directory.search(text) == ()


def test_a_province_lists_its_branches_and_no_other(directory: Directory) -> None:
    assert [branch.name for branch in directory.search("jawa timur")] == ["Malang", "Pamekasan"]
    assert {branch.name for branch in directory.search("jakarta")} == {"Jakarta Cilincing", "Jakarta Grogol"}


def test_no_more_than_asked_for_are_shown(directory: Directory) -> None:
    assert len(directory.search("jakarta", limit=1)) == 1
    assert len(directory.near(-7.0, 110.0, limit=2)) == 2


def test_an_exact_name_goes_before_a_similar_one() -> None:
    rows = [{"name": name, "city": name, "province": "Jawa Tengah"} for name in ("Magelang", "Malang")]
    found = Directory.parse(rows).search("malang")
    assert found[0].name == "Malang"


@given(st.text(max_size=60))
def test_any_text_can_be_searched(text: str) -> None:
    found = Directory.parse(ROWS).search(text)
    assert len(found) == len({branch.id for branch in found}) <= 6


def test_the_nearest_come_first_and_only_those_with_coordinates(directory: Directory) -> None:
    near = directory.near(-7.25, 112.75, limit=10)
    assert [branch.name for branch in near] == [
        "Pamekasan",
        "Malang",
        "Semarang Pemuda",
        "Jakarta Grogol",
        "Bukittinggi",
    ]


def test_distances_are_those_of_the_globe() -> None:
    branch = Branch("x", "X", "Kota X", "Riau", lat=0.0, lon=101.0)
    assert kilometres(branch, 0.0, 102.0) == pytest.approx(111.19, abs=0.01)
    assert kilometres(branch, 0.0, 101.0) == 0.0
    with pytest.raises(ValueError, match="no coordinates"):
        kilometres(Branch("y", "Y", "Kota Y", "Riau"), 0.0, 0.0)


def test_a_branch_is_kept_by_its_id_even_when_it_left_the_list(directory: Directory) -> None:
    grogol = directory.by_id("jakarta-grogol")
    assert grogol is not None
    assert grogol.name == "Jakarta Grogol"
    assert directory.by_id("closed-since") is None


def test_all_38_provinces_have_a_zone_that_exists(directory: Directory) -> None:
    assert len(PROVINCES) == 38
    for province in PROVINCES:
        assert ZoneInfo(directory.zone(province)).key == PROVINCES[province]
    assert [
        sum(zone == z for z in PROVINCES.values()) for zone in ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura")
    ] == [18, 12, 8]


@pytest.mark.parametrize(
    ("province", "zone"),
    [
        ("Aceh", "Asia/Jakarta"),
        ("kalbar", "Asia/Jakarta"),
        ("Kalimantan Tengah", "Asia/Jakarta"),
        ("Kalimantan Selatan", "Asia/Makassar"),
        ("Provinsi Bali", "Asia/Makassar"),
        ("NTT", "Asia/Makassar"),
        ("Maluku Utara", "Asia/Jayapura"),
        ("Papua Barat Daya", "Asia/Jayapura"),
    ],
)
def test_the_zone_of_a_province(directory: Directory, province: str, zone: str) -> None:
    assert directory.zone(province) == zone


def test_an_unknown_province_has_no_zone(directory: Directory) -> None:
    assert province_named("Atlantis") is None
    with pytest.raises(ValueError, match="38 provinces"):
        directory.zone("Atlantis")


def _row(**changes: object) -> dict[str, object]:
    return {"name": "Contoh", "city": "Kota Contoh", "province": "Riau"} | changes


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        ([_row(name=None)], "row 1, name: is missing"),
        ([_row(city=" ")], "row 1, city: is missing"),
        (
            [_row(province="Sumatra Baratt")],
            "row 1, province: 'Sumatra Baratt' is not one of the 38 provinces, such as 'Jawa Timur'",
        ),
        ([_row(), _row(name="contoh")], "row 2, name: 'contoh' is that of row 1 already"),
        ([_row(name="A b"), _row(name="A-b")], "row 2, id: 'a-b' is that of row 1 already"),
        ([_row(id="Ä!")], "row 1, id: 1 to 24 of a-z, 0-9 and '-' are wanted, not 'Ä!'"),
        ([_row(lat=-7.1)], "row 1, lon: is missing; give both coordinates or none"),
        ([_row(lat="-7,1", lon=110)], "row 1, lat: must be a number of degrees such as -7.16, not '-7,1'"),
        ([_row(lat=True, lon=110)], "row 1, lat: must be a number of degrees such as -7.16, not True"),
        ([_row(lat=float("nan"), lon=110)], "row 1, lat: must be a number of degrees such as -7.16, not nan"),
        (
            [_row(lat=110.4, lon=-6.9)],
            "row 1, lat: 110.4 is outside Indonesia (-11.5 to 6.5); are lat and lon swapped?",
        ),
        ([_row(checked="ya")], "row 1, checked: must be true or false, not 'ya'"),
        ([_row(hours=8)], "row 1, hours: must be a text, not 8; put it in quotes"),
        (
            [_row(adress="x")],
            "row 1, adress: is not a field; the fields are id, name, city, province, address, hours, lat, lon, also, source, checked",
        ),
        (["Bandung"], "row 1, all of it: must be a mapping of fields such as name, city and province"),
        ([], "the file holds no branch"),
        ({"rows": []}, "the file must hold a list of branches, each with name, city and province"),
        (None, "the file must hold a list of branches, each with name, city and province"),
        ("text", "the file must hold a list of branches, each with name, city and province"),
    ],
)
def test_a_wrong_row_is_named_with_its_field(rows: object, problem: str) -> None:
    with pytest.raises(BranchFileError) as caught:
        Directory.parse(rows)
    assert caught.value.problems == (problem,)


def test_all_problems_are_told_at_once() -> None:
    with pytest.raises(BranchFileError) as caught:
        Directory.parse([_row(name=None), _row(), _row(name="Lain", province="?")])
    assert [line.split(":")[0] for line in str(caught.value).splitlines()] == ["row 1, name", "row 3, province"]


def test_a_list_may_stand_under_branches() -> None:
    assert Directory.parse({"branches": [_row()]}).branches == Directory.parse([_row()]).branches


def test_a_branch_knows_its_zone() -> None:
    assert Branch("x", "X", "Kota X", "Maluku").zone == "Asia/Jayapura"


def test_two_branches_with_one_id_are_refused_in_code_too() -> None:
    branch = Branch("x", "X", "Kota X", "Maluku")
    with pytest.raises(ValueError, match="same id"):
        Directory((branch, branch))
