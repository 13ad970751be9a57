// Generated from locales/id.json by `npm run generate`.
export default {
  "title": "Laporan lain di perangkat ini",
  "untitled": "Laporan tanpa isi",
  "number": "Laporan {{number}}",
  "savedAt": "Terakhir diubah {{when}}.",
  "until": "Dihapus otomatis dari perangkat ini {{when}}.",
  "state": {
    "draft": "Isian BELUM dikirim.",
    "check": "BELUM terkirim. Mohon periksa laporan ini, lalu kirim lagi.",
    "unsure": "Mungkin BELUM terkirim: jawaban layanan tidak kami terima. Silakan buka laporan ini, lalu kirim lagi.",
    "elsewhere": "Dibuka di tab lain. Silakan lanjutkan di sana, atau tutup tab itu.",
    "waiting": "BELUM terkirim. Laporan ini, dengan kontak bila Anda mengisinya, disimpan di perangkat ini dan dikirim otomatis saat layanan tersambung.",
    "sending": "BELUM terkirim. Sedang dikirim…",
    "sent": "Sudah terkirim. Mohon simpan nomor dan kode rahasianya."
  },
  "show": "Lihat tanda terima",
  "open": "Lanjutkan",
  "change": "Ubah, jangan kirim dulu",
  "remove": "Hapus",
  "named": "{{action}}: {{title}}",
  "confirm": "Hapus laporan ini dari perangkat? Isinya tidak dapat dikembalikan.",
  "confirmWaiting": "Hapus laporan ini dari perangkat? Laporan ini lalu TIDAK dikirim, dan isinya tidak dapat dikembalikan.",
  "confirmYes": "Ya, hapus",
  "confirmNo": "Batal"
} as const;
