"""Diagrams of the claims, made from the declarations, so that they are true."""

from __future__ import annotations

from dialogs.claims.schema import Claim, Document, Question
from dialogs.law.conditions import Always


def of_claim(claim: Claim) -> str:
    """The claim as a Mermaid flow chart: gates with their refusals, then fields, documents, review and PIN."""
    lines = [f"%% {claim.id}: {claim.rule.regulation}", "flowchart TD", f"    start([{claim.id}])"]
    before, label = "start", ""
    for gate in claim.gates:
        lines.append(f"    {gate.id}{{{_quoted(gate)}}}")
        lines.append(f"    {before} -->{label} {gate.id}")
        for refusal in gate.refusals:
            end = f"{gate.id}_{refusal.code}"
            since = f" from {refusal.since}" if refusal.since else ""
            target = f" {refusal.to}" if refusal.to else ""
            lines.append(
                f'    {gate.id} -->|"{refusal.when}"| {end}["{refusal.outcome}: {refusal.code}{target}{since}"]'
            )
        before, label = gate.id, '|"otherwise"|' if gate.refusals else ""
    for name, nodes in (("form", claim.fields), ("documents", claim.documents)):
        lines.append(f'    {name}["{"<br/>".join(_item(node) for node in nodes)}"]')
        lines.append(f"    {before} -->{label} {name}")
        before, label = name, ""
    lines.append(f"    {before} --> review --> pin --> filed([filed])")
    return "\n".join(lines) + "\n"


def _quoted(question: Question) -> str:
    return f'"{question.id}{_when(question)}"'


def _item(node: Question | Document) -> str:
    usual = " (usual)" if isinstance(node, Document) and node.need == "usual" else ""
    return f"{node.id}{usual}{_when(node)}"


def _when(node: Question | Document) -> str:
    return "" if isinstance(node.when, Always) else f", if {node.when}"
