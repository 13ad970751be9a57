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
    "optional": "(opsional)",
    "errorPrefix": "Galat:",
    "summary": {
      "title_other": "Ada {{count}} isian yang perlu diperbaiki"
    },
    "required": "Isian ini wajib diisi.",
    "requiredChoice": "Silakan pilih salah satu.",
    "requiredAny": "Silakan pilih sedikitnya satu.",
    "requiredTick": "Silakan centang kotak ini untuk melanjutkan.",
    "requiredFile": "Silakan pilih berkas.",
    "requiredDate": "Silakan isi tanggal, bulan, dan tahunnya.",
    "tooShort_other": "Isi paling sedikit {{number}} karakter.",
    "tooLong_other": "Isi paling banyak {{max}} karakter; kelebihan {{number}}.",
    "limit_other": "Paling banyak {{number}} karakter.",
    "charactersLeft_other": "Tersisa {{number}} karakter",
    "charactersOver_other": "Kelebihan {{number}} karakter",
    "email": "Tulis alamat surel yang lengkap, misalnya nama@contoh.id.",
    "date": {
      "day": "Tanggal",
      "month": "Bulan",
      "year": "Tahun",
      "pick": "Pilih dari kalender",
      "missingDay": "Tanggal belum lengkap: isi angka tanggalnya.",
      "missingMonth": "Tanggal belum lengkap: isi bulannya.",
      "missingYear": "Tanggal belum lengkap: isi tahunnya.",
      "badDay": "Tanggal harus berupa angka 1 sampai 31.",
      "badMonth": "Bulan harus berupa angka 1 sampai 12 atau nama bulan.",
      "badYear": "Tahun harus berupa empat angka, misalnya {{example}}.",
      "noSuchDay": "{{month}} hanya sampai tanggal {{last}}.",
      "tooEarly": "Isi tanggal {{min}} atau sesudahnya.",
      "tooLate": "Isi tanggal {{max}} atau sebelumnya."
    },
    "select": {
      "placeholder": "Silakan pilih"
    },
    "combobox": {
      "results_other": "Ada {{number}} pilihan. Gunakan tombol panah untuk menelusuri.",
      "firstOf": "Menampilkan {{shown}} dari {{total}}. Ketik untuk mempersempit.",
      "noResults": "Tidak ada pilihan yang cocok. Silakan ubah kata Anda.",
      "clear": "Hapus isian",
      "selected": "{{label}} dipilih",
      "notInList": "Silakan pilih dari daftar.",
      "loading": "Sedang mencari pilihan…",
      "failed": "Pilihan tidak dapat dimuat."
    },
    "file": {
      "choose": "Pilih berkas",
      "chooseMore": "Tambah berkas",
      "drop": "atau letakkan berkas di sini",
      "limitCount_other": "Paling banyak {{number}} berkas.",
      "limitSize": "Ukuran tiap berkas sampai {{size}}.",
      "types": "Jenis berkas: {{types}}.",
      "list": "Berkas yang dipilih",
      "remove": "Hapus berkas {{name}}",
      "removed": "{{name}} dihapus",
      "selected_other": "{{number}} berkas dipilih",
      "tooLarge": "{{name}} lebih besar dari {{size}}. Silakan pilih berkas yang lebih kecil.",
      "wrongType": "{{name}} bukan jenis berkas yang diterima. Silakan pilih {{types}}.",
      "empty": "{{name}} kosong. Silakan pilih berkas lain.",
      "duplicate": "{{name}} sudah dipilih.",
      "tooMany_other": "Paling banyak {{number}} berkas. {{name}} tidak ditambahkan."
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
