import { readFile } from 'node:fs/promises';

/**
 * Turns the word lists of the catalogue (`packages/catalogue/data/*.tsv`) into one module each, so
 * that the analysis runs in a browser and in Node alike, without reading files.
 */

const repository = new URL('../../../../', import.meta.url);
const source = 'packages/catalogue/data';
const target = 'packages/catalogue/src/generated';

async function readTable(name: string): Promise<string[][]> {
  const text = await readFile(new URL(`${source}/${name}.tsv`, repository), 'utf8');
  const [header, ...lines] = text.split('\n').filter((line) => line !== '');
  const width = header?.split('\t').length ?? 0;
  return lines.map((line, index) => {
    const cells = line.split('\t');
    if (cells.length !== width) {
      throw new Error(
        `${source}/${name}.tsv line ${String(index + 2)}: ${String(width)} cells expected`,
      );
    }
    return cells.map((cell) => cell.trim());
  });
}

function literal(value: unknown): string {
  return `'${String(value).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function moduleText(name: string, body: string): string {
  return `// Generated from ${source}/${name}.tsv by npm run generate. Edit the table, not this file.\n\n${body}`;
}

function pairs(name: string, constant: string, comment: string, rows: string[][]): string {
  const lines = rows.map(([from, to]) => `  [${literal(from)}, ${literal(to)}],`);
  return moduleText(
    name,
    `/** ${comment} */\nexport const ${constant}: readonly (readonly [string, string])[] = [\n${lines.join('\n')}\n];\n`,
  );
}

function words(constant: string, comment: string, list: string[]): string {
  const lines: string[] = [];
  let line = '';
  for (const word of list) {
    if (line.length + word.length > 92) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? word : ` ${word}`;
  }
  lines.push(line);
  const text = lines.map((part) => `  ${literal(part)},`).join('\n');
  return `/** ${comment} */\nexport const ${constant}: readonly string[] = [\n${text}\n]\n  .join(' ')\n  .split(' ');\n`;
}

/** The generated modules: path from the root of the repository → content. */
export async function outputs(): Promise<Map<string, string>> {
  const [slang, exceptions, roots, stopwords, synonyms] = await Promise.all(
    ['slang', 'stem-exceptions', 'roots', 'stopwords', 'synonyms'].map(readTable),
  );
  if (!slang || !exceptions || !roots || !stopwords || !synonyms) throw new Error('missing table');

  const synonymLines = synonyms.map(([term, expansions, kind, id, en]) => {
    const note = id ? `, note: { id: ${literal(id)}${en ? `, en: ${literal(en)}` : ''} }` : '';
    const list = (expansions ?? '').split('|').map(literal).join(', ');
    return `  { term: ${literal(term)}, expansions: [${list}], kind: ${literal(kind)}${note} },`;
  });
  const ofKind = (kind: string) =>
    stopwords.filter((row) => row[1] === kind).map((row) => row[0] ?? '');

  return new Map([
    [
      `${target}/slang.ts`,
      pairs('slang', 'slang', 'Spellings of chat and speech → standard words.', slang),
    ],
    [
      `${target}/stem-exceptions.ts`,
      pairs(
        'stem-exceptions',
        'stemExceptions',
        'Words whose stem no rule finds → their stem.',
        exceptions,
      ),
    ],
    [
      `${target}/roots.ts`,
      moduleText(
        'roots',
        words(
          'roots',
          'Root words: affixes are not stripped further.',
          roots.map((r) => r[0] ?? ''),
        ),
      ),
    ],
    [
      `${target}/stopwords.ts`,
      moduleText(
        'stopwords',
        `${words('stopwords', 'Words that carry no meaning in a query.', ofKind('stop'))}\n${words(
          'softWords',
          'Words of asking: they help where they match and are not required.',
          ofKind('soft'),
        )}`,
      ),
    ],
    [
      `${target}/synonyms.ts`,
      moduleText(
        'synonyms',
        `import type { Synonym } from '../model/synonym.ts';\n\n/** Resident terms, old names and English words → the terms that services use. */\nexport const synonyms: readonly Synonym[] = [\n${synonymLines.join('\n')}\n];\n`,
      ),
    ],
  ]);
}
