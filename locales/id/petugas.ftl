# Petugas meja klaim: masuk dengan kode, akun, dan halaman pengelola. Tanpa tanda HTML.

## Masuk dengan kode

desk-code = Kode autentikator
desk-code-label = Kode 6 angka
desk-code-rule = Buka aplikasi autentikator di HP Anda. Setiap kode hanya dapat dipakai sekali.
desk-code-lost = HP hilang atau berganti? Minta tautan baru kepada pengelola.
desk-code-wrong = Kode ini tidak cocok atau sudah dipakai. Tunggu kode berikutnya, lalu coba lagi.
desk-code-late = Terlalu lama sejak kata sandi diisi. Masuk lagi dari awal.
desk-busy = Sedang banyak yang masuk. Coba lagi beberapa detik lagi.

## Autentikator di akun

desk-password-common = Kata sandi ini terlalu umum: hanya satu atau dua kata yang biasa dipakai, nama Anda, atau angka. Tip: rangkai empat kata yang tidak berhubungan.
desk-totp = Autentikator
desk-totp-why = Dengan autentikator, kata sandi saja tidak cukup untuk masuk ke akun Anda.
desk-totp-wanted = Peran Anda memerlukan autentikator. Pasang dulu, setelah itu meja klaim terbuka.
desk-totp-on = Autentikator terpasang. Setiap masuk, kodenya ditanyakan.
desk-totp-begin = Pasang autentikator
desk-totp-see = Lihat autentikator
desk-totp-scan = Pindai kode QR ini dengan aplikasi autentikator di HP Anda.
desk-totp-qr = Kode QR untuk aplikasi autentikator. Tulisannya ada di bawah.
desk-totp-type = Tidak bisa memindai? Ketik kunci ini di aplikasinya:
desk-totp-code = Kode 6 angka yang tampil di aplikasi
desk-totp-add = Pasang
desk-totp-late = Kode QR tadi sudah tidak berlaku. Pindai yang baru ini.
desk-totp-remove-code = Untuk melepasnya, isi kode 6 angka
desk-totp-remove = Lepaskan autentikator
desk-totp-kept = Peran Anda memerlukan autentikator, jadi tidak dapat dilepas. HP berganti? Minta tautan baru kepada pengelola.

## Halaman pengelola

desk-officers = Petugas
desk-officer-manage = Atur petugas
desk-officer-you = (Anda)
desk-role-officer = Petugas
desk-role-officer-may = memeriksa klaim
desk-role-supervisor = Penyelia
desk-role-supervisor-may = juga membagi klaim dan menyetujui uang
desk-role-auditor = Pengawas
desk-role-auditor-may = hanya membaca
desk-role-administrator = Pengelola
desk-role-administrator-may = semua hak penyelia, dan mengatur petugas
desk-officer-role = Peran
desk-officer-branches = Cabang (boleh kosong)
desk-officer-branches-rule = Pisahkan dengan koma, contohnya: pamekasan, sumenep. Kosong berarti semua cabang.
desk-officer-all-branches = Semua cabang
desk-officer-password = kata sandi terpasang
desk-officer-no-password = belum ada kata sandi
desk-officer-totp = autentikator terpasang
desk-officer-no-totp = tanpa autentikator
desk-officer-add = Tambah petugas
desk-officer-add-do = Tambah dan buat tautan
desk-officer-change = Ubah peran atau cabang
desk-officer-save = Simpan
desk-officer-reset = Tautan baru
desk-officer-reset-why = Kata sandi, autentikator, tautan lama, dan semua sesi petugas ini berakhir. Ia masuk lagi lewat tautan baru.
desk-officer-reset-do = Akhiri dan buat tautan baru
desk-officer-sign-out = Keluarkan dari semua perangkat
desk-officer-sign-out-why = Semua sesi dan tautan petugas ini berakhir. Kata sandinya tetap.
desk-officer-sign-out-do = Keluarkan sekarang
desk-officer-remove = Hapus petugas
desk-officer-remove-why = Petugas ini langsung tidak bisa masuk lagi. Namanya tetap ada di riwayat klaim.
desk-officer-remove-do = Hapus { $name }
desk-officer-link = Tautan masuk untuk { $name }
desk-officer-link-once = Hanya tampil sekali, berlaku 24 jam, dan hanya dapat dipakai satu kali. Sampaikan langsung kepada petugasnya.
desk-officer-done-rights = Peran dan cabang tersimpan. Berlaku mulai sekarang.
desk-officer-done-signed_out = Semua sesi petugas itu sudah berakhir.
desk-officer-done-removed = Petugas itu sudah dihapus.
desk-officer-name = Nama petugas terdiri dari 2 sampai 40 huruf, angka, spasi, titik, tanda hubung, atau apostrof, dan bukan kata yang dipakai di riwayat klaim.
desk-officer-role-missing = Pilih perannya dari daftar.
desk-officer-known = { $name } sudah ada. Untuk memberinya tautan baru, pakai tautan baru di kartu namanya.
desk-officer-branch-unknown = Cabang “{ $branch }” tidak ada di daftar, atau ada beberapa. Pilih dari saran yang muncul saat mengetik.
desk-officer-stale = Peran atau cabang petugas ini baru diubah orang lain, jadi belum ada yang disimpan. Periksa lagi, lalu simpan.
desk-officer-gone = Petugas itu sudah tidak ada.
desk-officer-last = Ini pengelola terakhir. Jadikan dulu orang lain pengelola, setelah itu bisa diubah atau dihapus.
