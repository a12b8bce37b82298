## Tidak bisa diterima: apa yang dipahami, apa yang diperlukan, contohnya

problem-choice = Saya belum paham “{ $said }”. Silakan pilih tombol di bawah.
problem-choice-press = Di sini saya perlu jawaban dari tombol di bawah.
problem-choose-one = Pilih dulu minimal satu, lalu tekan “Selesai memilih”.
problem-none-and-some = “Belum ada satu pun” tidak bisa dipilih bersama yang lain. Pilih salah satu saja.
problem-day = “{ $said }” belum bisa saya baca sebagai tanggal. Tulis hari, bulan, tahun, misalnya { $example }.
problem-day-month = Bulan { $month } tidak ada. Urutannya hari, bulan, tahun, misalnya 17-8-2026.
problem-day-unreal = Tanggal { $day } { $month } { $year } tidak ada di kalender. Coba periksa lagi.
problem-day-far = { $day } terlalu jauh dari sekarang. Tulis tanggal yang benar, misalnya { $example }.
problem-day-lacks-exact = “{ $said }” belum menyebut hari persisnya. Tanggal berapa? Tulis hari, bulan, tahun, misalnya { $example }.
problem-day-lacks-year = Di “{ $said }” tahunnya belum ada. Tulis hari, bulan, tahun, misalnya { $example }.
problem-day-lacks-day = Di “{ $said }” tanggalnya belum ada. Tulis hari, bulan, tahun, misalnya { $example }.
problem-day-lacks-month = Di “{ $said }” bulan dan tahunnya belum ada. Tulis hari, bulan, tahun, misalnya { $example }.
problem-birthdate = “{ $said }” belum bisa saya baca sebagai tanggal lahir. Contoh: 17 Agustus 1985, atau 17-8-1985.
problem-birthdate-age = Dengan tanggal lahir { $day }, umurnya tidak di antara { $youngest } dan 100 tahun. Coba periksa tahunnya. Contoh: 17 Agustus 1985.
problem-nik-form = “{ $said }” bukan NIK. NIK hanya angka, 16 angka, ada di KTP. Contoh: 3276 0152 0485 0003.
problem-nik-length = Yang saya baca: { $digits }. Itu { $found } angka, sedangkan NIK 16 angka. Coba cocokkan lagi dengan KTP.
problem-nik-day = Di { $digits }, angka ke-7 dan 8 ({ $part }) adalah tanggal lahir: 01–31, atau 41–71 untuk perempuan. Coba periksa lagi.
problem-nik-month = Di { $digits }, angka ke-9 dan 10 ({ $part }) adalah bulan lahir: 01–12. Coba periksa lagi.
problem-nik-date = Di { $digits }, angka ke-7 sampai 12 ({ $part }) menyebut tanggal lahir { $day } { $month }, padahal tanggal itu tidak ada. Coba periksa lagi.
problem-nik-serial = Di { $digits }, empat angka terakhir tidak mungkin 0000. Coba periksa lagi.
problem-name = “{ $said }” belum bisa saya pakai sebagai nama. Tulis dengan huruf, seperti di KTP. Contoh: SITI RAHAYU.
problem-name-several = “{ $said }” sepertinya dua nama. Tulis satu orang saja, seperti di KTP. Contoh: SITI RAHAYU.
problem-name-sentence = “{ $said }” sepertinya bukan nama orang. Tulis namanya saja, seperti di KTP. Contoh: SITI RAHAYU.
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
problem-account-own = { $digits } adalah { $own } Anda, bukan nomor rekening. Nomor rekening ada di buku tabungan atau aplikasi bank. Contoh: 1234 5678 90.
own-nik = NIK
own-kpj = nomor KPJ
own-npwp = NPWP
problem-holder-other = Rekening atas nama “{ $holder }” belum bisa dipakai: namanya lain dari nama Anda, { $name }. Pakai rekening atas nama Anda sendiri. Belum punya, atau nama Anda memang berbeda di bank? Tanyakan ke kantor cabang atau { -bpjs-phone } dulu; jawaban Anda tetap tersimpan.
problem-holder-other-heir = Rekening atas nama “{ $holder }” belum bisa dipakai: namanya lain dari nama ahli waris, { $name }. Pakai rekening atas nama ahli waris sendiri. Belum ada? Tanyakan ke kantor cabang atau { -bpjs-phone } dulu; jawaban Anda tetap tersimpan.
problem-holder-other-child = Rekening atas nama “{ $holder }” belum bisa dipakai: namanya lain dari { $name }. Pakai rekening orang tua, wali, atau anaknya. Belum ada? Tanyakan ke kantor cabang atau { -bpjs-phone } dulu; jawaban Anda tetap tersimpan.
problem-branch = “{ $said }” belum bisa saya cari. Ketik nama kota atau kantor cabangnya, misalnya Pamekasan.
problem-branch-no-coordinates = Daftar cabang kami belum punya titik lokasi, jadi lokasi belum bisa dipakai. Ketik nama kota Anda, misalnya Pamekasan.

## Mungkin benar, tapi tidak biasa

doubt-day-far-ahead = { $day }? Itu lebih dari setahun lagi. Sudah benar?
doubt-day-meant = Maksudnya { $day }?
doubt-value-meant = Maksudnya { $value }?
doubt-phone-abroad = { $phone } adalah nomor dari { $country }. Benar nomor ini?
doubt-birthdate-nik = Anda menulis lahir { $day }, sedangkan di NIK tertulis { $in_nik }. Ini bisa terjadi kalau tanggal lahir pernah diperbaiki. Tanggal { $day } sudah sama dengan KTP?
doubt-nik-birthdate = NIK { $digits } menyebut tanggal lahir { $in_nik }, sedangkan Anda menulis { $day }. NIK-nya sudah sama dengan KTP?
doubt-nik-province = NIK { $digits } diawali { $part }, kode provinsi yang belum saya kenal. Sudah sama dengan KTP?
doubt-kpj-letters = KPJ { $numbers } ada hurufnya; biasanya semuanya angka. Sudah sama dengan yang di kartu?
doubt-phone-not-own = { $phone } bukan nomor Telegram Anda sendiri. Benar mau pakai nomor ini?
doubt-phone-unusual = { $phone } tidak seperti nomor HP Indonesia biasanya. Sudah benar?
doubt-bank-unknown = Bank “{ $bank }” tidak ada di daftar saya. Namanya sudah benar?
doubt-name-one-word = { $name }: di KTP namanya memang satu kata?
doubt-name-short = { $name }: di KTP namanya memang satu huruf?
doubt-name-long = { $name }: sudah sama dengan KTP, sampai huruf terakhir?
doubt-name-meant = Namanya { $name }, persis seperti di KTP?
doubt-name-place = { $name } juga nama tempat. Nama orangnya memang { $name }, persis seperti di KTP?
doubt-name-unlikely = { $name }: persis begitu nama lengkap di KTP?
doubt-account-phone = { $digits } sama dengan nomor HP Anda. Nomor rekeningnya memang sama dengan nomor HP?
doubt-account-bank = Anda menyebut { $other }, sedangkan banknya tadi { $bank }. Nomor { $digits } memang rekening { $bank }?
doubt-account-words = Nomor rekeningnya { $digits }, sama dengan buku tabungan?
doubt-account-length = { $digits } ada { $found } angka, sedangkan rekening { $bank } biasanya { $usual } angka. Sudah sama dengan buku tabungan?
doubt-account-unusual = { $digits } ada { $found } angka; rekening biasanya 8–16 angka. Sudah sama dengan buku tabungan?
doubt-holder-differs = Pemilik rekening “{ $holder }” berbeda dengan nama di KTP “{ $name }”. Rekening harus milik Anda sendiri; kalau milik orang lain, klaim biasanya ditolak. Ini benar rekening Anda sendiri, hanya ejaannya berbeda?
doubt-holder-differs-heir = Pemilik rekening “{ $holder }” berbeda dengan nama ahli waris “{ $name }”. Rekening harus milik ahli waris; kalau milik orang lain, klaim biasanya ditolak. Ini benar rekening ahli waris, hanya ejaannya berbeda?
doubt-holder-guardian = “{ $holder }” adalah nama walinya, sedangkan ahli warisnya “{ $name }”. Apakah rekening wali boleh dipakai, tidak kami temukan di aturan; sebaiknya tanyakan dulu ke cabang atau { -bpjs-phone }. Tetap pakai rekening ini?
doubt-holder-differs-child = Pemilik rekening “{ $holder }” berbeda dengan { $name }. Rekening harus milik orang tua, wali, atau anaknya; kalau milik orang lain, klaim biasanya ditolak. Ini benar rekening salah satunya, hanya ejaannya berbeda?
doubt-branch-unlisted = “{ $branch }” tidak ada di daftar cabang kami. Tetap pakai nama ini? Sebaiknya tanyakan dulu ke { -bpjs-phone } apakah kantornya ada.
offer-branch-found = Cabang yang cocok dengan “{ $said }”:
offer-branch-near = Cabang yang paling dekat dengan lokasi Anda:
offer-name-meant = Yang mana persis seperti di KTP?
offer-bank-meant = “{ $said }”: bank yang mana maksudnya?
offer-bank-gopay = GoPay Tabungan adalah rekening Bank Jago. Pilih Bank Jago kalau Anda punya nomor rekeningnya. Saldo GoPay biasa tidak bisa dipakai; pakai rekening bank lain atas nama Anda.
offer-account-which = Ada lebih dari satu nomor. Yang mana nomor rekeningnya?
offer-day-which = Anda menulis “{ $said }”. Tanggal mana yang dimaksud? Kalau bukan ini, tulis lengkap: hari, bulan, tahun.
offer-value-which = Ada lebih dari satu di pesan Anda. Mana yang mau dipakai?
offer-email-domain = Anda menulis { $email }. Mungkin salah ketik. Alamat mana yang benar?
opt-day = { $day }
opt-value = { $value }
opt-email-use = Pakai { $email }
opt-email-keep = Tetap { $email }

## Kartu alasan

card-not_yet =
    ⏳ <b>{ $claim }</b>
    Maaf, belum bisa sekarang.
card-not_eligible =
    <b>{ $claim }</b>
    Maaf, dengan alasan ini tidak bisa.
card-other_programme =
    ↪️ <b>{ $claim }</b>
    Ada alasan lain yang lebih cocok.
card-ask_branch =
    🏢 <b>{ $claim }</b>
    Ini perlu ditanyakan ke cabang dulu.
card-own_choice = ⏸ <b>{ $claim }</b>
card-found = <b>Kenapa:</b> { $found }
card-rule = <i>Dasar: { $regulation }.</i>
card-rule-since = <i>Dasar: { $regulation } (sejak { $since }).</i>
card-unsure = <i>Cabang yang menentukan. Ragu? Telepon { -bpjs-phone }.</i>
card-do = <b>Yang bisa dilakukan:</b> { $do }
card-branches = Cabang yang bisa didatangi: { $branches }.
card-also =
    <b>Anda juga mungkin berhak atas:</b>
    { $claims }
card-since = <b>Paling cepat:</b> { $day }. Mulai hari itu Anda bisa lanjut di sini.
card-by = ⏰ <b>Batasnya:</b> { $until }.
card-carried = Jawaban yang sudah Anda isi ikut terbawa.

refusal-still_active-found = Anda sudah bekerja lagi, jadi JHT belum bisa diambil semuanya.
refusal-still_active-do = Saldonya tidak hilang: diteruskan, dan bisa digabung di perusahaan baru. Sudah { LAW("jht_partial_min_years") } jadi peserta? Bisa ambil sebagian ({ LAW("jht_partial_share_other") } atau { LAW("jht_partial_share_house") }). Sudah berusia { LAW("jht_age") }? Boleh klaim walau masih bekerja.
refusal-really_phk-found = Anda diberhentikan perusahaan, jadi alasannya PHK, bukan mengundurkan diri.
refusal-really_phk-do = Lanjutkan dengan alasan PHK. Anda mungkin juga berhak atas JKP (uang tunai selama mencari kerja).
refusal-no_letter-found = Surat keterangan pengunduran diri belum ada.
refusal-no_letter-do = Minta surat itu ke HRD. Masa tunggu { LAW("jht_wait_resign") } dihitung dari tanggal suratnya. Perusahaan menolak? Tanyakan ke kantor cabang bukti lain yang bisa dipakai.
refusal-waiting_resign-found = Surat pengunduran diri Anda bertanggal <b>{ $answer }</b>, belum genap { LAW("jht_wait_resign") }.
refusal-waiting_resign-do = Tunggu sampai tanggal di bawah. Sambil menunggu, siapkan dokumennya.
refusal-employer_not_reported-found = Kepesertaan Anda masih aktif: perusahaan belum melaporkan Anda berhenti.
refusal-employer_not_reported-do = Minta HRD melaporkan Anda berhenti, untuk semua KPJ. Perusahaan tutup atau tidak menanggapi? Datang ke kantor cabang dengan KTP dan paklaring. Perusahaan menunggak iuran? JHT Anda tetap bisa diklaim.
refusal-employer_unsure-found = Belum pasti apakah kepesertaan Anda sudah nonaktif.
refusal-employer_unsure-do = Cek di aplikasi JMO atau telepon { -bpjs-phone }. Masih aktif? Minta HRD melaporkan Anda berhenti, untuk semua KPJ. Perusahaan tutup atau tidak menanggapi? Datang ke kantor cabang dengan KTP dan paklaring.
refusal-waiting_phk-found = PHK Anda tanggal <b>{ $answer }</b>, belum genap { LAW("jht_wait_phk") }.
refusal-waiting_phk-do = Tunggu sampai tanggal di bawah. Sambil menunggu, siapkan dokumennya.
refusal-no_proof-found = Belum ada satu pun bukti PHK.
refusal-no_proof-do = Minta salah satu ke HRD: surat PHK bersama surat bahwa Anda menerimanya, perjanjian bersama, atau surat laporan PHK. Tanda terima laporan PHK dari Dinas Tenaga Kerja juga bisa.
refusal-cut_early-found = Kontrak Anda diputus sebelum habis, jadi dihitung sebagai PHK.
refusal-cut_early-do = Lanjutkan dengan alasan PHK. Anda mungkin juga berhak atas JKP (uang tunai selama mencari kerja).
refusal-contract_running-found = Kontrak Anda baru berakhir <b>{ $answer }</b>.
refusal-contract_running-do = Tunggu sampai kontrak berakhir. Setelah itu tidak ada masa tunggu di aturan; kalau aplikasi masih meminta menunggu, tanyakan ke { -bpjs-phone }.
refusal-below_56-found = Usia Anda belum { LAW("jht_age") }, dan Anda belum pensiun dari perusahaan.
refusal-below_56-do = Sudah berhenti bekerja? Lihat alasan lain di bawah; tidak perlu menunggu usia itu.

hint-jkp = 💡 Karena PHK, Anda mungkin juga berhak atas <b>JKP</b> (uang tunai selama mencari kerja). Ajukan di siapkerja.kemnaker.go.id, paling lambat <b>{ $day }</b>.

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
btn-add-phone = ✏️ Isi nomor HP
pin-way-sms = SMS
pin-way-email = e-mail
pin-ask =
    🔑 <b>PIN Klaim</b> dikirim lewat { $way } ke <b>{ $target }</b>. Masukkan 6 angkanya di bawah, atau ketik (berlaku { $minutes } menit, sampai { $until }).
    Kode permintaan: <b>{ $code }</b>, sama dengan yang di { $way }.
    <i>Dari { $operator }, bukan OTP JMO atau PIN bank.</i>
pin-pad = PIN Klaim: <b>{ $dots }</b>
pin-wait = PIN yang tadi masih berlaku (kode permintaan <b>{ $code }</b>). PIN baru bisa diminta { $seconds } detik lagi.
pin-too-often = PIN sudah diminta berkali-kali. Demi keamanan, PIN baru bisa diminta lagi setelah <b>{ $time }</b>. Klaim Anda tersimpan.
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
pin-no-way =
    ⚠️ PIN Klaim belum bisa dikirim ke Anda, padahal klaim diajukan dengan PIN itu. { $ways ->
        [email] Di sini PIN dikirim lewat e-mail, dan e-mail Anda belum ada. Buat e-mail sendiri, gratis lewat HP (misalnya di gmail.com), lalu isi di sini.
        [sms] Di sini PIN dikirim lewat SMS, dan nomor HP Anda belum ada. Isi begitu Anda punya nomor sendiri.
        [email-sms] Di sini PIN dikirim lewat SMS atau e-mail, dan keduanya belum ada. Paling mudah: buat e-mail sendiri, gratis lewat HP (misalnya di gmail.com), lalu isi di sini.
       *[none] Saat ini { $operator } belum bisa mengirim PIN. Klaim Anda tetap tersimpan.
    }
try-pin = PIN ada di pesan yang paling baru, yang kode permintaannya sama dengan di layar ini. Ketik 6 angkanya saja. Pesannya tidak ada? Tekan “PIN baru”.
reach-by-sms = PIN Klaim bisa dikirim ke nomor ini lewat SMS.
reach-by-email = PIN Klaim bisa dikirim ke e-mail ini.
reach-abroad = ⚠️ SMS ke nomor luar negeri bisa tidak sampai, padahal di sini PIN Klaim dikirim lewat SMS. Punya nomor Indonesia sendiri? Ganti nomornya lewat ringkasan.
reach-abroad-email = ⚠️ SMS ke nomor luar negeri bisa tidak sampai. Isi e-mail di langkah berikut, supaya PIN Klaim bisa dikirim ke sana.
pin-message-subject = { $operator }: PIN Klaim, kode permintaan { $code }
pin-message = { $operator }: PIN Klaim { $pin } (kode permintaan { $code }), berlaku { $minutes } menit. Ketik hanya di @{ $username }. Jangan beri tahu siapa pun.

## Tanya

ask-what = 💬 Silakan ketik pertanyaan Anda, atau pilih:
sounds-like = Sepertinya ini soal <b>{ $situation }</b>. Tekan <b>Ajukan klaim</b> untuk mulai, atau <b>Cek syarat</b> kalau mau tahu dulu.
ask-unknown =
    Itu belum bisa saya jawab. Mungkin salah satu dari ini?

    Kalau bukan, hubungi { $operator } ({ $contact }), kantor cabang, atau { -bpjs-phone-ready }.
ask-unknown-here = Itu belum bisa saya jawab. Tanyakan ke { $operator } ({ $contact }), kantor cabang, atau { -bpjs-phone-ready }. Kita lanjut di sini:
asked-known = Itu sepertinya pertanyaan. Jawabannya:
asked-what = Silakan, ketik pertanyaannya. Sesudah itu <b>{ $label }</b> tetap saya tunggu.
asked-waiting = <b>{ $label }</b>: jawabannya tetap saya tunggu.
asked-here =
    Itu sepertinya pertanyaan. Tentang <b>{ $label }</b>: { $why }

    Belum terjawab? Telepon <b>{ -bpjs-phone }</b> atau hubungi { $operator } ({ $contact }). Jawaban Anda tetap saya tunggu.
said-same = Sama dengan yang mana? Tulis lengkap saja. <b>{ $label }</b> saya tunggu.
said-stop = Mau berhenti dulu? Tekan simpan, jawaban Anda tidak hilang. Mau lanjut? <b>{ $label }</b> saya tunggu.
said-greeting = Halo! Saya masih di sini. <b>{ $label }</b> saya tunggu.
said-thanks = Sama-sama. <b>{ $label }</b> saya tunggu.
faq-waiting-short = Kapan dana cair?
faq-waiting = Untuk mengundurkan diri dan PHK, JHT bisa diajukan setelah { LAW("jht_wait_resign") }, dihitung dari tanggal surat atau tanggal PHK ({ RULE("jht_wait_resign") }). Setelah pengajuan lengkap dan benar, dibayar paling lama { LAW("jht_sla") }. Lewat dari itu, telepon { -bpjs-phone } atau datang ke cabang.
faq-fee-short = Apakah ada biaya?
faq-fee = <b>Klaim itu gratis</b>, di sini maupun di BPJS Ketenagakerjaan. Kalau ada calo atau “petugas” minta uang, tolak dan laporkan ke { -bpjs-phone }.
faq-nonactive-short = Apa itu nonaktif (NA)?
faq-nonactive = NA artinya nonaktif. Kalau muncul tulisan “klaim harus dilakukan oleh tenaga kerja NA”, kepesertaan Anda <b>masih aktif</b>: perusahaan belum melaporkan Anda berhenti. Minta HRD melaporkan. Perusahaan tutup atau tidak menanggapi? Datang ke cabang dengan KTP dan paklaring.
faq-channels-short = Lewat JMO atau Lapak Asik?
faq-channels = Bisa. Saldo JHT sampai { LAW("jmo_balance_limit") } lewat aplikasi JMO; di atas itu lewat Lapak Asik (lapakasik.bpjsketenagakerjaan.go.id) atau kantor cabang. Batas ini bisa berubah, pastikan ke { -bpjs-phone }.
faq-kpj-short = Apa itu KPJ?
faq-kpj = KPJ adalah nomor peserta BPJS Ketenagakerjaan, 11 angka. Ada di kartu peserta, aplikasi JMO, atau tanya HRD. Tidak ketemu? Datang ke cabang membawa KTP.
faq-pin-short = PIN apa yang diminta?
faq-pin = Hanya <b>PIN Klaim</b> dari { $operator }, 6 angka, di akhir pengajuan. Kata sandi atau OTP JMO, PIN bank, dan kode Telegram tidak pernah kami minta.
faq-tax-short = Kena pajak?
faq-tax = JHT yang dibayar sekaligus: sampai { LAW("tax_jht_final", form: "limit") } tidak dipotong pajak; di atasnya { LAW("tax_jht_final", form: "rate") } ({ RULE("tax_jht_final") }). Biasanya { LAW("tax_jht_final", form: "rate") } itu hanya untuk bagian di atas { LAW("tax_jht_final", form: "limit") }; pastikan ke cabang.
faq-safe-short = Apakah ini aman?
faq-safe = Kami bukan BPJS Ketenagakerjaan dan tidak pernah meminta uang, kata sandi JMO, OTP, PIN bank, atau kode Telegram. Data Anda disimpan terkunci, dan bisa Anda hapus di Data saya. Ragu? Tanya { $operator } ({ $contact }) atau telepon { -bpjs-phone }.
faq-contact-short = Bicara dengan orang
faq-contact =
    📞 { -bpjs-phone-about }
    🏢 Kantor cabang: alamatnya di www.bpjsketenagakerjaan.go.id/kontak.html. Bawa KTP dan kartu peserta.
    👤 <b>{ $operator }</b>, yang menjalankan bot ini: soal klaim yang diajukan di sini (KLM-…).
    { $contacts }
