"""Fills any declared claim in, whatever it asks: answers as long as they may be, chosen so that nothing refuses them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from functools import cache
from typing import Any

from dialogs.claims import claims
from dialogs.claims.schema import REFUSED, Document, Question
from dialogs.engine.path import Path, place_of_draft
from dialogs.law.branches import Directory
from dialogs.law.dates import WIB
from dialogs.model.conversation import DocumentFile, Draft, Purpose
from dialogs.model.phases import opened
from dialogs.understanding.answers import (
    Account,
    Bank,
    Birthdate,
    BranchChoice,
    Count,
    Day,
    Email,
    Happened,
    Holder,
    Kind,
    Kpj,
    Money,
    Multiple,
    Nik,
    Npwp,
    PassportNumber,
    PersonName,
    Phone,
)
from tests.dialogs.checks import environment_at

LONG_NAME = "RADEN MAS " + "SURYANINGPRANGSARI " * 4 + "CONTOHNINGRAT"
NOBODY = Directory(())


def candidates(kind: Kind) -> Iterator[Any]:
    """Values an answer of this kind can have, the longest first."""
    match kind:
        case Multiple():
            yield [value for value in kind.options if value != kind.none]
        case Birthdate():
            yield from ("1965-09-12", "1990-09-12", "2012-09-12")
        case Day() | Happened():
            yield from ("2026-09-01", "2010-02-03", "2026-11-20", *kind.options)
        case Count():
            yield from (200, 12, 4, 0)
        case Money():
            yield 4_500_000
        case Nik() | Npwp():
            yield "3276015209650003"
        case PassportNumber():
            yield "X1234567"
        case PersonName() | Holder():
            yield LONG_NAME
        case Kpj():
            yield ["12345678901"] * 8
        case Phone():
            yield "+6281234567890"
        case Email():
            yield f"{'siti.' * 10}rahayu@perusahaan.example"
        case Bank():
            yield "B" * 50
        case Account():
            yield "123456789012345678901234"
        case BranchChoice():
            yield {"name": "C" * 60}
        case _:
            yield from reversed(kind.options)
            if not kind.options:
                raise TypeError(f"say what an answer to {kind} looks like")


def values_of(question: Question) -> list[Any]:
    """Answers to a question: all there are, or all that could matter."""
    kind = question.kind
    match kind:
        case Multiple():
            return [[option] for option in kind.options] + [[value for value in kind.options if value != kind.none]]
        case BranchChoice():
            return [{"id": "makassar", "name": "Makassar", "city": "Kota Makassar"}, {"name": "Kantor Contoh"}]
        case Birthdate():
            # Old enough for everything; 56 but not 59; working age; a child.
            return ["1960-03-12", "1969-03-12", "1985-04-12", "2012-03-12"]
        case Day() | Happened():
            return [*kind.options, "2026-09-01", "2026-11-11", "2026-12-31", "2010-02-03"]
        case Count():
            return [*kind.options, 200, 120, 4, 0]
        case Nik():
            return ["3276015209650003", *kind.options]
        case Email():
            return ["none", "sekar@contoh.co.id"]
    return list(kind.options) or list(candidates(kind))


def stands(kind: str, answers: Mapping[str, Any], now: datetime, purpose: Purpose = "claim", zone: str = WIB) -> Path:
    """Path of a draft with these answers and every paper."""
    claim = claims()[kind]
    files = {document.id: DocumentFile("file", "stored") for document in claim.documents}
    return place_of_draft(
        Draft("D", kind, claim.version, phase=opened(purpose), answers=answers, files=files),
        environment_at(now.astimezone(UTC), 1, directory=NOBODY),
        zone,
    )


def filled(
    kind: str, now: datetime, given: Mapping[str, Any] | None = None, purpose: Purpose = "claim"
) -> dict[str, Any]:
    """Answers that lead through the whole claim; `given` ones stay. Raises AssertionError where there is no way."""
    found = _search(kind, dict(given), now, purpose) if given else _plainly(kind, now, purpose)
    assert found is not None, f"no answers lead through {kind} with {given}"
    return dict(found)


@cache
def _plainly(kind: str, now: datetime, purpose: Purpose) -> Mapping[str, Any] | None:
    """Searched for once: many tests begin with the same answers."""
    return _search(kind, {}, now, purpose)


def _search(kind: str, answers: dict[str, Any], now: datetime, purpose: Purpose) -> dict[str, Any] | None:
    path = stands(kind, answers, now, purpose)
    if path.place == REFUSED:
        return None
    if path.node is None:
        return answers
    assert isinstance(path.node, Question), "every paper is there"
    for value in candidates(path.node.kind):
        found = _search(kind, answers | {path.node.id: value}, now, purpose)
        if found is not None:
            return found
    return None


def documents_of(path: Path) -> set[str]:
    """The papers asked for on this path."""
    return {node.id for node in path.nodes if isinstance(node, Document)}
