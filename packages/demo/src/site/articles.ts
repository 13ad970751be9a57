import type { SiteLanguage } from './words.ts';

/** One invented news article in both languages; `daysAgo` keeps the page looking current. */
export interface Article {
  readonly slug: string;
  readonly daysAgo: number;
  readonly title: Readonly<Record<SiteLanguage, string>>;
  readonly lead: Readonly<Record<SiteLanguage, string>>;
  readonly body: Readonly<Record<SiteLanguage, readonly string[]>>;
}

/** The news of the demonstration agency, newest first. */
export const ARTICLES: readonly Article[] = [
  {
    slug: 'jemput-bola-perekaman-ktp',
    daysAgo: 2,
    title: {
      id: 'Jemput bola perekaman KTP-el di delapan kecamatan',
      en: 'Mobile ID-card registration in eight districts',
    },
    lead: {
      id: 'Warga lanjut usia dan penyandang disabilitas dapat direkam di kantor desa terdekat.',
      en: 'Older residents and people with disabilities can register at the nearest village office.',
    },
    body: {
      id: [
        'Petugas kependudukan mendatangi kantor desa dengan peralatan perekaman sepanjang bulan ini. Warga cukup membawa fotokopi kartu keluarga.',
        'Jadwal setiap desa diumumkan oleh kantor kecamatan. Bagi yang tidak dapat meninggalkan rumah, keluarga dapat meminta kunjungan melalui formulir di situs ini.',
        'Perekaman dan penerbitan KTP-el tidak dipungut biaya.',
      ],
      en: [
        'Registration staff visit village offices with their equipment throughout this month. A copy of the family card is all you need to bring.',
        'Each district office announces the schedule of its villages. If someone cannot leave home, the family can ask for a visit through the form on this site.',
        'Registration and the card itself are free of charge.',
      ],
    },
  },
  {
    slug: 'jatuh-tempo-pbb',
    daysAgo: 9,
    title: {
      id: 'PBB-P2 kini dapat dibayar lewat QRIS di kantor desa',
      en: 'Property tax can now be paid by QRIS at village offices',
    },
    lead: {
      id: 'Pembayaran tercatat seketika dan bukti bayar dikirim ke nomor ponsel wajib pajak.',
      en: 'Payments are recorded at once and the receipt goes to the taxpayer’s phone.',
    },
    body: {
      id: [
        'Sistem pajak daerah dan kas daerah kini bertukar data secara langsung, sehingga pembayaran di kantor desa langsung terlihat pada riwayat pajak.',
        'Siapkan nomor objek pajak (NOP) 18 angka. Bila SPPT hilang, salinannya dapat dicetak dari layanan cek tagihan.',
        'Petugas tidak pernah meminta kode rahasia atau kata sandi Anda.',
      ],
      en: [
        'The tax system and the regional treasury now exchange data directly, so that a payment at the village office shows in the tax record at once.',
        'Have your 18-digit tax object number (NOP) ready. If the bill is lost, a copy can be printed from the bill check service.',
        'Staff never ask for your secret code or password.',
      ],
    },
  },
  {
    slug: 'musrenbang-usulan-warga',
    daysAgo: 16,
    title: {
      id: 'Usulan warga untuk Musrenbang dapat diikuti sampai anggaran',
      en: 'Residents’ proposals can be followed all the way to the budget',
    },
    lead: {
      id: 'Setiap usulan mendapat nomor, dari musyawarah desa sampai ditetapkan dalam APBD.',
      en: 'Every proposal gets a number, from the village meeting to the adopted budget.',
    },
    body: {
      id: [
        'Usulan yang disampaikan pada musyawarah desa kini memiliki nomor yang dapat dilacak. Alasan setiap keputusan ditampilkan dengan bahasa yang mudah dipahami.',
        'Sistem perencanaan, keuangan, dan kepegawaian telah terhubung. Yang masih diselaraskan ialah perizinan.',
      ],
      en: [
        'A proposal made at the village meeting now has a number that can be tracked. The reason for each decision is shown in plain words.',
        'The planning, finance and personnel systems are connected. Licensing is being brought in line.',
      ],
    },
  },
];
