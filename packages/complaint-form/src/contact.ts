/**
 * Reads an Indonesian phone number as people type it (`0812-3456-7890`, `+62 812…`, `62812…`) and
 * returns it as `+62…`; `undefined` where it can't be one. Mobile numbers have 10 to 13 digits from
 * the 0 on, landlines may have 9.
 */
export function normalisePhone(typed: string): string | undefined {
  const digits = typed.replace(/[\s().-]/g, '');
  const national = /^(?:\+?62|0)0?([1-9]\d{7,11})$/.exec(digits)?.[1];
  return national && `+62${national}`;
}

/** Whether a text has the form of an email address; whether it exists only a message can tell. */
export function looksLikeEmail(typed: string): boolean {
  return /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(typed.trim());
}
