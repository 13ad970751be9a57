import type { SaxesTagPlain } from 'saxes';
import { SaxesParser } from 'saxes';

import { FileFault } from '../issue.ts';
import type { Archive } from './archive.ts';

/** Called by a part's elements; names are without prefix. */
export interface Handlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Reads the XML of a part; yields after each piece, so that what was found can be taken. */
export async function* readXml(
  archive: Archive,
  part: string,
  handlers: Handlers,
): AsyncGenerator<void> {
  const parser = new SaxesParser();
  const decoder = new TextDecoder();
  parser.on('error', () => {
    throw new FileFault({ code: 'bad-workbook' });
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    handlers.open?.(localName(tag.name), tag.attributes);
  });
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  parser.on('closetag', (tag: SaxesTagPlain) => handlers.close?.(localName(tag.name)));
  let empty = true;
  for await (const chunk of archive.read(part)) {
    empty = false;
    parser.write(decoder.decode(chunk, { stream: true }));
    yield;
  }
  if (!empty) parser.close();
  yield;
}

async function readWhole(archive: Archive, part: string, handlers: Handlers): Promise<void> {
  const pieces = readXml(archive, part, handlers);
  while (!(await pieces.next()).done);
}

/** Characters of all shared texts together. */
const mostSharedText = 256_000_000;

/** The texts that cells refer to by number. */
export async function readSharedTexts(archive: Archive): Promise<string[]> {
  const texts: string[] = [];
  let current = '';
  let total = 0;
  let inText = false;
  let phonetic = false;
  await readWhole(archive, 'xl/sharedStrings.xml', {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') inText = !phonetic;
    },
    text(text) {
      if (!inText) return;
      current += text;
      total += text.length;
      if (total > mostSharedText) throw new FileFault({ code: 'too-large' });
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') texts.push(current);
    },
  });
  return texts;
}

/** Formats that Excel knows by number and shows as dates (ECMA-376 part 1, 18.8.30). */
const builtInDates = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58,
]);

function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return /[dy]/i.test(bare) && !/[#0?]/.test(bare);
}

/** Which cell styles show a number as a date. */
export async function readDateStyles(archive: Archive): Promise<ReadonlySet<number>> {
  const dates = new Set(builtInDates);
  const styles = new Set<number>();
  let inCellFormats = false;
  let style = 0;
  await readWhole(archive, 'xl/styles.xml', {
    open(name, attributes) {
      if (name === 'numFmt' && isDateFormat(attributes['formatCode'] ?? '')) {
        dates.add(Number(attributes['numFmtId']));
      } else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) {
        if (dates.has(Number(attributes['numFmtId']))) styles.add(style);
        style += 1;
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return styles;
}

/** The first sheet that is not hidden, and whether its dates are counted from 1904. */
export async function readWorkbook(
  archive: Archive,
): Promise<{ sheet: string; from1904: boolean }> {
  const sheets: { id: string; hidden: boolean }[] = [];
  let from1904 = false;
  await readWhole(archive, 'xl/workbook.xml', {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      sheets.push({ id, hidden: (attributes['state'] ?? 'visible') !== 'visible' });
    },
  });
  const targets = new Map<string, string>();
  await readWhole(archive, 'xl/_rels/workbook.xml.rels', {
    open(name, { Id: id = '', Target: target = '' }) {
      if (name === 'Relationship') targets.set(id, target);
    },
  });
  const chosen = sheets.find(({ hidden }) => !hidden) ?? sheets[0];
  const target = targets.get(chosen?.id ?? '') ?? 'worksheets/sheet1.xml';
  const sheet = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  if (!archive.has(sheet)) throw new FileFault({ code: 'bad-workbook' });
  return { sheet, from1904 };
}
