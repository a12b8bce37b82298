"""Storage of conversations, history, outbox, claims and files: encrypted at rest, in SQLite or PostgreSQL.

The problem: an acknowledged update must not be lost, and one that comes twice must count once. What is said must be
stored first. It must be cheap too, for hundreds of people on one small machine.

The choice: a work gets a `session`, which keeps its `writes` back. `sqlite` commits many works in one transaction, with one
writer, over a `connection` of aiosqlite's. `postgres` commits a transaction per work. Both use the statements of `reads` and `sql`.
`store` is the entry point. `crypto` seals, `rekey` seals anew, `blobs` keeps files, `fsm` has aiogram's interface.

Rejected: SQLAlchemy's ORM session, which reads and writes whenever a work touches an object. A shared transaction wants
all reads before all writes. A thread of our own for SQLite's synchronous driver: little is saved (see `sqlite`), and it
must be ended well.

What it costs: a work awaits nothing but its session and may be run again. SQLAlchemy compiles the few statements that
every update needs, and the driver runs them (`prepared`). SQLAlchemy itself would call aiosqlite's thread for every
cursor, statement, fetch and close.
"""
