import type { Command } from './command.ts';
import { migrateCommand } from './migrate.ts';

/** Every subcommand by its name. */
export const commands: ReadonlyMap<string, Command> = new Map([['migrate', migrateCommand]]);
