/** What `gerai-server complaints` says, in the language of the terminal. */
import type { ApiSchema } from '../api-schema.ts';

type Language = ApiSchema<'Language'>;
type Status = ApiSchema<'ComplaintStatus'>;

/** Words of the command. */
export interface Words {
  readonly usage: string;
  readonly columns: readonly string[];
  readonly statuses: Readonly<Record<Status, string>>;
  readonly classes: Readonly<Record<ApiSchema<'ComplaintClass'>, string>>;
  readonly late: string;
  readonly waits: string;
  readonly none: string;
  readonly noNumber: (text: string) => string;
  readonly mistyped: (text: string) => string;
  readonly unknown: (number: string) => string;
  readonly noAgency: (code: string) => string;
  readonly noText: string;
  readonly badChoice: (option: string, allowed: string) => string;
  readonly badDate: string;
  readonly notAllowed: (status: string) => string;
  readonly needsAnswer: string;
  readonly done: (number: string, status: string) => string;
  readonly labels: Readonly<
    Record<
      | 'number'
      | 'class'
      | 'status'
      | 'agency'
      | 'category'
      | 'submitted'
      | 'due'
      | 'title'
      | 'place'
      | 'answers'
      | 'reporter'
      | 'anonymous'
      | 'confidential'
      | 'timeline'
      | 'messages'
      | 'resident'
      | 'staff'
      | 'rating',
      string
    >
  >;
}

const USAGE = `gerai-server complaints list [--agency CODE] [--status STATUS] [--late] [--limit N]
       gerai-server complaints show NUMBER
       gerai-server complaints receive NUMBER [--reference TEXT]
       gerai-server complaints forward NUMBER AGENCY [--reason TEXT] [--en TEXT]
       gerai-server complaints note NUMBER TEXT [--en TEXT]
       gerai-server complaints ask NUMBER TEXT [--en TEXT] [--due DATE]
       gerai-server complaints answer NUMBER TEXT [--en TEXT]
       gerai-server complaints close NUMBER [TEXT] [--en TEXT]
       gerai-server complaints refuse NUMBER REASON [--en TEXT]`;

const ID: Words = {
  usage: `cara pakai: ${USAGE}
Setiap perintah menerima --json dan --lang id|en. TEXT "-" dibaca dari masukan baku; --en adalah teksnya dalam bahasa Inggris.`,
  columns: ['NOMOR', 'JENIS', 'STATUS', 'INSTANSI', 'TENGGAT', 'JUDUL'],
  statuses: {
    received: 'menunggu',
    coordination: 'koordinasi',
    disposition: 'disposisi',
    'in-progress': 'proses',
    answered: 'dijawab',
    closed: 'selesai',
    withdrawn: 'ditarik',
  },
  classes: { complaint: 'pengaduan', aspiration: 'aspirasi', information: 'informasi' },
  late: 'TERLAMBAT',
  waits: 'menunggu pelapor',
  none: 'Tidak ada laporan.',
  noNumber: (text) => `"${text}" bukan nomor laporan seperti ADU-4W8R-N6DY-H3C16`,
  mistyped: (text) => `nomor ${text} salah ketik: huruf pemeriksanya tidak cocok`,
  unknown: (number) => `tidak ada laporan ${number}`,
  noAgency: (code) => `tidak ada instansi ${code}`,
  noText: 'teksnya kosong',
  badChoice: (option, allowed) => `--${option} harus salah satu dari ${allowed}`,
  badDate: '--due harus tanggal seperti 2026-12-01',
  notAllowed: (status) => `itu tidak dapat dilakukan pada laporan berstatus ${status}`,
  needsAnswer: 'pelapor belum mendapat tanggapan: tulis tanggapan, atau teks penutup',
  done: (number, status) => `${number}: ${status}`,
  labels: {
    number: 'Nomor',
    class: 'Jenis',
    status: 'Status',
    agency: 'Instansi',
    category: 'Kategori',
    submitted: 'Diterima',
    due: 'Tenggat',
    title: 'Judul',
    place: 'Tempat',
    answers: 'Jawaban',
    reporter: 'Pelapor',
    anonymous: 'anonim',
    confidential: 'Rahasia: jangan tampilkan kepada umum.',
    timeline: 'Riwayat',
    messages: 'Percakapan',
    resident: 'pelapor',
    staff: 'petugas',
    rating: 'Penilaian',
  },
};

const EN: Words = {
  usage: `usage: ${USAGE}
Every command takes --json and --lang id|en. The TEXT "-" is read from standard input; --en is the text in English.`,
  columns: ['NUMBER', 'CLASS', 'STATUS', 'AGENCY', 'DUE', 'TITLE'],
  statuses: {
    received: 'received',
    coordination: 'coordination',
    disposition: 'assigned',
    'in-progress': 'in progress',
    answered: 'answered',
    closed: 'closed',
    withdrawn: 'withdrawn',
  },
  classes: { complaint: 'complaint', aspiration: 'aspiration', information: 'information' },
  late: 'LATE',
  waits: 'waits for the reporter',
  none: 'There are no complaints.',
  noNumber: (text) => `"${text}" is no number of a complaint such as ADU-4W8R-N6DY-H3C16`,
  mistyped: (text) => `the number ${text} is mistyped: its check symbol does not match`,
  unknown: (number) => `there is no complaint ${number}`,
  noAgency: (code) => `there is no agency ${code}`,
  noText: 'the text is empty',
  badChoice: (option, allowed) => `--${option} must be one of ${allowed}`,
  badDate: '--due must be a date such as 2026-12-01',
  notAllowed: (status) => `this can't be done with a complaint that is ${status}`,
  needsAnswer: 'the reporter has had no answer yet: answer, or close with a text',
  done: (number, status) => `${number}: ${status}`,
  labels: {
    number: 'Number',
    class: 'Class',
    status: 'Status',
    agency: 'Agency',
    category: 'Category',
    submitted: 'Submitted',
    due: 'Due',
    title: 'Title',
    place: 'Place',
    answers: 'Answers',
    reporter: 'Reporter',
    anonymous: 'anonymous',
    confidential: 'Confidential: not to be shown to the public.',
    timeline: 'Timeline',
    messages: 'Messages',
    resident: 'reporter',
    staff: 'staff',
    rating: 'Rating',
  },
};

/** The words of a language. */
export const WORDS: Readonly<Record<Language, Words>> = { id: ID, en: EN };

/** The language of `LC_ALL`, `LC_MESSAGES` or `LANG`; Indonesian but for English. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  return /^en(?![a-z])/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'en' : 'id';
}
