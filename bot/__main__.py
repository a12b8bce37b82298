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
from collections.abc import Callable, Coroutine
from datetime import UTC, date, datetime
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Annotated, Any, NoReturn, TypeVar

import typer

from bot.ports import Tampered
from bot.settings import Settings, SettingsProblem, examine, load

if TYPE_CHECKING:
    from bot.telegram.pacing import Pace

T = TypeVar("T")

app = typer.Typer(
    no_args_is_help=True, add_completion=False, help="A claim assistant for participants of BPJS Ketenagakerjaan."
)
officer = typer.Typer(no_args_is_help=True, help="Who may use the desk.")
keys = typer.Typer(no_args_is_help=True, help="Encryption keys.")
audit = typer.Typer(no_args_is_help=True, help="Record of who looked at or changed what.")
app.add_typer(officer, name="officer")
app.add_typer(audit, name="audit")
app.add_typer(keys, name="keys")


def main() -> None:
    """The command `klaim`."""
    # What a command has to say it prints; without a handler, warnings would be printed besides. `run` has logs of its own.
    logging.getLogger("bot").addHandler(logging.NullHandler())
    app()


def _settings() -> Settings:
    """The settings, checked as the doctor does; where one is wrong, that is said and the command ends."""
    from bot.doctor import problems

    try:
        settings = load()
    except SettingsProblem as error:
        _give_up(*error.problems)
    wrong = problems(settings)
    if wrong:
        _give_up(*wrong)
    return settings


def _give_up(*lines: str) -> NoReturn:
    for line in lines:
        print(f"klaim: {line}", file=sys.stderr)
    raise typer.Exit(2)


@app.command()
def run() -> None:
    """Start the bot. Without KLAIM_TOKEN everything runs embedded, with a chat page in the browser."""
    # What is imported and built from here on stays: looking through it for garbage only delays the start.
    gc.disable()
    from bot import logs

    settings = _settings()
    logs.configure()
    _run(serve(settings))


def _run(work: Coroutine[Any, Any, T]) -> T:
    """Do it; what a setting points to and is not as it should be is said in one line."""
    import uvloop

    from bot.wiring.problems import CannotStart

    try:
        return uvloop.run(work)
    except CannotStart as error:
        _give_up(str(error))


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

    seen = _run(glanced(settings))
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
        _give_up(f"there is no claim {name}; there are {', '.join(claims())}, and conversation and lifecycle")
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
        _give_up(f"--form={form[:20]} is not understood; wanted is yaml or json")
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
        _give_up(*error.problems)
    for line in table(loaded):
        print(line)
    for problem in loaded.problems:
        print(f"klaim: {problem}", file=sys.stderr)
    if loaded.problems:
        raise typer.Exit(1)


def _rules_file() -> Path | None:
    settings, wrong = examine()
    if "rules" in wrong:
        _give_up(f"KLAIM_RULES: {wrong['rules']}")
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
            _give_up(f"--today={today} is not understood; wanted is a date, e.g. {today_in(WIB, now)}")
    else:
        now = now.astimezone(ZoneInfo(WIB))
    try:
        claim = reason_named(reason)
        told = facts_given(claim, facts or [], now)
        decision = decide(claim, Facts(told, now, WIB, load_branches(SHIPPED), load_rules(_rules_file())))
    except CannotDecide as error:
        _give_up(str(error))
    except RulesFileError as error:
        _give_up(*error.problems)
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
        _give_up(str(error))


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
        _give_up(f"--role={role[:20]} is not understood; wanted is one of {', '.join(ROLES)}")
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
    settings = _settings()
    from bot.wiring import officer_commands

    try:
        return _run(command(officer_commands, settings))
    except officer_commands.NotDone as error:
        _give_up(str(error))


@audit.command("verify")
def audit_verify(
    known: Annotated[
        list[str] | None, typer.Option(help="a checkpoint printed before and kept elsewhere; may be repeated")
    ] = None,
) -> None:
    """Check that no entry of the audit, no claim and no row of a file was changed, removed or put back. Exit status 1 if one was."""
    from bot.wiring.audit_commands import told, verified

    try:
        verdict = _run(verified(_settings(), known or []))
    except ValueError as error:
        _give_up(f"--known: {error}")
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
        _give_up(f"--form={form[:20]} is not understood; wanted is jsonl or csv")
    try:
        wanted = filter_of(officer, claim, action, since, until)
    except ValueError:
        _give_up("--since and --until want a day, e.g. 2026-11-28")

    async def printed() -> None:
        async for lines in exported(_settings(), wanted, form):  # type: ignore[arg-type]  # checked above
            print(lines, end="")

    _run(printed())


@keys.command("new")
def keys_new() -> None:
    """Print a new key for KLAIM_KEYS: put it first, keep the old ones behind it, then run `klaim rekey`."""
    from bot.storage.crypto import new_key

    print(new_key())


@app.command()
def rekey() -> None:
    """Encrypt everything stored with the newest key, so that old ones can be dropped. The bot may keep running."""
    print(_run(_rekey(_settings())))


async def _rekey(settings: Settings) -> str:
    from bot.storage.blobs import Blobs
    from bot.storage.rekey import rekey as rekey_rows
    from bot.wiring.audit_commands import note_command
    from bot.wiring.storage import keyring_of, open_store

    keyring = keyring_of(settings)
    store = await open_store(settings, keyring)
    try:
        rows = await rekey_rows(store)
        await note_command(store, "keys_renewed")
        files = await Blobs.at(settings.data / "files", keyring).rekey()
    except Tampered as error:
        _give_up(f"{error}; it is not sealed anew, see: klaim audit verify")
    finally:
        await store.close()
    return f"{rows} rows and {files} files encrypted anew"


if __name__ == "__main__":
    main()
