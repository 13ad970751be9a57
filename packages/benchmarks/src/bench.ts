// `npm run bench -- search | search-server | events | lookup | live | photos | complaints | embed | report`; see README.md of this package.
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchLive, describeLive } from './applications/live.ts';
import { benchLookup, describeLookup } from './applications/lookup.ts';
import { benchComplaints } from './complaints/bench.ts';
import { writeComplaintReport } from './complaints/report.ts';
import { benchEmbed } from './embed/bench.ts';
import { writeEmbedReport } from './embed/report.ts';
import { ENGINE_NAMES, type EngineName } from './engines/engines.ts';
import { benchEvents } from './events/bench.ts';
import { writeEventReport } from './events/report.ts';
import { describeMachine } from './machine.ts';
import { benchPhotos } from './photos/bench.ts';
import { writePhotoReport } from './photos/report.ts';
import { writeReport } from './report/write.ts';
import { keep, parseSize, sizeName } from './results.ts';
import { runSearch } from './run-search.ts';
import { benchServer } from './server/bench.ts';

const USAGE = `npm run bench -- search [--sizes 1k,10k] [--engines ${ENGINE_NAMES.join(',')}] [--quick] [--all] [--seed 1]
npm run bench -- search-server [--sizes 100k] [--seconds 15] [--seed 1]
npm run bench -- events [--sizes 20k] [--seed 1]
npm run bench -- lookup [--seed 1]
npm run bench -- live
npm run bench -- photos
npm run bench -- complaints [--sizes 1k] [--seed 1]
npm run bench -- embed [--runs 3] [--only search]
npm run bench -- report`;

const tell = (text: string) => console.log(text);

function engineNames(text: string | undefined): EngineName[] {
  if (text === undefined) return [...ENGINE_NAMES];
  return text.split(',').map((name) => {
    const engine = ENGINE_NAMES.find((known) => known === name);
    if (!engine) throw new Error(`no engine is called "${name}": ${ENGINE_NAMES.join(', ')}`);
    return engine;
  });
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string' },
    engines: { type: 'string' },
    quick: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '15' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
  },
});
const seed = Number(values.seed);
const sizes = (fallback: string) => (values.sizes ?? fallback).split(',').map(parseSize);

async function search(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'gerai-bench-'));
  try {
    for (const size of sizes(values.quick ? '1k' : '1k,10k')) {
      const { quick, all } = values;
      const engines = engineNames(values.engines);
      // Kept after each engine: a later one may take very long.
      for await (const run of runSearch(size, { engines, seed, quick, all, directory, tell })) {
        if (quick) tell(JSON.stringify(run.engines.at(-1), null, 2));
        else await keep(run);
      }
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
  if (!values.quick) await writeReport();
}

async function searchServer(): Promise<void> {
  for (const size of sizes('100k')) {
    const figures = await benchServer(size, seed, Number(values.seconds), tell);
    const date = new Date().toISOString().slice(0, 10);
    await keep({ kind: 'server', date, machine: describeMachine(), size, seed, figures });
    tell(`${sizeName(size)} done`);
  }
  await writeReport();
}

async function events(): Promise<void> {
  for (const size of sizes('20k')) {
    const figures = await benchEvents(size, seed, tell);
    const date = new Date().toISOString().slice(0, 10);
    await writeEventReport({ date, machine: describeMachine(), size, seed, figures });
  }
}

async function photos(): Promise<void> {
  const [before = 0] = loadavg();
  const figures = await benchPhotos(tell);
  const [after = 0] = loadavg();
  const date = new Date().toISOString().slice(0, 10);
  await writePhotoReport({ date, machine: describeMachine(), load: [before, after], figures });
}

async function complaints(): Promise<void> {
  for (const size of sizes('1k')) {
    const figures = await benchComplaints(size, seed, tell);
    const date = new Date().toISOString().slice(0, 10);
    await writeComplaintReport({ date, machine: describeMachine(), seed, figures });
  }
}

async function embed(): Promise<void> {
  const [before = 0] = loadavg();
  const figures = await benchEmbed({ runs: Number(values.runs), only: values.only }, tell);
  const [after = 0] = loadavg();
  const date = new Date().toISOString().slice(0, 10);
  const run = { date, machine: describeMachine(), load: [before, after], figures } as const;
  await writeEmbedReport(run);
}

const COMMANDS: Readonly<Record<string, () => Promise<void>>> = {
  search,
  'search-server': searchServer,
  events,
  lookup: async () => tell(describeLookup(await benchLookup(seed, tell))),
  live: async () => tell(describeLive(await benchLive(tell))),
  photos,
  complaints,
  embed,
  report: writeReport,
};
const command = COMMANDS[positionals[0] ?? ''];
if (command) {
  await command();
} else {
  console.error(USAGE);
  process.exitCode = 1;
}
