"""An officer's walk through everything the desk can show, to be read in whichever language it is in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from html.parser import HTMLParser
from itertools import cycle
from typing import Any, get_args

from desk_world import PASSWORD, Browser, World, picture, reading

from bot.ports import Move
from bot.texts import LOCALES
from dialogs.documents import document_fields, recognised_types
from dialogs.documents.schema import Verdict
from dialogs.law import claim_lifecycle as lifecycle
from dialogs.model.decisions import Attendance
from tests.locale_templates import read_attributes

SWITCH = "/desk/bahasa"
PHOTO = ("image/jpeg", picture("7"))
VERDICTS = get_args(Verdict)
WITHOUT_END = frozenset({"br", "img", "input", "link", "meta", "path"})
"""Tags of the desk that are not closed."""
ANSWERS: tuple[Mapping[str, Any], ...] = (
    {"nik": "3174055708900001", "account": "12", "balance": "to_15m", "branch": {"name": "Y", "checked": True}},
    {"balance": "15m_to_50m", "zone": "Asia/Makassar", "branch": {"id": "y", "name": "Y"}},
    {"balance": "above_50m", "working_now": "tidak", "letter_date": "2026-09-14", "branch": {"name": "Y"}},
    {"balance": "unknown", "earlier_claim": "ya"},
)


class Words(HTMLParser):
    """Words of a page in its own language. Parts marked as another language are left out."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.locale: str | None = None
        self._languages: list[str | None] = []
        self._read: list[str] = []
        self.feed(page)
        self.close()

    @property
    def text(self) -> str:
        return " ".join(" ".join(self._read).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        language = dict(attrs).get("lang", self._languages[-1] if self._languages else None)
        self.locale = self.locale or language
        if language == self.locale:
            self._read += read_attributes(tag, attrs)
        if tag not in WITHOUT_END:
            self._languages.append(language)

    def handle_endtag(self, tag: str) -> None:
        if tag not in WITHOUT_END:
            self._languages.pop()

    def handle_data(self, data: str) -> None:
        if self._languages and self._languages[-1] == self.locale:
            self._read.append(data)


SOON = {"day": "2099-01-07", "time": "10.00"}
FORMS: tuple[tuple[str, dict[str, str]], ...] = (
    ("approved", {"note": "7" * 801}),
    ("approved", {"look": "1"}),
    ("rejected", {}),
    ("rejected", {"words-1": "7"}),
    ("needs_correction", {"reason-1": "employer_arrears"}),
    ("needs_correction", {"reason-1": "unreadable"}),
    ("needs_correction", {"reason-1": "field_differs"}),
    ("needs_correction", {"reason-1": "account_closed", "about-1": "name"}),
    ("needs_correction", {"reason-1": "other"}),
    ("scheduled", {}),
    ("scheduled", {"day": SOON["day"]}),
    ("scheduled", {**SOON, "day": "2020-01-07"}),
    ("scheduled", {**SOON, "place": ""}),
    ("scheduled", {**SOON, "link": "7"}),
)
"""Forms of a step that lack something, each something else; of one a preview is asked for."""


class Walk:
    """Goes everywhere once. `read` is what was read, by the name of the page. The claim "broken" can't be moved by this world's `move`."""

    def __init__(self, world: World, browser: Browser) -> None:
        self.world, self.browser = world, browser
        self.read: dict[str, str] = {}
        self.locales: set[str | None] = set()

    async def everywhere(self, locale: str) -> None:
        """Choose the language where one comes in, and look at every page."""
        await self.browser.open("/desk/masuk")
        await self.browser.fill(SWITCH, locale=locale)
        self.look("sign in")
        for part in (self.entrance, self.account, self.claims, self.steps, self.history, self.documents, self.refusals):
            await part()

    def look(self, name: str) -> None:
        page = Words(self.browser.page.text)
        self.locales.add(page.locale)
        self.read[name] = page.text

    async def open(self, name: str, path: str) -> None:
        await self.browser.open(path)
        self.look(name)

    async def entrance(self) -> None:
        for name in ("wrong password", *"1234", "too many passwords"):
            await self.browser.sign_in("x", "y")
            self.look(name)
        await self.open("link", "/desk/masuk?token=7")
        await self.browser.fill("/desk/masuk")
        self.look("too many links")
        self.world.time += timedelta(hours=2)
        await self.browser.open("/desk/masuk?token=7")
        await self.browser.fill("/desk/masuk")
        self.look("link used up")

    async def account(self) -> None:
        await self.browser.enter(self.world, "rukmini")
        self.look("account without a password")
        for new, again in (("7", "7"), ("7" * 20, "7" * 20), ("12345678" * 30, ""), (PASSWORD, "7")):
            await self.browser.fill("/desk/akun/sandi", new=new, again=again)
            self.look(f"password {new} refused")
        await self.browser.fill("/desk/akun/sandi", new=PASSWORD, again=PASSWORD)
        self.look("password saved")
        for name in ("wrong old password", *"1234", "too many old passwords"):
            await self.browser.fill("/desk/akun/sandi", old="7", new=PASSWORD, again=PASSWORD)
            self.look(name)

    async def claims(self) -> None:
        await self.open("nothing waits", "/desk/")
        await self.open("nothing there", "/desk/?status=paid")
        for _ in range(25):
            await self.world.file(kind="jht_phk", answers={})
        answers = {"name": "7", "p_name": "7", "nik": "7777777777777777"}
        doubts = tuple({"about": "unread", "document": slot} for slot in ("id", "photo", "kk"))
        for number in range(2):
            late_at = self.world.time + timedelta(days=number)
            await self.world.file(kind="jht_phk", answers=answers, late_at=late_at, notes=doubts, id=f"late{number}")
        self.world.time += timedelta(hours=7)
        await self.open("one late", "/desk/")
        await self.open("late ones", "/desk/?telat=1")
        for number, query in enumerate(("cari=zz", "cari=" + "7" * 101, "cari=%21", "warna=7", "setelah=7")):
            await self.open(f"search or filter {number}", f"/desk/?{query}")
        for name in ("", *(f"{number}" for number in range(13))):
            await self.browser.open("/desk/")
            await self.browser.fill("/desk/tampilan", having="filters", name=name)
            self.look(f"list kept as {name}")
        for state in lifecycle.STATES:
            self.world.time += timedelta(minutes=7)
            await self.world.file(state, kind="jht_resign", answers={}, id=state, reference=None, revision=3)
        await self.open("first page", "/desk/?status=semua")
        async with Browser(str(self.browser.base_url)) as other:
            await other.enter(self.world, "budi")
            async with other.stream("GET", "/desk/peristiwa?klaim=late0") as events:
                lines = events.aiter_lines()
                await anext(lines)
                await self.open("a list with a claim that is open", "/desk/?telat=1")
                await self.open("a claim that is open elsewhere", "/desk/klaim/late0")
        await self.open("last page", "/desk/?status=semua&akhir=1")

    async def steps(self) -> None:
        for answered in (Attendance("coming"), Attendance("other_day", "7")):
            row = await self.world.file("scheduled", kind="jht_resign", answers={}, attendance=answered)
            await self.open(f"appointment {answered.answer}", f"/desk/klaim/{row.id}")
        await self.open("who asks for another day", "/desk/?status=scheduled")
        for state in lifecycle.STATES:
            await self.open(f"claim {state}", f"/desk/klaim/{state}")
        row = await self.world.file(
            "verifying", kind="jht_resign", answers={"name": "7", "account": "7"}, unreached_since=self.world.time
        )
        for number, (to, typed) in enumerate(FORMS):
            await self.open("a claim whose news reaches nobody", f"/desk/klaim/{row.id}")
            await self.browser.move(row.id, to, **typed)
            self.look(f"{to}, form {number}")
        new = [{"about": "corrected", "document": "id"}, {"about": "corrected", "field": "account"}]
        moves = (
            Move(self.world.time, "needs_correction", "rukmini"),
            Move(self.world.time, "verifying", "participant"),
        )
        row = await self.world.file(
            "verifying", kind="jht_resign", answers={"account": "7"}, moves=moves, notes=new, revision=2
        )
        await self.open("a corrected claim", f"/desk/klaim/{row.id}")
        row = await self.world.file(kind="jht_resign", answers={})
        await self.browser.open(f"/desk/klaim/{row.id}")
        form = self.browser.fields(f"/desk/klaim/{row.id}/langkah")
        await self.browser.move(row.id, "verifying")
        self.look("moved")
        self.browser.page = await self.browser.post(f"/desk/klaim/{row.id}/langkah", data=form)
        self.look("moved before")
        for locale in LOCALES:
            row = await self.world.file(kind="jht_resign", answers={}, locale=locale)
            await self.open(f"a participant who reads {locale}", f"/desk/klaim/{row.id}")

    async def history(self) -> None:
        roles = ("participant", "service", "simulation", "officer", "rukmini")
        for moves in ((), tuple(Move(self.world.time, "recorded", role) for role in roles)):
            row = await self.world.file(kind="jht_resign", answers={}, moves=moves)
            await self.open(f"{len(moves)} moves", f"/desk/klaim/{row.id}")

    async def documents(self) -> None:
        shares = dict(zip(document_fields(), cycle((0.97, 0.6, 0.3)), strict=False))
        fields = {name: ["7", share] for name, share in shares.items()}
        readings = {
            "id": reading(*(("ktp", verdict, fields) for verdict in VERDICTS)),
            "bank_book": reading(*((kind, None, {}) for kind in (one.id for one in recognised_types()))),
            "resign_letter": reading(("other", None, {})),
        }
        notes = [
            {"about": "doubt", "document": "id", "verdict": "glare"},
            {"about": "unread", "document": "photo"},
            {"about": "absent", "document": "kpj_card", "why": "lost"},
            {"about": "same_file", "document": "bank_book", "field": "id"},
            {"about": "difference", "document": "bank_book", "field": "account", "given": "17", "read": "18"},
            {"about": "difference", "document": "kk", "field": "nik", "given": "17", "read": "18,19"},
            {"about": "difference", "document": "id", "field": "name", "given": "RUKMINI", "read": "RUKMINO"},
            {
                "about": "difference",
                "document": "id",
                "field": "name",
                "given": "RUKMINI BUDI",
                "read": "RUKMINI BUDI, S.E.",
            },
            {"about": "difference", "document": "id", "field": "name", "given": "RUKMINI BUDI", "read": "WAYAN BUDI"},
            {"about": "difference", "document": "id", "field": "name", "given": "RUKMINI", "read": "TARMIJI"},
        ]
        files = {
            "id": PHOTO,
            "id.2": PHOTO,
            "bank_book": ("image/heic", b"7" * 2_000_000),
            "photo": PHOTO,
            "kk": None,
            "resign_letter": ("application/pdf", b"7"),
        }
        row = await self.world.file(kind="jht_resign", answers={}, files=files, readings=readings, notes=notes)
        await self.open("documents", f"/desk/klaim/{row.id}")
        for number, answers in enumerate(ANSWERS):
            row = await self.world.file(kind="jht_resign", answers=answers)
            await self.open(f"answers {number}", f"/desk/klaim/{row.id}")

    async def refusals(self) -> None:
        await self.open("error 404", "/desk/7")
        await self.open("error 405", "/desk/keluar")
        for status, data in ((403, {}), (413, {"csrf": "7" * 70_000})):
            self.browser.page = await self.browser.post("/desk/keluar", data=data)
            self.look(f"error {status}")
        await self.browser.open("/desk/")
        await self.browser.fill(SWITCH, locale="7")
        self.look("error 400")
        officer = await self.world.store.officer("rukmini")
        await self.world.store.put_officer(replace(officer, role="auditor"))
        row = await self.world.file(kind="jht_resign", answers={})
        self.browser.page = await self.browser.post(f"/desk/klaim/{row.id}/langkah")
        self.look("error of a right")
        await self.world.store.put_officer(officer)
        row = await self.world.file(id="broken", kind="jht_resign", answers={})
        await self.browser.open(f"/desk/klaim/{row.id}")
        await self.browser.move(row.id, "verifying")
        self.look("error 500")
