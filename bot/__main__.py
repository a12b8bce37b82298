"""The command line: `klaim run`, `doctor`, `eligibility`, `inspect`, `openapi`, `rules`, `diagram`, `officer …`, `audit …`, `keys new`,
`rekey`.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import signal
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.audit import audit
from bot.commands.common import checked_settings, give_up, run_to_end
from bot.commands.keys import keys, rekey
from bot.commands.officers import officer
from bot.settings import Settings, examine

if TYPE_CHECKING:
    from bot.telegram.pacing import Pace

app = typer.Typer(
    no_args_is_help=True, add_completion=False, help="A claim assistant for participants of BPJS Ketenagakerjaan."
)
app.add_typer(officer, name="officer")
app.add_typer(audit, name="audit")
app.add_typer(keys, name="keys")


def main() -> None:
    """The command `klaim`."""
    # What a command has to say it prints; without a handler, warnings would be printed besides. `run` has logs of its own.
    logging.getLogger("bot").addHandler(logging.NullHandler())
    app()


@app.command()
def run() -> None:
    """Start the bot. Without KLAIM_TOKEN everything runs embedded, with a chat page in the browser."""
    # What is imported and built from here on stays: looking through it for garbage only delays the start.
    gc.disable()
    from bot import logs

    settings = checked_settings()
    logs.configure()
    run_to_end(serve(settings))


async def serve(settings: Settings, pace: Pace | None = None) -> None:
    """Run the bot until SIGINT or SIGTERM. `pace`: how fast is sent; Telegram's own limits when not given.

    Raises CannotStart for what keeps it from starting or from going on.
    """
    from bot.main import App
    from bot.wiring.problems import CannotStart

    bot = App(settings, pace=pace)
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(sign, stopped.set)
    starting = asyncio.ensure_future(bot.start())
    stopping = asyncio.ensure_future(stopped.wait())
    await asyncio.wait({starting, stopping}, return_when=asyncio.FIRST_COMPLETED)
    if not starting.done():
        starting.cancel()
        await asyncio.gather(starting, return_exceptions=True)
        return
    addresses = await starting
    if addresses.chat:
        print(f"\n  Chat:  {addresses.chat}\n  Petugas (desk), tautan sekali pakai:\n         {addresses.desk_link}\n")
        print(
            "  Semuanya di komputer ini saja; tidak terhubung ke Telegram atau BPJS. Ctrl-C untuk berhenti.", flush=True
        )
    else:
        print(f"klaim runs; desk and health at {addresses.web}", flush=True)
    _collect_less()
    troubled = asyncio.ensure_future(bot.trouble())
    await asyncio.wait({stopping, troubled}, return_when=asyncio.FIRST_COMPLETED)
    await bot.stop()
    if troubled.done():
        raise CannotStart(troubled.result())
    troubled.cancel()


def _collect_less() -> None:
    """Leave what the start has made out of all later collections, and collect less often.

    A full collection over half a million objects of libraries stops everybody for a tenth of a second, many times a minute under load.
    """
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)
    gc.enable()


@app.command()
def doctor(
    timing: Annotated[bool, typer.Option(help="read one specimen page and tell how long a photo takes here")] = True,
    audit: Annotated[bool, typer.Option(help="verify the audit and every claim, as `klaim audit verify` does")] = True,
) -> None:
    """Check every setting and what it points to, before anything starts. Exit status 1 if something is missing."""
    from bot.doctor import photo_timed, reads, report, unknown

    settings, wrong = examine()
    checked = report(settings, wrong)
    for one in checked:
        print(one.shown())
    for note in unknown(os.environ):
        print(f"? {note}")
    if any(not one.fine for one in checked):
        raise typer.Exit(1)
    if audit:
        _glance(settings)
    if timing and reads(settings):
        print("… reading one specimen page, to time it: some ten seconds (--no-timing leaves it out)", flush=True)
        print(asyncio.run(photo_timed()))


def _glance(settings: Settings) -> None:
    from bot.wiring.audit_commands import glanced

    seen = run_to_end(glanced(settings))
    if seen is None:
        return
    fine, lines = seen
    for line in lines:
        print(line)
    if not fine:
        print("✗ the database was changed from outside: see the lines above, and README, Audit")
        raise typer.Exit(1)


@app.command()
def diagram(
    name: Annotated[str, typer.Argument(help="a claim's id, conversation or lifecycle; all when left out")] = "",
) -> None:
    """Print diagrams (Mermaid): each claim from its declaration, the conversation from its table, the life of a claim after filing."""
    from dialogs.claims import claims
    from dialogs.claims.diagram import of_claim
    from dialogs.engine.diagram import of_conversation
    from dialogs.law.claim_lifecycle import diagram as of_life
    from dialogs.table import TABLE

    if name and name not in (*claims(), "conversation", "lifecycle"):
        give_up(f"there is no claim {name}; there are {', '.join(claims())}, and conversation and lifecycle")
    for claim, declared in claims().items():
        if name in ("", claim):
            print(of_claim(declared))
    if name in ("", "conversation"):
        print(of_conversation(TABLE))
    if name in ("", "lifecycle"):
        print(of_life())


@app.command()
def openapi(
    form: Annotated[str, typer.Option(help="yaml or json")] = "yaml",
) -> None:
    """Print the OpenAPI 3.1 description of the submission adapter http: what a system serves, and the webhook it calls."""
    import json
    from importlib.metadata import version

    import yaml

    from bot.submission.http.openapi import description

    if form not in ("yaml", "json"):
        give_up(f"--form={form[:20]} is not understood; wanted is yaml or json")
    described = description(version("klaim"))
    if form == "json":
        print(json.dumps(described, ensure_ascii=False, indent=2))
    else:
        print(yaml.safe_dump(described, allow_unicode=True, sort_keys=False, width=120), end="")


@app.command()
def rules(
    file: Annotated[Path | None, typer.Option(help="an operator's file; KLAIM_RULES when not given")] = None,
) -> None:
    """Print the legal parameters with source and validity. Exit status 1 where values overlap or leave a gap."""
    from bot.rules import RulesFileError, load, table

    try:
        loaded = load(file if file is not None else _rules_file())
    except RulesFileError as error:
        give_up(*error.problems)
    for line in table(loaded):
        print(line)
    for problem in loaded.problems:
        print(f"klaim: {problem}", file=sys.stderr)
    if loaded.problems:
        raise typer.Exit(1)


def _rules_file() -> Path | None:
    settings, wrong = examine()
    if "rules" in wrong:
        give_up(f"KLAIM_RULES: {wrong['rules']}")
    return settings.rules


@app.command()
def eligibility(
    reason: Annotated[str, typer.Argument(help="a reason's id, e.g. jht_resign")],
    facts: Annotated[
        list[str] | None, typer.Argument(help="key=value; dates as 2026-11-20, several values by comma")
    ] = None,
    today: Annotated[str, typer.Option(help="decide as of this day; today in WIB when not given")] = "",
) -> None:
    """Decide whether a claim can be made, as JSON. Exit status 2 and one line for a reason, key or value not known or missing."""
    import json
    from zoneinfo import ZoneInfo

    from bot.branches import SHIPPED
    from bot.branches import load as load_branches
    from bot.rules import RulesFileError
    from bot.rules import load as load_rules
    from dialogs.claims.decision import CannotDecide, decide, facts_given, reason_named
    from dialogs.law.dates import WIB, moment_in, today_in
    from dialogs.law.facts import Facts

    now = datetime.now(UTC)
    if today:
        try:
            now = moment_in(WIB, date.fromisoformat(today), 0)
        except ValueError:
            give_up(f"--today={today} is not understood; wanted is a date, e.g. {today_in(WIB, now)}")
    else:
        now = now.astimezone(ZoneInfo(WIB))
    try:
        claim = reason_named(reason)
        told = facts_given(claim, facts or [], now)
        decision = decide(claim, Facts(told, now, WIB, load_branches(SHIPPED), load_rules(_rules_file())))
    except CannotDecide as error:
        give_up(str(error))
    except RulesFileError as error:
        give_up(*error.problems)
    print(json.dumps(decision.as_json(claim), ensure_ascii=False))


@app.command()
def inspect(
    files: Annotated[list[Path], typer.Argument(help="photos and PDFs")],
) -> None:
    """Read documents: one JSON line a file. Exit status 2 where reading is not installed."""
    from bot.documents.command import NotReading, lines

    async def printed() -> None:
        async for line in lines(files):
            print(line, flush=True)

    try:
        asyncio.run(printed())
    except NotReading as error:
        give_up(str(error))


# Last, as in the help.
app.command()(rekey)

if __name__ == "__main__":
    main()
