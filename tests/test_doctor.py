"""`klaim doctor`: all settings, what is wrong with which, and no secret on the screen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.doctor import report
from bot.settings import Settings, examine
from tests.commands import COMPLETE, KEYS, TOKEN, klaim

pytestmark = pytest.mark.usefixtures("no_settings")
ALL = [name.upper() for name in Settings.model_fields]


def marks(printed: str) -> dict[str, str]:
    """The mark of each setting."""
    return {name: mark for mark, name in re.findall(r"^([✓✗]) KLAIM_([A-Z_]+)", printed, re.M)}


def test_the_embedded_default_is_healthy_and_nothing_is_made(tmp_path: Path) -> None:
    done = klaim("doctor", folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert marks(done.stdout) == dict.fromkeys(ALL, "✓")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("setting", "installed", "said"),
    [
        ("auto", True, "auto: photos are read"),
        ("auto", False, "auto: photos are not read.*pip install 'klaim\\[ocr\\]'"),
        ("off", True, "off"),
    ],
)
def test_it_says_whether_photos_are_read(
    monkeypatch: pytest.MonkeyPatch, setting: str, installed: bool, said: str
) -> None:
    """Having it or not is no fault either way."""
    monkeypatch.setenv("KLAIM_READING", setting)
    monkeypatch.setattr("bot.doctor.is_installed", lambda: installed)
    (line,) = [line for line in report(*examine()) if line.name == "READING"]
    assert line.fine
    assert re.match(said, line.value)


def test_all_settings_are_listed_even_where_several_are_wrong_or_missing(tmp_path: Path) -> None:
    done = klaim("doctor", folder=tmp_path, KLAIM_TOKEN=TOKEN, KLAIM_LISTEN="here", KLAIM_LOCALE="jv")
    assert done.returncode == 1
    wrong = {"LISTEN", "LOCALE", "KEYS", "OPERATOR_NAME", "SMTP_URL"}
    assert marks(done.stdout) == {name: "✗" if name in wrong else "✓" for name in ALL}
    assert "Traceback" not in done.stdout + done.stderr


def test_no_secret_is_shown(tmp_path: Path) -> None:
    secret = {
        "KLAIM_SMTP_URL": "smtps://klaim:geheim@mail.contoh.or.id",
        "KLAIM_SMS_URL": "https://klaim:geheim@sms.contoh.or.id",
        "KLAIM_MAIL_FROM": "klaim@contoh.or.id",
        "KLAIM_DATABASE_URL": "postgresql://klaim:geheim@127.0.0.1/klaim",
        "KLAIM_WEBHOOK_SECRET": "geheim",
    }
    done = klaim("doctor", folder=tmp_path, **{**COMPLETE, **secret})
    assert done.returncode == 0, done.stdout
    for hidden in ("geheim", TOKEN, KEYS):
        assert hidden not in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("TOKEN", "geheim", "wants the token @BotFather gave"),
        ("DATABASE_URL", "klaim.sqlite", "is no SQLAlchemy URL; e.g. postgresql"),
        ("DATABASE_URL", "mysql://klaim:geheim@127.0.0.1/klaim", "mysql is not supported; sqlite and postgresql are"),
        ("DATA", "file/data", "can't be made: .*file is no folder"),
        ("KEYS", "geheim!", "encryption key 1 is not base64"),
        ("KEYS", f"{KEYS},Z2VoZWlt", "encryption key 2 has 6 bytes, wanted 32"),
        ("KEYS", f"{KEYS},{KEYS}", "encryption key 2 stands there twice"),
        ("SMTP_URL", "https://klaim:geheim@mail.contoh.or.id", "mail server"),
        ("SMS_URL", "ftp://klaim:geheim@sms.contoh.or.id", "SMS service"),
        ("MAIL_FROM", "klaim", "the sender of mails must be an address such as"),
        ("BRANCHES", "nowhere.yaml", "nowhere.yaml: can't be read"),
        ("BRANCHES", "branches.yaml", "branches.yaml, row 1, city: is missing"),
    ],
)
def test_what_a_setting_points_to_is_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str, said: str
) -> None:
    (tmp_path / "file").write_text("no folder")
    (tmp_path / "branches.yaml").write_text(
        "branches:\n  - name: Kantor Contoh\n    province: Bali\n    address: Jalan Contoh\n"
    )
    monkeypatch.chdir(tmp_path)
    for one, setting in {**COMPLETE, "KLAIM_MAIL_FROM": "klaim@contoh.or.id", f"KLAIM_{name}": value}.items():
        monkeypatch.setenv(one, setting)
    lines = report(*examine())
    (wrong,) = [line for line in lines if not line.fine]
    assert wrong.name == name
    assert wrong.problem
    assert re.search(said, wrong.problem)
    assert not any("geheim" in line.shown() or "\n" in line.shown() for line in lines)


def test_what_the_doctor_finds_keeps_the_bot_from_starting(tmp_path: Path) -> None:
    wrong = {"KLAIM_KEYS": "geheim!", "KLAIM_DATABASE_URL": "klaim.sqlite"}
    started = klaim("run", folder=tmp_path, **{**COMPLETE, **wrong})
    assert (started.returncode, started.stdout) == (2, "")
    database, keys = started.stderr.splitlines()
    assert database.startswith("klaim: KLAIM_DATABASE_URL: is no SQLAlchemy URL")
    assert keys == "klaim: KLAIM_KEYS: encryption key 1 is not base64"
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_is_no_setting_is_pointed_out(tmp_path: Path) -> None:
    done = klaim("doctor", folder=tmp_path, KLAIM_OPERATOR="Serikat Pekerja Contoh", KLAIM_BRANCH="x")
    assert done.returncode == 0
    assert "? KLAIM_BRANCH is no setting; KLAIM_BRANCHES?" in done.stdout
    assert "? KLAIM_OPERATOR is no setting; KLAIM_OPERATOR_NAME?" in done.stdout
