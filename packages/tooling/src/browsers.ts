import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export type BrowserName = 'chromium' | 'firefox' | 'webkit';

export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox', 'webkit'];

interface Source {
  /** Names the executable; beats everything else. */
  readonly variable: string;
  /** Absolute paths, or names looked up in PATH. */
  readonly candidates: readonly string[];
  /** Further programs it takes. */
  readonly needs: readonly string[];
  readonly debianPackages: readonly string[];
}

const SOURCES: Record<BrowserName, Source> = {
  chromium: {
    variable: 'GERAI_CHROMIUM',
    candidates: [
      '/usr/bin/chromium',
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    needs: [],
    debianPackages: ['chromium'],
  },
  firefox: {
    variable: 'GERAI_FIREFOX',
    candidates: ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    needs: [],
    debianPackages: ['firefox-esr'],
  },
  webkit: {
    variable: 'GERAI_WEBKIT',
    candidates: ['x86_64', 'aarch64', 'arm']
      .map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`)
      .concat('/usr/libexec/webkit2gtk-4.1/MiniBrowser'),
    needs: ['WebKitWebDriver', 'Xvfb'],
    debianPackages: ['webkit2gtk-driver', 'xvfb'],
  },
};

/** Switches every Chromium here is started with: it may be root in a container, and must not call home. */
export const CHROMIUM_ARGUMENTS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function inPath(name: string): string | undefined {
  if (name.includes('/')) return isExecutable(name) ? name : undefined;
  const directories = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    '/usr/bin',
    '/usr/local/bin',
  ];
  return directories.map((directory) => join(directory, name)).find(isExecutable);
}

/**
 * The executable of a browser: from its environment variable (`GERAI_CHROMIUM`, `GERAI_FIREFOX`, `GERAI_WEBKIT`), else
 * from the usual places; `undefined` when it, or a program it takes, is not there.
 *
 * @throws Error when the variable names no executable
 */
export function findBrowser(name: BrowserName): string | undefined {
  const { variable, candidates, needs } = SOURCES[name];
  const named = process.env[variable];
  if (named && !isExecutable(named)) throw new Error(`${variable} names no executable: ${named}`);
  if (needs.some((program) => !inPath(program))) return undefined;
  if (named) return named;
  for (const candidate of candidates) {
    const found = inPath(candidate);
    if (found) return found;
  }
  return undefined;
}

/** The command that installs a browser on Debian or Ubuntu. */
export function installCommand(name: BrowserName): string {
  return `apt-get update && apt-get install -y --no-install-recommends ${SOURCES[name].debianPackages.join(' ')}`;
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && !!inPath('apt-get');
}

/**
 * Installs browsers with apt-get where that can be done without asking (root on Debian). Returns whether it was tried and
 * went well; `say` gets the output.
 */
export function installBrowsers(
  names: readonly BrowserName[],
  say: (text: string) => void,
): boolean {
  if (!canInstall()) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const packages = names.flatMap((name) => SOURCES[name].debianPackages);
  const commands = [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ];
  for (const args of commands) {
    const result = spawnSync('apt-get', args, { env, encoding: 'utf8', timeout: 600_000 });
    say(`$ apt-get ${args.join(' ')}\n${result.stdout}${result.stderr}`);
    // A stale mirror may fail the update and still serve the install.
    if (result.status !== 0 && args[0] === 'install') return false;
  }
  return names.every((name) => findBrowser(name) !== undefined);
}

/** A TCP port on the loopback interface that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/status`)).ok;
  } catch {
    return false;
  }
}

/**
 * Starts WebKitGTK's WebDriver under a virtual screen of its own.
 *
 * @returns its port and a function that ends both
 */
export async function startWebKitDriver(): Promise<{ port: number; stop: () => void }> {
  const driver = inPath('WebKitWebDriver');
  const xvfb = inPath('Xvfb');
  if (!driver || !xvfb) throw new Error(`WebKitGTK is missing: ${installCommand('webkit')}`);
  const port = await freePort();
  const screen = spawn(
    xvfb,
    ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const display = await new Promise<string>((resolve, reject) => {
    screen.once('error', reject);
    screen.once('exit', () => reject(new Error('Xvfb ended at once')));
    screen.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString().trim()));
  });
  const webdriver = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: `:${display}`,
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
      NO_AT_BRIDGE: '1',
    },
  });
  const stop = (): void => {
    webdriver.kill();
    screen.kill();
  };
  for (let waited = 0; !(await answers(port)); waited += 100) {
    if (waited >= 15_000 || webdriver.exitCode !== null) {
      stop();
      throw new Error('WebKitWebDriver does not answer');
    }
    await pause(100);
  }
  return { port, stop };
}
