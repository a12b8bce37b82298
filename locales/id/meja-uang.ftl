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
