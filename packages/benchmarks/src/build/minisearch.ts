import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import type { ServiceDocument } from '../document.ts';
import { OPTIONS } from '../engines/minisearch.ts';
import { forEachDocument, type BuildInput } from './input.ts';

export async function buildMiniSearch(input: BuildInput): Promise<void> {
  const index = new MiniSearch<ServiceDocument>(OPTIONS);
  await forEachDocument(input, (document) => index.add(document));
  await writeFile(join(input.directory, 'index.json'), JSON.stringify(index));
}
