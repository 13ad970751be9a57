import { JSONParser } from '@streamparser/json';

import type { Encoding, Progress } from './decode.ts';
import { readHead, readText } from './decode.ts';
import { FileFault } from './issue.ts';

/** An item of a document, from 1; for lines the line. */
export interface Item {
  readonly row: number;
  readonly value: unknown;
}

/** Where documents of several standards keep their lists. */
const listNames = ['services', 'items', 'contents', 'data'];
/** Characters of one line. */
const longestLine = 20_000_000;
/** Characters of a document that must be read whole. */
const longestDocument = 512_000_000;

function parseLine(line: string, row: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new FileFault({ code: 'bad-json', params: { row } }, row);
  }
}

async function* readLines(pieces: AsyncIterable<string>): AsyncGenerator<Item> {
  let row = 0;
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      row += 1;
      if (line.trim() !== '') yield { row, value: parseLine(line, row) };
    }
    if (rest.length > longestLine) throw new FileFault({ code: 'too-large' }, row + 1);
  }
  if (rest.trim() !== '') yield { row: row + 1, value: parseLine(rest, row + 1) };
}

async function* readStream(
  pieces: AsyncIterable<string>,
  paths: readonly string[],
): AsyncGenerator<Item> {
  const parser = new JSONParser({ paths: [...paths], keepStack: false });
  let ready: Item[] = [];
  let row = 0;
  const errors: Error[] = [];
  parser.onValue = ({ value }) => {
    row += 1;
    ready.push({ row, value });
  };
  parser.onError = (error) => {
    errors.push(error);
  };
  for await (const piece of pieces) {
    if (errors.length > 0) break;
    parser.write(piece);
    yield* ready;
    ready = [];
  }
  if (errors.length === 0 && !parser.isEnded) parser.end();
  if (errors.length > 0) {
    throw new FileFault({ code: 'bad-json', params: { row: row + 1 } }, row + 1);
  }
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}

/** Whether each line is a document of its own (NDJSON). */
export function hasLines(head: string): boolean {
  const [first = '', second = ''] = head.trimStart().split('\n', 2);
  return first.startsWith('{') && second.trim() !== '' && isObject(first);
}

/** The list of an object, by the first of some names that it has. */
function listIn(head: string, names: readonly string[]): string | undefined {
  return names.find((name) => new RegExp(`"${name}"\\s*:\\s*\\[`).test(head));
}

/**
 * Reads the items of a JSON document as they come: of an array, of an object's list, of lines, or
 * the one object that it is.
 *
 * @throws {FileFault} where it is no JSON.
 */
export async function* readItems(
  path: string,
  encoding: Encoding,
  progress?: Progress,
  names: readonly string[] = listNames,
): AsyncGenerator<Item> {
  const head = await readHead(path, encoding);
  const pieces = readText(path, encoding, progress);
  const list = listIn(head, names);
  if (/\.(ndjson|jsonl)$/i.test(path) || hasLines(head)) yield* readLines(pieces);
  else if (head.trimStart().startsWith('[')) yield* readStream(pieces, ['$.*']);
  else yield* readStream(pieces, [list === undefined ? '$' : `$.${list}.*`]);
}

/** Reads a document whole. @throws {FileFault} where it is no JSON, or too large. */
export async function readDocument(
  path: string,
  encoding: Encoding,
  progress?: Progress,
): Promise<unknown> {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of readText(path, encoding, progress)) {
    pieces.push(piece);
    length += piece.length;
    if (length > longestDocument) throw new FileFault({ code: 'too-large' });
  }
  try {
    return JSON.parse(pieces.join(''));
  } catch {
    throw new FileFault({ code: 'bad-json', params: { row: 1 } });
  }
}
