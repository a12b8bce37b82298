"""`klaim doctor`: every setting, whether it is fine, what is missing, and how long a photo takes; secrets are never shown."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from importlib import import_module
from math import ceil

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from bot import branches, rules
from bot.calendar import free_days
from bot.documents.command import NotReading
from bot.documents.reading import is_installed
from bot.documents.speed import ALBUM, Speed, measure
from bot.mail import check_address
from bot.pin.delivery import SmsSender, SmtpSender
from bot.ports.work import VERDICT_SECONDS
from bot.settings import TELEGRAM, Settings
from bot.storage.crypto import KeyProblem, Keyring
from bot.submission.dossier import settings as dossier
from bot.submission.registry import offered
from bot.submission.routing import read_routes
from dialogs.law.branches import BranchFileError
from dialogs.law.promises import EXAMPLE as PROMISES_EXAMPLE


@dataclass(frozen=True, slots=True)
class Line:
    """One setting: its name, what it is set to (secrets as "set"), and what is wrong with it, if anything."""

    name: str
    value: str
    problem: str | None = None

    @property
    def fine(self) -> bool:
        return self.problem is None

    def shown(self) -> str:
        return f"{'✓' if self.fine else '✗'} KLAIM_{self.name:<16} {self.problem or self.value}"


def problems(settings: Settings) -> list[str]:
    """Problems that prevent the start, one clear line each."""
    return [f"KLAIM_{line.name}: {line.problem}" for line in report(settings) if not line.fine]


def report(settings: Settings, wrong: Mapping[str, str] | None = None) -> list[Line]:
    """Every setting, checked as far as it can be without starting anything or calling anybody.

    `wrong` is what `settings.examine` found, by the name of the field.
    """
    embedded = settings.embedded
    lines = [
        Line("TOKEN", "not set: everything embedded" if embedded else "set"),
        Line("API_URL", "local Bot API" if embedded else settings.api_url),
        Line("API_FILES", _files_shown(settings), _files(settings)),
        Line("MODE", "webhook" if settings.uses_webhook else "polling"),
        Line("LISTEN", settings.listen),
        Line("WEBHOOK_URL", settings.webhook_url or "not set"),
        Line("WEBHOOK_SECRET", "set" if settings.webhook_secret else "derived from the keys"),
        Line("DATABASE_URL", _database_shown(settings), _database(settings)),
        Line("DATA", str(settings.data), _folder(settings)),
        Line("KEYS", "set" if settings.keys else "generated in the data folder", _keys(settings)),
        Line("SUBMISSION", _submission_shown(settings), _submission(settings)),
        Line("SUBMISSION_URL", settings.submission_url or "not set"),
        Line("SUBMISSION_SECRET", "set" if settings.submission_secret else "not set"),
        Line("SUBMISSION_DOCUMENTS", settings.submission_documents),
        Line("SUBMISSION_CAPABILITIES", settings.submission_capabilities or "asked of the system"),
        Line("SMTP_URL", _delivery_shown(settings, "smtp_url"), _smtp(settings)),
        Line("SMS_URL", _delivery_shown(settings, "sms_url"), _sms(settings)),
        Line("MAIL_FROM", settings.mail_from or "not set", _sender(settings)),
        Line("LATE_MAIL", settings.late_mail or "nobody", _late_mail(settings)),
        Line("BRANCHES", str(settings.branches or "those that ship"), _branches(settings)),
        Line("RULES", str(settings.rules or "those that ship"), _rules(settings)),
        Line("HOLIDAYS", str(settings.holidays or "none of your own, beside the national ones"), _holidays(settings)),
        Line("PROMISES", _promises_shown(settings)),
        Line("TOTP", settings.totp),
        Line("TRUSTED_PROXIES", settings.trusted_proxies or "none"),
        Line("PROXY_HEADER", settings.proxy_header),
        Line("PROGRAMMES", settings.programmes),
        Line("READING", _reading_shown(settings)),
        Line("PHOTO_WAIT", f"{settings.photo_wait:g} s"),
        Line("AUDIT_DAYS", f"{settings.audit_days} days"),
        Line("PUBLIC_FIGURES", settings.public_figures),
        Line("FOUR_EYES", settings.four_eyes),
        Line("OPERATOR_NAME", settings.operator),
        Line("OPERATOR_CONTACT", settings.operator_contact or "an invented one, for trying out"),
        Line("LOCALE", settings.locale),
        *_dossier(settings),
    ]
    found = wrong or {}
    return [replace(line, problem=found.get(line.name.lower(), line.problem)) for line in lines]


def unknown(environment: Mapping[str, str]) -> list[str]:
    """Variables that look like settings and are none: a slip of the pen, perhaps."""
    names = [f"KLAIM_{name.upper()}" for name in Settings.model_fields]
    notes = []
    for name in sorted(environment):
        if name.startswith("KLAIM_") and name not in (*names, *dossier.OWN) and not name.startswith("KLAIM_TEST_"):
            near = get_close_matches(name, names, 1)
            notes.append(f"{name} is no setting" + (f"; {near[0]}?" if near else ""))
    return notes


def reads(settings: Settings) -> bool:
    """Whether photos are read, as far as settings and installed packages tell."""
    return settings.reading == "auto" and is_installed()


async def photo_timed() -> str:
    """Read one specimen page and return the line that tells how long it took. Takes some ten seconds."""
    try:
        return speed_shown(await measure())
    except NotReading as error:
        return f"! a photo can't be read: {error}; participants choose and type"


def speed_shown(speed: Speed) -> str:
    """Return the line about the time of a photo: marked ✓, or ! with what to do where an album takes too long."""
    busy = f", {speed.clock:.1f} s by the clock" if speed.clock > 1.5 * speed.cpu else ""
    cores = "1 core" if speed.cores == 1 else f"{speed.cores} cores"
    told = (
        f"a photo takes {speed.cpu:.1f} s of CPU here{busy} (start of the reader {speed.start:.0f} s); "
        f"about {speed.a_minute:.0f} photos a minute with {cores}"
    )
    if speed.usable:
        return f"✓ {told}"
    return (
        f"! {told}. Too slow: the last of {ALBUM} full pages takes {ceil(speed.album)} s, "
        f"and people are told to wait after {VERDICT_SECONDS:.0f}. "
        "A faster processor helps, one with half precision most; or set KLAIM_READING=off, and people choose and type"
    )


def _reading_shown(settings: Settings) -> str:
    if settings.reading == "off":
        return "off: participants choose and type"
    if is_installed():
        return "auto: photos are read"
    return "auto: photos are not read, participants choose and type; for reading: pip install 'klaim[ocr]'"


def _files_shown(settings: Settings) -> str:
    if settings.api_files is not None:
        return str(settings.api_files)
    if settings.embedded or settings.api_url == TELEGRAM:
        return "not set"
    return "not set: files come over HTTP; a Bot API server run with --local wants its folder here"


def _files(settings: Settings) -> str | None:
    folder = settings.api_files
    if folder is None:
        return None
    if not folder.is_dir():
        return f"{folder} is no folder here; the bot must see the files of the Bot API server under the same path"
    return None if os.access(folder, os.R_OK | os.X_OK) else f"{folder} can't be read"


def _database_shown(settings: Settings) -> str:
    try:
        return make_url(settings.database).render_as_string(hide_password=True)
    except ArgumentError:
        return "?"


def _database(settings: Settings) -> str | None:
    try:
        kind = make_url(settings.database).get_backend_name()
    except ArgumentError:
        return "is no SQLAlchemy URL; e.g. postgresql+asyncpg://klaim:password@localhost/klaim"
    if kind == "postgresql" and not _importable("asyncpg"):
        return "PostgreSQL wants the extra: pip install 'klaim[postgres]'"
    if kind not in ("sqlite", "postgresql"):
        return f"{kind} is not supported; sqlite and postgresql are"
    return None


def _importable(module: str) -> bool:
    try:
        import_module(module)
    except ImportError:
        return False
    return True


def _folder(settings: Settings) -> str | None:
    at = settings.data.resolve()
    while not at.exists():
        at = at.parent
    if not at.is_dir():
        return f"{settings.data} can't be made: {at} is no folder"
    return None if os.access(at, os.R_OK | os.W_OK | os.X_OK) else f"{settings.data} can't be read and written"


def _keys(settings: Settings) -> str | None:
    try:
        if settings.keys is not None:
            Keyring.from_setting(settings.keys.get_secret_value())
    except KeyProblem as error:
        return str(error)
    return None


def _delivery_shown(settings: Settings, name: str) -> str:
    if getattr(settings, name) is not None:
        return "set"
    return "the drawer of the chat page" if settings.embedded else "not set"


def _smtp(settings: Settings) -> str | None:
    if settings.smtp_url is None:
        return None
    try:
        SmtpSender(settings.smtp_url.get_secret_value(), "klaim@contoh.invalid")
    except ValueError as error:
        return str(error)
    return None


def _sender(settings: Settings) -> str | None:
    if settings.mail_from is None:
        return None
    try:
        SmtpSender("smtp://contoh.invalid", settings.mail_from)
    except ValueError as error:
        return str(error)
    return None


def _late_mail(settings: Settings) -> str | None:
    try:
        if settings.late_mail is not None:
            check_address(settings.late_mail)
    except ValueError as error:
        return str(error)
    return None


def _sms(settings: Settings) -> str | None:
    if settings.sms_url is None:
        return None
    try:
        SmsSender(settings.sms_url.get_secret_value())
    except ValueError as error:
        return str(error)
    return None


def _submission(settings: Settings) -> str | None:
    try:
        routes = read_routes(settings.submission, settings.programmes.split(","))
        for name in routes.values():
            offered(name, os.environ)
    except ValueError as error:
        return str(error)
    return None


def _submission_shown(settings: Settings) -> str:
    try:
        adapters = dict.fromkeys(read_routes(settings.submission, settings.programmes.split(",")).values())
        told = "; ".join(f"{name} can {', '.join(offered(name, os.environ))}" for name in adapters)
    except ValueError:
        return settings.submission
    return f"{settings.submission} ({told})"


def _dossier(settings: Settings) -> list[Line]:
    """The variables of the adapter `dossier`, where claims go there."""
    if "dossier" not in re.split(r"[,=\s]+", settings.submission):
        return []
    wrong: dict[str, str] = {}
    try:
        dossier.read(os.environ)
    except dossier.WrongSetting as error:
        # Of a setting of the bot that only the mails of dossiers want, it is told where those are asked for.
        for name, problem in error.problems.items():
            place, said = (name, problem) if name in dossier.OWN else (dossier.MAIL_TO, f"{name} {problem}")
            wrong[place] = f"{wrong[place]}; {said}" if place in wrong else said
    limit = os.environ.get(dossier.MAIL_LIMIT) or dossier.DEFAULT_LIMIT
    shown = {
        dossier.STORE: os.environ.get(dossier.STORE) or "not set",
        dossier.MAIL_TO: os.environ.get(dossier.MAIL_TO) or "not set",
        dossier.MAIL_LIMIT: f"{limit} MB",
    }
    return [Line(name.removeprefix("KLAIM_"), value, wrong.get(name)) for name, value in shown.items()]


def _rules(settings: Settings) -> str | None:
    try:
        rules.load(settings.rules)
    except rules.RulesFileError as error:
        return "; ".join(error.problems)
    return None


def _holidays(settings: Settings) -> str | None:
    try:
        free_days.load(settings.holidays)
    except free_days.HolidayFileError as error:
        return "; ".join(error.problems)
    return None


def _promises_shown(settings: Settings) -> str:
    """The promises as working days. They are told as the operator's, never as the law's."""
    if settings.promises is None and not settings.embedded:
        return f"not set: nobody is told a day; e.g. {PROMISES_EXAMPLE}"
    whose = "as your own" if settings.promises else "as an example, for trying out"
    return f"{settings.promised} working days, told {whose}"


def _branches(settings: Settings) -> str | None:
    try:
        branches.load(settings.branches)
    except OSError as error:
        return f"{settings.branches} can't be read: {error.strerror}"
    except BranchFileError as error:
        return "; ".join(str(error).splitlines())
    return None
