"""Pages that are none of ours; some are known by their words, because they look like one of ours."""

from __future__ import annotations

from dialogs.documents.schema import DocumentType

OTHER = DocumentType(
    id="other",
    words={
        "SURAT IZIN MENGEMUDI": 9,
        "DRIVING LICENSE": 7,
        "BPJS KESEHATAN": 7,
        "KARTU INDONESIA SEHAT": 9,
        "STNK": 6,
        "TOTAL": 0.5,
    },
)
