"""JHT, Jaminan Hari Tua: the balance of one's own account, after leaving work, at 56, in part after ten years, or to the heirs."""

from __future__ import annotations

from dialogs.claims.declared.shared import (
    ASKED_IN_PRACTICE,
    BY_WILL,
    CARD,
    CARD_AND_ID,
    CHILD,
    DECEASED_CARD,
    FIELDS,
    FIELDS_BIRTHDATE_KNOWN,
    HEIR_FIELDS_JHT,
    MINOR,
    NO_DATE,
    NPWP_CARD,
    NPWP_WANTED,
    PROXY_PAPERS,
    higher_heir_gates,
    relation_gate,
)
from dialogs.claims.estimates import JHT_ALL, JHT_HOUSE, JHT_TEN
from dialogs.claims.schema import Actor, ByBalance, Claim, Document, Hint, Question, Refusal
from dialogs.law.conditions import Before, NotAfter, Reached, Younger, answered, both
from dialogs.law.moments import After, NextFirst
from dialogs.law.parameters import Rule
from dialogs.law.statute import (
    JHT_ABROAD_RULE,
    JHT_ABROAD_WNI_RULE,
    JHT_AGE,
    JHT_AGE_RULE,
    JHT_BPU_RULE,
    JHT_DISABLED_RULE,
    JHT_HEIRS_RULE,
    JHT_PAID_WITHIN,
    JHT_PART_RULE,
    JHT_PARTIAL_TIMES,
    JHT_PARTIAL_YEARS,
    JHT_PHK_RULE,
    JHT_PKWT_RULE,
    JHT_RESIGN_RULE,
    JHT_WAIT_PHK,
    JHT_WAIT_PKWT,
    JHT_WAIT_RESIGN,
    JKP_DEADLINE,
    JP_AGE,
    NONACTIVE_RULE,
    TAX_CAUTION_RULE,
)
from dialogs.understanding.answers import Birthdate, Choice, Day, Multiple, YesNo, YesNoUnknown

PARTS = ("jht_10", "jht_30")

BY_BALANCE = ByBalance()
NOT_IN_JMO = ByBalance(up_to_limit="lapak_asik")


def works_again(rule: Rule, *, also: tuple[str, ...] = (), see: tuple[str, ...] = ("jht_usia_56",)) -> Refusal:
    return Refusal(
        "still_active", "not_eligible", answered("working_now", "ya"), rule, "participant", also=also, see=see
    )


def still_recorded(code: str, unsure: str, actor: Actor) -> tuple[Refusal, ...]:
    """The membership is active, or nobody told whether it is (`unsure`: those words). Practice of the branches, not a regulation."""
    return (
        Refusal(code, "not_yet", answered("nonactive", "tidak"), NONACTIVE_RULE, actor),
        Refusal(code, "not_yet", answered("nonactive", "tidak_tahu"), NONACTIVE_RULE, actor, words=unsure),
    )


EMPLOYER_HAS_NOT_REPORTED = still_recorded("employer_not_reported", "employer_unsure", "employer")


RESIGNED = Claim(
    id="jht_resign",
    programme="JHT",
    estimate=JHT_ALL,
    rule=JHT_RESIGN_RULE,
    situations=("left_work",),
    filing_place=BY_BALANCE,
    paid_within=JHT_PAID_WITHIN,
    gates=(
        Question("working_now", YesNo(), refusals=(works_again(JHT_RESIGN_RULE, also=PARTS),)),
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
            without=NO_DATE,
            refusals=(
                Refusal("no_letter", "not_yet", answered("letter_date", "belum"), JHT_RESIGN_RULE, "employer"),
                Refusal(
                    "waiting_resign",
                    "not_yet",
                    Before(After("letter_date", JHT_WAIT_RESIGN)),
                    JHT_WAIT_RESIGN,
                    "time",
                    since=After("letter_date", JHT_WAIT_RESIGN),
                ),
            ),
        ),
        Question("nonactive", YesNoUnknown(), refusals=EMPLOYER_HAS_NOT_REPORTED),
    ),
    fields=FIELDS,
    documents=(
        *CARD_AND_ID,
        Document("resign_letter", must=True),
        *ASKED_IN_PRACTICE,
        Document("paklaring", "usual"),
        NPWP_CARD,
        *PROXY_PAPERS,
    ),
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
    estimate=JHT_ALL,
    rule=JHT_PHK_RULE,
    situations=("left_work",),
    filing_place=BY_BALANCE,
    paid_within=JHT_PAID_WITHIN,
    gates=(
        Question("working_now", YesNo(), refusals=(works_again(JHT_PHK_RULE, see=(*PARTS, "jht_usia_56")),)),
        Question(
            "phk_date",
            Day(),
            without=NO_DATE,
            refusals=(
                Refusal(
                    "waiting_phk",
                    "not_yet",
                    Before(After("phk_date", JHT_WAIT_PHK)),
                    JHT_WAIT_PHK,
                    "time",
                    since=After("phk_date", JHT_WAIT_PHK),
                ),
            ),
            hints=(
                Hint("jkp", NotAfter(After("phk_date", JKP_DEADLINE)), After("phk_date", JKP_DEADLINE), also=("jkp",)),
            ),
        ),
        Question(
            "proof",
            Multiple("proof", PHK_PROOFS),
            refusals=(Refusal("no_proof", "not_yet", answered("proof", "none"), JHT_PHK_RULE, "employer"),),
        ),
        Question("nonactive", YesNoUnknown(), refusals=EMPLOYER_HAS_NOT_REPORTED),
    ),
    fields=FIELDS,
    documents=(
        *CARD_AND_ID,
        Document("phk_proof", must=True),
        Document(
            "phk_no_objection", "conditional", when=answered("proof", "phk_notice_plus_no_objection"), in_rules=False
        ),
        *ASKED_IN_PRACTICE,
        NPWP_CARD,
        *PROXY_PAPERS,
    ),
)

CONTRACT_ENDED = Claim(
    id="jht_pkwt",
    programme="JHT",
    estimate=JHT_ALL,
    rule=JHT_PKWT_RULE,
    situations=("left_work",),
    filing_place=BY_BALANCE,
    paid_within=JHT_PAID_WITHIN,
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
            without=NO_DATE,
            refusals=(
                Refusal(
                    "contract_running",
                    "not_yet",
                    Before(After("end_date", JHT_WAIT_PKWT)),
                    JHT_WAIT_PKWT,
                    "time",
                    since=After("end_date", JHT_WAIT_PKWT),
                ),
            ),
        ),
        Question(
            "working_now",
            YesNo(),
            refusals=(works_again(JHT_PKWT_RULE, see=(*PARTS, "jht_usia_56")),),
            words="working_now_pkwt",
        ),
        Question("nonactive", YesNoUnknown(), optional=True, refusals=EMPLOYER_HAS_NOT_REPORTED),
    ),
    fields=FIELDS,
    documents=(
        *CARD_AND_ID,
        Document("contract_end", unsure=True),
        *ASKED_IN_PRACTICE,
        Document("paklaring", "usual"),
        NPWP_CARD,
        *PROXY_PAPERS,
    ),
)

PENSION_AGE = Claim(
    id="jht_usia_56",
    programme="JHT",
    estimate=JHT_ALL,
    rule=JHT_AGE_RULE,
    situations=("old_age",),
    filing_place=BY_BALANCE,
    paid_within=JHT_PAID_WITHIN,
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
                    JHT_AGE,
                    "time",
                    since=After("birthdate", JHT_AGE),
                    see=("jht_resign", "jht_phk", "jht_pkwt"),
                ),
            ),
        ),
        Question(
            "jp_hint",
            YesNo(),
            optional=True,
            depends=("birthdate",),
            hints=(
                Hint("jp_lumpsum", both(answered("jp_hint", "ya"), Reached("birthdate", JP_AGE)), also=("jp_lumpsum",)),
            ),
        ),
    ),
    fields=FIELDS_BIRTHDATE_KNOWN,
    documents=(
        *CARD_AND_ID,
        Document("pension_letter", "conditional", when=answered("company_pension", "ya")),
        *ASKED_IN_PRACTICE,
        NPWP_CARD,
        *PROXY_PAPERS,
    ),
)

SELF_EMPLOYED = Claim(
    id="jht_bpu",
    programme="JHT",
    estimate=JHT_ALL,
    rule=JHT_BPU_RULE,
    situations=("left_work",),
    filing_place=BY_BALANCE,
    paid_within=JHT_PAID_WITHIN,
    gates=(
        Question(
            "stopped",
            YesNo(),
            refusals=(
                Refusal(
                    "still_working_bpu",
                    "not_eligible",
                    answered("stopped", "tidak"),
                    JHT_BPU_RULE,
                    "participant",
                    also=(*PARTS, "jht_usia_56"),
                ),
            ),
        ),
        Question(
            "nonactive",
            YesNoUnknown(),
            words="nonactive_bpu",
            optional=True,
            refusals=still_recorded("membership_still_active", "membership_unsure", "participant"),
        ),
    ),
    fields=FIELDS,
    documents=(
        *CARD_AND_ID,
        Document("bpu_stop", "usual", unsure=True),
        *ASKED_IN_PRACTICE,
        NPWP_CARD,
        *PROXY_PAPERS,
    ),
)

LEAVES_INDONESIA = Claim(
    id="jht_ln",
    programme="JHT",
    estimate=JHT_ALL,
    rule=JHT_ABROAD_RULE,
    situations=("abroad",),
    filing_place=NOT_IN_JMO,
    paid_within=JHT_PAID_WITHIN,
    gates=(
        Question(
            "citizenship",
            Choice("citizenship", ("WNA", "WNI"), {"wna": "WNA", "asing": "WNA", "foreigner": "WNA", "wni": "WNI"}),
            refusals=(
                Refusal(
                    "uncertain_rule",
                    "ask_branch",
                    answered("citizenship", "WNI"),
                    JHT_ABROAD_WNI_RULE,
                    "branch",
                    see=("jht_resign", "jht_phk"),
                ),
            ),
        ),
    ),
    fields=FIELDS,
    documents=(
        CARD,
        Document("passport"),
        Document("no_work_statement", must=True),
        Document("bank_book", "usual"),
        Document("photo", "usual"),
        NPWP_CARD,
        *PROXY_PAPERS,
    ),
)

DISABLED = Claim(
    id="jht_cacat",
    programme="JHT",
    estimate=JHT_ALL,
    rule=JHT_DISABLED_RULE,
    situations=("disabled",),
    filing_place=NOT_IN_JMO,
    paid_within=JHT_PAID_WITHIN,
    gates=(
        Question(
            "doctor",
            YesNo(),
            words="doctor_total",
            refusals=(
                Refusal("no_doctor_letter", "not_yet", answered("doctor", "tidak"), JHT_DISABLED_RULE, "participant"),
            ),
        ),
        Question(
            "cause_work",
            YesNo(),
            hints=(
                Hint("disabled_by_work", answered("cause_work", "ya"), also=("jkk_cacat", "jp_cacat", "beasiswa")),
                Hint("disabled_otherwise", answered("cause_work", "tidak"), also=("jp_cacat",)),
            ),
        ),
        Question(
            "birthdate",
            Birthdate(),
            optional=True,
            refusals=(
                Refusal(
                    "reached_56",
                    "other_programme",
                    Reached("birthdate", JHT_AGE),
                    JHT_AGE,
                    "participant",
                    to="jht_usia_56",
                ),
            ),
        ),
        Question(
            "determination_date",
            Day(missing="tidak_tahu"),
            optional=True,
            refusals=(
                Refusal(
                    "waiting_determination",
                    "not_yet",
                    Before(NextFirst("determination_date")),
                    JHT_DISABLED_RULE,
                    "time",
                    since=NextFirst("determination_date"),
                ),
            ),
        ),
    ),
    fields=FIELDS_BIRTHDATE_KNOWN,
    documents=(*CARD_AND_ID, Document("doctor_letter", must=True), *ASKED_IN_PRACTICE, NPWP_CARD, *PROXY_PAPERS),
)

HEIRS = Claim(
    id="jht_meninggal",
    programme="JHT",
    estimate=JHT_ALL,
    rule=JHT_HEIRS_RULE,
    situations=("death",),
    filing_place="branch",
    paid_within=JHT_PAID_WITHIN,
    heirs=True,
    gates=(
        relation_gate(JHT_HEIRS_RULE, "relation_jht"),
        *higher_heir_gates(JHT_HEIRS_RULE),
        Question(
            "jkm_hint",
            YesNoUnknown(),
            hints=(Hint("jkm", answered("jkm_hint", "ya"), also=("jkm", "jp_janda_duda")),),
        ),
    ),
    fields=HEIR_FIELDS_JHT,
    documents=(
        DECEASED_CARD,
        Document("heir_id", lack="id"),
        Document("death_cert", must=True),
        Document("heir_letter", must=True),
        Document("kk", "usual"),
        Document("heir_bank", "usual"),
        Document("birth_cert", "conditional", when=CHILD),
        Document("guardianship", "conditional", when=MINOR),
        Document("will", "conditional", when=BY_WILL),
        Document("mental_letter", "conditional"),
        Document("npwp", "conditional", when=NPWP_WANTED, words="npwp_heirs", why="npwp_heirs"),
        *PROXY_PAPERS,
    ),
)


def _ten_years() -> Question:
    return Question(
        "first_date",
        Day(),
        refusals=(
            Refusal(
                "below_10_years",
                "not_yet",
                Before(After("first_date", JHT_PARTIAL_YEARS)),
                JHT_PARTIAL_YEARS,
                "time",
                since=After("first_date", JHT_PARTIAL_YEARS),
            ),
        ),
    )


ONCE_ONLY = Question(
    "earlier",
    YesNo(),
    refusals=(
        Refusal(
            "once_only", "not_eligible", answered("earlier", "ya"), JHT_PARTIAL_TIMES, "time", see=("jht_usia_56",)
        ),
    ),
)


def _tax_understood(*, optional: bool = False) -> Question:
    return Question(
        "tax_ack",
        YesNo(),
        optional=optional,
        refusals=(
            Refusal(
                "tax_not_understood",
                "not_yet",
                answered("tax_ack", "tidak"),
                TAX_CAUTION_RULE,
                "participant",
                own_choice=True,
            ),
        ),
    )


TENTH = Claim(
    id="jht_10",
    programme="JHT",
    estimate=JHT_TEN,
    rule=JHT_PART_RULE,
    situations=("partial",),
    filing_place=BY_BALANCE,
    paid_within=JHT_PAID_WITHIN,
    gates=(_ten_years(), ONCE_ONLY, _tax_understood()),
    fields=FIELDS,
    documents=(
        *CARD_AND_ID,
        Document("kk", "usual"),
        Document("bank_book", "usual"),
        Document("work_status_letter", "usual"),
        Document("photo", "usual"),
        NPWP_CARD,
        *PROXY_PAPERS,
    ),
)

CASH = answered("mode", "tunai")
CREDIT = answered("mode", "kredit")

HOUSE = Claim(
    id="jht_30",
    programme="JHT",
    estimate=JHT_HOUSE,
    rule=JHT_PART_RULE,
    situations=("partial",),
    filing_place="branch",
    paid_within=JHT_PAID_WITHIN,
    gates=(
        _ten_years(),
        ONCE_ONLY,
        Question("mode", Choice("mode", ("tunai", "kredit"), {"kpr": "kredit", "cash": "tunai", "credit": "kredit"})),
        _tax_understood(optional=True),
    ),
    fields=FIELDS,
    documents=(
        *CARD_AND_ID,
        Document("kk", "usual"),
        Document("bank_book", "usual"),
        Document("ppjb_ajb", "conditional", when=CASH),
        Document("bank_loan", "conditional", when=CREDIT),
        Document("standing_instruction", "conditional", when=CREDIT),
        NPWP_CARD,
        *PROXY_PAPERS,
    ),
)
