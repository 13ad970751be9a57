import type { Box } from '../photo.ts';

/** A box never gets smaller than this share of the photo, so that it can be seen and met. */
export const SMALLEST = 0.02;

/** Which side of a box is moved, and how far; shares of the photo. */
export interface Change {
  readonly left?: number;
  readonly top?: number;
  readonly width?: number;
  readonly height?: number;
}

const clamp = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);

/** A changed box that stays on the photo. */
export function change(box: Box, { left = 0, top = 0, width = 0, height = 0 }: Change): Box {
  const size = {
    width: clamp(box.width + width, SMALLEST, 1),
    height: clamp(box.height + height, SMALLEST, 1),
  };
  return {
    ...size,
    left: clamp(box.left + left, 0, 1 - size.width),
    top: clamp(box.top + top, 0, 1 - size.height),
  };
}

/** A place on the photo, in shares of its width and height. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The box between two points; `undefined` where they are so near that it was no drag. */
export function between(a: Point, b: Point): Box | undefined {
  const left = clamp(Math.min(a.x, b.x), 0, 1);
  const top = clamp(Math.min(a.y, b.y), 0, 1);
  const width = clamp(Math.max(a.x, b.x), 0, 1) - left;
  const height = clamp(Math.max(a.y, b.y), 0, 1) - top;
  if (width < SMALLEST / 2 && height < SMALLEST / 2) return undefined;
  return change({ left, top, width, height }, {});
}
