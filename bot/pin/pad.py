"""The half-typed digits of the inline number pad. In memory only: after a restart one types them again."""

from __future__ import annotations

import time
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.pin.derive import DIGITS
from bot.ports.conversations import StorageKey

MAX_PADS = 10_000
LIFETIME_SECONDS = 600.0
# More presses than anybody makes for one PIN; Telegram repeats a press within 150 seconds or never.
_PRESSES_REMEMBERED = 64


@dataclass(frozen=True, slots=True)
class PadState:
    """Number of digits, and the digits themselves once there are six."""

    filled: int
    digits: str | None = field(default=None, repr=False)


@dataclass(slots=True, repr=False)
class _Pad:
    request: str
    touched: float
    digits: str = ""
    presses: deque[str] = field(default_factory=lambda: deque(maxlen=_PRESSES_REMEMBERED))


class PinPad:
    """The pads of those typing now. The oldest one makes room, and a pad not touched for ten minutes is empty."""

    def __init__(
        self,
        now: Callable[[], float] = time.monotonic,
        size: int = MAX_PADS,
        lifetime: float = LIFETIME_SECONDS,
    ) -> None:
        """`now` and `lifetime` are in seconds, `size` in pads."""
        self._now = now
        self._size = size
        self._lifetime = lifetime
        self._pads: OrderedDict[StorageKey, _Pad] = OrderedDict()

    def __repr__(self) -> str:
        return f"PinPad({len(self._pads)} pads)"

    def __len__(self) -> int:
        return len(self._pads)

    def press(self, key: StorageKey, request: str, what: str, press_id: str) -> PadState:
        """Takes one press: a digit "0" to "9", "back" or "clear".

        The same `press_id` twice changes nothing the second time, but gives the same answer, so that a repeated sixth press still leads
        to the check. Another request empties the pad. Six digits are handed out at once; the next digit begins anew.
        Raises ValueError for any other `what`.
        """
        if what not in ("back", "clear") and not (len(what) == 1 and what in "0123456789"):
            raise ValueError("a pad is pressed with one digit, back or clear")
        pad = self._pad(key, request)
        if press_id not in pad.presses:
            pad.presses.append(press_id)
            if what == "clear":
                pad.digits = ""
            elif what == "back":
                pad.digits = pad.digits[:-1]
            else:
                pad.digits = what if len(pad.digits) == DIGITS else pad.digits + what
        return PadState(len(pad.digits), pad.digits if len(pad.digits) == DIGITS else None)

    def presses(self, key: StorageKey) -> tuple[str, ...]:
        """The ids of the presses this pad was filled with; none where there is no pad."""
        pad = self._pads.get(key)
        return tuple(pad.presses) if pad else ()

    def forget(self, key: StorageKey) -> None:
        """Wipes a pad that is done with. Nothing happens when there is none."""
        self._pads.pop(key, None)

    def _pad(self, key: StorageKey, request: str) -> _Pad:
        now = self._now()
        self._wipe_stale(now)
        pad = self._pads.get(key)
        if pad is None or pad.request != request:
            pad = self._pads[key] = _Pad(request, now)
        pad.touched = now
        self._pads.move_to_end(key)
        while len(self._pads) > self._size:
            self._pads.popitem(last=False)
        return pad

    def _wipe_stale(self, now: float) -> None:
        while self._pads:
            oldest = next(iter(self._pads.values()))
            if now - oldest.touched < self._lifetime:
                return
            self._pads.popitem(last=False)
