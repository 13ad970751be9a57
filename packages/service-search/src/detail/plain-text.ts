import type { Service } from '@gerai/api';
import { costText, timeText, type Wording } from '../views/figures.ts';

/** A service as plain text, to keep or to send on. */
export function plainTextOf(service: Service, url: string, wording: Wording): string {
  const { t, plain } = wording;
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length > 0 ? ['', title.toUpperCase(), ...lines] : [];
  const steps = [...service.procedure].sort((a, b) => a.order - b.order);
  const { phone, email } = service.complaintHandling;
  return [
    plain(service.name),
    plain(service.agency.name),
    ...part(
      t('detail.requirements'),
      service.requirements.map(({ name }) => `[ ] ${plain(name)}`),
    ),
    ...part(
      t('detail.procedure'),
      steps.map(({ name }, index) => `${String(index + 1)}. ${plain(name)}`),
    ),
    ...part(t('detail.time'), [timeText(service.processingTime, wording) ?? t('labels.unknown')]),
    ...part(t('detail.fee'), [costText(service.cost, wording) ?? t('labels.unknown')]),
    ...part(t('detail.output'), [plain(service.output)]),
    ...part(
      t('detail.complaints'),
      [phone, email].filter((line) => line !== undefined),
    ),
    '',
    url,
    '',
  ].join('\n');
}
