/**
 * What this package needs of a logger. Fastify's own (pino) satisfies it, and so does `console`'s
 * shape through {@link consoleLog}. Objects carry facts, the message is one short line.
 */
export interface Log {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** Says nothing. */
export const silentLog: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** One line an entry on standard error, for command-line use; `debug` is left out. */
export const consoleLog: Log = {
  debug: () => undefined,
  info: (facts, message) => {
    write('info', facts, message);
  },
  warn: (facts, message) => {
    write('warn', facts, message);
  },
  error: (facts, message) => {
    write('error', facts, message);
  },
};

function write(level: string, facts: object, message: string): void {
  const details = Object.entries(facts).map(([key, value]) => `${key}=${String(value)}`);
  process.stderr.write(`${[level, message, ...details].join(' ')}\n`);
}
