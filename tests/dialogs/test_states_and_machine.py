"""States as aiogram's people know them, and the one machine all claims are compiled into."""

from __future__ import annotations

import pytest

from dialogs.claims import claims
from dialogs.claims.schema import ENDS, place_of
from dialogs.engine.machine import LOBBY, IllegalTransition, machine, move, trigger_for
from dialogs.model.lobby import Lobby
from dialogs.model.states import State, StatesGroup, any_state, default_state, states_group


class Order(StatesGroup):
    """As one writes it in aiogram."""

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
    assert "lobby:menu" in Lobby


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


def test_a_group_made_from_names_refuses_one_given_twice() -> None:
    assert states_group("x", ("a", "b")).__state_names__ == ("x:a", "x:b")
    with pytest.raises(ValueError, match="x: these states are declared twice: a"):
        states_group("x", ("a", "b", "a"))


@pytest.mark.parametrize("kind", claims())
def test_the_states_of_a_claim_come_from_its_declaration(kind: str) -> None:
    claim = claims()[kind]
    estimated = claim.estimate.questions if claim.estimate else ()
    places = [*dict.fromkeys(place_of(node) for node in (*claim.nodes, *estimated)), *ENDS]
    assert list(claim.states.__state_names__) == [f"{kind}:{place}" for place in places]
    assert f"{kind}:{places[0]}" in claim.states
    assert all(f"{kind}:{place}" in machine(kind).states for place in places)


# --- the machine ------------------------------------------------------------------------------------------------------------


def test_the_machine_is_built_once_and_registers_nobody() -> None:
    assert machine("jht_resign") is machine("jht_resign")
    move("enter", LOBBY, "jht_resign:working_now")
    assert not machine("jht_resign").models


LEGAL = [
    ("enter", LOBBY, "jht_resign:working_now"),
    ("advance", "jht_resign:working_now", "jht_resign:was_phk"),
    ("advance", "jht_resign:nonactive", "jht_resign:nik"),
    ("advance", "jht_resign:doc_paklaring", "jht_resign:review"),
    ("advance", "jht_resign:nonactive", "jht_resign:eligible"),
    ("advance", "jht_resign:eligible", "jht_resign:nik"),
    ("back", "jht_resign:name", "jht_resign:nik"),
    ("change", "jht_resign:review", "jht_resign:bank"),
    ("refuse", "jht_resign:letter_date", "jht_resign:refused"),
    ("reconsider", "jht_resign:refused", "jht_resign:letter_date"),
    ("confirm", "jht_resign:review", "jht_resign:pin"),
    ("back", "jht_resign:pin", "jht_resign:review"),
    ("finish", "jht_resign:pin", LOBBY),
    ("leave", "jht_resign:bank", LOBBY),
    ("stay", "jht_resign:bank", "jht_resign:bank"),
    ("sort", "jht_resign:bank", "jht_resign:sort"),
    ("sorted", "jht_resign:sort", "jht_resign:bank"),
]
ILLEGAL = [
    ("enter", "jht_resign:bank", "jht_resign:nik"),
    ("advance", "jht_resign:was_phk", "jht_resign:working_now"),
    ("advance", "jht_resign:nonactive", "jht_phk:nik"),
    ("advance", "jht_resign:working_now", "jht_resign:pin"),
    ("advance", "jht_resign:nik", "jht_resign:eligible"),
    ("advance", "jht_resign:eligible", "jht_resign:pin"),
    ("back", "jht_resign:nik", "jht_resign:name"),
    ("change", "jht_resign:review", "jht_phk:bank"),
    ("refuse", "jht_resign:letter_date", "jht_resign:review"),
    ("reconsider", "jht_resign:refused", LOBBY),
    ("confirm", "jht_resign:bank", "jht_resign:pin"),
    ("back", "jht_resign:review", "jht_resign:pin"),
    ("finish", "jht_resign:review", LOBBY),
    ("leave", "jht_resign:bank", "jht_resign:nik"),
    ("stay", "jht_resign:bank", "jht_resign:account"),
    ("sort", "jht_resign:pin", "jht_resign:sort"),
    ("sorted", "jht_resign:sort", "jht_resign:pin"),
]


def test_an_example_of_each_move_is_looked_at() -> None:
    assert (
        {trigger for trigger, _, _ in LEGAL}
        == {trigger for trigger, _, _ in ILLEGAL}
        == {*machine("jht_resign").events}
    )


@pytest.mark.parametrize(("legal", "illegal"), list(zip(LEGAL, ILLEGAL, strict=True)))
def test_an_illegal_move_beside_each_legal_one(legal: tuple[str, str, str], illegal: tuple[str, str, str]) -> None:
    assert move(*legal) == legal[2]
    with pytest.raises(IllegalTransition):
        move(*illegal)
    assert move(*legal) == legal[2], "a refused move leaves nothing behind"


@pytest.mark.parametrize(
    ("tried", "said"),
    [
        (("fly", LOBBY, "jht_resign:nik"), "there is no move fly"),
        (("confirm", "jht_resign:bank", "jht_resign:pin"), "confirm from jht_resign:bank"),
        (
            ("advance", "jht_resign:nik", "jht_resign:pin"),
            "advance does not lead from jht_resign:nik to jht_resign:pin",
        ),
    ],
)
def test_a_refused_move_says_what_was_tried_and_from_where(tried: tuple[str, str, str], said: str) -> None:
    with pytest.raises(IllegalTransition, match=said):
        move(*tried)


@pytest.mark.parametrize("kind", claims())
def test_the_name_of_a_move_between_two_places_is_in_the_table_or_the_places_are_never_neighbours(kind: str) -> None:
    """From every place a claim has a way back to every question: changing an answer leads anywhere before it."""
    claim = claims()[kind]
    nodes = [place_of(node) for node in claim.nodes]
    for source in [*nodes, "review", "pin", "refused"]:
        for target in nodes:
            trigger = trigger_for(claim, source, target)
            assert move(trigger, f"{kind}:{source}", f"{kind}:{target}") == f"{kind}:{target}"
    for target in nodes:
        assert trigger_for(claim, LOBBY, target) == "enter"
        assert trigger_for(claim, "", target) == "enter"
