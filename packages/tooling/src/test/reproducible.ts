// Bundles once more, elsewhere, and compares with what is in packages/widgets/dist byte by byte.
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { bundleDirectory, writeBundles } from '../build/bundle.ts';
import { integrityOf } from '../build/integrity.ts';
import { fromRoot } from '../paths.ts';

await mkdir(fromRoot('.cache'), { recursive: true });
// Deeper than the real place, so that a path that leaks into a bundle shows.
const again = await mkdtemp(fromRoot('.cache', 'again-'));
try {
  await writeBundles(`${again}/some/where`);
  const first = await integrityOf(bundleDirectory);
  const second = await integrityOf(`${again}/some/where`);
  // Modules for Node are beside the bundles: copies of what was compiled, which no page pins.
  const pinned = await readFile(`${bundleDirectory}/integrity.json`, 'utf8');
  const names = new Set([...Object.keys(JSON.parse(pinned) as object), ...Object.keys(second)]);
  for (const name of [...names].sort()) {
    let same = first[name] === second[name];
    if (same && name.endsWith('.js')) {
      const [a, b] = await Promise.all(
        [bundleDirectory, `${again}/some/where`].map((path) => readFile(`${path}/${name}.map`)),
      );
      same = a !== undefined && b !== undefined && a.equals(b);
    }
    if (same) continue;
    console.error(`${name} differs between two builds`);
    process.exitCode = 1;
  }
  console.log(`${names.size} files compared`);
} finally {
  await rm(again, { recursive: true, force: true });
}
