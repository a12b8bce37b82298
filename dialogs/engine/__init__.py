"""Running of a conversation: path and place, the state machine, the context of a step, upgrades of stored forms."""
