/**
 * Words that may mean someone is in danger now. A false alarm costs a glance, a miss may cost a
 * life, so the list is broad; the notice says "if", and never stands in the way of the report.
 * Stems are matched at the start of a word: `kebakaran` also finds `kebakarannya`.
 */
const STEMS = [
  // Indonesian
  'kebakaran',
  'terbakar',
  'kecelakaan',
  'tabrakan',
  'tabrak lari',
  'kekerasan',
  'kdrt',
  'dipukul',
  'dipukuli',
  'dianiaya',
  'penganiayaan',
  'pemerkosaan',
  'diperkosa',
  'pelecehan',
  'pencabulan',
  'perampokan',
  'dirampok',
  'begal',
  'pembunuhan',
  'penculikan',
  'diculik',
  'tawuran',
  'bunuh diri',
  'tenggelam',
  'hanyut',
  'longsor',
  'banjir bandang',
  'gempa',
  'tsunami',
  'ledakan',
  'meledak',
  'kebocoran gas',
  'gas bocor',
  'tersengat listrik',
  'kesetrum',
  'keracunan',
  'pingsan',
  'sekarat',
  'tidak sadarkan diri',
  'serangan jantung',
  'sesak napas',
  'darurat',
  'tertimbun',
  'orang hilang',
  'anak hilang',
  // English
  'emergency',
  'house fire',
  'on fire',
  'a fire',
  'big fire',
  'car accident',
  'traffic accident',
  'violence',
  'assault',
  'raped',
  'robbery',
  'kidnap',
  'suicide',
  'drowning',
  'landslide',
  'flash flood',
  'earthquake',
  'explosion',
  'gas leak',
  'electrocuted',
  'poisoned',
  'unconscious',
  'heart attack',
  'stabbed',
  'gunshot',
];

const PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${STEMS.map((stem) => stem.replaceAll(' ', '\\s+')).join('|')})`,
  'iu',
);

/** Whether a text may be about an emergency. */
export function soundsUrgent(text: string): boolean {
  return PATTERN.test(text);
}

/** Sixteen digits in a row, as typed with spaces, dots or hyphens: an NIK or a family card number. */
export function holdsNik(text: string): boolean {
  return /(?<!\d)\d(?:[ .-]?\d){15}(?![ .-]?\d)/.test(text);
}
