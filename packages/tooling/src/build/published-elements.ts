import { readFile } from 'node:fs/promises';
import { fromRoot } from '../paths.ts';
import {
  taggedElements,
  type ElementsManifest,
  type ManifestAttribute,
  type ManifestElement,
  type ManifestMember,
} from './elements-manifest.ts';

/** Where what a web team may use of an element comes from. */
export interface Origin {
  /** The module of `@gerai/widgets` that defines it. */
  readonly module: string;
  /** The package whose types describe it. */
  readonly types: string;
}

/** The elements that a page may use, by tag; all others are parts of these, and may change. */
export const PUBLISHED: Readonly<Record<string, Origin>> = {
  'gerai-application-tracker': {
    module: 'application-tracker.js',
    types: '@gerai/application-tracker',
  },
  'gerai-complaint-form': { module: 'complaint-form.js', types: '@gerai/complaint-form' },
  'gerai-config': { module: 'gerai.js', types: '@gerai/core' },
  'gerai-service-search': { module: 'service-search.js', types: '@gerai/service-search' },
};

interface Property {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}

/** A style sheet's custom properties, with the comment above each, which is a sentence; titles of sections are none. */
export function customProperties(sheet: string): Property[] {
  const found = sheet.matchAll(/(?:\/\* ([^\n]*\.) \*\/\n\s*)?(--[\w-]+): ([^;]+);/g);
  return [...found].map(([, description, name = '', value = '']) => ({
    name,
    default: value,
    ...(description === undefined ? {} : { description }),
  }));
}

const ROOM: Property = {
  name: '--gerai-room',
  description:
    'Room that is kept while the element is on its way, such as `300px`; `0px` keeps none.',
};

function publishedMembers(
  members: readonly ManifestMember[],
  attributes: readonly ManifestAttribute[],
): ManifestMember[] {
  return members
    .filter(({ name, privacy, static: ofClass }) => !privacy && !ofClass && /^[a-z]/.test(name))
    .map(({ inheritedFrom, ...member }) => {
      const attribute = attributes.find(({ name, fieldName }) =>
        [name, fieldName].includes(member.name),
      );
      const description = member.description ?? attribute?.description;
      // Names of types mean nothing outside the sources; the attribute says what they stand for.
      const nullable = member.type?.text.endsWith('| null | undefined') ?? false;
      const text = `${attribute?.type?.text ?? member.type?.text ?? ''}${nullable ? ' | null | undefined' : ''}`;
      return {
        ...member,
        ...(description ? { description } : {}),
        ...(attribute?.type ? { type: { text } } : {}),
      };
    });
}

function publishedElement(element: ManifestElement, tokens: readonly Property[]): ManifestElement {
  const attributes = (element.attributes ?? []).map(({ inheritedFrom, ...attribute }) => attribute);
  const isWidget = element.superclass?.name !== 'NativeElement';
  return {
    ...element,
    description: [element.summary, element.description].filter(Boolean).join('\n\n'),
    superclass: isWidget ? { name: 'LitElement', package: 'lit' } : { name: 'HTMLElement' },
    attributes,
    members: publishedMembers(element.members ?? [], attributes),
    events: (element.events ?? []).filter(({ name }) => name),
    cssProperties: [...(isWidget ? [ROOM] : []), ...tokens],
  };
}

/** What web teams are told of the elements that they may use: the manifest of the package `@gerai/widgets`. */
export async function publishedManifest(manifest: ElementsManifest): Promise<ElementsManifest> {
  const tokens = customProperties(
    await readFile(fromRoot('packages/core/src/generated/tokens.css'), 'utf8'),
  );
  const modules = taggedElements(manifest).flatMap((element) => {
    const { tagName = '', name } = element;
    const path = PUBLISHED[tagName]?.module;
    if (!path) return [];
    const declaration = { name, module: path };
    return {
      kind: 'javascript-module',
      path,
      declarations: [publishedElement(element, tokens)],
      exports: [
        // The module of <gerai-config> has no exports of its own.
        ...(tagName === 'gerai-config' ? [] : [{ kind: 'js', name, declaration }]),
        { kind: 'custom-element-definition', name: tagName, declaration },
      ],
    };
  });
  return { schemaVersion: '1.0.0', modules };
}
