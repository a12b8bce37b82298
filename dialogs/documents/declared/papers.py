"""Papers of which only the type is recognised: by their title, and for people to read. And the portrait, which nothing recognises."""

from __future__ import annotations

from dialogs.documents.schema import DocumentType, Slot

PASSPORT = DocumentType(
    id="passport",
    words={"PASPOR": 3, "PASSPORT": 3, "REPUBLIC OF INDONESIA": 2, "NATIONALITY": 1, "DATE OF EXPIRY": 1.5},
    by_title=True,
    slots=(Slot("passport"), Slot("heir_id")),
    one_page=True,
)

SURAT_KUASA = DocumentType(
    id="surat_kuasa",
    words={"SURAT KUASA": 6, "PEMBERI KUASA": 2, "PENERIMA KUASA": 2},
    by_title=True,
    slots=(Slot("surat_kuasa"),),
)

DEATH_CERT = DocumentType(
    id="death_cert",
    words={"AKTA KEMATIAN": 7, "SURAT KETERANGAN KEMATIAN": 8, "SURAT KEMATIAN": 6, "TELAH MENINGGAL": 1.5},
    by_title=True,
    slots=(Slot("death_cert"),),
)

HEIR_LETTER = DocumentType(
    id="heir_letter",
    words={
        "SURAT KETERANGAN AHLI WARIS": 9,
        "KETERANGAN WARIS": 6,
        "SURAT PERNYATAAN AHLI WARIS": 9,
        "AHLI WARIS": 2,
    },
    by_title=True,
    slots=(Slot("heir_letter"),),
)

BIRTH_CERT = DocumentType(
    id="birth_cert",
    words={"AKTA KELAHIRAN": 7, "TELAH LAHIR": 2, "KUTIPAN AKTA": 1},
    by_title=True,
    slots=(Slot("birth_cert"),),
)

MARRIAGE = DocumentType(
    id="marriage",
    words={"BUKU NIKAH": 7, "AKTA NIKAH": 7, "AKTA PERKAWINAN": 7, "KUTIPAN AKTA": 1},
    by_title=True,
    slots=(Slot("marriage"),),
)

RESIGN_LETTER = DocumentType(
    id="resign_letter",
    words={
        "SURAT PENGUNDURAN DIRI": 8,
        "PENGUNDURAN DIRI": 4,
        "MENGUNDURKAN DIRI": 1.5,
        "KETERANGAN PENGUNDURAN DIRI": 7,
    },
    by_title=True,
    slots=(Slot("resign_letter"),),
)

PORTRAIT = DocumentType(id="photo", slots=(Slot("photo"),), one_page=True, said=("foto", "foto diri"))
