import type { Language } from '@gerai/core';
import type { Position } from '../api.ts';

/** Directions as each language abbreviates them: LS is lintang selatan. */
const DIRECTIONS = {
  id: { north: 'LU', south: 'LS', east: 'BT', west: 'BB' },
  en: { north: 'N', south: 'S', east: 'E', west: 'W' },
} as const;

/** "3,38490° LS, 120,36760° BT" or "3.38490° S, 120.36760° E". */
export function coordinatesText({ lat, long }: Position, language: Language): string {
  const { north, south, east, west } = DIRECTIONS[language];
  const number = new Intl.NumberFormat(language, {
    minimumFractionDigits: 5,
    maximumFractionDigits: 5,
  });
  const degrees = (value: number): string => `${number.format(Math.abs(value))}°`;
  return `${degrees(lat)} ${lat < 0 ? south : north}, ${degrees(long)} ${long < 0 ? west : east}`;
}

/** "25 m" or "1,2 km"; the unit's letters are the same in both languages. */
export function distanceText(metres: number, language: Language): string {
  if (metres < 1000) {
    return `${new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(metres)} m`;
  }
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return `${number.format(metres / 1000)} km`;
}
