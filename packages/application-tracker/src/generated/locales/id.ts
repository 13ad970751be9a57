// Generated from locales/id.json by `npm run generate`.
export default {
  "title": "Lacak permohonan",
  "intro": "Lihat sampai di mana permohonan Anda, apa langkah berikutnya, dan kapan.",
  "another": "Lacak nomor lain",
  "refresh": "Perbarui status",
  "print": "Cetak",
  "number": "Nomor permohonan",
  "submitted": "Diajukan {{date}}",
  "asOf": "Status per {{time}}",
  "offline": "Anda sedang luring. Yang tampil adalah status per {{time}}.",
  "stale": "Status terbaru belum dapat diambil. Yang tampil adalah status per {{time}}.",
  "expired": "Demi keamanan, sesi ini sudah berakhir. Silakan masukkan kembali kode rahasia.",
  "loaded": "Status permohonan ditampilkan.",
  "updated": "Status diperbarui.",
  "noApi": "Pelacak belum terhubung. Pengelola situs perlu mengisi atribut \"api\" dengan alamat API bersama, misalnya api=\"/v1\".",
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
    "nothingNext": "Tidak ada langkah lagi.",
    "when": "Perkiraan selesai",
    "noDate": "Belum dapat diperkirakan.",
    "yourMove": "Giliran Anda",
    "late": "Terlambat dari batas waktu",
    "lateHelp": "Batas waktu sudah lewat. Anda dapat menghubungi instansi yang memegang berkas, atau menyampaikan pengaduan.",
    "paused": "Batas waktu berhenti dihitung selama menunggu Anda.",
    "clock": "Janji layanan: {{duration}}"
  },
  "holder": {
    "title": "Yang memegang berkas sekarang",
    "phone": "Telepon",
    "email": "Surel",
    "address": "Alamat",
    "hours": "Jam layanan"
  },
  "requests": {
    "title": "Yang perlu Anda lengkapi",
    "due": "Paling lambat {{date}}"
  },
  "path": {
    "title": "Perjalanan permohonan",
    "progress": "{{done}} dari {{total}} langkah selesai"
  },
  "documents": {
    "title": "Dokumen"
  },
  "messages": {
    "title": "Pesan",
    "fromAgency": "Dari {{agency}}",
    "fromYou": "Dari Anda"
  },
  "appeal": {
    "title": "Bila Anda tidak setuju",
    "deadline": "Ajukan paling lambat {{date}}"
  },
  "outcomeTitle": "Hasil",
  "demo": "Contoh data untuk peragaan."
} as const;
