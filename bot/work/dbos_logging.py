"""Log of DBOS: warnings and errors that tell something new, through the application's own handlers."""

from __future__ import annotations

import logging


class OrderFailed(Exception):
    """A job was given up. Its only argument is the class name of the last error: DBOS stores it in clear."""


def quiet_dbos() -> None:
    """Keep DBOS from the console. Before it is first made."""
    logger = logging.getLogger("dbos")
    if not logger.handlers:
        # DBOS gives a logger without any handler one for the console, and keeps its records from the application's handlers.
        logger.addHandler(logging.NullHandler())
    logger.addFilter(_worth_logging)


def _worth_logging(record: logging.LogRecord) -> bool:
    """Whether a record of DBOS tells anything new: given-up jobs and cancelled handlers are logged here already."""
    error = record.exc_info[1] if record.exc_info else None
    return not isinstance(error, OrderFailed) and "task cancelled for workflow" not in record.getMessage()
