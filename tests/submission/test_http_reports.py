"""Reports of the system reach the participant once, in their order, or not at all; nobody else can report."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.submission.news import SILENT, ask_news
from dialogs.model.decisions import Appointment, Reason
from tests.submission.http_world import line_of
from tests.submission.receiver import problems


async def moved(world, number: int = -1):
    return list(world.events.values())[number]


async def test_a_report_brings_reasons_an_appointment_and_a_note(world):
    async with line_of(world) as line:
        await line.recorded()
        assert await line.report("verifying") == (200, {"changed": True})
        reasons = [{"code": "unreadable", "about": "id"}, {"code": "moon_phase", "note": "Bulan belum purnama"}]
        await line.report("needs_correction", "2", reasons=reasons, note="Foto ulang KTP.")
        correction = await moved(world)
        assert correction.reasons == (
            Reason("unreadable", "id"),
            Reason("other", "", "Bulan belum purnama"),
        )
        assert (correction.to, correction.by, correction.note) == ("needs_correction", "service", "Foto ulang KTP.")
        await line.report("verifying", "3")
        appointment = {"at": "2026-11-09T09:30:00+07:00", "place": "Kantor Cabang Contoh", "bring": ["e-KTP asli"]}
        await line.report("scheduled", "4", appointment=appointment)
        assert (await moved(world)).appointment == Appointment(
            "2026-11-09T09:30:00+07:00", "Kantor Cabang Contoh", bring=("e-KTP asli",)
        )


async def test_an_unknown_code_without_words_is_told_by_its_name(world):
    async with line_of(world) as line:
        await line.recorded()
        await line.report("verifying", reasons=[{"code": "moon_phase"}])
        assert (await moved(world)).reasons == (Reason("other", "", "moon_phase"),)


async def test_a_report_that_comes_twice_or_late_changes_nothing(world):
    async with line_of(world) as line:
        await line.recorded()
        await line.report("verifying", "1")
        late = (world.now() + timedelta(minutes=1)).isoformat()
        world.later(hours=1)
        await line.report("scheduled", "3")
        before = dict(world.events)
        assert await line.report("verifying", "1") == (200, {"changed": False})
        status = {"id": "2", "state": "scheduled", "at": late}
        key = (await world.claim()).submission_key
        assert await line.system.report(line.report_url, {"key": key, "status": status}) == (200, {"changed": False})
        assert world.events == before


async def test_a_report_that_comes_too_early_is_refused_and_taken_later(world):
    async with line_of(world) as line:
        await line.recorded()
        status, said = await line.report("approved", "2")
        assert status == 409
        assert said["error"] == (
            "a claim that is recorded can't become approved; possible from there: verifying; report this one again later"
        )
        await line.report("verifying", "1")
        assert await line.report("approved", "2") == (200, {"changed": True})


async def test_who_does_not_know_the_secret_reports_nothing(world):
    async with line_of(world) as line:
        await line.recorded()
        body = {
            "key": (await world.claim()).submission_key,
            "status": {"id": "1", "state": "verifying", "at": "2026-11-02T02:00:00Z"},
        }
        now = world.now().timestamp()
        assert (await line.system.report(line.report_url, body, secret="x" * 33))[0] == 401
        assert (await line.system.report(line.report_url, body, at=now - 301))[0] == 401
        assert (await line.system.report(line.report_url, body, at=now + 301))[0] == 401
        assert (await line.system.report(line.report_url, body, path="?more=1"))[0] == 401
        assert (await world.claim()).state == "recorded"
        assert await line.system.report(line.report_url, body, at=now - 299) == (200, {"changed": True})


@pytest.mark.parametrize(
    ("body", "status", "said"),
    [
        (b"{", 400, "the body is no StatusReport: not valid JSON"),
        (b"\xff\xfe", 400, "the body is no StatusReport: not valid JSON"),
        (b"[]", 400, "the body is no StatusReport: Expected `object`, got `array`"),
        ({"key": "k"}, 400, "the body is no StatusReport: Object missing required field `status`"),
        (
            {"key": "k", "status": {"id": "1", "state": "flying", "at": "2026-11-02T02:00:00Z"}},
            400,
            "the body is no StatusReport: the state is none of verifying, ",
        ),
        ({"key": "k", "status": {"id": "1", "state": "paid", "at": "2026-11-02T02:00:00"}}, 400, "timezone"),
        ({"key": "k", "status": {"id": "1", "state": "recorded", "at": "2026-11-02T02:00:00Z"}}, 400, "the state is"),
        (
            {"key": "k", "status": {"id": "1", "state": "paid", "at": "2026-11-02T02:00:00Z"}},
            404,
            "no claim stands here",
        ),
        (b" " * 70_000, 413, "the body is longer than 65536 bytes"),
    ],
)
async def test_a_report_that_cannot_be_kept_is_refused_with_a_sentence(world, body, status, said):
    async with line_of(world) as line:
        answered, answer = await line.system.report(line.report_url, body)
        assert answered == status
        assert said in answer["error"]


async def test_a_claim_of_which_no_word_came_is_asked_about(world):
    async with line_of(world) as line:
        await line.recorded()
        claim = await world.claim()
        at = (world.now() + timedelta(hours=1)).isoformat()
        entry = line.system.ledger[f"{claim.submission_key}.1"]
        entry["statuses"] = [
            {"id": "2", "state": "approved", "at": at},
            {"id": "1", "state": "verifying", "at": world.now().isoformat()},
        ]
        handing = world.handing(line.adapter)
        line.system.calls.clear()
        await ask_news(world.newsroom, handing.adapters, world.now)
        assert line.system.calls == [], "it has only just been recorded"
        world.later(seconds=SILENT.total_seconds() + 1)
        await ask_news(world.newsroom, handing.adapters, world.now)
        assert [move.state for move in (await world.claim()).moves][-2:] == ["verifying", "approved"]
        line.system.mood = "500"
        world.later(hours=7)
        await ask_news(world.newsroom, handing.adapters, world.now)
        line.system.mood = ""
        entry["statuses"].append({"id": "3", "state": "paying", "at": world.now().isoformat()})
        await ask_news(world.newsroom, handing.adapters, world.now)
        assert await line.report("paying", "3") == (200, {"changed": False}), "told by whichever came first"
        assert (await world.claim()).state == "paying"


def test_what_the_description_refuses_is_refused():
    """The validator can find something: what it finds nothing in is worth something."""
    status = {"id": "1", "state": "paid", "at": "2026-11-02T02:00:00Z"}
    assert problems("StatusReport", {"key": "k", "status": status}) == []
    for wrong in ({"state": "flying"}, {"at": "yesterday"}, {"id": ""}, {"reasons": [{}]}):
        assert problems("StatusReport", {"key": "k", "status": {**status, **wrong}}), wrong
