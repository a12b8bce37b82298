"""One decision: may this person claim for this reason, from when, what else, with which papers, by which rule.

The walk of the chat asks as it goes; this is the same walk over facts that are all there, as a value others can read (`klaim
eligibility`). Questions in order; the first refusal ends it; what else can be claimed accompanies every outcome.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from dialogs.claims import claims
from dialogs.claims.schema import Claim, Hint, OutcomeKind, Question, Refusal
from dialogs.law.facts import Facts
from dialogs.law.parameters import Parameter, Rule
from dialogs.understanding.answers import Birthdate, Count, Day, Happened, Kind, Money, Multiple

Outcome = Literal["eligible"] | OutcomeKind


class CannotDecide(ValueError):
    """A reason, a key or a value that is not known, or a key that is wanted and missing. `str()` is one line naming it."""


@dataclass(frozen=True, slots=True)
class Decision:
    """Result of the walk. `since`: first day on which it can succeed. `also`: ids of claims. `hints`: codes of things worth knowing."""

    outcome: Outcome
    refusal: Refusal | None
    since: date | None
    also: tuple[str, ...]
    hints: tuple[str, ...]
    rule: Rule

    def as_json(self, claim: Claim) -> dict[str, Any]:
        """Return it as `klaim eligibility` prints it; documents by their ids in the rules. An unsure rule is no rule to tell: null."""
        listed = [document for document in claim.documents if document.in_rules]
        return {
            "outcome": self.outcome,
            "reason": self.refusal.code if self.refusal else None,
            "from": self.since.isoformat() if self.since else None,
            "also": list(self.also),
            "hints": list(self.hints),
            "documents": {
                need: [document.id for document in listed if document.need == need]
                for need in ("required", "usual", "conditional")
            },
            "rule": self.rule.regulation if self.rule.told else None,
        }


def rule_of(source: Rule | Parameter, facts: Facts) -> Rule:
    """Rule that is named itself or by the parameter that decided, as this table has it today."""
    return facts.value(source).rule if isinstance(source, Parameter) else source


def holds(hint: Hint, facts: Facts) -> bool:
    """Whether a hint is told for these facts; one with a last day only where that day is known."""
    return hint.when(facts) and (hint.until is None or hint.until(facts) is not None)


def hints_of(claim: Claim, facts: Facts) -> Iterable[tuple[Question, Any]]:
    """Every hint that holds for these facts, with its question, in the order of the walk."""
    for gate in claim.gates:
        if gate.id in facts.answers and gate.when(facts):
            for hint in gate.hints:
                if holds(hint, facts):
                    yield gate, hint


def also_of(claim: Claim, facts: Facts, refusal: Refusal | None) -> tuple[str, ...]:
    """Claims with a possible right besides: by the refusal, the hints and the claim itself."""
    found = [refusal.to] if refusal and refusal.to else []
    found += refusal.also if refusal else ()
    for _, hint in hints_of(claim, facts):
        found += hint.also
    found += claim.also
    return tuple(dict.fromkeys(found))


def decide(claim: Claim, facts: Facts) -> Decision:
    """Walk the gates. Raises CannotDecide naming the first answer that is wanted and missing."""
    refusal = None
    for gate in claim.gates:
        if not gate.when(facts):
            continue
        if gate.id not in facts.answers:
            if gate.optional:
                continue
            raise CannotDecide(f"{claim.id} needs {gate.id}: {shape_of(gate.kind)}")
        refusal = next((one for one in gate.refusals if one.when(facts)), None)
        if refusal:
            break
    return Decision(
        refusal.outcome if refusal else "eligible",
        refusal,
        refusal.since(facts) if refusal and refusal.since else None,
        also_of(claim, facts, refusal),
        tuple(hint.code for _, hint in hints_of(claim, facts)),
        rule_of(refusal.rule if refusal else claim.rule, facts),
    )


def reason_named(name: str) -> Claim:
    """The claim of that id. Raises CannotDecide."""
    found = claims().get(name.lower())
    if found is None:
        raise CannotDecide(f"there is no reason {name}; there are {', '.join(claims())}")
    return found


def facts_given(claim: Claim, pairs: Iterable[str], now: datetime) -> dict[str, Any]:
    """Answers from `key=value` words. Raises CannotDecide for an unknown key, one given twice, or a value that can't be one."""
    gates: Mapping[str, Question] = {gate.id: gate for gate in claim.gates}
    found: dict[str, Any] = {}
    for pair in pairs:
        key, equals, text = pair.partition("=")
        if not equals:
            raise CannotDecide(f"{pair} is not key=value, e.g. {next(iter(gates))}=…")
        if key not in gates:
            raise CannotDecide(f"{claim.id} has no key {key}; it has {', '.join(gates)}")
        if key in found:
            raise CannotDecide(f"{key} is given twice")
        found[key] = value_of(gates[key], text, now)
    return found


def value_of(question: Question, text: str, now: datetime) -> Any:
    """The answer as it is kept, from its plain form. Raises CannotDecide."""
    kind = question.kind
    try:
        if isinstance(kind, Multiple):
            return _several(kind, text)
        if text in kind.options:
            return text
        match kind:
            case Birthdate():
                born = date.fromisoformat(text)
                if born > now.date():
                    raise ValueError("nobody is born in the future")
                return born.isoformat()
            case Day():
                return date.fromisoformat(text).isoformat()
            case Happened():
                return _moment(text)
            case Count() | Money() if text.isascii() and text.isdigit():
                return int(text)
    except ValueError:
        pass
    raise CannotDecide(f"{question.id}={text} is not understood; wanted is {shape_of(kind)}")


def _several(kind: Multiple, text: str) -> list[str]:
    values = text.split(",")
    if not set(values) <= set(kind.options) or (kind.none in values and len(values) > 1):
        raise ValueError("not of these")
    return [value for value in kind.options if value in values]


def _moment(text: str) -> str:
    if len(text) == len("2026-11-20"):
        return date.fromisoformat(text).isoformat()
    return datetime.fromisoformat(text).isoformat()


def shape_of(kind: Kind) -> str:
    """Form of a value of this kind, in words."""
    options = "|".join(kind.options)
    match kind:
        case Multiple():
            return f"one or several of {','.join(kind.options)}"
        case Happened():
            return "a date or a date and time, e.g. 2026-11-20 or 2026-11-20T14:30"
        case Birthdate() | Day():
            return "a date, e.g. 2026-11-20" + (f", or {options}" if options else "")
        case Count() | Money():
            return "a whole number" + (f", or {options}" if options else "")
    return f"one of {options}"
