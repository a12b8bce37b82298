"""Stories of people who are sent to somebody: the operator with a way to reach them, and the files they could not send."""

from __future__ import annotations

import pytest

from dialogs.model.contact import EXAMPLE, Contact
from tests.dialogs.checks import OPERATOR
from tests.dialogs.scenes.test_stories_photos import at
from tests.dialogs.scripted_users import SEKAR, begin, file, go
from tests.dialogs.support import Chat

REACHED = "contoh 021-555-0101, Senin–Jumat 08.00–16.00 WIB"


def test_help_names_the_operator_the_telephone_of_bpjs_and_the_branch() -> None:
    chat = Chat()
    chat.say("/bantuan")
    for part in (
        OPERATOR,
        "Telepon: contoh 021-555-0101",
        "Jam: Senin–Jumat",
        "175",
        "NIK dan nomor KPJ",
        "Kantor cabang",
    ):
        assert part in chat.newest.text


def test_who_is_lost_at_a_question_is_told_whom_to_ask() -> None:
    chat = at("nik")
    chat.press("btn-help")
    assert f"{OPERATOR} ({REACHED})" in chat.newest.text
    assert "175 (siapkan NIK dan nomor KPJ)" in chat.newest.text


def test_a_claim_that_was_rejected_is_asked_about_where_its_number_is_known() -> None:
    chat = Chat()
    begin(chat, "jht_resign")
    file(chat, SEKAR)
    chat.recorded()
    chat.moved("verifying")
    chat.moved("rejected", "Contoh pesan.")
    told = next(shown.text for shown in chat.screen.values() if "moved-rejected" in shown.ids)
    assert "KLM-" in told
    assert f"{OPERATOR} ({REACHED})" in told
    assert "175" not in told


@pytest.mark.parametrize(
    "typed",
    [
        "https://drive.google.com/file/d/1a2b3c/view",
        "ini linknya drive.google.com/ktp",
        "www.contoh.or.id/ktp.jpg",
    ],
)
def test_a_link_in_place_of_a_photo_is_told_what_to_do(typed: str) -> None:
    chat = at("doc_kpj_card")
    chat.say(typed)
    assert "link-for-file" in chat.ids
    assert chat.place == "doc_kpj_card"


@pytest.mark.parametrize("kind", ["video", "animation"])
def test_a_live_photo_is_told_to_come_as_a_photo(kind: str) -> None:
    chat = at("doc_kpj_card")
    chat.other(kind)  # type: ignore[arg-type]  # one of its kinds
    assert "other-video" in chat.ids
    assert "kirim sebagai foto" in chat.newest.text


def test_a_branch_nobody_confirmed_says_so_before_somebody_goes_there() -> None:
    chat = go(at("branch"), "branch")
    chat.say("bukittinggi")
    assert any("belum kami pastikan" in shown.text for shown in chat.screen.values())


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("telepon=021-555-0101", Contact("021-555-0101")),
        ("jam=Senin–Jumat; telepon=+62 21 555 0101", Contact("+62 21 555 0101", "Senin–Jumat")),
        ("TELEPON = 021-555-0101 ; Alamat = Jl. Contoh 1, Jakarta;", Contact("021-555-0101", address="Jl. Contoh 1, Jakarta")),
        ("tautan=https://contoh.or.id/kontak?a=1", Contact(link="https://contoh.or.id/kontak?a=1")),
        ("phone=021-555-0101; hours=Mon–Fri; address=Contoh; link=https://contoh.or.id",
         Contact("021-555-0101", "Mon–Fri", "Contoh", "https://contoh.or.id")),
    ],
)  # fmt: skip
def test_a_contact_is_read_as_operators_write_it(written: str, read: Contact) -> None:
    assert Contact.parse(written) == read


@pytest.mark.parametrize(
    "written",
    ["", ";", "021-555-0101", "jam=Senin", "telepon=", "telepon=1; telepon=2", "fax=1", "telepon=tanya", "tautan=http://contoh.or.id",
     "telepon=021-555-0101; alamat=" + "x" * 121, "telepon=021-555-0101; alamat=a\x07b"],
)  # fmt: skip
def test_a_contact_that_leads_nowhere_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="wants "):
        Contact.parse(written)


def test_the_contact_of_a_trial_says_that_it_is_an_example() -> None:
    assert "contoh" in (EXAMPLE.phone or "")
