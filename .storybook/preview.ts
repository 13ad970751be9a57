import { GeraiStorage } from '@gerai/core';
import { PRESETS, themeCss } from '@gerai/themes';
import {
  setCustomElementsManifest,
  type Decorator,
  type Preview,
} from '@storybook/web-components-vite';
import { html } from 'lit';
import elements from 'virtual:gerai-elements';
import { cutNetwork, installNetworks, pretendOffline } from '../stories/support/networks.ts';
import './canvas.css';

setCustomElementsManifest(elements);
installNetworks();

const themes = new CSSStyleSheet();
themes.replaceSync(
  PRESETS.map(({ name, colors }) => themeCss(colors, `[data-preset='${name}']`)).join('\n'),
);
document.adoptedStyleSheets.push(themes);

/** The page around a story: its language and its colours, which the widgets inherit. */
const onPage: Decorator = (story, { globals, viewMode }) => {
  const { language, theme, preset, network } = globals as Record<string, string>;
  const alone = viewMode === 'story';
  if (alone) {
    document.documentElement.lang = language ?? 'id';
    pretendOffline(network === 'offline');
  }
  return html`<div
    class="gerai-canvas"
    lang=${language ?? 'id'}
    data-theme=${theme ?? 'light'}
    data-preset=${preset ?? 'gerai'}
    ?data-page=${alone}
  >
    ${story()}
  </div>`;
};

const preview: Preview = {
  decorators: [onPage],
  tags: ['autodocs'],
  /** A story begins with nothing on the device, whatever was typed in the one before. */
  beforeEach: async ({ canvasElement, viewMode }) => {
    if (viewMode !== 'story') return;
    canvasElement.replaceChildren();
    // What leaves the page writes its draft first.
    await new Promise((resolve) => setTimeout(resolve, 20));
    const kept = ['complaint-draft', 'search-lists', 'search-services', 'checklists', 'tracker'];
    await Promise.all(kept.map((prefix) => new GeraiStorage(prefix).forget()));
    cutNetwork(false);
  },
  globalTypes: {
    language: {
      description: 'Language of the page around the widget',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'id', title: 'Bahasa Indonesia' },
          { value: 'en', title: 'English' },
        ],
      },
    },
    theme: {
      description: 'Colours of the page around the widget',
      toolbar: {
        title: 'Theme',
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
          { value: 'auto', title: 'As the system' },
        ],
      },
    },
    preset: {
      description: 'Preset of colours that the page gives the widgets',
      toolbar: {
        title: 'Preset',
        icon: 'paintbrush',
        dynamicTitle: true,
        items: [
          { value: 'gerai', title: 'Gerai' },
          { value: 'ina', title: 'INA' },
          { value: 'jabar', title: 'Jabar' },
          { value: 'high-contrast', title: 'High contrast' },
        ],
      },
    },
    network: {
      description: 'How the API answers',
      toolbar: {
        title: 'Network',
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'default', title: 'Answers at once' },
          { value: 'slow', title: 'Answers late' },
          { value: 'empty', title: 'Knows nothing' },
          { value: 'error', title: 'Fails (500)' },
          { value: 'offline', title: 'No connection' },
          { value: 'none', title: 'No API set' },
        ],
      },
    },
  },
  initialGlobals: { language: 'id', theme: 'light', preset: 'gerai', network: 'default' },
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true, sort: 'requiredFirst' },
    viewport: {
      options: {
        narrow: { name: '320 px', styles: { width: '320px', height: '640px' }, type: 'mobile' },
        phone: { name: '360 px', styles: { width: '360px', height: '740px' }, type: 'mobile' },
        desktop: { name: '1280 px', styles: { width: '1280px', height: '800px' }, type: 'desktop' },
      },
    },
    a11y: {
      test: 'error',
      // A widget is a part of a page: the rules about whole pages are the page's to keep.
      config: {
        rules: ['region', 'landmark-one-main', 'page-has-heading-one', 'bypass'].map((id) => ({
          id,
          enabled: false,
        })),
      },
    },
    options: {
      storySort: { order: ['Introduction', 'Widgets', 'Case', 'Fields', 'Design'] },
    },
  },
};

export default preview;
