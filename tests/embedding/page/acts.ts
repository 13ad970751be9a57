import { find, findAll, press, type, until } from './deep.ts';
import type { Visit } from './report.ts';

const QUERY: Readonly<Record<string, string>> = { id: 'KTP hilang', en: 'lost ID card' };
const STORY = 'Jalan di depan pasar berlubang sedalam betis sejak awal bulan.';

const languageOf = (widget: HTMLElement): string => {
  for (let at: Element | undefined = widget; at;) {
    const lang = at.closest('[lang]')?.getAttribute('lang');
    if (lang) return lang.split('-')[0] ?? lang;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : undefined;
  }
  return 'id';
};

/** The search finds. */
async function search(widget: HTMLElement): Promise<void> {
  await type(await find(widget, '#query'), QUERY[languageOf(widget)] ?? '');
  await find(widget, '[part=results] > li');
}

/** The first of what was found opens. */
export async function openFirst(widget: HTMLElement): Promise<void> {
  await press(await find(widget, '[part=results] > li a, [part=results] > li button'));
  await until('the details', () => findAll(widget, '[part=results] > li').length === 0);
}

/** The tracker opens an application. */
async function track(widget: HTMLElement, { application }: Visit): Promise<void> {
  const field = async (id: string): Promise<HTMLElement> =>
    find(await find(widget, `gerai-text-field#${id}`), '#control');
  await type(await field('number'), application.number);
  await type(await field('secret'), application.secret);
  await press(await find(await find(widget, 'gerai-case-lookup'), 'button[type=submit]'));
  await find(widget, '.facts .fact');
}

const story = (widget: HTMLElement): string | undefined =>
  (findAll(widget, 'textarea')[0] as HTMLTextAreaElement | undefined)?.value;

/** The form advances and keeps a word. */
async function report(widget: HTMLElement): Promise<void> {
  const next = (): Promise<HTMLElement> => find(widget, '.foot button[type=submit]');
  await press(await find(widget, '.option-label'));
  await press(await next());
  await type(await find(widget, 'textarea'), STORY);
  await press(await next());
  await until('the step after the text', () => findAll(widget, 'gerai-combobox').length > 0);
  await press(await find(widget, '[data-back]'));
  await until('the word that was typed', () => story(widget) === STORY);
}

const ACTS: Readonly<Record<string, (widget: HTMLElement, visit: Visit) => Promise<void>>> = {
  'gerai-service-search': search,
  'gerai-application-tracker': track,
  'gerai-complaint-form': report,
};

/** What a resident came for is still there. */
const KEPT: Readonly<Record<string, (widget: HTMLElement) => boolean>> = {
  'gerai-service-search': (widget) => findAll(widget, '[part=results] > li').length > 0,
  'gerai-application-tracker': (widget) => findAll(widget, '.facts .fact').length > 0,
  'gerai-complaint-form': (widget) => story(widget) === STORY,
};

/** Does one real thing with a widget; gives what went wrong. */
export async function use(widget: HTMLElement, visit: Visit): Promise<string[]> {
  const tag = widget.localName;
  const language = languageOf(widget);
  try {
    const title = visit.titles[tag]?.[language];
    await until(`the heading "${title}" in ${language}`, () =>
      findAll(widget, 'h1, h2, h3').some(({ innerText }) => innerText.trim() === title),
    );
    await ACTS[tag]?.(widget, visit);
    return [];
  } catch (error) {
    const notices = findAll(widget, '.notice, #error').map(({ innerText }) => innerText);
    return [`${tag} (${language}): ${String(error)}; ${notices.join(' / ') || 'no notice'}`];
  }
}

/** Moves a widget that is in use to another place of the page; gives what was lost by it. */
export async function move(widget: HTMLElement, place: Element): Promise<string[]> {
  const tag = widget.localName;
  place.append(widget);
  try {
    await until(`what ${tag} showed before it was moved`, () => KEPT[tag]?.(widget));
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
