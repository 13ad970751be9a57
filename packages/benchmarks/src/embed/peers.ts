import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fromRoot } from '@gerai/tooling/paths';

/** Where the peers are installed: they are large, and nothing but this benchmark needs them. */
export const PEERS_DIRECTORY = fromRoot('.cache', 'bench-embed');

/** What is measured beside the widgets, and Lighthouse. */
export const PEERS = {
  '@awesome.me/webawesome': '3.14.0',
  '@cdssnc/gcds-components': '0.47.0',
  '@govtechsg/sgds-web-component': '3.8.0',
  '@shoelace-style/shoelace': '2.20.1',
  '@uppy/core': '6.3.1',
  '@uppy/dashboard': '6.0.3',
  '@uswds/uswds': '3.14.0',
  'accessible-autocomplete': '3.0.1',
  altcha: '3.2.2',
  lighthouse: '13.5.0',
  'survey-core': '2.5.38',
  'survey-js-ui': '2.5.38',
} as const;

const MANIFEST = JSON.stringify({ private: true, dependencies: PEERS }, undefined, 2);

/**
 * Installs the peers from the npm registry, unless they are there already.
 *
 * @throws Error of npm when the registry can't be reached
 */
export async function installPeers(tell: (text: string) => void): Promise<void> {
  const stamp = join(PEERS_DIRECTORY, 'installed.json');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === MANIFEST) return;
  tell('installing the peers, once');
  await mkdir(PEERS_DIRECTORY, { recursive: true });
  await writeFile(join(PEERS_DIRECTORY, 'package.json'), MANIFEST);
  const options = ['--ignore-scripts', '--no-audit', '--no-fund'];
  await promisify(execFile)('npm', ['install', ...options], { cwd: PEERS_DIRECTORY });
  await writeFile(stamp, MANIFEST);
}
