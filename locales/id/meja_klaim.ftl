# Halaman satu klaim: pemeriksaan, catatan internal, keputusan yang menunggu, dan pesan tertahan.

desk-next = Berikutnya
desk-take = Ambil
desk-release = Lepas
desk-taken-own = Anda yang pegang
desk-taken-by = Dipegang { $officer }
desk-assign = Alihkan
desk-assign-to = Alihkan kepada
desk-assign-late = Klaim ini baru saja diambil atau dilepas orang lain. Lihat siapa yang memegangnya sekarang.
desk-assign-unknown = Klaim ini tidak bisa dialihkan ke nama itu. Pilih petugas yang melayani cabangnya.
desk-answers = Isian
desk-note-empty = Catatannya masih kosong. Tulis dulu, contohnya: sudah ditelepon, KK baru menyusul.
desk-reason-more = + alasan lain

## Dokumen

desk-check-left = { $count } belum diperiksa
desk-check-of = Periksa { $document }
desk-check-right = Benar
desk-check-wrong = Salah
desk-proves = Yang dibuktikan dokumen ini
desk-proof = Isian
desk-proof-unread = tidak terbaca
desk-reading = Semua yang terbaca
desk-no-picture = Gambarnya tidak bisa ditampilkan di sini. Unduh aslinya.
desk-zoom-in = Perbesar
desk-zoom-out = Perkecil
desk-turn = Putar

## Catatan internal

desk-notes = Catatan internal
desk-notes-why = Hanya untuk petugas. Tidak pernah dikirim kepada peserta.
desk-notes-new = Catatan baru
desk-notes-keep = Simpan catatan

## Keputusan sebelum dikirim

desk-underway = { $step }, oleh { $officer }.
desk-underway-left = Dikirim dalam { $seconds } detik.
desk-underway-other = Buka klaimnya
desk-underway-already = Keputusan untuk klaim ini sedang menunggu. Langkah lain menyusul setelah itu.
desk-undo = Batalkan
desk-undo-late = Keputusan itu sudah terkirim, jadi tidak bisa dibatalkan lagi.
desk-unsent-undone = { $step }: dibatalkan oleh { $officer }. Tidak ada yang dikirim.
desk-unsent-refused = { $step }: pesannya ditolak oleh { $officer }. Tidak ada yang dikirim; coba dengan kata-kata lain.
desk-unsent-overtaken = { $step } tidak dikirim: klaimnya berubah lebih dulu.
desk-changed-move = { $state }, oleh { $by }, { $at }
desk-changed-parts = Baru diperbaiki: { $parts }
desk-typed = Yang tadi Anda ketik:

## Pesan tertahan

desk-held = Pesan tertahan
desk-held-why = Kata-kata petugas tentang uang, tautan, nomor HP, atau kode rahasia dibaca orang kedua dulu. Sebelum itu tidak ada yang sampai kepada peserta.
desk-held-waits = { $step }, oleh { $officer }: menunggu orang kedua, karena isinya menyebut
desk-held-holds = Isinya menyebut
desk-held-money = uang
desk-held-link = tautan
desk-held-phone = nomor HP
desk-held-secret = kode atau sandi
desk-held-send = Kirim kepada peserta
desk-held-refuse = Tolak
desk-held-none = Tidak ada pesan yang tertahan
desk-held-own = Pesan Anda sendiri dilepas oleh orang lain.
desk-held-gone = Pesan itu sudah tidak menunggu lagi. Lihat keadaannya sekarang.
desk-held-done-sent = Pesan sudah dikirim kepada peserta.
desk-held-done-refused = Pesan ditolak. Peserta tidak menerima apa-apa.

## Tombol pintas

desk-keys = Tombol pintas
desk-keys-off = Matikan tombol pintas di peramban ini
desk-keys-close = Tutup
desk-key-next = klaim berikutnya
desk-key-take = ambil atau lepaskan
desk-key-document = dokumen ke-…, 0 untuk isian
desk-key-right = dokumen benar
desk-key-wrong = dokumen salah, lalu pilih alasannya
desk-key-step = langkah dengan huruf itu
desk-key-reason = alasan ke-… (di daftar alasan)
desk-key-send = kirim
desk-key-undo = batalkan sebelum dikirim
desk-key-note = catatan internal
desk-key-zoom = perbesar, perkecil, putar
desk-key-leave = keluar dari isian
desk-key-help = bantuan ini
