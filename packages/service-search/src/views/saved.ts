import { formatDateTime } from '@gerai/core';
import { html, type TemplateResult } from 'lit';
import type { Wording } from './figures.ts';

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;

/** `3 jam`, `2 hari`, `kurang dari satu menit`. */
function ageText(savedAt: number, { t }: Wording): string {
  const minutes = Math.max(0, Math.floor((Date.now() - savedAt) / MINUTE_MS));
  if (minutes === 0) return t('saved.moment');
  if (minutes < HOUR_MINUTES) return t('units.minutes', { count: minutes });
  if (minutes < DAY_MINUTES) return t('units.hours', { count: Math.floor(minutes / HOUR_MINUTES) });
  return t('units.days', { count: Math.floor(minutes / DAY_MINUTES) });
}

/** Says that what is shown was fetched earlier, and how long ago. */
export function savedView(savedAt: number, wording: Wording): TemplateResult {
  const time = formatDateTime(new Date(savedAt), wording.language);
  return html`<p class="notice warning saved" role="status">
    ${wording.t('saved.told', { age: ageText(savedAt, wording), time })}
  </p>`;
}
