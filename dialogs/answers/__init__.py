"""Reading answers: forgiving of how a thing is written, strict about what it means.

Each kind of answer turns what was given (typed, pressed, shared) into one of four readings: taken, doubtful (a question back), a choice
among a few, or refused with the reason. Impossible is refused; unusual is asked.
"""

from dialogs.answers.choice import Choice, Multiple, YesNo, YesNoUnknown
from dialogs.answers.contact import Email, Phone
from dialogs.answers.days import Birthdate, Day
from dialogs.answers.identity import Kpj, Nik, Npwp, PersonName
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
from dialogs.answers.money import Account, Balance, Bank, Holder
from dialogs.answers.place import BranchChoice, ZoneChoice

__all__ = [
    "Accepted",
    "Account",
    "Balance",
    "Bank",
    "Birthdate",
    "BranchChoice",
    "Choice",
    "Chosen",
    "Contact",
    "Day",
    "Doubtful",
    "Email",
    "Given",
    "Holder",
    "Kind",
    "Kpj",
    "Location",
    "Multiple",
    "Nik",
    "Npwp",
    "Offered",
    "PersonName",
    "Phone",
    "Reading",
    "Refused",
    "Typed",
    "YesNo",
    "YesNoUnknown",
    "ZoneChoice",
]
