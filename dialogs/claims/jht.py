"""JHT, Jaminan Hari Tua: the balance of one's own account, after leaving work or at 56."""

from __future__ import annotations

from dialogs.answers import Birthdate, Day, Multiple, YesNo, YesNoUnknown
from dialogs.claims.shared import (
    ASKED_IN_PRACTICE,
    CARD_AND_ID,
    FIELDS,
    FIELDS_BIRTHDATE_KNOWN,
    NPWP_CARD,
)
from dialogs.conditions import After, Before, NotAfter, Younger, answered
from dialogs.form import Claim, Document, Hint, Question, Refusal
from dialogs.rules import (
    JHT_AGE,
    JHT_AGE_RULE,
    JHT_PHK_RULE,
    JHT_PKWT_RULE,
    JHT_RESIGN_RULE,
    JHT_WAIT_PHK,
    JHT_WAIT_RESIGN,
    JKP_DEADLINE,
    Rule,
)


def works_again(rule: Rule) -> Refusal:
    return Refusal(
        "still_active", "not_eligible", answered("working_now", "ya"), rule, "participant", also=("jht_usia_56",)
    )


def employer_has_not_reported(rule: Rule) -> Refusal:
    return Refusal("employer_not_reported", "not_yet", answered("nonactive", "tidak", "tidak_tahu"), rule, "employer")


RESIGNED = Claim(
    id="jht_resign",
    programme="JHT",
    rule=JHT_RESIGN_RULE,
    gates=(
        Question("working_now", YesNo(), refusals=(works_again(JHT_RESIGN_RULE),)),
        Question(
            "was_phk",
            YesNo(),
            refusals=(
                Refusal(
                    "really_phk",
                    "other_programme",
                    answered("was_phk", "ya"),
                    JHT_PHK_RULE,
                    "participant",
                    to="jht_phk",
                ),
            ),
        ),
        Question(
            "letter_date",
            Day(missing="belum"),
            refusals=(
                Refusal("no_letter", "not_yet", answered("letter_date", "belum"), JHT_RESIGN_RULE, "employer"),
                Refusal(
                    "waiting_resign",
                    "not_yet",
                    Before(After("letter_date", JHT_WAIT_RESIGN)),
                    JHT_RESIGN_RULE,
                    "time",
                    since=After("letter_date", JHT_WAIT_RESIGN),
                ),
            ),
        ),
        Question("nonactive", YesNoUnknown(), refusals=(employer_has_not_reported(JHT_RESIGN_RULE),)),
    ),
    fields=FIELDS,
    documents=(*CARD_AND_ID, Document("resign_letter"), *ASKED_IN_PRACTICE, Document("paklaring", "usual"), NPWP_CARD),
)

PHK_PROOFS = (
    "receipt_of_phk_report",
    "employer_report_letter",
    "phk_notice_plus_no_objection",
    "joint_agreement",
    "phi_decision",
)

LAID_OFF = Claim(
    id="jht_phk",
    programme="JHT",
    rule=JHT_PHK_RULE,
    gates=(
        Question("working_now", YesNo(), refusals=(works_again(JHT_PHK_RULE),)),
        Question(
            "phk_date",
            Day(),
            refusals=(
                Refusal(
                    "waiting_phk",
                    "not_yet",
                    Before(After("phk_date", JHT_WAIT_PHK)),
                    JHT_PHK_RULE,
                    "time",
                    since=After("phk_date", JHT_WAIT_PHK),
                ),
            ),
            hints=(Hint("jkp", NotAfter(After("phk_date", JKP_DEADLINE)), until=After("phk_date", JKP_DEADLINE)),),
        ),
        Question(
            "proof",
            Multiple("proof", PHK_PROOFS),
            refusals=(Refusal("no_proof", "not_yet", answered("proof", "none"), JHT_PHK_RULE, "employer"),),
        ),
        Question("nonactive", YesNoUnknown(), refusals=(employer_has_not_reported(JHT_PHK_RULE),)),
    ),
    fields=FIELDS,
    documents=(
        *CARD_AND_ID,
        Document("phk_proof"),
        Document("phk_no_objection", "conditional", when=answered("proof", "phk_notice_plus_no_objection")),
        *ASKED_IN_PRACTICE,
        NPWP_CARD,
    ),
)

CONTRACT_ENDED = Claim(
    id="jht_pkwt",
    programme="JHT",
    rule=JHT_PKWT_RULE,
    gates=(
        Question(
            "cut_early",
            YesNo(),
            refusals=(
                Refusal(
                    "cut_early",
                    "other_programme",
                    answered("cut_early", "ya"),
                    JHT_PHK_RULE,
                    "participant",
                    to="jht_phk",
                ),
            ),
        ),
        Question(
            "end_date",
            Day(),
            refusals=(
                Refusal(
                    "contract_running",
                    "not_yet",
                    Before(After("end_date")),
                    JHT_PKWT_RULE,
                    "time",
                    since=After("end_date"),
                ),
            ),
        ),
        Question("working_now", YesNo(), refusals=(works_again(JHT_PKWT_RULE),), words="working_now_pkwt"),
        Question("nonactive", YesNoUnknown(), refusals=(employer_has_not_reported(JHT_PKWT_RULE),)),
    ),
    fields=FIELDS,
    documents=(
        *CARD_AND_ID,
        Document("contract_end", unsure=True),
        *ASKED_IN_PRACTICE,
        Document("paklaring", "usual"),
        NPWP_CARD,
    ),
)

PENSION_AGE = Claim(
    id="jht_usia_56",
    programme="JHT",
    rule=JHT_AGE_RULE,
    gates=(
        Question("birthdate", Birthdate()),
        Question(
            "company_pension",
            YesNo(),
            when=Younger("birthdate", JHT_AGE),
            depends=("birthdate",),
            refusals=(
                Refusal(
                    "below_56",
                    "not_yet",
                    answered("company_pension", "tidak"),
                    JHT_AGE_RULE,
                    "time",
                    since=After("birthdate", JHT_AGE),
                    also=("jht_resign", "jht_phk", "jht_pkwt"),
                ),
            ),
        ),
    ),
    fields=FIELDS_BIRTHDATE_KNOWN,
    documents=(
        *CARD_AND_ID,
        Document("pension_letter", "conditional", when=answered("company_pension", "ya")),
        *ASKED_IN_PRACTICE,
        NPWP_CARD,
    ),
)
