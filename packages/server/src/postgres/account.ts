import { readFile, stat } from 'node:fs/promises';
import { PostgresError } from './errors.ts';

/** The operating-system account PostgreSQL runs under. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Accounts that Unix systems have anyway, the fittest first; none is ever created. */
const usualAccounts = ['postgres', 'nobody', 'daemon'];

/**
 * Chooses an unprivileged account when this process is root, because PostgreSQL refuses root.
 *
 * @param clusterDir the cluster's directory; if it exists, its owner is the choice, so that a cluster
 *   made by an ordinary user keeps working for root.
 * @param preferred an account name that goes before the usual ones (`GERAI_POSTGRES_USER`).
 * @returns `undefined` when the process is unprivileged already: PostgreSQL then runs as the same user.
 * @throws PostgresError `no-account` when the system has none of the accounts.
 */
export async function chooseAccount(
  clusterDir: string,
  preferred?: string,
): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;

  const owner = await stat(clusterDir).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };

  const accounts = parsePasswd(await readFile('/etc/passwd', 'utf8').catch(() => ''));
  const names = preferred === undefined ? usualAccounts : [preferred];
  for (const name of names) {
    const account = accounts.get(name);
    if (account && account.uid !== 0) return account;
  }
  throw new PostgresError(
    'no-account',
    `PostgreSQL refuses to run as root, and this system has no account named ${names.join(' or ')}. ` +
      'Start as an ordinary user, name an account in GERAI_POSTGRES_USER, or set DATABASE_URL.',
  );
}

/** Reads `name:password:uid:gid:…` lines. */
export function parsePasswd(text: string): Map<string, Account> {
  const accounts = new Map<string, Account>();
  for (const line of text.split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (name && uid && gid && /^\d+$/.test(uid) && /^\d+$/.test(gid)) {
      accounts.set(name, { uid: Number(uid), gid: Number(gid) });
    }
  }
  return accounts;
}
