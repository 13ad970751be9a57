import { mkdir, rm, readFile } from 'node:fs/promises';
import { fromRoot } from '../paths.ts';
import { run } from '../run.ts';

interface Described {
  readonly name: string;
  readonly description?: string;
}

interface Typed extends Described {
  readonly type?: { readonly text: string };
  readonly default?: string;
  readonly inheritedFrom?: unknown;
}

export interface ManifestAttribute extends Typed {
  readonly fieldName?: string;
}

export interface ManifestMember extends Typed {
  readonly kind: string;
  readonly privacy?: string;
  readonly static?: boolean;
}

export interface ManifestEvent extends Partial<Described> {
  readonly type?: { readonly text: string };
}

export interface ManifestElement {
  readonly kind: string;
  readonly name: string;
  readonly tagName?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly superclass?: { readonly name: string; readonly package?: string };
  readonly attributes?: readonly ManifestAttribute[];
  readonly members?: readonly ManifestMember[];
  readonly events?: readonly ManifestEvent[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly (Described & { readonly default?: string })[];
}

export interface ElementsManifest {
  readonly schemaVersion?: string;
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
