import { splitWholeWords, whole } from '@gerai/core';
import { html, type TemplateResult } from 'lit';
import type { MatchRange } from '@gerai/api';

/** Ranges of a text in their order; overlapping and foreign ones are passed over. */
function ordered(ranges: readonly MatchRange[], length: number): MatchRange[] {
  let at = 0;
  return [...ranges]
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      if (start < at || end > length || end <= start) return false;
      at = end;
      return true;
    });
}

/** A text with the given ranges (UTF-16 units) in `<mark>`, and with words that are not broken at their hyphens. */
export function markedText(
  text: string,
  ranges: readonly MatchRange[],
): (string | TemplateResult)[] {
  const marks = ordered(ranges, text.length);
  let begin = 0;
  return splitWholeWords(text).flatMap((part) => {
    const from = begin;
    const to = from + part.text.length;
    begin = to;
    const content: (string | TemplateResult)[] = [];
    let at = from;
    for (const range of marks) {
      const start = Math.max(range.start, from);
      const end = Math.min(range.end, to);
      if (start >= end) continue;
      if (start > at) content.push(text.slice(at, start));
      content.push(html`<mark>${text.slice(start, end)}</mark>`);
      at = end;
    }
    if (at < to) content.push(text.slice(at, to));
    return part.isWhole ? whole(content) : content;
  });
}
