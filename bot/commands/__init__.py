"""The commands of `klaim` for what is stored: `officer …`, `audit …`, `keys new`, `rekey`; and what all commands have in common.

`bot.wiring.officer_commands` and `audit_commands` do the work. Here is what is typed and printed.
"""
