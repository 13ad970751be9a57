import { formatDuration, formatMoney, type Language, type LocalizedText } from '@gerai/core';
import type { PanelTranslate } from '../panel/panel-namespace.ts';
import type { Cost, Duration } from '@gerai/api';

/** What a view needs of its element to word things. */
export interface Wording {
  readonly language: Language;
  readonly t: PanelTranslate;
  localized(text: LocalizedText): unknown;
  plain(text: LocalizedText): string;
}

/** `1–3 hari kerja`, `Seketika`; undefined where nothing is published. */
export function timeText(time: Duration | undefined, { t }: Wording): string | undefined {
  if (!time) return undefined;
  if (time.value === 0) return t('immediate');
  return formatDuration({ min: time.atLeast, max: time.value, unit: time.unit }, t);
}

/** `Gratis`, `Rp50.000`, `Retribusi daerah`; undefined where nothing is published. */
export function costText(cost: Cost | undefined, { t, language }: Wording): string | undefined {
  if (!cost) return undefined;
  if (cost.type !== 'free' && cost.amount) return formatMoney(cost.amount, language);
  return t(`fee.${cost.type}`);
}
