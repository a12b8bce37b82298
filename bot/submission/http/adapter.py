"""The adapter "http", and its registration."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence

import structlog
from starlette.routing import BaseRoute

from bot.ports.claims import ClaimRow
from bot.ports.submission import Balance, Capability, Membership, NotOffered, Participant, Receipt, Unreachable
from bot.submission.base import Adapter
from bot.submission.http import messages
from bot.submission.http.callbacks import Callbacks
from bot.submission.http.client import JSON, Client, Missing
from bot.submission.http.documents import Links, contents, upload
from bot.submission.http.options import Options, known_capabilities
from bot.submission.registry import Tools, adapter
from dialogs.claims import claims

log = structlog.get_logger(__name__)

LEAST: frozenset[Capability] = frozenset({"submit", "status"})
"""Calls that every system has."""


class HttpSubmission(Adapter):
    """`bot.ports.submission.Submission` for a system of the operator's. It is asked what it can do at the start, where that is not set."""

    name = "http"
    polled = True

    def __init__(self, options: Options, tools: Tools, client: Client | None = None) -> None:
        """Raises ValueError where documents are to be links and the bot has no public address."""
        if options.documents == "link" and not tools.base_url:
            raise ValueError(
                "KLAIM_SUBMISSION_DOCUMENTS=link wants KLAIM_WEBHOOK_URL, such as https://klaim.contoh.or.id"
            )
        self._options = options
        self._tools = tools
        self._client = client or Client(options)
        self._links = Links(tools.derive("submission documents"), tools.base_url)
        self._known = options.capabilities
        self._asking: asyncio.Task[None] | None = None

    @property
    def capabilities(self) -> frozenset[Capability]:
        """Calls that can be made: those declared or told by the system, until then the least."""
        return LEAST if self._known is None else self._known

    @property
    def routes(self) -> Sequence[BaseRoute]:
        """Routes for statuses and documents."""
        return Callbacks(self._options.secret, self._tools, self._links).routes

    async def start(self) -> None:
        """Ask what the system can do, in the background."""
        if self._known is None:
            self._asking = asyncio.create_task(self._learn_at_leisure(), name="capabilities of the submission system")

    async def stop(self) -> None:
        """Close the connections."""
        if self._asking is not None:
            self._asking.cancel()
            await asyncio.gather(self._asking, return_exceptions=True)
        await self._client.close()

    async def submit(self, claim: ClaimRow, idempotency_key: str) -> Receipt:
        """Send a claim, or its correction, with its documents."""
        files = await contents(claim, self._tools)
        declared = claims().get(claim.kind)
        programme = declared.programme if declared else ""
        if self._options.documents == "link":
            links = [self._links.link(file.file, self._tools.now()) for file in files]
            described = [file.described(None, *link) for file, link in zip(files, links, strict=True)]
            body, kind = messages.write(messages.claim_message(claim, programme, described)), JSON
        else:
            described = [file.described(f"file-{number}") for number, file in enumerate(files)]
            body, kind = await upload(messages.claim_message(claim, programme, described), files)
        answer = await self._client.send("/claims", body, kind, idempotency_key, messages.ClaimStatus)
        if answer is None:
            raise Unreachable("the system gave no receipt")
        return messages.receipt_of(answer)

    async def status(self, idempotency_key: str) -> Receipt | None:
        """The receipt and the statuses of what was sent with this key; None where the system has nothing."""
        try:
            return messages.receipt_of(await self._client.get(f"/claims/{idempotency_key}", messages.ClaimStatus))
        except Missing:
            return None

    async def withdraw(self, claim: ClaimRow, idempotency_key: str) -> None:
        """Tell that the participant took the claim back; a claim the system has not needs no telling."""
        await self._wants("withdraw")
        if await self.status(idempotency_key) is None:
            return
        body = messages.write(messages.Withdrawal(claim.submission_key, claim.updated_at))
        await self._client.send(f"/claims/{idempotency_key}/withdrawal", body, JSON, idempotency_key, None)

    async def verify(self, participant: Participant) -> Membership:
        """Whether the system knows this participant. Ask through `bot.submission.guard` only."""
        await self._wants("verify")
        body = messages.write(messages.question_of(participant))
        try:
            return messages.membership_of(
                await self._client.ask("/participants/verification", body, messages.ParticipantAnswer)
            )
        except Missing:
            return Membership(False)

    async def balance(self, participant: Participant) -> Balance:
        """The balance of this participant. Ask through `bot.submission.guard` only. Raises LookupError where there is none."""
        await self._wants("balance")
        body = messages.write(messages.question_of(participant))
        try:
            return messages.balance_of(await self._client.ask("/participants/balance", body, messages.BalanceAnswer))
        except Missing:
            raise LookupError("the system knows no balance of this participant") from None

    async def _wants(self, capability: Capability) -> None:
        """Raise NotOffered where the system lacks this, Unreachable where that is not known and can't be asked."""
        if self._known is None:
            await self._learn()
        if capability not in self.capabilities:
            raise NotOffered(f"the system does not offer {capability}")

    async def _learn(self) -> None:
        try:
            told = await self._client.get("/capabilities", messages.Capabilities)
        except Missing:
            self._known = LEAST
        else:
            self._known = LEAST | known_capabilities(told.capabilities)
        log.info("submission_capabilities", offered=sorted(self._known))

    async def _learn_at_leisure(self) -> None:
        try:
            await self._learn()
        except Unreachable as error:
            log.warning("submission_capabilities_unknown", why=str(error))


def _offers(environment: Mapping[str, str]) -> Sequence[str]:
    declared = Options.read(environment).capabilities
    return sorted(declared) if declared is not None else ["submit", "status", "what the system tells at the start"]


@adapter("http", _offers)
def make(tools: Tools) -> HttpSubmission:
    """Return the adapter for the system that the variables name."""
    return HttpSubmission(Options.read(tools.environment), tools)
