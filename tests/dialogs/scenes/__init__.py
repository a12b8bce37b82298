"""Stories: what people do, and what they are told."""
