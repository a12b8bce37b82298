"""Pages people print: laid out from the same words as the messages."""
