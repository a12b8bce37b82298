"""Reading answers: forgiving of how a thing is written, strict about what it means.

Each kind of answer turns what was given (typed, pressed, shared) into one of four readings: taken, doubtful (a question back), a choice
among a few, or refused with the reason. Impossible is refused; unusual is asked.
"""

from dialogs.answers.choice import Choice, Multiple, YesNo, YesNoUnknown
from dialogs.answers.contact import Email, Phone
from dialogs.answers.days import Birthdate, Day
from dialogs.answers.identity import PASSPORT, Kpj, Nik, Npwp, PassportNumber, PersonName
from dialogs.answers.kinds import (
    Accepted,
    Chosen,
    Contact,
    Doubtful,
    Given,
    Kind,
    Location,
    Offered,
    Reading,
    Refused,
    Typed,
)
from dialogs.answers.moments import Happened
from dialogs.answers.money import Account, Balance, Bank, Holder
from dialogs.answers.numbers import Count, Money
from dialogs.answers.place import BranchChoice, ZoneChoice

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
    "Npwp",
    "Offered",
    "PassportNumber",
    "PersonName",
    "Phone",
    "Reading",
    "Refused",
    "Typed",
    "YesNo",
    "YesNoUnknown",
    "ZoneChoice",
]
