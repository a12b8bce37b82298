"""The commands `klaim audit …`: verify it, take it away."""

from __future__ import annotations

from typing import Annotated

import typer

from bot.commands.common import checked_settings, give_up, run_to_end

audit = typer.Typer(no_args_is_help=True, help="Record of who looked at or changed what.")


@audit.command("verify")
def audit_verify(
    known: Annotated[
        list[str] | None, typer.Option(help="a checkpoint printed before and kept elsewhere; may be repeated")
    ] = None,
) -> None:
    """Check that no entry of the audit, no claim and no row of a file was changed, removed or put back. Exit status 1 if one was."""
    from bot.wiring.audit_commands import told, verified

    try:
        verdict = run_to_end(verified(checked_settings(), known or []))
    except ValueError as error:
        give_up(f"--known: {error}")
    for line in told(verdict):
        print(line)
    if verdict.faults:
        raise typer.Exit(1)


@audit.command("export")
def audit_export(
    form: Annotated[str, typer.Option(help="jsonl or csv")] = "jsonl",
    officer: Annotated[str, typer.Option(help="only what this officer did")] = "",
    claim: Annotated[str, typer.Option(help="only what concerns this claim, by its id")] = "",
    action: Annotated[str, typer.Option(help="only this action, e.g. document_opened")] = "",
    since: Annotated[str, typer.Option(help="from this day on (WIB), e.g. 2026-11-28")] = "",
    until: Annotated[str, typer.Option(help="up to this day (WIB)")] = "",
) -> None:
    """Print the audit, oldest entry first, as JSON lines or CSV."""
    from bot.audit_lines import LINES
    from bot.wiring.audit_commands import exported, filter_of

    if form not in LINES:
        give_up(f"--form={form[:20]} is not understood; wanted is jsonl or csv")
    try:
        wanted = filter_of(officer, claim, action, since, until)
    except ValueError:
        give_up("--since and --until want a day, e.g. 2026-11-28")

    async def printed() -> None:
        async for lines in exported(checked_settings(), wanted, form):  # type: ignore[arg-type]  # checked above
            print(lines, end="")

    run_to_end(printed())
