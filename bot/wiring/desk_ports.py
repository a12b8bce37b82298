"""The officers' desk, and the web server it stands on."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

import structlog
from starlette.applications import Starlette
from starlette.routing import BaseRoute

from bot.branches import load as load_branches
from bot.claim_rows import standing_of
from bot.ports.claims import ClaimRow
from bot.ports.work import JobHandler
from bot.serving import WebServer, serve
from bot.storage.store import SQLStore
from bot.submission.base import Receive
from bot.telegram.dispatcher import Dispatcher
from bot.telegram.webhook import webhook_route
from bot.texts import plain
from bot.web import application
from bot.wiring.parts import Parts
from bot.wiring.problems import CannotStart
from bot.wiring.submissions import Submissions
from bot.wiring.telegram_ports import webhook_secret
from bot.words import label
from dialogs.claims import claims
from dialogs.claims.filing_channels import paid_told
from dialogs.law.branches import Directory
from dialogs.law.dates import WIB
from dialogs.law.facts import Facts
from dialogs.model.contact import Operator
from dialogs.model.decisions import Decision
from dialogs.model.effects import Text
from dialogs.model.events import ClaimMoved
from dialogs.prompts.decision import Decided, taken_back, told

if TYPE_CHECKING:
    from bot.desk import DeskDeps

log = structlog.get_logger(__name__)

VISITOR = "tamu"
"""Name of the officer that the embedded bot lets in."""


async def serve_web(parts: Parts, dispatcher: Dispatcher, submissions: Submissions) -> WebServer:
    """Serve desk, health, the routes of adapters and (where used) the webhook. Raises CannotStart where the address can't be had."""
    settings = parts.settings
    secret = webhook_secret(settings, parts.keyring)
    routes: list[BaseRoute] = [webhook_route(dispatcher.process_replying, secret)] if settings.uses_webhook else []
    routes += submissions.adapters.routes
    web = application(partial(_desk, parts, submissions.receive), partial(_healthy, parts.store), routes)
    try:
        return await serve(web, settings.host, settings.port)
    except OSError as error:
        raise CannotStart(
            f"KLAIM_LISTEN: can't listen on {settings.listen}: {error.strerror or error}; e.g. 127.0.0.1:8090"
        ) from error


async def one_time_link(store: SQLStore) -> str:
    """Return the token of a link that lets the visitor of the embedded bot into the desk; what they set before stays."""
    from bot.desk import add_officer, new_link

    if await store.officer(VISITOR) is not None:
        return await new_link(store, VISITOR, datetime.now(UTC))
    return await add_officer(store, VISITOR, datetime.now(UTC), role="administrator")


def decide_handler(parts: Parts, receive: Receive) -> JobHandler:
    """Handler that sends a decision of the desk once nobody can undo it any more."""

    async def decide(entry_id: str) -> None:
        from bot.desk.decisions import carry_out
        from bot.desk.money import guarded

        deps = _deps(parts, receive)
        await carry_out(replace(deps, move=guarded(deps)), entry_id)

    return decide


def _desk(parts: Parts, receive: Receive) -> Starlette:
    # Imported at the first visit: templates and forms are nothing a start should wait for.
    from bot.desk import create_desk

    return create_desk(_deps(parts, receive))


def _deps(parts: Parts, receive: Receive) -> DeskDeps:
    from bot.desk import DeskDeps

    settings = parts.settings

    async def move(claim_id: str, to: str, decided: Decision, officer: str) -> None:
        row = await parts.store.run(None, lambda session: session.claim(claim_id))
        if row is None:
            raise LookupError(f"claim {claim_id} is to be moved but is not stored")
        event_id = f"desk:{claim_id}:{row.updated_at.isoformat()}:{to}"
        await receive(row.key, event_id, _event(claim_id, to, officer, decided))

    return DeskDeps(
        store=parts.store,
        officers=parts.store,
        bank_files=parts.store,
        blobs=parts.blobs,
        move=move,
        label=label,
        secret=parts.keyring.derive("desk cookies"),
        operator=settings.operator,
        secure_cookies=bool(settings.webhook_url and settings.webhook_url.startswith("https:")),
        told=partial(_told, parts),
        public_figures=settings.public_figures == "on",
        locale=settings.locale,
        directory=load_branches(settings.branches),
        branches={branch.id: branch.name for branch in load_branches(settings.branches).branches},
        totp_required=settings.totp == "required",
        trusted_proxies=settings.proxies,
        proxy_header=settings.proxy_header,
        four_eyes=settings.four_eyes,
    )


def _event(claim_id: str, to: str, officer: str, decided: Decision) -> ClaimMoved:
    return ClaimMoved(claim_id, to, officer, decided.note, decided.reasons, decided.appointment)


def _told(parts: Parts, row: ClaimRow, to: str, decided: Decision) -> list[str]:
    """The messages of a decision, as the participant will read them."""
    from bot.desk.formatting import zone_in

    operator = Operator(parts.settings.operator, parts.settings.contact)
    messages = told(
        Decided(
            row.kind,
            row.reference,
            to,
            zone_in(row.answers),
            _paid(parts, row.kind),
            decided.note,
            decided.reasons,
            decided.appointment,
            replaced=taken_back(standing_of(row), to, "officer", parts.now()),
        )
    )
    return [_bare("\n\n".join(plain(part, row.locale, operator) for part in message)) for message in messages]


def _bare(words: str) -> str:
    return words.replace("<b>", "").replace("</b>", "").replace("<i>", "").replace("</i>", "")


def _paid(parts: Parts, kind: str) -> Text:
    claim = claims().get(kind)
    facts = Facts({}, parts.now(), WIB, Directory(()), parts.rules)
    return paid_told(claim, facts) if claim else Text("paid-unknown")


async def _healthy(store: SQLStore) -> bool:
    try:
        await store.count_claims()
    except Exception as error:  # noqa: BLE001 - whatever it is, health says so
        log.error("the database does not answer", error=type(error).__name__)
        return False
    return True
