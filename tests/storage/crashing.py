"""A process that receives as fast as it can until it is killed. Run by `test_crash_consistency`: URL, number to begin at.

It prints a line after, and only after, the store has promised something.
"""

import asyncio
import sys

from bot.storage.crypto import Keyring
from bot.storage.store import SQLStore
from tests.storage.helpers import NOW, RecordingWork, key, receiving


async def chat(store: SQLStore, who: int, number: int) -> None:
    """One participant's updates, one after the other, for ever."""
    while True:
        event = f"{who}-{number}"
        await store.run(key(who), receiving(key(who), event))
        print("received", who, event, flush=True)
        due = [outgoing for outgoing in await store.unsent(NOW, 1000) if outgoing.key == key(who)]
        if number % 3 == 0 and due:
            await store.sent(due[0], number, NOW)
            print("sent", who, due[0].id, flush=True)
        number += 1


async def main() -> None:
    """Four participants at once."""
    work = RecordingWork()
    store = SQLStore(sys.argv[1], Keyring([b"k" * 32]), work)
    await store.start()
    await work.prepare(store)
    await asyncio.gather(*(chat(store, who, int(sys.argv[2])) for who in range(4)))


asyncio.run(main())
