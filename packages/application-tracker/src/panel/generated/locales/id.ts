// Generated from locales/id.json by `npm run generate`.
export default {
  "number": "Nomor permohonan",
  "submitted": "Diajukan {{date}}",
  "asOf": "Status per {{time}}",
  "opening": "Yang tampil adalah status per {{time}}. Status terbaru sedang diambil…",
  "offline": "Anda sedang luring. Yang tampil adalah status per {{time}}.",
  "stale": "Status terbaru belum dapat diambil. Yang tampil adalah status per {{time}}.",
  "gone": "Permohonan ini tidak dapat dibuka lagi dengan kode yang tersimpan. Silakan hapus dari perangkat ini, lalu cocokkan nomor dan kode dengan tanda terima.",
  "updated": "Tidak ada perubahan.",
  "refresh": "Perbarui status",
  "print": "Cetak",
  "another": "Lacak nomor lain",
  "close": "Tutup permohonan ini",
  "demo": "Contoh data untuk peragaan.",
  "live": {
    "live": "diperbarui otomatis",
    "polling": "diperiksa berkala"
  },
  "news": {
    "status": "Status berubah. Sekarang: {{now}}",
    "message": "Ada pesan baru dari instansi.",
    "document": "Ada dokumen baru untuk Anda."
  },
  "list": {
    "title": "Permohonan Anda",
    "open": "Lihat status",
    "openNamed": "Lihat status {{name}}, {{number}}",
    "closeNamed": "Tutup {{name}}, {{number}}",
    "forgetNamed": "Hapus dari perangkat ini: {{name}}, {{number}}",
    "forgetAll": "Hapus semua dari perangkat ini",
    "sharedPhone": "Nomor dan kode tersimpan di perangkat ini. Hapus bila perangkat dipakai bersama orang lain."
  },
  "status": {
    "received": "Diterima",
    "in-progress": "Diproses",
    "waiting-for-applicant": "Menunggu Anda",
    "decided": "Diputuskan",
    "closed": "Selesai",
    "withdrawn": "Dicabut",
    "unknown": "Dalam penanganan"
  },
  "outcomes": {
    "granted": "Disetujui",
    "refused": "Ditolak",
    "partly": "Disetujui sebagian"
  },
  "facts": {
    "now": "Sekarang",
    "next": "Berikutnya",
    "when": "Perkiraan selesai",
    "noDate": "Belum dapat diperkirakan.",
    "yourMove": "Giliran Anda",
    "goThere": "Buka halamannya",
    "late": "Terlambat dari batas waktu",
    "paused": "Batas waktu berhenti dihitung selama menunggu Anda.",
    "clock": "Janji layanan: {{duration}}"
  },
  "late": {
    "since": "Batas waktu permohonan ini sudah lewat: {{date}}.",
    "passed": "Batas waktu permohonan ini sudah lewat.",
    "help": "Anda dapat menghubungi instansi yang memegang berkas, atau menyampaikan pengaduan.",
    "complain": "Adukan keterlambatan ini",
    "complaint": "Permohonan {{number}} ({{service}}) di {{agency}} belum selesai, padahal batas waktunya {{date}}."
  },
  "calendar": {
    "save": "Simpan ke kalender",
    "expected": "Perkiraan selesai: {{service}}",
    "move": "Batas waktu Anda: {{service}}",
    "appeal": "Batas mengajukan keberatan: {{service}}"
  },
  "holder": {
    "title": "Yang memegang berkas sekarang",
    "held": "Instansi yang menangani",
    "phone": "Telepon",
    "email": "Surel",
    "address": "Alamat",
    "hours": "Jam layanan"
  },
  "requests": {
    "title": "Yang perlu Anda lengkapi",
    "due": "Paling lambat {{date}}",
    "amount": "Yang harus dibayar: {{amount}}"
  },
  "answer": {
    "files": "Berkas yang diminta",
    "missing": "Pilih berkas yang akan dikirim.",
    "send": "Kirim berkas",
    "sent": "{{share}} terkirim",
    "arrived": "sudah sampai",
    "elsewhere": "Berkas ini belum dapat dikirim dari sini. Silakan serahkan kepada instansi yang memegang berkas Anda."
  },
  "path": {
    "title": "Perjalanan permohonan",
    "progress": "{{done}} dari {{total}} langkah selesai"
  },
  "documents": {
    "title": "Dokumen",
    "issued": "Hasil layanan",
    "letter": "Surat dari instansi",
    "submitted": "Yang Anda serahkan",
    "download": "Unduh {{name}}",
    "failed": "Dokumen belum dapat diunduh. Silakan coba lagi."
  },
  "messages": {
    "title": "Pesan",
    "none": "Belum ada pesan.",
    "fromAgency": "Dari {{agency}}",
    "from": {
      "resident": "Dari Anda",
      "agency": "Dari instansi",
      "system": "Dari sistem"
    },
    "write": "Tulis pesan kepada instansi",
    "missing": "Tulis pesan Anda.",
    "send": "Kirim pesan",
    "sent": "Pesan Anda terkirim."
  },
  "subscription": {
    "title": "Kabari saya",
    "email": "Alamat surel",
    "hint": "Kami mengirim surel setiap kali status berubah. Alamat Anda tidak dipakai untuk hal lain.",
    "missing": "Masukkan alamat surel.",
    "format": "Periksa alamat surel, misalnya nama@contoh.id.",
    "begin": "Kabari lewat surel",
    "sent": "Kode dikirim ke {{email}}.",
    "code": "Kode dari surel",
    "codeHint": "6 angka yang kami kirim ke {{email}}, berlaku 30 menit. Periksa juga folder spam.",
    "wrongCode": "Kode salah atau tidak berlaku lagi. Periksa surel kami yang terakhir, atau minta kode baru.",
    "confirm": "Konfirmasi",
    "again": "Kirim ulang kode",
    "remove": "Hapus alamat ini",
    "begun": "Alamat surel Anda sudah dikonfirmasi.",
    "confirmed": "Kabar dikirim ke {{email}}.",
    "end": "Berhenti dikabari",
    "ended": "Alamat Anda dihapus. Anda tidak dikabari lagi."
  },
  "device": {
    "title": "Perangkat ini",
    "offer": "Tidak ada yang disimpan. Bila Anda memintanya, nomor, kode, dan status terakhir disimpan di perangkat ini, agar dapat dibuka lagi tanpa kode dan saat luring.",
    "remembered": "Nomor, kode, dan status terakhir tersimpan di perangkat ini.",
    "remember": "Ingat di perangkat ini"
  },
  "share": {
    "title": "Cetak atau buka di perangkat lain",
    "intro": "Pindai kode ini dengan kamera ponsel, atau salin tautannya.",
    "warning": "Siapa pun yang memegang kode atau tautan ini dapat melihat permohonan Anda.",
    "code": "Kode QR untuk membuka permohonan ini",
    "copy": "Salin tautan",
    "copied": "Tautan tersalin.",
    "notCopied": "Tautan tidak dapat disalin di peramban ini. Silakan pindai kodenya.",
    "secret": "Kode rahasia",
    "state": {
      "done": "selesai",
      "current": "sedang berlangsung",
      "upcoming": "belum dimulai",
      "skipped": "dilewati"
    }
  },
  "rating": {
    "title": "Nilai layanan ini",
    "intro": "Penilaian Anda masuk Survei Kepuasan Masyarakat, tanpa nama.",
    "missing": "Pilih satu penilaian.",
    "comment": "Saran",
    "send": "Kirim penilaian",
    "result": "Terima kasih. Indeks dari penilaian Anda: {{index}} dari 100, {{grade}}.",
    "scores": {
      "1": "Tidak baik",
      "2": "Kurang baik",
      "3": "Baik",
      "4": "Sangat baik"
    },
    "grades": {
      "A": "A (sangat baik)",
      "B": "B (baik)",
      "C": "C (kurang baik)",
      "D": "D (tidak baik)"
    },
    "elements": {
      "requirements": "Persyaratan yang diminta",
      "procedure": "Sistem, mekanisme, dan prosedur",
      "time": "Waktu penyelesaian",
      "cost": "Biaya atau tarif",
      "product": "Hasil layanan",
      "competence": "Kemampuan petugas",
      "behaviour": "Sikap petugas",
      "complaints": "Penanganan pengaduan, saran, dan masukan",
      "facilities": "Sarana dan prasarana"
    }
  },
  "appeal": {
    "title": "Bila Anda tidak setuju",
    "deadline": "Ajukan paling lambat {{date}}",
    "link": "Halaman keberatan"
  },
  "outcome": {
    "number": "Nomor keputusan: {{number}}",
    "validUntil": "Berlaku sampai {{date}}"
  },
  "outcomeTitle": "Hasil"
} as const;
