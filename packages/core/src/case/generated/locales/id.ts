// Generated from locales/id.json by `npm run generate`.
export default {
  "lookup": {
    "number": "Nomor",
    "numberHintApplication": "Tertulis pada tanda terima, misalnya PMH-7K3M-9QXD-T2VJC. Huruf besar dan tanda hubung tidak wajib.",
    "numberHintComplaint": "Tertulis pada tanda terima, misalnya ADU-4H8N-2RWA-K7C5P. Huruf besar dan tanda hubung tidak wajib.",
    "secret": "Kode rahasia",
    "secretHint": "10 huruf dan angka di bawah nomor pada tanda terima.",
    "submit": "Lihat status",
    "busy": "Mencari…",
    "privacy": "Nomor dan kode tidak disimpan di perangkat ini.",
    "errors": {
      "number": {
        "empty": "Masukkan nomor dari tanda terima Anda.",
        "format": "Nomor ini belum lengkap atau berlebih. Nomor terdiri atas {{prefix}} dan 13 huruf atau angka.",
        "check": "Ada huruf atau angka yang keliru dalam nomor ini. Mohon cocokkan dengan tanda terima.",
        "prefix": "Nomor diawali dengan {{prefix}}. Mohon cocokkan dengan tanda terima.",
        "complaint": "Nomor yang diawali ADU adalah nomor pengaduan. Silakan lacak pada layanan pengaduan.",
        "application": "Nomor yang diawali PMH adalah nomor permohonan. Silakan lacak pada pelacak permohonan."
      },
      "secret": {
        "empty": "Masukkan kode rahasia dari tanda terima Anda.",
        "format": "Kode rahasia terdiri atas 10 huruf atau angka. Mohon cocokkan dengan tanda terima."
      },
      "notFound": "Nomor dan kode rahasia tidak cocok. Mohon periksa keduanya pada tanda terima, lalu coba lagi."
    }
  },
  "timeline": {
    "state": {
      "done": "Selesai",
      "current": "Sedang berlangsung",
      "upcoming": "Belum dimulai",
      "skipped": "Dilewati"
    },
    "optional": "Bila diperlukan",
    "completed": "Selesai {{date}}",
    "started": "Dimulai {{date}}",
    "expected": "Perkiraan {{date}}",
    "by": "oleh {{agency}}"
  }
} as const;
