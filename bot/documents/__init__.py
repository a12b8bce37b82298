"""What becomes of a file somebody sent: fetched, looked into, read, kept encrypted, reported.

The problem: a stranger's file is opened by large C libraries and may be made to harm them; reading it takes a second of CPU and half a
gigabyte while everybody else waits for an answer.
The choice: the type is decided by six signatures of our own, and everything beyond them happens in worker processes (`pool`, `worker`)
with limits of memory and time, without the bot's settings in their environment. What comes back is JSON and JPEGs, never pickles: a
worker that was taken over can lie about its file, and no more.
Rejected: threads of the bot (a crash in a decoder ends the bot), a process for each file (two seconds to load the models), the pools of
multiprocessing (they unpickle what the worker says, and one worker that dies breaks the pool).
What it costs: the first photo after a quiet time waits for the start of a worker; each worker takes 0.6 GB while there is work.
"""
