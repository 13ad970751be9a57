// `npm run archive`: the bundles of the last build as archives for web hosts, in .cache/archive/.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { bundleDirectory } from './build/bundle.ts';
import { siteArchives } from './build/site-archive.ts';
import { fromRoot } from './paths.ts';

const info = await readFile(fromRoot('packages/widgets/package.json'), 'utf8');
const { version } = JSON.parse(info) as { version: string };
const { site, maps } = await siteArchives(bundleDirectory, version);
await mkdir(fromRoot('.cache/archive'), { recursive: true });
for (const [name, content] of Object.entries({ '': site, '-source-maps': maps })) {
  const file = `.cache/archive/gerai-${version}${name}.zip`;
  await writeFile(fromRoot(file), content);
  console.log(`${file}: ${content.length} bytes`);
}
