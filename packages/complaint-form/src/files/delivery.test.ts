import { createApiClient } from '@gerai/api';
import { handlers, fixtures, mockFetch } from '@gerai/api/mocks';
import { GeraiStorage } from '@gerai/core';
import { expect, waitUntil } from '@open-wc/testing';
import { Delivery } from './delivery.ts';
import { keepFile, waitingFiles, type StoredFile } from './file-store.ts';

const SCOPE = 'https://x.example/v1';
const RECEIPT = { number: fixtures.handledComplaint.number, secret: fixtures.MOCK_SECRET };

function fileOf(id: string, more: Partial<StoredFile> = {}): StoredFile {
  return {
    id,
    set: 'set',
    scope: SCOPE,
    name: `rumah ${id}.jpg`,
    sentName: `foto-${id}.jpg`,
    blob: new Blob([new Uint8Array(600_000)], { type: 'image/jpeg' }),
    at: Number(id),
    covered: 0,
    ...RECEIPT,
    ...more,
  };
}

type Fault = (request: { method: string; path: string }) => Response | 'lost' | undefined;

describe('the delivery of files', () => {
  let restore: () => void = () => undefined;
  let requests: { method: string; path: string; headers: Headers; body: unknown }[] = [];
  let fault: Fault = () => undefined;
  const deliveries: Delivery[] = [];

  beforeEach(async () => {
    await new GeraiStorage('complaint-file').forget();
    const unmock = mockFetch(handlers());
    const mocked = globalThis.fetch;
    requests = [];
    fault = () => undefined;
    globalThis.fetch = (input, init) => {
      const { pathname: path } = new URL(
        input instanceof Request ? input.url : input,
        location.href,
      );
      const method = init?.method ?? 'GET';
      requests.push({ method, path, headers: new Headers(init?.headers), body: init?.body });
      const answer = fault({ method, path });
      if (answer === 'lost') return Promise.reject(new TypeError('Failed to fetch'));
      return answer ? Promise.resolve(answer) : mocked(input, init);
    };
    restore = () => {
      globalThis.fetch = mocked;
      unmock();
    };
  });

  afterEach(() => {
    for (const delivery of deliveries.splice(0)) delivery.stop();
    restore();
  });

  async function begin(...files: StoredFile[]): Promise<Delivery> {
    for (const file of files) await keepFile(file);
    const client = createApiClient({ baseUrl: '/v1', retries: 0 });
    const delivery = new Delivery(
      () => client,
      () => undefined,
    );
    deliveries.push(delivery);
    delivery.add(files);
    return delivery;
  }

  const settled = (delivery: Delivery): Promise<void> =>
    waitUntil(() => delivery.all.every(({ state }) => !['waiting', 'sending'].includes(state)));

  const gone = (code: string, status: number): Response =>
    Response.json({ code, status }, { status });

  it('tells the service whose they are, sends them under neutral names, and forgets them', async () => {
    const delivery = await begin(fileOf('1'), fileOf('2'));
    await settled(delivery);
    expect(delivery.done).to.equal(true);
    const calls = requests.map(({ method, path }) => `${method} ${path}`);
    const { id } = fixtures.handledComplaint;
    expect(calls.filter((call) => call.endsWith('/lookup')).length).to.equal(1);
    expect(calls.filter((call) => call === `POST /v1/complaints/${id}/uploads`).length).to.equal(2);
    const named = requests.map(({ headers }) => headers.get('upload-metadata') ?? '').join();
    expect(named).to.include(btoa('foto-1.jpg')).and.not.to.include(btoa('rumah'));
    expect(await waitingFiles(SCOPE)).to.deep.equal([]);
  });

  it('keeps a failure with its own file, which is sent again alone', async () => {
    let failing = true;
    fault = ({ method, path }) =>
      failing && method === 'PATCH' && path.endsWith('upl_1') ? gone('internal', 500) : undefined;
    const delivery = await begin(fileOf('1'), fileOf('2'));
    await settled(delivery);
    expect(delivery.all.map(({ state }) => state)).to.deep.equal(['failed', 'sent']);
    expect((await waitingFiles(SCOPE)).map(({ id }) => id)).to.deep.equal(['1']);
    failing = false;
    delivery.retry('1');
    await settled(delivery);
    expect(delivery.done).to.equal(true);
  });

  it('goes on after a reload from where it was, with no secret on the device', async () => {
    fault = ({ method }) => (method === 'PATCH' ? gone('internal', 500) : undefined);
    const before = await begin(fileOf('1'));
    await settled(before);
    before.stop();
    const kept = await waitingFiles(SCOPE);
    expect(kept[0]?.upload?.id).to.equal('upl_1');
    expect(kept[0]?.secret).to.equal(undefined);
    fault = () => undefined;
    requests = [];
    const after = await begin(...kept);
    await settled(after);
    expect(after.done).to.equal(true);
    expect(requests.some(({ path }) => path.endsWith('/lookup'))).to.equal(false);
  });

  it('begins a lost upload anew while the secret is at hand', async () => {
    let lost = 1;
    fault = ({ method, path }) => {
      if (method !== 'HEAD' || !path.endsWith('upl_1') || lost === 0) return undefined;
      lost -= 1;
      return gone('upload-expired', 410);
    };
    const delivery = await begin(fileOf('1'));
    await settled(delivery);
    expect(delivery.all[0]?.state).to.equal('failed');
    delivery.retry('1');
    await settled(delivery);
    expect(delivery.done).to.equal(true);
  });

  it('says so where an upload cannot go on', async () => {
    fault = ({ method }) => (method === 'HEAD' ? gone('upload-not-found', 404) : undefined);
    const upload = { id: 'upl_9', url: `${location.origin}/v1/uploads/upl_9` };
    const delivery = await begin(fileOf('1', { upload, secret: undefined }));
    await settled(delivery);
    expect(delivery.all[0]?.state).to.equal('lost');
  });

  it('tries again when the connection is back', async () => {
    let offline = true;
    fault = () => (offline ? 'lost' : undefined);
    const delivery = await begin(fileOf('1'));
    await settled(delivery);
    expect(delivery.all[0]?.state).to.equal('failed');
    expect(delivery.all[0]?.error?.code).to.equal('network');
    offline = false;
    window.dispatchEvent(new Event('online'));
    await settled(delivery);
    expect(delivery.done).to.equal(true);
  });

  it('sends nothing twice where another tab has sent it', async () => {
    const file = fileOf('1');
    const delivery = await begin();
    delivery.add([file]);
    await settled(delivery);
    expect(delivery.done).to.equal(true);
    expect(requests).to.deep.equal([]);
  });

  it('gives a file up for good', async () => {
    fault = () => 'lost';
    const delivery = await begin(fileOf('1'));
    await settled(delivery);
    await delivery.discard('1');
    expect(delivery.all).to.deep.equal([]);
    expect(await waitingFiles(SCOPE)).to.deep.equal([]);
  });
});
