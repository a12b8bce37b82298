"""Documents of a claim: their types, one record each, and the values read in them.

Every module of `declared` is read at the start; what it declares as `DocumentType` is recognised.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from dialogs.documents import declared
from dialogs.documents.schema import DocumentType, FieldKind, Slot

OTHER = "other"
"""The kind of a page that is not recognised."""


@dataclass(frozen=True, slots=True)
class Registry:
    """All declared types, arranged once for every look-up: by id, by slot, and their fields.

    `types`: in the order of their modules and lines; where words weigh the same, the earlier one is recognised. `fields`: everything
    that may be read, and how it is written. `of_slot`: the types that belong into a slot. `filled`: what is filled in there.
    """

    types: Mapping[str, DocumentType]
    fields: Mapping[str, FieldKind]
    of_slot: Mapping[str, tuple[DocumentType, ...]]
    filled: Mapping[str, tuple[Slot, ...]]


@cache
def registry() -> Registry:
    """The declared types. Raises ValueError for an id declared twice, and for a field that two types write differently."""
    types: dict[str, DocumentType] = {}
    fields: dict[str, FieldKind] = {}
    of_slot: dict[str, tuple[DocumentType, ...]] = {}
    filled: dict[str, tuple[Slot, ...]] = {}
    for one in _declared():
        if one.id in types:
            if types[one.id] is not one:
                raise ValueError(f"two document types have the id {one.id}")
            continue
        types[one.id] = one
        for name, kind in one.fields.items():
            if fields.setdefault(name, kind) != kind:
                raise ValueError(f"document type {one.id}: {name} is a {kind} here and a {fields[name]} elsewhere")
        for slot in one.slots:
            of_slot[slot.id] = (*of_slot.get(slot.id, ()), one)
        for slot in (*one.slots, *one.elsewhere):
            filled[slot.id] = (*filled.get(slot.id, ()), slot)
    return Registry(
        MappingProxyType(types), MappingProxyType(fields), MappingProxyType(of_slot), MappingProxyType(filled)
    )


def _declared() -> Iterator[DocumentType]:
    for module in sorted(info.name for info in pkgutil.iter_modules(declared.__path__)):
        for one in vars(importlib.import_module(f"{declared.__name__}.{module}")).values():
            if isinstance(one, DocumentType):
                yield one


def document_types() -> Mapping[str, DocumentType]:
    """All types by id."""
    return registry().types


def document_fields() -> Mapping[str, FieldKind]:
    """Every field that may be read, and how it is written."""
    return registry().fields


def recognised_types() -> tuple[DocumentType, ...]:
    """The types a page can turn out to be, in their order."""
    return tuple(one for one in document_types().values() if one.words)


def type_of(kind: str) -> DocumentType:
    """The type of a page of this kind; that of no document of ours, where the kind is not known."""
    types = document_types()
    return types.get(kind) or types[OTHER]
