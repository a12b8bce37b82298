"""Well-known domains of e-mail, and the domain a slip of the finger was probably meant for."""

from __future__ import annotations

from rapidfuzz.distance import OSA

WELL_KNOWN = {
    "gmail": ("com",),
    "yahoo": ("com", "co.id"),
    "ymail": ("com",),
    "rocketmail": ("com",),
    "outlook": ("com", "co.id"),
    "hotmail": ("com", "co.id"),
    "icloud": ("com",),
    "live": ("com",),
}
"""Domains most addresses here have: the name, and its endings."""

ELSEWHERE = {
    "yahoo": "co.uk co.jp co.in co.kr co.nz co.za co.th com.sg com.my com.ph com.au com.hk com.tw com.vn com.br com.ar com.mx com.tr "
    "fr de it es ca in ie gr se no dk pl ro",
    "hotmail": "co.uk co.jp co.kr co.th co.nz com.br com.tr com.ar fr de it es se nl be ca sg my",
    "outlook": "com.au com.br com.vn com.tr com.ar sg my ph jp kr co.th co.nz fr de it es in sa ie pt cz dk",
    "live": "co.uk co.kr co.za com.my com.sg com.ph com.au com.mx nl de fr it se dk no be ca jp cn in ie",
}
"""Endings the same services have in other countries."""

REAL = frozenset(
    (
        "mail.com email.com gmx.com gmx.net gmx.de googlemail.com aol.com aim.com me.com mac.com msn.com passport.com protonmail.com "
        "proton.me pm.me yandex.com yandex.ru mail.ru zoho.com fastmail.com hey.com tutanota.com tuta.io hushmail.com inbox.com "
        "qq.com 163.com 126.com naver.com daum.net hanmail.net rediffmail.com telkom.net plasa.com cbn.net.id indo.net.id "
        "love.com life.com line.com like.com olive.com five.com alive.com"
    ).split()
)
"""Domains that are near a well-known one and are no slip."""


def meant_domains(domain: str) -> tuple[str, ...]:
    """Return the well-known domains this one is a slip for, the nearest first; none for a domain that is known or far from all.

    `domain` is in lower case. One letter off in the name, one in the ending; with the right name any unknown ending is a slip.
    """
    name, _, end = domain.partition(".")
    if domain in REAL or end in WELL_KNOWN.get(name, ()) or end in ELSEWHERE.get(name, "").split():
        return ()
    near = []
    for known, ends in WELL_KNOWN.items():
        for ending in ends:
            in_name, in_end = OSA.distance(name, known), OSA.distance(end, ending)
            if in_name == 0 or (in_name == 1 and in_end <= 1):
                near.append((in_name + in_end, f"{known}.{ending}"))
    least = min((distance for distance, _ in near), default=0)
    return tuple(meant for distance, meant in near if distance == least)
