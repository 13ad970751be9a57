// Runs in embed.html: uses the widget as in a page of its own, when the page around it says so.
import { openFirst, use } from './acts.ts';
import { find, findAll, until, widgets } from './deep.ts';
import type { FromFrame, ToFrame } from './frames.ts';
import type { Visit } from './report.ts';
import { listenToErrors, said } from './said.ts';

const tell = (message: FromFrame): void => parent.postMessage(message, '*');

/** The frame is as high as what is in it, so that nothing scrolls. */
const fits = (): boolean => {
  const content = document.querySelector('main')!.getBoundingClientRect().height;
  return content > 100 && Math.abs(innerHeight - content) < 2;
};

async function useHere(visit: Visit): Promise<string[]> {
  const [widget] = widgets();
  if (!widget) return ['the frame has no widget'];
  const failures: string[] = [];
  const attempt = async (act: () => Promise<unknown>): Promise<void> => {
    await act().catch((error: unknown) => failures.push(`${widget.localName}: ${String(error)}`));
  };
  const searches = widget.localName === 'gerai-service-search';
  const isAsked = searches && new URLSearchParams(location.search).has('gerai-q');
  if (isAsked) await attempt(() => find(widget, '[part=results] > li'));
  failures.push(...(await use(widget, visit)));
  if (visit.frames === 'follow') await attempt(() => until('a frame that fits', fits));
  if (searches) await attempt(() => openFirst(widget));
  if (visit.frames === 'follow') await attempt(() => until('a frame that fits again', fits));
  return [...failures, ...said];
}

listenToErrors();
addEventListener('message', ({ data, source }: MessageEvent<ToFrame | null>) => {
  if (source !== parent || data?.matrix !== 'use') return;
  void useHere(data.visit).then((failures) => tell({ matrix: 'used', failures }));
});
void until('the widget', () =>
  widgets().some((widget) => findAll(widget, 'h1, h2, h3').length > 0),
).then(
  () => tell({ matrix: 'ready' }),
  () => undefined,
);
