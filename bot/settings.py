"""The settings: environment variables with the prefix `KLAIM_`, checked before anything starts."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

EMBEDDED_OPERATOR = "Operator Contoh (uji coba)"
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
    api_url: str = Field("https://api.telegram.org", description="Bot API server, without /bot")
    mode: Literal["polling", "webhook"] | None = Field(
        None, description="polling, or webhook (the default when WEBHOOK_URL is set)"
    )
    listen: str = Field("127.0.0.1:8080", description="host:port for webhook, desk and health")
    webhook_url: str | None = Field(None, description="public https base; the bot adds its path and registers it")
    webhook_secret: SecretStr | None = Field(
        None, description="1–256 of A–Z a–z 0–9 _ -; derived from KEYS when not set"
    )
    database_url: str | None = Field(None, description="SQLAlchemy URL; SQLite in the data folder when not set")
    data: Path = Field(Path("data"), description="folder for the database, files and keys")
    keys: SecretStr | None = Field(
        None, description="encryption keys, 32 bytes in base64, comma-separated, newest first"
    )
    submission: Literal["desk"] = Field("desk", description="where claims go: desk, the built-in web page")
    smtp_url: SecretStr | None = Field(
        None, description="smtp://user:password@host:port or smtps://… for the PIN by e-mail"
    )
    sms_url: SecretStr | None = Field(
        None, description="POST of {to, text} for the PIN by SMS; credentials in it become Basic auth"
    )
    mail_from: str | None = Field(None, description="sender of mails, e.g. Klaim <klaim@contoh.or.id>")
    branches: Path | None = Field(None, description="YAML file with the branches; two ship with the bot")
    operator_name: str | None = Field(None, description="who runs this bot, as people know them")
    locale: Literal["id", "en"] = Field("id", description="language before the participant chooses one")

    @field_validator("listen")
    @classmethod
    def _host_and_port(cls, value: str) -> str:
        host, colon, port = value.rpartition(":")
        if not colon or not host or not port.isdigit() or not 0 <= int(port) <= 65535:
            raise ValueError("wants host:port, e.g. 127.0.0.1:8080")
        return value

    @field_validator("api_url", "webhook_url")
    @classmethod
    def _http_url(cls, value: str | None) -> str | None:
        if value is not None and (urlsplit(value).scheme not in ("http", "https") or not urlsplit(value).hostname):
            raise ValueError("wants an address such as https://contoh.or.id")
        return value.rstrip("/") if value else value

    @field_validator("webhook_secret")
    @classmethod
    def _secret_token(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", value.get_secret_value()):
            raise ValueError("wants 1 to 256 of A-Z a-z 0-9 _ -")
        return value

    @model_validator(mode="after")
    def _fits_together(self) -> Settings:
        if self.mode == "webhook" and not self.webhook_url:
            raise ValueError("KLAIM_MODE=webhook wants KLAIM_WEBHOOK_URL, e.g. https://klaim.contoh.or.id")
        if self.mode == "webhook" and self.embedded:
            raise ValueError(
                "KLAIM_MODE=webhook wants KLAIM_TOKEN; without a token the bot talks to its own local Bot API"
            )
        return self

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
    def database(self) -> str:
        """The database's URL."""
        return self.database_url or f"sqlite+aiosqlite:///{(self.data / 'klaim.sqlite').resolve()}"

    @property
    def operator(self) -> str:
        return self.operator_name or EMBEDDED_OPERATOR


def load() -> Settings:
    """The settings of this process's environment. Raises SettingsProblem, one line for each that is wrong."""
    try:
        settings = Settings()  # type: ignore[call-arg]  # mypy has no plugin here; every field has a default or a variable
    except ValidationError as error:
        raise SettingsProblem(
            [_line(dict(problem)) for problem in error.errors(include_url=False, include_input=False)]
        ) from None
    problems = missing(settings)
    if problems:
        raise SettingsProblem(problems)
    return settings


def missing(settings: Settings) -> list[str]:
    """What a bot with a token can't do without."""
    if settings.embedded:
        return []
    problems = []
    if settings.keys is None:
        problems.append(
            "KLAIM_KEYS is missing: with a token, keys of your own are wanted; make one with: klaim keys new"
        )
    if not settings.operator_name:
        problems.append("KLAIM_OPERATOR_NAME is missing: people must know who runs the bot, e.g. Serikat Pekerja Maju")
    if settings.smtp_url is None and settings.sms_url is None:
        problems.append(
            "KLAIM_SMTP_URL or KLAIM_SMS_URL is missing: a PIN must reach people, e.g. smtps://user:password@mail.contoh.or.id"
        )
    if settings.smtp_url is not None and not settings.mail_from:
        problems.append("KLAIM_MAIL_FROM is missing: mails need a sender, e.g. klaim@contoh.or.id")
    return problems


def _line(problem: dict[str, object]) -> str:
    where = problem["loc"]
    what = str(problem["msg"]).removeprefix("Value error, ")
    name = f"KLAIM_{str(where[0]).upper()}" if isinstance(where, tuple) and where else ""
    return f"{name}: {what}" if name else what
