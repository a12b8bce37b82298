"""The prompt of a draft: one message for the place it stands at."""

from __future__ import annotations

from dialogs.claims import claims
from dialogs.claims.schema import (
    ELIGIBLE,
    ESTIMATE,
    PIN,
    REFUSED,
    REVIEW,
    SORT,
    Document,
    Question,
)
from dialogs.engine.context import StepContext
from dialogs.engine.place import path_of
from dialogs.model.conversation import Draft
from dialogs.model.effects import Text
from dialogs.prompts.correction import reason_at, review_correction
from dialogs.prompts.document import ask_document, still_wanted
from dialogs.prompts.layout import navigation, progress
from dialogs.prompts.outcome_card import eligible, estimate, reason_card
from dialogs.prompts.pin import ask_pin
from dialogs.prompts.question import ask_question
from dialogs.prompts.review import review
from dialogs.prompts.upload import ask_sort


def prompt(context: StepContext, draft: Draft, *lead: Text | None, brief: bool = False) -> None:
    """Put the current place of this draft, after what there is to say first; `brief`: the PIN without its progress."""
    path = path_of(context, draft)
    filed = context.conversation.filed_of(draft.id) if draft.mends else None
    if filed is not None and path.place in draft.mends:
        lead = (*lead, reason_at(filed, path.place))
    if isinstance(path.node, Question):
        ask_question(context, draft, path, path.node, lead)
    elif isinstance(path.node, Document):
        ask_document(context, draft, path, path.node, lead)
    elif path.place == SORT:
        claim = claims()[draft.kind]
        documents = [node for node in path.nodes if isinstance(node, Document)]
        wanted = [document for document in documents if still_wanted(draft, document)]
        ask_sort(context, claim, draft, lead, wanted or documents, navigation(draft, help_for=SORT))
    elif path.place == REFUSED and path.refusal and path.gate:
        reason_card(context, draft, path.refusal, path.gate, lead)
    elif path.place == ELIGIBLE:
        eligible(context, draft, path, lead)
    elif path.place == ESTIMATE:
        estimate(context, draft, path, lead)
    elif path.place == REVIEW and filed is not None:
        review_correction(context, draft, filed, path, lead)
    elif path.place == REVIEW:
        review(context, draft, path, lead)
    elif path.place == PIN:
        ask_pin(context, draft, *lead, None if brief else progress(path, draft))
    else:
        raise ValueError(f"{draft.kind}: nothing is written for the place {path.place}")
