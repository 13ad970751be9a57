import { fixtures } from '@gerai/api/mocks';
import type { GeraiErrorEvent } from '@gerai/core';
import { countResources, expectAccessible, until } from '@gerai/core/testing';
import { expect, waitUntil } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import {
  cleanUp,
  find,
  form,
  gone,
  lookUp,
  opened,
  press,
  says,
  seen,
  serve,
  shown,
  statusOf,
  write,
} from './testing/follow-page.ts';

const { askedComplaint, handledComplaint, MOCK_SECRET } = fixtures;
const LINK = `#gerai-number=${handledComplaint.number}&gerai-secret=${MOCK_SECRET}`;

async function back(): Promise<void> {
  const popped = new Promise((resolve) => {
    addEventListener('popstate', resolve, { once: true });
  });
  history.back();
  await popped;
}

describe('following a report', () => {
  beforeEach(async () => {
    await cleanUp();
    serve();
  });
  afterEach(cleanUp);

  it('opens a link, and its secret leaves the address at once', async () => {
    history.replaceState(null, '', LINK);
    const element = await form();
    expect(location.href).not.to.include('gerai-');
    const status = await statusOf(element);
    expect(shown(status)).to.include(handledComplaint.number);
    expect(JSON.stringify(history.state)).not.to.include(handledComplaint.number);
  });

  it('leaves links to applications to their widget', async () => {
    history.replaceState(null, '', '#gerai-number=PMH-Y2TJ-3RA5-3W3RN');
    const element = await form();
    expect(location.hash).to.include('PMH');
    expect(find(element, 'gerai-complaint-follow')).to.equal(null);
  });

  it('tells a mistyped number without a request, and a wrong secret with one', async () => {
    let asked = 0;
    serve(
      'default',
      http.post('*/v1/complaints/lookup', () => {
        asked += 1;
        return undefined;
      }),
    );
    const element = await form();
    await lookUp(element, 'ADU-3JAD-98TA-BHC9A', MOCK_SECRET);
    await waitUntil(() => shown(element).includes('keliru'));
    expect(asked).to.equal(0);
    await write(element, '#number', handledComplaint.number);
    await write(element, '#secret', '00000-00000');
    await press(element, 'gerai-case-lookup button');
    await says(element, 'tidak cocok');
    expect(asked).to.equal(1);
  });

  it('works out a proof where the service asks for one', async () => {
    serve('guarded');
    const { status } = await opened(handledComplaint);
    expect(shown(status)).to.include(handledComplaint.now.id);
  });

  it('can try a link again whose report could not be opened', async () => {
    serve('offline');
    history.replaceState(null, '', LINK);
    const element = await form();
    const errors: GeraiErrorEvent[] = [];
    element.addEventListener('gerai-error', (event) => errors.push(event));
    const again = await seen(element, '[data-again]');
    serve();
    again.click();
    await statusOf(element);
    expect(errors.map(({ detail }) => detail.where)).to.deep.equal(['complaint-lookup']);
  });

  it('is a step of the history: Back leads to the form, and to the report again', async () => {
    const { element } = await opened(handledComplaint);
    await back();
    await gone(element, 'gerai-complaint-status');
    await seen(element, 'gerai-case-lookup');
    await back();
    await gone(element, 'gerai-complaint-follow');
    await seen(element, '[data-field=reportClass]');
    history.go(2);
    await statusOf(element);
  });

  it('shows several, and switches between them', async () => {
    const { element, status } = await opened(handledComplaint);
    await press(status, '[data-leave]');
    await write(element, '#number', askedComplaint.number);
    await write(element, '#secret', MOCK_SECRET);
    await press(element, 'gerai-case-lookup button');
    await says(element, askedComplaint.now.id);
    await press(await statusOf(element), '[data-leave]');
    const list = await seen(element, 'gerai-complaint-list');
    expect(shown(list)).to.include(handledComplaint.number).and.to.include(askedComplaint.number);
    await press(list, '[data-open]');
    await says(element, handledComplaint.now.id);
  });

  it('remembers a report only when asked to, shows it offline with its age, and forgets it', async () => {
    const { element, status } = await opened(handledComplaint);
    await press(status, '[data-remember]');
    await seen(status, '[data-forget]');
    element.remove();
    serve('offline');
    const again = await form();
    await says(await statusOf(again), 'Yang tampil adalah keadaan pada');
    expect(shown(again)).to.include(handledComplaint.now.id);
    expect(find(again, 'gerai-complaint-reply')).to.equal(null);
    await press(again, '[data-forget]');
    await gone(again, 'gerai-complaint-status');
    again.remove();
    const later = await form();
    await seen(later, 'gerai-case-lookup');
    expect(find(later, 'gerai-complaint-list')).to.equal(null);
  });

  it('asks for the secret again where a page was left open until its token was void', async () => {
    serve(
      'default',
      http.get('*/v1/complaints/:id', () =>
        HttpResponse.json({ code: 'token-expired' }, { status: 401 }),
      ),
    );
    const { element, status } = await opened(handledComplaint);
    void status.refreshing.run();
    await says(element, 'sesi ini sudah berakhir');
    expect(find(element, 'gerai-case-lookup')).to.have.property('number', handledComplaint.number);
  });

  it('goes on with another token where somebody is there', async () => {
    let isVoid = true;
    serve(
      'default',
      http.get('*/v1/complaints/:id', () =>
        isVoid ? HttpResponse.json({ code: 'token-expired' }, { status: 401 }) : undefined,
      ),
      http.post('*/v1/complaints/lookup', () => {
        isVoid = false;
        return undefined;
      }),
    );
    const { element, status } = await opened(handledComplaint);
    await write(status, '[name=message]', 'Masih ada lubang.');
    isVoid = true;
    element
      .shadowRoot!.querySelector('gerai-complaint-follow')!
      .dispatchEvent(new KeyboardEvent('keydown'));
    void status.refreshing.run();
    await waitUntil(() => !isVoid);
    expect(await statusOf(element)).to.equal(status);
    expect(find(status, '[name=message]')).to.have.property('value', 'Masih ada lubang.');
  });

  it('leaves no timer and no listener behind, however often it is moved', async () => {
    const { element, status } = await opened(handledComplaint);
    element.remove();
    const resources = countResources();
    try {
      for (let round = 0; round < 10; round += 1) {
        document.body.append(element);
        await until(() => status.isConnected && status.live.state === 'polling');
        element.remove();
      }
      await until(() => resources.timers === 0);
      expect(resources.listeners).to.be.at.most(0);
    } finally {
      resources.restore();
    }
  });

  it('passes axe', async () => {
    const element = await form();
    await press(element, '[data-view=follow]');
    await seen(element, 'gerai-case-lookup');
    await expectAccessible(element);
  });
});
