import { fixtures } from '@gerai/api/mocks';
import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { countResources, until } from '@gerai/core/testing';
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

    it('shows what changed without an event: the newest is told once more', async () => {
      const opening: ReadableStreamDefaultController<Uint8Array>[] = [];
      const stream = () =>
        new ReadableStream<Uint8Array>({ start: (controller) => void opening.push(controller) });
      const applications = serve(
        'default',
        http.get(
          '*/v1/applications/:id/events',
          () => new HttpResponse(stream(), { headers: { 'content-type': 'text/event-stream' } }),
        ),
      );
      const { status } = await opened(runningApplication);
      const [newest] = applications.eventsOf(runningApplication.id);
      const tell = () => {
        const lines = `id: ${newest?.id ?? ''}\nevent: case-event\ndata: ${JSON.stringify(newest)}\n\n`;
        opening[0]?.enqueue(new TextEncoder().encode(lines));
      };
      await waitUntil(() => opening.length === 1);
      for (const id of ['Berkas dikemas.', 'Berkas dikirim.']) {
        applications.change(runningApplication.id, (before) => ({ ...before, now: { id } }));
        tell();
        await waitUntil(() => find(status, '.news')?.textContent.includes(id));
      }
      expect(opening.length).to.equal(1);
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
