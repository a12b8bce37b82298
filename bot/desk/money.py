"""Money before it goes out: what keeps a claim from being approved or paid, and the call that makes sure of a changed account.

The problem: one officer alone could approve and pay, and whoever takes over a participant's chat could have the account changed. The
choice: the step to paying takes another officer than the one who approved, with a right of their own. A changed account, phone or e-mail
takes a call on the number from before, written down. Every step passes `guarded`, however it was asked for. Rejected: a check in the form
alone, which a step sent later would pass by.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from bot.desk import duplicates
from bot.desk.deps import DeskDeps, MoveClaim
from bot.desk.formatting import Shown, label_in, present, zone_in
from bot.desk.language import Language
from bot.desk.rights import may
from bot.ports.claims import SENSITIVE, CallBack, ClaimRow
from bot.ports.officers import Officer, Officers
from dialogs.law.claim_lifecycle import IllegalMove
from dialogs.model.decisions import Decision
from dialogs.model.effects import Text

LONGEST_NAME, LONGEST_WORDS = 100, 800


class Hindered(IllegalMove):
    """The claim must not go there now; `told` says why in one sentence."""

    def __init__(self, row: ClaimRow, to: str, told: Text) -> None:
        super().__init__(row.state, to, "officer")
        self.told = told


class BadCall(ValueError):
    """Something is missing or wrong in the note of a call; `told` says it in one sentence."""

    def __init__(self, told: Text) -> None:
        super().__init__(told.id)
        self.told = told


@dataclass(frozen=True, slots=True)
class Change:
    """One changed answer: its name, the value from before and the one of now, as they are shown."""

    label: str
    old: Shown
    new: Shown


# --- changed answers ------------------------------------------------------------------------------------------------------


def changed(row: ClaimRow) -> Mapping[str, object]:
    """Return the old values of answers that were changed since the last call, by question; none of those that are as before again."""
    heard = row.calls[-1].revision if row.calls else 0
    old: dict[str, object] = {}
    for one in row.replaced:
        if one.revision >= heard:
            old = {**one.answers, **old}
    return {name: old[name] for name in SENSITIVE if name in old and old[name] != row.answers.get(name)}


def changes(row: ClaimRow, language: Language) -> tuple[Change, ...]:
    """Return the changes nobody has made sure of yet, as they are shown."""
    return tuple(
        Change(
            label_in(row.kind, name, language),
            present(row.kind, name, {**row.answers, name: old}, language),
            present(row.kind, name, row.answers, language),
        )
        for name, old in changed(row).items()
    )


def number_to_call(row: ClaimRow) -> str:
    """Return the phone number from before the changes, "" where the claim has none."""
    number = changed(row).get("phone", row.answers.get("phone"))
    return number if isinstance(number, str) else ""


def call_of(form: Mapping[str, str], row: ClaimRow, by: str, now: datetime) -> CallBack:
    """Return the note of a call as it was filled in. Raises BadCall where something is missing or wrong.

    The number is the claim's own from before; where there is none it is typed.
    """
    called, words = form.get("called", "").strip(), form.get("words", "").strip()
    number = number_to_call(row) or form.get("number", "").strip()
    if not called:
        raise BadCall(Text("desk-call-who-missing"))
    if not number:
        raise BadCall(Text("desk-call-number-missing"))
    if max(len(called), len(number)) > LONGEST_NAME or len(words) > LONGEST_WORDS:
        raise BadCall(Text("desk-call-long", {"most": LONGEST_WORDS}))
    try:
        day, clock = date.fromisoformat(form.get("day", "")), time.fromisoformat(form.get("time", ""))
    except ValueError:
        raise BadCall(Text("desk-call-when-missing")) from None
    at = datetime.combine(day, clock.replace(tzinfo=None), ZoneInfo(zone_in(row.answers)))
    # A minute of grace: the form has no seconds.
    since = max(one.at for one in row.replaced).replace(second=0, microsecond=0)
    if not since <= at <= now:
        raise BadCall(Text("desk-call-when-wrong"))
    return CallBack(now, by, row.revision, at.astimezone(UTC), called, number, words)


# --- what keeps a claim from going on -------------------------------------------------------------------------------------


async def four_eyes(deps: DeskDeps) -> bool:
    """Whether the step to paying takes a second person: as set, else where two officers or more have the right to it."""
    if deps.four_eyes != "auto":
        return deps.four_eyes == "on"
    return len([one for one in await deps.officers.all_officers() if may(one.role, "approve_money")]) >= 2


def approver(row: ClaimRow) -> str | None:
    """Return who approved the claim last, None where nobody has."""
    return next((move.by for move in reversed(row.moves) if move.state == "approved"), None)


def hindrances(row: ClaimRow, officer: Officer | None, *, two: bool, frozen: bool) -> Mapping[str, Text]:
    """Return the states this officer can't bring the claim to now, each with one sentence that says why.

    `two`: paying takes a second person. `frozen`: its identity is somebody else's too, and that is not decided.
    """
    found: dict[str, Text] = {}
    if frozen:
        found = dict.fromkeys(("approved", "paying"), Text("desk-frozen"))
    elif changed(row):
        found["paying"] = Text("desk-call-first")
    elif two and officer is not None and approver(row) == officer.name:
        found["paying"] = Text("desk-second-not-you")
    elif two and (officer is None or not may(officer.role, "approve_money")):
        found["paying"] = Text("desk-second-right")
    return found


def waits_for_second(row: ClaimRow, *, two: bool) -> bool:
    """Whether the claim waits for a second person before money goes out."""
    return two and row.state == "approved"


async def hindrances_now(deps: DeskDeps, row: ClaimRow, name: str) -> Mapping[str, Text]:
    """Return the `hindrances` of the officer of this name at this moment."""
    return hindrances(
        row,
        await _known(deps.officers, name),
        two=await four_eyes(deps),
        frozen=await duplicates.frozen(deps.store, row),
    )


async def _known(officers: Officers, name: str) -> Officer | None:
    return await officers.officer(name) if name else None


def guarded(deps: DeskDeps) -> MoveClaim:
    """Return the desk's `move` behind all hindrances. It raises Hindered where there is one."""

    async def move(claim_id: str, to: str, decided: Decision, officer: str) -> None:
        row = await deps.store.run(None, lambda session: session.claim(claim_id))
        if row is not None and (told := (await hindrances_now(deps, row, officer)).get(to)):
            raise Hindered(row, to, told)
        await deps.move(claim_id, to, decided, officer)

    return move


def noted(row: ClaimRow, call: CallBack) -> ClaimRow:
    """Return the claim with one more call."""
    return replace(row, calls=(*row.calls, call))
