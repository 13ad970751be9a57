import { codeBlock, make } from './elements.ts';
import { linesToAdd } from './policy.ts';
import type { ApiAnswer, Report } from './preflight.ts';
import { filled, type BuilderWords } from './words.ts';

interface Finding {
  readonly good: boolean;
  readonly text: string;
  /** What is to be written somewhere. */
  readonly code?: string;
}

function policyFindings(report: Report, words: BuilderWords, policyText: string): Finding[] {
  if (report.policies === 0) {
    const unread = policyText.trim() !== '';
    return [{ good: !unread, text: unread ? words.unreadPolicy : words.noPolicy }];
  }
  return report.verdicts.map(({ need, allowed, decidedBy, line }) => {
    if (!allowed && line === undefined) return { good: false, text: words.needsNonce };
    const directive = decidedBy ?? need.directive;
    const text = filled(allowed ? words.allowed : words.blocked, { directive, value: need.value });
    return { good: allowed, text };
  });
}

function apiFinding(
  answer: ApiAnswer,
  { sameOrigin }: Report,
  words: BuilderWords,
  site: string,
): Finding {
  const line = `GERAI_CORS_ORIGINS=${new URL(site).origin}`;
  switch (answer.outcome) {
    case 'ok':
      return sameOrigin
        ? { good: true, text: `${words['api.ok']} ${words['api.same']}` }
        : { good: true, text: `${words['api.ok']} ${words['api.list']}`, code: line };
    case 'forbidden':
      // What can't be read from here may well be readable from the site itself.
      return sameOrigin
        ? { good: true, text: words['api.same'] }
        : { good: false, text: words['api.forbidden'], code: line };
    case 'foreign':
      return { good: false, text: filled(words['api.foreign'], { status: answer.status }) };
    case 'unreachable':
      return { good: false, text: words['api.unreachable'] };
  }
}

/** All that was found, in words. */
export function findingsOf(
  report: Report,
  words: BuilderWords,
  { site, policy }: { readonly site: string; readonly policy: string },
): Finding[] {
  const mixed = report.mixed.map((value) => ({
    good: false,
    text: filled(words.mixed, { value }),
  }));
  return [
    ...policyFindings(report, words, policy),
    ...(report.api ? [apiFinding(report.api, report, words, site)] : []),
    ...(mixed.length > 0 ? mixed : [{ good: true, text: words.noMixed }]),
  ];
}

/** Shows what was found: first whether the site is ready, then each finding, then the lines to write. */
export function showReport(
  place: HTMLElement,
  report: Report,
  words: BuilderWords,
  input: { readonly site: string; readonly policy: string },
): void {
  const findings = findingsOf(report, words, input);
  const bad = findings.filter(({ good }) => !good).length;
  const verdict = bad === 0 ? words.ready : filled(words.notReady, { count: bad });
  const list = make('ul', { class: 'findings' });
  for (const { good, text, code } of findings) {
    const mark = make('span', { class: good ? 'good' : 'bad' }, good ? '✓' : '✗');
    const item = make('li', {}, mark, ` ${text}`);
    if (code) item.append(codeBlock(code, code.split('=')[0] ?? code, words));
    list.append(item);
  }
  place.replaceChildren(make('p', { class: 'verdict', tabindex: '-1' }, verdict), list);
  const lines = linesToAdd(report.verdicts);
  if (lines.length > 0) {
    place.append(make('h3', {}, words.change), codeBlock(lines.join('\n'), words.change, words));
  }
}
