"""Messages shown at a place of the conversation. `place.show_place` is called once, by `step`."""
