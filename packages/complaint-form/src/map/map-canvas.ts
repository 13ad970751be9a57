import OlMap from 'ol/Map.js';
import View from 'ol/View.js';
import { defaults } from 'ol/interaction/defaults.js';
import TileLayer from 'ol/layer/Tile.js';
import { fromLonLat, toLonLat, transformExtent } from 'ol/proj.js';
import XYZ from 'ol/source/XYZ.js';
import type { Position, Schemas } from '../api.ts';

export type MapConfig = Schemas['MapConfig'];
export type Direction = 'up' | 'down' | 'left' | 'right';

/** How far beyond its last zoom a map's tiles are enlarged. */
const ENLARGED = 4;
/** Half of what is seen, with an overlap to keep one's bearings. */
const STEP = 0.25;
const ANIMATION_MS = 200;

const MOVES: Readonly<Record<Direction, readonly [x: number, y: number]>> = {
  up: [0, 1],
  down: [0, -1],
  left: [-1, 0],
  right: [1, 0],
};

export interface MapCanvasOptions {
  readonly target: HTMLElement;
  readonly config: MapConfig;
  /** Address of a tile with `{z}`, `{x}`, `{y}`. */
  readonly tiles: string;
  readonly center: Position;
  /** A point is chosen already: shown closely. */
  readonly close: boolean;
  /** The middle of the map has come to rest elsewhere. */
  onMove(center: Position): void;
  onTileError(): void;
}

/** The picture of a map whose middle is the point chosen. */
export class MapCanvas {
  readonly #map: OlMap;
  readonly #view: View;

  constructor({ target, config, tiles, center, close, onMove, onTileError }: MapCanvasOptions) {
    const { minZoom, maxZoom } = config;
    const source = new XYZ({ url: tiles, minZoom, maxZoom });
    source.on('tileloaderror', onTileError);
    const extent = config.bounds && transformExtent([...config.bounds], 'EPSG:4326', 'EPSG:3857');
    this.#view = new View({
      center: fromLonLat([center.long, center.lat]),
      zoom: close ? maxZoom : Math.min(minZoom + 2, maxZoom),
      minZoom,
      maxZoom: maxZoom + ENLARGED,
      ...(extent && { extent, constrainOnlyCenter: true }),
    });
    this.#map = new OlMap({
      target,
      controls: [],
      // A wheel scrolls the page; keys and buttons are the widget's own.
      interactions: defaults({
        mouseWheelZoom: false,
        keyboard: false,
        altShiftDragRotate: false,
        pinchRotate: false,
      }),
      layers: [new TileLayer({ source, ...(extent && { extent }) })],
      view: this.#view,
    });
    this.#map.on('moveend', () => {
      onMove(this.center);
    });
  }

  /** The middle of the map. */
  get center(): Position {
    const [long = 0, lat = 0] = toLonLat(this.#view.getCenter() ?? [0, 0]);
    return { lat, long };
  }

  move(direction: Direction): void {
    const [width = 0, height = 0] = this.#map.getSize() ?? [];
    const resolution = this.#view.getResolution() ?? 1;
    const [x = 0, y = 0] = this.#view.getCenter() ?? [];
    const [right, up] = MOVES[direction];
    const center = [x + right * width * STEP * resolution, y + up * height * STEP * resolution];
    this.#go({ center });
  }

  zoom(by: number): void {
    this.#go({ zoom: (this.#view.getZoom() ?? 0) + by });
  }

  #go(to: { center?: number[]; zoom?: number }): void {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#view.cancelAnimations();
    this.#view.animate({ ...to, duration: still ? 0 : ANIMATION_MS });
  }

  close(): void {
    this.#map.setTarget(undefined);
    this.#map.dispose();
  }
}
