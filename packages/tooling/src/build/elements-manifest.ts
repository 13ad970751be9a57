import { mkdir, rm, readFile } from 'node:fs/promises';
import { fromRoot } from '../paths.ts';
import { run } from '../run.ts';

export interface ManifestAttribute {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
}

export interface ManifestElement {
  readonly kind: string;
  readonly name: string;
  readonly tagName?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly attributes?: readonly ManifestAttribute[];
  readonly members?: readonly {
    readonly kind: string;
    readonly name: string;
    readonly privacy?: string;
    readonly static?: boolean;
    readonly description?: string;
    readonly type?: { readonly text: string };
  }[];
  readonly events?: readonly { readonly name?: string; readonly description?: string }[];
  readonly slots?: readonly { readonly name: string; readonly description?: string }[];
  readonly cssParts?: readonly { readonly name: string; readonly description?: string }[];
  readonly cssProperties?: readonly { readonly name: string; readonly description?: string }[];
}

export interface ElementsManifest {
  readonly modules: readonly { readonly declarations?: readonly ManifestElement[] }[];
}

/** Runs the analyzer over the elements' sources; returns what it wrote, as text. */
export async function analyseElements(): Promise<string> {
  const outdir = '.cache/elements';
  await rm(fromRoot(outdir), { recursive: true, force: true });
  await mkdir(fromRoot(outdir), { recursive: true });
  const cli = fromRoot('node_modules/@custom-elements-manifest/analyzer/cem.js');
  const result = await run([
    process.execPath,
    cli,
    'analyze',
    '--config',
    'custom-elements-manifest.config.js',
    '--outdir',
    outdir,
    '--quiet',
  ]);
  if (result.code !== 0) throw new Error(`the manifest could not be made:\n${result.output}`);
  return await readFile(fromRoot(outdir, 'custom-elements.json'), 'utf8');
}

/** The elements of a manifest that have a tag, by tag. */
export function taggedElements(manifest: ElementsManifest): ManifestElement[] {
  return manifest.modules
    .flatMap((module) => module.declarations ?? [])
    .filter((declaration) => declaration.kind === 'class' && declaration.tagName !== undefined)
    .sort((a, b) => ((a.tagName ?? '') < (b.tagName ?? '') ? -1 : 1));
}
