"""The operator of this bot: its name, and the ways in which people reach it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from dialogs.model.effects import Bullets, Listed, Param, Text

LONGEST_PART = 120
"""Most characters: a contact stands in the middle of sentences."""
_NAMES = {
    "telepon": "phone",
    "phone": "phone",
    "jam": "hours",
    "hours": "hours",
    "alamat": "address",
    "address": "address",
    "tautan": "link",
    "link": "link",
}
_WAYS = ("phone", "link", "address")
_PHONE = re.compile(r"\+?[0-9][0-9 ()./-]*[0-9]")
_LINK = re.compile(r"https://[^\s/]+\.[^\s]+")


@dataclass(frozen=True, slots=True)
class Contact:
    """Ways to reach the operator as people read them; None for one there is not. `hours` say when somebody answers."""

    phone: str | None = None
    hours: str | None = None
    address: str | None = None
    link: str | None = None

    @classmethod
    def parse(cls, text: str) -> Contact:
        """Read "telepon=…; jam=…; alamat=…; tautan=…", in any order, with a way to reach somebody among them.

        Raises ValueError, with a sentence that says what is wanted.
        """
        parts: dict[str, str] = {}
        for part in filter(None, (part.strip() for part in text.split(";"))):
            name, equals, value = part.partition("=")
            known, value = _NAMES.get(name.strip().lower()), " ".join(value.split())
            if not equals or known is None or known in parts or not value:
                raise ValueError(
                    "wants telepon, jam, alamat and tautan, each once, with = before and ; after its value"
                )
            if len(value) > LONGEST_PART or not value.isprintable():
                raise ValueError(
                    f"wants at most {LONGEST_PART} printable characters in each part, {name.strip()} has more"
                )
            parts[known] = value
        if not any(way in parts for way in _WAYS):
            raise ValueError("wants telepon, tautan or alamat: a way to reach somebody")
        if "phone" in parts and not _PHONE.fullmatch(parts["phone"]):
            raise ValueError("wants a number such as 021-555-0101 as telepon")
        if "link" in parts and not _LINK.fullmatch(parts["link"]):
            raise ValueError("wants an address such as https://contoh.or.id/kontak as tautan")
        return cls(**parts)

    @property
    def short(self) -> Param:
        """The first way there is, and the hours, to stand inside a sentence."""
        way = next(filter(None, (getattr(self, way) for way in _WAYS)), "")
        return Listed(tuple(part for part in (way, self.hours) if part))

    @property
    def full(self) -> Param:
        """Every way, a line each."""
        lines = (
            Text("contact-phone", {"phone": self.phone}) if self.phone else None,
            Text("contact-hours", {"hours": self.hours}) if self.hours else None,
            Text("contact-address", {"address": self.address}) if self.address else None,
            Text("contact-link", {"link": self.link}) if self.link else None,
        )
        return Bullets(tuple(line for line in lines if line))


EXAMPLE = Contact(phone="contoh 021-555-0101", hours="Senin–Jumat 08.00–16.00 WIB")
"""An invented contact, told as one."""


@dataclass(frozen=True, slots=True)
class Operator:
    """Name and contact, which every text may use as `{ $operator }`, `{ $contact }` (in a sentence) and `{ $contacts }` (all lines)."""

    name: str
    contact: Contact = EXAMPLE

    @property
    def params(self) -> Mapping[str, Param]:
        return {"operator": self.name, "contact": self.contact.short, "contacts": self.contact.full}
