/**
 * Text that can't be stored or shown faithfully is refused at the door: PostgreSQL has no U+0000, and
 * a lone surrogate has no UTF-8 form. So are keys that reach for prototypes and absurd nesting.
 */
import type { FieldError, FieldLocation } from './problem.ts';
import { MAX_FIELD_ERRORS, fieldError } from './problem.ts';

/** Nothing in the common API nests deeper than about six levels. */
export const MAX_JSON_DEPTH = 32;

const PROTOTYPE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether PostgreSQL can store the text and UTF-8 can carry it. */
export function isStorableText(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

interface Visit {
  readonly value: unknown;
  readonly path: readonly string[];
}

/**
 * Looks through a parsed value without recursion.
 *
 * @returns One error per offending place, at most {@link MAX_FIELD_ERRORS}; empty when all is well.
 */
export function inspectText(root: unknown, location: FieldLocation): FieldError[] {
  const errors: FieldError[] = [];
  const report = (path: readonly string[], code: FieldError['code']): void => {
    errors.push(fieldError(location, path, code));
  };
  const pending: Visit[] = [{ value: root, path: [] }];
  for (let visit = pending.pop(); visit; visit = pending.pop()) {
    if (errors.length >= MAX_FIELD_ERRORS) break;
    const { value, path } = visit;
    if (typeof value === 'string') {
      if (!isStorableText(value)) report(path, 'invalid-characters');
    } else if (typeof value === 'object' && value !== null) {
      if (path.length >= MAX_JSON_DEPTH) {
        report(path, 'too-deep');
        continue;
      }
      const entries = Object.entries(value as Record<string, unknown>);
      for (const [key, child] of entries.reverse()) {
        const childPath = [...path, key];
        if (PROTOTYPE_KEYS.has(key)) report(childPath, 'unknown-property');
        else if (!isStorableText(key)) report(path, 'invalid-characters');
        else pending.push({ value: child, path: childPath });
      }
    }
  }
  return errors;
}
