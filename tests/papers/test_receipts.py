"""The receipt of a claim and the letter of an appointment, from the dialogue to the paper, with the code read back by another library."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pypdfium2
import pytest
import zxingcpp

from bot.papers.page import page
from bot.rendering import message
from bot.texts import LOCALES, plain
from dialogs.claims import claims
from dialogs.engine.context import StepContext
from dialogs.law.branches import Branch, Directory
from dialogs.model.contact import Contact, Operator
from dialogs.model.conversation import Conversation, DocumentFile, Filed, Standing
from dialogs.model.decisions import Appointment, Move
from dialogs.model.effects import SendPaper
from dialogs.prompts.claim_papers import confirmation_letter, first_name, receipt_paper
from dialogs.prompts.layout import full_name_of
from tests.dialogs.checks import check_valid, environment_at
from tests.papers.reading import printed, without_blanks

NOW = datetime(2026, 11, 21, 2, 0, tzinfo=UTC)
REFERENCE = "KLM-7F3K-92QD"
NIK, KPJ, ACCOUNT = "3578010101900001", "12345678901", "0123456789012"
OPERATOR = Operator(
    "Koperasi Pekerja Contoh Nusantara Raya Sejahtera A", Contact("021-555-0101", "Senin–Jumat 08.00–16.00 WIB")
)
BRANCH = Branch(
    "contoh",
    "Contoh Kota Lama",
    "Kabupaten Contoh Utara",
    "Jawa Timur",
    address="Ruko Contoh Residence Blok A1 No. 1, Jl. Contoh Panjang, Kel. Contoh Timur, Kec. Contoh, Kab. Contoh Utara",
    hours="Senin–Jumat 08.00–15.00",
    checked=True,
)
LONG_NAME = "MUHAMMAD CONTOHWAN NUSANTARA SETIAWAN KUSUMAWARDHANA ADININGRAT PUTRA"


def context_in(locale: str) -> StepContext:
    return StepContext(environment_at(NOW, 1, directory=Directory((BRANCH,))), Conversation(locale=locale))


def standing(
    state: str = "recorded",
    note: str | None = None,
    appointment: Appointment | None = None,
    reference: str | None = REFERENCE,
) -> Standing:
    """The standing of a claim recorded the day before, and moved on to this state."""
    filed_at = datetime(2026, 11, 20, 7, 5, tzinfo=UTC)
    moves = (
        Move(filed_at + timedelta(minutes=1), "recorded", "service"),
        Move(NOW, state, "sari", note, appointment=appointment),
    )
    return Standing(state, filed_at, NOW, reference=reference, moves=moves if reference else ())


def claim_of(kind: str, stands: Standing | None = None, **changes: Any) -> Filed:
    """A claim with every document the claim can ask for, recorded where nothing else is said."""
    filed = Filed(
        "CLAIM",
        kind,
        1,
        stands or standing(),
        answers={
            "name": LONG_NAME,
            "nik": NIK,
            "kpj": KPJ,
            "account": ACCOUNT,
            "branch": {"id": BRANCH.id, "name": BRANCH.name, "city": BRANCH.city, "checked": True},
        },
        files={document.id: DocumentFile(f"file-{document.id}", "stored") for document in claims()[kind].documents},
    )
    return replace(filed, **changes)


async def pdf_of(said: SendPaper | None, locale: str) -> bytes:
    """The page as it is sent. Raises AssertionError for what Telegram or a printer would not take."""
    assert said is not None
    check_valid(said, locale, OPERATOR)
    words = message(said, locale, OPERATOR).paper
    assert words is not None
    return await page(words)


def codes_on(content: bytes) -> list[tuple[str, str]]:
    """The codes on the first page as a scanner reads them at 150 dots an inch: their kind and their words."""
    with pypdfium2.PdfDocument(content) as pdf:
        picture = pdf[0].render(scale=150 / 72).to_pil().convert("L")
    return [(found.format.name, found.text) for found in zxingcpp.read_barcodes(picture)]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("kind", claims())
async def test_the_receipt_of_every_claim_is_one_readable_page_even_with_the_longest_names(
    kind: str, locale: str
) -> None:
    read = printed(await pdf_of(receipt_paper(context_in(locale), claim_of(kind)), locale))
    assert read.missing == 0
    assert max(read.sizes) >= 13, "the reference is read at arm's length"
    assert min(read.sizes) >= 6.5
    for words in (REFERENCE, plain(full_name_of(kind), locale), OPERATOR.name, "021-555-0101", "Muhammad", BRANCH.name):
        assert without_blanks(words) in read.letters
    assert without_blanks(str(BRANCH.address)) in read.letters


async def test_a_scanner_reads_the_reference_and_nothing_else() -> None:
    found = codes_on(await pdf_of(receipt_paper(context_in("id"), claim_of("jht_resign")), "id"))
    assert found == [("QRCode", REFERENCE)]


async def test_who_stands_near_learns_a_first_name_and_no_number() -> None:
    content = await pdf_of(receipt_paper(context_in("id"), claim_of("jht_resign")), "id")
    letters = printed(content).letters
    for secret in (NIK, KPJ, ACCOUNT, "CONTOHWAN", "Contohwan", "Setiawan"):
        assert secret not in letters
        assert secret.encode() not in content


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("SITI CONTOH", "Siti"),
        ("I WAYAN CONTOH", "I Wayan"),
        ("M. CONTOH PUTRA", "M. Contoh"),
        ("NI MADE", "Ni Made"),
        ("A", "A"),
        ("", ""),
    ],
)
def test_people_are_called_by_their_first_name(name: str, called: str) -> None:
    assert first_name({"name": name}) == called


def test_a_name_that_is_not_known_is_not_made_up() -> None:
    assert first_name({}) == ""
    assert first_name({"name": {"missing": "unknown"}}) == ""


@pytest.mark.parametrize("locale", LOCALES)
async def test_a_receipt_can_be_made_again_when_answers_and_files_are_gone(locale: str) -> None:
    said = receipt_paper(context_in(locale), claim_of("jht_resign", standing("paid"), answers={}, files={}))
    assert REFERENCE in printed(await pdf_of(said, locale)).letters


def test_there_is_no_receipt_for_what_nobody_has_yet() -> None:
    with pytest.raises(ValueError, match="no reference"):
        receipt_paper(context_in("id"), claim_of("jht_resign", standing("filing", reference=None)))
    assert (
        confirmation_letter(context_in("id"), claim_of("jht_resign", standing("filing", "besok", reference=None)))
        is None
    )


AT_THE_BRANCH = Appointment(
    "2026-12-03T02:00:00+00:00", "Kantor Cabang Contoh", "Jl. Contoh No. 1", bring=("KTP asli", "Buku tabungan asli")
)


@pytest.mark.parametrize(
    ("locale", "day", "hour"), [("id", "Kamis, 3 Desember 2026", "09.00 WIB"), ("en", "Thursday", "09:00 WIB")]
)
async def test_the_letter_tells_day_hour_place_and_what_to_bring(locale: str, day: str, hour: str) -> None:
    filed = claim_of("jht_resign", standing("scheduled", appointment=AT_THE_BRANCH))
    content = await pdf_of(confirmation_letter(context_in(locale), filed), locale)
    letters = printed(content).letters
    for words in (day, hour, "Kantor Cabang Contoh", "Jl. Contoh No. 1", "KTP asli", "Buku tabungan asli", REFERENCE):
        assert without_blanks(words) in letters
    assert codes_on(content)[0][1] == REFERENCE


async def test_an_approval_that_calls_to_the_branch_has_its_letter_and_any_other_has_none() -> None:
    context = context_in("id")
    assert confirmation_letter(context, claim_of("jht_resign", standing("approved", appointment=AT_THE_BRANCH)))
    assert confirmation_letter(context, claim_of("jht_resign", standing("approved", "Selamat."))) is None


async def test_a_video_call_has_its_link_and_no_door() -> None:
    call = Appointment("2026-12-03T02:00:00+00:00", link="https://contoh.example/ruang-1")
    filed = claim_of("jht_resign", standing("scheduled", appointment=call))
    letters = printed(await pdf_of(confirmation_letter(context_in("id"), filed), "id")).letters
    assert "https://contoh.example/ruang-1" in letters
    assert "dipintu" not in letters
    assert without_blanks(str(BRANCH.address)) not in letters


async def test_an_appointment_in_an_officers_words_is_printed_as_written_however_long() -> None:
    words = "Datang Kamis, 3 Desember pukul 09.00 ke loket 3 & bawa 5 > 3 lembar. " * 12
    filed = claim_of("jkm", standing("scheduled", words[:800]))
    letters = printed(await pdf_of(confirmation_letter(context_in("id"), filed), "id")).letters
    assert without_blanks(words[:800]) in letters
