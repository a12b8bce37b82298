"""The adapter `dossier`: a claim as files, for where there is no system to hand it to.

One PDF, a ZIP of the originals and a JSON go into a folder or an object store, to the branch by e-mail, or both. Officers enter statuses
at the desk. `settings` has the variables, `words` what stands in the dossier, `making` the process that makes it, `ledger` what was
handed over, `adapter` the whole.
"""

from __future__ import annotations

from bot.ports.submission import Submission
from bot.submission.registry import Tools, adapter


@adapter("dossier", lambda _environment: ("correct", "status", "submit", "withdraw"))
def make(tools: Tools) -> Submission:
    """Return the adapter that hands claims over as dossiers. Raises ValueError for a variable that is wrong or missing."""
    # Imported here: the process that makes dossiers is a module of this package, and needs nothing of mails and stores.
    from bot.submission.dossier.adapter import DossierSubmission
    from bot.submission.dossier.settings import read

    return DossierSubmission(read(tools.environment), tools.file, tools.blobs)
