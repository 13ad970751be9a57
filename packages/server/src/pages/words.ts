/** What the pages say. */
import type { ApiSchema } from '../api-schema.ts';

type Channel = ApiSchema<'ChannelType'>;
type Unit = ApiSchema<'Duration'>['unit'];

/** Words of the pages. */
export interface PageWords {
  /** Name of the other language, in that language. */
  readonly otherLanguage: string;
  readonly search: string;
  readonly label: string;
  readonly hint: string;
  readonly submit: string;
  readonly skip: string;
  readonly backTo: (host: string) => string;
  readonly found: (count: string, query: string) => string;
  readonly all: (count: string) => string;
  readonly none: (query: string) => string;
  readonly noneHere: string;
  readonly continued: string;
  readonly next: string;
  readonly first: string;
  readonly didYouMean: string;
  readonly emergency: string;
  readonly call: (number: string) => string;
  readonly alsoKnown: string;
  readonly formerly: (names: string) => string;
  readonly immediate: string;
  readonly duration: Readonly<Record<Unit, (amount: string, isOne: boolean) => string>>;
  readonly fee: Readonly<Record<ApiSchema<'Cost'>['type'], string>>;
  readonly documents: (count: number) => string;
  readonly channel: Readonly<Record<Channel, string>>;
  readonly kind: Readonly<Record<Exclude<ApiSchema<'ServiceKind'>, 'service'>, string>>;
  readonly closed: string;
  readonly sample: string;
  readonly sampleNotice: string;
  readonly verified: (date: string) => string;
  readonly categories: string;
  readonly narrowed: string;
  readonly searchEverywhere: string;
  readonly tips: readonly string[];
  readonly help: string;
  readonly agencies: string;
  readonly backToResults: string;
  readonly requirements: string;
  readonly noRequirements: string;
  readonly form: string;
  readonly procedure: string;
  readonly time: string;
  readonly cost: string;
  readonly output: string;
  readonly complaints: string;
  readonly more: string;
  readonly agency: string;
  readonly where: string;
  readonly handoff: string;
  readonly legalBasis: string;
  readonly notPublished: string;
  readonly problems: Readonly<
    Record<ProblemKind, { readonly title: string; readonly text: string }>
  >;
}

/** What can go wrong, as far as a resident can tell it apart. */
export type ProblemKind = 'bad-request' | 'not-found' | 'outdated' | 'busy' | 'broken';

const id: PageWords = {
  otherLanguage: 'English',
  search: 'Cari layanan',
  label: 'Layanan yang Anda perlukan',
  hint: 'Misalnya: KTP hilang, akta lahir, bayar PBB, izin usaha',
  submit: 'Cari',
  skip: 'Langsung ke isi',
  backTo: (host) => `Kembali ke ${host}`,
  found: (count, query) => `${count} layanan untuk “${query}”`,
  all: (count) => `${count} layanan, menurut nama`,
  none: (query) => `Tidak ada layanan untuk “${query}”`,
  noneHere: 'Tidak ada layanan di sini',
  continued: 'Lanjutan daftar.',
  next: 'Halaman berikutnya',
  first: 'Kembali ke awal daftar',
  didYouMean: 'Mungkin maksud Anda',
  emergency: 'Keadaan darurat',
  call: (number) => `Telepon ${number}`,
  alsoKnown: 'Dikenal juga sebagai',
  formerly: (names) => `dahulu ${names}`,
  immediate: 'Seketika',
  duration: {
    minute: (amount) => `${amount} menit`,
    hour: (amount) => `${amount} jam`,
    day: (amount) => `${amount} hari`,
    'working-day': (amount) => `${amount} hari kerja`,
    week: (amount) => `${amount} minggu`,
    month: (amount) => `${amount} bulan`,
  },
  fee: { free: 'Gratis', levy: 'Retribusi daerah', tax: 'Pajak daerah', other: 'Ada biaya' },
  documents: (count) => `${String(count)} persyaratan`,
  channel: {
    online: 'Daring',
    'in-person': 'Tatap muka',
    hybrid: 'Daring atau tatap muka',
  },
  kind: {
    referral: 'Diurus instansi lain',
    'complaint-channel': 'Kanal pengaduan',
    hotline: 'Nomor darurat',
  },
  closed: 'Ditutup sementara',
  sample: 'Data contoh',
  sampleNotice: 'Jangka waktu dan biaya di sini adalah contoh untuk peragaan.',
  verified: (date) => `Diperiksa terakhir ${date}`,
  categories: 'Menurut bidang layanan',
  narrowed: 'Pencarian ini hanya di sebagian layanan.',
  searchEverywhere: 'Cari di semua layanan',
  tips: ['Coba kata yang lebih umum, misalnya “izin usaha”.', 'Periksa ejaannya.'],
  help: 'Hubungi kami',
  agencies: 'Telepon instansi',
  backToResults: 'Kembali ke daftar layanan',
  requirements: 'Persyaratan',
  noRequirements: 'Tidak ada persyaratan khusus.',
  form: 'Formulir',
  procedure: 'Sistem, mekanisme, dan prosedur',
  time: 'Jangka waktu pelayanan',
  cost: 'Biaya/tarif',
  output: 'Produk pelayanan',
  complaints: 'Penanganan pengaduan, saran, dan masukan',
  more: 'Informasi lain',
  agency: 'Penyelenggara',
  where: 'Tempat dan saluran',
  handoff: 'Diurus melalui',
  legalBasis: 'Dasar hukum',
  notPublished: 'Belum dicantumkan.',
  problems: {
    'bad-request': {
      title: 'Pencarian ini tidak dapat dibaca',
      text: 'Silakan tulis beberapa kata saja, paling banyak 200 huruf.',
    },
    'not-found': {
      title: 'Halaman ini tidak ditemukan',
      text: 'Layanan yang Anda cari mungkin berganti nama. Silakan cari lagi.',
    },
    outdated: {
      title: 'Daftar layanan baru saja diperbarui',
      text: 'Mohon mulai lagi dari awal daftar.',
    },
    busy: {
      title: 'Terlalu banyak permintaan',
      text: 'Mohon tunggu sebentar, lalu muat ulang halaman ini.',
    },
    broken: {
      title: 'Layanan ini sedang terganggu',
      text: 'Mohon coba lagi beberapa menit lagi. Ini bukan kesalahan Anda.',
    },
  },
};

const units = (one: string) => (amount: string, isOne: boolean) =>
  `${amount} ${one}${isOne ? '' : 's'}`;

const en: PageWords = {
  otherLanguage: 'Bahasa Indonesia',
  search: 'Find a service',
  label: 'The service you need',
  hint: 'For example: lost ID card, birth certificate, property tax, business licence',
  submit: 'Search',
  skip: 'Skip to the content',
  backTo: (host) => `Back to ${host}`,
  found: (count, query) => `${count} ${count === '1' ? 'service' : 'services'} for “${query}”`,
  all: (count) => `${count} ${count === '1' ? 'service' : 'services'}, by name`,
  none: (query) => `No service for “${query}”`,
  noneHere: 'There is no service here',
  continued: 'The list goes on.',
  next: 'Next page',
  first: 'Back to the start of the list',
  didYouMean: 'Did you mean',
  emergency: 'Emergency',
  call: (number) => `Call ${number}`,
  alsoKnown: 'Also known as',
  formerly: (names) => `formerly ${names}`,
  immediate: 'Immediately',
  duration: {
    minute: units('minute'),
    hour: units('hour'),
    day: units('day'),
    'working-day': units('working day'),
    week: units('week'),
    month: units('month'),
  },
  fee: { free: 'Free of charge', levy: 'Regional levy', tax: 'Regional tax', other: 'Fee applies' },
  documents: (count) => `${String(count)} ${count === 1 ? 'requirement' : 'requirements'}`,
  channel: { online: 'Online', 'in-person': 'In person', hybrid: 'Online or in person' },
  kind: {
    referral: 'Handled by another institution',
    'complaint-channel': 'Complaint channel',
    hotline: 'Emergency number',
  },
  closed: 'Closed for now',
  sample: 'Sample data',
  sampleNotice: 'Times and fees here are samples for demonstration.',
  verified: (date) => `Last checked on ${date}`,
  categories: 'By field of service',
  narrowed: 'This search looks at some of the services only.',
  searchEverywhere: 'Search all services',
  tips: ['Try more general words, for example “business licence”.', 'Check the spelling.'],
  help: 'Contact us',
  agencies: 'Call an office',
  backToResults: 'Back to the list of services',
  requirements: 'Requirements',
  noRequirements: 'No particular requirements.',
  form: 'Form',
  procedure: 'System, mechanism and procedure',
  time: 'Time it takes',
  cost: 'Fee',
  output: 'What you receive',
  complaints: 'Complaints, suggestions and feedback',
  more: 'More information',
  agency: 'Responsible office',
  where: 'Places and channels',
  handoff: 'Handled through',
  legalBasis: 'Legal basis',
  notPublished: 'Not published yet.',
  problems: {
    'bad-request': {
      title: 'This search can not be read',
      text: 'Please write a few words only, 200 letters at most.',
    },
    'not-found': {
      title: 'This page was not found',
      text: 'The service may have a new name. Please search again.',
    },
    outdated: {
      title: 'The list of services has just been updated',
      text: 'Please begin at the start of the list again.',
    },
    busy: {
      title: 'Too many requests',
      text: 'Please wait a moment, then load this page again.',
    },
    broken: {
      title: 'This service is disturbed at the moment',
      text: 'Please try again in a few minutes. It is not your mistake.',
    },
  },
};

export const WORDS: Readonly<Record<ApiSchema<'Language'>, PageWords>> = { id, en };
