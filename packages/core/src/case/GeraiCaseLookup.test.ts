import { generateCaseNumber } from '@gerai/api/case-number';
import { expect, fixture, html } from '@open-wc/testing';
import type { GeraiTextField } from '../fields/index.ts';
import { expectAccessible, setLanguage } from '../testing/index.ts';
import './define.ts';
import type { CaseCredentials, GeraiCaseLookup } from './GeraiCaseLookup.ts';

const NUMBER = generateCaseNumber('application');

async function lookup(): Promise<{ element: GeraiCaseLookup; calls: CaseCredentials[] }> {
  const calls: CaseCredentials[] = [];
  const element = await fixture<GeraiCaseLookup>(
    html`<gerai-case-lookup
      lang="id"
      .onLookup=${(credentials: CaseCredentials) => calls.push(credentials)}
    ></gerai-case-lookup>`,
  );
  return { element, calls };
}

async function enter(element: GeraiCaseLookup, number: string, secret: string): Promise<void> {
  for (const [id, text] of [
    ['#number', number],
    ['#secret', secret],
  ] as const) {
    const field = element.renderRoot.querySelector<GeraiTextField>(id);
    if (field) field.value = text;
    await field?.updateComplete;
  }
  element.renderRoot.querySelector<HTMLButtonElement>('button')?.click();
  await element.updateComplete;
}

function errorOf(element: GeraiCaseLookup, id: string): string {
  return element.renderRoot.querySelector<GeraiTextField>(id)?.error ?? '';
}

describe('<gerai-case-lookup>', () => {
  it('hands over what was typed in canonical form', async () => {
    const { element, calls } = await lookup();
    await enter(element, ` ${NUMBER.toLowerCase().replaceAll('-', ' ')} `, 'abcde-fghjk');
    expect(calls).to.deep.equal([{ number: NUMBER, secret: 'ABCDEFGHJK' }]);
  });

  it('tells what is missing, and both at once', async () => {
    const { element, calls } = await lookup();
    await enter(element, '', '');
    expect(errorOf(element, '#number')).to.equal('Masukkan nomor dari tanda terima Anda.');
    expect(errorOf(element, '#secret')).to.equal('Masukkan kode rahasia dari tanda terima Anda.');
    expect(calls).to.deep.equal([]);
  });

  it('tells a mistyped symbol and a number of the other kind', async () => {
    const { element } = await lookup();
    const last = NUMBER.endsWith('7') ? '8' : '7';
    await enter(element, NUMBER.slice(0, -1) + last, 'ABCDEFGHJK');
    expect(errorOf(element, '#number')).to.contain('keliru');
    await enter(element, generateCaseNumber('complaint'), 'ABCDEFGHJK');
    expect(errorOf(element, '#number')).to.contain('nomor pengaduan');
  });

  it('submits once while a lookup is under way', async () => {
    const { element, calls } = await lookup();
    element.busy = true;
    await element.updateComplete;
    await enter(element, NUMBER, 'ABCDEFGHJK');
    expect(calls).to.deep.equal([]);
  });

  it('words a failure and keeps what was typed', async () => {
    const { element } = await lookup();
    await enter(element, NUMBER, 'ABCDEFGHJK');
    element.error = { code: 'case-not-found' };
    await element.updateComplete;
    expect(element.renderRoot.querySelector('[role="alert"]')?.textContent).to.contain(
      'tidak cocok',
    );
    expect(element.renderRoot.querySelector<GeraiTextField>('#number')?.value).to.equal(NUMBER);
    await setLanguage('en', element, element);
    expect(element.renderRoot.querySelector('[role="alert"]')?.textContent).to.contain(
      'do not match',
    );
  });

  it('passes axe, also with errors', async () => {
    const { element } = await lookup();
    await expectAccessible(element);
    await enter(element, '', '');
    await expectAccessible(element);
  });
});
