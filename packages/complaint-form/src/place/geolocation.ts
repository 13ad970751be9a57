import type { Position } from '../api.ts';

/** Why the device's position is not known. */
export type LocateFailure = 'refused' | 'unavailable' | 'timeout';

export type Located =
  | { readonly ok: true; readonly position: Position }
  | { readonly ok: false; readonly reason: LocateFailure };

const PATIENCE_MS = 20_000;

/** About a metre; more digits would claim what no phone knows. */
function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

/** A point of the map or the device, in the precision that is kept. */
export function positionAt(lat: number, long: number, accuracy?: number): Position {
  return {
    lat: round(lat),
    long: round(long),
    ...(accuracy !== undefined && { accuracy: Math.ceil(accuracy) }),
  };
}

/** Asks the device where it is, once; the browser asks the resident first. */
export function locate(): Promise<Located> {
  // Absent outside secure contexts.
  const geolocation = navigator.geolocation as Geolocation | undefined;
  if (!geolocation) return Promise.resolve({ ok: false, reason: 'unavailable' });
  return new Promise((resolve) => {
    geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => {
        resolve({ ok: true, position: positionAt(latitude, longitude, accuracy) });
      },
      ({ code }) => {
        resolve({
          ok: false,
          reason: code === 1 ? 'refused' : code === 3 ? 'timeout' : 'unavailable',
        });
      },
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 60_000 },
    );
  });
}
