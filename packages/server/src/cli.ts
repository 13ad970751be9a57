#!/usr/bin/env node
import { parseArgs } from 'node:util';
import type { Command } from './commands/command.ts';
import { commands } from './commands/index.ts';
import { consoleLog } from './log.ts';

const commonOptions = {
  help: { type: 'boolean', short: 'h' },
  data: { type: 'string' },
  'database-url': { type: 'string' },
} as const;

/** Wrong use of the command line, as `sysexits.h` numbers it. */
const usageError = 64;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args;
  if (['', 'help', '--help', '-h'].includes(name)) {
    print(help());
    return name === '' ? usageError : 0;
  }
  const command = commands.get(name);
  if (!command) return complain(`There is no command "${name}".\n\n${help()}`);
  try {
    return await runCommand(command, rest);
  } catch (error) {
    // Errors of known kinds say what to do; a stack would bury it.
    process.stderr.write(
      `gerai-server: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    return 1;
  }
}

async function runCommand(command: Command, args: string[]): Promise<number> {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      options: { ...command.options, ...commonOptions },
      allowPositionals: true,
    });
  } catch (error) {
    return complain(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  if (values.help === true) {
    print(`gerai-server ${command.usage}\n${command.summary}`);
    return 0;
  }
  if (positionals.length !== (command.positionals ?? 0)) {
    return complain(`Usage: gerai-server ${command.usage}`);
  }
  return command.run({ values, positionals, log: consoleLog, print });
}

function help(): string {
  const width = Math.max(...[...commands.values()].map(({ usage }) => usage.length));
  const lines = [...commands.values()].map(
    ({ usage, summary }) => `  ${usage.padEnd(width)}  ${summary}`,
  );
  return [
    'Usage: gerai-server COMMAND [options]',
    '',
    ...lines,
    '',
    '  --data DIR           data directory of the embedded PostgreSQL (GERAI_DATA, else .gerai)',
    '  --database-url URL   a PostgreSQL of your own instead (DATABASE_URL)',
  ].join('\n');
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function complain(message: string): number {
  process.stderr.write(`${message}\n`);
  return usageError;
}
