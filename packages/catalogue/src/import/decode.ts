import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

/** The encodings that tables and documents come in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Told while a file is read. */
export type Progress = (bytes: number) => void;

async function markOf(path: string): Promise<Encoding | undefined> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    if (bytesRead < 2) return undefined;
    if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf-16le';
    return buffer[0] === 0xfe && buffer[1] === 0xff ? 'utf-16be' : undefined;
  } finally {
    await file.close();
  }
}

async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      decoder.decode(chunk, { stream: true });
    }
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** UTF-16 by its mark, UTF-8 where all bytes are; else what old spreadsheets of Windows write. */
export async function encodingOf(path: string): Promise<Encoding> {
  return (await markOf(path)) ?? ((await isUtf8(path)) ? 'utf-8' : 'windows-1252');
}

/** The text of a file, in pieces, without its byte order mark. */
export async function* readText(
  path: string,
  encoding: Encoding,
  progress?: Progress,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    progress?.(chunk.length);
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

const headLength = 65_536;

/** The beginning of a file as text, for telling its format. */
export async function readHead(path: string, encoding: Encoding): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headLength), 0, headLength, 0);
    return new TextDecoder(encoding).decode(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}
