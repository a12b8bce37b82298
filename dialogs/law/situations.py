"""Situations a participant knows before they know the name of a programme."""

from __future__ import annotations

from typing import Literal

Situation = Literal["left_work", "old_age", "partial", "accident", "disabled", "death", "school", "abroad"]
"""What has happened, as people see it before they know a programme's name."""
