"""Provinces, their time zones, and the names people have for places."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Literal

Zone = Literal["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"]

# The 38 provinces (the last: Papua Barat Daya, UU 29/2022) by time zone (Keppres 41/1987; the new ones lie inside old ones).
_WIB = (
    "Aceh",
    "Sumatera Utara",
    "Sumatera Barat",
    "Riau",
    "Kepulauan Riau",
    "Jambi",
    "Bengkulu",
    "Sumatera Selatan",
    "Kepulauan Bangka Belitung",
    "Lampung",
    "Banten",
    "DKI Jakarta",
    "Jawa Barat",
    "Jawa Tengah",
    "DI Yogyakarta",
    "Jawa Timur",
    "Kalimantan Barat",
    "Kalimantan Tengah",
)
_WITA = (
    "Kalimantan Selatan",
    "Kalimantan Timur",
    "Kalimantan Utara",
    "Bali",
    "Nusa Tenggara Barat",
    "Nusa Tenggara Timur",
    "Sulawesi Utara",
    "Gorontalo",
    "Sulawesi Tengah",
    "Sulawesi Barat",
    "Sulawesi Selatan",
    "Sulawesi Tenggara",
)
_WIT = (
    "Maluku",
    "Maluku Utara",
    "Papua",
    "Papua Barat",
    "Papua Barat Daya",
    "Papua Pegunungan",
    "Papua Selatan",
    "Papua Tengah",
)
PROVINCES: Mapping[str, Zone] = {
    **dict.fromkeys(_WIB, "Asia/Jakarta"),
    **dict.fromkeys(_WITA, "Asia/Makassar"),
    **dict.fromkeys(_WIT, "Asia/Jayapura"),
}
_SHORT = {
    "nad": "Aceh",
    "nanggroe aceh darussalam": "Aceh",
    "sumut": "Sumatera Utara",
    "sumbar": "Sumatera Barat",
    "kepri": "Kepulauan Riau",
    "sumsel": "Sumatera Selatan",
    "babel": "Kepulauan Bangka Belitung",
    "bangka belitung": "Kepulauan Bangka Belitung",
    "dki": "DKI Jakarta",
    "jakarta": "DKI Jakarta",
    "daerah khusus jakarta": "DKI Jakarta",
    "dkj": "DKI Jakarta",
    "jabar": "Jawa Barat",
    "jateng": "Jawa Tengah",
    "diy": "DI Yogyakarta",
    "yogyakarta": "DI Yogyakarta",
    "daerah istimewa yogyakarta": "DI Yogyakarta",
    "jatim": "Jawa Timur",
    "kalbar": "Kalimantan Barat",
    "kalteng": "Kalimantan Tengah",
    "kalsel": "Kalimantan Selatan",
    "kaltim": "Kalimantan Timur",
    "kaltara": "Kalimantan Utara",
    "ntb": "Nusa Tenggara Barat",
    "ntt": "Nusa Tenggara Timur",
    "sulut": "Sulawesi Utara",
    "sulteng": "Sulawesi Tengah",
    "sulbar": "Sulawesi Barat",
    "sulsel": "Sulawesi Selatan",
    "sultra": "Sulawesi Tenggara",
    "malut": "Maluku Utara",
}
# What people say for what is written on the sign.
NICKNAMES = {
    "jogja": "yogyakarta",
    "jogjakarta": "yogyakarta",
    "yogya": "yogyakarta",
    "solo": "surakarta",
    "jogya": "yogyakarta",
    "jkt": "jakarta",
    "jakpus": "jakarta pusat",
    "jakut": "jakarta utara",
    "jakbar": "jakarta barat",
    "jaksel": "jakarta selatan",
    "jaktim": "jakarta timur",
    "tangsel": "tangerang selatan",
    "sby": "surabaya",
    "bdg": "bandung",
    "smg": "semarang",
    "bjm": "banjarmasin",
    "btm": "batam",
    "plg": "palembang",
    "mks": "makassar",
    "mdn": "medan",
    "sumatra": "sumatera",
}
FILLERS = frozenset(
    (
        "kota",
        "kabupaten",
        "kab",
        "kc",
        "kcp",
        "kantor",
        "cabang",
        "bpjs",
        "bpjamsostek",
        "ketenagakerjaan",
        "provinsi",
        "prov",
    )
)
# Too common to find a branch alone.
DIRECTIONS = frozenset(
    ("barat", "timur", "utara", "selatan", "tengah", "tenggara", "pusat", "jawa", "kepulauan", "raya", "nusa")
)


def province_named(text: str) -> str | None:
    """The province somebody means: its name in any case, with "provinsi" before it, or short ("Jatim"); None for no province."""
    return _PROVINCE_NAMES.get(" ".join(words_of(text))) or _PROVINCE_NAMES.get(folded(text))


def folded(text: str) -> str:
    """The text in small letters, without accents and signs."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(re.sub(r"[^\w\s]|_", " ", "".join(s for s in plain if not unicodedata.combining(s))).split())


def words_of(text: str) -> tuple[str, ...]:
    """The words that tell branches apart, at most a sentence of them."""
    words = " ".join(NICKNAMES.get(word, word) for word in folded(text[:200]).split()).split()
    return tuple(word for word in words if word not in FILLERS)


_PROVINCE_NAMES = {folded(name): name for name in PROVINCES} | _SHORT
