// Generated from locales/id.json by `npm run generate`.
export default {
  "emergency": {
    "title": "Keadaan darurat? Hubungi ini lebih dahulu",
    "body": "Laporan ini tidak dibaca seketika. Bila ada bahaya sekarang juga, silakan telepon:",
    "after": "Setelah keadaan aman, Anda tetap dapat mengirim laporan ini."
  },
  "draft": {
    "restored": "Isian Anda dari {{when}} sudah dikembalikan. Data kontak tidak ikut disimpan.",
    "saved": "Isian tersimpan di perangkat ini, tanpa data kontak.",
    "discard": "Hapus dari perangkat ini",
    "confirm": "Hapus semua isian laporan ini? Isian tidak dapat dikembalikan.",
    "confirmYes": "Ya, hapus",
    "confirmNo": "Batal",
    "new": "Mulai laporan baru",
    "restoredContact": "Isian Anda dari {{when}} sudah dikembalikan, bersama data kontak Anda.",
    "savedContact": "Isian dan data kontak tersimpan di perangkat ini.",
    "volatile": "Perangkat ini tidak dapat menyimpan isian Anda, misalnya karena penyimpanan penuh atau jendela privat. Isian tetap ada selama halaman ini terbuka. Mohon jangan tutup halaman ini sebelum laporan terkirim."
  },
  "text": {
    "label": "Isi laporan",
    "hint": {
      "complaint": "Ceritakan apa yang terjadi, sejak kapan, dan apa akibatnya.",
      "aspiration": "Ceritakan usul Anda dan manfaatnya bagi warga.",
      "information": "Sebutkan informasi atau dokumennya, periodenya, dan untuk apa Anda memerlukannya."
    },
    "subject": "Judul singkat",
    "subjectHint": "Contoh: Lampu jalan padam di depan pasar.",
    "nik": "Teks Anda memuat 16 angka yang mirip NIK atau nomor KK. Sebaiknya hapus: nomor itu tidak diperlukan di sini."
  },
  "category": {
    "suggested": "Dari tulisan Anda, laporan ini tampaknya tentang:",
    "suggestedHint": "Silakan pilih yang sesuai, atau cari kategori lain di bawah.",
    "label": "Kategori",
    "hint": "Kategori menentukan instansi yang menangani laporan Anda.",
    "placeholder": "Ketik atau pilih kategori",
    "handledBy": "Ditangani oleh {{agency}}",
    "loading": "Memuat kategori…",
    "empty": "Instansi ini belum membuka kategori laporan. Silakan coba lagi nanti atau hubungi kantor terdekat.",
    "failed": "Kategori belum dapat dimuat. Isian Anda tetap aman.",
    "sla": "Target penyelesaian {{time}}"
  },
  "questions": {
    "intro": "Jawaban Anda membantu petugas menangani laporan ini.",
    "choose": "Pilih satu"
  },
  "place": {
    "intro": "Isi wilayah, patokan, atau keduanya.",
    "introOptional": "Lewati langkah ini bila laporan Anda tidak terkait tempat tertentu.",
    "region": "Wilayah",
    "province": "Provinsi",
    "regency": "Kabupaten atau kota",
    "district": "Kecamatan",
    "village": "Desa atau kelurahan",
    "choose": "Ketik atau pilih dari daftar",
    "position": "Titik lokasi",
    "landmark": "Alamat atau patokan",
    "landmarkHint": "Contoh: 50 meter sebelum jembatan, seberang warung Bu Sitti.",
    "occurred": "Tanggal kejadian",
    "none": "Laporan ini tidak terkait tempat tertentu",
    "loading": "Memuat daftar wilayah…",
    "failed": "Daftar wilayah belum dapat dimuat. Anda tetap dapat menulis alamat atau patokan."
  },
  "files": {
    "loading": "Memuat…",
    "failed": "Bagian foto dan berkas belum dapat dimuat. Anda dapat melanjutkan tanpa berkas.",
    "retry": "Coba lagi",
    "review": "Foto dan berkas",
    "trap": "Jangan isi kolom ini",
    "left": "Tidak ikut dikirim",
    "leftWhy": "{{names}}. Dokumen memuat nama pembuatnya, jadi laporan anonim hanya disertai foto. Potret dokumennya bila perlu."
  },
  "identity": {
    "intro": "Dua pilihan ini terpisah: yang pertama tentang Anda, yang kedua tentang isi laporan.",
    "who": "Identitas Anda",
    "named": "Instansi penangan boleh tahu siapa saya",
    "namedHint": "Nama dan kontak yang Anda isi dilihat petugas, tidak pernah ditampilkan kepada umum.",
    "anonymous": "Anonim: jangan beri tahu siapa pun",
    "anonymousHint": "Kami tidak menanyakan nama dan kontak. Kabar hanya dapat Anda lihat dengan nomor dan kode rahasia.",
    "what": "Isi laporan",
    "confidential": "Rahasia: hanya instansi penangan yang membaca",
    "confidentialHint": "Laporan tidak ditampilkan kepada umum.",
    "public": "Boleh ditampilkan kepada umum",
    "publicHint": "Warga lain dapat membaca isi laporan, tanpa nama dan kontak Anda.",
    "preview": {
      "title": "Siapa melihat apa",
      "you": "Anda, dengan nomor dan kode rahasia",
      "agency": "Petugas instansi penangan",
      "everyone": "Umum",
      "all": "Isi laporan, perkembangan, dan balasan",
      "reportAndIdentity": "Isi laporan serta nama dan kontak yang Anda isi",
      "reportOnly": "Isi laporan saja, tanpa nama dan kontak",
      "publicReport": "Isi laporan dan perkembangannya, tanpa nama dan kontak",
      "nothing": "Tidak melihat apa pun"
    },
    "tip": "Agar tetap anonim, jangan menulis nama, alamat rumah, atau nomor telepon Anda di dalam isi laporan."
  },
  "contact": {
    "intro": "Semua isian di bawah boleh dikosongkan. Tanpa kontak, Anda tetap dapat melihat perkembangan dengan nomor dan kode rahasia.",
    "name": "Nama",
    "phone": "Nomor telepon atau WhatsApp",
    "phoneHint": "Contoh: 0812 3456 7890.",
    "email": "Surel (email)",
    "emailHint": "Contoh: nama@contoh.id.",
    "notKept": "Data kontak tidak disimpan di perangkat ini dan hilang bila halaman ditutup.",
    "privacy": "Pemberitahuan privasi",
    "privacyLink": "Baca pemberitahuan privasi lengkap",
    "purposes": "Dipakai untuk",
    "retention": "Disimpan",
    "controller": "Penanggung jawab",
    "rights": "Hak Anda",
    "questions": "Pertanyaan",
    "keep": "Simpan kontak ini bersama isian di perangkat ini"
  },
  "review": {
    "intro": "Belum ada yang terkirim. Mohon periksa jawaban Anda.",
    "edit": "Ubah",
    "empty": "Tidak diisi",
    "identity": "Kerahasiaan",
    "identityValue": {
      "open": "Instansi tahu identitas Anda; isi boleh ditampilkan kepada umum",
      "confidential": "Instansi tahu identitas Anda; isi rahasia",
      "anonymous": "Anonim; isi boleh ditampilkan kepada umum",
      "anonymousConfidential": "Anonim; isi rahasia"
    },
    "place": "Tempat",
    "noPlace": "Tidak terkait tempat tertentu",
    "submit": "Kirim laporan",
    "sending": "Mengirim laporan…",
    "resend": "Kirim lagi",
    "agency": "Instansi penangan",
    "contact": "Kontak"
  },
  "send": {
    "notSent": "Laporan BELUM terkirim",
    "unsure": "Laporan mungkin BELUM terkirim",
    "safe": "Semua isian Anda masih ada. Silakan kirim lagi.",
    "once": "Kami belum menerima jawaban. Semua isian Anda masih ada. Silakan kirim lagi: laporan yang sama tidak akan tercatat dua kali.",
    "offline": "Perangkat Anda sedang tidak tersambung ke internet. Semua isian Anda masih ada. Silakan kirim lagi setelah tersambung.",
    "busy": "Layanan sedang menerima banyak laporan. Semua isian Anda masih ada. Silakan kirim lagi {{when}}.",
    "busySoon": "beberapa saat lagi",
    "invalid": "Ada isian yang perlu diperbaiki. Isian lain tetap tersimpan.",
    "refused": "Layanan menolak laporan ini. Semua isian Anda masih ada.",
    "changed": "Laporan ini sudah pernah kami terima dengan isi yang berbeda",
    "changedBody": "Isian Anda yang sekarang BELUM terkirim. Silakan lacak laporan pertama dengan nomor dan kode rahasianya, atau kirim isian ini sebagai laporan baru.",
    "asNew": "Kirim sebagai laporan baru",
    "waits": "Laporan ini, dengan kontak bila Anda mengisinya, disimpan di perangkat ini dan dikirim otomatis saat layanan tersambung, juga setelah halaman ini ditutup lalu dibuka lagi.",
    "waitsHere": "Laporan dikirim otomatis saat layanan tersambung, selama halaman ini terbuka.",
    "unqueue": "Jangan kirim otomatis",
    "expired": "Kami tidak tahu apakah laporan ini sudah terkirim",
    "expiredBody": "Laporan ini pernah dikirim beberapa hari lalu tanpa jawaban, dan layanan tidak dapat lagi mengenalinya. Jika belum ada kabar dari instansi, silakan kirim sebagai laporan baru."
  },
  "errors": {
    "textRequired": "Tulis isi laporan Anda.",
    "textShort_other": "Isi laporan terlalu singkat. Tulis paling sedikit {{count}} karakter.",
    "textLong_other": "Isi laporan terlalu panjang. Tulis paling banyak {{count}} karakter.",
    "subjectLong_other": "Judul terlalu panjang. Tulis paling banyak {{count}} karakter.",
    "categoryRequired": "Pilih kategori laporan.",
    "answerRequired": "Jawab pertanyaan ini: {{question}}",
    "answerNumber": "Tulis angka saja untuk: {{question}}",
    "answerDate": "Isi tanggal yang benar untuk: {{question}}",
    "placeRequired": "Sebutkan tempatnya: wilayah, titik lokasi, atau patokan. Atau tandai bahwa laporan tidak terkait tempat tertentu.",
    "landmarkLong_other": "Alamat atau patokan terlalu panjang. Tulis paling banyak {{count}} karakter.",
    "dateInvalid": "Isi tanggal kejadian yang benar.",
    "dateFuture": "Tanggal kejadian tidak boleh setelah hari ini.",
    "nameLong_other": "Nama terlalu panjang. Tulis paling banyak {{count}} karakter.",
    "phoneInvalid": "Nomor telepon belum benar. Contoh: 0812 3456 7890 atau +62 812 3456 7890.",
    "emailInvalid": "Alamat surel belum benar. Contoh: nama@contoh.id.",
    "rejected": "Layanan belum menerima isian ini. Mohon periksa kembali.",
    "subjectShort_other": "Judul terlalu singkat. Tulis paling sedikit {{count}} karakter, atau kosongkan."
  }
} as const;
