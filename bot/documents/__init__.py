"""What becomes of a file somebody sent: fetched, looked into, kept encrypted, reported.

The problem: a stranger's file is opened by large C libraries inside the bot, and may be made to harm it.
The choice: decide the type by six signatures of our own, read the header before the picture, decode only what the header allows,
and give every library the tightest limits it has. Everything runs in a thread of the bot itself, two files at a time.
Rejected: a process of its own for every file. It would survive even a crash inside a decoder, and costs 150 ms and a second copy of
Pillow in memory per photo; reading the picture (a later piece) needs such a process anyway and this can move in there.
What it costs: a picture of 50 million pixels that is not a JPEG takes about 200 MB for as long as it is looked at.
"""
