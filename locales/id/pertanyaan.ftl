## Pilihan

opt-yn-ya = Ya
opt-yn-tidak = Tidak
opt-yn-tidak_tahu = Tidak tahu
opt-day-belum = Belum ada
opt-balance-to_15m = Sampai Rp15 juta
opt-balance-15m_to_50m = Rp15–50 juta
opt-balance-above_50m = Di atas Rp50 juta
opt-balance-unknown = Tidak tahu
opt-npwp-nik = NPWP saya sama dengan NIK
opt-email-none = Tidak punya e-mail
opt-bank = { $name }
opt-bank-typed = Tetap “{ $name }”
opt-name = { $name }
opt-account = { $digits }
opt-holder-same = Sama dengan nama di KTP
opt-branch = { $name } ({ $city })
opt-branch-other = Cabang lain: { $name }
opt-zone-wib = WIB (Sumatera, Jawa)
opt-zone-wita = WITA (Bali, Sulawesi, dll)
opt-zone-wit = WIT (Maluku, Papua)
opt-proof-receipt_of_phk_report = Tanda terima laporan PHK
opt-proof-employer_report_letter = Laporan PHK dari perusahaan
opt-proof-phk_notice_plus_no_objection = Surat PHK, surat menerima
opt-proof-joint_agreement = Perjanjian bersama
opt-proof-phi_decision = Putusan pengadilan (PHI)
opt-proof-none = Belum ada satu pun
month-1 = Januari
month-2 = Februari
month-3 = Maret
month-4 = April
month-5 = Mei
month-6 = Juni
month-7 = Juli
month-8 = Agustus
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Desember
branch-listed = { $name }, { $city }
branch-unchecked = { $name }, { $city } (belum kami pastikan, cek ke { -bpjs-phone } sebelum datang)
branch-unlisted = { $name } (dipastikan lewat { -bpjs-phone })

## Data diri

q-nik =
    Berapa <b>NIK</b> Anda? 16 angka di KTP.
    Contoh: <code>3276 0152 0485 0003</code>
label-nik = NIK
why-nik = NIK dipakai untuk mencocokkan Anda dengan data kepesertaan BPJS Ketenagakerjaan. Angkanya ada di bagian atas KTP.
q-name =
    <b>Nama lengkap</b> Anda, persis seperti di KTP?
    Contoh: <code>SITI RAHAYU</code>
label-name = Nama di KTP
why-name = Klaim sering tertahan karena nama berbeda. Tulis persis seperti di KTP, tanpa gelar kalau di KTP tidak ada.
q-birthdate =
    <b>Tanggal lahir</b> Anda?
    Contoh: 17 Agustus 1985, atau 17-8-1985
label-birthdate = Tanggal lahir
why-birthdate = Tanggal lahir dipakai untuk mencocokkan data Anda dan menghitung usia.
q-kpj =
    <b>Nomor KPJ</b> Anda? 11 angka di kartu peserta, atau di aplikasi JMO.
    Punya lebih dari satu? Pisahkan dengan koma.
    Contoh: <code>12345678901</code>
label-kpj = KPJ
why-kpj = KPJ adalah nomor kepesertaan. Satu orang bisa punya beberapa, satu dari tiap perusahaan. Semuanya perlu disebut supaya saldonya tidak tertinggal.
q-phone =
    <b>Nomor HP</b> Anda yang aktif? Tekan “Bagikan nomor saya”, atau ketik.
    Contoh: 0812 3456 7890
label-phone = Nomor HP
why-phone = Lewat nomor ini petugas bisa menghubungi Anda kalau perlu.
q-email =
    Alamat <b>e-mail</b> Anda?
    Contoh: siti@example.com
label-email = E-mail
why-email = Lewat e-mail petugas bisa menghubungi Anda. Belum punya? Tekan “Tidak punya e-mail”.
q-balance = Kira-kira berapa <b>saldo JHT</b> Anda? Bisa dilihat di aplikasi JMO. Boleh juga ketik jumlahnya.
label-balance = Saldo JHT
why-balance = Saldo menentukan apakah NPWP diperlukan (di atas { LAW("npwp_needed_above") }). Jumlah pastinya dihitung BPJS Ketenagakerjaan.
q-earlier_claim = Apakah Anda pernah mengambil <b>sebagian</b> JHT ({ LAW("jht_partial_share_other") } atau { LAW("jht_partial_share_house") })?
label-earlier_claim = Pernah klaim sebagian
why-earlier_claim = Kalau pernah klaim sebagian, NPWP diperlukan dan hitungan pajaknya bisa berbeda.
q-npwp =
    Nomor <b>NPWP</b> Anda? 15 atau 16 angka. Untuk kebanyakan orang, NPWP sama dengan NIK.
    Contoh: <code>3276 0152 0485 0003</code>
label-npwp = NPWP
why-npwp = NPWP diminta kalau saldo di atas { LAW("npwp_needed_above") } atau pernah klaim sebagian, untuk urusan pajak JHT.
q-bank = Rekening di <b>bank</b> apa? Kalau tidak ada di tombol, ketik nama banknya.
label-bank = Bank
why-bank = Rekeningnya harus atas nama Anda sendiri. Dompet digital tidak bisa dipakai di sini.
q-account =
    <b>Nomor rekening</b> Anda?
    Contoh: <code>1234 5678 90</code>
label-account = Nomor rekening
why-account = Dana dikirim ke nomor ini. Cocokkan dengan buku tabungan. Kami tidak pernah meminta PIN bank atau CVV.
q-holder = <b>Nama pemilik rekening</b>, persis seperti di buku tabungan?
label-holder = Pemilik rekening
why-holder = Rekening harus atas nama Anda sendiri. Rekening suami, istri, atau keluarga tidak bisa dipakai.
q-branch = <b>Kantor cabang</b> BPJS Ketenagakerjaan mana yang paling mudah untuk Anda? Ketik nama kota, misalnya <code>Pamekasan</code>, atau kirim lokasi Anda (📎).
label-branch = Kantor cabang
why-branch = Ke cabang ini Anda datang kalau diperlukan. Cari dengan nama kota, kecamatan, atau nama cabangnya. Daftar kami belum lengkap: tidak ada? Ketik namanya, lalu pastikan ke { -bpjs-phone }.
q-zone = Anda di zona waktu mana? Kalbar dan Kalteng ikut WIB; Sulawesi, NTB, NTT, Kalsel, Kaltim, dan Kaltara ikut WITA.
label-zone = Zona waktu
why-zone = Supaya tanggal dan waktu yang saya sebut cocok dengan tempat Anda.

## Syarat

q-working_now = Apakah Anda <b>sekarang bekerja lagi</b> di perusahaan lain?
label-working_now = Sekarang bekerja lagi
why-working_now = Untuk alasan ini, JHT dibayar penuh kalau Anda sudah tidak bekerja. Kalau bekerja lagi, saldonya tidak hilang, tapi diteruskan.
q-working_now_pkwt = Sejak kontrak itu habis, apakah Anda <b>bekerja lagi</b> (diperpanjang, atau di tempat lain)?
label-working_now_pkwt = Bekerja lagi setelah kontrak
why-working_now_pkwt = Untuk alasan ini, JHT dibayar penuh kalau Anda sudah tidak bekerja. Kalau bekerja lagi, saldonya tidak hilang, tapi diteruskan.
q-was_phk = Apakah Anda sebenarnya <b>diberhentikan (PHK)</b> oleh perusahaan?
label-was_phk = Diberhentikan perusahaan
why-was_phk = Kalau diberhentikan, alasannya PHK. Syaratnya berbeda, dan Anda mungkin juga berhak atas JKP.
q-letter_date =
    Tanggal berapa yang tertulis di <b>surat keterangan pengunduran diri</b> dari perusahaan?
    Contoh: 17 Agustus 2026, atau 17-8-26
label-letter_date = Tanggal surat pengunduran diri
why-letter_date = Masa tunggu { LAW("jht_wait_resign") } dihitung dari tanggal surat ini ({ RULE("jht_wait_resign") }).
q-nonactive = Apakah kepesertaan Anda <b>sudah nonaktif</b> di semua KPJ? Bisa dicek di aplikasi JMO, atau tanya HRD.
label-nonactive = Kepesertaan nonaktif
why-nonactive = Klaim baru bisa diproses setelah perusahaan melaporkan Anda berhenti. Di aplikasi lama ini disebut “tenaga kerja NA”, artinya nonaktif.
q-phk_date =
    Tanggal berapa Anda <b>di-PHK</b>?
    Contoh: 17 Agustus 2026, atau 17-8-26
label-phk_date = Tanggal PHK
why-phk_date = Masa tunggu { LAW("jht_wait_phk") } dihitung dari tanggal PHK ({ RULE("jht_wait_phk") }).
q-proof =
    <b>Bukti PHK</b> mana yang Anda punya? Boleh lebih dari satu, lalu tekan “Selesai memilih”.
    • Tanda terima laporan PHK: dari Dinas Tenaga Kerja.
    • Surat menerima: surat bahwa Anda menerima PHK itu.
    • PHI: pengadilan hubungan industrial.
label-proof = Bukti PHK
why-proof = Salah satu bukti ini wajib untuk JHT karena PHK. HRD atau Dinas Tenaga Kerja bisa membantu.
q-cut_early = Apakah kontrak Anda <b>diputus sebelum habis</b> masanya?
label-cut_early = Diputus sebelum habis
why-cut_early = Kontrak yang diputus sebelum habis dihitung sebagai PHK.
q-end_date =
    Tanggal berapa <b>kontrak Anda berakhir</b>?
    Contoh: 17 Agustus 2026, atau 17-8-26
label-end_date = Tanggal kontrak berakhir
why-end_date = Menurut { RULE("jht_wait_pkwt") }, JHT bisa dibayar begitu masa kontrak berakhir.
q-company_pension = Apakah Anda <b>sudah pensiun</b> menurut aturan perusahaan (walau belum { LAW("jht_age") })?
label-company_pension = Sudah pensiun di perusahaan
why-company_pension = JHT bisa dibayar saat mencapai usia pensiun di aturan perusahaan, atau usia { LAW("jht_age") }.

## Nama klaim

claim-jht_resign = JHT: mengundurkan diri
claim-full-jht_resign = JHT (tabungan hari tua): saya mengundurkan diri
claim-jht_phk = JHT: kena PHK
claim-full-jht_phk = JHT (tabungan hari tua): saya kena PHK
claim-jht_pkwt = JHT: kontrak berakhir
claim-full-jht_pkwt = JHT (tabungan hari tua): kontrak saya berakhir
claim-jht_usia_56 = JHT: usia pensiun { LAW("jht_age", form: "number") }

claim-full-jht_usia_56 = JHT (tabungan hari tua): usia pensiun { LAW("jht_age") }

## Dokumen

ask-document-required = 📷 Kirim foto atau file <b>{ $name }</b>. { $why }
ask-document-usual =
    📷 Kirim foto atau file <b>{ $name }</b>. { $why }
    <i>Tidak tertulis di aturan, tapi biasanya diminta.</i>
ask-document-conditional = 📷 Kirim foto atau file <b>{ $name }</b>. { $why }
ask-document-pages = Lebih dari satu halaman? Kirim semua fotonya sekaligus, atau jadikan satu PDF.
document-checking = ⏳ <b>{ $name }</b> sudah saya terima, sedang saya periksa. Tunggu sebentar ya.
document-stored = ✓ <b>{ $name }</b> tersimpan.
document-stored-pages = ✓ <b>{ $name }</b> tersimpan, { $count } foto.
document-skipped = <b>{ $name }</b> dilewati. Kalau petugas memintanya, Anda bisa menyusul.
document-lacking = <b>{ $name }</b> saya catat belum ada. Klaim boleh lanjut. Petugas akan memintanya; kalau memang tidak bisa, cabang yang memutuskan.
document-must = Tanpa <b>{ $name }</b>, klaim ini belum bisa diajukan menurut aturan. Jawaban dan foto Anda tetap tersimpan. Kirim di sini begitu ada.
lack-kpj_card = Saya catat: kartu peserta tidak ada. Klaim boleh lanjut dengan nomor KPJ atau NIK, dan petugas melihat catatan ini. Kartu digital di aplikasi JMO juga boleh menyusul.
lack-id = Saya catat: KTP tidak ada. Klaim boleh lanjut, tapi petugas akan meminta KTP atau bukti identitas lain sebelum klaim dibayar. KTP hilang? Minta penggantinya di Dukcapil.
try-document = Begini caranya: tekan 📎 di samping kolom ketik, pilih foto atau kamera, lalu kirim. Hilang atau belum ada? Pakai tombol di bawah.
file-at-pin = Foto itu belum saya simpan. Mau mengganti atau menambah dokumen? Tekan “Ringkasan”, lalu ubah dokumennya.
file-not-now = Foto belum diperlukan di langkah ini, jadi tidak saya simpan. Nanti saya minta.
file-no-claim = Foto itu tidak saya simpan karena belum ada klaim yang sedang diisi.
link-for-file = Maaf, tautan tidak saya buka, demi keamanan data Anda. Unduh dulu filenya ke HP, lalu kirim <b>{ $name }</b> ke sini lewat 📎.
text-for-file = Di langkah ini saya perlu foto atau file <b>{ $name }</b>. Tekan 📎 lalu pilih foto.
file-problem-empty = <b>{ $name }</b>: filenya kosong. Tolong kirim ulang.
file-problem-too_big = <b>{ $name }</b>: filenya terlalu besar, paling besar 20 MB. Foto: kirim sebagai foto biasa, bukan sebagai file. PDF: pindai ulang dengan mutu lebih rendah, atau kirim halaman yang perlu saja.
file-problem-not_supported =
    <b>{ $name }</b>: yang saya terima adalah { $limit ->
        [docx] dokumen Word
        [doc] dokumen Word
        [xlsx] dokumen Excel
        [zip] file ZIP
        [rar] file RAR
        [animation] gambar bergerak
        [mp4] video
        [mov] video
        [webm] video
        [audio] rekaman suara
        [text] file teks
       *[other] jenis file lain
    }. { $limit ->
        [docx] Simpan dulu sebagai PDF, lalu kirim PDF-nya.
        [doc] Simpan dulu sebagai PDF, lalu kirim PDF-nya.
        [xlsx] Simpan dulu sebagai PDF, lalu kirim PDF-nya.
        [zip] Buka dulu isinya, lalu kirim fotonya satu per satu.
        [rar] Buka dulu isinya, lalu kirim fotonya satu per satu.
        [mp4] Kirim fotonya saja, bukan videonya.
        [mov] Kirim fotonya saja, bukan videonya.
        [html] Kalau itu tautan, unduh dulu filenya, lalu kirim ke sini.
       *[other] Kirim sebagai foto, atau sebagai PDF.
    }
file-problem-damaged = <b>{ $name }</b>: filenya rusak atau terpotong saat dikirim. Tolong kirim ulang, sebagai foto kalau bisa.
file-problem-bomb = <b>{ $name }</b>: gambarnya lebih dari { $limit } juta titik, terlalu besar untuk dibuka. Kirim sebagai foto biasa, bukan sebagai file.
file-problem-too_many_pages = <b>{ $name }</b>: halamannya terlalu banyak. Paling banyak { $limit } halaman; kirim halaman yang perlu saja.
file-problem-password = <b>{ $name }</b>: PDF-nya terkunci kata sandi. Simpan tanpa kata sandi, atau kirim fotonya. Jangan kirim kata sandinya.
file-problem-attachment = <b>{ $name }</b>: PDF ini berisi file lain di dalamnya. Kirim PDF biasa atau fotonya.
file-problem-gone = <b>{ $name }</b>: filenya tidak bisa lagi kami ambil dari Telegram. Maaf, tolong kirim sekali lagi.

doc-kpj_card = Kartu peserta
why-doc-kpj_card = Tangkapan layar kartu digital di JMO juga boleh.
doc-id = e-KTP
why-doc-id = Semua sudut terlihat, tulisan terbaca, tidak silau. Orang asing? KITAS (izin tinggal) atau paspor. SIM tidak bisa menggantikan KTP; hanya punya SIM? Tanya cabang dulu.
doc-resign_letter = Surat pengunduran diri
why-doc-resign_letter = Surat dari perusahaan bahwa Anda mengundurkan diri, lengkap dengan tanggalnya.
doc-phk_proof = Bukti PHK
why-doc-phk_proof = Bukti yang tadi Anda pilih. Kalau beberapa lembar, jadikan satu PDF atau satu foto.
doc-phk_no_objection = Surat menerima PHK
why-doc-phk_no_objection = Surat bahwa Anda menerima PHK itu. Melengkapi surat PHK yang tadi Anda pilih.
doc-phk_no_objection-if = Surat menerima PHK, kalau buktinya surat PHK
doc-contract_end = Surat kontrak berakhir
why-doc-contract_end = Yang memuat tanggal kontrak berakhir. Cabang yang menentukan surat mana yang diterima.
doc-pension_letter = Surat keterangan pensiun
why-doc-pension_letter = Dari perusahaan, karena Anda pensiun sebelum { LAW("jht_age") }.
doc-pension_letter-if = Surat keterangan pensiun, kalau pensiun sebelum { LAW("jht_age") }
doc-kk = Kartu Keluarga (KK)
why-doc-kk = Semua sudut terlihat, tulisan terbaca.
doc-bank_book = Halaman depan buku tabungan
why-doc-bank_book = Yang memuat nama dan nomor rekening Anda sendiri.
doc-photo = Foto diri terbaru
why-doc-photo = Tampak depan, wajah jelas.
doc-paklaring = Paklaring
why-doc-paklaring = Surat keterangan kerja dari perusahaan, dengan tanda tangan dan stempel.
doc-npwp = Kartu NPWP
why-doc-npwp = Karena saldo di atas { LAW("npwp_needed_above") }, atau pernah klaim sebagian.
doc-npwp-if = NPWP, kalau saldo di atas { LAW("npwp_needed_above") } atau pernah klaim sebagian

## Kalau tidak tahu, hilang, atau belum punya

without-nik = Tidak apa-apa. Petugas mencari data Anda dengan nama, tanggal lahir, dan nomor KPJ. NIK juga tertulis di Kartu Keluarga. Begitu ketemu, isi lewat ringkasan.
without-kpj = Tidak apa-apa. Petugas mencari nomornya dengan NIK Anda. Mau cari sendiri? Lihat kartu peserta, slip gaji, atau aplikasi JMO, tanya HRD, atau telepon { -bpjs-phone }.
without-phone = Saya catat. Petugas menghubungi Anda lewat chat ini.
without-email = Saya catat: belum ada e-mail. Bisa diisi kapan saja lewat ringkasan.
without-npwp = Tidak apa-apa, petugas akan menanyakannya, dan cabang yang memutuskan. Untuk pajaknya: kalau yang dipakai tarif progresif (sebagian JHT pernah diambil lebih dari { LAW("tax_jht_final_within") } kalender sebelumnya), tarifnya { $more }% lebih tinggi tanpa NPWP.
without-bank = Klaim dibayar ke rekening bank atas nama Anda sendiri, bukan rekening orang lain atau dompet digital. Buka rekening dulu, bawa KTP, lalu isi lewat ringkasan. Boleh lanjut dulu; petugas menanyakannya sebelum dibayar.
without-account = Tidak apa-apa. Nomornya ada di buku tabungan atau aplikasi bank. Petugas menanyakannya sebelum dibayar.
without-branch = Tidak apa-apa. Petugas memilihkan cabang yang dekat dengan Anda.
without-date = Tidak apa-apa. Petugas melihat tanggalnya di surat Anda. Masa tunggu dan batas waktu tetap dihitung dari tanggal itu, jadi klaim bisa tertunda kalau belum waktunya.
without-plain = Tidak apa-apa. Petugas akan menanyakannya.
without-unclear = Saya simpan persis seperti yang Anda tulis. Petugas akan memeriksanya.
without-numbers = ⚠️ NIK dan nomor KPJ dua-duanya belum ada, padahal petugas perlu salah satu untuk menemukan datanya. Boleh lanjut, tapi klaim menunggu sampai salah satunya ada.
missing-nik = { $why }, petugas mencari dengan nama dan data lain
missing-kpj = { $why }, petugas mencari dengan NIK atau data lain
missing-phone = { $why }, hubungi lewat chat
missing-npwp = { $why }, cabang memutuskan
missing-bank = { $why }, ditanyakan sebelum dibayar
missing-account = { $why }, ditanyakan sebelum dibayar
missing-branch = { $why }, petugas memilihkan
missing-date = { $why }, petugas melihat di surat
missing-plain = { $why }, petugas menanyakan
why-missing-unknown = belum diketahui
why-missing-none = belum ada
why-missing-lost = hilang
why-missing-later = menyusul
why-missing-unclear = ditulis “{ $said }”
undecided-found = Ini belum diketahui, padahal menentukan: <b>{ $label }</b>.
undecided-do = { $why } Sudah tahu? Tekan “Jawab ulang”. Kalau tetap tidak tahu, tanyakan ke kantor cabang atau { -bpjs-phone }, dan siapkan NIK.
nothing-lost = Jawaban Anda yang lain tersimpan. Boleh berhenti dulu dengan “Simpan dulu”.
tries-many = Belum pas juga? Tidak apa-apa, ada cara lain di tombol bawah.
try-nik = NIK adalah 16 angka di baris paling atas KTP, juga ada di Kartu Keluarga. Ketik angkanya saja, misalnya 3276 0152 0485 0003.
try-passport = Nomor paspor ada di halaman berfoto, di kanan atas: huruf dan angka. Misalnya X1234567.
try-name = Ketik namanya saja, tanpa kalimat lain, seperti di KTP. Misalnya SITI RAHAYU.
try-holder = Ketik nama di halaman depan buku tabungan, atau tekan “Sama dengan nama di KTP”.
try-kpj = KPJ adalah 11 angka di kartu peserta, di kartu digital JMO, atau di slip gaji. HRD juga tahu. Misalnya 12345678901.
try-npwp = NPWP ada di kartu NPWP atau bukti potong pajak dari perusahaan: 15 atau 16 angka. Untuk kebanyakan orang, NPWP sama dengan NIK.
try-phone = Ketik nomornya saja, mulai dengan 08. Misalnya 0812 3456 7890.
try-email = Alamat e-mail selalu memuat tanda @. Biasanya terlihat di pengaturan HP, bagian akun. Misalnya siti@example.com.
try-bank = Ketik nama banknya saja, seperti di buku tabungan atau kartu ATM. Misalnya BRI.
try-account = Nomor rekening ada di halaman depan buku tabungan atau di aplikasi bank. Itu bukan nomor kartu ATM. Misalnya 1234 5678 90.
try-branch = Ketik nama kota atau kabupaten Anda saja, misalnya Pamekasan.
try-birthdate = Ketik tanggal, bulan, lalu tahun lahir, seperti di KTP. Misalnya 17-8-1985.
try-moment = Ketik tanggal dan jamnya. Lupa jamnya? Tanggalnya saja cukup. Misalnya 17-8-2026 pukul 14.30.
try-day = Ketik tanggal, bulan, lalu tahun, seperti yang tertulis di suratnya. Misalnya 17-8-2026.
try-count = Ketik angkanya saja, misalnya 12.
try-money = Ketik jumlah rupiahnya, misalnya 4500000 atau 4,5 juta.
try-multiple = Tekan satu pilihan atau lebih sampai bertanda ☑️, lalu tekan “Selesai memilih”. Ragu suratnya yang mana? Tanya HRD.
try-choice = Tidak ada yang cocok? Pilih yang paling dekat, atau bicara dengan petugas.
