"""A layout and a person become a clean picture."""

from __future__ import annotations

import io
import json
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import typst
from PIL import Image, ImageFont

from tests.documents.specimens.people import Person, npwp_printed, person, written

LONG_SIDE = 1280
LAYOUTS = Path(__file__).with_name("layouts.typ")


@dataclass(frozen=True, slots=True)
class Specimen:
    """A clean page: its type, its layout, and what stands on it, under the names readings have."""

    kind: str
    layout: str
    truth: Mapping[str, str]
    picture: Image.Image


READ = ("ktp", "kpj", "kk", "paklaring", "bank", "npwp")
"""Kinds with fields to read; the others have only a type."""

LAYOUTS_OF: Mapping[str, tuple[str, ...]] = {
    "ktp": ("ktp-blue", "ktp-grey"),
    "kpj": ("kpj-card", "kpj-old", "kpj-screen"),
    "kk": ("kk-wide", "kk-plain"),
    "paklaring": ("paklaring-table", "paklaring-form"),
    "bank": ("bank-book", "bank-cover", "bank-statement"),
    "npwp": ("npwp-old", "npwp-new"),
    "surat_kuasa": ("surat_kuasa-letter",),
    "death_cert": ("death_cert-letter",),
    "heir_letter": ("heir_letter-letter",),
    "resign_letter": ("resign_letter-letter",),
    "other": ("other-receipt", "other-chat", "other-poster", "other-note"),
}


def drawn(kind: str, layout: str, random: Random) -> Specimen:
    """A page of this layout, of somebody new."""
    who = person(random)
    data = _printed(who, random)
    png = typst.compile(
        LAYOUTS.read_bytes(),
        format="png",
        ppi=150.0,
        font_paths=[_fonts().name],
        ignore_system_fonts=True,
        sys_inputs={"layout": layout, "data": json.dumps(data)},
    )
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    picture.thumbnail((LONG_SIDE, LONG_SIDE), Image.Resampling.LANCZOS)
    return Specimen(kind, layout, _truth(kind, layout, who), picture)


def _truth(kind: str, layout: str, who: Person) -> Mapping[str, str]:
    match kind:
        case "ktp":
            return {"nik": who.nik, "name": who.name, "birth": who.birth.isoformat()}
        case "kpj":
            return {"kpj": who.kpj, "name": who.name}
        case "kk":
            return {"kk": who.kk, "nik": who.nik, "name": who.name}
        case "paklaring":
            dates = {"start": who.start.isoformat(), "end": who.end.isoformat()}
            return {"name": who.name, "company": who.company, **dates}
        case "bank":
            return {"account": who.account, "holder": who.name, "bank": who.bank_code}
        case "npwp":
            return {"npwp": who.nik if layout == "npwp-new" else who.npwp, "name": who.name}
        case _:
            return {}


def _printed(who: Person, random: Random) -> Mapping[str, Any]:
    family = [who, *(person(random) for _ in range(random.randint(1, 3)))]
    return {
        **_words(who),
        "kk": who.kk,
        "kpj": who.kpj,
        "npwp_printed": npwp_printed(who.npwp),
        "street": who.street,
        "city": who.city,
        "province": who.province,
        "work": who.work,
        "company": who.company,
        "job": who.job,
        "bank": who.bank,
        "account_printed": who.account_printed,
        "birth_slashed": f"{who.birth:%d/%m/%Y}",
        "birth_written": written(who.birth),
        "start_written": written(who.start),
        "end_written": written(who.end),
        "start_slashed": f"{who.start:%d/%m/%Y}",
        "end_slashed": f"{who.end:%d/%m/%Y}",
        "issued": f"{who.start + timedelta(days=400):%d-%m-%Y}",
        "colour": random.choice(("#b91c1c", "#1d4ed8")),
        "family": [_words(one) for one in family],
    }


def _words(who: Person) -> Mapping[str, str]:
    return {
        "name": who.name,
        "nik": who.nik,
        "gender": who.gender,
        "gender_word": "PEREMPUAN" if who.gender == "P" else "LAKI-LAKI",
        "place": who.place,
        "birth_dashed": f"{who.birth:%d-%m-%Y}",
    }


@cache
def _fonts() -> tempfile.TemporaryDirectory[str]:
    """A folder with the one sans serif at hand: Pillow's own default, which typst has not. It goes with the process."""
    folder = tempfile.TemporaryDirectory(prefix="klaim-fonts-")
    font = ImageFont.load_default(12)
    stream = getattr(font, "path", None)
    if not isinstance(stream, io.BytesIO):
        raise LookupError("Pillow's default font is no longer a file in memory")
    (Path(folder.name) / "default.ttf").write_bytes(stream.getvalue())
    return folder
