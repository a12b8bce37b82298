"""Counting: the rows of figures that a move of a claim, or a step of a draft, makes. They name no person and no time of day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.storage.records import Row
from dialogs.law.dates import WIB
from dialogs.model.decisions import Move

STAGE, REASON, APPROVED = "stage", "reason", "approved"
RIGHT, CORRECTED = "right", "corrected"
"""Names of an approved claim: right the first time, or after a correction."""
MENDED = frozenset({"needs_correction", "returned"})


def day_of(at: datetime) -> date:
    """Return the day in WIB: coarse enough for nobody to be told by it."""
    return at.astimezone(ZoneInfo(WIB)).date()


def move_figures(kind: str, before: Sequence[Move], move: Move, late_at: datetime | None) -> list[Row]:
    """Return the rows of a move: of the stage it ends, its reasons, and whether a claim was right the first time.

    `before`: the moves so far. `late_at`: when the stage it ends would have been late.
    """
    common = {"day": day_of(move.at), "kind": kind, "hours": None, "late": None}
    rows: list[Row] = []
    if before:
        last = before[-1]
        hours = max(0, round((move.at - last.at) / timedelta(hours=1)))
        late = None if late_at is None else move.at > late_at
        rows.append({**common, "what": STAGE, "name": last.state, "hours": hours, "late": late})
    rows += [{**common, "what": REASON, "name": code} for code in sorted({reason.code for reason in move.reasons})]
    if move.state == "approved" and all(each.state != "approved" for each in before):
        mended = any(each.state in MENDED for each in before)
        rows.append({**common, "what": APPROVED, "name": CORRECTED if mended else RIGHT})
    return rows


def draft_row(draft: str, kind: str, step: int, at: datetime) -> Row:
    """Return the row of a draft that came to a step, its id still in the clear."""
    return {"mark": draft, "day": day_of(at), "kind": kind, "step": step}
