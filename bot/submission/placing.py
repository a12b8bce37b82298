"""The place of a claim before it is sent: which adapter has it, under which key, and whether somebody else sent the same already."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import count

from bot.ports import Blobs, ClaimRow, FileRow, Session, Store
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
            holder = await self._hold(key, claim.id)
            if holder == claim.id:
                return await self._keep(claim, self.adapters.name_for(replace(claim, adapter="")), key, None)
            if (first := await self._claim(holder)) is not None and first.state not in FINAL:
                return await self._keep(claim, self.adapters.name_for(first), key, first.id)
        raise AssertionError("count() does not end")

    async def _hold(self, key: str, claim_id: str) -> str:
        async def take(session: Session) -> None:
            session.take_key(key, claim_id)

        # Taken in one transaction and looked at in the next: of two at once the database knows one only after its commit.
        if (holder := await self.store.run(None, lambda session: session.holder(key))) is None:
            await self.store.run(None, take)
            holder = await self.store.run(None, lambda session: session.holder(key))
        if holder is None:
            raise LookupError("a key that was taken is held by nobody")
        return holder

    async def _keep(self, claim: ClaimRow, adapter: str, key: str, twin_of: str | None) -> ClaimRow:
        async def keep(session: Session) -> ClaimRow:
            row = await session.claim(claim.id)
            if row is None:
                raise LookupError(f"claim {claim.id} is to be placed but is not stored")
            placed = replace(row, adapter=adapter, submission_key=key, twin_of=twin_of)
            session.set_claim(placed)
            return placed

        if twin_of is not None:
            first = await self._claim(twin_of)
            if first is not None:
                await self.store.run(first.key, lambda session: _know(session, twin_of, claim.id))
        return await self.store.run(claim.key, keep)

    async def _goes_on(self, claim_id: str) -> bool:
        found = await self._claim(claim_id)
        return found is not None and found.state not in FINAL

    async def _claim(self, claim_id: str) -> ClaimRow | None:
        return await self.store.run(None, lambda session: session.claim(claim_id))

    async def _files(self, claim: ClaimRow) -> Mapping[str, FileRow]:
        names = [file for held in claim.files.values() for file in held]

        async def look(session: Session) -> dict[str, FileRow]:
            rows = [await session.file(name) for name in names]
            return {row.id: row for row in rows if row is not None}

        return await self.store.run(None, look)


async def _know(session: Session, claim_id: str, twin: str) -> None:
    row = await session.claim(claim_id)
    if row is not None and twin not in row.twins:
        session.set_claim(replace(row, twins=(*row.twins, twin)))
