"""The old-age pension of JP: from which day, and monthly or all at once.

Contributions began in July 2015, so nobody has 180 months yet; the estimate looks at the months there will be at the pension age if they
go on. The return on the contributions, the indexed wages and the limits of the year are nobody's to compute here, and it says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from dialogs.claims.estimates.sums import amount_of, months_between, number_of, rounded, rules_told, sum_told
from dialogs.claims.schema import Estimate, Question
from dialogs.law.conditions import ReachedBefore
from dialogs.law.facts import Facts
from dialogs.law.moments import RisingAge
from dialogs.law.statute import JP_ACCRUAL, JP_AGE, JP_BEGAN, JP_LEAST, JP_MONTHS, JP_MOST
from dialogs.model.effects import Rupiah, Text
from dialogs.understanding.answers import Birthdate, Count, Money

REACHED = RisingAge("birthdate", JP_AGE)
REACHED_BEFORE = ReachedBefore("birthdate", JP_AGE)


@dataclass(frozen=True, slots=True)
class Pension:
    """Pension prospect in JP. `day`: the pension age is reached. `at_age`: months there will be then if contributions go on."""

    kind: Literal["unknown", "impossible", "lump", "monthly"]
    day: date | None
    months: int = 0
    at_age: int = 0


def months_possible(today: date, began: date) -> int:
    """The most months anybody can have paid by now, since the day JP began; the current month may be paid already."""
    return months_between(began, today) + 1


def _began(facts: Facts) -> date:
    began = facts.value(JP_BEGAN).amount
    if not isinstance(began, date):
        raise TypeError(f"{JP_BEGAN.id} is not a day")
    return began


def pension_of(facts: Facts) -> Pension:
    """Pension prospect from the birth date and the months paid."""
    day, months = REACHED(facts), facts.number("months")
    if months is None:
        return Pension("unknown", day)
    at_age = months + (months_between(facts.today, day) if day else 0)
    if months > months_possible(facts.today, _began(facts)):
        return Pension("impossible", day, months, at_age)
    return Pension("monthly" if at_age >= amount_of(JP_MONTHS, facts) else "lump", day, months, at_age)


@dataclass(frozen=True, slots=True)
class Monthly:
    """The pension can be a monthly one, so the wage is worth asking for."""

    def __call__(self, facts: Facts) -> bool:
        return pension_of(facts).kind == "monthly"

    def __str__(self) -> str:
        return f"{JP_MONTHS.newest.amount} months reached at {JP_AGE.id}"


def monthly_amount(months: int, wage: int, accrual: int) -> int:
    """Rupiah a month: `accrual` percent × (months / 12) × the mean monthly wage, in one go so that nothing is rounded on the way."""
    return rounded(accrual * months * wage, 100 * 12)


def _tell(facts: Facts) -> tuple[Text, ...]:
    pension, need = pension_of(facts), amount_of(JP_MONTHS, facts)
    parts: list[Text | None] = [_day(pension.day, facts)]
    match pension.kind:
        case "unknown":
            parts.append(Text("est-jp-unknown", {"count": need, "percent": amount_of(JP_ACCRUAL, facts)}))
        case "impossible":
            began = _began(facts)
            most = months_possible(facts.today, began)
            parts.append(Text("est-jp-impossible", {"months": pension.months, "since": began, "most": most}))
        case "lump":
            parts += [_going_on(pension), Text("est-jp-lump", {"count": need})]
        case "monthly":
            parts += [_going_on(pension), *_monthly(pension, facts)]
    lead, *rest = [part for part in (_pension_told(pension, facts), *parts) if part]
    return sum_told(lead, *rest, rules_told(facts, JP_AGE, JP_MONTHS, JP_ACCRUAL))


def _pension_told(pension: Pension, facts: Facts) -> Text | None:
    """The monthly pension, in rupiah, within the limits of the year where they are sure."""
    if pension.kind != "monthly":
        return None
    return Text("est-pension", {"amount": Rupiah(_within_limits(_amount(pension, facts), facts))})


def _amount(pension: Pension, facts: Facts) -> int:
    return monthly_amount(pension.at_age, number_of("est_wage_mean", facts), amount_of(JP_ACCRUAL, facts))


def _within_limits(amount: int, facts: Facts) -> int:
    least, most = facts.value(JP_LEAST), facts.value(JP_MOST)
    if not (least.rule.told and most.rule.told):
        return amount
    return max(int(least.amount), min(amount, int(most.amount)))


def _day(day: date | None, facts: Facts) -> Text | None:
    if day is None:
        return None
    age = int(facts.rules.on(JP_AGE, day).amount)
    if day <= facts.today:
        return Text("est-jp-reached", {"age": age})
    if REACHED_BEFORE(facts):
        return Text("est-jp-reached-before", {"age": age, "day": day})
    return Text("est-jp-day", {"age": age, "day": day})


def _going_on(pension: Pension) -> Text | None:
    if pension.at_age == pension.months:
        return None
    return Text("est-jp-going-on", {"months": pension.months, "later": pension.at_age})


def _monthly(pension: Pension, facts: Facts) -> tuple[Text, ...]:
    wage, accrual = number_of("est_wage_mean", facts), amount_of(JP_ACCRUAL, facts)
    amount = _amount(pension, facts)
    sum_of = Text(
        "est-jp-monthly",
        {"percent": accrual, "months": pension.at_age, "wage": Rupiah(wage), "amount": Rupiah(amount)},
    )
    least, most = facts.value(JP_LEAST), facts.value(JP_MOST)
    if not (least.rule.told and most.rule.told):
        return sum_of, Text("est-jp-limits-unsure")
    limits = {
        "least": Rupiah(least.amount),
        "most": Rupiah(most.amount),
        "within": Rupiah(_within_limits(amount, facts)),
    }
    return sum_of, Text("est-jp-limits", limits), Text("est-jp-wages-unsure")


JP_OLD_AGE = Estimate(
    (
        # The gates ask these too: what was told in a check of the conditions is not asked again.
        Question("birthdate", Birthdate(), words="est_birthdate"),
        Question("months", Count("months", most=600, usual=300, unknown=True), words="est_months"),
        Question("est_wage_mean", Money(), when=Monthly(), depends=("birthdate", "months")),
    ),
    _tell,
)
