import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  generateCaseNumber,
  generateSecret,
  normaliseSecret,
  parseCaseNumber,
} from './case-number.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const kinds = fc.constantFrom('application' as const, 'complaint' as const);
/** A fresh number: its randomness is its own, the kind is fast-check's. */
const numbers = kinds.map((kind) => generateCaseNumber(kind));

function symbolsOf(number: string): string {
  return number.slice(4).replaceAll('-', '');
}

function accepts(prefix: string, symbols: string): boolean {
  return parseCaseNumber(prefix + symbols).ok;
}

describe('generateCaseNumber', () => {
  it('writes the prefix of its kind and groups of 4-4-5', () => {
    assert.match(generateCaseNumber('application'), /^PMH-[\dA-Z]{4}-[\dA-Z]{4}-[\dA-Z]{5}$/);
    assert.match(generateCaseNumber('complaint'), /^ADU-[\dA-Z]{4}-[\dA-Z]{4}-[\dA-Z]{5}$/);
  });

  it('uses every symbol of the alphabet and no other', () => {
    const seen = new Set<string>();
    for (let round = 0; round < 500; round += 1) {
      for (const symbol of symbolsOf(generateCaseNumber('application'))) seen.add(symbol);
    }
    assert.equal(Array.from(seen).sort().join(''), ALPHABET);
  });
});

describe('parseCaseNumber', () => {
  it('reads back what was generated', () => {
    fc.assert(
      fc.property(kinds, (kind) => {
        const number = generateCaseNumber(kind);
        assert.deepEqual(parseCaseNumber(number), { ok: true, kind, number });
      }),
    );
  });

  it('is lenient about case, spaces, hyphens and letters that look like digits', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.boolean(),
        fc.constantFrom('', ' ', '-', '–', '\u00A0', '.'),
        (number, low, gap) => {
          let typed = number.replaceAll('-', gap);
          typed =
            typed.slice(0, 3) +
            typed
              .slice(3)
              .replaceAll('0', 'O')
              .replaceAll('1', low ? 'l' : 'I');
          const result = parseCaseNumber(`  ${low ? typed.toLowerCase() : typed}\n`);
          assert.equal(result.ok && result.number, number);
        },
      ),
    );
  });

  it('catches every single wrong symbol', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.nat(12),
        fc.constantFrom(...ALPHABET.split('')),
        (number, place, symbol) => {
          const symbols = symbolsOf(number);
          fc.pre(symbols.charAt(place) !== symbol);
          const wrong = symbols.slice(0, place) + symbol + symbols.slice(place + 1);
          assert.deepEqual(parseCaseNumber(number.slice(0, 3) + wrong), {
            ok: false,
            reason: 'check',
          });
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('catches at least 99.5 % of swapped neighbours', () => {
    let swaps = 0;
    let missed = 0;
    for (let round = 0; round < 3000; round += 1) {
      const symbols = symbolsOf(generateCaseNumber('complaint'));
      for (let place = 0; place < symbols.length - 1; place += 1) {
        const [first, second] = [symbols.charAt(place), symbols.charAt(place + 1)];
        if (first === second) continue;
        swaps += 1;
        const swapped = symbols.slice(0, place) + second + first + symbols.slice(place + 2);
        if (accepts('ADU', swapped)) missed += 1;
      }
    }
    assert.ok(missed / swaps < 0.005, `${String(missed)} of ${String(swaps)} swaps were missed`);
  });

  it('ties the check symbol to the prefix', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const other = number.startsWith('PMH') ? 'ADU' : 'PMH';
        assert.deepEqual(parseCaseNumber(other + number.slice(3)), { ok: false, reason: 'check' });
      }),
    );
  });

  it('says why a text is no number', () => {
    const symbols = symbolsOf(generateCaseNumber('application'));
    const reason = (text: string): string => {
      const result = parseCaseNumber(text);
      return result.ok ? 'ok' : result.reason;
    };
    assert.equal(reason(''), 'empty');
    assert.equal(reason(' - '), 'empty');
    assert.equal(reason('PMH-1234'), 'format');
    assert.equal(reason(`PMH${symbols}0`), 'format');
    assert.equal(reason(`PMH${symbols.slice(0, 12)}U`), 'format');
    assert.equal(reason(`XYZ${symbols}`), 'prefix');
    assert.equal(reason('7317070101010001'), 'format');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        assert.equal(typeof parseCaseNumber(text).ok, 'boolean');
      }),
    );
  });
});

describe('secrets', () => {
  it('are read back without their hyphen, however they are typed', () => {
    for (let round = 0; round < 200; round += 1) {
      const secret = generateSecret();
      assert.match(secret, /^[\dA-HJKMNP-TV-Z]{5}-[\dA-HJKMNP-TV-Z]{5}$/);
      const canonical = secret.replace('-', '');
      assert.equal(normaliseSecret(secret), canonical);
      assert.equal(normaliseSecret(` ${secret.toLowerCase().replace('-', ' ')} `), canonical);
      assert.equal(normaliseSecret(canonical.replaceAll('0', 'o').replaceAll('1', 'L')), canonical);
    }
  });

  it('are refused when they cannot be one', () => {
    for (const text of ['', 'ABCDE', 'ABCDE-FGHJKM', 'ABCDE-FGHJU', 'ÅBCDE-FGHJK']) {
      assert.equal(normaliseSecret(text), undefined);
    }
  });
});
