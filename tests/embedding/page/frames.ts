// A page and the frames in it: the page tells each frame to use its widget, the frame tells what came of it.
import { until } from './deep.ts';
import type { Visit } from './report.ts';

/** What the page says to a frame. */
export interface ToFrame {
  readonly matrix: 'use';
  readonly visit: Visit;
}

/** What a frame says to the page. */
export type FromFrame =
  { readonly matrix: 'ready' } | { readonly matrix: 'used'; readonly failures: readonly string[] };

export const FRAMES = 'iframe[src*="/embed.html"]';

export const frames = (): HTMLIFrameElement[] => [
  ...document.querySelectorAll<HTMLIFrameElement>(FRAMES),
];

const heard = new Map<unknown, FromFrame>();

/** Hears what frames of the matrix say from now on. */
export function listenToFrames(): void {
  addEventListener('message', ({ data, source }: MessageEvent<FromFrame | null>) => {
    if (typeof data === 'object' && data?.matrix) heard.set(source, data);
  });
}

const answerOf = <Kind extends FromFrame['matrix']>(frame: HTMLIFrameElement, kind: Kind) =>
  until(`"${kind}" of ${frame.title}`, () => {
    const answer = heard.get(frame.contentWindow);
    return answer?.matrix === kind && (answer as Extract<FromFrame, { matrix: Kind }>);
  });

/** Brings a frame, which may be lazy, where it is seen, and waits until its widget is there. */
export async function meetFrame(frame: HTMLIFrameElement): Promise<void> {
  frame.scrollIntoView({ block: 'start', behavior: 'instant' });
  await answerOf(frame, 'ready');
}

/** Whether the address of the page tells what is open in a frame. */
const isTold = (): boolean => new URLSearchParams(location.search).has('gerai-service');

/** Does one real thing in a frame; gives what went wrong. */
export async function useFrame(frame: HTMLIFrameElement, visit: Visit): Promise<string[]> {
  await meetFrame(frame);
  const before = frame.clientHeight;
  frame.contentWindow!.postMessage({ matrix: 'use', visit } satisfies ToFrame, '*');
  const failures = [...(await answerOf(frame, 'used')).failures];
  if (visit.frames === 'fixed' && frame.clientHeight !== before) {
    failures.push(`${frame.title}: its height went from ${before} to ${frame.clientHeight} pixels`);
  }
  if (frame.src.includes('widget=service-search') && frame.hasAttribute('data-deep-links')) {
    await until('the address of what was opened in the frame', isTold).catch((error: unknown) =>
      failures.push(String(error)),
    );
  }
  return failures;
}
