"""A Telegram of one's own: a local Bot API, participants to drive it, a chat page and a drawer for SMS and e-mail.

The problem: the bot must be shown, tried and tested without a token, without a network and without anybody's real data, and
the tests must not be kinder than Telegram. The choice: one process-local HTTP server which speaks the Bot API to the real
python-telegram-bot and refuses what Telegram refuses. Rejected: patching PTB's request class (nothing would go through HTTP,
so no lost connection could be tried) and Telegram's own local server (it needs api_id and the real network behind it).
The cost: a rule of Telegram's that nobody wrote down here is not checked.

Nothing is written to disk, nothing leaves the loopback interface, and everything is gone when the process ends.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .app import create_app
    from .drawer import Drawer
    from .serving import RunningServer, serve
    from .telegram import LocalTelegram

__all__ = ["Drawer", "LocalTelegram", "RunningServer", "create_app", "serve"]

_HOME = {
    "Drawer": ".drawer",
    "LocalTelegram": ".telegram",
    "RunningServer": ".serving",
    "create_app": ".app",
    "serve": ".serving",
}


def __getattr__(name: str) -> Any:
    """Import a part when it is first asked for, so that a bot with a token never pays for the simulator."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME[name], __name__), name)
