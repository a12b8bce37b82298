# Meja klaim: aslinya sebuah dokumen, dan yang dibawanya.

desk-download-pages = Unduh halamannya
desk-carried = Yang tersimpan hanya gambar halamannya, karena berkas aslinya membawa { $what }.
desk-carried-script = skrip
desk-carried-action = perintah yang berjalan sendiri
desk-carried-link = tautan yang bukan ke situs web
desk-carried-form = formulir XFA
desk-carried-media = film atau suara
desk-carried-attachment = lampiran
desk-carried-archive = arsip (zip, rar, 7z)
desk-carried-executable = program
desk-carried-web_page = halaman web
desk-carried-pdf = PDF lain
desk-carried-office = dokumen kantor bentuk lama
desk-carried-behind = data di belakang akhirnya
desk-carried-unsearched = isi yang terlalu banyak untuk diperiksa

desk-original-title = Unduh berkas aslinya?
desk-original-warning = Berkas ini dikirim orang lain. Pemeriksaan kami tidak menemukan skrip, lampiran, atau berkas lain di dalamnya, tetapi itu bukan jaminan.
desk-original-advice = Gambar halamannya di meja ini biasanya cukup. Kalau tetap perlu aslinya, buka hanya dengan pembaca PDF atau gambar yang terbaru, dan jangan aktifkan makro atau izin apa pun.
desk-original-yes = Saya mengerti, unduh aslinya
desk-original-noted = Unduhan ini dicatat.

## Pengaman sebelum uang keluar

desk-guards = Sebelum uang dikirim
desk-second-waits = Menunggu orang kedua: transfer dimulai oleh petugas lain, bukan yang menyetujui.
desk-second-not-you = Anda yang menyetujui klaim ini, jadi transfernya dimulai oleh orang kedua.
desk-second-right = Transfer ini dimulai oleh orang kedua yang berhak, misalnya penyelia.
desk-changed = Diubah peserta lewat perbaikan:
desk-call-first = Rekening atau kontaknya diubah: telepon dulu nomor lamanya, lalu catat di halaman ini.
desk-call-number = Telepon nomor lama { $number } dan pastikan perubahannya benar.
desk-call-number-label = Nomor yang ditelepon
desk-call-who = Siapa yang menjawab
desk-call-day = Tanggal menelepon
desk-call-time = Jam menelepon ({ $zone })
desk-call-words = Yang dikatakan (boleh kosong)
desk-call-save = Simpan catatan telepon
desk-call-who-missing = Tulis siapa yang menjawab telepon, contohnya Rukmini sendiri.
desk-call-number-missing = Tulis nomor yang Anda telepon, contohnya 0812-3456-7890.
desk-call-when-missing = Isi tanggal dan jam Anda menelepon, contohnya 2026-12-07 dan 10.00.
desk-call-when-wrong = Waktu itu sebelum perubahan atau belum tiba. Isi waktu Anda menelepon sesudah perubahan masuk.
desk-call-long = Terlalu panjang: paling panjang { $most } karakter. Persingkat sedikit.
desk-call-not-needed = Tidak ada perubahan yang perlu dipastikan lagi.
desk-call-changed-again = Peserta baru saja mengirim perbaikan lain. Lihat perubahannya, lalu telepon lagi.
desk-call-done = { $called } ditelepon di { $number } pada { $at }, dicatat oleh { $officer }.
desk-frozen = Identitas klaim ini juga ada di klaim lain: tunggu keputusan penyelia.
desk-same-freezes = { $numbers } sama dengan klaim lain. Pembayaran ditahan sampai diputuskan.
desk-same-informs = { $numbers } sama dengan klaim lain. Pembayaran tidak ditahan.
desk-same-elsewhere = Klaim itu di cabang yang bukan bagian Anda.
desk-same-alike = Sama di kedua klaim: { $what }.
desk-same-compared = Klaim ini: { $mine }. Klaim lain: { $theirs }.
desk-same-mine = Ini
desk-same-theirs = Lain
desk-same-decide = Putuskan
desk-same-decision = Keputusan untuk kedua klaim
desk-same-reason = Alasan (hanya dibaca petugas)
desk-same-save = Simpan keputusan
desk-same-decided-same = Orang yang sama, wajar
desk-same-decided-other = Orang yang berbeda, wajar
desk-same-decided-fraud = Dugaan penyalahgunaan, jangan dibayar
desk-same-by = { $officer }, { $at }
desk-same-decision-missing = Pilih keputusannya, contohnya: Orang yang sama, wajar.
desk-same-reason-missing = Tulis alasannya, contohnya: suami dan istri satu rekening, KK sudah dilihat.
desk-same-no-more = Kedua klaim itu tidak lagi punya nomor yang sama. Tidak ada yang perlu diputuskan.
desk-same-supervisor = Penyelia yang memutuskan.
