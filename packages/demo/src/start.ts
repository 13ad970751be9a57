// Serves the demonstration: the database, the API below /v1, the widgets below /gerai and the site of the agency.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  consoleLog,
  createApp,
  createLogger,
  importDataset,
  migrate,
  openDatabase,
  openSeal,
} from '@gerai/server';
import { loadDataset } from './dataset.ts';
import { createMailFiles } from './mail.ts';
import { startHandling } from './simulators/complaints.ts';
import { hintOf, planStories, startTelling, type Plan } from './simulators/live.ts';
import { siteContent } from './site/content.ts';
import type { SampleCase } from './site/pages.ts';
import { pages } from './site/pages.ts';
import { mapTiles } from './site/tiles.ts';

const policyWith = (...directives: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    ...directives,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

const SITE_POLICY = policyWith("connect-src 'self'");

/** The builder shows frames of the widgets, and asks whatever API one wants to be checked. */
const BUILDER_POLICY = policyWith("connect-src 'self' http: https:", "frame-src 'self'");

const BUILDER = fileURLToPath(new URL('./pasang', import.meta.url));
const ASSETS = fileURLToPath(new URL('../site/assets', import.meta.url));
const WIDGETS = path.dirname(fileURLToPath(import.meta.resolve('@gerai/widgets/loader.js')));

function portFrom(text: string | undefined): number {
  const port = Number(text ?? 8080);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT is "${text ?? ''}"; give a number from 0 to 65535.`);
}

async function writeSite(directory: string, documents: ReadonlyMap<string, string>): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  for (const [name, document] of documents) {
    const file = path.join(directory, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, document);
  }
}

/** Applications of the simulated systems, for the page of samples. */
function samplesOf(
  { stories }: Plan,
  services: Awaited<ReturnType<typeof loadDataset>>['services'],
): SampleCase[] {
  const names = new Map(services.map(({ code, name }) => [code, name]));
  return stories.map(({ story }) => ({
    number: story.number,
    secret: story.secret,
    title: names.get(story.serviceCode) ?? { id: story.serviceCode },
    hint: hintOf(story),
  }));
}

async function start(): Promise<void> {
  const dataDir = path.resolve(process.env['GERAI_DATA'] ?? '.gerai');
  const port = portFrom(process.env['PORT']);
  const databaseUrl = process.env['DATABASE_URL'];
  const now = new Date();
  const dataset = await loadDataset(now);

  const database = await openDatabase({
    dataDir,
    log: consoleLog,
    ...(databaseUrl ? { databaseUrl } : {}),
  });
  const ending: (() => Promise<unknown>)[] = [() => database.close()];
  let ended: Promise<void> | undefined;
  const end = (): Promise<void> => {
    ended ??= (async () => {
      for (const step of ending.reverse()) await step();
    })();
    return ended;
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // A terminal signals the whole group, and so does npm: the second one must not end us halfway.
    process.on(signal, () => {
      end().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }

  try {
    await migrate(database.db);
    await importDataset(database.db, dataset);
    const seal = await openSeal({ key: process.env['GERAI_SEALING_KEY'], databaseUrl, dataDir });
    const plan =
      seal && process.env['GERAI_SIMULATORS'] !== 'off'
        ? await planStories(Math.floor(now.getTime() / 1000))
        : undefined;
    const site = path.join(dataDir, 'site');
    const content = await siteContent(dataset, now);
    const simulated = plan ? samplesOf(plan, dataset.services) : [];
    const tiles = await mapTiles(dataset.config.map?.bounds ?? []);
    const files = new Map([...tiles].map(([name, tile]) => [`peta/${name}`, tile]));
    for (const [name, page] of pages({
      ...content,
      samples: [...content.samples, ...simulated],
    })) {
      files.set(name, page);
    }
    await writeSite(site, files);
    const headers = { 'content-security-policy': SITE_POLICY };
    const builderPages = ['/pasang/', '/en/pasang/'].map((prefix) => ({
      prefix,
      dir: path.join(site, prefix),
      headers: { 'content-security-policy': BUILDER_POLICY },
    }));
    const app = await createApp({
      db: database.db,
      pool: database.pool,
      notifications: database.notifications,
      seal,
      log: createLogger('warn'),
      mail: createMailFiles(path.join(dataDir, 'surel'), consoleLog),
      open311: 'contoh.gerai.id',
      catalogueDir: path.join(dataDir, 'catalogue'),
      filesDir: path.join(dataDir, 'files'),
      staticRoots: [
        { prefix: '/gerai/', dir: WIDGETS, headers },
        { prefix: '/assets/', dir: ASSETS, headers },
        { prefix: '/assets/pasang/', dir: BUILDER, headers },
        ...builderPages,
        { prefix: '/', dir: site, headers },
      ],
    });
    ending.push(() => app.close());
    const host = process.env['HOST'] ?? 'localhost';
    await app.listen({ port, host });
    const address = app.server.address();
    const actual = typeof address === 'object' && address ? address.port : port;
    process.stdout.write(`Gerai siap / ready: http://localhost:${String(actual)}\n`);
    if (seal && plan) {
      const api = `http://${host}:${String(actual)}/v1`;
      const system = { api, db: database.db, seal, log: consoleLog };
      const agencyCodes = dataset.agencies.map(({ code }) => code);
      const stateFile = path.join(dataDir, 'simulated-complaints.json');
      ending.push(
        startTelling(plan, system).stop,
        startHandling({ ...system, agencyCodes, stateFile }).stop,
      );
    }
  } catch (error) {
    await end();
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
      throw new Error(
        `Port ${String(port)} is in use. Stop what uses it, or choose another: PORT=8081 npm start`,
        { cause: error },
      );
    }
    throw error;
  }
}

try {
  await start();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
