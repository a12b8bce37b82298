"""The claims: declarations, decisions, deadlines, estimates."""
