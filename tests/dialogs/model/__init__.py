"""Values: states, and conversations as JSON."""
