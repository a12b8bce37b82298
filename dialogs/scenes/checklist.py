"""Siapkan dokumen: what to have at hand for a reason, as a message and as a page to print."""

from __future__ import annotations

from dialogs.claims import claims
from dialogs.claims.schema import Claim, Document
from dialogs.engine.context import StepContext, menu
from dialogs.law.dates import today_in
from dialogs.model.effects import Bullets, Section, SendPaper, Text
from dialogs.prompts.layout import full_name_of, label_of, name_of
from dialogs.prompts.menu import back_to_here
from dialogs.prompts.outcome_card import takes

LISTS = ("required", "unsure", "usual", "conditional")
"""Lists of papers: asked for by regulation, perhaps by it, in practice, or only if."""


def _lists(claim: Claim) -> list[tuple[str, tuple[Text, ...]]]:
    """The papers by how surely they are asked for; empty lists are left out."""
    sure = [document for document in claim.documents if not document.unsure]
    unsure = [document for document in claim.documents if document.unsure]

    def of(need: str) -> list[Document]:
        return [document for document in sure if document.need == need]

    found = (
        tuple(label_of(document) for document in of("required")),
        tuple(label_of(document) for document in unsure),
        tuple(label_of(document) for document in of("usual")),
        tuple(Text(f"doc-{document.text_id}-if") for document in of("conditional")),
    )
    return [(name, papers) for name, papers in zip(LISTS, found, strict=True) if papers]


def checklist(context: StepContext, kind: str) -> None:
    """Tell the papers for this reason: by regulation, in practice, and only if."""
    claim = claims()[kind]
    start = ((menu("start", Text("btn-claim-this"), kind),),) if takes(context, claim) else ()
    context.say(
        Text("documents-title", {"claim": full_name_of(kind)}),
        *(Text(f"documents-{name}", {"documents": Bullets(papers)}) for name, papers in _lists(claim)),
        buttons=(
            (menu("documents-paper", Text("btn-paper"), kind),),
            *start,
            (menu("check-start", Text("menu-check"), kind),),
            *back_to_here(context),
        ),
    )


def paper(context: StepContext, kind: str) -> None:
    """The same as a page to print and tick off."""
    claim = claims()[kind]
    context.said.append(
        SendPaper(
            name=Text("paper-name"),
            title=Text("paper-title", {"claim": full_name_of(kind)}),
            sections=tuple(Section(Text(f"paper-{name}"), papers) for name, papers in _lists(claim)),
            notes=(
                Text("paper-rule", {"regulation": claim.rule.regulation}),
                Text("paper-free"),
                Text(
                    "paper-from",
                    {
                        "day": today_in(context.conversation.zone, context.environment.now),
                    },
                ),
            ),
            caption=(Text("paper-caption", {"claim": name_of(kind)}),),
            buttons=back_to_here(context),
        )
    )
