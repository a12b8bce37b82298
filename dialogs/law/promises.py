"""Promises of the operator: the working days each stage of a filed claim takes at most, and whose turn it is.

They are the operator's own, never the law's. The law counts from the complete file at BPJS Ketenagakerjaan, a day nobody here knows. A
stage without a promise has none, and nothing is told as one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from dialogs.law.working_days import WorkingDays

Owner = Literal["operator", "participant", "bank"]

OWNERS: Mapping[str, Owner] = {
    "filing": "operator",
    "recorded": "operator",
    "verifying": "operator",
    "needs_correction": "participant",
    "scheduled": "operator",
    "approved": "operator",
    "paying": "bank",
    "unknown": "operator",
    "returned": "participant",
}
"""Owner of each stage of a claim. Stages that are not here end a claim."""

LONGEST = 90
"""Working days of a promise at most: a slip of the pen is refused."""
EXAMPLE = "recorded=1,verifying=5,approved=1,paying=5"

_PART = re.compile(r"([a-z_]+)\s*=\s*([0-9]{1,4})")


@dataclass(frozen=True, slots=True)
class Promises:
    """Working days by stage. A stage that is absent is promised for no day."""

    days: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def parse(cls, text: str) -> Promises:
        """Read "recorded=1,verifying=5". Raises ValueError, with one sentence that gives an example."""
        days: dict[str, int] = {}
        for part in filter(None, (part.strip() for part in text.split(","))):
            found = _PART.fullmatch(part)
            if found is None:
                raise ValueError(f"wants a stage with its working days, not {part[:40]!r}, e.g. {EXAMPLE}")
            stage, count = found[1], int(found[2])
            if stage not in OWNERS:
                raise ValueError(f"{stage} is no stage to promise a day for ({', '.join(OWNERS)} are), e.g. {EXAMPLE}")
            if stage in days:
                raise ValueError(f"wants {stage} once, e.g. {EXAMPLE}")
            if not 1 <= count <= LONGEST:
                raise ValueError(f"wants 1 to {LONGEST} working days for {stage}, e.g. {EXAMPLE}")
            days[stage] = count
        if not days:
            raise ValueError(f"wants a stage with its working days, e.g. {EXAMPLE}")
        return cls(days)

    def day_for(self, stage: str, begun: date, calendar: WorkingDays) -> date | None:
        """Return the last day promised for a stage that begins on `begun`; None where nothing is promised."""
        count = self.days.get(stage)
        return None if count is None else calendar.after(begun, count)

    def __str__(self) -> str:
        return ", ".join(f"{stage} {count}" for stage, count in self.days.items())


NONE = Promises()
"""No promise for any stage."""
