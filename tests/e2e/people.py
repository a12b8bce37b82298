"""Invented people and how they go through a claim: read what the bot says last, do what it asks. Used wherever a whole claim is wanted."""

from __future__ import annotations

import asyncio
import io
import re
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from fluent.syntax import FluentParser, ast
from PIL import Image, ImageDraw

from bot.simulator.client import LocalTelegramClient, RemoteParticipant
from bot.simulator.views import Message
from bot.texts import plain
from dialogs.effects import Text

PATIENCE = 30.0
"""Seconds to wait for an answer of the bot; long, since it may be dead and on its way back."""


@dataclass(frozen=True)
class Person:
    """An invented participant. Nobody's data: the name, the numbers and the address belong to no one."""

    name: str = "SEKAR CONTOHWATI"
    nik: str = "3276015204850007"
    birthdate: str = "12 April 1985"
    kpj: str = "98765432109"
    phone: str = "0812 9876 5432"
    email: str = "sekar.contohwati@contoh.co.id"
    bank: str = "BCA"
    account: str = "7418529630"
    city: str = "Pamekasan"
    letter_date: str = "1 September 2026"


@cache
def words(text_id: str, locale: str = "id") -> str:
    """The longest run of plain words of a text, by which it is known on the screen whatever its variables are."""
    for path in sorted((Path(__file__).parents[2] / "locales" / locale).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Message) and entry.id.name == text_id and entry.value is not None:
                written = [one.value for one in entry.value.elements if isinstance(one, ast.TextElement)]
                lines = [re.sub(r"<[^>]*>", "", line).strip() for text in written for line in text.splitlines()]
                return max(lines, key=len)
    raise LookupError(f"no text {text_id} in {locale}")


def label(text_id: str) -> str:
    """The words on a button."""
    return plain(Text(text_id), "id")


def photo(mark: str = "SPESIMEN") -> bytes:
    """A picture like one of a phone: large enough to be read."""
    image = Image.effect_noise((1280, 806), 40).convert("RGB")
    ImageDraw.Draw(image).text((100, 100), mark, fill=(0, 0, 0))
    out = io.BytesIO()
    image.save(out, "JPEG", quality=80)
    return out.getvalue()


@dataclass
class Walk:
    """One person's way through a JHT claim after resigning, step by step, reacting to what is on the screen."""

    telegram: LocalTelegramClient
    phone: RemoteParticipant
    person: Person = field(default_factory=Person)
    picture: bytes = field(default_factory=photo)
    done: list[str] = field(default_factory=list)
    between: Callable[[], Awaitable[None]] | None = None
    answered: int = 0

    def steps(self) -> list[tuple[str, str, Callable[[], Awaitable[Any]]]]:
        """(a name, words of the bot's message, what the person does then). The first that fits the last message is done."""
        press, send, person = self.phone.press, self.phone.send, self.person
        named: list[tuple[str, str, Callable[[], Awaitable[Any]]]] = [
            ("choose", "choose-claim", lambda: press(label("claim-jht_resign"))),
            ("working", "q-working_now", lambda: press("Tidak")),
            ("phk", "q-was_phk", lambda: press("Tidak")),
            ("letter", "q-letter_date", lambda: send(person.letter_date)),
            ("nonactive", "q-nonactive", lambda: press("Ya")),
            ("nik", "q-nik", lambda: send(person.nik)),
            ("name", "q-name", lambda: send(person.name.lower())),
            ("birthdate", "q-birthdate", lambda: send(person.birthdate)),
            ("kpj", "q-kpj", lambda: send(person.kpj)),
            ("phone", "q-phone", lambda: send(person.phone)),
            ("email", "q-email", lambda: send(person.email)),
            ("balance", "q-balance", lambda: press(label("opt-balance-to_15m"))),
            ("earlier", "q-earlier_claim", lambda: press("Tidak")),
            ("bank", "q-bank", lambda: press(person.bank)),
            ("account", "q-account", lambda: send(person.account)),
            ("holder", "q-holder", lambda: press(label("opt-holder-same"))),
            ("branches", "offer-branch-found", lambda: press("Pamekasan (Kabupaten Pamekasan)")),
            ("branch", "q-branch", lambda: send(person.city)),
            ("pin", "pin-ask", self._enter_pin),
            ("channel", "pin-choose", lambda: press("SMS")),
            ("document", "ask-document-required", lambda: self.phone.send_photo(self.picture)),
            ("document", "ask-document-usual", lambda: self.phone.send_photo(self.picture)),
            ("review", "review", lambda: press(label("btn-confirm"))),
        ]
        return [(name, words(text), act) for name, text, act in named]

    async def begin(self) -> None:
        """/start, the consents, and the choice of a claim."""
        await self.phone.start()
        await self.phone.wait_for(words("welcome-safe"), PATIENCE)
        await self._act("menu", lambda: self.phone.press(label("menu-claim")))
        await self.phone.wait_for(words("consent-notice"), PATIENCE)
        await self._act("consent claim", lambda: self.phone.press("⬜ " + label("consent-claim-short")))
        await self.phone.wait_for(lambda message: "☑️ " + label("consent-claim-short") in message.labels, PATIENCE)
        await self._act("consent abroad", lambda: self.phone.press("⬜ " + label("consent-abroad-short")))
        await self.phone.wait_for(lambda message: "☑️ " + label("consent-abroad-short") in message.labels, PATIENCE)
        await self._act("consent done", lambda: self.phone.press(label("btn-go-on")))

    async def go(self, until: str = "") -> Message:
        """Answer whatever is asked until these words (the receipt's) come. Raises AssertionError when the bot falls silent."""
        until = until or words("receipt")
        while True:
            message = await self.phone.wait_for(self._asks_or(until), PATIENCE)
            if until in message.text:
                return message
            self.answered = message.id
            name, act = next((name, act) for name, phrase, act in self.steps() if phrase in message.text)
            await self._act(name, act)

    def _asks_or(self, until: str) -> Callable[[Message], bool]:
        asked = [phrase for _, phrase, _ in self.steps()]

        def fits(message: Message) -> bool:
            # A message whose buttons were taken off is newer too, but it was answered before.
            return message.id > self.answered and (
                until in message.text or any(phrase in message.text for phrase in asked)
            )

        return fits

    async def _act(self, name: str, act: Callable[[], Awaitable[Any]]) -> None:
        self.done.append(name)
        await act()
        if self.between is not None:
            await self.between()

    async def _enter_pin(self) -> None:
        last = self.phone.last
        assert last is not None
        code = re.search(r"Kode permintaan: (\w{4})", last.text)
        assert code, "the message that asks for the PIN shows its request code"
        await self.phone.send(await self.pin_of(code[1]))

    async def pin_of(self, code: str) -> str:
        """The PIN of the newest SMS with this request code, once it has come. Raises AssertionError when it does not."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            for entry in reversed(await self.telegram.drawer()):
                if f"kode permintaan {code}" in entry["text"]:
                    found = re.search(r"PIN Klaim Anda (\d{6})", entry["text"])
                    assert found, "an SMS with a PIN reads PIN Klaim Anda 123456"
                    return found[1]
            await asyncio.sleep(0.05)
        raise AssertionError("the SMS with the PIN has not come")
