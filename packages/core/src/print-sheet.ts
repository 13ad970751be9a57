import { render, type TemplateResult } from 'lit';

/** What is printed: a page of its own. */
export interface Sheet {
  readonly title: string;
  readonly lang: string;
  /** A style sheet's text. */
  readonly styles: string;
  readonly content: TemplateResult;
}

/**
 * Prints a sheet alone, without the page around the widget.
 *
 * @param root - Where the sheet stands until it is printed, in a frame of the class `print-frame`.
 * @param print - Prints a window; its own `print()` unless told.
 */
export function printSheet(
  root: ShadowRoot | HTMLElement,
  { title, lang, styles, content }: Sheet,
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
  sheet.replaceSync(styles);
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
