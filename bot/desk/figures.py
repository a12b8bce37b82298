"""The figures: a page for supervisors and auditors, the same as CSV, and a public page where the operator wants one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.audit_lines import csv_line
from bot.desk.language import Language
from bot.desk.plots import Plot, plot
from bot.desk.sessions import Visit
from bot.desk.web import SAFE_HEADERS, NotAllowed, desk_of, language_of, note_access, page
from bot.ports.figures import Figures, Stage
from bot.texts import MissingText
from dialogs.law.dates import WIB, today_in
from dialogs.model.effects import Text

STAGES = ("filing", "recorded", "verifying", "scheduled", "needs_correction", "approved", "paying", "returned")
"""States of which the time is told, in their order."""
SPANS = (30, 90, 365)
"""Days that can be chosen."""
FEWEST = 5
"""Counts below this are not told in public, and neither are shares and times made from so few."""
MOST_REASONS = 12
"""Number of reasons that are drawn; the table of the export has all."""


async def show_figures(request: Request, visit: Visit) -> Response:
    """The figures of the last days, in full."""
    _supervises(visit)
    figures, days = await _chosen(request)
    return page(
        request,
        "figures.html",
        visit,
        figures=figures,
        plots=_plots(figures, language_of(request), fewest=0),
        days=days,
        spans=SPANS,
        public=False,
        fewest=FEWEST,
    )


async def show_public_figures(request: Request, visit: Visit) -> Response:
    """The figures of the last days for everybody, small counts left out; a page that is not there unless the operator wants it."""
    if not desk_of(request).deps.public_figures:
        raise HTTPException(404)
    figures, days = await _chosen(request)
    plots = _plots(figures, language_of(request), fewest=FEWEST)
    return page(
        request, "figures.html", None, figures=figures, plots=plots, days=days, spans=SPANS, public=True, fewest=FEWEST
    )


async def export_figures(request: Request, visit: Visit) -> Response:
    """The figures as CSV."""
    _supervises(visit)
    figures, _ = await _chosen(request)
    await note_access(request, visit, "figures_exported")
    name = f"figures-{figures.since:%Y%m%d}-{figures.until:%Y%m%d}.csv"
    headers = {**SAFE_HEADERS, "Content-Disposition": f'attachment; filename="{name}"'}
    return Response("".join(_lines(figures)), headers=headers, media_type="text/csv")


def _supervises(visit: Visit) -> None:
    """Raise NotAllowed for one who neither supervises nor audits."""
    if not (visit.may("assign") or visit.may("audit")):
        raise NotAllowed


async def _chosen(request: Request) -> tuple[Figures, int]:
    desk, typed = desk_of(request), request.query_params.get("hari", "")
    days = int(typed) if typed in map(str, SPANS) else SPANS[1]
    until = today_in(WIB, desk.deps.clock())
    return await desk.deps.store.figures.between(until - timedelta(days=days - 1), until), days


def _lines(figures: Figures) -> list[str]:
    lines = [csv_line("figure", "name", "count", "median_hours", "nine_of_ten_hours", "promised", "late")]
    lines += [csv_line("draft_reached", one.step, one.count, "", "", "", "") for one in figures.reached]
    lines += [
        csv_line("stage", one.state, one.count, one.median, one.most, one.promised, one.late) for one in figures.stages
    ]
    lines += [csv_line("reason", code, count, "", "", "", "") for code, count in figures.reasons]
    lines.append(csv_line("approved", "right_first_time", figures.right, "", "", "", ""))
    lines.append(csv_line("approved", "after_correction", figures.corrected, "", "", "", ""))
    return lines


NAMED = ("what", "count", "share", "median", "most", "promised", "right", "corrected")
"""Columns and rows of the plots that have words of their own."""
PLOTS = ("reached", "times", "late", "reasons", "first")


def _plots(figures: Figures, language: Language, *, fewest: int) -> list[Plot]:
    """Return the plots that have something to show. Counts below `fewest` are not told."""
    drawn = (_reached, _times, _lateness, _reasons, _right)
    return [made for draw in drawn if (made := draw(figures, language, fewest)) is not None]


def _reached(figures: Figures, language: Language, fewest: int) -> Plot | None:
    begun = figures.reached[0].count if figures.reached else 0
    if not begun:
        return None
    rows = [
        (
            language.say(Text(f"desk-figures-step-{one.step}")),
            _drawn(one.count, fewest),
            (_count(one.count, language, fewest), _share(one.count, begun, language, fewest)),
        )
        for one in figures.reached
    ]
    return _plot("reached", language, ("count", "share"), rows)


def _times(figures: Figures, language: Language, fewest: int) -> Plot | None:
    rows = [
        (
            language.say(Text(f"desk-state-{one.state}")),
            None if one.count < fewest else one.median,
            (
                *((_span(hours, language) if one.count >= fewest else "–") for hours in (one.median, one.most)),
                _count(one.count, language, fewest),
            ),
        )
        for one in _in_order(figures)
    ]
    return _plot("times", language, ("median", "most", "count"), rows)


def _lateness(figures: Figures, language: Language, fewest: int) -> Plot | None:
    rows = [
        (
            language.say(Text(f"desk-state-{one.state}")),
            None if one.promised < fewest or 0 < one.late < fewest else one.late / one.promised,
            (_share(one.late, one.promised, language, fewest), _count(one.promised, language, fewest)),
        )
        for one in _in_order(figures)
        if one.promised
    ]
    return _plot("late", language, ("share", "promised"), rows)


def _in_order(figures: Figures) -> list[Stage]:
    return sorted((one for one in figures.stages if one.state in STAGES), key=lambda one: STAGES.index(one.state))


def _reasons(figures: Figures, language: Language, fewest: int) -> Plot | None:
    rows = [
        (_reason(code, language), _drawn(count, fewest), (_count(count, language, fewest),))
        for code, count in figures.reasons[:MOST_REASONS]
    ]
    return _plot("reasons", language, ("count",), rows)


def _right(figures: Figures, language: Language, fewest: int) -> Plot | None:
    total = figures.right + figures.corrected
    if not total:
        return None
    rows = [
        (
            language.say(Text(f"desk-figures-{name}")),
            _drawn(count, fewest),
            (_count(count, language, fewest), _share(count, total, language, fewest)),
        )
        for name, count in (("right", figures.right), ("corrected", figures.corrected))
    ]
    return _plot("first", language, ("count", "share"), rows)


def _plot(
    id: str, language: Language, columns: Sequence[str], rows: Sequence[tuple[str, float | None, Sequence[str]]]
) -> Plot | None:
    if not rows:
        return None
    heading = [language.say(Text(f"desk-figures-{name}")) for name in ("what", *columns)]
    return plot(
        id, language.say(Text(f"desk-figures-{id}")), language.say(Text(f"desk-figures-{id}-about")), heading, rows
    )


def _span(hours: int, language: Language) -> str:
    return language.span(timedelta(hours=hours)) if hours else language.say(Text("desk-figures-within-an-hour"))


def _drawn(count: int, fewest: int) -> int | None:
    return count if count >= fewest else None


def _count(count: int, language: Language, fewest: int) -> str:
    """Return the number, or words that say that it is small; none is told as none."""
    return (
        language.number(count)
        if count >= fewest or not count
        else language.say(Text("desk-figures-few", {"fewest": fewest}))
    )


def _share(count: int, of: int, language: Language, fewest: int) -> str:
    if not of or of < fewest or 0 < count < fewest or 0 < of - count < fewest:
        return "–"
    return language.percent(count / of)


def _reason(code: str, language: Language) -> str:
    try:
        return language.say(Text(f"reason-{code}", {"about": "…"}))
    except MissingText:
        return code
