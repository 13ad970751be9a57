// Generated from locales/id.json by `npm run generate`.
export default {
  "intro": "Laporan berikut mungkin tentang hal yang sama. Bila sama, dukung saja: petugas melihat berapa warga yang terdampak.",
  "list": "Laporan serupa",
  "submitted": "Dilaporkan {{date}}",
  "distance": "sekitar {{distance}} dari titik Anda",
  "answer": "Jawaban instansi: {{answer}}",
  "supporters_other": "{{count}} warga mendukung",
  "support": "Dukung laporan ini",
  "supporting": "Mengirim dukungan…",
  "supported": "Dukungan Anda tercatat. Anda tidak perlu mengirim laporan yang sama.",
  "failed": "Dukungan belum terkirim.",
  "anonymous": "Dukungan tidak memuat nama atau data Anda.",
  "goOn": "Laporan Anda berbeda? Silakan lanjut.",
  "status": {
    "received": "Menunggu",
    "coordination": "Koordinasi",
    "disposition": "Disposisi",
    "in-progress": "Proses",
    "answered": "Dijawab",
    "closed": "Selesai",
    "withdrawn": "Ditarik"
  }
} as const;
