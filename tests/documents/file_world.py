"""A store, objects, a Telegram and a conversation for the file orders, which can be killed at any call."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from PIL import Image

from bot.documents.inspection import Inspection
from bot.documents.intake import Intake
from bot.documents.reading import Look, Looks, Page
from bot.ports.conversations import StorageKey
from bot.ports.files import FileRow
from dialogs.model.events import Event

T = TypeVar("T")
KEY = StorageKey(1, 2, 3)


class Killed(BaseException):
    """Stands for kill -9: nothing may catch it."""


def jpeg(width: int = 640) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (width, 420), "white").save(file, "JPEG")
    return file.getvalue()


JPEG = Inspection("image/jpeg", width=640, height=420)
PLAIN = Look(JPEG, (Page(b"view of 1", "00000000000000ff"),))


class Looked:
    """Stands for the workers: finds the same in everything, and remembers what it was given."""

    def __init__(self, look: Look) -> None:
        self.result = look
        self.given: list[bytes] = []
        self.trouble: Exception | None = None

    async def look(self, content: bytes) -> Look:
        self.given.append(content)
        if self.trouble is not None:
            raise self.trouble
        return self.result


class Gate:
    """Stands for the workers: looks into nothing until it is let through. Contents stand in the order in which their turn came."""

    def __init__(self) -> None:
        self.given: list[bytes] = []
        self.under_way = 0
        self._through: dict[bytes, asyncio.Event] = {}

    def let_through(self, content: bytes) -> None:
        self._through.setdefault(content, asyncio.Event()).set()

    async def look(self, content: bytes) -> Look:
        self.given.append(content)
        self.under_way += 1
        try:
            await self._through.setdefault(content, asyncio.Event()).wait()
        finally:
            self.under_way -= 1
        return PLAIN


class World:
    """State that survives a kill: rows, objects, known events. The kill can be set to any one call, before or after its effect."""

    def __init__(
        self,
        content: bytes | Exception = b"",
        look: Look = PLAIN,
        status: str = "waiting",
        source: Mapping[str, Any] | None = None,
    ) -> None:
        self.content = content
        self.looks = Looked(look)
        row = FileRow("f1", KEY, "c1", "ktp", "waiting", source or {"reference": "ref-1", "size": None})
        self.rows = {"f1": replace(row, status=status)}
        self.objects: dict[str, bytes] = {}
        self.events: dict[str, Event] = {}
        self.reports = 0
        self.fetched = 0
        self.calls = 0
        self.kill_at: int | None = None
        self.meanwhile: Callable[[], None] | None = None

    def intake(self, looks: Looks | None = None, **options: Any) -> Intake:
        looks = looks or self.looks
        return Intake(self, self, self.fetch, self.receive, looks, **options)  # type: ignore[arg-type]  # only what an intake needs of a store

    def add(self, name: str, user: int) -> None:
        """One more file, of that person; its content is its name."""
        source = {"reference": name, "size": None}
        self.rows[name] = FileRow(name, StorageKey(1, user, user), f"c{user}", "ktp", "waiting", source)

    def _point(self) -> None:
        self.calls += 1
        if self.calls == self.kill_at:
            raise Killed

    async def run(self, key: StorageKey | None, work: Callable[[Any], Awaitable[T]]) -> T:
        self._point()
        session = _Session(self.rows)
        result = await work(session)
        self.rows.update(session.written)
        self._point()
        return result

    async def put(self, name: str, content: bytes) -> None:
        self._point()
        self.objects[name] = content
        self._point()

    async def get(self, name: str) -> bytes:
        if name not in self.objects:
            raise KeyError(name)
        self._point()
        return self.objects[name]

    async def delete(self, name: str) -> None:
        if name not in self.objects:
            raise KeyError(name)
        self._point()
        del self.objects[name]
        self._point()

    async def fetch(self, reference: str) -> bytes:
        self._point()
        self.fetched += 1
        if reference != "ref-1":
            return reference.encode()
        if self.meanwhile:
            self.meanwhile()
        if isinstance(self.content, Exception):
            raise self.content
        return self.content

    async def receive(self, key: StorageKey, event_id: str, event: Event) -> None:
        self._point()
        assert key == self.rows[event_id.removeprefix("file:")].key
        self.reports += event_id not in self.events
        self.events.setdefault(event_id, event)
        self._point()

    def drop(self) -> None:
        self.rows["f1"] = replace(self.rows["f1"], status="dropped", blob=None)

    @property
    def row(self) -> FileRow:
        return self.rows["f1"]

    def outcome(self) -> tuple[object, ...]:
        return self.rows, self.objects, self.events, self.reports


class _Session:
    def __init__(self, rows: Mapping[str, FileRow]) -> None:
        self._rows = rows
        self.written: dict[str, FileRow] = {}

    async def file(self, file_id: str) -> FileRow | None:
        return self._rows.get(file_id)

    def set_file(self, row: FileRow) -> None:
        self.written[row.id] = row
