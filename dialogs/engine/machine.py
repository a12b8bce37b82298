"""Each claim as one `transitions` machine, compiled once from its declaration.

The machine says which moves there are; `resume` says which of them the answers call for. A move that is not in the table is an error of
ours and raises, it is never carried out.

Models are not registered with the machine (that costs 20 kB and a tenth of a millisecond each): a scratch model of one state passes
through and is thrown away. In `transitions` a trigger all of whose conditions are false returns False without a word; here it raises.
"""

from __future__ import annotations

from functools import cache

from transitions import EventData, Machine, MachineError

from dialogs.claims import claims
from dialogs.claims.schema import ELIGIBLE, ESTIMATE, PIN, REFUSED, REVIEW, SORT, Claim, place_of

LOBBY = "lobby"
MOVES = ("stay", "advance", "back", "change", "refuse", "reconsider", "confirm", "enter", "leave", "finish")


class IllegalTransition(Exception):
    """The conversation was to move where its claim has no way to."""


class Scratch:
    """What the machine moves: a state and where it is to go."""

    __slots__ = ("state", "target")

    def __init__(self, state: str, target: str) -> None:
        self.state = state
        self.target = target


def _is_target(event: EventData) -> bool:
    scratch, transition = event.model, event.transition
    return isinstance(scratch, Scratch) and transition is not None and transition.dest == scratch.target


@cache
def machine(kind: str) -> Machine:
    """The machine of this claim and the lobby. Built at its first use (a hundredth of a second, a megabyte or two), then shared.

    One for all 22 claims would cost every start what few people use. Raises KeyError for a claim that is not declared.
    """
    claim = claims()[kind]
    names = [LOBBY, *claim.states.__state_names__]
    built = Machine(model=None, states=names, initial=LOBBY, auto_transitions=False, send_event=True)
    for trigger, source, dest in sorted(set(_moves(claim))):
        built.add_transition(trigger, source, dest, conditions=[_is_target])
    return built


def _moves(claim: Claim) -> list[tuple[str, str, str]]:
    """Every move a claim knows: (trigger, from, to)."""
    nodes = [f"{claim.id}:{place_of(node)}" for node in claim.nodes]
    gates = [f"{claim.id}:{place_of(node)}" for node in claim.gates]
    review, pin = f"{claim.id}:{REVIEW}", f"{claim.id}:{PIN}"
    refused, eligible = f"{claim.id}:{REFUSED}", f"{claim.id}:{ELIGIBLE}"
    sort = f"{claim.id}:{SORT}"
    places = [*nodes, sort, review, pin, refused, eligible]
    moves = [("enter", LOBBY, place) for place in places]
    moves += [("leave", place, LOBBY) for place in places]
    moves += [("stay", place, place) for place in places]
    for index, node in enumerate(nodes):
        moves += [("advance", node, later) for later in [*nodes[index + 1 :], review]]
        moves += [("back", node, earlier) for earlier in nodes[:index]]
        # A changed answer can let an earlier question apply again, or send the claim back to what depends on it.
        moves += [("change", node, other) for other in nodes if other != node]
        moves += [
            ("change", review, node),
            ("change", pin, node),
            ("back", review, node),
            ("reconsider", refused, node),
        ]
        moves.append(("refuse", node, refused))
    moves += [("advance", gate, eligible) for gate in gates]
    # A day can pass between two messages: what was refused may have become possible, and the other way round.
    moves += [("reconsider", refused, end) for end in (review, pin, eligible)]
    moves += [("refuse", end, refused) for end in (review, pin, eligible)]
    moves += [("change", eligible, gate) for gate in gates]
    # A check of the conditions becomes a claim, and goes on where the gates end.
    moves += [("advance", eligible, later) for later in [*nodes[len(gates) :], review]]
    moves += [("confirm", review, pin), ("back", pin, review), ("finish", pin, LOBBY)]
    # A photo can arrive at any question; what it is, is asked once the gates are passed.
    moves += [("sort", place, sort) for place in (*nodes, review, refused, eligible)]
    moves += [("sorted", sort, place) for place in (*nodes, review)]
    moves.append(("refuse", sort, refused))
    return moves + _estimate_moves(claim)


def _estimate_moves(claim: Claim) -> list[tuple[str, str, str]]:
    """The moves of an estimate: through its own questions, some of which the claim asks too, to the sum."""
    if claim.estimate is None:
        return []
    asked = [f"{claim.id}:{place_of(question)}" for question in claim.estimate.questions]
    told = f"{claim.id}:{ESTIMATE}"
    moves = [(trigger, *ends) for place in [*asked, told] for trigger, ends in _in_and_out(place)]
    for index, place in enumerate(asked):
        moves += [("advance", place, later) for later in [*asked[index + 1 :], told]]
        moves += [("change", place, other) for other in asked if other != place]
        moves.append(("change", told, place))
    return moves


def _in_and_out(place: str) -> list[tuple[str, tuple[str, str]]]:
    return [("enter", (LOBBY, place)), ("leave", (place, LOBBY)), ("stay", (place, place))]


@cache
def move(trigger: str, source: str, target: str) -> str:
    """The state after this move. Raises IllegalTransition, with what was tried and from where, for a move no claim has.

    The machine answers each question once, since it has no other state and there are only so many moves: from a place with many ways on
    it tries each of them. A refused move is not remembered.
    """
    scratch = Scratch(source, target)
    kind = (target if source == LOBBY else source).partition(":")[0]
    event = machine(kind).events.get(trigger) if kind in claims() else None
    if event is None:
        raise IllegalTransition(f"there is no move {trigger}")
    try:
        moved = event.trigger(scratch)
    except (MachineError, ValueError) as error:
        raise IllegalTransition(f"{trigger} from {source}: {error}") from error
    if not moved:
        raise IllegalTransition(f"{trigger} does not lead from {source} to {target}")
    return scratch.state


def trigger_for(claim: Claim, source: str, target: str) -> str:
    """The name of the move between two places of a claim, e.g. from an answered question on."""
    if source == target:
        return "stay"
    if source == "" or source == LOBBY:
        return "enter"
    if target == SORT:
        return "sort"
    if target == REFUSED:
        return "refuse"
    if source == SORT:
        return "sorted"
    if source == REFUSED:
        return "reconsider"
    if source == REVIEW and target == PIN:
        return "confirm"
    if target in (ELIGIBLE, ESTIMATE):
        return "advance"
    if source == ESTIMATE:
        return "change"
    if source == ELIGIBLE:
        return "change" if target in (place_of(gate) for gate in claim.gates) else "advance"
    if source in (REVIEW, PIN):
        return "back" if source == PIN and target == REVIEW else "change"
    estimated = claim.estimate.questions if claim.estimate else ()
    order = list(dict.fromkeys([*(place_of(node) for node in (*claim.nodes, *estimated)), REVIEW, PIN]))
    return "advance" if order.index(target) > order.index(source) else "change"
