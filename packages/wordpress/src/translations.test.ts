import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mo, po } from 'gettext-parser';
import { messagesOf, messagesOfBlock, messagesOfCode } from './messages.ts';
import { pluginSources } from './plugin.ts';
import { compiledTranslations } from './translations.ts';

const placeholders = (text: string): string[] => (text.match(/%(?:\d\$)?[sd]/g) ?? []).sort();

async function indonesian(): Promise<Map<string, string>> {
  const file = (await pluginSources()).get('languages/gerai-id_ID.po');
  assert.ok(file);
  const translated = new Map<string, string>();
  for (const [context, texts] of Object.entries(po.parse(Buffer.from(file)).translations)) {
    for (const [text, { msgstr }] of Object.entries(texts)) {
      if (text !== '') translated.set(`${context}/${text}`, msgstr[0] ?? '');
    }
  }
  return translated;
}

test('texts are found in code and in the metadata of blocks', () => {
  assert.deepEqual(
    messagesOfCode(String.raw`esc_html__( 'It\'s %s', 'gerai' ) . __('B', 'other')`),
    ["It's %s"],
  );
  assert.deepEqual(messagesOfCode("__(\n  'Long',\n  'gerai',\n)"), ['Long']);
  assert.deepEqual(messagesOfBlock('{"title":"T","keywords":["k"],"icon":"search"}'), [
    { context: 'block title', text: 'T' },
    { context: 'block keyword', text: 'k' },
  ]);
});

test('everything the plugin says is there in Indonesian, and nothing more', async () => {
  const said = messagesOf(await pluginSources()).map(({ context, text }) => `${context}/${text}`);
  const translated = await indonesian();
  assert.deepEqual([...translated.keys()].sort(), said.sort());
  for (const [key, text] of translated) {
    assert.notEqual(text, '', key);
    assert.deepEqual(placeholders(text), placeholders(key), key);
  }
});

test('WordPress gets one file for PHP and one for the editor', async () => {
  const compiled = compiledTranslations(await pluginSources());
  const php = compiled.get('languages/gerai-id_ID.mo');
  const editor = compiled.get('languages/gerai-id_ID-gerai-editor.json');
  assert.ok(php && editor);
  const read = mo.parse(Buffer.from(php)).translations;
  assert.deepEqual(read['']?.['API address']?.msgstr, ['Alamat API']);
  assert.deepEqual(read['block title']?.['Complaint form']?.msgstr, ['Formulir pengaduan']);
  const { locale_data } = JSON.parse(Buffer.from(editor).toString('utf8')) as {
    locale_data: { messages: Record<string, string[]> };
  };
  assert.deepEqual(locale_data.messages['API address'], ['Alamat API']);
  assert.equal(locale_data.messages['You may not change these settings.'], undefined);
});
