/** As many words say what a report is about; more would only tell more. */
const MOST = 12;
const SHORTEST = 4;

/** Words that say nothing about the matter. */
const COMMON = new Set(
  (
    'yang dengan untuk dari pada ini itu dalam tidak sudah belum akan juga atau karena oleh saat ' +
    'saya kami kita anda mereka ada adalah seperti sejak sampai sekali sangat lagi masih harus bisa ' +
    'mohon tolong agar supaya dapat telah hari minggu bulan tahun lalu kemarin sekarang setiap ' +
    'that with from this have been there which they what when were since after before please'
  ).split(' '),
);

/**
 * What is asked for similar reports: the first words that tell the matter. Numbers, and words that are capitalised
 * inside a sentence, as names are, stay on the device.
 *
 * @returns the words in their order, `''` where there are none
 */
export function keyWords(text: string): string {
  const found = new Set<string>();
  for (const sentence of text.split(/[.!?\n]+/)) {
    for (const [index, word] of (sentence.match(/[\p{L}\p{N}@_-]+/gu) ?? []).entries()) {
      if (!/^\p{L}+(?:-\p{L}+)*$/u.test(word)) continue;
      if (index > 0 && /^\p{Lu}/u.test(word) && word !== word.toUpperCase()) continue;
      const plain = word.toLowerCase();
      if (plain.length >= SHORTEST && !COMMON.has(plain)) found.add(plain);
    }
  }
  return [...found].slice(0, MOST).join(' ');
}
