// What `npm start` and `npm test` share before anything is installed: runs on Node 20.19 with no node_modules, so it
// may import nothing but Node itself. It installs the locked dependencies when they are missing or stale, and hands
// over to the Node that is pinned among them.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants as osConstants, homedir } from 'node:os';

const MINIMUM = [20, 19];
const WINDOWS = process.platform === 'win32';

/** The repository's top directory, with no trailing slash. */
export const root = fileURLToPath(new URL('../../../', import.meta.url)).replace(/[\\/]$/, '');

const stampFile = join(root, 'node_modules', '.gerai-lock');

/** The Node pinned in package.json: every later step runs on it, whatever the system has. */
export const bundledNode = join(root, 'node_modules', 'node', 'bin', WINDOWS ? 'node.exe' : 'node');

/** Stops with a sentence, not a stack trace, on a Node too old to run even this file's callers. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1])) return;
  process.stderr.write(
    `Gerai needs Node ${MINIMUM.join('.')} or newer to start (this is ${process.version}): https://nodejs.org\n`,
  );
  process.exit(1);
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Whether node_modules holds what the lock file names, judged by the record npm keeps of its last install. A developer
 * who ran `npm install` by hand is thus not made to install again.
 */
export function matchesLock(lock, installed) {
  if (!lock?.packages || !installed?.packages) return false;
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (!path.includes('node_modules/') || wanted.link) return true;
    const present = installed.packages[path];
    if (!present) return Boolean(wanted.optional || wanted.devOptional || wanted.peer);
    return present.version === wanted.version && present.integrity === wanted.integrity;
  });
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

function bundledNodeRuns() {
  if (!existsSync(bundledNode)) return false;
  return spawnSync(bundledNode, ['--version'], { stdio: 'ignore' }).status === 0;
}

function isInstalled(hash) {
  if (!existsSync(bundledNode)) return false;
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return true;
  const lock = readJson(join(root, 'package-lock.json'));
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'));
  if (!matchesLock(lock, installed) || !bundledNodeRuns()) return false;
  writeFileSync(stampFile, hash);
  return true;
}

/** npm wants a directory it can write its cache to; a container may have no home at all. */
function npmEnvironment() {
  const env = { ...process.env };
  // A caller's NODE_ENV=production would leave out the tools this repository is built with.
  delete env.NODE_ENV;
  delete env.npm_config_omit;
  let home;
  try {
    home = env.HOME || homedir();
    accessSync(home, constants.W_OK);
  } catch {
    home = undefined;
  }
  if (!home && !env.npm_config_cache) env.npm_config_cache = join(root, '.cache', 'npm');
  return env;
}

function npmCommand() {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.[cm]?js$/.test(script)) return [process.execPath, [script], false];
  return ['npm', [], WINDOWS];
}

function installOnce() {
  const [command, before, shell] = npmCommand();
  const result = spawnSync(
    command,
    [...before, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: root, env: npmEnvironment(), stdio: ['ignore', 'inherit', 'inherit'], shell },
  );
  if (result.error) {
    process.stderr.write(`npm could not be run: ${result.error.message}\n`);
    return false;
  }
  return result.status === 0;
}

/** Installs the locked dependencies when needed; ends the process with a sentence when that fails twice. */
export function ensureInstalled() {
  const hash = lockHash();
  if (isInstalled(hash)) return;
  process.stdout.write('Memasang dependensi / installing dependencies (npm ci) …\n');
  const started = Date.now();
  if (!installOnce()) {
    process.stdout.write('npm ci failed; trying once more …\n');
    if (!installOnce()) {
      process.stderr.write(
        'The dependencies could not be installed. Is the npm registry reachable? Try `npm ci` by hand.\n',
      );
      process.exit(1);
    }
  }
  if (!bundledNodeRuns()) {
    process.stderr.write(
      `The bundled Node (${bundledNode}) does not run. Were install scripts disabled? Try \`npm ci\` without ignore-scripts.\n`,
    );
    process.exit(1);
  }
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stampFile, hash);
  process.stdout.write(`Installed in ${Math.round((Date.now() - started) / 1000)} s.\n`);
}

/** The environment of a child: `node` and the tools resolve to the ones in node_modules. */
export function childEnvironment() {
  const env = { ...process.env };
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const tools = [join(root, 'node_modules', 'node', 'bin'), join(root, 'node_modules', '.bin')];
  env[key] = [...tools, env[key] ?? '/usr/local/bin:/usr/bin:/bin'].join(delimiter);
  if (env.GERAI_DATA) env.GERAI_DATA = resolve(env.GERAI_DATA);
  return env;
}

/**
 * Runs the bundled Node with `args` from the repository's top until it ends; resolves to its exit code.
 *
 * The child gets a process group of its own, so that Ctrl-C reaches it once, from here, and not a second time from the
 * terminal: a server takes the second one for "now, without saving". Should this process be killed outright, the child
 * sees the channel close and ends itself (see follow-parent.js).
 */
export function supervise(args) {
  const follow = new URL('./follow-parent.js', import.meta.url).href;
  const child = spawn(bundledNode, ['--import', follow, ...args], {
    cwd: root,
    env: childEnvironment(),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: !WINDOWS,
  });
  const lastForwarded = new Map();
  const forward = (signal) => {
    const now = Date.now();
    // npm and the terminal both pass Ctrl-C on: within a second it is the same one.
    if (now - (lastForwarded.get(signal) ?? -Infinity) < 1000) return;
    lastForwarded.set(signal, now);
    child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, forward);
  // npm hands a SIGTERM to the shell it runs its scripts by, and shells keep it to themselves: their end is ours.
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.env.npm_lifecycle_event && process.ppid !== shell) forward('SIGTERM');
  }, 500).unref();
  return new Promise((done) => {
    const finish = (code) => {
      clearInterval(watch);
      for (const signal of signals) process.removeListener(signal, forward);
      done(code);
    };
    child.once('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      finish(1);
    });
    child.once('exit', (code, signal) => {
      finish(code ?? 128 + (osConstants.signals[signal] ?? 1));
    });
  });
}
