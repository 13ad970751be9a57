/**
 * A strict reader of JSON bodies: UTF-8 without repair, text that can be stored, no keys that reach
 * for prototypes, a bounded depth. Each refusal says where, so that the sender can find it.
 */
import { Problem } from './problem.ts';
import { inspectText } from './text-guard.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Parses bytes whose text is looked through elsewhere.
 *
 * @returns `undefined` for an empty body: whether one is needed is the operation's to say.
 * @throws Problem `malformed-json`.
 */
export function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch (error) {
    const detail =
      error instanceof SyntaxError ? 'The body is not valid JSON.' : 'The body is not valid UTF-8.';
    throw new Problem('malformed-json', { detail });
  }
}

/**
 * Parses a request body.
 *
 * @returns `undefined` for an empty body.
 * @throws Problem `malformed-json`, or `validation-failed` with pointers.
 */
export function parseJsonBody(bytes: Buffer): unknown {
  const value = parseJson(bytes);
  const errors = inspectText(value, 'body');
  if (errors.length > 0) throw new Problem('validation-failed', { errors });
  return value;
}
