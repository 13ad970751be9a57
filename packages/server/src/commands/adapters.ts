/** `gerai-server adapters dead | replay`: events that the systems behind adapters refused. */
import { RefusedError } from '../adapters/adapter.ts';
import { forgetRefused, listRefused, openRefused, setRefused } from '../adapters/positions.ts';
import { ADAPTERS_VARIABLE, readAdapters } from '../adapters/settings.ts';
import { withDatabase, withEvents } from './events-database.ts';

const USAGE = `usage: gerai-server adapters dead
       gerai-server adapters replay ID`;
const MOST = 1000;

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

async function dead(): Promise<void> {
  await withDatabase(async ({ db }) => {
    for (const { id, adapter, eventId, type, subject, reason, refusedAt } of await listRefused(
      db,
      MOST,
    )) {
      say(
        `${String(id)}  ${refusedAt.toISOString()}  ${adapter}  ${eventId}  ${type}  ${subject}  ${reason}`,
      );
    }
  });
}

async function replay(text: string): Promise<void> {
  if (!/^\d{1,15}$/.test(text)) throw new Error(USAGE);
  const file = process.env[ADAPTERS_VARIABLE];
  if (!file) throw new Error(`set ${ADAPTERS_VARIABLE}`);
  await withEvents(async ({ db }, seal) => {
    const found = await openRefused(db, Number(text));
    if (!found) throw new Error(`there is no refused event ${text}`);
    const adapters = await readAdapters(file, { db, seal });
    const adapter = adapters.find(({ name }) => name === found.adapter);
    if (!adapter) throw new Error(`${found.adapter} is not in ${file}`);
    try {
      await adapter.deliver(found.event, new AbortController().signal);
    } catch (error) {
      if (error instanceof RefusedError) {
        await setRefused(db, adapter.name, found.event, error.message);
      }
      const reason = error instanceof Error ? error.message : 'failed';
      throw new Error(`it could not be delivered: ${reason}`, { cause: error });
    }
    await forgetRefused(db, Number(text));
    say('delivered');
  });
}

/** Lists what was refused, and tries one again. */
export async function manageAdapters([action, ...args]: readonly string[]): Promise<void> {
  const [id, ...rest] = args;
  if (action === 'dead' && args.length === 0) await dead();
  else if (action === 'replay' && id !== undefined && rest.length === 0) await replay(id);
  else throw new Error(USAGE);
}
