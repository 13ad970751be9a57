import { GeraiStorage } from '@gerai/core';
import { expectAccessible, expectNoLeaks } from '@gerai/core/testing';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { Attachments } from './attachments.ts';
import './define.ts';
import type { GeraiComplaintFiles } from './GeraiComplaintFiles.ts';
import type { GeraiComplaintRedaction } from './redaction/GeraiComplaintRedaction.ts';
import { colourAt, heicOf, pdfOf, photoOf } from './testing/pictures.ts';

const LIMITS = {
  attachmentCount: 4,
  attachmentBytes: 1_000_000,
  attachmentTypes: ['image/jpeg', 'application/pdf'],
};

async function show(): Promise<GeraiComplaintFiles> {
  const list: Attachments = new Attachments('set', 'https://x.example/v1', LIMITS, () => {
    element.files = list.all;
  });
  const element = await fixture<GeraiComplaintFiles>(
    html`<gerai-complaint-files lang="id" .attachments=${list}></gerai-complaint-files>`,
  );
  return element;
}

const rootOf = (element: Element): ShadowRoot => {
  if (!element.shadowRoot) throw new Error('no shadow root');
  return element.shadowRoot;
};

function wordsOf(element: GeraiComplaintFiles): string {
  return rootOf(element).textContent.replaceAll(/\s+/g, ' ');
}

async function choose(element: GeraiComplaintFiles, ...files: File[]): Promise<void> {
  const input = rootOf(element).querySelector<HTMLInputElement>('#pick');
  if (!input) throw new Error('no input');
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
  await waitUntil(() => element.files.every(({ state }) => state !== 'preparing'));
  await element.updateComplete;
}

function press(root: ParentNode, selector: string): void {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`${selector} is not there`);
  found.click();
}

async function openRedaction(element: GeraiComplaintFiles): Promise<GeraiComplaintRedaction> {
  press(rootOf(element), '[data-cover]');
  await waitUntil(() => rootOf(element).querySelector('gerai-complaint-redaction'));
  const redaction = rootOf(element).querySelector('gerai-complaint-redaction');
  if (!redaction) throw new Error('not there');
  await waitUntil(() => redaction.shadowRoot?.querySelector('canvas')?.width === 400);
  return redaction;
}

function key(box: Element | null, name: string, shiftKey = false): void {
  box?.dispatchEvent(new KeyboardEvent('keydown', { key: name, shiftKey, cancelable: true }));
}

describe('gerai-complaint-files', () => {
  beforeEach(() => new GeraiStorage('complaint-file').forget());

  it('lists each file with its state, and says so aloud', async () => {
    const element = await show();
    await choose(element, await photoOf(400, 300), pdfOf(), heicOf());
    expect(wordsOf(element)).to.include('Siap, menunggu laporan dikirim');
    expect(wordsOf(element)).to.include('tidak dapat membaca foto HEIC');
    await waitUntil(() =>
      rootOf(element).querySelector('[role=status]')?.textContent.includes('IMG_0002.HEIC'),
    );
    await expectAccessible(element);
  });

  it('removes a file, and gives the focus to the next', async () => {
    const element = await show();
    await choose(element, pdfOf(100, 'a.pdf'), pdfOf(100, 'b.pdf'));
    press(rootOf(element), '[data-remove]');
    await waitUntil(() => rootOf(element).activeElement?.ariaLabel === 'Hapus b.pdf');
    press(rootOf(element), '[data-remove]');
    await waitUntil(() => rootOf(element).activeElement?.id === 'pick');
    expect(wordsOf(element)).to.include('b.pdf dihapus.');
  });

  it('covers a part of a photo by keys alone', async () => {
    const element = await show();
    await choose(element, await photoOf(400, 300));
    const redaction = await openRedaction(element);
    const root = rootOf(redaction);
    expect(root.activeElement?.id).to.equal('title');
    await expectAccessible(redaction);
    press(root, '[data-add]');
    await waitUntil(() => root.activeElement?.matches('[data-box]'));
    for (let press = 0; press < 20; press += 1) key(root.activeElement, 'ArrowLeft');
    for (let press = 0; press < 20; press += 1) key(root.activeElement, 'ArrowUp');
    await redaction.updateComplete;
    expect(root.activeElement?.ariaLabel).to.include('0% dari kiri, 0% dari atas');
    // The button that has just become usable fades to its colour; contrast is that of where it ends.
    await Promise.all(root.getAnimations().map(({ finished }) => finished));
    await expectAccessible(redaction);
    press(root, '[data-done]');
    await waitUntil(() => wordsOf(element).includes('1 bagian ditutup'));
    const blob = element.files[0]?.file?.blob ?? new Blob();
    expect(Math.max(...(await colourAt(blob, 0.05, 0.05)))).to.be.lessThan(10);
    expect((await colourAt(blob, 0.5, 0.1))[0]).to.be.greaterThan(200);
    await waitUntil(() => rootOf(element).activeElement?.matches('[data-cover]'));
  });

  it('changes, undoes and removes boxes by buttons', async () => {
    const element = await show();
    await choose(element, await photoOf(400, 300));
    const redaction = await openRedaction(element);
    const root = rootOf(redaction);
    press(root, '[data-add]');
    await redaction.updateComplete;
    press(root, '[data-tool=wider]');
    await redaction.updateComplete;
    expect(root.querySelector('[data-box]')?.ariaLabel).to.include('lebar 22%');
    press(root, '[data-undo]');
    await redaction.updateComplete;
    expect(root.querySelector('[data-box]')?.ariaLabel).to.include('lebar 20%');
    press(root, '[data-remove-box]');
    await waitUntil(() => root.activeElement?.matches('[data-add]'));
    expect(root.querySelector('[data-box]')).to.equal(null);
    press(root, '[data-done]');
    expect(element.files[0]?.file?.covered).to.equal(0);
    press(root, '[data-cancel]');
    await waitUntil(() => !rootOf(element).querySelector('gerai-complaint-redaction'));
  });

  it('draws and moves a box by pointer', async () => {
    const element = await show();
    await choose(element, await photoOf(400, 300));
    const redaction = await openRedaction(element);
    const root = rootOf(redaction);
    const photo = root.querySelector('.photo');
    const area = root.querySelector('canvas')?.getBoundingClientRect() ?? new DOMRect();
    const drag = async (target: Element | null, ...places: [number, number][]): Promise<void> => {
      const types = ['pointerdown', ...places.slice(1).map(() => 'pointermove'), 'pointerup'];
      for (const [at, type] of types.entries()) {
        const [x, y] = places[Math.min(at, places.length - 1)] ?? [0, 0];
        target?.dispatchEvent(
          new PointerEvent(type, {
            bubbles: true,
            button: 0,
            clientX: area.left + x * area.width,
            clientY: area.top + y * area.height,
          }),
        );
        await redaction.updateComplete;
      }
    };
    // A made-up pointer can't be captured.
    if (photo) (photo as HTMLElement).setPointerCapture = () => undefined;
    await drag(photo, [0.1, 0.1], [0.3, 0.4]);
    const box = root.querySelector('[data-box="0"]');
    expect(box?.ariaLabel).to.include('10% dari kiri, 10% dari atas, lebar 20%, tinggi 30%');
    await drag(box, [0.2, 0.2], [0.5, 0.3]);
    expect(box?.ariaLabel).to.include('40% dari kiri, 20% dari atas, lebar 20%, tinggi 30%');
  });

  it('leaves nothing behind', async () => {
    await expectNoLeaks(() => document.createElement('gerai-complaint-files'));
  });
});
