"""Everything said to and heard from Telegram, with python-telegram-bot's own objects.

The problem: PTB's webhook and polling acknowledge an update before its effect is stored, so a crash loses it for ever; its sender cannot
tell "never sent" from "sent, no answer"; its rate limiter makes one chat's pause everybody's. The choice: PTB for the Bot API itself
(`Bot`, `Update`, errors), and five small parts of our own around it: `request` (HTTP), `inbound` (what did they do), `dispatcher` with
`polling` or `webhook` (acknowledge after the commit), `outbound` with a `lane` for each chat (say what is committed, in order, at
Telegram's pace). Rejected:
`Application` with handlers, whose state and order live in memory. The cost: these parts are ours to keep in step with PTB's releases.
"""
