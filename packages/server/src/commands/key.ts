/** `gerai-server key create | list | revoke`: keys of back-office systems. */
import { parseArgs } from 'node:util';

import { createKey, listKeys, revokeKey } from '../domain/events/sources.ts';
import { withEvents } from './events-database.ts';

const USAGE = `usage: gerai-server key create SOURCE --agency CODE [--agency CODE …] [--complaints]
       gerai-server key list
       gerai-server key revoke KEY_ID`;

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

async function create(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      agency: { type: 'string', multiple: true, default: [] },
      complaints: { type: 'boolean', default: false },
    },
  });
  const [source, ...rest] = positionals;
  if (source === undefined || rest.length > 0) throw new Error(USAGE);
  await withEvents(async ({ db }, seal) => {
    const { id, secret } = await createKey(db, seal, {
      source,
      agencyCodes: values.agency,
      pullsComplaints: values.complaints,
    });
    say(`key     ${id}`);
    say(`secret  ${secret}`);
    say('The secret is not shown again.');
  });
}

async function list(): Promise<void> {
  await withEvents(async ({ db }) => {
    for (const key of await listKeys(db)) {
      const state = key.revokedAt ? `revoked ${key.revokedAt.toISOString()}` : 'in use';
      const agencies = key.agencyCodes.join(',');
      const complaints = key.pullsComplaints ? '  complaints' : '';
      say(`${key.id}  ${key.source}  ${agencies}${complaints}  ${state}`);
    }
  });
}

async function revoke([id, ...rest]: readonly string[]): Promise<void> {
  if (id === undefined || rest.length > 0) throw new Error(USAGE);
  await withEvents(async ({ db }) => {
    if (!(await revokeKey(db, id))) throw new Error(`there is no key ${id} in use`);
    say(`${id} is revoked.`);
  });
}

/** Makes, lists and revokes keys. */
export async function manageKeys([action, ...args]: readonly string[]): Promise<void> {
  if (action === 'create') await create(args);
  else if (action === 'list' && args.length === 0) await list();
  else if (action === 'revoke') await revoke(args);
  else throw new Error(USAGE);
}
