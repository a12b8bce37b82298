"""`klaim doctor`: all settings, what is wrong with which, how long a photo takes, and no secret on the screen."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.__main__ import app
from bot.doctor import Line, photo_timed, report, speed_shown
from bot.documents.pool import Pool
from bot.documents.reading import is_installed
from bot.documents.speed import WORKERS, Speed
from bot.settings import Settings, examine
from bot.submission.desk import DeskSubmission
from bot.submission.registry import REGISTRY
from tests.commands import COMPLETE, KEYS, TOKEN, klaim

pytestmark = pytest.mark.usefixtures("no_settings")
ALL = [name.upper() for name in Settings.model_fields]


def marks(printed: str) -> dict[str, str]:
    """The mark of each setting."""
    return {name: mark for mark, name in re.findall(r"^([✓✗]) KLAIM_([A-Z_]+)", printed, re.M)}


def doctor(**settings: str) -> Result:
    """Run `klaim doctor` in this process with these settings. Its exceptions reach the test."""
    return CliRunner().invoke(app, ["doctor", "--no-timing"], env=settings, catch_exceptions=False)


def test_the_embedded_default_is_healthy_and_nothing_is_made(tmp_path: Path) -> None:
    done = klaim("doctor", "--no-timing", folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert marks(done.stdout) == dict.fromkeys(ALL, "✓")
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty folder to be in."""
    monkeypatch.chdir(tmp_path)


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


@pytest.mark.usefixtures("here")
def test_all_settings_are_listed_even_where_several_are_wrong_or_missing() -> None:
    done = doctor(KLAIM_TOKEN=TOKEN, KLAIM_LISTEN="here", KLAIM_LOCALE="jv")
    assert done.exit_code == 1
    wrong = {"LISTEN", "LOCALE", "KEYS", "OPERATOR_NAME", "OPERATOR_CONTACT", "SMTP_URL"}
    assert marks(done.stdout) == {name: "✗" if name in wrong else "✓" for name in ALL}
    assert done.stderr == ""


@pytest.mark.usefixtures("here")
def test_no_secret_is_shown() -> None:
    secret = {
        "KLAIM_SMTP_URL": "smtps://klaim:geheim@mail.contoh.or.id",
        "KLAIM_SMS_URL": "https://klaim:geheim@sms.contoh.or.id",
        "KLAIM_MAIL_FROM": "klaim@contoh.or.id",
        "KLAIM_DATABASE_URL": "postgresql://klaim:geheim@127.0.0.1/klaim",
        "KLAIM_WEBHOOK_SECRET": "geheim",
    }
    done = doctor(**{**COMPLETE, **secret})
    assert done.exit_code == 0, done.stdout
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


@pytest.mark.usefixtures("here")
def test_a_name_that_is_no_setting_is_pointed_out() -> None:
    done = doctor(KLAIM_OPERATOR="Serikat Pekerja Contoh", KLAIM_BRANCH="x")
    assert done.exit_code == 0
    assert "? KLAIM_BRANCH is no setting; KLAIM_BRANCHES?" in done.stdout
    assert "? KLAIM_OPERATOR is no setting; KLAIM_OPERATOR_NAME?" in done.stdout


@pytest.mark.skipif(not is_installed(), reason="the extra ocr is not installed")
def test_it_reads_a_photo_and_tells_how_long_that_takes_here() -> None:
    """Run it in this process, which waits as long as a slow machine needs; the reader is a process of its own, as always."""
    done = CliRunner().invoke(app, ["doctor"])
    assert done.exit_code == 0, done.output
    announced, timed = done.output.splitlines()[-2:]
    assert re.fullmatch(r"… reading one specimen page.*--no-timing.*", announced)
    told = re.match(
        r"[✓!] a photo takes (\d+\.\d) s of CPU here.*\(start of the reader \d+ s\); about (\d+) photos a minute with \d+ core",
        timed,
    )
    assert told, timed
    assert float(told[1]) > 0
    assert int(told[2]) > 0


def test_a_fast_machine_is_praised_and_a_slow_one_is_told_what_to_do() -> None:
    fast = speed_shown(Speed(start=9.2, cpu=2.4, clock=2.5, cores=2))
    assert fast == "✓ a photo takes 2.4 s of CPU here (start of the reader 9 s); about 50 photos a minute with 2 cores"
    slow = speed_shown(Speed(start=30.0, cpu=5.1, clock=5.2, cores=2))
    assert slow.startswith("! a photo takes 5.1 s of CPU here")
    assert "the last of 4 full pages takes 21 s, and people are told to wait after 20." in slow
    assert "KLAIM_READING=off" in slow


def test_one_core_reads_one_photo_at_a_time() -> None:
    assert Speed(start=9.0, cpu=2.4, clock=2.5, cores=1).a_minute == 25
    assert not Speed(start=9.0, cpu=2.6, clock=2.7, cores=1).usable
    assert Speed(start=9.0, cpu=2.6, clock=2.7, cores=2).usable


def test_cores_beyond_the_workers_read_nothing() -> None:
    assert inspect.signature(Pool).parameters["workers"].default == WORKERS
    assert (
        Speed(start=9.0, cpu=2.4, clock=2.5, cores=16).a_minute
        == Speed(start=9.0, cpu=2.4, clock=2.5, cores=2).a_minute
    )


def test_a_busy_machine_is_seen_by_the_clock() -> None:
    assert "of CPU here, 6.0 s by the clock (" in speed_shown(Speed(start=9.0, cpu=2.4, clock=6.0, cores=2))


def test_where_photos_are_not_to_be_read_none_is_timed(tmp_path: Path) -> None:
    done = klaim("doctor", folder=tmp_path, KLAIM_READING="off")
    assert done.returncode == 0
    assert "✓ KLAIM_READING          off: participants choose and type" in done.stdout
    assert "photo takes" not in done.stdout
    assert "specimen" not in done.stdout


def test_nothing_is_timed_before_the_settings_are_right(tmp_path: Path) -> None:
    done = klaim("doctor", folder=tmp_path, KLAIM_LOCALE="jv")
    assert done.returncode == 1
    assert "specimen" not in done.stdout


async def test_a_reader_that_can_not_start_is_a_warning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Started with a Python that is none: the bot would take photos unread, and the operator hears of it."""
    monkeypatch.setattr("sys.executable", str(tmp_path / "no-python"))
    assert (
        await photo_timed()
        == "! a photo can't be read: no worker can be started: No such file or directory; participants choose and type"
    )


def test_where_dossiers_go_is_shown_and_what_is_wrong_there_is_told() -> None:
    done = doctor(KLAIM_SUBMISSION="dossier")
    assert "✗ KLAIM_DOSSIER_STORE" in done.output
    assert "e.g. /srv/berkas-klaim" in done.output
    fine = doctor(KLAIM_SUBMISSION="dossier", KLAIM_DOSSIER_STORE="/srv/berkas")
    assert "✓ KLAIM_DOSSIER_STORE    /srv/berkas" in fine.output
    assert "✓ KLAIM_DOSSIER_MAIL_LIMIT 20 MB" in fine.output
    mails = doctor(KLAIM_SUBMISSION="dossier", KLAIM_DOSSIER_MAIL_TO="cabang@contoh.example")
    assert "✗ KLAIM_DOSSIER_MAIL_TO" in mails.output
    assert "KLAIM_SMTP_URL is missing" in mails.output


def test_an_unknown_submission_adapter_is_told_with_those_there_are() -> None:
    done = doctor(KLAIM_SUBMISSION="pigeon")
    assert done.exit_code == 1
    assert re.search(r"^✗ KLAIM_SUBMISSION +wants one of: desk, .*http.*; not 'pigeon'$", done.output, re.M)


def test_a_registered_submission_adapter_is_fine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(REGISTRY, "pigeon", lambda tools: DeskSubmission(tools.held))
    assert marks(doctor(KLAIM_SUBMISSION="pigeon").output)["SUBMISSION"] == "✓"


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ("JHT=http", r"says nothing of JKK, JKM, JP; add \*=desk, such as JHT=http,\*=desk"),
        ("JHT=desk,JHT=http,*=desk", r"names JHT twice; each has one adapter, such as JHT=http,\*=desk"),
        ("JHX=desk,*=desk", r"wants one of JHT, JKK, JKM, JP, JKP or \* before the =, such as .*; not 'JHX'"),
        ("JHT=pigeon,*=desk", r"wants one of: desk, .*http.*; not 'pigeon'"),
        ("JHT=http,desk", r"wants an adapter or programme=adapter, such as JHT=http,\*=desk; not 'desk'"),
        ("JHT=http,*=desk", r"http wants KLAIM_SUBMISSION_URL, an address that begins with https://, such as .*"),
    ],
)
def test_a_submission_setting_that_is_wrong_is_told_in_one_sentence(setting: str, said: str) -> None:
    done = doctor(KLAIM_SUBMISSION=setting)
    assert done.exit_code == 1
    assert re.search(rf"^✗ KLAIM_SUBMISSION +{said}$", done.output, re.M), done.output


def test_the_doctor_tells_what_the_chosen_adapters_can_do() -> None:
    done = doctor(
        KLAIM_SUBMISSION="JHT=http,*=desk",
        KLAIM_SUBMISSION_URL="https://sistem.contoh.or.id/klaim",
        KLAIM_SUBMISSION_SECRET="rahasia-rahasia-rahasia-rahasia-1",
        KLAIM_SUBMISSION_CAPABILITIES="submit,status,verify",
    )
    assert "http can status, submit, verify; desk can correct, status, submit, withdraw" in done.output
    assert "rahasia-1" not in done.output


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("URL", "http://sistem.contoh.or.id", "http wants KLAIM_SUBMISSION_URL, an address that begins with https://"),
        ("SECRET", "kurang-panjang", "http wants KLAIM_SUBMISSION_SECRET, at least 32 characters"),
        ("CAPABILITIES", "status,fly", "KLAIM_SUBMISSION_CAPABILITIES wants some of submit, status, correct"),
        ("CAPABILITIES", "verify", "KLAIM_SUBMISSION_CAPABILITIES wants submit and status at least"),
    ],
)
def test_a_wrong_setting_of_the_http_adapter_is_told_before_the_start(name: str, value: str, said: str) -> None:
    given = {
        "KLAIM_SUBMISSION": "http",
        "KLAIM_SUBMISSION_URL": "https://sistem.contoh.or.id/klaim",
        "KLAIM_SUBMISSION_SECRET": "rahasia-rahasia-rahasia-rahasia-1",
    }
    done = doctor(**{**given, f"KLAIM_SUBMISSION_{name}": value})
    assert done.exit_code == 1
    assert said in done.output
    assert "kurang-panjang" not in done.output


def test_the_folder_of_a_local_bot_api_server_is_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KLAIM_API_URL", "http://127.0.0.1:8081")
    monkeypatch.setenv("KLAIM_TOKEN", TOKEN)

    def line() -> Line:
        return next(line for line in report(*examine()) if line.name == "API_FILES")

    assert "run with --local wants its folder here" in line().shown()
    monkeypatch.setenv("KLAIM_API_FILES", str(tmp_path / "nowhere"))
    assert "is no folder here" in line().shown()
    monkeypatch.setenv("KLAIM_API_FILES", str(tmp_path))
    assert line().fine


def test_how_people_reach_the_operator_is_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    def line() -> Line:
        return next(line for line in report(*examine()) if line.name == "OPERATOR_CONTACT")

    assert line().shown().endswith("an invented one, for trying out")
    monkeypatch.setenv("KLAIM_TOKEN", TOKEN)
    assert "is missing; people must be able to reach who runs the bot" in line().shown()
    monkeypatch.setenv("KLAIM_OPERATOR_CONTACT", "tanya saja")
    assert "wants telepon, jam, alamat and tautan" in line().shown()
    monkeypatch.setenv("KLAIM_OPERATOR_CONTACT", "telepon=021-555-0101")
    assert line().fine


def test_the_days_of_the_operators_own_are_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "libur.csv"
    file.write_text("2026-12-31,Tutup buku\nhari raya\n", encoding="utf-8")
    monkeypatch.setenv("KLAIM_HOLIDAYS", str(file))
    (line,) = [line for line in report(*examine()) if line.name == "HOLIDAYS"]
    assert (
        line.problem == f"{file}, line 2: wants a date and a name with a comma between them, e.g. 2026-12-31,Tutup buku"
    )


@pytest.mark.parametrize(
    ("setting", "token", "said"),
    [
        (None, TOKEN, "not set: nobody is told a day; e.g. recorded=1,verifying=5,approved=1,paying=5"),
        (None, None, "recorded 1, verifying 5, approved 1, paying 5 working days, told as an example, for trying out"),
        ("recorded=1", TOKEN, "recorded 1 working days, told as your own"),
    ],
)
def test_the_promises_are_shown_and_never_as_the_laws(
    monkeypatch: pytest.MonkeyPatch, setting: str | None, token: str | None, said: str
) -> None:
    for name, value in (("KLAIM_PROMISES", setting), ("KLAIM_TOKEN", token)):
        if value is not None:
            monkeypatch.setenv(name, value)
    (line,) = [line for line in report(*examine()) if line.name == "PROMISES"]
    assert line.value == said
