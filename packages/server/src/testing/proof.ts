/** Does the work that a challenge asks for, as a client would. */
import type { ApiSchema } from '../api-schema.ts';
import { isSolved } from '../domain/access/proof-of-work.ts';

/** Finds a nonce; 2^difficulty hashes on average. */
export function solve({
  challenge,
  difficulty,
}: Pick<ApiSchema<'ProofChallenge'>, 'challenge' | 'difficulty'>): ApiSchema<'Proof'> {
  for (let count = 0; ; count += 1) {
    const proof = { challenge, nonce: count.toString(36) };
    if (isSolved(proof, difficulty)) return proof;
  }
}
