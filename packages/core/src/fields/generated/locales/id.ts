// Generated from locales/id.json by `npm run generate`.
export default {
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
  }
} as const;
