"""Numbers of the law in the texts: the Fluent functions `LAW` and `RULE` of the locales.

The problem: a number written into a text contradicts the operator's table (`bot.rules`). The choice: a text names the parameter,
`{ LAW("jht_wait_resign") }`, and gets today's value in words. Rejected: variables that every place in the code gives with the text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal

from dialogs.law.dates import WIB, add_months, today_in
from dialogs.law.parameters import Rules, Value
from dialogs.law.statute import STATUTE

HOURS_A_DAY, MONTHS_A_YEAR = 24, 12
MILLION = 1_000_000

UNITS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "id": {
        "years": ("tahun", "tahun"),
        "months": ("bulan", "bulan"),
        "hours": ("jam", "jam"),
        "days": ("hari", "hari"),
        "working days": ("hari kerja", "hari kerja"),
        "times": ("kali", "kali"),
        "children": ("anak", "anak"),
        "applications": ("lamaran", "lamaran"),
    },
    "en": {
        "years": ("year", "years"),
        "months": ("month", "months"),
        "hours": ("hour", "hours"),
        "days": ("day", "days"),
        "working days": ("working day", "working days"),
        "times": ("time", "times"),
        "children": ("child", "children"),
        "applications": ("application", "applications"),
    },
}
"""The words of a unit of `dialogs.law.parameters`, for one and for several."""
ONCE = {"id": "1 kali", "en": "once"}
JUTA = {"id": "juta", "en": "million"}


class NotTold(ValueError):
    """A text names a parameter or a form of it that there is not."""


@dataclass(frozen=True, slots=True)
class Law:
    """The table in force and the clock that says which of its values hold. `now`: aware."""

    rules: Rules = STATUTE
    now: Callable[[], datetime] = lambda: datetime.now(UTC)

    def value(self, name: str) -> Value:
        """The value of this parameter today, in Jakarta. Raises NotTold where there is no such parameter."""
        if name not in self.rules.parameters:
            raise NotTold(f"there is no parameter {name}")
        return self.rules[name].on(today_in(WIB, self.now()))


def functions(law: Callable[[], Law], locale: str, here: Locale) -> Mapping[str, Callable[..., str]]:
    """The functions of a language's texts. `law`: gives the law in force when a text is rendered."""

    def told(name: str, **form: str) -> str:
        unit = law().rules[name].unit if name in law().rules.parameters else ""
        amount = law().value(name).amount
        if begin := form.get("from"):
            return format_date(add_months(law().value(begin).amount, amount), "MMMM y", here)
        return _in_form(amount, unit, form.get("form", ""), locale, here)

    def rule(name: str) -> str:
        return law().value(name).rule.in_short

    return {"LAW": told, "RULE": rule}


def rupiah(amount: int, here: Locale) -> str:
    """An amount as it is written in Indonesia, without a space: Rp1.250.000."""
    return format_currency(amount, "IDR", "¤#,##0", here, currency_digits=False)


def _in_form(amount: Any, unit: str, form: str, locale: str, here: Locale) -> str:
    """The amount in words. `form`: "" with its unit, "number" without, "years" of months, or a part of the bands of a tax."""
    match unit, form:
        case "rupiah bands", "limit":
            return _sum(amount[0][0], locale, here)
        case "rupiah bands", ("rate" | "lowest" | "highest"):
            band = {"rate": 1, "lowest": 0, "highest": -1}[form]
            return f"{amount[band][1]}%"
        case "months", "years" if amount % MONTHS_A_YEAR == 0:
            return _counted(amount // MONTHS_A_YEAR, "years", locale)
        case _, ("" | "years"):
            return _with_unit(amount, unit, locale, here)
        case (("years" | "months" | "times" | "children" | "applications"), "number"):
            return str(amount)
    raise NotTold(f"a number of {unit or 'nothing'} has no form {form}")


def _with_unit(amount: Any, unit: str, locale: str, here: Locale) -> str:
    match unit:
        case "rupiah":
            return _sum(amount, locale, here)
        case "percent":
            return f"{amount}%"
        case "day" if isinstance(amount, date):
            return format_date(amount, "d MMMM y", here)
        case "hours" if amount % HOURS_A_DAY == 0:
            return f"{amount // HOURS_A_DAY}×{_counted(HOURS_A_DAY, unit, locale)}"
        case _ if unit in UNITS[locale]:
            return _counted(amount, unit, locale)
    raise NotTold(f"a number of {unit or 'nothing'} can't be told in words")


def _counted(count: int, unit: str, locale: str) -> str:
    """A number with its unit: 1 bulan, 24 months, once."""
    if unit == "times" and count == 1:
        return ONCE[locale]
    one, several = UNITS[locale][unit]
    return f"{count} {one if count == 1 else several}"


def _sum(amount: int, locale: str, here: Locale) -> str:
    """A round sum in millions: Rp15 juta, Rp1,5 juta; another one in full."""
    if amount < MILLION or amount * 10 % MILLION:
        return rupiah(amount, here)
    return f"Rp{format_decimal(amount / MILLION, '#,##0.#', here)} {JUTA[locale]}"
