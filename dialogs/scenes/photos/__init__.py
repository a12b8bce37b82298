"""Photos and files: received, assigned to their documents, resolved with the participant, late ones."""
