// What the plugin says, in English as WordPress wants it: found in its sources, by the functions that translate.
import type { Files } from './files.ts';

/** Parts of `block.json` that WordPress translates, and the contexts it does so in. */
const BLOCK_CONTEXTS = {
  title: 'block title',
  description: 'block description',
  keywords: 'block keyword',
} as const;

/** A text and the context that tells it from others that read alike; empty where it has none. */
export interface Message {
  readonly context: string;
  readonly text: string;
}

const CALL = /\b(?:esc_html__|esc_attr__|__)\(\s*'((?:[^'\\]|\\.)*)',\s*'gerai',?\s*\)/g;

/** The texts that PHP or JavaScript translates. Both are written with single quotes. */
export function messagesOfCode(code: string): string[] {
  return [...code.matchAll(CALL)].map(([, text = '']) => text.replaceAll(/\\(.)/g, '$1'));
}

/** The texts of a block's metadata. */
export function messagesOfBlock(json: string): Message[] {
  const block = JSON.parse(json) as Record<string, string | string[] | undefined>;
  return Object.entries(BLOCK_CONTEXTS).flatMap(([key, context]) =>
    [block[key] ?? []].flat().map((text) => ({ context, text })),
  );
}

/** What the list of plugins says of this one: WordPress translates that part of the header. */
function messagesOfHeader(code: string): string[] {
  return [...code.matchAll(/^ \* Description: +(.+)$/gm)].map(([, text = '']) => text);
}

const plain = (text: string): Message => ({ context: '', text });

function messagesOfFile(path: string, content: string): Message[] {
  if (path.endsWith('block.json')) return messagesOfBlock(content);
  if (!/\.(?:php|js)$/.test(path)) return [];
  return [...messagesOfHeader(content), ...messagesOfCode(content)].map(plain);
}

/** All texts of the plugin, each once. */
export function messagesOf(plugin: Files): Message[] {
  const found = new Map<string, Message>();
  for (const [path, content] of plugin) {
    for (const message of messagesOfFile(path, Buffer.from(content).toString('utf8'))) {
      found.set(`${message.context}\0${message.text}`, message);
    }
  }
  return [...found.values()];
}
