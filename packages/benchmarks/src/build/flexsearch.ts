import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { createIndex } from '../engines/flexsearch.ts';
import { forEachDocument, type BuildInput } from './input.ts';

export async function buildFlexSearch(input: BuildInput): Promise<void> {
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
