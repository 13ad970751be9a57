// Map tiles of the demonstration, drawn from an outline: no map server is asked for anything.
import { readJson } from '../data/tables.ts';
import { html } from '@gerai/server/html';

/** Longitude and latitude in degrees, WGS 84. */
type Position = readonly [long: number, lat: number];
/** In pixels of one tile. */
type Point = readonly [x: number, y: number];

interface Outline {
  /** Rings of land, their first point not repeated. */
  readonly land: readonly (readonly Position[])[];
  readonly towns: readonly { readonly name: string; readonly lat: number; readonly long: number }[];
}

const SIZE = 256;
/** What is drawn beyond the edge of a tile, so that strokes and names go on in the next one. */
const MARGIN = 64;
/** Zooms with tiles of their own; a client enlarges the last ones. */
export const ZOOMS: { readonly from: number; readonly to: number } = { from: 8, to: 12 };

/** Web Mercator, in tiles at a zoom. */
function project([long, lat]: Position, zoom: number): Point {
  const tiles = 2 ** zoom;
  const radians = (lat * Math.PI) / 180;
  const y = (1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2;
  return [((long + 180) / 360) * tiles, y * tiles];
}

/** Cuts a ring to a square (Sutherland–Hodgman). */
function cut(ring: readonly Point[], least: number, most: number): readonly Point[] {
  let points = ring;
  for (const axis of [0, 1] as const) {
    for (const [edge, sign] of [
      [least, 1],
      [most, -1],
    ] as const) {
      const inside = (point: Point): boolean => (point[axis] - edge) * sign >= 0;
      points = points.flatMap((point, index) => {
        const next = points[(index + 1) % points.length] ?? point;
        const kept = inside(point) ? [point] : [];
        if (inside(point) === inside(next)) return kept;
        const share = (edge - point[axis]) / (next[axis] - point[axis]);
        const crossing: Point = [
          point[0] + share * (next[0] - point[0]),
          point[1] + share * (next[1] - point[1]),
        ];
        return [...kept, crossing];
      });
    }
  }
  return points;
}

function drawTile({ land, towns }: Outline, zoom: number, column: number, row: number): string {
  const toTile = (position: Position): Point => {
    const [left, top] = project(position, zoom);
    return [(left - column) * SIZE, (top - row) * SIZE];
  };
  const shapes = land.map((ring) => {
    const points = cut(ring.map(toTile), -MARGIN, SIZE + MARGIN);
    if (points.length < 3) return undefined;
    const path = points.map((point) => point.map((value) => value.toFixed(1)).join(' ')).join('L');
    return html`<path d="M${path}Z" fill="#f3efe4" stroke="#7d97a5" stroke-width="1.5" />`;
  });
  const names = towns.map(({ name, lat, long }) => {
    const [x, y] = toTile([long, lat]).map(Math.round) as [number, number];
    if (Math.min(x, y) < -2 * MARGIN || Math.max(x, y) > SIZE + 2 * MARGIN) return undefined;
    return html`<circle cx="${x}" cy="${y}" r="3.5" /><text x="${x + 7}" y="${y + 4}"
        >${name}</text
      >`;
  });
  const tile = html`<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}">
    <path d="M0 0h${SIZE}v${SIZE}H0z" fill="#cfe3ee" />
    ${shapes}
    <g fill="#1f2b33" font-family="sans-serif" font-size="13">${names}</g>
  </svg>`;
  return tile.markup;
}

/**
 * The tiles that show a part of the world, by their path `<zoom>/<x>/<y>.svg`.
 *
 * @param bounds - West, south, east, north in degrees.
 */
export async function mapTiles(bounds: readonly number[]): Promise<ReadonlyMap<string, string>> {
  const outline = await readJson<Outline>('map');
  const [west, south, east, north] = bounds;
  const tiles = new Map<string, string>();
  if (west === undefined || south === undefined || east === undefined || north === undefined) {
    return tiles;
  }
  for (let zoom = ZOOMS.from; zoom <= ZOOMS.to; zoom += 1) {
    const [left, top] = project([west, north], zoom).map(Math.floor) as [number, number];
    const [right, bottom] = project([east, south], zoom).map(Math.floor) as [number, number];
    for (let x = left; x <= right; x += 1) {
      for (let y = top; y <= bottom; y += 1) {
        const name = [zoom, x, y].map(String).join('/');
        tiles.set(`${name}.svg`, drawTile(outline, zoom, x, y));
      }
    }
  }
  return tiles;
}
