"""One bot works on a database, and one with a token: another one ends with one sentence."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.e2e.process import BotProcess, Nursery, World, free_port, world
from tests.patience import until


async def ends(second: BotProcess) -> list[str]:
    """Start it and wait for its end; what it printed."""
    await second.start(ready=False)
    await until(lambda: not second.alive)
    return second.log.splitlines()


async def answered(here: World, name: str) -> None:
    """Somebody new starts the bot and is answered."""
    person = here.telegram.participant(name)
    await person.start()
    await until(lambda: any(message.from_bot for message in person.messages))


def beside(first: BotProcess, data: Path) -> BotProcess:
    """Another bot with the token and the keys of the first."""
    return replace(first, data=data, listen=f"127.0.0.1:{free_port()}", pid=None, process=None, restarts=0)


async def test_a_second_bot_on_the_same_data_is_refused(nursery: Nursery, tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        first = here.bot(nursery=nursery)
        await first.start()
        alias = tmp_path / "second"
        alias.mkdir()
        (alias / "data").symlink_to(first.data)
        second = beside(first, alias / "data")
        here.bots.append(second)
        assert await ends(second) == ["klaim: KLAIM_DATABASE_URL: another bot works on this database"]
        await answered(here, "Budi")
        await first.stop()


async def test_of_two_bots_started_with_one_token_one_ends_and_the_other_answers(
    nursery: Nursery, tmp_path: Path
) -> None:
    """Neither was there first for long enough to stay; that one then does is promised in the tests of polling."""
    async with world(tmp_path) as here:
        first = here.bot(nursery=nursery)
        await first.start()
        second = beside(first, tmp_path / "second" / "data")
        here.bots.append(second)
        await second.start(ready=False)
        await until(lambda: first.alive != second.alive)
        ended, left = (first, second) if second.alive else (second, first)
        assert ended.log.splitlines()[-1].startswith("klaim: KLAIM_TOKEN: another bot runs with this token")
        await left.ready()
        await answered(here, "Siti")
        await left.stop()
