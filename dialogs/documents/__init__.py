"""Documents of a claim: their types, and values read in them."""
