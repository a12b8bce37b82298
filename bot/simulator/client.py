"""A client of the control API: the participants of a local Telegram in another process, with the same method names.

What is on the screen is read after each own action and by `wait_for`; `refresh` reads it at any other time.
"""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from types import TracebackType
from typing import Any, Self

import aiohttp

from .errors import Json
from .faults import FaultKind
from .views import LONGEST_WAIT, Button, Message, Wanted, newest_match, seen_as_text

_LOOK_FOR = 2.0


class ControlError(Exception):
    """The control API refused; the words say why."""


class LocalTelegramClient:
    """A local Telegram at `url` (like http://127.0.0.1:8081); use it as `async with`."""

    def __init__(self, url: str) -> None:
        self._url = url.rstrip("/") + "/_control"
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=LONGEST_WAIT))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._session is not None:
            await self._session.close()

    async def participant(self, name: str, *, language_code: str = "id") -> RemoteParticipant:
        """The participant of this name; made when first asked for."""
        state = await self.post("/participants", {"name": name, "language_code": language_code})
        return RemoteParticipant(self, state)

    async def journal(self, *, method: str = "", invalid: bool = False) -> list[Json]:
        """The calls the bot made, oldest first; only those of one method, or only the invalid ones."""
        query = {"method": method} | ({"invalid": "1"} if invalid else {})
        return list(await self.get("/journal", query))

    async def fail(
        self,
        method: str,
        kind: FaultKind,
        *,
        times: int = 1,
        skip: int = 0,
        retry_after: int = 1,
        seconds: float = 30.0,
    ) -> None:
        """Inject a fault; see faults.Fault."""
        rule = {"times": times, "skip": skip, "retry_after": retry_after, "seconds": seconds}
        await self.post("/faults", {"method": method, "kind": kind, **rule})

    async def clear_faults(self) -> None:
        """End all injected faults."""
        await self.post("/faults/clear", {})

    async def limit_rate(self, enabled: bool) -> None:
        """Turn Telegram's rate limits on or off."""
        await self.post("/limits", {"enabled": enabled})

    async def unanswered_presses(self) -> list[Json]:
        """The button presses whose buttons still spin."""
        return list(await self.get("/presses", {"unanswered": "1"}))

    async def advance(self, seconds: float) -> None:
        """Let time pass at once."""
        await self.post("/advance", {"seconds": seconds})

    async def drawer(self) -> list[Json]:
        """The entries of the drawer, oldest first."""
        return list(await self.get("/drawer", {}))

    async def file(self, file_id: str) -> bytes:
        """The bytes behind a file_id."""
        async with self._http().get(f"{self._url}/files/{file_id}") as response:
            response.raise_for_status()
            return await response.read()

    async def get(self, path: str, query: dict[str, str]) -> Any:
        """GET below `/_control`; the JSON. Raises ControlError."""
        async with self._http().get(self._url + path, params=query) as response:
            return await _read(response)

    async def post(self, path: str, body: Json | aiohttp.FormData) -> Any:
        """POST below `/_control`; the JSON. Raises ControlError."""
        form = isinstance(body, aiohttp.FormData)
        sent = (
            self._http().post(self._url + path, data=body) if form else self._http().post(self._url + path, json=body)
        )
        async with sent as response:
            return await _read(response)

    def _http(self) -> aiohttp.ClientSession:
        if self._session is None:
            raise RuntimeError("use LocalTelegramClient as `async with`")
        return self._session


class RemoteParticipant:
    """The same as participant.Participant, with what was seen at the last look."""

    def __init__(self, client: LocalTelegramClient, state: Json) -> None:
        self._client = client
        self._state = state

    @property
    def id(self) -> int:
        """User id and chat id."""
        return int(self._state["id"])

    @property
    def name(self) -> str:
        """First name."""
        return str(self._state["name"])

    @property
    def phone_number(self) -> str:
        """The number `share_contact` shares."""
        return str(self._state["phone_number"])

    @property
    def messages(self) -> list[Message]:
        """Messages on the screen, oldest first."""
        return [Message(seen["message"], seen["seq"], seen["edited"]) for seen in self._state["messages"]]

    @property
    def last(self) -> Message | None:
        """The lowest bubble."""
        messages = self.messages
        return messages[-1] if messages else None

    @property
    def keyboard(self) -> Json | None:
        """The reply keyboard shown."""
        keyboard: Json | None = self._state["keyboard"]
        return keyboard

    @property
    def typing(self) -> bool:
        """Whether "typing…" showed."""
        return bool(self._state["typing"])

    @property
    def blocked(self) -> bool:
        """Whether this participant has blocked the bot."""
        return bool(self._state["blocked"])

    @property
    def since(self) -> int:
        """The moment of the last own action, as a `seq`."""
        return int(self._state["since"])

    async def refresh(self) -> None:
        """Look at the screen."""
        self._state = await self._client.get(f"/participants/{self.id}", {})

    async def send(self, text: str) -> Any:
        """Write a text."""
        return await self._act("send", {"text": text})

    async def start(self, payload: str = "") -> Any:
        """Press START."""
        return await self._act("start", {"payload": payload})

    async def send_photo(self, content: bytes, caption: str = "") -> Any:
        """Send a picture as a photo."""
        return await self._upload("send_photo", [content], caption)

    async def send_file(
        self, content: bytes, name: str, mime: str = "application/octet-stream", caption: str = ""
    ) -> Any:
        """Send a file as it is."""
        return await self._upload("send_file", [content], caption, name, mime)

    async def send_album(self, contents: Sequence[bytes], caption: str = "") -> Any:
        """Send several photos at once."""
        return await self._upload("send_album", contents, caption)

    async def share_contact(self, phone_number: str | None = None, *, own: bool = True) -> Any:
        """Share the own phone number, or somebody else's."""
        return await self._act("share_contact", {"phone_number": phone_number, "own": own})

    async def share_location(self, latitude: float, longitude: float) -> Any:
        """Share a place, in degrees."""
        return await self._act("share_location", {"latitude": latitude, "longitude": longitude})

    async def sticker(self, emoji: str = "👍") -> Any:
        """Send a sticker."""
        return await self._act("sticker", {"emoji": emoji})

    async def voice(self, seconds: int = 3) -> Any:
        """Send a voice note."""
        return await self._act("voice", {"seconds": seconds})

    async def forward(self, text: str, sender: str = "Grup Warga") -> Any:
        """Forward a text somebody else wrote."""
        return await self._act("forward", {"text": text, "sender": sender})

    async def edit(self, message: Message | int, text: str) -> Any:
        """Change the text of an own message."""
        return await self._act("edit", {"message_id": _number(message), "text": text})

    async def delete(self, message: Message | int) -> None:
        """Delete a message on both sides."""
        await self._act("delete", {"message_id": _number(message)})

    async def press(self, wanted: str | Button) -> Any:
        """Press a button by its label, a part of it, or its data; or one seen earlier."""
        if isinstance(wanted, Button):
            return await self._act("press", {"button": vars(wanted)})
        return await self._act("press", {"wanted": wanted})

    async def press_data(self, message_id: int, data: str) -> Any:
        """Press with any data on a message."""
        return await self._act("press", {"message_id": message_id, "data": data})

    async def block(self) -> Any:
        """Block the bot."""
        return await self._act("block", {})

    async def unblock(self) -> Any:
        """Unblock the bot."""
        return await self._act("unblock", {})

    async def deactivate(self) -> None:
        """Delete the account."""
        await self._act("deactivate", {})

    async def redeliver(self, update: Json) -> None:
        """Let Telegram deliver an update once more."""
        await self._act("redeliver", {"update": update})

    async def wait_for(
        self,
        wanted: Wanted,
        timeout: float = LONGEST_WAIT,  # noqa: ASYNC109 - the caller wants the screen in the failure, not a bare TimeoutError
        *,
        since: int | None = None,
    ) -> Message:
        """The bot's newest matching message after the last own action (or after `since`). Raises AssertionError."""
        after = self.since if since is None else since
        until = time.monotonic() + timeout
        await self.refresh()
        while (found := newest_match(self.messages, wanted, after)) is None:
            left = until - time.monotonic()
            if left <= 0:
                screen = seen_as_text(self.messages, self.keyboard)
                raise AssertionError(f"waited {timeout} s for {wanted!r}; on the screen:\n{screen}")
            query = {"seq": str(self._state["seq"]), "timeout": str(min(left, _LOOK_FOR))}
            self._state = await self._client.get(f"/participants/{self.id}", query)
        return found

    async def _act(self, action: str, body: Json | aiohttp.FormData) -> Any:
        answer = await self._client.post(f"/participants/{self.id}/{action}", body)
        self._state = answer["state"]
        return answer["result"]

    async def _upload(
        self,
        action: str,
        contents: Sequence[bytes],
        caption: str,
        name: str = "photo.jpg",
        mime: str = "image/jpeg",
    ) -> Any:
        form = aiohttp.FormData({"caption": caption})
        for content in contents:
            form.add_field("file", content, filename=name, content_type=mime)
        return await self._act(action, form)


def _number(message: Message | int) -> int:
    return message if isinstance(message, int) else message.id


async def _read(response: aiohttp.ClientResponse) -> Any:
    text = await response.text()
    if response.status >= 400:
        try:
            reason = json.loads(text)["error"]
        except (ValueError, KeyError):
            reason = text
        raise ControlError(f"{response.status}: {reason}")
    return json.loads(text)
