"""Answers with which a claim of each reason is eligible, for the tables of its decisions and its papers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

STOPPED = {"stopped": "ya"}
DOCTOR = {"doctor": "ya", "cause_work": "tidak"}
SPOUSE = {"relation": "pasangan", "higher_exists": "tidak", "jkm_hint": "tidak"}
TEN_YEARS = {"first_date": "2010-05-01", "earlier": "tidak", "tax_ack": "ya"}
HOUSE = {"first_date": "2010-05-01", "earlier": "tidak", "mode": "tunai"}

JHT: Mapping[str, dict[str, Any]] = {
    "jht_resign": {"working_now": "tidak", "was_phk": "tidak", "letter_date": "2026-09-01", "nonactive": "ya"},
    "jht_phk": {"working_now": "tidak", "phk_date": "2026-09-01", "proof": ["joint_agreement"], "nonactive": "ya"},
    "jht_pkwt": {"cut_early": "tidak", "end_date": "2026-09-01", "working_now": "tidak", "nonactive": "ya"},
    "jht_usia_56": {"birthdate": "1965-03-12"},
    "jht_bpu": STOPPED,
    "jht_ln": {"citizenship": "WNA"},
    "jht_cacat": DOCTOR,
    "jht_meninggal": SPOUSE,
    "jht_10": TEN_YEARS,
    "jht_30": HOUSE,
}

ACCIDENT = {"when": "2026-11-10", "where": "tempat_kerja", "active": "ya", "reported": "ya"}
DISABLED = {"when": "2026-03-10", "active": "ya", "doctor": "ya"}
BY_WORK = {"when": "2026-03-10", "active": "ya", "relation": "pasangan", "higher_exists": "tidak"}
DEATH = {"work_cause": "tidak", "active": "ya", "higher_exists": "tidak", "bpu_new": "tidak", "children": "tidak"}
CHILD = {"child_age": 12, "child_married": "tidak", "child_working": "tidak"}
NOT_BY_WORK = {"cause": "meninggal_bukan_kerja", "contribution_years": 5, **CHILD}

JKK_JKM: Mapping[str, dict[str, Any]] = {
    "jkk_kecelakaan": ACCIDENT,
    "jkk_cacat": DISABLED,
    "jkk_meninggal": BY_WORK,
    "jkm": DEATH,
    "beasiswa": NOT_BY_WORK,
}
