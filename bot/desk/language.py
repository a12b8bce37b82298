"""The language an officer reads the desk in: its words, dates, spans, numbers and sizes.

Words are the messages of `locales/`, rendered without markup: the templates escape them where they are shown, with all they hold. Babel
gives months, hours, units and thousands. A participant's words are not of this language but of the claim's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_datetime, get_timezone_name
from babel.numbers import format_decimal, format_percent
from babel.units import format_unit

from bot.desk.deps import Label
from bot.texts import as_written_here, plain
from dialogs.law.dates import WIB
from dialogs.model.effects import Param, Text

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Language:
    """`locale`: one of `bot.texts.LOCALES`. `labels`: the words for questions, documents and claims."""

    locale: str
    labels: Label

    @property
    def _here(self) -> Locale:
        return as_written_here(self.locale)

    def say(self, text: Text) -> str:
        """Return the text in this language. Raise `MissingText` when it, or a variable of it, is not there."""
        return plain(text, self.locale)

    def t(self, text_id: str, **params: Param) -> str:
        """Return the text of this id, for templates: `t("desk-page-of", page=1, pages=3)`. Raise `MissingText` as `say` does."""
        return self.say(Text(text_id, params))

    def label(self, name: str) -> str:
        """Return the words for a question, a document slot, a claim kind or a choice; see `bot.desk.deps.Label`."""
        return self.labels(name, self.locale)

    def day(self, day: date) -> str:
        """A day: 17 Agustus 1985."""
        return format_date(day, "d MMMM y", self._here)

    def short_day(self, day: date) -> str:
        """A `day` for a list: 17 Agu 1985."""
        return format_date(day, "d MMM y", self._here)

    def time(self, at: datetime, zone: str = WIB) -> str:
        """An aware time in the zone of this IANA name: 21 November 2026, 09.15 WIB."""
        return format_datetime(at, "d MMMM y, HH.mm z", ZoneInfo(zone), self._here)

    def short_time(self, at: datetime, zone: str = WIB) -> str:
        """A `time` for a list: 21 Nov 2026, 09.15 WIB."""
        return format_datetime(at, "d MMM y, HH.mm z", ZoneInfo(zone), self._here)

    def zone(self, zone: str) -> str:
        """The short name of the zone of this IANA name: WIB, WITA or WIT."""
        return get_timezone_name(ZoneInfo(zone), "short", zone_variant="standard", locale=self._here)

    def span(self, passed: timedelta) -> str:
        """A span in its largest whole unit, rounded down: 5 menit, 3 jam, 2 hari. Below a minute it is 0 menit."""
        unit, name = next(
            ((unit, name) for unit, name in ((DAY, "day"), (HOUR, "hour")) if passed >= unit), (MINUTE, "minute")
        )
        return format_unit(passed // unit, f"duration-{name}", "long", locale=self._here)

    def since(self, then: datetime, now: datetime) -> str:
        """The time that has passed since then: baru saja, sudah 5 menit, sudah 2 hari. A time still to come counts as now."""
        passed = now - then
        return self.say(Text("desk-since", {"span": self.span(passed)}) if passed >= MINUTE else Text("desk-just-now"))

    def number(self, number: int) -> str:
        """A whole number: 1.250."""
        return format_decimal(number, locale=self._here)

    def percent(self, share: float) -> str:
        """A share between 0 and 1: 97%."""
        return format_percent(share, locale=self._here)

    def size(self, size: int | None) -> str:
        """A size in bytes: 640 KB, 2,4 MB. Empty where it is not known."""
        if size is None:
            return ""
        if size < 1_000_000:
            return self.say(Text("desk-size-kb", {"size": max(1, round(size / 1000))}))
        return self.say(Text("desk-size-mb", {"size": format_decimal(size / 1_000_000, "0.0", self._here)}))


def sentence(words: str) -> str:
    """Return the words as the beginning of a sentence; the names in them keep their capitals."""
    return words[:1].upper() + words[1:]
