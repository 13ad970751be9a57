import { printSheet } from '@gerai/core';
import { html } from 'lit';

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

const PAPER = `
  body { font: 16px/1.5 system-ui, sans-serif; margin: 24px; }
  h1 { font-size: 20px; }
  dt { color: #444; font-size: 14px; }
  dd { margin: 0 0 12px; font-size: 18px; font-weight: 700; }
`;

/** Prints the receipt alone, without the page around the widget. */
export function printReceipt(
  root: ShadowRoot | HTMLElement,
  { heading, lines, warning }: ReceiptLines,
  lang: string,
): void {
  const content = html`<h1>${heading}</h1>
    <dl>
      ${lines.map(
        ([label, value]) =>
          html`<dt>${label}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
    <p>${warning}</p>`;
  printSheet(root, { title: heading, lang, styles: PAPER, content });
}
