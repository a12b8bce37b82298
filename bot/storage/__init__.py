"""Where everything is kept: conversations, history, outbox, claims, files; encrypted at rest, in SQLite or PostgreSQL.

`store` is the way in. A work gets a `session`, whose writes are kept back and written
by `sqlite` (one writer, many works in one transaction) or `postgres` (a transaction per work) with the statements of
`sql`. `crypto` seals, `rekey` seals anew, `blobs` keeps files, `fsm` says it in aiogram's words.
"""
