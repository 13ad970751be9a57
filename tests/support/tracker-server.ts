// A reference server with everything that the tracker can use: mail, signed events of back-office systems, and a page.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadDataset } from '@gerai/demo/dataset';
import {
  deliver,
  readSystems,
  writeEvent,
  type SenderKey,
  type SimulatedSystem,
  type StoryEvent,
} from '@gerai/demo/simulators';
import { createApp, createKey, importDataset, openSeal, type Mail } from '@gerai/server';
import { fromRoot } from '@gerai/tooling/paths';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../packages/server/src/testing/database.ts';

const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'";
const PAGE = `<!doctype html>
<html lang="id">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Lacak</title>
<script type="module" src="/gerai/loader.js"></script>
<gerai-application-tracker api="/v1"></gerai-application-tracker>
</html>
`;

type KnownApplication = NonNullable<
  Awaited<ReturnType<typeof loadDataset>>['applications']
>[number];

export interface TrackerServer {
  readonly origin: string;
  readonly database: TestDatabase;
  readonly systems: readonly SimulatedSystem[];
  /** Applications of the demonstration, with their secrets. */
  readonly applications: readonly KnownApplication[];
  /** Mails that were sent, oldest first. */
  readonly mails: readonly Mail[];
  /** Sends an event as its system does: over HTTP, signed. */
  tell(event: StoryEvent): Promise<void>;
  close(): Promise<void>;
}

/** Starts it on a database and a port of its own; its page is at `/`. */
export async function startTrackerServer(): Promise<TrackerServer> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'gerai-tracker-'));
  const pages = path.join(dataDir, 'pages', 'index.html');
  const database = await createTestDatabase();
  const seal = await openSeal({ dataDir });
  if (!seal) throw new Error('there is no seal');
  const [dataset, systems] = await Promise.all([loadDataset(), readSystems()]);
  await importDataset(database.db, dataset);
  const keys = new Map<string, SenderKey>();
  for (const { source, agencyCode } of systems) {
    const wanted = { source, agencyCodes: [agencyCode], pullsComplaints: false };
    keys.set(source, await createKey(database.db, seal, wanted));
  }
  const mails: Mail[] = [];
  await mkdir(path.dirname(pages));
  await writeFile(pages, PAGE);
  const headers = { 'content-security-policy': POLICY };
  const app = await createApp({
    db: database.db,
    pool: database.pool,
    notifications: database.notifications,
    seal,
    mail: {
      send: (mail) => {
        mails.push(mail);
        return Promise.resolve();
      },
    },
    staticRoots: [
      { prefix: '/gerai/', dir: fromRoot('packages/widgets/dist'), headers },
      { prefix: '/', dir: path.dirname(pages), headers },
    ],
  });
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    origin,
    database,
    systems,
    applications: dataset.applications ?? [],
    mails,
    async tell(event) {
      const key = keys.get(event.source);
      if (!key) throw new Error(`there is no key of ${event.source}`);
      const sent = [writeEvent(event, new Date())];
      await deliver(`${origin}/v1`, key, sent, AbortSignal.timeout(30_000));
    },
    async close() {
      await app.close();
      await database.close();
      await rm(dataDir, { recursive: true });
    },
  };
}
