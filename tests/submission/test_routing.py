"""The programme of a claim chooses its adapter; the adapter that took a claim keeps it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.ports.submission import NotOffered, Participant, Receipt
from bot.submission.base import Adapter
from bot.submission.registry import REGISTRY, UnknownAdapter
from bot.submission.routing import Adapters, read_routes


class Book(Adapter):
    """A service that keeps the keys of what it took."""

    offers = frozenset({"submit", "status"})

    def __init__(self, name: str) -> None:
        self.name = name
        self.taken: dict[str, Receipt] = {}
        self.asked: list[str] = []

    async def submit(self, claim, idempotency_key):
        self.taken[idempotency_key] = Receipt(f"{self.name}-{len(self.taken) + 1}")
        return self.taken[idempotency_key]

    async def status(self, idempotency_key):
        self.asked.append(idempotency_key)
        return self.taken.get(idempotency_key)


@pytest.fixture
def books(monkeypatch):
    both = {name: Book(name) for name in ("first", "second")}
    for name, book in both.items():
        monkeypatch.setitem(REGISTRY, name, lambda tools, book=book: book)
    return both


def test_one_name_is_for_all_programmes():
    assert read_routes("desk") == {"*": "desk"}


def test_several_adapters_are_named_by_programme(books):
    assert read_routes("JHT=first, jkp = second ,*=desk") == {"JHT": "first", "JKP": "second", "*": "desk"}


def test_the_star_may_be_left_out_where_each_programme_is_named(books):
    assert read_routes("JHT=first,JP=second", ("JHT", "JP")) == {"JHT": "first", "JP": "second"}


@pytest.mark.parametrize("setting", ["", "JHT=", "=desk", "JHT=desk,", "*=desk,JHT", "JHT=desk=desk,*=desk"])
def test_what_cannot_be_read_is_refused(setting):
    with pytest.raises(ValueError, match="wants"):
        read_routes(setting)


def test_an_unknown_adapter_is_told_with_those_there_are(books):
    with pytest.raises(UnknownAdapter, match=r"^wants one of: desk, .*first, http, .*second; not 'pigeon'$"):
        read_routes("JHT=pigeon,*=desk")


async def test_a_claim_goes_to_the_adapter_of_its_programme(world, books):
    world.routes = read_routes("JHT=first,*=second")
    await world.file("jht")
    await world.submit(claim_id="jht")
    assert len(books["first"].taken) == 1
    assert books["second"].taken == {}
    claim = await world.claim("jht")
    assert (claim.adapter, claim.reference) == ("first", "first-1")


async def test_a_claim_is_asked_about_where_it_was_filed_after_the_setting_changed(world, books):
    world.routes = {"*": "first"}
    await world.file()
    await world.submit()
    world.routes = {"*": "second"}
    await world.move("verifying", "service")
    await world.move("needs_correction", "service")
    await correct(world)
    await world.submit()
    key = (await world.claim()).submission_key
    assert list(books["first"].taken) == [f"{key}.1", f"{key}.2"]
    assert books["second"].asked == []


async def correct(world):
    async def work(session):
        session.set_claim(replace(await session.claim("c1"), revision=2, answers={"name": "Sekar"}))

    await world.store.run(None, work)


def test_what_an_adapter_lacks_is_said_before_it_is_called(world, books):
    assert Adapters({"*": "first"}, world.tools()).named("first").capabilities == {"submit", "status"}


async def test_a_call_that_is_not_offered_says_so(books):
    somebody = Participant("3271010101900001", "11012345678", None)
    for call in (books["first"].verify(somebody), books["first"].balance(somebody), books["first"].withdraw(None, "")):
        with pytest.raises(NotOffered, match=r"^first (knows|takes) no (participants|balances|withdrawals)$"):
            await call
    assert "3271010101900001" not in repr(somebody)


async def test_a_claim_taken_back_is_taken_back_at_its_adapter(world):
    class Told(Book):
        offers = frozenset({"submit", "status", "withdraw"})

        async def withdraw(self, claim, idempotency_key):
            self.withdrawn = idempotency_key

    told = Told("told")
    await world.file()
    await world.submit(told)
    await world.move("withdrawn", "participant")
    await world.submit(told)
    assert told.withdrawn == f"{(await world.claim()).submission_key}.1"
