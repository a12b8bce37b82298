"""The adapter "http": JSON over HTTPS to the operator's own system.

`messages` has the types of what goes over the line, `openapi` describes the calls made from them, `signing` the signature that both
sides make, `client` our calls, `documents` the files, and `callbacks` the routes that the system calls. An OpenAPI document is printed
by `klaim openapi`. Rejected: a generated client, which would need a tool and a copy of the description; JWT, which adds a format and
algorithms to choose from to a signature that two parties with one secret need.
"""

from bot.submission.http.adapter import HttpSubmission

__all__ = ["HttpSubmission"]
