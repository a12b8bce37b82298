"""Reading answers: forgiving of how a thing is written, strict about what it means.

Each kind of answer turns what was given (typed, pressed, shared) into one of four readings: taken, doubtful (a question back), a choice
among a few, or refused with the reason. Impossible is refused; unusual is asked.
"""

from dialogs.understanding.answers.account import Account, Holder
from dialogs.understanding.answers.choice import Choice, Multiple, YesNo, YesNoUnknown
from dialogs.understanding.answers.contact import Email, Phone
from dialogs.understanding.answers.days import Birthdate, Day
from dialogs.understanding.answers.identity import PASSPORT, Kpj, Nik, Npwp, PassportNumber
from dialogs.understanding.answers.kinds import (
    Accepted,
    Chosen,
    Contact,
    Doubtful,
    Given,
    Kind,
    Location,
    NotAnAnswer,
    Offered,
    ParseResult,
    Refused,
    Typed,
)
from dialogs.understanding.answers.moments import Happened
from dialogs.understanding.answers.money import Balance, Bank
from dialogs.understanding.answers.name import PersonName
from dialogs.understanding.answers.numbers import Count, Money
from dialogs.understanding.answers.place import BranchChoice, ZoneChoice

__all__ = [
    "PASSPORT",
    "Accepted",
    "Account",
    "Balance",
    "Bank",
    "Birthdate",
    "BranchChoice",
    "Choice",
    "Chosen",
    "Contact",
    "Count",
    "Day",
    "Doubtful",
    "Email",
    "Given",
    "Happened",
    "Holder",
    "Kind",
    "Kpj",
    "Location",
    "Money",
    "Multiple",
    "Nik",
    "NotAnAnswer",
    "Npwp",
    "Offered",
    "ParseResult",
    "PassportNumber",
    "PersonName",
    "Phone",
    "Refused",
    "Typed",
    "YesNo",
    "YesNoUnknown",
    "ZoneChoice",
]
