// Generated from packages/catalogue/data/stopwords.tsv by npm run generate. Edit the table, not this file.

/** Words that carry no meaning in a query. */
export const stopwords: readonly string[] = [
  'a adalah admin agar akan aku am an and apa apakah are at atau bang banget be biar bila bu can',
  'dalam dan dari deh dengan di do does dong for from gan hai hallo halo has have i im in ini is',
  'it itu jadi jika juga kah kak kalau kami kan karena kasih ke kepada kita kok lho loh maaf',
  'makasih mas masih mbak me min my nih nya of oleh on or pada pak para permisi please pls pun',
  'saja saya sebagai seperti sih supaya terus tetapi the to untuk we with ya yang you',
]
  .join(' ')
  .split(' ');

/** Words of asking: they help where they match and are not required. */
export const softWords: readonly string[] = [
  'about ada ajukan ambil application apply assalamualaikum bagaimana bapak barusan belum berapa',
  'bertanya besok biaya bisa buat buatkan butuh cara cari cepat contoh dapat dapatkan daring',
  'dibuat diminta disuruh download dulu find form format formulir get harus how ibu info ingin',
  'jadwal jam kabupaten kantor kapan kemarin lagi langsung layanan lengkap lewat link lokasi',
  'luring lusa luwu make mana mau membuat memohon mencari mengajukan mengambil mengurus minta',
  'mohon mudah murah near need nomor online pakai pdf pelayanan pembuatan penerbitan pengajuan',
  'pengurusan perlu permohonan persyaratan prosedur punya sama sangat sekali sekarang selamat',
  'semua service services siapa situs sudah syarat tadi tanya telepon tempat terbaru terdekat',
  'terlalu tolong unduh urus want website what where',
]
  .join(' ')
  .split(' ');
