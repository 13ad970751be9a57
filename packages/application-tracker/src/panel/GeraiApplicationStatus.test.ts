import { fixtures } from '@gerai/api/mocks';
import { expectAccessible } from '@gerai/core/testing';
import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { savedBy } from '../testing/downloads.ts';
import { countResources, until } from '../testing/resources.ts';
import {
  find,
  opened,
  press,
  root,
  seen,
  serve,
  shown,
  statusOf,
  stopServing,
  tracker,
  write,
} from '../testing/tracker-page.ts';

const {
  runningApplication,
  waitingApplication,
  lateApplication,
  refusedApplication,
  grantedApplication,
  closedApplication,
} = fixtures;

/** What screen readers have been told politely. */
function spoken(element: Element): string[] {
  const words: string[] = [];
  const region = root(element).querySelector('[data-gerai-announcer] [aria-live="polite"]')!;
  new MutationObserver(() => {
    if (region.textContent) words.push(region.textContent);
  }).observe(region, { childList: true, characterData: true, subtree: true });
  return words;
}

describe('<gerai-application-status>', () => {
  afterEach(() => {
    stopServing();
    history.replaceState(null, '', location.pathname + location.search);
  });

  describe('while it is looked at', () => {
    it('shows a step that is reached, and says so once', async () => {
      const applications = serve();
      const { element, status } = await opened(runningApplication);
      await waitUntil(() => status.live.state === 'live');
      const words = spoken(status);
      const now = { id: 'Kartu keluarga Anda dicetak.' };
      setTimeout(() => {
        const change = { now, status: 'in-progress' } as const;
        applications.change(runningApplication.id, (before) => ({ ...before, ...change }));
      });
      const { detail } = await oneEvent(element, 'gerai-tracker-changed');
      expect(detail).to.deep.equal({ status: 'in-progress' });
      await waitUntil(() => find(status, '.fact')?.textContent.includes(now.id));
      await waitUntil(() => words.length > 0);
      expect(words).to.deep.equal([`Status berubah. Sekarang: ${now.id}`]);
      expect(find(status, '.news')?.textContent).to.contain(now.id);
      expect(status.live.state).to.equal('live');
    });

    it('tells a message and a document of the office', async () => {
      const applications = serve();
      const { status } = await opened(runningApplication);
      await waitUntil(() => status.live.state === 'live');
      const sentAt = '2026-11-24T09:00:00+08:00';
      applications.change(runningApplication.id, (before) => ({
        ...before,
        messages: [{ id: 'm1', from: 'agency', text: 'Mohon tunggu.', language: 'id', sentAt }],
        documents: [...closedApplication.documents],
      }));
      await waitUntil(() => find(status, '.news'));
      expect(find(status, '.news')?.textContent).to.contain('pesan baru');
      expect(find(status, '.news')?.textContent).to.contain('dokumen baru');
    });

    it('closes its stream when it is taken off the page, and opens one when it comes back', async () => {
      const applications = serve();
      const { element } = await opened(runningApplication);
      const { id } = runningApplication;
      await waitUntil(() => applications.streams(id) === 1);
      const home = element.parentElement!;
      const other = document.createElement('div');
      home.after(other);
      other.append(element);
      await waitUntil(() => applications.streams(id) === 1);
      element.remove();
      await waitUntil(() => applications.streams(id) === 0);
      other.remove();
    });

    it('leaves no timer, listener or stream, however often it is moved', async () => {
      const applications = serve();
      const { element, status } = await opened(runningApplication);
      const { id } = runningApplication;
      await until(() => status.live.state === 'live');
      element.remove();
      await until(() => applications.streams(id) === 0);
      const resources = countResources();
      try {
        for (let round = 0; round < 10; round += 1) {
          document.body.append(element);
          await until(() => status.live.state === 'live' && applications.streams(id) === 1);
          element.remove();
          await until(() => applications.streams(id) === 0);
        }
        await until(() => resources.timers === 0);
        expect(resources.listeners).to.equal(0);
      } finally {
        resources.restore();
      }
    });

    it('does without a stream where the server has none', async () => {
      serve(
        'default',
        http.get('*/v1/config', () =>
          HttpResponse.json({
            ...fixtures.config,
            features: { ...fixtures.config.features, applicationEventStream: false },
          }),
        ),
      );
      const { status } = await opened(runningApplication);
      await waitUntil(() => status.live.state === 'polling');
      await waitUntil(() => shown(status).includes('diperiksa berkala'));
    });

    it('keeps the status, with its age, when the network dies', async () => {
      serve();
      const { status } = await opened(runningApplication);
      serve('offline');
      await press(status, '[data-refresh]');
      await waitUntil(() => find(status, '.notice.warning'), 'no notice', { timeout: 8000 });
      expect(find(status, '.facts')).to.not.equal(null);
      expect(find(status, '.notice.warning')?.textContent).to.match(/\d\d\.\d\d WITA/);
    }).timeout(15_000);

    it('goes on with another token while somebody is there, and keeps what was typed', async () => {
      serve();
      const { element, status } = await opened(runningApplication);
      const message = await seen(status, 'gerai-application-message');
      await write(message, 'gerai-textarea', 'Belum selesai ditulis');
      let lookups = 0;
      let refusals = 0;
      serve(
        'default',
        http.post('*/v1/applications/lookup', () => {
          lookups += 1;
        }),
        http.get('*/v1/applications/:id', () => {
          if (lookups > 0) return undefined;
          refusals += 1;
          return HttpResponse.json({ code: 'token-expired' }, { status: 401 });
        }),
      );
      element.dispatchEvent(new PointerEvent('pointerdown'));
      await press(status, '[data-refresh]');
      await waitUntil(() => lookups === 1 && refusals > 0);
      await press(status, '[data-refresh]');
      await waitUntil(() => find(status, '.notice.warning') === null);
      expect(find(status, 'gerai-application-message')).to.equal(message);
      expect((await seen<HTMLTextAreaElement>(message, 'gerai-textarea')).value).to.equal(
        'Belum selesai ditulis',
      );
    });

    it('says where to hand in what cannot be sent from here', async () => {
      serve(
        'default',
        http.get('*/v1/config', () =>
          HttpResponse.json({
            ...fixtures.config,
            features: { ...fixtures.config.features, uploads: false },
          }),
        ),
      );
      const { status } = await opened(waitingApplication);
      await waitUntil(() =>
        find(status, '.requests')?.textContent.includes('serahkan kepada instansi'),
      );
      expect(find(status, 'gerai-application-answer')).to.equal(null);
    });

    it('asks for the secret again when nobody was there as the session ran out', async () => {
      serve();
      const { element, status } = await opened(runningApplication);
      serve(
        'default',
        http.get('*/v1/applications/:id', () =>
          HttpResponse.json({ code: 'token-expired' }, { status: 401 }),
        ),
      );
      await press(status, '[data-refresh]');
      const lookup = await seen(element, 'gerai-case-lookup');
      await waitUntil(() => find(element, '.notice.info')?.textContent.includes('sesi'));
      const field = await seen<HTMLInputElement>(lookup, '#number');
      expect(field.value).to.equal(runningApplication.number);
    });
  });

  describe('what the resident does', () => {
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
      const field = await seen<HTMLElement & { files: readonly File[] }>(
        answer,
        'gerai-file-field',
      );
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

    it('is told by e-mail, and no more', async () => {
      serve();
      const { status } = await opened(waitingApplication);
      const subscription = await seen(status, 'gerai-application-subscription');
      await write(subscription, 'gerai-text-field', 'bukan surel');
      await press(subscription, 'button');
      await waitUntil(() => find(subscription, 'gerai-text-field')?.getAttribute('error'));
      await write(subscription, 'gerai-text-field', 'sitti@contoh.id');
      await press(subscription, 'button');
      await waitUntil(() => root(subscription).textContent.includes('s***i@contoh.id'));
      await press(subscription, 'button');
      await seen(subscription, 'form');
      await waitUntil(() => root(subscription).textContent.includes('dihapus'));
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

  describe('what is over', () => {
    it('shows a refusal with its reason, and how to appeal by when', async () => {
      serve();
      const { status } = await opened(refusedApplication);
      const text = shown(status);
      for (const words of [
        'Ditolak',
        'STR sudah tidak berlaku.',
        'Bila Anda tidak setuju',
        'Kamis, 24 Desember 2026',
        '503/118/DPMPTSP/2026',
      ]) {
        expect(text).to.contain(words);
      }
      expect(find(status, '.chip.success')).to.equal(null);
      expect(find(status, '[data-calendar="appeal"]')).to.not.equal(null);
    });

    it('shows where to collect what was granted', async () => {
      serve();
      const { status } = await opened(grantedApplication);
      expect(shown(status)).to.contain('Loket 2');
    });

    it('opens no stream', async () => {
      const applications = serve();
      const { status } = await opened(closedApplication);
      expect(applications.streams(closedApplication.id)).to.equal(0);
      expect(status.live.state).to.equal('off');
    });
  });

  describe('what an agency gives', () => {
    it('is never run: an address that is no page of the web is left out', async () => {
      const applications = serve();
      applications.change(refusedApplication.id, (before) => ({
        ...before,
        appeal: { ...refusedApplication.appeal!, url: 'javascript:alert(1)' },
        yourMove: { what: 'pay', text: { id: 'Bayar.' }, url: 'https://bayar.contoh.go.id/' },
      }));
      const { status } = await opened(refusedApplication);
      const links = [...root(status).querySelectorAll('a')].map(({ href }) => href);
      expect(links).to.include('https://bayar.contoh.go.id/');
      expect(links.filter((href) => href.startsWith('javascript'))).to.deep.equal([]);
    });

    for (const [timeZone, time] of [
      ['Asia/Jakarta', '14.00 WIB'],
      ['Asia/Makassar', '15.00 WITA'],
      ['Asia/Jayapura', '16.00 WIT'],
    ] as const) {
      it(`is told in the time of the agency, ${time}`, async () => {
        const applications = serve(
          'default',
          http.get('*/v1/config', () => HttpResponse.json({ ...fixtures.config, timeZone })),
        );
        applications.change(runningApplication.id, (before) => ({
          ...before,
          clock: { ...before.clock, unit: 'hour' },
          expectedAt: '2026-11-26T07:00:00Z',
        }));
        const { status } = await opened(runningApplication);
        await waitUntil(() => shown(status).includes(`Kamis, 26 November 2026, ${time}`));
      });
    }
  });

  describe('on this device', () => {
    it('is kept only when asked, opened again without a secret, and forgotten visibly', async () => {
      serve();
      const { element, status } = await opened(runningApplication);
      await press(status, '[data-remember]');
      await seen(status, '[data-forget]');
      element.remove();

      const later = await tracker();
      // After a reload the page shows what it showed.
      await statusOf(later);
      await press(await statusOf(later), '[data-another]');
      const list = await seen(later, 'gerai-application-list');
      await press(list, '.button.primary');
      const again = await statusOf(later);
      await waitUntil(() => again.live.state === 'live');
      await press(again, '[data-forget]');
      await seen(again, '[data-remember]');
      later.remove();

      history.replaceState(null, '', location.pathname + location.search);
      const last = await tracker();
      await seen(last, 'gerai-case-lookup');
      expect(find(last, 'gerai-application-list')).to.equal(null);
    });

    it('shows the last state with its age when there is no network', async () => {
      serve();
      const { element, status } = await opened(runningApplication);
      await press(status, '[data-remember]');
      await seen(status, '[data-forget]');
      element.remove();
      serve('offline');
      const later = await tracker();
      const again = await statusOf(later);
      await waitUntil(() => find(again, '.notice.warning'), 'no age', { timeout: 8000 });
      expect(shown(again)).to.contain(runningApplication.now.id);
      expect(find(again, '[data-refresh]')).to.equal(null);
      await press(again, '[data-forget]');
      await seen(later, 'gerai-case-lookup');
    }).timeout(15_000);
  });

  describe('elsewhere', () => {
    it('opens from a link, which is out of the address at once', async () => {
      serve();
      const { status } = await opened(runningApplication);
      await press(status, 'summary');
      const share = await seen(status, 'gerai-application-share');
      await seen(share, 'svg.qr');
      const copied: string[] = [];
      const clipboard = { writeText: (text: string) => Promise.resolve(copied.push(text)) };
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
      try {
        await press(share, '[data-copy]');
        await waitUntil(() => copied.length === 1);
      } finally {
        Reflect.deleteProperty(navigator, 'clipboard');
      }
      const link = new URL(copied[0]!);
      expect(link.search).to.equal(location.search);
      expect(link.hash).to.contain(runningApplication.number);

      history.replaceState(null, '', link.href);
      const element = await tracker();
      expect(location.href).to.not.contain('gerai-secret');
      expect(shown(await statusOf(element))).to.contain(runningApplication.now.id);
    });

    it('opens from a link that is followed on the same page', async () => {
      serve();
      const element = await tracker();
      location.hash = `gerai-number=${waitingApplication.number}&gerai-secret=${fixtures.MOCK_SECRET}`;
      const status = await statusOf(element);
      expect(shown(status)).to.contain(waitingApplication.now.id);
      expect(location.hash).to.equal('');
    });

    it('tries a link again whose secret nobody can read any more', async () => {
      serve('error');
      const { number } = runningApplication;
      history.replaceState(
        null,
        '',
        `#gerai-number=${number}&gerai-secret=${fixtures.MOCK_SECRET}`,
      );
      const element = await tracker();
      await waitUntil(() => shown(element).includes('Tautan belum dapat dibuka.'), '', {
        timeout: 8000,
      });
      serve();
      await press(element, '.actions button');
      expect(shown(await statusOf(element))).to.contain(runningApplication.now.id);
    }).timeout(15_000);
  });
});
