"""States as aiogram's people know them."""

from __future__ import annotations

import pytest

from dialogs.model.phases import Lobby
from dialogs.model.states import State, StatesGroup, states_group


class Order(StatesGroup):
    """As one writes it in aiogram."""

    name = State()
    size = State("how_large")


# --- states ---------------------------------------------------------------------------------------------------------------


def test_a_state_is_named_by_its_group_and_compares_with_its_name() -> None:
    assert Order.name.state == "Order:name"
    assert Order.size.state == "Order:how_large"
    assert Order.name == "Order:name"
    assert Order.name == State("name", "Order")
    assert Order.name != Order.size
    assert Order.name != "name"
    assert Order.name != 1
    assert str(Order.name) == "Order:name"
    assert repr(Order.name) == "<State 'Order:name'>"
    assert {Order.name: 1}[State("name", "Order")] == 1


def test_a_group_holds_its_states_in_order() -> None:
    assert list(Order) == [Order.name, Order.size]
    assert Order.name in Order
    assert "Order:name" in Order
    assert "Order:price" not in Order
    assert Order.__state_names__ == ("Order:name", "Order:how_large")
    assert "Lobby:menu" in Lobby


def test_a_state_outside_of_a_group_has_no_name() -> None:
    with pytest.raises(ValueError, match="only inside a StatesGroup"):
        State().state  # noqa: B018 - reading it is what is tested


def test_a_group_made_from_names_refuses_one_given_twice() -> None:
    assert states_group("x", ("a", "b")).__state_names__ == ("x:a", "x:b")
    with pytest.raises(ValueError, match="x: these states are declared twice: a"):
        states_group("x", ("a", "b", "a"))
