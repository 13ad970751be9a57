import type { Schemas } from './api.ts';

/** Pengaduan, aspirasi, permintaan informasi. */
export type ReportClass = Schemas['ComplaintClass'];

export const REPORT_CLASSES: readonly ReportClass[] = ['complaint', 'aspiration', 'information'];

/** Indonesian names that a host page may write in the `class` attribute. */
const ALIASES: Readonly<Record<string, ReportClass>> = {
  pengaduan: 'complaint',
  aspirasi: 'aspiration',
  informasi: 'information',
  'permintaan-informasi': 'information',
};

/**
 * The class preset in the `class` attribute. Since that is also where a page puts its CSS classes,
 * only known names count and all others are left alone: `class="mt-4 pengaduan"`.
 */
export function presetClass(attribute: string | null | undefined): ReportClass | '' {
  for (const token of (attribute ?? '').toLowerCase().split(/\s+/)) {
    const known = REPORT_CLASSES.find((each) => each === token) ?? ALIASES[token];
    if (known) return known;
  }
  return '';
}
