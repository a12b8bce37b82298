"""Nobody is stuck: every question and every document of every claim has a way on for who does not know, has lost or has not got it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace

import pytest

from bot.desk import formatting, readings
from bot.desk.language import Language
from bot.texts import LOCALES, plain
from bot.words import label
from dialogs.claims import claims
from dialogs.claims.schema import Claim, Document, Node, Question, place_of
from dialogs.engine.context import StepResult
from dialogs.engine.ways_on import AS_TYPED
from dialogs.law.missing import missing, reason_missing, said_instead
from dialogs.model.buttons import AnswerButton
from dialogs.model.conversation import Conversation, DocumentFile, Draft
from dialogs.model.effects import Button, DeliverPin, FileClaim, Param, ReplyButton, Say
from dialogs.model.events import ButtonPressed, Event, TextReceived
from dialogs.prompts.layout import shown_answer
from dialogs.step import step
from dialogs.understanding.answers.choice import Choice
from tests.dialogs.checks import BEGIN, environment_at, ids_in, said_ids
from tests.dialogs.filling import candidates, filled, stands, values_of
from tests.dialogs.scripted_users import FORM, MARDJUKI, begin, by_sms, file, go, sends_document
from tests.dialogs.support import Chat, Shown

WORDS = ("tidak tahu", "lupa", "tidak punya", "hilang", "nanti")
WRONG = "@@@"
"""A text that no kind of answer reads as a value."""


def standing_at(claim: Claim, node: Node, answers: dict[str, object]) -> Conversation:
    """A participant who has answered everything before this node, and stands at it."""
    path = stands(claim.id, answers, BEGIN)
    before = list(itertools.takewhile(lambda one: one is not node, path.nodes))
    told = {one.id: answers[one.id] for one in before if isinstance(one, Question) and one.id in answers}
    files = {one.id: DocumentFile(f"file-{one.id}", "stored") for one in before if isinstance(one, Document)}
    draft = Draft("DRAFT", claim.id, claim.version, answers=told, files=files)
    conversation = Conversation(
        phase=draft.phase, subject=draft.id, drafts=(draft,), consents={"claim": 1, "abroad": 1}
    )
    return happens(conversation, TextReceived("bantuan", 1)).conversation


def happens(conversation: Conversation, event: Event) -> StepResult:
    return step(conversation, event, environment_at(BEGIN, 1))


def every_place() -> Iterator[tuple[Claim, Node, Conversation]]:
    """Every question and document of every claim that some answers lead to, with somebody who stands at it."""
    for claim in claims().values():
        met: set[str] = set()
        usual = {question.id: next(candidates(question.kind)) for question in claim.questions}
        usual |= filled(claim.id, BEGIN)
        for otherwise in ({}, *_otherwise(claim)):
            answers = usual | otherwise
            for node in stands(claim.id, answers, BEGIN).nodes:
                place = place_of(node)
                if place in met:
                    continue
                conversation = standing_at(claim, node, answers)
                if conversation.drafts[0].place == place:
                    met.add(place)
                    yield claim, node, conversation
        missed = {place_of(node) for node in claim.nodes} - met
        assert missed <= PROXY_PLACES | {"claimant"}, f"{claim.id}: no answers lead to {missed}"


PROXY_PLACES = {"proxy_name", "doc_surat_kuasa", "doc_proxy_id"}
"""Places of who stands in for somebody; this operator does not take them."""


def _otherwise(claim: Claim) -> Iterator[dict[str, object]]:
    """Answers that lead to what the usual ones do not: one question answered otherwise, or the heir is a minor."""
    yield from ({question.id: value} for question in claim.questions for value in values_of(question))
    for born in ("2012-03-12", "1985-04-12"):
        yield {"heir_minor": "ya", "guardian_agreed": "ya", "birthdate": born}
        yield {"heir_minor": "tidak", "birthdate": born}
        yield {"company_pension": "ya", "birthdate": born}
    yield {"months": 120, "member_1_year": "ya"}
    # Whom an SMS reaches is not asked for an e-mail.
    yield {"phone": missing("none")}


def buttons_of(result: StepResult) -> list[str]:
    """Ids of the labels that can be pressed after this step, under messages and in place of the keyboard."""
    found: list[str] = []
    for said in result.say:
        if not isinstance(said, Say):
            continue
        keys = said.keyboard.rows if said.keyboard is not None and not isinstance(said.keyboard, str) else ()
        for key in itertools.chain(*said.buttons, *keys):
            assert isinstance(key, Button | ReplyButton)
            found.append(key.label.id)
    return found


def draft_in(result: StepResult) -> Draft:
    found = result.conversation.draft_of("DRAFT")
    assert found is not None, "the draft is still there"
    return found


def went_on(node: Node, result: StepResult) -> bool:
    """Whether the answer was taken, or marked as missing, or the document declared absent."""
    draft = draft_in(result)
    if isinstance(node, Document):
        return node.id in draft.files and draft.files[node.id].status == "skipped" and draft.place != place_of(node)
    return node.id in draft.answers and draft.place != node.id


def test_every_place_has_a_way_on_for_who_has_no_answer() -> None:
    stuck: list[str] = []
    places = 0
    for claim, node, conversation in every_place():
        places += 1
        before = conversation.drafts[0]
        for word in WORDS:
            result = happens(conversation, TextReceived(word, 2))
            person = "help-person" in said_ids(result) and "btn-person" in buttons_of(result)
            if not went_on(node, result) and not person:
                stuck.append(f"{claim.id} {place_of(node)}: “{word}” gives {sorted(said_ids(result))}")
            after = draft_in(result)
            assert set(before.answers) <= set(after.answers), f"{claim.id} {place_of(node)}: “{word}” loses answers"
            assert set(before.files) <= set(after.files), f"{claim.id} {place_of(node)}: “{word}” loses photos"
    assert not stuck, "\n".join(stuck)
    assert places > 400, "all claims were walked"


def test_after_three_wrong_tries_every_place_offers_another_way() -> None:
    stuck: list[str] = []
    for claim, node, conversation in every_place():
        where = f"{claim.id} {place_of(node)}"
        told: list[set[str]] = []
        for number in range(3):
            result = happens(conversation, TextReceived(WRONG, 2 + number))
            conversation = result.conversation
            told.append(said_ids(result))
        if isinstance(node, Question):
            assert not any(one.startswith("try-") for one in told[0]), f"{where}: the first try has its own words"
        if not any(one.startswith("try-") for one in told[1]):
            stuck.append(f"{where}: the second try is told {sorted(told[1])}")
        if "btn-person" not in buttons_of(result):
            stuck.append(f"{where}: after three tries there are {buttons_of(result)}")
        if isinstance(node, Question) and "btn-as-typed" in buttons_of(result):
            result = happens(conversation, ButtonPressed(f"DRAFT|{node.id}|{AS_TYPED}", None))
            kept = draft_in(result).answers[node.id]
            assert (reason_missing(kept), said_instead(kept)) == ("unclear", WRONG), f"{where}: kept as it was typed"
            assert node.id not in draft_in(result).failed, f"{where}: an answered question begins anew"
    assert not stuck, "\n".join(stuck)


def test_after_three_files_that_can_not_be_opened_a_document_offers_another_way() -> None:
    chat = Chat()
    begin(chat, "jht_resign")
    go(chat, "doc_id")
    for problem in ("damaged", "password", "not_supported"):
        assert "btn-person" not in {button.label.id for button in chat.newest.buttons}
        chat.photo(photo=False)
        chat.checked(problem, "docx")
    assert "try-document" in chat.ids
    assert {"btn-lack-id", "btn-person"} <= {button.label.id for button in chat.newest.buttons}
    sends_document(chat)
    assert not chat.draft.failed, "a good one begins anew"


def test_a_lost_card_is_said_in_the_review_and_to_the_officer() -> None:
    chat = Chat()
    begin(chat, "jht_resign")
    go(chat, "kpj")
    chat.press("btn-without-kpj")
    assert "without-kpj" in chat.ids
    go(chat, "doc_kpj_card")
    chat.say("kartu saya hilang")
    assert "lack-kpj_card" in chat.ids
    go(chat, "review")
    assert "missing-kpj" in chat.ids
    chat.press("btn-group", "group-documents")
    assert {"review-document-lacking", "why-missing-lost"} <= chat.ids
    chat.press("btn-back-to-review")
    file(chat)
    filing = next(chat.all_works(FileClaim))
    assert filing.answers["kpj"] == missing("unknown")
    assert {"about": "absent", "document": "kpj_card", "why": "lost"} in filing.notes


def test_a_card_that_turns_up_offers_the_number_that_was_not_known() -> None:
    chat = Chat()
    begin(chat, "jht_resign")
    go(chat, "kpj")
    chat.say("lupa")
    go(chat, "doc_kpj_card")
    chat.photo()
    chat.shows("kpj", kpj="98765432109")
    assert chat.place == "kpj", "the number on the card is put in place of the one not known"
    chat.press("btn-read-yes")
    assert chat.draft.answers["kpj"] == ["98765432109"]


def test_neither_nik_nor_kpj_is_told_at_once() -> None:
    chat = Chat()
    begin(chat, "jht_resign")
    go(chat, "nik")
    chat.say("lupa")
    assert "without-numbers" not in chat.ids
    go(chat, "kpj")
    chat.say("hilang")
    assert {"without-numbers", "help-person"} <= chat.ids


def test_a_letter_that_is_not_there_yet_is_no_letter_with_an_unknown_date() -> None:
    chat = Chat()
    begin(chat, "jht_resign")
    go(chat, "letter_date")
    chat.say("suratnya belum ada")
    assert chat.place == "refused"
    assert "refusal-no_letter-found" in chat.ids


def test_what_a_claim_is_never_paid_without_is_said_and_waits() -> None:
    chat = Chat()
    begin(chat, "jht_resign")
    go(chat, "doc_resign_letter")
    chat.press("btn-lack-document")
    assert {"document-must", "help-person"} <= chat.ids
    assert chat.place == "doc_resign_letter"
    sends_document(chat)
    assert chat.place != "doc_resign_letter"


# --- whole claims with everything declined ------------------------------------------------------------------------------


def decline_all(chat: Chat, kind: str) -> None:
    """Walk a claim to its review, declining all but the e-mail the PIN goes to, and the papers no claim is paid without."""
    answers = filled(kind, BEGIN, {"claimant": "self"} if "claimant" in _ids(kind) else {})
    words = itertools.cycle(WORDS)
    claim = claims()[kind]
    gates = {gate.id for gate in claim.gates}
    # A consent that is not given is no consent, and the PIN has to go somewhere.
    needed = {"email", *(question.id for question in claim.fields if question.without is None)}
    for _ in range(90):
        place = chat.place
        if place == "review":
            return
        if place.startswith("doc_"):
            chat.say(next(words))
            if chat.place == place:
                assert "document-must" in chat.ids, f"{kind} {place} does not go on"
                sends_document(chat)
            continue
        if place not in gates and place not in needed:
            chat.say(next(words))
        if chat.place == place:
            draft = chat.draft
            known = {**draft.answers, place: "sekar@contoh.co.id" if place == "email" else answers.get(place, "tidak")}
            chat.conversation = chat.conversation.with_draft(replace(draft, answers=known, failed={}))
            chat.say("bantuan")
        assert chat.place != "refused", f"{kind}: declining {place} leads to a refusal"
    raise AssertionError(f"{kind}: the review was not reached; at {chat.place}")


def _ids(kind: str) -> set[str]:
    return {question.id for question in claims()[kind].questions}


@pytest.mark.parametrize("kind", list(claims()))
def test_a_claim_can_be_filed_with_everything_declined_that_can_be(kind: str) -> None:
    chat = Chat()
    begin(chat, kind)
    decline_all(chat, kind)
    lacking = {name for name, value in chat.draft.answers.items() if reason_missing(value)}
    assert {"phone", "bank", "branch"} <= lacking
    assert all(f"missing-{words}" in chat.ids for words in ("phone", "bank", "branch")), "the review says so in words"
    chat.press("btn-confirm")
    assert next(chat.all_works(DeliverPin)), "the PIN goes to the e-mail"
    chat.say(chat.pin)
    filing = next(chat.all_works(FileClaim))
    assert {name for name, value in filing.answers.items() if reason_missing(value)} == lacking
    for locale in LOCALES:
        language = Language(locale, label)
        shown = [row.shown for part in formatting.sections(kind, filing.answers, language) for row in part.rows]
        assert not any("{" in str(value) or "missing" in str(value) for value in shown)
        remarks = readings.remarks(kind, filing.notes, language)
        absent = {note["document"] for note in filing.notes if note["about"] == "absent"}
        assert all(remarks[slot].short for slot in absent), "an officer reads which papers are absent"
    chat.recorded()
    assert "receipt" in chat.ids


def test_a_check_tells_nobody_that_they_may_claim_while_a_gate_is_not_known() -> None:
    for claim in claims().values():
        answers = filled(claim.id, BEGIN, purpose="check")
        for gate in claim.gates:
            if gate.id not in answers or gate.optional:
                continue
            path = stands(claim.id, {**answers, gate.id: missing("unknown")}, BEGIN, "check")
            assert path.refusal is not None, f"{claim.id}: {gate.id} decides"
            assert path.refusal.outcome == "ask_branch"


def test_a_missing_answer_is_shown_in_words_for_every_question() -> None:
    for claim in claims().values():
        for question in claim.questions:
            if question.without is not None and question.without.value is not None:
                continue
            for reason in ("unknown", "none", "lost", "later", "unclear"):
                value = missing(reason, "kira-kira lebaran" if reason == "unclear" else "")
                shown: Param = shown_answer(question, {question.id: value})
                assert any(one.startswith("missing-") for one in ids_in(shown))
                assert all(plain(shown, locale) for locale in LOCALES)  # type: ignore[arg-type] # a Text, as was just seen


# --- the PIN ------------------------------------------------------------------------------------------------------------

SET_UPS = [frozenset({"sms"}), frozenset({"email"}), frozenset({"sms", "email"}), frozenset()]


@pytest.mark.parametrize("channels", SET_UPS, ids=lambda channels: "+".join(sorted(channels)) or "none")
@pytest.mark.parametrize("phone", ["own", "none", "abroad"])
@pytest.mark.parametrize("email", ["own", "none"])
def test_nobody_reaches_the_end_without_having_been_told_that_no_pin_can_come(
    channels: frozenset[str], phone: str, email: str
) -> None:
    chat = Chat(channels=channels)
    begin(chat, "jht_resign")
    go(chat, "phone")
    told = "pin-no-way" in _said_so_far(chat)
    assert told is (not channels), "where this operator sends no PIN at all that is said when the form begins"
    {
        "own": lambda: chat.contact(),
        "none": lambda: chat.say("tidak punya HP"),
        "abroad": lambda: chat.contact("+60123456789"),
    }[phone]()
    if chat.draft.pending:
        chat.say("ya")
    assert (chat.place == "email") is not ("sms" in channels and phone == "own"), "whom an SMS reaches needs no e-mail"
    if chat.place == "email":
        chat.say("sekar@contoh.co.id") if email == "own" else chat.choose("none")
    reached = ("sms" in channels and phone != "none") or ("email" in channels and email == "own")
    assert ("pin-no-way" in _said_so_far(chat)) is not reached, "as soon as it is clear, and only then"
    if phone == "abroad" and "sms" in channels:
        assert {"reach-abroad", "reach-abroad-email"} & _said_so_far(chat), "an SMS abroad may not arrive"
    go(chat, "review", FORM | MARDJUKI)
    assert ("pin-no-way" in chat.ids) is not reached, "and again in the review"
    chat.press("btn-confirm")
    assert chat.place == "pin"
    assert ("pin-no-way" in chat.ids) is not reached
    if not reached:
        assert "btn-person" in {button.label.id for button in chat.newest.buttons}


def _said_so_far(chat: Chat) -> set[str]:
    """Texts of every message there was, those included whose place another has taken."""
    return set().union(*(what.ids for _, what in chat.log if isinstance(what, Shown)))


def test_the_help_promises_no_sms_that_the_operator_does_not_send() -> None:
    for channels, promised in ((frozenset({"sms"}), True), (frozenset({"email"}), False)):
        chat = Chat(channels=channels)
        begin(chat, "jht_resign")
        go(chat, "phone")
        chat.say("bantuan")
        assert ("reach-by-sms" in chat.ids) is promised


def test_after_three_wrong_pins_a_person_is_named() -> None:
    chat = Chat()
    begin(chat, "jht_resign")
    go(chat, "review")
    chat.press("btn-confirm")
    by_sms(chat)
    chat.say(chat.wrong_pin)
    assert "try-pin" not in chat.ids
    chat.say("123")
    assert "try-pin" in chat.ids
    chat.say("belum datang")
    chat.press("btn-person")
    assert "help-person" in chat.ids
    assert chat.place == "pin"
    chat.say(chat.pin)
    assert next(chat.all_works(FileClaim))


@pytest.mark.parametrize("locale", LOCALES)
def test_the_words_on_a_button_may_be_typed_instead(locale: str) -> None:
    otherwise: list[str] = []
    tried = 0
    for _, node, conversation in every_place():
        if not isinstance(node, Question) or not isinstance(node.kind, Choice):
            continue
        here = replace(conversation, locale=locale)
        for option in node.kind.options:
            tried += 1
            words = plain(node.kind.label(option), locale)
            pressed = happens(here, ButtonPressed(AnswerButton("DRAFT", node.id, option).data, 1)).conversation
            typed = happens(here, TextReceived(words, 2)).conversation
            after = [(one.drafts and (one.drafts[0].answers, one.drafts[0].place)) for one in (pressed, typed)]
            if after[0] != after[1]:
                otherwise.append(f"{node.id}: “{words}”")
    assert tried > 100
    assert not otherwise, "typed, it is another answer than pressed"
