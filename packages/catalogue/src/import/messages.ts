import type { Language } from '@gerai/api';

import type { Issue, IssueCode } from './issue.ts';

/** What is wrong, and how to mend it. */
type Wording = readonly [wrong: string, mend: string];

const indonesian: Record<IssueCode, Wording> = {
  'bad-code': [
    'bukan kode yang sah',
    'pakai huruf A–Z, angka, titik, garis bawah, atau tanda hubung, paling banyak 64, diawali huruf atau angka; contoh: DK-01',
  ],
  'bad-date': [
    'bukan tanggal yang sah',
    'tulis seperti 2026-09-14, 14/09/2026, atau 14 September 2026',
  ],
  'bad-email': ['bukan alamat surel', 'tulis seperti layanan@contoh.go.id'],
  'bad-format': ['bentuknya tidak sah', 'lihat penjelasan kolom ini di panduan'],
  'bad-hours': ['bukan jam layanan', 'tulis seperti Senin-Kamis 08:00-15:30; Jumat 08:00-11:30'],
  'bad-json': [
    'bukan JSON yang sah di sekitar butir {row}',
    'periksa koma, kurung, dan tanda kutip, lalu simpan ulang sebagai UTF-8',
  ],
  'bad-money': [
    'bukan jumlah rupiah',
    'tulis angka saja, seperti 1500000, atau Rp1.500.000; keterangan masuk ke cost_note_id',
  ],
  'bad-number': ['bukan angka', 'tulis angka saja, seperti 3 atau 1,5'],
  'bad-quotes': [
    'ada tanda kutip (") yang dibuka dan tidak ditutup',
    'tutup tanda kutipnya; tanda kutip di dalam teks ditulis dua kali ("")',
  ],
  'bad-region': [
    'bukan kode wilayah',
    'pakai kode Kemendagri bertitik, seperti 73.17 atau 73.17.07',
  ],
  'bad-time': ['bukan jam', 'tulis seperti 08:00'],
  'bad-url': [
    'bukan alamat web',
    'tulis lengkap dengan https:// di depan, seperti https://contoh.go.id/layanan',
  ],
  'bad-workbook': [
    'berkas Excel ini tidak dapat dibaca',
    'simpan ulang sebagai .xlsx tanpa kata sandi, atau sebagai CSV UTF-8',
  ],
  'bad-yes-no': ['bukan ya atau tidak', 'tulis ya atau tidak'],
  'control-character': [
    'ada karakter kendali yang tidak terlihat',
    'hapus isi sel ini lalu ketik ulang teksnya',
  ],
  'duplicate-code': [
    'kode ini sudah dipakai di {first}',
    'beri setiap layanan kode tersendiri, atau hapus salah satunya',
  ],
  'duplicate-column': ['kolom ini sama artinya dengan kolom {first}', 'hapus salah satunya'],
  'empty-file': ['berkas ini kosong', 'isi baris judul dan paling sedikit satu layanan'],
  'extra-cells': [
    'ada isi di kanan kolom terakhir (baris judul punya {columns} kolom)',
    'apit teks yang memuat tanda pemisah dengan tanda kutip ("…"), atau hapus isi ini',
  ],
  missing: ['wajib diisi, tetapi kosong', 'isi nilainya'],
  'missing-column': ['tidak ada kolom {column}', 'tambahkan kolom ini di baris judul'],
  'no-services': [
    'tidak ada layanan di dalamnya',
    'periksa apakah berkasnya benar dan --format sesuai',
  ],
  'no-words': [
    'tidak memuat kata yang dapat dicari',
    'tulis paling sedikit satu kata yang bermakna; kata seperti "di" dan "yang" tidak dicari',
  ],
  'not-utf8': [
    'bukan UTF-8; dibaca sebagai Windows-1252',
    'jika ada huruf yang salah, simpan ulang sebagai "CSV UTF-8"',
  ],
  'out-of-range': ['di luar batas (harus {comparison} {limit})', 'perbaiki angkanya'],
  'too-large': [
    'terlalu besar, atau dimampatkan secara tidak wajar',
    'bagi menjadi beberapa berkas, atau simpan sebagai CSV UTF-8',
  ],
  'too-long': ['terlalu panjang (paling banyak {limit} karakter)', 'pendekkan teksnya'],
  'too-many': ['terlalu banyak isi (paling banyak {limit})', 'kurangi, atau gabungkan beberapa'],
  'unknown-agency': [
    'instansi ini tidak ada di berkas --agencies',
    'perbaiki kodenya, atau tambahkan instansi ini di berkas itu',
  ],
  'unknown-column': [
    'kolom ini tidak dikenal dan dilewati',
    'jika perlu, ganti judulnya dengan salah satu nama kolom di panduan',
  ],
  'unknown-format': [
    'bentuk berkas ini tidak dikenal',
    'pakai .csv, .tsv, .xlsx, .json, .ndjson, atau .jsonld, atau sebutkan --format',
  ],
  'unknown-value': ['nilai ini tidak dikenal', 'pilih salah satu: {allowed}'],
  unreadable: ['tidak dapat dibaca: {reason}', 'periksa nama berkas dan izin membacanya'],
  'wrong-type': ['jenis nilainya salah (harus {type})', 'perbaiki nilainya'],
};

const english: Record<IssueCode, Wording> = {
  'bad-code': [
    'is no valid code',
    'use letters A–Z, digits, dots, underscores or hyphens, at most 64, beginning with a letter or digit; for instance DK-01',
  ],
  'bad-date': [
    'is no valid date',
    'write it like 2026-09-14, 14/09/2026 (day first) or 14 September 2026',
  ],
  'bad-email': ['is no e-mail address', 'write it like services@example.go.id'],
  'bad-format': ['has no valid form', 'see what the guide says about this column'],
  'bad-hours': [
    'are no opening hours',
    'write them like Monday-Thursday 08:00-15:30; Friday 08:00-11:30',
  ],
  'bad-json': [
    'is no valid JSON near item {row}',
    'check commas, brackets and quotation marks, then save again as UTF-8',
  ],
  'bad-money': [
    'is no amount of rupiah',
    'write digits only, like 1500000, or Rp1.500.000; remarks belong in cost_note_id',
  ],
  'bad-number': ['is no number', 'write digits only, like 3 or 1.5'],
  'bad-quotes': [
    'a quotation mark (") is opened and never closed',
    'close it; inside a text write it twice ("")',
  ],
  'bad-region': [
    'is no region code',
    'use the dotted code of the Ministry of Home Affairs, like 73.17 or 73.17.07',
  ],
  'bad-time': ['is no time of day', 'write it like 08:00'],
  'bad-url': [
    'is no web address',
    'write it whole, beginning with https://, like https://example.go.id/service',
  ],
  'bad-workbook': [
    'this Excel file can’t be read',
    'save it again as .xlsx without a password, or as CSV UTF-8',
  ],
  'bad-yes-no': ['is neither yes nor no', 'write yes or no'],
  'control-character': [
    'holds an invisible control character',
    'clear this cell and type the text again',
  ],
  'duplicate-code': [
    'this code is already used in {first}',
    'give each service a code of its own, or delete one of the two',
  ],
  'duplicate-column': ['this column means the same as column {first}', 'delete one of the two'],
  'empty-file': ['this file is empty', 'fill in a row of headers and at least one service'],
  'extra-cells': [
    'there is content right of the last column (the header has {columns} columns)',
    'put texts that contain the delimiter into quotation marks ("…"), or delete this content',
  ],
  missing: ['is required, but empty', 'fill it in'],
  'missing-column': ['there is no column {column}', 'add it to the row of headers'],
  'no-services': ['holds no services', 'check that it is the right file and that --format fits'],
  'no-words': [
    'has no word that can be searched for',
    'write at least one word with a meaning; words like "di" and "yang" are not searched for',
  ],
  'not-utf8': [
    'is not UTF-8; it was read as Windows-1252',
    'if any letter is wrong, save it again as "CSV UTF-8"',
  ],
  'out-of-range': ['is out of range (must be {comparison} {limit})', 'correct the number'],
  'too-large': [
    'is too large, or packed in an unnatural way',
    'split it into several files, or save it as CSV UTF-8',
  ],
  'too-long': ['is too long (at most {limit} characters)', 'shorten the text'],
  'too-many': ['holds too many entries (at most {limit})', 'leave some out, or join some'],
  'unknown-agency': [
    'this agency is not in the file of --agencies',
    'correct its code, or add it to that file',
  ],
  'unknown-column': [
    'this column is unknown and was passed over',
    'if it is needed, rename it to a column of the guide',
  ],
  'unknown-format': [
    'the format of this file is unknown',
    'use .csv, .tsv, .xlsx, .json, .ndjson or .jsonld, or give --format',
  ],
  'unknown-value': ['is no known value', 'choose one of: {allowed}'],
  unreadable: ['can’t be read: {reason}', 'check the name of the file and that you may read it'],
  'wrong-type': ['has the wrong type (must be {type})', 'correct the value'],
};

const wordings: Record<Language, Record<IssueCode, Wording>> = { id: indonesian, en: english };

const places: Record<Language, Record<'row' | 'column' | 'field' | 'warning' | 'mend', string>> = {
  id: { row: 'baris', column: 'kolom', field: 'isian', warning: 'peringatan', mend: 'Perbaikan' },
  en: { row: 'row', column: 'column', field: 'field', warning: 'warning', mend: 'To mend it' },
};

function fill(text: string, params: Issue['params']): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}

/** An issue as a line for people: file, row, column, value, what is wrong and how to mend it. */
export function describeIssue(
  { severity, code, place, value, params }: Issue,
  language: Language,
): string {
  const words = places[language];
  const [wrong, mend] = wordings[language][code];
  const where = [place.file];
  if (place.row !== undefined) where.push(`${words.row} ${String(place.row)}`);
  if (place.column) {
    const { letter, header } = place.column;
    where.push(`${words.column} ${letter}${header === '' ? '' : ` (${header})`}`);
  }
  if (place.field !== undefined) where.push(`${words.field} ${place.field}`);
  const shown = value === undefined ? '' : `"${value}" `;
  const prefix = severity === 'warning' ? `${words.warning}: ` : '';
  return `${prefix}${where.join(', ')}: ${shown}${fill(wrong, params)}. ${words.mend}: ${fill(mend, params)}.`;
}
