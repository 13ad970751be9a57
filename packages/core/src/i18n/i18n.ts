import i18next, { type i18n as I18nInstance } from 'i18next';
import { VERSION } from '../generated/version.ts';
import type { Language, NamespaceLoaders } from './types.ts';

/** Words a key; keys and values are checked where an element narrows the type. */
export type UntypedTranslate = (key: string, values?: Record<string, unknown>) => string;

/** Texts by key, nested by dots. */
export interface Words {
  readonly [key: string]: string | Words;
}

const MAJOR = VERSION.split('.', 1)[0] ?? VERSION;
const INSTANCE = Symbol.for(`@gerai/core/i18n@${MAJOR}`);
const OTHER: Record<Language, Language> = { id: 'en', en: 'id' };

/**
 * The one i18next instance of our copies on the page; never i18next's own default instance, which
 * may be the host's. Created at first use, so that importing has no effect.
 */
function instance(): I18nInstance {
  const shared = globalThis as { [INSTANCE]?: I18nInstance };
  const existing = shared[INSTANCE];
  if (existing) return existing;
  const created = i18next.createInstance();
  void created.init({
    lng: 'id',
    fallbackLng: { id: ['en'], default: ['id', 'en'] },
    ns: [],
    resources: {},
    initAsync: false,
    partialBundledLanguages: true,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  shared[INSTANCE] = created;
  return created;
}

const loaders = new Map<string, NamespaceLoaders>();
const pending = new Map<string, Promise<boolean>>();

/**
 * Copies of several versions share the instance, so a dictionary is kept under its version; so are the words that a page brings,
 * each set of them as a variant.
 */
const keyOf = (namespace: string, variant = ''): string => `${namespace}@${VERSION}${variant}`;

/**
 * Tells how the dictionaries of a namespace are fetched. The first registration of a name wins, so
 * that a repeated import is harmless.
 */
export function registerNamespace(namespace: string, byLanguage: NamespaceLoaders): void {
  if (!loaders.has(namespace)) loaders.set(namespace, byLanguage);
}

/** Whether the dictionary is in memory, so that nothing has to be awaited. */
export function hasDictionary(language: Language, namespace: string): boolean {
  return instance().hasResourceBundle(language, keyOf(namespace));
}

async function read(language: Language, namespace: string): Promise<boolean> {
  const load = loaders.get(namespace)?.[language];
  if (!load) return false;
  try {
    const { default: dictionary } = await load();
    instance().addResourceBundle(language, keyOf(namespace), dictionary);
    return true;
  } catch {
    return false;
  }
}

function loadOne(language: Language, namespace: string): Promise<boolean> {
  if (hasDictionary(language, namespace)) return Promise.resolve(true);
  const key = `${language}/${namespace}`;
  let load = pending.get(key);
  if (!load) {
    load = read(language, namespace).finally(() => pending.delete(key));
    pending.set(key, load);
  }
  return load;
}

/**
 * Fetches the dictionaries of some namespaces. Never rejects: a dictionary that can't be had is
 * replaced by the other language's, and where that fails too, the keys themselves are shown. A
 * failure isn't remembered: the next element tries again.
 *
 * @returns whether all have words in some language
 */
export async function loadNamespaces(
  language: Language,
  namespaces: readonly string[],
): Promise<boolean> {
  const found = await Promise.all(
    namespaces.map(
      async (namespace) =>
        (await loadOne(language, namespace)) || (await loadOne(OTHER[language], namespace)),
    ),
  );
  return found.every(Boolean);
}

/** The words of a namespace in a language that are in memory. */
export function wordsOf(tag: string, namespace: string): Words | undefined {
  return instance().getResource(tag, keyOf(namespace), '') as Words | undefined;
}

/** Keeps the words of a namespace in a language under a variant. */
export function addVariant(tag: string, namespace: string, variant: string, words: Words): void {
  instance().addResourceBundle(tag, keyOf(namespace, variant), words);
}

/**
 * A translator fixed to one language, looking a key up in the namespaces in their order. Words without values are looked up
 * once: an element renders all of them again with every key that is pressed.
 *
 * @param tag - A language of ours, or one of the variant.
 * @param variant - Whose words; our own unless told.
 */
export function translator(
  tag: string,
  namespaces: readonly string[],
  variant?: string,
): UntypedTranslate {
  const keys = namespaces.map((namespace) => keyOf(namespace, variant));
  const t = instance().getFixedT(tag, keys);
  const known = new Map<string, string>();
  return (key, values) => {
    if (values) return t(key, values);
    const words = known.get(key) ?? t(key, {});
    // A key that has no words yet may get them from a dictionary that comes later.
    if (words !== key) known.set(key, words);
    return words;
  };
}
