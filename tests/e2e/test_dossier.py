"""A whole claim with the dossier for an adapter: what lies in the folder is what was sent, and the receipt's code leads to it."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import AsyncIterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import zxingcpp

from tests.e2e.officer import Officer
from tests.e2e.process import UNPACED, Nursery, World, world
from tests.e2e.scripted_users import Walk, label, person, words
from tests.patience import HANG_SECONDS

pytestmark = pytest.mark.timeout(4 * HANG_SECONDS)


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[World]:
    async with world(tmp_path) as made:
        yield made


def code_on(content: bytes) -> str:
    """The one code on the first page of this PDF."""
    with pypdfium2.PdfDocument(content) as pdf:
        (code,) = zxingcpp.read_barcodes(pdf[0].render(scale=150 / 72).to_pil().convert("L"))
    return str(code.text)


async def test_a_claim_from_start_to_the_folder_and_on_at_the_desk(
    here: World, nursery: Nursery, tmp_path: Path
) -> None:
    out = tmp_path / "berkas"
    settings = {"SUBMISSION": "dossier", "DOSSIER_STORE": str(out)}
    bot = here.bot(nursery=nursery, command=UNPACED, webhook=True, settings=settings)
    await bot.start()
    walk = Walk(here, here.telegram.participant("Peserta"), person(1))
    await walk.begin()
    receipt = await walk.go()
    assert receipt.document is not None
    reference = code_on(here.file(receipt.document))
    assert reference in receipt.text

    (folder,) = out.iterdir()
    files = {path.suffix: path.read_bytes() for path in folder.iterdir()}
    assert set(files) == {".pdf", ".zip", ".json"}
    record = json.loads(files[".json"])
    assert record["reference"] == reference
    assert record["answers"]["name"] == walk.person.name
    with zipfile.ZipFile(io.BytesIO(files[".zip"])) as archive:
        assert archive.namelist() == [one["name"] for one in record["originals"]]
    with pikepdf.open(io.BytesIO(files[".pdf"])) as pdf:
        assert len(pdf.pages) == 3 + len(record["originals"])

    async with Officer(bot) as officer:
        await officer.move(reference, "verifying")
        await walk.phone.wait_for(
            lambda message: reference in message.text and words("moved-verifying") in message.text
        )
        assert label(f"claim-{walk.kind}") in await officer.claim(reference)
    assert walk.person.name not in bot.log
    assert here.telegram.journal.invalid == []
    assert "Traceback" not in bot.log
