"""Banks of Indonesia and wallets, by their own and their everyday names. Looked at in November 2026; a name that is missing is asked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

BANKS: dict[str, tuple[str, tuple[str, ...], int]] = {
    "bri": ("BRI", ("bank rakyat indonesia", "rakyat", "rakyat indonesia", "britama", "simpedes", "brimo"), 15),
    "mandiri": ("Mandiri", ("livin", "livin mandiri", "livin by mandiri", "bmri"), 13),
    "bni": (
        "BNI",
        ("bank negara indonesia", "negara indonesia", "bni 46", "bni46", "taplus", "wondr", "wondr by bni"),
        10,
    ),
    "bca": ("BCA", ("bank central asia", "central asia", "tahapan", "mybca", "m-bca", "klikbca"), 10),
    "btn": ("BTN", ("bank tabungan negara", "tabungan negara", "batara", "bale by btn"), 16),
    "bsi": (
        "BSI",
        (
            "bank syariah indonesia",
            "syariah indonesia",
            "mandiri syariah",
            "bsm",
            "byond",
            "bri syariah",
            "bni syariah",
        ),
        10,
    ),
    "danamon": ("Danamon", (), 10),
    "cimb": ("CIMB Niaga", ("niaga", "cimb", "octo", "octo mobile", "cimb niaga syariah"), 13),
    "muamalat": ("Muamalat", ("muamalat indonesia", "bank muamalat indonesia", "bmi"), 10),
    "ocbc": ("OCBC", ("ocbc nisp", "nisp"), 12),
    "bukopin": ("KB Bank (Bukopin)", ("bukopin", "kb bukopin", "kb bank", "kb"), 10),
}
"""Banks with their usual number of digits; the numbers come from weak sources, so another length is asked about and never refused."""

OTHERS: Mapping[str, tuple[str, ...]] = {
    # National.
    "Permata": ("permata bank", "bank permata", "permatabank", "permata syariah"),
    "Panin": ("panin bank", "pan indonesia"),
    "Maybank": ("maybank indonesia", "bii", "bank internasional indonesia"),
    "UOB": ("uob indonesia", "tmrw"),
    "HSBC": ("hsbc indonesia",),
    "DBS": ("dbs indonesia", "digibank", "digibank by dbs"),
    "Citibank": ("citi",),
    "Standard Chartered": ("stanchart",),
    "Mega": ("bank mega",),
    "Sinarmas": ("bank sinarmas", "sinar mas", "simobi"),
    "BTPN / SMBC Indonesia": ("btpn", "smbc", "smbc indonesia", "smbci", "bank btpn"),
    "Jenius (SMBC Indonesia)": ("jenius", "jenius btpn", "btpn jenius", "jenius smbc"),
    "BTPN Syariah": ("btpns",),
    "Artha Graha": ("artha graha internasional",),
    "Mayapada": (),
    "Maspion": (),
    "Mestika": (),
    "Bumi Arta": ("bumiarta",),
    "Victoria": ("victoria internasional",),
    "Woori Saudara": ("woori", "bank saudara", "bws", "himpunan saudara"),
    "Shinhan": ("shinhan indonesia",),
    "IBK": ("ibk indonesia",),
    "JTrust": ("j trust", "jtrust indonesia", "j trust indonesia"),
    "KEB Hana": ("hana", "hana bank", "keb hana indonesia"),
    "LINE Bank (Hana)": ("line", "line bank", "linebank", "line bank by hana"),
    "CCB Indonesia": ("ccb", "china construction", "china construction bank", "windu"),
    "ICBC": ("icbc indonesia",),
    "MNC Bank": ("mnc", "motion", "motion banking"),
    "Nobu": ("national nobu", "nobu bank", "nationalnobu"),
    "QNB": ("qnb indonesia",),
    "Commonwealth": ("commonwealth indonesia",),
    "Capital": ("capital indonesia",),
    "Ganesha": (),
    "Ina Perdana": ("ina", "bank ina"),
    "Index": ("index selindo", "bank index"),
    "Mantap (Mandiri Taspen)": ("mantap", "mandiri taspen", "bank mantap", "taspen"),
    "Oke Bank": ("oke indonesia", "bank oke", "ok bank", "okbank"),
    "BJB": ("bank jabar", "jabar banten", "jabar", "bjb syariah", "bank jabar banten", "digi bjb", "bank bjb"),
    # Regional (BPD).
    "Bank Jakarta (DKI)": ("dki", "bank dki", "bank jakarta", "jakone", "jakone mobile"),
    "Bank Jatim": ("jatim", "bpd jatim", "jawa timur", "bank jawa timur"),
    "Bank Jateng": ("jateng", "bpd jateng", "jawa tengah", "bank jawa tengah"),
    "BPD DIY": ("bpd jogja", "bpd yogyakarta", "bank diy", "bank bpd diy"),
    "Bank Sumut": ("sumut", "bpd sumut", "sumatera utara"),
    "Bank Nagari": ("nagari", "bpd sumbar"),
    "Bank Riau Kepri Syariah": ("riau kepri", "brk", "brks", "brk syariah", "bank riau", "bank riau kepri"),
    "Bank Sumsel Babel": ("sumsel babel", "sumsel", "bsb"),
    "Bank Bengkulu": ("bengkulu", "bpd bengkulu"),
    "Bank Jambi": ("jambi", "bpd jambi", "bank 9 jambi"),
    "Bank Lampung": ("lampung", "bpd lampung"),
    "Bank Banten": ("banten",),
    "Bank Aceh Syariah": ("aceh", "bank aceh", "bpd aceh", "aceh syariah", "bas"),
    "Bank Kalbar": ("kalbar", "bpd kalbar"),
    "Bank Kalteng": ("kalteng", "bpd kalteng"),
    "Bank Kalsel": ("kalsel", "bpd kalsel"),
    "Bankaltimtara": ("kaltimtara", "bank kaltimtara", "kaltim", "bpd kaltim", "bank kaltim"),
    "Bank Sulselbar": ("sulselbar", "sulsel", "bpd sulsel", "bank sulsel"),
    "Bank SulutGo": ("sulutgo", "bsg", "sulut", "bank sulut", "bpd sulut"),
    "Bank Sulteng": ("sulteng", "bpd sulteng"),
    "Bank Sultra": ("sultra", "bpd sultra"),
    "BPD Bali": ("bank bali", "bank bpd bali"),
    "Bank NTB Syariah": ("ntb", "ntb syariah", "bpd ntb"),
    "Bank NTT": ("ntt", "bpd ntt"),
    "Bank Maluku Malut": ("maluku", "maluku malut", "bpd maluku"),
    "Bank Papua": ("papua", "bpd papua"),
    # Islamic.
    "BCA Syariah": ("bcas",),
    "Bank Mega Syariah": ("mega syariah",),
    "Panin Dubai Syariah": ("panin syariah", "pdsb", "pdsb syariah"),
    "KB Bank Syariah": ("bukopin syariah", "kb bukopin syariah", "kbs"),
    "Bank Syariah Nasional": ("btn syariah", "bsn", "syariah nasional"),
    "Nano Syariah": ("bank nano", "nanobank", "nanobank syariah"),
    "Bank Aladin Syariah": ("aladin", "bank aladin", "aladin syariah"),
    # Digital.
    "SeaBank": ("sea bank", "seabank indonesia"),
    "Bank Jago": ("jago", "jago syariah", "bank jago syariah"),
    "Bank Neo Commerce": ("neo", "neobank", "neo bank", "neo commerce", "bnc", "yudha bhakti"),
    "Allo Bank": ("allo", "allobank"),
    "blu by BCA Digital": ("blu", "blu bca", "bca digital", "blu by bca", "blubca"),
    "Superbank": ("super bank",),
    "Krom Bank": ("krom",),
    "hibank": ("hi bank",),
    "Amar Bank": ("amar", "amarbank"),
    "Bank Raya": ("raya", "bri agro", "agro"),
    "Bank Saqu": ("saqu", "jasa jakarta"),
    "BPR": (),
}
"""Banks without a button: the name that is kept, and further names; one that needs more words ("BPR") has none."""

ONLY_WITH_THEIR_NAME = frozenset(["BPR"])
"""Kinds of banks: which one has to be told."""

AREAS = frozenset(
    "aceh banten bengkulu jambi jabar jatim jateng lampung maluku papua jawatimur jawatengah sumaterautara sumut sulsel kaltim".split()
) - {"jatim", "jateng"}
"""Names of provinces that are names of banks too: without "bank" before them they are asked about."""

WALLETS: Mapping[str, tuple[str, ...]] = {
    "DANA": ("dana", "dompet dana"),
    "OVO": ("ovo",),
    "GoPay": ("gopay", "gojek", "go-pay"),
    "ShopeePay": ("shopeepay", "shopee", "spay", "spaylater", "shopeepaylater"),
    "LinkAja": ("linkaja", "link aja", "tcash", "t-cash"),
    "i.saku": ("isaku", "i.saku"),
    "Flip": ("flip",),
    "DOKU": ("doku",),
    "AstraPay": ("astrapay",),
    "Sakuku": ("sakuku",),
    "Paytren": ("paytren",),
    "Kredivo": ("kredivo",),
    "Akulaku": ("akulaku", "akulaku paylater"),
    "PayPal": ("paypal",),
}
"""Wallets, which are no bank accounts, and how people write them."""

NAMES = (*(name for name, *_ in BANKS.values()), *(name for name in OTHERS if name not in ONLY_WITH_THEIR_NAME))

GOPAY_SAVINGS = re.compile(
    r"go\s?-?pay\s*(?:tabungan|saving)|tabungan\s*(?:by\s*)?(?:jago\s*)?go\s?-?pay|go\s?-?pay\b.*\bjago\b"
)
"""GoPay Tabungan by Jago is an account at Bank Jago inside the wallet: which of both is meant has to be asked."""

NEAR = 80
"""Likeness (0 to 100) from which a name is offered as the bank that may be meant; only a whole name is taken unasked."""


@dataclass(frozen=True, slots=True)
class Known:
    """Bank named by a text: surely, or perhaps one of these."""

    name: str = ""
    perhaps: tuple[str, ...] = ()


def _joined(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.casefold())


_NAMES = {
    _joined(alias): name
    for name, aliases in (*((name, aliases) for name, aliases, _ in BANKS.values()), *OTHERS.items())
    if name not in ONLY_WITH_THEIR_NAME
    for alias in (name, *aliases)
}
_WALLETS = {_joined(alias): name for name, aliases in WALLETS.items() for alias in (name, *aliases)}
_BESIDE = re.compile(
    r"\b(?:bank|rekening|rek|norek|tabungan|akun|saldo|aplikasi|app|dompet(?: digital)?|e-?wallet|pakai|pake|memakai|pt|persero|tbk"
    r"|indonesia|saya|punya|yang"
    r"|di|ke|ya|aja|saja|pak|bu|kak|min|lewat|via|di sini|account|my)\b|[().,]"
)


def bank_meant(said: str) -> Known:
    """Return the bank a text names, in lower case. A near miss, and a name among other words, is only a perhaps."""
    for form in (said, re.sub(r"^(?:bank|pt)\s+", "", said), _BESIDE.sub(" ", said)):
        if (name := _NAMES.get(_joined(form))) is not None:
            return Known(perhaps=(name,)) if _joined(said) in AREAS else Known(name)
    rest = _BESIDE.sub(" ", said)
    core = _joined(rest)
    if len(core) < 3:
        return Known()
    words = [word for word in rest.split() if len(word) >= 3]
    among = [_NAMES[found] for word in words if (found := _joined(word)) in _NAMES and found not in AREAS]
    if among:
        return Known(perhaps=tuple(dict.fromkeys(among))[:3])
    best = process.extract(core, _NAMES.keys(), scorer=fuzz.ratio, score_cutoff=NEAR, limit=6)
    near = tuple(dict.fromkeys(_NAMES[alias] for alias, _, _ in best if abs(len(alias) - len(core)) <= 2))
    return Known(perhaps=near[:3])


def wallet_meant(said: str) -> str | None:
    """Return the wallet a text names, with or without words beside it ("akun dana", "go pay saya"); None where it is a bank's."""
    core = _BESIDE.sub(" ", said)
    for form in (_joined(said), _joined(core), *(_joined(word) for word in core.split())):
        if form in _WALLETS:
            return _WALLETS[form]
    pairs = zip(core.split(), core.split()[1:], strict=False)
    return next((_WALLETS[pair] for one, two in pairs if (pair := _joined(one + two)) in _WALLETS), None)


def key_of(name: str) -> str:
    """Short key of a bank's name, for the data of a button."""
    return _joined(name)[:20]


def usual_length(bank: object) -> int | None:
    """Usual count of digits of an account at this bank, None where it is not known."""
    return next((length for name, _, length in BANKS.values() if name == bank), None)
