"""Texts for people, one folder a language (Fluent). A package only so that they travel in the wheel."""
