/** The two languages of the site. Indonesian lives at the root, English below `/en`. */
export type SiteLanguage = 'id' | 'en';

const id = {
  agency: 'Kabupaten Luwu',
  agencyLong: 'Pemerintah Kabupaten Luwu',
  motto: 'Melayani dari mana saja, kapan saja',
  demoBar: 'Situs peragaan. Tidak berafiliasi dengan Pemerintah Kabupaten Luwu.',
  demoMore: 'Tentang peragaan ini',
  skip: 'Langsung ke isi',
  menu: 'Menu utama',
  home: 'Beranda',
  services: 'Layanan',
  track: 'Lacak permohonan',
  complain: 'Pengaduan',
  news: 'Berita',
  tryOut: 'Nomor contoh',
  install: 'Untuk instansi',
  language: 'Bahasa',
  otherLanguage: 'English',
  dark: 'Tampilan gelap',
  light: 'Tampilan terang',
  heroTitle: 'Layanan apa yang Anda perlukan?',
  heroText:
    'Tulis dengan kata sehari-hari. Anda akan melihat syarat, biaya, dan lama pengurusan sebelum berangkat ke kantor.',
  popular: 'Sering dicari',
  trackText:
    'Masukkan nomor dan kode rahasia dari tanda terima. Anda akan melihat siapa yang memegang berkas, langkah berikutnya, dan kapan selesai.',
  trackTry: 'Belum punya nomor? Gunakan nomor contoh.',
  complainText:
    'Jalan rusak, pelayanan lambat, usul untuk kampung, atau perlu informasi: sampaikan di sini. Anda menentukan siapa yang boleh tahu.',
  newsTitle: 'Kabar kabupaten',
  newsAll: 'Semua berita',
  newsRead: 'Baca',
  back: 'Kembali ke beranda',
  noScriptSearch: 'Buka daftar semua layanan',
  noScriptLabel: 'Layanan yang Anda perlukan',
  noScriptButton: 'Cari',
  noScriptCall: 'Telepon:',
  noScriptTrack:
    'Pelacak memerlukan JavaScript. Anda juga dapat menanyakan status di loket mana pun dengan membawa tanda terima.',
  noScriptComplain:
    'Formulir memerlukan JavaScript. Anda juga dapat menyampaikan pengaduan melalui loket pengaduan di setiap kantor kecamatan.',
  directoryTitle: 'Daftar layanan',
  directoryText: 'Semua layanan menurut bidang. Pilih nama layanan untuk melihat rinciannya.',
  directoryReferral: 'diurus instansi lain',
  tryTitle: 'Nomor contoh untuk dicoba',
  tryText:
    'Semua permohonan, pengaduan, dan nama di bawah ini rekaan. Pilih satu, lalu masukkan nomor dan kodenya di pelacak.',
  tryApplications: 'Permohonan',
  tryComplaints: 'Pengaduan',
  tryNumber: 'Nomor',
  trySecret: 'Kode rahasia',
  tryOpen: 'Buka di pelacak',
  tryWhat: 'Yang akan Anda lihat',
  aboutTitle: 'Tentang peragaan ini',
  footerOffice: 'Kantor Bupati (rekaan)',
  footerAddress: 'Jalan Contoh No. 1, Belopa, Kabupaten Luwu, Sulawesi Selatan',
  footerHours: 'Senin–Jumat, 08.00–16.00 WITA',
  footerCall: 'Darurat 112 · Ambulans 119',
  footerLinks: 'Tautan',
  footerCode: 'Gerai adalah perangkat lunak sumber terbuka, lisensi Apache-2.0.',
  footerRegions:
    'Nama wilayah dari idn-area-data, basis data berlisensi ODbL 1.0. Tarif dan jangka waktu di situs ini contoh.',
} as const;

/** The words of the site's frame; every key exists in both languages. */
export type Words = Readonly<Record<keyof typeof id, string>>;

const en: Words = {
  agency: 'Luwu Regency',
  agencyLong: 'Government of Luwu Regency',
  motto: 'At your service from anywhere, at any time',
  demoBar: 'A demonstration site. Not affiliated with the Government of Luwu Regency.',
  demoMore: 'About this demonstration',
  skip: 'Skip to content',
  menu: 'Main menu',
  home: 'Home',
  services: 'Services',
  track: 'Track an application',
  complain: 'Complaints',
  news: 'News',
  tryOut: 'Sample numbers',
  install: 'For agencies',
  language: 'Language',
  otherLanguage: 'Bahasa Indonesia',
  dark: 'Dark appearance',
  light: 'Light appearance',
  heroTitle: 'Which service do you need?',
  heroText:
    'Use everyday words. You will see what to bring, what it costs and how long it takes before you leave for the office.',
  popular: 'Often looked for',
  trackText:
    'Enter the number and the secret code from your receipt. You will see who holds your file, what comes next and by when.',
  trackTry: 'No number yet? Use a sample number.',
  complainText:
    'A broken road, slow service, a suggestion for your village, or a question: tell us here. You decide who may know.',
  newsTitle: 'News of the regency',
  newsAll: 'All news',
  newsRead: 'Read',
  back: 'Back to the home page',
  noScriptSearch: 'Open the list of all services',
  noScriptLabel: 'The service you need',
  noScriptButton: 'Search',
  noScriptCall: 'Call:',
  noScriptTrack:
    'The tracker needs JavaScript. You can also ask for the status at any counter with your receipt.',
  noScriptComplain:
    'The form needs JavaScript. You can also complain at the complaint counter of every district office.',
  directoryTitle: 'List of services',
  directoryText: 'All services by field. Choose a name to see its details.',
  directoryReferral: 'handled by another institution',
  tryTitle: 'Sample numbers to try',
  tryText:
    'All applications, complaints and names below are invented. Choose one and enter its number and code in the tracker.',
  tryApplications: 'Applications',
  tryComplaints: 'Complaints',
  tryNumber: 'Number',
  trySecret: 'Secret code',
  tryOpen: 'Open in the tracker',
  tryWhat: 'What you will see',
  aboutTitle: 'About this demonstration',
  footerOffice: "Regent's office (invented)",
  footerAddress: 'Jalan Contoh No. 1, Belopa, Luwu Regency, South Sulawesi',
  footerHours: 'Monday–Friday, 08:00–16:00 WITA',
  footerCall: 'Emergency 112 · Ambulance 119',
  footerLinks: 'Links',
  footerCode: 'Gerai is open-source software under the Apache-2.0 licence.',
  footerRegions:
    'Names of regions from idn-area-data, a database under ODbL 1.0. Fees and times on this site are samples.',
};

/** The words of one language. */
export const WORDS: Readonly<Record<SiteLanguage, Words>> = { id, en };
