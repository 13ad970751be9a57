/** How a host fared in a browser. */
export interface Outcome {
  readonly row: string;
  readonly browser: string;
  readonly passed: boolean;
  readonly milliseconds: number;
}

/** A table of hosts and browsers for people to read: seconds where all was well. */
export function formatTable(
  rows: readonly string[],
  browsers: readonly string[],
  outcomes: readonly Outcome[],
): string {
  const cell = (row: string, browser: string): string => {
    const found = outcomes.find((outcome) => outcome.row === row && outcome.browser === browser);
    if (!found) return '–';
    return `${found.passed ? 'ok' : 'FAILED'} ${(found.milliseconds / 1000).toFixed(1)} s`;
  };
  const lines = [
    ['host', ...browsers],
    ...rows.map((row) => [row, ...browsers.map((browser) => cell(row, browser))]),
  ];
  const widths = ['', ...browsers].map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines
    .map((line) => line.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  '))
    .join('\n');
}
