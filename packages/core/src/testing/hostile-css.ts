/** Rules that a careless host page may have; widgets must look the same under them. */
export const HOSTILE_CSS = `
  * { all: unset; }
  * { color: red !important; font: italic 9px fantasy !important; letter-spacing: 1em !important;
      text-transform: uppercase !important; text-align: right !important; direction: rtl !important;
      visibility: hidden !important; display: inline !important; line-height: 0.5 !important; }
  html { font-size: 62.5%; }
`;

/** Applies hostile rules to the page and returns how to take them away. */
export function applyHostileCss(rules: string = HOSTILE_CSS): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
