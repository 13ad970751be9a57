import { glob, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { forEachDocument, type BuildInput } from './input.ts';

const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`);

export async function buildPagefind(input: BuildInput): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'id' });
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
  const outputPath = join(input.directory, 'pagefind');
  const written = await index.writeFiles({ outputPath });
  if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  // Its ready-made boxes are not used here, so they must not weigh.
  for await (const name of glob('pagefind-{*ui,highlight}.{css,js}', { cwd: outputPath })) {
    await rm(join(outputPath, name));
  }
  await close();
}
