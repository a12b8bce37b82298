"""A real store with filed claims and their encrypted files, for the dossier. Everybody and everything in it is invented."""

from __future__ import annotations

import io
import random
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pillow_heif
from PIL import Image, ImageDraw, ImageFont

from bot.ports.claims import ClaimRow
from bot.ports.conversations import StorageKey
from bot.ports.files import FileRow
from bot.storage.blobs import Blobs
from bot.storage.crypto import Keyring
from bot.storage.store import SQLStore
from bot.submission.dossier import make
from bot.submission.dossier.adapter import DossierSubmission
from bot.submission.registry import Tools
from dialogs.claims import claims
from dialogs.model.decisions import Move

FILED = datetime(2026, 11, 20, 7, 5, tzinfo=UTC)
KEY = StorageKey(1, 20, 20)
NAME = "SEKAR CONTOHWATI"
NIK, KPJ = "3578014101900001", "12345678901"
ANSWERS: Mapping[str, Any] = {
    "working_now": "tidak",
    "was_phk": "tidak",
    "letter_date": "2026-10-01",
    "nonactive": "ya",
    "claimant": "self",
    "nik": NIK,
    "name": NAME,
    "birthdate": "1990-01-01",
    "kpj": [KPJ],
    "phone": "+6281200000000",
    "balance": "to_15m",
    "earlier_claim": "tidak",
    "bank": "bri",
    "account": "012345678901234",
    "holder": NAME,
    "branch": {
        "id": "pamekasan",
        "name": "Pamekasan",
        "city": "Kabupaten Pamekasan",
        "province": "Jawa Timur",
        "checked": True,
    },
}
NOTES = (
    {"about": "doubt", "document": "kk", "verdict": "blurred"},
    {"about": "difference", "document": "id", "field": "name", "given": NAME, "read": "SEKAR CONTOWATI"},
    {"about": "absent", "document": "paklaring", "why": "lost"},
)


def photo(words: str, size: tuple[int, int] = (1600, 1000), kind: str = "JPEG", **options: Any) -> bytes:
    """A picture of an invented paper."""
    picture = Image.new("RGB", size, "#f4efe4")
    drawn = ImageDraw.Draw(picture)
    side = min(size)
    drawn.rectangle((side // 40, side // 40, size[0] - side // 40, size[1] - side // 40), outline="#335", width=8)
    drawn.text((side // 12, side // 8), words, fill="#113", font=ImageFont.load_default(side // 14))
    out = io.BytesIO()
    if kind == "HEIF":
        pillow_heif.from_pillow(picture).save(out, quality=70)
    else:
        picture.save(out, kind, **options)
    return out.getvalue()


def noisy(size: tuple[int, int], kind: str = "JPEG", **options: Any) -> bytes:
    """A picture that hardly compresses, always the same."""
    noise = random.Random(7).randbytes(size[0] * size[1] * 3)
    out = io.BytesIO()
    Image.frombytes("RGB", size, noise).save(out, kind, **options)
    return out.getvalue()


def pdf_of(*pictures: bytes, quality: int = 90) -> bytes:
    """A PDF of these pictures."""
    first, *others = [Image.open(io.BytesIO(picture)).convert("RGB") for picture in pictures]
    out = io.BytesIO()
    first.save(out, "PDF", save_all=True, append_images=others, quality=quality)
    return out.getvalue()


READ_KTP = {
    "pages": [
        {"kind": "ktp", "verdict": None, "fields": {"nik": [NIK, 0.98], "name": ["SEKAR CONTOWATI", 0.91]}},
    ],
    "parts": [],
    "fingerprints": ["0123456789abcdef"],
}


@dataclass(frozen=True)
class Sent:
    """A file of a document slot."""

    slot: str
    media_type: str
    content: bytes
    reading: Mapping[str, Any] | None = None
    view: bytes | None = None


USUAL = (
    Sent("kpj_card", "image/jpeg", photo("KARTU PESERTA (contoh)", (1000, 640))),
    Sent("id", "image/jpeg", photo("KTP (contoh)"), READ_KTP, photo("KTP (contoh)", (800, 500))),
    Sent("resign_letter", "application/pdf", pdf_of(photo("SURAT, 1", (900, 1270)), photo("SURAT, 2", (900, 1270)))),
    Sent("kk", "image/png", photo("KARTU KELUARGA (contoh)", (1700, 1200), "PNG")),
)


class World:
    """The store, the files, and an adapter made as the bot makes it."""

    def __init__(self, store: SQLStore, blobs: Blobs) -> None:
        self.store = store
        self.blobs = blobs

    def adapter(self, **environment: str) -> DossierSubmission:
        """A new adapter, as of a bot that has just started. Raises ValueError for a wrong setting."""

        async def receive(key: StorageKey, event_id: str, event: object) -> Any:
            raise AssertionError("a dossier brings no news")

        made = make(
            Tools(
                find=self.claim,
                file=lambda file_id: self.store.run(None, lambda session: session.file(file_id)),
                blobs=self.blobs,
                receive=receive,
                environment={"KLAIM_OPERATOR_NAME": "Serikat Pekerja Contoh"} | environment,
            )
        )
        assert isinstance(made, DossierSubmission)
        return made

    async def claim(self, claim_id: str) -> ClaimRow | None:
        return await self.store.run(None, lambda session: session.claim(claim_id))

    async def file(
        self, claim_id: str = "C1", *sent: Sent, kind: str = "jht_resign", revision: int = 1, **changes: Any
    ) -> ClaimRow:
        """File a claim with these files, or the usual ones."""
        files: dict[str, list[str]] = {}
        for number, one in enumerate(sent or USUAL, 1):
            name = f"{claim_id}-{revision}-{number}"
            files.setdefault(one.slot, []).append(name)
            await self.blobs.put(name, one.content)
            if one.view is not None:
                await self.blobs.put(f"{name}.view-1", one.view)
            row = FileRow(
                name,
                KEY,
                claim_id,
                one.slot,
                "stored",
                {"reference": "r", "unique": name, "photo": False},
                one.media_type,
                len(one.content),
                name,
                None,
                one.reading,
            )
            await self._write(lambda session, row=row: session.add_file(row, FILED))
        values: dict[str, Any] = {
            "answers": ANSWERS,
            "locale": "id",
            "notes": NOTES,
        } | changes
        claim = ClaimRow(
            claim_id,
            KEY,
            kind,
            claims()[kind].version,
            revision,
            "filing",
            None,
            values["answers"],
            files,
            values["locale"],
            FILED,
            FILED,
            (Move(FILED, "filing", "participant"),),
            values["notes"],
            submission_key=claim_id,
        )
        await self._write(lambda session: session.add_claim(claim))
        found = await self.claim(claim_id)
        assert found is not None
        return found

    async def _write(self, change: Any) -> None:
        async def work(session: Any) -> None:
            change(session)

        await self.store.run(KEY, work)


@asynccontextmanager
async def world_in(folder: Path) -> AsyncIterator[World]:
    """A world in this folder."""
    keyring = Keyring([bytes(range(32))])
    store = SQLStore(f"sqlite:///{folder / 'klaim.db'}", keyring)
    await store.start()
    try:
        yield World(store, Blobs.at(folder / "files", keyring))
    finally:
        await store.close()
