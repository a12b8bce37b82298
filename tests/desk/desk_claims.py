"""Claims for the tests of the claim's page: invented people, whole papers with readings, and what each has to come to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from desk_world import World, another_identity, picture, reading

from bot import words
from bot.desk import DeskDeps
from bot.desk.formatting import zone_in
from bot.ports.claims import ClaimRow
from bot.texts import plain
from dialogs.model.contact import Operator
from dialogs.model.decisions import Decision
from dialogs.model.effects import Text
from dialogs.prompts.decision import Decided, told

PAPERS = ("kpj_card", "id", "kk", "resign_letter", "bank_book")
ANSWERS: dict[str, Any] = {
    "working_now": "tidak",
    "was_phk": "tidak",
    "letter_date": "2026-09-14",
    "nonactive": "ya",
    "claimant": "self",
    "nik": "3276015209880003",
    "name": "SEKAR CONTOHWATI",
    "birthdate": "1988-09-12",
    "kpj": ["12345678901"],
    "phone": "+6281234567890",
    "email": "sekar@contoh.example",
    "balance": "to_15m",
    "earlier_claim": "tidak",
    "bank": "BCA",
    "account": "0012345678",
    "holder": "SEKAR CONTOHWATI",
    "branch": {"id": "pamekasan", "name": "Pamekasan", "city": "Kabupaten Pamekasan", "checked": True},
}
READ = {
    "kpj_card": ("kpj", {"kpj": ["12345678901", 0.98], "name": ["SEKAR CONTOHWATI", 0.95]}),
    "id": (
        "ktp",
        {"nik": ["3276015209880003", 0.97], "name": ["SEKAR CONTOHWATI", 0.96], "birth": ["1988-09-12", 0.97]},
    ),
    "kk": ("kk", {"kk": ["3276011203090001", 0.93], "niks": ["3276015209880003,3276011203850001", 0.9]}),
    "bank_book": (
        "bank",
        {"account": ["0012345673", 0.72], "bank": ["bca", 0.99], "holder": ["SEKAR CONTOHWATI", 0.94]},
    ),
}


def difference(document: str, field: str, given: str, read: str) -> dict[str, str]:
    """A note that an answer and a reading differ."""
    return {"about": "difference", "document": document, "field": field, "given": given, "read": read}


def really_told(row: ClaimRow, to: str, decided: Decision) -> Sequence[str]:
    """The messages of a decision as participants get them."""
    said = Decided(
        row.kind,
        row.reference,
        to,
        zone_in(row.answers),
        Text("paid-unknown"),
        decided.note,
        decided.reasons,
        decided.appointment,
    )
    operator = Operator("Lembaga Contoh")
    return ["\n\n".join(plain(part, row.locale, operator) for part in message) for message in told(said)]


def real_deps(world: World, **changes: Any) -> DeskDeps:
    """The desk with the words of the claims and the messages of the participants."""
    return world.deps(**{"label": words.label, "told": really_told, **changes})


async def filed(world: World, state: str = "verifying", **changes: Any) -> ClaimRow:
    """File a whole claim of Sekar's, with pictures and readings of its papers."""
    files = {slot: ("image/jpeg", picture(slot)) for slot in PAPERS}
    readings = {slot: reading((kind, None, fields)) for slot, (kind, fields) in READ.items()} | {
        "resign_letter": reading(("other", None, {}), more=1)
    }
    # A second claim of the same person would freeze both.
    answers = {**ANSWERS, **another_identity(world.claims + 1)} if world.claims else ANSWERS
    values = {"kind": "jht_resign", "answers": answers, "files": files, "readings": readings}
    row = await world.file(state, **{**values, **changes})
    for slot, look in readings.items():
        for number in range(1, len(look["fingerprints"]) + 1):
            colour = {"id": "#9cc3d6", "kk": "#d6c39c", "bank_book": "#e3cfa4"}.get(slot, "#cfe0cf")
            await world.blobs.put(f"b-{row.id}-{slot}.view-{number}", picture(f"{slot} {number}", (900, 620), colour))
    return row


@dataclass(frozen=True, slots=True)
class Labelled:
    """A claim with what is wrong in it, the keys that decide it, and what has to come of them."""

    state: str
    keys: tuple[str, ...]
    to: str
    reasons: tuple[tuple[str, str], ...] = ()
