import { linkDefinitions } from './packages/tooling/src/bundle/manifest-plugin.ts';

// Read by `npm run build`, which writes packages/widgets/dist/custom-elements.json for the docs, editors and Storybook.
export default {
  globs: [
    'packages/{core,service-search,application-tracker,complaint-form}/src/**/*.ts',
    '!packages/*/src/**/*.test.ts',
    '!packages/*/src/generated/**',
    '!packages/*/src/**/testing/**',
  ],
  litelement: true,
  packagejson: false,
  plugins: [linkDefinitions()],
};
