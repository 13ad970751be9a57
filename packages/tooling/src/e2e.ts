// `npm run test:e2e`: what crosses packages, one file after the other (each starts servers and browsers). Arguments narrow it
// down by path: `npm run test:e2e -- tests/e2e/search.test.ts`.
import { glob } from 'node:fs/promises';
import { runNodeTests } from './node-tests.ts';
import { fromRoot, root } from './paths.ts';
import { run } from './run.ts';

const asked = process.argv.slice(2);
const files: string[] = [];
// Not `wordpress`, which takes programs of its own: `npm run test:wordpress`.
const patterns =
  asked.length > 0
    ? asked
    : ['tests/{a11y,e2e,embedding,frameworks,reliability,search}/**/*.test.ts'];
for await (const file of glob(patterns, { cwd: root })) {
  files.push(file);
}

// They try what is built, which a change in the sources makes old.
const built = await run([
  process.execPath,
  fromRoot('packages/tooling/src/build.ts'),
  '--if-needed',
]);
if (built.code !== 0) console.error(built.output);
process.exitCode =
  built.code || (await runNodeTests(files.sort(), { concurrency: 1, timeout: 300_000 }));
