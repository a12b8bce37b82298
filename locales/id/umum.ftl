## Tempat bertanya: telepon BPJS Ketenagakerjaan hanya disebut lewat istilah-istilah ini

-bpjs-phone = 175
-bpjs-phone-ready = 175 (siapkan NIK dan nomor KPJ)
-bpjs-phone-about = <b>175</b>, telepon BPJS Ketenagakerjaan: soal kepesertaan, saldo, dan klaim yang diajukan di sana. Menurut berita tahun 2021 buka pukul 06.00–22.00 WIB; jam sekarang dan tarif teleponnya belum kami pastikan. Siapkan NIK dan nomor KPJ.
contact-phone = Telepon: { $phone }
contact-hours = Jam: { $hours }
contact-address = Alamat: { $address }
contact-link = Situs: { $link }

## Tombol

btn-back = ⬅️ Kembali
btn-save = 💾 Simpan dulu
btn-cancel = ❌ Batal
btn-help = ❓ Bantuan
btn-menu = ☰ Menu
btn-continue = ▶️ Lanjutkan
btn-go-on = Lanjut ➡️
btn-consent-all = ✅ Setuju semua, lanjut
btn-consent-each = ☑️ Pilih satu per satu
btn-done = ✅ Selesai memilih
btn-ticked = ☑️ { $label }
btn-unticked = ⬜ { $label }
btn-doubt-yes = ✅ Sudah benar
btn-doubt-no = ✏️ Tulis ulang
btn-share-contact = 📱 Bagikan nomor saya
btn-skip-document = Belum punya, lewati
btn-lack-document = Hilang/belum ada, lanjut dulu
btn-lack-kpj_card = Kartu hilang, lanjut dulu
btn-lack-id = KTP tidak ada, lanjut dulu
btn-without-nik = Tidak tahu NIK, lanjut dulu
btn-without-kpj = Lupa nomor KPJ
btn-without-phone = Tidak punya HP sendiri
btn-without-npwp = Belum punya NPWP
btn-without-bank = Belum punya rekening
btn-without-account = Lupa nomor rekening
btn-without-branch = Tidak tahu cabangnya
btn-without-date = Lupa tanggalnya
btn-without-plain = Tidak tahu, lanjut dulu
btn-as-typed = Simpan seperti yang saya tulis
btn-person = 👤 Bicara dengan petugas
btn-change = ✏️ { $label }
btn-keep = ✓ Tetap seperti ini
btn-change-answer = ✏️ Jawab ulang
btn-confirm = ✅ Sudah benar, lanjut ke PIN
btn-confirm-correction = ✅ Kirim perbaikan, ke PIN
btn-switch = ➡️ { $claim }
btn-look-at = 🔎 { $claim }
btn-remind-on = 🔔 Ingatkan { $day }
btn-remind-week = 🔔 Ingatkan saya seminggu lagi
btn-claim-this = 📝 Ajukan klaim ini
btn-resume = ▶️ { $claim }
btn-back-to-claim = ▶️ Kembali ke klaim saya
btn-cancel-yes = 🗑 Ya, hapus
btn-cancel-correction = 🗑 Batalkan
btn-correct = ✏️ Perbaiki sekarang
btn-mend-document = 📷 { $label }
btn-mend-field = ✏️ { $label }
btn-mend-send = ✅ Kirim perbaikan
btn-again = 🔁 Ajukan lagi
btn-withdraw = ❌ Batalkan klaim ini
btn-withdraw-yes = Ya, batalkan
btn-withdraw-no = Tidak jadi
btn-delete-draft = 🗑 Hapus draf ini
btn-delete-all = 🗑 Hapus semua data saya
btn-delete-yes = Ya, hapus
btn-delete-reminders = 🔕 Hapus pengingat
btn-withdraw-consent = ✋ Cabut izin
btn-unremind = 🔕 { $number }. { $day }

## Menu

menu-claim = 📝 Ajukan klaim
menu-check = ✅ Cek syarat
menu-status = 📍 Status
menu-documents = 📄 Dokumen
menu-ask = 💬 Tanya
menu-language = 🌐 Bahasa
menu-data = 🔒 Data saya
menu-help = ❓ Bantuan
menu-what = Mau mulai dari mana?

command-start = Mulai dari awal
command-menu = Menu utama
command-claim = Ajukan klaim
command-check = Cek apakah saya sudah bisa klaim
command-status = Status klaim saya
command-documents = Dokumen yang perlu disiapkan
command-ask = Tanya soal klaim
command-reminders = Pengingat saya
command-language = Ganti bahasa
command-data = Lihat atau hapus data saya
command-help = Bantuan

bot-description =
    Membantu Anda mengajukan klaim BPJS Ketenagakerjaan langkah demi langkah. Dijalankan oleh { $operator }, bukan oleh BPJS Ketenagakerjaan. Gratis.
    Bot ini tidak pernah meminta kata sandi JMO, OTP, PIN bank, atau kode Telegram.
bot-short-description = Bantu klaim BPJS Ketenagakerjaan. Gratis. Oleh { $operator }, bukan oleh BPJS.

## Sapaan

welcome =
    👋 <b>Halo! Saya bantu Anda mengajukan klaim BPJS Ketenagakerjaan, satu per satu.</b>

    Saya dijalankan <b>{ $operator }</b>, bukan BPJS Ketenagakerjaan. Klaim itu <b>gratis</b>; kalau ada yang minta uang, itu bukan kami.
    Jawaban Anda tersimpan. Boleh berhenti kapan saja.
welcome-safe =
    🔐 Satu-satunya kode yang saya minta: <b>PIN Klaim</b>, di akhir. Kata sandi atau OTP JMO, PIN bank, kode Telegram: <b>tidak pernah</b>.
    Nama bot ini <b>@{ $username }</b>. Ragu? Tanya { $operator } ({ $contact }).

## Persetujuan

consent-notice =
    <b>Boleh kami simpan data Anda untuk klaim ini?</b>
    Jawaban dan foto Anda kami simpan terkunci. Kapan saja bisa Anda lihat, hapus, atau cabut izinnya di <b>Data saya</b> (UU 27/2022, versi { $version }). Setelah diajukan, klaimnya disimpan { $operator }.

    Tiga izin yang kami minta:
consent-claim = 1. <b>Data untuk klaim.</b> Hanya untuk mengajukan dan memantau klaim ini.
consent-abroad = 2. <b>Lewat Telegram.</b> Telegram bisa membaca chat ini, dan servernya di luar negeri. Kurang nyaman? Ajukan saja di kantor cabang.
consent-remind = 3. <b>Pengingat</b> (tidak wajib). Kalau Anda minta, kami ingatkan.
consent-claim-short = Data untuk klaim
consent-abroad-short = Lewat Telegram
consent-remind-short = Pengingat (tidak wajib)
consent-needed = Untuk mengajukan klaim di sini, izin 1 dan 2 diperlukan. Tanpa izin pun Anda tetap bisa cek syarat, melihat dokumen yang perlu disiapkan, dan bertanya.
consent-withdrawn = Izin Anda sudah dicabut. Draf Anda tidak kami proses lagi; hapus di <b>Data saya</b> kalau mau. Untuk klaim yang sudah diajukan, hubungi { $operator } ({ $contact }).

## Klaim: memilih, melanjutkan, berhenti

choose-situation = <b>Apa yang terjadi?</b> Pilih yang paling cocok. Kalau ternyata kurang pas, nanti saya beri tahu.
choose-reason = <b>{ $situation }</b>: yang mana yang paling cocok?
condolence = 🕊 Kami turut berduka. Supaya tidak ada hak yang terlewat, pilih yang sesuai; boleh lebih dari satu, satu per satu.
btn-other-situation = ↩️ Yang lain
situation-left_work = 💼 Berhenti kerja atau PHK
situation-old_age = 👴 Usia pensiun
situation-partial = 🏠 Sebagian JHT, masih kerja
situation-accident = 🚑 Kecelakaan atau sakit kerja
situation-disabled = ♿ Cacat total tetap
situation-death = 🕊 Peserta meninggal
situation-school = 🎓 Beasiswa anak
situation-abroad = ✈️ Pindah negara selamanya
estimate-begin = 🧮 Perkiraan: <b>{ $claim }</b>. Yang Anda ketik di sini tidak disimpan.
estimate-title = 🧮 <b>Perkiraan, bukan janji: { $claim }</b>
not-taken-here = <b>{ $claim }</b> tidak diajukan lewat { $operator }. Saya tetap bisa membantu cek syarat dan menyiapkan dokumennya.
file-at-jmo = 📍 Diajukan lewat aplikasi <b>JMO</b> (saldo sampai { LAW("jmo_balance_limit") }), Lapak Asik (lapakasik.bpjsketenagakerjaan.go.id), atau kantor cabang.
file-at-lapak_asik = 📍 Diajukan lewat <b>Lapak Asik</b> (lapakasik.bpjsketenagakerjaan.go.id) atau kantor cabang.
file-at-by-balance = 📍 Di luar bot ini: saldo sampai { $limit } lewat aplikasi <b>JMO</b>; di atas itu lewat <b>Lapak Asik</b> (lapakasik.bpjsketenagakerjaan.go.id). Belum tahu saldo? Datang ke kantor cabang.
file-at-siapkerja = 📍 JKP diajukan di <b>SIAPkerja</b> (siapkerja.kemnaker.go.id), bukan di JMO atau Lapak Asik.
file-at-branch = 📍 Diajukan di <b>kantor cabang</b> BPJS Ketenagakerjaan. Alamatnya: bpjsketenagakerjaan.go.id/kontak.html atau telepon { -bpjs-phone }.
paid-within = Setelah BPJS Ketenagakerjaan menerima berkas yang lengkap dan benar, { $programme } dibayar paling lama { $days } hari kerja ({ $regulation }).{ $late }
paid-late = { " " }Kalau BPJS terlambat, ada tambahan { $percent }% untuk tiap hari terlambat.
paid-unknown = Berapa lama sampai dibayar, cabang yang bisa memberi tahu. Tanyakan juga ke { -bpjs-phone }.
claim-begin = Baik, kita mulai: <b>{ $claim }</b>. Pertama, beberapa pertanyaan tentang syaratnya.
check-choose = <b>Cek syarat</b>: saya tidak menanyakan nama, NIK, atau rekening, dan jawabannya tidak disimpan. Apa yang terjadi?
btn-share = 📤 Bagikan
btn-back-to-check = ↩️ Kembali ke hasil cek
btn-estimate = 🧮 Perkiraan uangnya
share-title = <b>Hasil cek syarat klaim</b>, { $day }, lewat bot { $operator } (bukan BPJS Ketenagakerjaan)
share-foot = Ini bukan keputusan; yang memutuskan BPJS Ketenagakerjaan. Klaim itu gratis. Cek sendiri: @{ $username }
share-how = Pesan di atas bisa Anda teruskan ke siapa saja. Tidak ada data Anda di dalamnya.
check-begin = Cek syarat: <b>{ $claim }</b>.
check-eligible = ✅ <b>Sepertinya sudah bisa.</b> Menurut jawaban Anda, syarat <b>{ $claim }</b> terpenuhi. Yang memutuskan tetap BPJS Ketenagakerjaan.
check-documents =
    Dokumen yang perlu disiapkan:
    { $documents }
check-forgotten = Cek selesai. Jawaban tadi tidak saya simpan.
gates-passed = ✅ Menurut jawaban Anda, syarat <b>{ $claim }</b> terpenuhi. Sekarang data diri.
resumed = Kita lanjutkan: <b>{ $claim }</b>. Jawaban Anda masih ada.
saved = 💾 Tersimpan. <b>{ $claim }</b> menunggu Anda; besok atau bulan depan pun masih ada.
switched = Kita pindah ke <b>{ $claim }</b>. Jawaban yang sudah Anda isi ikut terbawa.
claim-gone = Jenis klaim ini sedang tidak dilayani di sini. Jawaban Anda masih tersimpan. Silakan hubungi kantor cabang atau { -bpjs-phone }.
cancel-sure = Hapus <b>{ $claim }</b> dan semua isinya? Kalau hanya mau istirahat, pilih “Simpan dulu”.
cancel-sure-correction = Batalkan perbaikan <b>{ $claim }</b>? Klaim yang sudah diajukan tidak dihapus, dan masih bisa Anda perbaiki nanti.
deleted = Sudah dihapus: <b>{ $claim }</b>.
deleted-correction = Perbaikan <b>{ $claim }</b> dibatalkan. Klaim Anda masih menunggu perbaikan; buka <b>Status</b> untuk melanjutkan.
already-filed = <b>{ $claim }</b> Anda sudah diajukan dan sedang berjalan, jadi tidak perlu diajukan lagi.

## Di setiap langkah

progress = <i>Langkah { $step } dari { $total } { $bar }</i>
progress-mend = <i>Perbaikan { $step } dari { $total }</i>
taken = ✓ { $label }: <b>{ $value }</b>
ask-again =
    Karena itu berubah, ini perlu ditanyakan lagi:
    { $labels }
not-needed =
    Ini tidak diperlukan lagi:
    { $labels }
change-now = Jawaban Anda: <b>{ $value }</b> ({ $label }). Mau diganti? Jawab lagi. Tidak? Tekan “Tetap seperti ini”.
type-again = Silakan tulis lagi.
offer-again = Yang mana? Pilih satu tombol di bawah, atau ketik lagi.
keyboard-away = Baik.
nothing = –
help-here =
    ❓ <b>Kenapa ini ditanyakan?</b>
    { $why }

    Masih bingung? Tanya { $operator } ({ $contact }), kantor cabang, atau { -bpjs-phone-ready }.
help-place = Pilih salah satu tombol di bawah. Semua jawaban Anda tersimpan.
help-meaning =
    ❓ <b>Apa artinya ini?</b>
    { $why }

    Masih bingung? Tanya { $operator } ({ $contact }), kantor cabang, atau { -bpjs-phone-ready }.
help-card = Ini belum keputusan BPJS Ketenagakerjaan. Menurut jawaban Anda, ada satu syarat yang belum terpenuhi; di atas tertulis kenapa dan apa yang bisa dilakukan. Jawabannya keliru? Tekan “Jawab ulang”.
help-result = Ini belum keputusan BPJS Ketenagakerjaan, hanya hasil dari jawaban Anda. Kalau ada jawaban yang keliru, tekan “Jawab ulang”.
help-review = Ini semua yang akan dikirim. Periksa pelan-pelan; yang salah masih bisa diubah. Setelah ini Anda menerima PIN Klaim, dan barulah klaimnya terkirim.
help-pin = PIN Klaim memastikan bahwa yang mengirim benar Anda. PIN lewat e-mail belum datang? Lihat juga folder spam. Sekali pakai; jangan berikan kepada siapa pun.
help-person = 👤 Hubungi { $operator } ({ $contact }) dan sebutkan bahwa Anda sedang mengisi klaim di sini. Bisa juga ke kantor cabang BPJS Ketenagakerjaan, atau telepon { -bpjs-phone-ready }.
help =
    <b>Bantuan</b>
    • Ketuk tombol, atau ketik jawabannya. Dua-duanya bisa.
    • /klaim mengajukan klaim, /status melihat kabar klaim, /menu kembali ke awal.
    • Salah jawab? Tekan Kembali, atau tombol ✏️ di ringkasan.

    <b>Bicara dengan orang</b>
    👤 <b>{ $operator }</b>, yang menjalankan bot ini: soal klaim yang diajukan di sini.
    { $contacts }
    📞 { -bpjs-phone-about }
    🏢 Kantor cabang BPJS Ketenagakerjaan. Bawa KTP dan kartu peserta.
use-buttons = Silakan pilih salah satu tombol di bawah ya.
button-old = Tombol itu dari pesan lama. Sekarang kita ada di sini:
button-other-claim = Tombol itu untuk klaim lain (<b>{ $claim }</b>). Sekarang kita ada di sini:
button-old-passing = Itu sudah terjawab. Lanjutkan di pesan paling bawah, ya.
button-other-claim-passing = Tombol itu untuk klaim lain ({ $claim }). Lanjutkan di pesan paling bawah, ya.
unknown-command = Perintah itu tidak ada. Tekan ☰ Menu, atau ketik pertanyaan Anda.
edited = Pesan yang diubah tidak saya baca ulang, supaya jawaban Anda tidak tertukar. Mau mengganti jawaban? Tulis pesan baru, atau tekan Kembali.
forwarded = Pesan terusan tidak saya pakai sebagai jawaban. Tolong ketik sendiri jawabannya ya.
other-kind = Saya belum bisa membaca itu. Tolong jawab dengan tulisan, tombol, atau foto dokumen.
other-voice = Maaf, saya belum bisa mendengar suara. Tolong jawab dengan tulisan atau tombol.
other-video = Maaf, itu terkirim sebagai video (Live Photo dan GIF juga begitu), dan video belum bisa saya lihat. Pilih fotonya di galeri, lalu kirim sebagai foto.
shared-not-now = Itu tidak diperlukan di langkah ini, jadi tidak saya simpan.
hiccup = Maaf, tadi ada gangguan di pihak kami. Jawaban Anda sebelumnya aman. Tolong kirim lagi yang terakhir.
secret-telegram_code = 🚫 Pesan tadi saya hapus karena mirip <b>kode masuk Telegram</b>. Jangan berikan kode itu kepada siapa pun, termasuk kami. { $operator } tidak pernah memintanya.
secret-otp = 🚫 Pesan tadi saya hapus karena mirip <b>kode OTP</b>. Jangan berikan OTP kepada siapa pun. { $operator } tidak pernah memintanya.
secret-password = 🚫 Pesan tadi saya hapus karena mirip <b>kata sandi atau PIN</b> milik Anda. Jangan tulis di chat. { $operator } tidak pernah memintanya. Sebaiknya segera Anda ganti.
language-choose = Pilih bahasa / Choose a language
language-id = Bahasa Indonesia
language-en = English
language-set = Baik, kita pakai bahasa Indonesia.
trouble = Maaf, sedang ada gangguan di pihak kami. Pesan Anda tidak hilang; saya jawab begitu pulih.
private-only = Demi keamanan data Anda, saya hanya melayani chat pribadi. Silakan buka @{ $username } lalu tekan Mulai.

## Ringkasan

review =
    <b>Periksa lagi: { $claim }</b>

    ✅ Syarat: { $gates } jawaban

    <b>Data</b>
    { $lines }

    📄 Dokumen: { $documents }

    Ada yang salah? Tekan ✏️ di bawah. Kalau sudah benar, lanjut ke PIN.
review-line = { $label }: <b>{ $value }</b>
review-document-stored = { $label }: ✓ ada
review-document-photos = { $label }: ✓ ada, { $count } foto
review-document-skipped = { $label }: belum ada
review-more = … dan { $count } jawaban lain
review-documents-all = { $count } ada
review-documents-some = { $count } ada. Belum ada: { $missing }
review-group =
    <b>{ $group }</b>: tekan nomor yang mau diubah.
    { $lines }
review-numbered = { $number }. { $line }
review-page = { $group } ({ $page }/{ $pages })
group-gates = Syarat
group-data = Data
group-documents = Dokumen
btn-group = ✏️ { $group }
btn-number = ✏️ { $number }
btn-more = Lainnya ➡️
review-document-lacking = 📄 { $label }: { $why }

## Status dan kabar

status-title = <b>Status klaim Anda</b>
status-none = Belum ada klaim. Mau mulai?
status-draft = 📝 <b>{ $claim }</b>: belum diajukan, masih bisa Anda lanjutkan.
status-filed =
    📍 <b>{ $claim }</b>
    Nomor: <b>{ $reference }</b>
    { $steps }{ $note }
    { $next }{ $promise }{ $sent }
status-note =
    { "" }
    { $note }
status-brief = 📍 <b>{ $claim }</b>: { $state } (sejak { $since }).
you-are-welcome = Sama-sama. Semoga urusannya lancar.
understood = Baik. Saya di sini kalau Anda perlu.
no-reference-yet = sedang dibuat

state-filing = sedang dikirim
state-unknown = sedang dipastikan
state-recorded = menunggu diperiksa petugas
state-verifying = sedang diperiksa petugas
state-needs_correction = perlu Anda perbaiki
state-correction_sent = perbaikan sedang dikirim
state-scheduled = Anda diminta datang
state-approved = disetujui
state-paying = dana sedang ditransfer
state-returned = dana dikembalikan bank
state-paid = dana sudah ditransfer
state-rejected = belum bisa disetujui
state-withdrawn = dibatalkan

next-filing = Klaim tersimpan dan sedang dikirim ke { $operator }. Anda tidak perlu mengulang apa pun.
next-unknown = Sambungan sempat putus. Kami pastikan dulu sebelum mengirim lagi, supaya tidak dobel. Anda tidak perlu melakukan apa pun.
next-recorded = Berikutnya: petugas memeriksa. Kabarnya saya tulis di sini. Ada pertanyaan? Hubungi { $operator } ({ $contact }).
next-verifying = Kalau ada yang kurang, saya beri tahu di sini. Ada pertanyaan? Hubungi { $operator } ({ $contact }).
next-needs_correction = Tekan “Perbaiki sekarang”. Jawaban Anda yang lain tetap ada, tidak perlu mengulang.
next-correction_begun = Perbaikannya sedang Anda isi. Lanjutkan, lalu kirim dengan PIN. Jawaban Anda yang lain tetap ada.
next-correction_sent = Perbaikan Anda sedang dikirim ke { $operator }. Begitu diterima, saya kabari. Anda tidak perlu melakukan apa pun.
next-mend_here = Tekan tombol di bawah untuk memperbaikinya. Jawaban Anda yang lain tetap ada, tidak perlu mengulang.
next-mend_elsewhere = Ini tidak bisa diperbaiki di chat. Lakukan yang tertulis di pesan petugas, lalu kabari { $operator } ({ $contact }) dengan nomor di atas.
next-scheduled = Bawa dokumen aslinya. Tidak bisa datang? Tekan “Minta hari lain”.
next-scheduled_over = Jadwal itu sudah lewat. Sudah datang? Kabarnya saya tulis di sini. Belum sempat? Hubungi { $operator } ({ $contact }) dengan nomor di atas.
next-at_status = Untuk langkah berikutnya, ketik /status.
next-approved = Berikutnya: pembayaran. { $paid }
next-paying = Belum masuk juga? Tanyakan ke { $operator } ({ $contact }) dengan nomor di atas.
next-returned = Bank mengembalikan transfernya. Uang Anda aman. { $operator } mengurusnya dulu; kalau ada yang perlu Anda perbaiki, saya tulis di sini. Terasa terlalu lama? Hubungi { $operator } ({ $contact }) dengan nomor di atas.
next-paid = Selesai. Silakan cek rekening Anda. Belum masuk? Hubungi { $operator } ({ $contact }) dengan nomor di atas.
next-rejected = Yang masih bisa Anda lakukan: tekan “Ajukan lagi”, perbaiki, lalu kirim. Menurut Anda keliru? Hubungi { $operator } ({ $contact }) dengan nomor di atas.
next-withdrawn = Klaim ini Anda batalkan. Anda boleh mengajukan lagi kapan saja.

filing = 📨 <b>{ $claim }</b> sedang dikirim. Sebentar lagi saya kirim tanda terimanya. Anda tidak perlu melakukan apa pun.
filing-correction = 📨 Perbaikan <b>{ $claim }</b> sedang dikirim.
filing-delayed = ⏳ Pengiriman <b>{ $claim }</b> terhambat di pihak kami, bukan salah Anda. Klaim Anda tersimpan { $stored } dan dikirim otomatis; tidak perlu diulang. Begitu masuk, saya kabari. Lebih dari sehari? Hubungi { $operator } ({ $contact }).
receipt =
    🧾 <b>Tanda terima</b>
    { $claim }
    Nomor: <b>{ $reference }</b>
    Tercatat: { $time }
    Diterima oleh: { $operator } ({ $contact })
    Cabang: { $branch }

    Simpan nomor ini. Kabar berikutnya saya kirim di chat ini, atau ketik /status kapan saja.
    { $paid } Klaim ini gratis.
receipt-correction =
    🧾 <b>Perbaikan diterima</b>
    { $claim }
    Nomor: <b>{ $reference }</b>
    Diterima: { $time } oleh { $operator }
    Cabang: { $branch }

    Petugas memeriksa lagi. { $paid }
btn-copies-email = ✉️ Kabar lewat e-mail juga
btn-copies-sms = 📩 Kabar lewat SMS juga
btn-copies-off = 🔕 Cukup di chat ini saja
copies-on-email = Baik. Mulai sekarang, tiap ada kabar, salinannya juga saya kirim ke e-mail { $to }. Isinya hanya nomor klaim dan statusnya.
copies-on-sms = Baik. Mulai sekarang, tiap ada kabar, salinannya juga saya kirim lewat SMS ke { $to }. Isinya hanya nomor klaim dan statusnya.
copies-off = Baik. Kabar berikutnya hanya di chat ini.
copy-mail-subject = Klaim { $reference }: { $state }
copy-mail =
    Halo,

    Klaim dengan nomor { $reference }: { $state }.

    Rinciannya ada di chat Telegram @{ $username }. E-mail ini tidak perlu dibalas.

    Anda menerima e-mail ini karena memintanya. Kami { $operator } ({ $contact }), bukan BPJS Ketenagakerjaan. Klaim itu gratis, dan kami tidak pernah meminta kata sandi, OTP, atau PIN lewat e-mail.
copy-sms = { $operator }: klaim { $reference }: { $state }. Rincian di Telegram @{ $username }. Klaim itu gratis; jangan beri siapa pun PIN atau OTP.
welcome-back = Senang Anda kembali. Selama bot ini diblokir, kabar dari saya tidak sampai. Keadaan klaim Anda sekarang:
simulated-soon = 🧪 Ini mode percobaan: “petugas simulasi” akan memproses klaim ini dalam beberapa detik.
moved-verifying = 🔍 <b>{ $claim }</b> ({ $reference }) sedang diperiksa petugas. Anda tidak perlu melakukan apa pun; kabar berikutnya saya tulis di sini.
moved-needs_correction = ✏️ <b>{ $claim }</b> ({ $reference }) perlu diperbaiki sedikit. Jawaban Anda yang lain tetap ada.
moved-scheduled = 📅 <b>{ $claim }</b> ({ $reference }): Anda diminta datang. Bawa dokumen aslinya.
moved-approved = ✅ <b>{ $claim }</b> ({ $reference }) disetujui. { $paid }
moved-paying = 💳 <b>{ $claim }</b> ({ $reference }): dana sedang ditransfer ke rekening Anda. Kalau sudah masuk, saya kabari.
moved-returned = ↩️ <b>{ $claim }</b> ({ $reference }): bank mengembalikan transfernya. Uang Anda aman. Kalau ada yang perlu Anda perbaiki, saya tulis di sini.
moved-paid = ✅ <b>{ $claim }</b> ({ $reference }): dana sudah ditransfer. Silakan cek rekening Anda. Terima kasih sudah sabar.
moved-rejected = Maaf, <b>{ $claim }</b> ({ $reference }) belum bisa disetujui.
told-note = Pesan petugas: { $note }
told-appointment = Jadwalnya: { $note }
told-reason = Sebabnya: { $note }
rejected-next = Yang masih bisa Anda lakukan: perbaiki, lalu ajukan lagi. Jawaban dan foto Anda saya simpan, jadi tidak perlu mengulang. Menurut Anda keliru? Hubungi { $operator } ({ $contact }) dengan nomor di atas.
moved-simulated = 🧪 <i>Langkah ini dari petugas simulasi, bukan petugas sungguhan.</i>
correct-begin = ✏️ Yang diminta petugas: <b>{ $note }</b>
mend-review =
    ✏️ Perbaikan <b>{ $claim }</b>. Yang lain tetap seperti semula.
    { $lines }
mend-line = { $label }: { $before } ➡️ <b>{ $now }</b>
mend-line-document = { $label }: <b>foto baru</b> (jumlah foto: { $count })
mend-nothing = Belum ada yang berubah di <b>{ $claim }</b>, jadi tidak ada yang saya kirim. Petugas masih menunggu perbaikannya.
mend-same = Ini sama dengan yang sudah diterima petugas.
again-begin = 🔁 Kita ajukan lagi <b>{ $claim }</b>. Jawaban dan foto Anda masih ada; ubah yang perlu saja.
again-note = Sebab sebelumnya: { $note }
again-anew = Jawaban yang dulu sudah tidak tersimpan, jadi kita mulai dari awal. Maaf ya.
withdraw-sure = Batalkan klaim <b>{ $claim }</b>? Uang Anda tidak hilang, tapi petugas berhenti memprosesnya. Anda boleh mengajukan lagi kapan saja.
withdrawn = Klaim <b>{ $claim }</b> sudah dibatalkan. Anda boleh mengajukan lagi kapan saja.

## Pengingat

reminder-set = 🔔 Baik, saya ingatkan Anda { $day } sekitar pukul { $hour }.00. Jawaban Anda tersimpan.
reminder-set-check = 🔔 Baik, saya ingatkan Anda { $day } sekitar pukul { $hour }.00. Yang saya simpan hanya tanggal dan jenis klaimnya. Lihat atau batalkan: /pengingat
reminder = 🔔 Ini pengingat yang Anda minta: hari ini <b>{ $claim }</b> bisa dicoba lagi.
reminder-late = 🔔 Ini pengingat yang Anda minta. Maaf terlambat: sejak { $day }, <b>{ $claim }</b> sudah bisa dicoba lagi.
reminders-title =
    🔔 Pengingat Anda. Tekan nomornya untuk membatalkan:
    { $reminders }
reminder-line = { $number }. { $day }: { $claim }
reminders-none = Tidak ada pengingat.
reminders-deleted = Pengingat dihapus.

## Data saya

data-title = 🔒 <b>Data Anda yang disimpan { $operator }</b>, dalam keadaan terkunci:
data-draft =
    <b>Draf: { $claim }</b>
    { $lines }
data-consents =
    Izin yang Anda berikan:
    { $consents }
data-no-consents = Anda belum memberi izin apa pun.
delete-sure = Hapus semua draf, foto, pengingat, dan izin Anda? Ini tidak bisa dibatalkan. Klaim yang sudah diajukan tetap disimpan { $operator } untuk diproses.
deleted-all = 🗑 Semua data Anda sudah dihapus. Yang tersisa hanya catatan bahwa izin pernah diberikan dan dicabut, sesuai UU 27/2022.
deleted-all-but-filed = 🗑 Draf, foto, pengingat, dan izin Anda sudah dihapus. Klaim yang sudah diajukan tetap diproses; untuk menghentikannya, batalkan di <b>Status</b>.

## Siapkan dokumen

documents-choose = <b>Dokumen yang perlu disiapkan</b>: apa yang terjadi?
btn-paper = 🖨 Daftar untuk dicetak (PDF)
paper-name = daftar-dokumen-klaim
paper-title = Dokumen untuk { $claim }
paper-required = Wajib menurut aturan
paper-unsure = Kemungkinan wajib (belum pasti, tanyakan ke cabang atau { -bpjs-phone })
paper-usual = Biasanya diminta juga
paper-conditional = Hanya dalam keadaan tertentu
paper-rule = Dasar: { $regulation }. Syarat bisa berubah; kalau ragu, telepon { -bpjs-phone }.
paper-free = Klaim itu gratis. Jangan berikan kata sandi JMO, OTP, atau PIN bank kepada siapa pun.
paper-from = Disusun { $day } oleh { $operator }, bukan oleh BPJS Ketenagakerjaan.
paper-caption = 🖨 Daftar dokumen <b>{ $claim }</b>, satu halaman, untuk dicetak atau disimpan.
documents-title = 📄 <b>Dokumen untuk { $claim }</b>
documents-required =
    <b>Wajib:</b>
    { $documents }
documents-unsure =
    <b>Kemungkinan wajib, belum pasti (tanyakan ke cabang atau { -bpjs-phone }):</b>
    { $documents }
documents-usual =
    <b>Biasanya diminta:</b>
    { $documents }
documents-conditional =
    <b>Hanya kalau perlu:</b>
    { $documents }

## Batas waktu dan tanggal

reminder-until = ⏰ Batasnya: <b>{ $until }</b>. Kalau bisa, jangan tunggu pengingat.
reminder-deadline = 🔔 Ini pengingat yang Anda minta soal <b>{ $claim }</b>. Urusan ini ada batas waktunya. Sudah beres? Lanjutkan di sini. Kalau belum, uruslah hari ini juga.
