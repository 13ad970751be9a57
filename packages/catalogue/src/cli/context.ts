import type { Language } from '@gerai/api';

import type { Words } from './words.ts';
import { fill, words } from './words.ts';

/** Where a command writes. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** What a command runs in. */
export interface Context {
  readonly language: Language;
  readonly words: Words;
  readonly out: Output;
  readonly err: Output;
}

/** A mistake in the command line, or something that can't be done; told without a stack. */
export class CommandError extends Error {
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 2) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** The language of `LC_ALL`, `LC_MESSAGES` or `LANG`; Indonesian but for English. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const locale = LC_ALL || LC_MESSAGES || LANG || '';
  return /^en(?![a-z])/i.test(locale) ? 'en' : 'id';
}

export function contextOf(language: Language, out: Output, err: Output): Context {
  return { language, words: words[language], out, err };
}

/** The value of an option that takes one of a few. @throws {CommandError} for another. */
export function choose<Choice extends string>(
  context: Context,
  option: string,
  value: string | undefined,
  allowed: readonly Choice[],
): Choice | undefined {
  const choice = allowed.find((name) => name === value);
  if (value !== undefined && choice === undefined) {
    const values = { option, allowed: allowed.join(', ') };
    throw new CommandError(fill(context.words.badChoice, values));
  }
  return choice;
}

/** Nothing that a terminal would obey. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, ' ');
}
