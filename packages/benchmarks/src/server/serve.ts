import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The reference server in a process of its own, as an agency runs it. */
export interface RunningServer {
  /** Seconds from the start of the process until it served. */
  readonly readySeconds: number;
  /** Seconds of the first search, which may wait for the index. */
  readonly firstSearchSeconds: number;
  /** Address of the API with `/v1`. */
  readonly url: string;
  /** `GET /v1/services?q=…`: the number of results. */
  readonly search: (query: string) => Promise<number>;
  /** Memory of the process as the kernel counts it; NaN where it does not tell. */
  residentBytes(): Promise<number>;
  stop(): Promise<void>;
}

function request(agent: Agent, url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        const body = Buffer.concat(chunks).toString();
        if (response.statusCode !== 200) {
          reject(new Error(`${String(response.statusCode)} ${body.slice(0, 200)}`));
          return;
        }
        resolve((JSON.parse(body) as { items: unknown[] }).items.length);
      });
    }).once('error', reject);
  });
}

const FIRST_ANSWER_LIMIT_MS = 10 * 60_000;

/** Asks until there is an answer: a server may refuse while it builds its first index. */
async function untilAnswered(search: (query: string) => Promise<number>): Promise<void> {
  const end = performance.now() + FIRST_ANSWER_LIMIT_MS;
  for (;;) {
    try {
      await search('surat');
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
      await pause(500);
    }
  }
}

/** Starts `gerai-server serve` on a database, with more settings where given. */
export async function startServer(
  databaseUrl: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const cli = fileURLToPath(new URL('../../../server/src/cli.ts', import.meta.url));
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ['--conditions=gerai-source', '--max-old-space-size=8192', cli, 'serve'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        ...settings,
        DATABASE_URL: databaseUrl,
        PORT: '0',
        LOG_LEVEL: 'error',
        GERAI_RATE_LIMIT: '999999999',
      },
    },
  );
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const found = /ready: (\S+)/.exec(output)?.[1];
      if (found) resolve(found);
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error('the server ended at once')));
  });
  const ready = performance.now();
  const agent = new Agent({ keepAlive: true, maxSockets: 100 });
  const search = (query: string) =>
    request(agent, `${url}/services?limit=10&q=${encodeURIComponent(query)}`);
  await untilAnswered(search);
  return {
    url,
    readySeconds: (ready - start) / 1000,
    firstSearchSeconds: (performance.now() - ready) / 1000,
    search,
    residentBytes: async () => {
      const status = await readFile(`/proc/${String(child.pid)}/status`, 'utf8').catch(() => '');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) * 1024;
    },
    stop: async () => {
      agent.destroy();
      child.kill('SIGTERM');
      await ended;
    },
  };
}
