"""Rights of those who use the desk, by role, and the branch of a claim as a limit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, get_args

from bot.ports.officers import Role as Role

Right = Literal["read", "decide", "assign", "release_held", "approve_money", "bulk", "audit", "administer"]
"""Action at the desk that not everybody may take.

read: see claims and their documents. decide: move a claim along. assign: give a claim to another officer. release_held: send a
message that was held back. approve_money: be the second person before money goes out. bulk: change many claims at once. audit: read
who did what. administer: add, change and remove officers.
"""

ROLES: tuple[Role, ...] = get_args(Role)

_SUPERVISOR: frozenset[Right] = frozenset({"read", "decide", "assign", "release_held", "approve_money", "bulk"})
RIGHTS: Mapping[Role, frozenset[Right]] = {
    "officer": frozenset({"read", "decide"}),
    "supervisor": _SUPERVISOR,
    "auditor": frozenset({"read", "audit"}),
    "administrator": _SUPERVISOR | {"administer"},
}

GUARDED_ROLES: frozenset[Role] = frozenset({"supervisor", "administrator"})
"""Roles for which an operator can require an authenticator."""


def may(role: Role, right: Right) -> bool:
    """Whether the role has the right."""
    return right in RIGHTS[role]


def branch_of(answers: Mapping[str, Any]) -> str:
    """Return the id of a claim's branch; for one that the participant typed its name, and "" where there is none.

    A typed name is no branch's id, so such a claim is seen only by officers without a limit.
    """
    branch = answers.get("branch") or {}
    return str(branch.get("id") or branch.get("name") or "")
