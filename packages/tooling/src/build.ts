// `npm run build`: compiles all packages, describes the elements, bundles for browsers. With `--if-needed` it first looks
// whether anything has changed since the last build, which takes a fraction of a second.
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { BUILDER_SCRIPT, bundleBuilder } from './build/builder-script.ts';
import { bundleFiles, replaceBundles } from './build/bundle.ts';
import { analyseElements, type ElementsManifest } from './build/elements-manifest.ts';
import { vscodeData, webTypes } from './build/editor-data.ts';
import { elementTypes } from './build/element-types.ts';
import { GRAPH_FILE } from './build/graph.ts';
import { hashOfInputs, isUpToDate, stampFile, type Stamp } from './build/inputs.ts';
import { publishedManifest } from './build/published-elements.ts';
import { fromRoot } from './paths.ts';
import { run } from './run.ts';

/** Their code runs from source here and is not shipped. */
const COMMANDS: readonly string[] = ['benchmarks', 'tooling', 'wordpress'];

/** Modules of the widgets that Node imports as they were compiled: bundles are for browsers only. */
const WIDGETS = ['application-tracker', 'complaint-form', 'service-search'];
const FOR_NODE = [...WIDGETS, ...WIDGETS.map((name) => `rooms/${name}`), 'gerai', 'room', 'server'];

/** Where the modules of the widgets are compiled to. */
const COMPILED = '.cache/tsc/widgets';

/** Declarations of bundles that Node may import as they are, with those that they refer to. */
const DECLARED = ['frame-markup', 'loader', 'LoadErrorEvent'];

/** Every package that ships code. */
async function compiledPackages(): Promise<string[]> {
  const names = await readdir(fromRoot('packages'));
  return names
    .filter((name) => !COMMANDS.includes(name))
    .map((name) => `packages/${name}`)
    .filter((path) => existsSync(fromRoot(path, 'tsconfig.json')))
    .sort();
}

async function compile(): Promise<void> {
  const tsc = fromRoot('node_modules/typescript/bin/tsc');
  const packages = await compiledPackages();
  const { code, output } = await run([process.execPath, tsc, '-b', ...packages]);
  if (code !== 0) throw new Error(`the packages do not compile:\n${output}`);
}

/** What editors, compilers and frameworks are told of the elements. */
async function describeElements(directory: string): Promise<void> {
  const all = JSON.parse(await analyseElements()) as ElementsManifest;
  const manifest = await publishedManifest(all);
  const info = JSON.parse(await readFile(fromRoot('packages/widgets/package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  const write = (name: string, data: object): Promise<void> =>
    writeFile(join(directory, name), `${JSON.stringify(data, null, 2)}\n`);
  await write('custom-elements.json', manifest);
  await write('vscode.html-custom-data.json', vscodeData(manifest));
  await write('web-types.json', webTypes(manifest, info.name, info.version));
  await cp(fromRoot('packages/widgets/types'), join(directory, 'types'), { recursive: true });
  await writeFile(join(directory, 'types/elements.d.ts'), elementTypes(manifest));
  await copyModules(directory);
}

/** A compiled module of the widgets and all of theirs that it imports, as paths without endings. */
async function withImports(path: string, found = new Set<string>()): Promise<Set<string>> {
  if (found.has(path)) return found;
  found.add(path);
  const code = await readFile(fromRoot(COMPILED, `${path}.js`), 'utf8');
  for (const [, imported = ''] of code.matchAll(/(?:from|import) '(\.[^']+)\.js'/g)) {
    await withImports(posix.join(posix.dirname(path), imported), found);
  }
  return found;
}

/** What a site's own build imports by name, on its server too. */
async function copyModules(directory: string): Promise<void> {
  const copy = async (file: string, to: string): Promise<void> => {
    const text = await readFile(fromRoot(COMPILED, file), 'utf8');
    await mkdir(dirname(join(to, file)), { recursive: true });
    await writeFile(join(to, file), text.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'));
  };
  for (const name of DECLARED) await copy(`${name}.d.ts`, directory);
  for (const entry of FOR_NODE) {
    for (const path of await withImports(entry)) {
      await copy(`${path}.js`, join(directory, 'node'));
      await copy(`${path}.d.ts`, join(directory, 'node'));
    }
  }
}

async function main(): Promise<void> {
  const inputs = hashOfInputs();
  if (process.argv.includes('--if-needed') && isUpToDate(inputs)) return;
  const started = performance.now();
  console.log('Membangun / building …');
  await compile();
  await bundleBuilder();
  const graph = await replaceBundles(describeElements);
  await mkdir(fromRoot('.cache'), { recursive: true });
  await graph.save();
  const outputs = [GRAPH_FILE, BUILDER_SCRIPT, ...(await bundleFiles())];
  for (const path of await compiledPackages()) {
    if (path !== 'packages/widgets') outputs.push(`${path}/dist/.tsbuildinfo`);
  }
  // Sources that were edited while this ran are not in it: the stamp is of what was there at the start.
  const stamp: Stamp = { inputs, outputs };
  await writeFile(stampFile, `${JSON.stringify(stamp)}\n`);
  console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
