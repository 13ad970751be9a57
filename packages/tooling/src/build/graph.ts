import { readFile, writeFile } from 'node:fs/promises';
import { transform } from 'esbuild';
import type { RollupOutput } from 'rollup';
import { fromRoot, posix } from '../paths.ts';

/** Where the last build's graph lies, relative to the top. */
export const GRAPH_FILE = '.cache/bundle-graph.json';

export interface ChunkNode {
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
  /** The language of a dictionary chunk. */
  readonly language?: string;
  /** npm package → its code in this chunk after tree-shaking, minified. */
  readonly dependencies: Readonly<Record<string, string>>;
}

export type Graph = Readonly<Record<string, ChunkNode>>;

/** The npm package a module comes from; `undefined` for our own. */
export function dependencyOf(id: string): string | undefined {
  const path = posix(id);
  const at = path.lastIndexOf('/node_modules/');
  if (at < 0) return undefined;
  const [scope = '', name = ''] = path.slice(at + '/node_modules/'.length).split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

const DICTIONARY = /\/generated\/locales\/([a-z]{2})\.js$/;

/** What imports what in the browser bundles, and what the dependencies weigh in them. */
export class BundleGraph {
  readonly #chunks = new Map<string, Omit<ChunkNode, 'dependencies'>>();
  readonly #code = new Map<string, Map<string, string>>();

  add(output: RollupOutput): void {
    for (const chunk of output.output) {
      if (chunk.type !== 'chunk') continue;
      const language = DICTIONARY.exec(posix(chunk.facadeModuleId ?? ''))?.[1];
      const code = new Map<string, string>();
      for (const [id, module] of Object.entries(chunk.modules)) {
        const name = dependencyOf(id);
        if (name && module.code) code.set(name, `${code.get(name) ?? ''}${module.code}\n`);
      }
      this.#code.set(chunk.fileName, code);
      this.#chunks.set(chunk.fileName, {
        imports: chunk.imports,
        dynamicImports: chunk.dynamicImports,
        ...(language ? { language } : {}),
      });
    }
  }

  async save(): Promise<void> {
    const graph: Record<string, ChunkNode> = {};
    for (const [fileName, chunk] of this.#chunks) {
      const dependencies: Record<string, string> = {};
      for (const [name, code] of this.#code.get(fileName) ?? []) {
        // What was rendered of each module lacks its imports: enough to weigh, not to run.
        dependencies[name] = (await transform(code, { minify: true, legalComments: 'none' })).code;
      }
      graph[fileName] = { ...chunk, dependencies };
    }
    await writeFile(fromRoot(GRAPH_FILE), JSON.stringify(graph));
  }
}

/** The last build's graph. @throws Error when nothing has been built */
export async function readGraph(): Promise<Graph> {
  const text = await readFile(fromRoot(GRAPH_FILE), 'utf8').catch(() => {
    throw new Error('nothing has been built yet: npm run build');
  });
  return JSON.parse(text) as Graph;
}

/** Files fetched before a module runs: itself and all it imports statically. */
function closureOf(graph: Graph, fileName: string): Set<string> {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    graph[name]?.imports.forEach(visit);
  };
  visit(fileName);
  return seen;
}

/** The dictionaries of one language that these files load. */
function dictionariesOf(graph: Graph, files: Iterable<string>, language: string): string[] {
  const found = new Set<string>();
  for (const file of files) {
    for (const name of graph[file]?.dynamicImports ?? []) {
      if (graph[name]?.language === language) found.add(name);
    }
  }
  return [...found];
}

/** What a page fetches until a widget can be used in a language, with nothing that it fetches by itself later. */
export function firstFiles(graph: Graph, widget: string, language: string): Set<string> {
  const files = closureOf(graph, `${widget}.js`);
  return new Set(['loader.js', ...files, ...dictionariesOf(graph, files, language)]);
}

/** `firstFiles` of the last build. */
export async function filesUntilUsable(widget: string, language: string): Promise<Set<string>> {
  return firstFiles(await readGraph(), widget, language);
}
