"""Payments after a death (JKM, JKK) or for a disability by work (JKK), and deadlines after an accident at work."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

from dialogs.claims.estimates.sums import amount_of, days_told, number_of, percent_of, rules_told, sum_told
from dialogs.claims.schema import Estimate, Question
from dialogs.law.facts import Facts
from dialogs.law.moments import After
from dialogs.law.statute import (
    JKK_DEATH_PERCENT,
    JKK_DISABLED_PERCENT,
    JKK_EXPIRY,
    JKK_HOME_CARE,
    JKK_HOME_CARE_YEARS,
    JKK_REPORT,
    JKK_STMB_FIRST,
    JKK_STMB_FIRST_MONTHS,
    JKK_STMB_LATER,
    JKK_TRANSPORT_AIR,
    JKK_TRANSPORT_LAND,
    JKK_TRANSPORT_SEA,
    JKK_WAGES,
    JKM_BPU_MONTHS,
    JKM_DEATH,
    JKM_FUNERAL,
    JKM_PERIODIC,
)
from dialogs.model.effects import Rupiah, Text
from dialogs.understanding.answers import Happened, Money, YesNoUnknown

STMB = (JKK_STMB_FIRST, JKK_STMB_FIRST_MONTHS, JKK_STMB_LATER)
CARE = (
    *STMB,
    JKK_TRANSPORT_LAND,
    JKK_TRANSPORT_SEA,
    JKK_TRANSPORT_AIR,
    JKK_HOME_CARE,
    JKK_HOME_CARE_YEARS,
)
WAGE = Question("est_wage", Money(), words="est_wage_jkk")
# The gates ask these too: what was told in a check of the conditions is not asked again.
NEW_BPU = Question("bpu_new", YesNoUnknown(), words="est_bpu_new")
WHEN = Question("when", Happened(), words="est_when")


def _jkm(facts: Facts) -> tuple[Text, ...]:
    death, periodic, funeral = (amount_of(one, facts) for one in (JKM_DEATH, JKM_PERIODIC, JKM_FUNERAL))
    new_bpu = facts.answers.get("bpu_new")
    told_not_new = new_bpu == "tidak"
    months = amount_of(JKM_BPU_MONTHS, facts)
    if new_bpu == "ya":
        return sum_told(
            Text("est-sum", {"sum": Rupiah(funeral)}),
            Text("est-jkm-funeral-only", {"count": months, "funeral": Rupiah(funeral)}),
            rules_told(facts, JKM_BPU_MONTHS, JKM_FUNERAL),
        )
    return sum_told(
        Text("est-sum", {"sum": Rupiah(death + periodic + funeral)}),
        Text(
            "est-jkm-sum",
            {
                "death": Rupiah(death),
                "periodic": Rupiah(periodic),
                "funeral": Rupiah(funeral),
                "sum": Rupiah(death + periodic + funeral),
            },
        ),
        Text("est-jkm-new-bpu", {"count": months, "funeral": Rupiah(funeral)}) if not told_not_new else None,
        Text("est-jkm-besides"),
        rules_told(facts, JKM_DEATH, JKM_PERIODIC, JKM_FUNERAL, *(() if told_not_new else (JKM_BPU_MONTHS,))),
    )


def _death(facts: Facts) -> tuple[Text, ...]:
    wage, percent, times = (
        number_of("est_wage", facts),
        amount_of(JKK_DEATH_PERCENT, facts),
        amount_of(JKK_WAGES, facts),
    )
    by_wage, least = percent_of(times * wage, percent), amount_of(JKM_DEATH, facts)
    death, periodic, funeral = max(by_wage, least), amount_of(JKM_PERIODIC, facts), amount_of(JKM_FUNERAL, facts)
    return sum_told(
        Text("est-sum", {"sum": Rupiah(death + periodic + funeral)}),
        Text(
            "est-jkk-death",
            {
                "percent": percent,
                "times": times,
                "wage": Rupiah(wage),
                "death": Rupiah(by_wage),
                "periodic": Rupiah(periodic),
                "funeral": Rupiah(funeral),
            },
        ),
        Text("est-jkk-least", {"least": Rupiah(least)}) if by_wage < least else None,
        Text(
            "est-jkk-death-sum",
            {
                "death": Rupiah(death),
                "periodic": Rupiah(periodic),
                "funeral": Rupiah(funeral),
                "sum": Rupiah(death + periodic + funeral),
            },
        ),
        Text("est-jkk-wage-unsure"),
        _lapses(facts),
        rules_told(facts, JKK_DEATH_PERCENT, JKK_WAGES, JKM_DEATH, JKM_PERIODIC, JKM_FUNERAL),
    )


def _disabled(facts: Facts) -> tuple[Text, ...]:
    wage, percent, times = (
        number_of("est_wage", facts),
        amount_of(JKK_DISABLED_PERCENT, facts),
        amount_of(JKK_WAGES, facts),
    )
    total, periodic = percent_of(times * wage, percent), amount_of(JKM_PERIODIC, facts)
    return sum_told(
        Text("est-sum-total", {"sum": Rupiah(total + periodic)}),
        Text(
            "est-jkk-disabled",
            {
                "percent": percent,
                "times": times,
                "wage": Rupiah(wage),
                "total": Rupiah(total),
                "periodic": Rupiah(periodic),
                "sum": Rupiah(total + periodic),
            },
        ),
        Text("est-jkk-disabled-part", {"times": times, "wage": Rupiah(wage)}),
        Text("est-jkk-wage-unsure"),
        _while_unable(facts, wage),
        _lapses(facts),
        rules_told(facts, JKK_DISABLED_PERCENT, JKK_WAGES, JKM_PERIODIC, *STMB),
    )


def _lapses(facts: Facts) -> Text | None:
    """The last day of the right to claim, where the day of the accident or diagnosis is known."""
    last = After("when", JKK_EXPIRY)(facts)
    if last is None:
        return None
    years = amount_of(JKK_EXPIRY, facts)
    return Text("est-jkk-until" if facts.today <= last else "est-jkk-lapsed", {"day": last, "count": years})


def _deadlines(facts: Facts) -> tuple[Text, ...]:
    moment, hours = facts.moment("when"), amount_of(JKK_REPORT, facts)
    if moment is None:
        raise ValueError("when has not been answered with a day")
    until = (moment + timedelta(hours=hours)).astimezone(ZoneInfo(facts.zone))
    hour_known = "T" in str(facts.answers["when"])
    # Without the hour it may have happened at the end of that day.
    surely_late = facts.now > (until if hour_known else until + timedelta(days=1))
    return days_told(
        Text("est-jkk-report", {"until": until, "count": hours}),
        None if hour_known else Text("est-jkk-report-no-hour"),
        _late(surely_late) if facts.now > until else None,
        _lapses(facts),
        *_care(facts),
        rules_told(facts, JKK_REPORT, JKK_EXPIRY, *CARE),
    )


def _while_unable(facts: Facts, wage: int | None = None) -> Text:
    """STMB: the share of the wage of somebody who can't work yet, in rupiah where the wage is known."""
    first, later = amount_of(JKK_STMB_FIRST, facts), amount_of(JKK_STMB_LATER, facts)
    count = amount_of(JKK_STMB_FIRST_MONTHS, facts)
    if wage is None:
        return Text("est-jkk-stmb", {"first": first, "count": count, "later": later})
    return Text(
        "est-jkk-stmb-wage",
        {
            "first": first,
            "count": count,
            "later": later,
            "wage": Rupiah(wage),
            "most": Rupiah(percent_of(wage, first)),
            "less": Rupiah(percent_of(wage, later)),
        },
    )


def _care(facts: Facts) -> tuple[Text, ...]:
    """Payments during treatment: the wage, transport to the hospital, care at home."""
    return (
        _while_unable(facts),
        Text(
            "est-jkk-transport",
            {
                "land": Rupiah(amount_of(JKK_TRANSPORT_LAND, facts)),
                "sea": Rupiah(amount_of(JKK_TRANSPORT_SEA, facts)),
                "air": Rupiah(amount_of(JKK_TRANSPORT_AIR, facts)),
            },
        ),
        Text(
            "est-jkk-home-care",
            {"most": Rupiah(amount_of(JKK_HOME_CARE, facts)), "count": amount_of(JKK_HOME_CARE_YEARS, facts)},
        ),
    )


def _late(surely: bool) -> Text:
    return Text("est-jkk-report-late") if surely else Text("est-jkk-report-maybe-late")


JKM_SUM = Estimate((NEW_BPU,), _jkm)
JKK_DEATH = Estimate((WAGE,), _death)
JKK_DISABLED = Estimate((WAGE,), _disabled)
JKK_DEADLINES = Estimate((WHEN,), _deadlines)
