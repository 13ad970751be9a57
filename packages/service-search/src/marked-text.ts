import { html, type TemplateResult } from 'lit';
import type { MatchRange } from '@gerai/api';

/** A text with the given ranges (UTF-16 units) in `<mark>`; overlapping and foreign ranges are passed over. */
export function markedText(
  text: string,
  ranges: readonly MatchRange[],
): (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  let at = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (start < at || end > text.length || end <= start) continue;
    parts.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  parts.push(text.slice(at));
  return parts;
}
