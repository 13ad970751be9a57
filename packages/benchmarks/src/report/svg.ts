/** What plots share: colours and marks that tell series apart in light and dark, scales, texts. */

/** Okabe and Ito's colours, told apart by most colour-blind people; a mark of its own for those who see none. */
const STYLES = [
  { light: '#0072b2', dark: '#56b4e9', mark: 'circle' },
  { light: '#b24a00', dark: '#e69f00', mark: 'square' },
  { light: '#00704f', dark: '#2fc99a', mark: 'triangle' },
  { light: '#9b3a78', dark: '#e5a3cb', mark: 'diamond' },
  { light: '#5a5a00', dark: '#f0e442', mark: 'cross' },
] as const;

export function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`);
}

export function text(
  x: number,
  y: number,
  content: string,
  attributes: Readonly<Record<string, string>> = {},
): string {
  const more = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}"${more.join('')}>${escape(content)}</text>`;
}

export function line(x1: number, y1: number, x2: number, y2: number, name: string): string {
  const at = [x1, y1, x2, y2].map((value) => value.toFixed(1));
  return `<line class="${name}" x1="${at[0] ?? ''}" y1="${at[1] ?? ''}" x2="${at[2] ?? ''}" y2="${at[3] ?? ''}"/>`;
}

/** The mark of a series at a point. */
export function mark(series: number, x: number, y: number): string {
  const shapes = {
    circle: 'M-4,0a4,4 0 1,0 8,0a4,4 0 1,0 -8,0',
    square: 'M-3.6,-3.6h7.2v7.2h-7.2z',
    triangle: 'M0,-4.6L4.4,3.4H-4.4z',
    diamond: 'M0,-5L5,0L0,5L-5,0z',
    cross: 'M-4,-2L-2,-4L0,-2L2,-4L4,-2L2,0L4,2L2,4L0,2L-2,4L-4,2L-2,0z',
  };
  const style = STYLES[series % STYLES.length];
  return `<path class="s${String(series)}" d="${shapes[style?.mark ?? 'circle']}" transform="translate(${x.toFixed(1)},${y.toFixed(1)})"/>`;
}

function colours(key: 'light' | 'dark'): string {
  return STYLES.map(
    (style, index) =>
      `.s${String(index)}{fill:${style[key]}}.l${String(index)}{stroke:${style[key]}}`,
  ).join('');
}

/** A whole picture: it follows the reader's colour scheme and tells its content to who cannot see it. */
export function picture(
  width: number,
  height: number,
  title: string,
  description: string,
  parts: readonly string[],
): string {
  const style = [
    'text{font:12px system-ui,sans-serif;fill:#1f2328}.title{font-weight:600;font-size:14px}.muted{fill:#59636e}',
    '.grid{stroke:#d1d9e0}.goal{stroke:#59636e;stroke-dasharray:4 3}.curve{fill:none;stroke-width:2}.ground{fill:#fff}',
    colours('light'),
    '@media(prefers-color-scheme:dark){text{fill:#f0f6fc}.muted{fill:#9198a1}.grid{stroke:#3d444d}.goal{stroke:#9198a1}.ground{fill:#0d1117}',
    colours('dark'),
    '}',
  ].join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}" height="${String(height)}" role="img" aria-labelledby="t d">`,
    `<title id="t">${escape(title)}</title><desc id="d">${escape(description)}</desc><style>${style}</style>`,
    `<rect class="ground" width="${String(width)}" height="${String(height)}"/>`,
    text(16, 24, title, { class: 'title' }),
    ...parts,
    '</svg>\n',
  ].join('\n');
}

/** Names of series in a row, each with its mark. */
export function legend(labels: readonly string[], x: number, y: number): string {
  let at = x;
  return labels
    .map((label, series) => {
      const entry = mark(series, at, y - 4) + text(at + 9, y, label);
      at += 32 + label.length * 6.6;
      return entry;
    })
    .join('\n');
}
