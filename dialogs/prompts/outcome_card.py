"""Cards of an outcome: refused, eligible, estimated; with rule, reason, date and who helps."""

from __future__ import annotations

from dialogs.claims import claims
from dialogs.claims.deadlines import day_promised
from dialogs.claims.decision import also_of, hints_of, rule_of
from dialogs.claims.filing_channels import where_told
from dialogs.claims.schema import (
    Claim,
    Hint,
    Question,
    Refusal,
    place_of,
)
from dialogs.engine.context import StepContext, button, menu
from dialogs.engine.path import Path
from dialogs.engine.place import facts_for
from dialogs.law.facts import Facts
from dialogs.law.parameters import Rule
from dialogs.model.buttons import DraftButton
from dialogs.model.conversation import Draft
from dialogs.model.effects import Bullets, Button, Listed, Text
from dialogs.prompts.layout import label_of, name_of, navigation, shown_answer

FEW_BRANCHES = 5


def reason_card(
    context: StepContext, draft: Draft, refusal: Refusal, gate: Question, lead: tuple[Text | None, ...]
) -> None:
    facts = facts_for(context, draft)
    since = refusal.since(facts) if refusal.since else None
    parts = [
        *lead,
        Text(f"card-{refusal.outcome}", {"claim": name_of(draft.kind)}),
        Text(
            "card-found",
            {
                "found": Text(
                    f"refusal-{refusal.text_id}-found",
                    {"answer": shown_answer(gate, draft.answers), "said": str(draft.answers.get(gate.id, ""))},
                )
            },
        ),
        rule_told(rule_of(refusal.rule, facts)),
        Text("card-do", {"do": Text(f"refusal-{refusal.text_id}-do"), "who": Text(f"who-{refusal.actor}")}),
        Text("card-since", {"day": since}) if since else Text(f"card-no-date-{refusal.outcome}"),
        _branch_named(context, draft) if refusal.actor == "branch" else None,
        *besides(context, draft, lead, refusal),
    ]
    rows: list[tuple[Button, ...]] = []
    if refusal.to:
        rows.append(
            (button(DraftButton(draft.id, "switch", refusal.to), Text("btn-switch", {"claim": name_of(refusal.to)})),)
        )
    for other in dict.fromkeys((*also_of(claims()[draft.kind], facts, refusal), *refusal.see)):
        if other in claims() and other != refusal.to and refusal.outcome == "not_yet":
            # This claim waits for its day; the other one is looked at beside it.
            rows.append((menu("check-start", Text("btn-look-at", {"claim": name_of(other)}), other),))
        elif other in claims() and other != refusal.to:
            rows.append(
                (button(DraftButton(draft.id, "switch", other), Text("btn-look-at", {"claim": name_of(other)})),)
            )
    if refusal.outcome == "not_yet":
        day = day_promised(refusal, facts)
        label = Text("btn-remind-on", {"day": day}) if day else Text("btn-remind-week")
        rows.append((button(DraftButton(draft.id, "remind"), label),))
    rows.append((button(DraftButton(draft.id, "change", gate.id), Text("btn-change-answer")), *_to_share(draft)))
    context.say(*parts, buttons=(*rows, *navigation(draft, help_for=gate.id)))


def rule_told(rule: Rule) -> Text:
    """A rule with its regulation and date; one we are not sure of is never told as one."""
    if not rule.told:
        return Text("card-unsure")
    if rule.since is None:
        return Text("card-rule-undated", {"regulation": rule.regulation})
    return Text("card-rule", {"regulation": rule.regulation, "since": rule.since})


def hints(context: StepContext, draft: Draft, question: Question) -> list[Text]:
    """Hints to tell right after this answer. They decide nothing."""
    facts = facts_for(context, draft)
    return [_hint_told(hint, facts) for hint in question.hints if hint.early and hint.when(facts)]


def besides(
    context: StepContext, draft: Draft, lead: tuple[Text | None, ...], refusal: Refusal | None = None
) -> list[Text]:
    """Further rights and hints that accompany an outcome, without those that were just told."""
    facts, claim = facts_for(context, draft), claims()[draft.kind]
    told = [text for _, hint in hints_of(claim, facts) if (text := _hint_told(hint, facts)) not in lead]
    # A hint says in its own words what it leads to, and the claim to take instead is a button.
    said = {other for _, hint in hints_of(claim, facts) for other in hint.also} | ({refusal.to} if refusal else set())
    others = [name_of(other) for other in also_of(claim, facts, refusal) if other in claims() and other not in said]
    return told + ([Text("card-also", {"claims": Bullets(tuple(others))})] if others else [])


def _hint_told(hint: Hint, facts: Facts) -> Text:
    until = hint.until(facts) if hint.until else None
    return Text(f"hint-{hint.code}", {"day": until} if until else {})


def _branch_named(context: StepContext, draft: Draft) -> Text | None:
    """The participant's branch, or those of the operator's file where they are few."""
    branch = draft.answers.get("branch")
    if isinstance(branch, dict):
        return Text("card-branches", {"branches": str(branch["name"])})
    known = context.environment.directory.branches
    if not 0 < len(known) <= FEW_BRANCHES:
        return None
    return Text("card-branches", {"branches": Listed(tuple(one.name for one in known))})


def _to_share(draft: Draft) -> tuple[Button, ...]:
    return (button(DraftButton(draft.id, "share"), Text("btn-share")),) if draft.purpose == "check" else ()


def eligible(context: StepContext, draft: Draft, path: Path, lead: tuple[Text | None, ...]) -> None:
    claim, facts = claims()[draft.kind], facts_for(context, draft)
    documents = [
        label_of(document) for document in claim.documents if document.when(facts) and document.need != "conditional"
    ]
    rows: list[tuple[Button, ...]] = []
    if takes(context, claim):
        rows.append((button(DraftButton(draft.id, "claim"), Text("btn-claim-this")),))
    rows.append((menu("documents-for", Text("menu-documents"), draft.kind), *_to_share(draft)))
    if claim.estimate:
        rows.append((menu("estimate", Text("btn-estimate"), draft.kind),))
    rows += [
        (button(DraftButton(draft.id, "switch", other), Text("btn-look-at", {"claim": name_of(other)})),)
        for other in also_of(claim, facts, None)
        if other in claims()
    ]
    rows.append(
        (
            button(DraftButton(draft.id, "change", path.nodes[-1].id), Text("btn-change-answer")),
            menu("menu", Text("btn-menu")),
        )
    )
    context.say(
        *lead,
        Text("check-eligible", {"claim": name_of(draft.kind)}),
        rule_told(claim.rule),
        Text("check-documents", {"documents": Bullets(tuple(documents))}),
        *besides(context, draft, lead),
        where_told(claim, facts),
        buttons=tuple(rows),
    )


def takes(context: StepContext, claim: Claim) -> bool:
    """Whether the operator's adapter takes this claim; else it is filed where `where_told` says."""
    return context.environment.takes is None or claim.programme in context.environment.takes


def estimate(context: StepContext, draft: Draft, path: Path, lead: tuple[Text | None, ...]) -> None:
    claim = claims()[draft.kind]
    told = claim.estimate.tell(facts_for(context, draft)) if claim.estimate else ()
    change: tuple[Button, ...] = ()
    if path.nodes:
        change = (button(DraftButton(draft.id, "change", place_of(path.nodes[-1])), Text("btn-change-answer")),)
    context.say(
        *lead,
        Text("estimate-title", {"claim": name_of(draft.kind)}),
        *told,
        buttons=((menu("check-start", Text("menu-check"), draft.kind), *change), (menu("menu", Text("btn-menu")),)),
    )
