## Tanda terima dan surat konfirmasi, sebagai halaman

sheet-receipt-file = tanda-terima-klaim
sheet-receipt-title = Tanda terima klaim
sheet-receipt-lead = Diterima oleh { $operator } ({ $contact }), bukan oleh BPJS Ketenagakerjaan.
sheet-receipt-caption = 🧾 Tanda terima <b>{ $claim }</b> ({ $reference }), satu halaman, untuk disimpan atau dicetak.
sheet-letter-file = surat-konfirmasi-klaim
sheet-letter-title = Surat konfirmasi jadwal
sheet-letter-lead = Dijadwalkan oleh { $operator } ({ $contact }).
sheet-letter-caption = 📅 Surat konfirmasi <b>{ $claim }</b> ({ $reference }), untuk ditunjukkan di kantor cabang.
sheet-free = Klaim ini gratis, dari awal sampai dana cair.
sheet-number = Nomor klaim
sheet-claim-heading = Klaim ini
sheet-claim = Klaim
sheet-for = Untuk
sheet-stored = Tersimpan
sheet-recorded = Tercatat
sheet-branch = Kantor cabang
sheet-address = Alamat
sheet-hours = Jam buka
sheet-item = { $item }
sheet-moment = { $time }
sheet-bring-if-asked = Kalau diminta datang, bawa yang asli
sheet-bring = Yang dibawa, yang asli
sheet-ready = Yang disiapkan di dekat Anda, yang asli
sheet-next = Selanjutnya
sheet-next-check = Petugas { $operator } memeriksa data dan dokumen Anda. Kabarnya datang sendiri di chat.
sheet-too-long = Terasa terlalu lama, atau ada yang keliru? Hubungi { $operator } ({ $contact }) dengan nomor di atas.
sheet-appointment = Jadwal Anda
sheet-day = Hari
sheet-full-day = { $day }
sheet-hour = Jam
sheet-clock = pukul { $hour }.{ $minute } { $zone }
sheet-place = Tempat
sheet-link = Panggilan video
sheet-officer-says = Pesan petugas
sheet-on-the-day = Pada harinya
sheet-at-the-door = Tunjukkan halaman ini kepada petugas di pintu, sebutkan nomor klaimnya, lalu tanyakan antrean untuk yang sudah dijadwalkan.
sheet-at-the-video = Buka tautannya beberapa menit lebih awal, di tempat yang terang, dan siapkan nomor klaim di atas.
sheet-cannot-come = Tidak bisa? Tidak apa-apa. Kabari { $operator } ({ $contact }) sebelum harinya, supaya dijadwalkan lagi.

## Berkas klaim untuk kantor cabang

dossier-title = Berkas klaim
dossier-from = Dikumpulkan oleh { $operator }, dengan izin peserta. Bukan dokumen BPJS Ketenagakerjaan.
dossier-contact = Hubungi { $operator }: { $contact }
dossier-correction = Perbaikan ke-{ $number }: berkas ini menggantikan berkas sebelumnya dengan nomor yang sama.
dossier-documents = Dokumen
dossier-count = { $count } jenis
dossier-note = Berkas ini memuat data pribadi. Simpan di tempat yang hanya bisa dibuka petugas, dan hapus kalau tidak diperlukan lagi.
dossier-data = Data formulir
dossier-conditions = Syarat
dossier-other = Lainnya
dossier-checklist = Daftar periksa dokumen
dossier-has = ada, { $count } berkas
dossier-has-not = tidak ada
dossier-not-kept = Isinya tidak tersimpan lagi.
dossier-read = Terbaca sebagai { $kind }: { $fields }
dossier-field = { $label } { $value } ({ $percent }%)
dossier-differs = { $label } berbeda: ditulis { $given }, terbaca { $read }
dossier-page-of = halaman { $number } dari { $count }
dossier-footer = { $reference } · berkas klaim, memuat data pribadi
dossier-mail-subject = [{ $reference }] Berkas klaim { $claim }
dossier-mail-subject-part = [{ $reference }] Berkas klaim { $claim } (bagian { $number } dari { $count })
dossier-mail =
    Berkas klaim { $claim } dengan nomor { $reference }.

    Isi lampiran:
    { $files }

    Lampirannya memuat data pribadi. Jangan diteruskan ke orang yang tidak menanganinya.
dossier-mail-part =
    Berkas klaim { $claim } dengan nomor { $reference }, bagian { $number } dari { $count }.

    Isi lampiran:
    { $files }

    Lampirannya memuat data pribadi. Jangan diteruskan ke orang yang tidak menanganinya.
