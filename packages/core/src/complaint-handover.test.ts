import { expect } from '@open-wc/testing';
import { beginReport, canReport, type ReportBeginning } from './complaint-handover.ts';

describe('a report that begins elsewhere', () => {
  afterEach(() => {
    for (const form of document.querySelectorAll('gerai-complaint-form')) form.remove();
  });

  it('has somewhere to go where a page or a form is known', () => {
    expect(canReport('')).to.equal(false);
    expect(canReport('/pengaduan/')).to.equal(true);
    document.body.append(document.createElement('gerai-complaint-form'));
    expect(canReport('')).to.equal(true);
  });

  it('is handed to the form on the page, which comes into view', () => {
    const begun: ReportBeginning[] = [];
    let shown = false;
    const form = Object.assign(document.createElement('gerai-complaint-form'), {
      begin: (report: ReportBeginning) => begun.push(report),
      scrollIntoView: () => (shown = true),
    });
    document.body.append(form);
    beginReport({ class: 'complaint', text: 'Terlambat.' }, '/pengaduan/');
    expect(begun).to.deep.equal([{ class: 'complaint', text: 'Terlambat.' }]);
    expect(shown).to.equal(true);
  });
});
