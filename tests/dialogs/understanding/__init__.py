"""Typed words and what they mean."""
