import type { Plugin } from 'rollup';

const LEFT = `(l=>l('').catch(()=>l('?retry='+Date.now())))(q=>import(`;
const RIGHT = `+q))`;

/**
 * Makes a dynamic import that failed try once more at once, under another URL. Firefox and Safari remember for as long as
 * the page lives that a module could not be had, so that without this no "try again" of a widget could ever help there.
 */
export function retryImports(): Plugin {
  return {
    name: 'gerai-retry-imports',
    renderDynamicImport: ({ targetModuleId }) =>
      targetModuleId === null ? null : { left: LEFT, right: RIGHT },
  };
}
