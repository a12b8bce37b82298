"""Durable work: orders enqueued in the caller's transaction and done after its commit, at least once."""
