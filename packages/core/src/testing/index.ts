export { expectAccessible } from './accessibility.ts';
export { HOSTILE_CSS, applyHostileCss } from './hostile-css.ts';
export { clearHistory } from './history.ts';
export { setLanguage } from './language.ts';
export { expectNoLeaks } from './leaks.ts';
export { savedBy, type SavedFile } from './downloads.ts';
export { printedBy } from './printing.ts';
export { countResources, until } from './resources.ts';
