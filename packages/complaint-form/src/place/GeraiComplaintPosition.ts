import { GeraiElement, buttonStyles, noticeStyles } from '@gerai/core';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Position, Region, Schemas } from '../api.ts';
import type { GeraiComplaintMap } from '../map/GeraiComplaintMap.ts';
import { locate, type LocateFailure } from './geolocation.ts';
import { isInside, nearestRegion, type Bounds } from './nearest.ts';
import { registerPlaceNamespace, type PlaceDictionary } from './place-namespace.ts';
import { positionStyles } from './place.styles.ts';
import { coordinatesText, distanceText } from './position-text.ts';

/** Worse than this, in metres, a point alone does not lead anybody to the place. */
const ACCURATE = 200;
/** A settlement further away says nothing about where a point is. */
const NEAR = 25_000;

type MapState = 'closed' | 'loading' | 'open' | 'failed';

/**
 * @summary Part of `gerai-complaint-form`: a point, from the device or from a map; both only when asked for.
 * @tag gerai-complaint-position
 */
export class GeraiComplaintPosition extends GeraiElement<PlaceDictionary> {
  static override styles = [
    ...[GeraiElement.styles].flat(),
    buttonStyles,
    noticeStyles,
    positionStyles,
  ];
  static override readonly namespaces = ['complaint-form-place'];

  @property({ attribute: false }) position: Position | null = null;
  /** Absent where the agency has no map. */
  @property({ attribute: false }) map: Schemas['MapConfig'] | undefined;
  /** The agency's area. */
  @property({ attribute: false }) area: Bounds | undefined;
  /** Regions whose main settlement tells where a point is. */
  @property({ attribute: false }) regions: readonly Region[] = [];
  /** Code of the region chosen. */
  @property({ attribute: false }) region = '';
  @property({ attribute: false }) onPosition: ((position: Position | null) => void) | undefined;
  @property({ attribute: false }) onRegion: ((region: Region) => void) | undefined;

  @state() private locating = false;
  @state() private failure: LocateFailure | 'outside' | undefined;
  @state() private mapState: MapState = 'closed';
  @state() private said = '';

  @query('gerai-complaint-map') private readonly mapElement!: GeraiComplaintMap | null;
  @query('[data-gps]') private readonly gps!: HTMLElement | null;
  @query('[data-map]') private readonly mapButton!: HTMLElement | null;

  #outside: Position | undefined;

  constructor() {
    super();
    registerPlaceNamespace();
  }

  async #locate(): Promise<void> {
    if (this.locating) return;
    this.locating = true;
    this.failure = undefined;
    this.said = '';
    const located = await locate();
    this.locating = false;
    if (!this.isConnected) return;
    if (!located.ok) {
      this.failure = located.reason;
    } else if (isInside(located.position, this.area)) {
      this.onPosition?.(located.position);
    } else {
      this.#outside = located.position;
      this.failure = 'outside';
    }
  }

  readonly #useAnyway = (): void => {
    this.failure = undefined;
    if (this.#outside) this.onPosition?.(this.#outside);
    this.gps?.focus();
  };

  async #toggleMap(): Promise<void> {
    if (this.mapState === 'open') {
      this.mapState = 'closed';
      return;
    }
    if (this.mapState === 'loading') return;
    this.mapState = 'loading';
    try {
      await import('../map/define.ts');
    } catch {
      this.mapState = 'failed';
      return;
    }
    this.mapState = 'open';
    await this.updateComplete;
    await this.mapElement?.updateComplete;
    this.mapElement?.focus();
  }

  readonly #use = (position: Position): void => {
    this.mapState = 'closed';
    this.failure = undefined;
    this.said = '';
    this.onPosition?.(position);
    this.mapButton?.focus();
  };

  readonly #remove = (): void => {
    this.said = this.t('removed');
    this.onPosition?.(null);
    this.gps?.focus();
  };

  protected override render(): TemplateResult {
    const { t, map, mapState } = this;
    return html`<div class="position" role="group" aria-labelledby="title" aria-describedby="hint">
      <div>
        <p id="title"><strong>${t('title')}</strong></p>
        <p class="muted small" id="hint">${t('hint')}</p>
      </div>
      <div class="actions">
        <button
          class="button"
          type="button"
          data-gps
          aria-disabled=${this.locating ? 'true' : nothing}
          @click=${() => void this.#locate()}
        >
          ${t(this.locating ? 'locating' : 'gps')}
        </button>
        ${
          map
            ? html`<button
                class="button"
                type="button"
                data-map
                aria-expanded=${mapState === 'open' ? 'true' : 'false'}
                @click=${() => void this.#toggleMap()}
              >
                ${t(mapState === 'open' ? 'closeMap' : mapState === 'loading' ? 'mapLoading' : 'onMap')}
              </button>`
            : nothing
        }
      </div>
      <div role="status" class="stack">${this.#state()}</div>
      ${this.position ? this.#chosen(this.position) : nothing}
      ${
        map && mapState === 'open'
          ? html`<gerai-complaint-map
              .config=${map}
              .position=${this.position}
              .around=${this.regions.find(({ code }) => code === this.region)?.center}
              .regions=${this.regions}
              .onUse=${this.#use}
            ></gerai-complaint-map>`
          : nothing
      }
    </div>`;
  }

  #state(): TemplateResult | string {
    const { t, failure, position, language } = this;
    if (this.mapState === 'failed') return html`<p class="notice warning">${t('mapFailed')}</p>`;
    if (failure === 'outside') {
      return html`<div class="notice warning">
        <div class="grow stack">
          <p>${t('outside')}</p>
          <button class="button small" type="button" data-anyway @click=${this.#useAnyway}>
            ${t('useAnyway')}
          </button>
        </div>
      </div>`;
    }
    if (failure) {
      const key = failure === 'refused' && !this.map ? 'refusedNoMap' : failure;
      return html`<p class="notice warning">${t(key)}</p>`;
    }
    if (!position) return this.said;
    const { accuracy } = position;
    const coordinates = coordinatesText(position, language);
    const words = html`<p><strong>${t('chosen', { coordinates })}</strong></p>`;
    if (accuracy === undefined) return words;
    const distance = distanceText(accuracy, language);
    return accuracy > ACCURATE
      ? html`${words}
          <p class="notice warning">${t('inaccurate', { distance })}</p>`
      : html`${words}
          <p>${t('accuracy', { distance })}</p>`;
  }

  #chosen(position: Position): TemplateResult {
    const { t, language } = this;
    const nearest = nearestRegion(position, this.regions);
    const near = nearest && nearest.metres <= NEAR ? nearest : undefined;
    return html`${
        near
          ? html`<p>
              ${t('near', { name: near.region.name, distance: distanceText(near.metres, language) })}
            </p>`
          : nothing
      }
      <div class="actions">
        ${
          near && near.region.code !== this.region
            ? html`<button
                class="button small"
                type="button"
                data-region
                @click=${() => this.onRegion?.(near.region)}
              >
                ${t('useRegion', { name: near.region.name })}
              </button>`
            : nothing
        }
        <button class="button quiet small" type="button" data-remove @click=${this.#remove}>
          ${t('remove')}
        </button>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gerai-complaint-position': GeraiComplaintPosition;
  }
}
