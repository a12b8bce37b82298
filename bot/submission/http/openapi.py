"""The OpenAPI 3.1 description of the HTTP adapter, made from the types of its messages."""

from __future__ import annotations

from typing import Any

import msgspec

from bot.submission.http import messages
from bot.submission.http.callbacks import STATUS_PATH
from bot.submission.http.client import KEY_HEADER
from bot.submission.http.documents import PATH
from bot.submission.http.signing import SIGNATURE, TIMESTAMP, WINDOW_SECONDS

_TYPES = (
    messages.Claim,
    messages.ClaimStatus,
    messages.StatusReport,
    messages.Reported,
    messages.Problem,
    messages.Withdrawal,
    messages.Capabilities,
    messages.ParticipantQuestion,
    messages.ParticipantAnswer,
    messages.BalanceAnswer,
)
_SIGNED = f"""\
Every request is signed, in both directions. `{TIMESTAMP}` holds seconds since 1970. `{SIGNATURE}` holds `v1=` and the HMAC-SHA256, in
hexadecimal digits, of four lines joined by a line feed: the timestamp, the method, the path with its query, and the SHA-256 of the
body in hexadecimal digits. Requests more than {WINDOW_SECONDS} seconds away from the own time are to be refused.

Answer 5xx or 429, with `Retry-After` if you like, to be asked again; the bot tries for days. After a time-out it asks for the claim
before it sends it again. A claim sent again under the same `{KEY_HEADER}` must give the same answer and be filed once."""


def _ref(kind: type[Any]) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{kind.__name__}"}


def _json(kind: type[Any]) -> dict[str, Any]:
    return {"application/json": {"schema": _ref(kind)}}


def _says(description: str, kind: type[Any] | None = None) -> dict[str, Any]:
    return {"description": description, **({"content": _json(kind)} if kind is not None else {})}


def _body(kind: type[Any]) -> dict[str, Any]:
    return {"required": True, "content": _json(kind)}


_KEY = {
    "name": "key",
    "in": "path",
    "required": True,
    "description": "the claim's key, a dot, and the revision",
    "schema": {"type": "string"},
}
_KEY_HEADER = {"name": KEY_HEADER, "in": "header", "required": True, "schema": {"type": "string"}}
_UPLOAD = {
    "type": "object",
    "required": ["claim"],
    "properties": {"claim": _ref(messages.Claim)},
    "additionalProperties": {"type": "string", "contentMediaType": "application/octet-stream"},
}


def _refusals(*statuses: int) -> dict[str, Any]:
    told = {
        400: "the body does not fit its type",
        401: "the signature is missing, wrong or too old",
        404: "no claim stands under this key",
        409: "the claim's state does not allow this status; report it again later",
        413: "the body is too long",
        503: "report it again later",
    }
    return {str(status): _says(told[status], messages.Problem) for status in statuses}


def description(version: str) -> dict[str, Any]:
    """The description: what the operator's system has to serve, and as webhook what the bot serves."""
    _, schemas = msgspec.json.schema_components(_TYPES, ref_template="#/components/schemas/{name}")
    receipt = _says("the claim is recorded", messages.ClaimStatus)
    return {
        "openapi": "3.1.0",
        "info": {"title": "klaim: the adapter http", "version": version, "description": _SIGNED},
        "security": [{"signature": [], "timestamp": []}],
        "paths": {
            "/capabilities": {
                "get": {
                    "summary": "Tell which of these calls there are",
                    "responses": {"200": _says("the calls", messages.Capabilities)},
                }
            },
            "/claims": {
                "post": {
                    "summary": "File a claim, or a correction of it, once for its key",
                    "parameters": [_KEY_HEADER],
                    "requestBody": {
                        "required": True,
                        "content": {
                            "multipart/form-data": {
                                "schema": _UPLOAD,
                                "encoding": {"claim": {"contentType": "application/json"}},
                            },
                            **_json(messages.Claim),
                        },
                    },
                    "responses": {"200": receipt, "201": receipt},
                }
            },
            "/claims/{key}": {
                "get": {
                    "summary": "Tell whether this is filed, and how it stands",
                    "parameters": [_KEY],
                    "responses": {"200": receipt, "404": _says("nothing stands under this key")},
                }
            },
            "/claims/{key}/withdrawal": {
                "post": {
                    "summary": "The participant took the claim back",
                    "parameters": [_KEY, _KEY_HEADER],
                    "requestBody": _body(messages.Withdrawal),
                    "responses": {"204": _says("noted")},
                }
            },
            "/participants/verification": {
                "post": {
                    "summary": "Tell whether a participant is known",
                    "requestBody": _body(messages.ParticipantQuestion),
                    "responses": {"200": _says("the participant", messages.ParticipantAnswer)},
                }
            },
            "/participants/balance": {
                "post": {
                    "summary": "Tell the balance of a participant",
                    "requestBody": _body(messages.ParticipantQuestion),
                    "responses": {"200": _says("the balance", messages.BalanceAnswer), "404": _says("not known")},
                }
            },
        },
        "webhooks": {
            "status": {
                "post": {
                    "summary": f"Report a status: POST to the bot's public address and {STATUS_PATH}",
                    "requestBody": _body(messages.StatusReport),
                    "responses": {
                        "200": _says("kept", messages.Reported),
                        **_refusals(400, 401, 404, 409, 413, 503),
                    },
                }
            },
            "document": {
                "get": {
                    "summary": f"Fetch a document by its link, below {PATH} of the bot; the link itself is signed",
                    "security": [],
                    "responses": {
                        "200": {"description": "the file", "content": {"application/octet-stream": {}}},
                        "403": _says("the link has expired", messages.Problem),
                        "404": _says("the document is not stored any more", messages.Problem),
                    },
                }
            },
        },
        "components": {
            "schemas": schemas,
            "securitySchemes": {
                "signature": {"type": "apiKey", "in": "header", "name": SIGNATURE},
                "timestamp": {"type": "apiKey", "in": "header", "name": TIMESTAMP},
            },
        },
    }
