import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { insert, save } from '@orama/orama';
import { createDatabase } from '../engines/orama.ts';
import { forEachDocument, type BuildInput } from './input.ts';

export async function buildOrama(input: BuildInput): Promise<void> {
  const database = createDatabase();
  await forEachDocument(input, (document) =>
    insert(database, { ...document, regions: [...document.regions] }),
  );
  await writeFile(join(input.directory, 'index.json'), JSON.stringify(save(database)));
}
