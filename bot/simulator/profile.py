"""The bot's own affairs: who it is, its commands, its webhook, chats and files."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from .errors import ApiError, Json, bad_request
from .params import Params
from .telegram import LocalTelegram
from .webhook import WebhookSettings

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_LANGUAGE = re.compile(r"([a-z]{2})?")
_UPDATE_KINDS = frozenset(("message", "edited_message", "callback_query", "my_chat_member"))
_LOOPBACK = frozenset(("127.0.0.1", "localhost", "::1"))


async def get_me(telegram: LocalTelegram, p: Params) -> Json:
    """getMe"""
    abilities = dict.fromkeys(
        ("can_join_groups", "can_read_all_group_messages", "supports_inline_queries", "can_connect_to_business"), False
    )
    return telegram.bot.as_user() | abilities | {"has_main_web_app": False}


async def get_updates(telegram: LocalTelegram, p: Params) -> list[Json]:
    """getUpdates"""
    if telegram.webhook.settings is not None:
        raise ApiError(
            409,
            "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        )
    _set_allowed(telegram, p)
    limit = min(max(p.number("limit", 100), 1), 100)
    return await telegram.updates.poll(p.number("offset", 0), limit, min(max(p.number("timeout", 0), 0), 50))


async def set_webhook(telegram: LocalTelegram, p: Params) -> bool:
    """setWebhook"""
    url = p.text("url")
    if not url:
        return await delete_webhook(telegram, p)
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if parts.hostname not in _LOOPBACK:
        raise bad_request("bad webhook: the local Bot API delivers to this machine only (127.0.0.1)")
    secret = p.text("secret_token")
    if secret and not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    connections = p.number("max_connections", 40)
    if not 1 <= connections <= 100:
        raise bad_request("max_connections must be between 1 and 100")
    _set_allowed(telegram, p)
    if p.flag("drop_pending_updates"):
        telegram.updates.drop_all()
    telegram.updates.release_poller()
    await telegram.webhook.set(WebhookSettings(url, secret, connections))
    return True


async def delete_webhook(telegram: LocalTelegram, p: Params) -> bool:
    """deleteWebhook"""
    await telegram.webhook.delete()
    if p.flag("drop_pending_updates"):
        telegram.updates.drop_all()
    return True


async def get_webhook_info(telegram: LocalTelegram, p: Params) -> Json:
    """getWebhookInfo"""
    return telegram.webhook.info()


async def set_my_commands(telegram: LocalTelegram, p: Params) -> bool:
    """setMyCommands"""
    commands = p.json("commands")
    if not isinstance(commands, list) or not all(isinstance(command, dict) for command in commands):
        raise bad_request("can't parse commands: Array of BotCommand expected")
    if len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not _COMMAND.fullmatch(str(command.get("command", "")).removeprefix("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(str(command.get("description") or "").strip()) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    telegram.bot.commands[_commands_key(p)] = [
        {"command": command["command"].removeprefix("/"), "description": command["description"].strip()}
        for command in commands
    ]
    telegram.feed.publish({"type": "commands"})
    return True


async def get_my_commands(telegram: LocalTelegram, p: Params) -> list[Json]:
    """getMyCommands"""
    return telegram.bot.commands.get(_commands_key(p), [])


async def delete_my_commands(telegram: LocalTelegram, p: Params) -> bool:
    """deleteMyCommands"""
    telegram.bot.commands.pop(_commands_key(p), None)
    telegram.feed.publish({"type": "commands"})
    return True


async def set_my_name(telegram: LocalTelegram, p: Params) -> bool:
    """setMyName"""
    return _set_words(telegram, telegram.bot.names, p, "name", 64)


async def get_my_name(telegram: LocalTelegram, p: Params) -> Json:
    """getMyName"""
    return _words(telegram.bot.names, p, "name")


async def set_my_description(telegram: LocalTelegram, p: Params) -> bool:
    """setMyDescription"""
    return _set_words(telegram, telegram.bot.descriptions, p, "description", 512)


async def get_my_description(telegram: LocalTelegram, p: Params) -> Json:
    """getMyDescription"""
    return _words(telegram.bot.descriptions, p, "description")


async def set_my_short_description(telegram: LocalTelegram, p: Params) -> bool:
    """setMyShortDescription"""
    return _set_words(telegram, telegram.bot.short_descriptions, p, "short_description", 120)


async def get_my_short_description(telegram: LocalTelegram, p: Params) -> Json:
    """getMyShortDescription"""
    return _words(telegram.bot.short_descriptions, p, "short_description")


async def set_chat_menu_button(telegram: LocalTelegram, p: Params) -> bool:
    """setChatMenuButton"""
    button = p.json("menu_button") or {"type": "default"}
    if button.get("type") not in ("default", "commands", "web_app"):
        raise bad_request("MenuButton has unsupported type")
    if p.values.get("chat_id") is not None:
        telegram.known_chat(p.values["chat_id"]).menu_button = button
    return True


async def get_chat_menu_button(telegram: LocalTelegram, p: Params) -> Json:
    """getChatMenuButton"""
    if p.values.get("chat_id") is None:
        return {"type": "commands"}
    return telegram.known_chat(p.values["chat_id"]).menu_button


async def get_chat(telegram: LocalTelegram, p: Params) -> Json:
    """getChat"""
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
    return telegram.known_chat(p.values.get("chat_id")).as_chat() | {
        "accent_color_id": 3,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts, True),
    }


async def get_file(telegram: LocalTelegram, p: Params) -> Json:
    """getFile"""
    return telegram.files.link(p.text("file_id"))


def _set_allowed(telegram: LocalTelegram, p: Params) -> None:
    """Keep the kinds asked for; a call without the parameter leaves them, an empty list means the usual ones."""
    kinds = p.json("allowed_updates")
    if kinds is None:
        return
    if not isinstance(kinds, list):
        raise bad_request("can't parse allowed_updates: Array of String expected")
    telegram.updates.allowed = frozenset(map(str, kinds)) & _UPDATE_KINDS if kinds else None


def _commands_key(p: Params) -> tuple[str, str]:
    scope: Any = p.json("scope") or {"type": "default"}
    kind = scope.get("type")
    if kind in ("default", "all_private_chats", "all_group_chats", "all_chat_administrators"):
        return kind, _language(p)
    if kind == "chat":
        return f"chat:{scope.get('chat_id')}", _language(p)
    raise bad_request("unsupported BotCommandScope specified")


def _language(p: Params) -> str:
    language = p.text("language_code")
    if not _LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    return language


def _set_words(telegram: LocalTelegram, words: dict[str, str], p: Params, name: str, most: int) -> bool:
    text = p.text(name)
    if len(text) > most:
        raise bad_request(f"{name.replace('_', ' ')} is too long")
    language = _language(p)
    if text:
        words[language] = text
    elif not (name == "name" and language == ""):
        words.pop(language, None)
    telegram.feed.publish({"type": "profile"})
    return True


def _words(words: dict[str, str], p: Params, name: str) -> Json:
    return {name: words.get(_language(p)) or words.get("", "")}
