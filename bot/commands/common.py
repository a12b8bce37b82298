"""The beginning and the end of every command: checked settings, and a failure told in one line."""

from __future__ import annotations

import sys
from collections.abc import Coroutine
from typing import Any, NoReturn, TypeVar

import typer

from bot.settings import Settings, SettingsProblem, load

T = TypeVar("T")


def checked_settings() -> Settings:
    """Return the settings, checked as the doctor does. Where one is wrong, that is said and the command ends."""
    from bot.doctor import problems

    try:
        settings = load()
    except SettingsProblem as error:
        give_up(*error.problems)
    wrong = problems(settings)
    if wrong:
        give_up(*wrong)
    return settings


def give_up(*lines: str) -> NoReturn:
    """Say why on stderr and end the command with exit status 2."""
    for line in lines:
        print(f"klaim: {line}", file=sys.stderr)
    raise typer.Exit(2)


def run_to_end(work: Coroutine[Any, Any, T]) -> T:
    """Do the work and return its result. What keeps it from starting is said in one line, and the command ends."""
    import uvloop

    from bot.wiring.problems import CannotStart

    try:
        return uvloop.run(work)
    except CannotStart as error:
        give_up(str(error))
