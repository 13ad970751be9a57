import { render, type TemplateResult } from 'lit';

export interface Sheet {
  readonly title: string;
  readonly lang: string;
  readonly content: TemplateResult;
}

const PAPER = `
  body { font: 15px/1.5 system-ui, sans-serif; margin: 24px; color: #000; background: #fff; }
  h1 { font-size: 20px; margin: 0 0 4px; }
  h2 { font-size: 16px; margin: 20px 0 4px; }
  p, ol, dl { margin: 0 0 8px; }
  dt { color: #444; font-size: 13px; }
  dd { margin: 0 0 8px; font-weight: 600; }
  .key { display: flex; gap: 24px; align-items: center; }
  .qr { flex: none; width: 40mm; height: 40mm; }
  .muted { color: #444; font-weight: 400; }
`;

/**
 * Prints a sheet alone, without the page around the widget.
 *
 * @param root - Where the sheet stands until it is printed.
 * @param print - Prints a window; its own `print()` unless told.
 */
export function printSheet(
  root: ShadowRoot | HTMLElement,
  { title, lang, content }: Sheet,
  print = (view: Window): void => {
    view.print();
  },
): void {
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  root.append(frame);
  const paper = frame.contentDocument;
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!paper || !view) {
    frame.remove();
    print(window);
    return;
  }
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(PAPER);
  paper.adoptedStyleSheets = [sheet];
  paper.documentElement.lang = lang;
  paper.title = title;
  render(content, paper.body);
  view.addEventListener('afterprint', () => {
    frame.remove();
  });
  view.focus();
  print(view);
}
