import { everywhere } from '../model/listing.ts';
import type { Context } from './context.ts';
import { printable } from './context.ts';
import type { Explanation, WordExplanation } from './explain.ts';
import type { ExplanationColumn } from './words.ts';
import { fill } from './words.ts';

const columns: readonly ExplanationColumn[] = [
  'word',
  'field',
  'weight',
  'strength',
  'closeness',
  'quality',
  'worth',
  'rarity',
  'adds',
  'text',
];

const isLeft: ReadonlySet<ExplanationColumn> = new Set(['word', 'field', 'text']);
const longestText = 60;

type Row = Readonly<Partial<Record<ExplanationColumn, string>>>;

function shown(value: number): string {
  return value.toFixed(2);
}

function shortened(text: string): string {
  const line = printable(text);
  return line.length > longestText ? `${line.slice(0, longestText)}…` : line;
}

/** One row for each field; what is of the word itself stands in the first. */
function rowsOf({ words }: Context, word: WordExplanation): Row[] {
  const { fields, meant, mentioned } = word;
  const own: Row = {
    word: printable(
      meant === undefined ? word.word : fill(words.meant, { word: word.word, meant }),
    ),
    rarity: shown(word.rarity),
    adds: shown(word.score),
  };
  if (fields.length === 0) return [{ ...own, field: mentioned ? words.fields.mention : '–' }];
  return fields.map((found, index) => ({
    ...(index === 0 ? own : {}),
    field: words.fields[found.field],
    weight: String(found.weight),
    strength: shown(found.strength),
    closeness: shown(found.closeness),
    quality: shown(found.quality),
    worth: shown(found.worth),
    text: `${printable(found.matched)}: ${shortened(found.text)}`,
  }));
}

function aligned(rows: readonly Row[]): string[] {
  const widths = columns.map((column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    columns
      .map((column, at) => {
        const [cell, width] = [row[column] ?? '', widths[at] ?? 0];
        return isLeft.has(column) ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
}

/** An explanation for people: the sum, then a table of the words. */
export function reasonLines(context: Context, reason: Explanation): string[] {
  const { words } = context;
  const { parts, name, regions, urgent } = reason;
  const lines: string[] = [];
  if (urgent) lines.push(words.urgent);
  if (parts) {
    const names = ['words', 'phrase', 'proximity', 'popularity'] as const;
    const sum = names.map((part) => `${words.parts[part]} ${shown(parts[part])}`).join(' + ');
    lines.push(`${words.score} ${shown(reason.score)} = ${sum}`);
    lines.push(
      ...aligned([words.explanation, ...reason.words.flatMap((word) => rowsOf(context, word))]),
    );
  } else lines.push(words.unmeasured);
  if (name) {
    const share = Math.round(name.coverage * 100);
    lines.push(fill(words.wholeName, { text: shortened(name.text), share }));
  }
  for (const code of regions ?? []) {
    lines.push(code === everywhere ? words.everywhere : fill(words.region, { code }));
  }
  return lines;
}
