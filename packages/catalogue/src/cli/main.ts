import type { Language } from '@gerai/api';

import type { Context, Output } from './context.ts';
import { CommandError, choose, contextOf, languageOf } from './context.ts';
import { fill } from './words.ts';

type Command = (context: Context, args: string[]) => Promise<number>;

/** Each with what it needs loaded only when it is asked for. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  build: async () => (await import('./build.ts')).build,
  check: async () => (await import('./build.ts')).check,
  query: async () => (await import('./query.ts')).query,
};

const languages: readonly Language[] = ['id', 'en'];

/** Takes `--lang` out of the arguments, wherever it stands. */
function takeLanguage(args: readonly string[]): { rest: string[]; language: string | undefined } {
  const rest: string[] = [];
  let language: string | undefined;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (arg === '--') return { rest: [...rest, ...args.slice(at)], language };
    if (arg === '--lang') language = args[++at] ?? '';
    else if (arg.startsWith('--lang=')) language = arg.slice('--lang='.length);
    else rest.push(arg);
  }
  return { rest, language };
}

function isParseError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE');
}

/**
 * Runs `gerai-catalogue`.
 *
 * @returns the exit code: 0, 1 where files or a catalogue are at fault, 2 where the command line is.
 */
export async function main(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  out: Output,
  err: Output,
): Promise<number> {
  const { rest, language } = takeLanguage(args);
  let context = contextOf(languageOf(environment), out, err);
  try {
    const chosen = choose(context, 'lang', language, languages);
    if (chosen) context = contextOf(chosen, out, err);
    const [name, ...others] = rest;
    const { words } = context;
    const beforeText = others.slice(0, others.includes('--') ? others.indexOf('--') : undefined);
    const asksHelp = [name, ...beforeText].some((arg) => arg === '--help' || arg === '-h');
    if (name === undefined || name === 'help' || asksHelp) {
      (name === undefined ? err : out).write(`${words.help}\n`);
      return name === undefined ? 2 : 0;
    }
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!load) throw new CommandError(fill(words.unknownCommand, { name }));
    return await (
      await load()
    )(context, others);
  } catch (error) {
    if (error instanceof CommandError) {
      err.write(`gerai-catalogue: ${error.message}\n`);
      return error.exitCode;
    }
    if (isParseError(error)) {
      const reason = error.message.split('. ')[0] ?? '';
      err.write(`gerai-catalogue: ${fill(context.words.unknownOption, { reason })}\n`);
      return 2;
    }
    err.write(`gerai-catalogue: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}
