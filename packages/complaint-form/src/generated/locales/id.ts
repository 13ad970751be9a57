// Generated from locales/id.json by `npm run generate`.
export default {
  "title": "Sampaikan laporan Anda",
  "nav": {
    "report": "Buat laporan",
    "track": "Sudah melapor? Lacak pengaduan"
  },
  "progress": "Langkah {{step}} dari {{total}}",
  "actions": {
    "next": "Lanjut",
    "back": "Kembali",
    "toReview": "Simpan dan lihat ringkasan",
    "reload": "Muat ulang daftar"
  },
  "setup": {
    "title": "Formulir belum terhubung",
    "body": "Formulir pengaduan ini belum dihubungkan ke layanan instansi. Silakan hubungi instansi melalui saluran lain.",
    "developer": "Untuk pengelola situs: isi atribut api pada <gerai-complaint-form>, misalnya api=\"/v1\"."
  },
  "draft": {
    "discarded": "Isian sudah dihapus dari perangkat ini."
  },
  "class": {
    "title": "Apa yang ingin Anda sampaikan?",
    "label": "Jenis laporan",
    "complaint": {
      "name": "Pengaduan",
      "about": "Ada pelayanan atau keadaan yang tidak semestinya dan perlu diperbaiki.",
      "clock": "Diteruskan paling lambat 3 hari kerja, ditindaklanjuti paling lambat 5 hari kerja. Tuntas paling lambat 60 hari sejak laporan lengkap (Perpres 76/2013)."
    },
    "aspiration": {
      "name": "Aspirasi",
      "about": "Usul atau harapan agar pelayanan dan pembangunan menjadi lebih baik.",
      "clock": "Diteruskan paling lambat 3 hari kerja, ditindaklanjuti paling lambat 5 hari kerja."
    },
    "information": {
      "name": "Permintaan informasi",
      "about": "Meminta informasi atau dokumen yang dikelola instansi pemerintah.",
      "clock": "Dijawab paling lambat 10 hari kerja, dapat diperpanjang satu kali 7 hari kerja (UU 14/2008)."
    }
  },
  "text": {
    "title": {
      "complaint": "Apa yang terjadi?",
      "aspiration": "Apa usul atau harapan Anda?",
      "information": "Informasi apa yang Anda perlukan?"
    }
  },
  "category": {
    "title": "Laporan ini tentang apa?"
  },
  "questions": {
    "title": "Keterangan untuk kategori ini"
  },
  "place": {
    "title": "Di mana kejadiannya?",
    "titleOptional": "Apakah laporan ini tentang suatu tempat?"
  },
  "files": {
    "title": "Ada foto atau dokumen?"
  },
  "similar": {
    "title": "Sudah dilaporkan?"
  },
  "identity": {
    "title": "Siapa yang boleh tahu?"
  },
  "contact": {
    "title": "Bagaimana kami menghubungi Anda?"
  },
  "review": {
    "title": "Periksa lalu kirim"
  },
  "errors": {
    "summary": "Ada yang perlu diperbaiki",
    "classRequired": "Pilih jenis laporan Anda."
  },
  "closed": {
    "title": "Layanan pengaduan belum dibuka",
    "body": "Instansi ini belum menerima laporan melalui formulir. Silakan datang ke kantor atau hubungi saluran lain."
  },
  "related": {
    "text": "Laporan ini lanjutan dari laporan {{number}}. Instansi melihat bahwa keduanya berhubungan.",
    "remove": "Jangan hubungkan"
  },
  "later": {
    "loading": "Memuat pertanyaan…",
    "failed": "Pertanyaan ini belum dapat dimuat. Mohon periksa sambungan internet Anda. Isian Anda tetap aman.",
    "again": "Muat lagi"
  },
  "opening": "Membuka…",
  "openFailed": "Bagian ini belum dapat dimuat. Mohon periksa sambungan internet Anda."
} as const;
