"""Reads the operator's file of legal parameters, which stand in place of those that ship; and prints the table.

The file is YAML or JSON: a parameter's id, and its values, each with the regulation it comes from:

    jmo_balance_limit:
      - {value: 15000000, since: 2025-05-01, until: 2026-12-31, regulation: "Pengumuman contoh 1"}
      - {value: 20000000, since: 2027-01-01, regulation: "Pengumuman contoh 2", confidence: M}
    proxy_allowed: true
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, get_args

import yaml

from dialogs.law.parameters import Confidence, Parameter, Rule, Rules, Value
from dialogs.law.statute import STATUTE

KEYS = {"value", "since", "until", "regulation", "confidence"}


class RulesFileError(ValueError):
    """The operator's file of parameters can't be used. `problems` has one line for each thing to mend, naming parameter and field."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def load(path: Path | None = None) -> Rules:
    """The table, with the operator's values where they have some. Raises RulesFileError, naming file, parameter and field."""
    if path is None:
        return STATUTE
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise RulesFileError([f"{path}: can't be read ({error.strerror})"]) from error
    except UnicodeDecodeError as error:
        raise RulesFileError([f"{path}: must be saved as UTF-8"]) from error
    except (yaml.YAMLError, ValueError) as error:
        line = getattr(error, "problem_mark", None)
        where = f", line {line.line + 1}" if line else ""
        raise RulesFileError([f"{path}{where}: is not valid YAML ({getattr(error, 'problem', error)})"]) from error
    changed, problems = _parameters(data)
    table = STATUTE.with_values(changed)
    problems += [problem for problem in table.problems if problem.partition(":")[0] in changed]
    if problems:
        raise RulesFileError([f"{path}, {problem}" for problem in problems])
    return table


def _parameters(data: Any) -> tuple[dict[str, Parameter], list[str]]:
    if not isinstance(data, dict) or not data:
        return {}, ["wants parameters with their values, e.g. proxy_allowed: true"]
    known = {parameter.id: parameter for parameter in STATUTE}
    found: dict[str, Parameter] = {}
    problems: list[str] = []
    for name, given in data.items():
        if name not in known:
            problems.append(f"{name}: is no parameter; `klaim rules` lists them")
            continue
        values: list[Value] = []
        for number, row in enumerate(given if isinstance(given, list) else [given], start=1):
            where = f"{name}, value {number}" if isinstance(given, list) else str(name)
            try:
                values.append(_value(known[name], row))
            except ValueError as error:
                problems.append(f"{where}: {error}")
        found[name] = Parameter(known[name].id, known[name].unit, tuple(values), known[name].operator)
    return found, problems


def _value(parameter: Parameter, row: Any) -> Value:
    """One value of the file. Raises ValueError saying what is wanted."""
    if parameter.operator and not isinstance(row, dict):
        return Value(_amount(parameter, row), parameter.newest.rule)
    if not isinstance(row, dict) or "value" not in row:
        raise ValueError(
            'wants value and regulation, e.g. {value: 56, since: 2022-04-26, regulation: "Permenaker 4/2022"}'
        )
    if unknown := set(row) - KEYS:
        raise ValueError(f"{', '.join(sorted(map(str, unknown)))} is not known; there are {', '.join(sorted(KEYS))}")
    regulation, confidence = row.get("regulation"), row.get("confidence", "H")
    if not isinstance(regulation, str) or not regulation.strip():
        raise ValueError("wants the regulation it comes from, as people are to be told it")
    if confidence not in get_args(Confidence):
        raise ValueError(f"confidence wants one of {', '.join(get_args(Confidence))}")
    since, until = (_day(row.get(key), key) for key in ("since", "until"))
    return Value(
        _amount(parameter, row["value"]), Rule(parameter.id, regulation.strip(), since, confidence), since, until
    )


def _day(value: Any, key: str) -> date | None:
    if value is None or type(value) is date:
        return value
    raise ValueError(f"{key} wants a date, e.g. 2026-11-20")


def _amount(parameter: Parameter, value: Any) -> Any:
    if parameter.unit == "switch":
        if isinstance(value, bool):
            return value
        raise ValueError("wants true or false")
    if parameter.unit == "rupiah bands":
        return _bands(value)
    if parameter.unit == "day":
        if type(value) is date:
            return value
        raise ValueError("wants a date, e.g. 2015-07-01")
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    raise ValueError(f"wants a whole number of {parameter.unit}")


def _bands(value: Any) -> tuple[tuple[int | None, int], ...]:
    example = "wants bands of [up to rupiah, percent], the last without a limit, e.g. [[50000000, 0], [null, 5]]"
    if not isinstance(value, list) or not value:
        raise ValueError(example)
    bands: list[tuple[int | None, int]] = []
    for band in value:
        if not (isinstance(band, list) and len(band) == 2 and type(band[1]) is int and 0 <= band[1] <= 100):
            raise ValueError(example)
        if band[0] is not None and type(band[0]) is not int:
            raise ValueError(example)
        bands.append((band[0], band[1]))
    limits = [most for most, _ in bands]
    numbers = [most for most in limits if most is not None]
    if limits[-1] is not None or None in limits[:-1] or numbers != sorted(set(numbers)):
        raise ValueError(example)
    return tuple(bands)


# --- printing ------------------------------------------------------------------------------------------------------------


def table(rules: Rules) -> Iterator[str]:
    """The table, a line for each value: id, value, valid from and to, confidence, whose, regulation. Tabs between the columns."""
    yield "\t".join(("parameter", "value", "unit", "from", "to", "confidence", "whose", "regulation"))
    for parameter in sorted(rules, key=lambda one: one.id):
        shipped = STATUTE.parameters.get(parameter.id)
        whose = "shipped" if shipped == parameter else "operator"
        for value in parameter.values:
            yield "\t".join(
                (
                    parameter.id,
                    _shown(value.amount),
                    parameter.unit,
                    str(value.since or "–"),
                    str(value.until or "–"),
                    value.rule.confidence,
                    whose,
                    value.rule.regulation,
                )
            )


def _shown(amount: Any) -> str:
    if isinstance(amount, tuple):
        return "; ".join(
            f"{percent}% up to {most:,}" if most is not None else f"{percent}% above" for most, percent in amount
        )
    return f"{amount:,}" if isinstance(amount, int) and not isinstance(amount, bool) else str(amount)
