"""The locales as a contract with the code: every text is there, is used, fits, is safe, and is kind.

Each check says what to do. Ids come from reading the code (`locale_ids`), texts from the Fluent files themselves.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from babel.dates import format_date
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.simulator.errors import ApiError
from bot.simulator.markup import length, parse_html
from bot.texts import LOCALES, MissingText, joined, plain, render
from bot.words import MENU
from dialogs.claims import claims
from dialogs.engine.context import Environment, StepContext
from dialogs.engine.place import path_of
from dialogs.law.branches import Directory
from dialogs.model.contact import Contact, Operator
from dialogs.model.conversation import LANGUAGES, Conversation, DocumentFile, Draft
from dialogs.model.effects import Bullets, Inline, Param, Rupiah, Say, Text
from dialogs.prompts.consent import PURPOSES
from dialogs.prompts.draft import prompt
from dialogs.understanding.commands import command, menu_word, navigation
from dialogs.understanding.pasted_secrets import looks_like_secret
from dialogs.understanding.typed_pin import code_in, read_pin
from tests.dialogs.filling import filled
from tests.label_widths import CUT, WHOLE, width
from tests.locale_ids import EXPANSIONS, ROOT, Unclear, Use, claim_ids, option_ids, patterns_in, uses_in, uses_in_code
from tests.locale_templates import patterns_in_templates, uses_in_templates
from tests.locale_words import words_of

FOLDER = ROOT / "locales"
EXAMPLE_NIK = "3276015204850003"
"""The one number of 16 digits that may stand in a text; nobody has it."""

NUMBERS = {"days", "minutes", "seconds", "left", "found", "usual", "hour", "step", "total", "month"}
"""Variables the code gives as numbers."""

PLAIN = ("command-", "bot-", "pin-message", "month-", "desk-")
"""Beginnings of ids whose texts are shown without markup wherever they are shown."""

OPERATOR = Operator(
    "Koperasi Contoh", Contact("021-555-0101", "Senin–Jumat 08.00–16.00 WIB", "Jl. Contoh 1", "https://contoh.or.id")
)
"""Its name and contact are given to every text."""

TAGS = {"b", "i", "u", "s", "a", "code", "pre"}
NASTY = 'Ali <b> & "Co" > {'
LONG = "Nama yang panjang sekali & <aneh> " * 10


# --- the files ----------------------------------------------------------------------------------------------------------


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


@cache
def resource(path: Path) -> ast.Resource:
    return FluentParser().parse(path.read_text(encoding="utf-8"))


def files(locale: str) -> list[Path]:
    return sorted((FOLDER / locale).glob("*.ftl"))


@cache
def texts(locale: str) -> Mapping[str, str]:
    """Every text of a language as it is written, by id."""
    found = {}
    for path in files(locale):
        source = path.read_text(encoding="utf-8")
        for entry in resource(path).body:
            if isinstance(entry, ast.Message) and entry.value is not None and entry.value.span is not None:
                found[entry.id.name] = source[entry.value.span.start : entry.value.span.end]
    return found


@cache
def messages(locale: str) -> Mapping[str, ast.Message]:
    """Every message of a language, by id."""
    entries = (entry for path in files(locale) for entry in resource(path).body)
    return {entry.id.name: entry for entry in entries if isinstance(entry, ast.Message)}


@cache
def variables(text_id: str, locale: str) -> frozenset[str]:
    seen = _Variables()
    if (message := messages(locale).get(text_id)) is not None:
        seen.visit(message)
    return frozenset(seen.names)


@cache
def uses() -> tuple[Use, ...]:
    return (*uses_in_code(), *uses_in_templates())


@cache
def named() -> Mapping[str, str]:
    """Every id the code names, and one place where it does."""
    return {text_id: use.where for use in uses() for text_id in use.ids}


# --- sample values ------------------------------------------------------------------------------------------------------


def rendered(text_id: str, locale: str, value: Param) -> str:
    return render(Text(text_id, _given(variables(text_id, locale), value)), locale)


def _given(names: frozenset[str], value: Param) -> dict[str, Param]:
    return {name: 12 if name in NUMBERS else value for name in names}


WIDEST: Mapping[str, list[Param]] = {
    "claim": [Text(text_id) for text_id in claim_ids()],
    "day": [date(2026, 9, 30), date(2026, 12, 28)],
    "target": ["+62 812 •••• 890", "s•••@perusahaan-contoh.co.id"],
    "digit": ["8"],
    "city": ["Kab. Kepulauan Sangihe"],
    "group": [Text(text_id) for text_id in EXPANSIONS["group-{}"]()],
    "number": ["25"],
}
"""Widest values a button may have to hold. `name` is a bank or a branch, `label` a question, document, option or consent."""


def _widest(name: str, locale: str) -> list[Param]:
    if name == "name":
        return ["KB Bank (Bukopin)", "Kepulauan Sangihe"]
    if name == "label":
        labels = [*option_ids(), *EXPANSIONS["label-{}"](), *EXPANSIONS["doc-{}"]()]
        options = [text_id for text_id in labels if not variables(text_id, locale)]
        return [Text(text_id) for text_id in (*options, *(f"consent-{purpose}-short" for purpose in PURPOSES))]
    return WIDEST[name]


def button_ids() -> list[str]:
    on_buttons = {text_id for use in uses() if use.button for text_id in use.ids}
    return sorted({*on_buttons, *option_ids(), *claim_ids(), *(one for one in named() if one.startswith("btn-"))})


def buttons(locale: str) -> Iterator[tuple[str, str]]:
    """Every button as it can be at its widest: id and words."""
    for text_id in button_ids():
        names = sorted(variables(text_id, locale))
        for values in itertools.product(*(_widest(name, locale) for name in names)):
            yield text_id, plain(Text(text_id, dict(zip(names, values, strict=True))), locale)


def plain_ids() -> list[str]:
    """Texts that are shown without markup: on buttons, for a moment, in Telegram's menu, in SMS and mail, at the desk."""
    toasts = {text_id for use in uses() if use.toast for text_id in use.ids}
    others = {text_id for text_id in named() if text_id.startswith(PLAIN)}
    return sorted({*button_ids(), *toasts, *others, "private-only", "trouble"})


# --- there, used, alike -------------------------------------------------------------------------------------------------


def test_each_language_has_its_folder() -> None:
    folders = {path.name for path in FOLDER.iterdir() if path.is_dir() and any(path.glob("*.ftl"))}
    assert folders == set(LOCALES), "put the language into LOCALES in bot/texts.py, or take its folder away"
    assert set(LANGUAGES) == set(LOCALES), (
        "put the language into LANGUAGES in dialogs/model/conversation.py, so that it can be chosen"
    )


@pytest.mark.parametrize("locale", LOCALES)
def test_the_files_are_good_fluent(locale: str) -> None:
    seen: set[str] = set()
    for path in files(locale):
        source = path.read_text(encoding="utf-8")
        for entry in resource(path).body:
            assert not isinstance(entry, ast.Junk), (
                f"{path.name}: Fluent passes over this; mend it: {str(entry.content)[:80]}"
            )
            if isinstance(entry, ast.Message):
                assert entry.id.name not in seen, f"{path.name}: {entry.id.name} is there twice; take one away"
                seen.add(entry.id.name)
        untidy = re.findall(r"\{\$\w+|\{ +\$\w+\}|\{\$\w+ +\}", source)
        assert not untidy, f"{path.name}: write {{ $name }} with a space on both sides, not {untidy}"


@pytest.mark.parametrize("locale", LOCALES)
def test_every_text_the_code_names_is_there(locale: str) -> None:
    missing = {text_id: where for text_id, where in named().items() if text_id not in texts(locale)}
    assert not missing, f"write these texts in locales/{locale}: {missing}"


@pytest.mark.parametrize("locale", LOCALES)
def test_every_text_is_used(locale: str) -> None:
    unused = sorted(set(texts(locale)) - set(named()))
    assert not unused, f"nothing names these texts; take them out of locales/{locale}: {unused}"


def test_every_way_to_name_a_text_is_still_needed() -> None:
    sources = [
        path.read_text(encoding="utf-8") for folder in ("dialogs", "bot") for path in (ROOT / folder).rglob("*.py")
    ]
    stale = sorted(set(EXPANSIONS) - patterns_in(sources) - patterns_in_templates())
    assert not stale, (
        f"no code names texts like this any more; take them out of EXPANSIONS in tests/locale_ids.py: {stale}"
    )


def test_the_languages_have_the_same_texts_in_the_same_files() -> None:
    def outline(locale: str) -> dict[str, list[str]]:
        return {
            path.name: [entry.id.name for entry in resource(path).body if isinstance(entry, ast.Message)]
            for path in files(locale)
        }

    first, *others = (outline(locale) for locale in LOCALES)
    for other in others:
        assert list(other) == list(first), "give every language the same files"
        for name, ids in first.items():
            assert other[name] == ids, f"{name}: the languages must have the same texts in the same order"


ALIKE = frozenset(
    "april bank bpu e kb ktp klaim kpj mail maluku mb menu nik november npwp papua pin september sms wit".split()
)
"""Words that are the same in every language. The names of the languages are written in their own."""


def test_no_text_is_left_untranslated() -> None:
    first, *others = LOCALES
    same = {
        text_id: written
        for text_id, written in texts(first).items()
        for other in others
        if texts(other)[text_id] == written and not text_id.startswith("language-")
    }
    assert same, "even names of months are the same in two languages; see to what is compared"
    left = {
        text_id: written for text_id, written in same.items() if words_of(re.sub(r"\{[^}]*\}", " ", written)) - ALIKE
    }
    assert not left, f"translate these texts, or add to ALIKE what is the same everywhere: {left}"


def test_a_text_has_the_same_variables_in_every_language() -> None:
    for text_id in texts(LOCALES[0]):
        there = {locale: sorted(variables(text_id, locale)) for locale in LOCALES}
        assert len({tuple(names) for names in there.values()}) == 1, (
            f"{text_id}: use the same variables in each: {there}"
        )


# --- what the code gives ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("locale", LOCALES)
def test_every_text_gets_the_variables_it_uses(locale: str) -> None:
    for use in uses():
        if use.passed is None:
            continue
        for text_id in use.ids:
            try:
                render(Text(text_id, _given(use.passed, "x")), locale, OPERATOR)
            except MissingText as error:
                pytest.fail(
                    f"{use.where} gives {sorted(use.passed)}; give what the text needs, or change the text: {error}"
                )


def test_every_text_is_given_its_variables_somewhere() -> None:
    """Variables a place passes on must be seen to be made at another place."""
    told = {text_id for use in uses() if use.passed is not None for text_id in use.ids}
    blind = sorted(
        {
            text_id
            for use in uses()
            if use.passed is None
            for text_id in use.ids
            if variables(text_id, "id") - set(OPERATOR.params)
        }
        - told
    )
    assert not blind, f"can't see which variables these get; write them where the text is named: {blind}"


def test_nothing_is_given_that_no_text_uses() -> None:
    spare = {}
    for use in uses():
        family = {text_id for other in uses() if set(use.ids) & set(other.ids) for text_id in other.ids}
        wanted = frozenset().union(*(variables(text_id, locale) for text_id in family for locale in LOCALES))
        if use.always - wanted:
            spare[f"{use.where}, {use.ids[0]}"] = sorted(use.always - wanted)
    assert not spare, f"no text uses these variables; use them in a text, or do not give them: {spare}"


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
        units = length(plain(Text(text_id, _given(variables(text_id, locale), "x" * 30)), locale))
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


# --- kind ---------------------------------------------------------------------------------------------------------------

STIFF = {
    "id": (
        r"kamu|kalian|engkau|saudara|Anda sekalian|dimohon|agar supaya|adapun|tersebut di atas|perihal|bahwasanya|sehubungan"
        r"|dengan ini|hendaknya|mohon maklum|diharapkan|selaku|guna|dalam rangka|apabila|bilamana|manakala|yang bersangkutan"
        r"|harap|berkenaan|dikarenakan|senantiasa|terlampir|mempergunakan|dipersilakan|maka dari itu|oleh karenanya"
    ),
    "en": (
        r"kindly|hereby|pursuant|aforementioned|please be advised|shall|in order to|prior to|herein|thereof|commence|utilise"
        r"|failure to|user|invalid"
    ),
}


@pytest.mark.parametrize("locale", LOCALES)
def test_nobody_is_spoken_to_like_a_form(locale: str) -> None:
    for text_id, written in texts(locale).items():
        stiff = re.findall(rf"\b(?:{STIFF[locale]})\b", written, re.IGNORECASE)
        assert not stiff, f"{text_id} in {locale}: say it as you would to your mother, without {stiff}: {written}"


def test_anda_is_written_with_respect() -> None:
    for text_id, written in texts("id").items():
        assert not re.search(r"\banda\b", written), f"{text_id}: write Anda with a capital"


@pytest.mark.parametrize("locale", LOCALES)
def test_every_label_is_understood_when_it_is_typed(locale: str) -> None:
    for what in ("back", "save", "cancel", "help", "menu"):
        label = plain(Text(f"btn-{what}"), locale)
        assert navigation(label) == what, f"add {label!r} to NAVIGATION[{what!r}] in dialogs/understanding/commands.py"
    for item in ("claim", "check", "status", "documents", "ask", "language", "data", "help"):
        label = plain(Text(f"menu-{item}"), locale)
        assert menu_word(label) == item, f"add {label!r} to MENU[{item!r}] in dialogs/understanding/commands.py"


@pytest.mark.parametrize("locale", LOCALES)
def test_every_command_that_is_shown_works(locale: str) -> None:
    for name, meaning in MENU[locale].items():
        assert command(name) == meaning, f"add {name!r} to COMMANDS in dialogs/understanding/commands.py"
    for text_id, written in texts(locale).items():
        for name in re.findall(r"(?<![\w<&./])/([a-z]+)", written):
            assert name in MENU[locale], (
                f"{text_id} in {locale}: /{name} is no command people see; name one of {list(MENU[locale])}"
            )


NO_BUTTONS = {
    "id": {"tenaga kerja NA", "klaim harus dilakukan oleh tenaga kerja NA", "petugas", "petugas simulasi"},
    "en": {"tenaga kerja NA", "klaim harus dilakukan oleh tenaga kerja NA", "officer", "simulated officer"},
}
"""Quotes in texts that are no labels of buttons."""


@pytest.mark.parametrize("locale", LOCALES)
def test_a_button_is_quoted_as_it_is_written(locale: str) -> None:
    labels = {
        re.sub(r"^\W+", "", plain(Text(text_id), locale)) for text_id in button_ids() if not variables(text_id, locale)
    }
    quoted = {
        quote.replace("&amp;", "&") for written in texts(locale).values() for quote in re.findall("“([^”{]+)”", written)
    }
    assert quoted - labels == NO_BUTTONS[locale], (
        "a text quotes a button that has other words on it, or NO_BUTTONS in tests/test_texts.py names a quote that is gone: "
        f"{sorted((quoted - labels) ^ NO_BUTTONS[locale])}"
    )


@pytest.mark.parametrize("locale", LOCALES)
def test_months_are_called_as_in_the_dates(locale: str) -> None:
    for month in range(1, 13):
        expected = format_date(date(2026, month, 1), "MMMM", locale=locale)
        assert plain(Text(f"month-{month}"), locale) == expected, f"month-{month} in {locale}: dates say {expected}"


@pytest.mark.parametrize("locale", LOCALES)
def test_the_telephone_of_bpjs_is_named_only_through_its_terms(locale: str) -> None:
    sources = {path.name: path.read_text(encoding="utf-8") for path in files(locale)}
    lines = [f"{name}: {line}" for name, source in sources.items() for line in source.splitlines() if "175" in line]
    assert [line.split(": ")[1].split(" = ")[0] for line in lines] == [
        "-bpjs-phone",
        "-bpjs-phone-ready",
        "-bpjs-phone-about",
    ], "write { -bpjs-phone }, or { -bpjs-phone-ready } where they look something up, instead of the number"


@pytest.mark.parametrize("locale", LOCALES)
def test_the_long_word_on_the_telephone_tells_its_hours_and_what_to_have_ready(locale: str) -> None:
    for text_id in ("help", "faq-contact"):
        told = render(Text(text_id), locale, OPERATOR)
        for part in ("175", "06", "22", "WIB", "NIK", "KPJ"):
            assert part in told, f"{text_id} in {locale} does not tell {part}"


def named_as_someone_to_ask(locale: str) -> Iterator[tuple[str, str]]:
    """The texts that send people to the operator."""
    asks = {
        "id": r"(?:[Hh]ubungi|[Tt]anya(?:kan)?(?: ke)?) \{ \$operator \}",
        "en": r"(?:[Cc]ontact|[Aa]sk) \{ \$operator \}",
    }
    for text_id, written in texts(locale).items():
        if re.search(asks[locale], written):
            yield text_id, written


@pytest.mark.parametrize("locale", LOCALES)
def test_whoever_is_sent_to_the_operator_is_told_how_to_reach_them(locale: str) -> None:
    found = dict(named_as_someone_to_ask(locale))
    assert {"help-here", "next-rejected", "rejected-next", "ask-unknown", "faq-safe", "consent-withdrawn"} <= set(found)
    for text_id, written in found.items():
        assert re.search(r"\{ \$contacts? \}", written), f"{text_id} in {locale}: tell {{ $contact }} too: {written}"


def test_nobody_is_sent_to_an_operator_without_a_name() -> None:
    for locale, stranger in (("id", r"operator bot ini|(?<!\$)\boperator\b"), ("en", r"(?<!\$)\boperator\b")):
        for text_id, written in texts(locale).items():
            if not text_id.startswith("desk-"):
                assert not re.search(stranger, written), f"{text_id} in {locale}: name {{ $operator }}: {written}"


@pytest.mark.parametrize("locale", LOCALES)
def test_nobody_is_sent_to_bpjs_with_the_number_of_the_operator(locale: str) -> None:
    # They look people up by NIK or KPJ; KLM-… is known to the operator alone.
    numbers = {
        "id": r"nomor di atas|nomor klaim|nomor ini|tanda terima",
        "en": r"number above|number of your claim|this number|receipt",
    }
    for text_id, written in texts(locale).items():
        for sentence in re.split(r"(?<=[.?!]) ", written):
            if re.search(numbers[locale], sentence) and "-bpjs-phone" in sentence:
                pytest.fail(f"{text_id} in {locale}: send them to {{ $operator }} with that number: {sentence}")


def test_every_way_to_the_operator_is_shown_in_help() -> None:
    told = render(Text("help"), "id", OPERATOR)
    for part in (
        "Koperasi Contoh",
        "021-555-0101",
        "Senin–Jumat 08.00–16.00 WIB",
        "Jl. Contoh 1",
        "https://contoh.or.id",
    ):
        assert part in told
    assert "021-555-0101, Senin–Jumat 08.00–16.00 WIB" in render(Text("faq-safe"), "id", OPERATOR)


# --- rendering ----------------------------------------------------------------------------------------------------------


def test_what_a_person_typed_is_escaped_in_messages_and_left_alone_on_buttons() -> None:
    said = Text("problem-choice", {"said": '<b>5 & "6"</b>'})
    assert '&lt;b&gt;5 &amp; "6"&lt;/b&gt;' in render(said, "id")
    assert '<b>5 & "6"</b>' in plain(said, "id")
    nested = Text("taken", {"label": Text("label-name"), "value": Bullets(("A < B", Text("opt-yn-ya")))})
    assert render(nested, "id") == "✓ Nama di KTP: <b>• A &lt; B\n• Ya</b>"


@pytest.mark.parametrize("locale", LOCALES)
def test_a_missing_text_or_variable_never_reaches_a_person(locale: str) -> None:
    with pytest.raises(MissingText, match="no text planted-nowhere"):
        render(Text("planted-nowhere"), locale)
    with pytest.raises(MissingText, match="saved"):
        render(Text("saved"), locale)
    with pytest.raises(MissingText, match="label-nowhere"):
        render(Text("saved", {"claim": Text("label-nowhere")}), locale)
    with pytest.raises(MissingText, match="saved"):
        plain(Text("saved", {"clam": "JHT"}), locale)


@pytest.mark.parametrize(
    ("value", "locale", "shown"),
    [
        (date(2026, 8, 17), "id", "17 Agustus 2026"),
        (date(2026, 8, 17), "en", "17 August 2026"),
        (
            datetime(2026, 8, 17, 2, 5, tzinfo=UTC).astimezone(ZoneInfo("Asia/Jakarta")),
            "id",
            "17 Agustus 2026 pukul 09.05 WIB",
        ),
        (
            datetime(2026, 8, 17, 2, 5, tzinfo=UTC).astimezone(ZoneInfo("Asia/Makassar")),
            "id",
            "17 Agustus 2026 pukul 10.05 WITA",
        ),
        (
            datetime(2026, 8, 17, 2, 5, tzinfo=UTC).astimezone(ZoneInfo("Asia/Jayapura")),
            "en",
            "17 August 2026, 11:05 WIT",
        ),
        (Rupiah(1_250_000), "id", "Rp1.250.000"),
        (Rupiah(1_250_000), "en", "Rp1.250.000"),
        (Inline(Text("doc-kpj_card")), "id", "kartu peserta"),
        (Inline(Text("doc-npwp")), "id", "kartu NPWP"),
        (Inline(Text("label-nik")), "id", "NIK"),
        (Inline(Text("doc-id")), "id", "e-KTP"),
        (Text("opt-yn-ya"), "id", "Ya"),
        (Text("opt-yn-ya"), "en", "Yes"),
        ("2026", "id", "2026"),
    ],
)
def test_days_hours_and_amounts_are_written_as_people_write_them(value: Param, locale: str, shown: str) -> None:
    assert plain(Text("opt-bank", {"name": value}), locale) == shown


def test_the_parts_of_a_message_stand_apart_and_empty_ones_leave_no_gap() -> None:
    parts = (Text("keyboard-away"), Text("opt-bank", {"name": ""}), Text("type-again"))
    assert joined(parts, "id") == "Baik.\n\nSilakan tulis lagi."


# --- the reader of the code ---------------------------------------------------------------------------------------------


def test_texts_are_found_however_the_code_names_them() -> None:
    source = """
def told(turn, many, kind, text):
    status = "one" if many else "two"
    for need in ("x", "y"):
        Text(f"list-{need}", {"documents": 1})
    button("a", "b", "c", Text(f"state-of-{status}"))
    turn.toast, turn.alert = Text("for-a-moment"), True
    Text({int: "number"}.get(kind, "other"), {"a": 1} if many else {"a": 1, "b": 2})
    Text(text)
    Refused("planted", {"said": ""})

told(1, 2, 3, "given-here")
"""
    found = {use.ids: use for use in uses_in(source, "planted.py")}
    assert set(found) == {
        ("list-x", "list-y"),
        ("state-of-one", "state-of-two"),
        ("for-a-moment",),
        ("number", "other"),
        ("given-here",),
        ("problem-planted",),
    }
    assert found["state-of-one", "state-of-two"].button
    assert found[("for-a-moment",)].toast
    assert found["number", "other"].always == frozenset("a")
    assert found["number", "other"].passed == frozenset("ab")
    assert found[("problem-planted",)].passed == frozenset({"said"})


@pytest.mark.parametrize("written", ['Text(f"planted-{what}")', "Text(what.text_id)", "Text(what)"])
def test_a_text_that_can_not_be_followed_is_an_error_that_says_what_to_do(written: str) -> None:
    with pytest.raises(Unclear, match=r"planted.py:2: .* EXPANSIONS in tests/locale_ids.py"):
        uses_in(f"def told(what):\n    {written}\n", "planted.py")
