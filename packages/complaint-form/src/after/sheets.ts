import { formatDate, formatDateTime, printSheet } from '@gerai/core';
import type { TrackedCase } from '@gerai/core/case';
import { grouped, paperStyles } from '@gerai/core/share';
import { html, nothing, type TemplateResult } from 'lit';
import type { Schemas } from '../api.ts';
import type { CaseWords } from './words.ts';

type Line = readonly [label: string, value: string];

/** A receipt as plain lines, for the clipboard, a file and paper. */
export interface ReceiptText {
  readonly heading: string;
  readonly lines: readonly Line[];
  readonly nextTitle: string;
  readonly next: readonly string[];
  readonly link: Line;
  readonly warning: string;
}

export function asText({ heading, lines, nextTitle, next, link, warning }: ReceiptText): string {
  return [
    heading,
    '',
    ...[...lines, link].map(([label, value]) => `${label}: ${value}`),
    '',
    nextTitle,
    ...next.map((line) => `- ${line}`),
    '',
    warning,
    '',
  ].join('\r\n');
}

function definitions(lines: readonly Line[]): TemplateResult {
  return html`<dl>
    ${lines.map(
      ([label, value]) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

/** Prints the receipt alone, without the page around the widget. */
export function printReceipt(
  root: ShadowRoot,
  { heading, lines, nextTitle, next, warning }: ReceiptText,
  code: TemplateResult,
  lang: string,
): void {
  const key = lines.slice(0, 2);
  printSheet(root, {
    title: key[0]?.[1] ?? heading,
    lang,
    styles: paperStyles,
    content: html`<h1>${heading}</h1>
      <div class="key">${code}${definitions(key)}</div>
      <p><strong>${warning}</strong></p>
      ${definitions(lines.slice(2))}
      <h2>${nextTitle}</h2>
      <ul>
        ${next.map((line) => html`<li>${line}</li>`)}
      </ul>`,
  });
}

/** Prints how a report stands, with what opens it again. */
export function printStatus(
  root: ShadowRoot,
  { record, secret, fetchedAt }: TrackedCase<Schemas['Complaint']>,
  words: CaseWords,
  code: TemplateResult,
): void {
  const { t, language, timeZone, localized } = words;
  const { number, category, agency, now, next, expectedAt, timeline } = record;
  const moment = (at: string | number): string => formatDateTime(at, language, { timeZone });
  const fact = (label: string, value: unknown): TemplateResult =>
    html`<div>
      <dt>${label}</dt>
      <dd>${value}</dd>
    </div>`;
  printSheet(root, {
    title: number,
    lang: language,
    styles: paperStyles,
    content: html`<h1>${localized(category.name)}</h1>
      ${agency ? html`<p class="muted">${localized(agency.name)}</p>` : nothing}
      <div class="key">
        ${code}${definitions([
          [t('receipt.number'), number],
          [t('receipt.secret'), grouped(secret)],
        ])}
      </div>
      <p><strong>${t('share.warning')}</strong></p>
      <h2>${t('follow.asOf', { time: moment(fetchedAt) })}</h2>
      <dl>
        ${fact(t('follow.now'), localized(now))} ${fact(t('follow.next'), localized(next))}
        ${
          expectedAt
            ? fact(t('follow.by'), formatDate(expectedAt, language, { timeZone, weekday: true }))
            : nothing
        }
      </dl>
      <h2>${t('follow.timeline')}</h2>
      <ul>
        ${timeline.map(
          ({ at, title, detail }) =>
            html`<li>
              ${localized(title)} <span class="muted">— ${moment(at)}</span>
              ${detail ? html`<br />${localized(detail)}` : nothing}
            </li>`,
        )}
      </ul>`,
  });
}
