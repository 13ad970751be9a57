// `npm run build -w @gerai/wordpress`: the plugin as a ZIP that WordPress installs, `dist/gerai-<version>.zip`.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fromRoot } from '@gerai/tooling/paths';
import { pluginFiles, pluginVersion } from './plugin.ts';
import { zip } from './zip.ts';

try {
  const version = await pluginVersion();
  const archive = zip(await pluginFiles(version, fromRoot('packages/widgets/dist')), 'gerai');
  const directory = fromRoot('packages/wordpress/dist');
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  await writeFile(`${directory}/gerai-${version}.zip`, archive);
  console.log(
    `packages/wordpress/dist/gerai-${version}.zip, ${Math.round(archive.length / 1000)} kB`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
