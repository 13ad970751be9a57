import type { Language } from '@gerai/api';

import type { TellingField } from '../model/phrases.ts';

/** What `--explain` shows of a word in a field. */
export type ExplanationColumn =
  | 'word'
  | 'field'
  | 'weight'
  | 'strength'
  | 'closeness'
  | 'quality'
  | 'worth'
  | 'rarity'
  | 'adds'
  | 'text';

/** What the command says, but for errors in files. */
export interface Words {
  readonly help: string;
  readonly usage: Readonly<Record<'build' | 'query' | 'check', string>>;
  readonly unknownCommand: string;
  readonly unknownOption: string;
  readonly noFile: string;
  readonly noOut: string;
  readonly noQuery: string;
  readonly badLimit: string;
  readonly badChoice: string;
  readonly noCatalogue: string;
  readonly unreachable: string;
  readonly brokenCatalogue: string;
  readonly expired: string;
  readonly phases: Readonly<Record<'read' | 'index' | 'write', string>>;
  readonly built: string;
  readonly removed: string;
  readonly skipped: string;
  readonly unusedCodes: string;
  readonly unusedTerms: string;
  readonly nothingBuilt: string;
  readonly moreIssues: string;
  readonly checked: string;
  readonly failed: string;
  readonly found: string;
  readonly nothingFound: string;
  readonly didYouMean: string;
  readonly call: string;
  readonly free: string;
  readonly units: Readonly<Record<string, string>>;
  readonly channels: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<TellingField | 'mention', string>>;
  readonly explanation: Readonly<Record<ExplanationColumn, string>>;
  readonly region: string;
  readonly everywhere: string;
  readonly urgent: string;
  readonly unmeasured: string;
  readonly wholeName: string;
  readonly meant: string;
  readonly parts: Readonly<Record<'words' | 'phrase' | 'proximity' | 'popularity', string>>;
  readonly score: string;
}

const indonesian: Words = {
  help: `Pakai: gerai-catalogue PERINTAH

  build BERKAS… --out DIREKTORI   Buat katalog statis dari berkas layanan.
  check BERKAS…                   Periksa berkas tanpa membuat apa pun.
  query DIREKTORI|URL TEKS        Cari layanan di katalog.

Bentuk berkas: CSV, TSV, XLSX, JSON, NDJSON, HSDS 3.0, CPSV-AP 3.2 (JSON-LD).

build
  --out DIREKTORI      Tempat katalog ditulis. Berkas lama yang sama tidak ditulis ulang.
  --prune              Hapus berkas yang tidak lagi dipakai.
  --popularity BERKAS  Tabel pemakaian layanan: code, count.
  --synonyms BERKAS    Istilah warga: term, expansions, kind, note_id, note_en.
  --emergency-numbers BERKAS
                       Nomor darurat: number, name_id, name_en, when_id, when_en.
  --quiet              Tanpa kemajuan dan ringkasan.
build, check
  --agencies BERKAS    Daftar instansi: code, name_id, name_en, abbreviation, phone, …
  --format BENTUK      csv, tsv, xlsx, json, ndjson, hsds, atau cpsv-ap.
  --skip-bad-rows      Lewati baris yang salah dan lanjutkan.
query
  --json               Jawaban JSON, sama bentuknya dengan GET /services.
  --limit N            Paling banyak N hasil, 1 sampai 100 (bawaan 20).
  --cursor KURSOR      Halaman berikutnya, dari nextCursor.
  --agency, --category, --life-event, --region, --audience, --channel KODE
  --explain            Tampilkan alasan urutannya.
semua
  --lang id|en         Bahasa (bawaan: dari LANG).
  --help               Bantuan ini.`,
  usage: {
    build: 'gerai-catalogue build BERKAS… --out DIREKTORI',
    query: 'gerai-catalogue query DIREKTORI|URL TEKS',
    check: 'gerai-catalogue check BERKAS…',
  },
  unknownCommand: 'perintah "{name}" tidak dikenal; lihat gerai-catalogue --help',
  unknownOption: 'pilihan tidak dikenal atau tidak lengkap: {reason}',
  noFile: 'sebutkan paling sedikit satu berkas',
  noOut: 'sebutkan --out DIREKTORI',
  noQuery: 'sebutkan katalog dan teks yang dicari',
  badLimit: '--limit harus angka dari 1 sampai 100',
  badChoice: '--{option} harus salah satu dari: {allowed}',
  noCatalogue: 'tidak ada katalog di {where}',
  unreachable: 'katalog di {where} tidak terjangkau',
  brokenCatalogue: 'katalog di {where} rusak atau dibuat oleh versi lain',
  expired: 'kursor sudah tidak berlaku karena katalognya berubah; mulai dari halaman pertama',
  phases: { read: 'Membaca', index: 'Mengindeks', write: 'Menulis' },
  built:
    '{services} layanan; {files} berkas, {written} di antaranya baru; {bytes} kB; {seconds} detik',
  removed: '{count} berkas lama dihapus',
  skipped: '{count} kesalahan dilewati; barisnya tidak masuk katalog',
  unusedCodes: 'peringatan: {count} kode di tabel pemakaian bukan kode layanan: {codes}',
  unusedTerms: 'peringatan: {count} istilah tidak menunjuk layanan mana pun: {terms}',
  nothingBuilt: '{count} kesalahan; tidak ada yang ditulis',
  moreIssues: '… dan {count} lagi',
  checked: '{services} layanan, tanpa kesalahan',
  failed: '{count} kesalahan; {services} layanan lainnya benar',
  found: '{total} layanan',
  nothingFound: 'Tidak ada layanan yang cocok.',
  didYouMean: 'Mungkin maksud Anda: {text}',
  call: 'Hubungi {number}: {name}',
  free: 'gratis',
  units: {
    minute: 'menit',
    hour: 'jam',
    day: 'hari',
    'working-day': 'hari kerja',
    week: 'minggu',
    month: 'bulan',
  },
  channels: { online: 'daring', 'in-person': 'tatap muka', hybrid: 'daring dan tatap muka' },
  fields: {
    name: 'nama',
    names: 'nama lain',
    output: 'produk',
    agency: 'instansi',
    category: 'kategori',
    mention: 'disebut saja',
  },
  explanation: {
    word: 'kata',
    field: 'di',
    weight: 'bobot',
    strength: 'kuat',
    closeness: 'padat',
    quality: 'tepat',
    worth: 'hasil',
    rarity: 'langka',
    adds: 'jumlah',
    text: 'teks',
  },
  region: 'wilayah {code}: lolos saringan, tidak mengubah nilai',
  everywhere: 'ditawarkan di mana saja: lolos saringan wilayah, tidak mengubah nilai',
  urgent: 'layanan darurat yang dimaksud: selalu di atas',
  unmeasured: 'tanpa nilai: kodenya sendiri, atau menurut pemakaian, instansi, dan nama',
  wholeName: 'nama utuh: "{text}" {share} %',
  meant: '{word} (maksudnya {meant})',
  parts: { words: 'kata', phrase: 'nama utuh', proximity: 'kedekatan', popularity: 'pemakaian' },
  score: 'nilai',
};

const english: Words = {
  help: `Usage: gerai-catalogue COMMAND

  build FILE… --out DIRECTORY     Build a static catalogue from files of services.
  check FILE…                     Check files without building anything.
  query DIRECTORY|URL TEXT        Search the services of a catalogue.

Formats: CSV, TSV, XLSX, JSON, NDJSON, HSDS 3.0, CPSV-AP 3.2 (JSON-LD).

build
  --out DIRECTORY      Where the catalogue is written. Old files that are the same stay.
  --prune              Remove files that are no longer used.
  --popularity FILE    Table of how often services are used: code, count.
  --synonyms FILE      Residents' terms: term, expansions, kind, note_id, note_en.
  --emergency-numbers FILE
                       Numbers to call: number, name_id, name_en, when_id, when_en.
  --quiet              No progress and no summary.
build, check
  --agencies FILE      List of agencies: code, name_id, name_en, abbreviation, phone, …
  --format FORMAT      csv, tsv, xlsx, json, ndjson, hsds or cpsv-ap.
  --skip-bad-rows      Leave out rows with errors and go on.
query
  --json               Answer in JSON, in the shape of GET /services.
  --limit N            At most N results, 1 to 100 (default 20).
  --cursor CURSOR      The next page, from nextCursor.
  --agency, --category, --life-event, --region, --audience, --channel CODE
  --explain            Show why the results are in this order.
all
  --lang id|en         Language (default: from LANG).
  --help               This help.`,
  usage: {
    build: 'gerai-catalogue build FILE… --out DIRECTORY',
    query: 'gerai-catalogue query DIRECTORY|URL TEXT',
    check: 'gerai-catalogue check FILE…',
  },
  unknownCommand: 'unknown command "{name}"; see gerai-catalogue --help',
  unknownOption: 'unknown or incomplete option: {reason}',
  noFile: 'name at least one file',
  noOut: 'give --out DIRECTORY',
  noQuery: 'give a catalogue and the text to search for',
  badLimit: '--limit must be a number from 1 to 100',
  badChoice: '--{option} must be one of: {allowed}',
  noCatalogue: 'there is no catalogue at {where}',
  unreachable: 'the catalogue at {where} can’t be reached',
  brokenCatalogue: 'the catalogue at {where} is broken or was built by another version',
  expired: 'the cursor is no longer valid since the catalogue has changed; begin at the first page',
  phases: { read: 'Reading', index: 'Indexing', write: 'Writing' },
  built:
    '{services} {services:service|services}; {files} files, {written} of them new; {bytes} kB; {seconds} s',
  removed: '{count} old {count:file|files} removed',
  skipped: '{count} {count:error|errors} passed over; such rows are not in the catalogue',
  unusedCodes:
    'warning: {count} {count:code|codes} in the table of use {count:is|are} of no service: {codes}',
  unusedTerms: 'warning: {count} {count:term leads|terms lead} to no service: {terms}',
  nothingBuilt: '{count} {count:error|errors}; nothing was written',
  moreIssues: '… and {count} more',
  checked: '{services} {services:service|services}, no errors',
  failed: '{count} {count:error|errors}; {services} other {services:service is|services are} right',
  found: '{total} {total:service|services}',
  nothingFound: 'No service matches.',
  didYouMean: 'Did you mean: {text}',
  call: 'Call {number}: {name}',
  free: 'free',
  units: {
    minute: 'minutes',
    hour: 'hours',
    day: 'days',
    'working-day': 'working days',
    week: 'weeks',
    month: 'months',
  },
  channels: { online: 'online', 'in-person': 'in person', hybrid: 'online and in person' },
  fields: {
    name: 'name',
    names: 'other name',
    output: 'product',
    agency: 'agency',
    category: 'category',
    mention: 'mentioned',
  },
  explanation: {
    word: 'word',
    field: 'in',
    weight: 'weight',
    strength: 'strength',
    closeness: 'close',
    quality: 'quality',
    worth: 'worth',
    rarity: 'rarity',
    adds: 'adds',
    text: 'text',
  },
  region: 'region {code}: passes the filter, does not change the score',
  everywhere: 'offered everywhere: passes the filter of regions, does not change the score',
  urgent: 'a hotline for what was asked: always on top',
  unmeasured: 'no score: its own code, or in the order of use, agency and name',
  wholeName: 'whole name: "{text}" {share} %',
  meant: '{word} (meaning {meant})',
  parts: { words: 'words', phrase: 'whole name', proximity: 'proximity', popularity: 'use' },
  score: 'score',
};

export const words: Readonly<Record<Language, Words>> = { id: indonesian, en: english };

/**
 * Puts values into the `{placeholders}` of a text. `{count:error|errors}` is the first form where `count` is 1, else
 * the second.
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(
    /\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g,
    (_, name: string, one?: string, other?: string) => {
      const value = values[name] ?? '';
      return other === undefined ? String(value) : value === 1 ? (one ?? '') : other;
    },
  );
}
