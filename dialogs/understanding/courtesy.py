"""Words that are no question and no answer: thanks, and asking how one's own claim stands."""

from __future__ import annotations

import re

from dialogs.understanding.answers.kinds import plain

THANKS = (
    "terima kasih", "terimakasih", "trimakasih", "makasih", "makasi", "mksh", "trims", "tq", "thx", "thanks", "thank you", "suwun", "nuwun",
)  # fmt: skip
_WORDS_OF_THANKS = frozenset(word for one in THANKS for word in one.split())
WORDS_AGREED = frozenset("ok oke okay okey baik baiklah siap sip noted all right".split())
FILLERS = frozenset(
    "ya iya yah dan atas sudah membantu bantuannya infonya informasinya penjelasannya banyak sekali banget deh dong kalau begitu "
    "sama min admin pak bapak bu ibu kak kakak mas mbak bang gan bot sangat so much very for your help the info lot many and a".split()
)
"""Words that may stand beside thanks and change nothing in them."""

OWN_CLAIM = re.compile(
    r"\b(kapan|kpn)\b.*\b(cair|ditransfer|masuk|dibayar|selesai|keluar)|\b(sampai|sampe) ?(di ?)?mana\b"
    r"|\b(gimana|bagaimana|gmn|gmana|kabar|status|progres|progress|perkembangan|proses)\b.*\b(klaim|pengajuan|berkas|uang|dana|punya saya)"
    r"|\b(klaim|pengajuan|berkas|uang|dana) (saya|aku|ku|sy)\b.*\b(gimana|bagaimana|gmn|kapan|mana|belum|blm)"
    r"|\b(belum|blm)( juga)? (cair|masuk|ditransfer|dibayar|diproses|selesai|ada kabar)"
    r"|\b(sudah|udah|dah) (cair|diproses|ditransfer|masuk|disetujui|selesai)"
    r"|\bwhen\b.*\b(paid|money|transfer)|\bhow (is|far|about)\b.*\bclaim|\b(status of|where is|what about) my (claim|money)"
    r"|\bany news\b|\bnot (paid|there) yet\b"
)
"""Questions that are about the person's own claim, once there is one."""


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z]+", plain(text).casefold())


def is_thanks(text: str) -> bool:
    """Whether a text thanks, and says nothing else."""
    words = _words(text)
    said = f" {' '.join(words)} "
    thanks = any(f" {one} " in said for one in THANKS)
    return thanks and "?" not in text and not set(words) - _WORDS_OF_THANKS - WORDS_AGREED - FILLERS


def is_agreed(text: str) -> bool:
    """Whether a text says "all right", and nothing else."""
    words = set(_words(text))
    return bool(words & WORDS_AGREED) and not words - WORDS_AGREED - FILLERS


def asks_for_own_claim(text: str) -> bool:
    """Whether a text asks how the person's own claim stands."""
    return bool(OWN_CLAIM.search(" ".join(_words(text))))
