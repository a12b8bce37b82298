"""Which document this is: weighted words, compared fuzzily, because letters are misread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz

from bot.documents.ocr.engine import Line
from bot.documents.ocr.text import letters

LEAST = 3.5
"""Weight from which a kind is believed."""

_ALIKE = 84
_TITLE_ALIKE = 93
"""For kinds that are known by their title only: "mengundurkan diri" stands in every second letter of employment."""

_TITLE_LENGTH = 2.2
"""A title may be so many times as long as the words that are looked for in it; in a sentence they mean nothing."""

_BY_TITLE = frozenset(
    {"passport", "surat_kuasa", "death_cert", "heir_letter", "birth_cert", "marriage", "resign_letter"}
)

# The words of each kind and what they weigh. Words in several kinds weigh little in each.
WORDS: Mapping[str, Mapping[str, float]] = {
    "ktp": {
        "PROVINSI": 1, "TEMPAT TGL LAHIR": 3, "GOL DARAH": 2, "JENIS KELAMIN": 1, "KEL DESA": 1.5, "RT RW": 0.5,
        "STATUS PERKAWINAN": 1.5, "KEWARGANEGARAAN": 1, "BERLAKU HINGGA": 3, "SEUMUR HIDUP": 2, "AGAMA": 0.5, "PEKERJAAN": 0.5,
        "KARTU TANDA PENDUDUK": 3, "NIK": 0.5,
    },
    "kk": {
        "KARTU KELUARGA": 5, "NAMA KEPALA KELUARGA": 4, "STATUS HUBUNGAN DALAM KELUARGA": 3, "KEPALA KELUARGA": 1.5, "PENDIDIKAN": 1,
        "JENIS PEKERJAAN": 1.5, "DOKUMEN IMIGRASI": 1, "NAMA ORANG TUA": 1.5, "KODE POS": 1, "NAMA LENGKAP": 0.5, "DIKELUARKAN TANGGAL": 1,
        "KEPALA DINAS KEPENDUDUKAN": 1,
    },
    "kpj": {
        "BPJS KETENAGAKERJAAN": 3, "KETENAGAKERJAAN": 1.5, "KARTU PESERTA": 3, "NO KPJ": 2.5, "NOMOR KARTU KPJ": 3, "KARTU DIGITAL": 3,
        "NOMOR PESERTA": 2.5, "NO PESERTA": 2, "JAMSOSTEK": 2, "LAYANAN MASYARAKAT": 1, "KPJ": 1, "UNDUH KARTU": 1, "STATUS AKTIF": 0.5,
        "JHT JKK JKM": 1.5,
    },
    "paklaring": {
        "SURAT KETERANGAN KERJA": 5, "PAKLARING": 5, "PENGALAMAN KERJA": 4, "SURAT REFERENSI KERJA": 5, "MENERANGKAN BAHWA": 2,
        "TELAH BEKERJA": 2.5, "PERNAH BEKERJA": 2.5, "YANG BERTANDA TANGAN": 1, "SURAT KETERANGAN": 1, "JABATAN": 0.5, "DEDIKASI": 1,
        "CERTIFICATE OF EMPLOYMENT": 4, "SAMPAI DENGAN": 0.5,
    },
    "bank": {
        "BUKU TABUNGAN": 4, "NOMOR REKENING": 4, "NO REKENING": 3.5, "NO REK": 2, "REKENING": 1, "TABUNGAN": 2, "KANTOR CABANG": 1,
        "MATA UANG": 1.5, "PENJAMINAN LPS": 2, "ACCOUNT": 1, "TANDA TANGAN": 0.5, "CIF": 0.5, "BANK": 1.5, "NAMA NASABAH": 2,
    },
    "npwp": {
        "NPWP": 3.5, "DIREKTORAT JENDERAL PAJAK": 4, "KEMENTERIAN KEUANGAN": 2, "NOMOR POKOK WAJIB PAJAK": 5, "KPP PRATAMA": 2,
        "TANGGAL TERDAFTAR": 2, "WAJIB PAJAK": 2,
    },
    "passport": {"PASPOR": 3, "PASSPORT": 3, "REPUBLIC OF INDONESIA": 2, "NATIONALITY": 1, "DATE OF EXPIRY": 1.5},
    "surat_kuasa": {"SURAT KUASA": 6, "PEMBERI KUASA": 2, "PENERIMA KUASA": 2},
    "death_cert": {"AKTA KEMATIAN": 7, "SURAT KETERANGAN KEMATIAN": 8, "SURAT KEMATIAN": 6, "TELAH MENINGGAL": 1.5},
    "heir_letter": {"SURAT KETERANGAN AHLI WARIS": 9, "KETERANGAN WARIS": 6, "SURAT PERNYATAAN AHLI WARIS": 9, "AHLI WARIS": 2},
    "birth_cert": {"AKTA KELAHIRAN": 7, "TELAH LAHIR": 2, "KUTIPAN AKTA": 1},
    "marriage": {"BUKU NIKAH": 7, "AKTA NIKAH": 7, "AKTA PERKAWINAN": 7, "KUTIPAN AKTA": 1},
    "resign_letter": {"SURAT PENGUNDURAN DIRI": 8, "PENGUNDURAN DIRI": 4, "MENGUNDURKAN DIRI": 1.5, "KETERANGAN PENGUNDURAN DIRI": 7},
    "other": {"SURAT IZIN MENGEMUDI": 9, "DRIVING LICENSE": 7, "BPJS KESEHATAN": 7, "KARTU INDONESIA SEHAT": 9, "STNK": 6, "TOTAL": 0.5},
}  # fmt: skip
_STARTS = ("SURAT", "AKTA", "BUKU", "KUTIPAN")


def scores(lines: Sequence[Line]) -> dict[str, float]:
    """What the words of each kind weigh together; each word counts once."""
    texts = [letters(line.text) for line in lines]
    found = {}
    for kind, words in WORDS.items():
        by_title = kind in _BY_TITLE
        alike = _TITLE_ALIKE if by_title else _ALIKE
        found[kind] = sum(
            weight
            for word, weight in words.items()
            if any(
                _holds(text, word, alike) for text in texts if not by_title or len(text) <= _TITLE_LENGTH * len(word)
            )
        )
    return found


def _holds(text: str, word: str, alike: float) -> bool:
    """Whether a line holds these words, a letter or two misread. Short ones have to stand there exactly."""
    if len(word) < 6:
        return word in text.split() or (" " in word and word in text)
    if len(text) < len(word) - 2:
        return False
    if word.startswith("SURAT KETERANGAN "):
        # Of what, is the one word that counts.
        alike = max(alike, _TITLE_ALIKE)
    # Spaces are lost and won in reading.
    return word in text or fuzz.partial_ratio(word.replace(" ", ""), text.replace(" ", ""), score_cutoff=alike) > 0


def kind_of(lines: Sequence[Line]) -> tuple[str, float]:
    """The kind of document and the weight of its words; "other" where nothing weighs enough."""
    weighed = scores(lines)
    kind, weight = max(weighed.items(), key=lambda one: one[1])
    return (kind, weight) if weight >= LEAST else ("other", weight)
