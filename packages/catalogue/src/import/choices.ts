/**
 * Words of Indonesian and English for the codes of the common API, folded: lower case, `-` between
 * words. The codes themselves are always known.
 */
export const choices = {
  status: {
    active: ['aktif', 'berlaku'],
    inactive: ['tidak-aktif', 'nonaktif', 'non-aktif'],
    defunct: ['dihapus', 'tidak-berlaku', 'dicabut'],
    'temporarily-closed': ['tutup-sementara', 'ditutup-sementara', 'temporarily-closed'],
  },
  kind: {
    service: ['layanan', 'pelayanan'],
    referral: ['rujukan'],
    'complaint-channel': ['kanal-pengaduan', 'pengaduan'],
    hotline: ['panggilan-darurat', 'nomor-darurat', 'darurat'],
  },
  interaction: {
    G2C: ['g2c', 'warga', 'masyarakat'],
    G2B: ['g2b', 'usaha', 'pelaku-usaha'],
    G2G: ['g2g', 'pemerintah', 'instansi'],
  },
  audience: {
    citizen: ['warga', 'masyarakat', 'umum', 'perorangan', 'individual'],
    business: ['usaha', 'pelaku-usaha', 'badan-usaha', 'perusahaan'],
    government: ['pemerintah', 'instansi', 'asn'],
    foreigner: ['wna', 'orang-asing', 'warga-asing'],
    community: ['komunitas', 'organisasi', 'kelompok', 'lembaga'],
  },
  channel: {
    online: ['daring', 'website', 'situs', 'aplikasi'],
    // Who calls is served by staff who come.
    'in-person': ['tatap-muka', 'luring', 'loket', 'langsung', 'offline', 'phone', 'telepon'],
    hybrid: ['daring-dan-luring', 'campuran', 'keduanya'],
  },
  unit: {
    minute: ['menit', 'minutes'],
    hour: ['jam', 'hours'],
    day: ['hari', 'days', 'hari-kalender'],
    'working-day': ['hari-kerja', 'hk', 'working-days', 'business-days'],
    week: ['minggu', 'pekan', 'weeks'],
    month: ['bulan', 'months'],
  },
  cost: {
    free: ['gratis', 'tidak-dipungut-biaya', 'bebas-biaya', 'nihil'],
    levy: ['retribusi', 'pnbp'],
    tax: ['pajak'],
    other: ['lain', 'lainnya', 'berbayar'],
  },
  /** How a term of residents differs from what services say. */
  term: {
    abbreviation: ['singkatan', 'kepanjangan'],
    colloquial: ['sehari-hari', 'percakapan'],
    english: ['inggris', 'bahasa-inggris'],
    hotline: ['panggilan-darurat', 'nomor-darurat', 'darurat'],
    'old-name': ['nama-lama', 'nama-dulu'],
    symptom: ['gejala', 'keluhan', 'masalah'],
  },
  actor: {
    applicant: ['pemohon', 'warga'],
    agency: ['petugas', 'instansi', 'dinas'],
  },
} as const satisfies Record<string, Record<string, readonly string[]>>;

/** A closed set of codes that a column takes. */
export type ChoiceName = keyof typeof choices;

const known = new Map(
  Object.entries(choices).map(([name, codes]) => [
    name,
    new Map(
      Object.entries<readonly string[]>(codes).flatMap(([code, words]) =>
        [code.toLowerCase(), ...words].map((word) => [word, code] as const),
      ),
    ),
  ]),
);

/** The code that a word stands for. */
export function choiceOf(name: ChoiceName, word: string): string | undefined {
  const folded = word
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
  return known.get(name)?.get(folded);
}

/** The codes of a set, for a message. */
export function codesOf(name: ChoiceName): string {
  return Object.keys(choices[name]).join(', ');
}
