"""A picture's fingerprint: alike for the same page photographed, compressed or scaled again, unlike for another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image


def fingerprint(picture: Image) -> str:
    """16 hex digits: of each two neighbours in a grid of 9 × 8 greys, which one is the brighter (a difference hash)."""
    grid = list(picture.convert("L").resize((9, 8), reducing_gap=3.0).tobytes())
    bits = 0
    for row in range(0, 72, 9):
        for at in range(row, row + 8):
            bits = bits << 1 | (grid[at] < grid[at + 1])
    return f"{bits:016x}"


def distance(one: str, other: str) -> int:
    """Number of their 64 bits in which two fingerprints differ. Raises ValueError for what is none."""
    return (int(one, 16) ^ int(other, 16)).bit_count()
