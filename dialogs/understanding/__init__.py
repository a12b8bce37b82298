"""Meaning of typed words: answers, commands, questions, a PIN, a pasted secret, two texts that differ."""
