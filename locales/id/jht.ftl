## Nama klaim

claim-jht_bpu = JHT: pekerja mandiri berhenti
claim-full-jht_bpu = JHT (tabungan hari tua): saya pekerja mandiri, sudah berhenti
claim-jht_ln = JHT: pindah negara selamanya
claim-full-jht_ln = JHT (tabungan hari tua): saya pindah dari Indonesia untuk selamanya
claim-jht_cacat = JHT: cacat total tetap
claim-full-jht_cacat = JHT (tabungan hari tua): cacat total tetap
claim-jht_meninggal = JHT: peserta meninggal
claim-full-jht_meninggal = JHT (tabungan hari tua): peserta meninggal
claim-jht_10 = JHT: ambil { LAW("jht_partial_share_other") } saja
claim-full-jht_10 = JHT (tabungan hari tua): ambil { LAW("jht_partial_share_other") } saja
claim-jht_30 = JHT: ambil { LAW("jht_partial_share_house") } untuk rumah

claim-full-jht_30 = JHT (tabungan hari tua): ambil { LAW("jht_partial_share_house") } untuk rumah

## Syarat

q-jp_hint = Apakah Anda juga ikut <b>JP</b> (pensiun)? JP hanya untuk karyawan. Tidak yakin? Pilih Tidak, lalu tanya HRD atau { -bpjs-phone }.
label-jp_hint = Ikut JP
why-jp_hint = JP (pensiun) program lain, dengan usia sendiri. Kalau ikut, Anda mungkin berhak atas dua-duanya. Jawaban ini tidak mengubah hak JHT Anda.
q-stopped = Apakah Anda <b>sudah berhenti</b> bekerja atau menjalankan usaha?
label-stopped = Sudah berhenti
why-stopped = Pekerja mandiri (BPU) bisa mengambil semua JHT setelah berhenti bekerja atau usaha.
q-nonactive_bpu = Apakah kepesertaan Anda <b>sudah nonaktif</b> di semua KPJ? Bisa dicek di aplikasi JMO atau lewat { -bpjs-phone }.
label-nonactive_bpu = Kepesertaan nonaktif
why-nonactive_bpu = Selama kepesertaan masih tercatat aktif, cabang biasanya belum bisa memproses klaimnya.
q-citizenship = Apakah Anda <b>WNA</b> atau <b>WNI</b>?
label-citizenship = Kewarganegaraan
why-citizenship = Alasan ini untuk WNA yang pindah selamanya. Untuk WNI, cabang yang menentukan.
opt-citizenship-WNA = WNA (warga negara asing)
opt-citizenship-WNI = WNI (warga negara Indonesia)
q-doctor_total = Apakah sudah ada <b>surat dokter</b> yang menyatakan <b>cacat total tetap</b>?
label-doctor_total = Surat dokter cacat total tetap
why-doctor_total = Surat ini bukti utamanya, dari dokter pemeriksa atau dokter penasihat.
q-cause_work = Apakah cacatnya akibat <b>kecelakaan kerja</b> atau <b>penyakit akibat kerja</b>?
label-cause_work = Akibat kerja
why-cause_work = Jawaban ini tidak mengubah hak JHT. Kalau akibat kerja, mungkin ada hak lain lewat JKK (kecelakaan kerja).
q-determination_date =
    Tanggal berapa <b>surat dokter</b> itu dibuat?
    Contoh: 17 Agustus 2026, atau 17-8-26
label-determination_date = Tanggal surat dokter
why-determination_date = Haknya mulai di awal bulan setelah tanggal surat ini. Tidak ingat tanggalnya? Pilih Tidak tahu.
q-relation_jht =
    Kami turut berduka. Ada beberapa pertanyaan yang mungkin berat.
    Apa <b>hubungan</b> ahli waris yang mengajukan dengan almarhum/almarhumah?
label-relation_jht = Hubungan dengan peserta
why-relation_jht = Haknya mengikuti urutan ahli waris, dan surat yang diperlukan berbeda untuk tiap hubungan.
q-jkm_hint = Apakah kepesertaan almarhum/almarhumah <b>masih aktif saat meninggal</b>? Artinya iurannya masih dibayar.
label-jkm_hint = Aktif saat meninggal
why-jkm_hint = Jawaban ini tidak mengubah hak JHT. Kalau masih aktif, keluarga mungkin juga berhak atas JKM (santunan kematian) dan JP (pensiun).
q-first_date =
    Sejak kapan Anda <b>jadi peserta</b> BPJS Ketenagakerjaan? Lihat di aplikasi JMO atau kartu pertama Anda.
    Contoh: 17 Agustus 2014, atau 17-8-14
label-first_date = Jadi peserta sejak
why-first_date = JHT bisa diambil sebagian setelah { LAW("jht_partial_min_years") } jadi peserta ({ RULE("jht_partial_min_years") }).
q-earlier = Apakah Anda <b>pernah</b> mengambil sebagian JHT ({ LAW("jht_partial_share_other") } atau { LAW("jht_partial_share_house") })?
label-earlier = Pernah ambil sebagian
why-earlier = Sebagian hanya bisa diambil { LAW("jht_partial_times") } selama jadi peserta: { LAW("jht_partial_share_other") } atau { LAW("jht_partial_share_house") }, tidak dua-duanya ({ RULE("jht_partial_times") }).
q-tax_ack = Kalau sisa JHT baru diambil lebih dari { LAW("tax_jht_final_within") } lagi, potongan pajaknya <b>bisa lebih besar</b>. Tetap mau ambil sebagian sekarang?
label-tax_ack = Tetap ambil sebagian sekarang
why-tax_ack = Kalau semua JHT diambil dalam { LAW("tax_jht_final_within") } kalender: sampai { LAW("tax_jht_final", form: "limit") } tidak dipotong pajak, di atasnya { LAW("tax_jht_final", form: "rate") } (biasanya hanya dari bagian di atas itu; cabang yang memastikan). Sisanya diambil lebih lama dari itu: { LAW("tax_jht_progressive", form: "lowest") } sampai { LAW("tax_jht_progressive", form: "highest") }, makin besar jumlahnya makin besar pajaknya ({ RULE("tax_jht_final") }).
q-mode = Bagaimana rumah atau apartemennya dibeli: <b>tunai</b> atau <b>kredit</b>?
label-mode = Cara membeli rumah
why-mode = Surat yang diperlukan berbeda. Untuk kredit, cabang membuat surat kelayakan dulu, baru ke bank.
opt-mode-tunai = Tunai
opt-mode-kredit = Kredit (KPR)

## Kartu alasan

refusal-still_working_bpu-found = Anda masih bekerja atau menjalankan usaha.
refusal-still_working_bpu-do = Saldo JHT Anda tetap ada, dan bisa diambil semuanya setelah berhenti. Sudah { LAW("jht_partial_min_years") } jadi peserta? Bisa ambil sebagian. Sudah { LAW("jht_age") }? Boleh klaim walau masih bekerja.
refusal-membership_still_active-found = Kepesertaan Anda masih aktif.
refusal-membership_still_active-do = Tanyakan ke { -bpjs-phone }, kantor cabang, atau tempat Anda mendaftar: bagaimana menonaktifkan kepesertaan saya? Setelah nonaktif, lanjutkan di sini.
refusal-membership_unsure-found = Belum pasti apakah kepesertaan Anda sudah nonaktif.
refusal-membership_unsure-do = Cek di aplikasi JMO atau telepon { -bpjs-phone }. Masih aktif? Tanyakan sekalian bagaimana menonaktifkannya.
refusal-uncertain_rule-found = Alasan ini untuk WNA. Apakah WNI juga bisa, cabang yang menentukan.
refusal-uncertain_rule-do = Sudah berhenti bekerja? Pakai alasan mengundurkan diri atau PHK di bawah. Tidak cocok? Tanyakan ke { -bpjs-phone } sebelum berangkat.
refusal-reached_56-found = Anda lahir <b>{ $answer }</b>, jadi usia Anda sudah { LAW("jht_age") }.
refusal-reached_56-do = Lanjutkan dengan alasan usia pensiun. Lebih mudah: surat dokter tidak perlu.
refusal-waiting_determination-found = Surat dokter Anda bertanggal <b>{ $answer }</b>. Haknya mulai di awal bulan berikutnya.
refusal-waiting_determination-do = Tunggu sampai tanggal di bawah. Sambil menunggu, siapkan dokumennya.
refusal-below_10_years-found = Anda jadi peserta sejak <b>{ $answer }</b>, belum genap { LAW("jht_partial_min_years") }.
refusal-below_10_years-do = Tunggu sampai tanggal di bawah. Sudah berhenti bekerja? Mungkin semuanya bisa diambil lewat alasan lain; coba Cek syarat.
refusal-once_only-found = Anda sudah pernah mengambil sebagian JHT, dan itu hanya bisa { LAW("jht_partial_times") }.
refusal-once_only-do = Sisa saldo Anda tidak hilang: bisa diambil semuanya setelah berhenti bekerja atau di usia { LAW("jht_age") }. Merasa belum pernah mengambil? Tanyakan ke { -bpjs-phone } atau kantor cabang.
refusal-tax_not_understood-found = Anda belum mau mengambil sebagian. Tidak apa-apa, pikirkan dulu.
refusal-tax_not_understood-do = Lihat contoh hitungan pajaknya di tombol Perkiraan. Kalau sudah yakin, ubah jawabannya dan lanjut di sini.

hint-jp_lumpsum = 💡 Anda sudah mencapai usia pensiun JP, jadi mungkin juga berhak atas <b>JP (pensiun) sekaligus</b>. Itu klaim sendiri, terpisah dari JHT.
hint-disabled_by_work = 💡 Karena akibat kerja, Anda mungkin juga berhak atas <b>JKK</b> (kecelakaan kerja, sebaiknya diurus dulu), <b>JP</b> (pensiun), dan <b>beasiswa anak</b>.
hint-disabled_otherwise = 💡 Kalau ikut JP (pensiun), Anda mungkin juga berhak atas <b>pensiun cacat</b>. Itu klaim sendiri, terpisah dari JHT.
hint-jkm = 💡 Karena masih aktif saat meninggal, keluarga mungkin juga berhak atas <b>JKM</b> (santunan kematian) dan <b>JP</b> (pensiun janda/duda). Kalau meninggalnya karena kerja, <b>JKK</b> yang berlaku, bukan JKM.

## Dokumen

doc-bpu_stop = Pernyataan berhenti bekerja
why-doc-bpu_stop = Surat yang Anda tulis dan tanda tangani sendiri. Cabang yang menentukan perlu tidaknya.
doc-passport = Paspor
why-doc-passport = Halaman yang memuat foto, nama, dan nomor paspor.
doc-no_work_statement = Pernyataan pindah negara
why-doc-no_work_statement = Surat pernyataan yang sudah Anda tanda tangani.
doc-work_status_letter = Surat status kerja
why-doc-work_status_letter = Dari perusahaan: Anda masih bekerja di sana, atau sudah berhenti.
doc-ppjb_ajb = Akta jual beli (PPJB/AJB)
why-doc-ppjb_ajb = Perjanjian pengikatan jual beli (PPJB) atau akta jual beli (AJB), karena rumahnya dibeli tunai.
doc-ppjb_ajb-if = Akta jual beli (PPJB/AJB), kalau dibeli tunai
doc-bank_loan = Perjanjian/penawaran kredit
why-doc-bank_loan = Dari bank yang memberi kredit rumah.
doc-bank_loan-if = Perjanjian pinjaman atau surat penawaran kredit, kalau rumahnya dibeli kredit
doc-standing_instruction = Surat perintah transfer bank
why-doc-standing_instruction = Namanya di bank: <i>standing instruction</i>, perintah memindahkan dana ke kredit rumah. Minta ke bank pemberi kredit.
doc-standing_instruction-if = Surat perintah transfer (standing instruction) dari bank, kalau rumahnya dibeli kredit
doc-npwp_heirs = NPWP peserta atau ahli waris
doc-npwp_heirs-if = NPWP, kalau saldo di atas { LAW("npwp_needed_above") } atau pernah klaim sebagian
why-doc-npwp_heirs = Karena saldo di atas { LAW("npwp_needed_above") }, atau pernah klaim sebagian. Cabang yang menentukan NPWP siapa.
