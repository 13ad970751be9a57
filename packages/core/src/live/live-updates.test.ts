import { expect, waitUntil } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { countResources, until } from '../testing/index.ts';
import { LiveUpdates, type LivePace, type LiveSource } from './live-updates.ts';

/** Fast enough for a test, whatever the machine. */
const PACE: LivePace = { poll: 5, longestPoll: 20, retry: 5, longestRetry: 20, silence: 60_000 };

class Host implements ReactiveControllerHost {
  readonly updateComplete = Promise.resolve(true);
  readonly #controllers: ReactiveController[] = [];
  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
  }
  removeController(): void {}
  requestUpdate(): void {}
  connect(): void {
    for (const controller of this.#controllers) controller.hostConnected?.();
  }
  disconnect(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }
}

/** An event stream in the hands of the test. */
class Stream {
  closed = false;
  #controller!: ReadableStreamDefaultController<Uint8Array>;
  readonly response = new Response(
    new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#controller = controller;
      },
      cancel: () => {
        this.closed = true;
      },
    }),
    { headers: { 'content-type': 'text/event-stream; charset=utf-8' } },
  );
  send(text: string): void {
    this.#controller.enqueue(new TextEncoder().encode(text));
  }
  end(): void {
    this.#controller.close();
  }
  break(): void {
    this.#controller.error(new TypeError('network'));
  }
}

function hide(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('live updates', () => {
  let host: Host;
  let looks = 0;
  const streams: Stream[] = [];
  const resumed: (string | undefined)[] = [];

  const source: LiveSource = {
    stream: (lastEventId) => {
      resumed.push(lastEventId);
      const stream = new Stream();
      streams.push(stream);
      return Promise.resolve(stream.response);
    },
    check: () => {
      looks += 1;
      return Promise.resolve(false);
    },
  };

  function follow(wanted: LiveSource = source, pace: Partial<LivePace> = PACE): LiveUpdates {
    const live = new LiveUpdates(host, pace);
    host.connect();
    live.follow(wanted);
    return live;
  }

  beforeEach(() => {
    host = new Host();
    looks = 0;
    streams.length = 0;
    resumed.length = 0;
  });

  afterEach(() => {
    host.disconnect();
    Reflect.deleteProperty(document, 'hidden');
  });

  it('looks once when the stream is open, and at each event', async () => {
    const live = follow();
    await waitUntil(() => live.state === 'live' && looks === 1);
    streams[0]?.send(': heartbeat\n\n');
    streams[0]?.send('id: e1\ndata: {}\n\nid: e2\ndata: {}\n\n');
    await waitUntil(() => looks === 2);
    expect(streams.length).to.equal(1);
  });

  it('opens a stream that broke again from where it was, and looks meanwhile', async () => {
    follow();
    await waitUntil(() => looks === 1);
    streams[0]?.send('id: e7\ndata: {}\n\n');
    await waitUntil(() => looks === 2);
    streams[0]?.break();
    await waitUntil(() => streams.length === 2);
    expect(resumed).to.deep.equal([undefined, 'e7']);
    expect(looks).to.be.at.least(3);
  });

  it('takes a silent stream for dead', async () => {
    follow(source, { ...PACE, silence: 5 });
    await waitUntil(() => streams.length >= 2);
    expect(streams[0]?.closed).to.equal(true);
  });

  it('looks now and then where the server has no stream, and asks for none again', async () => {
    let asked = 0;
    const live = follow({
      ...source,
      stream: () => {
        asked += 1;
        return Promise.resolve(new Response('{}', { status: 406 }));
      },
    });
    await waitUntil(() => looks >= 3);
    expect(live.state).to.equal('polling');
    expect(asked).to.equal(1);
  });

  it('takes a page of a proxy for no stream', async () => {
    const live = follow({
      ...source,
      stream: () =>
        Promise.resolve(new Response('<html>', { headers: { 'content-type': 'text/html' } })),
    });
    await waitUntil(() => looks >= 2);
    expect(live.state).to.equal('polling');
  });

  it('goes on after looks that failed', async () => {
    let failures = 0;
    follow({
      check: () => {
        failures += 1;
        return Promise.reject(new Error('network'));
      },
    });
    await waitUntil(() => failures >= 3);
  });

  it('stands still in a hidden tab, and looks at once when it is seen again', async () => {
    const live = follow();
    await waitUntil(() => looks === 1);
    hide(true);
    await waitUntil(() => streams[0]?.closed);
    expect(live.state).to.equal('paused');
    const before = looks;
    hide(false);
    await waitUntil(() => live.state === 'live' && streams.length === 2);
    expect(looks).to.be.greaterThan(before);
  });

  it('follows what it was last given only', async () => {
    const live = follow();
    await waitUntil(() => looks === 1);
    live.follow(undefined);
    await waitUntil(() => streams[0]?.closed);
    expect(live.state).to.equal('off');
  });

  it('leaves no timer, listener or stream, streaming or polling, however often it is moved', async () => {
    for (const wanted of [source, { check: source.check }]) {
      const resources = countResources();
      try {
        follow(wanted);
        for (let round = 0; round < 20; round += 1) {
          const before = looks;
          await until(() => looks > before);
          host.disconnect();
          if (round < 19) host.connect();
        }
        await until(() => streams.every(({ closed }) => closed));
        await until(() => resources.timers === 0);
        expect(resources.listeners).to.equal(0);
      } finally {
        resources.restore();
      }
    }
  });
});
