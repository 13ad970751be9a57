import type { Plugin } from 'vite';
import {
  analyseElements,
  taggedElements,
  type ElementsManifest,
} from '../packages/tooling/src/build/elements-manifest.ts';

const ID = 'virtual:gerai-elements';

/** What the documentation lists: public, and the element's own or inherited from ours. */
function publicOnly(text: string): ElementsManifest {
  const declarations = taggedElements(JSON.parse(text) as ElementsManifest).map((element) => ({
    ...element,
    // Storybook shows a description only.
    description: [element.summary, element.description].filter(Boolean).join('\n\n'),
    members: (element.members ?? []).filter(
      ({ kind, name, privacy, static: ofClass }) =>
        kind === 'field' && !ofClass && privacy === undefined && /^[a-z]/.test(name),
    ),
  }));
  return { modules: [{ declarations }] };
}

/** Gives stories the custom elements manifest of the sources, from which Storybook writes the tables of its pages. */
export function elementsPlugin(): Plugin {
  return {
    name: 'gerai-elements',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load: async (id) => {
      if (id !== `\0${ID}`) return undefined;
      return `export default ${JSON.stringify(publicOnly(await analyseElements()))};`;
    },
  };
}
