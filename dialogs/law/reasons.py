"""The catalogue of reasons an officer or a submission service gives for a decision on a filed claim.

The problem: words typed by an officer tell one person one thing once. Nobody can offer the right button for them, count them, or
translate them. The choice: a reason is a code of this catalogue. Its words are in the locales: `reason-CODE` says what is wrong,
`reason-CODE-do` what to do and what to bring. Both stand in every language. An officer's own words stand beside a code, never alone.

The catalogue is made from what claims are refused for in practice. No text says anything about another person.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

By = Literal["participant", "employer", "branch", "bank", "dukcapil", "us"]
"""The one who has to act. `dukcapil` is the civil registry, `us` the operator."""
About = Literal["document", "field", "claim"]
"""The part of a claim a reason is about: a document slot, a question, or the whole claim."""
Decision = Literal["needs_correction", "rejected", "returned"]
"""A state a claim is brought to with reasons."""


@dataclass(frozen=True, slots=True)
class ReasonType:
    """One reason of the catalogue.

    `by`: the one who has to act. `about`: the part of the claim it is about, and `only` the ids it may be about (empty: any of that
    part). `blocks`: whether the claim can't go on as long as it stands. `decisions`: the states it may be given for. `wants_note`: the
    officer has to add words of their own. `adds`: the mended document keeps its pages and gets one more.
    """

    code: str
    by: By
    about: About
    only: frozenset[str] = frozenset()
    blocks: bool = True
    decisions: frozenset[Decision] = frozenset({"needs_correction", "rejected"})
    wants_note: bool = False
    adds: bool = False

    @property
    def mended_here(self) -> bool:
        """Whether the participant can mend it in the chat: with one photo, or one answer."""
        return self.by == "participant" and self.about != "claim"

    @property
    def opens_claim(self) -> bool:
        """Whether only the officer's words say what is wrong, so that the whole claim is opened to mend it."""
        return self.wants_note and self.about == "claim"

    def fits(self, about: str) -> bool:
        """Whether it may be about this document slot or question; "" is the whole claim."""
        return (about == "") if self.about == "claim" else bool(about) and (not self.only or about in self.only)


WITH_RETURN: frozenset[Decision] = frozenset({"needs_correction", "rejected", "returned"})
CORRECTION: frozenset[Decision] = frozenset({"needs_correction"})
REJECTION: frozenset[Decision] = frozenset({"rejected"})
RETURN: frozenset[Decision] = frozenset({"returned"})

PERSON = frozenset(
    "nik name birthdate passport_no p_nik p_name p_birthdate p_passport_no child_name child_birthdate".split()
)
ACCOUNT = frozenset({"account", "bank", "holder"})

_DOCUMENTS = (
    ReasonType("unreadable", "participant", "document"),
    ReasonType("cut_off", "participant", "document"),
    ReasonType("wrong_document", "participant", "document"),
    ReasonType("outdated", "participant", "document"),
    ReasonType("unsigned", "participant", "document"),
    ReasonType("page_missing", "participant", "document", adds=True),
    ReasonType("document_missing", "participant", "document"),
    ReasonType("file_broken", "participant", "document"),
    ReasonType("other_document", "participant", "document", wants_note=True),
)
_FIELDS = (
    ReasonType("field_differs", "participant", "field"),
    ReasonType("identity_differs", "branch", "field", PERSON),
    ReasonType("ktp_wrong", "dukcapil", "field", PERSON),
    ReasonType("account_wrong", "participant", "field", ACCOUNT, decisions=WITH_RETURN),
    ReasonType("account_dormant", "participant", "field", ACCOUNT, decisions=WITH_RETURN),
    ReasonType("account_closed", "participant", "field", ACCOUNT, decisions=WITH_RETURN),
    ReasonType("account_other_holder", "participant", "field", ACCOUNT, decisions=WITH_RETURN),
    ReasonType("email_unreachable", "participant", "field", frozenset({"email"}), decisions=CORRECTION),
    ReasonType("kpj_not_found", "participant", "field", frozenset({"kpj"})),
    ReasonType("other_field", "participant", "field", wants_note=True),
)
_CLAIM = (
    ReasonType("still_active", "employer", "claim"),
    ReasonType("employer_not_reported", "employer", "claim"),
    ReasonType("mother_name_differs", "branch", "claim"),
    ReasonType("waiting_time", "participant", "claim", decisions=REJECTION),
    ReasonType("identity_taken", "branch", "claim"),
    ReasonType("lost_wallet", "branch", "claim"),
    ReasonType("not_confirmed", "participant", "claim", decisions=REJECTION),
    ReasonType("several_kpj", "branch", "claim"),
    ReasonType("balances_unmerged", "branch", "claim"),
    ReasonType("update_in_progress", "branch", "claim"),
    ReasonType("update_used", "branch", "claim"),
    ReasonType("other_channel", "participant", "claim"),
    ReasonType("above_limit", "participant", "claim", decisions=REJECTION),
    ReasonType("reason_unverified", "branch", "claim"),
    ReasonType("works_again", "participant", "claim", decisions=REJECTION),
    ReasonType("employer_arrears", "employer", "claim", blocks=False, decisions=CORRECTION),
    ReasonType("processed_late", "us", "claim", blocks=False, decisions=CORRECTION),
    ReasonType("bank_problem", "bank", "claim", decisions=RETURN),
    ReasonType("other", "participant", "claim", decisions=WITH_RETURN, wants_note=True),
)

REASONS: Mapping[str, ReasonType] = {one.code: one for one in (*_DOCUMENTS, *_FIELDS, *_CLAIM)}
"""Every reason by its code, in the order in which an officer chooses: documents, answers, the claim."""


class UnknownReason(ValueError):
    """No reason of the catalogue has this code."""


def reason_type(code: str) -> ReasonType:
    """Return the reason of this code. Raises UnknownReason for a code the catalogue does not have."""
    if code not in REASONS:
        raise UnknownReason(f"no reason has the code {code[:40]!r}; there are: {', '.join(REASONS)}")
    return REASONS[code]


def reasons_for(decision: str) -> tuple[ReasonType, ...]:
    """Return the reasons that may be given for a move to this state, in their order; none for a state without reasons."""
    return tuple(one for one in REASONS.values() if decision in one.decisions)
