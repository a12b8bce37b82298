"""Processing of a received file: fetched, inspected, read, kept encrypted, reported.

The problem: large C libraries open a stranger's file, which may be made to harm them. Reading it takes a second of CPU and half a
gigabyte while everybody else waits for an answer.
The choice: six signatures of our own decide the type. Everything else happens in worker processes (`pool`, `worker`) with limits of
memory and CPU. The bot's settings are not in their environment. Workers return msgpack and JPEGs, never pickles. A worker that was
taken over can lie about its file, and no more.
The kernel limits the CPU time (`process.Limits`). A server that is busy, or has a tenth of a core, reads slowly and reads all.
A limit of wall time ends only a worker that hangs. As the only limit it would kill every reader of a busy machine. Each new start would
make it busier.
A file is fetched and kept first, then waits for its turn. Turns go person by person (`turns`), so the work engine's queue delays nobody.
After ten photos of one person, the next person waits only for those being read (`intake`).
Rejected: threads of the bot (a crash in a decoder ends the bot). A process for each file (two seconds to load the models). The pools of
multiprocessing (they unpickle a worker's messages, and one worker that dies breaks the pool).
What it costs: the first photo after a quiet time waits for the start of a worker. Each worker takes 0.6 GB while there is work. A photo
is written twice, as sent and as kept. Where the second page of a PDF crashes the reader, the third is not read either.
"""
