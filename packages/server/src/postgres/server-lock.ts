import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { PostgresError } from './errors.ts';
import { isRunning, ownIdentity, type ProcessIdentity } from './process-identity.ts';

/** Holds a data directory for this process. */
export interface ServerLock {
  release(): Promise<void>;
}

const beatMs = 2_000;
/** A holder in another container whose process can't be looked up is dead after this much silence. */
const silenceMs = 3 * beatMs;
const graceMs = 500;

/**
 * Takes the lock file, so that two servers never supervise one cluster.
 *
 * PostgreSQL's own `postmaster.pid` can't serve for this: after a killed server the postmaster lives on,
 * and must be told from one that another, living server supervises. A lock whose holder is dead is
 * taken over at once.
 *
 * @throws PostgresError `in-use` when another server lives.
 */
export async function acquireServerLock(path: string): Promise<ServerLock> {
  const own = await ownIdentity();
  const content = JSON.stringify(own);
  const draft = `${path}.${String(process.pid)}.${String(Date.now())}`;
  await writeFile(draft, content, { mode: 0o600, flag: 'wx' });
  try {
    for (;;) {
      // Linking fails if the name is taken, and never shows a half-written file.
      const taken = await link(draft, path).then(
        () => false,
        (error: unknown) => {
          if ((error as NodeJS.ErrnoException).code === 'EEXIST') return true;
          throw error;
        },
      );
      if (!taken) break;
      await removeStale(path, own);
    }
  } finally {
    await rm(draft, { force: true });
  }

  const beat = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
  }, beatMs);
  beat.unref();
  return {
    async release() {
      clearInterval(beat);
      const current = await readFile(path, 'utf8').catch(() => undefined);
      if (current === content) await rm(path, { force: true });
    },
  };
}

async function removeStale(path: string, own: ProcessIdentity): Promise<void> {
  const content = await readFile(path, 'utf8').catch(() => undefined);
  if (content === undefined) return;
  const holder = parse(content);
  if (holder && (await holds(path, holder, own))) {
    throw new PostgresError(
      'in-use',
      `Another server (process ${String(holder.pid)}) uses the data directory of ${path}. ` +
        'Stop it first, or give this one another GERAI_DATA.',
    );
  }
  // Moved aside before it is deleted: if another server took over in between, its lock is put back.
  const aside = `${path}.stale.${String(own.pid)}`;
  await rename(path, aside).catch(() => undefined);
  const moved = await readFile(aside, 'utf8').catch(() => undefined);
  if (moved !== undefined && moved !== content) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

async function holds(
  path: string,
  holder: ProcessIdentity,
  own: ProcessIdentity,
): Promise<boolean> {
  if (holder.scope === own.scope) {
    // A process that was just killed needs a moment to die.
    for (let waited = 0; waited < graceMs; waited += 50) {
      if (!(await isRunning(holder))) return false;
      await sleep(50);
    }
    return true;
  }
  // Another host on shared storage, another container, or before a reboot: only its beat can tell.
  const before = await stat(path).catch(() => undefined);
  if (!before || Date.now() - before.mtimeMs > silenceMs) return false;
  await sleep(silenceMs);
  const after = await stat(path).catch(() => undefined);
  return after !== undefined && after.mtimeMs !== before.mtimeMs;
}

function parse(content: string): ProcessIdentity | undefined {
  try {
    const { pid, started, scope } = JSON.parse(content) as Partial<ProcessIdentity>;
    return pid !== undefined && started !== undefined && scope !== undefined
      ? { pid, started, scope }
      : undefined;
  } catch {
    return undefined;
  }
}
