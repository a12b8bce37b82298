"""The local Telegram with its participants: the state below them, and who talks to the bot."""

from __future__ import annotations

from functools import cached_property

from .participant import Participant
from .state import Chat, TelegramState


class LocalTelegram(TelegramState):
    """One bot and the participants who talk to it."""

    @cached_property
    def _participants(self) -> dict[str, Participant]:
        return {}

    def participant(self, name: str, *, language_code: str = "id") -> Participant:
        """The participant of this name with an own phone; made when first asked for."""
        if name not in self._participants:
            user_id = next(self.users)
            user = {"id": user_id, "is_bot": False, "first_name": name, "language_code": language_code}
            chat = self.chats[user_id] = Chat(user, phone_number=f"+62812{user_id % 10**8:08d}")
            self._participants[name] = Participant(self, chat)
            self.feed.publish({"type": "participant", "chat_id": user_id})
        return self._participants[name]

    def participants(self) -> list[Participant]:
        """Everybody, in the order they came."""
        return list(self._participants.values())
