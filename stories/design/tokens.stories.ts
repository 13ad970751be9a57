import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import sheet from '../../packages/core/src/generated/tokens.css?raw';
import './tokens.css';

interface Token {
  readonly name: string;
  readonly value: string;
  readonly description: string;
}

/** The tokens as the generated sheet lists them: a description where there is one, name, default. */
function read(css: string): Token[] {
  const found = css.matchAll(/(?:\/\*([^*]*)\*\/\s*)?(--gerai-[\w-]+):\s*([^;]+);/g);
  return [...found].map(([, description = '', name = '', value = '']) => ({
    name,
    value: value.trim(),
    description: description.trim(),
  }));
}

const all = read(sheet);
const isPalette = ({ name }: Token): boolean =>
  /^--gerai-[a-z]+-\d+$/.test(name) && !name.includes('space');
const isRole = ({ name }: Token): boolean => name.startsWith('--gerai-color-');

const palette = all.filter(isPalette);
const roles = all.filter(isRole);
const sizes = all.filter((token) => !isPalette(token) && !isRole(token));

const swatch = (value: string): TemplateResult =>
  html`<span class="tokens-swatch" aria-hidden="true" style="background: ${value}"></span>`;

const row = (token: Token, sample: unknown): TemplateResult =>
  html`<li class="tokens-row">
    ${sample}
    <div>
      <code>${token.name}</code>
      ${token.description ? html`<p>${token.description}</p>` : html`<p>${token.value}</p>`}
    </div>
  </li>`;

const list = (tokens: readonly Token[], sample: (token: Token) => unknown): TemplateResult =>
  html`<ul class="tokens-list">
    ${tokens.map((token) => row(token, sample(token)))}
  </ul>`;

const meta: Meta = {
  title: 'Design/Tokens',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
};

export default meta;

type Story = StoryObj;

/** What a host page sets to give all widgets its colours. */
export const Roles: Story = { render: () => list(roles, ({ value }) => swatch(value)) };

export const Palette: Story = { render: () => list(palette, ({ value }) => swatch(value)) };

export const SizesAndComponents: Story = {
  render: () =>
    list(sizes, ({ value }) => html`<code class="tokens-value">${value.slice(0, 40)}</code>`),
};

export const DarkRoles: Story = { ...Roles, globals: { theme: 'dark' } };
