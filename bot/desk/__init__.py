"""The desk: a web page where officers see filed claims and move them along.

Server-made pages that work without JavaScript, so that an old office browser is enough; the little there is comes from our own files.
Sessions are rows in the store under the hash of an id that the signed cookie carries, so that they end on the server. The desk never moves
a claim itself: it calls `DeskDeps.move`, which brings the move into the participant's conversation as an event like any other.

Every word is a message of `locales/`, in the language the officer chose, which is kept with them. Before sign-in it is that of a cookie of
its own, else the operator's.

Throttling of wrong passwords is in memory: a restart forgets it, and each replica counts for itself. A password hashed with argon2id and
at least twelve characters long makes that enough.
"""

from bot.desk.app import create_desk, routes
from bot.desk.deps import DeskDeps
from bot.desk.officers import UnknownOfficer, add_officer, end_sessions, new_link, remove_officer, reset_officer

__all__ = [
    "DeskDeps",
    "UnknownOfficer",
    "add_officer",
    "create_desk",
    "end_sessions",
    "new_link",
    "remove_officer",
    "reset_officer",
    "routes",
]
