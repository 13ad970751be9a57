import type { BrowserName } from '../browsers.ts';

export interface Step {
  readonly name: string;
  /** What it checks, for people. */
  readonly title: string;
  /** Run by the repository's Node, from its top. */
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Runs tests and writes its `TestResults` to GERAI_RESULTS. */
  readonly counts?: boolean;
  /** Steps that must have passed before: without them this one could only fail or mislead. */
  readonly after?: readonly string[];
  /** Wants the machine to itself: it keeps all of it busy. */
  readonly alone?: boolean;
  /** The browser it runs in. */
  readonly browser?: BrowserName;
  readonly minutes?: number;
}

const own = (file: string, ...args: string[]): string[] => [
  `packages/tooling/src/${file}`,
  ...args,
];
const tool = (file: string, ...args: string[]): string[] => [`node_modules/${file}`, ...args];

const unit = (browser: BrowserName): Step => ({
  name: `unit-${browser}`,
  title: `unit tests of the browser packages in ${browser}`,
  command: own('unit.ts', '--browser', browser),
  counts: true,
  // Only Chromium runs several files at once.
  alone: browser === 'chromium',
  browser,
  minutes: 8,
});

/** All checks, in the order they start; cheap ones first. */
export const STEPS: readonly Step[] = [
  {
    name: 'generate',
    title: 'generated files match their sources; both languages have the same keys',
    command: own('generate.ts', '--check'),
  },
  {
    name: 'commits',
    title: 'commit messages follow Conventional Commits',
    command: own('test/commits.ts'),
  },
  {
    name: 'typecheck',
    title: 'types',
    command: tool('typescript/bin/tsc', '-b'),
  },
  {
    name: 'format',
    title: 'formatting',
    command: tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  },
  {
    name: 'lint',
    title: 'eslint: types, Lit, accessibility, boundaries between packages',
    command: tool('eslint/bin/eslint.js', '--max-warnings=0', '.'),
  },
  {
    name: 'openapi',
    title: 'the OpenAPI document',
    command: tool(
      '@redocly/cli/bin/cli.js',
      'lint',
      '--config=packages/api/redocly.yaml',
      'packages/api/openapi.yaml',
    ),
    env: { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  },
  {
    name: 'build',
    title: 'compiled packages and browser bundles',
    command: own('build.ts'),
    after: ['typecheck'],
  },
  {
    name: 'knip',
    title: 'no unused files, exports or dependencies',
    command: tool('knip/bin/knip.js', '--no-progress'),
  },
  {
    name: 'publint',
    title: 'packages as they would be published',
    command: own('test/publish.ts'),
    after: ['build'],
  },
  {
    name: 'reproducible',
    title: 'two builds give the same bytes',
    command: own('test/reproducible.ts'),
    after: ['build'],
  },
  { name: 'size', title: 'bytes over the wire', command: own('size.ts'), after: ['build'] },
  unit('chromium'),
  unit('firefox'),
  unit('webkit'),
  {
    name: 'node',
    title: 'tests of the packages that run in Node',
    command: own('node-tests.ts'),
    counts: true,
    alone: true,
    minutes: 10,
  },
  {
    name: 'stories',
    title: 'every story, with axe',
    command: own('stories.ts'),
    counts: true,
    after: ['build'],
    browser: 'chromium',
    minutes: 10,
  },
  {
    name: 'frameworks',
    title: 'types for frameworks, data for editors, rendering on a server',
    command: own('e2e.ts', 'tests/frameworks/*.test.ts'),
    counts: true,
    after: ['build'],
    browser: 'chromium',
  },
  {
    name: 'embed',
    title: 'the widgets in every kind of host, in every browser',
    command: own('e2e.ts', 'tests/embedding/*.test.ts'),
    counts: true,
    after: ['build'],
    browser: 'chromium',
    minutes: 8,
  },
  {
    name: 'e2e',
    title: 'journeys through the site as it ships',
    command: own('e2e.ts', 'tests/{a11y,e2e}/*.test.ts'),
    counts: true,
    after: ['build'],
    browser: 'chromium',
    minutes: 15,
  },
  {
    name: 'reliability',
    title: 'networks that die, servers that are killed, crowds, a hundred thousand searches',
    command: own('e2e.ts', 'tests/{reliability,search}/*.test.ts'),
    counts: true,
    after: ['build'],
    browser: 'chromium',
    minutes: 15,
  },
];

/**
 * The steps that `--only` names, each by its name or the part before the hyphen (`unit` is all three), together with the
 * ones they need.
 *
 * @throws Error when a name fits no step
 */
export function selectSteps(only: readonly string[], steps: readonly Step[] = STEPS): Step[] {
  if (only.length === 0) return [...steps];
  const wanted = new Set<string>();
  const add = (step: Step): void => {
    wanted.add(step.name);
    for (const name of step.after ?? []) steps.filter((other) => other.name === name).forEach(add);
  };
  for (const name of only) {
    const found = steps.filter((step) => step.name === name || step.name.startsWith(`${name}-`));
    if (found.length === 0) {
      throw new Error(
        `there is no step "${name}"; there are: ${steps.map((step) => step.name).join(', ')}`,
      );
    }
    found.forEach(add);
  }
  return steps.filter((step) => wanted.has(step.name));
}
