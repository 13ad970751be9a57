// Six back-office systems tell what happens to their applications, shuffled and partly twice, while the server is killed
// ten times. Every timeline must be that of the story, and the same to the letter as where the events came in order.
// GERAI_EVENTS sets how many events there are.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  deliver,
  Random,
  readSystems,
  type SenderKey,
  type SimulatedSystem,
  type Story,
} from '@gerai/demo/simulators';
import {
  createKey,
  eventsOf,
  prepareData,
  ServerProcess,
  snapshot,
  tellStories,
  type CloudEvent,
} from '../support/back-office.ts';

const EVENTS = Number(process.env['GERAI_EVENTS'] ?? 2000);
const KILLS = 10;
const SEED = Number(process.env['GERAI_SEED'] ?? 1);
/** Such a share of the events comes a second time. */
const TWICE = 0.2;
const BATCH = { least: 1, most: 120 } as const;
/** Beyond this nothing comes any more. */
const PATIENCE_MS = 120_000;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  assert.ok(address && typeof address === 'object');
  return address.port;
}

interface Seen {
  readonly application: { status: string; agency_code: string };
  readonly steps: { code: string; state: string }[];
  readonly events: { sequence: number; type: string }[];
  readonly requests: { status: string }[] | null;
}

void describe('events of six systems', () => {
  const random = new Random(SEED);
  const abandoned = new AbortController();
  const directories: string[] = [];
  const servers: ServerProcess[] = [];
  let systems: SimulatedSystem[];
  let stories: Story[];

  async function newServer() {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'gerai-events-'));
    directories.push(dataDir);
    await prepareData(dataDir);
    const server = new ServerProcess(dataDir, await freePort());
    servers.push(server);
    await server.start();
    const keys = new Map<string, SenderKey>();
    for (const system of systems) keys.set(system.source, await createKey(dataDir, system));
    return { dataDir, server, keys };
  }

  before(async () => {
    systems = await readSystems();
    stories = tellStories(random, systems, EVENTS);
  });

  after(async () => {
    abandoned.abort();
    for (const server of servers) await server.stop();
    for (const directory of directories) {
      await rm(directory, { recursive: true, force: true, maxRetries: 5 });
    }
  });

  /** Deliveries of a system: its events shuffled, some twice, in batches of any size. */
  function deliveriesOf(events: readonly CloudEvent[]): CloudEvent[][] {
    const again = events.filter(() => random.chance(TWICE));
    const left = random.shuffle([...events, ...again]);
    const batches: CloudEvent[][] = [];
    while (left.length > 0) batches.push(left.splice(0, random.between(BATCH.least, BATCH.most)));
    return batches;
  }

  void it('give every timeline, however they come and however often the server is killed', async () => {
    const events = eventsOf(stories);
    const { dataDir, server, keys } = await newServer();
    const states = new Map<string, number>();
    let acknowledged = 0;
    const send = async (source: string, batches: readonly CloudEvent[][]): Promise<void> => {
      const key = keys.get(source);
      assert.ok(key);
      for (const batch of batches) {
        const receipts = await deliver(server.api, key, batch, abandoned.signal);
        assert.equal(receipts.length, batch.length);
        acknowledged += batch.length;
        for (const { state, problem } of receipts) {
          assert.notEqual(state, 'set-aside', JSON.stringify(problem));
          states.set(state, (states.get(state) ?? 0) + 1);
        }
      }
    };
    const deliveries = systems.map(({ source }) => ({
      source,
      batches: deliveriesOf(events.filter((event) => event.source === source)),
    }));
    const total = deliveries.reduce((sum, { batches }) => sum + batches.flat().length, 0);
    const sending = Promise.all(deliveries.map(({ source, batches }) => send(source, batches)));

    for (let kill = 1; kill <= KILLS; kill += 1) {
      const wanted = (total * kill) / (KILLS + 2);
      const deadline = Date.now() + Math.max(PATIENCE_MS, EVENTS * 20);
      while (acknowledged < wanted) {
        assert.ok(Date.now() < deadline, `${String(acknowledged)} of ${String(total)} taken`);
        await Promise.race([sleep(5), sending]);
      }
      // In the middle of whatever it is doing.
      await sleep(random.between(0, 60));
      if (kill % 3 === 0) await Promise.all([server.killDatabase(), server.kill()]);
      else await server.kill();
      await server.start();
    }
    await sending;
    await server.stop();
    console.log({
      events: events.length,
      deliveries: total,
      stories: stories.length,
      ...Object.fromEntries(states),
    });
    assert.ok((states.get('duplicate') ?? 0) > 0 && (states.get('deferred') ?? 0) > 0);

    const found = await snapshot(dataDir);
    assert.equal(found.size, stories.length);
    for (const { number, end } of stories) {
      const seen = found.get(number) as Seen;
      assert.deepEqual(
        {
          status: seen.application.status,
          agencyCode: seen.application.agency_code,
          timeline: seen.events.map(({ type }) => type),
          done: seen.steps.filter(({ state }) => state === 'done').map(({ code }) => code),
        },
        { ...end },
        number,
      );
      assert.deepEqual(
        seen.events.map(({ sequence }) => sequence),
        end.timeline.map((_, index) => index + 1),
      );
      assert.ok(!seen.requests?.some(({ status }) => status === 'open'));
    }

    const ordered = await newServer();
    for (let from = 0; from < events.length; from += 500) {
      const part = Map.groupBy(events.slice(from, from + 500), ({ source }) => source);
      for (const [source, batch] of part) {
        const key = ordered.keys.get(source);
        assert.ok(key);
        await deliver(ordered.server.api, key, batch, abandoned.signal);
      }
    }
    await ordered.server.stop();
    assert.deepEqual(found, await snapshot(ordered.dataDir));
  });
});
