import {
  taggedElements,
  type ElementsManifest,
  type ManifestElement,
} from './elements-manifest.ts';
import { PUBLISHED } from './published-elements.ts';

/** Every framework has its own type of `class`. */
const OF_FRAMEWORKS = ['class'];

/** What markup says in quotes may be written as a number too. */
function attributeType(text: string): string {
  return text === 'number' ? 'number | `${number}`' : text;
}

function property(name: string, type: string, description = ''): string {
  const comment = description ? `  /** ${description.replaceAll('*/', '')} */\n` : '';
  return `${comment}  ${/^[a-z]+$/i.test(name) ? name : `'${name}'`}${type};`;
}

function interfaceOf(name: string, comment: string, properties: readonly string[]): string {
  return `/** ${comment} */\nexport interface ${name} {\n${properties.join('\n')}\n}\n`;
}

function interfacesOf(element: ManifestElement): string {
  const { name, tagName = '', attributes = [], events = [] } = element;
  return [
    interfaceOf(
      `${name}Attributes`,
      `Attributes of \`<${tagName}>\`.`,
      attributes
        .filter((attribute) => !OF_FRAMEWORKS.includes(attribute.name))
        .map(({ name: attribute, type, description }) =>
          property(
            attribute,
            `?: ${attributeType(type?.text ?? 'string')} | undefined`,
            description,
          ),
        ),
    ),
    interfaceOf(
      `${name}Events`,
      `Events of \`<${tagName}>\`, by name.`,
      events.map(({ name: event = '', type, description }) =>
        property(event, `: ${type?.text ?? 'Event'}`, description),
      ),
    ),
  ].join('\n');
}

/** The classes that a declaration file has to import, by package. */
function importsOf(elements: readonly ManifestElement[]): string {
  const names = new Map<string, Set<string>>();
  const add = (types: string, name: string): void => {
    names.set(types, (names.get(types) ?? new Set()).add(name));
  };
  for (const { tagName = '', name, events = [] } of elements) {
    const types = PUBLISHED[tagName]?.types ?? '';
    add(types, name);
    for (const { type } of events) {
      if (type) add(type.text === 'GeraiErrorEvent' ? '@gerai/core' : types, type.text);
    }
  }
  return [...names]
    .sort()
    .map(([types, found]) => `import type { ${[...found].sort().join(', ')} } from '${types}';`)
    .join('\n');
}

/** Declarations of each element's attributes and events, on which those for frameworks are built. */
export function elementTypes(manifest: ElementsManifest): string {
  const elements = taggedElements(manifest);
  const entries = elements.map(({ tagName = '', name }) =>
    property(
      tagName,
      `: { element: ${name}; attributes: ${name}Attributes; events: ${name}Events }`,
    ),
  );
  return [
    '// Written from custom-elements.json by `npm run build`.',
    importsOf(elements),
    '',
    ...elements.map(interfacesOf),
    interfaceOf('GeraiElements', 'Class, attributes and events of each element, by tag.', entries),
  ].join('\n');
}
