// What editors and frameworks are told of the elements, held against the elements themselves and their sources.
import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { fromRoot } from '@gerai/tooling/paths';
import type {
  ElementsManifest,
  ManifestElement,
} from '../../packages/tooling/src/build/elements-manifest.ts';

const shipped = async <Data>(name: string): Promise<Data> =>
  JSON.parse(await readFile(fromRoot('packages/widgets/dist', name), 'utf8')) as Data;

interface Named {
  readonly name: string;
  readonly description?: string | { readonly value: string };
}

interface EditorTag extends Named {
  readonly attributes: readonly (Named & { readonly values?: readonly Named[] })[];
}

interface WebTypesElement extends Named {
  readonly attributes: readonly (Named & { readonly value?: { readonly type: string } })[];
  readonly slots: readonly Named[];
  readonly js: {
    readonly properties: readonly Named[];
    readonly events: readonly (Named & { readonly type: string })[];
  };
  readonly css: { readonly properties: readonly Named[]; readonly parts: readonly Named[] };
}

const manifest = await shipped<ElementsManifest>('custom-elements.json');
const elements = manifest.modules.flatMap(({ declarations = [] }) => declarations);
const names = (all: readonly { readonly name?: string }[] = []): string[] =>
  all.map(({ name = '' }) => name).sort();

const WIDGETS: Readonly<Record<string, string>> = {
  'gerai-application-tracker': 'application-tracker',
  'gerai-complaint-form': 'complaint-form',
  'gerai-service-search': 'service-search',
};

function element(tag: string): ManifestElement {
  return elements.find(({ tagName }) => tagName === tag) ?? assert.fail(`${tag} is missing`);
}

/** All that a pattern finds in the sources of a package, but not in tests, nor in elements within the widget. */
async function inSources(name: string, pattern: RegExp): Promise<string[]> {
  const found = new Set<string>();
  const files = glob(`packages/${name}/src/**/*.ts`, {
    cwd: fromRoot(),
    exclude: ['**/*.test.ts', '**/testing/**'],
  });
  for await (const file of files) {
    if (/\/src\/.+\/Gerai\w+\.ts$/.test(file)) continue;
    const text = await readFile(fromRoot(file), 'utf8');
    for (const [, match = ''] of text.matchAll(pattern)) found.add(match);
  }
  return [...found].sort();
}

describe('custom-elements.json', () => {
  it('lists the elements that a page may use, and no part of them', () => {
    assert.deepEqual(
      elements.map(({ tagName }) => tagName),
      ['gerai-application-tracker', 'gerai-complaint-form', 'gerai-config', 'gerai-service-search'],
    );
  });

  it('describes all that it lists', () => {
    for (const each of elements) {
      const { attributes, members, events, slots, cssParts, cssProperties } = each;
      assert.ok(each.description, each.name);
      for (const item of [attributes, events, slots, cssParts].flatMap((list) => list ?? [])) {
        assert.ok(item.description, `${each.name}: ${item.name ?? ''}`);
      }
      for (const { name, kind, type } of members ?? []) {
        assert.ok(kind === 'method' || type, `${each.name}: the type of ${name}`);
      }
      assert.equal(new Set(names(cssProperties)).size, cssProperties?.length, each.name);
    }
  });

  for (const [tag, name] of Object.entries(WIDGETS)) {
    it(`knows the events of <${tag}> and what they tell`, async () => {
      const own = await inSources(name, /super\(\s*'(gerai-[\w-]+)'/g);
      const { events = [] } = element(tag);
      assert.deepEqual(names(events), [...own, 'gerai-error'].sort());
      for (const { type } of events) assert.match(type?.text ?? '', /^\w+Event$/);
    });

    it(`knows the parts of <${tag}>`, async () => {
      const parts = await inSources(name, /\spart="([\w-]+)"/g);
      assert.deepEqual(names(element(tag).cssParts), parts);
    });

    it(`knows the attributes of <${tag}>`, async () => {
      const own = await inSources(name, /@property\([^)]*attribute: '([\w-]+)'/g);
      const common = ['api', 'heading-level', 'lang', 'loading', 'messages', 'theme'];
      const found = names(element(tag).attributes);
      for (const attribute of [...own, ...common]) assert.ok(found.includes(attribute), attribute);
    });

    it(`names the module that defines <${tag}>`, async () => {
      const module = await readFile(fromRoot('packages/widgets/dist', `${name}.js`), 'utf8');
      assert.ok(module.includes(element(tag).name), 'the class is exported');
    });
  }

  it('knows every custom property that a page may set', async () => {
    const sheet = await readFile(fromRoot('packages/core/src/generated/tokens.css'), 'utf8');
    const declared = [...sheet.matchAll(/^ {2}(--gerai-[\w-]+):/gm)].map(([, name = '']) => name);
    assert.ok(declared.length > 50);
    for (const tag of Object.keys(WIDGETS)) {
      const found = names(element(tag).cssProperties);
      assert.deepEqual(found, [...declared, '--gerai-room'].sort());
    }
  });
});

describe('data for editors', () => {
  it('tells VS Code tags, attributes and their values', async () => {
    const { tags } = await shipped<{ tags: readonly EditorTag[] }>('vscode.html-custom-data.json');
    assert.deepEqual(names(tags), names(elements.map(({ tagName }) => ({ name: tagName ?? '' }))));
    for (const tag of tags) {
      assert.deepEqual(names(tag.attributes), names(element(tag.name).attributes));
      const theme = tag.attributes.find(({ name }) => name === 'theme');
      assert.deepEqual(names(theme?.values), ['auto', 'dark', 'light']);
    }
  });

  it('tells JetBrains attributes, properties, events, slots, parts and custom properties', async () => {
    const { contributions } = await shipped<{
      contributions: { html: { elements: readonly WebTypesElement[] } };
    }>('web-types.json');
    for (const told of contributions.html.elements) {
      const { attributes, members, events, slots, cssParts, cssProperties } = element(told.name);
      assert.deepEqual(names(told.attributes), names(attributes));
      assert.deepEqual(
        names(told.js.properties),
        names(members?.filter(({ kind }) => kind === 'field')),
      );
      assert.deepEqual(names(told.js.events), names(events));
      for (const { type } of told.js.events) assert.match(type, /^\w+Event$/);
      assert.deepEqual(names(told.slots), names(slots));
      assert.deepEqual(names(told.css.parts), names(cssParts));
      assert.deepEqual(names(told.css.properties), names(cssProperties));
    }
  });
});
