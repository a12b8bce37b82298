"""JKK, Jaminan Kecelakaan Kerja: an accident or an illness by work, its lasting damage, and death by work.

Permenaker 5/2021 as changed by 1/2025: to be reported within 2×24 hours (stage I), stage II when the doctor has spoken. PP 82/2019: the
right lapses five years after the accident or the diagnosis.
"""

from __future__ import annotations

from dialogs.claims.declared.shared import (
    BY_WILL,
    CARD_AND_ID,
    CHILD,
    DECEASED_CARD,
    FIELDS_NO_BALANCE,
    HEIR_FIELDS,
    MINOR,
    NO_DATE,
    OFFICER_ASKS,
    PROXY_PAPERS,
    SPOUSE,
    active_gate,
    higher_heir_gates,
    relation_gate,
)
from dialogs.claims.estimates import JKK_DEADLINES, JKK_DEATH, JKK_DISABLED
from dialogs.claims.schema import Claim, Document, Hint, Question, Refusal
from dialogs.law.conditions import Always, Past, WithinHours, answered, either
from dialogs.law.moments import After, HoursAfter
from dialogs.law.statute import HEIRS_RULE, JKK_EXPIRY, JKK_PAID_WITHIN, JKK_REPORT, JKK_RULE
from dialogs.understanding.answers import Choice, Happened, YesNo

EXPIRES = After("when", JKK_EXPIRY)
REPORTED_BY = HoursAfter("when", JKK_REPORT)

WHERE = (
    "tempat_kerja",
    "perjalanan_kerja",
    "dinas",
    "istirahat_dengan_izin",
    "penyakit_akibat_kerja",
    "kekerasan_di_tempat_kerja",
    "lain",
)
WHERE_WORDS = {
    "kantor": "tempat_kerja",
    "pabrik": "tempat_kerja",
    "proyek": "tempat_kerja",
    "gudang": "tempat_kerja",
    "office": "tempat_kerja",
    "factory": "tempat_kerja",
    "berangkat": "perjalanan_kerja",
    "pulang": "perjalanan_kerja",
    "commute": "perjalanan_kerja",
    "commuting": "perjalanan_kerja",
    "dinas": "dinas",
    "business trip": "dinas",
    "istirahat": "istirahat_dengan_izin",
    "break": "istirahat_dengan_izin",
    "penyakit": "penyakit_akibat_kerja",
    "sakit": "penyakit_akibat_kerja",
    "illness": "penyakit_akibat_kerja",
    "disease": "penyakit_akibat_kerja",
    "kekerasan": "kekerasan_di_tempat_kerja",
    "dipukul": "kekerasan_di_tempat_kerja",
    "diperkosa": "kekerasan_di_tempat_kerja",
    "violence": "kekerasan_di_tempat_kerja",
    "assault": "kekerasan_di_tempat_kerja",
    "lainnya": "lain",
    "other": "lain",
}
VIOLENCE = answered("where", "kekerasan_di_tempat_kerja")
# It may have been on a road in all of these: who delivers goods has the road for a workplace.
MAY_BE_TRAFFIC = answered("where", "tempat_kerja", "perjalanan_kerja", "dinas", "istirahat_dengan_izin")


def happened_gate(words: str = "", *hints: Hint) -> Question:
    """Question about the moment of the accident or diagnosis. The right ends five years later. Its last day is always told."""
    return Question(
        "when",
        Happened(),
        words=words,
        without=NO_DATE,
        refusals=(Refusal("lapsed", "not_eligible", Past(EXPIRES), JKK_EXPIRY, "branch", words="lapsed_jkk"),),
        hints=(*hints, Hint("jkk_last_day", Always(), EXPIRES, early=False)),
    )


ACCIDENT = Claim(
    id="jkk_kecelakaan",
    programme="JKK",
    estimate=JKK_DEADLINES,
    rule=JKK_RULE,
    situations=("accident",),
    filing_place="branch",
    paid_within=JKK_PAID_WITHIN,
    gates=(
        happened_gate("", Hint("report_now", WithinHours("when", JKK_REPORT), REPORTED_BY)),
        Question(
            "where",
            Choice("where", WHERE, WHERE_WORDS),
            refusals=(Refusal("work_link_unclear", "ask_branch", answered("where", "lain"), JKK_RULE, "branch"),),
        ),
        active_gate("active_accident", JKK_RULE),
        Question(
            "reported",
            YesNo(),
            refusals=(
                Refusal(
                    "report_stage1",
                    "not_yet",
                    answered("reported", "tidak"),
                    JKK_REPORT,
                    "employer",
                    by=REPORTED_BY,
                ),
            ),
        ),
    ),
    fields=(
        Question("traffic", YesNo(), when=MAY_BE_TRAFFIC, depends=("where",), without=OFFICER_ASKS),
        *FIELDS_NO_BALANCE,
    ),
    documents=(
        *CARD_AND_ID,
        Document("jkk_stage1"),
        Document("jkk_stage2"),
        Document("jkk_doctor"),
        Document("chronology"),
        Document("attendance"),
        Document("bank_book", "usual"),
        Document("kk", "conditional"),
        Document("receipts", "conditional"),
        Document("police", "conditional", when=either(VIOLENCE, answered("traffic", "ya"))),
        Document("visum", "conditional", when=VIOLENCE),
        *PROXY_PAPERS,
    ),
)

DISABLED_BY_WORK = Claim(
    id="jkk_cacat",
    programme="JKK",
    estimate=JKK_DISABLED,
    rule=JKK_RULE,
    situations=("accident", "disabled"),
    filing_place="branch",
    paid_within=JKK_PAID_WITHIN,
    gates=(
        happened_gate(),
        active_gate("active_accident", JKK_RULE),
        Question(
            "doctor",
            YesNo(),
            words="doctor_disability",
            refusals=(
                Refusal(
                    "no_doctor_letter",
                    "not_yet",
                    answered("doctor", "tidak"),
                    JKK_RULE,
                    "participant",
                    words="no_doctor_letter_jkk",
                ),
            ),
        ),
    ),
    fields=FIELDS_NO_BALANCE,
    documents=(
        *CARD_AND_ID,
        Document("jkk_stage2"),
        Document("jkk_doctor"),
        Document("bank_book", "usual"),
        *PROXY_PAPERS,
    ),
    also=("jht_cacat", "beasiswa"),
)

DEATH_BY_WORK = Claim(
    id="jkk_meninggal",
    programme="JKK",
    estimate=JKK_DEATH,
    rule=JKK_RULE,
    situations=("death",),
    filing_place="branch",
    paid_within=JKK_PAID_WITHIN,
    heirs=True,
    gates=(
        happened_gate("p_when"),
        active_gate("p_active_accident", JKK_RULE),
        relation_gate(HEIRS_RULE),
        *higher_heir_gates(),
    ),
    fields=HEIR_FIELDS,
    documents=(
        DECEASED_CARD,
        Document("heir_id", lack="id"),
        Document("death_cert", must=True),
        Document("heir_letter", must=True),
        Document("kk"),
        Document("heir_bank"),
        Document("jkk_stage1"),
        Document("jkk_stage2"),
        Document("marriage", "conditional", when=SPOUSE),
        Document("birth_cert", "conditional", when=CHILD),
        Document("will", "conditional", when=BY_WILL),
        Document("guardianship", "conditional", when=MINOR, in_rules=False),
        *PROXY_PAPERS,
    ),
    also=("jht_meninggal", "jp_janda_duda", "beasiswa"),
)
