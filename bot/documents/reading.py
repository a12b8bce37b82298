"""The door for reading what a picture shows. Nobody stands behind it yet: `NoReader` takes every file as it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in a document.

    `problem` is a code as in `Inspection.problem` ("too_dark", "blurred", "glare" …) when the file has to be sent again, else None.
    `kind` is the document recognised ("ktp", "kk" …). `fields` are values by name with a confidence of 0 to 1; nothing of them may be
    taken without the participant's yes. Fields are personal data and stay out of the repr.
    """

    problem: str | None = None
    kind: str | None = None
    fields: Mapping[str, tuple[str, float]] = field(default_factory=dict, repr=False)


class Reader(Protocol):
    """Reads and judges a file that was found whole. It is asked before the file is stored, and again after a crash.

    None means that nothing was tried: the file is accepted. Slow work belongs into limited processes of the reader's own. Raises
    `bot.ports.TryLater` when it is not ready; a file that takes too long or kills its worker is not read (None), never an error.
    """

    async def read(self, content: bytes, media_type: str) -> Reading | None: ...


class NoReader:
    """Reads nothing, so that every whole file is accepted."""

    async def read(self, content: bytes, media_type: str) -> Reading | None:
        return None
