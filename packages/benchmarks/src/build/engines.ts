import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { insert, save } from '@orama/orama';
import MiniSearch from 'minisearch';
import { documentOf, type ServiceDocument } from '../document.ts';
import type { EngineName } from '../engines/engines.ts';
import { createIndex } from '../engines/flexsearch.ts';
import { OPTIONS } from '../engines/minisearch.ts';
import { createDatabase } from '../engines/orama.ts';
import { generate } from '../generator/generate.ts';

/** What a build is given. */
export interface BuildInput {
  readonly size: number;
  readonly seed: number;
  /** Where the files go that a page asks for. */
  readonly directory: string;
}

/** Calls `use` with one document after the other. */
async function forEachDocument(
  { size, seed }: BuildInput,
  use: (document: ServiceDocument) => unknown,
): Promise<void> {
  for await (const service of generate(size, seed)) await use(documentOf(service));
}

async function buildMiniSearch(input: BuildInput): Promise<void> {
  const index = new MiniSearch<ServiceDocument>(OPTIONS);
  await forEachDocument(input, (document) => index.add(document));
  await writeFile(join(input.directory, 'index.json'), JSON.stringify(index));
}

async function buildOrama(input: BuildInput): Promise<void> {
  const database = createDatabase();
  await forEachDocument(input, (document) =>
    insert(database, { ...document, regions: [...document.regions] }),
  );
  await writeFile(join(input.directory, 'index.json'), JSON.stringify(save(database)));
}

async function buildFlexSearch(input: BuildInput): Promise<void> {
  const index = createIndex();
  await forEachDocument(input, (document) => {
    index.add({ ...document, regions: [...document.regions] });
  });
  const file = createWriteStream(join(input.directory, 'index.json'));
  let first = true;
  index.export((key: string, data: string) => {
    file.write(`${first ? '[' : ',\n'}${JSON.stringify([key, data])}`);
    first = false;
  });
  file.end(']');
  await finished(file);
}

const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`);

async function buildPagefind(input: BuildInput): Promise<void> {
  const { close, createIndex: createPagefindIndex } = await import('pagefind');
  const { index, errors } = await createPagefindIndex({ forceLanguage: 'id' });
  if (!index) throw new Error(errors.join('\n'));
  await forEachDocument(input, async (document) => {
    const text = escapeMarkup;
    const regions = document.regions.map((code) => `<i data-pagefind-filter="region">${code}</i>`);
    const added = await index.addHTMLFile({
      url: `/${document.id}`,
      content: `<html lang="id"><body><h1>${text(document.name)}</h1><p data-pagefind-weight="5">${text(document.nameEnglish)}. ${text(document.alternates)}</p><p data-pagefind-meta="agency">${text(document.agency)}</p><p>${text(document.requirements)}</p><p data-pagefind-ignore>${regions.join('')}</p></body></html>`,
    });
    if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
  });
  const written = await index.writeFiles({ outputPath: join(input.directory, 'pagefind') });
  if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  await close();
}

const BUILDERS: Readonly<Partial<Record<EngineName, (input: BuildInput) => Promise<void>>>> = {
  minisearch: buildMiniSearch,
  orama: buildOrama,
  flexsearch: buildFlexSearch,
  pagefind: buildPagefind,
};

/** Builds what an engine searches, for a catalogue that the generator makes. */
export async function buildEngine(engine: EngineName, input: BuildInput): Promise<void> {
  const builder = BUILDERS[engine];
  if (!builder) throw new Error(`${engine} cannot be built`);
  await mkdir(input.directory, { recursive: true });
  await builder(input);
}
