"""Where everything is kept: conversations, history, outbox, claims, files; encrypted at rest, in SQLite or PostgreSQL.

The problem: an update that was acknowledged must not be lost, one that comes twice must count once, and what is said must
be stored first. It must be cheap too, for hundreds of people on one small machine.

The choice: a work gets a `session`, which keeps its writes back. They are committed as one transaction by `sqlite` (one
writer, many works in one transaction, over a `connection` of aiosqlite's) or `postgres` (a transaction per work), with
the statements of `sql`. `store` is the way in. `crypto` seals, `rekey` seals anew, `blobs` keeps files, `fsm` says it in
aiogram's words.

Rejected: SQLAlchemy's ORM session, which reads and writes whenever a work touches an object: a shared transaction wants
all reads before all writes. A thread of our own for SQLite's synchronous driver: little is saved (see `sqlite`), and it
is one more thing of our own to end well.

What it costs: a work awaits nothing but its session and may be run again. The few statements that every update needs are
compiled by SQLAlchemy and run by the driver (`prepared`), since SQLAlchemy takes a trip to aiosqlite's thread for every
cursor, statement, fetch and close.
"""
