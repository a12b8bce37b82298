"""Keyboards below messages and below the input field, with Telegram's limits."""

from __future__ import annotations

import re
from typing import Any

from .errors import Json, bad_request

MOST_BUTTONS = 100
MOST_IN_A_ROW = 8
MOST_BYTES_OF_DATA = 64

_ACTIONS = (
    "callback_data",
    "url",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
)
_URL = re.compile(r"(https?://[^\s/?#]+\.[^\s/?#]+([/?#]\S*)?|tg://\S+)")


def checked_markup(raw: Any, *, inline_only: bool = False) -> Json | None:
    """A valid `reply_markup`, or None where there is none. Raises ApiError 400 as Telegram would.

    `inline_only` is for edits, which cannot carry a keyboard of the input field.
    """
    if raw is None or raw in ("", {}):
        return None
    if not isinstance(raw, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in raw:
        rows = _rows(raw["inline_keyboard"], "inline keyboard")
        for row in rows:
            for button in row:
                _check_inline_button(button)
        return {"inline_keyboard": rows} if rows else None
    if inline_only:
        raise bad_request("inline keyboard expected")
    if "keyboard" in raw:
        rows = [[_reply_button(button) for button in row] for row in _rows(raw["keyboard"], "keyboard")]
        if not rows:
            raise bad_request("reply keyboard must not be empty")
        return {**raw, "keyboard": rows}
    if raw.get("remove_keyboard") is True or raw.get("force_reply") is True:
        return raw
    raise bad_request("can't parse reply keyboard markup JSON object")


def _rows(raw: Any, what: str) -> list[list[Any]]:
    if not isinstance(raw, list) or not all(isinstance(row, list) for row in raw):
        raise bad_request(f"can't parse {what}: Field must be of type Array of Arrays")
    rows = [row for row in raw if row]
    if sum(map(len, rows)) > MOST_BUTTONS or any(len(row) > MOST_IN_A_ROW for row in rows):
        raise bad_request("reply markup is too long")
    return rows


def _check_inline_button(button: Any) -> None:
    if not isinstance(button, dict):
        raise bad_request("can't parse inline keyboard button: Object expected")
    text = button.get("text")
    if not isinstance(text, str) or not text.strip():
        raise bad_request('can\'t parse inline keyboard button: Field "text" must be a non-empty String')
    given = [action for action in _ACTIONS if button.get(action) is not None]
    if not given:
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(given) > 1:
        raise bad_request("can't parse inline keyboard button: exactly one action must be given")
    if given == ["callback_data"]:
        data = button["callback_data"]
        if not isinstance(data, str) or not 1 <= len(data.encode()) <= MOST_BYTES_OF_DATA:
            raise bad_request("BUTTON_DATA_INVALID")
    if given == ["url"] and not _URL.fullmatch(str(button["url"])):
        raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")


def _reply_button(button: Any) -> Json:
    if isinstance(button, str):
        button = {"text": button}
    if not isinstance(button, dict) or not isinstance(button.get("text"), str) or not button["text"].strip():
        raise bad_request('can\'t parse keyboard button: Field "text" must be a non-empty String')
    if button.get("request_contact") and button.get("request_location"):
        raise bad_request("can't parse keyboard button: exactly one of the optional fields must be given")
    return button
