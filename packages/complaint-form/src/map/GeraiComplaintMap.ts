import { GeraiElement, buttonStyles, noticeStyles } from '@gerai/core';
import { html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Position, Region } from '../api.ts';
import { positionAt } from '../place/geolocation.ts';
import { nearestRegion } from '../place/nearest.ts';
import { registerPlaceNamespace, type PlaceDictionary } from '../place/place-namespace.ts';
import { mapStyles } from '../place/place.styles.ts';
import { coordinatesText, distanceText } from '../place/position-text.ts';
import { MapCanvas, type Direction, type MapConfig } from './map-canvas.ts';

const KEYS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

const ARROWS = [
  ['left', '←'],
  ['up', '↑'],
  ['down', '↓'],
  ['right', '→'],
] as const;

const pin = svg`<svg class="pin" viewBox="0 0 36 44" aria-hidden="true" focusable="false"><path d="M18 44C10 31 4 25 4 16a14 14 0 0 1 28 0c0 9-6 15-14 28Z" fill="currentColor" stroke="#fff" stroke-width="2" /><circle cx="18" cy="16" r="5" fill="#fff" /></svg>`;

/**
 * @summary Part of `gerai-complaint-form`: a map whose middle is the point chosen, moved by pointer, buttons or keys.
 * @tag gerai-complaint-map
 */
export class GeraiComplaintMap extends GeraiElement<PlaceDictionary> {
  static override styles = [...[GeraiElement.styles].flat(), buttonStyles, noticeStyles, mapStyles];
  static override readonly namespaces = ['complaint-form-place'];

  @property({ attribute: false }) config: MapConfig | undefined;
  /** Chosen already. */
  @property({ attribute: false }) position: Position | null = null;
  /** Where to begin where nothing is chosen yet. */
  @property({ attribute: false }) around: Position | undefined;
  @property({ attribute: false }) regions: readonly Region[] = [];
  @property({ attribute: false }) onUse: ((position: Position) => void) | undefined;

  @state() private center: Position | undefined;
  @state() private tilesFailed = false;

  @query('.canvas') private readonly target!: HTMLElement | null;

  #canvas: MapCanvas | undefined;

  constructor() {
    super();
    registerPlaceNamespace();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#canvas?.close();
    this.#canvas = undefined;
  }

  override focus(): void {
    this.target?.focus();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { config, target } = this;
    if (this.#canvas || !this.isConnected || !config || !target) return;
    this.#canvas = new MapCanvas({
      target,
      config,
      tiles: this.#tilesOf(config),
      center: this.position ?? this.around ?? middleOf(config),
      close: this.position !== null,
      onMove: ({ lat, long }) => {
        this.center = positionAt(lat, long);
      },
      onTileError: () => {
        this.tilesFailed = true;
      },
    });
  }

  /** A template relative to the API; the braces survive, which an URL would escape. */
  #tilesOf({ tiles }: MapConfig): string {
    const base = new URL(this.apiBase ?? '', location.href);
    return new URL(tiles, base).href.replaceAll('%7B', '{').replaceAll('%7D', '}');
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const direction = KEYS[event.key];
    if (direction) this.#canvas?.move(direction);
    else if (event.key === '+' || event.key === '=') this.#canvas?.zoom(1);
    else if (event.key === '-') this.#canvas?.zoom(-1);
    else if (event.key === 'Enter') this.#use();
    else return;
    event.preventDefault();
  };

  #use = (): void => {
    const { lat, long } = this.#canvas?.center ?? {};
    if (lat !== undefined && long !== undefined) this.onUse?.(positionAt(lat, long));
  };

  protected override render(): TemplateResult | typeof nothing {
    const { config, t } = this;
    if (!config) return nothing;
    return html`<div class="map">
      <p class="muted small" id="help">${t('map.help')}</p>
      <div class="frame">
        <div
          class="canvas"
          tabindex="0"
          role="application"
          aria-label=${t('map.label')}
          aria-roledescription=${t('map.role')}
          aria-describedby="help center"
          @keydown=${this.#onKey}
        ></div>
        ${pin}
      </div>
      <p class="attribution">${this.localized(config.attribution)}</p>
      <div class="keys">
        ${ARROWS.map(
          ([direction, arrow]) =>
            html`<button
              class="button"
              type="button"
              aria-label=${t(`map.${direction}`)}
              @click=${() => this.#canvas?.move(direction)}
            >
              ${arrow}
            </button>`,
        )}
        <button
          class="button"
          type="button"
          aria-label=${t('map.zoomIn')}
          @click=${() => this.#canvas?.zoom(1)}
        >
          +
        </button>
        <button
          class="button"
          type="button"
          aria-label=${t('map.zoomOut')}
          @click=${() => this.#canvas?.zoom(-1)}
        >
          −
        </button>
      </div>
      ${this.tilesFailed ? html`<p class="notice warning">${t('map.tilesFailed')}</p>` : nothing}
      <p id="center" role="status">${this.#centerText()}</p>
      <div>
        <button class="button primary" type="button" data-use @click=${this.#use}>
          ${t('map.use')}
        </button>
      </div>
    </div>`;
  }

  #centerText(): string {
    const { center, language, t } = this;
    if (!center) return '';
    const nearest = nearestRegion(center, this.regions);
    const words = t('map.center', { coordinates: coordinatesText(center, language) });
    if (!nearest) return words;
    const { region, metres } = nearest;
    return `${words}. ${t('near', { name: region.name, distance: distanceText(metres, language) })}`;
  }
}

function middleOf({ bounds }: MapConfig): Position {
  const [west = 95, south = -11, east = 141, north = 6] = bounds ?? [];
  return { lat: (south + north) / 2, long: (west + east) / 2 };
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-complaint-map': GeraiComplaintMap;
  }
}
