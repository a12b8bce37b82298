"""Values everybody works with: the conversation, events that happen to it, effects that follow, states."""
