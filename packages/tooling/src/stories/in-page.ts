/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { AxeResults, RunOptions } from 'axe-core';

/** What a page of Storybook's preview offers to a script. */
interface PreviewWindow {
  __STORYBOOK_ADDONS_CHANNEL__: {
    on(event: string, listener: (payload: unknown) => void): void;
    off(event: string, listener: (payload: unknown) => void): void;
    emit(event: string, payload: unknown): void;
  };
  __STORYBOOK_PREVIEW__: {
    ready(): Promise<void>;
    storyStoreValue: {
      loadStory(options: { storyId: string }): Promise<{ storyGlobals: Record<string, unknown> }>;
    };
  };
  axe: { run(context: object, options: RunOptions): Promise<AxeResults> };
  geraiStories: StoryProbe;
}

/** What the runner calls in the page. */
export interface StoryProbe {
  /** The globals a story insists on, whatever the toolbar says. */
  pinned(id: string): Promise<Record<string, unknown>>;
  /** Shows a story and plays it to its end; resolves to what went wrong. */
  show(id: string, timeout: number): Promise<string[]>;
  /** Looks at what is shown, when it has come to rest; resolves to what is wrong with it. */
  inspect(options: RunOptions): Promise<string[]>;
}

/** Runs in the page, before its own scripts; stands alone, since it is sent there as text. */
export function installProbe(): void {
  const page = globalThis as unknown as PreviewWindow;

  const words = (error: unknown): string => {
    const { message, description, title } = (error ?? {}) as Record<string, unknown>;
    return [message, title, description].filter((text) => typeof text === 'string').join(' ');
  };

  /** Every element of a tree, open shadow roots included. */
  const everything = (node: ParentNode): Element[] =>
    [...node.children].flatMap((child) => [
      child,
      ...everything(child),
      ...(child.shadowRoot ? everything(child.shadowRoot) : []),
    ]);

  const root = (): HTMLElement => {
    const found = document.querySelector<HTMLElement>('#storybook-root');
    if (!found) throw new Error('Storybook has no root');
    return found;
  };

  const snapshot = (): string =>
    everything(root())
      .map((element) => `${element.tagName}${element.className}${element.shadowRoot?.textContent}`)
      .join();

  const frames = (count: number): Promise<void> =>
    new Promise((resolve) => {
      const next = (left: number): void => {
        if (left === 0) resolve();
        else requestAnimationFrame(() => next(left - 1));
      };
      next(count);
    });

  /** Until nothing has changed for some frames, or it keeps changing for two seconds. */
  const settle = async (): Promise<void> => {
    const limit = performance.now() + 2000;
    for (let before = '', quiet = 0; quiet < 2 && performance.now() < limit;) {
      await frames(2);
      const now = snapshot();
      quiet = now === before ? quiet + 1 : 0;
      before = now;
    }
  };

  const empty = (element: Element): boolean => {
    const { shadowRoot } = element;
    const { width, height } = element.getBoundingClientRect();
    return !shadowRoot || shadowRoot.childElementCount === 0 || width === 0 || height === 0;
  };

  const nothingShown = (): string[] => {
    const canvas = root();
    const elements = everything(canvas);
    const undefinedOnes = elements
      .filter((element) => element.localName.includes('-') && element.matches(':not(:defined)'))
      .map(({ localName }) => `<${localName}> is not defined`);
    const own = [...canvas.querySelectorAll('*')].filter(({ localName }) =>
      localName.startsWith('gerai-'),
    );
    const hollow = own.filter(empty).map(({ localName }) => `<${localName}> shows nothing`);
    const blank = own.length === 0 && canvas.innerText.trim() === '' ? ['nothing is shown'] : [];
    return [...undefinedOnes, ...hollow, ...blank];
  };

  /** Widgets must fit the narrowest screen: nothing may make the page scroll sideways. */
  const tooWide = (): string[] => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const outside = everything(root())
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
      .map(({ localName, className }) => `${localName}.${className}`);
    return [
      `wider than the screen by ${scrollWidth - clientWidth} px: ${outside.slice(-3).join(', ')}`,
    ];
  };

  page.geraiStories = {
    async pinned(id) {
      await page.__STORYBOOK_PREVIEW__.ready();
      const story = await page.__STORYBOOK_PREVIEW__.storyStoreValue.loadStory({ storyId: id });
      return story.storyGlobals;
    },

    async show(id, timeout) {
      await page.__STORYBOOK_PREVIEW__.ready();
      const channel = page.__STORYBOOK_ADDONS_CHANNEL__;
      const problems: string[] = [];
      await new Promise<void>((resolve) => {
        const listeners: [string, (payload: unknown) => void][] = [];
        const end = (): void => {
          clearTimeout(timer);
          for (const [event, listener] of listeners) channel.off(event, listener);
          resolve();
        };
        const on = (event: string, listener: (payload: unknown) => void): void => {
          listeners.push([event, listener]);
          channel.on(event, listener);
        };
        const timer = setTimeout(() => {
          problems.push(`not finished after ${timeout / 1000} s`);
          end();
        }, timeout);
        on('storyFinished', (payload) => {
          const { storyId, status } = payload as { storyId: string; status: string };
          if (storyId !== id) return;
          if (status === 'error' && problems.length === 0) problems.push('the story failed');
          end();
        });
        on('playFunctionThrewException', (error) => problems.push(`play: ${words(error)}`));
        on('unhandledErrorsWhilePlaying', (errors) =>
          problems.push(...(errors as unknown[]).map((error) => `play: ${words(error)}`)),
        );
        for (const event of ['storyThrewException', 'storyErrored', 'storyMissing']) {
          on(event, (error) => {
            problems.push(`${event}: ${words(error)}`);
            end();
          });
        }
        channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
      });
      return problems;
    },

    async inspect(options) {
      await settle();
      const { violations } = await page.axe.run({ include: [['#storybook-root']] }, options);
      const broken = violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, failureSummary }) => {
          const why = (failureSummary ?? '').split('\n').slice(1).join(' ').trim();
          return `axe ${id}: ${help} (${target.flat().join(' >>> ')}) ${why}`;
        }),
      );
      return [...nothingShown(), ...tooWide(), ...broken];
    },
  };
}
