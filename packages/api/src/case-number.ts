// Numbers of cases and their secrets, made by servers and checked by clients before anything is sent.

/** Crockford's base32: no I, L, O or U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BODY_LENGTH = 12;
const SECRET_LENGTH = 10;
const MODULUS = 32;

/** What a number is of. */
export type CaseKind = 'application' | 'complaint';

/** Permohonan and aduan. */
const PREFIXES = { application: 'PMH', complaint: 'ADU' } as const;
const KINDS = ['application', 'complaint'] as const;

/** A number as it is written, e.g. `PMH-7K3M-Q9TX-B2V4C`. */
export type CaseNumber = `${'PMH' | 'ADU'}-${string}`;

/** Why a text is not a number: nothing typed, a wrong shape, a typing error, or another kind of number. */
export type CaseNumberFault = 'empty' | 'format' | 'check' | 'prefix';

export type CaseNumberResult =
  | { readonly ok: true; readonly kind: CaseKind; readonly number: CaseNumber }
  | { readonly ok: false; readonly reason: CaseNumberFault };

/** 5 random bits a symbol: a byte holds each value of 32 equally often, so that no symbol is likelier than another. */
function randomSymbols(length: number): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => ALPHABET.charAt(byte % MODULUS)).join('');
}

/**
 * Check symbol by the hybrid construction of ISO 7064 with the moduli 33 and 32, over prefix and body. Every wrong
 * symbol is caught, and 99.8 % of the swaps of two neighbours.
 */
function checkSymbol(prefix: string, body: string): string {
  let product = MODULUS;
  // The prefix may hold letters that the alphabet lacks: they count by their place in A–Z.
  const values = [
    ...Array.from(prefix, (letter) => letter.charCodeAt(0) - 65),
    ...Array.from(body, (symbol) => ALPHABET.indexOf(symbol)),
  ];
  for (const value of values) {
    const sum = (product + value) % MODULUS || MODULUS;
    product = (sum * 2) % (MODULUS + 1);
  }
  return ALPHABET.charAt((MODULUS + 1 - (product % MODULUS)) % MODULUS);
}

function write(kind: CaseKind, symbols: string): CaseNumber {
  return `${PREFIXES[kind]}-${symbols.slice(0, 4)}-${symbols.slice(4, 8)}-${symbols.slice(8)}`;
}

/** Capitals without anything that separates, and with the letters Crockford's alphabet lacks read as what they resemble. */
function readSymbols(text: string): string {
  return text.replaceAll('O', '0').replaceAll(/[IL]/g, '1');
}

function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Dash}\p{Cf}._]/gu, '');
}

function isSymbols(text: string, length: number): boolean {
  return text.length === length && Array.from(text).every((symbol) => ALPHABET.includes(symbol));
}

/** A new number: 60 random bits and a check symbol. Needs Web Crypto (browsers, Node). */
export function generateCaseNumber(kind: CaseKind): CaseNumber {
  const body = randomSymbols(BODY_LENGTH);
  return write(kind, body + checkSymbol(PREFIXES[kind], body));
}

/**
 * Reads what a person typed: case, spaces and hyphens do not matter, O is read as 0, I and L as 1.
 *
 * @returns the number as it is written, or why it is none; `prefix` where the first three letters are of no known kind
 */
export function parseCaseNumber(text: string): CaseNumberResult {
  const squeezed = squeeze(text);
  if (squeezed === '') return { ok: false, reason: 'empty' };
  const prefix = squeezed.slice(0, 3);
  const symbols = readSymbols(squeezed.slice(3));
  const kind = KINDS.find((candidate) => PREFIXES[candidate] === prefix);
  if (!isSymbols(symbols, BODY_LENGTH + 1)) return { ok: false, reason: 'format' };
  if (!kind) return { ok: false, reason: /^[A-Z]{3}$/.test(prefix) ? 'prefix' : 'format' };
  if (checkSymbol(prefix, symbols.slice(0, BODY_LENGTH)) !== symbols.charAt(BODY_LENGTH)) {
    return { ok: false, reason: 'check' };
  }
  return { ok: true, kind, number: write(kind, symbols) };
}

/** A new secret of 50 random bits, as it is shown on a receipt: `8F2KQ-M7XWT`. */
export function generateSecret(): string {
  const symbols = randomSymbols(SECRET_LENGTH);
  return `${symbols.slice(0, 5)}-${symbols.slice(5)}`;
}

/**
 * Reads a typed secret as leniently as a number.
 *
 * @returns ten symbols without a hyphen, the form that servers hash; `undefined` where it cannot be a secret
 */
export function normaliseSecret(text: string): string | undefined {
  const symbols = readSymbols(squeeze(text));
  return isSymbols(symbols, SECRET_LENGTH) ? symbols : undefined;
}
