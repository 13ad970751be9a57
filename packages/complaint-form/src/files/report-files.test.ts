import { handlers, mockFetch } from '@gerai/api/mocks';
import { GeraiStorage } from '@gerai/core';
import { expect } from '@open-wc/testing';
import { Journey } from '../testing/journey.ts';
import { pdfOf, photoOf } from './testing/pictures.ts';

describe('files in the form', () => {
  const stored = new GeraiStorage('complaint-file');
  let restore: () => void = () => undefined;

  beforeEach(async () => {
    await new GeraiStorage('complaint-draft').forget();
    await stored.forget();
    restore = mockFetch(handlers());
  });

  afterEach(() => {
    restore();
  });

  async function choose(journey: Journey, ...files: File[]): Promise<void> {
    await journey.click('[data-edit="files"]');
    const input = journey.get('#pick') as HTMLInputElement;
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
    await journey.until(() => journey.find('.file[data-state=ready]'));
    await journey.next();
    await journey.at('review');
  }

  it('are named in the review, and deleted from the device with the report', async () => {
    const journey = await Journey.start();
    await journey.toReview();
    await choose(journey, await photoOf(60, 40, { name: 'lubang.jpg' }));
    expect(journey.words).to.include('lubang.jpg');
    expect((await stored.entries()).length).to.equal(1);
    await journey.until(() => journey.find('[data-discard]'));
    await journey.click('[data-discard]');
    await journey.click('[data-discard-yes]');
    await journey.at('class');
    let left = 1;
    await journey.until(() => {
      void stored.entries().then(({ length }) => {
        left = length;
      });
      return left === 0;
    });
  });

  it('follow the report, and say so beside its receipt', async () => {
    const journey = await Journey.start();
    await journey.toReview();
    await choose(journey, pdfOf(100, 'surat.pdf'));
    await journey.send();
    await journey.until(() => journey.find('.file[data-state=sent]'));
    expect(journey.words).to.include('Semua berkas sudah terkirim.');
    expect(await stored.entries()).to.deep.equal([]);
  });
});
