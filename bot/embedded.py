"""The embedded default: a local Bot API with its chat page, and a drawer that catches SMS and mails. Nothing leaves this machine."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.settings import EMBEDDED_TOKEN

if TYPE_CHECKING:
    from bot.simulator import RunningServer
    from bot.simulator.mail import MailCatcher


@dataclass(frozen=True, slots=True)
class Embedded:
    """A running local Telegram."""

    server: RunningServer
    catcher: MailCatcher

    @property
    def api_url(self) -> str:
        return self.server.url

    @property
    def chat_url(self) -> str:
        return f"{self.server.url}/"

    @property
    def sms_url(self) -> str:
        return f"{self.server.url}/_drawer/sms"

    @property
    def smtp_url(self) -> str:
        return self.catcher.url

    async def stop(self) -> None:
        await self.server.stop()
        await self.catcher.stop()


async def start_embedded(host: str, port: int, desk: str) -> Embedded:
    """Start it on the port after the bot's own, or on a free one where that is taken."""
    from bot.simulator import Drawer, LocalTelegram, create_app, serve
    from bot.simulator.mail import MailCatcher

    # This Telegram forgets everything when it ends and the bot does not: numbers of updates go on from the clock.
    telegram = LocalTelegram(
        name="Asisten Klaim", token=EMBEDDED_TOKEN, username="klaim_coba_bot", first_update_id=int(time.time() * 10)
    )
    drawer = Drawer()
    app = create_app(telegram, drawer, desk_url=desk)
    catcher = MailCatcher(drawer)
    await catcher.start()
    try:
        server = await serve(app, host, port + 1 if port else 0)
    except OSError:
        server = await serve(app, host, 0)
    return Embedded(server, catcher)
