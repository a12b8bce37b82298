"""Refusals, worded as Telegram words them."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]
"""One JSON object as the Bot API writes it."""


class ApiError(Exception):
    """A call refused: becomes `{"ok": false, "error_code": …, "description": …}` with the same HTTP status."""

    def __init__(self, code: int, description: str, parameters: Json | None = None) -> None:
        super().__init__(f"{code} {description}")
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> Json:
        """The JSON object of the answer."""
        answer: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            answer["parameters"] = self.parameters
        return answer


def bad_request(reason: str) -> ApiError:
    """A 400 with Telegram's prefix."""
    return ApiError(400, f"Bad Request: {reason}")


def too_many_requests(seconds: int) -> ApiError:
    """A 429 which asks for `seconds` of silence."""
    return ApiError(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})
