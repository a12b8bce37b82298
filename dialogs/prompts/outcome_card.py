"""Cards of an outcome: refused, eligible, estimated. The reason first, then what to do, and the rule last."""

from __future__ import annotations

from datetime import datetime

from dialogs.claims import claims
from dialogs.claims.deadlines import day_promised
from dialogs.claims.decision import also_of, hints_of, holds, rule_of
from dialogs.claims.filing_channels import where_told
from dialogs.claims.schema import (
    Claim,
    Hint,
    Question,
    Refusal,
    place_of,
)
from dialogs.engine.context import StepContext, button, menu
from dialogs.engine.path import UNDECIDED, Path
from dialogs.engine.place import facts_for
from dialogs.law.facts import Facts
from dialogs.law.parameters import Rule
from dialogs.model.buttons import DraftButton
from dialogs.model.conversation import Draft
from dialogs.model.effects import Bullets, Button, Listed, Text
from dialogs.prompts.layout import full_name_of, label_of, name_of, navigation, shown_answer
from dialogs.prompts.ways_on import person_row

FEW_BRANCHES = 5


def reason_card(
    context: StepContext, draft: Draft, refusal: Refusal, gate: Question, lead: tuple[Text | None, ...]
) -> None:
    facts = facts_for(context, draft)
    since = refusal.since(facts) if refusal.since else None
    found, advice = _told(draft, refusal, gate)
    parts = [
        *lead,
        title_of(draft.kind, refusal),
        Text("card-found", {"found": found}),
        Text("card-do", {"do": advice}),
        Text("card-since", {"day": since}) if since else None,
        _last_moment(refusal, facts),
        Text("card-carried") if refusal.outcome == "other_programme" else None,
        _branch_named(context, draft) if refusal.outcome == "ask_branch" else None,
        *besides(context, draft, lead, refusal),
        None if refusal.own_choice else rule_told(rule_of(refusal.rule, facts)),
    ]
    rows: list[tuple[Button, ...]] = []
    if refusal.own_choice and claims()[draft.kind].estimate:
        rows.append((menu("estimate", Text("btn-estimate"), draft.kind),))
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
    if refusal.code == UNDECIDED:
        rows += person_row(draft)
    context.say(*parts, buttons=(*rows, *navigation(draft, help_for=gate.id)))


def _told(draft: Draft, refusal: Refusal, gate: Question) -> tuple[Text, Text]:
    """Reason that decided, and the way on."""
    if refusal.code == UNDECIDED:
        return (
            Text("undecided-found", {"label": label_of(gate)}),
            Text("undecided-do", {"why": Text(f"why-{gate.text_id}")}),
        )
    answer = shown_answer(gate, draft.answers)
    return Text(f"refusal-{refusal.text_id}-found", {"answer": answer}), Text(f"refusal-{refusal.text_id}-do")


def title_of(kind: str, refusal: Refusal) -> Text:
    """Heading of a reason card: the claim, and in a word how it stands."""
    outcome = "own_choice" if refusal.own_choice else refusal.outcome
    return Text(f"card-{outcome}", {"claim": full_name_of(kind)})


def _last_moment(refusal: Refusal, facts: Facts) -> Text | None:
    """The last day or hour for what is asked, while it is still to come."""
    by = refusal.by(facts) if refusal.by else None
    if by is None or (by < facts.now if isinstance(by, datetime) else by < facts.today):
        return None
    return Text("card-by", {"until": by})


def rule_told(rule: Rule) -> Text:
    """A rule by its regulation, without articles, and the day it took effect. A rule we are not sure of is never told as one."""
    if not rule.told:
        return Text("card-unsure")
    # The day is one regulation's; beside several it would be told of each.
    if rule.since is None or len(rule.names) > 1:
        return Text("card-rule", {"regulation": rule.in_short})
    return Text("card-rule-since", {"regulation": rule.in_short, "since": rule.since})


def hints(context: StepContext, draft: Draft, question: Question) -> list[Text]:
    """Hints to tell right after this answer. They decide nothing."""
    facts = facts_for(context, draft)
    return [_hint_told(hint, facts) for hint in question.hints if hint.early and holds(hint, facts)]


def besides(
    context: StepContext, draft: Draft, lead: tuple[Text | None, ...], refusal: Refusal | None = None
) -> list[Text]:
    """Further rights and hints that accompany an outcome, without those that were just told. On a reason card rights are buttons."""
    facts, claim = facts_for(context, draft), claims()[draft.kind]
    told = [
        text
        for _, hint in hints_of(claim, facts)
        if _belongs(hint, refusal) and (text := _hint_told(hint, facts)) not in lead
    ]
    if refusal is not None:
        return told
    # A hint says in its own words what it leads to.
    said = {other for _, hint in hints_of(claim, facts) for other in hint.also}
    others = [name_of(other) for other in also_of(claim, facts, None) if other in claims() and other not in said]
    return told + ([Text("card-also", {"claims": Bullets(tuple(others))})] if others else [])


def _belongs(hint: Hint, refusal: Refusal | None) -> bool:
    """Whether a hint belongs on this card. With a refusal: another right, or what was not told before and is not about payment."""
    return refusal is None or bool(hint.also) or not (hint.early or hint.until or hint.of_payment)


def _hint_told(hint: Hint, facts: Facts) -> Text:
    until = hint.until(facts) if hint.until else None
    return Text(f"hint-{hint.code}", {"day": until} if until else {})


def _branch_named(context: StepContext, draft: Draft) -> Text | None:
    """The participant's branch, or those of the operator's file where they are few."""
    branch = draft.answers.get("branch")
    if isinstance(branch, dict) and "name" in branch:
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
    result = (*lead, Text("check-eligible", {"claim": full_name_of(draft.kind)}))
    hints = besides(context, draft, lead)
    if len(hints) > 1:
        # All on one screen nobody reads.
        context.say(*result, hints[0])
        context.say(*hints[1:])
        result, hints = (), []
    context.say(
        *result,
        Text("check-documents", {"documents": Bullets(tuple(documents))}),
        *hints,
        where_told(claim, facts),
        rule_told(claim.rule),
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
        Text("estimate-title", {"claim": full_name_of(draft.kind)}),
        *told,
        buttons=((menu("check-start", Text("menu-check"), draft.kind), *change), (menu("menu", Text("btn-menu")),)),
    )
