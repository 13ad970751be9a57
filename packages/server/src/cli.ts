#!/usr/bin/env node
/** `gerai-server`: one module a command, loaded when it is asked for. */

interface Command {
  readonly usage: string;
  readonly what: string;
  run(args: readonly string[]): Promise<void>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  serve: {
    usage: 'serve',
    what: 'Serve the API. Environment: PORT (8080), HOST (127.0.0.1), GERAI_DATA, DATABASE_URL,\n                GERAI_SEALING_KEY, GERAI_CORS_ORIGINS, GERAI_TRUST_PROXY,\n                GERAI_RATE_LIMIT, LOG_LEVEL.',
    run: async () => (await import('./commands/serve.ts')).serve(),
  },
  migrate: {
    usage: 'migrate',
    what: 'Bring the schema of the database up to date.',
    run: async () => (await import('./commands/migrate.ts')).migrateDatabase(),
  },
  import: {
    usage: 'import FILE',
    what: 'Import services, agencies, regions, categories and cases from a JSON dataset.',
    run: async (args) => (await import('./commands/import.ts')).importFile(args),
  },
  key: {
    usage: 'key …',
    what: 'Keys of back-office systems: create SOURCE --agency CODE [--complaints], list, revoke KEY_ID.',
    run: async (args) => (await import('./commands/key.ts')).manageKeys(args),
  },
  events: {
    usage: 'events …',
    what: 'Events that are not shown: dead, waiting, replay ID.',
    run: async (args) => (await import('./commands/events.ts')).manageEvents(args),
  },
  complaints: {
    usage: 'complaints …',
    what: 'Complaints: list, show, receive, forward, note, ask, answer, close, refuse.',
    run: async (args) => (await import('./commands/complaints.ts')).handleComplaints(args),
  },
  adapters: {
    usage: 'adapters …',
    what: 'Events that systems behind adapters refused: dead, replay ID.',
    run: async (args) => (await import('./commands/adapters.ts')).manageAdapters(args),
  },
  open311: {
    usage: 'open311 …',
    what: 'Keys of applications that file by Open311: create NAME [--public], list, revoke KEY_ID.',
    run: async (args) => (await import('./commands/open311.ts')).manageOpen311(args),
  },
};

function help(): string {
  const lines = Object.values(COMMANDS).map(({ usage, what }) => `  ${usage.padEnd(14)}${what}`);
  return ['Usage: gerai-server COMMAND', '', ...lines, ''].join('\n');
}

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(`${help()}\n`);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    process.stderr.write(`gerai-server: unknown command "${name}"\n\n${help()}\n`);
    return 2;
  }
  try {
    await command.run(args);
    return 0;
  } catch (error) {
    process.stderr.write(`gerai-server: ${error instanceof Error ? error.message : 'failed'}\n`);
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));

export {};
