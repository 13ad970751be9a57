// Generated from locales/id.json by `npm run generate`.
export default {
  "actions": {
    "retry": "Coba lagi",
    "back": "Kembali",
    "next": "Lanjut",
    "close": "Tutup",
    "cancel": "Batal",
    "remove": "Hapus",
    "edit": "Ubah",
    "save": "Simpan",
    "send": "Kirim",
    "search": "Cari",
    "copy": "Salin",
    "copied": "Tersalin",
    "print": "Cetak",
    "download": "Unduh",
    "showMore": "Tampilkan lebih banyak",
    "showLess": "Tampilkan lebih sedikit",
    "call": "Telepon {{number}}",
    "openInNewTab": "(terbuka di tab baru)",
    "forgetDevice": "Hapus dari perangkat ini"
  },
  "status": {
    "loading": "Sedang memuat…",
    "sending": "Sedang mengirim…",
    "saved": "Tersimpan",
    "offline": "Anda sedang luring. Sambungkan perangkat ke internet.",
    "online": "Anda kembali daring.",
    "stale": "Yang tampil adalah data terakhir, diperbarui {{time}}.",
    "success": "Berhasil",
    "info": "Informasi",
    "warning": "Peringatan",
    "error": "Galat"
  },
  "language": {
    "onlyIndonesian": "Hanya tersedia dalam bahasa Indonesia",
    "id": "Bahasa Indonesia",
    "en": "Bahasa Inggris"
  },
  "labels": {
    "optional": "opsional",
    "required": "wajib diisi",
    "yes": "Ya",
    "no": "Tidak",
    "unknown": "Belum diketahui",
    "free": "Gratis"
  },
  "units": {
    "minutes_other": "{{count}} menit",
    "hours_other": "{{count}} jam",
    "workingDays_other": "{{count}} hari kerja",
    "days_other": "{{count}} hari",
    "weeks_other": "{{count}} minggu",
    "months_other": "{{count}} bulan",
    "years_other": "{{count}} tahun"
  },
  "ranges": {
    "minutes": "{{from}}–{{to}} menit",
    "hours": "{{from}}–{{to}} jam",
    "workingDays": "{{from}}–{{to}} hari kerja",
    "days": "{{from}}–{{to}} hari",
    "weeks": "{{from}}–{{to}} minggu",
    "months": "{{from}}–{{to}} bulan",
    "years": "{{from}}–{{to}} tahun"
  },
  "fields": {
    "charactersLeft_other": "Tersisa {{count}} karakter",
    "charactersOver_other": "Kelebihan {{count}} karakter",
    "errorPrefix": "Galat:",
    "summary": {
      "title_other": "Ada {{count}} isian yang perlu diperbaiki"
    },
    "required": "Isian ini wajib diisi.",
    "requiredChoice": "Silakan pilih salah satu.",
    "requiredTick": "Silakan centang kotak ini untuk melanjutkan.",
    "requiredFile": "Silakan pilih berkas.",
    "tooShort": "Isi paling sedikit {{min}} karakter.",
    "tooLong": "Isi paling banyak {{max}} karakter.",
    "pattern": "Format isian ini belum sesuai. Silakan periksa kembali.",
    "email": "Tulis alamat surel yang lengkap, misalnya nama@contoh.id.",
    "phone": "Tulis nomor telepon yang lengkap, misalnya 0812 3456 7890.",
    "url": "Tulis alamat situs yang lengkap, misalnya https://contoh.id.",
    "number": "Isi dengan angka.",
    "tooSmall": "Isi dengan angka paling kecil {{min}}.",
    "tooLarge": "Isi dengan angka paling besar {{max}}.",
    "date": {
      "hint": "Misalnya {{example}}",
      "day": "Tanggal",
      "month": "Bulan",
      "year": "Tahun",
      "invalid": "Tanggal ini tidak ada. Silakan periksa tanggal, bulan, dan tahunnya.",
      "incomplete": "Lengkapi tanggal, bulan, dan tahunnya.",
      "tooEarly": "Pilih tanggal {{min}} atau sesudahnya.",
      "tooLate": "Pilih tanggal {{max}} atau sebelumnya."
    },
    "select": {
      "placeholder": "Silakan pilih"
    },
    "combobox": {
      "results_other": "Ada {{count}} pilihan. Gunakan tombol panah untuk menelusuri.",
      "noResults": "Tidak ada pilihan yang cocok. Silakan ubah kata Anda.",
      "clear": "Hapus pilihan",
      "open": "Tampilkan pilihan",
      "selected": "{{label}} dipilih",
      "notInList": "Silakan pilih dari daftar.",
      "loading": "Sedang mencari pilihan…"
    },
    "file": {
      "choose": "Pilih berkas",
      "chooseMore": "Tambah berkas",
      "drop": "atau letakkan berkas di sini",
      "limits": "Paling banyak {{max}} berkas, masing-masing sampai {{size}}.",
      "types": "Jenis berkas: {{types}}.",
      "remove": "Hapus berkas {{name}}",
      "added": "{{name}} ditambahkan",
      "removed": "{{name}} dihapus",
      "selected_other": "{{count}} berkas dipilih",
      "tooLarge": "{{name}} lebih besar dari {{size}}. Silakan pilih berkas yang lebih kecil.",
      "wrongType": "{{name}} bukan jenis berkas yang diterima. Silakan pilih {{types}}.",
      "empty": "{{name}} kosong. Silakan pilih berkas lain.",
      "tooMany": "Paling banyak {{max}} berkas. Silakan hapus sebagian."
    }
  },
  "errors": {
    "offline": "Perangkat Anda tidak tersambung ke internet. Periksa sambungan, lalu coba lagi.",
    "network": "Layanan tidak dapat dihubungi. Periksa sambungan internet Anda, lalu coba lagi.",
    "timeout": "Layanan terlalu lama menjawab. Silakan coba lagi sebentar lagi.",
    "bad-response": "Jawaban dari layanan tidak dapat dibaca. Silakan coba lagi nanti.",
    "unknown": "Terjadi gangguan. Silakan coba lagi; jika masih terjadi, hubungi instansi terkait.",
    "not-configured": "Widget ini belum disambungkan ke layanan. Mohon beri tahu pengelola situs."
  }
} as const;
