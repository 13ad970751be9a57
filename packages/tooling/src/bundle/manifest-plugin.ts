// Links each element's class to its tag in the custom elements manifest. Classes and registration are apart here, in
// files the analyzer does not connect by itself: `defineElement('gerai-x', GeraiX)`.

interface Declaration {
  name: string;
  kind: string;
  tagName?: string;
  customElement?: boolean;
}

interface ManifestModule {
  path: string;
  declarations?: Declaration[];
  exports?: {
    kind: string;
    name: string;
    declaration: { name: string; module: string };
  }[];
}

export interface Manifest {
  schemaVersion: string;
  modules: ManifestModule[];
}

/** The part of the TypeScript API the plugin needs; the analyzer hands its own copy in. */
interface TypeScript {
  isCallExpression(node: unknown): node is { expression: unknown; arguments: readonly unknown[] };
  isIdentifier(node: unknown): node is { text: string };
  isStringLiteral(node: unknown): node is { text: string };
}

/** A plugin for @custom-elements-manifest/analyzer. */
export function linkDefinitions(): {
  name: string;
  collectPhase(argument: { ts: TypeScript; node: unknown }): void;
  packageLinkPhase(argument: { customElementsManifest: Manifest }): void;
} {
  const tagOf = new Map<string, string>();
  return {
    name: 'gerai-link-definitions',
    collectPhase({ ts, node }) {
      if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return;
      if (node.expression.text !== 'defineElement') return;
      const [tag, element] = node.arguments;
      if (ts.isStringLiteral(tag) && ts.isIdentifier(element)) tagOf.set(element.text, tag.text);
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        for (const declaration of module.declarations ?? []) {
          const tag = declaration.kind === 'class' ? tagOf.get(declaration.name) : undefined;
          if (!tag) continue;
          declaration.tagName = tag;
          declaration.customElement = true;
          (module.exports ??= []).push({
            kind: 'custom-element-definition',
            name: tag,
            declaration: { name: declaration.name, module: module.path },
          });
        }
      }
    },
  };
}
