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
branch-unchecked = { $name }, { $city } (alamat belum dipastikan, cek ke 175)
branch-unlisted = { $name } (dipastikan lewat 175)

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
why-phone = PIN Klaim bisa dikirim ke nomor ini lewat SMS. Petugas juga bisa menghubungi Anda kalau perlu.
q-email =
    Alamat <b>e-mail</b> Anda?
    Contoh: siti@example.com
label-email = E-mail
why-email = E-mail adalah cara lain menerima PIN Klaim. Kalau tidak punya, tidak apa-apa.
q-balance = Kira-kira berapa <b>saldo JHT</b> Anda? Bisa dilihat di aplikasi JMO. Boleh juga ketik jumlahnya.
label-balance = Saldo JHT
why-balance = Saldo menentukan apakah NPWP diperlukan (di atas Rp50 juta). Jumlah pastinya dihitung BPJS Ketenagakerjaan.
q-earlier_claim = Apakah Anda pernah mengambil <b>sebagian</b> JHT (10% atau 30%)?
label-earlier_claim = Pernah klaim sebagian
why-earlier_claim = Kalau pernah klaim sebagian, NPWP diperlukan dan hitungan pajaknya bisa berbeda.
q-npwp =
    Nomor <b>NPWP</b> Anda? 15 atau 16 angka. Untuk kebanyakan orang, NPWP sama dengan NIK.
    Contoh: <code>3276 0152 0485 0003</code>
label-npwp = NPWP
why-npwp = NPWP diminta kalau saldo di atas Rp50 juta atau pernah klaim sebagian, untuk urusan pajak JHT.
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
why-branch = Ke cabang ini Anda datang kalau diperlukan. Daftarnya disusun { $operator }; kalau ragu, pastikan ke 175.
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
why-letter_date = Masa tunggu satu bulan dihitung dari tanggal surat ini (Permenaker 4/2022).
q-nonactive = Apakah kepesertaan Anda <b>sudah nonaktif</b> di semua KPJ? Bisa dicek di aplikasi JMO, atau tanya HRD.
label-nonactive = Kepesertaan nonaktif
why-nonactive = Klaim baru bisa diproses setelah perusahaan melaporkan Anda berhenti. Di aplikasi lama ini disebut “tenaga kerja NA”, artinya nonaktif.
q-phk_date =
    Tanggal berapa Anda <b>di-PHK</b>?
    Contoh: 17 Agustus 2026, atau 17-8-26
label-phk_date = Tanggal PHK
why-phk_date = Masa tunggu satu bulan dihitung dari tanggal PHK (Permenaker 4/2022).
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
why-end_date = Menurut Permenaker 4/2022, JHT bisa dibayar begitu masa kontrak berakhir.
q-company_pension = Apakah Anda <b>sudah pensiun</b> menurut aturan perusahaan (walau belum 56 tahun)?
label-company_pension = Sudah pensiun di perusahaan
why-company_pension = JHT bisa dibayar saat mencapai usia pensiun di aturan perusahaan, atau usia 56.

## Nama klaim

claim-jht_resign = JHT: mengundurkan diri
claim-jht_phk = JHT: kena PHK
claim-jht_pkwt = JHT: kontrak berakhir
claim-jht_usia_56 = JHT: usia pensiun 56

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
file-at-pin = Foto itu belum saya simpan. Mau mengganti atau menambah dokumen? Tekan “Ringkasan”, lalu ubah dokumennya.
file-not-now = Foto belum diperlukan di langkah ini, jadi tidak saya simpan. Nanti saya minta.
file-no-claim = Foto itu tidak saya simpan karena belum ada klaim yang sedang diisi.
text-for-file = Di langkah ini saya perlu foto atau file <b>{ $name }</b>. Tekan 📎 lalu pilih foto.
file-problem-empty = <b>{ $name }</b>: filenya kosong. Tolong kirim ulang.
file-problem-too_big = <b>{ $name }</b>: filenya terlalu besar. Paling besar 20 MB. Coba kirim sebagai foto biasa.
file-problem-not_supported =
    <b>{ $name }</b>: yang saya terima adalah { $limit ->
        [docx] dokumen Word
        [doc] dokumen Word
        [xlsx] dokumen Excel
        [zip] file ZIP
        [rar] file RAR
        [gif] gambar GIF
        [animation] gambar bergerak
        [mp4] video
        [mov] video
        [webm] video
        [audio] rekaman suara
        [text] file teks
       *[other] jenis file lain
    }. Kirim foto (JPEG, PNG, BMP, WEBP, HEIC) atau PDF.
file-problem-damaged = <b>{ $name }</b>: filenya rusak atau terpotong saat dikirim. Tolong kirim ulang.
file-problem-bomb = <b>{ $name }</b>: ukuran gambarnya tidak wajar sehingga tidak kami buka. Kirim foto biasa.
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
why-doc-pension_letter = Dari perusahaan, karena Anda pensiun sebelum 56 tahun.
doc-pension_letter-if = Surat keterangan pensiun, kalau pensiun sebelum 56 tahun
doc-kk = Kartu Keluarga (KK)
why-doc-kk = Semua sudut terlihat, tulisan terbaca.
doc-bank_book = Halaman depan buku tabungan
why-doc-bank_book = Yang memuat nama dan nomor rekening Anda sendiri.
doc-photo = Foto diri terbaru
why-doc-photo = Tampak depan, wajah jelas.
doc-paklaring = Paklaring
why-doc-paklaring = Surat keterangan kerja dari perusahaan, dengan tanda tangan dan stempel.
doc-npwp = Kartu NPWP
why-doc-npwp = Karena saldo di atas Rp50 juta, atau pernah klaim sebagian.
doc-npwp-if = NPWP, kalau saldo di atas Rp50 juta atau pernah klaim sebagian
