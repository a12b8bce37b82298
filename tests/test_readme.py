"""The README says what is true: its settings, its commands and its diagrams are compared with the program."""

from __future__ import annotations

import re
from pathlib import Path

from bot.settings import Settings
from dialogs.claims import claims
from dialogs.claims.diagram import of_claim
from dialogs.engine.diagram import of_conversation
from dialogs.law.claim_lifecycle import diagram
from dialogs.table import TABLE

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_setting_is_listed_and_no_other() -> None:
    listed = set(re.findall(r"^\| `([A-Z_]+)` \|", README, re.M))
    assert listed == {name.upper() for name in Settings.model_fields}


def test_the_diagrams_are_those_of_the_declarations() -> None:
    """Regenerate with `klaim diagram NAME` when this fails, and paste what it prints."""
    drawings = {
        "jht_resign": of_claim(claims()["jht_resign"]),
        "conversation": of_conversation(TABLE),
        "lifecycle": diagram(),
    }
    for name, drawn in drawings.items():
        shown = re.search(rf"<!-- diagram {name} -->\n```mermaid\n(.*?)```", README, re.S)
        assert shown, f"the README has no diagram {name}"
        assert shown[1] == drawn.rstrip("\n") + "\n"


def test_pictures_and_files_it_names_exist() -> None:
    shown = re.findall(r"\]\(([^)#][^)]*)\)", README)
    # locales/xx stands for a language somebody adds.
    named = set(re.findall(r"`((?:dialogs|bot|locales|tests)/[\w./]+)`", README)) - {"locales/xx"}
    assert ".readme/claim.png" in shown
    assert "bot/ports/submission.py" in named
    for target in (*shown, *named):
        assert (ROOT / target).exists(), target
