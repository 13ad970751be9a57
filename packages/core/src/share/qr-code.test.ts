import { fixtures } from '@gerai/api/mocks';
import { expect } from '@open-wc/testing';
import { correction, generate } from 'lean-qr';
import { render } from 'lit';
import { qrCode } from './qr-code.ts';

const LINK = `https://contoh.go.id/lacak/#gerai-number=${fixtures.runningApplication.number}&gerai-secret=3NX8NRQKKF`;

/** The modules that a path of runs darkens. */
function modulesOf(path: string): Set<string> {
  const dark = new Set<string>();
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let at = 0; at < Number(length); at += 1) dark.add(`${String(Number(x) + at)},${y ?? ''}`);
  }
  return dark;
}

describe('a QR code', () => {
  it('draws each dark module of the code and no other, with quiet around it', () => {
    const container = document.createElement('div');
    render(qrCode(LINK, 'Kode'), container);
    const svg = container.querySelector('svg')!;
    const code = generate(LINK, { minCorrectionLevel: correction.M });
    const { size } = code;
    expect(svg.getAttribute('viewBox')).to.equal(`-4 -4 ${String(size + 8)} ${String(size + 8)}`);
    expect(svg.getAttribute('aria-label')).to.equal('Kode');
    const drawn = modulesOf(svg.querySelector('path')!.getAttribute('d')!);
    for (let y = 0; y < size; y += 1) {
      for (let x = 0; x < size; x += 1) {
        expect(drawn.has(`${String(x)},${String(y)}`)).to.equal(code.get(x, y));
      }
    }
  });
});
