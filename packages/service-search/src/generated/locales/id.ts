// Generated from locales/id.json by `npm run generate`.
export default {
  "title": "Cari layanan",
  "label": "Layanan yang Anda perlukan",
  "hint": "Misalnya: KTP hilang, akta lahir, bayar PBB, izin usaha",
  "submit": "Cari",
  "clear": "Hapus pencarian",
  "searching": "Mencari layanan…",
  "found_other": "{{count}} layanan untuk “{{query}}”",
  "inCategory_other": "{{count}} layanan bidang {{category}}",
  "more": "Tampilkan lebih banyak",
  "moreLoaded_other": "{{count}} layanan lagi ditampilkan.",
  "noneTitle": "Tidak ada layanan untuk “{{query}}”",
  "noneHelp": "Coba kata yang lebih umum, periksa ejaannya, atau pilih bidang di bawah ini.",
  "didYouMean": "Maksud Anda",
  "browse": "Atau pilih bidang",
  "allCategories": "Semua bidang",
  "offline": "Anda sedang luring. Yang tampil adalah hasil terakhir.",
  "offlineEmpty": "Anda sedang luring. Pencarian dilanjutkan begitu jaringan kembali.",
  "noApi": "Pencarian belum terhubung. Pengelola situs perlu mengisi atribut \"api\" dengan alamat API bersama, misalnya api=\"/v1\".",
  "emergency": "Keadaan darurat",
  "call": "Hubungi {{number}}",
  "kind": {
    "referral": "Diurus instansi lain",
    "complaint-channel": "Saluran pengaduan",
    "hotline": "Nomor darurat"
  },
  "fee": {
    "free": "Gratis",
    "levy": "Retribusi daerah",
    "tax": "Pajak daerah",
    "other": "Berbiaya"
  },
  "channel": {
    "online": "Daring",
    "in-person": "Datang langsung",
    "hybrid": "Daring atau datang langsung"
  },
  "immediate": "Seketika",
  "formerly": "dahulu {{names}}",
  "detail": {
    "back": "Kembali ke hasil",
    "loading": "Memuat rincian layanan…",
    "notFound": "Layanan ini tidak ditemukan. Mungkin sudah berganti nama; silakan cari kembali.",
    "requirements": "Persyaratan",
    "noRequirements": "Tidak ada persyaratan khusus.",
    "procedure": "Sistem, mekanisme, dan prosedur",
    "time": "Jangka waktu pelayanan",
    "fee": "Biaya/tarif",
    "output": "Produk pelayanan",
    "complaints": "Penanganan pengaduan, saran, dan masukan",
    "more": "Informasi lain",
    "legalBasis": "Dasar hukum",
    "agency": "Penyelenggara",
    "where": "Tempat dan saluran",
    "handoff": "Diurus melalui",
    "verified": "Diperiksa terakhir {{date}}",
    "demo": "Jangka waktu dan biaya di sini adalah contoh untuk peragaan.",
    "print": "Cetak",
    "opened": "Rincian {{name}} dibuka."
  }
} as const;
