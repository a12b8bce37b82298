## JP dan JKP: nama klaim

claim-jp_hari_tua = JP: pensiun bulanan
claim-full-jp_hari_tua = JP (pensiun): dibayar tiap bulan
claim-jp_lumpsum = JP: dibayar sekaligus
claim-full-jp_lumpsum = JP (pensiun): dibayar sekaligus
claim-jp_cacat = JP: cacat total tetap
claim-full-jp_cacat = JP (pensiun): cacat total tetap
claim-jp_janda_duda = JP: untuk janda atau duda
claim-full-jp_janda_duda = JP (pensiun): untuk janda atau duda
claim-jp_anak = JP: untuk anak
claim-full-jp_anak = JP (pensiun): untuk anak
claim-jp_orang_tua = JP: untuk orang tua
claim-full-jp_orang_tua = JP (pensiun): untuk orang tua
claim-jkp = JKP: kehilangan pekerjaan

claim-full-jkp = JKP (uang tunai selama mencari kerja): saya kena PHK

## JP: syarat

q-months =
    Sudah berapa <b>bulan iuran JP</b> Anda dibayar? Boleh juga dalam tahun dan bulan.
    Contoh: 136, atau 11 tahun 4 bulan
label-months = Bulan iuran JP
why-months = Mulai { LAW("jp_min_contribution") } ({ LAW("jp_min_contribution", form: "years") }), JP dibayar tiap bulan. Jumlah bulan iuran Anda ada di aplikasi JMO, atau tanyakan ke { -bpjs-phone } dan kantor cabang.
q-p_months =
    Sudah berapa <b>bulan iuran JP almarhum/almarhumah</b> dibayar? Boleh juga dalam tahun dan bulan.
    Contoh: 136, atau 11 tahun 4 bulan
label-p_months = Bulan iuran JP peserta
why-p_months = Lamanya iuran menentukan apakah JP dibayar tiap bulan. Belum tahu? Tanyakan ke kantor cabang atau { -bpjs-phone }; siapkan KTP dan kartu pesertanya.
q-segment = Apakah Anda <b>pernah ikut JP</b> (pensiun) sebagai karyawan?
label-segment = Pernah ikut JP
why-segment = JP hanya untuk karyawan yang digaji perusahaan. Cek di aplikasi JMO atau tanya HRD: di daftar program Anda ada tulisan JP atau tidak.
q-lump_cause = JP sekaligus ini <b>karena apa</b>?
label-lump_cause = JP sekaligus karena
why-lump_cause = Usia pensiun hanya menentukan kalau peserta mengambil JP sendiri. Untuk yang cacat total tetap dan untuk ahli waris, kantor cabang yang mengurus.
opt-lump_cause-age = Saya sampai usia pensiun
opt-lump_cause-disabled = Saya cacat total tetap
opt-lump_cause-heir = Saya ahli waris peserta
q-jp_first_date =
    Sejak tanggal berapa Anda <b>jadi peserta JP</b>? Bisa dilihat di aplikasi JMO, atau tanya HRD.
    Contoh: 1 Agustus 2019, atau 1-8-2019
label-jp_first_date = Peserta JP sejak
why-jp_first_date = Pensiun cacat bulanan berlaku kalau kejadiannya paling cepat { LAW("jp_member_before_disability") } setelah jadi peserta JP. JP sendiri baru ada sejak { LAW("jp_began") }.
q-jp_event_date =
    Tanggal berapa <b>kejadian</b> yang membuat Anda cacat total tetap? Kalau karena sakit, tanggal di surat dokter.
    Contoh: 17 Agustus 2026, atau 17-8-26
label-jp_event_date = Tanggal kejadian
why-jp_event_date = Tanggal ini dibandingkan dengan tanggal Anda jadi peserta JP.
q-density80 = Apakah iuran JP Anda hampir selalu dibayar: <b>paling sedikit { LAW("jp_density") }</b> dari bulan-bulan Anda jadi peserta? Tidak tahu pun boleh; cabang yang menghitung.
label-density80 = Iuran dibayar { LAW("jp_density") }
why-density80 = Kalau iurannya belum { LAW("jp_min_contribution", form: "years") }, pensiun bulanan berlaku kalau paling sedikit { LAW("jp_density") } dari bulan-bulannya dibayar. Rinciannya ada di aplikasi JMO atau kantor cabang.
q-p_density80 = Apakah iuran JP almarhum/almarhumah hampir selalu dibayar: <b>paling sedikit { LAW("jp_density") }</b> dari bulan-bulan kepesertaannya? Tidak tahu pun boleh; cabang yang menghitung.
label-p_density80 = Iuran peserta dibayar { LAW("jp_density") }
why-p_density80 = Kalau iurannya belum { LAW("jp_min_contribution", form: "years") }, pensiun bulanan berlaku kalau sudah jadi peserta paling sedikit { LAW("jp_member_before_death") }, dan paling sedikit { LAW("jp_density") } dari bulan-bulan itu dibayar.
q-member_1_year = Apakah almarhum/almarhumah sudah jadi peserta JP <b>paling sedikit { LAW("jp_member_before_death") }</b>?
label-member_1_year = Peserta JP { LAW("jp_member_before_death") }
why-member_1_year = Kalau iurannya belum { LAW("jp_min_contribution", form: "years") }, pensiun bulanan untuk keluarga berlaku kalau sudah jadi peserta paling sedikit { LAW("jp_member_before_death") }. HRD atau kantor cabang bisa memastikan.
q-remarried =
    Kami turut berduka. Ada beberapa pertanyaan yang mungkin berat.
    Apakah Anda <b>sudah menikah lagi</b>?
label-remarried = Sudah menikah lagi
why-remarried = JP untuk janda atau duda dibayar seumur hidup, atau sampai menikah lagi.
q-spouse_entitled =
    Kami turut berduka. Ada beberapa pertanyaan yang mungkin berat.
    Apakah masih ada <b>istri atau suami</b> almarhum/almarhumah yang berhak? Yang sudah menikah lagi tidak dihitung.
label-spouse_entitled = Janda/duda yang berhak
why-spouse_entitled = JP dibayar ke janda atau duda dulu. Kalau tidak ada yang berhak, ke anak yang terdaftar, paling banyak { LAW("jp_children") }.
q-spouse_left =
    Kami turut berduka. Ada beberapa pertanyaan yang mungkin berat.
    Apakah almarhum/almarhumah meninggalkan <b>istri atau suami</b>?
label-spouse_left = Meninggalkan istri/suami
why-spouse_left = JP untuk orang tua berlaku kalau peserta belum menikah dan tidak ada anak yang berhak.
q-child_exists = Apakah almarhum/almarhumah meninggalkan <b>anak yang berhak</b>? Artinya di bawah { LAW("jp_child_below_age") }, belum menikah, dan belum bekerja.
label-child_exists = Meninggalkan anak yang berhak
why-child_exists = Anak didahulukan sebelum orang tua.
q-child_working_jp = Apakah anaknya <b>sudah bekerja</b>?
label-child_working_jp = Anak sudah bekerja
why-child_working_jp = JP untuk anak dibayar sampai usia { LAW("jp_child_below_age") }, sampai bekerja, atau sampai menikah.

## JP: kartu alasan dan yang perlu diketahui

refusal-below_jp_age-found = Anda lahir <b>{ $answer }</b>, jadi usia pensiun JP belum tercapai (sekarang { LAW("jp_age") }).
refusal-below_jp_age-do = Tunggu sampai tanggal di bawah. Usia JP naik bertahap, dan itu sudah kami hitung. JHT bisa lebih dulu, di usia { LAW("jht_age") }.
refusal-below_180_months-found = Iuran JP Anda <b>{ $answer }</b>, belum { LAW("jp_min_contribution") } ({ LAW("jp_min_contribution", form: "years") }).
refusal-below_180_months-do = JP Anda tidak hilang: dibayar sekaligus, semua iuran dan hasil pengembangannya. JP baru ada sejak { LAW("jp_began") }, jadi { LAW("jp_min_contribution") } baru bisa tercapai mulai { LAW("jp_min_contribution", from: "jp_began") }.
refusal-reached_180_months-found = Iuran JP Anda <b>{ $answer }</b>, sudah { LAW("jp_min_contribution") } ({ LAW("jp_min_contribution", form: "years") }) atau lebih.
refusal-reached_180_months-do = Lanjutkan dengan pensiun bulanan.
refusal-not_in_jp-found = Anda belum pernah ikut JP sebagai karyawan.
refusal-not_in_jp-do = Pekerja mandiri (BPU) tidak punya JP. Kalau dulu pernah digaji perusahaan, cek lagi di aplikasi JMO atau { -bpjs-phone } apakah ada JP atas nama Anda.
refusal-lumpsum_disabled-found = Anda cacat total tetap, jadi usia pensiun tidak menentukan. Kantor cabang yang mengurus.
refusal-lumpsum_disabled-do = Telepon { -bpjs-phone } dulu, tanyakan berkasnya. Lalu datang ke kantor cabang dengan KTP, kartu peserta, KK, dan surat dokter. Katakan: <i>JP sekaligus karena cacat total tetap</i>.
refusal-lumpsum_heir-found = Kami turut berduka. Untuk ahli waris, usia tidak menentukan. Kantor cabang yang mengurus.
refusal-lumpsum_heir-do = Telepon { -bpjs-phone } dulu, tanyakan berkasnya. Lalu datang ke kantor cabang dengan KTP Anda, kartu peserta almarhum/almarhumah, KK, akta kematian, dan surat keterangan ahli waris. Katakan: <i>JP sekaligus untuk ahli waris</i>.
refusal-disabled_too_soon-found = Kejadiannya <b>{ $answer }</b>, belum { LAW("jp_member_before_disability") } setelah Anda jadi peserta JP.
refusal-disabled_too_soon-do = Pensiun cacat bulanan belum berlaku, tapi iuran JP Anda tidak hilang: bisa dibayar sekaligus, lewat kantor cabang. Di langkah berikut pilih <i>Saya cacat total tetap</i>.
refusal-density_below_80-found = Iuran JP Anda belum dibayar { LAW("jp_density") } dari bulan-bulannya.
refusal-density_below_80-do = JP Anda tidak hilang: dibayar sekaligus, lewat kantor cabang. Di langkah berikut pilih <i>Saya cacat total tetap</i>. Kalau perusahaan yang menunggak iuran, ceritakan ke cabang.
refusal-p_density80_below-found = Iuran JP almarhum/almarhumah belum dibayar { LAW("jp_density") } dari bulan-bulannya.
refusal-p_density80_below-do = JP-nya tidak hilang: dibayar sekaligus ke ahli waris, lewat kantor cabang. Di langkah berikut pilih <i>Saya ahli waris peserta</i>. Kalau perusahaan yang menunggak iuran, ceritakan ke cabang.
refusal-density_unknown-found = Berapa bagian iuran JP yang sudah dibayar belum diketahui. Itu yang menentukan: dibayar bulanan atau sekaligus.
refusal-density_unknown-do = Minta rincian iuran JP ke kantor cabang atau { -bpjs-phone-ready }. Setelah tahu, ubah jawabannya.
refusal-member_below_1_year-found = Almarhum/almarhumah belum { LAW("jp_member_before_death") } ikut JP.
refusal-member_below_1_year-do = Iuran JP-nya tidak hilang: dibayar sekaligus ke ahli waris, lewat kantor cabang. Di langkah berikut pilih <i>Saya ahli waris peserta</i>.
refusal-remarried-found = Anda sudah menikah lagi, dan JP untuk janda atau duda berhenti saat menikah lagi.
refusal-remarried-do = Kalau ada anak almarhum/almarhumah di bawah { LAW("jp_child_below_age") } yang belum bekerja dan belum menikah, JP bisa diajukan untuk anaknya.
refusal-spouse_first-found = Ada istri atau suami almarhum/almarhumah, dan JP dibayar ke istri atau suami dulu.
refusal-spouse_first-do = Anda boleh membantu: lanjutkan bersamanya lewat tombol di bawah.
refusal-child_first-found = Ada anak almarhum/almarhumah yang berhak, dan anak didahulukan.
refusal-child_first-do = JP diajukan untuk anaknya, lewat tombol di bawah. Kalau anaknya masih kecil, walinya yang mengajukan.
refusal-child_works-found = Anaknya sudah bekerja, dan JP untuk anak berhenti saat anaknya bekerja.
refusal-child_works-do = Ada adik atau kakaknya di bawah { LAW("jp_child_below_age") } yang belum bekerja dan belum menikah? Ubah jawaban dan ajukan untuk dia.

hint-jp_reached_before = 💡 Usia JP yang dulu berlaku sudah Anda capai sebelum usianya naik. Hak Anda mungkin <b>sudah ada</b>. Jangan hanya menunggu: tanyakan ke kantor cabang atau { -bpjs-phone }, dan sebutkan tanggal lahir Anda.
hint-jp_defer = 💡 Masih bekerja? Anda boleh memilih: pensiun mulai dibayar di usia JP, atau nanti saat berhenti bekerja, paling lambat { LAW("jp_defer_max") } setelah usia JP.
hint-jp_lump_paid_on_the_first = 💡 JP sekaligus dibayar di awal bulan berikutnya, setelah dokumen lengkap.
hint-jp_from_the_first = 💡 Pensiun bulanan dihitung mulai awal bulan berikutnya. Tanyakan ke cabang, bulan mana yang jadi awal hitungannya untuk Anda.
hint-jp_months_too_many = 💡 JP baru ada sejak { LAW("jp_began") }, jadi { LAW("jp_min_contribution") } iuran JP baru mungkin mulai { LAW("jp_min_contribution", from: "jp_began") }. Mungkin yang Anda hitung bulan JHT. <b>Periksa lagi</b> di aplikasi JMO atau { -bpjs-phone }, lalu ubah jawabannya kalau perlu.

## JP: dokumen

doc-form7 = Formulir JP (Formulir 7)
why-doc-form7 = Formulir pengajuan JP. Minta di kantor cabang atau lewat { -bpjs-phone }, isi, lalu foto semua halamannya.
doc-id_heir_jp = KTP/paspor Anda (ahli waris)
why-doc-id_heir_jp = KTP Anda sebagai ahli waris. Semua sudut terlihat, tulisan terbaca. Simpan baik-baik KTP almarhum/almarhumah; cabang bisa memintanya juga.
doc-npwp_jp = Kartu NPWP
doc-npwp_jp-if = NPWP, kalau Anda punya (untuk JP, cabang yang memastikan perlu tidaknya)
why-doc-npwp_jp = Kirim kalau Anda punya. Untuk JP, perlu atau tidaknya dipastikan cabang.
doc-employer_unable_letter = Surat tidak mampu bekerja
why-doc-employer_unable_letter = Surat dari perusahaan bahwa Anda tidak mampu bekerja lagi karena cacat. Minta ke HRD. Perusahaan tutup? Tanyakan ke cabang.

## JKP: syarat

q-jkp_cause = <b>Kenapa pekerjaan Anda berakhir?</b>
label-jkp_cause = Sebab berhenti
why-jkp_cause = JKP (uang tunai selama mencari kerja) hanya untuk yang kena PHK. Kontrak yang diputus sebelum habis juga dihitung PHK.
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
why-jkp_phk_date = JKP harus diajukan paling lambat { LAW("jkp_deadline") } setelah PHK ({ RULE("jkp_deadline") }). Tidak ada masa tunggu.
q-jkp_paid = Apakah iuran Anda dibayar <b>paling sedikit { LAW("jkp_min_months_paid") }</b> dalam { LAW("jkp_window") } terakhir sebelum PHK?
label-jkp_paid = Iuran { LAW("jkp_min_months_paid", form: "number") } dari { LAW("jkp_window") }
why-jkp_paid = Syarat JKP: iuran paling sedikit { LAW("jkp_min_months_paid") } dalam { LAW("jkp_window") } sebelum PHK. Rinciannya ada di aplikasi JMO, atau tanya HRD dan { -bpjs-phone }.
q-working = Apakah Anda <b>sudah bekerja lagi</b>?
label-working = Sudah bekerja lagi
why-working = JKP membantu selama Anda mencari kerja, dan berhenti begitu bekerja lagi.
q-willing = Apakah Anda <b>bersedia bekerja lagi</b> kalau ada pekerjaan?
label-willing = Bersedia bekerja lagi
why-willing = JKP untuk yang ingin bekerja lagi: ada uang tunai, info lowongan, dan pelatihan.
q-jkp_proof = Apakah Anda punya <b>bukti PHK</b>? Misalnya surat PHK dan surat bahwa Anda menerimanya, tanda terima laporan PHK dari Dinas Tenaga Kerja, perjanjian bersama, atau putusan pengadilan hubungan industrial (PHI).
label-jkp_proof = Ada bukti PHK
why-jkp_proof = Untuk JKP bukti PHK wajib: bukti bahwa Anda menerima PHK itu bersama tanda terima laporan PHK, perjanjian bersama yang didaftarkan atau dilaporkan, atau putusan pengadilan (PHI).
q-jkp_nonactive = Apakah perusahaan <b>sudah melaporkan</b> Anda berhenti ke BPJS Ketenagakerjaan? Tandanya: kepesertaan nonaktif di aplikasi JMO.
label-jkp_nonactive = Perusahaan sudah melapor
why-jkp_nonactive = JKP baru bisa diproses setelah perusahaan melaporkan PHK dan menonaktifkan kepesertaan Anda. Perusahaan pailit atau tutup? JKP tetap dibayar kalau tunggakan iurannya paling lama { LAW("jkp_arrears_max") }.

## JKP: kartu alasan dan yang perlu diketahui

refusal-not_dismissed-found = Pekerjaan Anda berakhir karena: <b>{ $answer }</b>. JKP hanya untuk yang kena PHK.
refusal-not_dismissed-do = Ada hak lain yang mungkin cocok, lihat tombol di bawah. Sebenarnya diberhentikan perusahaan? Ubah jawabannya.
refusal-not_wni-found = Anda bukan WNI, dan JKP hanya untuk WNI.
refusal-not_wni-do = JHT (tabungan hari tua) tetap milik Anda. Lihat pilihan di bawah.
refusal-lapsed_jkp-found = PHK Anda tanggal <b>{ $answer }</b>, sudah lewat { LAW("jkp_deadline") }.
refusal-lapsed_jkp-do = JHT (tabungan hari tua) tidak punya batas seperti ini: uangnya tetap milik Anda. Sudah pernah mengajukan JKP sebelum lewat? Tanyakan ke SIAPkerja atau { -bpjs-phone }.
refusal-paid_below_12_months-found = Iuran Anda belum { LAW("jkp_min_months_paid") } dalam { LAW("jkp_window") } sebelum PHK.
refusal-paid_below_12_months-do = Cocokkan dulu bulan iurannya di aplikasi JMO. Perusahaan memotong iuran tapi tidak menyetor? Laporkan ke cabang atau { -bpjs-phone }. JHT tetap bisa diambil.
refusal-paid_months_unknown-found = Jumlah bulan iuran Anda belum diketahui.
refusal-paid_months_unknown-do = Minta rincian iuran ke { -bpjs-phone } atau kantor cabang (siapkan NIK dan KPJ). Jangan lama-lama, JKP ada batasnya. Setelah tahu, ubah jawabannya di sini.
refusal-new_job-found = Anda sudah bekerja lagi, dan JKP hanya selama mencari kerja.
refusal-new_job-do = Selamat atas pekerjaan barunya. Saldo JHT Anda diteruskan, dan bisa digabung di perusahaan baru.
refusal-not_willing-found = JKP hanya untuk yang bersedia bekerja lagi.
refusal-not_willing-do = JHT tetap bisa diambil. Kalau tadi salah tekan, ubah jawabannya.
refusal-no_phk_proof-found = Bukti PHK Anda belum ada.
refusal-no_phk_proof-do = Minta HRD melaporkan PHK Anda (wajib dalam { LAW("jkp_employer_reports") }) dan memberi tanda terimanya. Perusahaan diam saja? Datang ke Dinas Tenaga Kerja. Jangan lama-lama.

refusal-not_reported_jkp-found = Perusahaan belum melaporkan Anda berhenti.
refusal-not_reported_jkp-do = Minta HRD melaporkan PHK Anda (wajib dalam { LAW("jkp_employer_reports") }). Perusahaan tutup atau diam saja? Datang ke kantor cabang dengan KTP dan bukti PHK. Perusahaan pailit? JKP tetap dibayar kalau tunggakan iurannya paling lama { LAW("jkp_arrears_max") }.
refusal-not_reported_jkp_unsure-found = Belum pasti apakah perusahaan sudah melaporkan Anda berhenti.
refusal-not_reported_jkp_unsure-do = Cek di aplikasi JMO: kepesertaan Anda nonaktif atau tidak? Atau telepon { -bpjs-phone }. Masih aktif? Minta HRD melaporkan.

hint-jht_besides_jkp = 💡 Anda mungkin juga bisa mengambil <b>JHT</b> (tabungan hari tua), mulai { LAW("jht_wait_phk") } setelah tanggal PHK. Dua-duanya sekaligus biasanya bisa; cabang yang memastikan.
hint-jkp_last_day = 💡 Hari terakhir mengajukan JKP Anda: <b>{ $day }</b>, { LAW("jkp_deadline") } setelah PHK. Lebih cepat lebih baik.
hint-jkp_duties =
    💡 <b>Supaya JKP dibayar tiap bulan</b>, yang perlu Anda lakukan di siapkerja.kemnaker.go.id:
    • Bulan pertama: isi asesmen diri dan setujui KAPK (komitmen mencari kerja).
    • Bulan berikutnya, tiap bulan: kirim { LAW("jkp_applications") }, atau ikut { LAW("jkp_interviews") } tes atau wawancara. Kalau ikut pelatihan, hadir paling sedikit { LAW("jkp_attendance") }.
    • Bulan ke-{ LAW("jkp_max_months", form: "number") }: isi juga formulir status kebekerjaan.

## JKP: dokumen

why-doc-phk_proof_jkp = Tanda terima laporan PHK bersama surat bahwa Anda menerima PHK itu, perjanjian bersama, atau putusan pengadilan (PHI). Beberapa lembar? Jadikan satu PDF.
doc-kapk = KAPK (komitmen cari kerja)
why-doc-kapk = Komitmen mencari kerja, disetujui di akun SIAPkerja Anda (siapkerja.kemnaker.go.id). Isinya kewajiban tiap bulan: { LAW("jkp_applications") } atau { LAW("jkp_interviews") } wawancara, dan hadir { LAW("jkp_attendance") } kalau ikut pelatihan.

## JP untuk anak

q-jp_guardian_agreed =
    Setelah ini saya perlu data anak: nama, tanggal lahir, dan suratnya.
    Apakah Anda <b>orang tua atau walinya, dan setuju</b> datanya dipakai untuk klaim ini? Anak yang sudah dewasa boleh menjawab sendiri.
label-jp_guardian_agreed = Izin untuk data anak
why-jp_guardian_agreed = Data anak hanya boleh dipakai dengan izin orang tua atau wali (UU 27/2022).
