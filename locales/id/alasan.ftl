## Alasan keputusan: apa yang kurang, lalu apa yang bisa dilakukan.
## { $about } adalah nama dokumen atau isian seperti di klaim itu sendiri.

# Dokumen

reason-unreadable = Foto { $about } belum bisa dibaca.
reason-unreadable-do = Foto lagi di tempat terang, tanpa pantulan cahaya.
reason-cut_off = Foto { $about } terpotong.
reason-cut_off-do = Foto lagi sampai keempat sudutnya terlihat.
reason-wrong_document = Yang kami terima untuk { $about } ternyata dokumen lain.
reason-wrong_document-do = Kirim foto dokumen yang diminta.
reason-outdated = Yang kami terima belum { $about } yang terbaru.
reason-outdated-do = Kirim foto yang terbaru.
reason-unsigned = Belum ada tanda tangan atau cap di { $about }.
reason-unsigned-do = Minta tanda tangan dan cap dari yang membuatnya, lalu foto lagi.
reason-page_missing = Ada halaman { $about } yang belum kami terima.
reason-page_missing-do = Kirim foto halaman yang kurang saja.
reason-document_missing = Kami belum menerima { $about }.
reason-document_missing-do = Kirim fotonya di sini.
reason-file_broken = File { $about } tidak bisa dibuka di pihak kami.
reason-file_broken-do = Kirim lagi sebagai foto, bukan sebagai file.
reason-other_document = Ada yang perlu diperbaiki pada { $about }.
reason-other_document-do = Ikuti pesan petugas, lalu kirim foto baru.

# Isian

reason-field_differs = Isian { $about } tidak sama dengan yang tertulis di dokumen.
reason-field_differs-do = Isi lagi persis seperti di dokumen.
reason-identity_differs = Isian { $about } berbeda dengan catatan kepesertaan.
reason-identity_differs-do = Bawa e-KTP, Kartu Keluarga, dan kartu peserta ke kantor cabang supaya datanya dibetulkan. Sesudah itu kabari { $operator } ({ $contact }).
reason-ktp_wrong = Isian { $about } di KTP perlu dibetulkan dulu.
reason-ktp_wrong-do = Bawa Kartu Keluarga dan akta kelahiran ke Dukcapil. Kalau e-KTP baru sudah ada, kabari { $operator } ({ $contact }).
reason-account_wrong = Bank tidak mengenali { $about } yang diisi.
reason-account_wrong-do = Salin lagi dari buku tabungan atau aplikasi bank.
reason-account_dormant = Rekening yang diisi sedang tidak aktif di bank.
reason-account_dormant-do = Aktifkan di bank, atau isi rekening lain atas nama Anda sendiri.
reason-account_closed = Rekening yang diisi sudah ditutup di bank.
reason-account_closed-do = Isi rekening lain yang aktif, atas nama Anda sendiri.
reason-account_other_holder = Nama pemilik rekening tidak sama dengan nama Anda.
reason-account_other_holder-do = Isi rekening atas nama Anda sendiri, persis seperti di bank.
reason-email_unreachable = Kiriman kami tidak sampai ke { $about } yang diisi.
reason-email_unreachable-do = Isi alamat Anda sendiri yang masih bisa dibuka.
reason-kpj_not_found = Kami tidak menemukan { $about } yang diisi.
reason-kpj_not_found-do = Salin lagi dari kartu peserta atau dari JMO.
reason-other_field = Isian { $about } perlu diperbaiki.
reason-other_field-do = Ikuti pesan petugas, lalu isi lagi.

# Seluruh klaim

reason-still_active = Kepesertaan masih tercatat aktif bekerja.
reason-still_active-do = Minta bagian HR perusahaan lama melaporkan bahwa Anda sudah berhenti. Perusahaan tutup atau menolak? Bawa paklaring ke kantor cabang.
reason-employer_not_reported = Perusahaan belum melaporkan bahwa Anda berhenti.
reason-employer_not_reported-do = Ingatkan bagian HR. Perusahaan sudah tutup? Bawa paklaring, atau surat dari Dinas Tenaga Kerja, ke kantor cabang.
reason-mother_name_differs = Nama ibu kandung berbeda dengan catatan kepesertaan.
reason-mother_name_differs-do = Bawa Kartu Keluarga dan surat keterangan perusahaan ke kantor cabang supaya datanya dibetulkan.
reason-waiting_time = Masa tunggu sejak berhenti bekerja belum lewat.
reason-waiting_time-do = Lihat tanggal nonaktif di JMO, tunggu sampai harinya, lalu ajukan lagi.
reason-identity_taken = Identitas di klaim ini perlu dipastikan langsung di kantor cabang.
reason-identity_taken-do = Bawa e-KTP asli, Kartu Keluarga, dan kartu peserta supaya datanya dibetulkan di sana. Pernah kehilangan dokumen? Bawa juga surat kehilangan dari polisi.
reason-lost_wallet = Karena dokumen identitas hilang, identitas Anda perlu dipastikan dulu.
reason-lost_wallet-do = Buat surat kehilangan di kantor polisi. Bawa surat itu dan Kartu Keluarga ke Dukcapil untuk e-KTP, lalu ke kantor cabang untuk kartu peserta.
reason-not_confirmed = Kami belum bisa memastikan bahwa klaim ini dari Anda sendiri.
reason-not_confirmed-do = Ajukan lagi dari chat ini dengan PIN Klaim yang terbaru. PIN itu hanya untuk Anda.
reason-several_kpj = Ada lebih dari satu KPJ yang masih aktif.
reason-several_kpj-do = Bawa semua kartu peserta dan e-KTP ke kantor cabang supaya KPJ digabung.
reason-balances_unmerged = Saldo di beberapa KPJ belum digabung.
reason-balances_unmerged-do = Gabungkan lewat Pengkinian Data di JMO, atau bawa semua kartu peserta ke kantor cabang.
reason-update_in_progress = Pembetulan data kepesertaan masih berjalan.
reason-update_in_progress-do = Tunggu sampai selesai, lalu kabari { $operator } ({ $contact }).
reason-update_used = Pengkinian Data sudah pernah dipakai untuk kepesertaan ini.
reason-update_used-do = Bawa e-KTP dan kartu peserta ke kantor cabang; di sana klaimnya bisa diteruskan.
reason-other_channel = Klaim yang sama sudah masuk lewat jalur lain.
reason-other_channel-do = Tunggu hasilnya di sana, atau batalkan di sana lalu kabari { $operator } ({ $contact }).
reason-above_limit = Saldo lebih besar dari batas jalur ini.
reason-above_limit-do = Ajukan lewat Lapak Asik atau kantor cabang dengan dokumen yang sama.
reason-reason_unverified = Alasan klaim ini perlu dipastikan di kantor cabang.
reason-reason_unverified-do = Bawa dokumen aslinya ke kantor cabang.
reason-works_again = Peserta tercatat sudah bekerja lagi.
reason-works_again-do = Saldo tetap aman. Gabungkan KPJ lama dengan yang baru di kantor cabang.
reason-employer_arrears = Tunggakan iuran perusahaan tidak menghalangi klaim ini.
reason-employer_arrears-do = Anda tidak perlu melakukan apa pun soal itu.
reason-processed_late = Pemeriksaan klaim ini terlambat di pihak kami, maaf.
reason-processed_late-do = Anda tidak perlu melakukan apa pun soal itu.
reason-bank_problem = Ada kendala di bank, bukan pada data Anda.
reason-bank_problem-do = Anda tidak perlu melakukan apa pun; kami kirim lagi.
reason-other = Ada sebab yang dijelaskan petugas sendiri.
reason-other-do = Belum jelas? Hubungi { $operator } ({ $contact }).

# Bentuk

reason-about = isian itu
reason-told = <b>{ $what }</b>{ $do }{ $note }
reason-do = { " " }{ $do }
reason-note =
    { "" }
    Pesan petugas: { $note }
appointment = Waktunya: { $day }, pukul { $time }{ $place }{ $link }{ $bring }
appointment-place =
    { "" }
    Tempat: { $place }
appointment-link =
    { "" }
    Lewat video: { $link }
appointment-bring =
    { "" }
    Bawa: { $bring }
verification-unknown =
    🔎 NIK, nomor KPJ, dan tanggal lahir ini belum ditemukan bersama di data kepesertaan. Mungkin ada angka yang tertukar.

    Lihat lagi yang mana saja, atau lanjutkan kalau sudah sama dengan kartu: petugas akan memeriksanya.
verification-active =
    🔎 Menurut data kepesertaan, Anda masih tercatat aktif bekerja.

    { reason-still_active-do }

    Isian Anda tersimpan; Anda boleh tetap melanjutkan.
verification-several =
    🔎 { reason-several_kpj }

    { reason-several_kpj-do }
verification-found = 🔎 Data kepesertaan Anda ditemukan.
letter-beside = Ini surat konfirmasi jadwal untuk <b>{ $claim }</b>. Simpan, lalu tunjukkan waktu datang.
moved-instead = 🔁 Ini menggantikan pesan saya { $at }: “{ $state }”.
appointment-branch = Kantor cabang { $name }
