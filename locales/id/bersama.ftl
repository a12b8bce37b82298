## Siapa yang mengisi

q-claimant = Siapa yang sedang mengisi ini?
label-claimant = Yang mengisi
why-claimant = Membantu mengetik itu boleh, asal peserta setuju dan ada bersama Anda. Mewakili dengan surat kuasa lain lagi.
btn-presumed-claimant = 👥 Saya isi untuk orang lain
btn-presumed-claimant_heir = 👥 Saya isi untuk orang lain
btn-presumed-claimant_school = 👥 Saya isi untuk orang lain
opt-claimant-self = Saya peserta, isi sendiri
opt-claimant-helper = Saya bantu mengetik
opt-claimant-proxy = Saya mewakili (surat kuasa)
q-claimant_heir = Siapa yang sedang mengisi ini?
label-claimant_heir = Yang mengisi
why-claimant_heir = Membantu mengetik itu boleh, asal ahli waris setuju dan ada bersama Anda. Mewakili dengan surat kuasa lain lagi.
opt-claimant_heir-self = Saya ahli waris/walinya
opt-claimant_heir-helper = Saya bantu mengetik
opt-claimant_heir-proxy = Saya mewakili (surat kuasa)
q-helper_agreed = Apakah orang yang Anda bantu <b>ada bersama Anda dan setuju</b> datanya diisi di sini?
label-helper_agreed = Setuju dibantu
why-helper_agreed = Datanya milik orang yang Anda bantu, jadi izinnya perlu (UU 27/2022). PIN Klaim juga dikirim ke nomor atau e-mailnya.
q-helper_name =
    Siapa <b>nama Anda</b>, yang membantu mengetik?
    Setelah ini, <i>Anda</i> di setiap pertanyaan berarti orang yang Anda bantu.
    Contoh: <code>BUDI CONTOH</code>
label-helper_name = Nama yang membantu
why-helper_name = Supaya jelas siapa yang mengetik. Nama Anda hanya dicatat di klaim ini.
q-proxy_name =
    Siapa <b>nama Anda</b>, penerima kuasa, persis seperti di KTP?
    Setelah ini, <i>Anda</i> di setiap pertanyaan berarti orang yang Anda wakili.
    Contoh: <code>BUDI CONTOH</code>
label-proxy_name = Nama penerima kuasa
why-proxy_name = Nama ini dicocokkan dengan surat kuasa dan KTP Anda.
refusal-proxy_not_taken-found = Dengan surat kuasa belum bisa diajukan di sini.
refusal-proxy_not_taken-do =
    Paling mudah: orang yang Anda wakili mengisi sendiri, atau Anda bantu mengetik saat ia ada bersama Anda (ubah jawaban tadi).
    Tidak bisa? Telepon { -bpjs-phone }: apakah cabang menerima surat kuasa notaris? Kalau ya, datang ke kantor cabang membawa surat itu dan KTP Anda.
refusal-helper_not_agreed-found = Orang yang Anda bantu perlu setuju, dan ada bersama Anda.
refusal-helper_not_agreed-do = Tanyakan dulu kepadanya, lalu isi berdua. Ia juga boleh mengisi sendiri dari HP-nya.

programme-JHT = <b>JHT</b>: tabungan hari tua Anda
programme-JP = <b>JP</b>: pensiun
programme-JKP = <b>JKP</b>: uang tunai selama mencari kerja
programme-JKK = <b>JKK</b>: kecelakaan dan sakit karena kerja
programme-JKM = <b>JKM</b>: santunan kematian dan beasiswa anak
programmes = { $programmes }

## Paspor

opt-nik-paspor = Tidak punya NIK, pakai paspor
q-passport_no =
    <b>Nomor paspor</b>, persis seperti di paspor?
    Contoh: <code>A1234567</code>
label-passport_no = Nomor paspor
why-passport_no = Untuk WNA yang tidak punya NIK, nomor paspor dipakai untuk mencocokkan data kepesertaan.
problem-passport = “{ $said }” belum bisa saya baca sebagai nomor paspor. Biasanya 6–12 huruf dan angka. Contoh: A1234567.

## Ahli waris

q-relation = Apa <b>hubungan</b> ahli waris yang mengajukan dengan almarhum/almarhumah?
label-relation = Hubungan dengan peserta
why-relation = Haknya mengikuti urutan ahli waris, dan surat yang diperlukan berbeda untuk tiap hubungan.
opt-relation-pasangan = Suami atau istri
opt-relation-anak = Anak
opt-relation-orang_tua = Orang tua
opt-relation-cucu_kakek_nenek = Cucu, kakek, atau nenek
opt-relation-saudara = Kakak atau adik kandung
opt-relation-mertua = Mertua
opt-relation-wasiat = Disebut di surat wasiat
opt-relation-lain = Hubungan lain
q-higher_exists = Apakah <b>suami, istri, atau anak</b> almarhum/almarhumah masih ada?
label-higher_exists = Ada suami, istri, atau anak
why-higher_exists = Suami, istri, dan anak berhak lebih dulu. Kalau masih ada, merekalah yang mengajukan.
q-higher_line = Apakah <b>orang tua, kakek, nenek, atau cucu</b> almarhum/almarhumah masih ada?
label-higher_line = Ada orang tua, kakek/nenek, cucu
why-higher_line = Setelah suami, istri, dan anak, merekalah yang berhak lebih dulu.
q-higher_siblings = Apakah <b>kakak atau adik kandung</b> almarhum/almarhumah masih ada?
label-higher_siblings = Ada kakak atau adik kandung
why-higher_siblings = Kakak dan adik kandung berhak lebih dulu daripada mertua dan yang disebut di surat wasiat.
q-higher_inlaws = Apakah <b>mertua</b> almarhum/almarhumah masih ada?
label-higher_inlaws = Ada mertua
why-higher_inlaws = Mertua berhak lebih dulu daripada yang disebut di surat wasiat.
refusal-relation_unclear-found = Untuk hubungan ini, cabang yang menentukan siapa yang bisa mengajukan.
refusal-relation_unclear-do = Telepon { -bpjs-phone } atau datang ke kantor cabang. Bawa surat keterangan ahli waris atau penetapan pengadilan kalau ada.
refusal-higher_heir-found = Masih ada keluarga yang berhak lebih dulu, jadi mereka yang mengajukan.
refusal-higher_heir-do = Beri tahu mereka; Anda boleh membantu mengetik. Urutannya: suami, istri, atau anak; lalu orang tua, kakek/nenek, cucu; lalu kakak atau adik kandung; lalu mertua; lalu yang disebut di surat wasiat.
q-heir_minor = Apakah ahli warisnya <b>masih di bawah umur</b>?
label-heir_minor = Ahli waris di bawah umur
why-heir_minor = Untuk anak di bawah umur, walinya yang mengurus. Cabang yang menentukan batas umurnya; ragu? Tanyakan ke { -bpjs-phone }.
q-guardian_name =
    Siapa <b>nama walinya</b>, persis seperti di KTP?
    Contoh: <code>SITI RAHAYU</code>
label-guardian_name = Nama wali
why-guardian_name = Wali mengurus klaim atas nama anak. Nanti surat perwaliannya juga diminta.
q-heir_nik =
    Berapa <b>NIK ahli waris</b>? 16 angka di KTP. Untuk anak, ada di Kartu Keluarga.
    Contoh: <code>3276 0152 0485 0003</code>
label-heir_nik = NIK ahli waris
why-heir_nik = NIK ahli waris dicocokkan dengan surat-suratnya. Yang ditanya di sini ahli waris, bukan peserta.
q-heir_name =
    <b>Nama lengkap ahli waris</b>, persis seperti di KTP? Untuk anak, seperti di Kartu Keluarga.
    Contoh: <code>SITI RAHAYU</code>
label-heir_name = Nama ahli waris
why-heir_name = Klaim sering tertahan karena nama berbeda. Tulis persis seperti di KTP, tanpa gelar kalau di KTP tidak ada.
q-heir_birthdate =
    <b>Tanggal lahir ahli waris</b>?
    Contoh: 17 Agustus 1985, atau 17-8-1985
label-heir_birthdate = Tanggal lahir ahli waris
why-heir_birthdate = Tanggal lahir dipakai untuk mencocokkan data ahli waris.
q-p_name =
    <b>Nama lengkap almarhum/almarhumah</b>, persis seperti di KTP?
    Contoh: <code>BUDI CONTOH</code>
label-p_name = Nama peserta
why-p_name = Nama peserta dicocokkan dengan data kepesertaan dan surat kematiannya.
q-p_nik =
    Berapa <b>NIK almarhum/almarhumah</b>? Ada di KTP, Kartu Keluarga, atau akta kematian.
    Contoh: <code>3276 0152 0485 0003</code>
label-p_nik = NIK peserta
why-p_nik = NIK peserta dipakai untuk menemukan data kepesertaannya.
q-p_birthdate =
    <b>Tanggal lahir almarhum/almarhumah</b>?
    Contoh: 17 Agustus 1965, atau 17-8-1965
label-p_birthdate = Tanggal lahir peserta
why-p_birthdate = Tanggal lahir dipakai untuk mencocokkan data peserta.
q-p_kpj =
    <b>Nomor KPJ almarhum/almarhumah</b>? 11 angka di kartu peserta, atau tanya perusahaannya.
    Lebih dari satu? Pisahkan dengan koma.
    Contoh: <code>12345678901</code>
label-p_kpj = KPJ peserta
why-p_kpj = KPJ adalah nomor kepesertaan. Kalau ada beberapa, sebutkan semuanya supaya tidak ada yang tertinggal.
q-death_date =
    Tanggal berapa almarhum/almarhumah <b>meninggal</b>?
    Contoh: 17 Agustus 2026, atau 17-8-26
label-death_date = Tanggal meninggal
why-death_date = Tulis seperti di akta atau surat keterangan kematian.
q-p_balance = Kira-kira berapa <b>saldo JHT almarhum/almarhumah</b>? Boleh juga ketik jumlahnya. Tidak tahu pun tidak apa-apa.
label-p_balance = Saldo JHT peserta
why-p_balance = Saldo menentukan apakah NPWP diperlukan (di atas { LAW("npwp_needed_above") }). Jumlah pastinya dihitung BPJS Ketenagakerjaan.
q-p_earlier_claim = Apakah almarhum/almarhumah pernah mengambil <b>sebagian</b> JHT ({ LAW("jht_partial_share_other") } atau { LAW("jht_partial_share_house") })? Tidak yakin? Pilih Tidak; nanti cabang yang memeriksa.
label-p_earlier_claim = Peserta pernah klaim sebagian
why-p_earlier_claim = Kalau pernah klaim sebagian, NPWP diperlukan dan hitungan pajaknya bisa berbeda.
q-heir_phone =
    <b>Nomor HP</b> yang aktif untuk kabar klaim ini? Tekan “Bagikan nomor saya”, atau ketik.
    Contoh: 0812 3456 7890
label-heir_phone = Nomor HP
why-heir_phone = PIN Klaim bisa dikirim ke nomor ini lewat SMS. Petugas juga bisa menghubungi nomor ini kalau perlu.
q-heir_email =
    Alamat <b>e-mail</b> untuk kabar klaim ini?
    Contoh: siti@example.com
label-heir_email = E-mail
why-heir_email = E-mail adalah cara lain menerima PIN Klaim. Kalau tidak ada, tidak apa-apa.
q-heir_bank = Rekening ahli waris di <b>bank</b> apa? Kalau tidak ada di tombol, ketik nama banknya.
label-heir_bank = Bank ahli waris
why-heir_bank = Rekeningnya harus atas nama ahli waris. Dompet digital tidak bisa dipakai di sini.
q-heir_account =
    <b>Nomor rekening ahli waris</b>?
    Contoh: <code>1234 5678 90</code>
label-heir_account = Nomor rekening ahli waris
why-heir_account = Dana dikirim ke nomor ini. Cocokkan dengan buku tabungan. Kami tidak pernah meminta PIN bank atau CVV.
q-heir_holder = <b>Nama pemilik rekening</b>, persis seperti di buku tabungan? Rekeningnya milik ahli waris.
label-heir_holder = Pemilik rekening
why-heir_holder = Dana dikirim ke rekening ahli waris. Kalau anak belum punya rekening, tanyakan ke cabang apakah rekening walinya boleh.

## Jumlah, uang, dan waktu

opt-count-tidak_tahu = Tidak tahu
opt-day-tidak_tahu = Tidak tahu
unit-months = { $number } bulan
unit-years = { $number } tahun
unit-age = { $number } tahun
problem-count-months = “{ $said }” belum bisa saya baca sebagai jumlah bulan. Contoh: 30, atau 2 tahun 6 bulan.
problem-count-months-most = { $said } bulan terlalu banyak. Paling banyak { $most } bulan. Coba periksa lagi.
problem-count-years = “{ $said }” belum bisa saya baca sebagai jumlah tahun. Contoh: 3, atau 3 tahun.
problem-count-years-most = { $said } tahun terlalu banyak. Paling banyak { $most } tahun. Coba periksa lagi.
problem-count-age = “{ $said }” belum bisa saya baca sebagai umur. Contoh: 12, atau 12 tahun.
problem-count-age-most = Umur { $said } tahun terlalu tinggi. Paling tinggi { $most } tahun. Coba periksa lagi.
doubt-count = { $number }? Itu di luar yang biasanya. Sudah benar?
problem-money = “{ $said }” belum bisa saya baca sebagai jumlah uang. Contoh: 4.500.000, atau 4,5 juta.
offer-money-small = Anda menulis “{ $said }”. Maksudnya yang mana? Kalau bukan ini, ketik lagi, misalnya 4,5 juta.
opt-money = { $amount }
problem-day-ahead = Waktu itu ({ $day }) belum lewat di tempat Anda. Tulis kapan kejadiannya, misalnya { $example }.
day-and-hour = { $day } pukul { $hour }

## Dokumen

doc-surat_kuasa = Surat kuasa notaris
why-doc-surat_kuasa = Semua halamannya, dengan nama pemberi dan penerima kuasa.
doc-surat_kuasa-if = Surat kuasa notaris, kalau diwakilkan dan boleh dengan surat kuasa
doc-proxy_id = KTP penerima kuasa
why-doc-proxy_id = KTP Anda yang mewakili. Semua sudut terlihat, tulisan terbaca.
doc-proxy_id-if = KTP penerima kuasa, kalau diwakilkan
doc-heir_id = KTP atau paspor ahli waris
why-doc-heir_id = Semua sudut terlihat, tulisan terbaca. Ahli warisnya anak tanpa KTP? Kirim Kartu Keluarga, lalu pastikan ke cabang.
doc-death_cert = Akta atau surat kematian
why-doc-death_cert = Nama peserta dan tanggal meninggalnya terbaca.
doc-heir_letter = Surat keterangan ahli waris
why-doc-heir_letter = Penetapan pengadilan juga boleh. Belum punya? Coba tanya ke kelurahan atau desa.
doc-heir_bank = Buku tabungan ahli waris
why-doc-heir_bank = Halaman depan yang memuat nama dan nomor rekening.
doc-marriage = Buku nikah
why-doc-marriage = Untuk menunjukkan hubungan suami istri dengan peserta. Akta perkawinan juga boleh dikirim di sini.
doc-marriage-if = Buku nikah, kalau ahli warisnya suami atau istri
doc-birth_cert = Akta kelahiran anak
why-doc-birth_cert = Nama anak dan nama orang tuanya terbaca.
doc-birth_cert-if = Akta kelahiran anak, kalau ahli warisnya anak
doc-guardianship = Surat perwalian
why-doc-guardianship = Karena ahli warisnya masih di bawah umur.
doc-guardianship-if = Surat perwalian, kalau ahli warisnya masih di bawah umur
doc-will = Surat wasiat (akta notaris)
why-doc-will = Karena ahli warisnya disebut di surat wasiat.
doc-will-if = Surat wasiat (akta notaris), kalau ahli warisnya disebut di wasiat
doc-mental_letter = Surat kejiwaan/pengampuan
why-doc-mental_letter = Hanya kalau ahli warisnya di bawah pengampuan. Kalau tidak, lewati saja.
doc-mental_letter-if = Surat kondisi kejiwaan atau pengampuan, kalau ahli warisnya di bawah pengampuan
doc-doctor_letter = Surat dokter: cacat total
why-doc-doctor_letter = Dari dokter pemeriksa atau dokter penasihat, dengan tanggal dan tanda tangan.
refusal-no_doctor_letter-found = Surat dokter tentang cacat total tetap belum ada.
refusal-no_doctor_letter-do = Minta surat itu ke dokter pemeriksa atau dokter penasihat; suratnya perlu menyebut <i>cacat total tetap</i>. Sulit mendapatkannya? Tanyakan ke { -bpjs-phone } atau kantor cabang.

## Ahli waris di bawah umur

q-heir_guardian_agreed =
    Ahli warisnya masih di bawah umur, jadi izin orang tua atau walinya diperlukan dulu. Data yang dipakai: nama, NIK, tanggal lahir, dan surat-suratnya.
    Apakah Anda <b>orang tua atau walinya, dan setuju</b> datanya dipakai untuk klaim ini?
label-heir_guardian_agreed = Izin untuk data ahli waris
why-heir_guardian_agreed = Data anak hanya boleh dipakai dengan izin orang tua atau wali (UU 27/2022).
q-heir_young =
    Menurut tanggal lahir tadi, ahli waris belum { LAW("heir_minor_below") }. Apakah ia <b>masih di bawah umur</b>?
    Tanggal lahirnya yang keliru? Tekan Kembali.
label-heir_young = Di bawah umur (dipastikan)
why-heir_young = Untuk ahli waris di bawah umur, walinya yang mengurus. Cabang yang menentukan batas umurnya; ragu? Tanyakan ke { -bpjs-phone }.
q-heir_grown =
    Menurut tanggal lahir tadi, ahli waris sudah { LAW("heir_grown_from") } atau lebih. Apakah ia <b>sudah dewasa</b>?
    Tanggal lahirnya yang keliru? Tekan Kembali.
label-heir_grown = Sudah dewasa (dipastikan)
why-heir_grown = Ahli waris dewasa mengajukan sendiri, tanpa wali. Cabang yang menentukan batas umurnya; ragu? Tanyakan ke { -bpjs-phone }.

## Milik peserta yang meninggal

q-p_passport_no =
    <b>Nomor paspor almarhum/almarhumah</b>, persis seperti di paspornya?
    Contoh: <code>A1234567</code>
label-p_passport_no = Nomor paspor peserta
why-p_passport_no = Untuk peserta WNA yang tidak punya NIK, nomor paspor dipakai untuk menemukan data kepesertaannya.
doc-deceased_card = Kartu almarhum/almarhumah
why-doc-deceased_card = Tangkapan layar kartu digitalnya di JMO juga boleh.
doc-deceased_id = e-KTP almarhum/almarhumah
