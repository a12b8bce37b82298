"""The PIN prompt: ways to send it, the number pad, the lock."""

from __future__ import annotations

from dialogs.claims.schema import PIN
from dialogs.engine.context import StepContext, button, in_rows
from dialogs.engine.pin_requests import channels, expires, local_time, locked_until, target
from dialogs.engine.ways_on import PERSON_AFTER, tries_at
from dialogs.law.parameters import PIN_MINUTES
from dialogs.model.buttons import DraftButton, PadButton, PinButton
from dialogs.model.conversation import Draft, PinRequest
from dialogs.model.effects import Button, Rows, Text
from dialogs.prompts.ways_on import person_row


def ask_pin(context: StepContext, draft: Draft, *lead: Text | None) -> None:
    """Ask how to send the PIN, or for the PIN that was sent."""
    until = locked_until(context)
    if until:
        context.say(*lead, Text("pin-locked", {"time": local_time(context, until)}), buttons=ways_out(draft))
        return
    if draft.pin and context.environment.now < expires(draft.pin):
        context.say(*lead, _asked(context, draft, draft.pin), buttons=pad(draft, draft.pin))
        return
    ways = channels(context, draft)
    if not ways:
        context.say(*lead, *no_way_told(context), buttons=(*no_way_rows(context, draft), *ways_out(draft)))
        return
    choices = [
        button(PinButton(draft.id, f"send:{way}"), Text(f"btn-pin-{way}", {"target": target(draft, way)}))
        for way in ways
    ]
    context.say(
        *lead,
        Text("pin-choose"),
        buttons=(*in_rows(choices, 1), *_add_rows(context, draft, untold=True), *ways_out(draft)),
    )


def no_way_told(context: StepContext) -> list[Text]:
    """Say that no PIN can come, by which ways this operator sends one, and how to get such a way."""
    ways = "-".join(sorted(context.environment.channels)) or "none"
    return [Text("pin-no-way", {"ways": ways})]


def no_way_rows(context: StepContext, draft: Draft) -> Rows:
    """Buttons to tell a phone or an e-mail by which a PIN could come, and to a person."""
    return (*_add_rows(context, draft), *person_row(draft))


def _add_rows(context: StepContext, draft: Draft, *, untold: bool = False) -> Rows:
    """Buttons to tell an e-mail or a phone by which this operator sends PINs; `untold`: only what was not asked yet."""
    adds = {"email": ("email", Text("btn-add-email")), "sms": ("phone", Text("btn-add-phone"))}
    wanted = [adds[way] for way in sorted(context.environment.channels)]
    return tuple(
        (button(DraftButton(draft.id, "change", place), label),)
        for place, label in wanted
        if not untold or place not in draft.answers
    )


def _asked(context: StepContext, draft: Draft, request: PinRequest) -> Text:
    return Text(
        "pin-ask",
        {
            "way": Text(f"pin-way-{request.channel}"),
            "target": target(draft, request.channel),
            "code": request.code,
            "until": local_time(context, expires(request)),
            "minutes": PIN_MINUTES,
        },
    )


def pad(draft: Draft, request: PinRequest) -> Rows:
    """The number pad. Its presses are gathered in memory; the dialogue hears of the sixth."""
    keys: list[Button] = [
        button(PadButton(draft.id, request.id, digit), Text("btn-digit", {"digit": digit})) for digit in "123456789"
    ]
    rows = list(in_rows(keys, 3))
    rows.append(
        (
            button(PadButton(draft.id, request.id, "clear"), Text("btn-pad-clear")),
            button(PadButton(draft.id, request.id, "0"), Text("btn-digit", {"digit": "0"})),
            button(PadButton(draft.id, request.id, "back"), Text("btn-pad-back")),
        )
    )
    rows.append(
        (
            button(PinButton(draft.id, "again"), Text("btn-pin-again")),
            button(PinButton(draft.id, "other"), Text("btn-pin-other")),
        )
    )
    helped = person_row(draft) if tries_at(draft, PIN) >= PERSON_AFTER else ()
    return (*rows, *helped, *ways_out(draft))


def shown_pad(
    context: StepContext, draft_id: str, request_id: str, filled: int
) -> tuple[tuple[Text, ...], Rows] | None:
    """The number pad with so many digits typed, or None where this PIN is not being asked for (any more)."""
    draft = context.conversation.draft
    if draft is None or draft.id != draft_id or draft.pin is None or draft.pin.id != request_id:
        return None
    if not draft.confirmed or locked_until(context) or context.environment.now >= expires(draft.pin):
        return None
    dots = " ".join("●" * filled + "○" * (6 - filled))
    return (_asked(context, draft, draft.pin), Text("pin-pad", {"dots": dots})), pad(draft, draft.pin)


def ways_out(draft: Draft) -> Rows:
    return (
        (
            button(DraftButton(draft.id, "back"), Text("btn-back-to-review")),
            button(DraftButton(draft.id, "save"), Text("btn-save")),
        ),
        (
            button(DraftButton(draft.id, "cancel"), Text("btn-cancel")),
            button(DraftButton(draft.id, "help", "pin"), Text("btn-help")),
        ),
    )
