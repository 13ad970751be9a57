// The version that a copy of core knows itself by, from its package.json.
import { readFile } from 'node:fs/promises';
import { fromRoot } from '../paths.ts';

export async function outputs(): Promise<Map<string, string>> {
  const manifest = JSON.parse(await readFile(fromRoot('packages/core/package.json'), 'utf8')) as {
    version: string;
  };
  return new Map([
    [
      'packages/core/src/generated/version.ts',
      `// Generated from package.json by \`npm run generate\`.

/** The version of this copy of \`@gerai/core\`. */
export const VERSION: string = ${JSON.stringify(manifest.version)};
`,
    ],
  ]);
}
