"""Ways to write "tidak" and "belum": one list for all that reads a text."""

from __future__ import annotations

NOTS = "tidak tdk tdak tida tak nggak ngga ngak enggak engga gak ga gag gk kgk kagak kaga ndak nda ora".split()
"""Words for "tidak"."""
NOT_YETS = "belum blm blom belom blum blon".split()
"""Words for "belum"."""
NOT = f"(?:{'|'.join(NOTS)})"
"""An expression for one of `NOTS`."""
NOT_YET = f"(?:{'|'.join(NOT_YETS)})"
"""An expression for one of `NOT_YETS`."""
