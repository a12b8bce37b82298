"""How long a test waits for what must come: a limit that only a hang meets, on any machine."""

HANG_SECONDS = 300.0
