// The browser bundles in packages/widgets/dist; every other package publishes plain tsc output. `npm run build` compiles
// first and then runs these in their order: the loader is told which chunks the modules came to.
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { apart } from './packages/tooling/src/bundle/apart.ts';
import { inputMaps } from './packages/tooling/src/bundle/input-maps.ts';
import { leanI18next } from './packages/tooling/src/bundle/lean-i18next.ts';
import { loaderManifest } from './packages/tooling/src/bundle/loader-manifest.ts';
import { minifyTemplates } from './packages/tooling/src/bundle/minify-templates.ts';
import { notices } from './packages/tooling/src/bundle/notices.ts';
import { ownLit } from './packages/tooling/src/bundle/own-lit.ts';
import { retryImports } from './packages/tooling/src/bundle/retry-imports.ts';
import { fromRoot, posix } from './packages/tooling/src/paths.ts';

const compiled = (name) => fromRoot('.cache', 'tsc', 'widgets', `${name}.js`);

/** Tag → the module of packages/widgets/src that defines it. */
const tags = {
  'gerai-service-search': 'service-search',
  'gerai-application-tracker': 'application-tracker',
  'gerai-complaint-form': 'complaint-form',
};

const manifest = loaderManifest(tags);
const thirdPartyNotices = notices('THIRD-PARTY-NOTICES.txt');

const common = {
  context: 'globalThis',
  onwarn(warning) {
    throw new Error(`${warning.code}: ${warning.message}`);
  },
};

const plugins = [
  inputMaps(),
  nodeResolve({ exportConditions: ['production', 'browser'], browser: true }),
  leanI18next(),
  ownLit(),
  minifyTemplates(),
  terser({
    module: true,
    ecma: 2022,
    compress: {
      passes: 4,
      pure_getters: true,
      unsafe_arrows: true,
      keep_fargs: false,
    },
    format: { comments: false },
    // One worker thread: the order of results never depends on the machine.
    maxWorkers: 1,
  }),
  thirdPartyNotices,
];

const output = {
  dir: fromRoot('packages', 'widgets', 'dist'),
  format: 'es',
  sourcemap: true,
  generatedCode: 'es2015',
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name]-[hash].js',
  sourcemapPathTransform: (path) => posix(path).replace(/^(?:\.\.\/)+/, 'gerai:///'),
};

/** Dictionaries are named for what they hold: `core-id`, `complaint-form-en`. */
function chunkName({ facadeModuleId, name, moduleIds }) {
  const dictionary = /\/packages\/([^/]+)\/dist\/(.*)generated\/locales\/([a-z]{2})\.js$/.exec(
    posix(facadeModuleId ?? ''),
  );
  if (dictionary) {
    const [, packageName, part, language] = dictionary;
    return `${packageName}-${part.replaceAll('/', '-')}${language}`;
  }
  if (moduleIds.some((id) => id.includes('/i18next/'))) return 'core';
  return name;
}

const modules = {
  ...common,
  input: Object.fromEntries(Object.values(tags).map((name) => [name, compiled(name)])),
  plugins: [retryImports(), ...plugins, manifest.collect],
  output: {
    ...output,
    chunkFileNames: (chunk) => `chunks/${chunkName(chunk)}-[hash].js`,
  },
};

const loader = {
  ...common,
  input: { loader: compiled('loader') },
  plugins: [manifest.inject, ...plugins],
  output,
};

/** All widgets in one file; the map, which is a third of the bytes and which few open, is another beside it. */
const everything = {
  ...common,
  input: { gerai: compiled('gerai') },
  plugins: [retryImports(), ...plugins],
  output: {
    ...output,
    chunkFileNames: '[name].js',
    manualChunks: apart('/complaint-form/dist/map/define.js', 'gerai-map', 'gerai'),
  },
};

/** The page in a frame. */
const embed = {
  ...common,
  input: { embed: compiled('embed') },
  plugins,
  output,
};

/** For who writes frames by a program. */
const frameMarkup = {
  ...common,
  input: { 'frame-markup': compiled('frame-markup') },
  plugins,
  output,
};

/** What a page around frames may load: a classic script, which knows its own tag. */
const iframe = {
  ...common,
  input: { iframe: compiled('iframe') },
  plugins,
  output: { ...output, format: 'iife' },
};

export default [modules, loader, everything, embed, frameMarkup, iframe];
