"""What several claims ask alike: who the participant is, how to reach them, where the money goes, which branch."""

from __future__ import annotations

from dialogs.answers import (
    Account,
    Balance,
    Bank,
    Birthdate,
    BranchChoice,
    Email,
    Holder,
    Kpj,
    Nik,
    Npwp,
    PersonName,
    Phone,
    YesNo,
    ZoneChoice,
)
from dialogs.conditions import BranchUnlisted, answered, either
from dialogs.form import Document, Question

NPWP_WANTED = either(answered("balance", "above_50m"), answered("earlier_claim", "ya"))

BIRTHDATE = Question("birthdate", Birthdate())
NIK = Question("nik", Nik())

ZONE = Question("zone", ZoneChoice(), when=BranchUnlisted(), depends=("branch",))

REACH_AND_MONEY = (
    Question("kpj", Kpj()),
    Question("phone", Phone()),
    Question("email", Email()),
    Question("balance", Balance()),
    Question("earlier_claim", YesNo()),
    # "My NIK" may have been the answer, so another NIK asks again.
    Question("npwp", Npwp(), when=NPWP_WANTED, depends=("nik",)),
    Question("bank", Bank()),
    Question("account", Account(), depends=("bank",)),
)
PLACE = (Question("branch", BranchChoice()), ZONE)

IDENTITY_AND_BIRTHDATE = (NIK, Question("name", PersonName()), Question("birthdate", Birthdate(), depends=("nik",)))
# Who has told the birth date as a gate is not asked again; the NIK is then compared with it.
IDENTITY = (Question("nik", Nik(), depends=("birthdate",)), Question("name", PersonName()))

HOLDER = Question("holder", Holder(), depends=("name",))

FIELDS = (*IDENTITY_AND_BIRTHDATE, *REACH_AND_MONEY, HOLDER, *PLACE)
FIELDS_BIRTHDATE_KNOWN = (*IDENTITY, *REACH_AND_MONEY, HOLDER, *PLACE)

CARD_AND_ID = (Document("kpj_card"), Document("id"))
ASKED_IN_PRACTICE = (Document("kk", "usual"), Document("bank_book", "usual"), Document("photo", "usual"))
NPWP_CARD = Document("npwp", "conditional", when=NPWP_WANTED)
