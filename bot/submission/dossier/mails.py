"""The mails a dossier goes out in: as many as its attachments need, each within the limit."""

from __future__ import annotations

from collections.abc import Sequence
from email.message import EmailMessage

from bot.mail import MailServer
from bot.submission.dossier.order import Item
from bot.texts import plain
from dialogs.model.effects import Param, Text

_HEAD = 20_000
"""Bytes of a mail besides its attachments, at most."""
_GROWTH = 1.37
"""Growth of an attachment in a mail: base64, in lines of 76 signs."""


def largest_attachment(limit: int) -> int:
    """Return the bytes one attachment may have in a mail of this many."""
    return int((limit - _HEAD) / _GROWTH)


def planned(attachments: Sequence[Item], limit: int) -> list[list[Item]]:
    """Return the attachments of each mail, in their order, so that none has more than `limit` bytes; one alone may."""
    mails: list[list[Item]] = [[]]
    room = largest_attachment(limit)
    for item in attachments:
        if len(item.content) > room and mails[-1]:
            mails.append([])
            room = largest_attachment(limit)
        mails[-1].append(item)
        room -= len(item.content)
    return mails


def mail(
    server: MailServer,
    to: str,
    key: str,
    words: tuple[str, str],
    number: int,
    mails: Sequence[Sequence[Item]],
    locale: str,
) -> EmailMessage:
    """Return the mail of this number (from 1). `words`: the reference, and what the claim is called. `key`: of the dossier.

    Later parts refer to the first, so that a mailbox shows them together.
    """
    reference, claim = words
    of: dict[str, Param] = {
        "reference": reference,
        "claim": claim,
        "number": str(number),
        "count": str(len(mails)),
        "files": "\n".join(f"- {item.name}" for item in mails[number - 1]),
    }
    several = len(mails) > 1
    subject = plain(Text("dossier-mail-subject-part" if several else "dossier-mail-subject", of), locale)
    message = server.message(to, subject, f"{key}/{number}")
    if number > 1:
        message["References"] = server.message_id(f"{key}/1")
    message.set_content(plain(Text("dossier-mail-part" if several else "dossier-mail", of), locale))
    for item in mails[number - 1]:
        kind, _, subtype = item.media_type.partition("/")
        message.add_attachment(item.content, maintype=kind, subtype=subtype, filename=item.name)
    return message
