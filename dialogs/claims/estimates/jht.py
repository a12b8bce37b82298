"""Payout of a JHT balance: all of it with the tax, or 10% or 30% now. A part changes the tax on the rest.

All parts paid within two calendar years are taxed as one payment at the final rate. Later parts are taxed progressively (PP 68/2009).
The year two years after the first payment can be read as the second or the third one. For that year both sums are told, and nobody
is advised to wait for it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from dialogs.claims.estimates.sums import (
    amount_of,
    bands_of,
    layers_told,
    number_of,
    percent_of,
    rules_told,
    sum_told,
    tax_of,
)
from dialogs.claims.schema import Estimate, Question
from dialogs.law.facts import Facts
from dialogs.law.parameters import Parameter
from dialogs.law.statute import (
    JHT_SHARE_HOUSE,
    JHT_SHARE_OTHER,
    TAX_FINAL,
    TAX_FINAL_YEARS,
    TAX_NO_NPWP,
    TAX_PROGRESSIVE,
)
from dialogs.model.effects import Rupiah, Text
from dialogs.understanding.answers import Accepted, Choice, Given, Money, ParseResult, Typed
from dialogs.understanding.answers.choice import simple, yes_or_no

YEARS_AGO = {"this_year": 0, "last_year": 1, "two_years_ago": 2, "earlier": 3}
"""Calendar years since a part was taken; "earlier" is that many or more."""
NEVER, UNKNOWN = "never", "unknown"
SAID = {"tahun ini": 0, "this year": 0, "tahun lalu": 1, "tahun kemarin": 1, "last year": 1}
AGO = re.compile(r"(\d{1,2}) (?:tahun|thn|th|years?) (?:yang )?(?:lalu|ago)")


@dataclass(frozen=True, slots=True)
class PartTaken(Choice):
    """Calendar year in which 10% or 30% was taken, counted back from this one; a year may also be typed: 2019, Maret 2019."""

    words: str = "est_partial_year"
    values: tuple[str, ...] = (NEVER, *YEARS_AGO, UNKNOWN)

    def read(self, given: Given, facts: Facts) -> ParseResult:
        ago = _years_ago(given.text, facts.today) if isinstance(given, Typed) else None
        if ago is None:
            return Choice.read(self, given, facts)
        return Accepted(next((name for name, years in YEARS_AGO.items() if years == ago), "earlier"))

    def understand(self, text: str) -> str | None:
        return {"tidak": NEVER, "tidak_tahu": UNKNOWN}.get(yes_or_no(text) or "") or Choice.understand(self, text)


def _years_ago(text: str, today: date) -> int | None:
    said = simple(text).removeprefix("pernah ")
    if match := AGO.fullmatch(said):
        return int(match[1])
    years = re.findall(r"\b(?:19|20)\d{2}\b", said)
    if len(years) == 1 and int(years[0]) <= today.year:
        return today.year - int(years[0])
    return SAID.get(said)


BALANCE = Question("est_balance", Money())
TAKEN = Question("est_partial_year", PartTaken())

Tax = Literal["final", "unsure", "progressive"]


def tax_after(taken: str, years: int) -> Tax:
    """Tax on the rest this year, if a part was taken then. `years`: calendar years within which all counts as one payment."""
    if taken == UNKNOWN:
        return "unsure"
    ago = YEARS_AGO.get(taken)
    if ago is None or (ago < years and taken != "earlier"):
        return "final"
    return "progressive" if ago > years else "unsure"


def last_final_day(today: date, years: int) -> date:
    """The last day on which the rest surely counts as paid together with a part that is taken today."""
    return date(today.year + years - 1, 12, 31)


def tax_without_npwp(tax: int, facts: Facts) -> int:
    """A progressive tax as it is for somebody without an NPWP, in rupiah."""
    return percent_of(tax, amount_of(TAX_NO_NPWP, facts))


# --- all of it ---------------------------------------------------------------------------------------------------------------


def _all(facts: Facts) -> tuple[Text, ...]:
    balance, years = number_of("est_balance", facts), amount_of(TAX_FINAL_YEARS, facts)
    taken = str(facts.answers.get("est_partial_year"))
    tax = tax_after(taken, years)
    final, progressive = tax in ("final", "unsure"), tax in ("progressive", "unsure")
    nets = [
        balance - tax_of(balance, bands_of(bands, facts))
        for bands, applies in ((TAX_FINAL, final), (TAX_PROGRESSIVE, progressive))
        if applies
    ]
    return sum_told(
        _received(nets),
        Text("est-jht-all", {"balance": Rupiah(balance)}),
        _which(taken, years) if tax == "unsure" else None,
        _final(balance, facts) if final else None,
        _together(facts) if final and taken != NEVER else None,
        _above(balance, facts) if final else None,
        _progressive(balance, facts) if progressive else None,
        rules_told(
            facts,
            TAX_FINAL_YEARS,
            *((TAX_FINAL,) if final else ()),
            *((TAX_PROGRESSIVE, TAX_NO_NPWP) if progressive else ()),
        ),
    )


def _received(nets: list[int]) -> Text:
    """The sum paid out, in rupiah, or between which two it lies."""
    if min(nets) == max(nets):
        return Text("est-receive", {"net": Rupiah(nets[0])})
    return Text("est-receive-between", {"least": Rupiah(min(nets)), "most": Rupiah(max(nets))})


def _which(taken: str, years: int) -> Text:
    return Text("est-jht-taken-unknown") if taken == UNKNOWN else Text("est-jht-taken-unsure", {"years": years})


def _final(balance: int, facts: Facts) -> Text:
    bands = bands_of(TAX_FINAL, facts)
    tax = tax_of(balance, bands)
    return Text(
        "est-jht-final",
        {
            "years": amount_of(TAX_FINAL_YEARS, facts),
            "layers": layers_told(balance, bands),
            "balance": Rupiah(balance),
            "tax": Rupiah(tax),
            "net": Rupiah(balance - tax),
        },
    )


def _progressive(balance: int, facts: Facts) -> Text:
    bands = bands_of(TAX_PROGRESSIVE, facts)
    tax = tax_of(balance, bands)
    return Text(
        "est-jht-progressive",
        {
            "layers": layers_told(balance, bands),
            "balance": Rupiah(balance),
            "tax": Rupiah(tax),
            "net": Rupiah(balance - tax),
            "factor": amount_of(TAX_NO_NPWP, facts),
            "higher": Rupiah(tax_without_npwp(tax, facts)),
        },
    )


def _together(facts: Facts) -> Text | None:
    """A part that was taken before fills the first band, and nobody here knows how much it was."""
    limit = bands_of(TAX_FINAL, facts)[0][0]
    return Text("est-jht-together", {"limit": Rupiah(limit)}) if limit is not None else None


def _above(balance: int, facts: Facts) -> Text | None:
    """That a rate falls on what lies in its band only is the usual reading, not a sure one."""
    limit = bands_of(TAX_FINAL, facts)[0][0]
    return Text("est-jht-above", {"limit": Rupiah(limit)}) if limit is not None and balance > limit else None


# --- a part of it --------------------------------------------------------------------------------------------------------------


def _part(share: Parameter, facts: Facts) -> tuple[Text, ...]:
    balance, percent = number_of("est_balance", facts), amount_of(share, facts)
    part = percent_of(balance, percent)
    final, progressive = bands_of(TAX_FINAL, facts), bands_of(TAX_PROGRESSIVE, facts)
    years, rest = amount_of(TAX_FINAL_YEARS, facts), balance - part
    tax, together = tax_of(part, final), tax_of(balance, final)
    later = tax_of(rest, progressive)
    more = tax + later - together
    return sum_told(
        _received([part - tax]),
        Text(
            "est-jht-part",
            {"percent": percent, "balance": Rupiah(balance), "part": Rupiah(part), "rest": Rupiah(rest)},
        ),
        Text("est-jht-part-tax", {"layers": layers_told(part, final), "net": Rupiah(part - tax)}),
        Text(
            "est-jht-part-warning",
            {"rest": Rupiah(rest), "last": last_final_day(facts.today, years), "years": years},
        ),
        Text(
            "est-jht-part-example",
            {
                "final": layers_told(balance, final),
                "progressive": layers_told(rest, progressive),
                "together": Rupiah(together),
                "part": Rupiah(tax),
                "later": Rupiah(later),
                "apart": Rupiah(tax + later),
            },
        ),
        Text(
            "est-jht-part-more",
            {"apart": Rupiah(tax + later), "together": Rupiah(together), "more": Rupiah(more)},
        )
        if more > 0
        else None,
        Text(
            "est-jht-part-npwp",
            {
                "factor": amount_of(TAX_NO_NPWP, facts),
                "later": Rupiah(later),
                "higher": Rupiah(tax_without_npwp(later, facts)),
            },
        ),
        _above(balance, facts),
        rules_told(facts, share, TAX_FINAL, TAX_FINAL_YEARS, TAX_PROGRESSIVE, TAX_NO_NPWP),
    )


def _ten(facts: Facts) -> tuple[Text, ...]:
    return _part(JHT_SHARE_OTHER, facts)


def _house(facts: Facts) -> tuple[Text, ...]:
    return _part(JHT_SHARE_HOUSE, facts)


JHT_ALL = Estimate((BALANCE, TAKEN), _all)
JHT_TEN = Estimate((BALANCE,), _ten)
JHT_HOUSE = Estimate((BALANCE,), _house)
