import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const CLI = fileURLToPath(new URL('../../packages/server/src/cli.ts', import.meta.url));
const run = promisify(execFile);

/** The open complaints of a running server that begin in this way, as its staff see them. @param data - Its data directory. */
export async function complaintsAt(data: string, words: string): Promise<readonly string[]> {
  const { stdout } = await run(
    process.execPath,
    ['--conditions=gerai-source', CLI, 'complaints', 'list', '--json', '--limit', '500'],
    { env: { ...process.env, GERAI_DATA: data, DATABASE_URL: '' } },
  );
  const { items } = JSON.parse(stdout) as { readonly items: readonly { readonly title: string }[] };
  return items.map(({ title }) => title).filter((title) => title.startsWith(words));
}
