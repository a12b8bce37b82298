"""The table is the behaviour: every event has its answer in every phase, and another table behaves otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from copy import deepcopy
from dataclasses import replace

import pytest

import dialogs.step
from dialogs.engine.context import StepContext
from dialogs.engine.diagram import of_conversation
from dialogs.engine.machine import EVERYWHERE, PLACING, Row, arrivals, compiled, knows, names
from dialogs.model.buttons import (
    AnswerButton,
    ButtonData,
    DraftButton,
    FiledButton,
    MenuButton,
    PadButton,
    PhotoButton,
    PinButton,
    read,
)
from dialogs.model.decisions import Appointment
from dialogs.model.events import (
    Blocked,
    ButtonPressed,
    ClaimDelayed,
    ClaimRecorded,
    CommandReceived,
    Due,
    Edited,
    Event,
    FileChecked,
    IncomingFile,
    PinTyped,
    PinUndeliverable,
    ProcessingFailed,
    SentFile,
    SentOther,
    SharedContact,
    SharedLocation,
    TextReceived,
    Unblocked,
)
from dialogs.model.phases import Checking, Estimating, Filling, Lobby, is_asking
from dialogs.scenes import main_menu
from dialogs.step import UNKNOWN, UNKNOWN_BUTTON, machine
from dialogs.table import TABLE, on
from dialogs.triggers import trigger_of
from tests.dialogs.checks import BY_A_PERSON, environment_at
from tests.dialogs.scripted_users import SEKAR, agree, begin, choose_reason, file, go
from tests.dialogs.support import Chat

Way = Callable[[Chat], object]


def claims_to(place: str) -> Way:
    def there(chat: Chat) -> None:
        begin(chat, "jht_resign")
        go(chat, place)

    return there


def changes(back_to: str) -> Way:
    def there(chat: Chat) -> None:
        claims_to("review")(chat)
        chat.change(value=back_to)

    return there


def asks_after(way: Way) -> Way:
    def there(chat: Chat) -> None:
        way(chat)
        chat.say("/tanya")

    return there


def has_a_photo_to_name(chat: Chat) -> None:
    claims_to("name")(chat)
    chat.photo()
    chat.checked()


def is_refused(chat: Chat) -> None:
    begin(chat, "jht_resign")
    go(chat, "refused", {**SEKAR, "working_now": lambda chat: chat.choose("ya")})


def confirms(chat: Chat) -> None:
    claims_to("review")(chat)
    chat.press("btn-confirm")


def checks_to(place: str) -> Way:
    def there(chat: Chat) -> None:
        chat.say("/syarat")
        choose_reason(chat, "jht_resign")
        go(chat, place)

    return there


def is_refused_in_a_check(chat: Chat) -> None:
    chat.say("/syarat")
    choose_reason(chat, "jht_resign")
    go(chat, "refused", {**SEKAR, "working_now": lambda chat: chat.choose("ya")})


def goes_back_in_a_check(chat: Chat) -> None:
    checks_to("letter_date")(chat)
    chat.press("btn-back")


def estimates(chat: Chat) -> None:
    chat.say("/menu")
    chat.press_data(MenuButton("estimate", "jp_hari_tua").data)
    chat.say("12 Maret 1965")


def goes_back_in_an_estimate(chat: Chat) -> None:
    estimates(chat)
    chat.press("btn-back")


def reads_the_estimate(chat: Chat) -> None:
    estimates(chat)
    chat.say("180")
    chat.say("4.500.000")


def asks_for_another_day(chat: Chat) -> None:
    begin(chat, "jht_resign")
    file(chat)
    chat.recorded()
    chat.moved("verifying")
    chat.moved("scheduled", appointment=Appointment("2026-12-01T03:00:00+00:00", "Kantor cabang Pamekasan"))
    chat.press("btn-other-day")


WAYS: dict[str, Way] = {
    Lobby.new.state: lambda chat: None,
    Lobby.menu.state: lambda chat: chat.say("/menu"),
    Lobby.consent.state: lambda chat: chat.say("/klaim"),
    Lobby.choosing.state: agree,
    Lobby.asking.state: lambda chat: chat.say("/tanya"),
    Lobby.wishing.state: asks_for_another_day,
    Filling.gates.state: claims_to("letter_date"),
    Filling.form.state: claims_to("name"),
    Filling.documents.state: claims_to("doc_id"),
    Filling.changing_gate.state: changes("letter_date"),
    Filling.changing_answer.state: changes("name"),
    Filling.changing_document.state: changes("doc_id"),
    Filling.sorting.state: has_a_photo_to_name,
    Filling.card.state: is_refused,
    Filling.review.state: claims_to("review"),
    Filling.pin.state: confirms,
    Filling.asking.state: asks_after(claims_to("name")),
    Checking.gates.state: checks_to("letter_date"),
    Checking.changing_gate.state: goes_back_in_a_check,
    Checking.card.state: is_refused_in_a_check,
    Checking.result.state: checks_to("eligible"),
    Checking.asking.state: asks_after(checks_to("letter_date")),
    Estimating.questions.state: estimates,
    Estimating.changing_question.state: goes_back_in_an_estimate,
    Estimating.result.state: reads_the_estimate,
    Estimating.asking.state: asks_after(estimates),
}
"""A way into each phase."""


def at(phase: str) -> Chat:
    chat = Chat()
    WAYS[phase](chat)
    assert chat.conversation.phase == phase
    return chat


def test_somebody_comes_to_every_phase() -> None:
    assert set(WAYS) == set(EVERYWHERE)


def presses(chat: Chat) -> list[ButtonData]:
    """A button of every kind: of the draft the person is in, of another one, of a filed claim, of nobody."""
    own = chat.conversation.subject or "GONE"
    place = chat.place
    of_draft = [
        DraftButton(draft, action, value)
        for draft in (own, "GONE")
        for action, value in (
            ("back", ""), ("save", ""), ("cancel", ""), ("cancel-yes", ""), ("help", ""), ("resume", ""), ("keep", ""),
            ("change", "nik"), ("change", "nothing"), ("switch", "jht_phk"), ("switch", "nothing"), ("confirm", ""), ("remind", ""),
            ("nowait", ""), ("slip", "paklaring"), ("claim", ""), ("share", ""), ("nonsense", ""),
        )
    ]  # fmt: skip
    of_menu = [
        MenuButton(item, value)
        for item, value in (
            ("claim", ""), ("check", ""), ("status", ""), ("documents", ""), ("ask", ""), ("language", ""), ("data", ""), ("help", ""),
            ("menu", ""), ("locale", "en"), ("locale", "xx"), ("consent", "+claim"), ("consent", "-claim"), ("consent", "done"),
            ("consent", "nonsense"), ("start", "jht_phk"), ("start", "nothing"), ("check-start", "jht_phk"), ("estimate", "jht_10"),
            ("estimate", "jht_ln_nothing"), ("for-claim", "left_work"), ("for-check", "left_work"), ("for-documents", "left_work"),
            ("documents-for", "jht_phk"), ("documents-paper", "jht_phk"), ("faq", "nothing"), ("data-delete", "all?"),
            ("data-delete", "all"), ("data-delete", own), ("data-delete", f"{own}!"), ("data-delete", "reminders"), ("data-consent", ""),
            ("unremind", "GONE"), ("nonsense", ""),
        )
    ]  # fmt: skip
    return [
        *of_draft,
        *of_menu,
        AnswerButton(own, place, "ya"),
        AnswerButton(own, place, "!skip"),
        AnswerButton(own, "elsewhere", "ya"),
        PinButton(own, "send:sms"),
        PinButton(own, "nonsense"),
        PadButton(own, "GONE", "1"),
        PhotoButton(own, "GONE", "none"),
        FiledButton("GONE", "correct"),
    ]


def events(chat: Chat) -> Iterable[Event]:
    """An event of every kind; the messages in the chat get their number when they are sent."""
    for text in (
        "halo", "ya", "123456", "1 September 2026", "kembali", "simpan", "batal", "menu", "bantuan", "status",
        "kata sandi saya rahasia1", "Kenapa harus ada paklaring?", "saya di-PHK", "tidak ada", "xyz",
    ):  # fmt: skip
        yield TextReceived(text, 0)
    yield TextReceived("Sekar Contohwati", 0, forwarded=True)
    for name in ("start", "klaim", "kembali", "batal", "simpan", "bantuan", "menu", "tanya", "pengingat", "nonsense"):
        yield CommandReceived(name, "", 0)
    for button in presses(chat):
        yield ButtonPressed(button.data, chat.newest.id or None)
    yield ButtonPressed("nonsense", chat.newest.id or None)
    yield SentFile(IncomingFile("ref", "uniq", True, 200_000), 0)
    yield SentFile(IncomingFile("ref", "uniq", True, 40 * 1024 * 1024), 0)
    yield SharedContact("+6281298765432", True, 0)
    yield SharedLocation(-0.3, 100.4, 0)
    yield Edited("123456", 0)
    yield SentOther("voice", 0)
    yield SentOther("sticker", 0)
    yield PinTyped("123456", "GONE", chat.newest.id or None)
    yield ProcessingFailed()
    yield from (
        FileChecked("GONE"), PinUndeliverable("GONE"), ClaimRecorded("GONE", 1, "KLM-1"), ClaimDelayed("GONE", 1),
        Due("reminder", "GONE"), Due("file_overdue", "GONE"), Blocked(), Unblocked(),
    )  # fmt: skip


@pytest.mark.parametrize("phase", WAYS)
def test_every_event_has_an_answer_in_every_phase(phase: str) -> None:
    """`happens` asserts that a person who did something is answered; what the phase does not know has one answer."""
    chat = at(phase)
    for event in events(chat):
        one = deepcopy(chat)
        if isinstance(event, TextReceived | Edited):
            event = replace(event, message_id=one._mine(event.text))
        context = StepContext(environment_at(one.now, 1), one.conversation)
        trigger, _ = trigger_of(context, event)
        one.happens(event)
        assert isinstance(event, BY_A_PERSON) or trigger in {row.event for row in TABLE}
        if not knows(machine(), phase, trigger) and not is_asking(phase):
            answer = UNKNOWN.get(trigger, UNKNOWN_BUTTON).id
            assert {answer, f"{answer}-passing"} & one.ids or (phase == Lobby.new and "welcome" in one.ids), (
                f"{trigger} in {phase}: {one.ids}"
            )


def test_what_a_phase_does_not_know_has_one_answer() -> None:
    chat = at(Filling.form.state)
    chat.press_data(PhotoButton(chat.draft.id, "GONE", "none").data)
    assert "button-old-passing" in chat.ids
    chat = at(Filling.card.state)
    chat.say("xyz")
    assert "use-buttons" in chat.ids
    chat = at(Lobby.menu.state)
    chat.location()
    assert "shared-not-now" in chat.ids


def behaves_by(rows: Iterable[Row], monkeypatch: pytest.MonkeyPatch) -> None:
    built = compiled([*rows, *arrivals()])
    monkeypatch.setattr(dialogs.step, "machine", lambda: built)


def test_another_row_is_another_behaviour(monkeypatch: pytest.MonkeyPatch) -> None:
    chat = at(Filling.form.state)
    behaves_by([on("text_typed", names(Filling.form), main_menu.greet, Lobby.menu), *TABLE], monkeypatch)
    chat.say("Sekar Contohwati")
    assert chat.conversation.phase == Lobby.menu
    assert "welcome" in chat.ids


def test_without_its_row_an_event_is_unexpected(monkeypatch: pytest.MonkeyPatch) -> None:
    chat = at(Filling.review.state)
    behaves_by([row for row in TABLE if row.event != "confirmed"], monkeypatch)
    with pytest.raises(KeyError):
        chat.press("btn-confirm")
    behaves_by(
        [row for row in TABLE if row.event != "confirmed"] + [on("confirmed", names(Filling.pin), None, None)],
        monkeypatch,
    )
    chat.press("btn-confirm")
    assert chat.conversation.phase == Filling.review
    assert "button-old-passing" in chat.ids


def test_every_event_of_the_table_can_come_and_every_phase_is_left_again() -> None:
    left = {phase for row in TABLE for phase in row.phases if row.to is not None}
    assert left >= set(EVERYWHERE)
    reached = {row.to for row in [*TABLE, *arrivals()]} - {None, PLACING}
    assert reached == set(EVERYWHERE) - {Lobby.new.state}


def test_the_machine_is_built_once_and_registers_nobody() -> None:
    assert machine() is machine()
    at(Lobby.menu.state)
    assert not machine().models


def test_the_diagram_is_drawn_from_the_rows() -> None:
    rows = [
        on("start", EVERYWHERE, main_menu.greet, Lobby.menu),
        on("save", names(Filling), main_menu.remark, Lobby.menu),
    ]
    drawn = of_conversation(rows)
    assert "    anywhere --> Lobby_menu: start\n" in drawn
    assert "    Filling --> Lobby_menu: save\n" in drawn
    assert of_conversation([]).count("-->") == 3, "only where the answers lead"


# --- buttons ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "button",
    [
        MenuButton("start", "jht_phk"),
        FiledButton("ABC", "withdraw-yes"),
        DraftButton("ABC", "change", "doc_id"),
        AnswerButton("ABC", "proof", "+joint_agreement"),
        PinButton("ABC", "send:sms"),
        PadButton("ABC", "REQUEST", "clear"),
        PhotoButton("ABC", "FILE", "+*paklaring"),
    ],
)
def test_a_button_is_read_as_it_was_written(button: ButtonData) -> None:
    assert read(button.data) == button


@pytest.mark.parametrize("data", ["", "x", "|", "a|b", "|a|b", "a||b"])
def test_data_we_never_wrote_are_no_button(data: str) -> None:
    assert read(data) is None
