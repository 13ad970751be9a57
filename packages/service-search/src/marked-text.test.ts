import { expect, fixture, html } from '@open-wc/testing';
import { markedText } from './marked-text.ts';

async function rendered(text: string, ranges: { start: number; end: number }[]): Promise<string> {
  const element = await fixture<HTMLElement>(html`<p>${markedText(text, ranges)}</p>`);
  return [...element.querySelectorAll('mark')].map((mark) => mark.textContent).join('|');
}

describe('marked text', () => {
  it('marks ranges in their order', async () => {
    const text = 'Penggantian KTP-el Hilang';
    expect(
      await rendered(text, [
        { start: 19, end: 25 },
        { start: 12, end: 15 },
      ]),
    ).to.equal('KTP|Hilang');
  });

  it('passes over ranges that do not fit the text', async () => {
    expect(
      await rendered('KTP', [
        { start: 0, end: 2 },
        { start: 1, end: 3 },
        { start: 2, end: 99 },
        { start: 3, end: 3 },
      ]),
    ).to.equal('KT');
  });

  it('keeps a word whole that is marked in part, or from before it to after it', async () => {
    const text = 'Cetak KTP-el baru';
    const part = await fixture<HTMLElement>(
      html`<p>${markedText(text, [{ start: 6, end: 9 }])}</p>`,
    );
    expect(part.querySelector('.whole')?.textContent).to.equal('KTP-el');
    expect(part.querySelector('.whole mark')?.textContent).to.equal('KTP');
    expect(part.textContent).to.equal(text);
    const all = await fixture<HTMLElement>(
      html`<p>${markedText(text, [{ start: 0, end: 14 }])}</p>`,
    );
    const marks = [...all.querySelectorAll('mark')].map((mark) => mark.textContent);
    expect(marks.join('')).to.equal('Cetak KTP-el b');
    expect(all.textContent).to.equal(text);
  });

  it('never makes markup of a text', async () => {
    const element = await fixture<HTMLElement>(
      html`<p>${markedText('<b>x</b>', [{ start: 0, end: 3 }])}</p>`,
    );
    expect(element.querySelector('b')).to.equal(null);
    expect(element.textContent).to.equal('<b>x</b>');
  });
});
