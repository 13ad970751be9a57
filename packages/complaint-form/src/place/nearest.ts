import type { Position, Region } from '../api.ts';

/** West, south, east, north in degrees. */
export type Bounds = readonly number[];

const EARTH_METRES = 6_371_000;

/** Great-circle distance in metres. */
export function distanceBetween(from: Position, to: Position): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const chord =
    Math.sin(radians(to.lat - from.lat) / 2) ** 2 +
    Math.cos(radians(from.lat)) *
      Math.cos(radians(to.lat)) *
      Math.sin(radians(to.long - from.long) / 2) ** 2;
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** A region and how far its main settlement is, in metres. */
export interface Nearest {
  readonly region: Region;
  readonly metres: number;
}

/** The region whose main settlement is nearest, of those whose place is known. */
export function nearestRegion(position: Position, regions: readonly Region[]): Nearest | undefined {
  let nearest: Nearest | undefined;
  for (const region of regions) {
    if (!region.center) continue;
    const metres = distanceBetween(position, region.center);
    if (!nearest || metres < nearest.metres) nearest = { region, metres };
  }
  return nearest;
}

/** Whether a point lies in an area; an area that is not known excludes nothing. */
export function isInside({ lat, long }: Position, area: Bounds | undefined): boolean {
  const [west, south, east, north] = area ?? [];
  if (west === undefined || south === undefined || east === undefined || north === undefined) {
    return true;
  }
  return long >= west && long <= east && lat >= south && lat <= north;
}
