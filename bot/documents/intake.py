"""The jobs `check_file` and `drop_file`: from what Telegram says about a file to the encrypted objects, or to the reason why not.

A file is fetched and kept as it was sent (`ID.sent`), whatever else waits: from then on a dead line loses no photo. Its row goes on
waiting, with that object's name in `blob`. Then it waits for its turn to be looked into. What is to be kept of it goes to `ID`: the file
itself, or a PDF of its pages. Only when the row is settled is `ID.sent` deleted.

Killed anywhere, the order is done again with the same end: the row is the memory, the objects' names follow from the file's id, and the
event's id is derived from it, so the conversation hears of a file once. What is reported is made from the row alone, so it is the same
whether the report follows the look at once or after a crash.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from typing import Any

import msgspec

from bot.documents.inspection import MAX_BYTES, MAX_PAGES, Inspection, too_big
from bot.documents.reading import Confidence, Looks, Page, Reading
from bot.documents.signatures import media_type_of
from bot.documents.turns import FairTurns
from bot.ports.conversations import StorageKey
from bot.ports.files import Blobs, FileGone, FileRow, FileTooBig
from bot.ports.store import Session, Store
from bot.ports.work import TryLater
from dialogs.documents import OTHER, document_fields
from dialogs.model.events import Event, FileChecked, ReadPage

Fetch = Callable[[str], Awaitable[bytes]]
"""The content behind a Telegram file reference. Raises FileTooBig, FileGone, TryLater; any other error counts as "try later"."""

Receive = Callable[[StorageKey, str, Event], Awaitable[object]]
"""Tells a conversation of an event: (whose, unique id of the event, event)."""

Arrives = Callable[[StorageKey], Awaitable[object]]
"""Is called before a file of theirs is fetched: whose."""

RETRY_SECONDS = 15.0
FETCHED_AT_ONCE = 4
SENT = "sent"

_log = logging.getLogger(__name__)


class Intake:
    """The two job handlers for files. Any number of jobs may wait here: a file is in memory only while it is fetched or looked into.

    Both go person by person (see `FairTurns`): nobody waits behind another's ten photos.
    """

    def __init__(
        self,
        store: Store,
        blobs: Blobs,
        fetch: Fetch,
        receive: Receive,
        looks: Looks,
        at_once: int = 2,
        fetched_at_once: int = FETCHED_AT_ONCE,
        arrives: Arrives | None = None,
    ) -> None:
        """`at_once`: files that are looked into at a time, best as many as `looks` has workers. `fetched_at_once`: those on their way."""
        self._store = store
        self._blobs = blobs
        self._fetch = fetch
        self._receive = receive
        self._looks = looks
        self._arrives = arrives
        self._looked_into = FairTurns(at_once)
        self._fetched = FairTurns(fetched_at_once)

    async def check_file(self, file_id: str) -> None:
        """Fetch, look into and store a file, then report `FileChecked` once. Raises TryLater when that can't be done now."""
        row = await self._row(None, file_id)
        if row is not None and row.status == "waiting" and row.blob is None:
            async with self._fetched.turn(_person(row)):
                row = await self._keep_as_sent(row)
        if row is not None and row.status == "waiting":
            async with self._looked_into.turn(_person(row)):
                row = await self._look_into(row)
        if row is None or row.status == "dropped":
            await self._forget_objects(file_id)
            return
        await self._forget_object(f"{file_id}.{SENT}")
        await self._receive(row.key, f"file:{file_id}", checked(row))

    async def drop_file(self, file_id: str) -> None:
        """Deletes the stored objects of a file that was replaced, or whose draft was deleted. Nothing is reported."""
        row = await self._row(None, file_id)
        if row is not None and row.status != "dropped":
            key = row.key

            async def mark(session: Session) -> None:
                now = await session.file(file_id)
                if now is not None:
                    session.set_file(replace(now, status="dropped", blob=None, reading=None))

            await self._store.run(key, mark)
        await self._forget_objects(file_id)

    async def _row(self, key: StorageKey | None, file_id: str) -> FileRow | None:
        return await self._store.run(key, lambda session: session.file(file_id))

    async def _keep_as_sent(self, row: FileRow) -> FileRow | None:
        """Fetch the file and keep it, or refuse it where it can't be had. Returns the row as it then is."""
        claimed = row.source.get("size")
        if isinstance(claimed, int) and claimed > MAX_BYTES:
            return await self._set(_refused(row, too_big()))
        if self._arrives is not None:
            await self._arrives(row.key)
        try:
            content = await self._fetch(str(row.source["reference"]))
        except FileTooBig:
            return await self._set(_refused(row, too_big()))
        except FileGone:
            return await self._set(_refused(row, Inspection(None, "gone")))
        except TryLater:
            raise
        except Exception as error:  # noqa: BLE001 - whatever the line does, the file is worth another try
            _log.warning("file %s can't be fetched now: %s", row.id, type(error).__name__)
            # Without the cause: an error of the HTTP client holds the address, and the address holds the bot's token.
            raise TryLater(RETRY_SECONDS, f"the file can't be fetched: {type(error).__name__}") from None
        name = f"{row.id}.{SENT}"
        await self._blobs.put(name, content)
        return await self._set(replace(row, blob=name))

    async def _look_into(self, row: FileRow) -> FileRow | None:
        """Settle a waiting row, unless it was dropped before its turn came. Returns the row as it then is."""
        now = await self._row(None, row.id)
        if now is None or now.status != "waiting":
            return now
        content = await self._as_sent(now)
        look = await self._looks.look(content)
        found = look.inspection
        if found.problem is not None:
            return await self._set(_refused(now, found, len(content) or None))
        content = look.tamed or content
        kept = dict(_parts(look.pages))
        for name, picture in (*_views(look.pages), *kept.items()):
            await self._blobs.put(f"{row.id}.{name}", picture)
        await self._blobs.put(row.id, content)
        return await self._set(
            replace(
                now,
                status="stored",
                media_type=media_type_of(look.tamed) if look.tamed else found.media_type,
                size=len(content),
                blob=row.id,
                problem=None,
                reading=_told(look.pages, tuple(kept), sha256(content).hexdigest(), found.carried),
            )
        )

    async def _as_sent(self, row: FileRow) -> bytes:
        """The file as it was fetched. Raises TryLater where the object is lost: the next try fetches it again."""
        try:
            return await self._blobs.get(f"{row.id}.{SENT}")
        except Exception as error:  # noqa: BLE001 - missing, or torn by a power cut: Telegram has it still
            await self._set(replace(row, blob=None))
            _log.warning("file %s was fetched and is not there: %s", row.id, type(error).__name__)
            raise TryLater(RETRY_SECONDS, f"a kept file can't be opened: {type(error).__name__}") from None

    async def _set(self, changed: FileRow) -> FileRow | None:
        """Write a row that waits, unless it was settled or dropped meanwhile. Returns the row as it then is."""

        async def write(session: Session) -> FileRow | None:
            now = await session.file(changed.id)
            if now is None or now.status != "waiting":
                return now
            session.set_file(changed)
            return changed

        return await self._store.run(changed.key, write)

    async def _forget_objects(self, file_id: str) -> None:
        # All that may be there, for a run that was killed has left word of none, and the row may be gone.
        for name in (file_id, *(f"{file_id}.{part}" for part in _possible())):
            await self._forget_object(name)

    async def _forget_object(self, name: str) -> None:
        with suppress(KeyError):
            await self._blobs.delete(name)


def checked(row: FileRow) -> FileChecked:
    """Return the report of a row that is stored or refused. Raises msgspec.ValidationError where `reading` holds something else."""
    problem, limit = verdict(row)
    kept = msgspec.convert(row.reading or {}, _KeptReading)
    pages = tuple(ReadPage(page.kind, page.fields, page.verdict) for page in kept.pages)
    return FileChecked(row.id, problem, limit, pages, kept.parts, kept.fingerprints)


def verdict(row: FileRow) -> tuple[str | None, str | None]:
    """The problem and its limit as kept in a refused row (None, None for any other), as `Inspection` names them."""
    if row.status != "refused" or row.problem is None:
        return None, None
    problem, _, limit = row.problem.partition(":")
    return problem, limit or None


def _person(row: FileRow) -> int:
    """Return the owner of a file. A person with several threads has one turn."""
    return row.key.user_id


def _refused(row: FileRow, found: Inspection, size: int | None = None) -> FileRow:
    return replace(row, status="refused", media_type=found.media_type, size=size, blob=None, problem=_packed(found))


def _packed(found: Inspection) -> str:
    """Problem and limit in the row's one column, so that a report after a crash says the same as one before."""
    return f"{found.problem}:{found.limit}" if found.limit else str(found.problem)


def _views(pages: Sequence[Page]) -> Iterator[tuple[str, bytes]]:
    for number, page in enumerate(pages, 1):
        yield f"view-{number}", page.view


def _parts(pages: Sequence[Page]) -> Iterator[tuple[str, bytes]]:
    """The pictures that may be shown to the participant, by name."""
    for number, page in enumerate(pages, 1):
        if page.reading is None:
            continue
        if page.reading.marked is not None:
            yield f"marked-{number}", page.reading.marked
        for name, value in page.reading.fields.items():
            if value.line is not None and name in document_fields():
                yield f"line-{number}-{name}", value.line


def _possible() -> Iterator[str]:
    """The names of all parts a file can have."""
    yield SENT
    for number in range(1, MAX_PAGES + 1):
        yield from (f"view-{number}", f"marked-{number}", *(f"line-{number}-{name}" for name in document_fields()))


class _KeptPage(msgspec.Struct, frozen=True):
    kind: str = OTHER
    verdict: str | None = None
    fields: Mapping[str, tuple[str, Confidence]] = {}


class _KeptReading(msgspec.Struct, frozen=True):
    """The declaration of `FileRow.reading`. Names added by a later release are passed over: what is read here is not written again."""

    pages: tuple[_KeptPage, ...] = ()
    parts: tuple[str, ...] = ()
    fingerprints: tuple[str, ...] = ()
    sha256: str = ""
    carried: tuple[str, ...] = ()


def _told(pages: Sequence[Page], parts: tuple[str, ...], digest: str, carried: tuple[str, ...]) -> Mapping[str, Any]:
    """Value of `FileRow.reading`. Where some pages were read, the others up to the last one read keep their place."""
    last = max((number for number, page in enumerate(pages, 1) if page.reading is not None), default=0)
    reading = _KeptReading(
        tuple(_page(page.reading) for page in pages[:last]),
        parts,
        tuple(page.fingerprint for page in pages),
        digest,
        carried,
    )
    # As JSON gives it back, so that it is the same before and after it was stored.
    told: Mapping[str, Any] = msgspec.json.decode(msgspec.json.encode(reading))
    return told


def _page(reading: Reading | None) -> _KeptPage:
    if reading is None:
        return _KeptPage()
    fields = {name: (value.text, round(value.confidence, 3)) for name, value in reading.fields.items()}
    return _KeptPage(reading.kind, reading.verdict, fields)
