"""Situations a participant knows before they know the name of a programme."""

from __future__ import annotations

from typing import Literal

Situation = Literal["left_work", "old_age", "partial", "accident", "disabled", "death", "school", "abroad"]
"""Situation of a participant, in words used before a programme's name is known."""
