"""The commands `klaim officer …`: who may use the desk."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from types import ModuleType
from typing import Annotated, Any, TypeVar

import typer

from bot.commands.common import checked_settings, give_up, run_to_end
from bot.settings import Settings

T = TypeVar("T")

officer = typer.Typer(no_args_is_help=True, help="Who may use the desk.")


@officer.command("add")
def officer_add(
    name: str,
    role: Annotated[
        str, typer.Option(help="officer, supervisor, auditor or administrator; the first of all is administrator")
    ] = "",
    branch: Annotated[
        list[str] | None,
        typer.Option(help="id or name of a branch whose claims are theirs; again for more; all without"),
    ] = None,
) -> None:
    """Let an officer into the desk: prints a link that works once, for 24 hours. One who is there already is reset."""
    from bot.desk.rights import ROLES

    known = next((one for one in ROLES if one == role), None)
    if role and known is None:
        give_up(f"--role={role[:20]} is not understood; wanted is one of {', '.join(ROLES)}")
    print(_officers(lambda commands, settings: commands.add(settings, name, known, branch)))


@officer.command("list")
def officer_list() -> None:
    """Print every officer with role, branches, and how they sign in."""
    for line in _officers(lambda commands, settings: commands.listed(settings)):
        print(line)


@officer.command("remove")
def officer_remove(name: str) -> None:
    """Remove an officer: password, sessions and links end at once."""
    _officers(lambda commands, settings: commands.remove(settings, name))
    print("removed")


@officer.command("reset")
def officer_reset(name: str) -> None:
    """End password, authenticator, sessions and links of an officer, and print a new link."""
    print(_officers(lambda commands, settings: commands.reset(settings, name)))


@officer.command("sign-out")
def officer_sign_out(name: str) -> None:
    """End every session and link of an officer; the password stays."""
    _officers(lambda commands, settings: commands.sign_out(settings, name))
    print("signed out everywhere")


def _officers(command: Callable[[ModuleType, Settings], Coroutine[Any, Any, T]]) -> T:
    """Carry out a command of `bot.wiring.officer_commands`; where that is not possible, say why and end."""
    settings = checked_settings()
    from bot.wiring import officer_commands

    try:
        return run_to_end(command(officer_commands, settings))
    except officer_commands.NotDone as error:
        give_up(str(error))
