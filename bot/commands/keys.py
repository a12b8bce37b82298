"""The commands `klaim keys new` and `klaim rekey`: encryption keys."""

from __future__ import annotations

import typer

from bot.commands.common import checked_settings, give_up, run_to_end
from bot.ports.claims import Tampered
from bot.settings import Settings

keys = typer.Typer(no_args_is_help=True, help="Encryption keys.")


@keys.command("new")
def keys_new() -> None:
    """Print a new key for KLAIM_KEYS: put it first, keep the old ones behind it, then run `klaim rekey`."""
    from bot.storage.crypto import new_key

    print(new_key())


def rekey() -> None:
    """Encrypt everything stored with the newest key, so that old ones can be dropped. The bot may keep running."""
    print(run_to_end(_rekey(checked_settings())))


async def _rekey(settings: Settings) -> str:
    from bot.storage.blobs import Blobs
    from bot.storage.rekey import rekey as rekey_rows
    from bot.wiring.audit_commands import note_command
    from bot.wiring.storage import keyring_of, open_store

    keyring = keyring_of(settings)
    store = await open_store(settings, keyring)
    try:
        rows = await rekey_rows(store)
        await note_command(store, "keys_renewed")
        files = await Blobs.at(settings.data / "files", keyring).rekey()
    except Tampered as error:
        give_up(f"{error}; it is not sealed anew, see: klaim audit verify")
    finally:
        await store.close()
    return f"{rows} rows and {files} files encrypted anew"
