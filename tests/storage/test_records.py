"""Rows as the releases before wrote them: each is read as it was meant, and written again byte for byte."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest

from bot.storage import records

AT = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)
KEY = "1:42:42:::default"

MESSAGES = [
    ("send", b'{"text":"Halo \xe2\x80\x98Sekar\xe2\x80\x99","markup":null,"message_id":null,"quiet":false}'),
    (
        "edit",
        b'{"text":"Ya","markup":{"inline_keyboard":[[{"text":"Lanjut","callback_data":"a"}]]},"message_id":7,"quiet":true}',
    ),
    ("settle", b'{"text":"","markup":null,"message_id":7,"quiet":false}'),
    (
        "document",
        b'{"text":"Daftar","markup":null,"message_id":null,"quiet":false,"paper":{"name":"daftar.pdf","sections":[]}}',
    ),
    (
        "photo",
        b'{"text":"Ini","markup":null,"message_id":null,"quiet":false,"picture":{"file":"F1","part":"marked-1"}}',
    ),
    ("send", b'{"text":"Foto ini","markup":null,"message_id":null,"quiet":false,"reply_to":12}'),
]


@pytest.mark.parametrize(("kind", "body"), MESSAGES)
def test_a_message_that_waited_through_a_release_is_read_and_written_as_before(kind: str, body: bytes) -> None:
    row = {"id": 3, "key": KEY, "kind": kind, "body": body, "attempts": 2}
    read = records.outgoing(row)
    assert (read.id, read.attempts, read.message.kind) == (3, 2, kind)
    assert records.outgoing_row(read, AT)["body"] == body


def claim(body: bytes) -> dict[str, Any]:
    """The row of a claim with this personal part."""
    return {
        "id": "C1", "key": KEY, "kind": "jht_resign", "version": 1, "revision": 2, "state": "verifying",
        "body": body, "locale": "id", "filed_at": AT, "updated_at": AT, "late_at": None, "twin_of": None,
    }  # fmt: skip


@pytest.mark.parametrize(
    "body",
    [
        b'{"reference":null,"answers":{},"files":{}}',
        b'{"reference":"R-1","answers":{"name":"Sekar","proof":["a","b"],"none":null},"files":{"id":["F1"],"kk":["F2","F3"]}}',
        b'{"reference":"R-1","answers":{},"files":{"id":["F1"]},"notes":[{"id":"doubt","slot":"id"}]}',
    ],
)
def test_a_claim_filed_before_the_release_is_read_and_written_with_its_kind_inside(body: bytes) -> None:
    before = {**claim(body), "officer": None}
    written = records.claim_row(records.claim(before, []))
    assert written["body"] == body[:-1] + b',"kind":"jht_resign"}'
    assert {name: value for name, value in written.items() if name in before} == {**before, "body": written["body"]}
    assert records.claim({**written, "kind": "0c0de"}, []).kind == "jht_resign", "the column has a code by now"


@pytest.mark.parametrize(
    "body",
    [
        b'{"text":"Halo","markup":null,"message_id":"7","quiet":false}',
        b'{"text":"Halo","markup":null,"message_id":null}',
        b'{"text":"Halo","markup":null,"message_id":null,"quiet":false,"effect":"confetti"}',
        b'{"text":"Halo"',
    ],
)
def test_a_message_that_does_not_fit_is_refused_and_not_sent_in_part(body: bytes) -> None:
    with pytest.raises(msgspec.DecodeError):
        records.outgoing({"id": 3, "key": KEY, "kind": "send", "body": body, "attempts": 0})


@pytest.mark.parametrize(
    "value", [float("nan"), b"bytes", {"a", "set"}, AT, object()], ids=lambda value: str(type(value))
)
def test_what_json_cannot_hold_is_refused_where_it_is_written(value: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        records.pack({"value": value})
