"""Number words of both languages, up to 99, written in digits."""

from __future__ import annotations

import re

WORDS = {
    word: number
    for number, words in enumerate(
        "nol/zero satu/one dua/two tiga/three empat/four lima/five enam/six tujuh/seven delapan/eight sembilan/nine sepuluh/ten "
        "sebelas/eleven".split()
    )
    for word in words.split("/")
}
ONES = "|".join(word for word, number in WORDS.items() if 1 <= number <= 9)


def in_digits(said: str) -> str:
    """Return lower-case text with its number words in digits: "dua puluh lima" is 25, "seminggu" is 1 minggu."""
    said = re.sub(r"\bse(tahun|bulan|minggu|pekan|hari|jam)\b", r"1 \1", said)
    said = re.sub(rf"\b({ONES}) ?belas\b", lambda match: str(10 + WORDS[match[1]]), said)
    said = re.sub(
        rf"\b({ONES}) ?puluh(?: ({ONES}))?\b", lambda match: str(10 * WORDS[match[1]] + WORDS.get(match[2], 0)), said
    )
    return re.sub(r"\b[a-z]+\b", lambda match: str(WORDS.get(match[0], match[0])), said)
