"""The machine, the walk through a claim, upgrades."""
