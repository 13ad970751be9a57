import type { DirectiveResult } from 'lit/directive.js';
import { ref } from 'lit/directives/ref.js';

/** What each canvas shows. */
const drawn = new WeakMap<Element, Blob>();

async function draw(canvas: HTMLCanvasElement, photo: Blob): Promise<void> {
  const bitmap = await createImageBitmap(photo);
  const { width, height } = bitmap;
  const side = Math.min(width, height);
  if (drawn.get(canvas) === photo) {
    canvas
      .getContext('2d')
      ?.drawImage(
        bitmap,
        (width - side) / 2,
        (height - side) / 2,
        side,
        side,
        0,
        0,
        canvas.width,
        canvas.height,
      );
  }
  bitmap.close();
}

/** Draws the middle of a photo into the canvas it is put on. A canvas, since strict policies let no `blob:` image in. */
export function drawThumbnail(photo: Blob): DirectiveResult {
  return ref((element) => {
    if (!(element instanceof HTMLCanvasElement) || drawn.get(element) === photo) return;
    drawn.set(element, photo);
    draw(element, photo).catch(() => {
      drawn.delete(element);
    });
  });
}
