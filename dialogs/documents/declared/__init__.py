"""The document types, one record each, by the hand they come from; beside each what reads its fields."""
