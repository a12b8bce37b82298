## Tidak bisa diterima: apa yang dipahami, apa yang diperlukan, contohnya

problem-choice = Saya belum paham “{ $said }”. Silakan pilih tombol di bawah.
problem-choice-press = Di sini saya perlu jawaban dari tombol di bawah.
problem-choose-one = Pilih dulu minimal satu, lalu tekan “Selesai memilih”.
problem-none-and-some = “Belum ada satu pun” tidak bisa dipilih bersama yang lain. Pilih salah satu saja.
problem-day = “{ $said }” belum bisa saya baca sebagai tanggal. Tulis hari, bulan, tahun, misalnya { $example }.
problem-day-month = Bulan { $month } tidak ada. Urutannya hari, bulan, tahun, misalnya 17-8-2026.
problem-day-unreal = Tanggal { $day } { $month } { $year } tidak ada di kalender. Coba periksa lagi.
problem-day-far = { $day } terlalu jauh dari sekarang. Tulis tanggal yang benar, misalnya { $example }.
problem-birthdate = “{ $said }” belum bisa saya baca sebagai tanggal lahir. Contoh: 17 Agustus 1985, atau 17-8-1985.
problem-birthdate-age = Dengan tanggal lahir { $day }, umurnya tidak di antara { $youngest } dan 100 tahun. Coba periksa tahunnya. Contoh: 17 Agustus 1985.
problem-nik-form = “{ $said }” bukan NIK. NIK hanya angka, 16 angka, ada di KTP. Contoh: 3276 0152 0485 0003.
problem-nik-length = Yang saya baca: { $digits }. Itu { $found } angka, sedangkan NIK 16 angka. Coba cocokkan lagi dengan KTP.
problem-nik-day = Di { $digits }, angka ke-7 dan 8 ({ $part }) adalah tanggal lahir: 01–31, atau 41–71 untuk perempuan. Coba periksa lagi.
problem-nik-month = Di { $digits }, angka ke-9 dan 10 ({ $part }) adalah bulan lahir: 01–12. Coba periksa lagi.
problem-nik-serial = Di { $digits }, empat angka terakhir tidak mungkin 0000. Coba periksa lagi.
problem-name = “{ $said }” belum bisa saya pakai sebagai nama. Tulis dengan huruf, seperti di KTP. Contoh: SITI RAHAYU.
problem-kpj = “{ $said }” bukan nomor KPJ. KPJ 11 angka, ada di kartu peserta atau aplikasi JMO. Contoh: 12345678901.
problem-kpj-is-nik = { $digits } 16 angka, sepertinya itu NIK. KPJ 11 angka, ada di kartu peserta atau aplikasi JMO.
problem-kpj-length = Yang saya baca: { $digits }. Itu { $found } angka, sedangkan KPJ 11 angka. Lebih dari satu? Pisahkan dengan koma.
problem-npwp = “{ $said }” bukan NPWP. NPWP 15 atau 16 angka. Contoh: 3276 0152 0485 0003.
problem-npwp-length = Yang saya baca: { $digits }. Itu { $found } angka, sedangkan NPWP 15 atau 16 angka.
problem-phone = “{ $said }” belum bisa saya baca sebagai nomor HP. Contoh: 0812 3456 7890.
problem-email = “{ $said }” bukan alamat e-mail. Contoh: siti@example.com. Kalau tidak punya, tekan “Tidak punya e-mail”.
problem-bank = “{ $said }” belum saya kenal sebagai bank. Pilih tombol di bawah, atau ketik nama banknya. Contoh: Bank Jatim.
problem-bank-wallet = “{ $said }” adalah dompet digital, belum bisa dipakai di sini. Pilih rekening bank atas nama Anda sendiri.
problem-account = “{ $said }” bukan nomor rekening. Tulis angkanya saja, seperti di buku tabungan. Contoh: 1234 5678 90.
problem-branch = “{ $said }” belum bisa saya cari. Ketik nama kota atau kantor cabangnya, misalnya Pamekasan.
problem-branch-no-coordinates = Daftar cabang kami belum punya titik lokasi, jadi lokasi belum bisa dipakai. Ketik nama kota Anda, misalnya Pamekasan.

## Mungkin benar, tapi tidak biasa

doubt-day-far-ahead = { $day }? Itu lebih dari setahun lagi. Sudah benar?
doubt-birthdate-nik = Anda menulis lahir { $day }, sedangkan di NIK tertulis { $in_nik }. Ini bisa terjadi kalau tanggal lahir pernah diperbaiki. Tanggal { $day } sudah sama dengan KTP?
doubt-nik-birthdate = NIK { $digits } menyebut tanggal lahir { $in_nik }, sedangkan Anda menulis { $day }. NIK-nya sudah sama dengan KTP?
doubt-nik-province = NIK { $digits } diawali { $part }, kode provinsi yang belum saya kenal. Sudah sama dengan KTP?
doubt-kpj-letters = KPJ { $numbers } ada hurufnya. Kartu lama memang bisa begitu. Sudah sama dengan kartu?
doubt-phone-not-own = { $phone } bukan nomor Telegram Anda sendiri. Benar mau pakai nomor ini?
doubt-phone-unusual = { $phone } tidak seperti nomor HP Indonesia biasanya. Sudah benar?
doubt-email-domain = Anda menulis { $email }. Maksudnya { $meant }? Kalau { $email } memang benar, tekan Ya.
doubt-bank-unknown = Bank “{ $bank }” tidak ada di daftar saya. Namanya sudah benar?
doubt-account-length = { $digits } ada { $found } angka, sedangkan rekening { $bank } biasanya { $usual } angka. Sudah sama dengan buku tabungan?
doubt-account-unusual = { $digits } ada { $found } angka; rekening biasanya 8–16 angka. Sudah sama dengan buku tabungan?
doubt-holder-differs = Pemilik rekening “{ $holder }” berbeda dengan nama di KTP “{ $name }”. Rekening harus milik Anda sendiri; kalau milik orang lain, klaim biasanya ditolak. Ini benar rekening Anda sendiri, hanya ejaannya berbeda?
doubt-holder-differs-heir = Pemilik rekening “{ $holder }” berbeda dengan nama ahli waris “{ $name }”. Rekening harus milik ahli waris; kalau milik orang lain, klaim biasanya ditolak. Ini benar rekening ahli waris, hanya ejaannya berbeda?
doubt-holder-guardian = “{ $holder }” adalah nama walinya, sedangkan ahli warisnya “{ $name }”. Cabang yang menentukan apakah rekening wali boleh dipakai; sebaiknya tanyakan dulu ke cabang atau 175. Tetap pakai rekening ini?
doubt-holder-differs-child = Pemilik rekening “{ $holder }” berbeda dengan { $name }. Rekening harus milik orang tua, wali, atau anaknya; kalau milik orang lain, klaim biasanya ditolak. Ini benar rekening salah satunya, hanya ejaannya berbeda?
doubt-branch-unlisted = “{ $branch }” tidak ada di daftar cabang kami. Tetap pakai nama ini? Sebaiknya tanyakan dulu ke 175 apakah kantornya ada.
offer-branch-found = Cabang yang cocok dengan “{ $said }”:
offer-branch-near = Cabang yang paling dekat dengan lokasi Anda:

## Kartu alasan

card-not_yet = ⏳ <b>Belum bisa sekarang: { $claim }</b>
card-not_eligible = ⛔ <b>Tidak bisa lewat alasan ini: { $claim }</b>
card-other_programme = ↪️ <b>Alasan lain lebih cocok</b>
card-ask_branch = 🏢 <b>Perlu ditanyakan ke cabang: { $claim }</b>
card-found = <b>Yang kami temukan:</b> { $found }
card-rule = <b>Aturannya:</b> { $regulation }, berlaku sejak { $since }.
card-rule-undated = <b>Aturannya:</b> { $regulation }.
card-unsure = <b>Aturannya</b> belum pasti. Pastikan ke 175 atau kantor cabang.
card-do =
    <b>Yang perlu dilakukan:</b> { $do }
    <b>Siapa yang mengurus:</b> { $who }
card-branches = Cabang yang bisa didatangi: { $branches }.
card-also =
    <b>Anda juga mungkin berhak atas:</b>
    { $claims }
card-since = <b>Paling cepat:</b> { $day }. Mulai tanggal itu Anda bisa lanjut di sini.
card-no-date-not_yet = <b>Paling cepat:</b> begitu hal di atas beres. Tanggal pastinya belum bisa dihitung.
card-no-date-not_eligible = <b>Paling cepat:</b> belum ada tanggalnya selama keadaannya masih seperti ini.
card-no-date-other_programme = Jawaban Anda yang sama akan saya bawa, tidak perlu mengulang.
card-no-date-ask_branch = Jawaban Anda tersimpan di sini.
who-participant = Ini bisa Anda urus sendiri, saya bantu.
who-employer = Perusahaan (HRD). Kalau tidak ditanggapi: kantor cabang atau 175.
who-branch = Kantor cabang BPJS Ketenagakerjaan.
who-time = Tidak ada yang perlu diurus, cukup menunggu.

refusal-still_active-found = Anda sudah bekerja lagi, jadi JHT belum bisa diambil semuanya.
refusal-still_active-do = Saldo JHT Anda tidak hilang: diteruskan dan bisa digabung di perusahaan baru. Kalau sudah 10 tahun jadi peserta, Anda bisa tanya ke cabang soal klaim sebagian (10% atau 30%, PP 46/2015 Pasal 22). Kalau sudah 56 tahun, boleh klaim walau masih bekerja.
refusal-really_phk-found = Anda diberhentikan perusahaan, jadi alasannya PHK, bukan mengundurkan diri.
refusal-really_phk-do = Lanjutkan dengan alasan PHK. Anda mungkin juga berhak atas JKP.
refusal-no_letter-found = Surat keterangan pengunduran diri belum ada.
refusal-no_letter-do = Minta surat keterangan pengunduran diri ke HRD. Masa tunggu satu bulan dihitung dari tanggal surat itu. Kalau perusahaan menolak, tanyakan ke kantor cabang bukti lain yang bisa dipakai.
refusal-waiting_resign-found = Surat pengunduran diri Anda bertanggal <b>{ $answer }</b>, belum genap satu bulan.
refusal-waiting_resign-do = Tunggu sampai tanggal di bawah. Sambil menunggu, siapkan dokumennya.
refusal-employer_not_reported-found =
    { $said ->
        [tidak] Kepesertaan Anda masih aktif: perusahaan belum melaporkan Anda berhenti.
       *[tidak_tahu] Belum pasti apakah kepesertaan Anda sudah nonaktif. Mungkin perusahaan belum melaporkan Anda berhenti.
    }
refusal-employer_not_reported-do = Minta HRD melaporkan Anda berhenti ke BPJS Ketenagakerjaan, untuk semua KPJ. Cek di aplikasi JMO atau lewat 175. Kalau perusahaan tutup atau tidak menanggapi, datang ke kantor cabang dengan KTP dan paklaring.
refusal-waiting_phk-found = PHK Anda tanggal <b>{ $answer }</b>, belum genap satu bulan.
refusal-waiting_phk-do = Tunggu sampai tanggal di bawah. Sambil menunggu, siapkan dokumennya.
refusal-no_proof-found = Belum ada satu pun bukti PHK.
refusal-no_proof-do = Minta salah satu ke HRD: surat PHK bersama surat bahwa Anda menerimanya, perjanjian bersama, atau surat laporan PHK. Tanda terima laporan PHK dari Dinas Tenaga Kerja juga bisa.
refusal-cut_early-found = Kontrak Anda diputus sebelum habis, jadi dihitung sebagai PHK.
refusal-cut_early-do = Lanjutkan dengan alasan PHK. Anda mungkin juga berhak atas JKP.
refusal-contract_running-found = Kontrak Anda baru berakhir <b>{ $answer }</b>.
refusal-contract_running-do = Tunggu sampai kontrak berakhir. Aturan tidak menyebut masa tunggu setelahnya, tapi ada kanal yang mungkin meminta satu bulan; pastikan ke 175.
refusal-below_56-found = Usia Anda belum 56 tahun, dan menurut jawaban Anda belum pensiun di perusahaan (<b>{ $answer }</b>).
refusal-below_56-do = Kalau Anda sudah berhenti bekerja, lihat alasan lain di bawah; tidak perlu menunggu 56 tahun.

hint-jkp = 💡 Karena PHK, Anda mungkin juga berhak atas <b>JKP</b> (uang tunai dan pelatihan). Ajukan di siapkerja.kemnaker.go.id, paling lambat <b>{ $day }</b> (PP 6/2025 Pasal 40, berlaku sejak 7 Februari 2025).

## PIN Klaim

pin-choose = 🔑 Terakhir: <b>PIN Klaim</b> dari { $operator }, 6 angka, untuk memastikan ini benar Anda. Mau dikirim ke mana?
btn-pin-sms = 📱 SMS ke { $target }
btn-pin-email = ✉️ E-mail ke { $target }
btn-pin-again = 🔁 PIN baru
btn-pin-other = ↔️ Cara lain
btn-digit = { $digit }
btn-pad-clear = C
btn-pad-back = ⌫
btn-back-to-review = ⬅️ Ringkasan
btn-add-email = ✏️ Isi e-mail
pin-way-sms = SMS
pin-way-email = e-mail
pin-ask =
    🔑 <b>PIN Klaim</b> dikirim lewat { $way } ke <b>{ $target }</b>. Masukkan 6 angkanya di bawah, atau ketik (berlaku { $minutes } menit, sampai { $until }).
    Kode permintaan: <b>{ $code }</b>, sama dengan yang di { $way }.
    <i>Dari { $operator }, bukan OTP JMO atau PIN bank. E-mailnya belum datang? Lihat juga folder spam.</i>
pin-pad = PIN Klaim: <b>{ $dots }</b>
pin-wait = PIN yang tadi masih berlaku (kode permintaan <b>{ $code }</b>). PIN baru bisa diminta { $seconds } detik lagi.
pin-too-often = PIN sudah diminta berkali-kali. Demi keamanan, coba lagi setelah <b>{ $time }</b>. Klaim Anda tersimpan.
pin-locked = 🔒 PIN salah 5 kali. Demi keamanan Anda, dikunci sampai <b>{ $time }</b>. Setelah itu minta PIN baru. Klaim Anda tersimpan, tidak perlu mengulang.
pin-wrong = PIN-nya belum cocok. Ambil dari pesan terbaru, dengan kode permintaan <b>{ $code }</b>. Masih bisa { $left } kali.
pin-expired = PIN tadi sudah lewat { $minutes } menit. Minta yang baru ya.
pin-old = Itu PIN lama (kode permintaan { $old }). Pakai pesan terbaru, dengan kode permintaan <b>{ $code }</b>.
pin-new-one = Angka tadi untuk PIN yang lama. Pakai pesan terbaru, dengan kode permintaan <b>{ $code }</b>.
pin-length = Saya membaca { $found } angka, sedangkan PIN Klaim 6 angka. Contoh: 123456.
pin-ambiguous = Di pesan itu ada lebih dari satu 6 angka. Ketik PIN Klaim-nya saja, misalnya 123456.
pin-unread = Saya belum menemukan 6 angka di pesan itu. Contoh: 123456.
pin-undeliverable = Maaf, { $way } belum berhasil dikirim. Coba lagi, atau pilih cara lain.
pin-one-way = Hanya ada satu cara untuk Anda. Minta PIN baru, atau isi nomor HP dan e-mail di ringkasan.
pin-no-way = PIN Klaim belum bisa dikirim ke Anda: di sini PIN dikirim lewat e-mail, dan e-mail Anda belum diisi.
pin-message-subject = { $operator }: PIN Klaim, kode permintaan { $code }
pin-message = { $operator }: PIN Klaim { $pin } (kode permintaan { $code }), berlaku { $minutes } menit. Ketik hanya di @{ $username }. Jangan beri tahu siapa pun.

## Tanya

ask-what = 💬 Silakan ketik pertanyaan Anda, atau pilih:
sounds-like = Sepertinya ini soal <b>{ $situation }</b>. Tekan <b>Ajukan klaim</b> untuk mulai, atau <b>Cek syarat</b> kalau mau tahu dulu.
ask-unknown =
    Itu belum bisa saya jawab. Mungkin salah satu dari ini?

    Kalau bukan, bicara dengan orang: telepon <b>175</b> (BPJS Ketenagakerjaan), datang ke kantor cabang, atau hubungi { $operator }.
ask-unknown-here = Itu belum bisa saya jawab. Tanyakan ke <b>175</b> (BPJS Ketenagakerjaan), kantor cabang, atau { $operator }. Kita lanjut di sini:
faq-waiting-short = Kapan dana cair?
faq-waiting = Untuk mengundurkan diri dan PHK, JHT bisa diajukan setelah satu bulan, dihitung dari tanggal surat atau tanggal PHK (Permenaker 4/2022, berlaku sejak 26 April 2022). Setelah pengajuan lengkap dan benar, dibayar paling lama { $days } hari kerja. Lewat dari itu, telepon 175 atau datang ke cabang membawa tanda terima.
faq-fee-short = Apakah ada biaya?
faq-fee = <b>Klaim itu gratis</b>, di sini maupun di BPJS Ketenagakerjaan. Kalau ada calo atau “petugas” minta uang, tolak dan laporkan ke 175.
faq-nonactive-short = Apa itu nonaktif (NA)?
faq-nonactive = NA artinya nonaktif. Kalau muncul tulisan “klaim harus dilakukan oleh tenaga kerja NA”, kepesertaan Anda <b>masih aktif</b>: perusahaan belum melaporkan Anda berhenti. Minta HRD melaporkan. Perusahaan tutup atau tidak menanggapi? Datang ke cabang dengan KTP dan paklaring.
faq-channels-short = Lewat JMO atau Lapak Asik?
faq-channels = Bisa. Menurut berita sampai Februari 2026, saldo JHT sampai Rp15 juta lewat aplikasi JMO; di atas itu lewat Lapak Asik (lapakasik.bpjsketenagakerjaan.go.id) atau kantor cabang. Batas ini bisa berubah, pastikan ke 175.
faq-kpj-short = Apa itu KPJ?
faq-kpj = KPJ adalah nomor peserta BPJS Ketenagakerjaan, 11 angka. Ada di kartu peserta, aplikasi JMO, atau tanya HRD. Tidak ketemu? Datang ke cabang membawa KTP.
faq-pin-short = PIN apa yang diminta?
faq-pin = Hanya <b>PIN Klaim</b> dari { $operator }, 6 angka, di akhir pengajuan. Kata sandi atau OTP JMO, PIN bank, dan kode Telegram tidak pernah kami minta.
faq-tax-short = Kena pajak?
faq-tax = JHT yang dibayar sekaligus: sampai Rp50 juta tidak dipotong pajak; di atasnya 5% (PP 68/2009). Biasanya 5% itu hanya untuk bagian di atas Rp50 juta; pastikan ke cabang.
faq-safe-short = Apakah ini aman?
faq-safe = Kami bukan BPJS Ketenagakerjaan, dan tidak pernah meminta uang, kata sandi JMO, OTP, PIN bank, atau kode Telegram. Data Anda disimpan terkunci, dan bisa Anda hapus di Data saya. Ragu? Tanya { $operator } atau telepon 175.
faq-contact-short = Bicara dengan orang
faq-contact = Telepon <b>175</b> (BPJS Ketenagakerjaan), datang ke kantor cabang (daftar: www.bpjsketenagakerjaan.go.id/kontak.html), atau hubungi { $operator }. Siapkan KTP dan nomor KPJ.
