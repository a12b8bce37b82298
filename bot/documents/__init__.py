"""What becomes of a file somebody sent: fetched, looked into, read, kept encrypted, reported.

The problem: a stranger's file is opened by large C libraries and may be made to harm them; reading it takes a second of CPU and half a
gigabyte while everybody else waits for an answer.
The choice: the type is decided by six signatures of our own, and everything beyond them happens in worker processes (`pool`, `worker`)
with limits of memory and CPU, without the bot's settings in their environment. What comes back is msgpack and JPEGs, never pickles: a
worker that was taken over can lie about its file, and no more.
Time is limited as CPU time, by the kernel (`process.Limits`): a server that is busy, or has a tenth of a core, reads slowly and reads all.
The clock on the wall ends only a worker that hangs. A limit by the clock kills every reader of a busy machine, and each new start makes
it busier.
A file is fetched and kept first, then waits for its turn. Turns go person by person (`turns`), so the queue of the work engine holds
nobody back, and ten photos of one person keep the next one waiting for no more than those that are being read (`intake`).
Rejected: threads of the bot (a crash in a decoder ends the bot), a process for each file (two seconds to load the models), the pools of
multiprocessing (they unpickle what the worker says, and one worker that dies breaks the pool).
What it costs: the first photo after a quiet time waits for the start of a worker; each worker takes 0.6 GB while there is work; a photo
is written twice, as sent and as kept; of a PDF whose second page brings the reader down, the third is not read either.
"""
