"""Events of a person, read from Telegram's updates."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from bot.ports.conversations import StorageKey
from bot.telegram.inbound import Inbound, NotPrivate, parsed, read, whose
from dialogs.model.events import (
    Blocked,
    ButtonPressed,
    CommandReceived,
    Edited,
    IncomingFile,
    SentFile,
    SentOther,
    SharedContact,
    SharedLocation,
    TextReceived,
    Unblocked,
)

pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")

BOT_ID = 7
PERSON = {"id": 42, "is_bot": False, "first_name": "Contoh", "language_code": "id"}
CHAT = {"id": 42, "type": "private", "first_name": "Contoh"}
GROUP = {"id": -100, "type": "supergroup", "title": "Grup"}
BOT = {"id": BOT_ID, "is_bot": True, "first_name": "Klaim", "username": "klaim_bot"}
FILE = {"file_id": "A1", "file_unique_id": "u1", "file_size": 1000}
FORWARDED = {"forward_origin": {"type": "hidden_user", "sender_user_name": "Seseorang", "date": 1}}


def message(**content: Any) -> dict[str, Any]:
    return {"message_id": 5, "date": 1_772_000_000, "chat": CHAT, "from": PERSON} | content


def inbound(**update: Any) -> Inbound | NotPrivate | None:
    body = {"update_id": 100, **update}
    before = deepcopy(body)
    found = read(parsed(body, None), BOT_ID)
    assert body == before, "what Telegram wrote is kept as it was"
    return found


def event(**content: Any) -> Any:
    found = inbound(message=message(**content))
    return found.event if isinstance(found, Inbound) else found


def test_a_text_names_whose_conversation_it_is_and_the_update():
    assert inbound(message=message(text="halo")) == Inbound(
        StorageKey(BOT_ID, 42, 42), "tg:100", TextReceived("halo", 5), None, 42, "id"
    )


def test_a_forwarded_text_says_so():
    assert event(text="halo", **FORWARDED) == TextReceived("halo", 5, forwarded=True)


def test_words_from_an_inline_bot_are_not_the_persons_own():
    assert event(text="halo", via_bot=BOT) == TextReceived("halo", 5, forwarded=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/start", CommandReceived("start", "", 5, "id")),
        ("/start jht_2", CommandReceived("start", "jht_2", 5, "id")),
        ("/Status@klaim_bot", CommandReceived("status", "", 5, "id")),
        ("/status@klaim_bot  dua kata ", CommandReceived("status", "dua kata", 5, "id")),
        ("/start\nbaris dua", CommandReceived("start", "baris dua", 5, "id")),
        ("tolong /status", TextReceived("tolong /status", 5)),
        ("/", TextReceived("/", 5)),
        ("//", TextReceived("//", 5)),
        ("1/2", TextReceived("1/2", 5)),
        ("/" + "a" * 33, TextReceived("/" + "a" * 33, 5)),
    ],
)
def test_commands_are_told_from_texts(text: str, expected: Any):
    assert event(text=text) == expected


def test_a_forwarded_command_commands_nothing():
    assert event(text="/batal", **FORWARDED) == TextReceived("/batal", 5, forwarded=True)


def press(**more: Any) -> Any:
    query = {"id": "99", "from": PERSON, "chat_instance": "3", "message": message(text="Pilih")} | more
    return inbound(callback_query={key: value for key, value in query.items() if value is not None})


def test_a_press_carries_its_data_and_the_query_to_answer():
    found = press(data="jht:ya")
    assert (found.event, found.query_id, found.key) == (ButtonPressed("jht:ya", 5), "99", StorageKey(BOT_ID, 42, 42))


def test_a_press_on_a_message_too_old_to_be_seen_is_a_press():
    assert press(data="x", message={"chat": CHAT, "message_id": 3, "date": 0}).event == ButtonPressed("x", 3)


def test_a_press_without_a_message_or_without_data_is_a_press():
    assert press(data="x", message=None).event == ButtonPressed("x", None)
    assert press(game_short_name="g").event == ButtonPressed("", 5)


def test_of_a_photo_the_largest_size_is_taken():
    sizes = [
        {"file_id": "L", "file_unique_id": "l", "width": 1280, "height": 960, "file_size": 90_000},
        {"file_id": "S", "file_unique_id": "s", "width": 90, "height": 67, "file_size": 1_000},
    ]
    found = event(photo=sizes, caption="KTP saya", media_group_id="77")
    expected = IncomingFile("L", "l", photo=True, size=90_000, width=1280, height=960)
    assert found == SentFile(expected, 5, album="77", caption="KTP saya")


def test_a_document_keeps_its_name_and_may_have_no_size():
    found = event(document={"file_id": "D", "file_unique_id": "d", "file_name": "ktp.pdf"}, **FORWARDED)
    assert found == SentFile(IncomingFile("D", "d", photo=False, name="ktp.pdf"), 5, forwarded=True)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (
            {"sticker": FILE | {"width": 1, "height": 1, "is_animated": False, "is_video": False, "type": "regular"}},
            "sticker",
        ),
        ({"voice": FILE | {"duration": 3}}, "voice"),
        ({"video": FILE | {"width": 1, "height": 1, "duration": 3}}, "video"),
        ({"video_note": FILE | {"length": 1, "duration": 3}}, "video"),
        ({"audio": FILE | {"duration": 3}}, "audio"),
        ({"animation": FILE | {"width": 1, "height": 1, "duration": 3}, "document": FILE}, "animation"),
        ({"dice": {"emoji": "🎲", "value": 3}}, "dice"),
        ({"game": {"title": "a", "description": "b", "photo": []}}, "game"),
        ({"story": {"chat": CHAT, "id": 1}}, "story"),
        ({"paid_media": {"star_count": 1, "paid_media": []}}, "unknown"),
        (
            {
                "poll": {
                    "id": "1",
                    "question": "?",
                    "options": [],
                    "total_voter_count": 0,
                    "is_closed": False,
                    "is_anonymous": True,
                    "type": "regular",
                    "allows_multiple_answers": False,
                    "allows_revoting": True,
                    "members_only": False,
                }
            },
            "poll",
        ),
        ({"something_of_next_year": {"a": 1}}, "unknown"),
    ],
)
def test_what_means_nothing_for_a_claim_is_named(content: dict[str, Any], kind: str):
    assert event(**content) == SentOther(kind, 5)


@pytest.mark.parametrize(("user_id", "own"), [(42, True), (43, False), (None, False)])
def test_a_contact_is_own_only_if_telegram_says_so(user_id: int | None, own: bool):
    contact = {"phone_number": "+6281200000000", "first_name": "Contoh"} | ({"user_id": user_id} if user_id else {})
    assert event(contact=contact) == SharedContact("+6281200000000", own, 5)


def test_a_location_and_a_named_place_are_places():
    place = {"latitude": -6.2, "longitude": 106.8}
    assert event(location=place) == SharedLocation(-6.2, 106.8, 5)
    venue = {"location": place, "title": "Kantor", "address": "Jalan"}
    assert event(location=place, venue=venue) == SharedLocation(-6.2, 106.8, 5)


@pytest.mark.parametrize(
    ("content", "text"), [({"text": "baru"}, "baru"), ({"caption": "baru", "photo": []}, "baru"), ({"photo": []}, "")]
)
def test_an_edit_carries_the_new_words(content: dict[str, Any], text: str):
    assert inbound(edited_message=message(edit_date=1, **content)).event == Edited(text, 5)


def test_a_live_location_that_moves_is_no_edit():
    place = {"latitude": -6.2, "longitude": 106.8, "live_period": 900}
    assert inbound(edited_message=message(edit_date=1, location=place)) is None


def membership(status: str, chat: dict[str, Any] = CHAT) -> Any:
    old, new = {"user": BOT, "status": "left"}, {"user": BOT, "status": status, "until_date": 0}
    return inbound(
        my_chat_member={"chat": chat, "from": PERSON, "date": 1, "old_chat_member": old, "new_chat_member": new}
    )


def test_blocking_and_coming_back_are_events():
    assert membership("kicked").event == Blocked()
    assert membership("member").event == Unblocked()


def test_in_a_group_nothing_is_a_conversation():
    assert inbound(message=message(text="/start", chat=GROUP)) == NotPrivate(-100, None, "id")
    assert press(data="x", message=message(text="Pilih", chat=GROUP)) == NotPrivate(-100, "99", "id")
    assert membership("member", GROUP) == NotPrivate(-100, None, "id")


def test_leaving_a_group_and_joining_a_channel_need_no_word():
    assert membership("left", GROUP) is None
    assert membership("kicked", GROUP) is None
    assert membership("member", {"id": -200, "type": "channel", "title": "Kanal"}) is None


@pytest.mark.parametrize(
    "content",
    [
        {"pinned_message": {"message_id": 1, "date": 0, "chat": CHAT}},
        {"message_auto_delete_timer_changed": {"message_auto_delete_time": 86_400}},
        {"write_access_allowed": {}},
    ],
)
def test_service_messages_mean_nothing(content: dict[str, Any]):
    assert event(**content) is None


@pytest.mark.parametrize(
    "sender",
    [{"from": BOT}, {"sender_chat": GROUP}, {"from": None}],
)
def test_bots_and_the_nameless_are_not_listened_to(sender: dict[str, Any]):
    raw = {key: value for key, value in (message(text="halo") | sender).items() if value is not None}
    assert inbound(message=raw) is None


@pytest.mark.parametrize("kind", ["channel_post", "edited_channel_post", "something_of_next_year"])
def test_kinds_of_update_we_never_asked_for_mean_nothing(kind: str):
    assert inbound(**{kind: message(text="halo")}) is None


def test_whose_update_it_is_can_be_told_without_understanding_it():
    key = StorageKey(BOT_ID, 42, 42)
    assert whose({"update_id": 1, "message": message(odd=[])}, BOT_ID) == (key, None)
    assert whose({"update_id": 1, "callback_query": {"id": "9", "from": PERSON, "message": message()}}, BOT_ID) == (
        key,
        "9",
    )
    assert whose({"update_id": 1, "callback_query": {"id": "9", "from": PERSON}}, BOT_ID) == (None, "9")


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"message": None},
        {"message": "text"},
        {"message": {"chat": CHAT}},
        {"message": {"chat": CHAT, "from": []}},
        {"message": message(chat=GROUP)},
        {"message": message(chat=CHAT | {"id": "42"})},
        {"callback_query": {"id": 9}},
    ],
)
def test_an_update_of_nobody_has_no_key(body: dict[str, Any]):
    assert whose({"update_id": 1} | body, BOT_ID) == (None, None)
