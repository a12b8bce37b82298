"""States as aiogram's people know them."""

from __future__ import annotations

import pytest

from dialogs.model.phases import Lobby
from dialogs.model.states import State, StatesGroup, any_state, default_state


class Order(StatesGroup):
    """States as one writes them in aiogram."""

    name = State()
    size = State("how_large")
    paid = State(group_name="till")

    class Delivery(StatesGroup):
        """A part of it."""

        name = State()

        class Address(StatesGroup):
            """A part of the part."""

            street = State()


class Empty(StatesGroup):
    """A group without states."""


# --- states ---------------------------------------------------------------------------------------------------------------


def test_a_state_is_named_by_its_group_and_compares_with_its_name() -> None:
    assert Order.name.state == "Order:name"
    assert Order.size.state == "Order:how_large"
    assert Order.paid.state == "till:paid"
    assert Order.name == "Order:name"
    assert Order.name == State("name", "Order")
    assert Order.name != Order.size
    assert Order.name != "name"
    assert Order.name != 1
    assert str(Order.name) == repr(Order.name) == "<State 'Order:name'>"
    assert {Order.name: 1}[State("name", "Order")] == 1


def test_a_state_knows_its_group() -> None:
    assert Order.name.group is Order
    assert Order.paid.group is Order
    assert Order.Delivery.name.group is Order.Delivery
    for alone in (State(), State("test"), State("test", "Group"), State("*")):
        with pytest.raises(RuntimeError, match="in no group"):
            alone.group  # noqa: B018 - reading it is what is tested


@pytest.mark.parametrize(
    ("state", "name", "shown"),
    [
        (State(), None, "<State ''>"),
        (State("*"), "*", "<State '*'>"),
        (State("test"), "@:test", "<State '@:test'>"),
        (State("test", "Group"), "Group:test", "<State 'Group:test'>"),
        (State("test", group_name="Group"), "Group:test", "<State 'Group:test'>"),
    ],
)
def test_a_state_outside_of_a_group_has_a_name_of_its_own(state: State, name: str | None, shown: str) -> None:
    assert state.state == name
    assert str(state) == shown


def test_a_state_belongs_into_a_group() -> None:
    # Until Python 3.11 an error of __set_name__ is wrapped.
    with pytest.raises((RuntimeError, ValueError)):

        class Elsewhere:
            state = State()


@pytest.mark.parametrize(
    ("state", "here", "elsewhere"),
    [
        (Order.name, "Order:name", "name"),
        (State("test"), "@:test", "test"),
        (State("test", "Group"), "Group:test", "Group:test2"),
        (Order.Delivery.name, "Order.Delivery:name", "Order:name"),
        (default_state, None, "Order:name"),
    ],
)
def test_a_state_tells_whether_a_conversation_is_there(state: State, here: str | None, elsewhere: str) -> None:
    assert state(object(), here)
    assert not state(object(), elsewhere)
    assert any_state(object(), here)
    assert any_state(object(), elsewhere)


def test_a_group_holds_its_states_and_those_of_the_groups_within() -> None:
    delivery, address = Order.Delivery, Order.Delivery.Address
    assert Order.__states__ == (Order.name, Order.size, Order.paid)
    assert Order.__state_names__ == ("Order:name", "Order:how_large", "till:paid")
    assert Order.__all_states__ == (*Order.__states__, delivery.name, address.street)
    assert Order.__all_states_names__ == (
        *Order.__state_names__,
        "Order.Delivery:name",
        "Order.Delivery.Address:street",
    )
    assert list(Order) == list(Order.__all_states__)
    assert list(delivery) == [delivery.name, address.street]
    assert (Order.__childs__, delivery.__childs__, address.__childs__) == ((delivery,), (address,), ())
    assert Order.__all_childs__ == (delivery, address)
    assert "Lobby:menu" in Lobby


def test_groups_know_their_place_and_their_root() -> None:
    delivery, address = Order.Delivery, Order.Delivery.Address
    assert (Order.__parent__, delivery.__parent__, address.__parent__) == (None, Order, delivery)
    assert Order.__full_group_name__ == "Order"
    assert address.__full_group_name__ == "Order.Delivery.Address"
    assert address.get_root() is delivery.get_root() is Order.get_root() is Order
    assert (str(Order), str(address)) == ("<StatesGroup 'Order'>", "<StatesGroup 'Order.Delivery.Address'>")
    assert (str(Order()), str(address())) == ("StatesGroup Order", "StatesGroup Order.Delivery.Address")


def test_states_names_and_groups_are_in_every_group_around_them() -> None:
    delivery, address = Order.Delivery, Order.Delivery.Address
    for within in (address.street, "Order.Delivery.Address:street"):
        assert within in address
        assert within in delivery
        assert within in Order
    assert address in delivery
    assert address in Order
    for outside in (Order.name, "Order:name", "street", 42, None, Order, delivery):
        assert outside not in delivery


def test_a_group_tells_whether_a_conversation_is_in_it() -> None:
    assert Order()(object(), "Order:how_large")
    assert Order()(object(), "Order.Delivery:name")
    assert not Order()(object(), "Order:price")
    assert not Order()(object(), None)
    assert Order.Delivery()(object(), "Order.Delivery.Address:street")
    assert not Order.Delivery()(object(), "Order:name")


def test_an_empty_group_has_nothing() -> None:
    nothing = (Empty.__states__, Empty.__state_names__, Empty.__all_states__, Empty.__all_states_names__)
    assert (*nothing, Empty.__childs__, Empty.__all_childs__, tuple(Empty)) == ((),) * 7
    assert (Empty.__parent__, Empty.__full_group_name__) == (None, "Empty")
    assert not Empty()(object(), None)
