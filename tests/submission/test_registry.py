"""A submission adapter is one registration under one name."""

from __future__ import annotations

import pytest

from bot.submission.desk import DeskSubmission, make
from bot.submission.registry import OFFERS, REGISTRY, Tools, UnknownAdapter, adapter, factory_of


def test_the_desk_is_there_under_its_name():
    assert factory_of("desk") is make


def test_an_adapter_is_registered_by_one_decorator(monkeypatch):
    monkeypatch.setattr("bot.submission.registry.REGISTRY", dict(REGISTRY))
    monkeypatch.setattr("bot.submission.registry.OFFERS", dict(OFFERS))

    @adapter("second desk")
    def second(tools: Tools) -> DeskSubmission:
        return DeskSubmission(tools.held)

    assert factory_of("second desk") is second
    with pytest.raises(UnknownAdapter, match=r"^wants one of: .*desk, .*second desk; not 'pigeon'$"):
        factory_of("pigeon")


def test_two_adapters_of_one_name_are_refused(monkeypatch):
    monkeypatch.setattr("bot.submission.registry.REGISTRY", dict(REGISTRY))
    with pytest.raises(ValueError, match="two submission adapters have the name desk"):
        adapter("desk")(make)
