"""An officer's walk through everything the desk can show, to be read in whichever language it is in."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from html.parser import HTMLParser
from itertools import cycle
from typing import Any, get_args

from desk_world import PASSWORD, Browser, World, counted, picture, reading
from httpx import Response
from pyotp import TOTP
from sqlalchemy import text

from bot.desk import duplicates
from bot.desk.audit import ACTIONS
from bot.desk.originals import CARRIED
from bot.ports.audit import AuditFilter, AuditNote
from bot.ports.claims import CallBack, ClaimRow, Replaced
from bot.ports.desk import DeskEntry, DeskStatus
from bot.ports.officers import Role
from bot.ports.store import Session
from bot.texts import LOCALES
from dialogs.documents import document_fields, recognised_types
from dialogs.documents.schema import Verdict
from dialogs.law import claim_lifecycle as lifecycle
from dialogs.model.decisions import Attendance, Move
from tests.locale_templates import read_attributes

SWITCH = "/desk/bahasa"
PHOTO = ("image/jpeg", picture("7"))
HEADER = "ref;jumlah;tanggal;rekening\n"
VERDICTS = get_args(Verdict)
WITHOUT_END = frozenset({"br", "img", "input", "link", "meta", "path"})
"""Tags of the desk that are not closed."""
ANSWERS: tuple[Mapping[str, Any], ...] = (
    {"nik": "3174055708900001", "account": "12", "branch": {"name": "Y"}},
    {"working_now": "tidak", "letter_date": "2026-09-14"},
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


def words_of(browser: Browser) -> str:
    """The words of the page that this browser shows."""
    return Words(browser.page.text).text


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
    """Goes everywhere once, at a desk that trusts a proxy on this machine.

    `read` is what was read, by the name of the page. The claim "broken" can't be moved by this world's `move`.
    """

    def __init__(self, world: World, browser: Browser) -> None:
        self.world, self.browser = world, browser
        self.kept, self.token = 0, ""
        self.read: dict[str, str] = {}
        self.locales: set[str | None] = set()

    async def everywhere(self, locale: str) -> None:
        """Choose the language where one comes in, and look at every page."""
        await self.browser.open("/desk/masuk")
        await self.browser.fill(SWITCH, locale=locale)
        self.look("sign in")
        for part in (
            *(self.entrance, self.account, self.authenticator, self.officers, self.claims, self.steps, self.history),
            *(self.documents, self.notes_and_checks, self.decisions, self.held),
        ):
            await part()

    async def money(self, locale: str, browser: Browser) -> None:
        """Look at what stands around money, by several officers, at a desk that asks nobody for an authenticator."""
        self.browser = browser
        await self.world.store.change_officer("rukmini", {"totp_secret": None, "totp_step": None})
        await browser.open("/desk/masuk")
        await browser.fill(SWITCH, locale=locale)
        await browser.enter(self.world, "rukmini")
        for part in (self.safeguards, self.bulk, self.refusals):
            await part()
        await self.audit()

    def look(self, name: str) -> None:
        page = Words(self.browser.page.text)
        self.locales.add(page.locale)
        # The address of a one-time link is in no language.
        self.read[name] = re.sub(r"http://\S+token=\S+", "", page.text)

    async def open(self, name: str, path: str) -> None:
        await self.browser.open(path)
        self.look(name)

    async def entrance(self) -> None:
        await self.browser.open("/desk/masuk")
        form = {**self.browser.fields("/desk/masuk"), "password": "y"}

        async def come(number: int) -> Response:
            headers = {"X-Forwarded-For": f"192.0.2.{number}"}
            return await self.browser.post("/desk/masuk", data={**form, "name": f"x{number}"}, headers=headers)

        crowd = await asyncio.gather(*(come(number) for number in range(40)))
        self.browser.page = next(answer for answer in crowd if answer.status_code == 503)
        self.look("too many at once")
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
        for new, again in (
            ("7", "7"),
            ("7" * 20, "7" * 20),
            ("1234567890123", ""),
            ("12345678" * 30, ""),
            (PASSWORD, "7"),
        ):
            await self.browser.fill("/desk/akun/sandi", new=new, again=again)
            self.look(f"password {new} refused")
        await self.browser.fill("/desk/akun/sandi", new=PASSWORD, again=PASSWORD)
        self.look("password saved")
        for name in ("wrong old password", *"1234", "too many old passwords"):
            await self.browser.fill("/desk/akun/sandi", old="7", new=PASSWORD, again=PASSWORD)
            self.look(name)

    async def authenticator(self) -> None:
        """Set one up and take it off as an officer, then set up the one an administrator needs, and sign in with it."""
        self.world.time += timedelta(hours=2)
        await self.become("officer")
        await self.open("account without an authenticator", "/desk/akun")
        await self.open("authenticator", "/desk/akun/kode")
        await self.browser.fill("/desk/akun/kode", code="7")
        self.look("wrong first code")
        self.world.time += timedelta(minutes=16)
        await self.browser.fill("/desk/akun/kode", code="7")
        self.look("late first code")
        await self.set_up()
        await self.open("account with an authenticator", "/desk/akun")
        await self.open("authenticator that can be taken off", "/desk/akun/kode")
        await self.browser.fill("/desk/akun/kode/hapus", code=await self.code())
        self.look("authenticator taken off")
        await self.become("administrator")
        await self.open("authenticator wanted", "/desk/")
        await self.set_up()
        await self.browser.fill("/desk/keluar")
        await self.browser.sign_in("rukmini", PASSWORD)
        self.look("code")
        await self.browser.fill("/desk/masuk", code="7")
        self.look("wrong code")
        self.world.time += timedelta(minutes=6)
        await self.browser.fill("/desk/masuk", code="7")
        self.look("late code")
        await self.browser.sign_in("rukmini", PASSWORD)
        await self.browser.fill("/desk/masuk", code=await self.code())

    async def become(self, role: Role) -> None:
        """Give the role to the one officer there is, past the guard of the last administrator."""
        officer = await self.world.store.officer("rukmini")
        assert officer is not None
        await self.world.store.put_officer(replace(officer, role=role))

    async def set_up(self) -> None:
        await self.browser.open("/desk/akun/kode")
        secret = "".join(re.findall(r"<span>([A-Z2-7]{4})</span>", self.browser.page.text))
        await self.browser.fill("/desk/akun/kode", code=TOTP(secret).at(self.world.time))
        self.look("authenticator set up")
        self.world.time += timedelta(minutes=1)

    async def code(self) -> str:
        officer = await self.world.store.officer("rukmini")
        assert officer is not None
        return TOTP(officer.totp_secret or "").at(self.world.time)

    async def officers(self) -> None:
        """Everything an administrator's page can tell."""
        new: dict[str, str] = {"name": "budi", "role": "officer"}
        for number, wrong in enumerate(({"name": "7"}, {"role": ""}, {"branches": "7"}, {"name": "rukmini"}, {})):
            await self.open("officers", "/desk/petugas")
            await self.browser.fill("/desk/petugas/tambah", **{**new, **wrong})
            self.look(f"new officer {number}")
        forms = (
            ("hak", "budi", {"role": "supervisor", "branches": ""}),
            ("hak", "budi", {"role": "auditor", "branches": "bogor"}),
            ("hak", "budi", {"role": "auditor", "branches": "", "seen": "7"}),
            ("keluar", "budi", {}),
            ("tautan", "budi", {}),
            ("hapus", "rukmini", {}),
            ("hapus", "budi", {}),
            ("hapus", "rukmini", {"name": "7"}),
        )
        for number, (action, name, typed) in enumerate(forms):
            await self.browser.open("/desk/petugas")
            await self.browser.fill(f"/desk/petugas/{action}", having=f'value="{name}"', **typed)
            self.look(f"officer form {number}")

    async def claims(self) -> None:
        await self.open("no figures", "/desk/angka")
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
            await other.enter(self.world, "budi", "officer")
            async with other.stream("GET", "/desk/peristiwa?klaim=late0") as events:
                lines = events.aiter_lines()
                await anext(lines)
                await self.open("a list with a claim that is open", "/desk/?telat=1")
                await self.open("a claim that is open elsewhere", "/desk/klaim/late0")
        await self.open("last page", "/desk/?status=semua&akhir=1")

    async def steps(self) -> None:
        for answered in (Attendance("coming"), Attendance("other_day", "7"), Attendance("other_day", day="2099-01-07")):
            row = await self.world.file("scheduled", kind="jht_resign", answers={}, attendance=answered)
            await self.open(f"appointment {answered.answer} {answered.wish}", f"/desk/klaim/{row.id}")
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
        roles = ("participant", "service", "simulation", "officer", "system", "rukmini")
        for moves in ((), tuple(Move(self.world.time, "recorded", role) for role in roles)):
            row = await self.world.file(kind="jht_resign", answers={}, moves=moves)
            await self.open(f"{len(moves)} moves", f"/desk/klaim/{row.id}")

    async def safeguards(self) -> None:
        """Look at all that stands before money: a second person, a call, a shared identity; as two who approve, and one who may not."""
        at = self.world.time - timedelta(hours=1)
        moves = (Move(at, "verifying", "rukmini"), Move(at, "approved", "rukmini"))
        told = CallBack(at, "rukmini", 1, at, "7", "7", "7")
        kind: dict[str, Any] = {"kind": "jht_resign", "moves": moves}
        await self.browser.enter(self.world, "wati", role="supervisor")
        row = await self.world.file("approved", answers={}, **kind)
        await self.open("waits for a second person", f"/desk/klaim/{row.id}")
        await self.browser.enter(self.world, "budi", role="officer")
        await self.open("no second person", f"/desk/klaim/{row.id}")
        await self.browser.enter(self.world, "rukmini")
        await self.open("not the second person", f"/desk/klaim/{row.id}")
        old = (Replaced(at, 1, {"account": "17"}),)
        row = await self.world.file(
            "approved", answers={"account": "18"}, replaced=old, revision=2, calls=(told,), **kind
        )
        await self.open("a changed account without a phone", f"/desk/klaim/{row.id}")
        row = await self.world.file(
            "approved", answers={"account": "19", "phone": "7"}, replaced=old, revision=2, **kind
        )
        path, when = f"/desk/klaim/{row.id}", {"day": "2020-01-07", "time": "10:00"}
        no_phone = await self.world.file("approved", answers={"account": "20"}, replaced=old, revision=2, **kind)
        forms = (
            (path, {}),
            (f"/desk/klaim/{no_phone.id}", {"called": "7"}),
            (path, {"called": "7"}),
            (path, {"called": "7", **when}),
            (path, {"called": "7" * 101}),
            (path, {"called": "7", "revision": "7"}),
        )
        for number, (where, typed) in enumerate(forms):
            await self.open(f"a changed account {number}", where)
            await self.browser.fill(f"{where}/telepon", **typed)
            self.look(f"call {number}")
        still = await self.world.file("approved", answers={"account": "21", "phone": "7"}, **kind)
        csrf = self.browser.fields("/desk/keluar")
        self.browser.page = await self.browser.post(f"/desk/klaim/{still.id}/telepon", data=csrf)
        self.look("no call is needed")
        shared = {"nik": "17", "phone": "7"}
        one = await self.world.file("verifying", kind="jht_resign", answers={**shared, "name": "RUKMINI"})
        await self.world.file("verifying", kind="jht_resign", answers={**shared, "name": "RUKMINO"})
        path = f"/desk/klaim/{one.id}"
        for decision, reason in (("", ""), ("same", ""), *((decision, "7") for decision in duplicates.DECISIONS)):
            await self.open("the same identity", path)
            await self.browser.fill(f"{path}/identitas", decision=decision, reason=reason)
            self.look(f"decided {decision} {reason}")
        data = {**csrf, "other": still.id, "decision": "same", "reason": "7"}
        self.browser.page = await self.browser.post(f"{path}/identitas", data=data)
        self.look("the same identity no more")
        await self.browser.enter(self.world, "budi", role="officer")
        await self.open("a supervisor decides", path)
        await self.browser.enter(self.world, "tuti", role="officer", branches=["17"])
        near = {**shared, "branch": {"id": "17", "name": "7"}}
        row = await self.world.file("recorded", kind="jht_resign", answers=near)
        await self.open("the same identity elsewhere", f"/desk/klaim/{row.id}")
        await self.browser.enter(self.world, "rukmini")

    async def bulk(self) -> None:
        """Many claims at once. Lines of a bank's list are each of another fate."""
        await self.open("many at once", "/desk/massal")
        for lines in ("", "7", "7", HEADER + "7;7;7;7\n" * 501):
            await self.bring(lines)
            self.look(f"a list that is none {len(lines)}")
        rows = [await self.world.file("paying", answers={"account": "17017"}, kind="jht_resign") for _ in range(6)]
        paid = await self.world.file("paid", answers={"account": "17017"}, kind="jht_resign")
        idle = await self.world.file("verifying", answers={"account": "17017"}, kind="jht_resign")
        ready, other, twice, early, late, unlike = (row.reference for row in rows)
        day = f"{self.world.time:%Y-%m-%d}"
        lines = [f"{ready};7;{day};7017", f"{other};7;{day};7017", f"{twice};7;{day};7017", f"{twice};7;{day};7017"]
        lines += [f"{early};7;2020-01-07;7017", f"{late};7;2099-01-07;7017", f"{unlike};7;{day};7777"]
        lines += [f"{paid.reference};7;{day};7017", f"{idle.reference};7;{day};7017", f"7777;7;{day};7017"]
        lines += ["7", f";7;{day};7777", f"7777;x;{day};7777", "7777;7;x;7777", f"7777;7;{day};7"]
        mine = await self.bring(HEADER + "\n".join(lines))
        self.look("a list")
        await self.bring(HEADER + "\n".join(lines))
        self.look("a list again")
        await self.browser.enter(self.world, "wati", role="supervisor")
        await self.open("a list of another", mine)
        file_id = mine.rpartition("/")[2]
        await self.world.store.confirm_bank_file(file_id, "wati", self.world.time)
        await self.open("a list to go on with", mine)
        await self.browser.fill(f"{mine}/jalankan")
        self.look("a list that is done")
        await self.bring(HEADER + f"{paid.reference};8;{day};7017")
        await self.open("many at once with lists", "/desk/massal?giver=rukmini&taker=wati")
        await self.browser.fill("/desk/massal/alihkan")
        self.look("in other hands")
        await self.open("in no other hands", "/desk/massal?giver=rukmini&taker=rukmini")
        await self.browser.enter(self.world, "rukmini")

    async def bring(self, text: str) -> str:
        """Bring a list of the bank; gives the path of its page."""
        await self.browser.open("/desk/massal")
        data = {"csrf": self.browser.fields("/desk/keluar")["csrf"]}
        file = {"file": ("7.csv", text.encode(), "text/csv")}
        self.browser.page = await self.browser.post("/desk/massal/bank", data=data, files=file, follow_redirects=True)
        return self.browser.page.url.path

    async def documents(self) -> None:
        shares = dict(zip(document_fields(), cycle((0.97, 0.6, 0.3)), strict=False))
        fields = {name: ["7", share] for name, share in shares.items()}
        readings = {
            "id": reading(*(("ktp", verdict, fields) for verdict in VERDICTS), carried=CARRIED[4:8]),
            "bank_book": reading(
                *((kind, None, {}) for kind in (one.id for one in recognised_types())), carried=CARRIED[8:]
            ),
            "resign_letter": reading(("other", None, {})),
            "photo": reading(("other", None, {}), carried=CARRIED[:4]),
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
        await self.open("an original", f"/desk/klaim/{row.id}/berkas/resign_letter")
        row = await self.world.file(kind="jht_resign", answers={}, files={"id": ("application/pdf", b"7")})
        await self.open("an original of long ago", f"/desk/klaim/{row.id}/berkas/id")
        for number, answers in enumerate(ANSWERS):
            row = await self.world.file(kind="jht_resign", answers=answers)
            await self.open(f"answers {number}", f"/desk/klaim/{row.id}")

    async def audit(self) -> None:
        officer = await self.world.store.officer("rukmini")
        await self.world.store.put_officer(replace(officer, role="auditor"))
        for action, address in zip(ACTIONS, cycle(("loopback", "private", "public", "unknown", "command-line"))):
            details = {"n": 7}
            await self.world.store.audit.note(AuditNote("rukmini", action, self.world.time, "7", address, details))
        await self.open("audit", "/desk/audit")
        newest = await self.world.store.audit.entries(AuditFilter(), None, 1)
        await self.open("older audit", f"/desk/audit?sebelum={newest[0].number - 7}")
        await self.open("audit of a day", "/desk/audit?hari=2026-11-20")
        await self.open("audit without entries", "/desk/audit?petugas=7")
        await self.open("audit of no day", "/desk/audit?hari=7")
        await self.world.file(id="changed", kind="jht_resign", answers={})
        change = text("UPDATE claims SET state = 'paid' WHERE id = 'changed'")
        await self.world.store.backend.transact(lambda connection: connection.execute(change))
        await self.open("a changed claim", "/desk/klaim/changed")
        await counted(self.world)
        await self.open("figures", "/desk/angka")
        await self.open("public figures", "/desk/angka-publik")
        await self.world.store.put_officer(officer)

    async def keep(self, row: ClaimRow, status: DeskStatus, by: str = "rukmini", **body: Any) -> DeskEntry:
        """Keep a decision on this claim as it stands in this status."""
        self.kept += 1
        decision = {"to": "verifying", "seen": "", "decision": {}, "held": [], **body}
        due = self.world.time + timedelta(seconds=7)
        entry = DeskEntry(f"d{self.kept}", row.id, "decision", by, self.world.time, status, decision, due, by)

        async def put(session: Session) -> None:
            session.put_desk_entry(entry)

        await self.world.store.run(None, put)
        return entry

    async def send(self, name: str, path: str, **typed: str) -> None:
        """Send a form nobody's page has, with the token of the page last opened."""
        if SWITCH in self.browser.page.text:
            self.token = self.browser.fields(SWITCH)["csrf"]
        self.browser.page = await self.browser.post(path, data={"csrf": self.token, **typed})
        self.look(name)

    async def notes_and_checks(self) -> None:
        answers = {"nik": "3174055708900001", "name": "7"}
        row = await self.world.file(
            "verifying", kind="jht_resign", answers=answers, files={"id": PHOTO}, officer="budi"
        )
        path = f"/desk/klaim/{row.id}"
        await self.open("a claim somebody has", path)
        await self.send("an empty note", f"{path}/catatan", note=" ")
        await self.send("given to nobody", f"{path}/alihkan", officer="7")
        await self.send("taken too late", f"{path}/ambil", officer_now="")

    async def decisions(self) -> None:
        row = await self.world.file(kind="jht_resign", answers={})
        path = f"/desk/klaim/{row.id}"
        for status in ("undone", "refused", "overtaken"):
            other = await self.world.file(kind="jht_resign", answers={})
            await self.keep(other, status)
            await self.open(f"a decision {status}", f"/desk/klaim/{other.id}")
        sent = await self.keep(row, "sent")
        await self.open("a decision that was sent", path)
        await self.send("undone too late", f"{path}/urungkan", entry=sent.id)
        await self.keep(row, "pending")
        await self.open("a decision on its way, from another claim", f"/desk/klaim/{other.id}")
        await self.open("a decision on its way", path)
        await self.browser.fill(f"{path}/urungkan")
        new = [{"about": "corrected", "document": "id"}]
        moves = (Move(self.world.time, "needs_correction", "budi"), Move(self.world.time, "verifying", "participant"))
        row = await self.world.file("verifying", kind="jht_resign", answers={}, moves=moves, notes=new)
        path = f"/desk/klaim/{row.id}"
        for to, version in (("approved", "verifying.1.1"), ("paid", "paying.1.2")):
            await self.open("a claim corrected meanwhile", path)
            await self.send(f"{to} too late", f"{path}/langkah", to=to, seen=version, note="7")

    async def held(self) -> None:
        await self.open("nothing is held", "/desk/tertahan")
        claims = [await self.world.file(kind="jht_resign", answers={}) for _ in range(3)]
        kinds = ["money", "link", "phone", "secret"]
        refused = await self.keep(claims[0], "held", "budi", held=kinds)
        sent = await self.keep(claims[1], "held", "budi", held=kinds, seen="recorded.1.2")
        own = await self.keep(claims[2], "held", held=kinds)
        await self.open("a claim with a held message", f"/desk/klaim/{claims[0].id}")
        await self.open("held messages", "/desk/tertahan")
        await self.browser.fill(f"/desk/tertahan/{refused.id}/tolak")
        self.look("a held message refused")
        await self.browser.fill(f"/desk/tertahan/{sent.id}/kirim")
        self.look("a held message sent")
        await self.send("a held message of one's own", f"/desk/tertahan/{own.id}/kirim")
        await self.send("a held message that is gone", f"/desk/tertahan/{refused.id}/kirim")

    async def refusals(self) -> None:
        await self.open("error 404", "/desk/7")
        await self.open("error 405", "/desk/keluar")
        for status, data in ((403, {}), (413, {"csrf": "7" * 70_000})):
            self.browser.page = await self.browser.post("/desk/keluar", data=data)
            self.look(f"error {status}")
        await self.browser.open("/desk/")
        await self.browser.fill(SWITCH, locale="7")
        self.look("error 400")
        await self.become("auditor")
        row = await self.world.file(kind="jht_resign", answers={})
        self.browser.page = await self.browser.post(f"/desk/klaim/{row.id}/langkah")
        self.look("error of a right")
        await self.become("administrator")
        row = await self.world.file(id="broken", kind="jht_resign", answers={})
        await self.browser.open(f"/desk/klaim/{row.id}")
        await self.browser.move(row.id, "verifying")
        self.look("error 500")
