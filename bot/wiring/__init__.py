"""The place where the parts of `bot` meet: each module joins some of them, and `bot.main` starts and stops the whole.

`storage` opens the store, `telegram_ports` the bot, `pin_ports` the ways of a PIN. `submissions` makes the adapter that takes claims,
`attached` makes the files of
messages, `desk_ports` the officers' desk with the web server, `jobs` the handlers of durable work. `parts` is what they share.
"""
