"""A dossier handed over to a real folder, a real S3 server and a real mail server, once, whatever happens in between."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import os
import socket
import sys
import zipfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import obstore
import pikepdf
import pytest
from aiosmtpd.smtp import SMTP
from PIL import Image

from bot.ports.submission import Receipt, Unreachable
from bot.submission.desk import reference_of
from bot.submission.dossier.ledger import Ledger
from bot.submission.dossier.order import MOST_BYTES
from tests.patience import until
from tests.submission.dossier.dossier_world import KPJ, NAME, NIK, USUAL, Sent, World, noisy, photo

REFERENCE = reference_of("C1")
FOLDER = f"{REFERENCE}_C1_1"
TO = "cabang@contoh.example"


def stored(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def members(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def page_count(content: bytes) -> int:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return len(pdf.pages)


# --- a folder ---


async def test_a_claim_lies_in_the_folder_as_pdf_zip_and_json(here: World, tmp_path: Path) -> None:
    out = tmp_path / "keluar"
    adapter = here.adapter(KLAIM_DOSSIER_STORE=str(out))
    assert await adapter.status("C1.1") is None
    assert await adapter.submit(await here.file(), "C1.1") == Receipt(REFERENCE)
    assert await adapter.status("C1.1") == Receipt(REFERENCE)
    files = stored(out)
    assert set(files) == {f"{FOLDER}/{REFERENCE}.{ending}" for ending in ("pdf", "zip", "json")}
    assert page_count(files[f"{FOLDER}/{REFERENCE}.pdf"]) == 3 + 5
    originals = members(files[f"{FOLDER}/{REFERENCE}.zip"])
    assert list(originals) == ["01-kpj_card.jpg", "02-id.jpg", "03-resign_letter.pdf", "04-kk.jpg"]
    assert [originals[name] for name in list(originals)[:3]] == [one.content for one in USUAL[:3]]
    record = json.loads(files[f"{FOLDER}/{REFERENCE}.json"])
    assert [one["name"] for one in record["originals"]] == list(originals)
    assert [one["as_sent"] for one in record["originals"]] == [True, True, True, False]
    assert out.stat().st_mode & 0o077 == 0, "the folder is for its owner only"


async def test_the_same_key_again_changes_nothing_even_for_a_bot_that_just_started(here: World, tmp_path: Path) -> None:
    out = tmp_path / "keluar"
    claim = await here.file()
    await here.adapter(KLAIM_DOSSIER_STORE=str(out)).submit(claim, "C1.1")
    before = stored(out)
    assert await here.adapter(KLAIM_DOSSIER_STORE=str(out)).submit(claim, "C1.1") == Receipt(REFERENCE)
    assert stored(out) == before


async def test_a_correction_is_a_dossier_of_its_own_under_the_same_number(here: World, tmp_path: Path) -> None:
    out = tmp_path / "keluar"
    adapter = here.adapter(KLAIM_DOSSIER_STORE=str(out))
    await adapter.submit(await here.file("C1", USUAL[0]), "C1.1")
    claim = await here.claim("C1")
    assert claim is not None
    receipt = await adapter.submit(replace(claim, revision=2), "C1.2")
    assert receipt == Receipt(REFERENCE)
    assert {name.partition("/")[0] for name in stored(out)} == {f"{REFERENCE}_C1_1", f"{REFERENCE}_C1_2"}


async def test_a_key_of_another_claim_is_refused(here: World, tmp_path: Path) -> None:
    claim = await here.file("C1", USUAL[0])
    for key in ("C2.1", "C1", "C1.", "C1.x"):
        with pytest.raises(ValueError, match="idempotency key"):
            await here.adapter(KLAIM_DOSSIER_STORE=str(tmp_path / "keluar")).submit(claim, key)


async def test_a_file_that_is_gone_is_told_and_stops_nothing(here: World, tmp_path: Path) -> None:
    out = tmp_path / "keluar"
    claim = await here.file("C1", USUAL[0], USUAL[1])
    await here.blobs.delete(claim.files["id"][0])
    await here.adapter(KLAIM_DOSSIER_STORE=str(out)).submit(claim, "C1.1")
    record = json.loads(stored(out)[f"{FOLDER}/{REFERENCE}.json"])
    kept = {one["slot"]: [file["kept"] for file in one["files"]] for one in record["documents"]}
    assert (kept["kpj_card"], kept["id"]) == ([True], [False])


async def test_no_original_is_over_six_megabytes_and_each_can_be_opened(here: World, tmp_path: Path) -> None:
    out = tmp_path / "keluar"
    large = noisy((2600, 2400), quality=98)
    claim = await here.file(
        "C1",
        Sent("kk", "image/jpeg", large),
        Sent("id", "image/heic", photo("KTP (contoh)", kind="HEIF")),
    )
    await here.adapter(KLAIM_DOSSIER_STORE=str(out)).submit(claim, "C1.1")
    for name, content in members(stored(out)[f"{FOLDER}/{REFERENCE}.zip"]).items():
        assert len(content) <= MOST_BYTES
        with Image.open(io.BytesIO(content)) as picture:
            assert picture.format == "JPEG", name


async def test_a_folder_that_can_not_be_made_stops_the_start_with_a_sentence(here: World, tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("bukan folder")
    with pytest.raises(ValueError, match="can't make the folder"):
        here.adapter(KLAIM_DOSSIER_STORE=str(tmp_path / "berkas" / "keluar"))


async def test_a_hundred_askings_at_once_make_one_dossier(
    here: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bot.submission.dossier import adapter as module

    makings = 0
    made = module.made

    async def counted(order: Any) -> Any:
        nonlocal makings
        makings += 1
        return await made(order)

    monkeypatch.setattr(module, "made", counted)
    claim, adapter = await here.file("C1", USUAL[0]), here.adapter(KLAIM_DOSSIER_STORE=str(tmp_path / "keluar"))
    receipts = await asyncio.gather(*(adapter.submit(claim, "C1.1") for _ in range(100)))
    assert (set(receipts), makings) == ({Receipt(REFERENCE)}, 1)


async def test_the_bot_goes_on_while_a_dossier_is_made(here: World, tmp_path: Path) -> None:
    adapter, turns = here.adapter(KLAIM_DOSSIER_STORE=str(tmp_path / "keluar")), 0
    making = asyncio.create_task(adapter.submit(await here.file(), "C1.1"))
    while not making.done():
        await asyncio.sleep(0.01)
        turns += 1
    await making
    assert turns > 10


async def test_nothing_personal_is_in_the_log(
    here: World, tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: Any
) -> None:
    caplog.set_level(logging.DEBUG)
    await here.adapter(KLAIM_DOSSIER_STORE=str(tmp_path / "keluar")).submit(await here.file(), "C1.1")
    told = caplog.text + "".join(capfd.readouterr())
    assert "dossier_handed_over" in told
    for secret in (NAME, NIK, KPJ, "+6281200000000", "012345678901234"):
        assert secret not in told


# --- mail ---


class MailBox:
    """A mail server on a free port of loopback. `answers`: what it says to the next mails, before it takes them."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.to: list[str] = []
        self.sizes: list[int] = []
        self.answers: list[str] = []
        self.port = 0

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        answer = self.answers.pop(0) if self.answers else "250 OK"
        if answer.startswith("250") or answer == "421 lost":
            mail = message_from_bytes(envelope.content, policy=policy.default)
            assert isinstance(mail, EmailMessage)
            self.mails.append(mail)
            self.to += envelope.rcpt_tos
            self.sizes.append(len(envelope.content))
        return answer

    @property
    def settings(self) -> dict[str, str]:
        return {
            "KLAIM_DOSSIER_MAIL_TO": TO,
            "KLAIM_SMTP_URL": f"smtp://127.0.0.1:{self.port}",
            "KLAIM_MAIL_FROM": "Klaim <klaim@contoh.example>",
        }


@asynccontextmanager
async def mail_box() -> AsyncIterator[MailBox]:
    box = MailBox()
    server = await asyncio.get_running_loop().create_server(
        lambda: SMTP(box, hostname="localhost", data_size_limit=200_000_000), "127.0.0.1", 0
    )
    box.port = server.sockets[0].getsockname()[1]
    async with server:
        yield box


def attached(mail: EmailMessage) -> dict[str, bytes]:
    return {str(part.get_filename()): part.get_content() for part in mail.iter_attachments()}


async def test_a_small_dossier_goes_to_the_branch_in_one_mail(here: World) -> None:
    async with mail_box() as box:
        adapter = here.adapter(**box.settings)
        assert await adapter.submit(await here.file(), "C1.1") == Receipt(REFERENCE)
        assert await adapter.submit(await here.file("C2", USUAL[0]), "C2.1") == Receipt(reference_of("C2"))
    mail, _ = box.mails
    assert box.to == [TO, TO]
    assert str(mail["Subject"]).strip() == f"[{REFERENCE}] Berkas klaim JHT (tabungan hari tua): saya mengundurkan diri"
    assert set(attached(mail)) == {f"{REFERENCE}.{ending}" for ending in ("pdf", "zip", "json")}
    body = mail.get_body(("plain",))
    assert body is not None
    words = str(mail["Subject"]) + body.get_content()
    assert REFERENCE in words
    for secret in (NAME, NIK, KPJ):
        assert secret not in words, "what everybody in between may read names nobody"


async def test_a_large_one_goes_in_parts_that_each_fit_and_open(here: World) -> None:
    noise = noisy((1700, 1700), quality=95)
    assert 3_000_000 < len(noise) < MOST_BYTES
    sent = [Sent("resign_letter", "image/jpeg", noise) for _ in range(6)]
    async with mail_box() as box:
        adapter = here.adapter(KLAIM_DOSSIER_MAIL_LIMIT="10", **box.settings)
        await adapter.submit(await here.file("C1", *sent), "C1.1")
    assert len(box.mails) > 2
    assert max(box.sizes) <= 10_000_000
    files = {name: content for mail in box.mails for name, content in attached(mail).items()}
    zips = [members(content) for name, content in files.items() if name.endswith(".zip")]
    assert sorted(name for one in zips for name in one) == [f"0{n}-resign_letter-{n}.jpg" for n in range(1, 7)]
    assert all(content == noise for one in zips for content in one.values())
    assert sum(page_count(content) for name, content in files.items() if name.endswith(".pdf")) == 3 + 6
    first, *others = box.mails
    assert all(mail["References"] == first["Message-ID"] for mail in others)
    assert len({mail["Message-ID"] for mail in box.mails}) == len(box.mails)
    count = len(box.mails)
    assert [f"(bagian {n} dari {count})" in str(mail["Subject"]) for n, mail in enumerate(box.mails, 1)] == [
        True
    ] * count


@pytest.mark.parametrize("answer", ["451 later", "550 no such user", "552 mailbox full"])
async def test_a_mail_that_is_refused_is_tried_again_and_no_other_is_sent_twice(here: World, answer: str) -> None:
    claim = await here.file("C1", *(Sent("kk", "image/jpeg", noisy((1700, 1700), quality=95)) for _ in range(4)))
    async with mail_box() as box:
        box.answers = ["250 OK", answer]
        adapter = here.adapter(KLAIM_DOSSIER_MAIL_LIMIT="10", **box.settings)
        with pytest.raises(Unreachable):
            await adapter.submit(claim, "C1.1")
        assert await adapter.status("C1.1") is None
        await here.adapter(KLAIM_DOSSIER_MAIL_LIMIT="10", **box.settings).submit(claim, "C1.1")
    ids = [mail["Message-ID"] for mail in box.mails]
    assert len(ids) == len(set(ids)) > 2


async def test_a_crash_between_mail_and_receipt_sends_at_most_the_same_mail_again(
    here: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    claim = await here.file("C1", USUAL[0])
    note = Ledger.note

    async def dies(self: Ledger, key: str, entry: Any) -> None:
        if entry.sent:
            raise OSError("the machine lost its power")
        await note(self, key, entry)

    async with mail_box() as box:
        monkeypatch.setattr(Ledger, "note", dies)
        with pytest.raises(OSError, match="power"):
            await here.adapter(**box.settings).submit(claim, "C1.1")
        monkeypatch.undo()
        assert await here.adapter(**box.settings).status("C1.1") is None
        await here.adapter(**box.settings).submit(claim, "C1.1")
        await here.adapter(**box.settings).submit(claim, "C1.1")
    one, again = box.mails
    assert one["Message-ID"] == again["Message-ID"], "a mailbox may drop the copy"
    assert attached(one) == attached(again), "and loses nothing by it"


async def test_an_answer_that_is_lost_is_a_mail_tried_again_under_the_same_id(here: World) -> None:
    claim = await here.file("C1", USUAL[0])
    async with mail_box() as box:
        box.answers = ["421 lost"]
        with pytest.raises(Unreachable):
            await here.adapter(**box.settings).submit(claim, "C1.1")
        await here.adapter(**box.settings).submit(claim, "C1.1")
    assert len({mail["Message-ID"] for mail in box.mails}) == 1


async def test_a_dossier_waits_with_its_bytes_until_it_is_handed_over(here: World) -> None:
    claim = await here.file("C1", USUAL[0])
    ledger = Ledger(here.blobs)
    async with mail_box() as box:
        box.answers = ["451 later"]
        with pytest.raises(Unreachable):
            await here.adapter(**box.settings).submit(claim, "C1.1")
        kept = await ledger.package("C1.1")
        assert kept is not None
        await here.adapter(**box.settings).submit(claim, "C1.1")
    assert attached(box.mails[0]) == {item.name: item.content for item in kept.attachments}
    assert await ledger.package("C1.1") is None, "what is handed over is not kept a second time"


async def test_of_a_withdrawn_claim_no_dossier_is_left(here: World) -> None:
    claim = await here.file("C1", USUAL[0])
    ledger = Ledger(here.blobs)
    async with mail_box() as box:
        box.answers = ["451 later", "451 later"]
        for key in ("C1.1", "C1.2"):
            with pytest.raises(Unreachable):
                await here.adapter(**box.settings).submit(claim, key)
        await here.adapter(**box.settings).withdraw(claim, "C1.2")
    assert [await ledger.package(key) for key in ("C1.1", "C1.2")] == [None, None]


async def test_no_connection_is_tried_for_days_and_told_without_an_address(here: World) -> None:
    async with mail_box() as box:
        settings = box.settings
    with pytest.raises(Unreachable) as caught:
        await here.adapter(**settings).submit(await here.file("C1", USUAL[0]), "C1.1")
    assert TO not in str(caught.value)


# --- S3 ---


@asynccontextmanager
async def s3_server(folder: Path) -> AsyncIterator[dict[str, str]]:
    """An S3 server of its own process, which checks signatures; the variables that reach it."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    (folder / "berkas").mkdir(parents=True)
    keys = {"NANIO_ACCESS_KEY": "kunci-contoh", "NANIO_SECRET_KEY": "rahasia-contoh"}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "nanio", "serve", "--data-dir", str(folder), "--host", "127.0.0.1", "--port", str(port),
        env={**os.environ, **keys}, stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    try:
        await until(lambda: process.returncode is not None or _listens(port))
        assert process.returncode is None, "the S3 server did not start"
        yield {
            "AWS_ACCESS_KEY_ID": "kunci-contoh",
            "AWS_SECRET_ACCESS_KEY": "rahasia-contoh",
            "AWS_REGION": "us-east-1",
            "AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}",
        }
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


def _listens(port: int) -> bool:
    with socket.socket() as tried:
        return tried.connect_ex(("127.0.0.1", port)) == 0


async def test_a_claim_lies_in_a_bucket_and_again_under_the_same_names(here: World, tmp_path: Path) -> None:
    async with s3_server(tmp_path / "s3") as variables:
        claim, store = await here.file("C1", USUAL[0]), "s3://berkas/klaim"
        assert await here.adapter(KLAIM_DOSSIER_STORE=store, **variables).submit(claim, "C1.1") == Receipt(REFERENCE)
        assert await here.adapter(KLAIM_DOSSIER_STORE=store, **variables).submit(claim, "C1.1") == Receipt(REFERENCE)
        config = {name.lower(): value for name, value in variables.items()}
        bucket = obstore.store.from_url("s3://berkas", config=config, client_options={"allow_http": True})
        names = [entry["path"] async for page in bucket.list() for entry in page]
        assert sorted(names) == [f"klaim/{FOLDER}/{REFERENCE}.{ending}" for ending in ("json", "pdf", "zip")]
        found = await bucket.get_async(f"klaim/{FOLDER}/{REFERENCE}.zip")
        assert members(bytes(await found.bytes_async())) == {"01-kpj_card.jpg": USUAL[0].content}


async def test_a_bucket_that_refuses_is_tried_again_and_no_key_is_told(here: World, tmp_path: Path) -> None:
    async with s3_server(tmp_path / "s3") as variables:
        wrong = {**variables, "AWS_SECRET_ACCESS_KEY": "salah-contoh"}
        claim = await here.file("C1", USUAL[0])
        with pytest.raises(Unreachable) as caught:
            await here.adapter(KLAIM_DOSSIER_STORE="s3://berkas/klaim", **wrong).submit(claim, "C1.1")
        assert "salah-contoh" not in str(caught.value)
        right = here.adapter(KLAIM_DOSSIER_STORE="s3://berkas/klaim", **variables)
        assert await right.submit(claim, "C1.1") == Receipt(REFERENCE)
