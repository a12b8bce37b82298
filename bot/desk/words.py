"""What the desk calls the states and steps of a claim. For officers; the participant's words are in the locales."""

from __future__ import annotations

STATES: dict[str, str] = {
    "filing": "Sedang dikirim",
    "unknown": "Belum pasti terkirim",
    "recorded": "Baru masuk",
    "verifying": "Diperiksa",
    "needs_correction": "Perlu perbaikan",
    "scheduled": "Dijadwalkan",
    "approved": "Disetujui",
    "paying": "Sedang ditransfer",
    "paid": "Dana ditransfer",
    "rejected": "Ditolak",
    "withdrawn": "Dibatalkan peserta",
}

TONES: dict[str, str] = {
    "recorded": "new",
    "verifying": "busy",
    "scheduled": "busy",
    "approved": "good",
    "paying": "good",
    "paid": "good",
    "needs_correction": "wait",
    "unknown": "wait",
    "filing": "wait",
    "rejected": "bad",
    "withdrawn": "bad",
}
"""The colour a state is shown in; the word beside it says the same."""

WAITING = ("recorded", "verifying", "scheduled", "approved", "paying")
"""States in which a claim waits for an officer."""

STEPS: dict[str, str] = {
    "verifying": "Mulai memeriksa",
    "needs_correction": "Minta perbaikan",
    "scheduled": "Jadwalkan pertemuan",
    "approved": "Setujui klaim",
    "paying": "Mulai transfer",
    "paid": "Tandai dana sudah ditransfer",
    "rejected": "Tolak klaim",
}

RESCHEDULE = "Ubah jadwal"
RESUME = "Lanjutkan pemeriksaan"

NOTES: dict[str, tuple[str, str, str]] = {
    "reason": (
        "Catatan untuk peserta (wajib)",
        "Jelaskan apa yang kurang dan apa yang harus dilakukan peserta, dengan kalimat sederhana.",
        "Contoh: Foto KTP kurang jelas di bagian tanggal lahir. Mohon kirim foto baru, tanpa pantulan cahaya.",
    ),
    "appointment": (
        "Tanggal, jam, dan tempat (wajib)",
        "Tulis kapan, di mana, dan apa yang harus dibawa.",
        "Contoh: Senin, 7 Desember 2026, pukul 10.00 di kantor cabang, lantai 2. Bawa KTP asli dan buku tabungan.",
    ),
    "optional": ("Catatan untuk peserta (boleh kosong)", "", ""),
}

REJECTION_HINT = "Jelaskan alasannya dan apa yang masih dapat dilakukan peserta, dengan kalimat sederhana."
REJECTION_EXAMPLE = (
    "Contoh: Kepesertaan Anda di perusahaan lain masih aktif. Anda dapat mengajukan lagi setelah dinonaktifkan."
)

ACTORS: dict[str, str] = {
    "participant": "Peserta",
    "service": "Sistem",
    "simulation": "Petugas simulasi",
    "officer": "Petugas",
}


def step(state: str, to: str) -> str:
    """What the button says that moves a claim from `state` to `to`."""
    if state == to == "scheduled":
        return RESCHEDULE
    if state == "needs_correction" and to == "verifying":
        return RESUME
    return STEPS[to]


def actor(by: str) -> str:
    """Who made a move, as shown in the history."""
    return ACTORS.get(by) or by.title()


HINTS: dict[str, str] = {
    "filing": "Klaim sedang dikirim ke meja layanan. Belum ada yang perlu dilakukan.",
    "unknown": "Layanan tujuan belum memberi jawaban pasti. Sistem menanyakannya lagi sendiri.",
    "needs_correction": "Menunggu peserta memperbaiki klaim lewat Telegram.",
    "paid": "Klaim selesai: dana sudah ditransfer.",
    "rejected": "Klaim ditolak. Tidak ada langkah lagi.",
    "withdrawn": "Peserta membatalkan klaim ini. Tidak ada langkah lagi.",
}

STALE = "Klaim ini sudah berubah sejak Anda membukanya, jadi tidak ada yang dilakukan. Lihat keadaannya sekarang di bawah ini."
"""Shown when somebody else was quicker."""

VERDICTS: dict[str, str] = {
    "too_small": "gambarnya terlalu kecil",
    "too_dark": "terlalu gelap",
    "blurred": "buram",
    "moved": "bergoyang",
    "glare": "silau",
    "cropped": "terpotong",
    "not_a_document": "tidak terlihat seperti dokumen",
    "wrong_document": "terlihat seperti dokumen lain",
    "unreadable": "tulisannya sulit dibaca",
}
"""Why a picture can't be read well, to go on a sentence with."""

KINDS: dict[str, str] = {
    "ktp": "e-KTP",
    "kpj": "kartu peserta",
    "kk": "Kartu Keluarga",
    "bank": "buku tabungan",
    "npwp": "NPWP",
    "paklaring": "paklaring",
    "passport": "paspor",
    "resign_letter": "surat pengunduran diri",
    "surat_kuasa": "surat kuasa",
    "death_cert": "surat kematian",
    "heir_letter": "surat keterangan ahli waris",
    "birth_cert": "akta kelahiran",
    "marriage": "buku nikah",
}
"""What a page looks like."""

FIELDS: dict[str, str] = {
    "nik": "NIK",
    "name": "Nama",
    "birth": "Tanggal lahir",
    "kpj": "Nomor KPJ",
    "kk": "Nomor KK",
    "niks": "NIK di KK",
    "account": "Nomor rekening",
    "bank": "Bank",
    "holder": "Pemilik rekening",
    "npwp": "NPWP",
    "company": "Perusahaan",
    "start": "Mulai bekerja",
    "end": "Berhenti bekerja",
}
"""What was read on a page."""

SURENESS: dict[str, str] = {"sure": "yakin", "unsure": "kurang yakin", "guess": "hanya dugaan"}

GIVEN, READ = "Jawaban", "Di foto"
NOTHING = "·"
"""Stands in a comparison where the other line has a sign and this one has none."""

UNREAD = "Belum dibaca otomatis. Periksa sendiri isinya."
UNREAD_SHORT = "belum dibaca otomatis"
PHOTO_OF = "{document}, foto {number} dari {count}"
SAME_FILE = "file yang sama dengan {document}"
DIFFERS = "{label} berbeda"
NOT_AMONG = "tidak ada di antara nomor yang terbaca"
MISSING = "Filenya sudah tidak tersimpan."


UNRECOGNISED = "Jenis dokumennya tidak dikenali."


def sentence(words: str) -> str:
    """The words as the beginning of a sentence; the names in them keep their capitals."""
    return words[:1].upper() + words[1:]


def doubt(verdict: str) -> str:
    """That a photo was taken at the third try in spite of this verdict."""
    return f"diterima setelah 3 kali: {VERDICTS.get(verdict, verdict)}"


def differing(count: int, digits: bool) -> str:
    """In how many places two writings differ."""
    return f"{count} angka berbeda" if digits else f"{count} huruf atau tanda berbeda"
