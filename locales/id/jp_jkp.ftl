## JP dan JKP: nama klaim

claim-jp_hari_tua = JP: pensiun bulanan
claim-jp_lumpsum = JP: dibayar sekaligus
claim-jp_cacat = JP: cacat total tetap
claim-jp_janda_duda = JP: untuk janda atau duda
claim-jp_anak = JP: untuk anak
claim-jp_orang_tua = JP: untuk orang tua
claim-jkp = JKP: kehilangan pekerjaan

## JP: syarat

q-months =
    Sudah berapa <b>bulan iuran JP</b> Anda dibayar? Boleh juga dalam tahun dan bulan.
    Contoh: 136, atau 11 tahun 4 bulan
label-months = Bulan iuran JP
why-months = Mulai 180 bulan (15 tahun), JP dibayar tiap bulan. Jumlah bulan iuran Anda ada di aplikasi JMO, atau bisa ditanyakan ke 175 dan kantor cabang.
q-p_months =
    Sudah berapa <b>bulan iuran JP peserta (almarhum/almarhumah)</b> dibayar? Boleh juga dalam tahun dan bulan.
    Contoh: 136, atau 11 tahun 4 bulan
label-p_months = Bulan iuran JP peserta
why-p_months = Dari lamanya iuran ditentukan apakah JP dibayar tiap bulan. Belum tahu? Tanyakan ke kantor cabang atau 175; siapkan KTP dan kartu pesertanya.
q-segment = Apakah Anda <b>pernah ikut JP</b> (Jaminan Pensiun) sebagai karyawan?
label-segment = Pernah ikut JP
why-segment = JP hanya untuk karyawan yang digaji perusahaan. Cek di aplikasi JMO atau tanya HRD: di daftar program Anda ada tulisan JP atau tidak.
q-lump_cause = JP sekaligus ini <b>karena apa</b>?
label-lump_cause = JP sekaligus karena
why-lump_cause = Usia pensiun hanya menentukan kalau peserta mengambil JP sendiri. Untuk peserta yang cacat total tetap dan untuk ahli waris, caranya lain.
opt-lump_cause-age = Saya sampai usia pensiun
opt-lump_cause-disabled = Saya cacat total tetap
opt-lump_cause-heir = Saya ahli waris peserta
q-jp_first_date =
    Sejak tanggal berapa Anda <b>jadi peserta JP</b>? Bisa dilihat di aplikasi JMO, atau tanya HRD.
    Contoh: 1 Agustus 2019, atau 1-8-2019
label-jp_first_date = Peserta JP sejak
why-jp_first_date = Pensiun cacat bulanan berlaku kalau kejadiannya paling cepat satu bulan setelah jadi peserta JP. JP sendiri baru ada sejak 1 Juli 2015.
q-jp_event_date =
    Tanggal berapa <b>kejadian</b> yang membuat Anda cacat total tetap? Kalau karena sakit, tanggal di surat dokter.
    Contoh: 17 Agustus 2026, atau 17-8-26
label-jp_event_date = Tanggal kejadian
why-jp_event_date = Tanggal ini dibandingkan dengan tanggal Anda jadi peserta JP.
q-density80 = Apakah iuran JP Anda dibayar <b>paling sedikit 80%</b> dari masa kepesertaan? Misalnya jadi peserta 10 bulan, iuran dibayar 8 bulan atau lebih.
label-density80 = Iuran dibayar 80%
why-density80 = Kalau iurannya belum 15 tahun, pensiun bulanan berlaku kalau iuran dibayar paling sedikit 80% dari bulan kepesertaan. Rinciannya ada di aplikasi JMO atau kantor cabang.
q-p_density80 = Apakah iuran JP almarhum/almarhumah dibayar <b>paling sedikit 80%</b> dari masa kepesertaan? Misalnya jadi peserta 20 bulan, iuran dibayar 16 bulan atau lebih.
label-p_density80 = Iuran peserta dibayar 80%
why-p_density80 = Kalau iurannya belum 15 tahun, pensiun bulanan berlaku kalau sudah jadi peserta paling sedikit satu tahun, dan iuran dibayar paling sedikit 80% dari bulan-bulan itu. Tidak tahu juga tidak apa-apa.
q-member_1_year = Apakah almarhum/almarhumah sudah jadi peserta JP <b>paling sedikit 1 tahun</b>?
label-member_1_year = Peserta JP 1 tahun
why-member_1_year = Kalau iurannya belum 15 tahun, pensiun bulanan untuk keluarga berlaku kalau sudah jadi peserta paling sedikit satu tahun. HRD atau kantor cabang bisa memastikan.
q-remarried = Maaf, kami perlu menanyakan ini: apakah Anda <b>sudah menikah lagi</b>?
label-remarried = Sudah menikah lagi
why-remarried = JP untuk janda atau duda dibayar sampai meninggal atau menikah lagi.
q-spouse_entitled = Apakah masih ada <b>istri atau suami</b> almarhum/almarhumah yang berhak (masih hidup dan belum menikah lagi)?
label-spouse_entitled = Janda/duda yang berhak
why-spouse_entitled = JP dibayar ke janda atau duda dulu. Kalau sudah tidak ada yang berhak, ke anak yang terdaftar, paling banyak 2 anak.
q-spouse_left = Apakah almarhum/almarhumah meninggalkan <b>istri atau suami</b>?
label-spouse_left = Meninggalkan istri/suami
why-spouse_left = JP untuk orang tua berlaku kalau peserta belum menikah: tidak ada istri, suami, atau anak yang berhak.
q-child_exists = Apakah almarhum/almarhumah meninggalkan <b>anak yang berhak</b>? Artinya di bawah 23 tahun, belum menikah, dan belum bekerja.
label-child_exists = Meninggalkan anak yang berhak
why-child_exists = Anak didahulukan sebelum orang tua.
q-child_working_jp = Apakah anaknya <b>sudah bekerja</b>?
label-child_working_jp = Anak sudah bekerja
why-child_working_jp = JP untuk anak dibayar sampai usia 23 tahun, sampai bekerja, atau sampai menikah.

## JP: kartu alasan dan yang perlu diketahui

who-heir = Ahli waris yang berhak lebih dulu.
refusal-below_jp_age-found = Anda lahir <b>{ $answer }</b>, jadi usia JP yang berlaku tahun ini belum tercapai.
refusal-below_jp_age-do = Tunggu sampai tanggal di bawah. Usia JP naik bertahap: 59 tahun untuk 2025–2027, 60 tahun untuk 2028–2030, dan seterusnya sampai 65 tahun. Tanggal di bawah sudah menghitung kenaikan itu. JHT punya usia sendiri (56 tahun), jadi bisa lebih dulu.
refusal-below_180_months-found = Iuran JP Anda <b>{ $answer }</b>, belum 180 bulan (15 tahun).
refusal-below_180_months-do = JP Anda tidak hilang: dibayar sekaligus, yaitu semua iuran ditambah hasil pengembangannya. JP baru ada sejak 1 Juli 2015, jadi sebelum Juli 2030 belum ada yang bisa mencapai 180 bulan.
refusal-reached_180_months-found = Iuran JP Anda <b>{ $answer }</b>, sudah 180 bulan (15 tahun) atau lebih.
refusal-reached_180_months-do = Lanjutkan dengan pensiun bulanan.
refusal-not_in_jp-found = Menurut jawaban Anda (<b>{ $answer }</b>), Anda tidak pernah ikut JP sebagai karyawan.
refusal-not_in_jp-do = Pekerja mandiri (BPU) tidak punya JP. Kalau dulu pernah digaji perusahaan, cek lagi di aplikasi JMO atau 175 apakah ada JP atas nama Anda.
refusal-lumpsum_disabled-found = JP sekaligus karena: <b>{ $answer }</b>. Di sini usia pensiun tidak menentukan.
refusal-lumpsum_disabled-do = Datang ke kantor cabang dengan KTP, kartu peserta, KK, dan surat dokter. Katakan: JP sekaligus karena cacat total tetap. Cara dan berkas pastinya tidak kami temukan di aturan, jadi tanyakan dulu ke 175.
refusal-lumpsum_heir-found = JP sekaligus karena: <b>{ $answer }</b>. Di sini usia Anda dan usia peserta tidak menentukan.
refusal-lumpsum_heir-do = Kami turut berduka. Datang ke kantor cabang dengan KTP Anda, kartu peserta almarhum/almarhumah, KK, akta kematian, dan surat keterangan ahli waris. Katakan: JP sekaligus untuk ahli waris. Cara dan berkas pastinya tidak kami temukan di aturan, jadi tanyakan dulu ke 175.
refusal-disabled_too_soon-found = Kejadiannya <b>{ $answer }</b>, belum satu bulan setelah Anda jadi peserta JP.
refusal-disabled_too_soon-do = Pensiun cacat bulanan belum berlaku, tapi iuran JP Anda tidak hilang: bisa dibayar sekaligus. Kantor cabang yang mengurus; usia tidak menentukan. Di langkah berikut pilih <i>Saya cacat total tetap</i>.
refusal-density_below_80-found = Menurut jawaban Anda (<b>{ $answer }</b>), iuran JP belum dibayar 80% dari masa kepesertaan.
refusal-density_below_80-do = Kalau iuran belum 15 tahun dan belum 80%, JP dibayar sekaligus. Kantor cabang yang mengurus; usia tidak menentukan. Di langkah berikut pilih <i>Saya cacat total tetap</i>. Kalau perusahaan yang menunggak iuran, ceritakan ke cabang.
refusal-p_density80_below-found = Menurut jawaban Anda (<b>{ $answer }</b>), iuran JP peserta belum dibayar 80% dari masa kepesertaan.
refusal-p_density80_below-do = Kalau iuran belum 15 tahun dan belum 80%, JP dibayar sekaligus ke ahli waris. Kantor cabang yang mengurus; usia tidak menentukan. Di langkah berikut pilih <i>Peserta meninggal, saya ahli waris</i>. Kalau perusahaan yang menunggak iuran, ceritakan ke cabang.
refusal-density_unknown-found = Soal iuran 80% jawabannya <b>{ $answer }</b>, padahal itu yang menentukan dibayar tiap bulan atau sekaligus.
refusal-density_unknown-do = Minta rincian iuran JP ke kantor cabang atau 175 (siapkan NIK dan nomor KPJ). Setelah tahu, ubah jawabannya di sini.
refusal-member_below_1_year-found = Menurut jawaban Anda (<b>{ $answer }</b>), peserta belum satu tahun ikut JP.
refusal-member_below_1_year-do = Pensiun bulanan belum berlaku, tapi iuran JP-nya tidak hilang: dibayar sekaligus ke ahli waris. Kantor cabang yang mengurus; usia tidak menentukan. Di langkah berikut pilih <i>Peserta meninggal, saya ahli waris</i>.
refusal-remarried-found = Anda sudah menikah lagi (jawaban Anda: <b>{ $answer }</b>).
refusal-remarried-do = JP untuk janda atau duda berhenti kalau menikah lagi. Kalau ada anak almarhum/almarhumah di bawah 23 tahun yang belum bekerja dan belum menikah, JP bisa diajukan untuk anaknya.
refusal-spouse_first-found = Ada istri atau suami almarhum/almarhumah (jawaban Anda: <b>{ $answer }</b>), dan JP dibayar ke istri atau suami dulu.
refusal-spouse_first-do = JP diajukan oleh istri atau suami almarhum/almarhumah. Kalau Anda membantu, lanjutkan bersamanya lewat tombol di bawah.
refusal-child_first-found = Ada anak almarhum/almarhumah yang berhak (jawaban Anda: <b>{ $answer }</b>), dan anak didahulukan.
refusal-child_first-do = JP diajukan untuk anaknya. Kalau anaknya masih kecil, walinya yang mengajukan, lewat tombol di bawah.
refusal-child_works-found = Anaknya sudah bekerja (jawaban Anda: <b>{ $answer }</b>).
refusal-child_works-do = JP untuk anak berhenti kalau anaknya sudah bekerja. Kalau ada adik atau kakaknya di bawah 23 tahun yang belum bekerja dan belum menikah, ajukan atas nama dia: ubah jawaban di bawah.

hint-jp_reached_before = 💡 Usia JP yang dulu berlaku sudah Anda capai sebelum usianya naik. Hak Anda mungkin <b>sudah ada</b>. Jangan hanya menunggu: tanyakan ke kantor cabang atau 175, dan sebutkan tanggal lahir Anda.
hint-jp_defer = 💡 Masih bekerja? Anda boleh memilih: pensiun mulai dibayar di usia JP, atau nanti saat berhenti bekerja, paling lambat 3 tahun setelah usia JP (PP 45/2015 Pasal 15 ayat (4), berlaku sejak 1 Juli 2015).
hint-jp_lump_paid_on_the_first = 💡 JP sekaligus dibayar tanggal 1 bulan berikutnya, setelah dokumen lengkap (penjelasan Kementerian Ketenagakerjaan atas PP 45/2015).
hint-jp_from_the_first = 💡 Pensiun bulanan dihitung mulai tanggal 1 bulan berikutnya. Tanyakan ke cabang, bulan mana yang jadi awal hitungannya untuk Anda.
hint-jp_months_too_many = 💡 JP baru dimulai 1 Juli 2015, jadi 180 bulan iuran JP baru mungkin mulai Juli 2030. Mungkin yang Anda hitung bulan JHT. <b>Periksa lagi</b> di aplikasi JMO atau 175, lalu ubah jawabannya kalau perlu.

## JP: dokumen

doc-form7 = Formulir 7 (JP)
why-doc-form7 = Formulir pengajuan JP. Minta di kantor cabang atau lewat 175, isi, lalu foto semua halamannya.
doc-id_heir_jp = KTP atau paspor Anda (ahli waris)
why-doc-id_heir_jp = KTP Anda sebagai ahli waris. Semua sudut terlihat, tulisan terbaca. Simpan baik-baik KTP almarhum/almarhumah; cabang bisa memintanya juga.
doc-npwp_jp = Kartu NPWP
doc-npwp_jp-if = NPWP, kalau Anda punya (untuk JP, cabang yang memastikan perlu tidaknya)
why-doc-npwp_jp = Kirim kalau Anda punya. Untuk JP, perlu atau tidaknya dipastikan cabang.
doc-employer_unable_letter = Surat tidak mampu bekerja
why-doc-employer_unable_letter = Surat dari perusahaan bahwa Anda tidak mampu bekerja lagi karena cacat. Minta ke HRD. Perusahaan tutup? Tanyakan ke cabang.

## JKP: syarat

q-jkp_cause = <b>Kenapa pekerjaan Anda berakhir?</b>
label-jkp_cause = Sebab berhenti
why-jkp_cause = JKP hanya untuk yang kena PHK. Kontrak yang diputus sebelum habis juga dihitung PHK.
opt-jkp_cause-phk = PHK, atau kontrak diputus
opt-jkp_cause-resign = Mengundurkan diri
opt-jkp_cause-pensiun = Pensiun
opt-jkp_cause-cacat = Cacat total tetap
opt-jkp_cause-pkwt_habis = Kontrak habis pada waktunya
opt-jkp_cause-meninggal = Pekerja meninggal
q-wni = Apakah Anda <b>warga negara Indonesia</b> (WNI)?
label-wni = WNI
why-wni = JKP hanya untuk pekerja WNI.
q-jkp_phk_date =
    Tanggal berapa Anda <b>di-PHK</b>?
    Contoh: 17 Agustus 2026, atau 17-8-26
label-jkp_phk_date = Tanggal PHK
why-jkp_phk_date = JKP harus diajukan paling lambat 6 bulan setelah PHK (PP 6/2025 Pasal 40). Tidak ada masa tunggu.
q-jkp_paid = Apakah iuran Anda dibayar <b>paling sedikit 12 bulan</b> dalam 24 bulan terakhir sebelum PHK?
label-jkp_paid = Iuran 12 dari 24 bulan
why-jkp_paid = Syarat JKP: iuran paling sedikit 12 bulan dalam 24 bulan sebelum PHK. Rinciannya ada di aplikasi JMO, atau tanya HRD dan 175.
q-working = Apakah Anda <b>sudah bekerja lagi</b>?
label-working = Sudah bekerja lagi
why-working = JKP membantu selama Anda mencari kerja, dan berhenti begitu bekerja lagi.
q-willing = Apakah Anda <b>bersedia bekerja lagi</b> kalau ada pekerjaan?
label-willing = Bersedia bekerja lagi
why-willing = JKP untuk yang ingin bekerja lagi: ada uang tunai, info lowongan, dan pelatihan.
q-jkp_proof = Apakah Anda punya <b>bukti PHK</b>? Misalnya tanda terima laporan PHK dari Dinas Tenaga Kerja, perjanjian bersama yang didaftarkan, atau putusan PHI.
label-jkp_proof = Ada bukti PHK
why-jkp_proof = Bukti PHK wajib untuk JKP: bukti Anda menerima PHK dengan tanda terima laporan PHK, perjanjian bersama, atau putusan PHI (Permenaker 2/2025 Pasal 9).
q-jkp_nonactive = Apakah perusahaan <b>sudah melaporkan</b> Anda berhenti ke BPJS Ketenagakerjaan? Tandanya: kepesertaan nonaktif di aplikasi JMO.
label-jkp_nonactive = Perusahaan sudah melapor
why-jkp_nonactive = JKP baru bisa diproses setelah perusahaan melaporkan PHK dan menonaktifkan kepesertaan Anda.

## JKP: kartu alasan dan yang perlu diketahui

refusal-not_dismissed-found = Pekerjaan berakhir karena: <b>{ $answer }</b>. JKP hanya untuk yang kena PHK.
refusal-not_dismissed-do = Ada hak lain yang mungkin cocok, lihat tombol di bawah. Kalau sebenarnya diberhentikan perusahaan, ubah jawabannya.
refusal-not_wni-found = Anda bukan WNI (jawaban Anda: <b>{ $answer }</b>). JKP hanya untuk WNI.
refusal-not_wni-do = JHT tetap milik Anda. Lihat pilihan di bawah.
refusal-lapsed_jkp-found = PHK Anda tanggal <b>{ $answer }</b>, sudah lewat 6 bulan.
refusal-lapsed_jkp-do = Batas JKP 6 bulan setelah PHK, jadi JKP tidak bisa lagi diajukan. JHT tidak punya batas seperti ini: uangnya tetap milik Anda. Kalau dulu sudah pernah mengajukan JKP, tanyakan ke SIAPkerja atau 175.
refusal-paid_below_12_months-found = Menurut jawaban Anda (<b>{ $answer }</b>), iuran belum 12 bulan dalam 24 bulan sebelum PHK.
refusal-paid_below_12_months-do = Cocokkan dulu bulan iurannya di aplikasi JMO; kalau perusahaan memotong iuran tapi tidak menyetor, laporkan ke cabang atau 175. JHT tetap bisa diambil.
refusal-paid_months_unknown-found = Jumlah bulan iuran Anda belum diketahui (jawaban Anda: <b>{ $answer }</b>).
refusal-paid_months_unknown-do = Minta rincian iuran ke 175 atau kantor cabang (siapkan NIK dan nomor KPJ). Jangan lama-lama, karena JKP ada batas waktunya. Setelah tahu, ubah jawabannya di sini.
refusal-new_job-found = Anda sudah bekerja lagi (jawaban Anda: <b>{ $answer }</b>).
refusal-new_job-do = Selamat atas pekerjaan barunya. JKP berhenti begitu bekerja lagi. Saldo JHT Anda diteruskan dan bisa digabung di perusahaan baru.
refusal-not_willing-found = Anda belum bersedia bekerja lagi (jawaban Anda: <b>{ $answer }</b>).
refusal-not_willing-do = JKP hanya untuk yang bersedia bekerja lagi. JHT tetap bisa diambil. Kalau tadi salah tekan, ubah jawabannya.
refusal-no_phk_proof-found = Bukti PHK belum ada (jawaban Anda: <b>{ $answer }</b>).
refusal-no_phk_proof-do = Minta HRD melaporkan PHK Anda (wajib dalam 7 hari kerja) dan memberi tanda terimanya. Kalau perusahaan diam saja, datang ke Dinas Tenaga Kerja. Jangan lama-lama: JKP paling lambat 6 bulan setelah PHK.

hint-jht_besides_jkp = 💡 JHT punya syarat sendiri dan tidak terganggu oleh JKP: karena PHK, JHT bisa diajukan satu bulan setelah tanggal PHK (Permenaker 4/2022, berlaku sejak 26 April 2022).
hint-jkp_last_day = 💡 Hari terakhir mengajukan JKP Anda: <b>{ $day }</b>, 6 bulan setelah PHK (PP 6/2025 Pasal 40, berlaku sejak 7 Februari 2025). Lebih cepat lebih baik.
hint-jkp_duties =
    💡 <b>Supaya JKP dibayar tiap bulan</b>, yang perlu Anda lakukan di siapkerja.kemnaker.go.id:
    • Bulan 1: isi asesmen diri dan setujui KAPK (komitmen mencari kerja).
    • Bulan 2–6: melamar 5 pekerjaan, atau 1 kali tes atau wawancara, tiap bulan. Kalau ikut pelatihan, hadir paling sedikit 80%.
    • Bulan 6: isi juga formulir status kebekerjaan.

## JKP: dokumen

why-doc-phk_proof_jkp = Tanda terima laporan PHK bersama bukti Anda menerima PHK, perjanjian bersama, atau putusan PHI. Beberapa lembar? Jadikan satu PDF atau satu foto.
doc-kapk = KAPK (komitmen cari kerja)
why-doc-kapk = Komitmen Aktivitas Pencarian Kerja, disetujui di akun SIAPkerja Anda (siapkerja.kemnaker.go.id). Isinya kewajiban tiap bulan: melamar 5 pekerjaan atau 1 wawancara, dan hadir 80% kalau ikut pelatihan.

## JP untuk anak

q-jp_guardian_agreed =
    Setelah ini saya perlu data anak: nama, tanggal lahir, dan suratnya.
    Apakah Anda <b>orang tua atau walinya, dan setuju</b> datanya dipakai untuk klaim ini? Anak yang sudah dewasa boleh menjawab sendiri.
label-jp_guardian_agreed = Izin untuk data anak
why-jp_guardian_agreed = Data anak hanya boleh dipakai dengan izin orang tua atau wali (UU 27/2022 Pasal 25).
