"""Changes of a conversation, by occasion. A scene never shows a place: `step` does, once."""
