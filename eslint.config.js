import eslint from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** What each package may know of the others. Arrows point down; see docs/adr and CONTRIBUTING.md. */
const mayImport = {
  api: [],
  catalogue: ['api'],
  core: ['api'],
  'service-search': ['api', 'core', 'catalogue'],
  'application-tracker': ['api', 'core'],
  'complaint-form': ['api', 'core'],
  widgets: ['core', 'service-search', 'application-tracker', 'complaint-form'],
  server: ['api', 'catalogue'],
  demo: ['api', 'server', 'themes', 'widgets'],
  tooling: [],
  themes: [],
  benchmarks: ['api', 'catalogue', 'server', 'demo', 'tooling'],
  wordpress: ['tooling'],
};

const packages = Object.keys(mayImport);
const browserPackages = [
  'api',
  'catalogue',
  'core',
  'service-search',
  'application-tracker',
  'complaint-form',
  'widgets',
];
const elementPackages = browserPackages.slice(2);
const nodePackages = ['server', 'demo', 'themes', 'tooling', 'benchmarks', 'wordpress'];

/** `packages/{a,b}/src/**` for one package or several. */
const sources = (names, ending = '*.ts') =>
  [names].flat().map((name) => `packages/${name}/src/**/${ending}`);
const browserTests = sources(elementPackages, '*.test.ts');

/** Parts of a browser package that only Node runs: they build and import catalogues. */
const nodeParts = [
  'packages/catalogue/src/{cli,import,testing}/**/*.ts',
  'packages/catalogue/src/{cli,node}.ts',
  'packages/catalogue/src/static/{build,read-directory}.ts',
  'packages/catalogue/src/static/build/**/*.ts',
];

const boundaries = packages.flatMap((name) => {
  const foreign = packages.filter((other) => other !== name && !mayImport[name].includes(other));
  const patterns = foreign.map((other) => ({
    regex: `^@gerai/${other}(/|$)`,
    message: `packages/${name} must not know packages/${other}.`,
  }));
  patterns.push({
    regex: '^(\\.\\./)+(packages|[a-z-]+/src)/',
    message: 'Import another package by its name.',
  });
  const ofPackage = {
    name: `gerai/boundaries/${name}`,
    files: sources(name),
    // What also runs in Node is tested there.
    ignores: name === 'api' || name === 'catalogue' ? sources(name, '*.test.ts') : [],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
  if (!browserPackages.includes(name)) return [ofPackage];
  const inBrowsers = [...patterns, { regex: '^node:', message: 'This package runs in browsers.' }];
  return [
    {
      ...ofPackage,
      ignores: [...ofPackage.ignores, ...nodeParts],
      rules: { 'no-restricted-imports': ['error', { patterns: inBrowsers }] },
    },
    {
      ...ofPackage,
      name: `${ofPackage.name}/node`,
      files: nodeParts.filter((part) => part.startsWith(`packages/${name}/`)),
    },
  ].filter(({ files }) => files.length > 0);
});

/** Text is never parsed as markup and nothing is compiled from text: see docs/adr on output and Trusted Types. */
const noMarkupFromText = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'Render text, never markup from a string.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment)$/]',
    message: 'Render text, never markup from a string.',
  },
  {
    selector: 'Identifier[name=/^(unsafeHTML|unsafeSVG|unsafeCSS|unsafeStatic)$/]',
    message: 'The unsafe directives are not used here.',
  },
  {
    selector: "CallExpression[callee.property.name='createElement'][arguments.0.value='script']",
    message: 'Trusted Types: load code by import() only.',
  },
  {
    selector: 'Identifier[name=styleMap]',
    message: 'styleMap writes style attributes, which a strict CSP blocks: use classes.',
  },
];

/** Languages may run from right to left: style sheets say start and end. Photos and maps, which don't turn, are placed by script. */
const logicalStyles = {
  selector:
    "TaggedTemplateExpression[tag.name='css'] TemplateElement[value.raw=/(^|[\\s{;])((scroll-)?(margin|padding|border)-(left|right)(-[a-z]+)?|border-(top|bottom)-(left|right)-radius|left|right)\\s*:|(text-align|float|clear)\\s*:\\s*(left|right)/]",
  message: 'Use logical properties and values: inset-inline-start, margin-inline-end, start, end.',
};

export default tseslint.config(
  {
    name: 'gerai/ignores',
    ignores: [
      '**/dist/',
      '**/node_modules/',
      '.cache/',
      '.gerai/',
      '.storybook-static/',
      'coverage/',
      'packages/*/src/**/generated/',
      // Checked by the fixtures of tests/frameworks.
      'packages/widgets/types/',
      '**/mockServiceWorker.js',
    ],
  },
  {
    name: 'gerai/linter',
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
  },
  eslint.configs.recommended,
  {
    name: 'gerai/javascript',
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    name: 'gerai/scripts',
    files: ['**/*.js'],
    languageOptions: { globals: globals.node },
  },
  {
    name: 'gerai/page-scripts',
    files: ['packages/demo/{public,site,src}/**/*.js', 'packages/wordpress/plugin/**/*.js'],
    languageOptions: { globals: globals.browser },
  },
  {
    name: 'gerai/typescript',
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, attributes: false } },
      ],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // An empty attribute, parameter or variable counts as absent: `||` says so.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/class-literal-property-style': 'off',
      '@typescript-eslint/no-empty-function': ['error', { allow: ['methods', 'overrideMethods'] }],
      // Methods that keep a promised signature with nothing to await are honest; a wrapper would not be.
      '@typescript-eslint/require-await': 'off',
      // `type` where a union or a mapped type may follow, `interface` where one extends: both read well.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // Record<string, X> and { [key: string]: X } document different things (the key's meaning).
      '@typescript-eslint/consistent-indexed-object-style': 'off',
    },
  },
  {
    name: 'gerai/no-default-exports',
    files: ['packages/*/src/**/*.ts', 'tests/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
      ],
    },
  },
  ...boundaries,
  {
    name: 'gerai/browser',
    files: sources(browserPackages),
    ignores: nodeParts,
    rules: {
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        {
          name: 'localStorage',
          message: 'Storage goes through @gerai/core, in IndexedDB `gerai`.',
        },
        {
          name: 'sessionStorage',
          message: 'Storage goes through @gerai/core, in IndexedDB `gerai`.',
        },
        { name: 'process', message: 'This package runs in browsers.' },
        { name: 'Buffer', message: 'This package runs in browsers.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'window', property: 'localStorage' },
        { object: 'window', property: 'sessionStorage' },
        { object: 'globalThis', property: 'localStorage' },
        { object: 'globalThis', property: 'sessionStorage' },
        { object: 'document', property: 'cookie' },
        { object: 'document', property: 'write' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
        ...noMarkupFromText,
        logicalStyles,
      ],
    },
  },
  {
    name: 'gerai/version-warning',
    files: ['packages/core/src/define.ts'],
    // The one thing we say in a host's console: two versions of ours met on its page.
    rules: { 'no-console': ['error', { allow: ['warn'] }] },
  },
  {
    name: 'gerai/elements',
    files: [...sources(elementPackages), 'stories/**/*.ts'],
    extends: [
      lit.configs['flat/recommended'],
      wc.configs['flat/recommended'],
      litA11y.configs.recommended,
    ],
    settings: { wc: { elementBaseClasses: ['LitElement', 'GeraiElement', 'GeraiField'] } },
    rules: {
      'lit/no-invalid-escape-sequences': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-native-attributes': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-nothing': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/quoted-expressions': ['error', 'never'],
      'lit/value-after-constraints': 'error',
      // Lit calls a template's listeners with the element as `this`.
      '@typescript-eslint/unbound-method': 'off',
      // Registration is guarded and apart from the class (core's define), so the file that holds a class never defines.
      'wc/define-tag-after-class-definition': 'off',
      'wc/tag-name-matches-class': 'off',
    },
  },
  {
    name: 'gerai/static-tags',
    files: ['packages/core/src/heading.ts'],
    // Its tag is a static value of lit/static-html.js, which the rules take for a binding.
    rules: { 'lit/binding-positions': 'off', 'lit/no-invalid-html': 'off' },
  },
  {
    name: 'gerai/node',
    files: [...sources(nodePackages), 'tests/**/*.ts'],
    languageOptions: { globals: globals.node },
  },
  {
    name: 'gerai/tests',
    files: [
      '**/*.test.ts',
      'tests/**/*.ts',
      'packages/*/src/**/testing/**/*.ts',
      'stories/**/*.ts',
    ],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // node:test's `test`, `describe` and `it` return promises that the runner itself awaits.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['test', 'it', 'describe', 'suite'], package: 'node:test' },
            // @open-wc/testing types chai's `equal` as a promise, for its snapshots; it is none.
            { from: 'package', name: 'Equal', package: 'chai' },
          ],
        },
      ],
      'lit/no-template-arrow': 'off',
      'lit/prefer-static-styles': 'off',
    },
  },
  {
    name: 'gerai/browser-tests',
    files: [...browserTests, 'packages/*/src/**/testing/**/*.ts'],
    rules: {
      // A test checks what a page shows; it may read markup and build hostile pages.
      'no-restricted-globals': 'off',
      'no-restricted-properties': 'off',
      'no-restricted-syntax': 'off',
      'wc/guard-super-call': 'off',
    },
  },
  {
    name: 'gerai/stories',
    files: ['stories/**/*.ts', '.storybook/**/*.ts', '*.config.{js,ts}'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    name: 'gerai/untyped',
    files: ['**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
  },
);
