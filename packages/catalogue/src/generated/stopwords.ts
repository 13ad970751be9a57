// Generated from packages/catalogue/data/stopwords.tsv by npm run generate. Edit the table, not this file.

/** Words that carry no meaning in a query. */
export const stopwords: readonly string[] = [
  'yang dan di ke dari untuk dengan pada kepada oleh atau ini itu adalah akan saya kami kita aku',
  'nya sih dong ya kok kah apa apakah karena kalau juga saja dalam tetapi jadi the a an of for',
  'to my i and or is are',
]
  .join(' ')
  .split(' ');

/** Words of asking: they help where they match and are not required. */
export const softWords: readonly string[] = [
  'bagaimana berapa mana kapan siapa cara syarat persyaratan prosedur biaya info ingin mau minta',
  'mohon memohon permohonan tolong bisa perlu harus sudah belum sekarang lagi ada punya mengurus',
  'urus pengurusan buat membuat pembuatan dibuat buatkan ambil mengambil cari mencari mengajukan',
  'ajukan pengajuan layanan pelayanan penerbitan tempat kabupaten luwu bapak ibu jam how where',
  'what get apply make need want application service services',
]
  .join(' ')
  .split(' ');
