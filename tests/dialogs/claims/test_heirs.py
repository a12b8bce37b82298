"""Those left behind: whose paper and whose account is told, a child has a guardian who agrees, and what does not fit is asked back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from bot.texts import LOCALES, plain, render
from dialogs.claims import claims
from dialogs.claims.schema import REVIEW, Claim, Document, Question
from dialogs.documents.types import takes_any
from dialogs.model.conversation import Draft
from dialogs.model.effects import FileClaim, Text
from dialogs.prompts.layout import label_of
from dialogs.understanding.answers import Accepted, Doubtful, Typed
from tests.dialogs.checks import BEGIN
from tests.dialogs.deciding import facts
from tests.dialogs.filling import documents_of, filled, stands
from tests.dialogs.scripted_users import SEKAR, Answer, begin, choose_reason, chosen, file, go
from tests.dialogs.support import Chat
from tests.dialogs.transcripts import approve

# The scholarship's heir is a child in any case; its parent or guardian files.
HEIRS = [claim.id for claim in claims().values() if claim.heirs and claim.id != "beasiswa"]

FOR_A_SON: Mapping[str, Answer] = {
    **SEKAR,
    "relation": chosen("anak"),
    "higher_exists": chosen("tidak"),
    "jkm_hint": chosen("tidak"),
    "heir_minor": chosen("ya"),
    "guardian_name": "Ratna Contohwati",
    "nik": "3276011203140002",
    "name": "Damar Contohadi",
    "birthdate": "12 Maret 2014",
    "p_name": "Budi Contoh",
    "p_nik": "3276011203650002",
    "p_birthdate": "12 Maret 1965",
    "kpj": "98765432109",
    "death_date": "1 September 2026",
    "holder": "Damar Contohadi",
}


def question(kind: str, name: str) -> Question:
    return next(one for one in claims()[kind].fields if one.id == name)


def document(kind: str, name: str) -> Document:
    return next(one for one in claims()[kind].documents if one.id == name)


def asked(kind: str, answers: Mapping[str, Any]) -> list[str]:
    """The questions on the way of these answers, in order."""
    return [node.id for node in stands(kind, answers, BEGIN).nodes if isinstance(node, Question)]


# --- the participant who died ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", HEIRS)
def test_a_participant_without_a_nik_is_known_by_their_passport(kind: str) -> None:
    answers = filled(kind, BEGIN) | {"p_nik": "paspor", "p_passport_no": "X1234567"}
    names = asked(kind, answers)
    assert names[names.index("p_nik") + 1] == "p_passport_no"
    assert stands(kind, answers, BEGIN).place == REVIEW
    assert "p_passport_no" not in asked(kind, filled(kind, BEGIN))


def test_everybody_who_is_asked_for_a_nik_may_name_a_passport_instead() -> None:
    for claim in claims().values():
        names = [one.id for one in claim.fields]
        niks = [one for one in claim.fields if one.id in ("nik", "p_nik")]
        assert niks, f"{claim.id} asks nobody for a NIK"
        for one in niks:
            assert one.kind.options == ("paspor",), f"{claim.id}, {one.id}"
            assert names[names.index(one.id) + 1].endswith("passport_no")


def test_the_birth_date_of_a_participant_with_a_passport_is_compared_with_nothing() -> None:
    kind = question("jkm", "p_birthdate").kind
    assert isinstance(kind.read(Typed("12 Maret 1965"), facts({"p_nik": "paspor"})), Accepted)
    assert isinstance(kind.read(Typed("12 Maret 1965"), facts({"p_nik": "3276011303650002"})), Doubtful)


def test_a_passport_of_the_one_who_died_is_taken_where_their_card_is_asked_for() -> None:
    def taken(**answers: str) -> list[bool]:
        draft = Draft("D", "jkm", 1, answers=answers)
        return [takes_any(draft, slot) for slot in ("id", "heir_id")]

    assert taken(p_nik="paspor", nik="3276011203650002") == [True, False]
    assert taken(p_nik="3276011203650002", nik="paspor") == [False, True]
    assert taken(p_nik="3276011203650002", nik="3276011203650002") == [False, False]


# --- of age or not -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", HEIRS)
@pytest.mark.parametrize(
    ("said", "born", "back"),
    [
        # On 21 November 2026: the day before the 18th birthday, the birthday; the same at 21.
        ("tidak", "2014-03-12", "heir_young"),
        ("tidak", "2008-11-22", "heir_young"),
        ("tidak", "2008-11-21", None),
        ("tidak", "1985-04-12", None),
        ("ya", "2014-03-12", None),
        ("ya", "2005-11-22", None),
        ("ya", "2005-11-21", "heir_grown"),
        ("ya", "1985-04-12", "heir_grown"),
    ],
)
def test_an_age_that_does_not_fit_the_answer_is_asked_back(kind: str, said: str, born: str, back: str | None) -> None:
    answers = filled(kind, BEGIN, {"heir_minor": said, "birthdate": born})
    names = asked(kind, answers)
    assert [name for name in ("heir_young", "heir_grown") if name in names] == ([back] if back else [])
    if back:
        assert names[names.index("birthdate") + 1] == back, "asked at once"


@pytest.mark.parametrize("kind", [kind for kind in HEIRS if kind != "jp_anak"])
@pytest.mark.parametrize(
    ("said", "born", "sure", "minor"),
    [
        ("tidak", "2014-03-12", {"heir_young": "ya"}, True),
        ("tidak", "2014-03-12", {"heir_young": "tidak"}, False),
        ("ya", "1985-04-12", {"heir_grown": "ya"}, False),
        ("ya", "1985-04-12", {"heir_grown": "tidak"}, True),
    ],
)
def test_the_second_answer_counts(kind: str, said: str, born: str, sure: dict[str, str], minor: bool) -> None:
    answers = filled(kind, BEGIN, {"heir_minor": said, "birthdate": born, **sure})
    names = asked(kind, answers)
    assert ("guardian_agreed" in names) is minor
    assert ("guardian_name" in names) is minor
    papers = documents_of(stands(kind, answers, BEGIN))
    wanted = any(one.id == "guardianship" for one in claims()[kind].documents)
    assert ("guardianship" in papers) is (minor and wanted)


def test_no_age_decides_by_itself_since_no_rule_names_one() -> None:
    """Between 18 and 21 both are possible: the answer stands as it was given."""
    for said in ("ya", "tidak"):
        answers = filled("jkm", BEGIN, {"heir_minor": said, "birthdate": "2007-05-05"})
        assert not {"heir_young", "heir_grown"} & set(asked("jkm", answers))
        assert ("guardian_name" in asked("jkm", answers)) is (said == "ya")


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", ["heir_minor", "heir_young", "heir_grown"])
def test_an_age_limit_that_stands_in_no_rule_is_said_to_be_for_the_branch_to_decide(name: str, locale: str) -> None:
    why = plain(Text(f"why-{name}"), locale)
    assert {"id": "Cabang yang menentukan", "en": "The branch decides"}[locale] in why
    assert "175" in why


# --- the guardian --------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [*HEIRS, "beasiswa"])
def test_nothing_of_a_child_is_asked_before_the_guardian_has_agreed(kind: str) -> None:
    given = {} if kind == "beasiswa" else {"heir_minor": "ya", "birthdate": "2014-03-12"}
    names = asked(kind, filled(kind, BEGIN, given))
    childs = ("child_name", "child_birthdate") if kind == "beasiswa" else ("nik", "name", "birthdate")
    assert all(names.index("guardian_agreed") < names.index(one) for one in childs)
    refused = stands(kind, filled(kind, BEGIN, given) | {"guardian_agreed": "tidak"}, BEGIN)
    assert refused.refusal is not None
    assert (refused.refusal.code, refused.refusal.outcome) == ("guardian_not_agreed", "not_yet")


def test_a_mother_files_for_her_young_son() -> None:
    chat = Chat(name="Ratna")
    begin(chat, "jht_meninggal")
    go(chat, "heir_minor", FOR_A_SON)
    chat.choose("tidak")
    go(chat, "heir_young", FOR_A_SON)
    chat.choose("ya")
    assert chat.place == "guardian_agreed", "the son is a child after all"
    chat.choose("tidak")
    assert "refusal-guardian_not_agreed-do" in chat.ids
    chat.press("btn-change-answer")
    chat.choose("ya")
    go(chat, "holder", FOR_A_SON)
    chat.say("Ratna Contohwati")
    assert "doubt-holder-guardian" in chat.ids
    chat.press("btn-doubt-no")
    file(chat, FOR_A_SON)
    filing = next(chat.all_works(FileClaim))
    assert (filing.answers["guardian_agreed"], filing.answers["heir_young"]) == ("ya", "ya")
    assert "guardianship" in filing.files
    approve(chat, "jht_for_a_young_son")


def test_a_birth_date_put_right_takes_the_question_back() -> None:
    chat = Chat()
    begin(chat, "jht_meninggal")
    go(chat, "heir_young", {**FOR_A_SON, "heir_minor": chosen("tidak")})
    chat.press("btn-back")
    assert chat.place == "birthdate"
    chat.say("12 Maret 1984")
    chat.press("btn-doubt-yes")
    assert chat.place == "p_name"


# --- whose account ----------------------------------------------------------------------------------------------------------------------

PEOPLE = {"name": "SEKAR CONTOHWATI", "guardian_name": "RATNA CONTOHWATI", "child_name": "DAMAR CONTOHADI"}


@pytest.mark.parametrize(
    ("kind", "holder", "doubt"),
    [
        ("jht_resign", "Sekar Contohwati", None),
        ("jht_resign", "Damar Contohadi", "holder-differs"),
        ("jkm", "Sekar Contohwati", None),
        ("jkm", "Ratna Contohwati", "holder-guardian"),
        ("jkm", "Tarmiji Contohwati", "holder-differs-heir"),
        ("beasiswa", "Sekar Contohwati", None),
        ("beasiswa", "Damar Contohadi", None),
        ("beasiswa", "Tarmiji Contohwati", "holder-differs-child"),
        ("jp_anak", "Damar Contohadi", None),
        ("jp_anak", "Ratna Contohwati", "holder-guardian"),
        ("jp_anak", "Tarmiji Contohwati", "holder-differs-child"),
    ],
)
def test_another_name_on_the_account_is_asked_about_in_words_that_fit(
    kind: str, holder: str, doubt: str | None
) -> None:
    read = question(kind, "holder").kind.read(Typed(holder), facts(PEOPLE))
    assert (read.doubt if isinstance(read, Doubtful) else None) == doubt
    if isinstance(read, Doubtful):
        for locale, own in (("id", "Anda sendiri"), ("en", "your own")):
            words = render(Text(f"doubt-{read.doubt}", read.params), locale)
            assert (own in words) is (doubt == "holder-differs"), "an heir's or a child's account is not “your own”"


# --- whose paper ------------------------------------------------------------------------------------------------------------------------

OF_THE_DECEASED = [(kind, "kpj_card") for kind in HEIRS] + [("jkm", "id")]


def listed(kind: str, name: str, locale: str) -> str:
    found = next((one for one in claims()[kind].documents if one.id == name), None)
    return plain(label_of(found), locale) if found else ""


@pytest.mark.parametrize(("kind", "name"), OF_THE_DECEASED)
def test_a_paper_of_the_deceased_says_so_in_its_label(kind: str, name: str) -> None:
    assert "almarhum/almarhumah" in listed(kind, name, "id")
    assert "who died" in listed(kind, name, "en")


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("kind", claims())
def test_two_papers_of_one_claim_never_have_the_same_label(kind: str, locale: str) -> None:
    labels = [plain(label_of(one), locale) for one in claims()[kind].documents]
    assert len(labels) == len(set(labels))


@pytest.mark.parametrize("claim", [one for one in claims().values() if one.heirs], ids=lambda one: one.id)
def test_every_paper_that_names_one_person_says_whose_it_is(claim: Claim) -> None:
    """An identity, a membership card or a bank book in the claim of an heir can be of several people."""
    papers = ("id", "heir_id", "kpj_card", "bank_book", "heir_bank", "proxy_id", "npwp")
    labels = [plain(label_of(one), "id") for one in claim.documents if one.id in papers]
    assert labels
    for label in labels:
        whose = ("almarhum", "ahli waris", "orang tua", "wali", "penerima kuasa")
        assert any(word in label for word in whose), f"{claim.id}: whose is “{label}”?"


@pytest.mark.parametrize("locale", LOCALES)
def test_jp_does_not_tell_the_condition_of_jht_for_the_npwp(locale: str) -> None:
    found = document("jp_lumpsum", "npwp")
    for text in (f"doc-{found.text_id}-if", f"why-doc-{found.why_id}"):
        words = plain(Text(text), locale)
        assert "50" not in words
        assert {"id": "cabang", "en": "branch"}[locale] in words


@pytest.mark.parametrize("locale", LOCALES)
def test_the_checklist_of_jp_tells_its_own_condition_for_the_npwp(locale: str) -> None:
    chat = Chat(locale=locale)
    chat.say("/dokumen")
    choose_reason(chat, "jp_lumpsum")
    assert "doc-npwp_jp-if" in chat.ids
    assert "doc-npwp-if" not in chat.ids
