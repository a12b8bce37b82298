"""A yes, a no or a correction of values read in photos."""

from __future__ import annotations

from dataclasses import replace

from dialogs.claims import claims
from dialogs.claims.schema import Question
from dialogs.documents.extracted_values import ExtractedValue, differs, offered, read_for, together
from dialogs.engine.context import StepContext
from dialogs.engine.pending import yes_no
from dialogs.engine.place import facts_for, path_of
from dialogs.law.missing import reason_missing
from dialogs.model.conversation import Draft
from dialogs.model.effects import Bullets, Text
from dialogs.prompts.layout import label_of, shown_answer
from dialogs.prompts.outcome_card import hints
from dialogs.scenes.form.accept import take, told_of_other_names
from dialogs.understanding.answers import Chosen, Given, Typed


def decided_on_reading(context: StepContext, draft: Draft, question: Question, given: Given) -> bool:
    """Whether this was a word on what a photo says; if so, what follows from it is done."""
    claim, facts = claims()[draft.kind], facts_for(context, draft)
    read = read_for(claim, draft, facts).get(question.id)
    said = given.value[1:] if isinstance(given, Chosen) and given.value.startswith("!") else ""
    if read is None:
        return False
    if differs(draft, read):
        return _which_is_right(context, draft, question, read, said)
    if not offered(draft, read):
        return False
    if isinstance(given, Typed):
        said = {"yes": "read-yes", "no": "read-no"}.get(yes_no(given.text) or "", "")
    group = sure_group(context, draft, question)
    if said in ("read-all", "read-yes"):
        taken = group if len(group) > 1 else [read]
        take_read(context, draft, taken)
    elif said == "read-no" and len(group) > 1:
        context.show(Text("read-which-wrong"))
    elif said == "read-no":
        context.go_on(_reviewed(draft, read), Text("read-type"))
    elif said.startswith("not-"):
        _one_is_wrong(context, draft, group, said.removeprefix("not-"))
    else:
        return False
    return True


def _one_is_wrong(context: StepContext, draft: Draft, group: list[ExtractedValue], question: str) -> None:
    wrong = next((one for one in group if one.question.id == question), None)
    if wrong is None:
        context.show(Text("button-old"))
    elif wrong is group[0]:
        context.go_on(_reviewed(draft, wrong), Text("read-type"))
    else:
        context.go_on(_reviewed(draft, wrong), Text("read-type-later", {"label": label_of(wrong.question)}))


def sure_group(context: StepContext, draft: Draft, question: Question) -> list[ExtractedValue]:
    """The sure readings that can be confirmed with one yes from this question on."""
    path = tuple(node for node in path_of(context, draft).nodes if isinstance(node, Question))
    return together(path, question, claims()[draft.kind], draft, facts_for(context, draft))


def _reviewed(draft: Draft, read: ExtractedValue) -> Draft:
    reviewed = {**draft.reviewed_values, read.question.id: read.raw}
    # Somebody who finds a reading wrong knows better, so a missing answer is asked again.
    missing = reason_missing(draft.answers.get(read.question.id)) is not None
    answers = {name: value for name, value in draft.answers.items() if not (missing and name == read.question.id)}
    return replace(draft, reviewed_values=reviewed, answers=answers)


def _which_is_right(context: StepContext, draft: Draft, question: Question, read: ExtractedValue, said: str) -> bool:
    if said == "mine":
        context.go_on(_reviewed(draft, read).going_on(), Text("which-kept"))
    elif said == "photo":
        take(context, _reviewed(draft, read), question, read.value)
    elif said == "both" and isinstance(read.value, list):
        answer = draft.answers[question.id]
        take(context, _reviewed(draft, read), question, [*answer, *(one for one in read.value if one not in answer)])
    elif said == "retype":
        answers = {name: value for name, value in draft.answers.items() if name != question.id}
        context.go_on(replace(_reviewed(draft, read).going_on(), answers=answers), Text("read-type"))
    else:
        return False
    return True


def take_read(context: StepContext, draft: Draft, group: list[ExtractedValue]) -> None:
    """Keep what was read and found right: one message for all of it."""
    answers = {**draft.answers, **{read.question.id: read.value for read in group}}
    draft = replace(draft.going_on(), answers=answers, pending=None, pin=None)
    draft = draft.succeeding(*(read.question.id for read in group))
    lines = tuple(
        Text("review-line", {"label": label_of(read.question), "value": shown_answer(read.question, answers)})
        for read in group
    )
    told = [hint for read in group for hint in hints(context, draft, read.question)]
    if any(read.question.id == "name" for read in group):
        told_of_other_names(context, draft)
    context.go_on(draft, Text("read-taken", {"lines": Bullets(lines)}), *told)
