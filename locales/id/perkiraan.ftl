## Perkiraan: pertanyaannya

q-est_balance =
    Berapa <b>saldo JHT</b>-nya? Bisa dilihat di aplikasi JMO.
    Contoh: 45.000.000, atau 45 juta
label-est_balance = Saldo JHT
why-est_balance = Perkiraan dihitung dari saldo ini. Jumlahnya tidak disimpan.
q-est_partial_year =
    Pernahkah <b>{ LAW("jht_partial_share_other") } atau { LAW("jht_partial_share_house") }</b> dari JHT ini diambil? Kalau pernah, tahun berapa?
    Boleh juga ketik tahunnya, misalnya 2024
label-est_partial_year = Sebagian pernah diambil
why-est_partial_year = Kalau sebagian sudah lama diambil, pajak sisanya dihitung lain. Yang dilihat tahun kalendernya, bukan tanggalnya.
opt-est_partial_year-never = Belum pernah
opt-est_partial_year-this_year = Pernah, tahun ini
opt-est_partial_year-last_year = Pernah, tahun lalu
opt-est_partial_year-two_years_ago = Pernah, 2 tahun lalu
opt-est_partial_year-earlier = Pernah, lebih lama lagi
opt-est_partial_year-unknown = Tidak tahu
q-est_wage =
    Berapa <b>upah sebulan</b> yang terakhir dilaporkan perusahaan ke BPJS Ketenagakerjaan?
    Contoh: 4.500.000, atau 4,5 juta
label-est_wage = Upah sebulan
why-est_wage = Uang tunai JKP dihitung dari upah yang dilaporkan perusahaan. Bisa dilihat di aplikasi JMO, atau tanya HRD. Jumlahnya tidak disimpan.
q-est_wage_jkk =
    Berapa <b>upah sebulan</b> peserta yang dilaporkan ke BPJS Ketenagakerjaan?
    Contoh: 4.500.000, atau 4,5 juta
label-est_wage_jkk = Upah sebulan peserta
why-est_wage_jkk = Santunan JKK dihitung dari upah yang dilaporkan. Bisa ditanyakan ke HRD. Jumlahnya tidak disimpan.
q-est_bpu_new = Apakah peserta <b>pekerja mandiri (BPU) baru</b>, yang iurannya belum { LAW("jkm_bpu_min_months") }? Karyawan? Jawab Tidak.
label-est_bpu_new = Mandiri, belum { LAW("jkm_bpu_min_months") }
why-est_bpu_new = Untuk pekerja mandiri (BPU) yang masih baru, jumlahnya lain.
q-est_when =
    Kapan <b>kejadian</b> atau <b>diagnosis</b>-nya? Sebut jamnya kalau tahu.
    Contoh: 17-8-2026 pukul 14.30
label-est_when = Waktu kejadian
why-est_when = Batas melapor dihitung dalam jam, jadi jam kejadian ikut menentukan.
q-est_level = Anaknya <b>sekarang sekolah</b> di mana?
label-est_level = Jenjang sekolah
why-est_level = Besarnya beasiswa berbeda untuk tiap jenjang.
opt-est_level-tk = TK
opt-est_level-sd = SD
opt-est_level-smp = SMP
opt-est_level-sma = SMA atau SMK
opt-est_level-pt = Kuliah atau pelatihan
q-est_years =
    <b>Berapa tahun lagi</b> di jenjang itu, termasuk tahun ini?
    Contoh: 3
label-est_years = Sisa tahun di jenjang ini
why-est_years = Beasiswa dihitung per tahun.
q-est_birthdate =
    <b>Tanggal lahir</b> peserta?
    Contoh: 17 Agustus 1970, atau 17-8-1970
label-est_birthdate = Tanggal lahir
why-est_birthdate = Usia JP naik bertahap, jadi tanggalnya bergantung pada tahun lahir.
q-est_months =
    Sudah <b>berapa bulan</b> iuran JP dibayar? Boleh ditulis dalam tahun.
    Contoh: 130, atau 10 tahun 10 bulan
label-est_months = Bulan iuran JP
why-est_months = Jumlah bulan iuran menentukan JP dibayar bulanan atau sekaligus. Bisa ditanyakan ke cabang.
q-est_wage_mean =
    Berapa <b>rata-rata upah sebulan</b> selama ikut JP? Kira-kira saja.
    Contoh: 4.500.000, atau 4,5 juta
label-est_wage_mean = Rata-rata upah sebulan
why-est_wage_mean = JP bulanan dihitung dari rata-rata upah yang dilaporkan. Jumlahnya tidak disimpan.

## Perkiraan: yang sama di semua hasil

est-money = Ini <b>perkiraan</b> dari jawaban Anda, bukan janji. Jumlah pastinya dihitung BPJS Ketenagakerjaan.
est-days = Ini <b>perkiraan</b> dari jawaban Anda, bukan janji. Tanggal pastinya ditentukan BPJS Ketenagakerjaan.
est-receive = Kira-kira Anda terima <b>{ $net }</b>.
est-receive-between = Kira-kira Anda terima antara <b>{ $least }</b> dan <b>{ $most }</b>, tergantung pajaknya.
est-sum = Jumlahnya kira-kira <b>{ $sum }</b>.
est-sum-total = Kalau cacat total tetap, jumlahnya kira-kira <b>{ $sum }</b>.
est-a-month = Kira-kira <b>{ $monthly }</b> per bulan, paling lama { $count } bulan.
est-pension = Kira-kira <b>{ $amount }</b> per bulan.
est-layer = { $percent }% × { $part } = { $tax }
est-rules = <i>Dasar: { $rules }.</i>
est-rules-unsure =
    Sebagian angkanya belum pasti. Pastikan ke { -bpjs-phone } atau kantor cabang.
    <i>Dasar: { $rules }.</i>
est-rule-unsure = Sebagian angkanya belum pasti. Pastikan ke { -bpjs-phone } atau kantor cabang.

## Perkiraan JHT

est-jht-all = Seluruh saldo: <b>{ $balance }</b>
est-jht-taken-unsure = ⚠️ Sebagian pernah diambil, dan tahun ini persis di batas { $years } tahun kalender. Pajaknya bisa yang biasa, bisa yang lebih besar. Tanyakan ke cabang <b>sebelum</b> mengajukan. Dua-duanya ada di bawah.
est-jht-taken-unknown = ⚠️ Pajaknya bergantung pada apakah sebagian pernah diambil, dan kapan. Tanyakan ke cabang. Dua-duanya ada di bawah.
est-jht-final =
    <b>Kalau semua dibayar dalam { $years } tahun kalender</b> (pajak final)
    { $layers }
    Pajak: { $tax }
    Diterima: { $balance } − { $tax } = <b>{ $net }</b>
est-jht-together = Bagian yang dulu diambil ikut dihitung ke batas { $limit }, jadi pajaknya bisa lebih besar. Pastikan ke cabang.
est-jht-above = Biasanya tarif itu hanya untuk bagian di atas { $limit }; dipastikan cabang.
est-jht-progressive =
    <b>Kalau sebagian sudah lama diambil</b> (pajak progresif)
    { $layers }
    Pajak: { $tax }
    Diterima: { $balance } − { $tax } = <b>{ $net }</b>
    Tanpa NPWP pajaknya { $factor }% × { $tax } = { $higher }
est-jht-part =
    { $percent }% × { $balance } = <b>{ $part }</b>, paling banyak
    Sisanya { $rest } tetap di JHT.
est-jht-part-tax =
    <b>Pajak bagian ini</b>:
    { $layers }
    Diterima: <b>{ $net }</b>
est-jht-part-warning =
    ⚠️ <b>Pikirkan dulu pajak sisanya ({ $rest })</b>
    Aman kalau sisanya diambil paling lambat <b>{ $last }</b> ({ $years } tahun kalender). Lebih lama dari itu, potongan pajaknya bisa lebih besar. Mulai tahun berapa persisnya, dipastikan cabang.
est-jht-part-example =
    <b>Contoh dengan saldo ini</b>
    Semua sebelum batas itu (pajak final):
    { $final }
    Jumlah pajak: { $together }

    Sisanya lebih lama (pajak progresif):
    { $progressive }
    Jumlah pajak, dengan pajak bagian ini: { $part } + { $later } = { $apart }
est-jht-part-more = Bedanya: { $apart } − { $together } = <b>{ $more }</b> lebih besar.
est-jht-part-npwp = Tanpa NPWP, pajak progresifnya { $factor }% × { $later } = { $higher }.

## Perkiraan JKP

est-jkp-cap = Upah { $wage }: yang dihitung paling banyak { $cap }.
est-jkp-cash =
    { $percent }% × { $counted } = { $monthly } per bulan
    { $count } × { $monthly } = <b>{ $sum }</b> kalau dibayar sampai akhir
est-jkp-last = 📅 Ajukan paling lambat <b>{ $day }</b> ({ $count } bulan setelah PHK).
est-jkp-lapsed = 📅 Batas mengajukan, { $day } ({ $count } bulan setelah PHK), <b>sudah lewat</b>. Tanyakan ke { -bpjs-phone } kalau ragu.
est-jkp-within = 📅 Ajukan paling lambat { $count } bulan setelah tanggal PHK.
est-jkp-unsure = Yang dipakai upah terakhir yang dilaporkan perusahaan; bisa berbeda dari gaji Anda. Pembayaran berhenti kalau Anda bekerja lagi.

## Perkiraan JKM dan JKK

est-jkm-funeral-only = Pekerja mandiri (BPU) yang belum { $count } bulan: hanya biaya pemakaman, { $funeral }.
est-jkm-sum =
    Santunan kematian: { $death }
    Santunan berkala: { $periodic }
    Biaya pemakaman: { $funeral }
    { $death } + { $periodic } + { $funeral } = { $sum }
est-jkm-new-bpu = Kalau pekerja mandiri (BPU) belum { $count } bulan: hanya biaya pemakaman, { $funeral }.
est-jkm-besides = Beasiswa anak dan JHT dihitung sendiri, di luar jumlah ini.
est-jkk-death =
    Santunan kematian: { $percent }% × { $times } × { $wage } = { $death }
    Santunan berkala: { $periodic }
    Biaya pemakaman: { $funeral }
est-jkk-least = Santunan kematian paling sedikit { $least }, jadi itu yang dipakai.
est-jkk-death-sum = Jumlah: { $death } + { $periodic } + { $funeral } = <b>{ $sum }</b>
est-jkk-disabled =
    <b>Cacat total tetap</b>
    Santunan: { $percent }% × { $times } × { $wage } = { $total }
    Santunan berkala: { $periodic }
    Jumlah: { $total } + { $periodic } = <b>{ $sum }</b>
est-jkk-disabled-part =
    <b>Cacat sebagian</b>
    Persen di tabel aturan × { $times } × { $wage }. Persennya mengikuti keterangan dokter, jadi belum bisa dihitung di sini.
est-jkk-wage-unsure = Yang dipakai upah yang dilaporkan perusahaan; bisa berbeda dari gaji yang diterima. Biaya pengobatan dan angkutan, santunan selama belum bisa bekerja, dan beasiswa anak di luar jumlah ini.
est-jkk-until = 📅 Hak klaim berlaku sampai <b>{ $day }</b> ({ $count } tahun sejak kejadian atau diagnosis).
est-jkk-lapsed = 📅 Hak klaim berlaku sampai { $day } ({ $count } tahun sejak kejadian atau diagnosis), jadi <b>sudah lewat</b>. Tanyakan ke { -bpjs-phone } kalau ragu.
est-jkk-stmb =
    <b>Selama belum bisa bekerja</b> (menurut dokter), santunannya per bulan:
    { $first }% × upah, sampai bulan ke-{ $count }
    { $later }% × upah, setelah itu sampai sembuh
est-jkk-stmb-wage =
    <b>Selama belum bisa bekerja</b> (menurut dokter), santunannya per bulan:
    { $first }% × { $wage } = { $most }, sampai bulan ke-{ $count }
    { $later }% × { $wage } = { $less }, setelah itu sampai sembuh
est-jkk-transport =
    <b>Biaya angkutan</b> peserta, paling banyak:
    Darat, sungai, atau danau: { $land }
    Laut: { $sea }
    Udara: { $air }
    Kalau memakai lebih dari satu, semuanya dijumlahkan.
est-jkk-home-care = <b>Perawatan di rumah</b>: paling banyak { $most }, paling lama { $count } tahun. Pengobatan lainnya ditanggung sesuai kebutuhan medis.
est-jkk-report =
    📅 Lapor paling lambat <b>{ $until }</b> ({ $count } jam sejak kejadian atau diagnosis).
    Karyawan: perusahaan yang melapor. Pekerja mandiri (BPU): sendiri atau lewat kelompoknya. Keluarga juga boleh memberi tahu.
est-jkk-report-no-hour = Anda belum menyebut jamnya, jadi saya hitung dari awal hari itu.
est-jkk-report-maybe-late = ⚠️ Batas itu mungkin sudah lewat, tergantung jam kejadiannya. Laporkan sekarang juga.
est-jkk-report-late = ⚠️ Batas itu sudah lewat. Tetap laporkan sekarang juga. Kalau perusahaan terlambat, biayanya ditanggung perusahaan dulu.

## Perkiraan beasiswa

est-school-line = { $level }: { $count } tahun × { $per_year } = <b>{ $amount }</b>
est-school-most-years = Di jenjang ini paling lama { $count } tahun yang dibayar.
est-school-later =
    <b>Kalau sekolahnya terus:</b>
    { $lines }
    Semuanya: <b>{ $sum }</b>
est-school-most = Untuk paling banyak { $count } anak, semuanya paling banyak { $most }. Hitungan di atas untuk tiap anak.
est-school-yearly = Diajukan lagi tiap tahun, selama anak belum { $age } tahun, belum menikah, dan belum bekerja (ada pengecualian, tanyakan ke cabang).

## Perkiraan JP

est-jp-day = 📅 Usia JP tercapai <b>{ $day }</b>: { $age } tahun, yang berlaku saat itu.
est-jp-reached = 📅 Usia JP ({ $age } tahun) sudah tercapai.
est-jp-reached-before = 📅 Menurut usia JP yang sekarang berlaku, tercapainya <b>{ $day }</b> ({ $age } tahun). Tapi usia JP di tahun-tahun sebelumnya mungkin sudah tercapai. Pastikan ke cabang.
est-jp-unknown =
    Iuran { $count } bulan atau lebih: <b>bulanan</b>, { $percent }% × (bulan iuran ÷ 12) × rata-rata upah sebulan.
    Kurang dari itu: <b>sekaligus</b>, iuran dan hasil pengembangannya. Jumlah bulannya bisa ditanyakan ke cabang atau { -bpjs-phone-ready }.
est-jp-impossible = JP baru ada sejak { $since }, jadi sekarang iurannya paling banyak { $most } bulan. Anda menulis { $months } bulan. Coba periksa lagi.
est-jp-going-on = Sekarang { $months } bulan. Kalau iuran jalan terus sampai usia JP: sekitar { $later } bulan.
est-jp-lump = Di bawah { $count } bulan, JP dibayar <b>sekaligus</b>: iuran dan hasil pengembangannya. Jumlahnya tidak bisa dihitung di sini. Tanyakan ke cabang atau { -bpjs-phone-ready }.
est-jp-monthly = { $percent }% × ({ $months } ÷ 12) × { $wage } = <b>{ $amount }</b> per bulan
est-jp-limits-unsure = Batas minimum dan maksimum tahun ini perlu dipastikan ke cabang. Upah tahun-tahun lalu juga disesuaikan dulu, jadi hasilnya bisa lain.
est-jp-limits = Tahun ini paling sedikit { $least } dan paling banyak { $most } per bulan, jadi <b>{ $within }</b>.
est-jp-wages-unsure = Upah tahun-tahun lalu disesuaikan dulu, jadi hasilnya bisa lain. Pastikan ke cabang.
