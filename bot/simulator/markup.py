"""Text as Telegram reads it: HTML parse mode, entities, lengths in UTF-16 units.

Stricter than Telegram in one point, on purpose: a bare `&` or `>` is refused. Telegram's manual asks for both to be escaped
and its server lets them pass; here they show that somebody forgot to escape what a person typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NoReturn

from .errors import Json, bad_request

_SIMPLE_TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
_OTHER_TAGS = {"a", "span", "tg-emoji"}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}

_END_TAG = re.compile(r"</([a-zA-Z0-9-]*)\s*>")
_START_TAG_NAME = re.compile(r"[^\s>]+")
_ATTRIBUTE = re.compile(r"""\s+([a-zA-Z][a-zA-Z0-9-]*)(?:=(?:"([^"<>]*)"|'([^'<>]*)'|([a-zA-Z0-9.-]+)))?""")
_CHARACTER = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]+));")
_SPECIAL = re.compile(r"[<>&]")

_FOUND = re.compile(
    r"(?P<url>https?://[^\s<>\"]*[^\s<>\".,;:!?)\]])"
    r"|(?P<email>[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)"
    r"|(?P<bot_command>(?<![\w/])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?)"
)


@dataclass(frozen=True)
class Formatted:
    """Plain text with its entities, trimmed as Telegram trims it."""

    text: str
    entities: tuple[Json, ...] = ()


@dataclass
class _Open:
    tag: str
    attributes: dict[str, str]
    offset: int
    at: int


def length(text: str) -> int:
    """The length Telegram counts: UTF-16 code units, so an emoji counts as two."""
    return len(text) + sum(character > "\uffff" for character in text)


def parse_html(source: str) -> Formatted:
    """Read HTML parse mode. Raises ApiError 400 "can't parse entities: …" with Telegram's reason and byte offset."""
    return _HtmlReader(source).read()


def find_entities(text: str) -> tuple[Json, ...]:
    """The commands, addresses and e-mails Telegram marks by itself in a text without formatting."""
    return tuple(
        {"type": str(found.lastgroup), "offset": length(text[: found.start()]), "length": length(found.group())}
        for found in _FOUND.finditer(text)
    )


def trimmed(text: str, entities: tuple[Json, ...] = ()) -> Formatted:
    """Cut white space at both ends and move the entities along; an entity left empty disappears."""
    start = length(text) - length(text.lstrip())
    body = text.strip()
    end = length(body)
    kept = []
    for entity in entities:
        first = max(entity["offset"] - start, 0)
        last = min(entity["offset"] + entity["length"] - start, end)
        if last > first:
            kept.append({**entity, "offset": first, "length": last - first})
    return Formatted(body, tuple(kept))


class _HtmlReader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.written: list[str] = []
        self.offset = 0
        self.open: list[_Open] = []
        self.entities: list[Json] = []

    def read(self) -> Formatted:
        while self.at < len(self.source):
            character = self.source[self.at]
            if character == "&":
                self._character_reference()
            elif character == ">":
                self._refuse("Unescaped '>' at byte offset {}")
            elif character != "<":
                end = self._end_of_run()
                self._write(self.source[self.at : end])
                self.at = end
            elif self.source.startswith("</", self.at):
                self._end_tag()
            else:
                self._start_tag()
        if self.open:
            raise bad_request(
                f"can't parse entities: Can't find end tag corresponding to start tag {self.open[-1].tag}"
            )
        self.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        text = "".join(self.written)
        marked = tuple(self.entities) + tuple(e for e in find_entities(text) if not self._overlaps(e))
        return trimmed(text, marked)

    def _overlaps(self, found: Json) -> bool:
        end = found["offset"] + found["length"]
        return any(
            entity["type"] in ("code", "pre", "text_link")
            and found["offset"] < entity["offset"] + entity["length"]
            and entity["offset"] < end
            for entity in self.entities
        )

    def _end_of_run(self) -> int:
        special = _SPECIAL.search(self.source, self.at)
        return special.start() if special else len(self.source)

    def _write(self, text: str) -> None:
        self.written.append(text)
        self.offset += length(text)

    def _refuse(self, reason: str, *values: str) -> NoReturn:
        byte_offset = len(self.source[: self.at].encode())
        raise bad_request("can't parse entities: " + reason.format(*values, byte_offset))

    def _character_reference(self) -> None:
        found = _CHARACTER.match(self.source, self.at)
        if found is None:
            self._refuse("Unescaped '&' at byte offset {}")
        decimal, hexadecimal, name = found.groups()
        if name is not None:
            if name not in _NAMED:
                self._refuse('Unsupported entity "&{};" at byte offset {}', name)
            self._write(_NAMED[name])
        else:
            number = int(decimal) if decimal else int(hexadecimal, 16)
            if not 0 < number < 0x110000 or 0xD800 <= number < 0xE000:
                self._refuse("Wrong character number at byte offset {}")
            self._write(chr(number))
        self.at = found.end()

    def _start_tag(self) -> None:
        named = _START_TAG_NAME.match(self.source, self.at + 1)
        tag = named.group().lower() if named else ""
        if tag not in _SIMPLE_TAGS and tag not in _OTHER_TAGS:
            self._refuse('Unsupported start tag "{}" at byte offset {}', tag)
        position = self.at + 1 + len(tag)
        attributes: dict[str, str] = {}
        while attribute := _ATTRIBUTE.match(self.source, position):
            name, *values = attribute.groups()
            attributes[name.lower()] = next((value for value in values if value is not None), "")
            position = attribute.end()
        closing = re.compile(r"\s*>").match(self.source, position)
        if closing is None:
            self._refuse('Unclosed start tag "{}" at byte offset {}', tag)
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            self._refuse('Tag "span" must have class "tg-spoiler" at byte offset {}')
        self.open.append(_Open(tag, attributes, self.offset, self.at))
        self.at = closing.end()

    def _end_tag(self) -> None:
        found = _END_TAG.match(self.source, self.at)
        if found is None:
            self._refuse("Unclosed end tag at byte offset {}")
        tag = found.group(1).lower()
        if not self.open:
            self._refuse("Unexpected end tag at byte offset {}")
        started = self.open[-1]
        if tag and tag != started.tag:
            byte_offset = len(self.source[: self.at].encode())
            raise bad_request(
                f"can't parse entities: Unmatched end tag at byte offset {byte_offset}, "
                f'expected "</{started.tag}>", found "</{tag}>"'
            )
        self.open.pop()
        self.at = found.end()
        entity = self._entity(started)
        if entity is not None and self.offset > started.offset:
            self.entities.append({**entity, "offset": started.offset, "length": self.offset - started.offset})

    def _entity(self, started: _Open) -> Json | None:
        """Entity of the tag, or None where Telegram keeps the words and drops the formatting."""
        attributes = started.attributes
        if started.tag == "a":
            url = attributes.get("href", "")
            return {"type": "text_link", "url": url} if re.match(r"(https?://[^/\s]+|tg://)", url) else None
        if started.tag == "span":
            return {"type": "spoiler"}
        if started.tag == "tg-emoji":
            return {"type": "custom_emoji", "custom_emoji_id": attributes.get("emoji-id", "")}
        if started.tag == "blockquote" and "expandable" in attributes:
            return {"type": "expandable_blockquote"}
        if started.tag == "code" and self.open and self.open[-1].tag == "pre":
            language = attributes.get("class", "").removeprefix("language-")
            self.open[-1].attributes["language"] = language
            return None
        if started.tag == "pre" and attributes.get("language"):
            return {"type": "pre", "language": attributes["language"]}
        return {"type": _SIMPLE_TAGS[started.tag]}
