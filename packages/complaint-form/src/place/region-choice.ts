/** From the widest to the narrowest, as the parts of a region's code. */
export const LEVELS = ['province', 'regency', 'district', 'village'] as const;
export type Level = (typeof LEVELS)[number];

/** A region as chosen: its name is kept so that a review needs no network. */
export interface RegionChoice {
  /** Code of the Ministry of Home Affairs, such as `73.17.07`. */
  readonly code: string;
  readonly name: string;
}

/** What a code is the code of. */
export function levelOf(code: string): Level {
  return LEVELS[code.split('.').length - 1] ?? 'village';
}

/** The choice of a level; what lies in another region is chosen no longer. */
export function withChoice(
  chosen: readonly RegionChoice[],
  level: Level,
  choice: RegionChoice | null,
): readonly RegionChoice[] {
  const above = chosen.filter(({ code }) => LEVELS.indexOf(levelOf(code)) < LEVELS.indexOf(level));
  return choice
    ? [...above.filter(({ code }) => choice.code.startsWith(`${code}.`)), choice]
    : above;
}
