// publint over every package that is published, as npm would pack it.
import { readFile, readdir } from 'node:fs/promises';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { fromRoot } from '../paths.ts';

type PackageInfo = Record<string, unknown> & { name: string; private?: boolean };

let checked = 0;
for (const name of (await readdir(fromRoot('packages'))).sort()) {
  const directory = fromRoot('packages', name);
  const info = JSON.parse(await readFile(`${directory}/package.json`, 'utf8')) as PackageInfo;
  if (info.private) continue;
  checked++;
  const { messages } = await publint({ pkgDir: directory, level: 'warning', strict: true });
  for (const message of messages) {
    console.error(`${info.name}: ${formatMessage(message, info) ?? message.code}`);
    process.exitCode = 1;
  }
}
console.log(`${checked} packages`);
