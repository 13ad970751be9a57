/** What is left out of a module that is bundled; each entry must occur in it. Expressions are given as written there. */
export interface Pruning {
  /** Class → methods that nobody calls. */
  readonly methods: Readonly<Record<string, readonly string[]>>;
  /** Functions whose calls become `undefined`; `this.logger.` stands for all that begin so. */
  readonly calls: readonly string[];
  /** Members that nobody reads: nothing is assigned to them. */
  readonly assignments: readonly string[];
  /** Options that are never set, and the value they have then wherever one of `holders` is asked for them. */
  readonly options: Readonly<Record<string, string>>;
  readonly holders: readonly string[];
  /** Other expressions whose value is known. */
  readonly values: Readonly<Record<string, string>>;
  /** Passages that occur once, and what they are replaced by. */
  readonly passages: readonly (readonly [from: string, to: string])[];
}

/** A node of an ESTree as Rollup makes them, with its place in the code. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

type NodeOf<Type extends string, Fields> = SyntaxNode & { readonly type: Type } & Readonly<Fields>;

type Known =
  | NodeOf<'Identifier', { name: string }>
  | NodeOf<'Literal', object>
  | NodeOf<'ArrowFunctionExpression', object>
  | NodeOf<'ClassDeclaration', { id: Known | null }>
  | NodeOf<'MethodDefinition', { key: Known }>
  | NodeOf<'Property', { key: Known; value: Known }>
  | NodeOf<'CallExpression', { callee: Known }>
  | NodeOf<'AssignmentExpression', { left: Known; right: Known }>
  | NodeOf<'MemberExpression', { object: Known; property: Known; computed: boolean }>;

interface Edit {
  readonly node: SyntaxNode;
  readonly text: string;
  /** The entry that asks for it. */
  readonly entry: string;
}

const isNode = (value: unknown): value is Known =>
  typeof value === 'object' && value !== null && 'type' in value;

const childrenOf = (node: Known): Known[] => Object.values(node).flat().filter(isNode);

const nameOf = (node: Known | null): string => (node?.type === 'Identifier' ? node.name : '');

function replacePassages(code: string, passages: Pruning['passages']): string {
  for (const [from, to] of passages) {
    if (code.split(from).length !== 2) throw new Error(`not there exactly once: ${from}`);
    code = code.replace(from, () => to);
  }
  return code;
}

/** What becomes of a node as a whole; `undefined` where no entry is about it. */
function editOf(
  node: Known,
  className: string,
  textOf: (node: Known) => string,
  { methods, calls, assignments, options, holders, values }: Pruning,
): Edit | undefined {
  switch (node.type) {
    case 'MethodDefinition': {
      const name = nameOf(node.key);
      const unused = methods[className]?.includes(name);
      return unused ? { node, text: '', entry: `${className}.${name}` } : undefined;
    }
    case 'CallExpression': {
      const callee = textOf(node.callee);
      const entry = calls.find((call) =>
        call.endsWith('.') ? callee.startsWith(call) : callee === call,
      );
      return entry ? { node, text: '(void 0)', entry } : undefined;
    }
    case 'AssignmentExpression': {
      const entry = textOf(node.left);
      return assignments.includes(entry) ? { node, text: '(void 0)', entry } : undefined;
    }
    case 'Property': {
      // The default of an option in an object literal.
      const entry = nameOf(node.key);
      if (!(entry in options)) return undefined;
      if (!['Literal', 'ArrowFunctionExpression'].includes(node.value.type)) return undefined;
      return { node, text: '...{}', entry };
    }
    case 'MemberExpression': {
      const text = textOf(node);
      const value = values[text];
      if (value !== undefined) return { node, text: `(${value})`, entry: text };
      const entry = node.computed ? '' : nameOf(node.property);
      const option = holders.includes(textOf(node.object)) ? options[entry] : undefined;
      return option === undefined ? undefined : { node, text: `(${option})`, entry };
    }
    default:
      return undefined;
  }
}

/**
 * Takes what is not used out of a module, by its syntax tree; a minifier then drops what can no longer be reached.
 *
 * @throws Error naming the entries that the module does not have (any more)
 */
export function prune(
  source: string,
  pruning: Pruning,
  parse: (code: string) => SyntaxNode,
): string {
  const code = replacePassages(source, pruning.passages);
  const textOf = ({ start, end }: SyntaxNode): string => code.slice(start, end);
  const edits: Edit[] = [];

  const visit = (node: Known, className: string): void => {
    const edit = editOf(node, className, textOf, pruning);
    if (edit) {
      edits.push(edit);
    } else if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression') {
      // What is assigned to keeps its name.
      visit(node.left.object, className);
      visit(node.right, className);
    } else {
      const inside = node.type === 'ClassDeclaration' ? nameOf(node.id) : className;
      for (const child of childrenOf(node)) visit(child, inside);
    }
  };
  visit(parse(code) as Known, '');

  const met = new Set(edits.map(({ entry }) => entry));
  const entries = [
    ...Object.entries(pruning.methods).flatMap(([name, methods]) =>
      methods.map((method) => `${name}.${method}`),
    ),
    ...pruning.calls,
    ...pruning.assignments,
    ...Object.keys(pruning.options),
    ...Object.keys(pruning.values),
  ].filter((entry) => !met.has(entry));
  if (entries.length > 0) throw new Error(`not there: ${entries.join(', ')}`);

  return edits
    .sort((a, b) => b.node.start - a.node.start)
    .reduce(
      (text, { node, text: instead }) => text.slice(0, node.start) + instead + text.slice(node.end),
      code,
    );
}
