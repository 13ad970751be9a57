import { expect } from '@open-wc/testing';
import { takeBeginning } from './handover.ts';
import { Journey } from './testing/journey.ts';

describe('a report that begins elsewhere', () => {
  it('is read from the fragment, which is then removed', () => {
    const taken = takeBeginning(
      'https://a.example/pengaduan/?x=1#gerai-class=information&gerai-text=paspor+%26+visa',
    );
    expect(taken?.beginning).to.deep.equal({ class: 'information', text: 'paspor & visa' });
    expect(taken?.rest).to.equal('https://a.example/pengaduan/?x=1');
  });

  it('leaves other fragments alone', () => {
    expect(takeBeginning('https://a.example/#main')).to.equal(undefined);
    expect(takeBeginning('https://a.example/#gerai-class=other')).to.equal(undefined);
  });

  it('opens at the text, with the words, and takes the focus', async () => {
    const journey = await Journey.start();
    journey.form.begin({ class: 'information', text: 'paspor' });
    await journey.until(() => journey.find('[data-field="text"]'));
    const field = journey.get('[data-field="text"]') as HTMLElement & { value: string };
    expect(field.value).to.equal('paspor');
    expect(journey.form.renderRoot.querySelector('#step-title')).to.equal(
      journey.form.shadowRoot?.activeElement,
    );
  });

  it('never overwrites what a resident has written', async () => {
    const journey = await Journey.start();
    journey.form.begin({ class: 'information', text: 'paspor' });
    journey.form.begin({ class: 'information', text: 'visa' });
    await journey.until(() => journey.find('[data-field="text"]'));
    const field = journey.get('[data-field="text"]') as HTMLElement & { value: string };
    expect(field.value).to.equal('paspor');
  });
});
