"""The seams between the parts. Who uses a thing names here what it needs; who has it offers that; `bot.wiring` brings them together."""
