/**
 * What a complaint costs while many come that are alike, and supporting one while many do: a proof of work, more of it the more
 * there are. Nobody is refused, and nobody is counted by address: a village behind one has much to say.
 *
 * Likeness is that of words in a row (MinHash with bands, Broder 1997 and Leskovec et al. ch. 3): a changed number or name
 * changes little of it.
 */
import { createHash } from 'node:crypto';

import type { Kysely, Transaction } from 'kysely';
import { sql } from 'kysely';
import { stem, tokenise } from '@gerai/catalogue';

import type { ApiSchema } from '../api-schema.ts';
import type { Schema } from '../database/schema.ts';
import type { Proofs } from './access/proof-of-work.ts';

/** So many alike in a few hours are what happens when the power fails: whoever is next pays with work. */
export const FREE_ALIKE = 30;
/** So many support one complaint in a few hours before the next pays with work. */
export const FREE_SUPPORTERS = 100;
/** So many of any kind in a minute are more than people of a regency write. */
export const FREE_A_MINUTE = 3000;
/** Complaints are compared with those of so many hours. */
export const COMPARED_HOURS = 6;

/** About 65,000 hashes, a second or so on a slow phone. */
const FIRST_DIFFICULTY = 16;
/** Of whoever fills in a field that people don't see. */
const ROBOT_DIFFICULTY = 19;
/** However many there are, nobody is asked for more than a million hashes. */
const GREATEST_DIFFICULTY = 20;

const WORDS_IN_A_ROW = 3;
const BANDS = 8;
const ROWS = 2;
/** Texts that share about 70 % of their words in a row share half of the bands. */
const ALIKE_BANDS = 4;
/** A digest of a text's words: texts that are nearly the same have many marks in common. */
export function marksOf(text: string): number[] {
  const words = tokenise(text).map((token) => stem(token.text));
  const rows = Math.max(1, words.length - WORDS_IN_A_ROW + 1);
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (let at = 0; at < rows; at += 1) {
    const row = words.slice(at, at + WORDS_IN_A_ROW).join(' ');
    const digest = createHash('sha512').update(row).digest();
    for (const [index, known] of least.entries()) {
      least[index] = Math.min(known, digest.readUInt32BE(4 * index));
    }
  }
  return Array.from({ length: BANDS }, (_, band) => {
    const values = least.slice(band * ROWS, (band + 1) * ROWS).join(' ');
    return createHash('sha256')
      .update(`${String(band)} ${values}`)
      .digest()
      .readInt32BE();
  });
}

/** What is to be counted. */
export interface Pressing {
  /** Whatever shares half of these is alike. */
  readonly marks: readonly number[];
  /** So many alike cost nothing. */
  readonly free: number;
  /** What a challenge holds for, besides the key. */
  readonly matter: string;
  /** The Idempotency-Key, for which a challenge holds. */
  readonly key: string;
  readonly proof: ApiSchema<'Proof'> | undefined;
  /** Whether a field was filled in that people don't see. */
  readonly isRobot?: boolean;
}

/** A complaint to be filed: alike are those with nearly the same words. */
export function complaintPressing(text: string): Pick<Pressing, 'marks' | 'free' | 'matter'> {
  return { marks: marksOf(text), free: FREE_ALIKE, matter: 'complaint' };
}

/** Support of a complaint: alike is all support of the same one. Who gives it leaves no mark. */
export function supportPressing(complaintId: string): Pick<Pressing, 'marks' | 'free' | 'matter'> {
  const matter = `support ${complaintId}`;
  const digest = createHash('sha256').update(matter).digest();
  const marks = Array.from({ length: BANDS }, (_, band) => digest.readInt32BE(4 * band));
  return { marks, free: FREE_SUPPORTERS, matter };
}

interface Pressure {
  readonly alike: number;
  readonly lately: number;
}

async function measure(
  db: Kysely<Schema>,
  { marks, free }: Pick<Pressing, 'marks' | 'free'>,
): Promise<Pressure> {
  // More need not be counted.
  const counted = free * 2 ** (GREATEST_DIFFICULTY - FIRST_DIFFICULTY);
  const { rows } = await sql<Pressure>`
    select (
      select count(*) from (
        select from complaint_traces
        where marks && ${marks}::integer[]
          and seen_at > now() - make_interval(hours => ${COMPARED_HOURS})
          and (select count(*) from unnest(marks) as mark where mark = any (${marks}::integer[]))
            >= ${ALIKE_BANDS}
        limit ${counted}
      ) as alike
    ) as alike, (
      select count(*) from (
        select from complaint_traces where seen_at > now() - interval '1 minute'
        limit ${FREE_A_MINUTE}
      ) as lately
    ) as lately
  `.execute(db);
  return rows[0] ?? { alike: 0, lately: 0 };
}

function difficultyOf(
  { alike, lately }: Pressure,
  free: number,
  isRobot: boolean,
): number | undefined {
  const wanted = [
    ...(alike >= free ? [FIRST_DIFFICULTY + Math.floor(Math.log2(alike / free))] : []),
    ...(lately >= FREE_A_MINUTE ? [FIRST_DIFFICULTY] : []),
    ...(isRobot ? [ROBOT_DIFFICULTY] : []),
  ];
  return wanted.length === 0 ? undefined : Math.min(GREATEST_DIFFICULTY, Math.max(...wanted));
}

/**
 * Counts something in the transaction that does it, so that what isn't done counts for nothing and its proof can be used again.
 *
 * @returns The challenge to be solved first, where there is pressure and no proof; nothing may be done then.
 */
export async function pressOn(
  trx: Transaction<Schema>,
  proofs: Proofs,
  { marks, free, matter, key, proof, isRobot = false }: Pressing,
): Promise<ApiSchema<'ProofChallenge'> | undefined> {
  const difficulty = difficultyOf(await measure(trx, { marks, free }), free, isRobot);
  if (difficulty !== undefined) {
    const subject = `${matter} ${createHash('sha256').update(key).digest('hex')}`;
    const isProven = proof !== undefined && (await proofs.spend(subject, proof, trx));
    if (!isProven) return proofs.challenge(subject, difficulty);
  }
  await trx
    .insertInto('complaint_traces')
    .values({ marks: [...marks] })
    .execute();
  return undefined;
}
