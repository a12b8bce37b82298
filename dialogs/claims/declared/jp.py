"""JP, Jaminan Pensiun: a pension every month or one sum, to the participant at the JP age or disabled, or to those left behind.

Until July 2030 nobody can have paid the 180 months of a monthly old-age pension, since JP began in July 2015; a monthly pension of a
disabled participant or of the heirs needs no 180 months.
"""

from __future__ import annotations

from dialogs.claims.declared.shared import (
    AS_TYPED,
    BANK,
    CARD,
    DECEASED,
    DECEASED_CARD,
    FIELDS_NO_BALANCE,
    FIELDS_NO_BALANCE_BIRTHDATE_KNOWN,
    HAS_ACCOUNT,
    HEIR_CLAIMANT,
    HEIR_FIELDS,
    ID_CARD,
    NO_DATE,
    NUMBER,
    OFFICER_ASKS,
    PLACE,
    PROXY_PAPERS,
    REACH,
    guardian_consent,
    heir_identity,
)
from dialogs.claims.estimates import JP_OLD_AGE
from dialogs.claims.schema import Claim, Document, Hint, Question, Refusal
from dialogs.law.conditions import (
    AtLeast,
    Before,
    Fewer,
    LaterBy,
    Reached,
    ReachedBefore,
    Younger,
    answered,
    both,
    either,
    unless,
)
from dialogs.law.moments import FromDay, RisingAge
from dialogs.law.parameters import Rule
from dialogs.law.statute import (
    JP_AGE,
    JP_BEGAN,
    JP_CHILD_AGE,
    JP_CHILD_RULE,
    JP_DISABLED_RULE,
    JP_LUMP_OTHERS_RULE,
    JP_LUMP_RULE,
    JP_MEMBER_BEFORE_EVENT,
    JP_MONTHS,
    JP_PARENT_RULE,
    JP_RULE,
    JP_WIDOW_RULE,
)
from dialogs.understanding.answers import (
    Birthdate,
    Choice,
    Count,
    Day,
    Holder,
    PersonName,
    YesNo,
    YesNoUnknown,
)

MONTHS = Count("months", most=600, usual=480)
ENOUGH_MONTHS = AtLeast("months", JP_MONTHS)
TOO_FEW_MONTHS = Fewer("months", JP_MONTHS)
TOO_MANY_YET = both(ENOUGH_MONTHS, Before(FromDay(JP_BEGAN, JP_MONTHS)))

MONTHLY_RIGHT = either(ENOUGH_MONTHS, both(answered("density80", "ya"), unless(answered("member_1_year", "tidak"))))
FROM_THE_FIRST = Hint("jp_from_the_first", MONTHLY_RIGHT, early=False, of_payment=True)

PAPERS = (Document("form7"), CARD, ID_CARD, Document("kk"))
HEIR_PAPERS = (
    Document("form7"),
    DECEASED_CARD,
    Document("id", words="id_heir_jp", why="id_heir_jp", lack="id"),
    Document("kk"),
)

# --- what several reasons of JP ask -------------------------------------------------------------------------------------


def jp_age_gate(*hints: Hint) -> Question:
    """The JP age rises over the years, so the day told is the first on which one is as old as is then wanted."""
    return Question(
        "birthdate",
        Birthdate(),
        refusals=(
            Refusal(
                "below_jp_age",
                "not_yet",
                Younger("birthdate", JP_AGE),
                JP_AGE,
                "time",
                since=RisingAge("birthdate", JP_AGE),
                see=("jht_usia_56",),
            ),
        ),
        hints=(
            Hint(
                "jp_reached_before", both(Younger("birthdate", JP_AGE), ReachedBefore("birthdate", JP_AGE)), early=False
            ),
            *hints,
        ),
    )


def months_gate(words: str = "", *hints: Hint) -> Question:
    """Months paid: 180 of them settle it, fewer lead to the next question."""
    return Question(
        "months", MONTHS, words=words, without=OFFICER_ASKS, hints=(Hint("jp_months_too_many", TOO_MANY_YET), *hints)
    )


def density_gate(rule: Rule, words: str = "") -> Question:
    """Whether at least 80 % of the months of membership are paid, in the words for a participant or for the heirs of one."""
    return Question(
        "density80",
        YesNoUnknown(),
        when=TOO_FEW_MONTHS,
        words=words,
        refusals=(
            Refusal(
                "density_below_80",
                "other_programme",
                answered("density80", "tidak"),
                rule,
                "branch",
                to="jp_lumpsum",
                words=f"{words}_below" if words else "",
            ),
            Refusal("density_unknown", "ask_branch", answered("density80", "tidak_tahu"), rule, "branch"),
        ),
    )


def of_the_deceased(rule: Rule, *hints: Hint) -> tuple[Question, ...]:
    """Gates on the deceased: 180 months paid, or a year of membership with 80 % of it paid. Else one sum."""
    return (
        months_gate("p_months", *hints),
        Question(
            "member_1_year",
            YesNo(),
            when=TOO_FEW_MONTHS,
            refusals=(
                Refusal(
                    "member_below_1_year",
                    "other_programme",
                    answered("member_1_year", "tidak"),
                    rule,
                    "branch",
                    to="jp_lumpsum",
                ),
            ),
        ),
        density_gate(rule, "p_density80"),
    )


def spouse_gate(words: str, rule: Rule) -> Question:
    """A widow or widower comes before the children and the parents."""
    return Question(
        "spouse_exists",
        YesNo(),
        words=words,
        refusals=(
            Refusal(
                "spouse_first", "other_programme", answered("spouse_exists", "ya"), rule, "heir", to="jp_janda_duda"
            ),
        ),
    )


# --- to the participant -------------------------------------------------------------------------------------------------

MONTHLY = Claim(
    id="jp_hari_tua",
    programme="JP",
    estimate=JP_OLD_AGE,
    rule=JP_RULE,
    situations=("old_age",),
    filing_place="branch",
    gates=(
        jp_age_gate(Hint("jp_defer", Reached("birthdate", JP_AGE), early=False, of_payment=True)),
        Question(
            "months",
            MONTHS,
            refusals=(
                Refusal(
                    "below_180_months", "other_programme", TOO_FEW_MONTHS, JP_MONTHS, "participant", to="jp_lumpsum"
                ),
            ),
            hints=(Hint("jp_months_too_many", TOO_MANY_YET),),
        ),
    ),
    fields=FIELDS_NO_BALANCE_BIRTHDATE_KNOWN,
    documents=(*PAPERS, Document("bank_book", "usual"), *PROXY_PAPERS),
)

# The rules send to the lump sum also disabled people and heirs, for whom no age can decide; how they get it stands nowhere.
NOT_BY_AGE = {"disabled": "lumpsum_disabled", "heir": "lumpsum_heir"}

LUMP_SUM = Claim(
    id="jp_lumpsum",
    programme="JP",
    estimate=JP_OLD_AGE,
    rule=JP_LUMP_RULE,
    situations=("old_age",),
    filing_place="branch",
    gates=(
        Question(
            "segment",
            YesNo(),
            refusals=(
                Refusal(
                    "not_in_jp",
                    "not_eligible",
                    answered("segment", "tidak"),
                    JP_RULE,
                    "participant",
                    see=("jht_usia_56", "jht_bpu"),
                ),
            ),
        ),
        Question(
            "lump_cause",
            Choice(
                "lump_cause",
                ("age", *NOT_BY_AGE),
                {
                    "usia": "age",
                    "umur": "age",
                    "pensiun": "age",
                    "cacat": "disabled",
                    "meninggal": "heir",
                    "waris": "heir",
                    "retirement": "age",
                    "died": "heir",
                },
            ),
            optional=True,
            refusals=tuple(
                Refusal(code, "ask_branch", answered("lump_cause", cause), JP_LUMP_OTHERS_RULE, "branch")
                for cause, code in NOT_BY_AGE.items()
            ),
        ),
        jp_age_gate(Hint("jp_lump_paid_on_the_first", Reached("birthdate", JP_AGE), early=False, of_payment=True)),
        Question(
            "months",
            Count("months", most=600, usual=480, unknown=True),
            optional=True,
            refusals=(
                Refusal(
                    "reached_180_months", "other_programme", ENOUGH_MONTHS, JP_MONTHS, "participant", to="jp_hari_tua"
                ),
            ),
            hints=(Hint("jp_months_too_many", TOO_MANY_YET, early=False),),
        ),
    ),
    fields=FIELDS_NO_BALANCE_BIRTHDATE_KNOWN,
    documents=(
        *PAPERS,
        Document("bank_book", "usual"),
        Document("npwp", "conditional", words="npwp_jp", why="npwp_jp"),
        *PROXY_PAPERS,
    ),
)

DISABLED = Claim(
    id="jp_cacat",
    programme="JP",
    rule=JP_DISABLED_RULE,
    situations=("disabled",),
    filing_place="branch",
    gates=(
        Question(
            "doctor",
            YesNo(),
            words="doctor_total",
            refusals=(
                Refusal("no_doctor_letter", "not_yet", answered("doctor", "tidak"), JP_DISABLED_RULE, "participant"),
            ),
        ),
        Question("first_date", Day(), words="jp_first_date", without=NO_DATE),
        Question(
            "event_date",
            Day(),
            without=NO_DATE,
            words="jp_event_date",
            refusals=(
                Refusal(
                    "disabled_too_soon",
                    "other_programme",
                    LaterBy("event_date", "first_date", JP_MEMBER_BEFORE_EVENT),
                    JP_MEMBER_BEFORE_EVENT,
                    "branch",
                    to="jp_lumpsum",
                ),
            ),
        ),
        months_gate("", FROM_THE_FIRST),
        density_gate(JP_DISABLED_RULE),
    ),
    fields=FIELDS_NO_BALANCE,
    documents=(*PAPERS, Document("doctor_letter", must=True), Document("employer_unable_letter"), *PROXY_PAPERS),
)

# --- to those left behind -----------------------------------------------------------------------------------------------

SPOUSE = Claim(
    id="jp_janda_duda",
    programme="JP",
    rule=JP_WIDOW_RULE,
    situations=("death",),
    filing_place="branch",
    heirs=True,
    gates=(
        Question(
            "remarried",
            YesNo(),
            refusals=(
                Refusal(
                    "remarried",
                    "not_eligible",
                    answered("remarried", "ya"),
                    JP_WIDOW_RULE,
                    "participant",
                    see=("jp_anak",),
                ),
            ),
        ),
        *of_the_deceased(JP_WIDOW_RULE, FROM_THE_FIRST),
    ),
    fields=HEIR_FIELDS,
    documents=(
        *HEIR_PAPERS,
        Document("marriage"),
        Document("death_cert", must=True),
        Document("heir_letter", must=True),
        *PROXY_PAPERS,
    ),
)

CHILD = Claim(
    id="jp_anak",
    programme="JP",
    rule=JP_CHILD_RULE,
    situations=("death",),
    filing_place="branch",
    heirs=True,
    gates=(
        spouse_gate("spouse_entitled", JP_CHILD_RULE),
        Question(
            "child_age",
            Count("years", most=100, usual=40),
            refusals=(
                Refusal(
                    "child_too_old", "not_eligible", AtLeast("child_age", JP_CHILD_AGE), JP_CHILD_AGE, "participant"
                ),
            ),
        ),
        Question(
            "child_married",
            YesNo(),
            refusals=(
                Refusal("child_married", "not_eligible", answered("child_married", "ya"), JP_CHILD_RULE, "participant"),
            ),
        ),
        Question(
            "child_working",
            YesNo(),
            words="child_working_jp",
            refusals=(
                Refusal("child_works", "not_eligible", answered("child_working", "ya"), JP_CHILD_RULE, "participant"),
            ),
        ),
        *of_the_deceased(JP_CHILD_RULE),
    ),
    fields=(
        *HEIR_CLAIMANT,
        # A child's data are asked for whoever claims, so the consent is too.
        *heir_identity(guardian_consent("jp_guardian_agreed")),
        Question("child_name", PersonName(), without=AS_TYPED),
        # The NIK told before is the heir's, not the child's.
        Question("child_birthdate", Birthdate(nik="child_nik", youngest=0), without=OFFICER_ASKS),
        *DECEASED,
        *REACH,
        BANK,
        NUMBER,
        Question(
            "holder",
            Holder(("name", "child_name"), "holder-differs-child", "guardian_name"),
            when=HAS_ACCOUNT,
            without=OFFICER_ASKS,
            depends=("name", "child_name", "guardian_name"),
            words="heir_holder",
        ),
        *PLACE,
    ),
    documents=(
        *HEIR_PAPERS,
        Document("birth_cert"),
        Document("death_cert", must=True),
        Document("heir_letter", must=True),
        *PROXY_PAPERS,
    ),
)

PARENT = Claim(
    id="jp_orang_tua",
    programme="JP",
    rule=JP_PARENT_RULE,
    situations=("death",),
    filing_place="branch",
    heirs=True,
    gates=(
        spouse_gate("spouse_left", JP_PARENT_RULE),
        Question(
            "child_exists",
            YesNo(),
            refusals=(
                Refusal(
                    "child_first",
                    "other_programme",
                    answered("child_exists", "ya"),
                    JP_PARENT_RULE,
                    "heir",
                    to="jp_anak",
                ),
            ),
        ),
        *of_the_deceased(JP_PARENT_RULE),
    ),
    fields=HEIR_FIELDS,
    documents=(*HEIR_PAPERS, Document("death_cert", must=True), Document("heir_letter", must=True), *PROXY_PAPERS),
)
