"""The legal parameters: one dated table with the source of each number.

A text or a gate never carries a number of its own; it names one of these. `confidence` as in the research behind it: H regulation text
or two agreeing sources, M one decent source, L weak, K unconfirmed. What is below M is never told as a rule.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Confidence = Literal["H", "M", "L", "K"]


@dataclass(frozen=True, slots=True)
class Rule:
    """Where a rule stands and since when. `regulation` is told as it is written here, `since` is the day it took effect."""

    id: str
    regulation: str
    since: date | None
    confidence: Confidence = "H"


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time the law names, counted from a day the participant tells."""

    rule: Rule
    years: int = 0
    months: int = 0


@dataclass(frozen=True, slots=True)
class Amount:
    """A limit in whole rupiah."""

    rule: Rule
    rupiah: int


# PP 46/2015 took effect on 1 July 2015, Permenaker 4/2022 on 26 April 2022 (BN 451/2022).
JHT_AGE_RULE = Rule("jht_age", "PP 46/2015 Pasal 22 dan Permenaker 4/2022 Pasal 6 ayat (1), 7", date(2022, 4, 26))
JHT_RESIGN_RULE = Rule("jht_resign", "Permenaker 4/2022 Pasal 8–9", date(2022, 4, 26))
JHT_PHK_RULE = Rule("jht_phk", "Permenaker 4/2022", date(2022, 4, 26))
JHT_PKWT_RULE = Rule("jht_pkwt", "Permenaker 4/2022 Pasal 6 ayat (2) huruf a, 7", date(2022, 4, 26))
NPWP_RULE = Rule("npwp", "syarat dokumen JHT (saldo di atas Rp50 juta, atau pernah klaim sebagian)", None, "M")

JHT_AGE = Span(JHT_AGE_RULE, years=56)
JHT_WAIT_RESIGN = Span(JHT_RESIGN_RULE, months=1)
JHT_WAIT_PHK = Span(JHT_PHK_RULE, months=1)
NPWP_ABOVE = Amount(NPWP_RULE, 50_000_000)
JKP_DEADLINE = Span(Rule("jkp_deadline", "PP 6/2025 (perubahan PP 37/2021) Pasal 40", date(2025, 2, 7)), months=6)

# The legal limit for paying a JHT that was filed complete, in working days (Permenaker 4/2022).
JHT_WORKING_DAYS = 5

# The PIN Klaim: rules of this bot, not of the law.
PIN_MINUTES = 10
PIN_TRIES = 5
PIN_RESEND_SECONDS = 60
PIN_LOCK_MINUTES = 30
PIN_REQUESTS_PER_HOUR = 6

# The hour of the day, in the participant's zone, at which a reminder comes; and when nobody can know the day, how long until we ask again.
REMINDER_HOUR = 9
ASK_AGAIN_DAYS = 7
