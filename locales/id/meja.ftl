# Meja klaim: semua yang dibaca petugas. Tanpa tanda HTML.

## Di setiap halaman

desk-title = Meja klaim
desk-skip = Langsung ke isi
desk-account = Akun
desk-sign-out = Keluar

## Masuk

desk-sign-in = Masuk
desk-officers-only = Halaman ini hanya untuk petugas. Setiap klaim yang dibuka dicatat.
desk-name = Nama
desk-password = Kata sandi
desk-ask-for-link = Belum punya kata sandi, atau lupa? Minta tautan masuk sekali pakai kepada pengelola.
desk-wrong-password = Nama atau kata sandi tidak cocok. Periksa huruf besar-kecil kata sandi, lalu coba lagi.
desk-wait = Terlalu banyak percobaan. Demi keamanan, coba lagi dalam { $span }.
desk-link = Tautan masuk
desk-link-once = Tautan masuk sekali pakai
desk-link-press = Tekan tombol di bawah untuk masuk. Setelah itu tautan ini tidak dapat dipakai lagi.
desk-link-enter = Masuk ke meja klaim
desk-link-yours = Jangan teruskan tautan ini kepada siapa pun.
desk-link-used = Tautan ini sudah dipakai atau sudah lewat masanya. Minta tautan baru kepada pengelola.
desk-link-wait = Terlalu banyak percobaan. Coba lagi dalam { $span }.
desk-link-no-more = Masuk dengan kata sandi

## Akun

desk-password-saved = Kata sandi tersimpan. Sesi Anda di perangkat lain sudah diakhiri.
desk-password-set = Pasang kata sandi
desk-password-change = Ganti kata sandi
desk-password-why = Dengan kata sandi Anda dapat masuk lagi kapan saja tanpa tautan baru.
desk-password-old = Kata sandi lama
desk-password-new = Kata sandi baru
desk-password-rule = Minimal { $least } karakter. Tip: rangkai empat kata yang tidak berhubungan.
desk-password-again = Ketik sekali lagi
desk-password-save = Simpan kata sandi
desk-password-short = Kata sandi minimal { $least } karakter. Tip: rangkai empat kata yang tidak berhubungan.
desk-password-long = Kata sandi paling panjang { $most } karakter.
desk-password-easy = Kata sandi ini terlalu mudah ditebak. Tip: rangkai empat kata yang tidak berhubungan.
desk-password-unlike = Kedua isian kata sandi baru tidak sama. Ketik ulang keduanya.
desk-password-wait = Terlalu banyak percobaan. Coba lagi beberapa menit lagi.
desk-password-old-wrong = Kata sandi lama tidak cocok.
desk-sign-out-everywhere = Keluar dari semua perangkat
desk-sign-out-everywhere-why = Mengakhiri semua sesi Anda, termasuk yang ini. Pakai bila Anda lupa keluar di komputer lain.

## Daftar klaim

desk-claims = Daftar klaim
desk-filter = Saring menurut status
desk-waiting = Menunggu petugas
desk-all = Semua
desk-late = Terlambat
desk-late-for = terlambat, { $span }
desk-asks-other-day = Minta hari lain
desk-attendance-coming = Peserta akan datang.
desk-attendance-other-day = Peserta minta hari lain: “{ $wish }” Jadwal ini tetap berlaku sampai Anda membuat yang baru.
desk-attendance-day = Peserta minta hari lain: { $day }. Jadwal ini tetap berlaku sampai Anda membuat yang baru.
desk-unreached = Kabar tidak sampai kepada peserta: sejak { $since } bot diblokirnya. Yang dikirim sesudah itu belum dibaca; hubungi lewat telepon bila mendesak.
desk-attendance-none = Peserta belum menjawab jadwal ini.
desk-no-reference = Belum ada nomor
desk-filed = Diajukan
desk-none-waiting = Semua sudah ditangani
desk-none-waiting-why = Tidak ada klaim yang menunggu petugas. Klaim baru muncul di sini begitu diajukan.
desk-none = Tidak ada klaim di sini
desk-none-do = Pilih status lain di atas.
desk-pages = Halaman
desk-page-of = Halaman { $page } dari { $pages }
desk-just-now = baru saja
desk-since = sudah { $span }

desk-state-filing = Sedang dikirim
desk-state-unknown = Belum pasti terkirim
desk-state-recorded = Baru masuk
desk-state-verifying = Diperiksa
desk-state-needs_correction = Perlu perbaikan
desk-state-scheduled = Dijadwalkan
desk-state-approved = Disetujui
desk-state-paying = Sedang ditransfer
desk-state-returned = Dikembalikan bank
desk-state-paid = Dana ditransfer
desk-state-rejected = Ditolak
desk-state-withdrawn = Dibatalkan peserta

## Satu klaim: data peserta

desk-claim = Klaim
desk-correction = perbaikan ke-{ $number }
desk-section-person = Data peserta
desk-section-account = Rekening tujuan
desk-section-branch = Cabang
desk-section-reason = Alasan dan syarat

## Satu klaim: langkah

desk-steps = Langkah berikutnya
desk-moved = Tersimpan. Klaim ini sekarang: { $state }. Peserta diberi tahu lewat Telegram.
desk-stale = Klaim ini sudah berubah sejak Anda membukanya, jadi tidak ada yang dilakukan. Lihat keadaannya sekarang di bawah ini.
desk-hint-filing = Klaim sedang dikirim ke meja layanan. Belum ada yang perlu dilakukan.
desk-hint-unknown = Layanan tujuan belum memberi jawaban pasti. Sistem menanyakannya lagi sendiri.
desk-hint-needs_correction = Menunggu peserta memperbaiki klaim lewat Telegram.
desk-hint-paid = Klaim selesai: dana sudah ditransfer.
desk-hint-returned = Bank mengembalikan dananya. Minta peserta memperbaiki rekening, atau kirim ulang.
desk-hint-rejected = Klaim ditolak. Kalau ternyata keliru, pemeriksaan masih bisa dilanjutkan.
desk-hint-withdrawn = Peserta membatalkan klaim ini. Tidak ada langkah lagi.
desk-step-verifying = Mulai memeriksa
desk-step-verifying-again = Lanjutkan pemeriksaan
desk-step-needs_correction = Minta perbaikan
desk-step-scheduled = Jadwalkan pertemuan
desk-step-scheduled-again = Ubah jadwal
desk-step-approved = Setujui klaim
desk-step-paying = Mulai transfer
desk-step-paying-again = Kirim ulang transfer
desk-step-returned = Catat dana dikembalikan bank
desk-step-paid = Tandai dana sudah ditransfer
desk-step-rejected = Tolak klaim
desk-told = Peserta akan membaca di Telegram:
desk-told-first = Peserta akan membaca ini di Telegram, ditambah isian di atas. Tekan Pratinjau untuk melihat semuanya:
desk-look = Pratinjau
desk-reasons-document = Dokumen
desk-reasons-field = Isian
desk-reasons-claim = Seluruh klaim
desk-reasons-hint = Pilih satu alasan atau lebih. Kata-kata sendiri hanya di samping alasan.
desk-reason = Alasan { $number }
desk-reason-what = Apa yang kurang
desk-reason-none = – tidak ada –
desk-reason-about = Dokumen atau isian yang mana
desk-reason-about-claim = – seluruh klaim –
desk-reason-words = Kata-kata sendiri (boleh kosong)
desk-reason-missing = Pilih dulu alasannya, contohnya: Foto … belum bisa dibaca, dokumen e-KTP.
desk-reason-only-words = Pilih dulu alasan untuk kata-kata itu. Tidak ada yang cocok? Pilih alasan terakhir di daftar.
desk-reason-blocks = Alasan itu tidak menghalangi klaim. Pilih juga alasan yang perlu dibereskan, contohnya: Foto … belum bisa dibaca.
desk-reason-about-document = Pilih dokumen untuk alasan “{ $reason }”, contohnya e-KTP.
desk-reason-about-field = Pilih isian untuk alasan “{ $reason }”, contohnya Nomor rekening.
desk-reason-unfit = Alasan “{ $reason }” tidak cocok untuk { $about }. Pilih isian lain, contohnya Nomor rekening untuk rekening yang ditutup.
desk-reason-note-missing = Tulis kata-kata Anda untuk alasan “{ $reason }”, contohnya: Tanggal di surat belum lengkap.
desk-appointment-day-label = Tanggal
desk-appointment-time-label = Waktu ({ $zone })
desk-appointment-place-label = Tempat
desk-appointment-link-label = Tautan video (kalau lewat video)
desk-appointment-bring-label = Yang perlu dibawa, satu per baris
desk-appointment-day = Isi tanggalnya, contohnya 2026-12-07 atau 7-12-2026.
desk-appointment-time = Isi waktunya, contohnya 10.00.
desk-appointment-past = Waktu itu sudah lewat. Pilih waktu yang masih akan datang.
desk-appointment-place = Isi tempatnya, contohnya Kantor cabang Pamekasan, atau tautan video.
desk-appointment-link = Tulis tautan video lengkap, contohnya https://rapat.contoh.id/ruang-1.
desk-corrected = Baru diperbaiki:
desk-corrected-for = Perbaikan diminta oleh { $officer }
desk-note-optional = Catatan untuk peserta (boleh kosong)
desk-note-language = Peserta ini membaca { $language }: tulis catatannya dalam bahasa itu.
desk-note-long = Catatan ini { $length } karakter; paling panjang { $most }. Persingkat sedikit.

## Satu klaim: riwayat

desk-history = Riwayat
desk-history-none = Belum ada langkah.
desk-actor-participant = Peserta
desk-actor-service = Sistem
desk-actor-simulation = Petugas simulasi
desk-actor-officer = Petugas

## Satu klaim: dokumen

desk-documents = Dokumen
desk-documents-none = Klaim ini tanpa dokumen.
desk-look-at = Perlu dilihat
desk-open = Buka
desk-download = Unduh aslinya
desk-document-gone = Filenya sudah tidak tersimpan.
desk-photo-of = { $document }, foto { $number } dari { $count }
desk-enlarge = { $document }: buka besar
desk-enlarge-page = { $document }, halaman { $page }: buka besar
desk-size-kb = { $size } KB
desk-size-mb = { $size } MB

desk-doubt = diterima setelah 3 kali: { $verdict }
desk-same-file = file yang sama dengan { $document }
desk-differs = { $label } berbeda
desk-unread = Belum dibaca otomatis. Periksa sendiri isinya.
desk-unread-short = belum dibaca otomatis
desk-absent = tidak dikirim peserta ({ $why })
desk-verdict-too_small = gambarnya terlalu kecil
desk-verdict-too_dark = terlalu gelap
desk-verdict-blurred = buram
desk-verdict-moved = bergoyang
desk-verdict-glare = silau
desk-verdict-cropped = terpotong
desk-verdict-not_a_document = tidak terlihat seperti dokumen
desk-verdict-unreadable = tulisannya sulit dibaca
desk-verdict-wrong_document = terlihat seperti dokumen lain

desk-recognised = Dikenali: { $kind }
desk-looks-like = Terlihat seperti { $kind }
desk-unrecognised = Jenis dokumennya tidak dikenali.
desk-field-nik = NIK
desk-field-name = Nama
desk-field-birth = Tanggal lahir
desk-field-kpj = Nomor KPJ
desk-field-kk = Nomor KK
desk-field-niks = NIK di KK
desk-field-account = Nomor rekening
desk-field-bank = Bank
desk-field-holder = Pemilik rekening
desk-field-npwp = NPWP
desk-field-company = Perusahaan
desk-field-start = Mulai bekerja
desk-field-end = Berhenti bekerja
desk-read-sure = yakin
desk-read-unsure = kurang yakin
desk-read-guess = hanya dugaan

desk-given = Jawaban
desk-read = Di foto
desk-compared = Jawaban: { $given }. Di foto: { $read }.
desk-differing-digits = { $count } angka berbeda
desk-differing-signs = { $count } huruf atau tanda berbeda
desk-names-same = orang yang sama (hanya tanda, gelar, singkatan, atau urutan)
desk-names-alike = mirip, mungkin beda ejaan atau ada kata yang kurang
desk-names-shared = hanya sebagian kata sama, periksa orangnya
desk-names-other = nama orang lain
desk-not-among = tidak ada di antara nomor yang terbaca

## Yang tidak bisa ditampilkan

desk-error-400-title = Permintaan tidak dimengerti
desk-error-400-advice = Muat ulang halaman sebelumnya, lalu coba lagi.
desk-error-403-title = Tidak dapat dilanjutkan
desk-error-403-advice = Halaman terlalu lama terbuka atau sesi sudah berakhir. Muat ulang, lalu coba lagi.
desk-error-404-title = Halaman tidak ditemukan
desk-error-404-advice = Mungkin alamatnya salah ketik, atau data ini sudah tidak disimpan.
desk-error-405-title = Tidak dapat dilanjutkan
desk-error-405-advice = Buka halaman ini dari daftar klaim.
desk-error-413-title = Isian terlalu panjang
desk-error-413-advice = Kembali ke halaman sebelumnya dan persingkat isiannya.
desk-error-500-title = Ada gangguan di sistem kami
desk-error-500-advice = Ini bukan kesalahan Anda, dan tidak ada yang hilang. Coba lagi beberapa saat lagi; kalau tetap begini, hubungi pengelola.
desk-error-right-title = Bagian ini bukan untuk peran Anda
desk-error-right-advice = Peran Anda tidak termasuk hak untuk ini. Kalau Anda memerlukannya, minta kepada pengelola.
desk-error-tampered-title = Klaim ini tidak sesuai segelnya
desk-error-tampered-advice = Datanya diubah di luar sistem ini, jadi tidak ditampilkan dan tidak bisa diproses. Beri tahu pengelola, supaya semuanya diperiksa.
desk-error-back = Ke daftar klaim
