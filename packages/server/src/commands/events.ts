/** `gerai-server events dead | waiting | replay`: events that are not shown, and why. */
import { createCalendarSource } from '../domain/calendar-store.ts';
import { listDead, openDead } from '../domain/events/dead-letters.ts';
import { takeEvents } from '../domain/events/intake.ts';
import { findSource } from '../domain/events/sources.ts';
import { listWaiting } from '../domain/events/store.ts';
import { withEvents } from './events-database.ts';

const USAGE = `usage: gerai-server events dead
       gerai-server events waiting
       gerai-server events replay ID`;
const MOST = 1000;

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

async function dead(): Promise<void> {
  await withEvents(async ({ db }) => {
    for (const event of await listDead(db, MOST)) {
      const { code, detail, errors = [] } = event.problem;
      const places = errors.map(({ pointer, code: what }) => `${pointer || '/'} ${what}`);
      const why = [code, detail, ...places].filter((part) => part !== undefined).join('; ');
      const subject = event.subject ?? '-';
      say(
        `${String(event.id)}  ${event.receivedAt.toISOString()}  ${event.source}  ${event.eventId}  ` +
          `${event.type}  ${subject}  ${why}`,
      );
    }
  });
}

async function waiting(): Promise<void> {
  await withEvents(async ({ db }) => {
    for (const event of await listWaiting(db, MOST)) {
      say(
        `${event.receivedAt.toISOString()}  ${event.source}  ${event.subject}  ` +
          `${String(event.events)} from sequence ${String(event.sequence)}`,
      );
    }
  });
}

async function replay(text: string): Promise<void> {
  if (!/^\d{1,15}$/.test(text)) throw new Error(USAGE);
  await withEvents(async ({ db }, seal) => {
    const found = await openDead(db, seal, Number(text));
    if (!found) throw new Error(`there is no event ${text} whose content is kept`);
    const { sender, event } = found;
    const system = await findSource(db, sender);
    if (!system) throw new Error(`${sender} is not registered`);
    const calendar = createCalendarSource(db);
    const [receipt] = await takeEvents(
      { db, seal, calendar },
      system,
      [event],
      Date.now(),
      crypto.randomUUID(),
    );
    say(receipt?.state ?? '');
    if (receipt?.state === 'set-aside') {
      throw new Error(`it still can't be used; see gerai-server events dead`);
    }
  });
}

/** Lists what was set aside or waits, and tries one again. */
export async function manageEvents([action, ...args]: readonly string[]): Promise<void> {
  const [id, ...rest] = args;
  if (action === 'dead' && args.length === 0) await dead();
  else if (action === 'waiting' && args.length === 0) await waiting();
  else if (action === 'replay' && id !== undefined && rest.length === 0) await replay(id);
  else throw new Error(USAGE);
}
