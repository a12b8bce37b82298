"""Settings of the dossier, from the adapter's own variables `KLAIM_DOSSIER_…`.

`KLAIM_DOSSIER_STORE`: a folder, or an address obstore reaches, such as `s3://bucket/prefix`; its credentials are the usual `AWS_…`
variables. `KLAIM_DOSSIER_MAIL_TO`: the branch's address, or addresses by the id of the branch, `pamekasan=a@contoh.or.id;
*=b@contoh.or.id`. `KLAIM_DOSSIER_MAIL_LIMIT`: megabytes of one mail, 20 when not set. One of the first two is needed. Mails go through
the server of `KLAIM_SMTP_URL`, from `KLAIM_MAIL_FROM`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar
from urllib.parse import urlsplit

from bot.mail import MailServer, check_address
from bot.settings import EMBEDDED_OPERATOR
from bot.texts import LOCALES

T = TypeVar("T")

STORE, MAIL_TO, MAIL_LIMIT = "KLAIM_DOSSIER_STORE", "KLAIM_DOSSIER_MAIL_TO", "KLAIM_DOSSIER_MAIL_LIMIT"
SMTP_URL, MAIL_FROM = "KLAIM_SMTP_URL", "KLAIM_MAIL_FROM"
OWN = (STORE, MAIL_TO, MAIL_LIMIT)
"""The variables that are this adapter's alone."""

DEFAULT_LIMIT, LEAST_LIMIT, MOST_LIMIT = 20, 10, 100
"""Megabytes of a mail. The least lets one original of 6 MB through, which grows by a third on its way."""
EVERY_OTHER = "*"
_OBJECTS = ("s3", "s3a", "gs", "az", "azure", "abfs", "abfss")


class WrongSetting(ValueError):
    """Settings of the dossier are wrong or missing. `problems` has a sentence for each, by the name of the variable."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        super().__init__("; ".join(f"{name} {problem}" for name, problem in problems.items()))
        self.problems = dict(problems)


@dataclass(frozen=True, slots=True)
class DossierSettings:
    """Destinations of dossiers. `store`: a folder or an address, "" for none. `mail_to`: addresses by branch, empty for no mails.

    `mail_limit`: bytes of one mail, as sent. `operator` and `contact` stand on the cover, in the language `locale`.
    """

    store: str = ""
    mail_to: Mapping[str, str] = field(default_factory=dict)
    mail_limit: int = DEFAULT_LIMIT * 1_000_000
    server: MailServer | None = None
    operator: str = EMBEDDED_OPERATOR
    contact: str = ""
    locale: str = LOCALES[0]
    credentials: Mapping[str, str] = field(default_factory=dict, repr=False)

    def address_of(self, branch: str) -> str:
        """Return the address of the branch of this id ("" where it is not known), or that of every other one. "" for no mail."""
        return self.mail_to.get(branch) or self.mail_to.get(EVERY_OTHER, "")


def read(environment: Mapping[str, str]) -> DossierSettings:
    """Return the settings. Raises WrongSetting, with a sentence and an example for each that is wrong or missing."""
    given = {name: environment.get(name, "").strip() for name in (*OWN, SMTP_URL, MAIL_FROM)}
    problems: dict[str, str] = {}
    if not given[STORE] and not given[MAIL_TO]:
        problems[STORE] = f"is missing, and {MAIL_TO} too; a dossier must go somewhere, e.g. /srv/berkas-klaim"
    store = _checked(problems, STORE, _store, given[STORE], "")
    nobody: dict[str, str] = {}
    mail_to = _checked(problems, MAIL_TO, _addresses, given[MAIL_TO], nobody)
    limit = _checked(problems, MAIL_LIMIT, _limit, given[MAIL_LIMIT], DEFAULT_LIMIT)
    server = None
    if mail_to:
        for name, example in ((SMTP_URL, "smtps://user:password@mail.contoh.or.id"), (MAIL_FROM, "klaim@contoh.or.id")):
            if not given[name]:
                problems[name] = f"is missing; {MAIL_TO} wants it, e.g. {example}"
        if given[SMTP_URL] and given[MAIL_FROM]:
            server = _server(problems, given[SMTP_URL], given[MAIL_FROM])
    if problems:
        raise WrongSetting(problems)
    locale = environment.get("KLAIM_LOCALE", "")
    return DossierSettings(
        store=store,
        mail_to=mail_to,
        mail_limit=limit * 1_000_000,
        server=server,
        operator=environment.get("KLAIM_OPERATOR_NAME") or EMBEDDED_OPERATOR,
        contact=environment.get("KLAIM_OPERATOR_CONTACT", ""),
        locale=locale if locale in LOCALES else LOCALES[0],
        credentials={name: value for name, value in environment.items() if name.startswith("AWS_") and value},
    )


def _checked(problems: dict[str, str], name: str, check: Callable[[str], T], value: str, missing: T) -> T:
    """Return what the value stands for, `missing` where there is none. A ValueError of the check becomes the setting's problem."""
    if not value:
        return missing
    try:
        return check(value)
    except ValueError as error:
        problems[name] = str(error)
        return missing


def _server(problems: dict[str, str], url: str, mail_from: str) -> MailServer | None:
    try:
        return MailServer(url, mail_from)
    except ValueError as error:
        problems[SMTP_URL] = str(error)
        return None


def _store(value: str) -> str:
    if "://" in value:
        parts = urlsplit(value)
        if parts.scheme not in _OBJECTS or not parts.netloc:
            raise ValueError("wants a folder or an object store, e.g. /srv/berkas-klaim or s3://berkas/klaim")
    elif not value.startswith("/"):
        raise ValueError("wants a folder from its root on, e.g. /srv/berkas-klaim")
    return value


def _addresses(value: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in filter(None, (part.strip() for part in value.split(";"))):
        branch, equals, address = part.rpartition("=")
        try:
            check_address(address.strip())
        except ValueError:
            branch, equals = "", "="
        branch = branch.strip() if equals else EVERY_OTHER
        if not branch or branch in found:
            raise ValueError(
                "wants an address, or one for each branch, e.g. pamekasan=a@contoh.or.id; *=b@contoh.or.id"
            )
        found[branch] = address.strip()
    return found


def _limit(value: str) -> int:
    if not value.isdecimal() or not LEAST_LIMIT <= int(value) <= MOST_LIMIT:
        raise ValueError(f"wants megabytes from {LEAST_LIMIT} to {MOST_LIMIT}, such as {DEFAULT_LIMIT}")
    return int(value)
