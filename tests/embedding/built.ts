// What the builder of the demonstration writes for each platform, as hosts of the matrix use it.
import { runInNewContext } from 'node:vm';
import { compileTemplate, parse } from 'vue/compiler-sfc';
import type { Plugin } from 'esbuild';
import type { BuilderOptions, Platform, Widget } from '../../packages/demo/src/builder/options.ts';
import { snippetsOf, type Snippet } from '../../packages/demo/src/builder/snippets.ts';

/** Where a page finds the files and the API. */
type Place = Pick<BuilderOptions, 'base' | 'api'>;

/** The pieces of code for a widget on a platform, by where they go; the widget's own tag. */
export function builtFor(
  widget: Widget,
  platform: Platform,
  more: Place & Partial<BuilderOptions>,
): Partial<Record<Snippet['place'], string>> {
  const snippets = snippetsOf({
    widget,
    platform,
    way: 'tag',
    catalogue: '',
    plainForm: true,
    language: 'id',
    theme: 'light',
    colors: { preset: 'gerai' },
    integrity: undefined,
    ...more,
  });
  return Object.fromEntries(snippets.map(({ place, code }) => [place, code]));
}

/** Which framework shows which widget in the page that has them all. */
const FRAMEWORKS = {
  react: 'service-search',
  vue: 'application-tracker',
  angular: 'complaint-form',
} as const satisfies Partial<Record<Platform, Widget>>;

/** The tags that the page around the applications brings; the same for all three. */
export function frameworkHead(place: Place): string {
  const heads = Object.entries(FRAMEWORKS).map(
    ([platform, widget]) => builtFor(widget, platform as Platform, place).index ?? '',
  );
  return [...new Set(heads)].join('\n');
}

/** A plain form asks this; nobody does in the matrix, where scripts run. */
const NOWHERE: Place = { base: 'https://cdn.invalid/gerai/', api: 'https://api.invalid/v1' };

interface VueOptions {
  readonly compilerOptions: { isCustomElement(tag: string): boolean };
}

/** The configuration that the builder writes for Vite's plugin of Vue, as the plugin would get it. */
function vueOptions(code: string): VueOptions {
  const vue = ({ template }: { template: VueOptions }): VueOptions => template;
  return runInNewContext(code, { vue }) as VueOptions;
}

function vueModule({ component = '', vite = '' }: ReturnType<typeof builtFor>): string {
  const { descriptor } = parse(component);
  const { code, errors } = compileTemplate({
    source: descriptor.template?.content ?? '',
    filename: 'Gerai.vue',
    id: 'gerai',
    ...vueOptions(vite),
  });
  if (errors.length > 0) throw new Error(errors.map(String).join('\n'));
  return `${code}\nexport const Gerai = { render };`;
}

/** Modules of what the builder writes: `virtual:react` and so on, compiled as their web teams would. */
export const built: Plugin = {
  name: 'built',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^virtual:/ }, ({ path }) => ({
      path: path.slice('virtual:'.length),
      namespace: 'built',
    }));
    onLoad({ filter: /./, namespace: 'built' }, ({ path }) => {
      const platform = path as keyof typeof FRAMEWORKS;
      const code = builtFor(FRAMEWORKS[platform], platform, NOWHERE);
      const resolveDir = import.meta.dirname;
      if (platform === 'vue') return { contents: vueModule(code), loader: 'js', resolveDir };
      const loader = platform === 'react' ? 'jsx' : 'ts';
      return { contents: code.component ?? '', loader, resolveDir };
    });
  },
};

/** A Blade template as Laravel renders it once. */
const rendered = {
  laravel: (code: string, nonce: string): string =>
    code.replaceAll(/^@(end)?once\n/gm, '').replaceAll('{{ Vite::cspNonce() }}', nonce),
  codeigniter: (code: string, nonce: string): string =>
    code.replaceAll('{csp-script-nonce}', `nonce="${nonce}"`),
  joomla: (code: string, nonce: string): string =>
    // Its plugin for policies puts the nonce into the tags of an article.
    code.replaceAll('<script ', `<script nonce="${nonce}" `),
};

/** What pages made with PHP have in their middle: a widget each. */
export function templates(place: Place, nonce: string): readonly string[] {
  const { blade = '' } = builtFor('service-search', 'laravel', place);
  const { view = '' } = builtFor('application-tracker', 'codeigniter', place);
  const { joomla = '' } = builtFor('complaint-form', 'joomla', place);
  return [
    rendered.laravel(blade, nonce),
    rendered.codeigniter(view, nonce),
    rendered.joomla(joomla, nonce),
  ];
}
