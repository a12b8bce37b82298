"""Questions several claims share: who fills it in and for whom, phone and email, bank account, branch."""

from __future__ import annotations

from dialogs.claims.balance import MayExceed
from dialogs.claims.schema import Actor, Document, Question, Refusal, Without
from dialogs.law.conditions import (
    Always,
    BranchUnlisted,
    Operator,
    Reached,
    ReachedBySms,
    Younger,
    answered,
    both,
    either,
    unless,
)
from dialogs.law.facts import Condition
from dialogs.law.missing import lacks
from dialogs.law.parameters import Rule
from dialogs.law.statute import (
    CHILD_CONSENT_RULE,
    HEIR_GROWN_FROM,
    HEIR_MINOR_BELOW,
    HEIRS_RULE,
    HELPER_RULE,
    NPWP_ABOVE,
    PROXY_ALLOWED,
    PROXY_RULE,
)
from dialogs.understanding.answers import (
    PASSPORT,
    Account,
    Balance,
    Bank,
    Birthdate,
    BranchChoice,
    Choice,
    Day,
    Email,
    Holder,
    Kpj,
    Nik,
    Npwp,
    PassportNumber,
    PersonName,
    Phone,
    YesNo,
    YesNoUnknown,
    ZoneChoice,
)

# --- ways on for who does not know, has lost or has not got an answer ---------------------------------------------------------

NO_NIK = Without("nik")
NO_KPJ = Without("kpj")
NO_PHONE = Without("phone", "none")
NO_EMAIL = Without("email", "none", value="none")
NO_NPWP = Without("npwp", "none")
NO_BANK = Without("bank", "none")
NO_ACCOUNT = Without("account")
NO_BRANCH = Without("branch")
NO_DATE = Without("date")
NOT_KNOWN = Without("plain")
"""Way on for a number nobody can tell, most of all of one who died."""
OFFICER_ASKS = Without("plain", button=False)
AS_TYPED = Without("plain", button=False, only_typed=True)
"""Everybody has a name; one we can't read is kept as it was typed."""

# --- who fills it in --------------------------------------------------------------------------------------------------------

WHO = {
    "sendiri": "self",
    "saya": "self",
    "bantu": "helper",
    "membantu": "helper",
    "bantuin": "helper",
    "kuasa": "proxy",
    "mewakili": "proxy",
    "wakil": "proxy",
    "myself": "self",
    "help": "helper",
    "helping": "helper",
    "proxy": "proxy",
}
HELPS = answered("claimant", "helper")
STANDS_IN = answered("claimant", "proxy")


def claimant(words: str) -> tuple[Question, ...]:
    """Questions about who types: the person themselves, a helper, or a proxy with a power of attorney."""
    return (
        Question(
            "claimant",
            Choice(words, ("self", "helper", "proxy"), WHO),
            words=words,
            presumed="self",
            refusals=(
                Refusal(
                    "proxy_not_taken",
                    "ask_branch",
                    both(STANDS_IN, Operator(PROXY_ALLOWED, False)),
                    PROXY_RULE,
                    "branch",
                ),
            ),
        ),
        Question(
            "helper_agreed",
            YesNo(),
            when=HELPS,
            refusals=(
                Refusal("helper_not_agreed", "not_yet", answered("helper_agreed", "tidak"), HELPER_RULE, "participant"),
            ),
        ),
        Question("helper_name", PersonName(), when=HELPS, without=AS_TYPED),
        Question("proxy_name", PersonName(), when=STANDS_IN, without=AS_TYPED),
    )


CLAIMANT = claimant("claimant")
HEIR_CLAIMANT = claimant("claimant_heir")
PROXY_PAPERS = (
    Document("surat_kuasa", "conditional", when=STANDS_IN, in_rules=False, must=True),
    Document("proxy_id", "conditional", when=STANDS_IN, in_rules=False),
)

# --- who the participant is ----------------------------------------------------------------------------------------------------

NPWP_WANTED = either(MayExceed("balance", NPWP_ABOVE), answered("earlier_claim", "ya"))

BIRTHDATE = Question("birthdate", Birthdate())
NIK = Question("nik", Nik(passport=True), without=NO_NIK)
PASSPORT_NUMBER = Question("passport_no", PassportNumber(), when=answered("nik", PASSPORT), without=NOT_KNOWN)
KPJ = Question("kpj", Kpj(), without=NO_KPJ)
ZONE = Question("zone", ZoneChoice(), when=BranchUnlisted(), depends=("branch",), without=OFFICER_ASKS)

IDENTITY_AND_BIRTHDATE = (
    NIK,
    PASSPORT_NUMBER,
    Question("name", PersonName(), without=AS_TYPED),
    Question("birthdate", Birthdate(), depends=("nik",), without=OFFICER_ASKS),
)
# Who has told the birth date as a gate is not asked again; the NIK is then compared with it.
IDENTITY = (
    Question("nik", Nik(passport=True), depends=("birthdate",), without=NO_NIK),
    PASSPORT_NUMBER,
    Question("name", PersonName(), without=AS_TYPED),
)

REACH = (
    Question("phone", Phone(), without=NO_PHONE),
    Question("email", Email(), without=NO_EMAIL, spared=ReachedBySms()),
)
BALANCE = (
    Question("balance", Balance()),
    Question("earlier_claim", YesNo(), without=OFFICER_ASKS),
    # "My NIK" may have been the answer, so another NIK asks again.
    Question("npwp", Npwp(), when=NPWP_WANTED, depends=("nik",), without=NO_NPWP),
)
HAS_ACCOUNT = unless(lacks("bank"))
BANK = Question("bank", Bank(), without=NO_BANK)
NUMBER = Question("account", Account(), when=HAS_ACCOUNT, depends=("bank",), without=NO_ACCOUNT)
HOLDER = Question("holder", Holder(), when=HAS_ACCOUNT, depends=("name",), without=OFFICER_ASKS)
ACCOUNT = (BANK, NUMBER, HOLDER)
PLACE = (Question("branch", BranchChoice(), without=NO_BRANCH), ZONE)

FIELDS = (*CLAIMANT, *IDENTITY_AND_BIRTHDATE, KPJ, *REACH, *BALANCE, *ACCOUNT, *PLACE)
FIELDS_BIRTHDATE_KNOWN = (*CLAIMANT, *IDENTITY, KPJ, *REACH, *BALANCE, *ACCOUNT, *PLACE)
# Of the other programmes the JHT balance is nobody's business.
FIELDS_NO_BALANCE = (*CLAIMANT, *IDENTITY_AND_BIRTHDATE, KPJ, *REACH, *ACCOUNT, *PLACE)
FIELDS_NO_BALANCE_BIRTHDATE_KNOWN = (*CLAIMANT, *IDENTITY, KPJ, *REACH, *ACCOUNT, *PLACE)

# --- heirs --------------------------------------------------------------------------------------------------------------------------

RELATIONS = ("pasangan", "anak", "orang_tua", "cucu_kakek_nenek", "saudara", "mertua", "wasiat", "lain")
RELATION_WORDS = {
    "istri": "pasangan",
    "suami": "pasangan",
    "janda": "pasangan",
    "duda": "pasangan",
    "ayah": "orang_tua",
    "ibu": "orang_tua",
    "bapak": "orang_tua",
    "kakak": "saudara",
    "adik": "saudara",
    "orang tua": "orang_tua",
    "anak": "anak",
    "saudara": "saudara",
    "ipar": "lain",
    "mertua": "mertua",
    "wasiat": "wasiat",
    "cucu": "cucu_kakek_nenek",
    "kakek": "cucu_kakek_nenek",
    "nenek": "cucu_kakek_nenek",
    "wife": "pasangan",
    "husband": "pasangan",
    "child": "anak",
    "son": "anak",
    "daughter": "anak",
    "parent": "orang_tua",
    "brother": "saudara",
    "sister": "saudara",
}
RELATION = Choice("relation", RELATIONS, RELATION_WORDS)
SPOUSE = answered("relation", "pasangan")
CHILD = answered("relation", "anak")
BY_WILL = answered("relation", "wasiat")
SAID_MINOR = answered("heir_minor", "ya")
# What was said and the birth date do not fit; then it is asked again, and the second answer counts.
SEEMS_MINOR = both(answered("heir_minor", "tidak"), Younger("birthdate", HEIR_MINOR_BELOW))
SEEMS_GROWN = both(SAID_MINOR, Reached("birthdate", HEIR_GROWN_FROM))
MINOR = either(
    both(SAID_MINOR, unless(both(SEEMS_GROWN, answered("heir_grown", "ya")))),
    both(SEEMS_MINOR, answered("heir_young", "ya")),
)


def relation_gate(rule: Rule, words: str = "") -> Question:
    """Question on the heir's relation. One the rules do not name asks the branch."""
    return Question(
        "relation",
        RELATION,
        words=words,
        refusals=(Refusal("relation_unclear", "ask_branch", answered("relation", "lain"), rule, "branch"),),
    )


FIRST_RANK = ("pasangan", "anak")
HEIRS_BEFORE = (
    ("higher_line", ("saudara", "mertua", "wasiat", "lain")),
    ("higher_siblings", ("mertua", "wasiat", "lain")),
    ("higher_inlaws", ("wasiat", "lain")),
)
"""Heirs of the later ranks, each with the relations they come before (PP 44/2015 art. 40)."""


def higher_heir_gates(rule: Rule = HEIRS_RULE) -> tuple[Question, ...]:
    """Questions on those who come before the heir, rank by rank. While there is one, the later ones are not paid.

    Nobody comes before a spouse or child, so the chat does not ask them. A decision is made from the first question.
    """

    def refusal(id_: str) -> tuple[Refusal, ...]:
        return (Refusal("higher_heir", "not_eligible", answered(id_, "ya"), rule, "heir"),)

    # Who says that somebody comes first is believed, whatever the relation.
    first_themselves = both(answered("relation", *FIRST_RANK), unless(answered("higher_exists", "ya")))
    return (
        Question(
            "higher_exists", YesNo(), depends=("relation",), refusals=refusal("higher_exists"), spared=first_themselves
        ),
        *(
            Question(
                id_,
                YesNo(),
                when=answered("relation", *relations),
                depends=("relation",),
                refusals=refusal(id_),
                optional=True,
            )
            for id_, relations in HEIRS_BEFORE
        ),
    )


def active_gate(
    words: str,
    rule: Rule,
    *,
    also: tuple[str, ...] = (),
    code: str = "employer_liable",
    actor: Actor = "employer",
) -> Question:
    """Whether the participation was active on the day it happened; `actor` is who answers for it where it was not."""
    return Question(
        "active",
        YesNoUnknown(),
        words=words,
        refusals=(
            Refusal(code, "not_eligible", answered("active", "tidak"), rule, actor, also=also),
            Refusal("active_unknown", "ask_branch", answered("active", "tidak_tahu"), rule, "branch"),
        ),
    )


def guardian_consent(words: str = "", when: Condition | None = None) -> Question:
    """Nothing of a child is asked before a parent or guardian has agreed."""
    return Question(
        "guardian_agreed",
        YesNo(),
        when=when or Always(),
        words=words,
        refusals=(
            Refusal(
                "guardian_not_agreed",
                "not_yet",
                answered("guardian_agreed", "tidak"),
                CHILD_CONSENT_RULE,
                "participant",
            ),
        ),
    )


def heir_identity(consent: Question) -> tuple[Question, ...]:
    """Identity of the heir. For a minor also the guardian, who consents before anything else is asked of the child."""
    return (
        Question("heir_minor", YesNo()),
        consent,
        Question("guardian_name", PersonName(), when=MINOR, without=AS_TYPED),
        Question("nik", Nik(passport=True), words="heir_nik", without=NO_NIK),
        PASSPORT_NUMBER,
        Question("name", PersonName(), words="heir_name", without=AS_TYPED),
        Question("birthdate", Birthdate(youngest=0), depends=("nik",), words="heir_birthdate", without=OFFICER_ASKS),
        Question("heir_young", YesNo(), when=SEEMS_MINOR, depends=("heir_minor", "birthdate")),
        Question("heir_grown", YesNo(), when=SEEMS_GROWN, depends=("heir_minor", "birthdate")),
    )


HEIR_IDENTITY = heir_identity(guardian_consent("heir_guardian_agreed", MINOR))
DECEASED = (
    Question("p_name", PersonName(), without=AS_TYPED),
    Question("p_nik", Nik(born="p_birthdate", passport=True), without=NOT_KNOWN),
    Question("p_passport_no", PassportNumber(), when=answered("p_nik", PASSPORT), without=NOT_KNOWN),
    Question("p_birthdate", Birthdate(nik="p_nik"), depends=("p_nik",), without=NOT_KNOWN),
    Question("kpj", Kpj(), words="p_kpj", without=NO_KPJ),
    Question("death_date", Day(past=True), without=NOT_KNOWN),
)
# An heir may be a child, so that nothing of theirs is asked as "yours".
HEIR_REACH = (
    Question("phone", Phone(), words="heir_phone", without=NO_PHONE),
    Question("email", Email(), words="heir_email", without=NO_EMAIL, spared=ReachedBySms()),
)
HEIR_ACCOUNT = (
    Question("bank", Bank(), words="heir_bank", without=NO_BANK),
    Question("account", Account(), when=HAS_ACCOUNT, depends=("bank",), words="heir_account", without=NO_ACCOUNT),
    Question(
        "holder",
        Holder(differs="holder-differs-heir", guardian="guardian_name"),
        when=HAS_ACCOUNT,
        depends=("name", "guardian_name"),
        words="heir_holder",
        without=OFFICER_ASKS,
    ),
)
HEIR_FIELDS = (*HEIR_CLAIMANT, *HEIR_IDENTITY, *DECEASED, *HEIR_REACH, *HEIR_ACCOUNT, *PLACE)
HEIR_BALANCE = (
    Question("balance", Balance(), words="p_balance"),
    Question("earlier_claim", YesNo(), words="p_earlier_claim", without=OFFICER_ASKS),
)
HEIR_FIELDS_JHT = (*HEIR_CLAIMANT, *HEIR_IDENTITY, *DECEASED, *HEIR_BALANCE, *HEIR_REACH, *HEIR_ACCOUNT, *PLACE)

# --- documents ------------------------------------------------------------------------------------------------------------------------

DECEASED_CARD = Document("kpj_card", words="deceased_card", why="deceased_card", lack="kpj_card")
CARD = Document("kpj_card", lack="kpj_card")
ID_CARD = Document("id", lack="id")
CARD_AND_ID = (CARD, ID_CARD)
ASKED_IN_PRACTICE = (Document("kk", "usual"), Document("bank_book", "usual"), Document("photo", "usual"))
# Who has no NPWP has no card of it; the officer sees the answer.
NPWP_CARD = Document("npwp", "conditional", when=both(NPWP_WANTED, unless(lacks("npwp"))))
