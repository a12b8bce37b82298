"""Safeguards of money: a second person, a call about a changed account, a decision about an identity that stands twice."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from desk_walk import words_of
from desk_world import ANSWERS, Browser, World, serving

from bot.desk.duplicates import weight
from bot.desk.money import Hindered, guarded
from bot.ports.claims import ClaimRow, Replaced
from bot.settings import Settings
from dialogs.model.decisions import Decision, Move

NOT_YOU = "Anda yang menyetujui klaim ini, jadi transfernya dimulai oleh orang kedua."
CALL_FIRST = "Rekening atau kontaknya diubah: telepon dulu nomor lamanya, lalu catat di halaman ini."
FROZEN = "Identitas klaim ini juga ada di klaim lain: tunggu keputusan penyelia."
OLD = {"account": "1111222233"}
CALL = {"called": "Rukmini sendiri", "day": "2026-11-20", "time": "09:30", "words": "Benar, rekening baru"}
"""A call at 09.30 WITA, half an hour before the time of this world."""


async def approved(world: World, by: str = "sari dewi", **changes: Any) -> ClaimRow:
    at = world.time - timedelta(hours=1)
    moves = (
        Move(at, "filing", "participant"),
        Move(at, "recorded", "service"),
        Move(at, "verifying", by),
        Move(at, "approved", by),
    )
    return await world.file("approved", moves=moves, **changes)


def step(row: ClaimRow, browser: Browser, to: str) -> dict[str, str]:
    """The form of a step, also where the page does not offer it."""
    csrf = browser.fields("/desk/keluar")["csrf"]
    return {"csrf": csrf, "to": to, "seen": f"{row.state}.{row.revision}.{len(row.moves)}"}


async def pay(browser: Browser, row: ClaimRow, to: str = "paying") -> None:
    browser.page = await browser.post(
        f"/desk/klaim/{row.id}/langkah", data=step(row, browser, to), follow_redirects=True
    )


# --- four eyes ------------------------------------------------------------------------------------------------------------


async def test_who_approved_can_not_begin_the_transfer_and_is_told_so(officer, wati, world):
    row = await approved(world)
    await officer.open(f"/desk/klaim/{row.id}")
    assert NOT_YOU in words_of(officer)
    assert "Menunggu orang kedua" in words_of(officer)
    await pay(officer, row)
    assert officer.page.status_code == 409
    assert NOT_YOU in words_of(officer)
    assert world.moved == []


async def test_a_second_person_begins_it(officer, wati, world):
    row = await approved(world)
    await wati.open(f"/desk/klaim/{row.id}")
    await wati.move(row.id, "paying")
    assert [(claim, to, by) for claim, to, _, by in world.moved] == [(row.id, "paying", "wati")]


async def test_the_second_person_needs_the_right_to_it(officer, wati, world, address):
    row = await approved(world)
    async with Browser(address) as third:
        await third.enter(world, "budi", role="officer")
        await third.open(f"/desk/klaim/{row.id}")
        assert "orang kedua yang berhak" in words_of(third)
        await pay(third, row)
        assert third.page.status_code == 409
    assert world.moved == []


async def test_a_transfer_that_is_made_again_takes_a_second_person_too(officer, wati, world):
    row = await approved(world)
    await wati.open(f"/desk/klaim/{row.id}")
    await wati.move(row.id, "paying")
    await wati.open(f"/desk/klaim/{row.id}")
    await wati.move(row.id, "returned", **{"reason-1": "account_closed", "about-1": "account"})
    row = await world.claim(row.id)
    assert row.state == "returned"
    await officer.open(f"/desk/klaim/{row.id}")
    await pay(officer, row)
    assert officer.page.status_code == 409


async def test_where_one_person_alone_has_the_right_they_do_both(officer, world):
    row = await approved(world)
    await officer.open(f"/desk/klaim/{row.id}")
    await officer.move(row.id, "paying")
    assert (await world.claim(row.id)).state == "paying"


@pytest.mark.parametrize(("setting", "goes"), [("on", False), ("off", True)])
async def test_the_setting_decides_where_it_is_set(world, setting, goes):
    row = await approved(world)
    async with serving(world.deps(four_eyes=setting)) as address, Browser(address) as one, Browser(address) as two:
        await one.enter(world)
        if setting == "off":
            await two.enter(world, "wati", role="supervisor")
        await one.open(f"/desk/klaim/{row.id}")
        await pay(one, row)
    assert ((await world.claim(row.id)).state == "paying") is goes


async def test_two_second_persons_at_once_begin_one_transfer(officer, wati, world, address):
    row = await approved(world)
    async with Browser(address) as third:
        await third.enter(world, "agus", role="supervisor")
        await wati.open(f"/desk/klaim/{row.id}")
        await third.open(f"/desk/klaim/{row.id}")
        await asyncio.gather(wati.move(row.id, "paying"), third.move(row.id, "paying"))
        assert sorted((wati.page.status_code, third.page.status_code)) == [200, 409]
    assert len(world.moved) == 1


async def test_a_step_that_is_sent_later_is_checked_then(officer, wati, world):
    """Whatever part of the desk sends it, and whenever."""
    row = await approved(world)
    move = guarded(world.deps())
    with pytest.raises(Hindered) as hindered:
        await move(row.id, "paying", Decision(), "sari dewi")
    assert hindered.value.told.id == "desk-second-not-you"
    await move(row.id, "paying", Decision(), "wati")
    assert (await world.claim(row.id)).state == "paying"


def test_it_is_on_by_default_where_there_are_two() -> None:
    assert Settings().four_eyes == "auto"


# --- a changed account ----------------------------------------------------------------------------------------------------


def changed_before(world: World, old: dict[str, str]) -> dict[str, Any]:
    """Part of a claim that a correction changed an hour and a half ago."""
    return {"revision": 2, "replaced": (Replaced(world.time - timedelta(minutes=90), 1, old),)}


async def test_a_changed_account_is_shown_old_and_new_and_waits_for_a_call(officer, wati, world):
    row = await approved(world, **changed_before(world, OLD))
    await wati.open(f"/desk/klaim/{row.id}")
    assert "Nomor rekening: 1111 2222 33 → 0012 3456 78" in words_of(wati)
    assert CALL_FIRST in words_of(wati)
    await pay(wati, row)
    assert wati.page.status_code == 409
    assert world.moved == []


async def test_after_the_call_is_noted_the_transfer_goes(officer, wati, world):
    row = await approved(world, **changed_before(world, OLD))
    await officer.open(f"/desk/klaim/{row.id}")
    assert "+6281234567890" in words_of(officer)
    await officer.fill(f"/desk/klaim/{row.id}/telepon", **CALL)
    assert officer.page.status_code == 200
    assert "Rukmini sendiri ditelepon di +6281234567890" in words_of(officer)
    assert "Benar, rekening baru" in words_of(officer)
    await wati.open(f"/desk/klaim/{row.id}")
    await wati.move(row.id, "paying")
    assert (await world.claim(row.id)).state == "paying"
    (call,) = (await world.claim(row.id)).calls
    assert (call.by, call.number, call.revision) == ("sari dewi", "+6281234567890", 2)


async def test_where_the_phone_was_changed_the_old_number_is_called(officer, world):
    row = await approved(world, **changed_before(world, {"phone": "+6289876543210"}))
    await officer.open(f"/desk/klaim/{row.id}")
    assert "Telepon nomor lama +6289876543210" in words_of(officer)
    await officer.fill(f"/desk/klaim/{row.id}/telepon", **CALL, number="+6281111111111")
    (call,) = (await world.claim(row.id)).calls
    assert call.number == "+6289876543210", "another number can't be put in its place"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"called": " "}, "Tulis siapa yang menjawab telepon"),
        ({"day": ""}, "Isi tanggal dan jam"),
        ({"time": "25:00"}, "Isi tanggal dan jam"),
        ({"time": "08:00"}, "sebelum perubahan atau belum tiba"),
        ({"time": "10:30"}, "sebelum perubahan atau belum tiba"),
        ({"words": "a" * 801}, "Terlalu panjang"),
        ({"called": "a" * 101}, "Terlalu panjang"),
        ({"revision": "1"}, "Peserta baru saja mengirim perbaikan lain"),
    ],
)
async def test_a_note_that_lacks_something_is_not_kept_and_not_lost(officer, world, typed, told):
    row = await approved(world, **changed_before(world, OLD))
    await officer.open(f"/desk/klaim/{row.id}")
    await officer.fill(f"/desk/klaim/{row.id}/telepon", **{**CALL, **typed})
    assert officer.page.status_code == 422
    assert told in words_of(officer)
    assert {**CALL, **typed}["day"] in officer.page.text
    assert (await world.claim(row.id)).calls == ()


async def test_a_second_note_for_the_same_change_is_not_needed(officer, world):
    row = await approved(world, **changed_before(world, OLD))
    await officer.open(f"/desk/klaim/{row.id}")
    form = {**officer.fields(f"/desk/klaim/{row.id}/telepon"), **CALL}
    await asyncio.gather(*(officer.post(f"/desk/klaim/{row.id}/telepon", data=form) for _ in range(2)))
    assert len((await world.claim(row.id)).calls) == 1


async def test_a_change_after_the_call_takes_another_call(officer, wati, world):
    row = await approved(world, **changed_before(world, OLD))
    await officer.open(f"/desk/klaim/{row.id}")
    await officer.fill(f"/desk/klaim/{row.id}/telepon", **CALL)

    async def change(session: Any) -> None:
        now = await session.claim(row.id)
        more = Replaced(world.time, 2, {"email": "lama@contoh.example"})
        session.set_claim(replace(now, revision=3, replaced=(*now.replaced, more)))

    await world.store.run(None, change)
    await wati.open(f"/desk/klaim/{row.id}")
    assert "E-mail: lama@contoh.example → rukmini@contoh.example" in words_of(wati)
    assert "Nomor rekening: 1111" not in words_of(wati), "that was made sure of"
    assert CALL_FIRST in words_of(wati)


async def test_a_change_that_was_taken_back_takes_no_call(officer, wati, world):
    row = await approved(world, **changed_before(world, {"account": ANSWERS["account"]}))
    await wati.open(f"/desk/klaim/{row.id}")
    await wati.move(row.id, "paying")
    assert (await world.claim(row.id)).state == "paying"


async def test_an_auditor_reads_the_change_and_can_note_no_call(world, address):
    row = await approved(world, **changed_before(world, OLD))
    async with Browser(address) as auditor:
        await auditor.enter(world, "tri", role="auditor")
        await auditor.open(f"/desk/klaim/{row.id}")
        assert "1111 2222 33 → 0012 3456 78" in words_of(auditor)
        csrf = auditor.fields("/desk/keluar")["csrf"]
        refused = await auditor.post(f"/desk/klaim/{row.id}/telepon", data={"csrf": csrf, "revision": "2", **CALL})
        assert refused.status_code == 403
    assert (await world.claim(row.id)).calls == ()


# --- the same identity twice ----------------------------------------------------------------------------------------------


async def two_claims(world: World, state: str = "verifying", **other: Any) -> tuple[ClaimRow, ClaimRow]:
    answers = {**ANSWERS, "name": "Rukmina Conto", "phone": "+6285555555555", **other.pop("answers", {})}
    one = await world.file(state, kind="jht_resign")
    return one, await world.file(other.pop("state", "verifying"), kind="jht_resign", answers=answers, **other)


async def test_both_claims_show_the_other_with_the_differences_marked_and_stand_still(officer, world):
    one, two = await two_claims(world)
    for row, other in ((one, two), (two, one)):
        page = await officer.open(f"/desk/klaim/{row.id}")
        assert "Pembayaran ditahan sampai diputuskan" in words_of(officer)
        assert f'<a href="/desk/klaim/{other.id}">{other.reference}</a>' in page.text
        assert "Sama di kedua klaim: NIK" in words_of(officer)
        assert '<mark class="differs">' in page.text
        await pay(officer, row, "approved")
        assert officer.page.status_code == 409
        assert FROZEN in words_of(officer)
    assert world.moved == []


async def test_a_supervisor_decides_and_both_claims_are_told(officer, wati, world):
    one, two = await two_claims(world)
    await wati.open(f"/desk/klaim/{one.id}")
    await wati.fill(f"/desk/klaim/{one.id}/identitas", decision="same", reason="KTP asli sudah dilihat")
    for row in (one, two):
        await officer.open(f"/desk/klaim/{row.id}")
        assert "Orang yang sama, wajar" in words_of(officer)
        assert "KTP asli sudah dilihat" in words_of(officer)
        assert "Pembayaran tidak ditahan" in words_of(officer)
    await officer.move(two.id, "approved")
    assert (await world.claim(two.id)).state == "approved"


async def test_suspected_fraud_keeps_the_money_back(officer, wati, world):
    one, two = await two_claims(world)
    await wati.open(f"/desk/klaim/{one.id}")
    await wati.fill(f"/desk/klaim/{one.id}/identitas", decision="fraud", reason="KTP palsu")
    for row in (one, two):
        await officer.open(f"/desk/klaim/{row.id}")
        await pay(officer, row, "approved")
        assert officer.page.status_code == 409
    assert world.moved == []


async def test_nothing_of_it_reaches_a_participant(officer, wati, world):
    one, two = await two_claims(world)
    await wati.open(f"/desk/klaim/{one.id}")
    await wati.fill(f"/desk/klaim/{one.id}/identitas", decision="fraud", reason="KTP palsu")
    for row in (one, two):
        assert list(await world.store.unsent_in(row.key)) == []
        now = await world.claim(row.id)
        assert (now.state, now.moves, now.notes) == (row.state, row.moves, row.notes), (
            "nothing the chat reads has changed"
        )


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"decision": "", "reason": "x"}, "Pilih keputusannya"),
        ({"decision": "marry", "reason": "x"}, "Pilih keputusannya"),
        ({"decision": "same", "reason": " "}, "Tulis alasannya"),
        ({"decision": "same", "reason": "a" * 801}, "Terlalu panjang"),
    ],
)
async def test_a_decision_that_lacks_something_decides_nothing(wati, world, typed, told):
    one, _ = await two_claims(world)
    await wati.open(f"/desk/klaim/{one.id}")
    await wati.fill(f"/desk/klaim/{one.id}/identitas", **typed)
    assert wati.page.status_code == 422
    assert told in words_of(wati)
    assert (await world.claim(one.id)).verdicts == ()


async def test_an_officer_decides_nothing_about_it(world, address):
    one, two = await two_claims(world)
    async with Browser(address) as budi:
        await budi.enter(world, "budi", role="officer")
        await budi.open(f"/desk/klaim/{one.id}")
        assert "Penyelia yang memutuskan" in words_of(budi)
        csrf = budi.fields("/desk/keluar")["csrf"]
        data = {"csrf": csrf, "other": two.id, "decision": "same", "reason": "x"}
        assert (await budi.post(f"/desk/klaim/{one.id}/identitas", data=data)).status_code == 403
    assert (await world.claim(one.id)).verdicts == ()


async def test_of_a_claim_in_another_branch_only_its_existence_is_told(world, address):
    elsewhere = {"branch": {"id": "lain", "name": "Cabang Lain"}}
    here = {**ANSWERS, "branch": {"id": "sini", "name": "Cabang Sini"}}
    one = await world.file("verifying", kind="jht_resign", answers=here)
    two = await world.file("verifying", kind="jht_resign", answers={**here, "name": "Wayan", **elsewhere})
    async with Browser(address) as wati:
        await wati.enter(world, "wati", role="supervisor", branches=["sini"])
        page = await wati.open(f"/desk/klaim/{one.id}")
        assert "Klaim itu di cabang yang bukan bagian Anda." in words_of(wati)
        assert two.reference not in page.text
        assert "Wayan" not in page.text
        csrf = wati.fields("/desk/keluar")["csrf"]
        data = {"csrf": csrf, "other": two.id, "decision": "same", "reason": "x"}
        assert (await wati.post(f"/desk/klaim/{one.id}/identitas", data=data)).status_code == 404
    assert (await world.claim(one.id)).verdicts == ()


async def test_two_decisions_at_once_are_both_kept_and_the_last_holds(officer, wati, world):
    one, two = await two_claims(world)
    await wati.open(f"/desk/klaim/{one.id}")
    await officer.open(f"/desk/klaim/{two.id}")
    await asyncio.gather(
        wati.fill(f"/desk/klaim/{one.id}/identitas", decision="same", reason="satu"),
        officer.fill(f"/desk/klaim/{two.id}/identitas", decision="other", reason="dua"),
    )
    for row in (one, two):
        assert {verdict.decision for verdict in (await world.claim(row.id)).verdicts} == {"same", "other"}
    assert [v.decision for v in (await world.claim(one.id)).verdicts] == [
        v.decision for v in (await world.claim(two.id)).verdicts
    ]


# --- pairs ----------------------------------------------------------------------------------------------------------------

HEIR = {"nik": "3174055708900009", "p_nik": ANSWERS["nik"]}
PAIRS: dict[str, tuple[tuple[str, str, dict[str, Any]], tuple[str, str, dict[str, Any]], tuple[str, ...], str]] = {
    "JHT and JP of one person": (("jht_usia_56", "verifying", {}), ("jp_hari_tua", "verifying", {}), ("nik", "kpj"), "informs"),
    "JHT twice": (("jht_resign", "verifying", {}), ("jht_phk", "verifying", {}), ("nik", "kpj"), "freezes"),
    "JHT once more after it was paid": (("jht_resign", "verifying", {}), ("jht_resign", "paid", {}), ("nik", "kpj"), "freezes"),
    "the rest after a tenth": (("jht_resign", "verifying", {}), ("jht_10", "paid", {}), ("nik", "kpj"), "informs"),
    "a tenth and the whole at once": (("jht_resign", "verifying", {}), ("jht_10", "verifying", {}), ("nik",), "freezes"),
    "JHT and JKM of one who died": (("jht_meninggal", "verifying", HEIR), ("jkm", "verifying", HEIR), ("nik", "kpj"), "informs"),
    "two heirs for different benefits": (("jht_meninggal", "verifying", HEIR), ("jkm", "verifying", {}), ("kpj",), "informs"),
    "two heirs for one benefit": (("jkm", "verifying", HEIR), ("jkm", "verifying", {}), ("kpj",), "freezes"),
    "for oneself and as an heir": (("jht_resign", "verifying", {}), ("jht_meninggal", "verifying", HEIR), ("nik",), "informs"),
    "two accidents": (("jkk_kecelakaan", "verifying", {"when": "1"}), ("jkk_kecelakaan", "paid", {"when": "2"}), ("nik", "kpj"), "informs"),
    "one accident twice": (("jkk_kecelakaan", "verifying", {"when": "1"}), ("jkk_kecelakaan", "paid", {"when": "1"}), ("nik",), "freezes"),
    "two children": (("beasiswa", "verifying", {"child_name": "A"}), ("beasiswa", "verifying", {"child_name": "B"}), ("nik",), "informs"),
    "one KPJ of two people": (("jht_resign", "verifying", {}), ("jp_hari_tua", "verifying", {}), ("kpj",), "freezes"),
    "one account of two people": (("jht_resign", "verifying", {}), ("jp_hari_tua", "verifying", {}), ("account",), "freezes"),
    "one that was withdrawn": (("jht_resign", "verifying", {}), ("jht_resign", "withdrawn", {}), ("nik", "kpj"), "informs"),
    "one that was rejected": (("jht_resign", "verifying", {}), ("jht_resign", "rejected", {}), ("nik", "kpj"), "informs"),
}  # fmt: skip


@pytest.mark.parametrize("name", PAIRS)
async def test_a_pair_keeps_money_back_unless_it_is_known_to_be_fine(world, name):
    mine, theirs, kinds, expected = PAIRS[name]
    rows = [await world.file(state, kind=kind, answers=answers) for kind, state, answers in (mine, theirs)]
    assert weight(rows[0], rows[1], kinds) == expected
    if rows[1].state not in ("withdrawn", "rejected"):
        assert weight(rows[1], rows[0], kinds) == expected, "it is the same from the other side"
