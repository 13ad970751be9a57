/** Takes out of free text what could tell who wrote it, before the text is stored. */

const REMOVED = '[…]';

const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu;
/**
 * Digits in a row, however they are set apart: a NIK, KK, NPWP or phone number. Seven, because local
 * phone numbers have no fewer, and dates, amounts and numbers of rules in a query mostly do.
 */
const LONG_NUMBER = /\+?\(?\d(?:[\s().\-/]{0,2}\d){6,}/g;

/**
 * Replaces e-mail addresses, phone numbers, NIK and other long numbers by `[…]`.
 *
 * @param longest Characters that are kept at most.
 */
export function withoutPersonalData(text: string, longest: number): string {
  return text
    .normalize('NFKC')
    .replace(EMAIL, REMOVED)
    .replace(LONG_NUMBER, REMOVED)
    .slice(0, longest)
    .toWellFormed();
}
