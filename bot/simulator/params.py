"""The parameters of one Bot API call, whether they came as JSON, as a form or as multipart."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import Request

from .errors import ApiError, Json, bad_request
from .files import MOST_UPLOAD


@dataclass(frozen=True)
class Upload:
    """One uploaded file."""

    name: str
    mime_type: str
    content: bytes


@dataclass(frozen=True)
class Params:
    """Call parameters. Values are strings from a form or JSON values; the methods here read both alike."""

    values: Json = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """A string, '' where it is missing."""
        value = self.values.get(name)
        if value is None:
            return ""
        if isinstance(value, (dict, list)):
            raise bad_request(f"can't parse field {name}: String expected")
        return str(value)

    def number(self, name: str, default: int | None = None) -> int:
        """An integer. Raises ApiError 400 where it is missing without a default, or is none."""
        value = self.values.get(name)
        if value in (None, ""):
            if default is None:
                raise bad_request(f"{name} is not specified")
            return default
        try:
            return int(value)
        except (TypeError, ValueError):
            raise bad_request(f"can't parse field {name}: Integer expected") from None

    def flag(self, name: str) -> bool:
        """A boolean, False where it is missing."""
        return str(self.values.get(name, "")).lower() in ("true", "1")

    def json(self, name: str) -> Any:
        """A nested object or array, None where it is missing. Raises ApiError 400 for broken JSON."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from None

    def media(self, name: str) -> Upload | str:
        """A file: uploaded under this name, attached under another, or named by file_id."""
        return self.attached(name) if name in self.uploads else self.resolve(self.text(name), name)

    def resolve(self, value: str, what: str) -> Upload | str:
        """Media named by a string: an attached upload or a file_id."""
        if value.startswith("attach://"):
            return self.attached(value.removeprefix("attach://"))
        if not value:
            raise bad_request(f"there is no {what} in the request")
        if value.startswith(("http://", "https://")):
            raise bad_request("wrong type of the web page content; the local Bot API fetches nothing from the web")
        return value

    def attached(self, name: str) -> Upload:
        """The upload of this name. Raises ApiError 400."""
        upload = self.uploads.get(name)
        if upload is None:
            raise bad_request("there is no attached file in the request")
        if not upload.content:
            raise bad_request("file must be non-empty")
        return upload

    def as_json(self) -> Json:
        """The parameters for the journal: nested JSON read, files as their name and size only."""
        read: Json = {}
        for name, value in self.values.items():
            read[name] = value
            if isinstance(value, str) and value[:1] in ("{", "["):
                try:
                    read[name] = json.loads(value)
                except ValueError:
                    continue
        for name, upload in self.uploads.items():
            read[name] = {"upload": upload.name, "mime_type": upload.mime_type, "size": len(upload.content)}
        return read


async def read_params(request: Request) -> Params:
    """Read a call's parameters. Raises ApiError 400 for an unreadable body and 413 for one too large."""
    values: Json = dict(request.query_params)
    if request.method == "GET":
        return Params(values)
    if int(request.headers.get("content-length", "0")) > MOST_UPLOAD + 1024 * 1024:
        raise ApiError(413, "Request Entity Too Large")
    content_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if content_type == "application/json":
        try:
            body = json.loads(await request.body() or b"{}")
        except ValueError:
            raise bad_request("can't parse JSON object") from None
        if not isinstance(body, dict):
            raise bad_request("can't parse JSON object")
        return Params(values | body)
    if content_type not in ("multipart/form-data", "application/x-www-form-urlencoded"):
        return Params(values)
    uploads: dict[str, Upload] = {}
    async with request.form(max_files=100, max_fields=1000) as form:
        for name, value in form.multi_items():
            if isinstance(value, UploadFile):
                content = await value.read()
                mime_type = value.content_type or "application/octet-stream"
                uploads[name] = Upload(value.filename or "file", mime_type, content)
            else:
                values[name] = value
    if sum(len(upload.content) for upload in uploads.values()) > MOST_UPLOAD:
        raise ApiError(413, "Request Entity Too Large")
    return Params(values, uploads)
