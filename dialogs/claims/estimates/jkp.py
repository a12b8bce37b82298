"""Cash from JKP: a share of the wage up to a cap, for some months, and the last day to ask for it."""

from __future__ import annotations

from datetime import date

from dialogs.claims.estimates.sums import amount_of, number_of, percent_of, rules_told, sum_told
from dialogs.claims.schema import Estimate, Question
from dialogs.law.facts import Facts
from dialogs.law.moments import After
from dialogs.law.statute import JKP_DEADLINE, JKP_MONTHS, JKP_SHARE, JKP_WAGE_CAP
from dialogs.model.effects import Rupiah, Text
from dialogs.understanding.answers import Money

WAGE = Question("est_wage", Money())


def _cash(facts: Facts) -> tuple[Text, ...]:
    wage, cap = number_of("est_wage", facts), amount_of(JKP_WAGE_CAP, facts)
    share, months = amount_of(JKP_SHARE, facts), amount_of(JKP_MONTHS, facts)
    counted = min(wage, cap)
    monthly = percent_of(counted, share)
    last = After("phk_date", JKP_DEADLINE)(facts)
    lapsed = last is not None and facts.today > last
    return sum_told(
        # Who is too late hears that first, not a sum.
        _last_day(last, facts) if lapsed else Text("est-a-month", {"monthly": Rupiah(monthly), "count": months}),
        Text("est-jkp-cap", {"wage": Rupiah(wage), "cap": Rupiah(cap)}) if wage > cap else None,
        Text(
            "est-jkp-cash",
            {
                "percent": share,
                "counted": Rupiah(counted),
                "monthly": Rupiah(monthly),
                "count": months,
                "sum": Rupiah(months * monthly),
            },
        ),
        None if lapsed else _last_day(last, facts),
        Text("est-jkp-unsure"),
        rules_told(facts, JKP_SHARE, JKP_WAGE_CAP, JKP_MONTHS, JKP_DEADLINE),
    )


def _last_day(last: date | None, facts: Facts) -> Text:
    months = amount_of(JKP_DEADLINE, facts)
    if last is None:
        return Text("est-jkp-within", {"count": months})
    return Text("est-jkp-last" if facts.today <= last else "est-jkp-lapsed", {"day": last, "count": months})


JKP_CASH = Estimate((WAGE,), _cash)
