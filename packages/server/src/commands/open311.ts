/** `gerai-server open311 create | list | revoke`: keys of applications that file by Open311. */
import { parseArgs } from 'node:util';

import { createOpen311Key, listOpen311Keys, revokeOpen311Key } from '../open311/keys.ts';
import { withDatabase } from './events-database.ts';

const USAGE = `usage: gerai-server open311 create NAME [--public]
       gerai-server open311 list
       gerai-server open311 revoke KEY_ID`;

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

async function create(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { public: { type: 'boolean', default: false } },
  });
  const [name, ...rest] = positionals;
  if (name === undefined || rest.length > 0) throw new Error(USAGE);
  await withDatabase(async ({ db }) => {
    const { id, key } = await createOpen311Key(db, { name, publishes: values.public });
    say(`id       ${id}`);
    say(`api_key  ${key}`);
    say('The key is not shown again.');
  });
}

async function list(): Promise<void> {
  await withDatabase(async ({ db }) => {
    for (const { id, name, publishes, revokedAt } of await listOpen311Keys(db)) {
      const state = revokedAt ? `revoked ${revokedAt.toISOString()}` : 'in use';
      say(`${id}  ${name}  ${publishes ? 'public' : 'private'}  ${state}`);
    }
  });
}

async function revoke(id: string): Promise<void> {
  await withDatabase(async ({ db }) => {
    if (!(await revokeOpen311Key(db, id))) throw new Error(`there is no key ${id} in use`);
    say(`${id} is revoked.`);
  });
}

/** Makes, lists and revokes keys. */
export async function manageOpen311([action, ...args]: readonly string[]): Promise<void> {
  const [id, ...rest] = args;
  if (action === 'create') await create(args);
  else if (action === 'list' && args.length === 0) await list();
  else if (action === 'revoke' && id !== undefined && rest.length === 0) await revoke(id);
  else throw new Error(USAGE);
}
