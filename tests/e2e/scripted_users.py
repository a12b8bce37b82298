"""Invented people and how they go through a claim: read what the bot says last, do what it asks. Used wherever a whole claim is wanted."""

from __future__ import annotations

import io
import re
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from fluent.syntax import FluentParser, ast
from PIL import Image, ImageDraw

from bot.simulator.participant import Participant
from bot.simulator.views import Message
from bot.texts import plain
from dialogs.claims import claims
from dialogs.model.effects import Inline, Text
from tests.e2e.transcripts import without_digits
from tests.patience import HANG_SECONDS, until

if TYPE_CHECKING:
    from tests.e2e.process import World

PATIENCE_AT_PAD = 15.0
"""Seconds until one begins anew, where a digit shows nothing; each time twice as long as before."""
DOTS = re.compile("[●○]")
LOOK_AT_PAD = 0.5
"""Seconds between two looks at whether the bot was born anew meanwhile, which has forgotten the digits."""


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
    """Date of the letter, the dismissal or the contract's end, as the reason for the claim asks."""


NAMES = "SEKAR WAYAN TARMIJI NURLAELA YOHANES SITORESMI DJATMIKO RATNASARI BENEDIKTUS MELATI KASMAN ULFAH".split()
BANKS = (("BCA", 10), ("Mandiri", 13), ("BRI", 15), ("BNI", 10))
"""With how many digits an account there usually has."""


def person(number: int) -> Person:
    """An invented participant of this number (0 to 99): no two share a name, a number or an address."""
    day = 1 + number % 28
    bank, digits = BANKS[number % len(BANKS)]
    name = f"{NAMES[number % len(NAMES)]} CONTOH{NAMES[number // len(NAMES)]}"
    return Person(
        name=name,
        nik=f"327601{day + 40:02d}0485{1000 + number}",
        birthdate=f"{day} April 1985",
        kpj=f"987654321{number:02d}",
        phone=f"0812 9876 55{number:02d}",
        email=f"{name.lower().replace(' ', '.')}@contoh.co.id",
        bank=bank,
        account="7418529630741852963"[: digits - 2] + f"{number:02d}",
    )


# 56 and older, so that the pension age is reached.
ELDER = Person(name="MARDJUKI CONTOHADI", nik="3276011203650002", birthdate="12 Maret 1965")


@cache
def words(text_id: str, locale: str = "id") -> str:
    """The longest run of plain words of a text, by which it is known on the screen whatever its variables are."""
    text = _texts(locale).get(text_id)
    if text is None:
        raise LookupError(f"no text {text_id} in {locale}")
    written = [one.value for one in text.elements if isinstance(one, ast.TextElement)]
    lines = [re.sub(r"<[^>]*>", "", line).strip() for run in written for line in run.splitlines()]
    return max(lines, key=len)


@cache
def _texts(locale: str) -> dict[str, ast.Pattern]:
    """Every text of a locale by its id. Read once: the loop stands still meanwhile, and the local Telegram with it."""
    folder = Path(__file__).parents[2] / "locales" / locale
    resources = [FluentParser().parse(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.ftl"))]
    entries = [entry for resource in resources for entry in resource.body if isinstance(entry, ast.Message)]
    return {entry.id.name: entry.value for entry in entries if entry.value is not None}


def label(text_id: str) -> str:
    """The words on a button."""
    return plain(Text(text_id), "id")


def inline(text_id: str) -> str:
    """A name as it stands inside a sentence."""
    return plain(Text("opt-bank", {"name": Inline(Text(text_id))}), "id")


def photo(mark: str = "SPESIMEN") -> bytes:
    """A picture like one of a phone: large enough to be read."""
    image = _noise().convert("RGB")
    ImageDraw.Draw(image).text((100, 100), mark, fill=(0, 0, 0))
    out = io.BytesIO()
    image.save(out, "JPEG", quality=80)
    return out.getvalue()


@cache
def _noise() -> Image.Image:
    """Like that of a camera, so that a photo is as large as one; drawing it takes longest."""
    return Image.effect_noise((1280, 806), 40)


@cache
def photo_of(document: str) -> bytes:
    """A picture for this document, unlike that of any other: the bot notices the same picture in two slots."""
    coarse = Image.frombytes("L", (9, 8), Random(document).randbytes(72)).resize((1280, 806))
    image = Image.blend(coarse, _noise(), 0.4).convert("RGB")
    ImageDraw.Draw(image).text((100, 100), "SPESIMEN", fill=(0, 0, 0))
    out = io.BytesIO()
    image.save(out, "JPEG", quality=80)
    return out.getvalue()


def signed(picture: bytes, mark: str) -> bytes:
    """The same JPEG with a comment in it: another file, at no price."""
    comment = mark.encode()
    return picture[:2] + b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment + picture[2:]


@dataclass
class Walk:
    """One person's way through a JHT claim, step by step, reacting to what is on the screen.

    A message that comes twice is answered once: what was answered must not have to be said again. `by_pad`: the PIN is entered on the
    number pad instead of typed. `sent`: the pictures, by the document's name. `between` is awaited after each action.
    """

    here: World
    phone: Participant
    person: Person = field(default_factory=Person)
    done: list[str] = field(default_factory=list)
    between: Callable[[], Awaitable[None]] | None = None
    kind: str = "jht_resign"
    by_pad: bool = False
    sent: dict[str, bytes] = field(default_factory=dict, repr=False)
    answered: int = 0
    cleared: int = 0
    answered_text: str = ""

    def steps(self) -> list[tuple[str, str, Callable[[], Awaitable[Any]]]]:
        """(a name, words of the bot's message, what the person does then). The first that fits the last message is done."""
        press, send, person = self.phone.press, self.phone.send, self.person
        named: list[tuple[str, str, Callable[[], Awaitable[Any]]]] = [
            ("doubtful day", "doubt-day-meant", lambda: press(label("btn-doubt-yes"))),
            ("situation", "choose-situation", lambda: press(label(f"situation-{claims()[self.kind].situations[0]}"))),
            ("reason", "choose-reason", lambda: press(label(f"claim-{self.kind}"))),
            ("claimant", "q-claimant", lambda: press(label("opt-claimant-self"))),
            ("pension", "q-jp_hint", lambda: press("Tidak")),
            ("cut early", "q-cut_early", lambda: press("Tidak")),
            ("working", "q-working_now_pkwt", lambda: press("Tidak")),
            ("phk date", "q-phk_date", lambda: send(person.letter_date)),
            ("end date", "q-end_date", lambda: send(person.letter_date)),
            ("proof", "q-proof", self._choose_proof),
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
            ("document", "ask-document-required", self._send_document),
            ("review", "review", lambda: press(label("btn-confirm"))),
        ]
        return [(name, words(text), act) for name, text, act in named]

    async def begin(self) -> None:
        """/start, the consents, and the choice of a claim."""
        await self.phone.start()
        await self.phone.wait_for(words("welcome-safe"))
        await self._act("menu", lambda: self.phone.press(label("menu-claim")))
        await self.phone.wait_for(words("consent-notice"))
        await self._act("consent", lambda: self.phone.press(label("btn-consent-all")))

    async def go(self, until: str = "") -> Message:
        """Answer whatever is asked until these words (the receipt's) come. Raises AssertionError when the bot falls silent."""
        until = until or words("receipt")
        self.answered_text = ""
        while True:
            # What came before one's own last press counts too: it may have been pressed while the answer was on its way.
            message = await self.phone.wait_for(self.asks_or(until), HANG_SECONDS, since=0)
            if until in message.text:
                return message
            self.answered, self.answered_text = message.id, without_digits(message.text)
            name, act = next((name, act) for name, phrase, act in self.steps() if phrase in message.text)
            await self._act(name, act)

    def asks_or(self, until: str) -> Callable[[Message], bool]:
        asked = [phrase for _, phrase, _ in self.steps()]

        def fits(message: Message) -> bool:
            # One that is said twice was answered before. Another question may stand in the place of the one answered.
            fresh = message.id > self.answered and without_digits(message.text) != self.answered_text
            another = self._asked_in(message.text) not in ("", *self.done[-1:]) or until in message.text
            in_its_place = message.id == self.answered and another
            return (fresh or in_its_place) and (
                until in message.text or any(phrase in message.text for phrase in asked)
            )

        return fits

    def _asked_in(self, text: str) -> str:
        """The name of the step these words ask for; "" where they ask for none."""
        return next((name for name, phrase, _ in self.steps() if phrase in text), "")

    async def _act(self, name: str, act: Callable[[], Awaitable[Any]]) -> None:
        self.done.append(name)
        await act()
        if self.between is not None:
            await self.between()

    async def change(self, text_id: str) -> None:
        """Open the data of the review, and press the number of this answer."""
        numbered = re.compile(rf"(\d+)\. {re.escape(label(text_id))}: ")
        await self.phone.press("✏️ " + label("group-data"))
        listed = await self.phone.wait_for(lambda message: label("btn-back-to-review") in message.labels)
        while (found := numbered.search(listed.text)) is None:
            await self.phone.press(label("btn-more"))
            listed = await self.phone.wait_for(lambda message: label("btn-back-to-review") in message.labels)
        await self.phone.press("✏️ " + found[1])

    async def _choose_proof(self) -> None:
        proof = label("opt-proof-joint_agreement")
        await self.phone.press("⬜ " + proof)
        await self.phone.wait_for(lambda message: "☑️ " + proof in message.labels)
        await self.phone.press(label("btn-done"))

    async def _send_document(self) -> None:
        asked = next(message for message in self.phone.messages if message.id == self.answered)
        named = re.search(re.escape(words("ask-document-required")) + r" (.+?)\. ", asked.text)
        assert named, asked.text
        self.sent[named[1]] = signed(photo_of(named[1]), f"{self.person.name} {named[1]}")
        await self.phone.send_photo(self.sent[named[1]])

    async def _enter_pin(self) -> None:
        asked = next(message for message in self.phone.messages if message.id == self.answered)
        code = re.search(r"Kode permintaan: (\w{4})", asked.text)
        assert code, "the message that asks for the PIN shows its request code"
        pin = await self.pin_of(code[1])
        if self.by_pad:
            await self._press_pin(pin)
        else:
            await self.phone.send(pin)

    async def _press_pin(self, pin: str) -> None:
        """Press the digits one by one. Where a dot is missing (the bot forgot it: digits are kept nowhere), begin anew.

        All six have to be pressed in one life of the bot, so where it dies every second or two it takes many tries.
        """
        patience = PATIENCE_AT_PAD
        while patience < HANG_SECONDS:
            born = self.here.restarts
            if await self._pressed_all(pin, born, patience) or not self._pad_is_there():
                return
            if self.here.restarts == born:
                patience *= 2
            # If the sixth digit was taken meanwhile, this is answered as a button of an old message.
            self.cleared += 1
            await self.phone.press(label("btn-pad-clear"))
            await self._shown(0, self.here.restarts, patience)
        raise AssertionError("the number pad never showed six dots, nor what follows them")

    async def _pressed_all(self, pin: str, born: int, patience: float) -> bool:
        for count, digit in enumerate(pin, 1):
            # It goes with the sixth digit of an earlier try.
            if not self._pad_is_there():
                return True
            await self.phone.press(digit)
            if not await self._shown(count, born, patience):
                return False
        return True

    def _pad_is_there(self) -> bool:
        return any(label("btn-pad-clear") in message.labels for message in self.phone.messages)

    async def _shown(self, count: int, born: int, patience: float) -> bool:
        """Whether the pad comes to show so many dots, or what follows the sixth; False soon if the bot was born anew meanwhile."""

        def shows(message: Message) -> bool:
            pad = bool(DOTS.search(message.text)) and bool(message.labels)
            after = message.id >= self.answered and without_digits(message.text) != self.answered_text
            return (pad and message.text.count("●") == count) or (after and not pad)

        end = time.monotonic() + patience
        while True:
            try:
                await self.phone.wait_for(shows, LOOK_AT_PAD, since=0)
            except AssertionError:
                if self.here.restarts != born or time.monotonic() > end:
                    return False
            else:
                return True

    async def pin_of(self, code: str) -> str:
        """The PIN of the newest SMS with this request code, once it has come. Raises TimeoutError when it does not."""
        entries = self.here.drawer.entries
        await until(lambda: any(f"kode permintaan {code}" in entry.text for entry in entries))
        newest = next(entry for entry in reversed(entries) if f"kode permintaan {code}" in entry.text)
        found = re.search(r"PIN Klaim (\d{6})", newest.text)
        assert found, "an SMS with a PIN reads PIN Klaim 123456"
        return found[1]
