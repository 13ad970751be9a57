import { see } from './person.ts';

/** A made-up street: sky, houses with faces of light and dark, a car with its plate. */
export async function streetPhoto(name = 'IMG_20261124.jpg'): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = 1200;
  canvas.height = 900;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const paint = (colour: string, x: number, y: number, width: number, height: number): void => {
    context.fillStyle = colour;
    context.fillRect(x, y, width, height);
  };
  paint('#a9cbe8', 0, 0, 1200, 420);
  paint('#8a8d91', 0, 420, 1200, 480);
  paint('#c9a27a', 60, 160, 320, 300);
  paint('#b7c4a1', 420, 220, 300, 240);
  paint('#7a4b2f', 160, 300, 90, 160);
  paint('#b3262e', 640, 520, 420, 180);
  paint('#1b1b1d', 700, 670, 90, 90);
  paint('#1b1b1d', 920, 670, 90, 90);
  paint('#f4f4f4', 780, 640, 150, 46);
  context.fillStyle = '#111';
  context.font = '700 34px sans-serif';
  context.fillText('DP 1234 XY', 786, 676);
  context.fillStyle = '#2f2a26';
  context.beginPath();
  context.ellipse(330, 690, 190, 60, 0, 0, Math.PI * 2);
  context.fill();
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', 0.9);
  });
  if (!blob) throw new Error('not encoded');
  return new File([blob], name, { type: 'image/jpeg' });
}

/** A letter, as far as a check of its type goes. */
export function letter(): File {
  return new File(['%PDF-1.7\n'.padEnd(84_000)], 'surat-permohonan.pdf', {
    type: 'application/pdf',
  });
}

/** A photo as iPhones keep them, which most browsers can't read. */
export function iphonePhoto(): File {
  const head = new Uint8Array([0, 0, 0, 24, ...new TextEncoder().encode('ftypheic')]);
  return new File([head, new Uint8Array(2_400_000)], 'IMG_4711.HEIC');
}

/** A web page that calls itself a photo. */
export function falsePhoto(): File {
  return new File(['<!doctype html><title>foto</title>'], 'foto.jpg', { type: 'image/jpeg' });
}

/** Chooses files in an input as a person does in the browser's own dialogue. */
export async function chooseFiles(
  canvas: Element,
  path: string,
  files: readonly File[],
): Promise<void> {
  const input = (await see(canvas, path)) as HTMLInputElement;
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
