import { GeraiStorage } from '@gerai/core';
import { randomId } from '../draft-store.ts';

/** The key by which this device supports a report: the same each time, so that it counts once. */
export async function supportKey(id: string): Promise<string> {
  const keys = new GeraiStorage<string>('complaint-support');
  const known = await keys.get(id);
  if (known) return known;
  const key = randomId();
  await keys.set(id, key);
  return key;
}
