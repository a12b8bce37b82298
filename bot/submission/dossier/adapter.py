"""Handing a claim over as a dossier: made once, written and sent until all of it went through, and told from the ledger."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

import structlog
from msgspec import structs

from bot.isolation import SimpleEventIsolation
from bot.mail import MailServer
from bot.ports.claims import ClaimRow
from bot.ports.files import Blobs, FileRow
from bot.ports.submission import Capability, Receipt, Unreachable
from bot.ports.work import TryLater
from bot.submission.base import Adapter
from bot.submission.desk import reference_of
from bot.submission.dossier.ledger import Entry, Ledger
from bot.submission.dossier.mails import largest_attachment, mail, planned
from bot.submission.dossier.order import Order, Original, Package
from bot.submission.dossier.places import Place
from bot.submission.dossier.process import NotMade, made
from bot.submission.dossier.settings import DossierSettings
from bot.submission.dossier.words import Held, claim_name, heading_of, name_of_file, record_of, words_of
from bot.submission.identity import parts_of

log = structlog.get_logger(__name__)

OFFERS: frozenset[Capability] = frozenset({"submit", "status", "correct", "withdraw"})
MADE_AT_ONCE = 1
"""Dossiers made at a time: each takes a core and some hundred megabytes."""


class DossierSubmission(Adapter):
    """`bot.ports.submission.Submission` by files.

    Sent again with the same key, a claim writes the same files and sends no mail that was sent.
    """

    name = "dossier"
    offers = OFFERS

    def __init__(
        self, settings: DossierSettings, file: Callable[[str], Awaitable[FileRow | None]], blobs: Blobs
    ) -> None:
        """`file` loads a participant's file by its id. Raises ValueError where the store of dossiers can't be used."""
        self._settings = settings
        self._file = file
        self._blobs = blobs
        self._ledger = Ledger(blobs)
        self._place = Place.at(settings.store, settings.credentials) if settings.store else None
        self._keys = SimpleEventIsolation()
        self._making = asyncio.Semaphore(MADE_AT_ONCE)

    async def submit(self, claim: ClaimRow, idempotency_key: str) -> Receipt:
        """Hand a claim over. Raises Unreachable while a part of it can't be, ValueError when the key is not this claim's."""
        key, _ = parts_of(idempotency_key)
        if key != claim.submission_key:
            raise ValueError(f"the idempotency key of another claim was given with claim {claim.id!r}")
        # The same claim asked for twice at once waits here for the first.
        async with self._keys.lock(idempotency_key):
            entry = await self._ledger.entry(idempotency_key) or Entry(claim.reference or reference_of(key))
            if not entry.done:
                entry = await self._hand_over(claim, idempotency_key, entry)
        return Receipt(entry.reference)

    async def status(self, idempotency_key: str) -> Receipt | None:
        """The receipt of what was handed over with this key, None where nothing was, or not all of it."""
        entry = await self._ledger.entry(idempotency_key)
        return Receipt(entry.reference) if entry is not None and entry.done else None

    async def withdraw(self, claim: ClaimRow, idempotency_key: str) -> None:
        """Delete what is kept of it and was not handed over. Officers see at the desk that the claim was withdrawn."""
        key, revision = parts_of(idempotency_key)
        for number in range(1, revision + 1):
            async with self._keys.lock(f"{key}.{number}"):
                await self._ledger.drop([f"{key}.{number}"])

    async def _hand_over(self, claim: ClaimRow, key: str, entry: Entry) -> Entry:
        package = await self._package(claim, key, entry)
        if self._place is not None and not entry.stored:
            for item in package.files:
                await self._place.put(f"{entry.reference}_{key.replace('.', '_')}", item)
            entry = structs.replace(entry, stored=True)
            await self._ledger.note(key, entry)
        to = self._settings.address_of(_branch_of(claim))
        if to and self._settings.server is not None:
            entry = await self._mail(claim, key, entry, package, self._settings.server, to)
        entry = structs.replace(entry, done=True)
        await self._ledger.note(key, entry)
        await self._ledger.drop([key])
        log.info("dossier_handed_over", claim=claim.id, stored=entry.stored, mails=len(entry.sent))
        return entry

    async def _package(self, claim: ClaimRow, key: str, entry: Entry) -> Package:
        package = await self._ledger.package(key)
        if package is None:
            async with self._making:
                try:
                    package = await made(await self._order(claim, entry.reference))
                except NotMade as error:
                    log.error("dossier_not_made", claim=claim.id, why=str(error))
                    raise Unreachable("the dossier could not be made") from error
            await self._ledger.keep(key, package)
        return package

    async def _order(self, claim: ClaimRow, reference: str) -> Order:
        held = [
            Held(slot, number, len(files), await self._file(file))
            for slot, files in claim.files.items()
            for number, file in enumerate(files, 1)
        ]
        contents = [await self._content(one, "") for one in held]
        locale = self._settings.locale
        originals = [
            Original(
                name_of_file(place, one),
                heading_of(claim, place, one, locale),
                (one.row.media_type if one.row else None) or "application/octet-stream",
                content,
                await self._views(one),
            )
            for place, (one, content) in enumerate(zip(held, contents, strict=True), 1)
            if content is not None
        ]
        kept = [replace(one, there=content is not None) for one, content in zip(held, contents, strict=True)]
        mails = bool(self._settings.address_of(_branch_of(claim)))
        return Order(
            reference,
            words_of(claim, kept, reference, self._settings),
            record_of(claim, kept, reference, locale),
            tuple(originals),
            largest_attachment(self._settings.mail_limit) if mails else 0,
        )

    async def _content(self, held: Held, part: str) -> bytes | None:
        if held.row is None or held.row.status != "stored" or held.row.blob is None:
            return None
        try:
            return await self._blobs.get(f"{held.row.blob}{part}")
        except KeyError:
            log.error("dossier_file_missing", file=held.row.id)
            return None

    async def _views(self, held: Held) -> tuple[bytes, ...]:
        count = len((held.row.reading or {}).get("fingerprints", ())) if held.row else 0
        found = [await self._content(held, f".view-{number}") for number in range(1, count + 1)]
        return tuple(view for view in found if view is not None)

    async def _mail(
        self, claim: ClaimRow, key: str, entry: Entry, package: Package, server: MailServer, to: str
    ) -> Entry:
        locale = self._settings.locale
        mails = planned(package.attachments, self._settings.mail_limit)
        for number in range(1, len(mails) + 1):
            if number in entry.sent:
                continue
            if entry.trying == number:
                log.warning("dossier_mail_again", claim=claim.id, mail=number)
            entry = structs.replace(entry, trying=number)
            await self._ledger.note(key, entry)
            words = (entry.reference, claim_name(claim.kind, locale))
            try:
                await server.send(mail(server, to, key, words, number, mails, locale))
            except (TryLater, ValueError) as error:
                # Refused for good is tried again too: an operator can mend an address or a full mailbox, and nothing is lost.
                log.warning("dossier_mail_refused", claim=claim.id, mail=number, why=str(error))
                raise Unreachable(f"the mail of a dossier: {error}") from None
            entry = structs.replace(entry, sent=(*entry.sent, number), trying=None)
            await self._ledger.note(key, entry)
        return entry


def _branch_of(claim: ClaimRow) -> str:
    place = claim.answers.get("branch")
    return str(place.get("id") or "") if isinstance(place, Mapping) else ""
