"""The Bot API's methods by name."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from types import MappingProxyType
from typing import Any

from . import changing, profile, sending
from .params import Params
from .telegram import LocalTelegram

Method = Callable[[LocalTelegram, Params], Awaitable[Any]]

_ALL: tuple[tuple[str, Method], ...] = (
    ("getMe", profile.get_me),
    ("getUpdates", profile.get_updates),
    ("setWebhook", profile.set_webhook),
    ("deleteWebhook", profile.delete_webhook),
    ("getWebhookInfo", profile.get_webhook_info),
    ("setMyCommands", profile.set_my_commands),
    ("getMyCommands", profile.get_my_commands),
    ("deleteMyCommands", profile.delete_my_commands),
    ("setMyName", profile.set_my_name),
    ("getMyName", profile.get_my_name),
    ("setMyDescription", profile.set_my_description),
    ("getMyDescription", profile.get_my_description),
    ("setMyShortDescription", profile.set_my_short_description),
    ("getMyShortDescription", profile.get_my_short_description),
    ("setChatMenuButton", profile.set_chat_menu_button),
    ("getChatMenuButton", profile.get_chat_menu_button),
    ("getChat", profile.get_chat),
    ("getFile", profile.get_file),
    ("sendMessage", sending.send_message),
    ("sendPhoto", sending.send_photo),
    ("sendDocument", sending.send_document),
    ("sendMediaGroup", sending.send_media_group),
    ("sendLocation", sending.send_location),
    ("sendVenue", sending.send_venue),
    ("sendContact", sending.send_contact),
    ("sendChatAction", sending.send_chat_action),
    ("editMessageText", changing.edit_message_text),
    ("editMessageCaption", changing.edit_message_caption),
    ("editMessageReplyMarkup", changing.edit_message_reply_markup),
    ("deleteMessage", changing.delete_message),
    ("deleteMessages", changing.delete_messages),
    ("answerCallbackQuery", changing.answer_callback_query),
)

METHODS: Mapping[str, tuple[str, Method]] = MappingProxyType({name.lower(): (name, method) for name, method in _ALL})
"""By lower-case name, as Telegram does not mind the case: the proper name and the function."""
