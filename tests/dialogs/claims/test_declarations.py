"""A declaration written wrongly fails when it is imported, with a sentence; one written rightly is all a new claim kind needs."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fluent.runtime import FluentResource

import dialogs.claims.declared
from bot import texts
from dialogs.claims import claims
from dialogs.claims.filing_channels import where_told
from dialogs.claims.schema import ByBalance, Claim, Document, Question, place_of
from dialogs.law.conditions import Answered
from dialogs.law.parameters import Rule
from dialogs.law.statute import JHT_RESIGN_RULE
from dialogs.model.effects import FileClaim
from dialogs.understanding.answers import Choice, YesNo
from tests.dialogs.deciding import facts
from tests.dialogs.scripted_users import SEKAR, agree, choose_reason, file, go
from tests.dialogs.support import Chat

RULE = Rule("x", "Contoh", None)


def claim(*fields: Question, documents: tuple[Document, ...] = (), **more: object) -> Claim:
    return Claim("x", "JHT", RULE, (), fields, documents, ("left_work",), "branch", **more)  # type: ignore[arg-type] # named as the fields of Claim


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (lambda: claim(Question("a", YesNo()), Question("a", YesNo())), "claim x, a: an id may stand only once"),
        (
            lambda: claim(Question("review", YesNo())),
            "claim x, review: an id may stand only once in a claim, and not be",
        ),
        (
            lambda: claim(Question("doc_a", YesNo()), documents=(Document("a"),)),
            "claim x, a: an id may stand only once",
        ),
        (
            lambda: claim(Question("a", YesNo(), depends=("b",)), Question("b", YesNo())),
            "claim x, a: depends on b, which is not asked before it",
        ),
        (
            lambda: claim(Question("a", Choice("w", ("o" * 52,)))),
            "claim x, a: option o{52} is too long for a button",
        ),
        (lambda: claim(version=3, upgrades={1: dict}), "claim x: no upgrade from version 2"),
    ],
)
def test_a_wrong_declaration_fails_on_import_with_a_sentence(wrong: object, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        wrong()  # type: ignore[operator] # each of them is a call


def test_a_question_and_a_document_may_share_a_name() -> None:
    both = claim(Question("npwp", YesNo()), documents=(Document("npwp"),))
    assert [place_of(node) for node in both.nodes] == ["npwp", "doc_npwp"]


def test_every_condition_reads_as_a_phrase() -> None:
    for one in claims().values():
        for node in one.nodes:
            assert str(node.when), node
        for _, refusal in one.refusals():
            assert " object at " not in f"{refusal.when}{refusal.since}"
    assert str(Answered("bank", ("bca", "bri"))) == "bank = bca / bri"


# --- a new claim kind is one declaration and its texts --------------------------------------------------------------------

MODULE = '''
"""An invented claim."""

from dialogs.understanding.answers import Choice, YesNo
from dialogs.claims.declared.shared import CARD_AND_ID, FIELDS
from dialogs.law.conditions import answered
from dialogs.claims.schema import ByBalance, Claim, Document, Question, Refusal
from dialogs.law.statute import JHT_RESIGN_RULE

UMBRELLA = Claim(
    id="umbrella",
    programme="JHT",
    rule=JHT_RESIGN_RULE,
    situations=("left_work",),
    filing_place="lapak_asik",
    gates=(
        Question(
            "it_rains",
            YesNo(),
            refusals=(Refusal("dry", "not_yet", answered("it_rains", "tidak"), JHT_RESIGN_RULE, "time"),),
        ),
    ),
    fields=(Question("colour", Choice("colour", ("red", "blue"), {"merah": "red"})), *FIELDS),
    documents=(*CARD_AND_ID, Document("umbrella_photo")),
)
'''
WORDS = """
claim-umbrella = Payung
claim-full-umbrella = Payung
q-it_rains = Hujan?
label-it_rains = Hujan
why-it_rains = Contoh.
q-colour = Warna?
label-colour = Warna
why-colour = Contoh.
opt-colour-red = Merah
opt-colour-blue = Biru
doc-umbrella_photo = Foto payung
why-doc-umbrella_photo = Contoh.
refusal-dry-found = Tidak hujan.
refusal-dry-do = Tunggu.
"""


@pytest.fixture
def umbrella(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """One module more in `dialogs.claims.declared`, and its texts."""
    (tmp_path / "umbrella.py").write_text(MODULE, encoding="utf-8")
    monkeypatch.setattr(dialogs.claims.declared, "__path__", [*dialogs.claims.declared.__path__, str(tmp_path)])
    for locale in texts.LOCALES:
        texts._bundle(locale).add_resource(FluentResource(WORDS))
    claims.cache_clear()
    yield
    sys.modules.pop("dialogs.claims.declared.umbrella", None)
    for cached in (claims, texts._bundle, texts._fixed):
        cached.cache_clear()


@pytest.mark.usefixtures("umbrella")
def test_a_new_claim_kind_is_one_declaration_and_its_texts() -> None:
    assert list(claims())[-1] == "umbrella"
    chat = Chat()
    chat.say("/syarat")
    choose_reason(chat, "umbrella")
    chat.choose("tidak")
    assert chat.place == "refused"
    chat.press("btn-menu")
    chat.say("/dokumen")
    choose_reason(chat, "umbrella")
    agree(chat)
    choose_reason(chat, "umbrella")
    chat.choose("ya")
    assert chat.place == "colour"
    chat.say("merah")
    go(chat, "review")
    file(chat, SEKAR)
    filing = next(chat.all_works(FileClaim))
    assert filing.kind == "umbrella"
    assert filing.answers["colour"] == "red"
    assert set(filing.files) == {"kpj_card", "id", "umbrella_photo"}
    chat.recorded()
    chat.moved("verifying")
    chat.moved("needs_correction", "Contoh pesan.")
    chat.press("btn-correct")
    chat.change("label-colour")
    chat.choose("blue")
    file(chat, SEKAR)
    assert chat.filed.revision == 2
    assert chat.filed.answers["colour"] == "blue"


@pytest.mark.usefixtures("umbrella")
def test_a_new_claim_is_filed_where_its_declaration_says() -> None:
    chat = Chat(takes=frozenset({"JKP"}))
    chat.say("/syarat")
    choose_reason(chat, "umbrella")
    chat.choose("ya")
    assert "file-at-lapak_asik" in chat.ids


@pytest.mark.parametrize(
    ("balance", "words"),
    [
        ({}, "file-at-by-balance"),
        ({"balance": "unknown"}, "file-at-by-balance"),
        ({"balance": "to_15m"}, "file-at-branch"),
        ({"balance": "above_50m"}, "file-at-siapkerja"),
    ],
)
def test_a_place_of_filing_may_follow_from_the_balance(balance: dict[str, str], words: str) -> None:
    declared = replace(claim(), filing_place=ByBalance(up_to_limit="branch", above="siapkerja"))
    assert where_told(declared, facts(balance)).id == words


def test_two_claims_of_one_id_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "zz_again.py").write_text(MODULE.replace('"umbrella"', '"jht_phk"'), encoding="utf-8")
    monkeypatch.setattr(dialogs.claims.declared, "__path__", [*dialogs.claims.declared.__path__, str(tmp_path)])
    claims.cache_clear()
    try:
        with pytest.raises(ValueError, match="two claims have the id jht_phk"):
            claims()
    finally:
        sys.modules.pop("dialogs.claims.declared.zz_again", None)
        claims.cache_clear()


def test_the_shared_rule_is_what_it_is_declared_with() -> None:
    assert claims()["jht_resign"].rule is JHT_RESIGN_RULE
