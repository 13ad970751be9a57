// Generated from locales/id.json by `npm run generate`.
export default {
  "title": "Cari layanan",
  "label": "Layanan yang Anda perlukan",
  "hint": "Misalnya: KTP hilang, akta lahir, bayar PBB, izin usaha",
  "submit": "Cari"
} as const;
