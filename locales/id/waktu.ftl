### Waktu klaim yang sudah diajukan: janji operator, keterlambatan, jadwal, garis waktu

## Janji, selalu atas nama operator

promise = 📆 Janji { $operator }: { $stage } paling lambat <b>{ $day }</b>. Kalau lewat, saya kabari Anda lebih dulu.
promise-none = 📆 Belum ada hari yang dijanjikan { $operator } untuk tahap ini.
promise-participant = 📆 Mohon diperbaiki paling lambat <b>{ $day }</b>. Perlu waktu lebih? Kabari { $operator } ({ $contact }).
promise-passed = 📆 Maaf, janji { $day } terlewat. Hari baru belum ada.
promise-passed-participant = 📆 Hari yang diminta, { $day }, sudah lewat. Perbaikan Anda masih ditunggu.

stage-filing = tercatat
stage-unknown = dipastikan
stage-recorded = mulai diperiksa
stage-verifying = selesai diperiksa
stage-scheduled = diputuskan
stage-approved = mulai dibayar
stage-paying = dana ditransfer

## Terlambat

late = ⏰ Maaf, <b>{ $claim }</b> ({ $reference }) terlambat, dan ini bukan salah Anda. Janji { $operator } ({ $stage } paling lambat { $day }) tidak berlaku lagi; hari baru belum ada.
late-next-operator = Berikutnya: klaim Anda ada di daftar terlambat petugas. Kabarnya saya tulis di sini.
late-next-bank = Berikutnya: klaim Anda ada di daftar terlambat petugas. Coba cek rekening Anda dulu.
late-call = Mau bertanya? Hubungi { $operator } ({ $contact }) dengan nomor di atas. Atau { -bpjs-phone-ready }.
late-participant = ⏰ Perbaikan <b>{ $claim }</b> ({ $reference }) masih ditunggu; harinya { $day }. Klaim dan jawaban Anda tetap tersimpan. Perlu waktu atau bantuan? Hubungi { $operator } ({ $contact }) dengan nomor di atas.
late-mail-title = { $count } klaim terlambat
late-mail =
    Ada { $count } klaim yang terlambat di meja { $operator }; yang paling lama sejak { $day }.
    Peserta sudah dikabari dan menunggu. Daftarnya: { $url }

## Jadwal dari sisi peserta

btn-coming = ✅ Saya datang
btn-other-day = 📅 Minta hari lain
btn-day = { $day }
btn-map = 🗺️ Lihat peta
coming-noted = ✅ Baik, { $operator } tahu Anda datang. Sehari sebelumnya saya ingatkan.
other-day-which = Hari apa yang cocok? Ketuk satu, atau tulis dengan kata-kata Anda, contohnya: Rabu pagi, atau setelah tanggal 10. Petugas membacanya. Jadwal yang sekarang tetap berlaku sampai ada yang baru.
other-day-noted = 📨 Permintaan Anda sudah di meja petugas { $operator }. Jadwal yang sekarang tetap berlaku sampai ada yang baru; begitu ada, saya kabari.
day-noted = 📨 Permintaan Anda (<b>{ $day }</b>) sudah di meja petugas { $operator }. Jadwal yang sekarang tetap berlaku sampai petugas menetapkan yang baru; begitu ada, saya kabari.
appointment-tomorrow = 🔔 Besok ada jadwal untuk <b>{ $claim }</b> ({ $reference }).
appointment-today = 🔔 Hari ini ada jadwal untuk <b>{ $claim }</b> ({ $reference }).
calendar-file = jadwal-klaim
calendar-title = Jadwal klaim: { $claim }
calendar-caption = 🗓️ Jadwal <b>{ $claim }</b> untuk kalender HP Anda. Ketuk untuk menyimpan.
calendar-cancelled = 🗓️ Jadwal <b>{ $claim }</b> tidak berlaku lagi. Ketuk untuk menghapusnya dari kalender HP Anda.

## Garis waktu

timeline-done = ✅ { $step } · { $at }
timeline-now = ▶️ <b>{ $state }</b> sejak { $at }
timeline-now-by = ▶️ <b>{ $state }</b> sejak { $at }, paling lambat { $day } (janji { $operator })
timeline-end = ⏹️ <b>{ $state }</b> · { $at }
timeline-expected = ○ { $step }
timeline-expected-by = ○ { $step } · perkiraan { $day }
timeline-sent =
    { "" }
    📎 { $count } dokumen terkirim { $at }
timeline-sent-named =
    { "" }
    📎 Terkirim { $at }: { $documents }

step-filing = Diajukan
step-recorded = Tercatat
step-verifying = Diperiksa
step-needs_correction = Diminta perbaikan
step-scheduled = Dijadwalkan
step-approved = Disetujui
step-paying = Mulai ditransfer
step-rejected = Belum disetujui
step-returned = Dana kembali
step-paid = Dana ditransfer

btn-timeline = { $claim }
btn-receipt = 🧾 Tanda terima
