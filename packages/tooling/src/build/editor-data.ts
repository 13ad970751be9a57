import type { ElementsManifest, ManifestAttribute, ManifestElement } from './elements-manifest.ts';
import { taggedElements } from './elements-manifest.ts';

const text = (element: ManifestElement): string =>
  element.description ?? element.summary ?? element.name;

/** The values of an attribute whose type is a union of string literals. */
function literalValues(attribute: ManifestAttribute): string[] {
  const parts = (attribute.type?.text ?? '').split('|').map((part) => part.trim());
  const literals = parts.filter((part) => /^(['"]).*\1$/.test(part));
  return literals.map((part) => part.slice(1, -1));
}

/** Custom data for VS Code's HTML language service (`html.customData`). */
export function vscodeData(manifest: ElementsManifest): object {
  return {
    version: 1.1,
    tags: taggedElements(manifest).map((element) => ({
      name: element.tagName,
      description: { kind: 'markdown', value: text(element) },
      attributes: (element.attributes ?? []).map((attribute) => {
        const values = literalValues(attribute);
        return {
          name: attribute.name,
          ...(attribute.description ? { description: attribute.description } : {}),
          ...(values.length > 0 ? { values: values.map((name) => ({ name })) } : {}),
        };
      }),
    })),
  };
}

interface Described {
  readonly name?: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
}

function described(items: readonly Described[] | undefined): object[] {
  return (items ?? []).map(({ name = '', description, type, default: value }) => ({
    name,
    ...(description ? { description } : {}),
    ...(type ? { type: type.text } : {}),
    ...(value ? { default: value } : {}),
  }));
}

/** Web-types, which the JetBrains editors read. */
export function webTypes(manifest: ElementsManifest, name: string, version: string): object {
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: taggedElements(manifest).map((element) => ({
          name: element.tagName,
          description: text(element),
          attributes: (element.attributes ?? []).map((attribute) => ({
            name: attribute.name,
            ...(attribute.description ? { description: attribute.description } : {}),
            ...(attribute.type ? { value: { type: attribute.type.text } } : {}),
          })),
          slots: described(element.slots),
          js: {
            properties: described(element.members?.filter(({ kind }) => kind === 'field')),
            events: described(element.events),
          },
          css: {
            properties: described(element.cssProperties),
            parts: described(element.cssParts),
          },
        })),
      },
    },
  };
}
