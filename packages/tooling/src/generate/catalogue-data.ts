import { readFile } from 'node:fs/promises';
import { readSynonyms, readTable, refuseRepeated } from './catalogue-tables.ts';
import { packPairs, packWords } from './pack-words.ts';

/**
 * Turns the word lists of the catalogue (`packages/catalogue/data/*.tsv`) into one module each, so
 * that the analysis runs in a browser and in Node alike, without reading files.
 */

const repository = new URL('../../../../', import.meta.url);
const source = 'packages/catalogue/data';
const target = 'packages/catalogue/src/generated';

async function read(name: string): Promise<[string, string]> {
  const file = `${source}/${name}.tsv`;
  return [file, await readFile(new URL(file, repository), 'utf8')];
}

/** The rows of a table of unique first cells, as lists of cells. */
async function readList(name: string, columns: readonly string[]): Promise<string[][]> {
  const [file, text] = await read(name);
  const rows = readTable(file, text, columns);
  refuseRepeated(file, rows, columns.slice(0, 1));
  return rows.map(({ cells }) => columns.map((column) => cells[column] ?? ''));
}

function literal(value: unknown): string {
  return `'${String(value).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function moduleText(name: string, body: string): string {
  return `// Generated from ${source}/${name}.tsv by npm run generate. Edit the table, not this file.\n\n${body}`;
}

/** A text that is broken into lines, as the formatter leaves it. */
function longLiteral(text: string): string {
  const lines = text.match(/.{1,90}/gs) ?? [''];
  return lines.map((line) => `  ${literal(line)}`).join(' +\n  ');
}

function pairs(name: string, constant: string, comment: string, rows: string[][]): string {
  return moduleText(
    name,
    `import { unpackPairs } from '../text/packed.ts';\n\n/** ${comment} */\nexport const ${constant}: readonly (readonly [string, string])[] = /* @__PURE__ */ unpackPairs(\n${longLiteral(packPairs(rows))},\n);\n`,
  );
}

function words(constant: string, comment: string, list: string[]): string {
  return `/** ${comment} */\nexport const ${constant}: readonly string[] = /* @__PURE__ */ unpackWords(\n${longLiteral(packWords(list))},\n);\n`;
}

const unpackWordsImport = "import { unpackWords } from '../text/packed.ts';\n\n";

/** The generated modules: path from the root of the repository → content. */
export async function outputs(): Promise<Map<string, string>> {
  const [slang, exceptions, roots, stopwords] = await Promise.all([
    readList('slang', ['typed', 'normal']),
    readList('stem-exceptions', ['word', 'stem']),
    readList('roots', ['root']),
    readList('stopwords', ['word', 'kind']),
  ]);
  const synonyms = readSynonyms(...(await read('synonyms')));

  const synonymLines = synonyms.map(({ cells }) => {
    const { term, expansions = '', kind, note_id: id, note_en: en } = cells;
    const note = id ? `, note: { id: ${literal(id)}${en ? `, en: ${literal(en)}` : ''} }` : '';
    const list = expansions.split('|').map(literal).join(', ');
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
        unpackWordsImport +
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
        `${unpackWordsImport}${words('stopwords', 'Words that carry no meaning in a query.', ofKind('stop'))}\n${words(
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
