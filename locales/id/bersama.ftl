## Siapa yang mengisi

q-claimant = Siapa yang sedang mengisi ini?
label-claimant = Yang mengisi
why-claimant = Membantu mengetik itu boleh, asal peserta setuju dan ada bersama Anda. Mewakili peserta dengan surat kuasa lain lagi aturannya.
opt-claimant-self = Saya peserta, isi sendiri
opt-claimant-helper = Saya bantu mengetik
opt-claimant-proxy = Saya mewakili (surat kuasa)
q-claimant_heir = Siapa yang sedang mengisi ini?
label-claimant_heir = Yang mengisi
why-claimant_heir = Membantu mengetik itu boleh, asal ahli waris setuju dan ada bersama Anda. Mewakili dengan surat kuasa lain lagi aturannya.
opt-claimant_heir-self = Saya ahli waris atau walinya
opt-claimant_heir-helper = Saya bantu mengetik
opt-claimant_heir-proxy = Saya mewakili (surat kuasa)
q-helper_agreed = Apakah orang yang Anda bantu <b>setuju</b> datanya diisi di sini, dan sekarang <b>ada bersama Anda</b>?
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
refusal-proxy_not_taken-found = Anda menjawab <b>{ $answer }</b>. Bot ini tidak menerima surat kuasa, karena aturan yang sekarang berlaku dan membolehkannya belum kami temukan.
refusal-proxy_not_taken-do =
    Paling mudah: orang yang Anda wakili mengisi sendiri, atau Anda bantu mengetik saat ia ada bersama Anda (ubah jawaban tadi).
    Kalau tidak bisa, telepon 175 dulu dan tanyakan apakah cabang menerima surat kuasa notaris. Kalau ya, datang ke kantor cabang membawa surat kuasa itu dan KTP Anda.
refusal-helper_not_agreed-found = Orang yang Anda bantu belum setuju, atau tidak sedang bersama Anda (jawaban Anda: <b>{ $answer }</b>).
refusal-helper_not_agreed-do = Tanyakan dulu kepadanya, lalu isi berdua. Ia juga boleh mengisi sendiri dari HP-nya.

## Paspor

opt-nik-paspor = Tidak punya NIK, pakai paspor
q-passport_no =
    <b>Nomor paspor</b>, persis seperti di paspor?
    Contoh: <code>A1234567</code>
label-passport_no = Nomor paspor
why-passport_no = Untuk WNA yang tidak punya NIK, nomor paspor dipakai untuk mencocokkan data kepesertaan.
problem-passport = “{ $said }” belum bisa saya baca sebagai nomor paspor. Biasanya 6–12 huruf dan angka. Contoh: A1234567.

## Ahli waris

q-relation = Apa <b>hubungan</b> ahli waris yang mengajukan dengan peserta (almarhum/almarhumah)?
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
q-higher_exists =
    Apakah masih ada ahli waris yang <b>urutannya lebih dulu</b>?
    1) suami/istri atau anak; 2) orang tua, kakek/nenek, cucu; 3) kakak atau adik kandung; 4) mertua; 5) yang disebut di wasiat.
    Nomornya sama, misalnya istri dan anak? Jawab Tidak.
label-higher_exists = Ada yang urutannya lebih dulu
why-higher_exists = Selama masih ada ahli waris yang urutannya lebih dulu, merekalah yang mengajukan.
refusal-relation_unclear-found = Hubungan dengan peserta: <b>{ $answer }</b>. Di urutan ahli waris yang kami temukan, hubungan ini tidak disebut.
refusal-relation_unclear-do = Telepon 175 atau datang ke kantor cabang, bawa surat keterangan ahli waris atau penetapan pengadilan kalau ada, dan tanyakan siapa yang bisa mengajukan.
refusal-higher_heir-found = Menurut jawaban Anda (<b>{ $answer }</b>), masih ada ahli waris yang urutannya lebih dulu. Urutannya: suami/istri atau anak → orang tua, kakek/nenek, cucu → kakak atau adik kandung → mertua → yang disebut di wasiat.
refusal-higher_heir-do = Beri tahu ahli waris yang urutannya lebih dulu, supaya mereka yang mengajukan. Anda boleh membantu mengetik. Ragu dengan urutannya? Tanyakan ke 175 atau kantor cabang.
q-heir_minor = Apakah ahli warisnya <b>masih di bawah umur</b>?
label-heir_minor = Ahli waris di bawah umur
why-heir_minor = Untuk anak di bawah umur, walinya yang mengurus. Batas umurnya tidak kami temukan di aturan klaim; kalau ragu, tanyakan ke cabang.
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
    <b>Nama lengkap peserta</b> (almarhum/almarhumah), persis seperti di KTP?
    Contoh: <code>BUDI CONTOH</code>
label-p_name = Nama peserta
why-p_name = Nama peserta dicocokkan dengan data kepesertaan dan surat kematiannya.
q-p_nik =
    Berapa <b>NIK peserta</b> (almarhum/almarhumah)? Ada di KTP, Kartu Keluarga, atau akta kematian.
    Contoh: <code>3276 0152 0485 0003</code>
label-p_nik = NIK peserta
why-p_nik = NIK peserta dipakai untuk menemukan data kepesertaannya.
q-p_birthdate =
    <b>Tanggal lahir peserta</b> (almarhum/almarhumah)?
    Contoh: 17 Agustus 1965, atau 17-8-1965
label-p_birthdate = Tanggal lahir peserta
why-p_birthdate = Tanggal lahir dipakai untuk mencocokkan data peserta.
q-p_kpj =
    <b>Nomor KPJ peserta</b> (almarhum/almarhumah)? 11 angka di kartu peserta, atau tanya perusahaannya.
    Lebih dari satu? Pisahkan dengan koma.
    Contoh: <code>12345678901</code>
label-p_kpj = KPJ peserta
why-p_kpj = KPJ adalah nomor kepesertaan. Satu orang bisa punya beberapa. Semuanya perlu disebut supaya tidak ada yang tertinggal.
q-death_date =
    Tanggal berapa peserta <b>meninggal</b>?
    Contoh: 17 Agustus 2026, atau 17-8-26
label-death_date = Tanggal meninggal
why-death_date = Tulis seperti di akta atau surat keterangan kematian.
q-p_balance = Kira-kira berapa <b>saldo JHT peserta</b>? Boleh juga ketik jumlahnya. Tidak tahu pun tidak apa-apa.
label-p_balance = Saldo JHT peserta
why-p_balance = Saldo menentukan apakah NPWP diperlukan (di atas Rp50 juta). Jumlah pastinya dihitung BPJS Ketenagakerjaan.
q-p_earlier_claim = Apakah peserta pernah mengambil <b>sebagian</b> JHT (10% atau 30%)? Tidak yakin? Pilih Tidak; nanti cabang yang memeriksa.
label-p_earlier_claim = Peserta pernah klaim sebagian
why-p_earlier_claim = Kalau pernah klaim sebagian, NPWP diperlukan dan hitungan pajaknya bisa berbeda.
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
refusal-no_doctor_letter-found = Surat keterangan dokter tentang cacatnya belum ada (jawaban Anda: <b>{ $answer }</b>).
refusal-no_doctor_letter-do = Minta surat itu ke dokter pemeriksa atau dokter penasihat. Untuk JHT dan JP, suratnya perlu menyebut cacat total tetap. Kalau sulit mendapatkannya, tanyakan ke 175 atau kantor cabang.

## Ahli waris di bawah umur

q-heir_guardian_agreed =
    Ahli warisnya masih di bawah umur, jadi izin orang tua atau walinya diperlukan dulu. Data yang dipakai: nama, NIK, tanggal lahir, dan surat-suratnya.
    Apakah Anda <b>orang tua atau walinya, dan setuju</b> datanya dipakai untuk klaim ini?
label-heir_guardian_agreed = Izin untuk data ahli waris
why-heir_guardian_agreed = Data anak hanya boleh dipakai dengan izin orang tua atau wali (UU 27/2022 Pasal 25).
q-heir_young =
    Tanggal lahir tadi dan jawaban <b>bukan di bawah umur</b> sepertinya belum cocok. Mana yang benar: apakah ahli warisnya <b>masih di bawah umur</b>?
    Tanggal lahirnya yang keliru? Tekan Kembali.
label-heir_young = Di bawah umur (dipastikan)
why-heir_young = Untuk ahli waris di bawah umur, walinya yang mengurus. Batas umurnya tidak kami temukan di aturan klaim; kalau ragu, tanyakan ke cabang atau 175.
q-heir_grown =
    Tanggal lahir tadi dan jawaban <b>di bawah umur</b> sepertinya belum cocok. Mana yang benar: apakah ahli warisnya <b>sudah dewasa</b>?
    Tanggal lahirnya yang keliru? Tekan Kembali.
label-heir_grown = Sudah dewasa (dipastikan)
why-heir_grown = Ahli waris dewasa mengajukan sendiri, tanpa wali. Batas umurnya tidak kami temukan di aturan klaim; kalau ragu, tanyakan ke cabang atau 175.

## Milik peserta yang meninggal

q-p_passport_no =
    <b>Nomor paspor peserta</b> (almarhum/almarhumah), persis seperti di paspornya?
    Contoh: <code>A1234567</code>
label-p_passport_no = Nomor paspor peserta
why-p_passport_no = Untuk peserta WNA yang tidak punya NIK, nomor paspor dipakai untuk menemukan data kepesertaannya.
doc-deceased_card = Kartu almarhum/almarhumah
why-doc-deceased_card = Tangkapan layar kartu digitalnya di JMO juga boleh.
doc-deceased_id = e-KTP almarhum/almarhumah
