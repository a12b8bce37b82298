"""JKP, Jaminan Kehilangan Pekerjaan: cash, job information and training after a dismissal, within six months of it."""

from __future__ import annotations

from dialogs.claims.declared.shared import FIELDS_NO_BALANCE, PROXY_PAPERS
from dialogs.claims.estimates import JKP_CASH
from dialogs.claims.schema import Claim, Document, Hint, Question, Refusal
from dialogs.law.conditions import NotAfter, Past, answered, both, unless
from dialogs.law.moments import After
from dialogs.law.statute import JKP_DEADLINE, JKP_PAID_MONTHS, JKP_PAID_WITHIN, JKP_RULE
from dialogs.understanding.answers import Choice, Day, YesNo, YesNoUnknown

LAST_DAY = After("phk_date", JKP_DEADLINE)

CAUSES = ("phk", "resign", "pensiun", "cacat", "pkwt_habis", "meninggal")
CAUSE_WORDS = {
    "diberhentikan": "phk",
    "dipecat": "phk",
    "mengundurkan": "resign",
    "kontrak": "pkwt_habis",
    "laid off": "phk",
    "dismissed": "phk",
    "resigned": "resign",
    "retired": "pensiun",
    "disabled": "cacat",
    "died": "meninggal",
}
WORTH_A_LOOK = {
    "resign": ("jht_resign",),
    "pensiun": ("jht_usia_56", "jp_lumpsum"),
    "cacat": ("jht_cacat", "jp_cacat"),
    "pkwt_habis": ("jht_pkwt",),
    "meninggal": ("jht_meninggal", "jkm"),
}
"""Claims to try instead, by how the work ended. JKP is for dismissals only."""

NOT_REPORTED = answered("nonactive", "tidak", "tidak_tahu")
HAS_A_RIGHT = both(
    answered("cause", "phk"),
    answered("citizenship", "ya"),
    NotAfter(LAST_DAY),
    answered("paid", "ya"),
    answered("working", "tidak"),
    answered("willing", "ya"),
    answered("proof", "ya"),
    unless(NOT_REPORTED),
)

LOST_WORK = Claim(
    id="jkp",
    programme="JKP",
    estimate=JKP_CASH,
    rule=JKP_RULE,
    situations=("left_work",),
    filing_place="siapkerja",
    paid_within=JKP_PAID_WITHIN,
    gates=(
        Question(
            "cause",
            Choice("jkp_cause", CAUSES, CAUSE_WORDS),
            words="jkp_cause",
            refusals=tuple(
                Refusal("not_dismissed", "not_eligible", answered("cause", cause), JKP_RULE, "participant", see=see)
                for cause, see in WORTH_A_LOOK.items()
            ),
            hints=(Hint("jht_besides_jkp", answered("cause", "phk")),),
        ),
        Question(
            "citizenship",
            YesNo(),
            words="wni",
            refusals=(
                Refusal(
                    "not_wni",
                    "not_eligible",
                    answered("citizenship", "tidak"),
                    JKP_RULE,
                    "participant",
                    see=("jht_phk", "jht_ln"),
                ),
            ),
        ),
        Question(
            "phk_date",
            Day(),
            words="jkp_phk_date",
            refusals=(
                Refusal(
                    "lapsed",
                    "not_eligible",
                    Past(LAST_DAY),
                    JKP_DEADLINE,
                    "participant",
                    see=("jht_phk",),
                    words="lapsed_jkp",
                ),
            ),
            hints=(Hint("jkp_last_day", both(answered("cause", "phk"), NotAfter(LAST_DAY)), until=LAST_DAY),),
        ),
        Question(
            "paid",
            YesNoUnknown(),
            words="jkp_paid",
            refusals=(
                Refusal(
                    "paid_below_12_months",
                    "not_eligible",
                    answered("paid", "tidak"),
                    JKP_PAID_MONTHS,
                    "participant",
                    see=("jht_phk",),
                ),
                Refusal("paid_months_unknown", "ask_branch", answered("paid", "tidak_tahu"), JKP_PAID_MONTHS, "branch"),
            ),
        ),
        Question(
            "working",
            YesNo(),
            refusals=(Refusal("new_job", "not_eligible", answered("working", "ya"), JKP_RULE, "participant"),),
        ),
        Question(
            "willing",
            YesNo(),
            refusals=(
                Refusal(
                    "not_willing",
                    "not_eligible",
                    answered("willing", "tidak"),
                    JKP_RULE,
                    "participant",
                    see=("jht_phk",),
                ),
            ),
        ),
        Question(
            "proof",
            YesNo(),
            words="jkp_proof",
            refusals=(
                Refusal("no_phk_proof", "not_yet", answered("proof", "tidak"), JKP_RULE, "employer", by=LAST_DAY),
            ),
            # Told with the outcome; who files here reads it again where the KAPK is asked for.
            hints=(Hint("jkp_duties", HAS_A_RIGHT, early=False, of_payment=True),),
        ),
        Question(
            "nonactive",
            YesNoUnknown(),
            words="jkp_nonactive",
            optional=True,
            refusals=tuple(
                Refusal(
                    "employer_not_reported",
                    "not_yet",
                    answered("nonactive", said),
                    JKP_RULE,
                    "employer",
                    by=LAST_DAY,
                    words=words,
                )
                for said, words in (("tidak", "not_reported_jkp"), ("tidak_tahu", "not_reported_jkp_unsure"))
            ),
        ),
    ),
    fields=FIELDS_NO_BALANCE,
    documents=(Document("phk_proof", why="phk_proof_jkp", must=True), Document("kapk"), *PROXY_PAPERS),
)
