"""One invented identity card, drawn at run time, to measure reading with."""

from __future__ import annotations

import io

KIND = "ktp"
"""The type of document it is."""

WIDTH, HEIGHT = 1280, 806
"""Pixels, in the proportions of a card; longer sides are shrunk to 1280 before reading anyway."""

_LEFT, _VALUES, _TOP, _STEP = 50, 330, 232, 46

# Nobody's data: there is no such city, and no regency has the code 3199 of the NIK.
_ROWS = (
    ("Nama", "CONTOH SPESIMEN"),
    ("Tempat/Tgl Lahir", "KOTA CONTOH, 12-04-1985"),
    ("Jenis Kelamin", "PEREMPUAN      Gol. Darah : O"),
    ("Alamat", "JALAN SPESIMEN 1"),
    ("      RT/RW", "001/001"),
    ("      Kel/Desa", "CONTOH"),
    ("      Kecamatan", "SPESIMEN"),
    ("Agama", "ISLAM"),
    ("Status Perkawinan", "KAWIN"),
    ("Pekerjaan", "KARYAWAN SWASTA"),
    ("Kewarganegaraan", "WNI"),
    ("Berlaku Hingga", "SEUMUR HIDUP"),
)


def identity_card() -> bytes:
    """Return the card as a JPEG: laid out like an e-KTP, with invented data, SPESIMEN in the place of the portrait."""
    from PIL import Image, ImageDraw, ImageFont

    card = Image.new("RGB", (WIDTH, HEIGHT), "#c9e3f0")
    pen = ImageDraw.Draw(card)
    title, number, text = (ImageFont.load_default(size) for size in (38, 44, 31))
    pen.text((WIDTH / 2, 50), "PROVINSI CONTOH", "black", title, "mm")
    pen.text((WIDTH / 2, 96), "KOTA CONTOH", "black", title, "mm")
    pen.text((_LEFT, 150), "NIK", "black", number)
    pen.text((_VALUES - 80, 150), ": 3199015204850001", "black", number)
    for row, (label, value) in enumerate(_ROWS):
        y = _TOP + row * _STEP
        pen.text((_LEFT, y), label, "black", text)
        pen.text((_VALUES, y), f": {value}", "black", text)
    pen.rectangle((960, 240, 1220, 570), "#b91c1c")
    pen.text((1090, 405), "SPESIMEN", "white", title, "mm")
    pen.text((1090, 610), "KOTA CONTOH", "black", text, "mm")
    pen.text((1090, 650), "01-02-2020", "black", text, "mm")
    kept = io.BytesIO()
    card.save(kept, "JPEG", quality=88)
    return kept.getvalue()
