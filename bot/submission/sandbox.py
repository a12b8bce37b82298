"""The sandbox: a submission service that behaves as the last two digits of the KPJ say, for a demonstration, tests and staging.

It files each claim once in a ledger of its own, `sandbox.sqlite` in the data folder, and moves it along in time-lapse. Neither names nor
numbers of people are in the ledger. It invents everything: nothing reaches BPJS.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import structlog

from bot.ports.claims import ClaimRow
from bot.ports.submission import Balance, Membership, News, Participant, Receipt, Uncertain, Unreachable
from bot.submission.base import Adapter
from bot.submission.registry import Tools, adapter
from dialogs.law.claim_lifecycle import FINAL, SIMULATION, IllegalMove
from dialogs.model.decisions import Appointment, Reason

log = structlog.get_logger(__name__)

PAUSE = timedelta(seconds=6)
"""Time between two steps of a life."""
SLOW_SECONDS = 10.0
TRIES = 3
"""Number of calls that fail before an ending with a fault lets a claim through."""
LOOKS_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a claim's life. `days` until an appointment, where it makes one."""

    state: str
    reasons: tuple[Reason, ...] = ()
    days: int | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Ending:
    """Behaviour for KPJ that end so. `fault`: of handing over. `life` after the receipt, `corrected` after a correction."""

    digits: str
    told: str
    life: tuple[Step, ...]
    corrected: tuple[Step, ...] = ()
    fault: str = ""


def _because(code: str, about: str = "", note: str = "") -> tuple[Reason, ...]:
    return (Reason(code, about, note),)


_PAID = (Step("approved"), Step("paying"), Step("paid"))
_HAPPY = (Step("verifying"), *_PAID)
_CHECKING = Step("verifying")

ENDINGS = (
    Ending("00", "a whole happy life: verifying, approved, paying, paid", _HAPPY),
    Ending("01", "rejected: still active", (_CHECKING, Step("rejected", _because("still_active")))),
    Ending(
        "02",
        "needs correction: the identity does not match; corrected, it is paid",
        (_CHECKING, Step("needs_correction", _because("field_differs", "name"))),
        _PAID,
    ),
    Ending("03", "rejected: several KPJ, to be merged first", (_CHECKING, Step("rejected", _because("several_kpj")))),
    Ending(
        "04",
        "rejected: the NIK is taken by somebody else",
        (_CHECKING, Step("rejected", _because("identity_taken"))),
    ),
    Ending(
        "05",
        "an appointment: above the limit of the channel; then paid",
        (_CHECKING, Step("scheduled", days=3), *_PAID),
    ),
    Ending(
        "06",
        "needs correction: the photo of the e-KTP can't be read; corrected, it is paid",
        (_CHECKING, Step("needs_correction", _because("unreadable", "id"))),
        _PAID,
    ),
    Ending(
        "07",
        "needs correction twice, then paid",
        (_CHECKING, Step("needs_correction", _because("unreadable", "kk"))),
        (Step("needs_correction", _because("field_differs", "birthdate")),),
    ),
    Ending(
        "08", "rejected with free text only", (_CHECKING, Step("rejected", _because("other", "", "Ditolak (contoh).")))
    ),
    Ending(
        "09",
        "returned by the bank; corrected, it is paid",
        (
            _CHECKING,
            Step("approved"),
            Step("paying"),
            Step("returned", _because("account_closed", "account")),
            Step("needs_correction", _because("account_closed", "account")),
        ),
        _PAID,
    ),
    Ending(
        "10",
        "an appointment that is moved once, then paid",
        (_CHECKING, Step("scheduled", days=2), Step("scheduled", days=4), *_PAID),
    ),
    Ending("50", f"500 to the first {TRIES} calls, then happy", _HAPPY, fault="500"),
    Ending("51", f"429 to the first {TRIES} calls, then happy", _HAPPY, fault="429"),
    Ending("52", "a time-out after it was accepted, then happy", _HAPPY, fault="accepted and silent"),
    Ending("53", "a time-out and nothing accepted, then happy", _HAPPY, fault="silent"),
    Ending("54", f"slow: a receipt after {SLOW_SECONDS:.0f} seconds, then happy", _HAPPY, fault="slow"),
    Ending("55", "never reachable", (), fault="never"),
    Ending("60", "recorded, and silence: nothing follows", ()),
)
OTHERWISE = ENDINGS[0]
"""Ending of each KPJ that is not in the table."""
_BY_DIGITS = {ending.digits: ending for ending in ENDINGS}


def ending_of(kpj: object) -> Ending:
    """The ending that a KPJ chooses; of several, as a claim holds them, the first."""
    first = kpj[0] if isinstance(kpj, list | tuple) and kpj else kpj
    return _BY_DIGITS.get(str(first or "")[-2:], OTHERWISE)


def table() -> str:
    """The table of the endings, as Markdown."""
    rows = [f"| `{ending.digits}` | {ending.told} |" for ending in ENDINGS]
    return "\n".join(["| KPJ ends with | what happens |", "|---|---|", *rows, "| other | as `00` |"])


class Ledger:
    """The ledger, in a file of SQLite: what was taken, how often it was called, and how far each life has come."""

    def __init__(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._base = sqlite3.connect(file, isolation_level=None)
        self._base.executescript(
            "CREATE TABLE IF NOT EXISTS claims (key TEXT PRIMARY KEY, claim TEXT NOT NULL, digits TEXT NOT NULL,"
            " number INTEGER NOT NULL, revision INTEGER NOT NULL, step INTEGER NOT NULL, due REAL NOT NULL);"
            "CREATE TABLE IF NOT EXISTS calls (key TEXT PRIMARY KEY, count INTEGER NOT NULL);"
        )

    def close(self) -> None:
        """Close the file."""
        self._base.close()

    def call(self, key: str) -> int:
        """Count a call for this key, and return how many there were."""
        count = self._base.execute(
            "INSERT INTO calls VALUES (?, 1) ON CONFLICT (key) DO UPDATE SET count = count + 1 RETURNING count", (key,)
        ).fetchone()
        return int(count[0])

    def take(self, key: str, claim: str, digits: str, revision: int, due: float) -> None:
        """Take a claim, or a later revision of it, whose life goes on when it is due. Taken once, it stays as it was."""
        self._base.execute(
            "INSERT INTO claims SELECT ?, ?, ?, 1 + coalesce(max(number), 0), ?, 0, ? FROM claims WHERE true"
            " ON CONFLICT (key) DO UPDATE SET revision = excluded.revision, step = 0, due = excluded.due"
            " WHERE excluded.revision > claims.revision",
            (key, claim, digits, revision, due),
        )

    def number(self, key: str, revision: int) -> int | None:
        """The number of the claim under this key, None where this revision of it was not taken."""
        row = self._base.execute(
            "SELECT number FROM claims WHERE key = ? AND revision >= ?", (key, revision)
        ).fetchone()
        return None if row is None else int(row[0])

    def due(self, now: float) -> list[tuple[str, str, str, int, int]]:
        """Lives that go on by now: key, claim, digits, revision, step."""
        return self._base.execute(
            "SELECT key, claim, digits, revision, step FROM claims WHERE due <= ? ORDER BY due", (now,)
        ).fetchall()

    def go_on(self, key: str, revision: int, step: int, due: float) -> None:
        """Set the next step of a life, and when it is due."""
        self._base.execute(
            "UPDATE claims SET step = ?, due = ? WHERE key = ? AND revision = ?", (step, due, key, revision)
        )

    def count(self) -> int:
        """Number of claims taken."""
        return int(self._base.execute("SELECT count(*) FROM claims").fetchone()[0])


class SandboxSubmission(Adapter):
    """`bot.ports.submission.Submission` for trying out."""

    name = "sandbox"
    offers = frozenset({"submit", "status", "correct", "withdraw", "verify", "balance"})

    def __init__(self, tools: Tools, *, pause: timedelta = PAUSE, slow_seconds: float = SLOW_SECONDS) -> None:
        self._tools = tools
        self._pause = pause
        self._slow_seconds = slow_seconds
        self._opened: Ledger | None = None
        self._living: asyncio.Task[None] | None = None

    @property
    def ledger(self) -> Ledger:
        """The ledger; its file is made when it is first needed."""
        if self._opened is None:
            self._opened = Ledger(self._tools.folder / "sandbox.sqlite")
        return self._opened

    async def start(self) -> None:
        """Go on with the lives in the ledger."""
        if (self._tools.folder / "sandbox.sqlite").exists():
            self._live()

    async def stop(self) -> None:
        """Stop and close the ledger, which the next start goes on from."""
        if self._living is not None:
            self._living.cancel()
            await asyncio.gather(self._living, return_exceptions=True)
            self._living = None
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    async def submit(self, claim: ClaimRow, idempotency_key: str) -> Receipt:
        """Take a claim or its correction, with the fault that its KPJ asks for."""
        ending = ending_of(claim.answers.get("kpj"))
        calls = self.ledger.call(idempotency_key)
        if ending.fault == "never" or (ending.fault == "500" and calls <= TRIES):
            raise Unreachable("the sandbox answered 500")
        if ending.fault == "429" and calls <= TRIES:
            raise Unreachable("the sandbox answered 429", 1.0)
        if ending.fault == "silent" and calls == 1:
            raise Uncertain("the sandbox said nothing")
        if ending.fault == "slow":
            await asyncio.sleep(self._slow_seconds)
        key, _, revision = idempotency_key.rpartition(".")
        due = (self._tools.now() + self._pause).timestamp()
        self.ledger.take(key, claim.id, ending.digits, int(revision), due)
        self._live()
        if ending.fault == "accepted and silent" and calls == 1:
            raise Uncertain("the sandbox said nothing")
        receipt = await self.status(idempotency_key)
        if receipt is None:
            raise LookupError("a claim that was taken is not in the ledger")
        return receipt

    async def status(self, idempotency_key: str) -> Receipt | None:
        """The receipt of what was taken under this key."""
        key, _, revision = idempotency_key.rpartition(".")
        number = self.ledger.number(key, int(revision))
        return None if number is None else Receipt(f"SANDBOX-{number:04d}")

    async def withdraw(self, claim: ClaimRow, idempotency_key: str) -> None:
        """Nothing follows any more."""
        self.ledger.go_on(claim.submission_key, claim.revision, 99, _never())

    async def verify(self, participant: Participant) -> Membership:
        """A member whose status the KPJ chooses."""
        ending = ending_of(participant.kpj)
        return Membership(ending.digits != "04", ending.digits == "01", ending.digits == "03")

    async def balance(self, participant: Participant) -> Balance:
        """An invented balance."""
        amount = 21_000_000 if ending_of(participant.kpj).digits == "05" else 7_500_000
        return Balance(amount, self._tools.now().date())

    # --- the lives ----------------------------------------------------------------------------------------------------

    def _live(self) -> None:
        if self._living is None or self._living.done():
            self._living = asyncio.create_task(self._lives(), name="lives of claims in the sandbox")

    async def _lives(self) -> None:
        while True:
            await self.advance()
            await asyncio.sleep(min(LOOKS_SECONDS, self._pause.total_seconds()))

    async def advance(self) -> None:
        """Make each step that is due by now. One that was made and not written down is known when it is made again."""
        now = self._tools.now()
        for key, claim, digits, revision, step in self.ledger.due(now.timestamp()):
            steps = _life(ending_of(digits), revision)
            if step >= len(steps):
                self.ledger.go_on(key, revision, step, _never())
                continue
            due = (now + self._pause).timestamp()
            try:
                await self._tools.bring(claim, _news(steps[step], f"sandbox-{revision}-{step}", now))
            except IllegalMove as error:
                # Not recorded yet, or moved by somebody else: it is tried again, as a service would.
                log.info("sandbox_step_not_possible", claim=claim, state=error.state, to=error.to)
                self.ledger.go_on(key, revision, step, _never() if error.state in FINAL else due)
            else:
                self.ledger.go_on(key, revision, step + 1, due)


def _life(ending: Ending, revision: int) -> Sequence[Step]:
    """The steps after this revision was taken: after the last correction that an ending asks for, the claim is paid."""
    if revision == 1:
        return ending.life
    return ending.corrected if revision == 2 else _PAID


def _news(step: Step, id: str, now: datetime) -> News:
    appointment = None
    if step.days is not None:
        at = (now + timedelta(days=step.days)).replace(hour=3, minute=0, second=0, microsecond=0)
        appointment = Appointment(at.isoformat(), "Kantor Cabang Contoh", "Jl. Contoh 1", "", ("e-KTP asli",))
    return News(id, step.state, now, step.note, step.reasons, appointment, SIMULATION)


def _never() -> float:
    return float("inf")


@adapter("sandbox", lambda _environment: sorted(SandboxSubmission.offers))
def make(tools: Tools) -> SandboxSubmission:
    """Return the sandbox of this bot, with its ledger in the data folder."""
    return SandboxSubmission(tools)
