import type { ParseArgsConfig } from 'node:util';
import type { Log } from '../log.ts';

/** What the command line gave. */
export interface CommandInput {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
  readonly log: Log;
  /** Writes a line to standard output. */
  print(line: string): void;
}

/** One subcommand of `gerai-server`. */
export interface Command {
  /** How it is called, after `gerai-server`: `import FILE`. */
  readonly usage: string;
  /** One line for the help. */
  readonly summary: string;
  /** Options besides `--help`, `--data` and `--database-url`. */
  readonly options?: ParseArgsConfig['options'];
  /** How many positionals it takes. */
  readonly positionals?: number;
  /** Runs to the end. @returns the exit code. */
  run(input: CommandInput): Promise<number>;
}

/** Where the database is, as every command takes it. */
export function databaseOptions(input: CommandInput): {
  dataDir: string | undefined;
  databaseUrl: string | undefined;
  log: Log;
} {
  const { data, 'database-url': url } = input.values;
  return {
    dataDir: typeof data === 'string' ? data : undefined,
    databaseUrl: typeof url === 'string' ? url : undefined,
    log: input.log,
  };
}
