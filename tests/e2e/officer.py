"""An officer with a browser's manners: signs in by the link `klaim officer add` prints, reads the pages, sends their forms."""

from __future__ import annotations

import html
import re
from types import TracebackType
from typing import Self

import aiohttp

from tests.e2e.process import BotProcess


class Officer:
    """At the desk of a running bot; use it as `async with`."""

    def __init__(self, bot: BotProcess, name: str = "ratna") -> None:
        self._bot = bot
        self._name = name
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        link = (await self._bot.klaim("officer", "add", self._name)).strip()
        self._session = aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True))
        await self._send("/masuk", _hidden(await self._page(link)))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._session is not None:
            await self._session.close()

    async def claims(self) -> dict[str, str]:
        """The claims listed, of whatever state: reference to the claim's path."""
        listed = await self._page(f"{self._bot.url}/desk/?status=semua")
        found = re.findall(r'<a href="/desk(/klaim/[^"]+)" id=.*?<span class="reference small">([^<]+)<', listed, re.S)
        return {reference: path for path, reference in found}

    async def claim(self, reference: str) -> str:
        """A claim's page, as HTML."""
        return await self._page(f"{self._bot.url}/desk{(await self.claims())[reference]}")

    async def move(self, reference: str, to: str, **typed: str) -> None:
        """Decide on a claim by the form for it; it is sent ten seconds later.

        Raises AssertionError where its page has none, or the desk refuses.
        """
        path = (await self.claims())[reference]
        page = await self._page(f"{self._bot.url}/desk{path}")
        forms = re.findall(r'<form method="post" action="/desk/klaim/.*?</form>', page, re.S)
        form = next((form for form in forms if f'name="to" value="{to}"' in form), None)
        assert form is not None, f"the desk offers no move to {to}"
        answer = await self._send(f"{path}/langkah", {**_hidden(form), **typed})
        assert "Dikirim dalam" in answer, f"the desk did not take the move to {to}"

    async def undo(self, reference: str) -> None:
        """Take back the decision on this claim. Raises AssertionError where there is none, or it was sent."""
        path = (await self.claims())[reference]
        page = await self._page(f"{self._bot.url}/desk{path}")
        form = re.search(rf'<form method="post" action="/desk{re.escape(path)}/urungkan".*?</form>', page, re.S)
        assert form, "no decision to undo"
        assert "dibatalkan oleh" in await self._send(f"{path}/urungkan", _hidden(form[0]))

    async def preview(self, reference: str, to: str, **typed: str) -> str:
        """The page with what the participant will read, for this form. Raises AssertionError where the desk refuses."""
        path = (await self.claims())[reference]
        page = await self._page(f"{self._bot.url}/desk{path}")
        forms = re.findall(r'<form method="post" action="/desk/klaim/.*?</form>', page, re.S)
        form = next(form for form in forms if f'name="to" value="{to}"' in form)
        return await self._send(f"{path}/langkah", {**_hidden(form), **typed, "look": "1"})

    async def _page(self, url: str) -> str:
        assert self._session is not None
        async with self._session.get(url) as response:
            assert response.status == 200, f"{response.status} for {response.url.path}"
            return await response.text()

    async def _send(self, path: str, fields: dict[str, str]) -> str:
        assert self._session is not None
        async with self._session.post(f"{self._bot.url}/desk{path}", data=fields) as response:
            assert response.status == 200, f"{response.status} for {response.url.path}"
            return await response.text()


def _hidden(page: str) -> dict[str, str]:
    fields = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page)
    return {name: html.unescape(value) for name, value in fields}
