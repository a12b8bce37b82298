"""The declarations, one file a programme."""
