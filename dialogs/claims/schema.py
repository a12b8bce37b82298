"""Parts of a claim: gates, fields, documents. A declaration reads like the conversation and is checked when it is imported.

The problem: 22 reasons, each with its own questions and law. People of the field must be able to read and correct them. The choice:
a claim is data, in the order in which it is asked. Rules are named phrases (`conditions`). Words are in the locales under the ids
used here. Rejected: handlers per question (they hide the order), an expression language (nobody could check it), states by hand
(go stale). The cost: a question that needs new behaviour needs a new kind of answer in `answers`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from dialogs.law.conditions import Always
from dialogs.law.facts import Condition, Facts, Moment
from dialogs.law.missing import Reason
from dialogs.law.parameters import Parameter, Rule
from dialogs.law.situations import Situation
from dialogs.model.effects import Text
from dialogs.understanding.answers import Kind

OutcomeKind = Literal["not_yet", "not_eligible", "other_programme", "ask_branch"]


Actor = Literal["participant", "heir", "employer", "branch", "time"]
"""Party that must act. `heir` is another heir with priority."""


Need = Literal["required", "usual", "conditional"]


Answers = Mapping[str, Any]


Upgrade = Callable[[Answers], Answers]


Channel = Literal["jmo", "lapak_asik", "siapkerja", "branch"]


SORT, REVIEW, PIN, REFUSED, ELIGIBLE, ESTIMATE = "sort", "review", "pin", "refused", "eligible", "estimate"


ENDS = (SORT, REVIEW, PIN, REFUSED, ELIGIBLE, ESTIMATE)
"""Places of every claim besides its questions: asked what a photo is, checked and ready, the PIN Klaim, a reason card, the end of a check,
and an estimate."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Reason a claim can't go on here for, told as a reason card (`refusal-CODE-found`, `refusal-CODE-do`).

    `words` names its texts where two claims share a code and mean different things. `rule` is where it stands, or the parameter that
    decided. `since`: the first day on which it can succeed; on that day it does.
    `to`: the claim to look at instead; `also`: what else can be claimed; `see`: others worth a look that the rules do not name here.
    `by`: the last moment to do what is asked; a reminder comes before it. `own_choice`: nothing forbids it, they wait of their own will.
    """

    code: str
    outcome: OutcomeKind
    when: Condition
    rule: Rule | Parameter
    actor: Actor
    since: Moment | None = None
    to: str | None = None
    also: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    words: str = ""
    by: Moment | None = None
    own_choice: bool = False

    @property
    def text_id(self) -> str:
        return self.words or self.code


@dataclass(frozen=True, slots=True)
class Hint:
    """Something worth knowing that decides nothing (`hint-CODE`), whatever the outcome; `until` is a last day to tell.

    `also`: claims to which there is a right besides. `early`: told as soon as the answer is there, not only with the outcome.
    `of_payment`: about how it is paid, so not told with a refusal.
    """

    code: str
    when: Condition
    until: Moment | None = None
    also: tuple[str, ...] = ()
    early: bool = True
    of_payment: bool = False


@dataclass(frozen=True, slots=True)
class Without:
    """Way on for a participant who does not know, has lost or has not got the answer. The claim goes on, marked for the officer.

    `words` names its texts: the button (`btn-without-…`), the notice when it is taken (`without-…`), and the words in the review and at
    the desk (`missing-…`). `reason`: stored by the button; a typed "hilang" stores its own. `value`: an option of the kind to store
    instead. `button`: shown from the first; else after a few failed tries. `only_typed`: taken only as typed, never as not known.
    """

    words: str
    reason: Reason = "unknown"
    value: str | None = None
    button: bool = True
    only_typed: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """One question. `words` names its texts (`q-…`, `label-…`, `why-…`) where the id does not fit.

    `depends`: answers from which this one follows; when one of them changes, this one is asked again. `optional`: a decision can do
    without; the chat asks it all the same, and takes "I don't know". `spared`: the chat does not ask where this holds, since the
    answer follows; a decision wants it all the same. `presumed`: the answer taken unasked; the question after it has a button
    (`btn-presumed-…`) for whom it does not fit.
    `without`: the way on for who has no answer. A gate without one asks the branch then; an optional one goes on.
    """

    id: str
    kind: Kind
    when: Condition = field(default_factory=Always)
    refusals: tuple[Refusal, ...] = ()
    hints: tuple[Hint, ...] = ()
    depends: tuple[str, ...] = ()
    words: str = ""
    optional: bool = False
    without: Without | None = None
    spared: Condition | None = None
    presumed: str | None = None

    @property
    def text_id(self) -> str:
        return self.words or self.id


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """One slot for a photo or file. Usual ones are asked in practice, not by the regulation, and may be left out.

    `unsure`: the source for it is weak, so it is never told as a rule. A conditional one whose condition nothing in the answers tells
    (`when` is Always) may be left out too. `in_rules`: whether the rules list it by this id; else it is a page of ours to ask for.
    `words` names its label (`doc-…`) and `why` the text that says why (`why-doc-…`) where those of the id do not fit this claim: whose
    paper it is, most of all.
    Any may be declared lost or absent, marked for the officer, but one that `must` be there: no claim is paid without it. `lack` names
    the text that says what follows (`lack-…`) where the general one does not fit.
    """

    id: str
    need: Need = "required"
    when: Condition = field(default_factory=Always)
    unsure: bool = False
    in_rules: bool = True
    why: str = ""
    words: str = ""
    must: bool = False
    lack: str = ""

    @property
    def skippable(self) -> bool:
        return self.need == "usual" or (self.need == "conditional" and isinstance(self.when, Always))

    @property
    def text_id(self) -> str:
        return self.words or self.id

    @property
    def why_id(self) -> str:
        return self.why or self.id


Node = Question | Document


@dataclass(frozen=True, slots=True)
class ByBalance:
    """A place of filing that follows from the balance: one up to the limit of JMO, one above, a branch while it is not known."""

    up_to_limit: Channel = "jmo"
    above: Channel = "lapak_asik"


@dataclass(frozen=True, slots=True)
class Estimate:
    """Estimate of a claim: its questions, and the function that tells it with the formula (`dialogs.claims.estimates`)."""

    questions: tuple[Question, ...]
    tell: Callable[[Facts], tuple[Text, ...]]

    def __post_init__(self) -> None:
        if refusing := [question.id for question in self.questions if question.refusals]:
            raise ValueError(f"an estimate refuses nobody, so it can't ask {', '.join(refusing)}")


@dataclass(frozen=True, slots=True)
class Claim:
    """One reason to claim: who may, when, and with what.

    `situations`: where people look for it. `filing_place`: where it is filed when not through this bot.
    `paid_within`: working days after a complete filing. `heirs`: claimed by those left behind.
    `also`: claims to which there is a right besides, whatever the outcome. `version` grows when an answer stored under the old
    declaration would mean something else under the new one; `upgrades[n]` turns the answers of version n into those of n + 1.
    """

    id: str
    programme: str
    rule: Rule
    gates: tuple[Question, ...]
    fields: tuple[Question, ...]
    documents: tuple[Document, ...]
    situations: tuple[Situation, ...]
    filing_place: Channel | ByBalance
    paid_within: Parameter | None = None
    estimate: Estimate | None = None
    heirs: bool = False
    version: int = 1
    upgrades: Mapping[int, Upgrade] = field(default_factory=dict)
    also: tuple[str, ...] = ()
    nodes: tuple[Node, ...] = field(init=False, repr=False, compare=False)
    """Everything that may be asked, in order."""

    def __post_init__(self) -> None:
        # Made once: every update looks at them several times.
        object.__setattr__(self, "nodes", (*self.gates, *self.fields, *self.documents))
        known: set[str] = set()
        for node in self.nodes:
            where = f"claim {self.id}, {node.id}"
            if place_of(node) in known or node.id in ENDS:
                raise ValueError(f"{where}: an id may stand only once in a claim, and not be one of {', '.join(ENDS)}")
            if isinstance(node, Question):
                for earlier in node.depends:
                    if earlier not in known:
                        raise ValueError(f"{where}: depends on {earlier}, which is not asked before it")
                for option in node.kind.options:
                    # 10 characters of the claim's id and two bars; Telegram takes 64 bytes.
                    if len(f"{node.id}{option}".encode()) > 52:
                        raise ValueError(f"{where}: option {option} is too long for a button")
            known.add(place_of(node))
        missing = [version for version in range(1, self.version) if version not in self.upgrades]
        if missing:
            raise ValueError(
                f"claim {self.id}: no upgrade from version {missing[0]}; half-filled claims would be stranded"
            )

    @property
    def questions(self) -> tuple[Question, ...]:
        return (*self.gates, *self.fields)

    def refusals(self) -> Iterator[tuple[Question, Refusal]]:
        """Every way in which this claim can be refused, in the order of the walk."""
        for question in self.questions:
            for refusal in question.refusals:
                yield question, refusal


def place_of(node: Node) -> str:
    """The place in which a node is asked; documents are told apart from questions of the same name (NPWP is both)."""
    return f"doc_{node.id}" if isinstance(node, Document) else node.id


def words_of_slot(claim: Claim, slot: str) -> str:
    """Name of this document of the claim in the locales (`doc-…`). The slot itself where the claim no longer asks for it."""
    return next((document.text_id for document in claim.documents if document.id == slot), slot)
