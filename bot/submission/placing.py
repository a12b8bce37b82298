"""The place of a claim before it is sent: which adapter has it, under which key, and whether somebody else sent the same already."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import count

from bot.ports.claims import ClaimRow
from bot.ports.files import Blobs, FileRow
from bot.ports.store import Session, Store
from bot.submission.identity import claim_key, contents_of
from bot.submission.routing import Adapters
from dialogs.law.claim_lifecycle import FINAL


@dataclass(frozen=True, slots=True)
class Placing:
    """Parts that placing needs. `secret`: the one for keys of claims; a new one gives new keys, so claims placed before keep theirs."""

    store: Store
    adapters: Adapters
    blobs: Blobs
    secret: bytes

    async def place(self, claim: ClaimRow) -> ClaimRow:
        """Return the claim with its adapter and key, which are stored. Placed once, it keeps them.

        Of several claims of one content the first holds the key and is sent; each other becomes its twin, whoever sent it.
        """
        if claim.submission_key and (claim.twin_of is None or await self._goes_on(claim.twin_of)):
            return claim
        contents = await contents_of(claim, await self._files(claim), self.blobs)
        for round in count():
            key = claim_key(self.secret, claim, contents, round)
            await self.store.run(None, partial(_take, key=key, claim_id=claim.id))
            # Looked at in a transaction of its own: of two that take a key at once, the database knows one after the commit only.
            placed = await self.store.run(claim.key, partial(self._keep, claim_id=claim.id, key=key))
            if placed is not None:
                if placed.twin_of is not None:
                    await self._introduce(placed.twin_of, placed.id)
                return placed
        raise AssertionError("count() does not end")

    async def _keep(self, session: Session, claim_id: str, key: str) -> ClaimRow | None:
        """Keep the claim under this key, as its holder or as the holder's twin; None where the holder came to its end."""
        row, holder = await session.claim(claim_id), await session.holder(key)
        if row is None or holder is None:
            raise LookupError(f"claim {claim_id} is to be placed but is not stored")
        first = row if holder == claim_id else await session.claim(holder)
        if first is None or (holder != claim_id and first.state in FINAL):
            return None
        adapter = self.adapters.name_for(replace(row, adapter="") if holder == claim_id else first)
        twin_of = None if holder == claim_id else holder
        placed = replace(row, adapter=adapter, submission_key=key, twin_of=twin_of)
        session.set_claim(placed)
        return placed

    async def _introduce(self, first: str, twin: str) -> None:
        found = await self._claim(first)
        if found is not None:
            await self.store.run(found.key, lambda session: _know(session, first, twin))

    async def _goes_on(self, claim_id: str) -> bool:
        found = await self._claim(claim_id)
        return found is not None and found.state not in FINAL

    async def _claim(self, claim_id: str) -> ClaimRow | None:
        return await self.store.run(None, lambda session: session.claim(claim_id))

    async def _files(self, claim: ClaimRow) -> Mapping[str, FileRow]:
        names = [file for held in claim.files.values() for file in held]
        if not names:
            return {}

        async def look(session: Session) -> dict[str, FileRow]:
            rows = [await session.file(name) for name in names]
            return {row.id: row for row in rows if row is not None}

        return await self.store.run(None, look)


async def claim_held(session: Session, key: str) -> ClaimRow | None:
    """The claim that holds a key, None where none does."""
    holder = await session.holder(key)
    return None if holder is None else await session.claim(holder)


async def _take(session: Session, key: str, claim_id: str) -> None:
    if await session.holder(key) is None:
        session.take_key(key, claim_id)


async def _know(session: Session, claim_id: str, twin: str) -> None:
    row = await session.claim(claim_id)
    if row is not None and twin not in row.twins:
        session.set_claim(replace(row, twins=(*row.twins, twin)))
