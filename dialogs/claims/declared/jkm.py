"""JKM, Jaminan Kematian: the death of a participant that had nothing to do with work; and the scholarship of the children."""

from __future__ import annotations

from dialogs.claims.declared.shared import (
    AS_TYPED,
    BANK,
    BY_WILL,
    DECEASED,
    DECEASED_CARD,
    HAS_ACCOUNT,
    HEIR_ACCOUNT,
    HEIR_CLAIMANT,
    HEIR_IDENTITY,
    HEIR_REACH,
    MINOR,
    NO_KPJ,
    NO_NIK,
    NUMBER,
    OFFICER_ASKS,
    PASSPORT_NUMBER,
    PLACE,
    PROXY_PAPERS,
    REACH,
    RELATION,
    SPOUSE,
    active_gate,
    claimant,
    guardian_consent,
    higher_heir_gates,
)
from dialogs.claims.estimates import JKM_SUM
from dialogs.claims.estimates import SCHOLARSHIP as SCHOLARSHIP_SUM
from dialogs.claims.schema import Answers, Claim, Document, Hint, Question, Refusal
from dialogs.law.conditions import Always, AtLeast, Fewer, Reached, answered, both, unless
from dialogs.law.statute import (
    JKK_RULE,
    JKM_PAID_WITHIN,
    JKM_RULE,
    SCHOLARSHIP_AGE,
    SCHOLARSHIP_RULE,
    SCHOLARSHIP_YEARS_PAID,
)
from dialogs.understanding.answers import (
    Birthdate,
    Choice,
    Count,
    Holder,
    Kpj,
    Nik,
    PersonName,
    YesNo,
    YesNoUnknown,
)
from dialogs.understanding.negations import NOT_YETS, NOTS

MAY_HAVE_CHILD = answered("children", "ya", "tidak_tahu")


def _children_apart(answers: Answers) -> Answers:
    """The first version asked for a child at school and for the years paid in one: a yes was both, a no either."""
    match answers.get("children"):
        case "ya":
            return {**answers, "paid_long": "ya"}
        case "tidak":
            return {question: value for question, value in answers.items() if question != "children"}
    return answers


DEATH = Claim(
    id="jkm",
    version=2,
    upgrades={1: _children_apart},
    programme="JKM",
    estimate=JKM_SUM,
    rule=JKM_RULE,
    situations=("death",),
    filing_place="branch",
    paid_within=JKM_PAID_WITHIN,
    heirs=True,
    gates=(
        Question(
            "work_cause",
            YesNo(),
            refusals=(
                Refusal(
                    "death_by_work",
                    "other_programme",
                    answered("work_cause", "ya"),
                    JKK_RULE,
                    "participant",
                    to="jkk_meninggal",
                ),
            ),
        ),
        active_gate(
            "p_active_death",
            JKM_RULE,
            code="not_active_at_death",
            also=("jht_meninggal", "jp_janda_duda"),
            actor="branch",
        ),
        # Every relation is taken here. The rules decide by the question after it alone, so a decision can do without.
        Question("relation", RELATION, optional=True),
        *higher_heir_gates(),
        # Neither decides, so not to know the answer is no obstacle.
        Question("bpu_new", YesNoUnknown(), hints=(Hint("funeral_only", answered("bpu_new", "ya")),)),
        Question(
            "children",
            YesNoUnknown(),
            hints=(
                Hint(
                    "scholarship",
                    both(MAY_HAVE_CHILD, unless(answered("paid_long", *YesNoUnknown().options))),
                    also=("beasiswa",),
                    early=False,
                ),
            ),
        ),
        Question(
            "paid_long",
            YesNoUnknown(),
            when=MAY_HAVE_CHILD,
            hints=(Hint("scholarship", answered("paid_long", "ya", "tidak_tahu"), also=("beasiswa",)),),
            depends=("children",),
            optional=True,
        ),
    ),
    fields=(
        *HEIR_CLAIMANT,
        *HEIR_IDENTITY,
        *DECEASED,
        *HEIR_REACH,
        *HEIR_ACCOUNT,
        *PLACE,
    ),
    documents=(
        DECEASED_CARD,
        Document("id", words="deceased_id", why="deceased_id", lack="id"),
        Document("heir_id", lack="id"),
        Document("death_cert", must=True),
        Document("kk"),
        Document("heir_letter", must=True),
        Document("heir_bank"),
        Document("marriage", "conditional", when=SPOUSE),
        Document("will", "conditional", when=BY_WILL),
        Document("guardianship", "conditional", when=MINOR, in_rules=False),
        *PROXY_PAPERS,
    ),
)

CAUSES = ("meninggal_kerja", "cacat_total_kerja", "meninggal_bukan_kerja")
CAUSE_WORDS = {"cacat": "cacat_total_kerja", "disabled": "cacat_total_kerja", "disability": "cacat_total_kerja"}
CHILD_WORKS = ("tidak", "pu_maks_6_bulan", "pu_lebih", "bpu", "magang")
CHILD_WORKS_WORDS = {
    **dict.fromkeys([*NOTS, *NOT_YETS, "no"], "tidak"),
    "magang": "magang",
    "intern": "magang",
    "mandiri": "bpu",
    "self-employed": "bpu",
}

BROUGHT_UP_BY = (
    Question("nik", Nik(passport=True), words="school_nik", without=NO_NIK),
    PASSPORT_NUMBER,
    Question("name", PersonName(), words="school_name", without=AS_TYPED),
    Question("birthdate", Birthdate(), depends=("nik",), words="school_birthdate", without=OFFICER_ASKS),
)
THE_CHILD = (
    guardian_consent(),
    Question("child_name", PersonName(), without=AS_TYPED),
    Question(
        "child_birthdate",
        # The NIK that is asked is not the child's, so the two are not compared.
        Birthdate(nik="", youngest=0),
        without=OFFICER_ASKS,
        refusals=(
            Refusal(
                "child_turned_23",
                "not_eligible",
                Reached("child_birthdate", SCHOLARSHIP_AGE),
                SCHOLARSHIP_AGE,
                "participant",
            ),
        ),
    ),
)

SCHOLARSHIP = Claim(
    id="beasiswa",
    programme="JKM",
    estimate=SCHOLARSHIP_SUM,
    rule=SCHOLARSHIP_RULE,
    situations=("school",),
    filing_place="branch",
    heirs=True,
    gates=(
        Question(
            "cause",
            Choice("school_cause", CAUSES, CAUSE_WORDS),
            words="school_cause",
            hints=(Hint("scholarship_yearly", Always(), early=False, of_payment=True),),
        ),
        Question(
            "contribution_years",
            Count("years", most=60, usual=45, unknown=True),
            when=answered("cause", "meninggal_bukan_kerja"),
            refusals=(
                Refusal(
                    "contributions_below_3_years",
                    "not_eligible",
                    Fewer("contribution_years", SCHOLARSHIP_YEARS_PAID),
                    SCHOLARSHIP_YEARS_PAID,
                    "participant",
                    see=("jkm",),
                ),
                Refusal(
                    "contribution_years_unknown",
                    "ask_branch",
                    answered("contribution_years", "tidak_tahu"),
                    SCHOLARSHIP_YEARS_PAID,
                    "branch",
                ),
            ),
        ),
        Question(
            "child_age",
            Count("age", most=100, usual=40),
            refusals=(
                Refusal(
                    "child_too_old",
                    "not_eligible",
                    AtLeast("child_age", SCHOLARSHIP_AGE),
                    SCHOLARSHIP_AGE,
                    "participant",
                ),
            ),
        ),
        Question(
            "at_school",
            YesNo(),
            optional=True,
            refusals=(
                Refusal("below_school_age", "not_yet", answered("at_school", "tidak"), SCHOLARSHIP_RULE, "time"),
            ),
        ),
        Question(
            "child_married",
            YesNo(),
            refusals=(
                Refusal(
                    "child_married",
                    "not_eligible",
                    answered("child_married", "ya"),
                    SCHOLARSHIP_RULE,
                    "participant",
                ),
            ),
        ),
        Question(
            "child_working",
            Choice("school_child_working", CHILD_WORKS, CHILD_WORKS_WORDS),
            words="school_child_working",
            refusals=(
                Refusal(
                    "child_works",
                    "not_eligible",
                    answered("child_working", "pu_lebih"),
                    SCHOLARSHIP_RULE,
                    "participant",
                    words="school_child_works",
                ),
            ),
        ),
    ),
    fields=(
        *claimant("claimant_school"),
        *BROUGHT_UP_BY,
        Question("p_name", PersonName(), words="school_p_name", without=AS_TYPED),
        Question("kpj", Kpj(), words="school_kpj", without=NO_KPJ),
        *THE_CHILD,
        *REACH,
        BANK,
        NUMBER,
        Question(
            "holder",
            Holder(("name", "child_name"), "holder-differs-child"),
            when=HAS_ACCOUNT,
            without=OFFICER_ASKS,
            depends=("name", "child_name"),
            words="school_holder",
        ),
        *PLACE,
    ),
    documents=(
        Document("birth_cert"),
        Document("kk"),
        Document("school_letter"),
        Document("report_card"),
        Document("heir_id", words="school_id", why="school_id", lack="id"),
        Document("bank_book", words="school_bank_book", why="school_bank_book"),
        *PROXY_PAPERS,
    ),
)
