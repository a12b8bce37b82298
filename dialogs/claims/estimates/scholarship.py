"""Scholarship of one child: the sum for the present level, and for all if the child goes on."""

from __future__ import annotations

from dialogs.claims.estimates.sums import amount_of, number_of, rules_told, sum_told
from dialogs.claims.schema import Estimate, Question
from dialogs.law.facts import Facts
from dialogs.law.statute import (
    SCHOLARSHIP_AGE,
    SCHOLARSHIP_CHILDREN,
    SCHOLARSHIP_MOST,
    SCHOLARSHIP_PER_YEAR,
    SCHOLARSHIP_YEARS,
)
from dialogs.model.effects import Bullets, Rupiah, Text
from dialogs.understanding.answers import Choice, Count

LEVELS = tuple(SCHOLARSHIP_YEARS)
LEVEL = Choice(
    "est_level",
    LEVELS,
    {
        **{level: level for level in LEVELS},
        "paud": "tk",
        "kindergarten": "tk",
        "mi": "sd",
        "primary": "sd",
        "mts": "smp",
        "ma": "sma",
        "smk": "sma",
        "kuliah": "pt",
        "kampus": "pt",
        "universitas": "pt",
        "pelatihan": "pt",
        "university": "pt",
        "training": "pt",
    },
)
LONGEST = max(int(years.newest.amount) for years in SCHOLARSHIP_YEARS.values())
LEVEL_NOW = Question("est_level", LEVEL)
YEARS_LEFT = Question("est_years", Count("years", most=20, usual=LONGEST))


def years_counted(level: str, years: int, facts: Facts) -> int:
    """Years paid out of so many at this level."""
    return min(years, amount_of(SCHOLARSHIP_YEARS[level], facts))


def _scholarship(facts: Facts) -> tuple[Text, ...]:
    level, left = str(facts.answers.get("est_level")), number_of("est_years", facts)
    if level not in LEVELS:
        raise ValueError("est_level has not been answered with a level")
    counted = years_counted(level, left, facts)
    per_year = amount_of(SCHOLARSHIP_PER_YEAR[level], facts)
    later = LEVELS[LEVELS.index(level) + 1 :]
    most = amount_of(SCHOLARSHIP_MOST, facts)
    now = min(counted * per_year, most)
    through = now + sum(_whole(one, facts) for one in later)
    return sum_told(
        Text("est-sum", {"sum": Rupiah(now)}),
        _line(level, counted, facts),
        Text("est-school-most-years", {"count": counted}) if left > counted else None,
        Text(
            "est-school-later",
            {
                "lines": Bullets(tuple(_line(one, amount_of(SCHOLARSHIP_YEARS[one], facts), facts) for one in later)),
                "sum": Rupiah(min(through, most)),
            },
        )
        if later
        else None,
        Text("est-school-most", {"most": Rupiah(most), "count": amount_of(SCHOLARSHIP_CHILDREN, facts)}),
        Text("est-school-yearly", {"age": amount_of(SCHOLARSHIP_AGE, facts)}),
        rules_told(
            facts,
            SCHOLARSHIP_PER_YEAR[level],
            SCHOLARSHIP_YEARS[level],
            *(SCHOLARSHIP_PER_YEAR[one] for one in later),
            *(SCHOLARSHIP_YEARS[one] for one in later),
            SCHOLARSHIP_MOST,
            SCHOLARSHIP_CHILDREN,
            SCHOLARSHIP_AGE,
        ),
    )


def _whole(level: str, facts: Facts) -> int:
    return amount_of(SCHOLARSHIP_YEARS[level], facts) * amount_of(SCHOLARSHIP_PER_YEAR[level], facts)


def _line(level: str, years: int, facts: Facts) -> Text:
    per_year = amount_of(SCHOLARSHIP_PER_YEAR[level], facts)
    return Text(
        "est-school-line",
        {
            "level": LEVEL.label(level),
            "count": years,
            "per_year": Rupiah(per_year),
            "amount": Rupiah(years * per_year),
        },
    )


SCHOLARSHIP = Estimate((LEVEL_NOW, YEARS_LEFT), _scholarship)
