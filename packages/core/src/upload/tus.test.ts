import { isApiError } from '@gerai/api';
import { expect } from '@open-wc/testing';
import { beginUpload, sendUpload } from './tus.ts';

const FILE = new File([new Uint8Array(1000).fill(7)], 'surat é.pdf', { type: 'application/pdf' });

/** An upload server that keeps what arrives, and fails where it is told to. */
class Server {
  readonly requests: string[] = [];
  received = 0;
  metadata = '';
  /** By the number of the request, from 0. */
  failures = new Map<number, Response | 'lost'>();
  #former = window.fetch;

  start(): void {
    window.fetch = (input, init) => this.#answer(input as string, init ?? {});
  }

  stop(): void {
    window.fetch = this.#former;
  }

  async #answer(url: string, init: RequestInit): Promise<Response> {
    const failure = this.failures.get(this.requests.length);
    this.requests.push(`${init.method ?? ''} ${new URL(url, location.href).pathname}`);
    const headers = new Headers(init.headers);
    if (init.method === 'PATCH' && failure !== undefined && failure !== 'lost') return failure;
    if (failure === 'lost') {
      // Half of it had arrived.
      if (init.body instanceof Blob) this.received += Math.floor(init.body.size / 2);
      throw new TypeError('Failed to fetch');
    }
    if (failure) return failure;
    if (init.method === 'POST') {
      this.metadata = headers.get('upload-metadata') ?? '';
      return new Response(null, { status: 201, headers: { Location: '/v1/uploads/upl_9' } });
    }
    if (init.method === 'PATCH') {
      if (Number(headers.get('upload-offset')) !== this.received) {
        return new Response(null, { status: 409 });
      }
      this.received += (init.body as Blob).size;
    }
    return new Response(null, { headers: { 'Upload-Offset': String(this.received) } });
  }
}

describe('uploads', () => {
  let server: Server;
  const { signal } = new AbortController();
  const quick = { signal, chunk: 400, pause: 1, onProgress: () => undefined };

  beforeEach(() => {
    server = new Server();
    server.start();
  });
  afterEach(() => {
    server.stop();
  });

  it('are begun with name and type, and sent in parts', async () => {
    const begun = await beginUpload('/v1', FILE, signal);
    expect(begun).to.deep.equal({ id: 'upl_9', url: `${location.origin}/v1/uploads/upl_9` });
    const [name = '', type = ''] = server.metadata.split(',').map((pair) => pair.split(' ')[1]);
    expect(new TextDecoder().decode(Uint8Array.from(atob(name), (c) => c.charCodeAt(0)))).to.equal(
      FILE.name,
    );
    expect(atob(type)).to.equal('application/pdf');
    const progress: number[] = [];
    await sendUpload(begun, FILE, { ...quick, onProgress: (bytes) => progress.push(bytes) });
    expect(progress).to.deep.equal([0, 400, 800, 1000]);
    expect(server.received).to.equal(1000);
  });

  it('go on from where they were when the connection was lost', async () => {
    const begun = await beginUpload('/v1', FILE, signal);
    server.failures.set(2, 'lost').set(4, 'lost');
    await sendUpload(begun, FILE, quick);
    expect(server.received).to.equal(1000);
    expect(server.requests.filter((request) => request.startsWith('HEAD')).length).to.equal(3);
  });

  it('end with the code of a refusal, at once', async () => {
    const begun = await beginUpload('/v1', FILE, signal);
    server.failures.set(2, Response.json({ code: 'unsupported-media-type' }, { status: 415 }));
    let code = '';
    await sendUpload(begun, FILE, quick).catch((error: unknown) => {
      if (isApiError(error)) ({ code } = error);
    });
    expect(code).to.equal('unsupported-media-type');
    expect(server.requests.length).to.equal(3);
  });

  it('give up when nothing arrives for several tries', async () => {
    const begun = await beginUpload('/v1', FILE, signal);
    for (let request = 1; request < 20; request += 1) server.failures.set(request, 'lost');
    let code = '';
    await sendUpload(begun, FILE, quick).catch((error: unknown) => {
      if (isApiError(error)) ({ code } = error);
    });
    expect(code).to.equal('network');
    expect(server.requests.length).to.equal(6);
  });
});
