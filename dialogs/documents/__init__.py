"""Documents of a claim: their types, one record each, and the values read in them.

Every module of `declared` is read at the start; what it declares as `DocumentType` is recognised.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from dialogs.documents import declared
from dialogs.documents.schema import DocumentType, FieldKind

OTHER = "other"
"""The kind of a page that is not recognised."""


@cache
def document_types() -> Mapping[str, DocumentType]:
    """All declared types by id, in the order of their modules and lines; where words weigh the same, the earlier one is recognised.

    Raises ValueError for an id declared twice, and for a field that two types write differently.
    """
    found: dict[str, DocumentType] = {}
    kinds: dict[str, FieldKind] = {}
    for module in sorted(info.name for info in pkgutil.iter_modules(declared.__path__)):
        for one in vars(importlib.import_module(f"{declared.__name__}.{module}")).values():
            if not isinstance(one, DocumentType):
                continue
            if found.setdefault(one.id, one) is not one:
                raise ValueError(f"two document types have the id {one.id}")
            for name, kind in one.fields.items():
                if kinds.setdefault(name, kind) != kind:
                    raise ValueError(f"document type {one.id}: {name} is a {kind} here and a {kinds[name]} elsewhere")
    return MappingProxyType(found)


@cache
def document_fields() -> Mapping[str, FieldKind]:
    """Every field that may be read, and how it is written."""
    return MappingProxyType({name: kind for one in document_types().values() for name, kind in one.fields.items()})


def recognised_types() -> tuple[DocumentType, ...]:
    """The types a page can turn out to be, in their order."""
    return tuple(one for one in document_types().values() if one.words)


def type_of(kind: str) -> DocumentType:
    """The type of a page of this kind; that of no document of ours, where the kind is not known."""
    types = document_types()
    return types.get(kind) or types[OTHER]
