import { RESERVED_STYLES } from './reserved-styles.ts';

/** Keeps room for the widgets that are yet to come. `gerai.css` does so before this script is there. */
export function reserveSpace(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(RESERVED_STYLES);
  document.adoptedStyleSheets.push(sheet);
}
