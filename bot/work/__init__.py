"""Durable work: jobs enqueued in the caller's transaction and done after its commit, at least once."""
