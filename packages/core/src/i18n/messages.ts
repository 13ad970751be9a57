// Words that an agency's page brings: in place of ours, or in languages that we don't speak. Loaded where a page asks for it.

import {
  addVariant,
  loadNamespaces,
  translator,
  wordsOf,
  type UntypedTranslate,
  type Words,
} from './i18n.ts';
import type { Language } from './types.ts';

/** Words by language tag, then by namespace: `{"jv": {"service-search": {"submit": "Goleki"}}}`. */
type Messages = Readonly<Record<string, Readonly<Record<string, Words>>>>;

/** What an element speaks with the words of its page. */
export interface PageWords {
  /** BCP 47 tag of the language; what it has no words for is Indonesian, or else English. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  readonly translate: UntypedTranslate;
}

export interface PageWordsOptions {
  /** URL of a JSON file of messages, relative to the page, or the JSON itself. */
  readonly source: string;
  /** The language that the page asks for; may be one that only its messages have, or empty. */
  readonly tag: string;
  /** Ours that is nearest to it. */
  readonly language: Language;
  readonly namespaces: readonly string[];
}

const OURS: readonly Language[] = ['id', 'en'];
/** A host that is down may not keep a widget from showing its own words. */
const PATIENCE_MS = 5000;

interface Source {
  /** The variant that its words are kept under. */
  readonly variant: string;
  readonly messages: Promise<Messages>;
}

const sources = new Map<string, Source>();
let variants = 0;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isWords(value: unknown): value is Words {
  return (
    isRecord(value) && Object.values(value).every((one) => typeof one === 'string' || isWords(one))
  );
}

const failed = (code: string, message: string, cause?: unknown): Error =>
  Object.assign(new Error(message, { cause }), { code });

/** Fails with the place that is not as it should be. */
function checked(messages: unknown): Messages {
  if (!isRecord(messages)) throw failed('bad-response', 'Messages are an object of languages.');
  for (const [tag, namespaces] of Object.entries(messages)) {
    if (!isRecord(namespaces)) throw failed('bad-response', `"${tag}" is no object of namespaces.`);
    for (const [name, words] of Object.entries(namespaces)) {
      if (!isWords(words)) throw failed('bad-response', `"${tag}.${name}" has more than texts.`);
    }
  }
  return messages as Messages;
}

async function parsed(reading: Promise<string>): Promise<unknown> {
  try {
    return JSON.parse(await reading) as unknown;
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw failed('bad-response', `Messages are no JSON: ${cause.message}`, cause);
  }
}

async function fetchText(url: string): Promise<string> {
  let response;
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch (cause) {
    throw failed('network', 'Messages could not be fetched.', cause);
  }
  if (!response.ok) throw failed('bad-response', `Messages: HTTP ${String(response.status)}.`);
  return response.text();
}

/** What a source says, fetched once; a failure is not remembered. */
function sourceOf(source: string): Source {
  const isInline = source.startsWith('{');
  const key = isInline ? source : new URL(source, document.baseURI).href;
  let known = sources.get(key);
  if (!known) {
    variants += 1;
    const messages = parsed(isInline ? Promise.resolve(source) : fetchText(key)).then(checked);
    messages.catch(() => sources.delete(key));
    known = { variant: `#${String(variants)}`, messages };
    sources.set(key, known);
  }
  return known;
}

/** The language among those given that is meant: `jv-ID` is `jv` where there is nothing nearer. */
function languageAmong(tags: readonly string[], wanted: string): string | undefined {
  const nearest = [wanted, wanted.split('-', 1)[0]].map((one) => one?.toLowerCase());
  return nearest.flatMap((one) => tags.filter((tag) => tag.toLowerCase() === one))[0];
}

/** Scripts that run from right to left, in which languages of today are written (ISO 15924). */
const RIGHT_TO_LEFT = ['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'];

/** The script that a tag names (`ms-Arab`), or that its language is usually written in (`ar`). */
function directionOf(tag: string): 'ltr' | 'rtl' {
  let script;
  try {
    ({ script } = new Intl.Locale(tag).maximize());
  } catch {
    // No tag of BCP 47, but a name that the page uses on both sides.
  }
  return script && RIGHT_TO_LEFT.includes(script) ? 'rtl' : 'ltr';
}

/** Ours with the page's in their place. */
function merged(ours: Words, pages: Words): Words {
  const both: Record<string, string | Words> = { ...ours };
  for (const [key, value] of Object.entries(pages)) {
    const our = both[key];
    both[key] = typeof value === 'object' && typeof our === 'object' ? merged(our, value) : value;
  }
  return both;
}

/**
 * Fetches what an element speaks where its page brings words.
 *
 * @throws {Error} with the `code` `network`, or `bad-response` where the message says what is wrong with the words.
 */
export async function loadPageWords({
  source,
  tag,
  language,
  namespaces,
}: PageWordsOptions): Promise<PageWords> {
  const { variant, messages: reading } = sourceOf(source);
  const [messages] = await Promise.all([reading, loadNamespaces(language, namespaces)]);
  const spoken = languageAmong(Object.keys(messages), tag) ?? language;
  for (const one of new Set([spoken, ...OURS])) {
    for (const namespace of namespaces) {
      const words = merged(wordsOf(one, namespace) ?? {}, messages[one]?.[namespace] ?? {});
      addVariant(one, namespace, variant, words);
    }
  }
  return {
    tag: spoken,
    direction: directionOf(spoken),
    translate: translator(spoken, namespaces, variant),
  };
}
