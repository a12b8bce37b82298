"""Texts the code names, found by reading the code: the ids, the variables it passes with them, and where it does so.

The problem: a text is named in many ways (a literal, an f-string over the declarations, a code in a reading), and a list kept by hand
is wrong the day after. The choice: read the syntax trees, follow names inside a module, and expand f-strings from the declarations.
What can't be followed is an error that says what to do; it is never passed over.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import get_args

from bot import acting, words
from bot.desk import (
    audit,
    bulk,
    bulk_pages,
    duplicates,
    figures,
    formatting,
    officers,
    officers_page,
    originals,
    readings,
    rights,
    states,
    steps,
    web,
)
from bot.ports.figures import STEPS
from bot.texts import LOCALES
from dialogs.claims import claims, schema
from dialogs.claims.schema import Document, Question
from dialogs.documents import document_fields, document_types, recognised_types
from dialogs.documents import schema as document_schema
from dialogs.engine import pin_requests
from dialogs.engine.ways_on import REASONS as WAYS_ON
from dialogs.law import claim_lifecycle as lifecycle
from dialogs.law import missing as law_missing
from dialogs.law import situations
from dialogs.law.promises import OWNERS
from dialogs.law.reasons import REASONS
from dialogs.model import conversation, phases
from dialogs.prompts import consent, review, ways_on
from dialogs.scenes.checklist import LISTS
from dialogs.understanding import faq, pasted_secrets, risky_words
from dialogs.understanding import names as differences
from dialogs.understanding.answers import Choice, Day, Multiple
from dialogs.understanding.answers.numbers import CountUnit
from dialogs.understanding.answers.written_days import Part
from dialogs.understanding.reading import BY_OPTION, NEVER_VALUES
from dialogs.understanding.utterance import Utterance

ROOT = Path(__file__).resolve().parent.parent

CARRIERS = {"Refused": ("problem-", 0), "Doubtful": ("doubt-", 1), "Offered": ("offer-", 1)}
"""Readings that carry a code: the class, what its texts begin with, and where the code stands; the variables stand behind it."""

CARRIED = frozenset(f"{prefix}{{}}" for prefix, _ in CARRIERS.values())
"""The f-strings that say what a reading carried: the ids are gathered where the readings are made."""

PASSED_ON = frozenset({("bot/desk/language.py", "text_id")})
"""Names, by their module, of an id that templates give: they are read by `locale_templates`."""

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


class Unclear(Exception):
    """A text is named in a way this reader can't follow."""


@dataclass(frozen=True, slots=True)
class Use:
    """One place in the code that names texts. `passed` are the variables it gives, `always` those written out for it and no condition.

    `passed` is None where they are not written in the same function.
    """

    ids: tuple[str, ...]
    where: str
    always: frozenset[str] = frozenset()
    passed: frozenset[str] | None = frozenset()
    button: bool = False
    toast: bool = False


# --- what an f-string can become ----------------------------------------------------------------------------------------


def _questions() -> Iterator[Question]:
    for claim in claims().values():
        yield from claim.questions
        yield from claim.estimate.questions if claim.estimate else ()


def _withouts() -> Iterator[schema.Without]:
    return (question.without for question in _questions() if question.without)


def _menders() -> list[str]:
    return sorted({one.mended_by for one in document_types().values() if one.mended_by})


def _documents() -> Iterator[Document]:
    for claim in claims().values():
        yield from claim.documents


def option_ids(*kinds: type) -> list[str]:
    """The words on the button of every option, of every question or of those with these kinds of answer."""
    asked = [question.kind for question in _questions() if not kinds or isinstance(question.kind, kinds)]
    return [kind.label(option).id for kind in asked for option in kind.options]


def claim_ids() -> list[str]:
    return [f"claim-{kind}" for kind in claims()]


def _refusal_ids(end: str) -> list[str]:
    return [f"refusal-{refusal.text_id}-{end}" for claim in claims().values() for _, refusal in claim.refusals()]


def _literal(prefix: str, kind: object) -> list[str]:
    return [f"{prefix}{value}" for value in get_args(kind)]


def _reached_by_officers() -> list[str]:
    """The states an officer can bring a claim to: each of them has its button, and is told."""
    return sorted({to for state in lifecycle.STATES for to in lifecycle.possible(state, "officer")})


def file_problems() -> list[str]:
    """The codes `bot.documents` gives for a file that is not taken."""
    found = set()
    for path in sorted((ROOT / "bot" / "documents").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Inspection":
                given = node.args[1:2] + [word.value for word in node.keywords if word.arg == "problem"]
                found |= {one.value for one in given if isinstance(one, ast.Constant) and isinstance(one.value, str)}
    return [f"file-problem-{problem}" for problem in sorted(found)]


EXPANSIONS: Mapping[str, Callable[[], list[str]]] = {
    "claim-{}": claim_ids,
    "claim-full-{}": lambda: [f"claim-full-{kind}" for kind in claims()],
    "programme-{}": lambda: sorted({f"programme-{claim.programme}" for claim in claims().values()}),
    "q-{}": lambda: [f"q-{question.text_id}" for question in _questions()],
    "label-{}": lambda: [f"label-{question.text_id}" for question in _questions()],
    "why-{}": lambda: [f"why-{question.text_id}" for question in _questions()],
    "doc-{}": lambda: [f"doc-{name}" for document in _documents() for name in (document.id, document.text_id)],
    "doc-{}-if": lambda: [f"doc-{document.text_id}-if" for document in _documents() if document.need == "conditional"],
    "why-doc-{}": lambda: [f"why-doc-{document.why_id}" for document in _documents()],
    "btn-without-{}": lambda: [
        f"btn-without-{one.words}" for one in _withouts() if one.value is None and not one.only_typed
    ],
    "without-{}": lambda: [f"without-{one.words}" for one in _withouts() if not one.only_typed],
    "missing-{}": lambda: [
        f"missing-{words}" for words in {"plain", *(one.words for one in _withouts() if one.value is None)}
    ],
    "why-missing-{}": lambda: _literal("why-missing-", law_missing.Reason),
    "btn-presumed-{}": lambda: [f"btn-presumed-{question.text_id}" for question in _questions() if question.presumed],
    "btn-lack-{}": lambda: [f"btn-lack-{document.lack}" for document in _documents() if document.lack],
    "step-{}": lambda: [f"step-{state}" for state in lifecycle.STATES if state not in ("unknown", "withdrawn")],
    "stage-{}": lambda: [f"stage-{stage}" for stage, owner in OWNERS.items() if owner != "participant"],
    "lack-{}": lambda: [f"lack-{document.lack}" for document in _documents() if document.lack],
    "try-{}": lambda: [*(f"try-{name}" for _, name in ways_on.HELPED), "try-choice"],
    "ask-document-{}": lambda: _literal("ask-document-", schema.Need),
    "opt-{}-{}": lambda: option_ids(Choice, Multiple),
    "opt-day-{}": lambda: option_ids(Day),
    "day-lacks-{}": lambda: _literal("day-lacks-", Part),
    "count-{}": lambda: _literal("count-", CountUnit),
    "count-{}-most": lambda: [f"{text_id}-most" for text_id in _literal("count-", CountUnit)],
    "unit-{}": lambda: _literal("unit-", CountUnit),
    "month-{}": lambda: [f"month-{month}" for month in range(1, 13)],
    "hint-{}": lambda: [f"hint-{hint.code}" for question in _questions() for hint in question.hints],
    "card-{}": lambda: [*_literal("card-", schema.OutcomeKind), "card-own_choice"],
    "refusal-{}-found": lambda: _refusal_ids("found"),
    "refusal-{}-do": lambda: _refusal_ids("do"),
    "reason-{}": lambda: [f"reason-{code}" for code in REASONS],
    "reason-{}-do": lambda: [f"reason-{code}-do" for code in REASONS],
    "file-problem-{}": file_problems,
    "consent-{}": lambda: [f"consent-{purpose}" for purpose in consent.PURPOSES],
    "consent-{}-short": lambda: [f"consent-{purpose}-short" for purpose in consent.PURPOSES],
    "faq-{}": lambda: [f"faq-{entry}" for entry in faq.ENTRIES],
    "faq-{}-short": lambda: [f"faq-{entry}-short" for entry in faq.ENTRIES],
    "said-{}": lambda: [
        f"said-{one.value}"
        for one in (*NEVER_VALUES, *BY_OPTION, Utterance.SAME)
        if one is not Utterance.QUESTION and one not in WAYS_ON
    ],
    "own-{}": lambda: ["own-nik", "own-kpj", "own-npwp"],
    "secret-{}": lambda: _literal("secret-", pasted_secrets.SecretKind),
    "state-{}": lambda: [f"state-{state}" for state in lifecycle.STATES],
    "next-{}": lambda: [
        f"next-{state}"
        for state in (
            *lifecycle.STATES,
            "correction_sent",
            "correction_begun",
            "mend_here",
            "mend_elsewhere",
            "scheduled_over",
            "at_status",
        )
    ],
    "moved-{}": lambda: [f"moved-{to}" for to in _reached_by_officers()],
    "btn-pin-{}": lambda: _literal("btn-pin-", pin_requests.Channel),
    "pin-way-{}": lambda: _literal("pin-way-", pin_requests.Channel),
    "situation-{}": lambda: _literal("situation-", situations.Situation),
    "file-at-{}": lambda: _literal("file-at-", schema.Channel),
    "{}-begin": lambda: [f"{purpose}-begin" for purpose in get_args(phases.Purpose)],
    "group-{}": lambda: _literal("group-", review.Group),
    "documents-{}": lambda: [f"documents-{name}" for name in LISTS],
    "paper-{}": lambda: [f"paper-{name}" for name in LISTS],
    **{
        f"sheet-{{}}-{part}": (lambda part=part: [f"sheet-{kind}-{part}" for kind in ("receipt", "letter")])
        for part in ("file", "title", "lead", "caption")
    },
    "names-cause-{}": lambda: _literal("names-cause-", differences.Cause),
    "names-mend-{}": lambda: [f"names-mend-{who}" for who in _menders()],
    "slip-{}-{}": lambda: [f"slip-{who}-{n}" for who in _menders() for n in (1, 2, 3)],
    "photo-{}-without-{}": lambda: [
        f"photo-{slot.id}-without-{question}"
        for one in document_types().values()
        for slot in one.slots
        for question in one.lists.values()
    ],
    "photo-{}": lambda: _literal("photo-", document_schema.Verdict),
    "photo-short-{}": lambda: _literal("photo-short-", document_schema.Verdict),
    "kind-{}": lambda: [f"kind-{kind}" for kind in (one.id for one in recognised_types())],
    "sort-{}": lambda: _literal("sort-", conversation.Why),
    "language-{}": lambda: [f"language-{locale}" for locale in LOCALES],
    "desk-state-{}": lambda: [f"desk-state-{state}" for state in lifecycle.STATES],
    "desk-hint-{}": lambda: [f"desk-hint-{state}" for state in states.HINTED],
    "desk-reasons-{}": lambda: [f"desk-reasons-{about}" for about in steps.ABOUTS],
    "desk-step-{}": lambda: [f"desk-step-{to}" for to in _reached_by_officers()],
    "desk-step-{}-again": lambda: [f"desk-step-{to}-again" for to in sorted({to for _, to in states.AGAIN})],
    "desk-actor-{}": lambda: [f"desk-actor-{role}" for role in sorted(officers.RESERVED)],
    "desk-role-{}": lambda: [f"desk-role-{role}" for role in rights.ROLES],
    "desk-role-{}-may": lambda: [f"desk-role-{role}-may" for role in rights.ROLES],
    "desk-officer-done-{}": lambda: [f"desk-officer-done-{done}" for done in officers_page.DONE],
    "desk-names-{}": lambda: [f"desk-names-{one.value}" for one in differences.Verdict],
    "desk-same-decided-{}": lambda: [f"desk-same-decided-{decision}" for decision in duplicates.DECISIONS],
    "desk-bank-line-{}": lambda: [f"desk-bank-line-{status}" for status in (bulk.READY, bulk.DONE, *bulk.PROBLEMS)],
    "desk-bank-unreadable-{}": lambda: [f"desk-bank-unreadable-{why}" for why in bulk_pages.UNREADABLE],
    "desk-carried-{}": lambda: [f"desk-carried-{name}" for name in originals.CARRIED],
    "desk-verdict-{}": lambda: _literal("desk-verdict-", document_schema.Verdict),
    "desk-figures-{}": lambda: [f"desk-figures-{name}" for name in (*figures.NAMED, *figures.PLOTS)],
    "desk-figures-{}-about": lambda: [f"desk-figures-{name}-about" for name in figures.PLOTS],
    "desk-figures-step-{}": lambda: [f"desk-figures-step-{step}" for step in STEPS],
    "desk-audit-{}": lambda: [f"desk-audit-{action.replace('_', '-')}" for action in audit.ACTIONS],
    "desk-audit-address-{}": lambda: [f"desk-audit-address-{one}" for one in acting.ADDRESSES],
    "desk-field-{}": lambda: [f"desk-field-{name}" for name in document_fields()],
    "desk-section-{}": lambda: [f"desk-section-{heading}" for heading in formatting.HEADINGS],
    "desk-held-{}": lambda: [f"desk-held-{kind}" for kind in risky_words.KINDS],
    "desk-held-done-{}": lambda: ["desk-held-done-sent", "desk-held-done-refused"],
    "desk-unsent-{}": lambda: [f"desk-unsent-{status}" for status in ("undone", "refused", "overtaken")],
    "desk-check-{}": lambda: ["desk-check-right", "desk-check-wrong"],
    "desk-key-{}": lambda: [
        f"desk-key-{what}"
        for what in "next take document right wrong step reason send undo note zoom leave help".split()
    ],
    "desk-read-{}": lambda: [f"desk-read-{sure}" for sure in readings.SURENESS],
    "desk-error-{}-title": lambda: [f"desk-error-{status}-title" for status in web.ERRORS],
    "desk-error-{}-advice": lambda: [f"desk-error-{status}-advice" for status in web.ERRORS],
    "command-{}": lambda: sorted({f"command-{meaning}" for menu in words.MENU.values() for meaning in menu.values()}),
}
"""Ids from f-strings of the code and concatenations of the templates. Their values come from declarations, not from the same function."""


# --- reading the code ---------------------------------------------------------------------------------------------------


def uses_in_code() -> tuple[Use, ...]:
    """Every place in `dialogs` and `bot` that names texts. Raises Unclear for one that can't be followed."""
    found: list[Use] = []
    for folder in ("dialogs", "bot"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            found += uses_in(path.read_text(encoding="utf-8"), str(path.relative_to(ROOT)))
    return tuple(found)


def uses_in(source: str, name: str) -> list[Use]:
    """Every place in one module that names texts. Raises Unclear for one that can't be followed."""
    return list(_Module(source, name).uses())


class _Module:
    """One module: its tree, and who stands around each node."""

    def __init__(self, source: str, name: str) -> None:
        self.name = name
        self.tree = ast.parse(source)
        self.around: dict[ast.AST, ast.AST] = {
            child: node for node in ast.walk(self.tree) for child in ast.iter_child_nodes(node)
        }

    def uses(self) -> Iterator[Use]:
        for node in ast.walk(self.tree):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args):
                continue
            if node.func.id == "Text":
                yield from self._use(node, "", 0)
            elif node.func.id in CARRIERS:
                prefix, at = CARRIERS[node.func.id]
                yield from self._use(node, prefix, at)

    def _use(self, call: ast.Call, prefix: str, at: int) -> Iterator[Use]:
        where = f"{self.name}:{call.lineno}"
        if _pattern(call.args[at]) in CARRIED or (self.name, ast.unparse(call.args[at])) in PASSED_ON:
            return
        ids = tuple(dict.fromkeys(prefix + text for text in self._strings(call.args[at], where)))
        always, passed = (
            self._variables(call.args[at + 1], call) if len(call.args) > at + 1 else (frozenset(), frozenset())
        )
        outside = list(self._outside(call))
        yield Use(
            ids,
            where,
            always,
            passed,
            button=any(_called(node) in ("button", "menu", "ReplyButton") for node in outside),
            toast=any(_sets_toast(node) for node in outside),
        )

    def _outside(self, node: ast.AST) -> Iterator[ast.AST]:
        """The nodes around a node, up to its statement."""
        while (around := self.around.get(node)) is not None and not isinstance(node, ast.stmt):
            yield around
            node = around

    # --- ids

    def _strings(self, node: ast.expr, where: str) -> list[str]:
        """All strings an expression can be."""
        match node:
            case ast.Constant(value=str(text)):
                return [text]
            case ast.Constant(value=int(number)):
                return [str(number)]
            case ast.IfExp(body=body, orelse=orelse):
                return self._strings(body, where) + self._strings(orelse, where)
            case ast.JoinedStr():
                return self._formatted(node, where)
            case ast.Name():
                return [text for value in self._values(node, where) for text in self._strings(value, where)]
            case ast.Call(func=ast.Attribute(value=ast.Dict(values=values), attr="get"), args=[_, default]):
                return [text for value in (*values, default) for text in self._strings(value, where)]
        raise Unclear(_advice(where, ast.unparse(node)))

    def _formatted(self, node: ast.JoinedStr, where: str) -> list[str]:
        pattern = _pattern(node)
        try:
            parts = [
                self._strings(part.value if isinstance(part, ast.FormattedValue) else part, where)
                for part in node.values
            ]
        except Unclear:
            if pattern in EXPANSIONS:
                return EXPANSIONS[pattern]()
            raise Unclear(_advice(where, ast.unparse(node))) from None
        return ["".join(one) for one in product(*parts)]

    def _values(self, name: ast.Name, where: str) -> list[ast.expr]:
        """Values of a name: assigned in its function, taken from a written-out tuple, or given by the function's callers."""
        function = next((node for node in self._outside_all(name) if isinstance(node, FUNCTIONS)), None)
        if function is None:
            raise Unclear(_advice(where, name.id))
        values: list[ast.expr] = []
        for node in ast.walk(function):
            match node:
                case ast.Assign(targets=targets, value=value) if any(_is(target, name.id) for target in targets):
                    values.append(value)
                case ast.AnnAssign(target=target, value=ast.expr() as value) if _is(target, name.id):
                    values.append(value)
                case ast.For(target=target, iter=ast.Tuple(elts=elements)) if _is(target, name.id):
                    values += elements
                case ast.comprehension(target=target, iter=ast.Tuple(elts=elements)) if _is(target, name.id):
                    values += elements
        parameters = [argument.arg for argument in function.args.args]
        if name.id in parameters:
            values += self._given(function.name, parameters.index(name.id), name.id)
        if not values:
            raise Unclear(_advice(where, name.id))
        return values

    def _outside_all(self, node: ast.AST) -> Iterator[ast.AST]:
        while (around := self.around.get(node)) is not None:
            yield around
            node = around

    def _given(self, function: str, at: int, name: str) -> list[ast.expr]:
        """Arguments for a parameter, at a function's calls in this module."""
        given: list[ast.expr] = []
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call) and _called(node) in (function, "partial"):
                bound = _called(node) == "partial"
                if bound and not _is(node.args[0], function):
                    continue
                given += node.args[at + bound : at + bound + 1]
                given += [word.value for word in node.keywords if word.arg == name]
        return given

    # --- variables

    def _variables(self, node: ast.expr, call: ast.Call) -> tuple[frozenset[str], frozenset[str] | None]:
        """`always` and `passed` of a `Use`."""
        match node:
            case ast.Dict(keys=keys) if all(isinstance(key, ast.Constant) for key in keys):
                names = frozenset(str(key.value) for key in keys if isinstance(key, ast.Constant))
                return names, names
            case ast.IfExp(body=body, orelse=orelse):
                (always, passed), (other_always, others) = self._variables(body, call), self._variables(orelse, call)
                return always & other_always, None if passed is None or others is None else passed | others
            case ast.BinOp(left=left, op=ast.BitOr(), right=right):
                (always, passed), (other_always, others) = self._variables(left, call), self._variables(right, call)
                return always | other_always, None if passed is None or others is None else passed | others
            case ast.Name():
                try:
                    values = self._values(node, "")
                except Unclear:
                    return frozenset(), None
                found = [self._variables(value, call)[1] for value in values]
                # Kept under a name they may serve several texts, each of which takes what it needs.
                return frozenset(), frozenset().union(*(names for names in found if names is not None))
        return frozenset(), None


def _is(target: ast.AST, name: str) -> bool:
    return isinstance(target, ast.Name) and target.id == name


def _called(node: ast.AST) -> str | None:
    return node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else None


def _sets_toast(node: ast.AST) -> bool:
    if isinstance(node, ast.keyword):
        return node.arg == "toast"
    return isinstance(node, ast.Assign) and any(
        isinstance(part, ast.Attribute) and part.attr == "toast" for target in node.targets for part in ast.walk(target)
    )


def _pattern(node: ast.expr) -> str:
    """An f-string with `{}` for what it is filled with: "q-{}"; empty for anything else."""
    if not isinstance(node, ast.JoinedStr):
        return ""
    return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)


def _advice(where: str, written: str) -> str:
    return (
        f"{where}: can't tell which texts {written} names; write the id out, or add what it becomes to EXPANSIONS in "
        "tests/locale_ids.py"
    )


def patterns_in(sources: Iterable[str]) -> set[str]:
    """Every f-string by which a text is named."""
    return {
        _pattern(part)
        for source in sources
        for node in ast.walk(ast.parse(source))
        if _called(node) in ("Text", *CARRIERS) and isinstance(node, ast.Call) and node.args
        for argument in node.args
        for part in ast.walk(argument)
        if isinstance(part, ast.JoinedStr)
    }
