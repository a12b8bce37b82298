# Foto dan file: diterima, dikenali, dibaca, dibandingkan.

photos-first = 📷 Anda boleh mengirim semua foto dokumen sekarang, urutannya bebas: KTP, kartu peserta, KK, buku tabungan. Saya baca isinya, Anda tinggal memeriksa. Atau ketik saja jawabannya.
photo-received = ⏳ Sudah saya terima, sedang saya lihat. Tunggu sebentar ya.
photo-received-more = ⏳ Yang ini juga sudah saya terima.
photo-this = foto ini
photo-again = ✓ <b>{ $name }</b> sudah ada, foto yang sama tidak perlu dikirim lagi. Kita lanjut.
photo-again-new = Itu foto <b>{ $name }</b> yang sama dengan tadi. Kirim foto yang baru, ya.
photo-twice = ✓ Foto itu sudah saya terima dan sedang saya lihat, tidak perlu dikirim lagi.
photos-wait = ⏳ Masih ada foto yang sedang saya lihat. Tunggu sebentar, lalu tekan lagi.
btn-no-wait = Lanjut saja, lihat nanti
photos-checking = ⏳ Foto yang Anda kirim sedang saya lihat. Tunggu sebentar ya.
photo-taken-unread = ✓ <b>{ $name }</b> sudah saya terima. Isinya saya lihat nanti, kita lanjut.
photos-looked-at-later = ✓ { $count } foto sudah saya terima. Saya lihat nanti, kita lanjut.
photo-read-late = <b>{ $name }</b> yang tadi sudah saya lihat: { $reason }. Tetap saya terima, petugas akan melihatnya. Kalau bisa, kirim ulang yang lebih jelas.
btn-photo-send-again = 📷 Kirim ulang
photo-of-no-use-after-filing = Satu foto di klaim Anda ternyata tidak bisa dibuka: <b>{ $name }</b>. Simpan dulu aslinya. Kalau petugas memerlukannya, Anda saya kabari di sini dan bisa mengirim ulang.
photos-asked-later = 📷 { $count } foto sudah saya simpan, tetapi belum saya kenali. Nanti saya tanya ini foto apa.
photos-sorted = 📥 { $count } foto diterima: { $list }.
photos-counted = 📥 { $count } foto diterima.
photos-unknown = { $count } foto lagi saya tanyakan dulu.
photos-refused = { $count } foto perlu dikirim ulang, alasannya di atas.
photos-missing =
    Masih kurang:
    { $documents }
photo-ticked = { $name } ✓

# Yang belum bisa dipakai: alasan dan satu saran
photo-too_small = <b>{ $name }</b>: gambarnya terlalu kecil, tulisannya tidak terbaca. Foto ulang lebih dekat, sampai kertasnya memenuhi layar.
photo-too_dark = <b>{ $name }</b>: terlalu gelap. Coba di dekat jendela atau di bawah lampu, tanpa bayangan tangan.
photo-blurred = <b>{ $name }</b>: buram. Lap lensanya, tahan HP agak jauh, sentuh tulisannya di layar sampai tajam, baru potret.
photo-moved = <b>{ $name }</b>: bergoyang. Taruh kertasnya di meja, pegang HP dengan dua tangan, tahan sebentar waktu memotret.
photo-glare = <b>{ $name }</b>: ada pantulan cahaya yang menutupi tulisan. Miringkan sedikit, atau matikan lampu kilat.
photo-cropped = <b>{ $name }</b>: terpotong atau silau di pinggir. Mundur sedikit, sampai keempat sudutnya kelihatan.
photo-not_a_document = <b>{ $name }</b>: saya tidak menemukan dokumennya di foto ini. Potret kertas atau kartunya saja, lurus dari atas.
photo-unreadable = <b>{ $name }</b>: tulisannya belum terbaca. Taruh di tempat terang, lalu potret lurus dari atas.
photo-wrong_document = Yang diminta: <b>{ $name }</b>. Yang ini terlihat seperti <b>{ $shown }</b>. Coba kirim lagi ya.
photo-as-file = Masih sulit? Kirim sebagai file: tekan 📎, pilih <b>File</b>, lalu pilih fotonya. Gambarnya jadi tidak dikecilkan Telegram.
photo-earlier-stays = <b>{ $name }</b> yang sudah ada tetap dipakai.
photo-taken-all-the-same = <b>{ $name }</b> saya terima walau { $reason }. Petugas akan melihatnya sendiri; kalau perlu, Anda dikabari.
photo-short-too_small = gambarnya kecil
photo-short-too_dark = gelap
photo-short-blurred = buram
photo-short-moved = bergoyang
photo-short-glare = silau
photo-short-cropped = terpotong
photo-short-not_a_document = saya tidak mengenalinya
photo-short-unreadable = sulit dibaca
photo-short-wrong_document = terlihat seperti dokumen lain
photo-kk-without-nik = NIK Anda { $given } tidak saya temukan di KK ini. Mungkin saya salah baca, atau KK-nya bukan yang terbaru. Kalau ragu, periksa dulu; kalau benar, lanjutkan saja.

kind-ktp = e-KTP
kind-kpj = kartu peserta
kind-kk = Kartu Keluarga
kind-bank = buku tabungan
kind-npwp = NPWP
kind-paklaring = paklaring
kind-passport = paspor
kind-resign_letter = surat pengunduran diri
kind-surat_kuasa = surat kuasa
kind-death_cert = surat kematian
kind-heir_letter = surat keterangan ahli waris
kind-birth_cert = akta kelahiran
kind-marriage = buku nikah
kind-other = dokumen lain

# Foto ini apa?
sort-unknown = ❓ Foto ini apa? Saya belum bisa mengenalinya.
sort-unread = ❓ Foto ini belum bisa saya baca: { $reason }. Kalau bisa, kirim ulang yang lebih jelas. Kalau tidak, ini apa?
btn-photo-again = Saya kirim ulang
sort-late = ❓ Foto ini belum sempat saya lihat. Ini foto apa?
sort-whose = ❓ Ini { $shown }. Dipakai sebagai apa?
sort-taken = ❓ <b>{ $name }</b> sudah ada. Foto ini menggantikan yang lama, atau halaman lain dari dokumen yang sama?
sort-same = ❓ Foto ini sama dengan <b>{ $name }</b> yang sudah ada. Dipakai sebagai apa?
sort-not_needed = ❓ Ini terlihat seperti { $shown }. Untuk klaim ini belum diminta. Dipakai sebagai apa?
sort-more = ❓ Di file yang sama, halaman { $page } terlihat seperti <b>{ $name }</b>. Pakai juga sebagai { $name }?
why-sort = Saya mengenali e-KTP, kartu peserta, KK, buku tabungan, NPWP, dan paklaring; dari judulnya juga surat kuasa, surat kematian, surat ahli waris, akta kelahiran, buku nikah, surat pengunduran diri, dan paspor. Yang lain saya tanyakan, supaya tidak salah tempat.
album-pages = ❓ { $count } foto ini belum saya kenali. Semuanya halaman dari <b>{ $name }</b>?
album-pages-poor = Yang kurang jelas: { $list }. Kalau bisa, kirim ulang yang lebih jelas nanti.
album-page-poor = foto ke-{ $number } ({ $reason })
btn-photo-is = { $name }
btn-photo-all = Ya, semuanya
btn-photo-replace-all = Ya, ganti yang lama
btn-photo-add-all = Ya, tambahkan
btn-photo-each = Bukan, satu per satu
btn-photo-page-of = + { $name }
btn-photo-none = Bukan untuk klaim ini
btn-photo-replace = Ganti dengan yang ini
btn-photo-add = ➕ Tambah sebagai halaman lain
btn-photo-more = Ya, pakai juga
btn-photo-keep = Tidak, biarkan
photo-not-used = Baik, foto itu saya hapus.
photo-left = Baik, saya biarkan.
photo-page-added = ✓ Ditambahkan ke <b>{ $name }</b>, sekarang { $count } foto.
photo-pages-full = <b>{ $name }</b> sudah { $count } foto, tidak bisa ditambah lagi. Kalau masih ada halaman lain, jadikan satu PDF lalu kirim sebagai gantinya.

# Yang terbaca di foto: dipakai hanya kalau Anda bilang benar
read-together =
    Ini yang saya baca di { $documents }. Benar semua?
    { $lines }
read-one =
    Di { $document } saya membaca:
    <b>{ $label }: { $value }</b>
    Benar?
read-unsure =
    Di { $document } saya membaca, tetapi kurang yakin:
    <b>{ $label }: { $value }</b>
    Bandingkan pelan-pelan. Benar?
btn-read-all = ✓ Benar semua
btn-read-yes = ✓ Benar
btn-read-no = Ubah
read-which-wrong = Mana yang salah? Tekan tombolnya.
read-type = Silakan ketik yang benar.
read-type-later = Nanti Anda ketik sendiri: { $label }. Sekarang yang lain dulu.
read-taken =
    ✓ Tersimpan:
    { $lines }
which-is-right =
    <b>{ $label }</b>: jawaban Anda dan { $document } berbeda.
    Jawaban Anda: { $one }
    Di foto: { $other }
    Mana yang benar? Bandingkan dengan kertasnya.
btn-which-mine = Jawaban saya benar
btn-which-photo = Yang di foto benar
btn-which-both = Keduanya benar
btn-which-retype = Keduanya salah, ketik lagi
which-kept = Jawaban Anda yang dipakai. Petugas akan melihat keduanya.

# Nama yang berbeda
names-differ =
    ✏️ Nama di <b>{ $document }</b> tidak sama dengan nama Anda.
    e-KTP: { $one }
    { $document }: { $other }
names-cause-same = Keduanya sama.
names-cause-signs = Bedanya hanya spasi atau tanda baca. Biasanya tidak masalah.
names-cause-title = Bedanya hanya gelar. Biasanya tidak masalah, tetapi cabang yang memastikan.
names-cause-abbreviation = Yang satu disingkat. Ini sering terjadi; cabang bisa minta keterangan.
names-cause-order = Urutan katanya berbeda.
names-cause-spelling = Ejaannya berbeda (misalnya oe dan u, dj dan j).
names-cause-missing = Ada kata yang tidak ditulis di salah satunya.
names-cause-letters = Bedanya satu atau dua huruf, mungkin salah ketik.
names-cause-other = Namanya jauh berbeda. Pastikan ini dokumen Anda sendiri.
photo-of-another = Di { $document } saya membaca nama <b>{ $name }</b>, lain dari nama yang Anda isi. Rekening harus milik sendiri, jadi isinya tidak saya pakai. Kirim { $document } milik sendiri, atau ketik nomor rekeningnya nanti.
names-mend-employer = Kalau bisa, minta perusahaan memperbaiki paklaringnya. Perusahaan sudah tutup? Tanyakan ke cabang. Klaim boleh dilanjutkan; petugas melihat perbedaannya.
names-mend-branch = Nama di kartu peserta bisa diperbaiki di kantor cabang dengan e-KTP dan KK. Klaim boleh dilanjutkan; petugas melihat perbedaannya.
names-mend-tax = Nama di NPWP diperbaiki di kantor pajak. Klaim boleh dilanjutkan; petugas melihat perbedaannya.
btn-slip = 📄 Catatan koreksi (PDF)
slip-file = catatan-koreksi-nama
slip-title = Catatan perbedaan nama
slip-names = Nama yang berbeda
slip-on-id = Di e-KTP
slip-on = Di { $document }
slip-name = { $name }
slip-cause = Kemungkinan sebabnya
slip-bring = Yang dibawa
slip-employer-1 = e-KTP asli
slip-employer-2 = Paklaring yang namanya berbeda
slip-employer-3 = Permintaan ke HRD: surat keterangan dengan nama sesuai e-KTP
slip-branch-1 = e-KTP dan Kartu Keluarga asli
slip-branch-2 = Kartu peserta BPJS Ketenagakerjaan
slip-branch-3 = Permintaan ke kantor cabang: perbaikan nama sesuai e-KTP
slip-tax-1 = e-KTP dan Kartu Keluarga asli
slip-tax-2 = Kartu NPWP
slip-tax-3 = Permintaan ke kantor pajak: perbaikan nama sesuai e-KTP
slip-note = Nama di e-KTP sendiri yang salah? Perbaikannya di Dukcapil. Klaim itu gratis. Telepon BPJS Ketenagakerjaan: { -bpjs-phone }.
slip-caption = 📄 Catatan koreksi untuk <b>{ $claim }</b>. Bisa dicetak atau diperlihatkan dari HP.
