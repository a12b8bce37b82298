"""Where everything is kept.

Conversations, history, outbox, claims, files; encrypted at rest, in SQLite or PostgreSQL.
"""
