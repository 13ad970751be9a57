// Generated from locales/id.json by `npm run generate`.
export default {
  "title": "Lacak permohonan",
  "intro": "Lihat sampai di mana permohonan Anda, apa langkah berikutnya, dan kapan.",
  "add": "Lacak permohonan lain",
  "opening": "Membuka status permohonan…",
  "expired": "Demi keamanan, sesi ini sudah berakhir. Silakan masukkan kembali kode rahasia.",
  "loaded": "Status permohonan ditampilkan.",
  "linkFailed": "Tautan belum dapat dibuka.",
  "noApi": "Pelacak belum terhubung. Pengelola situs perlu mengisi atribut \"api\" dengan alamat API bersama, misalnya api=\"/v1\"."
} as const;
