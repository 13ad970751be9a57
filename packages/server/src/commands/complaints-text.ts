/** Complaints as text for a terminal. */
import type { ApiSchema } from '../api-schema.ts';
import type { DeskComplaint, DeskItem } from '../domain/complaint-desk.ts';
import type { Words } from './complaints-words.ts';

type Language = ApiSchema<'Language'>;

/** How things are written. */
export interface Style {
  readonly words: Words;
  readonly language: Language;
  readonly timeZone: string;
}

/** Nothing that a terminal would obey. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, ' ');
}

function dateOf(time: string, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(time));
}

function momentOf(time: string, timeZone: string): string {
  const format = { timeZone, dateStyle: 'short', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat('sv-SE', format).format(new Date(time));
}

function dueText({ dueAt, late, waitsForReporter }: DeskItem, { words, timeZone }: Style): string {
  const date = dueAt === undefined ? '-' : dateOf(dueAt, timeZone);
  if (late) return `${date} ${words.late}`;
  return waitsForReporter ? `${date} ${words.waits}` : date;
}

/** A table of complaints, its columns as wide as they need to be. */
export function tableOf(items: readonly DeskItem[], style: Style): string {
  const { words } = style;
  if (items.length === 0) return words.none;
  const rows = [
    words.columns,
    ...items.map((item) => [
      item.number,
      words.classes[item.class],
      words.statuses[item.status],
      item.agency ?? '-',
      dueText(item, style),
      printable(item.title),
    ]),
  ];
  const widths = words.columns.map((_column, index) =>
    Math.max(...rows.map((row) => row[index]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function timelineOf(complaint: DeskComplaint, { language, timeZone }: Style): string[] {
  return complaint.timeline.toReversed().map(({ at, title, detail, agency }) => {
    const [what, more] = [title, detail].map((text) =>
      language === 'en' ? (text?.en ?? text?.id) : text?.id,
    );
    const words = more === undefined ? (what ?? '') : `${what ?? ''}: ${more}`;
    return `  ${momentOf(at, timeZone)}  ${agency?.code ?? '-'}  ${printable(words)}`;
  });
}

/** All of a complaint. */
export function detailsOf(complaint: DeskComplaint, style: Style): string {
  const { words, timeZone } = style;
  const { labels } = words;
  const { anonymous, confidential } = complaint.visibility;
  const contact = Object.values(complaint.contact ?? {});
  const facts: [string, string | undefined][] = [
    [labels.number, complaint.number],
    [labels.class, words.classes[complaint.class]],
    [labels.status, words.statuses[complaint.status]],
    [labels.agency, complaint.agency],
    [labels.category, complaint.category],
    [labels.submitted, momentOf(complaint.submittedAt, timeZone)],
    [labels.due, complaint.dueAt && dueText(complaint, style)],
    [labels.title, complaint.title],
    [labels.place, complaint.place && Object.values(complaint.place).map(String).join(', ')],
    [
      labels.answers,
      complaint.answers
        ?.map(({ code, values }) => `${String(code)}=${(values as string[]).join('|')}`)
        .join(', '),
    ],
    [labels.reporter, anonymous ? labels.anonymous : contact.join(', ') || undefined],
    [labels.rating, complaint.rating && `${String(complaint.rating.score)}/5`],
  ];
  const known = facts.flatMap(([label, value]) => (value ? [[label, value] as const] : []));
  const width = Math.max(...known.map(([label]) => label.length));
  const messages = complaint.messages.map(
    ({ from, text, sentAt }) =>
      `  ${momentOf(sentAt, timeZone)}  ${from === 'resident' ? labels.resident : labels.staff}: ${printable(text)}`,
  );
  return [
    ...known.map(([label, value]) => `${label.padEnd(width)}  ${printable(value)}`),
    ...(confidential ? [labels.confidential] : []),
    '',
    ...complaint.text.split('\n').map((line) => `  ${printable(line)}`),
    '',
    labels.timeline,
    ...timelineOf(complaint, style),
    ...(messages.length > 0 ? ['', labels.messages, ...messages] : []),
  ].join('\n');
}
