import { legend, line, mark, picture, text } from './svg.ts';

/** A value for each label of the other axis; undefined where there is none. */
export interface Series {
  readonly label: string;
  readonly values: readonly (number | undefined)[];
}

export interface Plot {
  readonly title: string;
  /** Of the values. */
  readonly unit: string;
  /** Labels of the axis that the values belong to. */
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  /** A value to stay on the better side of. */
  readonly goal?: { readonly value: number; readonly label: string };
}

const WIDTH = 720;
const LEFT = 64;
const RIGHT = 24;

function known(plot: Plot): number[] {
  return plot.series.flatMap(({ values }) => values.filter((value) => value !== undefined));
}

function describe(plot: Plot): string {
  return plot.series
    .map(({ label, values }) => {
      const told = values.map((value, index) =>
        value === undefined
          ? `${plot.labels[index] ?? ''} not measured`
          : `${plot.labels[index] ?? ''} ${shorten(value)}`,
      );
      return `${label}: ${told.join(', ')}`;
    })
    .join('. ');
}

/** Three digits that matter: `0.12`, `7.4`, `1,230`. */
export function shorten(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toLocaleString('en-US', { maximumFractionDigits: digits });
}

/** Lines over sizes, both axes logarithmic: what grows with the catalogue is steep, what does not is level. */
export function linePlot(plot: Plot): string {
  const height = 340;
  const top = 72;
  const bottom = height - 40;
  const all = [...known(plot), ...(plot.goal ? [plot.goal.value] : [])].filter((one) => one > 0);
  const low = Math.floor(Math.log10(Math.min(...all)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...all))));
  const y = (value: number) =>
    bottom - ((Math.log10(Math.max(value, 10 ** low)) - low) / (high - low)) * (bottom - top);
  const step = (WIDTH - LEFT - RIGHT - 80) / Math.max(1, plot.labels.length - 1);
  const x = (index: number) => LEFT + 40 + index * step;
  const powers = Array.from({ length: high - low + 1 }, (_value, index) => low + index);
  return picture(WIDTH, height, `${plot.title} (${plot.unit})`, describe(plot), [
    legend(
      plot.series.map(({ label }) => label),
      22,
      50,
    ),
    ...powers.map(
      (power) =>
        line(LEFT, y(10 ** power), WIDTH - RIGHT, y(10 ** power), 'grid') +
        text(LEFT - 8, y(10 ** power) + 4, shorten(10 ** power), {
          'text-anchor': 'end',
          class: 'muted',
        }),
    ),
    ...plot.labels.map((label, index) =>
      text(x(index), bottom + 20, label, { 'text-anchor': 'middle' }),
    ),
    ...(plot.goal
      ? [
          line(LEFT, y(plot.goal.value), WIDTH - RIGHT, y(plot.goal.value), 'goal'),
          text(WIDTH - RIGHT, y(plot.goal.value) - 5, plot.goal.label, {
            'text-anchor': 'end',
            class: 'muted',
          }),
        ]
      : []),
    ...plot.series.map(({ values }, series) => {
      const points = values.flatMap((value, index) =>
        value === undefined ? [] : [[x(index), y(value)] as const],
      );
      const path = points.map(
        ([px, py], index) => `${index === 0 ? 'M' : 'L'}${px.toFixed(1)},${py.toFixed(1)}`,
      );
      return [
        `<path class="curve l${String(series)}" d="${path.join('')}"/>`,
        ...points.map(([px, py]) => mark(series, px, py)),
      ].join('');
    }),
  ]);
}

/** A row of marks for each label: shares or other values from 0 to `most`. */
export function dotPlot(plot: Plot, most: number): string {
  const left = Math.max(140, 20 + 6.6 * Math.max(...plot.labels.map(({ length }) => length)));
  const row = 26;
  const top = 72;
  const bottom = top + plot.labels.length * row;
  const x = (value: number) => left + (value / most) * (WIDTH - left - RIGHT - 10);
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => share * most);
  return picture(WIDTH, bottom + 34, `${plot.title} (${plot.unit})`, describe(plot), [
    legend(
      plot.series.map(({ label }) => label),
      22,
      50,
    ),
    ...ticks.map(
      (tick) =>
        line(x(tick), top - 6, x(tick), bottom, 'grid') +
        text(x(tick), bottom + 18, shorten(tick), { 'text-anchor': 'middle', class: 'muted' }),
    ),
    ...(plot.goal
      ? [
          line(x(plot.goal.value), top - 6, x(plot.goal.value), bottom, 'goal'),
          text(x(plot.goal.value), top - 10, plot.goal.label, {
            'text-anchor': 'middle',
            class: 'muted',
          }),
        ]
      : []),
    ...plot.labels.map((label, index) => {
      const y = top + index * row + row / 2;
      return [
        text(left - 10, y + 4, label, { 'text-anchor': 'end' }),
        // The first series is drawn last, on top of the others.
        ...plot.series
          .map(({ values }, series) => {
            const value = values[index];
            return value === undefined ? '' : mark(series, x(value), y);
          })
          .reverse(),
      ].join('');
    }),
  ]);
}
