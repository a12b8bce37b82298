"""Filling in a claim: answers, readings to confirm, going back, filing."""
