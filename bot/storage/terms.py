"""Terms of claims: keyed hashes of the words by which a claim is found, and the mark of claims that share a number.

They are written in the transaction that writes the claim. A claim is marked `shared` when its NIK, KPJ or account stands in somebody
else's claim too; claims of one chat under one NIK are one person's. The mark is kept, since looking for it claim by claim would cost a list
more with each claim. `Session.same_identity` tells with which claim, and looks anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    String,
    and_,
    bindparam,
    delete,
    exists,
    false,
    literal_column,
    not_,
    or_,
    select,
    true,
    update,
)
from sqlalchemy import insert as insert_into
from sqlalchemy.sql.dml import Delete, Insert, Update
from sqlalchemy.sql.selectable import FromClause

from bot.listed import IDENTITY
from bot.storage.crypto import Keyring
from bot.storage.records import Row
from bot.storage.tables import claim_terms, claims
from bot.storage.writes import Terms

Written = tuple[Insert | Update | Delete, list[Row]]

_NUMBERS: list[ColumnElement[str]] = [literal_column(f"'{kind}'") for kind in IDENTITY]
_claim, _term = bindparam("about", type_=String), bindparam("hashed", type_=String)
_own_key, _own_nik = bindparam("own_key", type_=String), bindparam("own_nik", type_=String)


def _others(
    own: FromClause, theirs: FromClause, theirs_claim: FromClause, own_claim: FromClause
) -> ColumnElement[bool]:
    """Condition on two terms: one number in the claims of two people."""
    mine, yours = claim_terms.alias(), claim_terms.alias()
    same_nik = exists(
        select(mine.c.claim).where(
            mine.c.claim == own.c.claim,
            mine.c.kind == "nik",
            yours.c.claim == theirs.c.claim,
            yours.c.kind == "nik",
            yours.c.term == mine.c.term,
        )
    )
    return and_(
        own.c.kind.in_(_NUMBERS),
        theirs.c.term == own.c.term,
        theirs.c.claim != own.c.claim,
        theirs_claim.c.id == theirs.c.claim,
        theirs_claim.c.twin_of.is_(None),
        not_(and_(theirs_claim.c.key == own_claim.c.key, same_nik)),
    )


def _unshare() -> Update:
    """Mark those that shared something with the claim `about` by what they share without it."""
    own, theirs, person = claim_terms.alias(), claim_terms.alias(), claims.alias()
    gone, left = claim_terms.alias(), claim_terms.alias()
    still = exists(
        select(own.c.claim)
        .where(own.c.claim == claims.c.id, theirs.c.claim != _claim, _others(own, theirs, person, claims))
        .correlate(claims)
    )
    touched = select(left.c.claim).where(
        gone.c.claim == _claim, gone.c.kind.in_(_NUMBERS), left.c.term == gone.c.term, left.c.claim != _claim
    )
    return update(claims).where(claims.c.id.in_(touched)).values(shared=still)


def _marked(one: ColumnElement[bool]) -> Update:
    return update(claims).where(one).values(shared=true())


def _another() -> Any:
    """The claims of other people that have the term `hashed`."""
    theirs, person, nik = claim_terms.alias(), claims.alias(), claim_terms.alias()
    same_nik = exists(select(nik.c.claim).where(nik.c.claim == person.c.id, nik.c.term == _own_nik).correlate(person))
    return select(theirs.c.claim).where(
        theirs.c.term == _term,
        theirs.c.claim != _claim,
        person.c.id == theirs.c.claim,
        person.c.twin_of.is_(None),
        or_(person.c.key != _own_key, not_(same_nik)),
    )


UNSHARE = _unshare()
UNMARK = update(claims).where(claims.c.id == _claim).values(shared=false())
CLEAR = delete(claim_terms).where(claim_terms.c.claim == _claim)
# Nothing is kept of a claim that is not there.
ADD = insert_into(claim_terms).from_select(
    ["claim", "term", "kind"],
    select(claims.c.id, _term.label("term"), bindparam("named", type_=String).label("kind")).where(
        claims.c.id == _claim
    ),
)
MARK_OWN = _marked(and_(claims.c.id == _claim, exists(_another())))
MARK_OTHERS = _marked(claims.c.id.in_(_another()))


def terms_written(keyring: Keyring, written: Sequence[Terms]) -> Iterator[Written]:
    """Statements that put terms in the place of those stored, after the claims themselves are written, with their rows."""
    changed = [{"about": each.claim} for each in written if not each.filed]
    yield UNSHARE, changed
    yield UNMARK, changed
    yield CLEAR, changed
    yield (
        ADD,
        [
            {"about": each.claim, "hashed": keyring.hashes(kind, word)[0], "named": kind}
            for each in written
            for kind, word in sorted(each.terms)
        ],
    )
    numbers = [row for each in written if not each.twin for row in _numbers(keyring, each)]
    yield MARK_OWN, numbers
    yield MARK_OTHERS, numbers


def _numbers(keyring: Keyring, written: Terms) -> Iterator[Row]:
    """Return each number of a claim under each key, with its NIK under the same key."""
    niks = [keyring.hashes(kind, word) for kind, word in sorted(written.terms) if kind == "nik"]
    for kind, word in sorted(written.terms):
        if kind in IDENTITY:
            for place, hashed in enumerate(keyring.hashes(kind, word)):
                own = niks[0][place] if niks else ""
                yield {"about": written.claim, "hashed": hashed, "own_key": written.key, "own_nik": own}
