/** A receipt as plain lines, for the clipboard, a file and paper. */
export interface ReceiptLines {
  readonly heading: string;
  readonly lines: readonly (readonly [label: string, value: string])[];
  readonly warning: string;
}

export function asText({ heading, lines, warning }: ReceiptLines): string {
  return [
    heading,
    '',
    ...lines.map(([label, value]) => `${label}: ${value}`),
    '',
    warning,
    '',
  ].join('\r\n');
}

/** Whether the text is on the clipboard now; http pages and some in-app browsers have none. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

const PAPER = `
  body { font: 16px/1.5 system-ui, sans-serif; margin: 24px; }
  h1 { font-size: 20px; }
  dt { color: #444; font-size: 14px; }
  dd { margin: 0 0 12px; font-size: 18px; font-weight: 700; }
`;

/** Prints the receipt alone, without the page around the widget. */
export function printReceipt(
  root: ShadowRoot | HTMLElement,
  receipt: ReceiptLines,
  lang: string,
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
    window.print();
    return;
  }
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(PAPER);
  paper.adoptedStyleSheets = [sheet];
  paper.documentElement.lang = lang;
  paper.title = receipt.heading;
  const add = (parent: HTMLElement, name: string, text = ''): HTMLElement => {
    const child = paper.createElement(name);
    child.textContent = text;
    parent.append(child);
    return child;
  };
  add(paper.body, 'h1', receipt.heading);
  const list = add(paper.body, 'dl');
  for (const [label, value] of receipt.lines) {
    add(list, 'dt', label);
    add(list, 'dd', value);
  }
  add(paper.body, 'p', receipt.warning);
  view.addEventListener('afterprint', () => {
    frame.remove();
  });
  view.focus();
  view.print();
}
