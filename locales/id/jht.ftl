## Nama klaim

claim-jht_bpu = JHT: pekerja mandiri berhenti
claim-jht_ln = JHT: meninggalkan Indonesia
claim-jht_cacat = JHT: cacat total tetap
claim-jht_meninggal = JHT: peserta meninggal
claim-jht_10 = JHT: ambil sebagian 10%
claim-jht_30 = JHT: ambil 30% untuk rumah

## Syarat

q-jp_hint = Apakah Anda juga ikut <b>JP</b> (Jaminan Pensiun)? JP hanya untuk karyawan. Tidak yakin? Pilih Tidak, lalu tanya HRD atau 175.
label-jp_hint = Ikut JP
why-jp_hint = JP program lain dengan usia pensiun sendiri. Kalau ikut, Anda mungkin berhak atas keduanya. Jawaban ini tidak mengubah hak JHT Anda.
q-stopped = Apakah Anda <b>sudah berhenti</b> bekerja atau menjalankan usaha?
label-stopped = Sudah berhenti
why-stopped = Pekerja mandiri (BPU) bisa mengambil semua JHT setelah berhenti bekerja atau usaha.
q-nonactive_bpu = Apakah kepesertaan Anda <b>sudah nonaktif</b> di semua KPJ? Bisa dicek di aplikasi JMO atau lewat 175.
label-nonactive_bpu = Kepesertaan nonaktif
why-nonactive_bpu = Selama kepesertaan masih tercatat aktif, klaimnya belum bisa diproses.
q-citizenship = Apakah Anda <b>WNA</b> atau <b>WNI</b>?
label-citizenship = Kewarganegaraan
why-citizenship = Aturan meninggalkan Indonesia untuk selamanya yang kami temukan berlaku untuk WNA. Untuk WNI belum pasti.
opt-citizenship-WNA = WNA (warga negara asing)
opt-citizenship-WNI = WNI (warga negara Indonesia)
q-doctor_total = Apakah sudah ada <b>surat dokter</b> yang menyatakan <b>cacat total tetap</b>?
label-doctor_total = Surat dokter cacat total tetap
why-doctor_total = Surat ini bukti utamanya, dibuat oleh dokter pemeriksa atau dokter penasihat.
q-cause_work = Apakah cacatnya akibat <b>kecelakaan kerja</b> atau <b>penyakit akibat kerja</b>?
label-cause_work = Akibat kerja
why-cause_work = Jawaban ini tidak mengubah hak JHT. Kalau akibat kerja, mungkin ada hak lain lewat JKK.
q-determination_date =
    Tanggal berapa <b>surat dokter</b> itu dibuat?
    Contoh: 17 Agustus 2026, atau 17-8-26
label-determination_date = Tanggal surat dokter
why-determination_date = Haknya mulai tanggal 1 di bulan setelah surat ini. Tidak ingat tanggalnya? Pilih Tidak tahu.
q-jkm_hint = Apakah kepesertaan almarhum/almarhumah <b>masih aktif saat meninggal</b>? Artinya masih bekerja dan iurannya dibayar.
label-jkm_hint = Aktif saat meninggal
why-jkm_hint = Jawaban ini tidak mengubah hak JHT. Kalau masih aktif, keluarga mungkin juga berhak atas JKM dan JP.
q-first_date =
    Sejak kapan Anda <b>jadi peserta</b> BPJS Ketenagakerjaan? Lihat di aplikasi JMO atau kartu pertama Anda.
    Contoh: 17 Agustus 2014, atau 17-8-14
label-first_date = Jadi peserta sejak
why-first_date = JHT bisa diambil sebagian setelah 10 tahun jadi peserta (PP 46/2015 Pasal 22).
q-earlier = Apakah Anda <b>pernah</b> mengambil sebagian JHT (10% atau 30%)?
label-earlier = Pernah ambil sebagian
why-earlier = Ambil sebagian hanya bisa sekali: 10% atau 30%, tidak keduanya (PP 46/2015 Pasal 22).
q-tax_ack = Kalau sisa JHT diambil <b>lebih dari 2 tahun</b> setelah ini, pajak sisanya progresif dan <b>bisa lebih besar</b>. Anda paham dan mau lanjut?
label-tax_ack = Paham risiko pajak
why-tax_ack = Semua diambil dalam 2 tahun kalender: sampai Rp50 juta tidak dipotong, di atasnya 5% (biasanya hanya untuk bagian di atas Rp50 juta, dipastikan cabang). Sisanya diambil mulai tahun ketiga: progresif 5–35% (PP 68/2009 dan UU PPh Pasal 17).
q-mode = Rumah atau apartemennya dibeli <b>tunai</b> atau <b>kredit</b>?
label-mode = Cara membeli rumah
why-mode = Surat yang diperlukan berbeda. Untuk kredit, cabang membuat surat kelayakan dulu, baru ke bank.
opt-mode-tunai = Tunai
opt-mode-kredit = Kredit (KPR)

## Kartu alasan

refusal-still_working_bpu-found = Anda belum berhenti bekerja atau menjalankan usaha (jawaban Anda: <b>{ $answer }</b>).
refusal-still_working_bpu-do = Saldo JHT Anda tetap ada dan bisa diambil penuh setelah berhenti. Kalau sudah 10 tahun jadi peserta, bisa ambil sebagian (10% atau 30%). Kalau sudah 56 tahun, boleh klaim walau masih bekerja.
refusal-membership_still_active-found = Kepesertaan Anda belum pasti nonaktif (jawaban Anda: <b>{ $answer }</b>).
refusal-membership_still_active-do = Tanyakan ke 175, kantor cabang, atau tempat Anda mendaftar: bagaimana menonaktifkan kepesertaan saya? Setelah nonaktif, lanjutkan di sini.
refusal-uncertain_rule-found = Anda <b>{ $answer }</b>. Kami belum menemukan kepastian apakah alasan ini berlaku juga untuk WNI.
refusal-uncertain_rule-do = Kalau Anda sudah berhenti bekerja, pakai alasan mengundurkan diri atau PHK di bawah. Kalau tidak cocok, tanyakan ke 175 atau kantor cabang sebelum berangkat.
refusal-reached_56-found = Lahir <b>{ $answer }</b>, jadi usia Anda sudah 56 tahun.
refusal-reached_56-do = Lanjutkan dengan alasan usia 56. Lebih mudah: surat dokter tidak perlu.
refusal-waiting_determination-found = Surat dokter Anda bertanggal <b>{ $answer }</b>. Haknya mulai tanggal 1 bulan berikutnya.
refusal-waiting_determination-do = Tunggu sampai tanggal di bawah. Sambil menunggu, siapkan dokumennya.
refusal-below_10_years-found = Anda jadi peserta sejak <b>{ $answer }</b>, belum genap 10 tahun.
refusal-below_10_years-do = Tunggu sampai tanggal di bawah. Kalau sudah berhenti bekerja, Anda mungkin bisa mengambil semuanya lewat alasan lain; coba lagi cek syarat.
refusal-once_only-found = Anda sudah pernah mengambil sebagian JHT (jawaban Anda: <b>{ $answer }</b>). Ini hanya bisa sekali.
refusal-once_only-do = Sisa saldo Anda tidak hilang. Bisa diambil semuanya nanti, setelah berhenti bekerja atau usia 56. Merasa belum pernah mengambil? Tanyakan ke 175 atau kantor cabang.
refusal-tax_not_understood-found = Soal pajaknya belum jelas bagi Anda (jawaban Anda: <b>{ $answer }</b>). Lebih baik jelas dulu sebelum mengambil sebagian.
refusal-tax_not_understood-do = Minta 175 atau kantor cabang menjelaskan: berapa pajaknya kalau sisanya diambil dalam 2 tahun, dan berapa kalau lebih lama. Setelah paham, ubah jawaban Anda di sini.

hint-jp_lumpsum = 💡 Anda sudah mencapai usia pensiun JP, jadi mungkin juga berhak atas <b>JP sekaligus</b>. Itu klaim sendiri, terpisah dari JHT.
hint-disabled_by_work = 💡 Karena akibat kerja, Anda mungkin juga berhak atas <b>JKK cacat</b> (sebaiknya diurus lebih dulu), <b>pensiun cacat JP</b>, dan <b>beasiswa anak</b>.
hint-disabled_otherwise = 💡 Kalau Anda ikut JP, Anda mungkin juga berhak atas <b>pensiun cacat JP</b>. Itu klaim sendiri, terpisah dari JHT.
hint-jkm = 💡 Karena masih aktif saat meninggal, keluarga mungkin juga berhak atas <b>JKM</b> dan <b>pensiun janda/duda JP</b>. Kalau meninggalnya karena kerja, yang berlaku <b>JKK meninggal</b>, bukan JKM.

## Dokumen

doc-bpu_stop = Pernyataan berhenti bekerja
why-doc-bpu_stop = Surat yang Anda tulis dan tanda tangani sendiri. Apakah ini diminta belum pasti; kalau ragu, tanyakan ke cabang.
doc-passport = Paspor
why-doc-passport = Halaman yang memuat foto, nama, dan nomor paspor.
doc-no_work_statement = Pernyataan pindah negara
why-doc-no_work_statement = Surat pernyataan yang sudah Anda tanda tangani.
doc-work_status_letter = Surat status kerja
why-doc-work_status_letter = Dari perusahaan: Anda masih bekerja di sana, atau sudah berhenti.
doc-ppjb_ajb = PPJB atau AJB rumah
why-doc-ppjb_ajb = Perjanjian pengikatan jual beli (PPJB) atau akta jual beli (AJB), karena rumahnya dibeli tunai.
doc-ppjb_ajb-if = PPJB atau AJB, kalau rumahnya dibeli tunai
doc-bank_loan = Perjanjian/penawaran kredit
why-doc-bank_loan = Dari bank yang memberi kredit rumah.
doc-bank_loan-if = Perjanjian pinjaman atau surat penawaran kredit, kalau rumahnya dibeli kredit
doc-standing_instruction = Standing instruction bank
why-doc-standing_instruction = Surat perintah pemindahan dana ke kredit rumah. Mintalah ke bank pemberi kredit.
doc-standing_instruction-if = Standing instruction dari bank, kalau rumahnya dibeli kredit
doc-npwp_heirs = NPWP peserta atau ahli waris
doc-npwp_heirs-if = NPWP, kalau saldo di atas Rp50 juta atau pernah klaim sebagian
why-doc-npwp_heirs = Karena saldo di atas Rp50 juta, atau pernah klaim sebagian. NPWP siapa yang diperlukan tidak disebut di aturan yang kami temukan; kalau ragu, tanyakan ke cabang.
