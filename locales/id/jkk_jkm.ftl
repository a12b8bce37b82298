## Nama klaim

claim-jkk_kecelakaan = JKK: celaka atau sakit kerja
claim-jkk_cacat = JKK: cacat karena kerja
claim-jkk_meninggal = JKK: meninggal karena kerja
claim-jkm = JKM: meninggal sebab lain
claim-beasiswa = Beasiswa anak peserta

## JKK: syarat

q-when =
    <b>Kapan</b> kecelakaannya, atau kapan penyakit kerja itu didiagnosis? Tulis juga jamnya kalau ingat.
    Contoh: 17 Agustus 2026 pukul 14.30
label-when = Waktu kejadian atau diagnosis
why-when = Batas melapor (2×24 jam) dan batas klaim (5 tahun) dihitung dari waktu ini. Lupa jamnya? Tanggal saja cukup.
q-p_when =
    Kami turut berduka. Ada beberapa pertanyaan yang mungkin berat.
    <b>Kapan</b> kecelakaannya, atau kapan penyakit kerja itu didiagnosis?
    Contoh: 17 Agustus 2026 pukul 14.30
label-p_when = Waktu kejadian atau diagnosis
why-p_when = Klaim JKK bisa diajukan sampai 5 tahun sejak kecelakaan atau diagnosis. Lupa jamnya? Tanggal saja cukup.
q-where = <b>Di mana, atau sedang apa</b>, saat kejadian? Pilih yang paling dekat.
label-where = Tempat atau keadaan
why-where = JKK berlaku untuk kecelakaan dan penyakit yang ada hubungannya dengan kerja, termasuk di jalan berangkat dan pulang.
opt-where-tempat_kerja = Di tempat kerja
opt-where-perjalanan_kerja = Berangkat atau pulang kerja
opt-where-dinas = Perjalanan dinas
opt-where-istirahat_dengan_izin = Istirahat, seizin atasan
opt-where-penyakit_akibat_kerja = Penyakit karena pekerjaan
opt-where-kekerasan_di_tempat_kerja = Kekerasan di tempat kerja
opt-where-lain = Lainnya atau tidak yakin
q-active_accident = Apakah kepesertaan Anda <b>aktif pada hari itu</b>? Bisa dicek di aplikasi JMO, atau tanya HRD.
label-active_accident = Aktif pada hari kejadian
why-active_accident = BPJS Ketenagakerjaan menanggung kalau kepesertaan aktif pada hari kejadian. Kalau tidak aktif, perusahaan yang menanggung.
q-p_active_accident = Apakah kepesertaan almarhum/almarhumah <b>aktif pada hari kejadian</b>? Bisa ditanyakan ke perusahaan atau 175.
label-p_active_accident = Aktif pada hari kejadian
why-p_active_accident = BPJS Ketenagakerjaan menanggung kalau kepesertaan aktif pada hari kejadian. Kalau tidak aktif, perusahaan yang menanggung.
q-reported = Apakah kejadian ini <b>sudah dilaporkan</b> (laporan Tahap I) ke BPJS Ketenagakerjaan? Tanya HRD kalau tidak yakin.
label-reported = Sudah dilaporkan Tahap I
why-reported = Laporan Tahap I adalah laporan pertama, biasanya dari perusahaan. Tanpa laporan ini klaim JKK belum bisa diproses.
q-doctor_disability = Apakah sudah ada <b>surat dokter tentang cacatnya</b>?
label-doctor_disability = Surat dokter tentang cacat
why-doctor_disability = Santunan cacat dihitung dari surat dokter: bagian tubuh mana, dan seberapa berkurang fungsinya.

refusal-lapsed_jkk-found = Kejadian atau diagnosisnya <b>{ $answer }</b>, lebih dari 5 tahun yang lalu.
refusal-lapsed_jkk-do = Hak klaim JKK berakhir 5 tahun setelah kejadian atau diagnosis. Kalau dulu pernah dilaporkan atau diajukan, bawa buktinya ke kantor cabang dan tanyakan.
refusal-work_link_unclear-found = Anda memilih <b>{ $answer }</b>, jadi belum jelas apakah ini termasuk kecelakaan kerja.
refusal-work_link_unclear-do = Tanyakan ke kantor cabang atau 175. Selama masih ragu, minta perusahaan tetap melaporkannya dalam 2×24 jam; Anda dan keluarga juga boleh melapor. Kalau ternyata bukan karena kerja, berobatnya lewat BPJS Kesehatan.
refusal-employer_liable-found = Kepesertaan tidak aktif pada hari kejadian (jawaban Anda: <b>{ $answer }</b>).
refusal-employer_liable-do = Untuk karyawan, perusahaan yang menanggung biaya dan santunannya, bukan BPJS Ketenagakerjaan. Minta secara tertulis, dan simpan bukti kerja serta kuitansi. Perusahaan menolak, atau pesertanya mandiri (BPU)? Tanyakan ke kantor cabang atau Dinas Tenaga Kerja.
refusal-active_unknown-found = Belum pasti apakah kepesertaan aktif pada hari itu (jawaban Anda: <b>{ $answer }</b>).
refusal-active_unknown-do = Telepon 175 atau datang ke kantor cabang dengan NIK atau nomor KPJ. Mereka bisa melihat sejak dan sampai kapan aktif. Aplikasi JMO dan HRD juga bisa membantu.
refusal-report_stage1-found = Kejadian ini belum dilaporkan Tahap I (jawaban Anda: <b>{ $answer }</b>).
refusal-report_stage1-do = Minta HRD segera melapor ke BPJS Ketenagakerjaan dan Dinas Tenaga Kerja; batasnya 2×24 jam. Anda, keluarga, serikat, atau rumah sakit juga boleh memberi tahu: sebutkan KPJ atau NIK, kronologi (tempat, penyebab, tanggal, jam), serta nama dan nomor HP pelapor. Pekerja mandiri (BPU) melapor sendiri atau lewat kelompoknya (wadah). Sudah lewat 2×24 jam? Tetap laporkan; kalau perusahaan terlambat, perusahaan yang menanggung dulu.
refusal-no_doctor_letter_jkk-found = Surat dokter tentang cacatnya belum ada (jawaban Anda: <b>{ $answer }</b>).
refusal-no_doctor_letter_jkk-do = Minta surat keterangan ke dokter yang merawat (formulir KK3 atau 3b). Dokter mengisinya setelah bisa menyatakan cacatnya. Bingung formulirnya? Minta ke HRD atau kantor cabang.

hint-report_now = ⏰ <b>Belum dilaporkan? Laporkan sekarang.</b> Batas laporan Tahap I: <b>{ $day }</b>, 2×24 jam sejak kejadian atau diagnosis (Permenaker 5/2021 Pasal 8 jo. Permenaker 1/2025). Perusahaan wajib melapor, boleh lewat telepon, WhatsApp, atau e-mail. Anda dan keluarga juga boleh memberi tahu, lewat 175 atau kantor cabang.
hint-jkk_last_day = 🗓 Batas akhir klaim JKK: <b>{ $day }</b>, 5 tahun sejak kejadian atau diagnosis (PP 82/2019 Pasal 26, berlaku sejak 2 Desember 2019).

## JKK: data dan dokumen

q-traffic = Apakah itu <b>kecelakaan lalu lintas</b>?
label-traffic = Kecelakaan lalu lintas
why-traffic = Untuk kecelakaan lalu lintas diperlukan surat polisi.

doc-jkk_stage1 = Formulir kecelakaan Tahap I
why-doc-jkk_stage1 = Laporan pertama ke BPJS Ketenagakerjaan dan Dinas Tenaga Kerja. Biasanya dari perusahaan; minta salinannya ke HRD.
doc-jkk_stage2 = Formulir kecelakaan Tahap II
why-doc-jkk_stage2 = Diisi setelah dokter menyatakan sembuh, cacat, atau meninggal. Belum sampai tahap itu? Simpan dulu klaimnya, lanjutkan nanti.
doc-jkk_doctor = Surat dokter (KK3 atau 3b)
why-doc-jkk_doctor = Dari dokter yang merawat, tentang kecelakaan atau penyakit kerja ini.
doc-chronology = Kronologi kejadian
why-doc-chronology = Cerita singkat: di mana, kapan, dan bagaimana terjadinya. Kalau ada saksi, dua orang ikut tanda tangan.
doc-attendance = Daftar hadir (absensi)
why-doc-attendance = Dari perusahaan, untuk hari kejadian. Pekerja mandiri? Tanyakan ke cabang apa penggantinya.
doc-receipts = Kuitansi berobat, angkutan
why-doc-receipts = Kalau Anda membayar sendiri dulu, misalnya di rumah sakit yang tidak bekerja sama.
doc-receipts-if = Kuitansi berobat dan angkutan, kalau Anda membayar sendiri dulu
doc-police = Surat keterangan polisi
why-doc-police = Diperlukan untuk kecelakaan lalu lintas dan untuk kekerasan. Belum ada? Simpan dulu, lanjutkan nanti.
doc-police-if = Surat keterangan polisi, kalau kecelakaan lalu lintas atau kekerasan
doc-visum = Visum dokter
why-doc-visum = Surat hasil pemeriksaan dokter setelah kekerasan. Kalau berat mengirimnya di sini, Anda boleh mengajukan langsung di kantor cabang.
doc-visum-if = Visum dokter, kalau karena kekerasan
doc-kk-if = Kartu Keluarga (KK), kalau diminta cabang

## JKM: syarat

q-work_cause = Kami turut berduka. Apakah almarhum/almarhumah meninggal <b>karena kecelakaan atau penyakit kerja</b>?
label-work_cause = Meninggal karena kerja
why-work_cause = Kalau karena kerja, haknya lewat JKK, dan santunannya berbeda. JKM untuk yang meninggal bukan karena kerja.
q-p_active_death = Apakah kepesertaan almarhum/almarhumah <b>aktif saat meninggal</b>? Bisa ditanyakan ke perusahaan atau 175.
label-p_active_death = Aktif saat meninggal
why-p_active_death = JKM dibayar kalau kepesertaan masih aktif pada hari meninggal. JHT tetap untuk ahli waris, aktif atau tidak.
q-bpu_new = Apakah almarhum/almarhumah pekerja mandiri (BPU) yang ikut <b>kurang dari 3 bulan</b>?
label-bpu_new = Kurang dari 3 bulan
why-bpu_new = Pekerja mandiri (BPU) adalah peserta yang mendaftar dan membayar iuran sendiri. Kalau kurang dari 3 bulan, yang dibayar hanya biaya pemakaman. Karyawan? Jawab Tidak.
q-children = Apakah ada <b>anak sekolah di bawah 23 tahun</b>, dan iuran almarhum/almarhumah <b>3 tahun atau lebih</b>?
label-children = Anak sekolah, iuran 3 tahun
why-children = Kalau ya, anak mungkin juga berhak atas beasiswa.

refusal-death_by_work-found = Meninggal karena kecelakaan atau penyakit kerja (jawaban Anda: <b>{ $answer }</b>), jadi haknya lewat JKK, bukan JKM.
refusal-death_by_work-do = Lanjutkan dengan JKK: meninggal karena kerja.
refusal-not_active_at_death-found = Kepesertaan tidak aktif saat meninggal (jawaban Anda: <b>{ $answer }</b>), jadi JKM tidak dibayar.
refusal-not_active_at_death-do = Saldo JHT tetap untuk ahli waris, dan mungkin ada JP. Lihat tombol di bawah. Menurut Anda seharusnya aktif, misalnya masih digaji? Bawa buktinya ke kantor cabang dan minta dicek.

hint-funeral_only = 💡 Untuk pekerja mandiri (BPU) yang belum 3 bulan, yang dibayar hanya <b>biaya pemakaman</b> (Permenaker 1/2025).
hint-scholarship = 💡 Kalau iurannya 3 tahun atau lebih, anak sekolah di bawah 23 tahun mungkin juga berhak atas <b>beasiswa</b>.

why-doc-deceased_id = Semua sudut terlihat, tulisan terbaca. Untuk WNA: KITAS atau paspornya.

## Beasiswa: syarat

q-school_cause = Apa yang terjadi pada <b>peserta</b>, ayah atau ibu anak ini?
label-school_cause = Yang terjadi pada peserta
why-school_cause = Kalau bukan karena kerja, beasiswa hanya ada kalau iuran sudah 3 tahun. Kalau karena kerja, tidak ada syarat itu.
opt-school_cause-meninggal_kerja = Meninggal karena kerja
opt-school_cause-cacat_total_kerja = Cacat total tetap karena kerja
opt-school_cause-meninggal_bukan_kerja = Meninggal bukan karena kerja
q-contribution_years =
    <b>Berapa tahun</b> iuran almarhum/almarhumah dibayar? Tahun penuh saja.
    Contoh: 5 tahun
label-contribution_years = Lama iuran
why-contribution_years = Kalau meninggal bukan karena kerja, beasiswa hanya ada kalau iuran 3 tahun atau lebih. Perusahaan, cabang, atau 175 bisa membantu menghitung.
q-child_age =
    <b>Berapa umur</b> anak itu? Satu anak dulu; anak lain diajukan sendiri.
    Contoh: 12 tahun
label-child_age = Umur anak
why-child_age = Haknya untuk anak di bawah 23 tahun.
q-at_school = Apakah anak itu <b>sudah sekolah</b>? TK, SD, SMP, SMA, kuliah, atau pelatihan.
label-at_school = Sudah sekolah
why-at_school = Beasiswa mulai saat anak mencapai usia sekolah.
q-child_married = Apakah anak itu <b>sudah menikah</b>?
label-child_married = Anak sudah menikah
why-child_married = Haknya untuk anak yang belum menikah.
q-school_child_working = Apakah anak itu <b>bekerja</b>?
label-school_child_working = Anak bekerja
why-school_child_working = Beasiswa untuk anak yang belum bekerja. Sejak 2025, yang masih sekolah boleh magang, jadi pekerja mandiri, atau jadi karyawan paling lama 6 bulan berturut-turut.
opt-school_child_working-tidak = Tidak bekerja
opt-school_child_working-pu_maks_6_bulan = Karyawan, paling lama 6 bulan
opt-school_child_working-pu_lebih = Karyawan, lebih dari 6 bulan
opt-school_child_working-bpu = Pekerja mandiri (BPU)
opt-school_child_working-magang = Magang

refusal-contributions_below_3_years-found = Lama iurannya <b>{ $answer }</b>, belum 3 tahun.
refusal-contributions_below_3_years-do = Kalau meninggal bukan karena kerja, beasiswa hanya ada kalau iuran 3 tahun atau lebih. Ada KPJ dari perusahaan lain? Tanyakan ke cabang apakah ikut dihitung. Santunan JKM tidak bergantung pada 3 tahun ini.
refusal-contribution_years_unknown-found = Lama iurannya belum diketahui (jawaban Anda: <b>{ $answer }</b>).
refusal-contribution_years_unknown-do = Telepon 175 atau datang ke kantor cabang dengan nomor KPJ; mereka bisa melihat lama iurannya. Perusahaan terakhir juga bisa membantu.
refusal-child_too_old-found = Umur anak itu <b>{ $answer }</b>. Haknya untuk anak di bawah 23 tahun.
refusal-child_too_old-do = Ada anak lain yang belum 23 tahun? Ubah jawaban dan coba untuk anak itu.
refusal-below_school_age-found = Anak itu belum sekolah (jawaban Anda: <b>{ $answer }</b>).
refusal-below_school_age-do = Beasiswa mulai saat anak mencapai usia sekolah. Simpan baik-baik akta kelahiran, KK, dan surat-surat peserta, lalu ajukan begitu anak mulai sekolah.
refusal-child_married-found = Anak itu sudah menikah (jawaban Anda: <b>{ $answer }</b>). Haknya untuk anak yang belum menikah.
refusal-child_married-do = Ada anak lain yang belum menikah dan belum 23 tahun? Ubah jawaban dan coba untuk anak itu.
refusal-school_child_works-found = Pekerjaan anak itu: <b>{ $answer }</b>. Beasiswa untuk anak yang belum bekerja.
refusal-school_child_works-do = Yang masih boleh: magang, pekerja mandiri, atau karyawan paling lama 6 bulan berturut-turut sambil sekolah. Ada anak lain yang masih sekolah? Ubah jawaban dan coba untuk anak itu.

hint-scholarship_yearly = 💡 Beasiswa diajukan <b>setiap tahun</b>, dan paling banyak untuk 2 anak.

## Beasiswa: data dan dokumen

q-claimant_school = Siapa yang sedang mengisi ini?
label-claimant_school = Yang mengisi
why-claimant_school = Membantu mengetik itu boleh, asal orang tua, wali, atau anaknya setuju dan ada bersama Anda. Mewakili dengan surat kuasa lain lagi aturannya.
opt-claimant_school-self = Saya orang tua/wali/anaknya
opt-claimant_school-helper = Saya bantu mengetik
opt-claimant_school-proxy = Saya mewakili (surat kuasa)
q-school_nik =
    Berapa <b>NIK Anda</b>, orang tua atau wali yang mengajukan? 16 angka di KTP.
    Contoh: <code>3276 0152 0485 0003</code>
label-school_nik = NIK orang tua atau wali
why-school_nik = Supaya jelas siapa yang mengajukan untuk anak ini. Anak sudah dewasa dan mengajukan sendiri? Pakai NIK anak.
q-school_name =
    <b>Nama lengkap Anda</b>, persis seperti di KTP?
    Contoh: <code>SITI RAHAYU</code>
label-school_name = Nama orang tua atau wali
why-school_name = Tulis persis seperti di KTP, tanpa gelar kalau di KTP tidak ada.
q-school_birthdate =
    <b>Tanggal lahir Anda</b>?
    Contoh: 17 Agustus 1985, atau 17-8-1985
label-school_birthdate = Tanggal lahir orang tua atau wali
why-school_birthdate = Tanggal lahir dicocokkan dengan NIK Anda.
q-school_p_name =
    <b>Nama lengkap peserta</b> BPJS Ketenagakerjaan, ayah atau ibu anak ini?
    Contoh: <code>BUDI CONTOH</code>
label-school_p_name = Nama peserta
why-school_p_name = Beasiswa diberikan dari kepesertaannya. Tulis persis seperti di KTP atau kartu pesertanya.
q-school_kpj =
    <b>Nomor KPJ peserta</b>? 11 angka di kartunya.
    Punya lebih dari satu? Pisahkan dengan koma.
    Contoh: <code>12345678901</code>
label-school_kpj = KPJ peserta
why-school_kpj = KPJ adalah nomor kepesertaan. Tidak ketemu? Perusahaan atau cabang bisa membantu mencarinya.
q-guardian_agreed =
    Setelah ini saya perlu data anak: nama, tanggal lahir, dan surat sekolahnya.
    Apakah Anda <b>orang tua atau walinya, dan setuju</b> datanya dipakai untuk klaim ini? Anak yang sudah dewasa boleh menjawab sendiri.
label-guardian_agreed = Izin untuk data anak
why-guardian_agreed = Data anak hanya boleh dipakai dengan izin orang tua atau wali (UU 27/2022 Pasal 25).
q-child_name =
    <b>Nama lengkap anak</b>, persis seperti di akta kelahiran?
    Contoh: <code>DEWI CONTOH</code>
label-child_name = Nama anak
why-child_name = Dicocokkan dengan akta kelahiran anak.
q-child_birthdate =
    <b>Tanggal lahir anak</b>?
    Contoh: 17 Agustus 2014, atau 17-8-2014
label-child_birthdate = Tanggal lahir anak
why-child_birthdate = Dicocokkan dengan akta kelahiran. Haknya untuk anak di bawah 23 tahun.
q-school_holder = <b>Nama pemilik rekening</b>, persis seperti di buku tabungan? Rekening atas nama Anda atau atas nama anak.
label-school_holder = Pemilik rekening
why-school_holder = Beasiswa dibayar ke rekening orang tua, wali, atau anak. Rekening orang lain tidak bisa dipakai.

refusal-guardian_not_agreed-found = Izin orang tua atau wali belum ada (jawaban Anda: <b>{ $answer }</b>).
refusal-guardian_not_agreed-do = Tanpa izin, data anak tidak kami minta. Kalau nanti setuju, ubah jawaban dan lanjutkan di sini. Boleh juga langsung ke kantor cabang.
refusal-child_turned_23-found = Menurut tanggal lahir <b>{ $answer }</b>, anak ini sudah 23 tahun. Beasiswa untuk anak di bawah 23 tahun.
refusal-child_turned_23-do = Salah ketik? Ubah jawaban. Ada anak lain yang masih sekolah dan belum 23 tahun? Ajukan untuk anak itu.

doc-school_letter = Surat dari sekolah/kampus
why-doc-school_letter = Surat dari sekolah atau kampus bahwa anak masih belajar di sana.
doc-report_card = Rapor/transkrip terakhir
why-doc-report_card = Halaman nilai yang terakhir. Baru masuk dan belum punya rapor? Tanyakan ke cabang apa penggantinya.
why-doc-school_id = Milik orang tua atau wali yang mengajukan. Semua sudut terlihat, tulisan terbaca.
why-doc-school_bank_book = Yang memuat nama dan nomor rekening. Atas nama Anda atau anak.
doc-school_id = KTP/paspor orang tua/wali
doc-school_bank_book = Buku tabungan ortu/wali/anak
