"""The settings: environment variables with the prefix `KLAIM_`, checked before anything starts."""

from __future__ import annotations

import re
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.ports.work import VERDICT_SECONDS
from dialogs.law.promises import EXAMPLE as PROMISES_EXAMPLE
from dialogs.law.promises import Promises
from dialogs.model.contact import EXAMPLE, Contact

TELEGRAM = "https://api.telegram.org"
LONGEST_OPERATOR = 50
"""Most characters: the bot's short description, which Telegram cuts at 120, names the operator."""
LONGEST_WAIT = 86_400
"""Seconds of a day: whoever waits longer for a verdict has left."""
SHORTEST_AUDIT, LONGEST_AUDIT = 30, 36_500
"""Days for which the audit may be kept."""
PROGRAMMES = ("JHT", "JKK", "JKM", "JP", "JKP")
EMBEDDED_OPERATOR = "Operator Contoh (uji coba)"
CONTACT_EXAMPLE = "telepon=021-555-0101; jam=Senin–Jumat 08.00–16.00 WIB"
EMBEDDED_TOKEN = "1000000001:LOCAL-embedded-bot-api-only-000000000"  # noqa: S105 - known to the local Bot API only


class SettingsProblem(ValueError):
    """A setting is wrong or missing. Each line names one, says what is wanted and gives an example; never a value that is secret."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class Settings(BaseSettings):
    """Everything an operator can set. Without a token everything is embedded: a local Bot API, SQLite and files in `data`."""

    model_config = SettingsConfigDict(env_prefix="KLAIM_", env_ignore_empty=True, extra="ignore")

    token: SecretStr | None = Field(
        None, description="the bot's token from @BotFather; without it everything runs embedded"
    )
    api_url: str = Field(TELEGRAM, description="Bot API server, without /bot")
    api_files: Path | None = Field(
        None, description="folder in which a Bot API server run with --local keeps files; only below it they are read"
    )
    mode: Literal["polling", "webhook"] | None = Field(
        None, description="polling, or webhook (the default when WEBHOOK_URL is set)"
    )
    listen: str = Field("127.0.0.1:8080", description="host:port for webhook, desk and health")
    webhook_url: str | None = Field(None, description="public https base; the bot adds its path and registers it")
    webhook_secret: SecretStr | None = Field(
        None, description="1–256 of A–Z a–z 0–9 _ -; derived from KEYS when not set"
    )
    database_url: str | None = Field(
        None, repr=False, description="SQLAlchemy URL; SQLite in the data folder when not set"
    )
    data: Path = Field(Path("data"), description="folder for the database, files and keys")
    keys: SecretStr | None = Field(
        None, description="encryption keys, 32 bytes in base64, comma-separated, newest first"
    )
    submission: str = Field(
        "desk", description="where claims go: the name of an adapter, or several by programme: JHT=http,*=desk"
    )
    submission_url: str | None = Field(None, description="of the adapter http: base address of the operator's system")
    submission_secret: SecretStr | None = Field(
        None, description="of the adapter http: what both sides sign with, at least 32 characters"
    )
    submission_documents: Literal["upload", "link"] = Field(
        "upload", description="of the adapter http: documents go along, or signed links to them that last 24 hours"
    )
    submission_capabilities: str | None = Field(
        None, description="of the adapter http: what the system can do; asked at GET /capabilities when not set"
    )
    smtp_url: SecretStr | None = Field(
        None, description="smtp://user:password@host:port or smtps://… for the PIN by e-mail"
    )
    sms_url: SecretStr | None = Field(
        None, description="POST of {to, text} for the PIN by SMS; credentials in it become Basic auth"
    )
    mail_from: str | None = Field(None, description="sender of mails, e.g. Klaim <klaim@contoh.or.id>")
    late_mail: str | None = Field(
        None, description="address that gets a mail on working mornings on which claims are late"
    )
    branches: Path | None = Field(None, description="YAML file with the branches, in place of those that ship")
    rules: Path | None = Field(
        None, description="YAML file with legal parameters in place of those that ship (`klaim rules`)"
    )
    holidays: Path | None = Field(
        None, description="CSV file of the operator's own free days, beside the national ones (2026-12-31,Tutup buku)"
    )
    promises: str | None = Field(
        None, description=f"working days each stage of a claim takes at most, e.g. {PROMISES_EXAMPLE}"
    )
    totp: Literal["optional", "required"] = Field(
        "optional", description="authenticators at the desk: optional, or required of supervisors and administrators"
    )
    trusted_proxies: str = Field(
        "",
        description="networks of proxies that are believed about addresses, e.g. 127.0.0.1, 10.0.0.0/8; none when not set",
    )
    proxy_header: Literal["X-Forwarded-For", "Forwarded"] = Field(
        "X-Forwarded-For", description="header in which TRUSTED_PROXIES tell the address; the other one is never read"
    )
    programmes: str = Field(
        "JHT,JKK,JKM,JP", description="programmes filed here, comma-separated; of others we say where they are filed"
    )
    reading: Literal["auto", "off"] = Field(
        "auto", description="whether photos are read: auto where klaim[ocr] is installed, off saves its memory"
    )
    photo_wait: float = Field(
        VERDICT_SECONDS,
        ge=1,
        le=86_400,
        description="seconds until a photo without a verdict is taken, to be read later",
    )
    audit_days: int = Field(
        1825,
        ge=SHORTEST_AUDIT,
        le=LONGEST_AUDIT,
        description="days for which the audit is kept: who looked at or changed what",
    )
    public_figures: Literal["on", "off"] = Field(
        "off", description="a page for everybody with figures of what happens here, small counts left out"
    )
    four_eyes: Literal["auto", "on", "off"] = Field(
        "auto", description="whether a transfer takes a second officer: auto where two or more have the right to it"
    )
    operator_name: str | None = Field(None, description="who runs this bot, as people know them")
    operator_contact: str | None = Field(
        None, description="how people reach them: telepon=021-555-0101; jam=…; alamat=…; tautan=https://…"
    )
    locale: Literal["id", "en"] = Field("id", description="language before a participant or an officer chooses one")

    @field_validator("photo_wait", mode="before")
    @classmethod
    def _seconds(cls, value: object) -> float:
        try:
            seconds = float(str(value))
        except ValueError:
            seconds = 0.0
        if not 1 <= seconds <= LONGEST_WAIT:
            raise ValueError(f"wants seconds from 1 to {LONGEST_WAIT}, such as 20")
        return seconds

    @field_validator("audit_days", mode="before")
    @classmethod
    def _days(cls, value: object) -> int:
        if not str(value).isdecimal() or not SHORTEST_AUDIT <= int(str(value)) <= LONGEST_AUDIT:
            raise ValueError(f"wants days from {SHORTEST_AUDIT} to {LONGEST_AUDIT}, such as 1825 for five years")
        return int(str(value))

    @field_validator("token")
    @classmethod
    def _bot_token(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not re.fullmatch(r"[0-9]+:[A-Za-z0-9_-]{10,}", value.get_secret_value()):
            raise ValueError("wants the token @BotFather gave, such as 123456:ABC…")
        return value

    @field_validator("listen")
    @classmethod
    def _host_and_port(cls, value: str) -> str:
        host, colon, port = value.rpartition(":")
        if not colon or not host or not port.isdigit() or not 0 <= int(port) <= 65535:
            raise ValueError("wants host:port, e.g. 127.0.0.1:8080")
        return value

    @field_validator("programmes")
    @classmethod
    def _known_programmes(cls, value: str) -> str:
        named = [one.strip().upper() for one in value.split(",")]
        if not set(named) <= set(PROGRAMMES):
            raise ValueError(f"wants some of {','.join(PROGRAMMES)}, e.g. JHT,JKM")
        return ",".join(dict.fromkeys(named))

    @field_validator("trusted_proxies")
    @classmethod
    def _networks(cls, value: str) -> str:
        try:
            _networks_of(value)
        except ValueError:
            raise ValueError("wants networks such as 127.0.0.1, 10.0.0.0/8") from None
        return value

    @field_validator("promises")
    @classmethod
    def _stages(cls, value: str | None) -> str | None:
        if value is not None:
            Promises.parse(value)
        return value

    @field_validator("api_url", "webhook_url")
    @classmethod
    def _http_url(cls, value: str | None) -> str | None:
        if value is None:
            return None
        if not _is_web_address(value):
            raise ValueError("wants an address such as https://contoh.or.id")
        if re.search(r"/bot[^/]*/?$", urlsplit(value).path):
            raise ValueError("wants the address without /bot…; the bot adds what is needed")
        return value.rstrip("/")

    @field_validator("api_files")
    @classmethod
    def _whole_path(cls, value: Path | None) -> Path | None:
        if value is not None and (not value.is_absolute() or value == Path(value.anchor)):
            raise ValueError("wants a folder from its root on, e.g. /var/lib/telegram-bot-api")
        return value

    @field_validator("operator_name")
    @classmethod
    def _short_name(cls, value: str | None) -> str | None:
        if value is not None and (len(value) > LONGEST_OPERATOR or not value.isprintable()):
            raise ValueError(f"wants one line of at most {LONGEST_OPERATOR} characters, e.g. Serikat Pekerja Maju")
        return value

    @field_validator("operator_contact")
    @classmethod
    def _reachable(cls, value: str | None) -> str | None:
        if value is not None:
            try:
                Contact.parse(value)
            except ValueError as error:
                raise ValueError(f"{error}, e.g. {CONTACT_EXAMPLE}") from None
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _secret_token(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", value.get_secret_value()):
            raise ValueError("wants 1 to 256 of A-Z a-z 0-9 _ -")
        return value

    @property
    def embedded(self) -> bool:
        """Whether everything runs in this process, for trying out."""
        return self.token is None

    @property
    def uses_webhook(self) -> bool:
        return not self.embedded and (self.mode == "webhook" or (self.mode is None and self.webhook_url is not None))

    @property
    def host(self) -> str:
        return self.listen.rpartition(":")[0].strip("[]")

    @property
    def port(self) -> int:
        return int(self.listen.rpartition(":")[2])

    @property
    def base_url(self) -> str:
        """The address of the one port, as a browser reaches it, without a slash at the end."""
        return self.webhook_url or f"http://{self.listen}"

    @property
    def database(self) -> str:
        """The database's URL."""
        return self.database_url or f"sqlite:///{(self.data / 'klaim.sqlite').resolve()}"

    @property
    def operator(self) -> str:
        return self.operator_name or EMBEDDED_OPERATOR

    @property
    def contact(self) -> Contact:
        """Ways to reach who runs the bot; an invented contact where it is only tried out."""
        return Contact.parse(self.operator_contact) if self.operator_contact else EXAMPLE

    @property
    def proxies(self) -> tuple[IPv4Network | IPv6Network, ...]:
        """Networks of the proxies that are trusted."""
        return _networks_of(self.trusted_proxies)

    @property
    def promised(self) -> Promises:
        """Times promised for the stages of a claim: those set. None are where they are not set, but an example while it is tried out."""
        if self.promises is None:
            return Promises.parse(PROMISES_EXAMPLE) if self.embedded else Promises()
        return Promises.parse(self.promises)


def load() -> Settings:
    """The settings of this process's environment. Raises SettingsProblem, one line for each that is wrong."""
    settings, problems = examine()
    if problems:
        raise SettingsProblem([f"KLAIM_{name.upper()}: {problem}" for name, problem in problems.items()])
    return settings


def examine() -> tuple[Settings, dict[str, str]]:
    """The settings of this process's environment, and what is wrong with which; those that are wrong stand at their default."""
    problems: dict[str, str] = {}
    try:
        settings = Settings()  # type: ignore[call-arg]  # mypy has no plugin here; every field has a default or a variable
    except ValidationError as error:
        for problem in error.errors(include_url=False):
            problems[str(problem["loc"][0])] = _wanted(dict(problem))
        settings = Settings(**{name: Settings.model_fields[name].default for name in problems})
    return settings, {**missing(settings), **problems}


def missing(settings: Settings) -> dict[str, str]:
    """Problems between settings, by the name of the setting that is missing or does not fit."""
    problems = {}
    if settings.embedded:
        if settings.mode == "webhook":
            problems["mode"] = "webhook wants KLAIM_TOKEN; without a token the bot talks to its own local Bot API"
        return problems
    if settings.mode == "webhook" and not settings.webhook_url:
        problems["webhook_url"] = "is missing; KLAIM_MODE=webhook wants it, e.g. https://klaim.contoh.or.id"
    elif settings.uses_webhook and settings.api_url == TELEGRAM and not _telegram_reaches(settings.webhook_url or ""):
        problems["webhook_url"] = (
            "must begin with https:// and have no port but 443, 80, 88 or 8443: Telegram calls no other, "
            "e.g. https://klaim.contoh.or.id"
        )
    if settings.api_files is not None and settings.api_url == TELEGRAM:
        problems["api_files"] = "is of use only with KLAIM_API_URL, the address of your own Bot API server"
    if settings.keys is None:
        problems["keys"] = "is missing; with a token, keys of your own are wanted: make one with: klaim keys new"
    if not settings.operator_name:
        problems["operator_name"] = "is missing; people must know who runs the bot, e.g. Serikat Pekerja Maju"
    if not settings.operator_contact:
        problems["operator_contact"] = (
            f"is missing; people must be able to reach who runs the bot, e.g. {CONTACT_EXAMPLE}"
        )
    if settings.smtp_url is None and settings.sms_url is None:
        problems["smtp_url"] = (
            "is missing, and KLAIM_SMS_URL too; a PIN must reach people, e.g. smtps://user:password@mail.contoh.or.id"
        )
    if settings.late_mail and settings.smtp_url is None:
        problems["smtp_url"] = "is missing; KLAIM_LATE_MAIL wants a mail server, e.g. smtps://mail.contoh.or.id"
    if settings.smtp_url is not None and not settings.mail_from:
        problems["mail_from"] = "is missing; mails need a sender, e.g. klaim@contoh.or.id"
    return problems


def _networks_of(setting: str) -> tuple[IPv4Network | IPv6Network, ...]:
    return tuple(ip_network(one.strip()) for one in setting.split(",") if one.strip())


def _is_web_address(value: str) -> bool:
    try:
        parts = urlsplit(value)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _telegram_reaches(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme == "https" and parts.port in (None, 443, 80, 88, 8443)


def _wanted(problem: dict[str, Any]) -> str:
    """Pydantic's finding, in our words. The value is shown only where it was to be one of a few words: no secret is."""
    if problem["type"] == "literal_error":
        return f"wants {problem['ctx']['expected']}, not {str(problem['input'])[:40]!r}"
    return str(problem["msg"]).removeprefix("Value error, ")
