import { fixtures } from '@gerai/api/mocks';
import { expectAccessible } from '@gerai/core/testing';
import { expect, waitUntil } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { savedBy } from '@gerai/core/testing';
import {
  find,
  lookUp,
  opened,
  press,
  root,
  seen,
  serve,
  shown,
  statusOf,
  stopServing,
  write,
} from '../testing/tracker-page.ts';

const { runningApplication, waitingApplication, lateApplication, closedApplication } = fixtures;

describe('what a resident does with an application', () => {
  afterEach(() => {
    stopServing();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('sends a message, which then stands with the others', async () => {
    serve();
    const { status } = await opened(runningApplication);
    const message = await seen(status, 'gerai-application-message');
    await write(message, 'gerai-textarea', 'Apakah perlu datang?');
    await press(message, 'button[type=submit]');
    await waitUntil(() => find(status, '.message.resident'));
    expect(find(status, '.message.resident')?.textContent).to.contain('Apakah perlu datang?');
    await waitUntil(() => find(message, '.notice.success'));
    expect((await seen<HTMLTextAreaElement>(message, 'gerai-textarea')).value).to.equal('');
  });

  it('keeps a message that did not arrive, and sends it once', async () => {
    const keys: (string | null)[] = [];
    serve();
    const { status } = await opened(runningApplication);
    serve(
      'default',
      http.post('*/v1/applications/:id/messages', ({ request }) => {
        keys.push(request.headers.get('idempotency-key'));
        return keys.length === 1 ? HttpResponse.json({}, { status: 500 }) : undefined;
      }),
    );
    const message = await seen(status, 'gerai-application-message');
    await write(message, 'gerai-textarea', 'Kapan selesai?');
    await press(message, 'button[type=submit]');
    await seen(message, '.notice.error');
    await press(message, 'button[type=submit]');
    await seen(message, '.notice.success');
    expect(new Set(keys).size).to.equal(1);
  });

  it('sends no message for another application than the one it was begun for', async () => {
    serve();
    const { element, status } = await opened(runningApplication);
    await write(
      await seen(status, 'gerai-application-message'),
      'gerai-textarea',
      'Apakah KK saya selesai?',
    );
    await press(status, '[data-another]');
    await lookUp(element, waitingApplication.number, fixtures.MOCK_SECRET);
    const later = await statusOf(element);
    const begun = await seen(later, 'gerai-application-message');
    await write(begun, 'gerai-textarea', 'Surat kehilangan menyusul.');
    await press(later, '.switcher button:not([aria-current])');
    await waitUntil(() => shown(later).includes(runningApplication.number));
    const other = await seen(later, 'gerai-application-message');
    expect((await seen<HTMLTextAreaElement>(other, 'gerai-textarea')).value).to.equal('');
    expect(other).to.not.equal(begun);
  });

  it('says that a message is missing', async () => {
    serve();
    const { status } = await opened(runningApplication);
    const message = await seen(status, 'gerai-application-message');
    await press(message, 'button[type=submit]');
    await waitUntil(() => find(message, 'gerai-textarea')?.getAttribute('error'));
  });

  it('uploads what is asked for, where it is asked for', async () => {
    serve();
    const { status } = await opened(waitingApplication);
    const answer = await seen(status, 'gerai-application-answer');
    await press(answer, 'button[type=submit]');
    await waitUntil(() => find(answer, 'gerai-file-field')?.getAttribute('error'));
    const field = await seen<HTMLElement & { files: readonly File[] }>(answer, 'gerai-file-field');
    field.files = [new File(['%PDF-1.4'], 'surat.pdf', { type: 'application/pdf' })];
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await press(answer, 'button[type=submit]');
    await waitUntil(() => find(status, 'gerai-application-answer') === null);
    expect(find(status, '.requests')).to.equal(null);
    expect(shown(status)).to.contain('memeriksa surat yang Anda kirim');
    expect(shown(status)).to.contain('upl_1.pdf');
  });

  it('fetches a document with the token, and hands it over as a file', async () => {
    serve();
    const { status } = await opened(closedApplication);
    const saved = await savedBy(() => press(status, '[data-download="doc_nib"]'));
    expect(saved.name).to.equal('nib.pdf');
    expect(saved.text).to.contain('%PDF');
  });

  it('takes no page of a proxy for a document', async () => {
    serve(
      'default',
      http.get('*/v1/applications/:id/documents/:document', () =>
        HttpResponse.text('<html>', { headers: { 'content-type': 'text/html' } }),
      ),
    );
    const { status } = await opened(closedApplication);
    await press(status, '[data-download="doc_nib"]');
    await waitUntil(() => find(status, '[role="alert"] .notice.error'));
  });

  it('rates the nine elements, and sees the index', async () => {
    serve();
    const { status } = await opened(closedApplication);
    const rating = await seen(status, 'gerai-application-rating');
    await press(rating, 'button[type=submit]');
    await waitUntil(() => root(rating).querySelectorAll('.error').length === 9);
    const groups = [...root(rating).querySelectorAll('fieldset')];
    expect(groups.length).to.equal(9);
    for (const [index, group] of groups.entries()) {
      group.querySelectorAll<HTMLInputElement>('input')[index % 2 === 0 ? 3 : 2]?.click();
    }
    await press(rating, 'button[type=submit]');
    // Five times 4 and four times 3.
    await waitUntil(() => root(rating).textContent.includes('88,89'));
    expect(root(rating).textContent).to.contain('A (sangat baik)');
    await expectAccessible(rating);
  });

  it('saves a deadline to the calendar', async () => {
    serve();
    const { status } = await opened(waitingApplication);
    const saved = await savedBy(() => press(status, '[data-calendar="move"]'));
    expect(saved.name).to.equal(`${waitingApplication.number}.ics`);
    expect(saved.text).to.contain('DTSTART:20261207T070000Z');
  });

  it('complains of a delay with the words begun', async () => {
    serve();
    const begun: { class: string; text: string }[] = [];
    const complaintForm = Object.assign(document.createElement('gerai-complaint-form'), {
      begin: (report: { class: string; text: string }) => begun.push(report),
    });
    document.body.append(complaintForm);
    try {
      const { status } = await opened(lateApplication);
      await press(status, '[data-escalate]');
    } finally {
      complaintForm.remove();
    }
    expect(begun[0]?.class).to.equal('complaint');
    expect(begun[0]?.text).to.contain(lateApplication.number).and.to.contain('5 November 2026');
    expect(begun[0]?.text.length).to.be.at.most(200);
  });

  it('offers no complaint where there is nowhere to complain', async () => {
    serve();
    const { status } = await opened(lateApplication);
    await seen(status, '.late');
    expect(find(status, '[data-escalate]')).to.equal(null);
  });
});
