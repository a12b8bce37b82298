"""Texts are safe and fit: as HTML, on a small phone, in an SMS."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from bot.simulator.errors import ApiError
from bot.simulator.markup import length, parse_html
from bot.texts import LOCALES, joined, plain
from dialogs.claims import claims
from dialogs.documents.types import has_one_page
from dialogs.engine.context import Environment, StepContext
from dialogs.engine.place import path_of
from dialogs.law.branches import Directory
from dialogs.model.conversation import Conversation, DocumentFile, Draft
from dialogs.model.effects import Param, Say, Text
from dialogs.prompts.draft import prompt
from dialogs.understanding.pasted_secrets import looks_like_secret
from dialogs.understanding.typed_pin import code_in, read_pin
from tests.dialogs.filling import filled
from tests.label_widths import CUT, WHOLE, width
from tests.written_texts import (
    EXAMPLE_NIK,
    LONG,
    NASTY,
    NUMBERS,
    TAGS,
    buttons,
    plain_ids,
    rendered,
    sample,
    texts,
    uses,
    variables,
)

# --- safe ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("locale", LOCALES)
def test_every_message_is_html_as_telegram_takes_it_whatever_people_type(locale: str) -> None:
    only_plain = set(plain_ids()) - {"private-only", "trouble"}
    for text_id, written in texts(locale).items():
        if text_id in only_plain and "&" in written:
            continue  # shown without markup; the next test sees to it
        shown = rendered(text_id, locale, NASTY)
        try:
            read = parse_html(shown)
        except ApiError as error:
            pytest.fail(
                f"{text_id} in {locale}: {error}; close each tag, write a bare & as &amp; and < as &lt;: {shown}"
            )
        names = {tag.lower() for tag in re.findall(r"<([a-zA-Z][\w-]*)", shown)}
        assert names <= TAGS, f"{text_id} in {locale}: use only {sorted(TAGS)}, not {sorted(names - TAGS)}"
        if any(name not in NUMBERS for name in variables(text_id, locale)) and "->" not in written:
            assert NASTY in read.text, f"{text_id} in {locale}: what a person types must come out as typed"


@pytest.mark.parametrize("locale", LOCALES)
def test_what_is_shown_without_markup_holds_none(locale: str) -> None:
    for text_id in plain_ids():
        written = texts(locale)[text_id]
        assert not re.search(r"<[a-z/]|&(?:amp|lt|gt);", written), (
            f"{text_id} in {locale} is shown as it is, on a button or in an SMS; write it without tags and &amp;: {written}"
        )


@pytest.mark.parametrize("locale", LOCALES)
def test_no_text_holds_a_number_that_could_be_somebodys_nik(locale: str) -> None:
    for text_id, written in texts(locale).items():
        for run in re.findall(r"(?<!\d)\d(?:[ .-]?\d){15}(?!\d)", written):
            assert re.sub(r"\D", "", run) == EXAMPLE_NIK, (
                f"{text_id} in {locale}: use the example {EXAMPLE_NIK}, not {run}"
            )


# --- fitting ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("locale", LOCALES)
def test_no_message_is_longer_than_telegram_takes(locale: str) -> None:
    for text_id in texts(locale):
        units = length(rendered(text_id, locale, LONG))
        assert units <= 4096, f"{text_id} in {locale} can have {units} UTF-16 units; shorten it to 4096"


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("kind", claims())
def test_the_review_of_the_longest_answers_is_one_message(kind: str, locale: str) -> None:
    files = {document.id: DocumentFile("file", "stored") for document in claims()[kind].documents}
    now = datetime(2026, 11, 21, tzinfo=UTC)
    draft = Draft("DRAFT", kind, claims()[kind].version, answers=filled(kind, now), files=files)
    environment = Environment(now, bytes(16), Directory(()), "Koperasi", "klaim_bot", lambda *pin: False)
    context = StepContext(
        environment, Conversation(locale=locale, drafts=(draft,), phase=draft.phase, subject=draft.id)
    )
    assert path_of(context, draft).place == "review"
    prompt(context, draft)
    (said,) = context.said
    assert isinstance(said, Say)
    units = length(parse_html(joined(said.parts, locale)).text)
    assert units <= 4096, (
        f"the review of {kind} in {locale} can have {units} UTF-16 units; shorten its texts or split it"
    )


@pytest.mark.parametrize("locale", LOCALES)
def test_every_button_can_be_read_on_a_small_phone(locale: str) -> None:
    for text_id, label in buttons(locale):
        assert label, f"{text_id} in {locale}: the button is empty"
        assert text_id in CUT or text_id in ROWS_OF_STORIES or width(label) <= WHOLE[1], (
            f"{text_id} in {locale}: shorten the button to {WHOLE[1]} signs, it has {width(label)}: {label}"
        )


@pytest.mark.parametrize("locale", LOCALES)
def test_notices_for_a_moment_fit(locale: str) -> None:
    toasts = sorted({text_id for use in uses() if use.toast for text_id in use.ids})
    assert toasts, "no notice was found in the code any more; see to `_sets_toast` in tests/locale_ids.py"
    for text_id in toasts:
        units = length(plain(Text(text_id, sample(variables(text_id, locale), "x" * 30)), locale))
        assert units <= 200, f"{text_id} in {locale} has {units} characters; Telegram shows 200 for a moment"


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(
    ("begins", "most"), [("command-", 256), ("bot-description", 512), ("bot-short-description", 120)]
)
def test_what_telegram_shows_of_the_bot_fits(begins: str, most: int, locale: str) -> None:
    operator = "Koperasi Karyawan Maju Bersama"
    found = [text_id for text_id in texts(locale) if text_id.startswith(begins)]
    assert found, f"no text begins with {begins}"
    for text_id in found:
        units = length(plain(Text(text_id, {"operator": operator}), locale))
        assert 1 <= units <= most, f"{text_id} in {locale} has {units} characters; shorten it to {most}"


ROWS_OF_STORIES = ("btn-change", "btn-ticked", "btn-unticked")
"""Labels around other labels, of which only some stand there: every story measures them (`tests/dialogs/support.py`)."""

GSM_7 = set(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)


@pytest.mark.parametrize("locale", LOCALES)
def test_the_pin_comes_in_two_short_messages_at_most_and_is_understood_when_pasted(locale: str) -> None:
    operator = "Koperasi Karyawan Maju Bersama"
    given: dict[str, Param] = {
        "operator": operator,
        "pin": "204816",
        "code": "K7QX",
        "minutes": 10,
        "username": "klaim_koperasi_maju_bersama_bot",
    }
    sms = plain(Text("pin-message", given), locale)
    assert sms.startswith(operator), (
        f"pin-message in {locale}: begin with the operator's name, so that people know whose it is"
    )
    assert set(sms) <= GSM_7, (
        f"pin-message in {locale}: these signs halve what an SMS holds: {sorted(set(sms) - GSM_7)}"
    )
    assert len(sms) <= 306, f"pin-message in {locale}: {len(sms)} characters are more than two SMS; shorten it to 306"
    assert "PIN Klaim" in sms, f"pin-message in {locale}: it is called PIN Klaim everywhere"
    assert (read_pin(sms), code_in(sms)) == ("204816", "K7QX"), (
        f"pin-message in {locale}: dialogs/understanding/typed_pin.py can't read it"
    )
    assert looks_like_secret(sms) is None, (
        f"pin-message in {locale}: dialogs/understanding/pasted_secrets.py takes it for somebody else's secret"
    )
    assert plain(Text("pin-message-subject", given), locale).startswith(operator)


@pytest.mark.parametrize("locale", LOCALES)
def test_the_name_of_every_document_fits_the_buttons_that_ask_what_a_photo_is(locale: str) -> None:
    too_wide = {}
    for claim in claims().values():
        for document in claim.documents:
            name = Text(f"doc-{document.text_id}")
            labels = [Text("btn-photo-is", {"name": name})]
            if not has_one_page(document.id):
                labels.append(Text("btn-photo-page-of", {"name": name}))
            too_wide |= {shown: width(shown) for one in labels if width(shown := plain(one, locale)) > WHOLE[1]}
    assert not too_wide
