// Generated from locales/id.json by `npm run generate`.
export default {
  "searching": "Mencari layanan…",
  "found_other": "{{count}} layanan untuk “{{query}}”",
  "more": "Tampilkan lebih banyak",
  "moreLoaded_other": "{{count}} layanan lagi ditampilkan.",
  "noneTitle": "Tidak ada layanan untuk “{{query}}”",
  "didYouMean": "Maksud Anda",
  "noApi": "Pencarian belum terhubung. Pengelola situs perlu mengisi atribut \"api\" dengan alamat API bersama, misalnya api=\"/v1\", atau \"catalogue\" dengan alamat katalog statis.",
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
    "checklist": "Centang yang sudah Anda siapkan. Centangan disimpan di perangkat ini saja.",
    "ready": "{{done}} dari {{total}} siap",
    "forget": "Hapus centangan dari perangkat ini",
    "save": "Simpan sebagai teks",
    "share": "Bagikan",
    "copied": "Tautan tersalin.",
    "helpful": "Apakah halaman ini membantu?",
    "thanks": "Terima kasih atas jawaban Anda.",
    "failed": "Jawaban Anda belum terkirim. Silakan coba lagi.",
    "form": "Formulir",
    "address": "Tautan layanan ini:"
  },
  "chosen_other": "{{count}} layanan: {{choices}}",
  "documents_other": "{{count}} persyaratan",
  "suggestions": {
    "label": "Saran pencarian",
    "count_other": "{{count}} saran. Gunakan tombol panah untuk memilih."
  },
  "lifeEvents": "Mulai dari peristiwa hidup Anda",
  "moreLifeEvents_other": "{{count}} peristiwa lainnya",
  "categories": "Atau pilih bidang layanan",
  "narrow": "Saring hasil",
  "removeFilter": "Hapus saringan {{name}}",
  "facet": {
    "all": "Semua",
    "agency": "Instansi",
    "region": "Wilayah",
    "lifeEvent": "Peristiwa hidup",
    "audience": "Untuk siapa",
    "channel": "Saluran",
    "category": "Bidang"
  },
  "saved": {
    "moment": "kurang dari satu menit",
    "told": "Hasil tersimpan {{age}} yang lalu ({{time}}). Anda sedang luring, atau layanan tidak terjangkau."
  },
  "tips": {
    "words": "Coba kata yang lebih umum, misalnya “izin usaha”.",
    "spelling": "Periksa ejaannya.",
    "browse": "Pilih peristiwa hidup atau bidang layanan di bawah ini.",
    "filters": "Hapus saringan yang dipilih di atas."
  },
  "help": {
    "title": "Tidak menemukan yang Anda cari?",
    "ask": "Minta informasi kepada instansi",
    "agency": "Hubungi instansi",
    "choose": "Pilih instansi",
    "noContact": "kontaknya belum tersedia di sini."
  },
  "feedback": {
    "question": "Apakah Anda menemukan yang Anda cari?",
    "missing": "Belum ada di sini?",
    "tell": "Beri tahu kami",
    "wanted": "Apa yang Anda cari?",
    "noPersonalData": "Mohon jangan menulis nama, NIK, atau nomor telepon.",
    "thanks": "Terima kasih. Jawaban Anda membantu memperbaiki pencarian ini.",
    "failed": "Jawaban Anda belum terkirim. Tulisan Anda masih ada; silakan coba lagi."
  },
  "alsoKnown": "Dikenal juga sebagai",
  "sample": "Data contoh"
} as const;
