## Nama klaim

claim-jkk_kecelakaan = JKK: celaka atau sakit kerja
claim-full-jkk_kecelakaan = JKK (kecelakaan kerja): kecelakaan atau sakit karena kerja
claim-jkk_cacat = JKK: cacat karena kerja
claim-full-jkk_cacat = JKK (kecelakaan kerja): cacat karena kerja
claim-jkk_meninggal = JKK: meninggal karena kerja
claim-full-jkk_meninggal = JKK (kecelakaan kerja): meninggal karena kerja
claim-jkm = JKM: meninggal sebab lain
claim-full-jkm = JKM (santunan kematian): meninggal bukan karena kerja
claim-beasiswa = Beasiswa anak peserta

claim-full-beasiswa = Beasiswa untuk anak peserta

## JKK: syarat

q-when =
    <b>Kapan</b> kecelakaannya, atau kapan penyakit kerja itu didiagnosis? Tulis juga jamnya kalau ingat.
    Contoh: 17 Agustus 2026 pukul 14.30
label-when = Waktu kejadian atau diagnosis
why-when = Batas melapor ({ LAW("jkk_report") }) dan batas klaim ({ LAW("jkk_expiry") }) dihitung dari waktu ini. Lupa jamnya? Tanggal saja cukup.
q-p_when =
    Kami turut berduka. Ada beberapa pertanyaan yang mungkin berat.
    <b>Kapan</b> kecelakaannya, atau kapan penyakit kerja itu didiagnosis?
    Contoh: 17 Agustus 2026 pukul 14.30
label-p_when = Waktu kejadian atau diagnosis
why-p_when = Klaim JKK bisa diajukan sampai { LAW("jkk_expiry") } sejak kecelakaan atau diagnosis. Lupa jamnya? Tanggal saja cukup.
q-where = Saat itu Anda <b>di mana, atau sedang apa</b>? Pilih yang paling dekat.
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
why-active_accident = BPJS Ketenagakerjaan menanggung kalau kepesertaan aktif pada hari itu. Kalau tidak aktif, perusahaan yang menanggung.
q-p_active_accident = Apakah kepesertaan almarhum/almarhumah <b>aktif pada hari itu</b>? Bisa ditanyakan ke perusahaan atau { -bpjs-phone }.
label-p_active_accident = Aktif pada hari kejadian
why-p_active_accident = BPJS Ketenagakerjaan menanggung kalau kepesertaan aktif pada hari itu. Kalau tidak aktif, perusahaan yang menanggung.
q-reported = Apakah kejadian ini <b>sudah dilaporkan</b> ke BPJS Ketenagakerjaan? Ini disebut laporan Tahap I. Tidak yakin? Tanya HRD.
label-reported = Sudah dilaporkan Tahap I
why-reported = Laporan Tahap I adalah laporan pertama, biasanya dari perusahaan. Tanpa laporan ini klaim JKK belum bisa diproses.
q-doctor_disability = Apakah sudah ada <b>surat dokter tentang cacatnya</b>?
label-doctor_disability = Surat dokter tentang cacat
why-doctor_disability = Santunan cacat dihitung dari surat dokter: bagian tubuh mana, dan seberapa berkurang fungsinya.

refusal-lapsed_jkk-found = Kejadian atau diagnosisnya <b>{ $answer }</b>, lebih dari { LAW("jkk_expiry") } yang lalu, dan hak klaim JKK berakhir setelah itu.
refusal-lapsed_jkk-do = Pernah dilaporkan atau diajukan waktu itu? Bawa buktinya ke kantor cabang dan tanyakan.
refusal-work_link_unclear-found = Belum jelas apakah ini termasuk kecelakaan kerja.
refusal-work_link_unclear-do = Tanyakan ke kantor cabang atau { -bpjs-phone }. Sambil menunggu, minta perusahaan tetap melapor dalam { LAW("jkk_report") }; Anda dan keluarga juga boleh. Kalau ternyata bukan karena kerja, berobatnya lewat BPJS Kesehatan.
refusal-employer_liable-found = Kepesertaan tidak aktif pada hari itu.
refusal-employer_liable-do = Untuk karyawan, perusahaan yang menanggung. Minta secara tertulis, simpan bukti kerja dan kuitansi. Perusahaan menolak, atau pesertanya pekerja mandiri (BPU)? Tanyakan ke kantor cabang atau Dinas Tenaga Kerja.
refusal-active_unknown-found = Belum pasti apakah kepesertaan aktif pada hari itu.
refusal-active_unknown-do = Telepon { -bpjs-phone } atau datang ke kantor cabang dengan NIK atau KPJ; mereka bisa melihatnya. Setelah tahu, ubah jawabannya di sini.
refusal-report_stage1-found = Kejadian ini belum dilaporkan, dan tanpa laporan klaimnya belum bisa diproses.
refusal-report_stage1-do =
    1. Minta HRD melapor hari ini. Batasnya { LAW("jkk_report") }, boleh lewat telepon, WhatsApp, atau e-mail.
    2. Tidak bisa? Anda sendiri, keluarga, serikat, atau rumah sakit boleh: telepon { -bpjs-phone }, sebutkan NIK, tempat, tanggal, jam, dan kejadiannya.
    3. Sudah lewat { LAW("jkk_report") }? Tetap lapor. Perusahaan yang terlambat menanggung dulu.
refusal-no_doctor_letter_jkk-found = Surat dokter tentang cacatnya belum ada.
refusal-no_doctor_letter_jkk-do = Minta surat itu ke dokter yang merawat (formulir KK3 atau 3b). Dokter mengisinya setelah bisa menyatakan cacatnya. Bingung formulirnya? Minta ke HRD atau kantor cabang.

hint-report_now = ⏰ <b>Belum dilaporkan? Laporkan sekarang.</b> Batas laporan pertama: <b>{ $day }</b> ({ LAW("jkk_report") } sejak kejadian atau diagnosis). Perusahaan wajib melapor, boleh lewat telepon, WhatsApp, atau e-mail. Anda dan keluarga juga boleh, lewat { -bpjs-phone } atau kantor cabang.
hint-jkk_last_day = 🗓 Batas akhir klaim JKK: <b>{ $day }</b>, { LAW("jkk_expiry") } sejak kejadian atau diagnosis.

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
why-doc-chronology = Cerita singkat: di mana, kapan, dan bagaimana terjadinya. Kalau ada saksi, minta mereka ikut tanda tangan.
doc-attendance = Daftar hadir (absensi)
why-doc-attendance = Dari perusahaan, untuk hari kejadian. Pekerja mandiri (BPU)? Tanyakan ke cabang apa penggantinya.
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

q-work_cause =
    Kami turut berduka. Ada beberapa pertanyaan yang mungkin berat.
    Apakah almarhum/almarhumah meninggal <b>karena kecelakaan atau penyakit kerja</b>?
label-work_cause = Meninggal karena kerja
why-work_cause = Kalau karena kerja, haknya lewat JKK (kecelakaan kerja), dan santunannya berbeda. JKM (santunan kematian) untuk sebab lain.
q-p_active_death = Apakah kepesertaan almarhum/almarhumah <b>aktif saat meninggal</b>? Bisa ditanyakan ke perusahaan atau { -bpjs-phone }.
label-p_active_death = Aktif saat meninggal
why-p_active_death = JKM dibayar kalau kepesertaan masih aktif pada hari meninggal. JHT tetap untuk ahli waris, aktif atau tidak.
q-bpu_new = Apakah almarhum/almarhumah <b>pekerja mandiri (BPU) baru</b>, yang ikut kurang dari { LAW("jkm_bpu_min_months") }? Karyawan? Jawab Tidak.
label-bpu_new = Kurang dari { LAW("jkm_bpu_min_months") }
why-bpu_new = Pekerja mandiri (BPU) adalah peserta yang mendaftar dan membayar iuran sendiri. Kalau kurang dari { LAW("jkm_bpu_min_months") }, yang dibayar hanya biaya pemakaman.
q-children = Apakah ada <b>anak yang masih sekolah</b>, di bawah { LAW("scholarship_below_age") }?
label-children = Ada anak yang masih sekolah
why-children = Kalau ada, anak mungkin juga berhak atas beasiswa. Jawaban ini tidak mengubah hak atas santunan.

q-paid_long = Apakah iuran almarhum/almarhumah sudah dibayar <b>{ LAW("scholarship_min_contribution") } atau lebih</b>?
label-paid_long = Iuran { LAW("scholarship_min_contribution") } atau lebih
why-paid_long = Kalau meninggal bukan karena kerja, beasiswa ada kalau iuran sudah { LAW("scholarship_min_contribution") } atau lebih. Tidak tahu pun tidak apa-apa.

refusal-death_by_work-found = Meninggal karena kerja, jadi haknya lewat JKK (kecelakaan kerja), bukan JKM.
refusal-death_by_work-do = Lanjutkan lewat tombol di bawah.
refusal-not_active_at_death-found = Kepesertaan tidak aktif saat meninggal, jadi JKM (santunan kematian) tidak dibayar.
refusal-not_active_at_death-do = Saldo JHT tetap untuk ahli waris, dan mungkin ada JP (pensiun). Lihat tombol di bawah. Menurut Anda seharusnya aktif, misalnya masih digaji? Bawa buktinya ke kantor cabang dan minta dicek.

hint-funeral_only = 💡 Untuk pekerja mandiri (BPU) yang belum { LAW("jkm_bpu_min_months") }, yang dibayar hanya <b>biaya pemakaman</b>.
hint-scholarship = 💡 Anak yang masih sekolah mungkin juga berhak atas <b>beasiswa</b>, kalau iurannya sudah { LAW("scholarship_min_contribution") } atau lebih.

why-doc-deceased_id = Semua sudut terlihat, tulisan terbaca. Almarhum/almarhumah WNA? Paspor atau kartu izin tinggalnya.

## Beasiswa: syarat

q-school_cause = Apa yang terjadi pada <b>peserta</b>, ayah atau ibu anak ini?
label-school_cause = Yang terjadi pada peserta
why-school_cause = Kalau bukan karena kerja, beasiswa ada kalau iuran sudah { LAW("scholarship_min_contribution") }. Kalau karena kerja, tidak ada syarat itu.
opt-school_cause-meninggal_kerja = Meninggal karena kerja
opt-school_cause-cacat_total_kerja = Cacat total karena kerja
opt-school_cause-meninggal_bukan_kerja = Meninggal bukan karena kerja
q-contribution_years =
    <b>Berapa tahun</b> iuran almarhum/almarhumah dibayar? Tahun penuh saja.
    Contoh: 5 tahun
label-contribution_years = Lama iuran
why-contribution_years = Kalau meninggal bukan karena kerja, beasiswa ada kalau iuran { LAW("scholarship_min_contribution") } atau lebih. Perusahaan, cabang, atau { -bpjs-phone } bisa membantu menghitung.
q-child_age =
    <b>Berapa umur</b> anak itu? Satu per satu; anak lain diajukan sendiri.
    Contoh: 12 tahun
label-child_age = Umur anak
why-child_age = Haknya untuk anak di bawah { LAW("scholarship_below_age") }.
q-at_school = Apakah anak itu <b>sudah sekolah</b>? TK, SD, SMP, SMA, kuliah, atau pelatihan.
label-at_school = Sudah sekolah
why-at_school = Beasiswa mulai saat anak mencapai usia sekolah.
q-child_married = Apakah anak itu <b>sudah menikah</b>?
label-child_married = Anak sudah menikah
why-child_married = Haknya untuk anak yang belum menikah.
q-school_child_working = Apakah anak itu <b>bekerja</b>?
label-school_child_working = Anak bekerja
why-school_child_working = Beasiswa untuk anak yang belum bekerja. Yang masih sekolah boleh magang, jadi pekerja mandiri (BPU), atau jadi karyawan paling lama { LAW("scholarship_work_months") } berturut-turut.
opt-school_child_working-tidak = Tidak bekerja
opt-school_child_working-pu_maks_6_bulan = Karyawan, s.d. { LAW("scholarship_work_months") }
opt-school_child_working-pu_lebih = Karyawan, lebih dari { LAW("scholarship_work_months") }
opt-school_child_working-bpu = Pekerja mandiri (BPU)
opt-school_child_working-magang = Magang

refusal-contributions_below_3_years-found = Lama iurannya <b>{ $answer }</b>, belum { LAW("scholarship_min_contribution") }.
refusal-contributions_below_3_years-do = Ada KPJ dari perusahaan lain? Tanyakan ke cabang apakah ikut dihitung. Santunan JKM tidak bergantung pada lama iuran ini.
refusal-contribution_years_unknown-found = Lama iurannya belum diketahui.
refusal-contribution_years_unknown-do = Telepon { -bpjs-phone } atau datang ke kantor cabang dengan nomor KPJ; mereka bisa melihatnya. Perusahaan terakhir juga bisa membantu.
refusal-child_too_old-found = Umur anak itu <b>{ $answer }</b>, dan haknya untuk anak di bawah { LAW("scholarship_below_age") }.
refusal-child_too_old-do = Ada anak lain yang belum { LAW("scholarship_below_age") }? Ubah jawaban dan coba untuk anak itu.
refusal-below_school_age-found = Anak itu belum sekolah, dan beasiswa mulai saat anak masuk usia sekolah.
refusal-below_school_age-do = Simpan baik-baik akta kelahiran, KK, dan surat-surat peserta, lalu ajukan begitu anak mulai sekolah.
refusal-child_married-found = Anak itu sudah menikah, dan haknya untuk anak yang belum menikah.
refusal-child_married-do = Ada anak lain yang belum menikah dan belum { LAW("scholarship_below_age") }? Ubah jawaban dan coba untuk anak itu.
refusal-school_child_works-found = Anak itu sudah bekerja lebih dari { LAW("scholarship_work_months") }, dan beasiswa untuk anak yang belum bekerja.
refusal-school_child_works-do = Masih boleh sambil sekolah: magang, pekerja mandiri (BPU), atau karyawan paling lama { LAW("scholarship_work_months") } berturut-turut. Ada anak lain yang masih sekolah? Ubah jawaban dan coba untuk anak itu.

hint-scholarship_yearly = 💡 Beasiswa diajukan <b>setiap tahun</b>, dan paling banyak untuk { LAW("scholarship_children") }.

## Beasiswa: data dan dokumen

q-claimant_school = Siapa yang sedang mengisi ini?
label-claimant_school = Yang mengisi
why-claimant_school = Membantu mengetik itu boleh, asal orang tua, wali, atau anaknya setuju dan ada bersama Anda. Mewakili dengan surat kuasa lain lagi.
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
why-guardian_agreed = Data anak hanya boleh dipakai dengan izin orang tua atau wali (UU 27/2022).
q-child_name =
    <b>Nama lengkap anak</b>, persis seperti di akta kelahiran?
    Contoh: <code>DEWI CONTOH</code>
label-child_name = Nama anak
why-child_name = Dicocokkan dengan akta kelahiran anak.
q-child_birthdate =
    <b>Tanggal lahir anak</b>?
    Contoh: 17 Agustus 2014, atau 17-8-2014
label-child_birthdate = Tanggal lahir anak
why-child_birthdate = Dicocokkan dengan akta kelahiran. Haknya untuk anak di bawah { LAW("scholarship_below_age") }.
q-school_holder = <b>Nama pemilik rekening</b>, persis seperti di buku tabungan? Rekening atas nama Anda atau atas nama anak.
label-school_holder = Pemilik rekening
why-school_holder = Beasiswa dibayar ke rekening orang tua, wali, atau anak. Rekening orang lain tidak bisa dipakai.

refusal-guardian_not_agreed-found = Izin orang tua atau wali belum ada.
refusal-guardian_not_agreed-do = Tanpa izin, data anak tidak kami minta. Kalau nanti setuju, ubah jawaban dan lanjutkan di sini. Boleh juga langsung ke kantor cabang.
refusal-child_turned_23-found = Lahir <b>{ $answer }</b>, anak ini sudah { LAW("scholarship_below_age") }, dan beasiswa untuk yang belum { LAW("scholarship_below_age") }.
refusal-child_turned_23-do = Salah ketik? Ubah jawaban. Ada anak lain yang masih sekolah? Ajukan untuk anak itu.

doc-school_letter = Surat dari sekolah/kampus
why-doc-school_letter = Surat dari sekolah atau kampus bahwa anak masih belajar di sana.
doc-report_card = Rapor/transkrip terakhir
why-doc-report_card = Halaman nilai yang terakhir. Baru masuk dan belum punya rapor? Tanyakan ke cabang apa penggantinya.
why-doc-school_id = Milik orang tua atau wali yang mengajukan. Semua sudut terlihat, tulisan terbaca.
why-doc-school_bank_book = Yang memuat nama dan nomor rekening. Atas nama Anda atau anak.
doc-school_id = KTP/paspor orang tua/wali
doc-school_bank_book = Buku tabungan ortu/wali/anak
