import { mo, po, type GetTextTranslations } from 'gettext-parser';
import type { Files } from './files.ts';
import { messagesOfCode } from './messages.ts';

const EDITOR = 'editor/editor.js';
const SOURCE = /^languages\/gerai-(\w+)\.po$/;

/** Translations as `wp.i18n` reads them, of the given texts. */
function scriptTranslations(table: GetTextTranslations, texts: readonly string[]): object {
  const all = table.translations[''] ?? {};
  const messages: Record<string, unknown> = {
    '': {
      domain: 'messages',
      lang: table.headers['Language'],
      'plural-forms': 'nplurals=1; plural=0;',
    },
  };
  for (const text of texts) {
    const translated = all[text]?.msgstr;
    if (translated) messages[text] = translated;
  }
  return { domain: 'messages', locale_data: { messages } };
}

/** The files that WordPress reads translations from, for each `.po` file of the plugin: one for PHP, one for the editor. */
export function compiledTranslations(plugin: Files): Files {
  const editorTexts = messagesOfCode(Buffer.from(plugin.get(EDITOR) ?? '').toString('utf8'));
  const compiled: Files = new Map();
  for (const [path, content] of plugin) {
    const locale = SOURCE.exec(path)?.[1];
    if (!locale) continue;
    const table = po.parse(Buffer.from(content));
    const base = `languages/gerai-${locale}`;
    compiled.set(`${base}.mo`, mo.compile(table));
    const json = JSON.stringify(scriptTranslations(table, editorTexts));
    compiled.set(`${base}-gerai-editor.json`, Buffer.from(json));
  }
  return compiled;
}
