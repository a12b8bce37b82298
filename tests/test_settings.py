"""Settings: what is wrong or missing is said in one line each, naming the setting and never a secret."""

from __future__ import annotations

from ipaddress import ip_network
from pathlib import Path

import pytest

from bot.settings import LONGEST_OPERATOR, Settings, SettingsProblem, examine, load
from bot.texts import LOCALES, plain
from dialogs.model.effects import Text
from tests.commands import COMPLETE, KEYS, TOKEN

SECRETS = (TOKEN, KEYS, "geheim")


pytestmark = pytest.mark.usefixtures("no_settings")


def problems(monkeypatch: pytest.MonkeyPatch, **settings: str) -> list[str]:
    """Problems of these settings."""
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SettingsProblem) as caught:
        load()
    return caught.value.problems


def test_without_any_setting_everything_is_embedded() -> None:
    settings = load()
    assert settings.embedded
    assert not settings.uses_webhook
    assert settings.database == f"sqlite:///{Path('data/klaim.sqlite').resolve()}"
    assert (settings.host, settings.port) == ("127.0.0.1", 8080)


def test_an_empty_variable_counts_as_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.setenv(f"KLAIM_{name.upper()}", "")
    assert load() == Settings()
    assert load().embedded


def test_these_are_the_settings() -> None:
    wanted = """TOKEN API_URL API_FILES MODE LISTEN WEBHOOK_URL WEBHOOK_SECRET DATABASE_URL DATA KEYS SUBMISSION SUBMISSION_URL
        SUBMISSION_SECRET SUBMISSION_DOCUMENTS SUBMISSION_CAPABILITIES SMTP_URL SMS_URL
        MAIL_FROM LATE_MAIL BRANCHES RULES HOLIDAYS PROMISES TOTP TRUSTED_PROXIES PROXY_HEADER
        PROGRAMMES READING PHOTO_WAIT AUDIT_DAYS PUBLIC_FIGURES FOUR_EYES OPERATOR_NAME OPERATOR_CONTACT LOCALE"""
    assert [name.upper() for name in Settings.model_fields] == wanted.split()


@pytest.mark.parametrize("value", ["localhost", "10.0.0.1/8", "10.0.0.0/99", "127.0.0.1;10.0.0.0/8", "geheim"])
def test_what_is_no_network_is_no_trusted_proxy(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    found = problems(monkeypatch, KLAIM_TRUSTED_PROXIES=value)
    assert found == ["KLAIM_TRUSTED_PROXIES: wants networks such as 127.0.0.1, 10.0.0.0/8"]


def test_trusted_proxies_are_networks(monkeypatch: pytest.MonkeyPatch) -> None:
    assert load().proxies == ()
    monkeypatch.setenv("KLAIM_TRUSTED_PROXIES", "127.0.0.1, 10.0.0.0/8,2001:db8::/32")
    assert load().proxies == tuple(map(ip_network, ("127.0.0.1", "10.0.0.0/8", "2001:db8::/32")))


def test_each_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    given = {
        "token": TOKEN,
        "api_url": "http://127.0.0.1:8081",
        "api_files": "/var/lib/telegram-bot-api",
        "mode": "webhook",
        "listen": "[::1]:8090",
        "webhook_url": "https://klaim.contoh.or.id",
        "webhook_secret": "rahasia-1",
        "database_url": "postgresql://klaim:geheim@127.0.0.1/klaim",
        "data": "/srv/klaim",
        "keys": KEYS,
        "submission": "desk",
        "smtp_url": "smtps://klaim:geheim@mail.contoh.or.id",
        "sms_url": "https://klaim:geheim@sms.contoh.or.id/kirim",
        "mail_from": "klaim@contoh.or.id",
        "branches": "/srv/cabang.yaml",
        "holidays": "/srv/libur.csv",
        "promises": "recorded=1,verifying=5",
        "operator_name": "Serikat Pekerja Contoh",
        "operator_contact": "telepon=021-555-0101; jam=Senin–Jumat 08.00–16.00 WIB",
        "locale": "en",
    }
    for name, value in given.items():
        monkeypatch.setenv(f"KLAIM_{name.upper()}", value)
    settings = load()
    assert {name: revealed(getattr(settings, name)) for name in given} == given
    assert (settings.host, settings.port, settings.uses_webhook) == ("::1", 8090, True)
    assert not any(secret in repr(settings) for secret in (*SECRETS, "rahasia-1"))


def revealed(value: object) -> str:
    """The text of a setting, secret or not."""
    return value.get_secret_value() if hasattr(value, "get_secret_value") else str(value)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("PHOTO_WAIT", "lama", "wants seconds from 1 to 86400, such as 20"),
        ("PHOTO_WAIT", "0", "wants seconds from 1 to 86400, such as 20"),
        (
            "PROMISES",
            "recorded=soon",
            "wants a stage with its working days, not 'recorded=soon', e.g. recorded=1,verifying=5,approved=1,paying=5",
        ),
        ("TOKEN", "geheim", "wants the token @BotFather gave, such as 123456:ABC…"),
        ("API_URL", "telegram", "wants an address such as https://contoh.or.id"),
        ("API_URL", "https://[::1", "wants an address such as https://contoh.or.id"),
        ("API_URL", "https://contoh.or.id:99999", "wants an address such as https://contoh.or.id"),
        (
            "API_URL",
            f"https://contoh.or.id/bot{TOKEN}/",
            "wants the address without /bot…; the bot adds what is needed",
        ),
        ("API_FILES", "berkas", "wants a folder from its root on, e.g. /var/lib/telegram-bot-api"),
        ("API_FILES", "/", "wants a folder from its root on, e.g. /var/lib/telegram-bot-api"),
        ("MODE", "poll", "wants 'polling' or 'webhook', not 'poll'"),
        ("LISTEN", "8080", "wants host:port, e.g. 127.0.0.1:8080"),
        ("LISTEN", "127.0.0.1:80800", "wants host:port, e.g. 127.0.0.1:8080"),
        ("WEBHOOK_URL", "klaim.contoh.or.id", "wants an address such as https://contoh.or.id"),
        ("WEBHOOK_SECRET", "geheim!", "wants 1 to 256 of A-Z a-z 0-9 _ -"),
        ("OPERATOR_NAME", "x" * 51, "wants one line of at most 50 characters, e.g. Serikat Pekerja Maju"),
        ("OPERATOR_NAME", "dua\nbaris", "wants one line of at most 50 characters, e.g. Serikat Pekerja Maju"),
        (
            "OPERATOR_CONTACT",
            "021-555-0101",
            "wants telepon, jam, alamat and tautan, each once, with = before and ; after its value, "
            "e.g. telepon=021-555-0101; jam=Senin–Jumat 08.00–16.00 WIB",
        ),
        (
            "OPERATOR_CONTACT",
            "jam=Senin–Jumat",
            "wants telepon, tautan or alamat: a way to reach somebody, "
            "e.g. telepon=021-555-0101; jam=Senin–Jumat 08.00–16.00 WIB",
        ),
        (
            "OPERATOR_CONTACT",
            "telepon=tanya saja",
            "wants a number such as 021-555-0101 as telepon, "
            "e.g. telepon=021-555-0101; jam=Senin–Jumat 08.00–16.00 WIB",
        ),
        (
            "OPERATOR_CONTACT",
            "tautan=contoh.or.id",
            "wants an address such as https://contoh.or.id/kontak as tautan, "
            "e.g. telepon=021-555-0101; jam=Senin–Jumat 08.00–16.00 WIB",
        ),
        ("LOCALE", "jv", "wants 'id' or 'en', not 'jv'"),
    ],
)
def test_a_wrong_value_gets_one_line(monkeypatch: pytest.MonkeyPatch, name: str, value: str, said: str) -> None:
    assert problems(monkeypatch, **{f"KLAIM_{name}": value}) == [f"KLAIM_{name}: {said}"]


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        ({"KLAIM_KEYS": ""}, "KLAIM_KEYS: is missing"),
        ({"KLAIM_OPERATOR_NAME": ""}, "KLAIM_OPERATOR_NAME: is missing"),
        ({"KLAIM_OPERATOR_CONTACT": ""}, "KLAIM_OPERATOR_CONTACT: is missing"),
        ({"KLAIM_SMS_URL": ""}, "KLAIM_SMTP_URL: is missing, and KLAIM_SMS_URL too"),
        ({"KLAIM_SMTP_URL": "smtp://127.0.0.1"}, "KLAIM_MAIL_FROM: is missing"),
        ({"KLAIM_API_FILES": "/var/lib"}, "KLAIM_API_FILES: is of use only with KLAIM_API_URL"),
        ({"KLAIM_MODE": "webhook"}, "KLAIM_WEBHOOK_URL: is missing"),
        ({"KLAIM_WEBHOOK_URL": "http://klaim.contoh.or.id"}, "KLAIM_WEBHOOK_URL: must begin with https://"),
        ({"KLAIM_WEBHOOK_URL": "https://klaim.contoh.or.id:9000"}, "KLAIM_WEBHOOK_URL: must begin with https://"),
    ],
)
def test_with_a_token_each_thing_missing_gets_one_line(
    monkeypatch: pytest.MonkeyPatch, change: dict[str, str], wanted: str
) -> None:
    (line,) = problems(monkeypatch, **{**COMPLETE, **change})
    assert line.startswith(wanted)
    assert "\n" not in line
    assert not any(secret in line for secret in SECRETS)


def test_with_a_token_the_least_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in COMPLETE.items():
        monkeypatch.setenv(name, value)
    assert not load().embedded


def test_a_bot_api_of_ones_own_may_call_over_http(monkeypatch: pytest.MonkeyPatch) -> None:
    own = {"KLAIM_API_URL": "http://127.0.0.1:8081", "KLAIM_WEBHOOK_URL": "http://127.0.0.1:8080"}
    for name, value in {**COMPLETE, **own}.items():
        monkeypatch.setenv(name, value)
    assert load().uses_webhook


def test_a_webhook_wants_a_token(monkeypatch: pytest.MonkeyPatch) -> None:
    (line,) = problems(monkeypatch, KLAIM_MODE="webhook", KLAIM_WEBHOOK_URL="https://klaim.contoh.or.id")
    assert line.startswith("KLAIM_MODE: webhook wants KLAIM_TOKEN")


def test_everything_wrong_is_said_at_once_and_the_rest_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {**COMPLETE, "KLAIM_LISTEN": "x", "KLAIM_LOCALE": "jv", "KLAIM_KEYS": ""}.items():
        monkeypatch.setenv(name, value)
    settings, wrong = examine()
    assert set(wrong) == {"keys", "listen", "locale"}
    assert settings.operator == "Serikat Pekerja Contoh"


@pytest.mark.parametrize("locale", LOCALES)
def test_the_longest_operator_fits_into_what_telegram_shows(locale: str) -> None:
    operator = {"operator": "W" * LONGEST_OPERATOR}
    assert len(plain(Text("bot-short-description", operator), locale)) <= 120
    assert len(plain(Text("bot-description", operator), locale)) <= 512
