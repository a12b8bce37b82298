"""Commands typed outside a question: going back, leaving, asking for help, choosing from the menu. Both languages at any time."""

from __future__ import annotations

import re

from dialogs.law.situations import Situation
from dialogs.understanding.answers.kinds import plain

NAVIGATION = {
    "back": "kembali balik sebelumnya mundur back",
    "save": (
        "simpan simpan-dulu simpan-lanjut-nanti simpan-lalu-lanjut-nanti lanjut-nanti nanti-saja "
        "save save-stop save-continue-later later"
    ),
    "cancel": "batal batalkan cancel berhenti stop",
    "help": "bantuan tolong help bantu",
    "menu": "menu menu-utama main-menu beranda",
    "keep": "tetap-seperti-ini tetap-begini keep-it-as-it-is",
}
MENU = {
    "claim": "ajukan-klaim ajukan klaim file-a-claim",
    "check": "cek-syarat syarat check-conditions conditions check",
    "status": "status-klaim status claim-status my-claims",
    "documents": "siapkan-dokumen dokumen prepare-documents documents",
    "ask": "tanya bertanya ask ask-a-question",
    "language": "bahasa language",
    "data": "data-saya my-data",
    "help": "bantuan help",
}
GREETINGS = (
    "halo hallo hai hi hello hei permisi assalamualaikum assalamu-alaikum asalamualaikum mulai start "
    "selamat-pagi selamat-siang selamat-sore selamat-malam pagi siang sore malam good-morning good-afternoon"
)
COMMANDS = {
    "start": "start",
    "menu": "menu",
    "klaim": "claim",
    "claim": "claim",
    "syarat": "check",
    "check": "check",
    "status": "status",
    "dokumen": "documents",
    "documents": "documents",
    "tanya": "ask",
    "ask": "ask",
    "bahasa": "language",
    "language": "language",
    "datasaya": "data",
    "mydata": "data",
    "bantuan": "help",
    "help": "help",
    "batal": "cancel",
    "cancel": "cancel",
    "kembali": "back",
    "back": "back",
    "simpan": "save",
    "save": "save",
    "pengingat": "reminders",
    "reminders": "reminders",
}
"""Commands of both languages, to what they do. Those shown in Telegram's menu are registered by `bot.telegram.commands`."""


SITUATIONS: dict[Situation, str] = {
    "left_work": (
        "kontrak pkwt phk pecat dipecat resign diberhentikan mengundurkan nganggur menganggur berhenti-kerja berhenti-bekerja keluar-kerja "
        "kehilangan-kerja kehilangan-pekerjaan fired dismissed resigned lost-my-job"
    ),
    "old_age": "pensiun lansia retired retirement",
    "partial": "sebagian 10% 30% 10-persen 30-persen kpr",
    "accident": "kecelakaan sakit-karena-kerja accident",
    "disabled": "cacat disabled",
    "death": "meninggal wafat almarhum almarhumah kematian died death",
    "school": "beasiswa scholarship",
    "abroad": "luar-negeri pindah-negara abroad",
}
"""Words that tell what has happened. "Berhenti" alone does not: people also want to stop a claim."""


def _table(words: dict[str, str]) -> dict[str, str]:
    return {word.replace("-", " "): meaning for meaning, written in words.items() for word in written.split()}


_NAVIGATION, _MENU = _table(NAVIGATION), _table(MENU)
_GREETINGS = frozenset(_table({"start": GREETINGS}))


def bare(text: str) -> str:
    """The words of a label or a typed command, without signs and emoji."""
    return " ".join(re.sub(r"[^a-z ]", " ", plain(text).casefold()).split())


def navigation(text: str) -> str | None:
    """back, save, cancel, help, menu or keep where the text is just that."""
    return _NAVIGATION.get(bare(text))


def menu_word(text: str) -> str | None:
    """The item of the main menu that was typed; a greeting is one too."""
    said = bare(text)
    return "start" if said in _GREETINGS else _MENU.get(said)


def side_step(text: str) -> str | None:
    """The item of the menu that was typed in the middle of a claim, where it leaves the claim where it is."""
    item = menu_word(text)
    return item if item in ("status", "documents", "ask", "language", "data") else None


def what_happened(text: str) -> Situation | None:
    """The situation somebody tells of in their own words; None where these tell none, or more than one."""
    said = f" {' '.join(re.findall(r'[a-z]+|[0-9]+%?', plain(text).casefold()))} "
    found = [
        happened
        for happened, written in SITUATIONS.items()
        if any(f" {word.replace('-', ' ')} " in said for word in written.split())
    ]
    return found[0] if len(found) == 1 else None


def command(name: str) -> str | None:
    return COMMANDS.get(name.casefold())
